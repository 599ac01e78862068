"""A line to write a note in, over the lower edge of an image."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from curator.core.variant import VariantId
from curator.gui import theme
from curator.gui.language import tr

WIDTH, MARGIN = 640, 14


class NoteField(QFrame):
    """Enter stores, Esc leaves the note as it was; what is typed is no command.

    Where something else takes the image away, what was typed is stored, not lost.

    Args:
        parent: over which it lies; gets the focus back.
    """

    stored = Signal(object, str)
    """A variant, and its note; "" takes the note away."""

    closed = Signal()
    """The field is gone; whether something was stored is told before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plate")
        self._beneath = parent
        self._variant: VariantId | None = None
        self._before = ""
        self.line = QLineEdit(self)
        self.line.setAccessibleName(tr("Note on this image"))
        self.line.setPlaceholderText(tr("What is to be done, in a sentence"))
        self.line.setMaxLength(2000)
        hint = QLabel(tr("Enter stores · Esc cancels"))
        hint.setProperty("role", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 12, 7)
        row.setSpacing(2 * theme.GAP)
        row.addWidget(self.line, 1)
        row.addWidget(hint)
        self.line.returnPressed.connect(self.finish)
        self.hide()
        parent.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """True while a note is being written."""
        return self._variant is not None

    def open(self, variant: VariantId, note: str) -> None:
        """Begins with the note as it is."""
        self._variant, self._before = variant, note
        self.line.setText(note)
        self._settle()
        self.show()
        self.raise_()
        self.line.setFocus()
        self.line.selectAll()

    def finish(self) -> None:
        """Stores what was written, and closes."""
        variant, text = self._variant, self.line.text().strip()
        if variant is None:
            return
        before = self._before
        self._close()
        if text != before:
            self.stored.emit(variant, text)

    def cancel(self) -> bool:
        """Closes and stores nothing; False when nothing was open."""
        if not self.is_open:
            return False
        self._close()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels; other keys that the line did not take go nowhere."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its place when the image's area changes."""
        if event.type() is QEvent.Type.Resize and self.is_open:
            self._settle()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The page was left: what was typed is stored."""
        super().hideEvent(event)
        self.finish()

    def _close(self) -> None:
        self._variant = None
        had_focus = self.line.hasFocus()
        self.hide()
        if had_focus and self._beneath.isVisible():
            self._beneath.setFocus()
        self.closed.emit()

    def _settle(self) -> None:
        area = self._beneath.rect()
        width = min(WIDTH, area.width() - 2 * MARGIN)
        height = self.sizeHint().height()
        left = (area.width() - width) // 2
        self.setGeometry(left, area.height() - height - MARGIN, width, height)
