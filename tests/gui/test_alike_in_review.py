"""Near-duplicates while judging: one key gives all that wait a verdict, one takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from curator.core.decision import Verdict
from curator.gui.echo_pill import EchoPill
from curator.gui.key_button import KeyButton
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from tests.builders import NOON, make_decision
from tests.gui.libraries import measured_library
from tests.gui.test_library_page import choose, open_page
from tests.gui.windows import Reviewer, fill_library, standing_verdicts
from tests.looks import look_like

ALT = Qt.KeyboardModifier.AltModifier
ECHOES = {
    Verdict.ACCEPT: "✓  Accepted 3 alike",
    Verdict.FIX: "✎  To fix: 3 alike",
    Verdict.REJECT: "✕  Rejected 3 alike",
}


@pytest.fixture
def window(reviewer: Reviewer, library_file: Path) -> MainWindow:
    """Six variants of one brief: 0, 2 and 4 look alike, the others are alone."""
    measured_library(
        library_file,
        6,
        lambda _n: {"blur": 0.1},
        lambda n: look_like(0, n) if n % 2 == 0 else look_like(n + 10),
        briefs=1,
    )
    return reviewer.open_window(library_file)


def chip(window: MainWindow) -> str:
    """What the batch bar says of those that look alike."""
    labels = [label for label in window.page.findChildren(QLabel) if label.isVisible()]
    return "".join(label.text() for label in labels if label.text().endswith(" alike"))


def echo(window: MainWindow) -> str:
    (pill,) = [pill for pill in window.page.findChildren(EchoPill) if pill.isVisible()]
    return pill.accessibleName()


def buttons(window: MainWindow) -> list[str]:
    return [button.accessibleName() for button in window.page.findChildren(KeyButton)]


def go_to_group(reviewer: Reviewer, window: MainWindow) -> None:
    while not reviewer.state(window).alike:
        reviewer.press_and_see(window, "S")


@pytest.mark.parametrize(
    ("key", "verdict"), [("A", Verdict.ACCEPT), ("F", Verdict.FIX), ("X", Verdict.REJECT)]
)
def test_with_alt_all_that_look_alike_are_judged_in_one_step(
    reviewer: Reviewer, library_file: Path, window: MainWindow, key: str, verdict: Verdict
) -> None:
    go_to_group(reviewer, window)
    assert chip(window) == "3 alike"
    state = reviewer.press_and_see(window, key, ALT)
    assert echo(window) == ECHOES[verdict]
    assert f"Undo {verdict.value} (3)" in buttons(window)
    assert state.decided == 3
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert (state.decided, state.alike) == (0, 3)
    reviewer.press_and_see(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    reviewer.close()
    assert list(standing_verdicts(library_file).values()) == 3 * [verdict]
    with Library.open(library_file) as library:
        looks = [entry.decision.look_seconds is None for entry in library.decision_log()[:3]]
    assert sorted(looks) == [False, True, True]  # only one of them was looked at


def test_without_alt_only_the_one_on_screen_is_judged(
    reviewer: Reviewer, window: MainWindow
) -> None:
    go_to_group(reviewer, window)
    state = reviewer.press_and_see(window, "A")
    assert state.decided == 1
    go_to_group(reviewer, window)
    assert chip(window) == "2 alike"


def test_where_nothing_looks_alike_the_keys_say_so_and_there_is_no_chip(
    reviewer: Reviewer, library_file: Path, window: MainWindow
) -> None:
    go_to_group(reviewer, window)
    reviewer.press_and_see(window, "X", ALT)
    assert reviewer.state(window).alike == 0
    assert chip(window) == ""
    for key in "AFX":
        assert reviewer.press_and_see(window, key, ALT).decided == 3
        assert echo(window) == "Nothing here looks like it"
    reviewer.close()
    assert len(standing_verdicts(library_file)) == 3


def test_the_chip_names_its_keys_for_eyes_and_ears(reviewer: Reviewer, window: MainWindow) -> None:
    go_to_group(reviewer, window)
    (found,) = [
        widget
        for widget in window.page.findChildren(QWidget)
        if widget.accessibleName() == "3 of this brief look alike and wait, this one among them"
    ]
    assert "Alt+A F X" in [label.text() for label in found.findChildren(QLabel)]
    for keys in ("Alt+A", "Alt+F", "Alt+X"):
        assert f"({keys})" in found.toolTip()


def test_the_library_lists_what_two_reviewers_saw_differently(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    with Library.open(library_file) as library:
        one, two, *_ = library.ids()
        for who, variant, verdict in (
            ("ada", one, Verdict.ACCEPT),
            ("ben", one, Verdict.ACCEPT),
            ("ada", two, Verdict.ACCEPT),
            ("ben", two, Verdict.FIX),
        ):
            library.decide([make_decision(variant, verdict, who)], NOON)
    page = open_page(reviewer, library_file)
    choose(page, "Verdict", "Disagreements")
    reviewer.wait(lambda: [item.id for item in page.model.items()] == [two])
