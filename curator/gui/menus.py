"""The menu bar: the commands of the table, in groups, with letters that steal no key of the pages.

Alt+A, Alt+F and Alt+X give verdicts, so no menu has one of these letters; where other keys are in
force, a menu whose letter is among them goes without. What belongs together and is many lies in a
menu of its own inside, so that every menu is one column in a window of 1280 x 800.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from curator.gui.actions import COMMANDS, MENUS, Do, keys_in_force, keys_notice
from curator.gui.language import later, tr

_LETTERED = {
    "File": later("F&ile"),
    "Review": later("&Review"),
    "Rate": later("Ra&te"),
    "Library": later("&Library"),
    "Retouch": later("Ret&ouch"),
    "Hand Over": later("Ha&nd Over"),
    "View": later("&View"),
    "Help": later("&Help"),
}

_FOLDERS_SHOWN = 2
"""So many folders above a library tell it from another of the same name."""

_FIRST_OF_A_GROUP = frozenset({
    Do.NEW_LIBRARY, Do.EXPORT, Do.REVIEWER, Do.QUIT,
    Do.ACCEPT_ALIKE, Do.SKIP, Do.UNDO, Do.NEXT_BATCH, Do.DEFECT,
    Do.LABEL_RED, Do.TICKET_SHEET, Do.COPY_LIST, Do.MOVE_REJECTS, Do.KEYBOARD,
    Do.GRID, Do.LIGHTS, Do.ZOOM, Do.INFO, Do.REFRESH,
    Do.PRINT_SIZE, Do.ALIKE, Do.CAMPAIGN_DRIFT, Do.FIND,
    Do.ABOUT,
})  # fmt: skip

_INSIDE = {
    later("Pages"): (
        Do.SHOW_REVIEW, Do.SHOW_LIBRARY, Do.SHOW_RETOUCH, Do.SHOW_INSIGHTS, Do.SHOW_PACE,
    ),
    later("In a Comparison"): (
        Do.CHALLENGER_WINS, Do.CHALLENGER_OUT, Do.SWAP, Do.NEXT_CHALLENGER,
        Do.PREVIOUS_CHALLENGER, Do.COMPARE_MODE, Do.BLINK,
    ),
    later("Flags and Aids"): (Do.FLAGS, Do.HEAT, Do.AIDS, Do.FLAGS_WHEN),
    later("What Looks Alike"): (Do.ACCEPT_ALIKE, Do.FIX_ALIKE, Do.REJECT_ALIKE),
    later("At a Batch's End"): (
        Do.NEXT_BATCH, Do.ONE_MORE, Do.REST, Do.NOT_TODAY, Do.REVEAL, Do.STOP,
    ),
    later("The Flag That Is Meant"): (
        Do.CHOOSE_FLAG_1, Do.CHOOSE_FLAG_2, Do.CHOOSE_FLAG_3, Do.FLAG_RIGHT, Do.FLAG_WRONG,
    ),
}  # fmt: skip
"""Menus inside the menu of their commands; each stands where the first of them would."""

_TITLES = {do: title for title, inside in _INSIDE.items() for do in inside}


class _Letters(QObject):
    """Takes a menu's letter away for as long as a command has it as its key."""

    def __init__(self, bar: QMenuBar, menus: Mapping[str, QMenu]) -> None:
        super().__init__(bar)
        self._menus = menus

    def follow(self) -> None:
        """Other keys are in force."""
        keys = {key for known in keys_in_force().keys.values() for key in known}
        for name, menu in self._menus.items():
            title = tr(_LETTERED[name])
            letter = QKeySequence.mnemonic(title).toString()
            menu.setTitle(title.replace("&", "") if letter in keys else title)


class RecentMenu(QMenu):
    """Libraries that were opened lately, beneath the command that opens another one.

    Args:
        beneath: that command, in its menu already.
        bar: the menu bar.
        recent: gives the libraries, the last one first: paths and URLs.
        wanted: opens one.
    """

    def __init__(
        self,
        beneath: QAction,
        bar: QMenuBar,
        recent: Callable[[], Sequence[str]],
        wanted: Callable[[str], object],
    ) -> None:
        super().__init__(tr("Open Recent"), bar)
        self._recent = recent
        self._wanted = wanted
        owner = next(
            one for one in bar.findChildren(QMenu) if beneath in one.actions() and one is not self
        )
        following = owner.actions()[owner.actions().index(beneath) + 1]
        owner.insertMenu(following, self)
        owner.aboutToShow.connect(self.look)
        self.look()

    def look(self) -> None:
        """Lists what was opened by now."""
        self.clear()
        for name in self._recent():
            action = self.addAction(recent_words(name).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, name=name: self._wanted(name))
        self.menuAction().setEnabled(not self.isEmpty())


def recent_words(name: str) -> str:
    """Returns how a library is told from others in a menu: its file, and the folders above."""
    if "://" in name:
        return name.rpartition("@")[2]
    path = Path(name)
    above = "/".join(path.parent.parts[-_FOLDERS_SHOWN:]).replace("//", "/")
    return f"{path.name}  ({above})" if above else path.name


def fill(bar: QMenuBar, actions: Mapping[Do, QAction]) -> None:
    """Makes the menus; Quit is the last entry of its own."""
    menus = {name: bar.addMenu(tr(_LETTERED[name])) for name in MENUS}
    letters = _Letters(bar, menus)
    keys_notice.changed.connect(letters.follow)
    letters.follow()
    inside: dict[str, QMenu] = {}
    for do, action in sorted(actions.items(), key=lambda pair: pair[0] is Do.QUIT):
        menu = menus[COMMANDS[do].menu]
        if do in _FIRST_OF_A_GROUP:
            menu.addSeparator()
        title = _TITLES.get(do)
        if title is not None:
            if title not in inside:
                inside[title] = menu.addMenu(tr(title))
            menu = inside[title]
        menu.addAction(action)
