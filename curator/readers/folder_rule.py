"""What the folders of an image suggest, and what a user says of them.

Without a rule only the brief is guessed, from the nearest folder that can be one. A model is never
guessed from a folder's name: people name folders after the model they meant to use.
"""

import re
from dataclasses import dataclass, fields
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


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """What a path says; None where it says nothing."""

    campaign: str | None = None
    brief: str | None = None
    model: str | None = None
    tier: str | None = None
    take: str | None = None


PATTERN_FIELDS = tuple(field.name for field in fields(FolderPlace))


def folder_place(path: Path, root: Path, pattern: str | None = None) -> FolderPlace:
    """Returns what the folders between `root` and an image say.

    Args:
        path: the image; it need not exist.
        root: the folder that was imported; its own name counts for an image right in it.
        pattern: a user's rule, one part a folder below `root`: "{brief}/{model}". Each part is
            `{campaign}`, `{brief}`, `{model}`, `{tier}`, `{take}`, `*` for a folder that says
            nothing, or text with one such word in it ("take-{take}"). Deeper folders are ignored;
            a path that does not fit the pattern says nothing at all.

    Raises:
        ValueError: the pattern names an unknown word.
    """
    folders = _folders(path, root)
    if pattern is None:
        inside = [*folders] or [root.name]
        return FolderPlace(brief=next((name for name in reversed(inside) if _is_brief(name)), None))
    parts = [part for part in re.split(r"[\\/]", pattern) if part]
    rules = [_part_rule(part) for part in parts]
    if len(folders) < len(rules):
        return FolderPlace()
    found: dict[str, str] = {}
    for rule, name in zip(rules, folders, strict=False):
        match = rule.fullmatch(name)
        if match is None:
            return FolderPlace()
        found |= match.groupdict()
    return FolderPlace(**found)


def folder_candidates(path: Path, root: Path, pattern: str | None = None) -> tuple[Candidate, ...]:
    """Returns the folders' candidates: guesses without a pattern, a user's word with one."""
    place = folder_place(path, root, pattern)
    confidence = Confidence.GUESSED if pattern is None else Confidence.GIVEN
    origin = Origin.NAME if pattern is None else Origin.USER
    source = "folder name" if pattern is None else f"folder rule {pattern}"
    return tuple(
        Candidate(name, value, source, confidence, origin)
        for name in PATTERN_FIELDS
        if (value := getattr(place, name))
    )


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


def _part_rule(part: str) -> re.Pattern[str]:
    """One folder of a pattern as an expression that a folder's whole name must match."""
    if part == "*":
        return re.compile(r".*")
    pieces = re.split(r"\{(\w+)\}", part)
    words = pieces[1::2]
    if len(words) > 1 or any(word not in PATTERN_FIELDS for word in words):
        allowed = ", ".join(f"{{{name}}}" for name in PATTERN_FIELDS)
        raise ValueError(f"a folder rule's part is * or has one of {allowed}: {part!r}")
    expression = re.escape(pieces[0])
    if words:
        expression += rf"(?P<{words[0]}>.+)" + re.escape(pieces[2])
    return re.compile(expression, re.IGNORECASE)
