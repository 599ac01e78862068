"""What a command is, and the names of commands, pages and views; no rows, no widgets."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Page(Enum):
    """The window's pages; the value is the name a person reads."""

    WELCOME = "Welcome"
    REVIEW = "Review"
    LIBRARY = "Library"
    RETOUCH = "Retouch"
    INSIGHTS = "Insights"
    PACE = "My Pace"


class View(Enum):
    """How a page shows its images; in each a key means one thing. The value is what people read."""

    GRID = "Grid"
    LOUPE = "Loupe"
    COMPARE = "Compare"
    SURVEY = "Survey"
    END = "End of the Batch"
    DRIFT = "Drift"
    LOOK = "Fixed, Please Look"


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
    SHOW_RETOUCH = "show_retouch"
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
    CAMPAIGN_DRIFT = "campaign_drift"
    REFERENCES = "references"
    SELECT_ALL = "select_all"
    FIND = "find"
    REFRESH = "refresh"
    EXPORT = "export"
    GRID = "grid"
    LOUPE = "loupe"
    COMPARE = "compare"
    SURVEY = "survey"
    CHALLENGER_WINS = "challenger_wins"
    CHALLENGER_OUT = "challenger_out"
    SWAP = "swap"
    NEXT_CHALLENGER = "next_challenger"
    PREVIOUS_CHALLENGER = "previous_challenger"
    COMPARE_MODE = "compare_mode"
    BLINK = "blink"
    SHOW_REFERENCES = "show_references"
    PICK_BEST = "pick_best"
    PICK_REST = "pick_rest"
    REJECT_REST = "reject_rest"
    DEFECT = "defect"
    DEFECT_LIST = "defect_list"
    NOTE = "note"
    STARS_0 = "stars_0"
    STARS_1 = "stars_1"
    STARS_2 = "stars_2"
    STARS_3 = "stars_3"
    STARS_4 = "stars_4"
    STARS_5 = "stars_5"
    LABEL_NONE = "label_none"
    LABEL_RED = "label_red"
    LABEL_YELLOW = "label_yellow"
    LABEL_GREEN = "label_green"
    LABEL_BLUE = "label_blue"
    CHOOSE_FLAG_1 = "choose_flag_1"
    CHOOSE_FLAG_2 = "choose_flag_2"
    CHOOSE_FLAG_3 = "choose_flag_3"
    LIGHTS = "lights"
    SECOND_WINDOW = "second_window"
    SCREEN_COLOUR = "screen_colour"
    PALETTE = "palette"
    KEYBOARD = "keyboard"
    LANGUAGE = "language"
    REVIEWER = "reviewer"
    OPEN_IN_EDITOR = "open_in_editor"
    CHOOSE_EDITOR = "choose_editor"
    TICKET_TIMER = "ticket_timer"
    HAND_BACK = "hand_back"
    TICKET_SHEET = "ticket_sheet"
    LOOK_AT_FIXED = "look_at_fixed"
    EXPORT_PICKS = "export_picks"
    EXPORT_XMP = "export_xmp"
    COPY_LIST = "copy_list"
    CLIENT_SHEET = "client_sheet"
    READ_RATINGS = "read_ratings"
    MOVE_REJECTS = "move_rejects"


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        do: its name.
        text: what menus and buttons say.
        keys: key sequences in Qt's portable text; the first one is printed on buttons.
        tip: one sentence on what it does.
        pages: where it applies; empty means everywhere.
        views: in which views of those pages; empty means in all of them.
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
    views: tuple[View, ...] = ()
