"""Champion and challenger, surveys and the best of a brief, by keys in a real window."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.actions import Do, View
from curator.gui.compare_view import CompareMode
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from tests.gui.side_views import (
    SHIFT,
    click_tile,
    deck_of,
    is_armed,
    library_of,
    page_of,
    show_view,
    target_of,
    text_of,
    verdicts,
)
from tests.gui.windows import Reviewer

NONE = Qt.KeyboardModifier.NoModifier
A, X, F = Verdict.ACCEPT, Verdict.REJECT, Verdict.FIX


def champion(window: MainWindow) -> VariantId:
    duel = deck_of(window).compare.duel
    assert duel is not None
    return duel.champion


def order(window: MainWindow, reviewer: Reviewer) -> list[VariantId]:
    return [place.variant for place in reviewer.state(window).places]


def says(window: MainWindow, words: str) -> bool:
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    pills = [page_of(window).judging._echo]  # pyright: ignore[reportPrivateUsage]
    if page_of(window).sides.deck is not None:
        pills.append(deck_of(window)._echo)  # pyright: ignore[reportPrivateUsage]
    texts = [label.text() for label in labels] + [pill.accessibleName() for pill in pills]
    return any(words in text for text in texts)


def test_the_champion_never_moves_by_itself(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    show_view(reviewer, window, "C", View.COMPARE)
    assert champion(window) == places[0]
    assert target_of(window) == places[1]
    for key, stands in (
        (Qt.Key.Key_Right, 2), (Qt.Key.Key_Right, 3), (Qt.Key.Key_Left, 2),
    ):  # fmt: skip
        reviewer.press_and_see(window, key)
        assert (champion(window), target_of(window)) == (places[0], places[stands])
    state = reviewer.press_and_see(window, "X")
    assert (champion(window), target_of(window)) == (places[0], places[3])
    state = reviewer.press_and_see(window, "F")
    assert (champion(window), target_of(window)) == (places[0], places[4])
    assert verdicts(state)[:5] == [None, None, X, F, None]
    state = reviewer.press_and_see(window, "A")  # the challenger wins
    assert champion(window) == places[4]
    assert verdicts(state)[:5] == [None, None, X, F, A]
    assert target_of(window) == places[5]
    reviewer.press_and_see(window, Qt.Key.Key_Down)  # they swap; nothing is decided
    assert (champion(window), target_of(window)) == (places[5], places[4])
    assert verdicts(reviewer.state(window)) == verdicts(state)


def test_undo_returns_to_the_pair_and_escape_to_where_it_was_opened(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    show_view(reviewer, window, "C", View.COMPARE)
    reviewer.press_and_see(window, "X")
    reviewer.press_and_see(window, "A")
    assert champion(window) == places[2]
    reviewer.press(window, Qt.Key.Key_Escape)
    reviewer.wait(lambda: page_of(window).view is View.LOUPE and reviewer.is_ready(window))
    assert target_of(window) == places[0]  # it waits still
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert page_of(window).view is View.COMPARE
    assert (champion(window), target_of(window)) == (places[0], places[2])
    assert verdicts(state)[:3] == [None, X, None]
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert (champion(window), target_of(window)) == (places[0], places[1])
    assert verdicts(state) == [None] * 12


def test_after_a_comparison_the_loupe_goes_on_with_what_waits(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    show_view(reviewer, window, "C", View.COMPARE)
    reviewer.press_and_see(window, Qt.Key.Key_Tab)
    reviewer.press_and_see(window, "X")  # the image one was at, which had become the challenger
    reviewer.press(window, Qt.Key.Key_Escape)
    reviewer.wait(lambda: page_of(window).view is View.LOUPE and reviewer.is_ready(window))
    assert target_of(window) == places[1]


def test_a_look_in_a_comparison_is_timed_and_says_nothing_of_the_pace(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    reviewer.press_and_see(window, "A")
    show_view(reviewer, window, "C", View.COMPARE)
    reviewer.press_and_see(window, "X")
    with Library.open(library_file) as library:
        looks = [entry.decision.look_seconds for entry in library.decision_log()]
    assert all(look is not None and 0 <= look < 10 for look in looks)


def test_what_looks_alike_comes_first(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file, 12, briefs=1, alike=3)
    window = reviewer.open_window(library_file)
    while not reviewer.state(window).alike:
        reviewer.press_and_see(window, "X")
    state = reviewer.state(window)
    group = [p.variant for p in state.places if state.shown and p.card.group == state.shown.group]
    show_view(reviewer, window, "C", View.COMPARE)
    duel = deck_of(window).compare.duel
    assert duel is not None
    assert {duel.champion, *duel.challengers[:2]} == set(group)


def test_keeping_the_champion_rejects_the_challenger_beside_it_in_one_step(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    show_view(reviewer, window, "C", View.COMPARE)
    assert text_of(window, Do.PICK_REST) == "Keep champion, reject 1"
    state = reviewer.press_and_see(window, "P", SHIFT)
    assert verdicts(state)[:3] == [A, X, None]
    assert (champion(window), target_of(window)) == (places[0], places[2])
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert verdicts(state) == [None] * 12
    assert (champion(window), target_of(window)) == (places[0], places[1])


def test_a_verdict_that_is_held_is_given_once(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "C", View.COMPARE)
    reviewer.press_and_see(window, "X")
    for _ in range(10):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, NONE, "x", True)
        QApplication.sendEvent(window, again)
        reviewer.wait(lambda: reviewer.is_ready(window))
    assert verdicts(reviewer.state(window)).count(X) == 1


def test_ways_to_compare_come_by_their_keys(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "C", View.COMPARE)
    view = deck_of(window).compare.compare
    found = []
    for _ in range(4):
        reviewer.press(window, "M")
        found.append(view.mode)
    assert found == [
        CompareMode.SLIDER,
        CompareMode.BLINK,
        CompareMode.DIFFERENCE,
        CompareMode.SIDE_BY_SIDE,
    ]
    reviewer.press(window, "B")
    assert view.mode is CompareMode.BLINK
    state = reviewer.press_and_see(window, "X")
    assert verdicts(state)[1] is X


def test_what_is_alone_in_its_brief_is_not_compared(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file, 3, briefs=3)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "C")
    assert page_of(window).view is View.LOUPE
    assert says(window, "alone in its brief")


def test_from_the_loupe_a_survey_shows_the_image_one_is_at_first_and_comes_back_to_it(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 9, briefs=1)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    for key in "AXXXAA":
        reviewer.press_and_see(window, key)
    for key in ("E", Qt.Key.Key_Escape):
        show_view(reviewer, window, "N", View.SURVEY)
        assert deck_of(window).survey.images == tuple(places[6:9])
        assert target_of(window) == places[6]
        reviewer.press(window, key)
        reviewer.wait(lambda: page_of(window).view is View.LOUPE and reviewer.is_ready(window))
        assert target_of(window) == places[6]


def test_a_comparison_begins_with_challengers_that_wait(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 8, briefs=1)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    for key in "AXA":
        reviewer.press_and_see(window, key)
    show_view(reviewer, window, "C", View.COMPARE)
    duel = deck_of(window).compare.duel
    assert duel is not None
    assert duel.all == (*places[3:], *places[:3])
    assert target_of(window) == places[4]


def test_a_survey_refuses_five_and_says_why(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    click_tile(window, 0, NONE)
    click_tile(window, 4, SHIFT)
    reviewer.press(window, "N")
    assert page_of(window).view is View.GRID
    assert says(window, "four at most, not 5")
    click_tile(window, 3, SHIFT)
    show_view(reviewer, window, "N", View.SURVEY)
    assert deck_of(window).survey.images == tuple(order(window, reviewer)[:4])
    assert target_of(window) == order(window, reviewer)[3]
    reviewer.press(window, Qt.Key.Key_Escape)
    assert page_of(window).view is View.GRID


def test_in_a_survey_keys_mean_the_target_which_goes_on_to_what_waits(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    show_view(reviewer, window, "G", View.GRID)
    click_tile(window, 3, NONE)
    click_tile(window, 0, SHIFT)
    show_view(reviewer, window, "N", View.SURVEY)
    assert target_of(window) == places[0]
    state = reviewer.press_and_see(window, "X")
    assert verdicts(state)[:4] == [X, None, None, None]
    assert target_of(window) == places[1]
    survey = deck_of(window).survey.survey
    QTest.keyClick(survey, Qt.Key.Key_Right)
    assert target_of(window) in places[2:4]
    meant = target_of(window)
    assert text_of(window, Do.PICK_REST) == "Pick, reject other 2"  # one is rejected already
    state = reviewer.press_and_see(window, "P", SHIFT)
    assert sum(said is X for said in verdicts(state)) == 3
    assert sum(said is A for said in verdicts(state)) == 1
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert verdicts(state)[:4] == [X, None, None, None]
    assert (page_of(window).view, target_of(window)) == (View.SURVEY, meant)


def test_the_best_of_a_brief_is_offered_and_picked_in_one_step(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 8)
    window = reviewer.open_window(library_file)
    places = order(window, reviewer)
    for key in "AXAA":
        state = reviewer.press_and_see(window, key)
    assert state.best == (places[0], places[2], places[3])
    bar = page_of(window).judging._bar  # pyright: ignore[reportPrivateUsage]
    offer = bar._best  # pyright: ignore[reportPrivateUsage]
    assert offer.isVisible()
    assert offer.accessibleName() == "3 accepted for this brief: Y picks the best"
    show_view(reviewer, window, "Y", View.SURVEY)
    QTest.keyClick(deck_of(window).survey.survey, Qt.Key.Key_Right)
    reviewer.press(window, "P", SHIFT)
    reviewer.wait(lambda: page_of(window).view is View.LOUPE and reviewer.is_ready(window))
    state = reviewer.state(window)
    assert verdicts(state)[:4] == [X, X, A, X]
    assert (target_of(window), state.best) == (places[4], ())
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert verdicts(state)[:4] == [A, X, A, A]
    assert (page_of(window).view, target_of(window)) == (View.SURVEY, places[2])


def test_leaving_the_best_changes_nothing_and_it_is_not_offered_again(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 8)
    window = reviewer.open_window(library_file)
    for key in "AAXX":
        reviewer.press_and_see(window, key)
    show_view(reviewer, window, "Y", View.SURVEY)
    reviewer.press(window, Qt.Key.Key_Escape)
    reviewer.wait(lambda: page_of(window).view is View.LOUPE and reviewer.is_ready(window))
    state = reviewer.state(window)
    assert verdicts(state)[:4] == [A, A, X, X]
    assert (state.position, state.best) == (4, ())


def test_more_than_four_accepted_are_compared_one_after_the_other(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 6, briefs=1)
    window = reviewer.open_window(library_file)
    for _ in range(6):
        reviewer.press_and_see(window, "A")
    assert page_of(window).view is View.END
    show_view(reviewer, window, "Y", View.COMPARE)
    places = order(window, reviewer)
    reviewer.press_and_see(window, "A")  # the second is better
    assert champion(window) == places[1]
    assert text_of(window, Do.PICK_REST) == "Keep champion, reject 5"
    reviewer.wait(lambda: is_armed(window))
    reviewer.press(window, "P", SHIFT)
    reviewer.wait(lambda: page_of(window).view is View.END and not reviewer.state(window).best)
    state = reviewer.state(window)
    assert verdicts(state) == [X, A, X, X, X, X]
    assert state.receipt is not None
    assert (state.receipt.accepted, state.receipt.rejected) == (1, 5)


def test_pick_and_reject_the_rest_of_what_looks_alike_in_the_loupe(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 10, briefs=1, alike=4)
    window = reviewer.open_window(library_file)
    while not reviewer.state(window).alike:
        reviewer.press(window, "P", SHIFT)
        assert says(window, "Nothing here looks like it")
        reviewer.press_and_see(window, "F")
    before = reviewer.state(window)
    bar = page_of(window).judging._bar  # pyright: ignore[reportPrivateUsage]
    assert bar._rest.accessibleName() == "Pick, reject other 3"  # pyright: ignore[reportPrivateUsage]
    state = reviewer.press_and_see(window, "P", SHIFT)
    assert verdicts(state).count(X) == 3
    assert verdicts(state).count(A) == 1
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert verdicts(state) == verdicts(before)
    assert state.shown == before.shown
    state = reviewer.press_and_see(window, "X", SHIFT)
    assert verdicts(state).count(X) == 3
    assert state.shown is not None
    assert before.shown is not None
    assert state.shown.variant == before.shown.variant
    assert state.shown.verdict is None
