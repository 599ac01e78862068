"""Every key in every view: the command that is meant, that one alone, once."""

from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from curator.gui.actions import ACTIONS, Do, Page, View
from curator.gui.key_map import applies, preset_keys, settle
from curator.settings import KEY_PRESETS
from tests.gui.keyboards import KeyWindow

SHIFT, ALT, KEYPAD = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
VIEWS: dict[Page, tuple[View | None, ...]] = {
    Page.WELCOME: (None,),
    Page.REVIEW: (View.LOUPE, View.GRID, View.COMPARE, View.SURVEY, View.END, View.LOOK),
    Page.LIBRARY: (View.GRID, View.LOUPE, View.COMPARE, View.SURVEY, View.DRIFT),
    Page.RETOUCH: (View.GRID, View.LOUPE, View.COMPARE, View.SURVEY, View.LOOK),
    Page.INSIGHTS: (None,),
    Page.PACE: (None,),
}
PLACES = [(page, view) for page, views in VIEWS.items() for view in views]

SCHEME: dict[str, dict[str, Do]] = {
    "loupe": {
        "A": Do.ACCEPT, "P": Do.ACCEPT, "X": Do.REJECT, "F": Do.FIX,
        "S": Do.SKIP, "Right": Do.SKIP, "Left": Do.LOOK_BACK, "U": Do.UNDECIDE,
        "Backspace": Do.UNDO, "Ctrl+Z": Do.UNDO, "Ctrl+Shift+Z": Do.REDO, "Ctrl+Y": Do.REDO,
        "D": Do.DEFECT, "Shift+P": Do.PICK_REST, "Shift+X": Do.REJECT_REST,
        "1": Do.STARS_1, "2": Do.STARS_2, "3": Do.STARS_3, "4": Do.STARS_4, "5": Do.STARS_5,
        "0": Do.STARS_0, "6": Do.LABEL_RED, "7": Do.LABEL_YELLOW, "8": Do.LABEL_GREEN,
        "9": Do.LABEL_BLUE, "Alt+1": Do.CHOOSE_FLAG_1, "Alt+3": Do.CHOOSE_FLAG_3,
        "Z": Do.ZOOM, "G": Do.GRID, "E": Do.LOUPE, "C": Do.COMPARE, "N": Do.SURVEY,
        "H": Do.FLAGS, "I": Do.INFO, "L": Do.LIGHTS, "F11": Do.SECOND_WINDOW,
        "?": Do.SHOW_KEYS, "F1": Do.SHOW_KEYS, "Ctrl+K": Do.PALETTE, "Esc": Do.LEAVE,
    },
    "compare": {
        "A": Do.CHALLENGER_WINS, "P": Do.CHALLENGER_WINS, "X": Do.CHALLENGER_OUT,
        "Down": Do.SWAP, "Tab": Do.SWAP, "Right": Do.NEXT_CHALLENGER,
        "Left": Do.PREVIOUS_CHALLENGER, "B": Do.BLINK, "M": Do.COMPARE_MODE,
        "F": Do.FIX, "Shift+P": Do.PICK_REST, "Shift+X": Do.REJECT_REST, "D": Do.DEFECT,
        "G": Do.GRID, "E": Do.LOUPE, "C": Do.COMPARE, "N": Do.SURVEY, "Z": Do.ZOOM,
        "5": Do.STARS_5, "9": Do.LABEL_BLUE, "Ctrl+Z": Do.UNDO, "Esc": Do.LEAVE, "L": Do.LIGHTS,
    },
    "survey": {
        "A": Do.ACCEPT, "P": Do.ACCEPT, "X": Do.REJECT, "F": Do.FIX, "U": Do.UNDECIDE,
        "Shift+P": Do.PICK_REST, "Shift+X": Do.REJECT_REST, "D": Do.DEFECT, "3": Do.STARS_3,
        "6": Do.LABEL_RED, "G": Do.GRID, "E": Do.LOUPE, "C": Do.COMPARE, "N": Do.SURVEY,
        "Backspace": Do.UNDO, "Z": Do.ZOOM, "Esc": Do.LEAVE,
    },
    "grid": {
        "A": Do.ACCEPT, "X": Do.REJECT, "F": Do.FIX, "U": Do.UNDECIDE, "3": Do.STARS_3,
        "0": Do.STARS_0, "6": Do.LABEL_RED, "E": Do.LOUPE, "C": Do.COMPARE, "N": Do.SURVEY,
        "Shift+P": Do.PICK_REST, "Shift+X": Do.REJECT_REST, "Ctrl+Z": Do.UNDO, "Esc": Do.LEAVE,
    },
    "end": {
        "N": Do.NEXT_BATCH, "R": Do.REST, "Q": Do.STOP, "T": Do.NOT_TODAY, "W": Do.REVEAL,
        "Y": Do.PICK_BEST, "Backspace": Do.UNDO, "Left": Do.LOOK_BACK,
    },
    "look": {
        "A": Do.ACCEPT, "X": Do.REJECT, "F": Do.FIX, "M": Do.COMPARE_MODE, "B": Do.BLINK,
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def scheme_rows() -> list[tuple[View, str, Do]]:
    """The recommended scheme: view, key, what it does while reviewing."""
    return [
        (View[name.upper()], key, do) for name, keys in SCHEME.items() for key, do in keys.items()
    ]


def test_each_key_of_the_scheme_does_what_cullers_expect_in_its_view(
    qtbot: QtBot, scheme_rows: list[tuple[View, str, Do]]
) -> None:
    window = KeyWindow(qtbot)
    for view, key, do in scheme_rows:
        window.stand_in(Page.REVIEW, view)
        assert window.press(key) == [do], (view, key)


@pytest.mark.parametrize("preset", KEY_PRESETS)
def test_every_command_has_its_own_key_in_every_view_whatever_the_set(
    qtbot: QtBot, preset: str
) -> None:
    window = KeyWindow(qtbot, settle(preset, {}))
    keys = preset_keys(preset)
    for page, view in PLACES:
        window.stand_in(page, view)
        for command in ACTIONS:
            for key in keys[command.do] if applies(command, page, view) else ():
                assert window.press(key) == [command.do], (preset, page, view, key)


@pytest.mark.parametrize("preset", KEY_PRESETS)
def test_a_key_of_another_view_does_nothing(qtbot: QtBot, preset: str) -> None:
    window = KeyWindow(qtbot, settle(preset, {}))
    keys = preset_keys(preset)
    for page, view in PLACES:
        window.stand_in(page, view)
        here = {key for c in ACTIONS if applies(c, page, view) for key in keys[c.do]}
        others = {key for known in keys.values() for key in known} - here
        for key in others:
            bare = key.removeprefix("Shift+")
            if bare.isdigit() and bare in here:
                continue  # Shift and a digit do what the digit does
            assert window.press(key) == [], (preset, page, view, key)


AZERTY = (
    (10, Qt.Key.Key_Ampersand, "&", Do.STARS_1),
    (11, Qt.Key.Key_Eacute, "é", Do.STARS_2),
    (12, Qt.Key.Key_QuoteDbl, '"', Do.STARS_3),
    (13, Qt.Key.Key_Apostrophe, "'", Do.STARS_4),
    (14, Qt.Key.Key_ParenLeft, "(", Do.STARS_5),
    (15, Qt.Key.Key_Minus, "-", Do.LABEL_RED),
    (16, Qt.Key.Key_Egrave, "è", Do.LABEL_YELLOW),
    (17, Qt.Key.Key_Underscore, "_", Do.LABEL_GREEN),
    (18, Qt.Key.Key_Ccedilla, "ç", Do.LABEL_BLUE),
    (19, Qt.Key.Key_Agrave, "à", Do.STARS_0),
)
"""What a French keyboard sends for the digit row, by the keycodes of X11."""


@pytest.mark.parametrize(("scan_code", "key", "text", "do"), AZERTY)
@pytest.mark.parametrize("view", [View.LOUPE, View.GRID, View.COMPARE, View.SURVEY])
def test_digits_are_where_they_stand_on_a_french_keyboard(
    qtbot: QtBot, view: View, scan_code: int, key: Qt.Key, text: str, do: Do
) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, view)
    assert window.strike(scan_code, key, text) == [do]
    digit = Qt.Key(Qt.Key.Key_0 + (scan_code - 9) % 10)
    assert window.strike(scan_code, digit, str(digit - Qt.Key.Key_0), SHIFT) == [do]
    assert window.page.steps == 1  # with Shift it goes on to the next image


def test_alt_and_a_digit_choose_a_flag_on_a_french_keyboard(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, View.LOUPE)
    assert window.strike(10, Qt.Key.Key_Ampersand, "&", ALT) == [Do.CHOOSE_FLAG_1]
    assert window.strike(12, Qt.Key.Key_QuoteDbl, '"', ALT) == [Do.CHOOSE_FLAG_3]
    assert window.strike(19, Qt.Key.Key_Agrave, "à", ALT) == [Do.LABEL_NONE]


def test_ctrl_and_a_digit_change_the_page_on_a_french_keyboard(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, View.LOUPE)
    ctrl = Qt.KeyboardModifier.ControlModifier
    assert window.strike(11, Qt.Key.Key_Eacute, "", ctrl) == [Do.SHOW_LIBRARY]


@pytest.mark.parametrize("view", [View.LOUPE, View.GRID, View.COMPARE, View.SURVEY])
def test_digits_of_the_number_pad_are_digits(qtbot: QtBot, view: View) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, view)
    keypad = (90, 87, 88, 89, 83, 84, 85, 79, 80, 81)  # X11's keycodes of 0 to 9 on the pad
    meant = (
        Do.STARS_0, Do.STARS_1, Do.STARS_2, Do.STARS_3, Do.STARS_4, Do.STARS_5,
        Do.LABEL_RED, Do.LABEL_YELLOW, Do.LABEL_GREEN, Do.LABEL_BLUE,
    )  # fmt: skip
    for digit, do in enumerate(meant):
        key = Qt.Key(Qt.Key.Key_0 + digit)
        assert window.strike(keypad[digit], key, str(digit), KEYPAD) == [do]
    assert window.page.steps == 0


