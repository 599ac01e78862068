"""Which key is held down, for what lasts as long as a key is held.

A command's key never reaches a widget as a press, for Qt takes it as a shortcut; only its release
comes. So the presses are seen on their way to whatever has the focus.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
"""Held with a click they hold nothing."""


class HeldKey(QObject):
    """Follows the keys of the application while it is told to."""

    released = Signal(int)
    """A key that was held has been let go, or the window has lost the keyboard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key: int | None = None

    @property
    def key(self) -> int | None:
        """The key that was pressed last and is still held; None without one."""
        return self._key

    def follow(self, *, on: bool) -> None:
        """Begins or ends following; ending counts as letting go."""
        application = QApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        if on:
            application.installEventFilter(self)
        else:
            self._let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only looks; whatever the event is, it goes on to whom it was meant for."""
        kind = event.type()
        if kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                self._begins(event.key())
        elif kind is QEvent.Type.KeyRelease:
            if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                self._ends(event.key())
        elif kind in {QEvent.Type.ApplicationDeactivate, QEvent.Type.WindowDeactivate}:
            self._let_go()
        return False

    def _begins(self, key: int) -> None:
        if key not in _MODIFIERS:
            self._key = key

    def _ends(self, key: int) -> None:
        if key == self._key:
            self._let_go()

    def _let_go(self) -> None:
        key, self._key = self._key, None
        if key is not None:
            self.released.emit(key)
