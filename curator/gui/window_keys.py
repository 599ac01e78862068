"""What a key means before Qt looks it up: digits by their place, and nothing while typing."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from curator.gui.actions import COMMANDS, Do, keys_of
from curator.gui.digit_keys import chord_of, digit_of, key_pressed
from curator.gui.key_map import is_bare
from curator.gui.page import PageWidget

REPEAT_MS = 5
"""No finger presses a key again so soon after it has let it go."""


def is_typed_into(widget: QWidget | None) -> bool:
    """Returns whether what has the focus takes text: its keys belong to it."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    return False


class WindowKeys(QObject):
    """Sees keys of one window before its shortcuts do.

    Args:
        window: whose keys; dialogs have their own.
        actions: the window's actions.
        page: returns the page that is on screen.
    """

    def __init__(
        self,
        window: QWidget,
        actions: Mapping[Do, QAction],
        page: Callable[[], PageWidget],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._page = page
        self._released = (0, 0)
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A key arrives where the focus is: asked there, no other event costs anything."""
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answers for the two events of a key press: whether it is a shortcut, then the press."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._released = event.key(), event.timestamp()
            return False
        if self._repeats_unsaid(event):
            event.accept()
            return True
        is_press = event.type() == QEvent.Type.KeyPress
        typing = is_typed_into(self._window.focusWidget())
        if self._is_digit_s(event, typing=typing):
            if is_press:
                self._do_digit(event)
            event.accept()
            return True
        if typing and not is_press and not self._may_pass(event):
            event.accept()  # no shortcut then: the press goes to the field
            return True
        return False

    def _repeats_unsaid(self, event: QKeyEvent) -> bool:
        """Tells a held key whose repetition Qt did not recognise, where it would do something.

        X11 repeats a key as a release and a press of one moment. Qt sees that only when both have
        arrived by the time it handles the first.
        """
        key, moment = self._released
        if event.isAutoRepeat() or event.key() != key or is_typed_into(self._window.focusWidget()):
            return False
        if not moment or not 0 <= event.timestamp() - moment < REPEAT_MS:
            return False
        pressed = key_pressed(event)
        return any(
            action.isEnabled() and pressed in keys_of(do) for do, action in self._actions.items()
        )

    def _is_digit_s(self, event: QKeyEvent, *, typing: bool) -> bool:
        digit = digit_of(event)
        if digit is None:
            return False
        if not typing and self._page().wants_digits and chord_of(event, digit) == str(digit):
            return True
        holders = self._holders(event, digit)[0]
        if typing:
            return any(_is_window_s(do, chord_of(event, digit)) for do in holders)
        says_digit = event.key() == Qt.Key.Key_0 + digit
        return any(self._actions[do].isEnabled() for do in holders) or (
            bool(holders) and not says_digit
        )

    def _holders(self, event: QKeyEvent, digit: int) -> tuple[tuple[Do, ...], bool]:
        """Returns the commands with this chord, and whether to go on to the next image after."""
        chord = chord_of(event, digit)
        exact = tuple(do for do in self._actions if chord in keys_of(do))
        if exact or chord != f"Shift+{digit}":
            return exact, False
        return tuple(do for do in self._actions if str(digit) in keys_of(do)), True

    def _do_digit(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is None or event.isAutoRepeat():
            return
        page = self._page()
        if page.wants_digits and chord_of(event, digit) == str(digit):
            page.take_digit(digit)
            return
        holders, steps_on = self._holders(event, digit)
        for do in holders:
            if self._actions[do].isEnabled():
                self._actions[do].trigger()
                if steps_on:
                    page.step_on()
                return

    def _may_pass(self, event: QKeyEvent) -> bool:
        """While typing: only what belongs to the whole window, and letters that open menus."""
        key = QKeySequence(event.keyCombination()).toString(
            QKeySequence.SequenceFormat.PortableText
        )
        holders = [do for do in self._actions if key in keys_of(do)]
        if holders:
            return any(_is_window_s(do, key) for do in holders)
        return event.modifiers() == Qt.KeyboardModifier.AltModifier


def _is_window_s(do: Do, key: str) -> bool:
    return not COMMANDS[do].pages and not is_bare(key)
