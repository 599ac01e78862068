"""Straight lines drawn over an image by hand, to hold against an edge that may be bent."""

import math
from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from curator.core.aid import Place
from curator.gui import theme
from curator.gui.language import digits, tr
from curator.gui.overlay import CASING, draw_plate
from curator.gui.viewport import Size

INK = "#f0e442"
"""Yellow of Okabe and Ito (2008): none of the flags' colours."""

MOST = 8
_SHORTEST = 4.0
"""Device-independent pixels: a shorter drag was a click."""


def angle_and_length(start: Place, end: Place, image: Size) -> tuple[float, float]:
    """Returns degrees from the horizontal, above -90 up to 90, and the length in image pixels."""
    across = (end[0] - start[0]) * image.width
    up = (start[1] - end[1]) * image.height
    if across < 0 or (across == 0 and up < 0):
        across, up = -across, -up
    return math.degrees(math.atan2(up, across)), math.hypot(across, up)


class Ruler:
    """The lines of one image; places are 0..1 of it, so that they stay put when it is zoomed.

    Attributes:
        in_pixels: lengths are told in pixels of the image; else as shares of its width, for its
            size tells some models apart.
    """

    def __init__(self) -> None:
        self.in_pixels = True
        self.lines: tuple[tuple[Place, Place], ...] = ()
        self._drawn: tuple[Place, Place] | None = None

    @property
    def is_drawing(self) -> bool:
        """True between `begin` and `end`."""
        return self._drawn is not None

    def begin(self, at: Place) -> None:
        """Starts a line."""
        self._drawn = (at, at)

    def move(self, to: Place) -> None:
        """Moves the end of the line that is being drawn."""
        if self._drawn is not None:
            self._drawn = (self._drawn[0], to)

    def end(self, image: QRectF) -> None:
        """Keeps the line, the oldest goes when there are many; `image` is where the image lies."""
        if self._drawn is not None and _line(self._drawn, image).length() >= _SHORTEST:
            self.lines = (*self.lines, self._drawn)[-MOST:]
        self._drawn = None

    def clear(self) -> bool:
        """Takes all lines away; returns whether there were any."""
        had = bool(self.lines) or self.is_drawing
        self.lines, self._drawn = (), None
        return had

    def text(self, line: tuple[Place, Place], image: Size) -> str:
        """Returns a line's angle and length, for example "12.5°  340 px"."""
        angle, length = angle_and_length(*line, image)
        if self.in_pixels:
            told = tr("{length} px", length=digits(length, ",.0f"))
        else:
            told = tr("{share} of width", share=digits(length / image.width, ".0%"))
        return f"{digits(angle, '.1f')}°   {told}"

    def draw(self, painter: QPainter, image: QRectF, size: Size, seen: QRectF) -> None:
        """Draws the lines over where the whole image lies."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(-0.5, bold=True))
        metrics = QFontMetricsF(painter.font())
        for places in (*self.lines, *([self._drawn] if self._drawn else [])):
            line = _line(places, image)
            _stroke(painter, lambda line=line: painter.drawLine(line))
            for end in (line.p1(), line.p2()):
                _stroke(painter, lambda end=end: painter.drawEllipse(end, 3.5, 3.5))
            text = self.text(places, size)
            plate = QRectF(0, 0, metrics.horizontalAdvance(text) + 22, metrics.height() + 8)
            plate.moveTopLeft(line.center() + QPointF(10, 10))
            plate.moveLeft(max(seen.left(), min(plate.left(), seen.right() - plate.width())))
            plate.moveTop(max(seen.top(), min(plate.top(), seen.bottom() - plate.height())))
            draw_plate(painter, plate, text, QColor(INK))
        painter.restore()


def _line(places: tuple[Place, Place], image: QRectF) -> QLineF:
    start, end = (
        QPointF(image.x() + x * image.width(), image.y() + y * image.height()) for x, y in places
    )
    return QLineF(start, end)


def _stroke(painter: QPainter, draw: Callable[[], None]) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, colour in ((3.5, CASING), (1.5, QColor(INK))):
        painter.setPen(QPen(colour, width))
        draw()
