"""Pictures decoded ahead of the eye, so that the next image is there when its turn comes."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal

from curator.gui import decoding, screen_colour
from curator.gui.decoding import Picture
from curator.gui.jobs import Jobs
from curator.gui.screen_colour import ScreenColours

MEMORY_LIMIT = 512 * 2**20
"""Bytes of pictures kept; the one on screen stays even if it alone is larger."""

THREADS = 1
"""One was better than two for the slowest key presses on a machine with two cores."""


class Prefetch(QObject):
    """A bounded cache of pictures for one screen, filled off the GUI thread.

    It begins with the main window's colours; the window tells it when that changes.
    """

    ready = Signal(object)
    """A `Picture` asked for has come (GUI thread)."""

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, memory_limit: int = MEMORY_LIMIT
    ) -> None:
        super().__init__(parent)
        self._pool = jobs.pool(THREADS)
        self._limit = memory_limit
        self._pictures: OrderedDict[Path, Picture] = OrderedDict()
        self._asked: set[Path] = set()
        self._wanted: tuple[Path, ...] = ()
        self._box = QSize(1280, 800)
        self._colours = screen_colour.in_force()

    def want(self, paths: Sequence[Path]) -> None:
        """Asks for these pictures, the most urgent first; what was wanted before is dropped."""
        self._wanted = tuple(dict.fromkeys(paths))
        self._asked -= self._pool.clear()
        for path in reversed(self._wanted):  # the pool takes the newest first
            self._request(path)

    def set_box(self, box: QSize) -> None:
        """Sets the device pixels that pictures are fitted into; known ones are scaled again."""
        if box != self._box and not box.isEmpty():
            self._box = box
            self.want(self._wanted)

    def set_colours(self, colours: ScreenColours) -> None:
        """Sets whose colours pictures have; what is wanted is decoded again, the rest dropped."""
        if colours == self._colours:
            return
        self._colours = colours
        for path in [path for path in self._pictures if path not in self._wanted]:
            del self._pictures[path]
        self.want(self._wanted)

    def picture(self, path: Path) -> Picture | None:
        """Returns the picture if it has come, without waiting.

        Right after a change of screen it may still have the colours of the one before.
        """
        picture = self._pictures.get(path)
        if picture is not None:
            self._pictures.move_to_end(path)
        return picture

    def forget(self, path: Path) -> None:
        """Drops a picture, so that it is read again (a missing file may be back)."""
        self._pictures.pop(path, None)

    @property
    def cost(self) -> int:
        """Bytes of pictures held now."""
        return sum(picture.cost for picture in self._pictures.values())

    def _request(self, path: Path) -> None:
        known = self._pictures.get(path)
        if path in self._asked or (known is not None and known.suits(self._box, self._colours)):
            return
        self._asked.add(path)
        self._pool.submit(path, lambda: self._make(path, known), self._keep, owner=self)

    def _make(self, path: Path, known: Picture | None) -> Picture:
        """On a worker thread: the newest box is read when the work begins, not when it is asked."""
        box, colours = self._box, self._colours
        if known is None or known.made_for != colours.key:
            return decoding.load(path, box, colours)
        return decoding.refit(known, box)

    def _keep(self, picture: Picture) -> None:
        self._asked.discard(picture.path)
        self._pictures[picture.path] = picture
        self._pictures.move_to_end(picture.path)
        if picture.path in self._wanted:
            self._request(picture.path)  # the box or the colours may have changed meanwhile
        self._trim()
        self.ready.emit(picture)

    def _trim(self) -> None:
        """Drops the oldest, first of what nobody wants, then of what lies farthest ahead."""
        spare = [path for path in self._pictures if path not in self._wanted]
        spare += [path for path in reversed(self._wanted[1:]) if path in self._pictures]
        cost = self.cost
        for path in spare:
            if cost <= self._limit:
                return
            cost -= self._pictures.pop(path).cost
