"""Flags while judging, by real keys: out of sight at first look, answered, a second check."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from curator.core.decision import Verdict
from curator.core.flagging import RECENT_ANSWERS, TRIAL
from curator.core.variant import VariantId
from curator.gui.judging_view import AFTER_THE_VERDICT, ALWAYS, JudgingView
from curator.gui.main_window import MainWindow
from curator.gui.review_page import ReviewPage
from curator.library.library import Library
from curator.settings import Settings
from curator.workflow.review_state import Phase
from tests.builders import NOON
from tests.gui.flagged import BLUR, NOISE, SEAM, flagged_library
from tests.gui.windows import MODELS, Reviewer, fill_library, standing_verdicts

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(reviewer: Reviewer, library_file: Path) -> MainWindow:
    flagged_library(library_file)
    return reviewer.open_window(library_file)


def judging(window: MainWindow) -> JudgingView:
    assert isinstance(window.page, ReviewPage)
    return window.page.judging


def shown(reviewer: Reviewer, window: MainWindow) -> VariantId:
    card = reviewer.state(window).shown
    assert card is not None
    return card.variant


def legend_text(window: MainWindow) -> str:
    return visible_text(judging(window).guides.legend)


def visible_text(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def show_flags(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "H")
    reviewer.wait(lambda: judging(window).guides.can_answer)


def choose(reviewer: Reviewer, window: MainWindow, when: str) -> None:
    for _ in range(3):
        if judging(window).flags_when != when:
            reviewer.press(window, Qt.Key.Key_H, CTRL)
    assert judging(window).flags_when == when


def test_flags_are_hidden_at_first_look_and_hide_again_on_the_next_image(
    reviewer: Reviewer, window: MainWindow
) -> None:
    assert not judging(window).flags_shown
    show_flags(reviewer, window)
    assert "1  blur" in legend_text(window)
    reviewer.press_and_see(window, "S")
    assert not judging(window).flags_shown
    assert legend_text(window) == ""


def test_always_shows_them_on_every_image_and_is_remembered(
    reviewer: Reviewer, library_file: Path
) -> None:
    flagged_library(library_file)
    remembered: list[Settings] = []
    window = reviewer.open_window(library_file)
    window.desk._remember = remembered.append
    choose(reviewer, window, ALWAYS)
    assert judging(window).flags_shown
    assert remembered[-1].flags_shown == ALWAYS
    reviewer.press_and_see(window, "S")
    assert judging(window).flags_shown
    reviewer.wait(lambda: "measured 1.25" in legend_text(window))
    reviewer.press(window, "H")
    assert not judging(window).flags_shown  # for this image
    reviewer.press_and_see(window, "S")
    assert judging(window).flags_shown


def test_after_an_accept_a_likely_flag_asks_for_a_second_check(
    reviewer: Reviewer, library_file: Path, window: MainWindow
) -> None:
    choose(reviewer, window, AFTER_THE_VERDICT)
    first = shown(reviewer, window)
    state = reviewer.press_and_see(window, "A")
    assert (shown(reviewer, window), state.second_check) == (first, True)
    assert judging(window).flags_shown
    said = legend_text(window)
    assert "Accepted. Worth a second check: blur, top left." in said
    assert "Enter goes on, X or F changes it." in said
    reviewer.press_and_see(window, Qt.Key.Key_Return)
    second = shown(reviewer, window)
    assert second != first
    assert not judging(window).flags_shown
    assert "second check" not in legend_text(window)
    reviewer.press_and_see(window, "A")
    reviewer.press_and_see(window, "X")
    assert shown(reviewer, window) != second
    reviewer.close()
    verdicts = sorted(verdict.value for verdict in standing_verdicts(library_file).values())
    assert verdicts == ["accept", "reject"]


def test_keys_meant_for_the_next_image_do_not_end_a_second_check(
    reviewer: Reviewer, window: MainWindow
) -> None:
    choose(reviewer, window, AFTER_THE_VERDICT)
    first = shown(reviewer, window)
    reviewer.press(window, "A")
    reviewer.wait(lambda: reviewer.state(window).second_check)
    reviewer.press(window, "X")
    reviewer.press(window, Qt.Key.Key_Return)
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert (shown(reviewer, window), reviewer.state(window).second_check) == (first, True)


def test_rejecting_or_having_seen_the_outlines_needs_no_second_check(
    reviewer: Reviewer, window: MainWindow
) -> None:
    choose(reviewer, window, AFTER_THE_VERDICT)
    first = shown(reviewer, window)
    reviewer.press_and_see(window, "X")
    second = shown(reviewer, window)
    show_flags(reviewer, window)
    reviewer.press_and_see(window, "A")
    assert len({first, second, shown(reviewer, window)}) == 3


def test_undo_at_a_second_check_stays_and_hides_its_sentence(
    reviewer: Reviewer, window: MainWindow
) -> None:
    choose(reviewer, window, AFTER_THE_VERDICT)
    first = shown(reviewer, window)
    reviewer.press_and_see(window, "A")
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert (shown(reviewer, window), state.decided) == (first, 0)
    assert "second check" not in legend_text(window)


@pytest.mark.parametrize(("key", "is_right"), [("+", True), ("=", True), ("-", False)])
def test_one_key_confirms_or_dismisses_and_the_record_changes_at_once(
    reviewer: Reviewer, library_file: Path, window: MainWindow, key: str, is_right: bool
) -> None:
    variant = shown(reviewer, window)
    show_flags(reviewer, window)
    assert "no answers here yet" in legend_text(window)
    reviewer.press(window, key)
    right = int(is_right)
    reviewer.wait(lambda: f"right {right} of 1 time here" in legend_text(window))
    reviewer.close()
    with Library.open(library_file) as library:
        assert library.flagging.answers_on(variant, "ada") == {"blur": is_right}


def test_the_same_key_again_takes_the_answer_back(
    reviewer: Reviewer, library_file: Path, window: MainWindow
) -> None:
    variant = shown(reviewer, window)
    show_flags(reviewer, window)
    reviewer.press(window, "+")
    image = judging(window).image
    QTest.keyClick(image, "1", ALT)  # the next one is meant by now
    reviewer.press(window, "+")
    QTest.keyClick(image, "2", ALT)
    reviewer.press(window, "-")
    reviewer.wait(lambda: "right 0 of 1 time here" in legend_text(window))
    reviewer.close()
    with Library.open(library_file) as library:
        assert library.flagging.answers_on(variant, "ada") == {"noise": False}


def test_an_answer_is_stored_even_if_the_window_is_closed_at_once(
    reviewer: Reviewer, library_file: Path, window: MainWindow
) -> None:
    variant = shown(reviewer, window)
    show_flags(reviewer, window)
    reviewer.press(window, "-")
    reviewer.close()
    with Library.open(library_file) as library:
        assert library.flagging.answers_on(variant, "ada") == {"blur": False}


def test_an_answer_is_no_verdict_and_hidden_flags_take_none(
    reviewer: Reviewer, library_file: Path, window: MainWindow
) -> None:
    reviewer.press(window, "+")
    show_flags(reviewer, window)
    reviewer.press(window, "-")
    reviewer.close()
    assert standing_verdicts(library_file) == {}
    with Library.open(library_file) as library:
        assert [answer.is_right for answer in library.flagging.answers()] == [False]


def test_a_muted_detector_says_so(reviewer: Reviewer, library_file: Path) -> None:
    fill = RECENT_ANSWERS + 4
    flagged_library(library_file, fill, measured=(BLUR, NOISE))
    with Library.open(library_file) as library:
        for item in library.page()[:RECENT_ANSWERS]:
            library.flagging.answer(item.id, "blur", item.id % 10 == 0, "bob", NOON)
    window = reviewer.open_window(library_file)
    while shown(reviewer, window) % TRIAL:
        show_flags(reviewer, window)
        said = legend_text(window)
        assert "soft focus" not in said.lower()
        assert f"Blur keeps quiet, muted here: right 2 of {RECENT_ANSWERS} times." in said
        reviewer.press_and_see(window, "X")
    show_flags(reviewer, window)
    assert "1  blur" in legend_text(window)
    assert f"muted here: right 2 of {RECENT_ANSWERS} times" in legend_text(window)


def test_nothing_beside_the_flags_tells_the_model_or_the_size(
    reviewer: Reviewer, library_file: Path
) -> None:
    flagged_library(library_file, measured=(BLUR, NOISE, SEAM))
    window = reviewer.open_window(library_file)
    reviewer.press(window, "I")
    show_flags(reviewer, window)
    reviewer.press(window, "L", SHIFT)
    reviewer.press(window, Qt.Key.Key_H, SHIFT)
    measured = "measured 1.25, version 3 · no answers here yet"
    reviewer.wait(lambda: measured in visible_text(window))
    said = visible_text(window)
    for secret in (*MODELS, ".png", "160 ×"):
        assert secret not in said
    tips = [widget.toolTip() + widget.accessibleName() for widget in window.findChildren(QWidget)]
    assert not [tip for tip in tips if any(model in tip for model in MODELS)]
    assert not judging(window).image.ruler.in_pixels


def test_aids_follow_l_and_esc_takes_them_away_before_anything_else(
    reviewer: Reviewer, window: MainWindow
) -> None:
    note = judging(window).guides.note
    reviewer.press(window, "I")
    for title in ("Light", "Lines", "Colour cast"):
        reviewer.press(window, "L", SHIFT)
        assert visible_text(note).startswith(title)
    reviewer.press(window, Qt.Key.Key_Escape)
    assert not note.isVisible()
    assert judging(window).info_shown
    reviewer.press(window, "L", SHIFT)
    reviewer.press_and_see(window, "A")
    assert not note.isVisible()  # the next image comes as it is


def test_without_flags_their_keys_say_so(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 3)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "H")
    pill = judging(window)._echo
    assert pill.accessibleName() == "No flags on this image"
    reviewer.press(window, Qt.Key.Key_H, SHIFT)
    assert pill.accessibleName() == "No flag here has a heat map"
    reviewer.press_and_see(window, "A")
    assert reviewer.state(window).phase is Phase.JUDGING
    assert Verdict.ACCEPT in standing_verdicts(library_file).values()
