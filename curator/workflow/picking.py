"""Copies of picked variants in a folder, listed first; names that collide with none.

Copies hold their originals byte for byte, text chunks and credentials included: they are the
retoucher's recipe.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from curator.core.decision import Verdict
from curator.core.file_names import numbered, safe_name, same_name
from curator.exporters.handed import Handed, Status, copy_picture, hash_of
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter
from curator.workflow.moving import every_item, usable_folder
from curator.workflow.progress import Progress, Run
from curator.workflow.retouching import finished_file

IsCopy: TypeAlias = Callable[[Path, Path], bool]
"""Tells of a file, and of an original, whether the first is a copy of the second."""

ACCEPTED = VariantFilter(verdict=Verdict.ACCEPT)


class Naming(Enum):
    """What a copy is called; the value is what is typed on the command line."""

    ORIGINAL = "original"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class Pick:
    """One copy to make.

    Attributes:
        item: the variant.
        source: the file to copy: its own, or the finished version of its retouch.
        sha256: of that file.
        target: the copy's path; nothing else is there, or the same bytes are.
        is_there: the same bytes are there already.
    """

    item: GridItem
    source: Path
    sha256: str
    target: Path
    is_there: bool


@dataclass(frozen=True, slots=True)
class PickPlan:
    """What copying would do: the copies, what cannot be copied and why, and how many bytes."""

    folder: Path
    picks: tuple[Pick, ...]
    refused: tuple[Handed, ...]
    size_bytes: int


def plan_picks(
    library: Library,
    folder: Path,
    wanted: VariantFilter = ACCEPTED,
    *,
    naming: Naming = Naming.ORIGINAL,
    by_brief: bool = False,
    with_finished: bool = False,
    is_copy: IsCopy | None = None,
) -> PickPlan:
    """Lists what copying some variants into a folder would do; touches nothing.

    The same choice gives the same names again, so that a second run finds its copies and makes
    none.

    Args:
        library: where the variants are.
        folder: where to; need not exist yet.
        wanted: which variants.
        naming: whether a copy keeps its file's name or is called after its brief.
        by_brief: makes a folder for each brief.
        with_finished: takes finished retouches along, each as the version that was called good.
        is_copy: whether a file that is there is a copy already; the same bytes always are.

    Raises:
        CuratorError: the folder is none for copies.
    """
    folder = usable_folder(folder)
    picks: list[Pick] = []
    refused: list[Handed] = []
    given: dict[Path, set[str]] = {}
    there: dict[Path, dict[str, Path]] = {}
    size = 0
    for file in delivered(library, wanted, with_finished=with_finished):
        item = file.item
        if file.source is None or file.sha256 is None:
            refused.append(Handed(item.path, None, Status.REFUSED, "The file is not where it was."))
            continue
        inside = folder / safe_name(item.brief) if by_brief else folder
        used = given.setdefault(inside, set())
        if inside not in there:
            there[inside] = {same_name(path.name): path for path in _files_in(inside)}
        name = file.name if naming is Naming.ORIGINAL else f"{item.brief}{file.source.suffix}"
        target, is_there = _name_for(
            file.source, file.sha256, inside, safe_name(name), used, there[inside], is_copy
        )
        used.add(same_name(target.name))
        picks.append(Pick(item, file.source, file.sha256, target, is_there))
        size += 0 if is_there else file.source.stat().st_size
    return PickPlan(folder, tuple(picks), tuple(refused), size)


def copy_picks(plan: PickPlan) -> Run[tuple[Handed, ...]]:
    """Makes the copies; returns what became of each file, refused ones included."""
    started = time.monotonic()
    results = list(plan.refused)
    for done, pick in enumerate(plan.picks, start=1):
        results.append(copy_picture(pick.source, pick.target, pick.sha256))
        yield Progress(done, len(plan.picks), "Copying picks", time.monotonic() - started)
    return tuple(results)


def names_of(
    library: Library, wanted: VariantFilter = ACCEPTED, *, with_finished: bool = False
) -> Sequence[str]:
    """Returns the file names of some variants, by id, for another app's search box."""
    return [file.name for file in delivered(library, wanted, with_finished=with_finished)]


@dataclass(frozen=True, slots=True)
class Delivered:
    """What is delivered of one variant; `source` is None where it is not to be found."""

    item: GridItem
    source: Path | None
    sha256: str | None
    name: str


def delivered(
    library: Library, wanted: VariantFilter, *, with_finished: bool
) -> Iterator[Delivered]:
    """Yields the files of some variants; finished retouches as the version that was called good."""
    for item in every_item(library, wanted):
        yield Delivered(item, _present_path(library, item), item.sha256, item.path.name)
    if not with_finished or wanted.verdict is Verdict.FIX:
        return
    tickets = {ticket.variant: ticket for ticket in library.retouch.tickets()}
    for item in every_item(library, replace(wanted, verdict=Verdict.FIX)):
        ticket = tickets.get(item.id)
        finished = finished_file(ticket) if ticket is not None else None
        if finished is not None:
            yield Delivered(item, finished, hash_of(finished), f"{item.path.stem}{finished.suffix}")


def _present_path(library: Library, item: GridItem) -> Path | None:
    if item.path.is_file():
        return item.path
    places = library.moves.places_of([item.id]).get(item.id, ())
    return next((path for path in places if path.is_file()), None)


def _files_in(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # not made yet; one that cannot be read says so when it is written to
        return []


def _name_for(
    source: Path,
    sha256: str,
    folder: Path,
    name: str,
    used: set[str],
    there: dict[str, Path],
    is_copy: IsCopy | None,
) -> tuple[Path, bool]:
    """The first name that no other pick has and at which nothing else lies; is it there already?"""
    size = source.stat().st_size
    for candidate in numbered(name):
        key = same_name(candidate)
        if key in used:
            continue
        found = there.get(key)
        if found is None:
            return folder / candidate, False
        if _holds(found, size, sha256) or (is_copy is not None and is_copy(found, source)):
            return found, True
    raise AssertionError("numbers do not end")


def _holds(path: Path, size: int, sha256: str) -> bool:
    try:
        return path.is_file() and path.stat().st_size == size and hash_of(path) == sha256
    except OSError:
        return False
