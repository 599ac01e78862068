"""A dot that says how the pace compares with the usual one: by its shape, in a neutral grey."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from curator.core.pace import PaceState
from curator.gui import theme
from curator.gui.advice_words import PACE_WORDS
from curator.gui.language import tr

_SIDE = 12
_FILLED = {PaceState.FRESH: 0.0, PaceState.WATCH: 0.5, PaceState.ADVISE: 1.0}


class PaceDot(QWidget):
    """Hollow as usual, half full while something may be changing, full when it has changed.

    It is away while there is no usual pace to compare with, and for who does not want it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIDE + 6, _SIDE + 6)
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing in the bar moves when it comes
        self.setSizePolicy(kept)
        self._state: PaceState | None = None
        self.hide()

    def show_pace(self, state: PaceState | None) -> None:
        """Shows a state; None shows nothing."""
        self.setVisible(state is not None)
        if state is not None and state is not self._state:
            self.setAccessibleName(tr(PACE_WORDS[state]))
            self.setToolTip(tr("{pace}. Only you see this.", pace=tr(PACE_WORDS[state])))
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ring, and what of it is full from below."""
        if self._state is None:
            return
        ink = QColor(theme.colours().muted)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(3.75, 3.75, _SIDE - 1.5, _SIDE - 1.5)
        painter.setPen(QPen(ink, 1.5))
        painter.drawEllipse(ring)
        filled = _FILLED[self._state]
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            if filled == 1.0:
                painter.drawEllipse(ring)
            else:
                painter.drawChord(ring, 180 * 16, 180 * 16)
