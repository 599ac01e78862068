"""A field that is stored when it is left: Enter or a click elsewhere stores, Escape forgets."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def meant(event: QKeyEvent, actions: Sequence[QAction]) -> QAction | None:
    """Returns which of some commands a key means even while typing: a chord, never a letter."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    pressed = QKeySequence(event.keyCombination())
    return next((one for one in actions if one.isEnabled() and pressed in one.shortcuts()), None)


class TypedField(QLineEdit):
    """One line; what is shown from outside never takes the place of what is being typed.

    Attributes:
        passes: commands whose chords work from here as well; what is typed is stored first.
    """

    committed = Signal(str)
    """Something else was typed than was shown."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._shown = ""
        self.passes: tuple[QAction, ...] = ()
        self.editingFinished.connect(self.commit)

    @property
    def is_typed(self) -> bool:
        """True while somebody is typing something else than what is stored."""
        return self.hasFocus() and self.text() != self._shown

    def show_text(self, text: str) -> None:
        """Shows what is stored, unless somebody is typing."""
        is_typed = self.is_typed
        self._shown = text
        if not is_typed and self.text() != text:
            self.setText(text)

    def commit(self) -> None:
        """Stores what was typed, if it is something else."""
        if self.text().strip() != self._shown:
            self._shown = self.text().strip()
            self.committed.emit(self._shown)

    def put_back(self, text: str) -> None:
        """What was typed is not stored: it stays to be mended, beside what counts."""
        self._shown = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows again what is stored; a chord that is passed on stores first."""
        if (action := meant(event, self.passes)) is not None:
            self.commit()
            action.trigger()
            return
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            event.accept()
            return
        super().keyPressEvent(event)


class TypedText(QPlainTextEdit):
    """A few lines; stored when they are left. `passes` as in `TypedField`."""

    committed = Signal(str)
    """Something else was typed than was shown."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._shown = ""
        self.passes: tuple[QAction, ...] = ()

    def show_text(self, text: str) -> None:
        """Shows what is stored, unless somebody is typing."""
        is_typed = self.hasFocus() and self.toPlainText() != self._shown
        self._shown = text
        if not is_typed and self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Stores what was typed, if it is something else."""
        text = self.toPlainText().strip()
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving stores."""
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows again what is stored; a chord that is passed on stores first."""
        if (action := meant(event, self.passes)) is not None:
            self.commit()
            action.trigger()
            return
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._shown:
            self.setPlainText(self._shown)
            event.accept()
            return
        super().keyPressEvent(event)
