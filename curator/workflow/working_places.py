"""How a folder of working copies is known: by a hidden mark in it.

Imports and watched folders leave it out, whichever library it belongs to.
"""

from pathlib import Path

MARK = ".curator-retouch"
"""A file of this name makes a folder one of working copies."""


def is_working_place(path: Path) -> bool:
    """Returns whether a file or folder belongs to a retouch desk."""
    return any((folder / MARK).is_file() for folder in (path, *path.parents))
