"""Every command as a row: what it is called, its keys, and the page where it applies.

Menus, buttons, tooltips and the key sheet are all made from this one table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Page(Enum):
    """The window's pages; the value is the name a person reads."""

    WELCOME = "Welcome"
    REVIEW = "Review"
    LIBRARY = "Library"
    INSIGHTS = "Insights"
    PACE = "My Pace"


class Do(StrEnum):
    """The commands' names."""

    IMPORT_FILES = "import_files"
    IMPORT_FOLDER = "import_folder"
    IMPORT_AS = "import_as"
    WATCH_FOLDER = "watch_folder"
    NEW_LIBRARY = "new_library"
    OPEN_LIBRARY = "open_library"
    OPEN_DEMO = "open_demo"
    QUIT = "quit"
    SHOW_REVIEW = "show_review"
    SHOW_LIBRARY = "show_library"
    SHOW_INSIGHTS = "show_insights"
    SHOW_PACE = "show_pace"
    SHOW_KEYS = "show_keys"
    ABOUT = "about"
    CHANGE_THEME = "change_theme"
    LEAVE = "leave"
    ACCEPT = "accept"
    REJECT = "reject"
    FIX = "fix"
    ACCEPT_ALIKE = "accept_alike"
    FIX_ALIKE = "fix_alike"
    REJECT_ALIKE = "reject_alike"
    SKIP = "skip"
    LOOK_BACK = "look_back"
    UNDECIDE = "undecide"
    UNDO = "undo"
    REDO = "redo"
    ZOOM = "zoom"
    FLAGS = "flags"
    FLAG_RIGHT = "flag_right"
    FLAG_WRONG = "flag_wrong"
    FLAGS_WHEN = "flags_when"
    HEAT = "heat"
    AIDS = "aids"
    GO_ON = "go_on"
    INFO = "info"
    FACES = "faces"
    TEXT = "text"
    NEXT_BATCH = "next_batch"
    ONE_MORE = "one_more"
    REST = "rest"
    NOT_TODAY = "not_today"
    REVEAL = "reveal"
    STOP = "stop"
    ASSIGN = "assign"
    REGROUP = "regroup"
    RENAME = "rename"
    PROMOTE = "promote"
    PRINT_SIZE = "print_size"
    THRESHOLDS = "thresholds"
    ALIKE = "alike"
    TELL_APART = "tell_apart"
    ACCEPT_ALL = "accept_all"
    FIX_ALL = "fix_all"
    REJECT_ALL = "reject_all"
    CAMPAIGN_DRIFT = "campaign_drift"
    REFERENCES = "references"
    SELECT_ALL = "select_all"
    REFRESH = "refresh"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        do: its name.
        text: what menus and buttons say.
        keys: key sequences in Qt's portable text; the first one is printed on buttons.
        tip: one sentence on what it does.
        pages: where it applies; empty means everywhere.
        menu: the menu that lists it.
        icon: an icon's name, or "".
        is_switch: it is on or off.
    """

    do: Do
    text: str
    keys: tuple[str, ...]
    tip: str
    pages: tuple[Page, ...] = ()
    menu: str = ""
    icon: str = ""
    is_switch: bool = False


_REVIEW = (Page.REVIEW,)
_LIBRARY = (Page.LIBRARY,)
_VIEWS = (Page.REVIEW, Page.LIBRARY)

ACTIONS: tuple[Command, ...] = (
    Command(Do.IMPORT_FOLDER, "Import Folder…", ("Ctrl+I",),
            "Adds every image of a folder to the library. Originals are only read.",
            menu="File", icon="import"),
    Command(Do.IMPORT_FILES, "Import Images…", ("Ctrl+Shift+I",),
            "Adds single images to the library.", menu="File"),
    Command(Do.IMPORT_AS, "Import Folder As…", ("Ctrl+Alt+I",),
            "Adds a folder of which you say by which model its images are.", menu="File"),
    Command(Do.WATCH_FOLDER, "Watch Folder…", (),
            "Follows a folder that generators write into; choose it again to stop.",
            menu="File", is_switch=True),
    Command(Do.NEW_LIBRARY, "New Library…", ("Ctrl+N",),
            "Starts an empty library in a file of your choice.", menu="File"),
    Command(Do.OPEN_LIBRARY, "Open Library…", ("Ctrl+O",),
            "Opens another library.", menu="File", icon="open"),
    Command(Do.OPEN_DEMO, "Open Demo", (),
            "Draws a small library to try everything on.", menu="File", icon="demo"),
    Command(Do.QUIT, "Quit", ("Ctrl+Q",),
            "Closes the window. Every decision is already stored.", menu="File"),
    Command(Do.ACCEPT, "Accept", ("A", "P"), "The variant can be used as it is.",
            _REVIEW, "Review", "accept"),
    Command(Do.FIX, "Fix", ("F",), "The variant can be used after retouch.",
            _REVIEW, "Review", "fix"),
    Command(Do.REJECT, "Reject", ("X",), "The variant is not used. Its file stays where it is.",
            _REVIEW, "Review", "reject"),
    Command(Do.ACCEPT_ALIKE, "Accept with Alike", ("Alt+A",),
            "Accepts this variant and those of its brief that look like it and wait: one step.",
            _REVIEW, "Review"),
    Command(Do.FIX_ALIKE, "Fix with Alike", ("Alt+F",),
            "This variant and those of its brief that look like it can be used after retouch.",
            _REVIEW, "Review"),
    Command(Do.REJECT_ALIKE, "Reject with Alike", ("Alt+X",),
            "Rejects this variant and those of its brief that look like it and wait: one step.",
            _REVIEW, "Review"),
    Command(Do.SKIP, "Skip", ("S", "Right"),
            "No verdict now; the variant comes back once at the end of the batch.",
            _REVIEW, "Review", "skip"),
    Command(Do.LOOK_BACK, "Look Back", ("Left",), "Shows the one before; nothing is changed.",
            _REVIEW, "Review", "back"),
    Command(Do.UNDECIDE, "Clear Verdict", ("U",),
            "Takes this variant's verdict away and stays on it.",
            _REVIEW, "Review", "undecide"),
    Command(Do.UNDO, "Undo", ("Backspace", "Ctrl+Z"),
            "Takes back the last step: here a decision, in the library a correction.",
            _VIEWS, "Review", "undo"),
    Command(Do.REDO, "Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "Does the undone step again.",
            _VIEWS, "Review", "redo"),
    Command(Do.NEXT_BATCH, "Next Batch", ("N",), "Plans and shows the next batch.",
            _REVIEW, "Review", "next"),
    Command(Do.ONE_MORE, "One More Batch", ("Shift+N",),
            "After a long time the next batch waits for this key.", _REVIEW, "Review", "next"),
    Command(Do.REST, "Rest", ("R",), "A quiet screen; one key goes on where you were.",
            _REVIEW, "Review", "rest"),
    Command(Do.NOT_TODAY, "Not Today", ("T",),
            "Nothing more is said of your pace in this sitting.", _REVIEW, "Review"),
    Command(Do.REVEAL, "Whose Images", ("W",),
            "Shows which models made the finished batch. Verdicts given after that are not blind.",
            _REVIEW, "Review"),
    Command(Do.STOP, "Stop Here", ("Q",), "Ends this sitting. Your place is kept.",
            _REVIEW, "Review", "stop"),
    Command(Do.SHOW_REVIEW, "Review", ("Ctrl+1",), "One image at a time.", menu="View",
            icon="review"),
    Command(Do.SHOW_LIBRARY, "Library", ("Ctrl+2",), "All variants, filtered.", menu="View",
            icon="library"),
    Command(Do.SHOW_INSIGHTS, "Insights", ("Ctrl+3",), "First-take rates per model.", menu="View",
            icon="insights"),
    Command(Do.SHOW_PACE, "My Pace", ("Ctrl+4",), "Your own pace, for nobody else's eyes.",
            menu="View", icon="pace"),
    Command(Do.ZOOM, "Zoom 1:1", ("Z",),
            "Pixel for pixel at the pointer, or fitted. Zoom and place stay for the next image.",
            _VIEWS, "View", "zoom", is_switch=True),
    Command(Do.FLAGS, "Flags", ("H",), "Outlines where a detector suggests to look.",
            _VIEWS, "View", "flags", is_switch=True),
    Command(Do.HEAT, "Heat Map", ("Shift+H",),
            "Where a flag's measure is strong, one flag after the other; then the outlines again.",
            _VIEWS, "View", is_switch=True),
    Command(Do.AIDS, "Light, Lines, Colour", ("L",),
            "Draws the light, then lines, then the colour cast: aids to the eye, no verdict.",
            _VIEWS, "View", is_switch=True),
    Command(Do.FLAGS_WHEN, "When Flags Are Shown", ("Ctrl+H",),
            "Changes when flags are outlined: on demand, after the verdict, or always.",
            _REVIEW, "View"),
    Command(Do.FLAG_RIGHT, "Flag Is Right", ("+", "="),
            "Confirms the flag that is meant; again takes it back. It counts for the detector.",
            _REVIEW, "Review"),
    Command(Do.FLAG_WRONG, "Flag Is Wrong", ("-",),
            "Dismisses the flag that is meant; again takes it back. It counts for the detector.",
            _REVIEW, "Review"),
    Command(Do.GO_ON, "Go On", ("Return", "Enter"),
            "Ends a second check: the image stays accepted. Ends a rest.", _REVIEW, "Review"),
    Command(Do.INFO, "Information", ("I",), "What is known of this variant.",
            _VIEWS, "View", "info", is_switch=True),
    Command(Do.FACES, "Every Face…", ("Shift+F",),
            "Shows every face of the image pixel for pixel, one after the other.", _VIEWS, "View"),
    Command(Do.TEXT, "Read the Text…", ("Shift+T",),
            "Reads the text in the image, beside the words that its prompt quotes.",
            _VIEWS, "View"),
    Command(Do.ASSIGN, "Assign…", ("M",),
            "Says by which model the selected variants are, and what for.", _LIBRARY, "Library"),
    Command(Do.REGROUP, "Move to Brief…", ("B",),
            "Moves the selected variants to another brief, or to a new one.", _LIBRARY, "Library"),
    Command(Do.RENAME, "Rename Brief…", ("F2",),
            "Gives the brief of the selected variant another name.", _LIBRARY, "Library"),
    Command(Do.PROMOTE, "Promote", ("P",),
            "Makes accepted variants the references of their brief's next tier.",
            _LIBRARY, "Library"),
    Command(Do.PRINT_SIZE, "Print Size…", (),
            "Says how large the brief of the selected variants is printed.", _LIBRARY, "Library"),
    Command(Do.THRESHOLDS, "Flag Thresholds…", ("T",),
            "Says from which scores what is flagged, for everyone who uses this library.",
            _LIBRARY, "Library"),
    Command(Do.ALIKE, "Show Alike", ("G",),
            "Shows what looks like this variant; Esc shows everything again.",
            _LIBRARY, "Library"),
    Command(Do.TELL_APART, "Not a Duplicate", ("N",),
            "Takes the selected variants out of their group, for good.", _LIBRARY, "Library"),
    Command(Do.ACCEPT_ALL, "Accept Selected", ("A",),
            "Among variants that look alike: all that are selected can be used as they are.",
            _LIBRARY, "Library"),
    Command(Do.FIX_ALL, "Fix Selected", ("F",),
            "Among variants that look alike: all that are selected can be used after retouch.",
            _LIBRARY, "Library"),
    Command(Do.REJECT_ALL, "Reject Selected", ("X",),
            "Among variants that look alike: none that is selected is used.",
            _LIBRARY, "Library"),
    Command(Do.CAMPAIGN_DRIFT, "Campaign Drift", ("D",),
            "Shows how far a campaign's variants lie from its references, to look at in order.",
            _LIBRARY, "Library"),
    Command(Do.REFERENCES, "Use as References", ("R",),
            "Makes the selected variants what their campaign's look is measured against.",
            _LIBRARY, "Library"),
    Command(Do.SELECT_ALL, "Select All", ("Ctrl+A",),
            "Selects every variant that the filters let through.", _LIBRARY, "Library"),
    Command(Do.REFRESH, "Refresh", ("F5",), "Reads this page again.",
            (Page.LIBRARY, Page.INSIGHTS, Page.PACE), "View", "retry"),
    Command(Do.EXPORT, "Export Report…", ("Ctrl+E",), "Writes these numbers to a file.",
            (Page.INSIGHTS,), "File", "export"),
    Command(Do.CHANGE_THEME, "Dark or Light", ("Ctrl+T",), "Changes between dark and light.",
            menu="View"),
    Command(Do.LEAVE, "Leave This Layer", ("Esc",),
            "Closes the innermost layer; a decision is never lost.", menu="View"),
    Command(Do.SHOW_KEYS, "Keys", ("?", "F1"), "The keys of this page.", menu="Help", icon="keys"),
    Command(Do.ABOUT, "About Curator", (), "Which version this is, and its licences.", menu="Help"),
)  # fmt: skip

COMMANDS: Mapping[Do, Command] = {command.do: command for command in ACTIONS}
MENUS = ("File", "Review", "Library", "View", "Help")


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
