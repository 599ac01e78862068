"""Which keys which command has: the table's, a preset's, and one person's own on top. No Qt.

Two commands that can be live in one view never share a key, whatever is stored: `of` settles it and
says what it left out. Keys are texts in Qt's portable form ("Ctrl+Shift+Z").
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from curator.gui.command_table import ACTIONS
from curator.gui.commands import Command, Do, Page, View
from curator.gui.key_presets import PRESETS, Keys
from curator.gui.language import later, tr
from curator.settings import KEY_PRESETS

COMMANDS: Mapping[Do, Command] = {command.do: command for command in ACTIONS}

FIXED = frozenset({Do.LEAVE, Do.QUIT, Do.GO_ON})
"""Commands whose keys everybody counts on."""

_RESERVED: Mapping[str, str] = {
    "Esc": later("It leaves the innermost layer, everywhere."),
    "Ctrl+Q": later("It closes the window, in every program."),
    "Alt+F4": later("The system closes windows with it."),
    "F10": later("The system opens menus with it."),
    "Menu": later("The system opens menus with it."),
    "Alt+Tab": later("The system changes windows with it."),
    "Alt+Space": later("The system opens the window's menu with it."),
    "Ctrl+Alt+Del": later("It belongs to the system."),
    "Print": later("It belongs to the system."),
    "Ctrl+C": later("It copies text."),
    "Ctrl+V": later("It inserts text."),
    "Return": later("It presses what has the focus, and goes on."),
    "Enter": later("It presses what has the focus, and goes on."),
    "Space": later("Held, it shows the pixels; elsewhere it presses what has the focus."),
    "V": later("Held, it shows nothing over the image."),
    "Tab": later("It goes from one control to the next."),
    "Shift+Tab": later("It goes from one control to the one before."),
    "Backtab": later("It goes from one control to the one before."),
}
_MOVES = frozenset({"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"})
_MODIFIERS = ("Ctrl", "Shift", "Alt", "Meta", "Num")


def meets(first: Command, second: Command) -> bool:
    """Returns whether both can be live in one view of one page; empty means everywhere."""
    return _overlap(first.pages, second.pages) and _overlap(first.views, second.views)


def _overlap(first: Sequence[object], second: Sequence[object]) -> bool:
    return not first or not second or bool(set(first) & set(second))


def applies(command: Command, page: Page, view: View | None) -> bool:
    """Returns whether a command belongs to a page's view; None is any of the page's views."""
    in_page = not command.pages or page in command.pages
    return in_page and (view is None or not command.views or view in command.views)


def reserved_why(command: Command, key: str) -> str:
    """Returns why a command cannot have a key, as a sentence; "" when it can."""
    *modifiers, last = _parts(key)
    if command.do in FIXED:
        return tr("The keys of this command stay as they are.")
    if key == "Tab" and command.views == (View.COMPARE,):
        return ""
    if key in _RESERVED:
        return tr(_RESERVED[key])
    if "Meta" in modifiers:
        return tr("It belongs to the system.")
    if modifiers == ["Shift"] and last in "0123456789":
        return tr("Shift and a digit do what the digit does, and go on to the next image.")
    has_grid = not command.views or {View.GRID, View.DRIFT, View.SURVEY} & set(command.views)
    if not modifiers and last in _MOVES and has_grid:
        return tr("It moves from image to image.")
    return ""


def _parts(key: str) -> list[str]:
    """Splits "Ctrl++" into its modifiers and its last key."""
    parts: list[str] = []
    rest = key
    while any(rest.startswith(f"{name}+") and len(rest) > len(name) + 1 for name in _MODIFIERS):
        name, _, rest = rest.partition("+")
        parts.append(name)
    return [*parts, rest]


def is_bare(key: str) -> bool:
    """Returns whether a key is a letter, digit or sign alone, or with Shift: what typing makes."""
    *modifiers, last = _parts(key)
    return len(last) == 1 and set(modifiers) <= {"Shift"}


def preset_keys(name: str) -> dict[Do, tuple[str, ...]]:
    """Returns every command's keys in a preset; an unknown name is the first one's."""
    known = PRESETS.get(name, PRESETS[KEY_PRESETS[0]]).keys
    return {command.do: known.get(command.do, command.keys) for command in ACTIONS}


@dataclass(frozen=True, slots=True)
class Conflict:
    """One key that two commands of one view have.

    Attributes:
        key: the key.
        first, second: the commands, in the table's order.
    """

    key: str
    first: Do
    second: Do


def conflicts(keys: Keys) -> tuple[Conflict, ...]:
    """Returns every key that means two things in one view, in the table's order."""
    return tuple(
        Conflict(key, first.do, second.do)
        for first, second in combinations(ACTIONS, 2)
        if meets(first, second)
        for key in keys.get(first.do, ())
        if key in keys.get(second.do, ())
    )


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys in force.

    Attributes:
        preset: the name of the set beneath.
        own: one person's own keys, in place of the set's; an empty tuple is a command without keys.
        keys: every command's keys; no two of one view share one.
        left_out: what of `own` could not be taken, a sentence each.
    """

    preset: str
    own: Keys
    keys: Keys
    left_out: tuple[str, ...] = ()

    def of(self, do: Do) -> tuple[str, ...]:
        """Returns a command's keys, the one that buttons show first."""
        return self.keys.get(do, ())

    def holders(self, do: Do, key: str) -> tuple[Do, ...]:
        """Returns which other commands have a key where this command is live."""
        command = COMMANDS[do]
        return tuple(
            other.do
            for other in ACTIONS
            if other.do is not do and key in self.of(other.do) and meets(command, other)
        )

    def live(self, given: Iterable[Do], page: Page, view: View | None) -> set[Do]:
        """Returns which of the commands given are live: a key means what it means in this view.

        A command of another view or page stands back where one of this view has its key.

        Args:
            given: what can be given now.
            page: the page on screen.
            view: how it shows its images.
        """
        wanted = set(given)
        at_home = {do for do in wanted if applies(COMMANDS[do], page, view)}
        taken = {key for do in at_home for key in self.of(do)}
        return at_home | {do for do in wanted - at_home if not taken & set(self.of(do))}

    def given(self, do: Do, keys: Iterable[str]) -> "KeyMap":
        """Returns the map with other keys of one command; whoever had them loses them."""
        wanted = tuple(dict.fromkeys(keys))
        own = {**self.own, do: wanted}
        for other in {other for key in wanted for other in self.holders(do, key)}:
            if other in own:
                own[other] = tuple(key for key in own[other] if key not in wanted)
        if wanted == preset_keys(self.preset)[do]:
            del own[do]
        return settle(self.preset, own)

    def reset(self, do: Do | None = None) -> "KeyMap":
        """Returns the map with the preset's keys of one command, or of all; it takes them back."""
        if do is None:
            return settle(self.preset, {})
        own = {other: keys for other, keys in self.own.items() if other is not do}
        wanted = preset_keys(self.preset)[do]
        for other, keys in tuple(own.items()):
            if meets(COMMANDS[do], COMMANDS[other]):
                own[other] = tuple(key for key in keys if key not in wanted)
        return settle(self.preset, own)

    def with_preset(self, name: str) -> "KeyMap":
        """Returns the map over another set; the own keys stay on top."""
        return settle(name, self.own)

    def stored(self) -> dict[str, tuple[str, ...]]:
        """Returns the own keys as settings keep them."""
        return {do.value: keys for do, keys in self.own.items()}


