"""My Pace: one's own signals in words and plot, and two ways to have none of it kept."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from curator.core.decision import Decision, Verdict
from curator.core.errors import LibraryUnavailable
from curator.core.pace import PaceReading, PaceState, Signal
from curator.gui.actions import Do
from curator.gui.my_pace_page import MyPacePage
from curator.gui.pace_words import kept, no_looks, no_team, taken_back_text
from curator.gui.signal_lines import reading_text, state_of
from curator.library.library import Library
from curator.library.pacing import PaceHistory
from curator.settings import Settings
from curator.workflow.pace_overview import Tally
from curator.workflow.review_state import Phase
from curator.workflow.sitting import SINGLE
from tests.builders import NOON
from tests.gui.sittings import Sitting, paced_library
from tests.gui.test_paced_sitting import drift
from tests.gui.windows import Reviewer, fill_library
from tests.pace_history import learn

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sitting(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    return Sitting(reviewer, monkeypatch)


def visible(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def show_pace(sitting: Sitting) -> MyPacePage:
    sitting.reviewer.press(sitting.window, "5", CTRL)
    page = sitting.window.page
    assert isinstance(page, MyPacePage)
    sitting.reviewer.wait(lambda: "This sitting" in visible(page))
    return page


def learnt(file: Path) -> int:
    with Library.open(file) as library:
        return len(library.pace.moments("ada", SINGLE))


def test_it_is_reached_by_its_key_and_from_the_menu(sitting: Sitting, library_file: Path) -> None:
    paced_library(library_file, 6, briefs=3)
    sitting.open(library_file)
    page = show_pace(sitting)
    assert sitting.window.windowTitle() == "My Pace – Curator"
    assert kept() in visible(page)
    assert no_looks() in visible(page)
    assert "Nothing is decided since the sitting or the last rest began." in visible(page)
    assert no_team() in visible(page)
    menus = [action.text() for action in sitting.window.actions_by_name.values()]
    assert "My Pace" in menus


def test_without_a_history_it_says_how_much_is_to_learn(
    sitting: Sitting, library_file: Path
) -> None:
    fill_library(library_file, 12)
    with Library.open(library_file) as library:
        learn(library, "ada", sittings=1)
    sitting.open(library_file)
    page = show_pace(sitting)
    assert "Learns from 2 more rested sittings of 40 images." in visible(page)
    assert not page.lines.isVisible()


def test_a_change_is_told_in_words_lines_and_plot(sitting: Sitting, library_file: Path) -> None:
    paced_library(library_file)
    sitting.open(library_file)
    sitting.look_on(drift)
    receipt = sitting.state.receipt
    assert receipt is not None
    assert receipt.advice is not None
    changed_after = receipt.advice.changed_after
    assert changed_after is not None
    page = show_pace(sitting)
    assert f"Slower than usual from image {changed_after + 1}." in visible(page)
    assert "Compared with your 6 latest rested sittings." in visible(page)
    assert "Slower: changed" in page.lines.accessibleDescription()
    assert "Faster: as usual" in page.lines.accessibleDescription()
    assert page.plot.isVisible()
    assert page.plot.accessibleDescription().startswith("1 sitting, half of all looks between")
    dots = [page.plot.point_of(0, place, seconds) for place, seconds in ((0, 4.0), (9, 8.0))]
    assert dots[0].x() < dots[1].x()
    assert dots[0].y() > dots[1].y()


def test_it_follows_new_decisions_when_it_is_shown_again(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file)
    sitting.open(library_file)
    page = show_pace(sitting)
    sitting.reviewer.press(sitting.window, "1", CTRL)
    sitting.reviewer.wait(lambda: sitting.reviewer.is_ready(sitting.window))
    for _ in range(3):
        sitting.look(4.0)
    sitting.reviewer.press(sitting.window, "5", CTRL)
    sitting.reviewer.wait(lambda: "As usual so far." in visible(page))
    assert page.plot.isVisible()


def test_whoever_opts_out_is_not_followed_any_more_and_it_is_remembered(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file)
    sitting.open(library_file)
    remembered: list[Settings] = []
    sitting.window.desk._remember = remembered.append
    page = show_pace(sitting)
    page.follow.setFocus()
    QTest.keyClick(page.follow, Qt.Key.Key_Space)
    assert not page.follow.isChecked()
    assert remembered[-1].follow_pace is False
    sitting.reviewer.wait(lambda: "Your pace is not followed." in visible(page))
    sitting.reviewer.press(sitting.window, "1", CTRL)
    sitting.reviewer.wait(lambda: sitting.reviewer.is_ready(sitting.window))
    planned = sitting.state.size
    assert sitting.look_on(drift) == planned  # no batch ends early
    assert sitting.state.pace is None
    receipt = sitting.state.receipt
    assert receipt is not None
    assert receipt.advice is None or receipt.advice.changed_after is None
    before = learnt(library_file)
    sitting.reviewer.close()
    assert learnt(library_file) == before


def test_a_stored_choice_holds_from_the_first_image_on(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, 12)
    sitting.open(library_file)
    window = sitting.window
    window.desk.remember(Settings("ada", theme="dark", follow_pace=False))
    window.desk.open(library_file)
    sitting.reviewer.wait(lambda: sitting.reviewer.is_ready(window))
    for _ in range(3):
        sitting.look(4.0)
    assert sitting.state.pace is None
    assert not show_pace(sitting).follow.isChecked()


def answer(page: MyPacePage, reviewer: Reviewer, text: str) -> QMessageBox:
    page.erase.click()
    (box,) = page.findChildren(QMessageBox)
    reviewer.wait(box.isVisible)
    (button,) = [button for button in box.buttons() if button.text() == text]
    button.click()
    return box


def test_erasing_asks_first_and_then_nothing_is_left(sitting: Sitting, library_file: Path) -> None:
    paced_library(library_file)
    sitting.open(library_file)
    for _ in range(14):
        sitting.look(4.0)
    shown = sitting.state.shown
    sitting.later(seconds=5)
    page = show_pace(sitting)
    page.erase.click()
    (box,) = page.findChildren(QMessageBox)
    assert box.text() == "Erase your pace history?"
    assert "cannot be undone" in box.informativeText()
    assert box.defaultButton().text() == "Cancel"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    sitting.reviewer.wait(lambda: not page.findChildren(QMessageBox))
    assert learnt(library_file) == 6
    answer(page, sitting.reviewer, "Erase")
    sitting.reviewer.wait(lambda: no_looks() in visible(page))
    assert "Learns from 3 more rested sittings" in visible(page)
    assert learnt(library_file) == 0
    sitting.window.activateWindow()
    sitting.reviewer.wait(sitting.window.isActiveWindow)
    sitting.reviewer.press(sitting.window, "1", CTRL)
    sitting.reviewer.wait(lambda: sitting.reviewer.is_ready(sitting.window))
    assert (sitting.state.shown, sitting.state.pace) == (shown, None)
    sitting.look(4.0)
    sitting.reviewer.close()
    with Library.open(library_file) as library:
        assert len(library.decision_log()) == 15  # verdicts stay
        looks = [entry.decision.look_seconds for entry in library.decision_log()]
    assert len(set(looks[:14])) <= 2  # the mean of each model


def test_an_error_is_said_and_f5_tries_again(
    sitting: Sitting, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paced_library(library_file, 6, briefs=3)
    sitting.open(library_file)

    def gone(*_: object) -> None:
        raise LibraryUnavailable("The library cannot be read.", "Is the disk there?")

    with monkeypatch.context() as patch:
        patch.setattr(PaceHistory, "looks", gone)
        sitting.reviewer.press(sitting.window, "5", CTRL)
        page = sitting.window.page
        sitting.reviewer.wait(lambda: "The library cannot be read." in visible(page))
    assert sitting.window.actions_by_name[Do.REFRESH].isEnabled()
    sitting.reviewer.press(sitting.window, Qt.Key.Key_F5)
    sitting.reviewer.wait(lambda: "This sitting" in visible(page))


def test_it_says_who_can_read_how_long_each_look_took(sitting: Sitting, library_file: Path) -> None:
    paced_library(library_file, 4)
    sitting.open(library_file)
    said = visible(show_pace(sitting))
    assert "This page is for you alone." in said
    assert "The decision log, which a lead can export, holds under your name" in said
    assert "one by one for those 30 days" in said


def test_a_team_is_shown_without_names_and_only_when_it_is_large(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, 44)
    with Library.open(library_file) as library:
        for reviewer in ("ben", "cleo", "dan", "eve", "fay"):
            library.begin_session(reviewer, reviewer, NOON)
            for number, variant in enumerate(library.ids()[:41]):
                seconds = 2.0 + number / 10
                made = Decision(variant, Verdict.FIX, reviewer, NOON, seconds, session=reviewer)
                library.decide([made], NOON)
    sitting.open(library_file)
    page = show_pace(sitting)
    assert "Half of all looks took 3.0 to 5.0 s, the middle one 4.0 s." in visible(page)
    assert not [name for name in ("ben", "cleo", "dan", "eve", "fay") if name in visible(page)]


def test_old_look_times_become_means_in_the_background(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, 6, briefs=3)
    with Library.open(library_file) as library:
        old = NOON - timedelta(days=31)
        library.begin_session("old", "ada", old)
        for variant, seconds in zip(library.ids()[:4], (2.0, 4.0, 6.0, 8.0), strict=True):
            made = Decision(variant, Verdict.FIX, "ada", old, seconds, session="old")
            library.decide([made], old)
    sitting.open(library_file)
    assert sitting.window.desk.workspace is not None
    sitting.window.desk.workspace.smooth_looks()
    sitting.reviewer.wait(lambda: looks_of(library_file) == {4.0, 6.0})
    assert sitting.state.phase is Phase.JUDGING


def looks_of(file: Path) -> set[float | None]:
    with Library.open(file) as library:
        return {entry.decision.look_seconds for entry in library.decision_log()}


def signal(value: float, *, counts: bool = True) -> Signal:
    return Signal(value, 12.0, 15.0, counts, 20)


def test_signals_are_told_in_words() -> None:
    signals = {
        "slower": signal(16.0),
        "haste": signal(12.5),
        "lenient": signal(15.0, counts=False),
        "runs": signal(3.0),
    }
    said = reading_text(PaceReading(PaceState.ADVISE, signals, 20))
    assert said == (
        "Slower than usual from image 21. "
        "Perhaps more very short looks than usual from image 21. "
        "More accepts than expected from image 21 (told, never acted on)."
    )
    words = [state_of(one) for one in signals.values()]
    assert words == ["changed", "perhaps changing", "changed (told only)", "as usual"]
    assert reading_text(PaceReading(PaceState.FRESH, {"runs": signal(3.0)})) == "As usual so far."


def test_a_rate_is_told_with_its_interval() -> None:
    assert taken_back_text(Tally(12, 3)) == "12 answered, 3 taken back (25 %, 9–53 %)."
    assert taken_back_text(Tally()) == "none answered yet."
