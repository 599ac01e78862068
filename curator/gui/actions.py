"""The table of commands at work: looked up by name, and as Qt's actions."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from curator.gui.command_table import ACTIONS
from curator.gui.commands import Command, Do, Page, View

__all__ = [
    "ACTIONS", "COMMANDS", "MENUS", "Command", "Do", "Page", "View", "build", "key_text", "tooltip",
]  # fmt: skip

COMMANDS: Mapping[Do, Command] = {command.do: command for command in ACTIONS}
MENUS = ("File", "Review", "Rate", "Library", "Retouch", "Hand Over", "View", "Help")


def key_text(key: str) -> str:
    """Returns a key as a person reads it: arrows as arrows, the rest in the platform's text."""
    arrows = {"Left": "←", "Right": "→", "Backspace": "⌫"}
    return arrows.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def tooltip(command: Command) -> str:
    """Returns the sentence with the keys, for a button."""
    keys = " or ".join(key_text(key) for key in command.keys)
    return f"{command.tip}  ({keys})" if keys else command.tip


def build(owner: QWidget, run: Callable[[Do], None]) -> dict[Do, QAction]:
    """Makes the actions, owned by the window; each calls `run` with its name.

    No key repeats while it is held down: a held X rejects one image, not forty.
    """
    actions: dict[Do, QAction] = {}
    for command in ACTIONS:
        action = QAction(command.text, owner)
        action.setObjectName(command.do)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setAutoRepeat(False)
        action.setToolTip(tooltip(command))
        action.setCheckable(command.is_switch)
        action.setMenuRole(
            QAction.MenuRole.QuitRole if command.do is Do.QUIT else QAction.MenuRole.NoRole
        )
        action.triggered.connect(lambda _checked=False, do=command.do: run(do))
        owner.addAction(action)
        actions[command.do] = action
    return actions
