"""What the folders of an image suggest: a brief, guessed from the nearest folder that can be one.

A model is never guessed from a folder's name: people name folders after the model they meant to
use. Whoever knows better says so with an import rule.
"""

import re
from pathlib import Path

from curator.core.variant import Confidence
from curator.readers.candidates import Candidate, Origin

_DATED = re.compile(r"\d{4}[-_.]?\d{2}[-_.]?\d{2}.*|\d{8}|\d{4}[-_.]\d{2}|\d{1,2}|(19|20)\d{2}")
_NUMBERED = re.compile(r"(take|batch|run|session|round|v|ver|version)[ _-]?\d+", re.IGNORECASE)
_PLACE_NAMES = """
    output outputs images image img imgs generated results result downloads download temp tmp
    desktop pictures photos export exports inbox new raw final selects
    txt2img-images img2img-images txt2img-grids extras-images txt2img img2img
    comfyui invokeai a1111 fooocus
"""
_PLACES = frozenset(_PLACE_NAMES.split())


def guess_brief(path: Path, root: Path) -> str | None:
    """Returns the brief that the folders between `root` and an image suggest, or None.

    The root's own name counts for an image right in it.
    """
    inside = _folders(path, root) or (root.name,)
    return next((name for name in reversed(inside) if _is_brief(name)), None)


def folder_candidates(path: Path, root: Path) -> tuple[Candidate, ...]:
    """Returns the guess as a candidate for `brief`."""
    brief = guess_brief(path, root)
    if brief is None:
        return ()
    return (Candidate("brief", brief, "folder name", Confidence.GUESSED, Origin.NAME),)


def _folders(path: Path, root: Path) -> tuple[str, ...]:
    """The names of the folders between `root` and the file, outermost first."""
    try:
        return path.relative_to(root).parts[:-1]
    except ValueError:
        return path.parts[-2:-1]


def _is_brief(name: str) -> bool:
    """Whether a name can be a brief's: not a date, a take, or where a program puts its output."""
    folded = name.strip().lower()
    return bool(folded) and not (
        folded in _PLACES or _DATED.fullmatch(folded) or _NUMBERED.fullmatch(folded)
    )