def settle(preset: str, own: Keys) -> KeyMap:
    """Returns a map in which an own key wins over the set's, and the first own key over later ones.

    Args:
        preset: the set beneath.
        own: keys in place of the set's.
    """
    left_out: list[str] = []
    taken: dict[Do, tuple[str, ...]] = {}
    beneath = preset_keys(preset)
    for command in ACTIONS:
        if command.do not in own:
            continue
        kept: list[str] = []
        for key in dict.fromkeys(own[command.do]):
            is_usual = key in beneath[command.do] and command.do not in FIXED
            why = "" if is_usual else reserved_why(command, key)
            holder = next(
                (o for o, k in taken.items() if key in k and meets(command, COMMANDS[o])), None
            )
            if holder is not None:
                why = tr("It is the key of {command}.", command=_name(holder))
            fixed = (do for do in FIXED if key in beneath[do] and do is not command.do)
            if not why and any(meets(command, COMMANDS[do]) for do in fixed):
                why = tr("It is the key of a command whose keys stay as they are.")
            if why:
                left_out.append(
                    tr("{command} does not get {key}. {why}",
                       command=_name(command.do), key=key, why=why)
                )  # fmt: skip
            else:
                kept.append(key)
        if command.do not in FIXED and (kept or not own[command.do]):
            taken[command.do] = tuple(kept)  # else the set's keys are better than none
    keys = {
        command.do: taken[command.do]
        if command.do in taken
        else tuple(
            key
            for key in beneath[command.do]
            if not any(key in k and meets(command, COMMANDS[o]) for o, k in taken.items())
        )
        for command in ACTIONS
    }
    return KeyMap(preset, taken, keys, tuple(left_out))


def of(preset: str, own: Mapping[str, Sequence[str]], read: Callable[[str], str]) -> KeyMap:
    """Returns the map that settings ask for; what cannot be taken is left out with a word.

    Args:
        preset: the name of a set.
        own: keys by the name of a command, as they are stored.
        read: turns a key's text into the portable form, "" when it is none.
    """
    left_out: list[str] = []
    known: dict[Do, tuple[str, ...]] = {}
    names = {do.value for do in Do}
    for name, keys in own.items():
        if name not in names:
            left_out.append(tr("No command is called “{name}”: its keys are left out.", name=name))
            continue
        read_keys = [(key, read(key)) for key in keys]
        left_out += [
            tr("“{key}” is no key: {command} does without.", key=key, command=_name(Do(name)))
            for key, portable in read_keys
            if not portable
        ]
        known[Do(name)] = tuple(portable for _, portable in read_keys if portable)
    made = settle(preset, known)
    return replace(made, left_out=(*left_out, *made.left_out))


def _name(do: Do) -> str:
    return tr(COMMANDS[do].text).rstrip("…")
