"""Other keys by the dialog, any command by the palette, and the sheet: keyboard alone, at once."""

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from curator.gui import actions
from curator.gui.actions import ACTIONS, COMMANDS, Do, Page, View, apply_keys, keys_of
from curator.gui.key_button import KeyButton
from curator.gui.key_map import settle
from curator.gui.key_sheet import KeySheet, in_columns, rows_of
from curator.gui.keyboard_dialog import KeyboardDialog
from curator.gui.main_window import MainWindow
from curator.gui.palette import Palette
from curator.gui.palette_match import ranked, reason, score
from curator.settings import KEY_PRESETS, Settings
from tests.gui.windows import Reviewer, fill_library

CTRL = Qt.KeyboardModifier.ControlModifier
LIGHTROOM, MECHANIC, DARKTABLE, ONE_HAND = KEY_PRESETS
PLACES = [(Page.REVIEW, view) for view in View if view is not View.DRIFT] + [
    (Page.LIBRARY, View.GRID), (Page.LIBRARY, View.LOUPE), (Page.RETOUCH, View.GRID),
    (Page.INSIGHTS, None), (Page.PACE, None), (Page.WELCOME, None),
]  # fmt: skip


@pytest.fixture
def window(reviewer: Reviewer, library_file: Path) -> MainWindow:
    fill_library(library_file, 4)
    return reviewer.open_window(library_file)


def key_on(button: KeyButton) -> str:
    return next(label.text() for label in button.findChildren(QLabel) if label.property("role"))


def open_dialog(window: MainWindow, qtbot: QtBot) -> KeyboardDialog:
    window.actions_by_name[Do.KEYBOARD].trigger()
    dialog = window.keyboard.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def give(dialog: KeyboardDialog, do: Do, key: Qt.Key | str, *, adds: bool = False) -> None:
    dialog.choose(do)
    dialog.wait_for_key(adds=adds)
    QTest.keyClick(dialog.catcher, key)


# -- what shows keys -----------------------------------------------------------------------------


def test_buttons_tooltips_and_menus_show_other_keys_at_once(
    reviewer: Reviewer, window: MainWindow
) -> None:
    remembered: list[Settings] = []
    window.desk._remember = remembered.append
    reject = next(
        button
        for button in window.findChildren(KeyButton)
        if button.accessibleName() == "Reject" and button.isVisible()
    )
    assert key_on(reject) == "X"
    window.keyboard.use(settle(DARKTABLE, {}))
    assert key_on(reject) == "R"
    assert reject.toolTip().endswith("(R)")
    action = window.actions_by_name[Do.REJECT]
    assert [key.toString() for key in action.shortcuts()] == ["R"]
    assert remembered[-1].key_preset == DARKTABLE
    assert reviewer.press_and_see(window, "R").decided == 1
    window.keyboard.use(settle(DARKTABLE, {Do.REJECT: ()}))
    assert not any(label.isVisible() and label.text() for label in reject.findChildren(QLabel)
                   if label.property("role") == "key")  # fmt: skip


def test_the_rail_s_tooltips_follow(window: MainWindow) -> None:
    window.keyboard.use(settle(MECHANIC, {}))
    tips = [button.toolTip() for button in window.findChildren(QToolButton)]
    assert any("Ctrl+Shift+1" in tip for tip in tips)


def test_a_window_opens_with_the_keys_that_were_chosen(qtbot: QtBot, reviewer: Reviewer) -> None:
    window = MainWindow(
        Settings("ada", theme="dark", key_preset=ONE_HAND, keys={"skip": ("T",)}),
        reviewer.home,
        lambda _settings: None,
    )
    reviewer.windows.append(window)
    assert keys_of(Do.REJECT) == ("Q",)
    assert keys_of(Do.SKIP) == ("T",)
    assert window.actions_by_name[Do.SKIP].shortcut().toString() == "T"


