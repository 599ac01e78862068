"""Following folders that generators write into: every image once, and only when it is whole.

The operating system tells of changes through watchfiles; what a change means is decided here. A
file counts as whole when neither its size nor its date has moved for a while and its own end is
there, for a generator that pauses between two writes looks finished to a clock.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from watchfiles import Change, DefaultFilter, watch

from curator.workflow.working_places import is_working_place

SETTLE_SECONDS = 1.0
"""How long a file has to be left alone."""

PATIENCE_SECONDS = 20.0
"""A file whose end never comes is given on after this long: its reader says what is wrong."""

_POLL_MS = 250
_HALF_WRITTEN = frozenset({".tmp", ".part", ".partial", ".crdownload", ".download", ".new"})
_IMAGES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".tif", ".tiff", ".gif"})
_END_BYTES = 64


class Stop(Protocol):
    """What tells a watch to end: a `threading.Event` is one."""

    def is_set(self) -> bool:
        """Returns whether the watch shall end."""
        ...


@dataclass(slots=True)
class _Waiting:
    """One file that is being written."""

    state: tuple[int, int]
    still_since: float
    first_seen: float


class Settling:
    """Files that have changed, until they are whole. Pure but for `look`, which may be replaced.

    Args:
        settle_seconds: how long a file has to be left alone.
        look: returns a file's (size in bytes, modification time in ns), None when it is gone.
        is_whole: returns whether a file's own end is there.
        wanted: returns whether a name can be one that is waited for; images' unless said otherwise.
    """

    def __init__(
        self,
        settle_seconds: float = SETTLE_SECONDS,
        look: Callable[[Path], tuple[int, int] | None] | None = None,
        is_whole: Callable[[Path], bool] | None = None,
        wanted: Callable[[Path], bool] | None = None,
    ) -> None:
        self._settle_seconds = settle_seconds
        self._look = look or look_at
        self._is_whole = is_whole or has_its_end
        self._wanted = wanted or may_be_image
        self._waiting: dict[Path, _Waiting] = {}

    def touched(self, path: Path, now: float) -> None:
        """Takes a file that came or changed; other names than images' are left out."""
        if not self._wanted(path):
            return
        state = self._look(path)
        if state is None:
            self._waiting.pop(path, None)
            return
        known = self._waiting.get(path)
        if known is None:
            self._waiting[path] = _Waiting(state, now, now)
        elif known.state != state:
            known.state, known.still_since = state, now

    def gone(self, path: Path) -> None:
        """Takes a file that was deleted or renamed away."""
        self._waiting.pop(path, None)

    def ready(self, now: float) -> tuple[Path, ...]:
        """Returns the files that are whole now, each once, by name."""
        done: list[Path] = []
        for path, known in sorted(self._waiting.items()):
            state = self._look(path)
            if state is None:
                del self._waiting[path]
            elif state != known.state:
                known.state, known.still_since = state, now
            elif now - known.still_since >= self._settle_seconds and (
                self._is_whole(path) or now - known.first_seen >= PATIENCE_SECONDS
            ):
                done.append(path)
                del self._waiting[path]
        return tuple(done)


def watch_folders(
    folders: Sequence[Path],
    stop: Stop,
    *,
    settle_seconds: float = SETTLE_SECONDS,
    force_polling: bool | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[tuple[Path, ...]]:
    """Yields groups of new, whole images in folders and all below them, until told to stop.

    Blocks between two groups; `stop` is looked at several times a second. What was in the folders
    before is not new, and working copies of the retouch desk never are. A folder that is not there
    is waited for.

    Args:
        folders: where generators write.
        stop: ends the watch.
        settle_seconds: how long a file has to be left alone.
        force_polling: looks instead of listening, for network folders that tell nothing; None lets
            watchfiles decide.
        clock: seconds that only go forward.
    """
    settling = Settling(
        settle_seconds, wanted=lambda path: may_be_image(path) and not is_working_place(path.parent)
    )
    while not stop.is_set():
        there = [folder for folder in folders if folder.is_dir()]
        if not there:
            time.sleep(_POLL_MS / 1000)
            continue
        changes = watch(
            *there,
            watch_filter=_Visible(),
            step=50,
            debounce=200,
            rust_timeout=_POLL_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=force_polling,
            recursive=True,
        )
        for group in changes:
            if stop.is_set():
                return
            now = clock()
            for change, name in group:
                path = Path(name)
                if change is Change.deleted:
                    settling.gone(path)
                elif path.is_dir():
                    for inside in _images_below(path):  # a folder moved here comes as one change
                        settling.touched(inside, now)
                else:
                    settling.touched(path, now)
            if ready := settling.ready(clock()):
                yield ready
            if any(folder.is_dir() != (folder in there) for folder in folders):
                break  # one has come or gone: listen anew


class _Visible(DefaultFilter):
    """Leaves out hidden files and folders, below the watched one only."""

    def __init__(self) -> None:
        super().__init__(ignore_dirs=(), ignore_entity_patterns=(r"^\.",))


def _images_below(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if may_be_image(path))


def may_be_image(path: Path) -> bool:
    """Returns whether a name can be a finished image's: no hidden or half-written file."""
    name = path.name.lower()
    if name.startswith(".") or name.endswith("~"):
        return False
    endings = {suffix.lower() for suffix in path.suffixes}
    return path.suffix.lower() in _IMAGES and not endings & _HALF_WRITTEN


def look_at(path: Path) -> tuple[int, int] | None:
    """Returns a file's size in bytes and modification time in ns, None when it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def has_its_end(path: Path) -> bool:
    """Returns whether a file's own end is there, as far as its format has one.

    PNG ends with IEND (text may follow), JPEG with an end marker, RIFF says how long it is, TIFF
    where its directory is; of the other formats nothing is asked.
    """
    try:
        with path.open("rb") as file:
            head = file.read(16)
            size = file.seek(0, 2)
            if head.startswith(b"\x89PNG"):
                return _holds(file, size, b"IEND")
            if head.startswith(b"\xff\xd8"):
                return _holds(file, size, b"\xff\xd9")
    except OSError:
        return False
    if head[:4] in {b"II*\0", b"MM\0*"}:
        order = "little" if head.startswith(b"II") else "big"
        return 8 <= int.from_bytes(head[4:8], order) < size
    if head.startswith(b"RIFF"):
        return size >= 8 + int.from_bytes(head[4:8], "little")
    return size > 0


def _holds(file: BinaryIO, size: int, mark: bytes) -> bool:
    """Whether a mark stands near the end; text behind a PNG's end is searched further."""
    for reach in (_END_BYTES, 2**20):
        file.seek(max(size - reach, 0))
        if mark in file.read(reach):
            return True
    return False