def test_an_open_list_takes_the_digits_instead_of_stars(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, View.LOUPE)
    window.page.is_listing = True
    assert window.strike(15, Qt.Key.Key_Minus, "-") == []  # neither a label nor "flag is wrong"
    assert window.strike(11, Qt.Key.Key_2, "2") == []
    assert window.page.digits == [6, 2]
    window.page.is_listing = False
    assert window.strike(11, Qt.Key.Key_2, "2") == [Do.STARS_2]


def test_a_held_digit_counts_once(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, View.LOUPE)
    assert window.strike(10, Qt.Key.Key_1, "1") == [Do.STARS_1]
    assert window.strike(10, Qt.Key.Key_1, "1", is_repeat=True) == []
    assert window.strike(10, Qt.Key.Key_1, "1", SHIFT, is_repeat=True) == []
    assert window.page.steps == 0


def _fields() -> list[QWidget]:
    editable = QComboBox()
    editable.setEditable(True)
    return [QLineEdit(), QTextEdit(), QPlainTextEdit(), QSpinBox(), editable]


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("preset", KEY_PRESETS)
def test_nothing_fires_while_typing(qtbot: QtBot, preset: str, number: int) -> None:
    window = KeyWindow(qtbot, settle(preset, {}))
    field = _fields()[number]
    window.add(field)
    for page, view in (
        (Page.REVIEW, View.LOUPE),
        (Page.REVIEW, View.COMPARE),
        (Page.LIBRARY, View.GRID),
    ):
        window.stand_in(page, view)
        for command in ACTIONS:
            for key in preset_keys(preset)[command.do] if command.pages else ():
                assert window.press(key) == [], (field, command.do, key)
                field.setFocus()  # Tab has gone on
    for code, key, text, _ in AZERTY:
        window.ran.clear()
        QTest.keyClick(field, key)
        with suppress(LookupError):  # the press itself belongs to the field
            window.strike(code, key, text)
        assert window.ran == []