def test_no_menu_s_letter_takes_a_key_of_a_set(window: MainWindow) -> None:
    window.keyboard.use(settle(LIGHTROOM, {}).given(Do.ACCEPT_ALIKE, ("Alt+R",)))
    titles = [menu.title() for menu in window.menuBar().findChildren(QMenu)]
    assert "Review" in titles  # without its letter now
    assert "&Library" in titles
    window.keyboard.use(settle(LIGHTROOM, {}))
    assert "&Review" in [menu.title() for menu in window.menuBar().findChildren(QMenu)]


# -- the dialog ----------------------------------------------------------------------------------


def test_a_free_key_is_given_at_once_and_remembered(qtbot: QtBot, window: MainWindow) -> None:
    remembered: list[Settings] = []
    window.desk._remember = remembered.append
    dialog = open_dialog(window, qtbot)
    give(dialog, Do.REJECT, "J")
    assert keys_of(Do.REJECT) == ("J",)
    assert remembered[-1].keys == {"reject": ("J",)}
    give(dialog, Do.REJECT, "K", adds=True)
    assert keys_of(Do.REJECT) == ("J", "K")
    dialog.reset.click()
    assert keys_of(Do.REJECT) == ("X",)
    assert remembered[-1].keys == {}


def test_the_name_of_every_set_is_read_whole(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(window, qtbot)
    dialog.resize(dialog.minimumSizeHint())
    for row in range(dialog.preset.count()):
        dialog.preset.setCurrentIndex(row)
        assert dialog.preset.shown_text == dialog.preset.itemText(row)


def test_a_key_that_is_taken_names_who_has_it_and_can_be_kept_or_taken(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = open_dialog(window, qtbot)
    give(dialog, Do.REJECT, "A")
    assert "Accept" in dialog.catcher.text()
    assert dialog.take.isVisible()
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    assert (keys_of(Do.REJECT), keys_of(Do.ACCEPT)) == (("X",), ("A", "P"))
    give(dialog, Do.REJECT, "A")
    dialog.take.click()
    assert (keys_of(Do.REJECT), keys_of(Do.ACCEPT)) == (("A",), ("P",))
    give(dialog, Do.ACCEPT, "A")
    dialog.take.click()
    assert keys_of(Do.REJECT) == ()
    assert "Reject" in dialog.catcher.text()  # without a key now
    dialog.reset_all.click()
    assert (keys_of(Do.REJECT), keys_of(Do.ACCEPT)) == (("X",), ("A", "P"))


def test_escape_and_reserved_keys_change_nothing(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(window, qtbot)
    give(dialog, Do.REJECT, Qt.Key.Key_Escape)
    assert keys_of(Do.REJECT) == ("X",)
    assert dialog.isVisible()
    give(dialog, Do.REJECT, Qt.Key.Key_Tab)
    assert "cannot be given" in dialog.catcher.text()
    assert keys_of(Do.REJECT) == ("X",)
    give(dialog, Do.SWAP, Qt.Key.Key_Tab, adds=True)
    assert "already" in dialog.catcher.text()
    dialog.choose(Do.QUIT)
    assert not dialog.new.isEnabled()


def test_another_set_is_chosen_and_own_keys_stay(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(window, qtbot)
    give(dialog, Do.SKIP, "K")
    dialog.preset.setFocus()
    QTest.keyClick(dialog.preset, Qt.Key.Key_Down)
    assert dialog.preset.currentText() == "Photo Mechanic"
    assert keys_of(Do.ACCEPT)[0] == "T"
    assert keys_of(Do.SKIP) == ("K",)


def test_a_command_is_found_by_its_key_and_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(window, qtbot)

    def seen() -> set[Do]:
        return {c.do for row, c in enumerate(ACTIONS) if not dialog.table.isRowHidden(row)}

    QTest.keyClicks(dialog.finder, "f11")
    assert seen() == {Do.SECOND_WINDOW}
    dialog.finder.clear()
    QTest.keyClicks(dialog.finder, "reject")
    assert {Do.REJECT, Do.REJECT_REST, Do.REJECT_ALIKE, Do.MOVE_REJECTS} <= seen()
    assert Do.ZOOM not in seen()


def test_what_was_left_out_is_said_when_the_dialog_opens(qtbot: QtBot, window: MainWindow) -> None:
    stored = replace(window.desk.settings, keys={"nonsense": ("J",)})
    apply_keys(window.actions_by_name, actions.read_keys(stored))
    assert "nonsense" in open_dialog(window, qtbot).catcher.text()


# -- the palette ---------------------------------------------------------------------------------


def palette_of(window: MainWindow) -> Palette:
    window.keyboard.open_palette()
    assert window.keyboard.palette.isVisible()
    return window.keyboard.palette


def test_ctrl_k_finds_a_command_and_enter_gives_it(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "K", CTRL)
    palette = window.keyboard.palette
    assert palette.edit.hasFocus()
    QTest.keyClicks(palette.edit, "rej")
    assert palette.model.rows[0].do is Do.REJECT
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert not palette.isVisible()
    reviewer.wait(lambda: reviewer.state(window).decided == 1)


def test_letters_in_the_palette_decide_nothing_and_escape_closes(
    reviewer: Reviewer, window: MainWindow
) -> None:
    before = window.focusWidget()
    palette = palette_of(window)
    QTest.keyClicks(palette.edit, "axf1u")
    QTest.keyClick(palette.edit, Qt.Key.Key_Backspace)
    QTest.keyClick(palette.edit, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is before
    assert reviewer.state(window).decided == 0
    reviewer.press_and_see(window, "X")
    assert reviewer.state(window).decided == 1


def test_what_cannot_be_given_says_why_and_enter_does_nothing(window: MainWindow) -> None:
    palette = palette_of(window)
    QTest.keyClicks(palette.edit, "promote")
    assert palette.model.rows[0].do is Do.PROMOTE
    assert palette.model.reasons[Do.PROMOTE] == "On the page Library."
    assert palette.model.reasons[Do.REJECT] == ""
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_arrows_go_round_and_a_second_ctrl_k_closes(window: MainWindow) -> None:
    palette = palette_of(window)
    last = palette.model.rowCount() - 1
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.edit, Qt.Key.Key_K, CTRL)
    assert not palette.isVisible()


def test_the_palette_answers_within_a_blink(window: MainWindow) -> None:
    begun = time.perf_counter()
    palette = palette_of(window)
    for letter in "second window":
        QTest.keyClick(palette.edit, letter)
    assert time.perf_counter() - begun < 1.0  # measured: 2 ms a letter
    assert palette.model.rows[0].do is Do.SECOND_WINDOW


@pytest.mark.parametrize(
    ("query", "do"),
    [
        ("acc", Do.ACCEPT),
        ("fx", Do.FIX),
        ("lights", Do.LIGHTS),
        ("2 win", Do.SECOND_WINDOW),
        ("dark", Do.CHANGE_THEME),
        ("xmp", Do.EXPORT_XMP),
        ("stars three", Do.STARS_3),
        ("rej rest", Do.REJECT_REST),
        ("what was fixed", Do.LOOK_AT_FIXED),
    ],
)
def test_a_few_letters_mean_a_command(query: str, do: Do) -> None:
    if query == "2 win":
        assert score(query, "Second Window", "A window.") is None
        return
    assert ranked(query, ACTIONS)[0].do is do


def test_a_name_beats_a_mention_and_nonsense_finds_nothing() -> None:
    assert ranked("qqqq", ACTIONS) == []
    found = [command.do for command in ranked("undo", ACTIONS)]
    assert found[0] is Do.UNDO


def test_reasons_name_the_page_the_view_or_what_is_missing() -> None:
    swap, promote, undo = COMMANDS[Do.SWAP], COMMANDS[Do.PROMOTE], COMMANDS[Do.UNDO]
    here = {"has_library": True}
    assert "Compare" in reason(swap, Page.REVIEW, View.LOUPE, **here)
    assert "Library" in reason(promote, Page.REVIEW, View.LOUPE, **here)
    assert "library" in reason(undo, Page.WELCOME, None, has_library=False)
    assert (
        reason(undo, Page.REVIEW, View.LOUPE, told="Nothing to undo.", **here) == "Nothing to undo."
    )


# -- the sheet -----------------------------------------------------------------------------------


@pytest.mark.parametrize("preset", KEY_PRESETS)
@pytest.mark.parametrize(("page", "view"), PLACES)
def test_the_sheet_is_whole_at_the_smallest_window(
    qtbot: QtBot, page: Page, view: View | None, preset: str
) -> None:
    beneath = QWidget()
    qtbot.addWidget(beneath)
    apply_keys({}, settle(preset, {}))
    beneath.resize(1040 - 84, 640 - 62)
    beneath.show()
    sheet = KeySheet(beneath)
    sheet.open(page, view)
    assert sheet._sheet is not None
    assert sheet._scroll is not None
    assert beneath.rect().contains(sheet._sheet.geometry())
    content = sheet._scroll.widget()
    assert content.width() <= sheet._scroll.viewport().width()
    for label in content.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()
    apply_keys({}, settle(LIGHTROOM, {}))


def test_the_sheet_shows_the_view_s_keys_and_no_other_s() -> None:
    apply_keys({}, settle(LIGHTROOM, {}))
    compare = [row.text for row in rows_of(Page.REVIEW, View.COMPARE)]
    loupe = [row.text for row in rows_of(Page.REVIEW, View.LOUPE)]
    assert "Challenger Wins" in compare
    assert "Challenger Wins" not in loupe
    assert "Accept" in loupe
    assert "Accept" not in compare
    assert "Next Batch" not in loupe


def test_keys_that_run_on_stand_in_one_line() -> None:
    apply_keys({}, settle(LIGHTROOM, {}))
    rows = {row.text: row.keys for row in rows_of(Page.REVIEW, View.LOUPE)}
    assert rows["Stars"] == ("1–5",)
    assert rows["Choose a Flag"] == ("Alt+1–3",)
    apply_keys({}, settle(LIGHTROOM, {Do.STARS_2: ("J",)}))
    rows = {row.text: row.keys for row in rows_of(Page.REVIEW, View.LOUPE)}
    assert rows["Two Stars"] == ("J",)
    apply_keys({}, settle(LIGHTROOM, {}))


def test_no_heading_stands_last_in_a_column() -> None:
    for page, view in PLACES:
        rows = rows_of(page, view)
        for columns in (1, 2, 3, 4):
            split = in_columns(rows, columns)
            assert [row for column in split for row in column] == rows
            assert all(column[-1].keys for column in split if column), (page, view, columns)
            for before, after in pairwise(rows):
                assert before.keys or after.keys


def test_the_question_mark_shows_the_page_s_view_and_arrows_scroll(
    reviewer: Reviewer, window: MainWindow
) -> None:
    reviewer.press(window, "?")
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    assert sheet.isVisible()
    title = next(
        label for label in sheet.findChildren(QLabel) if label.property("role") == "heading"
    )
    assert title.text().startswith("Keys · Review")
    reviewer.press(window, "X")
    assert reviewer.state(window).decided == 0  # beneath the sheet nothing is decided
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.focusWidget() is not sheet


def test_long_keys_clip_no_button_at_the_smallest_window(
    reviewer: Reviewer, window: MainWindow
) -> None:
    window.resize(1040, 640)
    long = {Do.ACCEPT: ("Ctrl+Alt+Shift+A",), Do.FIX: ("Ctrl+Alt+Shift+F",),
            Do.UNDO: ("Ctrl+Shift+Backspace",), Do.ZOOM: ("Ctrl+Shift+Z",)}  # fmt: skip
    window.keyboard.use(settle(LIGHTROOM, long))
    reviewer.qtbot.wait(20)
    whole = window.rect()
    for button in window.findChildren(KeyButton):
        if button.isVisible():
            place = button.mapTo(window, button.rect().topLeft())
            assert whole.contains(button.rect().translated(place)), button.accessibleName()
            assert button.width() >= button.sizeHint().width(), button.accessibleName()
