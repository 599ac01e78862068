"""A picture in halving sizes, so that each zoom is painted from pixels near its own size.

From its full pixels alone a large picture shimmers when it is shown smaller (a bilinear sample sees
four of them), and costs more, for each sample lies in another line of the processor's cache.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from curator.gui.decoding import Picture
from curator.gui.jobs import Jobs

LEAST_SIDE = 512
"""No level is made of what is smaller: it is quick to paint as it is."""


@dataclass(frozen=True, slots=True)
class Pyramid:
    """One picture's levels.

    Attributes:
        levels: each half as wide and high as the one before; the first has every pixel.
    """

    levels: tuple[QImage, ...]

    @property
    def full(self) -> QImage:
        """The first level: every pixel."""
        return self.levels[0]

    @property
    def added_bytes(self) -> int:
        """Bytes beyond those of the full picture, a third of them at most."""
        return sum(level.sizeInBytes() for level in self.levels[1:])

    def at_width(self, width: float) -> QImage:
        """Returns the smallest level that is not enlarged when it is shown this wide."""
        fitting = [level for level in self.levels if level.width() >= width]
        return fitting[-1] if fitting else self.full


def build(image: QImage) -> Pyramid:
    """Returns an image's levels; for a worker thread (25 ms for 4096 × 4096)."""
    levels = [image]
    while max(levels[-1].width(), levels[-1].height()) > LEAST_SIDE:
        last = levels[-1]
        half = last.scaled(
            max(last.width() // 2, 1),
            max(last.height() // 2, 1),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        levels.append(half)
    return Pyramid(tuple(levels))


class Pyramids(QObject):
    """Builds levels off the GUI thread, and keeps those of the pictures that are on screen."""

    ready = Signal(object)
    """The `Path` whose levels have come (GUI thread)."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = jobs.pool(1)
        self._kept: dict[Path, Pyramid] = {}
        self._asked: dict[Path, int] = {}

    def want(self, picture: Picture) -> None:
        """Asks for a picture's levels, unless they are here or on their way."""
        if picture.problem is not None or self.of(picture) is not None:
            return
        key = picture.full.cacheKey()
        if self._asked.get(picture.path) != key:
            self._asked[picture.path] = key
            self._pool.submit((picture.path, key), _builder(picture), self._keep, owner=self)

    def of(self, picture: Picture) -> Pyramid | None:
        """Returns a picture's levels if they have come."""
        kept = self._kept.get(picture.path)
        same = kept is not None and kept.full.cacheKey() == picture.full.cacheKey()
        return kept if same else None

    def keep_only(self, paths: set[Path]) -> None:
        """Drops the levels of every other picture."""
        for path in set(self._kept) - paths:
            del self._kept[path]
        for path in set(self._asked) - paths:
            del self._asked[path]

    @property
    def cost(self) -> int:
        """Bytes held now, beyond the full pictures."""
        return sum(pyramid.added_bytes for pyramid in self._kept.values())

    def _keep(self, built: tuple[Path, Pyramid]) -> None:
        path, pyramid = built
        if self._asked.get(path) == pyramid.full.cacheKey():
            del self._asked[path]
            self._kept[path] = pyramid
            self.ready.emit(path)


def _builder(picture: Picture) -> Callable[[], tuple[Path, Pyramid]]:
    return lambda: (picture.path, build(picture.full))
