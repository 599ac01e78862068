"""A short word of what was just pressed, at a fixed place over the image."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from curator.core.decision import Verdict
from curator.gui import theme
from curator.gui.language import tr
from curator.gui.verdicts import verdict_mark, verdict_shape

SHOWN_MS = 700


class EchoPill(QWidget):
    """Says "✓ Accepted" for a moment, in word, shape and colour. It takes no clicks."""

    several = Signal(str)
    """What is being done to several images at once: the words, as they are echoed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beneath = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._text = ""
        self._ink = ""
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)

    def echo(self, verdict: Verdict | None, variants: int = 1) -> None:
        """Shows a verdict and on how many that look alike it was given; None is a skip."""
        self._text = verdict_mark(verdict) if verdict else tr("→  Skipped")
        if variants > 1:
            mark, many = self._text, variants
            self._text = (
                tr("{mark}: {many} alike", mark=mark, many=many)
                if verdict is Verdict.FIX
                else tr("{mark} {many} alike", mark=mark, many=many)
            )
        self._ink = theme.DARK.muted if verdict is None else ""
        if verdict is not None:
            self._ink = {
                Verdict.ACCEPT: theme.DARK.accept,
                Verdict.FIX: theme.DARK.fix,
                Verdict.REJECT: theme.DARK.reject,
            }[verdict]
        self._fit()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)
        if variants > 1:
            self.several.emit(self._text)

    def mark(self, text: str, ink: str) -> None:
        """Shows for the same moment what was said beside a verdict, in a colour for dark plates."""
        self.say(text)
        self._ink = ink
        self._timer.start(SHOWN_MS)

    def tell(self, verdict: Verdict | None, text: str) -> None:
        """Shows other words for what was done, in the verdict's shape and colour; None has none."""
        if verdict is None:
            self.say(text)
            return
        self.echo(verdict)
        self._text = f"{verdict_shape(verdict)}  {text}"
        self._fit()
        self.several.emit(self._text)

    def say(self, text: str) -> None:
        """Shows a short sentence instead, for example why a key did nothing."""
        self.echo(None)
        self._text = text
        self._ink = theme.DARK.text
        self._fit()
        self._timer.start(4 * SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its place when the image's area changes."""
        if event.type() is QEvent.Type.Resize:
            self._centre()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dark plate, readable on any image and in both themes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(24, 24, 24, 232))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setPen(QColor(self._ink))
        painter.setFont(theme.font(1.0, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)

    def _fit(self) -> None:
        self.setAccessibleName(self._text)
        metrics = QFontMetrics(theme.font(1.0, bold=True))
        self.resize(metrics.horizontalAdvance(self._text) + 40, metrics.height() + 18)
        self._centre()

    def _centre(self) -> None:
        area = self._beneath.rect()
        self.move((area.width() - self.width()) // 2, area.height() - self.height() - 24)
