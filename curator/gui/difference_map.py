"""Where two pictures differ: the absolute difference of every pixel, for worker threads.

It is made of every pixel once, and made smaller afterwards: the difference of two pictures that
were made smaller first would hide what differs only in single pixels.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from curator.gui.decoding import BAND_PIXELS, OPAQUE, Picture
from curator.gui.jobs import Jobs
from curator.gui.pyramid import Pyramid, build

FACTORS = (1, 4, 16)
"""By how much a difference can be made brighter."""

_BENEATH = QColor(128, 128, 128)
"""What transparent pixels are laid on before they are compared."""


@dataclass(frozen=True, slots=True)
class DifferenceMap:
    """What differs.

    Attributes:
        pyramid: RGB32 in the champion's size; each channel is the absolute difference, 0..255.
        is_nothing: not one pixel differs.
        is_scaled: the challenger has other measures, and was scaled to the champion's.
    """

    pyramid: Pyramid
    is_nothing: bool
    is_scaled: bool


def difference(champion: QImage, challenger: QImage) -> DifferenceMap:
    """Returns the absolute difference, band by band, so that the window is never held up long."""
    is_scaled = champion.size() != challenger.size()
    if is_scaled:
        challenger = challenger.scaled(
            champion.size(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    result = QImage(champion.size(), OPAQUE)
    painter = QPainter(result)
    rows = max(BAND_PIXELS // max(champion.width(), 1), 1)
    is_nothing = True
    for top in range(0, champion.height(), rows):
        band = QRect(0, top, champion.width(), min(rows, champion.height() - top))
        differs = _band(champion, challenger, band)
        if is_nothing:
            black = QImage(band.size(), OPAQUE)
            black.fill(0)
            is_nothing = differs == black
        painter.drawImage(band.topLeft(), differs)
    painter.end()
    return DifferenceMap(build(result), is_nothing, is_scaled)


def amplify(image: QImage, factor: int) -> None:
    """Makes a difference brighter in place, held at white.

    Args:
        image: RGB32.
        factor: a power of two; each doubling adds the image to itself.
    """
    while factor > 1:
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        painter.drawImage(0, 0, image.copy())
        painter.end()
        factor //= 2


def _band(champion: QImage, challenger: QImage, band: QRect) -> QImage:
    result = _flat(champion, band)
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, _flat(challenger, band))
    painter.end()
    return result


def _flat(image: QImage, band: QRect) -> QImage:
    flat = QImage(band.size(), OPAQUE)
    flat.fill(_BENEATH)
    painter = QPainter(flat)
    painter.drawImage(-band.topLeft(), image)
    painter.end()
    return flat


class Differences(QObject):
    """The difference of one pair, made off the GUI thread."""

    ready = Signal()
    """The difference asked for last has come (GUI thread)."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = jobs.pool(1)
        self._pair: tuple[int, int] | None = None
        self._map: DifferenceMap | None = None

    def of(self, champion: Picture, challenger: Picture) -> DifferenceMap | None:
        """Returns the difference of two pictures if it has come; else it is asked for."""
        pair = champion.full.cacheKey(), challenger.full.cacheKey()
        if pair != self._pair:
            self._pair, self._map = pair, None
            self._pool.clear()
            self._pool.submit(pair, _maker(pair, champion, challenger), self._keep, owner=self)
        return self._map

    def forget(self) -> None:
        """Drops the difference: nobody looks at it."""
        self._pool.clear()
        self._pair = self._map = None

    @property
    def cost(self) -> int:
        """Bytes held now: for 4096 × 4096 pixels 64 MiB and a third."""
        if self._map is None:
            return 0
        pyramid = self._map.pyramid
        return pyramid.full.sizeInBytes() + pyramid.added_bytes

    def _keep(self, made: tuple[tuple[int, int], DifferenceMap]) -> None:
        pair, found = made
        if pair == self._pair:
            self._map = found
            self.ready.emit()


def _maker(
    pair: tuple[int, int], champion: Picture, challenger: Picture
) -> Callable[[], tuple[tuple[int, int], DifferenceMap]]:
    return lambda: (pair, difference(champion.full, challenger.full))
