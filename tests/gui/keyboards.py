"""A window of actions alone, and hands that press its keys as a window system would."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from curator.gui import actions
from curator.gui.actions import ACTIONS, Do, Page, View
from curator.gui.key_map import KeyMap, applies, settle
from curator.gui.page import PageWidget
from curator.gui.window_keys import WindowKeys

NONE = Qt.KeyboardModifier.NoModifier


class ListeningPage(PageWidget):
    """A page that notes what reaches it beside the commands."""

    def __init__(self) -> None:
        super().__init__()
        self.digits: list[int] = []
        self.steps = 0
        self.is_listing = False
        self.now: View | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def view(self) -> View | None:
        return self.now

    @property
    def wants_digits(self) -> bool:
        return self.is_listing

    def take_digit(self, digit: int) -> None:
        self.digits.append(digit)

    def step_on(self) -> None:
        self.steps += 1


class KeyWindow(QMainWindow):
    """Every command of the table, none of which does anything but say that it was given."""

    def __init__(self, qtbot: QtBot, keys: KeyMap | None = None) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.ran: list[Do] = []
        self.commands = actions.build(self, self.ran.append, keys or settle("lightroom", {}))
        self.page = ListeningPage()
        self.window_keys = WindowKeys(self, self.commands, lambda: self.page)
        self.middle = QWidget()
        self.column = QVBoxLayout(self.middle)
        self.column.addWidget(self.page)
        self.setCentralWidget(self.middle)
        self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow)
        self.page.setFocus()

    def stand_in(self, page: Page, view: View | None) -> None:
        """Lets every command of a page's view be given, and no other."""
        self.page.now = view
        self.enable(command.do for command in ACTIONS if applies(command, page, view))

    def enable(self, dos: Iterable[Do]) -> None:
        """Lets these commands be given, and no other."""
        wanted = set(dos)
        for do, action in self.commands.items():
            action.setEnabled(do in wanted)

    def add(self, widget: QWidget) -> None:
        """Puts a widget into the window, and the focus into it."""
        self.column.addWidget(widget)
        widget.show()
        widget.setFocus()
        assert widget.hasFocus()

    def press(self, key: str) -> list[Do]:
        """Presses a key of the table where the focus is; returns what ran."""
        self.ran.clear()
        combination = QKeySequence(key)[0]
        target = self.focusWidget() or self
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        return list(self.ran)

    def hold(self, key: Qt.Key, text: str, *, repeats: int) -> list[Do]:
        """Holds a key down: one press, and what the keyboard repeats; returns what ran."""
        self.ran.clear()
        target = self.focusWidget() or self
        for number in range(repeats + 1):
            event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, text, number > 0, 1)
            QCoreApplication.sendEvent(target, event)  # looked up as a shortcut on the way
        return list(self.ran)

    def hold_unsaid(self, key: Qt.Key, text: str, *, repeats: int) -> list[Do]:
        """Holds a key on an X server whose repetitions Qt does not recognise; returns what ran."""
        self.ran.clear()
        target = self.focusWidget() or self
        for number in range(repeats + 1):
            moment = 1000 + 40 * number
            press = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE, text)
            press.setTimestamp(moment)
            press.ignore()
            if not self.window_keys.eventFilter(target, press):
                QTest.keyPress(target, key)  # looked up as a shortcut
            release = QKeyEvent(QEvent.Type.KeyRelease, key, NONE, text)
            release.setTimestamp(moment + 40)  # the moment of the next press
            self.window_keys.eventFilter(target, release)
        return list(self.ran)

    def strike(
        self,
        scan_code: int,
        key: Qt.Key,
        text: str,
        modifiers: Qt.KeyboardModifier = NONE,
        *,
        is_repeat: bool = False,
    ) -> list[Do]:
        """Does what a window system does for a key at a place; returns what ran.

        Events that a program sends lose their place in Qt's lookup of shortcuts, so both events go
        to whoever is asked first; nobody there must have left the question to the lookup.
        """
        self.ran.clear()
        target = self.focusWidget() or self
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, modifiers, scan_code, 0, 0, text, is_repeat, 1)
            event.ignore()
            is_taken = self.window_keys.eventFilter(target, event)
            assert is_taken == event.isAccepted()
            if not is_taken:
                raise LookupError(f"{text} is left to Qt")
        return list(self.ran)
