"""Stars, labels, defects with pins and notes on the review page, by keys and clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from curator.core.decision import Pin, Verdict
from curator.core.fact import Fact, FactKind, Facts
from curator.gui.actions import Do
from curator.gui.defect_dialog import DefectDialog
from curator.gui.main_window import MainWindow
from curator.gui.pin_layer import PinLayer
from curator.gui.review_page import ReviewPage
from curator.library.library import Library
from curator.workflow.review_state import Shown
from tests.builders import NOON
from tests.gui.windows import Reviewer, fill_library

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def page(window: MainWindow) -> ReviewPage:
    assert isinstance(window.page, ReviewPage)
    return window.page


def shown(reviewer: Reviewer, window: MainWindow) -> Shown:
    card = reviewer.state(window).shown
    assert card is not None
    return card


def facts(reviewer: Reviewer, window: MainWindow) -> Facts:
    return shown(reviewer, window).facts


def at(window: MainWindow, x: float, y: float) -> QPoint:
    rect = page(window).judging.image.image_rect()
    assert rect is not None
    return QPoint(round(rect.x() + x * rect.width()), round(rect.y() + y * rect.height()))


def click(reviewer: Reviewer, window: MainWindow, spot: QPoint) -> None:
    image = page(window).judging.image
    QTest.mouseClick(image, Qt.MouseButton.LeftButton, pos=spot)
    reviewer.wait(lambda: reviewer.is_ready(window))


def test_d_a_digit_a_click_and_a_verdict(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown(reviewer, window).variant
    hand = page(window).judging.hand
    reviewer.press(window, "D")
    assert hand.bar.is_open
    reviewer.press_and_see(window, "1")
    assert facts(reviewer, window).defects == ("hands",)
    assert facts(reviewer, window).stars is None  # the digit meant the list
    assert hand.bar.is_open  # it stays until the click
    click(reviewer, window, at(window, 0.25, 0.5))
    (pin,) = facts(reviewer, window).pins
    assert (pin.defect, round(pin.x, 1), round(pin.y, 1)) == ("hands", 0.2, 0.5)
    assert not hand.pins.asks  # a click zooms again
    assert not hand.bar.is_open
    assert page(window).judging.image.viewport_state.zoom is None
    reviewer.press_and_see(window, "X")
    assert shown(reviewer, window).variant != first
    assert not hand.bar.is_open
    reviewer.close()
    with Library.open(library_file) as library:
        (logged,) = library.decision_log()
    made = logged.decision
    assert (made.variant, made.verdict, made.defects) == (first, Verdict.REJECT, ("hands",))
    assert made.pins == (pin,)


def test_after_one_digit_digits_mean_stars_again_and_d_asks_for_another(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    hand = page(window).judging.hand
    bar = hand.bar
    reviewer.press(window, "D")
    assert bar.property("armed") is True
    assert bar.strip.buttons[0].text().startswith("1  ")
    assert not bar.stars[0].isVisible()
    reviewer.press_and_see(window, "1")
    assert bar.property("armed") is False
    assert bar.strip.isVisible()
    assert not bar.strip.buttons[0].text().startswith("1")
    assert bar.stars[0].isVisible()  # what digits mean now
    reviewer.press_and_see(window, "4")
    assert (facts(reviewer, window).defects, facts(reviewer, window).stars) == (("hands",), 4)
    click(reviewer, window, at(window, 0.5, 0.5))  # the spot is still asked for
    assert [pin.defect for pin in facts(reviewer, window).pins] == ["hands"]
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "2")
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "3")
    assert facts(reviewer, window).defects == ("hands", "face", "warped line")
    reviewer.press(window, "D")
    reviewer.press(window, "D")
    assert (bar.is_open, page(window).wants_digits, hand.pins.asks) == (False, False, False)
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "2")
    reviewer.press(window, Qt.Key.Key_Escape)
    assert (bar.is_open, hand.pins.asks) == (False, False)


def test_a_digit_without_a_defect_names_none_and_the_next_may(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "D")
    reviewer.press(window, "0")
    assert page(window).wants_digits
    reviewer.press_and_see(window, "1")
    assert facts(reviewer, window).defects == ("hands",)
    assert facts(reviewer, window).stars is None


def test_stars_and_labels_stay_on_the_image_and_with_shift_go_on(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown(reviewer, window).variant
    reviewer.press_and_see(window, "3")
    reviewer.press_and_see(window, "7")
    assert shown(reviewer, window).variant == first
    assert (facts(reviewer, window).stars, facts(reviewer, window).label) == (3, "yellow")
    bar = page(window).judging.hand.bar
    assert [star.text() for star in bar.stars] == ["★", "★", "★", "☆", "☆"]
    assert bar.label.text() == "▲ Yellow"
    reviewer.press_and_see(window, "0")
    reviewer.press_and_see(window, "0", ALT)
    assert (facts(reviewer, window).stars, facts(reviewer, window).label) == (None, None)
    reviewer.press_and_see(window, "5", SHIFT)
    assert shown(reviewer, window).variant != first
    assert reviewer.state(window).decided == 0
    reviewer.close()
    with Library.open(library_file) as library:
        assert library.details(first).item.stars == 5


def test_undo_takes_back_what_was_pressed_last_whatever_it_was(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown(reviewer, window).variant
    reviewer.press_and_see(window, "4")
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "2")
    reviewer.press_and_see(window, "F")
    second = shown(reviewer, window).variant
    reviewer.press_and_see(window, "1")
    reviewer.close()
    window = reviewer.open_window(library_file)
    assert shown(reviewer, window).variant == second
    for variant, stars, defects in (
        (second, None, ()),
        (first, 4, ("face",)),
        (first, 4, ()),
        (first, None, ()),
    ):
        reviewer.press_and_see(window, Qt.Key.Key_Backspace)
        card = shown(reviewer, window)
        assert (card.variant, card.facts.stars, card.facts.defects) == (variant, stars, defects)


def test_typing_a_note_fires_nothing_and_enter_stores_it(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown(reviewer, window).variant
    reviewer.press(window, Qt.Key.Key_N, CTRL | SHIFT)
    line = page(window).judging.hand.note.line
    reviewer.wait(line.hasFocus)
    for key in "axfd 123 us":
        QTest.keyClick(line, key)
    QTest.keyClick(line, "A", ALT)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Z, CTRL)  # the line's own undo and redo
    QTest.keyClick(line, Qt.Key.Key_Z, CTRL | SHIFT)
    state = reviewer.state(window)
    assert (state.decided, state.undo_text) == (0, None)
    assert line.text() == "axfd 123 us"
    QTest.keyClick(line, Qt.Key.Key_Return)
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert shown(reviewer, window).variant == first
    assert facts(reviewer, window).note == "axfd 123 us"
    assert page(window).judging.image.hasFocus()
    reviewer.press(window, Qt.Key.Key_N, CTRL | SHIFT)
    QTest.keyClick(line, "z")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert facts(reviewer, window).note == "axfd 123 us"
    assert not page(window).judging.hand.note.is_open


def test_a_note_is_not_lost_when_a_click_gives_the_verdict(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown(reviewer, window).variant
    reviewer.press(window, Qt.Key.Key_N, CTRL | SHIFT)
    QTest.keyClicks(page(window).judging.hand.note.line, "soften")
    buttons = window.findChildren(QPushButton)
    fix = next(one for one in buttons if one.accessibleName() == "Fix" and one.isVisible())
    QTest.mouseClick(fix, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: reviewer.is_ready(window))
    reviewer.close()
    with Library.open(library_file) as library:
        assert library.facts.of([first])[first].note == "soften"
        assert library.decision_log()[-1].decision.note == "soften"


def test_a_pin_is_dragged_and_removed_and_esc_closes_the_list_first(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    image, hand = page(window).judging.image, page(window).judging.hand
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "3")
    click(reviewer, window, at(window, 0.5, 0.5))
    start, end = at(window, 0.5, 0.5), at(window, 0.75, 0.25)
    QTest.mousePress(image, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(image, (start + end) / 2)
    QTest.mouseMove(image, end)
    QTest.mouseRelease(image, Qt.MouseButton.LeftButton, pos=end)
    reviewer.wait(lambda: reviewer.is_ready(window))
    (pin,) = facts(reviewer, window).pins
    assert (pin.x, pin.y) == pytest.approx((0.75, 0.25), abs=0.01)
    (chip,) = hand.bar.chips.chips
    assert chip.cross.accessibleName() == "Take back: 1  warped line"
    QTest.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert facts(reviewer, window).defects == ()
    reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert facts(reviewer, window).pins == (pin,)


def test_a_defect_named_on_looking_back_gives_the_verdict_its_reason(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown(reviewer, window).variant
    reviewer.press_and_see(window, "X")
    reviewer.press_and_see(window, Qt.Key.Key_Left)
    reviewer.press(window, "D")
    state = reviewer.press_and_see(window, "5")
    assert state.decided == 1
    reviewer.close()
    with Library.open(library_file) as library:
        last = library.decision_log()[-1].decision
    assert (last.variant, last.verdict, last.defects) == (first, Verdict.REJECT, ("text",))


def test_a_rating_from_another_app_is_nowhere_on_the_page(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    with Library.open(library_file) as library:
        library.facts.add_imported(
            [
                Fact(item.id, kind, value, "", NOON, source="xmp in a.jpg")
                for item in library.page()
                for kind, value in ((FactKind.STARS, "5"), (FactKind.LABEL, "red"))
            ],
            NOON,
        )
    window = reviewer.open_window(library_file)
    assert facts(reviewer, window) == Facts()
    bar = page(window).judging.hand.bar
    assert {star.text() for star in bar.stars} == {"☆"}
    assert bar.label.text() == "Label"


def test_pins_lie_where_the_defect_is_at_any_zoom(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "1")
    reviewer.press(window, "Z")
    click(reviewer, window, at(window, 0.5, 0.5))
    reviewer.press(window, "Z")
    (pin,) = facts(reviewer, window).pins
    assert pin == Pin("hands", pin.x, pin.y)
    assert (round(pin.x, 2), round(pin.y, 2)) == (0.5, 0.5)


def test_in_the_grid_stars_go_to_all_that_are_selected_and_undo_is_one_step(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "G")
    reviewer.wait(lambda: reviewer.is_ready(window))
    reviewer.press_and_see(window, Qt.Key.Key_A, CTRL)
    state = reviewer.press_and_see(window, "2")
    assert {place.card.facts.stars for place in state.places} == {2}
    assert state.undo_text == "2 stars (6)"
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert {place.card.facts.stars for place in state.places} == {None}


def test_in_a_survey_d_and_a_digit_mean_the_target_and_a_click_pins_in_its_pane(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "N")
    reviewer.wait(lambda: reviewer.is_ready(window))
    deck = page(window).sides.deck
    assert deck is not None
    layer = deck.layer
    assert layer is not None
    reviewer.press(window, "D")
    state = reviewer.press_and_see(window, "2")
    named = {place.variant for place in state.places if place.card.facts.defects == ("face",)}
    assert named == {layer.target}
    image = next(pane for pane, variant in layer.panes() if variant == layer.target)
    rect = image.image_rect()
    assert rect is not None
    QTest.mouseClick(image, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    reviewer.wait(lambda: reviewer.is_ready(window))
    card = next(one.card for one in reviewer.state(window).places if one.variant == layer.target)
    (pin,) = card.facts.pins
    assert (round(pin.x, 1), round(pin.y, 1)) == (0.5, 0.5)
    assert image.findChild(PinLayer).isVisible()
    reviewer.press(window, "D")
    reviewer.press(window, Qt.Key.Key_Escape)
    assert not page(window).wants_digits
    assert deck.layer is layer  # Esc closed the list alone
    reviewer.press(window, Qt.Key.Key_N, CTRL | SHIFT)
    note = next(one for one in deck.hands.notes if one.is_open)
    QTest.keyClicks(note.line, "soften")
    QTest.keyClick(note.line, Qt.Key.Key_Return)
    reviewer.wait(lambda: reviewer.is_ready(window))
    card = next(one.card for one in reviewer.state(window).places if one.variant == layer.target)
    assert card.facts.note == "soften"


def test_in_a_comparison_the_defect_goes_with_the_challenger_that_is_rejected(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "C")
    reviewer.wait(lambda: reviewer.is_ready(window))
    deck = page(window).sides.deck
    assert deck is not None
    assert deck.layer is not None
    challenger = deck.layer.target
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "1")
    reviewer.press_and_see(window, "X")
    reviewer.close()
    with Library.open(library_file) as library:
        (logged,) = library.decision_log()
    assert (logged.decision.variant, logged.decision.defects) == (challenger, ("hands",))


def test_the_list_edited_in_the_window_is_the_one_that_digits_mean(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "D")
    reviewer.press_and_see(window, "1")
    reviewer.press(window, "D")
    window.run(Do.DEFECT_LIST)
    reviewer.wait(lambda: window.findChild(DefectDialog) is not None)
    dialog = window.findChild(DefectDialog)
    assert isinstance(dialog, DefectDialog)
    dialog.rows[0].name.selectAll()
    QTest.keyClicks(dialog.rows[0].name, "fingers")
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: reviewer.state(window).defects.names[0] == "fingers")
    (chip,) = page(window).judging.hand.bar.chips.chips
    assert chip.chip.name == "fingers"  # what was named before is the same defect
