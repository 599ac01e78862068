"""Moving the files of rejected variants to a folder of somebody's choice, and back.

Nothing is deleted. What will be moved is listed first; every file is written down before it is
touched; nothing is overwritten; and a move that was cut off is settled by looking where its files
are.
"""

import errno
import os
import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.core.decision import Verdict
from curator.core.file_names import free_name, safe_name, same_name
from curator.core.variant import VariantId
from curator.exporters.handed import Handed, Status, copy_picture, hash_of
from curator.library.library import Library
from curator.library.moves import MovedFile, MoveId, MoveState, PlannedMove
from curator.library.values import GridItem, VariantFilter
from curator.workflow.clock import Clock, utc_now
from curator.workflow.progress import Progress, Run

REJECTS = VariantFilter(verdict=Verdict.REJECT)

_SIDECARS = (".xmp", ".json", ".txt")
"""Endings of sidecars, after the picture's whole name or after its stem."""

_PICTURES = frozenset({
    ".png", ".jpg", ".jpeg", ".webp", ".avif", ".tif", ".tiff", ".gif", ".heic", ".psd",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class MovePlan:
    """What a move would do.

    Attributes:
        folder: where to.
        files: pictures, each followed by the sidecars that go along.
        refused: what cannot be moved, and why.
        size_bytes: of all files together.
    """

    folder: Path
    files: tuple[PlannedMove, ...]
    refused: tuple[Handed, ...]
    size_bytes: int

    @property
    def pictures(self) -> int:
        """How many of the files are pictures of the library."""
        return sum(file.variant is not None for file in self.files)


@dataclass(frozen=True, slots=True)
class MoveReport:
    """What became of every file; `move` is None where there was nothing to move."""

    move: MoveId | None
    results: tuple[Handed, ...]


def plan_moves(library: Library, folder: Path, wanted: VariantFilter = REJECTS) -> MovePlan:
    """Lists what moving the files of some variants to a folder would do; touches nothing.

    Args:
        library: where the variants are.
        folder: where to; need not exist yet.
        wanted: which variants. Only rejected ones are ever moved.
    """
    items = [item for item in every_item(library, wanted) if item.verdict is Verdict.REJECT]
    places = library.moves.places_of([item.id for item in items])
    going = {path for paths in places.values() for path in paths}
    taken = {same_name(name) for name in _names_in(folder)}
    beside = _Sidecars(going)
    files: list[PlannedMove] = []
    refused: list[Handed] = []
    size = 0
    for item in items:
        for path in places.get(item.id, ()) or (item.path,):
            if path.parent == folder:
                refused.append(Handed(path, path, Status.UNCHANGED, "It is there already."))
                continue
            if not path.is_file():
                refused.append(Handed(path, None, Status.REFUSED, "The file is not where it was."))
                continue
            names = [path, *beside.of(path)]
            targets = _targets(names, folder, taken)
            taken |= {same_name(target.name) for target in targets}
            for source, target in zip(names, targets, strict=True):
                files.append(PlannedMove(item.id if source == path else None, source, target))
                size += source.stat().st_size
    return MovePlan(folder, tuple(files), tuple(refused), size)


def move_files(
    library: Library, plan: MovePlan, reviewer: str, *, clock: Clock = utc_now
) -> Run[MoveReport]:
    """Moves what was planned; a file whose variant is no longer rejected stays.

    Returns:
        What became of every file, those included that the plan had refused.
    """
    if not plan.files:
        return MoveReport(None, plan.refused)
    started = time.monotonic()
    plan.folder.mkdir(parents=True, exist_ok=True)
    number, files = library.moves.begin(reviewer, plan.folder, plan.files, clock())
    results = list(plan.refused)
    stays = _no_longer_rejected(library, files)
    for done, file in enumerate(files, start=1):
        if file.variant in stays:
            library.moves.note(file, MoveState.LEFT)
            reason = "It is no longer rejected."
            results.append(Handed(file.source, None, Status.REFUSED, reason))
        else:
            results.append(_go(library, file, file.source, file.target, MoveState.MOVED))
        yield Progress(done, len(files), "Moving files", time.monotonic() - started)
    return MoveReport(number, tuple(results))


def move_back(library: Library, number: MoveId) -> Run[MoveReport]:
    """Brings the files of a move back to where they were, the last one first."""
    started = time.monotonic()
    files = [file for file in library.moves.files(number) if file.state is MoveState.MOVED]
    results: list[Handed] = []
    for done, file in enumerate(reversed(files), start=1):
        library.moves.note(file, MoveState.RETURNING)
        results.append(_go(library, file, file.target, file.source, MoveState.RETURNED))
        yield Progress(done, len(files), "Moving files back", time.monotonic() - started)
    return MoveReport(number, tuple(results))


def settle_moves(library: Library) -> int:
    """Brings the library in line with where files are that a crash left on their way.

    Returns how many there were. A file that is at both places is left at both: it counts as not
    moved, and its copy is nobody's loss.
    """
    files = library.moves.unsettled()
    for file in files:
        away = file.target.exists() and not file.source.exists()
        if file.state is MoveState.PLANNED:
            library.moves.note(file, MoveState.MOVED if away else MoveState.LEFT)
        else:
            library.moves.note(file, MoveState.MOVED if away else MoveState.RETURNED)
    return len(files)


def every_item(library: Library, wanted: VariantFilter) -> Iterable[GridItem]:
    """Yields every variant that a filter lets through, by id."""
    after: VariantId | None = None
    while page := library.page(wanted, after=after):
        yield from page
        after = page[-1].id


def _no_longer_rejected(library: Library, files: Sequence[MovedFile]) -> set[VariantId]:
    asked = sorted({file.variant for file in files if file.variant is not None})
    cards = library.cards(asked)
    return {number for number in asked if cards[number].verdict is not Verdict.REJECT}


def _go(library: Library, file: MovedFile, source: Path, target: Path, there: MoveState) -> Handed:
    reason = _rename(source, target)
    if reason:
        back = MoveState.LEFT if there is MoveState.MOVED else MoveState.MOVED
        library.moves.note(file, back)
        return Handed(source, None, Status.REFUSED, reason)
    library.moves.note(file, there)
    return Handed(source, target, Status.WRITTEN)


def _rename(source: Path, target: Path) -> str:
    """Gives a file another place without ever writing over one; returns why not, or ""."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            return "Another file is at that place."
        try:
            os.link(source, target)
        except FileExistsError:
            return "Another file is at that place."
        except OSError as error:
            if error.errno == errno.EXDEV:
                return _carry(source, target)
            source.rename(target)  # no hard links here: the place was free a moment ago
            return ""
        source.unlink()
    except FileNotFoundError:
        return "The file is not where it was."
    except OSError as error:
        return f"{error.strerror or error}."
    return ""


def _carry(source: Path, target: Path) -> str:
    """To another disk: copied, compared, and only then taken away here."""
    copied = copy_picture(source, target, hash_of(source))
    if copied.status is Status.REFUSED:
        return copied.reason
    source.unlink()
    return ""


def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir())
    except OSError:  # not made yet; one that cannot be read says so when it is written to
        return frozenset()


def _targets(sources: Sequence[Path], folder: Path, taken: Collection[str]) -> list[Path]:
    """The picture's name is freed first; its sidecars follow it under the same stem."""
    picture = sources[0]
    name = free_name(safe_name(picture.name), taken)
    stem = Path(name).stem
    targets = [folder / name]
    for beside in sources[1:]:
        rest = beside.name.removeprefix(picture.name)
        is_long = rest != beside.name
        wanted = f"{name}{rest}" if is_long else f"{stem}{beside.suffix}"
        used = {*taken, *(same_name(target.name) for target in targets)}
        targets.append(folder / free_name(wanted, used))
    return targets


class _Sidecars:
    """Finds what goes along with a picture; every folder is listed once."""

    def __init__(self, going: Collection[Path]) -> None:
        self._going = going
        self._names: dict[Path, frozenset[str]] = {}
        self._staying: dict[Path, frozenset[str]] = {}
        self._claimed: set[Path] = set()

    def of(self, picture: Path) -> list[Path]:
        """Returns "hero.png.xmp", and "hero.xmp" where no picture that stays needs it."""
        folder = picture.parent
        if folder not in self._names:
            self._names[folder] = _names_in(folder)
            self._staying[folder] = frozenset(
                Path(name).stem
                for name in self._names[folder]
                if Path(name).suffix.lower() in _PICTURES and folder / name not in self._going
            )
        names = [picture.name + ending for ending in _SIDECARS]
        if picture.stem not in self._staying[folder]:
            names += [picture.stem + ending for ending in _SIDECARS]
        there = [folder / name for name in names if name in self._names[folder]]
        found = [path for path in there if path not in self._claimed and path not in self._going]
        self._claimed |= set(found)
        return found
