"""The keys of the window: what finds a command by its name, and what gives it other keys."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from curator.gui import actions as table
from curator.gui.actions import COMMANDS, Do, Page
from curator.gui.desk import Desk
from curator.gui.key_map import KeyMap
from curator.gui.page import PageWidget
from curator.gui.palette import Palette
from curator.gui.palette_match import reason

if TYPE_CHECKING:  # imported when first opened
    from curator.gui.keyboard_dialog import KeyboardDialog


class Keyboard(QObject):
    """Opens the palette and the dialog of keys; puts other keys in force and remembers them.

    Args:
        window: what they open over; it has its central widget by now.
        actions: the window's actions.
        desk: keeps what one person chose.
        shown: returns the page on screen, as a widget and by its name.
    """

    def __init__(
        self,
        window: QMainWindow,
        actions: Mapping[Do, QAction],
        desk: Desk,
        shown: Callable[[], tuple[PageWidget, Page]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._desk = desk
        self._shown = shown
        beneath = window.centralWidget()
        assert beneath is not None
        self.palette = Palette(beneath, actions, self._why_not)
        self.dialog: KeyboardDialog | None = None

    def open_palette(self) -> None:
        """Waits for a few letters of a command."""
        self.palette.open()

    def open_dialog(self) -> None:
        """Shows all commands with their keys, to be changed."""
        from curator.gui.keyboard_dialog import KeyboardDialog

        if self.dialog is None:
            self.dialog = KeyboardDialog(table.keys_in_force(), self._window)
            self.dialog.changed.connect(self.use)
            self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def use(self, keys: KeyMap) -> None:
        """Puts keys in force, everywhere at once, and remembers them."""
        table.apply_keys(self._actions, keys)
        settings = self._desk.settings
        self._desk.remember(replace(settings, key_preset=keys.preset, keys=keys.stored()))

    def _closed(self, _code: int) -> None:  # a signal's
        self.dialog = None

    def _why_not(self, do: Do) -> str:
        widget, page = self._shown()
        command = COMMANDS[do]
        applies = not command.pages or page in command.pages
        return reason(
            command,
            page,
            widget.view,
            has_library=self._desk.workspace is not None,
            told=widget.why_not(do) if applies else "",
        )
