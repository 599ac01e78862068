"""One plot: each model's first-take rate, its interval, and what pending verdicts could change."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: rows of the report in its JSON form

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from curator.gui import theme
from curator.gui.language import digits, tr
from curator.gui.wording import spaced

ROW_HEIGHT = 40
LABEL_WIDTH = 210
VALUE_WIDTH = 170
AXIS_HEIGHT = 24

Row = Mapping[str, Any]


class IntervalPlot(QWidget):
    """A dot for the rate, a line for its 95 % interval, a pale band for what is pending.

    A model with too few decided first takes has no dot and no line, and says so.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("First-take rates with intervals"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows: tuple[tuple[str, str, Row], ...] = ()

    def show_rows(self, rows: Sequence[tuple[str, str, Row]]) -> None:
        """Shows rows of (label, value in words, row of the report)."""
        self._rows = tuple(rows)
        self.setAccessibleDescription(". ".join(f"{label}: {value}" for label, value, _ in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(640, len(self._rows) * ROW_HEIGHT + AXIS_HEIGHT)

    def x_of(self, rate: float) -> float:
        """Returns where a rate of 0..1 lies, in device-independent pixels from the left."""
        return LABEL_WIDTH + rate * max(self.width() - LABEL_WIDTH - VALUE_WIDTH - 24, 50)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints grid, bands, intervals, dots and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font())
        self._paint_axis(painter)
        for number, (label, value, row) in enumerate(self._rows):
            self._paint_row(painter, number * ROW_HEIGHT + ROW_HEIGHT / 2, label, value, row)

    def _paint_axis(self, painter: QPainter) -> None:
        chosen = theme.colours()
        bottom = len(self._rows) * ROW_HEIGHT
        small = theme.font(-1.0)
        painter.setFont(small)
        for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
            x = round(self.x_of(tick)) + 0.5
            painter.setPen(QPen(QColor(chosen.line), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            painter.setPen(QColor(chosen.muted))
            box = QRectF(x - 40, bottom + 6, 80, AXIS_HEIGHT - 6)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, spaced(digits(tick, ".0%")))
        painter.setFont(theme.font())

    def _paint_row(self, painter: QPainter, y: float, label: str, value: str, row: Row) -> None:
        chosen = theme.colours()
        metrics = painter.fontMetrics()
        painter.setPen(QColor(chosen.text))
        name = metrics.elidedText(label, Qt.TextElideMode.ElideRight, LABEL_WIDTH - 24)
        painter.drawText(
            QRectF(0, y - 14, LABEL_WIDTH - 20, 28), Qt.AlignmentFlag.AlignVCenter, name
        )
        low, high = row["bound_low"], row["bound_high"]
        if low is not None and high is not None and high > low:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(chosen.muted, 52))
            band = QRectF(self.x_of(low), y - 9, self.x_of(high) - self.x_of(low), 18)
            painter.drawRoundedRect(band, 3, 3)
        if row["show_rate"] and row["rate"] is not None:
            pen = QPen(QColor(chosen.accent), 3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(self.x_of(row["low"]), y), QPointF(self.x_of(row["high"]), y))
            painter.setPen(QPen(QColor(chosen.surface), 2))
            painter.setBrush(QColor(chosen.accent))
            painter.drawEllipse(QPointF(self.x_of(row["rate"]), y), 7, 7)
        painter.setPen(QColor(chosen.text if row["show_rate"] else chosen.muted))
        painter.drawText(
            QRectF(self.x_of(1.0) + 20, y - 14, VALUE_WIDTH, 28),
            Qt.AlignmentFlag.AlignVCenter,
            value,
        )
