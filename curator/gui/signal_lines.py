"""The pace signals of the running sitting as calm lines: how far each is on its way."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from curator.core.pace import PaceReading, Signal
from curator.gui import theme
from curator.gui.language import later, tr

_ROW = 30
_LABEL, _WORDS = 190, 210

NAMES = {
    "slower": later("Slower"),
    "faster": later("Faster"),
    "variability": later("More uneven"),
    "haste": later("Very short looks"),
    "lenient": later("More accepts"),
    "harsh": later("Fewer accepts"),
    "runs": later("Runs of one verdict"),
    "undo": later("Taken back"),
}
"""What a person calls a signal."""

_CHANGES = {
    "slower": later("Slower than usual"),
    "faster": later("Faster than usual"),
    "variability": later("More uneven than usual"),
    "haste": later("More very short looks than usual"),
    "lenient": later("More accepts than expected"),
    "harsh": later("Fewer accepts than expected"),
    "runs": later("A longer run of one verdict than expected"),
    "undo": later("More taken back than usual"),
}


def reading_text(reading: PaceReading) -> str:
    """Returns what the signals say, in one sentence each: "Slower than usual from image 113."."""
    said = [
        _sentence(_CHANGES[name], signal)
        for name, signal in reading.signals.items()
        if signal.value >= signal.watch and signal.since is not None
    ]
    return " ".join(said) or tr("As usual so far.")


def _sentence(change: str, signal: Signal) -> str:
    first = 1 if signal.since is None else signal.since + 1
    words = tr(change)
    if signal.value >= signal.advise:
        if signal.counts:
            return tr("{change} from image {first}.", change=words, first=first)
        return tr("{change} from image {first} (told, never acted on).", change=words, first=first)
    words = words[:1].lower() + words[1:]
    if signal.counts:
        return tr("Perhaps {change} from image {first}.", change=words, first=first)
    return tr(
        "Perhaps {change} from image {first} (told, never acted on).", change=words, first=first
    )


def state_of(signal: Signal) -> str:
    """Returns how far a signal is, in words."""
    if signal.value >= signal.advise:
        word = tr("changed")
    elif signal.value >= signal.watch:
        word = tr("perhaps changing")
    else:
        word = tr("as usual")
    return word if signal.counts else tr("{word} (told only)", word=word)


class SignalLines(QWidget):
    """One line a signal: its length against the mark from which a rest is advised."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Signals of this sitting"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._signals: tuple[tuple[str, Signal], ...] = ()

    def show_reading(self, reading: PaceReading | None) -> None:
        """Shows the signals; without a reading the lines are away."""
        signals = reading.signals if reading is not None else {}
        self._signals = tuple((tr(NAMES[name]), signal) for name, signal in signals.items())
        self.setAccessibleDescription(
            ". ".join(f"{name}: {state_of(signal)}" for name, signal in self._signals)
        )
        self.setVisible(bool(self._signals))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(640, len(self._signals) * _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints names, tracks, lines, marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font())
        for number, (name, signal) in enumerate(self._signals):
            self._paint_row(painter, number * _ROW + _ROW / 2, name, signal)

    def _paint_row(self, painter: QPainter, y: float, name: str, signal: Signal) -> None:
        chosen = theme.colours()
        middle = Qt.AlignmentFlag.AlignVCenter
        room = max(self.width() - _LABEL - _WORDS, 80)
        painter.setPen(QColor(chosen.text))
        painter.drawText(QRectF(0, y - 12, _LABEL - 16, 24), middle, name)
        painter.setPen(QPen(QColor(chosen.line), 1))
        painter.drawLine(QPointF(_LABEL, y), QPointF(_LABEL + room, y))
        mark = _LABEL + room * 0.8
        painter.setPen(QPen(QColor(chosen.muted), 1))
        painter.drawLine(QPointF(mark, y - 7), QPointF(mark, y + 7))
        length = room * min(0.8 * signal.value / signal.advise, 1.0)
        if length > 1:
            pen = QPen(QColor(chosen.accent if signal.counts else chosen.muted), 4)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(_LABEL + 2, y), QPointF(_LABEL + length, y))
        painter.setPen(QColor(chosen.muted))
        words = QRectF(_LABEL + room + 20, y - 12, _WORDS - 20, 24)
        painter.drawText(words, middle, state_of(signal))
