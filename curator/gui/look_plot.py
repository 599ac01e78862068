"""One's own look times: a dot a look, sitting after sitting, with the usual range behind them."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from curator.gui import theme
from curator.gui.language import digits, plural, tr
from curator.workflow.pace_overview import Usual

_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 12, 30
_SHORTEST, _LONGEST = 0.5, 60.0
_TICKS = (1, 2, 5, 10, 20, 60)
_BREAK = 8
"""Places left free between two sittings."""


class LookPlot(QWidget):
    """Seconds on a logarithmic axis, as looks are: twice as long is the same step everywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Look times of your latest sittings"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sittings: tuple[tuple[float, ...], ...] = ()
        self._usual: Usual | None = None
        self._changed_after: int | None = None

    def sizeHint(self) -> QSize:
        """As high as a third of a small window."""
        return QSize(640, 240)

    def minimumSizeHint(self) -> QSize:
        """The dots have to have room."""
        return QSize(320, 180)

    def show_looks(
        self,
        sittings: Sequence[Sequence[float]],
        usual: Usual | None,
        changed_after: int | None = None,
    ) -> None:
        """Shows look times in seconds, the oldest sitting first.

        Args:
            sittings: at least one.
            usual: median and middle half of them; None with too few.
            changed_after: after how many looks of the last sitting the pace changed.
        """
        self._sittings = tuple(map(tuple, sittings))
        self._usual = usual
        self._changed_after = changed_after
        many = len(self._sittings)
        if usual is None:
            said = plural(many, "{n} sitting", "{n} sittings")
        else:
            said = plural(
                many,
                "{n} sitting, half of all looks between {low} and {high} s, median {median} s",
                "{n} sittings, half of all looks between {low} and {high} s, median {median} s",
                low=digits(usual.low, ".1f"),
                high=digits(usual.high, ".1f"),
                median=digits(usual.median, ".1f"),
            )
        self.setAccessibleDescription(said)
        self.update()

    def point_of(self, sitting: int, place: int, seconds: float) -> QPointF:
        """Returns where a look lies, in device-independent pixels."""
        before = sum(len(one) + _BREAK for one in self._sittings[:sitting])
        return QPointF(self._x(before + place), self._y(seconds))

    def _x(self, place: float) -> float:
        many = sum(map(len, self._sittings)) + _BREAK * (len(self._sittings) - 1)
        return _LEFT + 6 + place / max(many - 1, 1) * (self.width() - _LEFT - _RIGHT - 12)

    def _y(self, seconds: float) -> float:
        held = min(max(seconds, _SHORTEST), _LONGEST)
        up = math.log(held / _SHORTEST) / math.log(_LONGEST / _SHORTEST)
        return _TOP + (1 - up) * (self.height() - _TOP - _BOTTOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints axis, band, median, dots, and where the pace changed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        self._paint_usual(painter)
        self._paint_dots(painter)
        self._paint_change(painter)

    def _paint_axis(self, painter: QPainter) -> None:
        chosen = theme.colours()
        painter.setFont(theme.font(-1.0))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for tick in _TICKS:
            y = round(self._y(tick)) + 0.5
            painter.setPen(QPen(QColor(chosen.line), 1))
            painter.drawLine(QPointF(_LEFT, y), QPointF(self.width() - _RIGHT, y))
            painter.setPen(QColor(chosen.muted))
            painter.drawText(QRectF(0, y - 10, _LEFT - 10, 20), int(right), f"{tick} s")
        bottom = self.height() - _BOTTOM
        words = QRectF(_LEFT, bottom + 8, self.width() - _LEFT - _RIGHT, _BOTTOM - 8)
        if len(self._sittings) > 1:
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, tr("earlier sittings"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, tr("the latest one"))
        if self._usual is not None:
            legend = tr("line: median · band: your middle half")
            painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, legend)

    def _paint_usual(self, painter: QPainter) -> None:
        if self._usual is None:
            return
        ink = theme.colours().muted
        top, bottom = self._y(self._usual.high), self._y(self._usual.low)
        width = self.width() - _LEFT - _RIGHT
        painter.fillRect(QRectF(_LEFT, top, width, bottom - top), theme.colour(ink, 34))
        painter.setPen(QPen(theme.colour(ink, 150), 1))
        middle = self._y(self._usual.median)
        painter.drawLine(QPointF(_LEFT, middle), QPointF(_LEFT + width, middle))

    def _paint_dots(self, painter: QPainter) -> None:
        chosen = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        last = len(self._sittings) - 1
        for number, looks in enumerate(self._sittings):
            is_latest = number == last
            ink = chosen.accent if is_latest else chosen.muted
            painter.setBrush(theme.colour(ink, 230 if is_latest else 130))
            for place, seconds in enumerate(looks):
                painter.drawEllipse(self.point_of(number, place, seconds), 2.4, 2.4)

    def _paint_change(self, painter: QPainter) -> None:
        if self._changed_after is None or not self._sittings:
            return
        chosen = theme.colours()
        last = len(self._sittings) - 1
        x = round(self.point_of(last, self._changed_after, 1.0).x()) - 0.5
        painter.setPen(QPen(QColor(chosen.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, _TOP), QPointF(x, self.height() - _BOTTOM))
        words = tr("after image {image}", image=self._changed_after)
        room = painter.fontMetrics().horizontalAdvance(words) + 12
        left = x + 6 if x + room < self.width() - _RIGHT else x - room
        box = QRectF(left, self.height() - _BOTTOM - 20, room, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
