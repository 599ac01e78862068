"""What the words mean: values and pure rules, standard library alone.

Nothing here reads a file, a clock or a random source; callers pass paths' contents, times and seeds
in. The dictionary of the words is the README's *Words* section.
"""
