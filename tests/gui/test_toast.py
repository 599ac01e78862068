"""What was done is told at the window's foot, with the key that takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.gui import toast as module
from curator.gui.actions import Do, build
from curator.gui.main_window import MainWindow
from curator.gui.toast import Notice, Toast
from tests.gui.windows import Reviewer, fill_library, standing_verdicts

REJECTED = Notice("Rejected 12 images", Do.UNDO)


@pytest.fixture
def toast(qtbot: QtBot) -> Toast:
    """One in a window of its own, with actions that note what was given."""
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    page = QWidget()
    given: list[Do] = []
    actions = build(page, given.append)
    made = Toast(actions)
    made.given = given  # type: ignore[attr-defined]
    made.page = page  # type: ignore[attr-defined]  # nobody else keeps it
    QVBoxLayout(page).addWidget(made)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return made


def test_it_says_what_was_done_and_names_the_key_that_takes_it_back(toast: Toast) -> None:
    assert not toast.isVisible()
    toast.tell(REJECTED)
    assert toast.isVisible()
    assert toast.accessibleName() == "Rejected 12 images"
    assert toast.button.text() == "Undo   ⌫"
    assert toast.button.accessibleName() == "Undo: Rejected 12 images"


def test_its_button_gives_the_command_and_takes_the_word_away(toast: Toast) -> None:
    toast.tell(REJECTED)
    QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert toast.given == [Do.UNDO]  # type: ignore[attr-defined]
    assert not toast.isVisible()


def test_it_goes_by_itself_unless_it_is_held(
    toast: Toast, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module.SHOWN_MS == 8_000
    toast.timer.setInterval(60)
    toast.tell(REJECTED)
    toast.button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(200)
    assert toast.isVisible()  # the focus holds it
    toast.button.clearFocus()
    qtbot.waitUntil(lambda: not toast.isVisible())
    toast.tell(REJECTED)
    monkeypatch.setattr(toast, "underMouse", lambda: True)
    qtbot.wait(200)
    assert toast.isVisible()  # and so does the pointer
    monkeypatch.setattr(toast, "underMouse", lambda: False)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_escape_on_its_button_dismisses_it(toast: Toast) -> None:
    toast.tell(REJECTED)
    toast.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(toast.button, Qt.Key.Key_Escape)
    assert not toast.isVisible()
    assert toast.given == []  # type: ignore[attr-defined]


def test_a_word_without_a_button_waits_for_one_that_can_be_taken_back(toast: Toast) -> None:
    toast.tell(REJECTED)
    toast.tell(Notice("40 variants measured."))
    assert toast.notice == REJECTED
    toast.dismiss()
    assert toast.accessibleName() == "40 variants measured."
    assert not toast.button.isVisible()
    toast.tell(Notice("Accepted 2 images", Do.UNDO))
    assert toast.accessibleName() == "Accepted 2 images"


def test_a_screen_reader_is_told(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QAccessible.Event, str]] = []

    def listen(event: object) -> None:
        told.append((event.type(), event.message()))  # type: ignore[attr-defined]

    monkeypatch.setattr(module.QAccessible, "updateAccessibility", listen)
    toast.tell(REJECTED)
    assert told == [(QAccessible.Event.Announcement, "Rejected 12 images")]


def in_grid(reviewer: Reviewer, file: Path) -> MainWindow:
    window = reviewer.open_window(file)
    reviewer.press_and_see(window, "G")
    reviewer.press(window, "A", Qt.KeyboardModifier.ControlModifier)
    return window


def test_verdicts_on_several_are_told_and_the_toast_takes_them_back(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = in_grid(reviewer, library_file)
    reviewer.press(window, "X")
    toast = window.strip.toast
    reviewer.wait(toast.isVisible)
    assert "Rejected 4 images" in toast.accessibleName()
    assert set(standing_verdicts(library_file).values()) == {Verdict.REJECT}
    QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: standing_verdicts(library_file) == {})
    reviewer.wait(lambda: not toast.isVisible())


def test_the_next_step_takes_the_toast_away_so_that_its_undo_means_one_thing(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 6)
    window = in_grid(reviewer, library_file)
    reviewer.press(window, "X")
    reviewer.wait(window.strip.toast.isVisible)
    reviewer.press_and_see(window, Qt.Key.Key_Backspace)
    assert not window.strip.toast.isVisible()


def test_a_single_verdict_needs_no_toast(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 3)
    window = reviewer.open_window(library_file)
    window.desk.workspace.imports.cancel()  # type: ignore[union-attr]
    reviewer.press_and_see(window, "A")
    notice = window.strip.toast.notice
    assert notice is None or notice.do is None


def test_in_the_library_every_step_is_told_and_what_was_taken_back_can_be_done_again(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    window.run(Do.SHOW_LIBRARY)
    page = window.page
    reviewer.wait(lambda: window.actions_by_name[Do.SELECT_ALL].isEnabled())
    reviewer.wait(lambda: page.model.rowCount() == 4)  # type: ignore[attr-defined]
    reviewer.press(window, "A", Qt.KeyboardModifier.ControlModifier)
    reviewer.press(window, "A")
    toast = window.strip.toast
    reviewer.wait(lambda: "Accepted 4 images" in toast.accessibleName())
    QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: "Taken back" in toast.accessibleName())
    assert toast.notice is not None
    assert toast.notice.do is Do.REDO
    assert standing_verdicts(library_file) == {}
    window.run(Do.SHOW_REVIEW)
    assert not toast.isVisible()  # its key would mean something else there
