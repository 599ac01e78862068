"""What is typed: thin commands over the workflows, one file a group.

`--json` prints JSON on stdout and nothing else; progress and messages go to stderr. Exit codes: 0
done, 1 an operation failed (one plain sentence and a hint on stderr), 2 usage.
"""
