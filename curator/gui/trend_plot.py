"""A campaign's distance from its references over time: a dot a variant, and their median."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from curator.gui import theme
from curator.gui.language import digits, tr

_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 20, 16, 30
_HEADROOM = 1.6
"""The axis ends this much above the highest point of the line; a dot beyond it lies on its edge."""


class TrendPlot(QWidget):
    """A line in the accent's colour: it goes up or down, and says nothing of good or bad."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Distance from the references over time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._distances: tuple[float, ...] = ()
        self._trend: tuple[float, ...] = ()
        self._chosen: int | None = None

    def sizeHint(self) -> QSize:
        """A quarter of a small window."""
        return QSize(640, 190)

    def minimumSizeHint(self) -> QSize:
        """The line has to have room to move."""
        return QSize(320, 130)

    def show_trend(self, distances: Sequence[float], trend: Sequence[float]) -> None:
        """Shows distances and their running median, in the order in which variants were made."""
        self._distances, self._trend = tuple(distances), tuple(trend)
        if trend:
            self.setAccessibleDescription(
                tr(
                    "The running median begins at {first} and ends at {last}.",
                    first=digits(trend[0], ".1f"),
                    last=digits(trend[-1], ".1f"),
                )
            )
        self.update()

    def choose(self, place: int | None) -> None:
        """Points at one variant by its place in that order."""
        self._chosen = place
        self.update()

    def point_of(self, place: int, distance: float) -> QPointF:
        """Returns where a distance of the variant at a place lies, in pixels."""
        wide, high = self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM
        across = place / max(len(self._distances) - 1, 1)
        up = min(distance / self._most(), 1.0)
        return QPointF(_LEFT + across * wide, _TOP + (1 - up) * high)

    def _most(self) -> float:
        return max(max(self._trend, default=1.0) * _HEADROOM, 1e-6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints axis, dots, line, and a ring around the chosen one."""
        chosen = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(chosen.muted, 120))
        for place, distance in enumerate(self._distances):
            painter.drawEllipse(self.point_of(place, distance), 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(chosen.accent), 2))
        painter.drawPolyline([self.point_of(n, value) for n, value in enumerate(self._trend)])
        if self._chosen is not None and self._chosen < len(self._distances):
            painter.setPen(QPen(QColor(chosen.text), 2))
            point = self.point_of(self._chosen, self._distances[self._chosen])
            painter.drawEllipse(point, 6, 6)

    def _paint_axis(self, painter: QPainter) -> None:
        chosen = theme.colours()
        painter.setFont(theme.font(-1.0))
        bottom = self.height() - _BOTTOM
        painter.setPen(QPen(QColor(chosen.line), 1))
        painter.drawLine(QPointF(_LEFT, bottom + 0.5), QPointF(self.width() - _RIGHT, bottom + 0.5))
        painter.setPen(QColor(chosen.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(0, _TOP - 10, _LEFT - 10, 20), int(right), digits(self._most(), ".1f")
        )
        painter.drawText(QRectF(0, bottom - 10, _LEFT - 10, 20), int(right), "0")
        words = QRectF(_LEFT, bottom + 6, self.width() - _LEFT - _RIGHT, _BOTTOM - 6)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, tr("made first"))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, tr("distance and running median"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, tr("made last"))