def test_typing_a_note_writes_the_note_and_decides_nothing(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, View.LOUPE)
    field = QLineEdit()
    window.add(field)
    QTest.keyClicks(field, "Fix paxl? 1-5 + 0")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert (field.text(), window.ran) == ("Fix paxl? 1-5 + ", [])
    assert window.press("Ctrl+Z") == []
    assert field.text() != "Fix paxl? 1-5 + "  # the field has undone its own


def test_what_belongs_to_the_whole_window_goes_on_while_typing(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, View.LOUPE)
    window.add(QLineEdit())
    assert window.press("Ctrl+K") == [Do.PALETTE]
    assert window.press("F1") == [Do.SHOW_KEYS]
    assert window.press("Ctrl+2") == [Do.SHOW_LIBRARY]
    assert window.press("L") == []
    assert window.press("?") == []


def test_a_field_that_only_shows_leaves_the_keys_alone(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    window.stand_in(Page.REVIEW, View.LOUPE)
    field = QLineEdit("a path to copy")
    field.setReadOnly(True)
    window.add(field)
    assert window.press("X") == [Do.REJECT]


def test_no_decision_repeats_while_its_key_is_held(qtbot: QtBot) -> None:
    window = KeyWindow(qtbot)
    for page, view in PLACES:
        window.stand_in(page, view)
        for key, text in ((Qt.Key.Key_A, "a"), (Qt.Key.Key_X, "x"), (Qt.Key.Key_F, "f")):
            assert len(window.hold(key, text, repeats=40)) <= 1
    window.stand_in(Page.REVIEW, View.LOUPE)
    assert window.hold(Qt.Key.Key_X, "x", repeats=40) == [Do.REJECT]
    assert window.hold_unsaid(Qt.Key.Key_X, "x", repeats=40) == [Do.REJECT]
    assert window.hold_unsaid(Qt.Key.Key_U, "u", repeats=0) == [Do.UNDECIDE]
    assert window.hold(Qt.Key.Key_Right, "", repeats=40) == [Do.SKIP]
