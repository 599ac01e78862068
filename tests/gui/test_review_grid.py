"""The grid of the open batch, driven by keys and clicks in a real window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from curator.core.decision import Verdict
from curator.gui.actions import Do, View
from tests.gui.side_views import (
    CTRL,
    SHIFT,
    click_tile,
    deck_of,
    library_of,
    page_of,
    show_view,
    target_of,
    text_of,
    verdicts,
)
from tests.gui.windows import Reviewer, standing_verdicts

NONE = Qt.KeyboardModifier.NoModifier
A, X, F = Verdict.ACCEPT, Verdict.REJECT, Verdict.FIX


def test_the_grid_shows_the_planned_order_and_the_image_one_was_at(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    state = reviewer.press_and_see(window, "X")
    show_view(reviewer, window, "G", View.GRID)
    grid = deck_of(window).grid.grid
    assert grid.order == tuple(place.variant for place in state.places)
    assert state.shown is not None
    assert target_of(window) == state.shown.variant == grid.order[1]
    assert window.focusWidget() is grid
    QTest.keyClick(grid, Qt.Key.Key_Down)
    moved = target_of(window)
    assert moved not in {None, grid.order[1]}
    QTest.keyClick(grid, Qt.Key.Key_Return)
    reviewer.wait(lambda: page_of(window).view is View.LOUPE and reviewer.is_ready(window))
    assert target_of(window) == moved


def test_a_verdict_goes_on_to_the_next_neighbour_that_waits_and_never_to_the_top(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    grid = deck_of(window).grid.grid
    click_tile(window, 7, NONE)
    assert target_of(window) == grid.order[7]
    state = reviewer.press_and_see(window, "X")
    assert verdicts(state)[7] is X
    assert target_of(window) == grid.order[8]
    state = reviewer.press_and_see(window, "P")
    assert verdicts(state)[8] is A
    assert target_of(window) == grid.order[9]
    for _ in range(3):
        state = reviewer.press_and_see(window, "F")
    assert verdicts(state)[9:] == [F, F, F]
    assert target_of(window) == grid.order[0]  # round to what was left behind: none is passed over
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert target_of(window) == grid.order[11]
    assert verdicts(state)[11] is None
    assert page_of(window).view is View.GRID


def test_what_is_judged_out_of_turn_is_not_shown_again_and_nothing_is_left_out(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 6)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    click_tile(window, 2, NONE)
    reviewer.press_and_see(window, "X")
    show_view(reviewer, window, "E", View.LOUPE)
    seen = []
    while page_of(window).view is View.LOUPE:
        state = reviewer.state(window)
        seen.append(state.position)
        reviewer.press_and_see(window, "A")
    assert seen == [3, 4, 5, 0, 1]
    assert standing_verdicts(library_file).keys().__len__() == 6


def test_two_or_more_selected_are_judged_in_one_step_that_says_how_many(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    click_tile(window, 1, NONE)
    assert text_of(window, Do.REJECT) == "Reject"
    click_tile(window, 4, SHIFT)
    click_tile(window, 8, CTRL)
    assert text_of(window, Do.REJECT) == "Reject 5 images"
    state = reviewer.press_and_see(window, "X")
    assert [n for n, said in enumerate(verdicts(state)) if said is X] == [1, 2, 3, 4, 8]
    assert deck_of(window).grid.done == "Rejected 5 images"
    assert state.undo_text == "reject (5)"
    assert target_of(window) == deck_of(window).grid.grid.order[9]
    state = reviewer.press_and_see(window, "Z", CTRL)
    assert verdicts(state) == [None] * 12
    picked = deck_of(window).grid.grid.picked
    assert len(picked.selected) == 5
    assert picked.target == deck_of(window).grid.grid.order[8]
    reviewer.press(window, Qt.Key.Key_Escape)  # the selection first, then the view
    assert text_of(window, Do.REJECT) == "Reject"
    assert page_of(window).view is View.GRID
    reviewer.press(window, Qt.Key.Key_Escape)
    reviewer.wait(lambda: page_of(window).view is View.LOUPE)


def test_verdicts_of_several_are_cleared_in_one_step(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 6)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    reviewer.press(window, "A", CTRL)
    click_tile(window, 0, CTRL)  # five are left
    state = reviewer.press_and_see(window, "A")
    assert verdicts(state) == [None, A, A, A, A, A]
    click_tile(window, 1, NONE)
    click_tile(window, 3, SHIFT)
    state = reviewer.press_and_see(window, "U")
    assert verdicts(state) == [None, None, None, None, A, A]
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert verdicts(state) == [None, A, A, A, A, A]


def test_the_mouse_passing_by_never_retargets(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    grid = deck_of(window).grid.grid
    before = target_of(window)
    for tile in grid._tiles[3:6]:  # pyright: ignore[reportPrivateUsage]
        QTest.mouseMove(tile, QPoint(20, 20))
    assert target_of(window) == before
    state = reviewer.press_and_see(window, "X")
    assert verdicts(state)[0] is X


def test_a_key_that_is_held_rejects_one_image(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    grid = deck_of(window).grid.grid
    reviewer.press_and_see(window, "X")
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, NONE, "x", True)
        QApplication.sendEvent(grid, event)
        reviewer.wait(lambda: reviewer.is_ready(window))
    assert verdicts(reviewer.state(window)) == [X, *[None] * 11]


def test_pick_this_and_reject_the_rest_of_what_is_selected_is_one_step(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    reviewer.press(window, "P", SHIFT)  # alone: it says so, and nothing is decided
    assert verdicts(reviewer.state(window)) == [None] * 12
    click_tile(window, 2, NONE)
    click_tile(window, 5, SHIFT)
    click_tile(window, 3, CTRL)
    click_tile(window, 3, CTRL)
    assert text_of(window, Do.PICK_REST) == "Pick, reject other 3"
    state = reviewer.press_and_see(window, "P", SHIFT)
    assert verdicts(state)[2:6] == [X, A, X, X]
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert verdicts(state) == [None] * 12
    assert target_of(window) == deck_of(window).grid.grid.order[3]
    state = reviewer.press_and_see(window, "X", SHIFT)
    assert verdicts(state)[2:6] == [X, None, X, X]
    assert target_of(window) == deck_of(window).grid.grid.order[3]


def test_undo_from_the_loupe_returns_to_the_grid_and_its_scroll_place(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 40, briefs=5)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    grid = deck_of(window).grid.grid
    click_tile(window, 30, NONE)
    reviewer.press_and_see(window, "X")
    click_tile(window, 31, NONE)
    where = grid.offset
    assert where > 0
    reviewer.press_and_see(window, "A")
    show_view(reviewer, window, "E", View.LOUPE)
    reviewer.press_and_see(window, "F")  # place 32, in the loupe
    show_view(reviewer, window, "G", View.GRID)
    click_tile(window, 0, NONE)
    reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert page_of(window).view is View.LOUPE  # where that one was decided
    assert target_of(window) == grid.order[32]
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert page_of(window).view is View.GRID
    assert target_of(window) == grid.order[31]
    assert grid.offset == where
    assert verdicts(state)[30:33] == [X, None, None]


def test_undo_reaches_over_a_restart_into_the_grid(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    click_tile(window, 5, NONE)
    click_tile(window, 8, SHIFT)
    reviewer.press_and_see(window, "F")
    reviewer.close()
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    assert verdicts(reviewer.state(window))[5:9] == [F] * 4
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert verdicts(state) == [None] * 12
    assert target_of(window) == deck_of(window).grid.grid.order[8]


def test_the_batch_ends_with_its_receipt_from_the_grid_too(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 5)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    reviewer.press(window, "A", CTRL)
    reviewer.press_and_see(window, "X")
    assert page_of(window).view is View.END
    assert standing_verdicts(library_file).keys().__len__() == 5
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert page_of(window).view is View.GRID
    assert verdicts(state) == [None] * 5


def test_looks_in_the_grid_are_timed_by_nobody(reviewer: Reviewer, library_file: Path) -> None:
    from curator.library.library import Library

    library_of(library_file)
    window = reviewer.open_window(library_file)
    reviewer.press_and_see(window, "A")
    show_view(reviewer, window, "G", View.GRID)
    reviewer.press_and_see(window, "X")
    with Library.open(library_file) as library:
        looks = [entry.decision.look_seconds for entry in library.decision_log()]
    assert looks[0] is not None
    assert looks[1] is None


def test_a_double_click_opens_the_image(reviewer: Reviewer, library_file: Path) -> None:
    library_of(library_file)
    window = reviewer.open_window(library_file)
    show_view(reviewer, window, "G", View.GRID)
    grid = deck_of(window).grid.grid
    tile = grid._tiles[2]  # pyright: ignore[reportPrivateUsage]
    QTest.mouseDClick(tile, Qt.MouseButton.LeftButton, NONE, QPointF(30, 30).toPoint())
    reviewer.wait(lambda: page_of(window).view is View.LOUPE and reviewer.is_ready(window))
    assert target_of(window) == grid.order[2]


def test_from_a_batch_s_end_the_grid_shows_all_of_it_and_escape_goes_back(
    reviewer: Reviewer, library_file: Path
) -> None:
    library_of(library_file, 4)
    window = reviewer.open_window(library_file)
    for key in "AXFA":
        reviewer.press_and_see(window, key)
    assert page_of(window).view is View.END
    show_view(reviewer, window, "G", View.GRID)
    assert verdicts(reviewer.state(window)) == [A, X, F, A]
    click_tile(window, 1, NONE)
    reviewer.press(window, Qt.Key.Key_Escape)
    reviewer.wait(lambda: page_of(window).view is View.END)
    show_view(reviewer, window, "G", View.GRID)
    click_tile(window, 1, NONE)
    state = reviewer.press_and_see(window, "A")  # a change of mind
    assert page_of(window).view is View.END
    assert state.receipt is not None
    assert (state.receipt.accepted, state.receipt.rejected) == (3, 0)
