"""Pictures for views that show several at once: decoded, fitted, with their levels, never late."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal

from curator.gui.decoding import Picture
from curator.gui.jobs import Jobs
from curator.gui.prefetch import Prefetch
from curator.gui.pyramid import Pyramid, Pyramids

MEMORY_LIMIT = 384 * 2**20
"""Bytes of pictures kept: four of 4096 x 4096, and what comes next."""

REST_MS = 10_000
"""A view that is hidden for so long gives its memory back; one that is back sooner is there."""


class PictureSupply(QObject):
    """A prefetch of its own box, and levels for what is on screen."""

    arrived = Signal(object)
    """The `Path` of a picture that has come, or fits better now, or has its levels (GUI thread)."""

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, memory_limit: int = MEMORY_LIMIT
    ) -> None:
        super().__init__(parent)
        self._prefetch = Prefetch(jobs, self, memory_limit)
        self._pyramids = Pyramids(jobs, self)
        self._held: dict[Path, Picture] = {}
        self._shown: tuple[Path, ...] = ()
        self._ahead: tuple[Path, ...] = ()
        self._known: set[Path] = set()
        self._prefetch.ready.connect(self._take)
        self._pyramids.ready.connect(self.arrived)

    def show(self, paths: Sequence[Path], ahead: Sequence[Path] = ()) -> None:
        """Asks for the pictures on screen, and after them for those that may come next."""
        self._shown, self._ahead = tuple(dict.fromkeys(paths)), tuple(ahead)
        self._pyramids.keep_only(set(self._shown))
        held = {path: self._held.get(path) or self._prefetch.picture(path) for path in self._shown}
        self._held = {path: picture for path, picture in held.items() if picture is not None}
        for picture in self._held.values():
            self._pyramids.want(picture)
        self._ask()

    def set_box(self, box: QSize) -> None:
        """Sets the device pixels that pictures are fitted into."""
        self._prefetch.set_box(box)

    def picture(self, path: Path) -> Picture | None:
        """Returns a picture on screen, if it has come."""
        return self._held.get(path)

    def pyramid(self, path: Path) -> Pyramid | None:
        """Returns the levels of a picture on screen, if they have come."""
        picture = self._held.get(path)
        return None if picture is None else self._pyramids.of(picture)

    def read_again(self, path: Path) -> None:
        """Drops a picture and reads it anew: its file was saved again, or is back."""
        self._held.pop(path, None)
        self._prefetch.forget(path)
        self._ask()

    def drop(self) -> None:
        """Gives all memory back: nobody looks, and has not for a while."""
        self.show(())
        for path in self._known:
            self._prefetch.forget(path)
        self._known.clear()

    @property
    def cost(self) -> int:
        """Bytes of pictures and levels held now."""
        return self._prefetch.cost + self._pyramids.cost

    def _ask(self) -> None:
        """What lies ahead waits until everything on screen is there."""
        all_here = all(path in self._held for path in self._shown)
        self._known.update(self._shown, self._ahead)
        self._prefetch.want([*self._shown, *(self._ahead if all_here else ())])

    def _take(self, picture: Picture) -> None:
        if picture.path not in self._shown:
            return
        was_here = picture.path in self._held
        self._held[picture.path] = picture
        self._pyramids.want(picture)
        if not was_here and len(self._held) == len(self._shown) and self._ahead:
            self._ask()
        self.arrived.emit(picture.path)
