"""What is done, step by step: import, analyse, review, report. No Qt, no SQL, no pixels of its own.

Long work is a generator that yields `Progress` or `Skipped` and returns its report; whoever loops
over it decides where it runs, and closing it cancels it.
"""
