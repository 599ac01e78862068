"""The scores of a library as a histogram, with the handles that say from where they flag."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from curator.gui import theme
from curator.gui.language import digits, tr

STEPS = 100
"""Places of a handle; the last one is *never*. The same parts in which the library counts."""

_MARGIN = 14
_BARS = 150
_AXIS = 22
_HANDLE = 24
_LEAP = 10


class Handle(QWidget):
    """One threshold: dragged with the mouse, moved by arrow keys, by ten with Page Up and Down."""

    moved = Signal(int)
    """It wants to be at this step."""

    def __init__(self, name: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFixedSize(_HANDLE, _HANDLE)
        self._name = name
        self._colour = colour
        self.step = 0
        self._grip: float | None = None

    def show_step(self, step: int) -> None:
        """Takes its place in numbers; the track moves it."""
        self.step = step
        self.setAccessibleName(tr("{name} from {score}", name=self._name, score=said(step)))
        self.setToolTip(
            tr("{name} from {score}. Arrow keys move it.", name=self._name, score=said(step))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by one, Page Up and Down by ten, Home and End to the ends."""
        steps = {
            Qt.Key.Key_Left: self.step - 1,
            Qt.Key.Key_Down: self.step - 1,
            Qt.Key.Key_Right: self.step + 1,
            Qt.Key.Key_Up: self.step + 1,
            Qt.Key.Key_PageDown: self.step - _LEAP,
            Qt.Key.Key_PageUp: self.step + _LEAP,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: STEPS,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of it."""
        self._grip = event.position().x() - self.width() / 2

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags it along."""
        track = self.parentWidget()
        if self._grip is not None and isinstance(track, ScoreTrack):
            x = self.mapTo(track, event.position()).x() - self._grip
            self.moved.emit(track.step_at(x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._grip = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The one with the focus lies above the other."""
        self.raise_()
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A drop that points at the bars; a ring when it has the focus."""
        chosen = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(_HANDLE / 2, _HANDLE / 2 + 1)
        ring = QColor(chosen.text if self.hasFocus() else chosen.surface)
        painter.setPen(QPen(ring, 2))
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(middle, 8, 8)


class ScoreTrack(QWidget):
    """A histogram over 0..1 whose bars take the colour of what they would be flagged as.

    Heights are square roots, so that a few flagged images are seen beside a thousand clean ones.
    """

    moved = Signal(int, int)
    """The steps from which it is possible and likely now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("How the scores are spread"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        colours = theme.colours()
        self.possible = Handle(tr("Possible"), colours.flag_possible, self)
        self.likely = Handle(tr("Likely"), colours.flag_likely, self)
        for handle in (self.possible, self.likely):
            handle.moved.connect(partial(self._move, handle))
        self._slots: tuple[int, ...] = ()
        self._middle = ""

    def sizeHint(self) -> QSize:
        """Room for bars, axis and handles."""
        return QSize(480, _BARS + _HANDLE + _AXIS)

    def show_slots(self, slots: Sequence[int], middle: str) -> None:
        """Shows how many images have which score, one number for each part; () for none yet.

        Args:
            slots: the numbers.
            middle: what a score of 0.5 means.
        """
        self._slots = tuple(slots)
        self._middle = middle
        self.update()

    def show_thresholds(self, possible: int, likely: int, *, is_mark: bool) -> None:
        """Moves the handles without a signal; a mark has only the first."""
        self.possible.show_step(possible)
        self.likely.show_step(likely)
        self.likely.setVisible(not is_mark)
        self._place()

    def x_of(self, step: float) -> float:
        """Returns where a step lies, in pixels from the left."""
        return _MARGIN + step / STEPS * (self.width() - 2 * _MARGIN)

    def step_at(self, x: float) -> int:
        """Returns the step nearest to a place."""
        return round((x - _MARGIN) / max(self.width() - 2 * _MARGIN, 1) * STEPS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The handles keep their steps."""
        self._place()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints bars, lines up from the handles, and the axis."""
        chosen = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        most = max(self._slots, default=0)
        for number, many in enumerate(self._slots):
            if many:
                left, right = self.x_of(number), self.x_of(number + 1)
                height = max(3.0, (many / most) ** 0.5 * (_BARS - 12))
                painter.setBrush(QColor(self._ink(number)))
                painter.drawRect(QRectF(left + 0.5, _BARS - height, right - left - 1, height))
        painter.setPen(QPen(QColor(chosen.line), 1))
        painter.drawLine(
            QPointF(_MARGIN, _BARS + 0.5), QPointF(self.width() - _MARGIN, _BARS + 0.5)
        )
        for handle in (self.possible, self.likely):
            if handle.isVisibleTo(self):
                x = self.x_of(handle.step)
                ink = chosen.flag_possible if handle is self.possible else chosen.flag_likely
                painter.setPen(QPen(QColor(ink), 1.5))
                painter.drawLine(QPointF(x, 4), QPointF(x, _BARS + _HANDLE / 2))
        self._paint_axis(painter)

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(theme.font(-1.0))
        painter.setPen(QColor(theme.colours().muted))
        top = _BARS + _HANDLE
        for step, words in ((0, tr("0 clean")), (STEPS // 2, self._middle), (STEPS, tr("never"))):
            wide = painter.fontMetrics().horizontalAdvance(words) + 8
            box = QRectF(self.x_of(step) - wide / 2, top, wide, _AXIS)
            flag = Qt.AlignmentFlag.AlignHCenter
            if step == 0:
                box.moveLeft(_MARGIN)
                flag = Qt.AlignmentFlag.AlignLeft
            elif step == STEPS:
                box.moveRight(self.width() - _MARGIN)
                flag = Qt.AlignmentFlag.AlignRight
            painter.drawText(box, int(flag | Qt.AlignmentFlag.AlignVCenter), words)

    def _ink(self, slot: int) -> str:
        chosen = theme.colours()
        if self.likely.isVisibleTo(self) and slot >= self.likely.step:
            return chosen.flag_likely
        return chosen.flag_possible if slot >= self.possible.step else chosen.faint

    def _move(self, handle: Handle, step: int) -> None:
        """A handle pushes the other one along, for possible never lies above likely."""
        step = min(STEPS, max(1, step))
        possible, likely = self.possible.step, self.likely.step
        if handle is self.possible:
            possible, likely = step, max(step, likely)
        else:
            possible, likely = min(step, possible), step
        if (possible, likely) != (self.possible.step, self.likely.step):
            self.possible.show_step(possible)
            self.likely.show_step(likely)
            self._place()
            self.moved.emit(possible, likely)

    def _place(self) -> None:
        for handle in (self.possible, self.likely):
            handle.move(round(self.x_of(handle.step) - _HANDLE / 2), _BARS)
        self.update()


def said(step: int) -> str:
    """Returns a step as a person reads it: "0.50", "never"."""
    return tr("never") if step >= STEPS else digits(step / STEPS, ".2f")
