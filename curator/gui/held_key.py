"""Which key is held down, for what lasts as long as a key is held.

A command's key never reaches a widget as a press, for Qt takes it as a shortcut; only its release
comes. So the presses are seen on their way to whatever has the focus.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

HELD_SECONDS = 0.3
"""A key that is down for longer is held; a shorter press is a tap."""

_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
"""Held with a click they hold nothing."""


class HeldKey(QObject):
    """Follows the keys of the application while it is told to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key: int | None = None
        self._pressed_at = 0.0
        self._after: Callable[[], None] | None = None

    @property
    def is_waiting(self) -> bool:
        """True while something lasts as long as a key is held."""
        return self._after is not None

    def after(self, back: Callable[[], None]) -> None:
        """Calls `back` when the key that is held now is let go, unless it was only tapped.

        Without a key, for what was clicked, nothing is called.
        """
        if self._key is not None:
            self._after = back

    def forget(self) -> None:
        """Calls nothing any more: something else has been chosen meanwhile."""
        self._after = None

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
        if key not in _MODIFIERS and self._after is None:
            self._key, self._pressed_at = key, time.monotonic()

    def _ends(self, key: int) -> None:
        if key == self._key:
            self._let_go()

    def _let_go(self) -> None:
        self._key = None
        back, self._after = self._after, None
        if back is not None and time.monotonic() - self._pressed_at >= HELD_SECONDS:
            back()
