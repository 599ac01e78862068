"""The table of commands: no key twice, nothing without a word."""

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from curator.gui import actions, menus
from curator.gui.actions import ACTIONS, COMMANDS, MENUS, Do, Page, View, key_text
from curator.gui.key_sheet import commands_of


def test_every_command_has_one_row() -> None:
    assert set(COMMANDS) == set(Do)
    assert len(ACTIONS) == len(COMMANDS)


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("page", Page)
def test_no_key_means_two_things_in_one_view(page: Page, view: View) -> None:
    here = [
        command
        for command in ACTIONS
        if (not command.pages or page in command.pages)
        and (not command.views or view in command.views)
    ]
    for first, second in combinations(here, 2):
        assert not set(first.keys) & set(second.keys), (first.do, second.do)


def test_every_command_says_what_it_does_and_has_a_menu() -> None:
    for command in ACTIONS:
        assert command.tip.endswith("."), command.do
        assert command.menu in MENUS


def test_every_key_is_one_that_qt_understands() -> None:
    for command in ACTIONS:
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key


@pytest.mark.parametrize(
    ("do", "keys"),
    [
        (Do.ACCEPT, {"A", "P"}),
        (Do.REJECT, {"X"}),
        (Do.FIX, {"F"}),
        (Do.SKIP, {"S", "Right"}),
        (Do.LOOK_BACK, {"Left"}),
        (Do.UNDECIDE, {"U"}),
        (Do.UNDO, {"Backspace", "Ctrl+Z"}),
        (Do.REDO, {"Ctrl+Shift+Z", "Ctrl+Y"}),
        (Do.ZOOM, {"Z"}),
        (Do.FLAGS, {"H"}),
        (Do.INFO, {"I"}),
        (Do.SHOW_KEYS, {"?", "F1"}),
    ],
)
def test_the_keys_are_those_that_cullers_know(do: Do, keys: set[str]) -> None:
    assert set(COMMANDS[do].keys) == keys


def test_held_keys_do_not_repeat(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = actions.build(owner, lambda _do: None)
    assert not any(action.autoRepeat() for action in made.values())


def test_an_action_runs_its_own_command(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    ran: list[Do] = []
    for action in actions.build(owner, ran.append).values():
        action.trigger()
    assert ran == [command.do for command in ACTIONS]


def test_the_menus_are_grouped_and_quit_is_the_last_of_the_first(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus.fill(bar, actions.build(bar, lambda _do: None))
    made = [menu for entry in bar.actions() if isinstance(menu := entry.menu(), QMenu)]
    assert [menu.title().replace("&", "") for menu in made] == list(MENUS)
    assert made[0].actions()[-1].objectName() == Do.QUIT
    for menu in made:
        lines = [entry.isSeparator() for entry in menu.actions()]
        assert any(lines)
        assert not lines[0]
        assert (True, True) not in pairwise(lines)
    inside = [menu for one in made for menu in one.findChildren(QMenu)]
    assert all(len(menu.actions()) > 2 for menu in inside)
    listed = {entry.objectName() for menu in (*made, *inside) for entry in menu.actions()}
    assert listed - {""} == set(Do)


def test_every_menu_has_room_beneath_the_bar_of_a_small_screen(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus.fill(bar, actions.build(bar, lambda _do: None))
    for menu in bar.findChildren(QMenu):
        menu.ensurePolished()
        assert menu.sizeHint().height() < 640 - 40, menu.title()


def test_no_menu_s_letter_is_a_key_of_a_page(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus.fill(bar, actions.build(bar, lambda _do: None))
    titles = [entry.text() for entry in bar.actions() if isinstance(entry.menu(), QMenu)]
    letters = [QKeySequence.mnemonic(title).toString() for title in titles]
    assert len(letters) == len(MENUS)
    assert all(letters)
    assert len(set(letters)) == len(letters)
    assert not set(letters) & {key for command in ACTIONS for key in command.keys}


def test_the_key_sheet_lists_the_page_s_own_keys_first() -> None:
    assert commands_of(Page.REVIEW)[0].do is Do.ACCEPT
    assert Do.ACCEPT in [command.do for command in commands_of(Page.LIBRARY)]
    assert Do.SKIP not in [command.do for command in commands_of(Page.LIBRARY)]
    assert all(command.keys for command in commands_of(Page.INSIGHTS))


def test_arrows_are_printed_as_arrows() -> None:
    assert (key_text("Left"), key_text("Right"), key_text("A")) == ("←", "→", "A")


def test_the_readme_names_every_key_of_the_review_page() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    table = readme.partition("## Keys on the review page")[2].partition("\n## ")[0]
    named = {
        key
        for row in table.splitlines()
        if row.startswith("| ")
        for key in re.split(r"[,; ]+", row.split("|")[1])
    }
    spelled = {"Right": "→", "Left": "←", "Down": "↓", "-": "−", "Return": "Enter"}
    pages = [command for command in ACTIONS if Page.REVIEW in command.pages]
    everywhere = [COMMANDS[do] for do in (Do.SHOW_REVIEW, Do.SHOW_PACE, Do.SHOW_KEYS, Do.PALETTE)]
    for command in (*pages, *everywhere):
        keys = {spelled.get(key, key) for key in command.keys} - {"F1"}
        assert keys <= named, command.text
