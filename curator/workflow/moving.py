"""Moving the files of rejected variants to a folder of somebody's choice, and back.

Nothing is deleted. What will be moved is listed first; every file is written down before it is
touched; nothing is overwritten; and a move that was cut off is settled by looking where its files
are.
"""

import errno
import os
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.file_names import free_name, safe_name, same_name
from curator.core.variant import VariantId
from curator.exporters.handed import Handed, Status, copy_picture, hash_of
from curator.library.library import Library
from curator.library.moves import Move, MovedFile, MoveId, MoveState, PlannedMove
from curator.library.values import GridItem, KnownFile, VariantFilter
from curator.workflow.clock import Clock, utc_now
from curator.workflow.finding import absolute
from curator.workflow.progress import Progress, Run
from curator.workflow.working_places import is_working_place

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

    Raises:
        CuratorError: the folder is none to move files to.
    """
    folder = usable_folder(folder)
    items = [item for item in every_item(library, wanted) if item.verdict is Verdict.REJECT]
    places = library.moves.places_of([item.id for item in items])
    going = {path for paths in places.values() for path in paths}
    known = library.known_files(sorted(going))
    is_there, away = _is_folder(folder), library.moves.places_away()
    taken = {same_name(name) for name in _names_in(folder)}
    beside = _Sidecars(going)
    files: list[PlannedMove] = []
    refused: list[Handed] = []
    size = 0
    for item in items:
        for path in places.get(item.id, ()) or (item.path,):
            if is_there(path.parent):
                refused.append(Handed(path, path, Status.UNCHANGED, "It is there already."))
                continue
            if path in away:
                words = "It was moved there before; bring it back first."
                refused.append(Handed(path, path, Status.UNCHANGED, words))
                continue
            reason = _why_not(path, item.sha256, known.get(path))
            if reason:
                refused.append(Handed(path, None, Status.REFUSED, reason))
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

    Raises:
        CuratorError: the folder cannot be made.
    """
    if not plan.files:
        return MoveReport(None, plan.refused)
    started = time.monotonic()
    try:
        plan.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CuratorError(
            f"The folder {plan.folder} cannot be made: {(error.strerror or str(error)).lower()}.",
            "Choose another folder.",
        ) from error
    number, files = library.moves.begin(reviewer, plan.folder, plan.files, clock())
    results = list(plan.refused)
    stays = _no_longer_rejected(library, files)
    for done, file in enumerate(files, start=1):
        if file.variant in stays:
            library.moves.note(file, MoveState.LEFT)
            reason = "It is no longer rejected."
            results.append(Handed(file.source, None, Status.REFUSED, reason))
        else:
            library.moves.note(file, MoveState.PLANNED)  # whoever has settled it meanwhile
            results.append(_go(library, file, file.source, file.target, MoveState.MOVED))
        yield Progress(done, len(files), "Moving files", time.monotonic() - started)
    return MoveReport(number, tuple(results))


def move_back(library: Library, number: MoveId) -> Run[MoveReport]:
    """Brings the files of a move back to where they were, the last one first."""
    started = time.monotonic()
    files = [file for file in library.moves.files(number) if file.state is MoveState.MOVED]
    results: list[Handed] = []
    for done, file in enumerate(reversed(files), start=1):
        if file.source.exists() and not file.target.exists():  # by another program, or by hand
            library.moves.note(file, MoveState.RETURNED)
            results.append(
                Handed(file.target, file.source, Status.UNCHANGED, "It is back already.")
            )
        else:
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
    for file in files:  # one that another program is moving now is noted by that program
        library.moves.note(file, _where(file), only_from=file.state)
    return len(files)


def last_move(library: Library) -> Move | None:
    """Returns the latest move of which a file can be brought back; None without one.

    What somebody has thrown away since stands in nobody's way to an earlier move.
    """
    moves = library.moves.standing()
    for move in moves:
        files = library.moves.files(move.id)
        if any(file.state is MoveState.MOVED and file.target.exists() for file in files):
            return move
    return next(iter(moves), None)


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
        under_way = MoveState.PLANNED if there is MoveState.MOVED else MoveState.RETURNING
        library.moves.note(file, _where(replace(file, state=under_way)))
        return Handed(source, None, Status.REFUSED, reason)
    library.moves.note(file, there)
    return Handed(source, target, Status.WRITTEN)


def _where(file: MovedFile) -> MoveState:
    """What a file under way has come to, by where it is; whose move it was plays no part."""
    is_here, is_away = file.source.exists(), file.target.exists()
    if file.state is MoveState.PLANNED:
        return MoveState.MOVED if is_away and not is_here else MoveState.LEFT
    # On its way back it may be at both places; a file of somebody else's is not it.
    is_back = is_here and (not is_away or _is_same(file.source, file.target))
    return MoveState.RETURNED if is_back else MoveState.MOVED


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other) or (
            one.stat().st_size == other.stat().st_size and hash_of(one) == hash_of(other)
        )
    except OSError:
        return False


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
        _let_go(source, target)
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
    _let_go(source, target)
    return ""


def _let_go(source: Path, target: Path) -> None:
    """Takes a file's old name away, now that it has its new one; both or neither.

    Raises:
        OSError: the old name cannot be taken away, so the new one is again.
    """
    try:
        source.unlink()
    except FileNotFoundError:  # another program was quicker, and the file is here all the same
        return
    except OSError:
        if source.exists():
            target.unlink()
        raise


def usable_folder(folder: Path) -> Path:
    """Returns a folder's whole path.

    Raises:
        CuratorError: what lies there is taken for versions by a retouch desk.
    """
    whole = absolute(folder)
    if is_working_place(whole) or is_working_place(whole.resolve()):
        raise CuratorError(
            f"{whole} belongs to a retouch desk: what lies there is taken for versions.",
            "Choose another folder.",
        )
    return whole


def _is_folder(folder: Path) -> Callable[[Path], bool]:
    """Tells whether another path is that folder, by whatever way it is reached."""

    @cache
    def is_it(other: Path) -> bool:
        try:
            return other == folder or other.samefile(folder)
        except OSError:  # one of them is not there
            return False

    return is_it


def _why_not(path: Path, sha256: str | None, known: KnownFile | None) -> str:
    """Why a file is not moved; "" where it is what was rejected."""
    try:
        if not path.is_file():
            return "The file is not where it was."
        if path.is_symlink():
            return "It is a link to a file elsewhere, which would lead nowhere from another folder."
        now = path.stat()
        if known is not None and (now.st_size, now.st_mtime_ns) == (
            known.size_bytes,
            known.modified_ns,
        ):
            return ""
        if sha256 is not None and hash_of(path) != sha256:
            return "The file was changed since it was imported."
    except OSError as error:
        return f"{error.strerror or error}."
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
        found = [
            path
            for path in there
            if path not in self._claimed
            and path not in self._going
            and path.is_file()
            and not path.is_symlink()
        ]
        self._claimed |= set(found)
        return found
