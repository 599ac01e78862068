"""The table of commands at work: looked up by name, with the keys in force, and as Qt's actions."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from curator.gui import key_map
from curator.gui.command_table import ACTIONS
from curator.gui.commands import Command, Do, Page, View
from curator.gui.key_map import COMMANDS, KeyMap
from curator.gui.language import later, tr
from curator.settings import KEY_PRESETS, Settings

__all__ = [
    "ACTIONS", "COMMANDS", "MENUS", "Command", "Do", "Page", "View", "apply_keys", "build",
    "first_key", "key_text", "keys_in_force", "keys_notice", "keys_of", "read_key", "read_keys",
    "run_text", "tooltip",
]  # fmt: skip

MENUS = (
    later("File"), later("Review"), later("Rate"), later("Library"), later("Retouch"),
    later("Hand Over"), later("View"), later("Help"),
)  # fmt: skip


class KeyNotice(QObject):
    """Tells what writes keys into sentences; buttons and menus follow their action instead."""

    changed = Signal()
    """Other keys are in force."""


keys_notice = KeyNotice()
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_in_force: KeyMap = key_map.settle(KEY_PRESETS[0], {})


def keys_in_force() -> KeyMap:
    """Returns the keys that were applied last."""
    return _in_force


def keys_of(do: Do) -> tuple[str, ...]:
    """Returns a command's keys as they are in force, in Qt's portable text."""
    return _in_force.of(do)


def first_key(do: Do) -> str:
    """Returns the key that buttons and sentences name, as a person reads it; "" without one."""
    keys = keys_of(do)
    return key_text(keys[0]) if keys else ""


def run_text(dos: Sequence[Do]) -> str:
    """Returns the first keys of several commands: "Alt+1–3" where they run on, else one by one."""
    first, *others = (first_key(do) for do in dos)
    if first[-1:].isdigit():
        start = int(first[-1])
        if others == [f"{first[:-1]}{start + number + 1}" for number in range(len(others))]:
            return f"{first}–{start + len(others)}" if others else first
    return " ".join(filter(None, [first, *others]))


def key_text(key: str) -> str:
    """Returns a key as a person reads it: arrows as arrows, the rest in the platform's text."""
    if key == "Backspace":
        return "⌫"
    before, _, last = key.rpartition("+")
    if last in _ARROWS:
        return f"{key_text(f'{before}+A')[:-1] if before else ''}{_ARROWS[last]}"
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def read_key(text: str) -> str:
    """Returns one key in Qt's portable text, "" when there is no such key."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or "\ufffd" in sequence.toString():
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def read_keys(settings: Settings) -> KeyMap:
    """Returns the keys that somebody chose; what cannot be taken is left out with a word."""
    return key_map.of(settings.key_preset, settings.keys, read_key)


def tooltip(command: Command) -> str:
    """Returns the sentence with the keys in force, for a button."""
    keys = [key_text(key) for key in keys_of(command.do)]
    listed = keys[0] if keys else ""
    for key in keys[1:]:
        listed = tr("{keys} or {key}", keys=listed, key=key)
    return f"{tr(command.tip)}  ({listed})" if listed else tr(command.tip)


def apply_keys(actions: Mapping[Do, QAction], keys: KeyMap) -> None:
    """Puts keys in force: in the actions at once, and in whatever follows an action."""
    global _in_force
    _in_force = keys
    for do, action in actions.items():
        action.setShortcuts([QKeySequence(key) for key in keys.of(do)])
        action.setToolTip(tooltip(COMMANDS[do]))
    keys_notice.changed.emit()


def build(
    owner: QWidget, run: Callable[[Do], None], keys: KeyMap | None = None
) -> dict[Do, QAction]:
    """Makes the actions, owned by the window; each calls `run` with its name.

    No key repeats while it is held down: a held X rejects one image, not forty.

    Args:
        owner: the window.
        run: does a command.
        keys: the keys to put in force; the table's unless said otherwise.
    """
    actions: dict[Do, QAction] = {}
    for command in ACTIONS:
        action = QAction(tr(command.text), owner)
        action.setObjectName(command.do)
        action.setAutoRepeat(False)
        action.setCheckable(command.is_switch)
        action.setMenuRole(
            QAction.MenuRole.QuitRole if command.do is Do.QUIT else QAction.MenuRole.NoRole
        )
        action.triggered.connect(lambda _checked=False, do=command.do: run(do))
        owner.addAction(action)
        actions[command.do] = action
    apply_keys(actions, keys if keys is not None else key_map.settle(KEY_PRESETS[0], {}))
    return actions
