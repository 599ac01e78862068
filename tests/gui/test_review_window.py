"""Reviewing by real key events: a batch, undo across a restart, and the limits of a keystroke."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from curator.core.decision import Verdict
from curator.core.fatigue import FatiguePolicy
from curator.gui.actions import Do, Page
from curator.library.library import Library
from curator.workflow.progress import Part
from curator.workflow.review_state import Phase
from tests.gui.windows import MODELS, Reviewer, fill_library, standing_verdicts

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS = {"A": Verdict.ACCEPT, "P": Verdict.ACCEPT, "X": Verdict.REJECT, "F": Verdict.FIX}


def shown_name(reviewer: Reviewer, window: object) -> str:
    shown = reviewer.state(window).shown
    assert shown is not None
    return shown.path.name


def test_a_batch_by_keys_up_to_the_cap_and_its_receipt(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 45)
    window = reviewer.open_window(library_file)
    assert reviewer.state(window).size == FatiguePolicy().batch_size == 40
    pressed: dict[str, Verdict] = {}
    skipped = ""
    for number in range(40):
        name = shown_name(reviewer, window)
        if number == 3:
            skipped = name
            reviewer.press_and_see(window, "S")
            continue
        key = "APXF"[number % 4]
        pressed[name] = KEYS[key]
        reviewer.press_and_see(window, key)
    assert shown_name(reviewer, window) == skipped  # it comes back once at the end
    state = reviewer.press_and_see(window, Qt.Key.Key_Right)
    assert state.phase is Phase.RECEIPT
    assert state.receipt is not None
    assert state.receipt.skipped == 1
    texts = visible_texts(window)
    assert "Batch done" in texts
    assert any("6 variants wait for a verdict" in text for text in texts)
    reviewer.close()
    assert standing_verdicts(library_file) == pressed


def test_undo_works_across_a_restart_and_returns_to_its_image(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown_name(reviewer, window)
    reviewer.press_and_see(window, "A")
    second = shown_name(reviewer, window)
    reviewer.press_and_see(window, "X")
    third = shown_name(reviewer, window)
    reviewer.close()

    window = reviewer.open_window(library_file)
    assert shown_name(reviewer, window) == third
    assert button_text(window, "Undo reject")
    reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert shown_name(reviewer, window) == second
    reviewer.press_and_see(window, Qt.Key.Key_Z, CTRL)
    assert shown_name(reviewer, window) == first
    reviewer.press_and_see(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert shown_name(reviewer, window) == second
    reviewer.press_and_see(window, "F")
    reviewer.close()
    assert standing_verdicts(library_file) == {first: Verdict.ACCEPT, second: Verdict.FIX}


def test_after_a_skip_undo_returns_to_the_skipped_image(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown_name(reviewer, window)
    reviewer.press_and_see(window, "S")
    assert button_text(window, "Undo skip")
    reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert shown_name(reviewer, window) == first
    reviewer.press_and_see(window, "A")
    skipped = shown_name(reviewer, window)
    reviewer.press_and_see(window, "S")
    reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert shown_name(reviewer, window) == skipped
    assert button_text(window, "Undo accept")
    reviewer.close()
    assert standing_verdicts(library_file) == {first: Verdict.ACCEPT}


def test_looking_back_changes_nothing_and_undecide_stays_on_the_image(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    first = shown_name(reviewer, window)
    reviewer.press_and_see(window, "A")
    reviewer.press_and_see(window, Qt.Key.Key_Left)
    assert shown_name(reviewer, window) == first
    assert "✓  Accepted" in visible_texts(window)
    reviewer.press_and_see(window, "U")
    assert shown_name(reviewer, window) == first
    assert "✓  Accepted" not in visible_texts(window)
    reviewer.close()
    assert standing_verdicts(library_file) == {}


def test_a_key_counts_once_until_another_image_has_been_painted(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown_name(reviewer, window)
    for key in "AXF":
        reviewer.press(window, key)  # no event loop in between: the image is still the first
    reviewer.wait(lambda: reviewer.is_ready(window) and reviewer.state(window).decided == 1)
    reviewer.close()
    assert standing_verdicts(library_file) == {first: Verdict.ACCEPT}


def test_keys_that_were_pressed_while_a_decision_is_written_are_done_in_order(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    first = shown_name(reviewer, window)
    reviewer.press(window, "X")
    reviewer.press(window, Qt.Key.Key_Backspace)
    reviewer.press(window, Qt.Key.Key_Y, CTRL)
    state = reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert (state.undo_text, state.redo_text) == (None, "reject")
    assert shown_name(reviewer, window) == first
    reviewer.press_and_see(window, "A")
    reviewer.close()
    assert standing_verdicts(library_file) == {first: Verdict.ACCEPT}


def test_a_verdict_does_not_hit_the_image_that_an_undo_is_bringing_back(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    reviewer.press_and_see(window, "A")
    first = {name for name, verdict in standing_verdicts(library_file).items()}
    reviewer.press(window, Qt.Key.Key_Backspace)
    reviewer.press(window, "X")  # meant for the second image, which is going away
    reviewer.wait(lambda: reviewer.state(window).decided == 0 and reviewer.is_ready(window))
    assert {shown_name(reviewer, window)} == first
    reviewer.close()
    assert standing_verdicts(library_file) == {}


def test_a_held_key_decides_one_image(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 6)
    window = reviewer.open_window(library_file)
    target = window.focusWidget()
    assert target is not None
    reviewer.press(window, "X")
    for _ in range(20):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            held = QKeyEvent(kind, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x", True)
            QApplication.sendEvent(target, held)
        reviewer.qtbot.wait(2)
    reviewer.wait(lambda: reviewer.is_ready(window))
    reviewer.close()
    assert list(standing_verdicts(library_file).values()) == [Verdict.REJECT]


def test_typing_in_a_text_field_decides_nothing(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "afxspu")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "afxsp"
    assert reviewer.state(window).decided == 0
    reviewer.close()
    assert standing_verdicts(library_file) == {}


def test_look_time_runs_from_the_paint_to_the_key(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    assert window.desk.workspace is not None
    now = [100.0]
    window.desk.workspace.driver.clock = lambda: now[0]
    reviewer.press_and_see(window, "S")  # painted at 100
    now[0] = 103.5
    reviewer.press_and_see(window, "A")
    reviewer.close()
    with Library.open(library_file) as library:
        (logged,) = library.decision_log()
    assert logged.decision.look_seconds == pytest.approx(3.5)


def test_a_verdict_is_echoed_in_word_and_shape_at_once(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "F")
    pills = [w for w in window.findChildren(QWidget) if w.accessibleName() == "✎  To fix"]
    assert len(pills) == 1
    assert pills[0].isVisible()  # before the event loop has run even once


def test_rest_stop_and_going_on(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 44)
    window = reviewer.open_window(library_file)
    while reviewer.state(window).phase is Phase.JUDGING:
        reviewer.press_and_see(window, "X")
    reviewer.press_and_see(window, Qt.Key.Key_Space)  # a reflex from zooming presses no button
    assert "Batch done" in visible_texts(window)
    reviewer.press(window, "R")
    assert "Resting" in visible_texts(window)
    reviewer.press_and_see(window, Qt.Key.Key_Space)
    assert "Resting" in visible_texts(window)
    reviewer.press(window, Qt.Key.Key_Escape)
    assert "Batch done" in visible_texts(window)
    reviewer.press(window, "R")
    state = reviewer.press_and_see(window, "N")
    assert (state.phase, state.size) == (Phase.JUDGING, 4)
    while reviewer.state(window).phase is Phase.JUDGING:
        reviewer.press_and_see(window, "A")
    assert not window.actions_by_name[Do.NEXT_BATCH].isEnabled()  # nothing is left
    reviewer.press_and_see(window, "Q")
    assert "Stopped here" in visible_texts(window)
    state = reviewer.press_and_see(window, "N")
    assert state.phase is Phase.NOTHING_LEFT
    assert "Everything has a verdict" in visible_texts(window)


def test_an_empty_library_invites_to_import(reviewer: Reviewer, library_file: Path) -> None:
    Library.open(library_file).close()
    window = reviewer.open_window(library_file)
    assert reviewer.state(window).phase is Phase.EMPTY_LIBRARY
    assert "This library is empty" in visible_texts(window)


def test_escape_leaves_one_layer_at_a_time(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "I")
    reviewer.press(window, Qt.Key.Key_F1)
    assert "Keys · Review, Loupe" in visible_texts(window)
    reviewer.press(window, "A")  # beneath the sheet nothing is decided
    assert reviewer.state(window).decided == 0
    reviewer.press(window, Qt.Key.Key_Escape)
    assert "Keys · Review, Loupe" not in visible_texts(window)
    reviewer.wait(lambda: "PROMPT" in visible_texts(window))
    reviewer.press(window, Qt.Key.Key_Escape)
    assert "PROMPT" not in visible_texts(window)
    reviewer.press_and_see(window, "A")
    assert reviewer.state(window).decided == 1


def test_a_missing_file_can_be_skipped_and_not_be_judged(
    reviewer: Reviewer, library_file: Path
) -> None:
    for path in fill_library(library_file, 2):
        path.unlink()
    window = reviewer.open_window(library_file)
    reviewer.press(window, "A")
    reviewer.qtbot.wait(50)
    assert reviewer.state(window).decided == 0
    first = shown_name(reviewer, window)
    reviewer.press_and_see(window, "S")
    assert shown_name(reviewer, window) != first


def test_a_decision_that_cannot_be_stored_leaves_its_image_on_screen(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curator.core.errors import LibraryUnavailable

    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    first = shown_name(reviewer, window)

    def full(*_: object, **__: object) -> None:
        raise LibraryUnavailable("The disk is full.", "Make room.")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "decide", full)
        reviewer.press(window, "A")
        assert window.desk.workspace is not None
        driver = window.desk.workspace.driver
        assert not driver.is_armed
        reviewer.wait(lambda: driver.is_armed)
    assert shown_name(reviewer, window) == first
    reviewer.press_and_see(window, "F")
    reviewer.close()
    assert standing_verdicts(library_file) == {first: Verdict.FIX}


def test_new_images_never_disturb_the_open_batch(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    before = reviewer.state(window)
    fill_library(library_file, 9)
    assert window.desk.workspace is not None
    window.desk.workspace.changed(frozenset({Part.VARIANTS}))
    reviewer.wait(lambda: reviewer.state(window).new_since == 5)
    after = reviewer.state(window)
    assert (after.shown, after.upcoming, after.size) == (before.shown, before.upcoming, 4)
    assert "5 new" in visible_texts(window)
    assert window.desk.workspace.driver.is_armed


def test_nothing_on_the_review_page_tells_the_model_or_a_path(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "I")
    reviewer.press(window, "H")
    for _ in range(3):
        said = [window.windowTitle(), window.windowFilePath(), *every_text(window)]
        for secret in (*MODELS, ".png", str(library_file.parent)):
            assert not [text for text in said if secret in text], secret
        reviewer.press_and_see(window, "A")


def test_zoom_stays_from_image_to_image_in_review(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press(window, "Z")
    view = window.page.judging.image
    zoomed = view.viewport_state
    assert zoomed.zoom == 1.0
    reviewer.press_and_see(window, "A")
    assert view.viewport_state == zoomed
    reviewer.press(window, "Z")
    assert view.viewport_state.zoom is None


def test_pages_by_keys(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    for key, page in (("2", Page.LIBRARY), ("4", Page.INSIGHTS), ("1", Page.REVIEW)):
        QTest.keyClick(window, key, CTRL)
        assert window.windowTitle() == f"{page.value} – Curator"
    reviewer.press_and_see(window, "A")
    assert reviewer.state(window).decided == 1


def test_every_control_has_a_name_for_a_screen_reader(
    reviewer: Reviewer, library_file: Path
) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QProgressBar

    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    QTest.keyClick(window, "2", CTRL)
    controls = [
        control
        for kind in (QAbstractButton, QComboBox, QProgressBar)
        for control in window.findChildren(kind)
        if not control.objectName().startswith("qt_")
    ]
    assert len(controls) > 20
    nameless = [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)())]
    assert nameless == []


def visible_texts(window: QWidget) -> list[str]:
    """What the labels on screen say."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def button_text(window: QWidget, text: str) -> bool:
    return text in visible_texts(window)


def every_text(window: QWidget) -> list[str]:
    """Everything a person or a screen reader may come across, on screen or in a tooltip."""
    texts: list[str] = []
    for widget in [w for w in window.findChildren(QWidget) if w.isVisible()]:
        texts += [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        texts += [widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
        if isinstance(widget, QLabel):
            texts.append(widget.text())
    return texts
