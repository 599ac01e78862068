"""The retouch page by keys: from a fix to an editor, to a look, to the statistics."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from curator.core.decision import Pin, Verdict
from curator.core.errors import LibraryUnavailable
from curator.core.outcome import Outcome
from curator.core.ticket import EntryKind, TicketState
from curator.core.variant import Confidence, Evidence, VariantId
from curator.gui import messages, retouch_driver, workspace
from curator.gui.actions import Do, Page, View
from curator.gui.editor_dialog import EditorDialog
from curator.gui.main_window import MainWindow
from curator.gui.retouch_driver import RetouchDriver
from curator.gui.retouch_page import RetouchPage
from curator.gui.review_page import ReviewPage
from curator.library.library import Library
from curator.library.retouch import Retouch
from curator.library.retouch_values import NewEntry, Ticket
from curator.workflow.retouch_places import kept_file
from tests.builders import NOON, make_decision
from tests.gui.windows import Reviewer, fill_library

EDITOR = Path(__file__).parents[1] / "workflow" / "fake_editor.py"
CTRL = Qt.KeyboardModifier.ControlModifier


class RetouchDesk:
    """Ada, who retouches and decides; it is the time that `now` says."""

    def __init__(self, reviewer: Reviewer, file: Path) -> None:
        self.reviewer = reviewer
        self.file = file
        self.now = NOON
        self.window: MainWindow
        self.page: RetouchPage

    def open(self, how: str = "renamed") -> None:
        self.window = self.reviewer.open_window(self.file)
        workspace_ = self.window.desk.workspace
        assert workspace_ is not None
        self.driver = workspace_.retouch
        self.driver.editor = f'"{sys.executable}" "{EDITOR}" {how}'
        self.press("3", CTRL)
        assert isinstance(self.window.page, RetouchPage)
        self.page = self.window.page
        self.wait(lambda: self.driver.tickets is not None)

    def press(
        self,
        key: Qt.Key | str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """A key to what has the focus, as the system sends it."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.reviewer.wait(condition)

    def settle(self) -> None:
        """Everything asked for until now has been answered."""
        done: list[bool] = []
        self.window.jobs.ask(lambda: None, lambda _: done.append(True), print, owner=self.window)
        self.wait(lambda: bool(done))
        self.window.jobs.ask(lambda: None, lambda _: done.append(True), print, owner=self.window)
        self.wait(lambda: len(done) == 2)

    def later(self, **length: float) -> None:
        self.now += timedelta(**length)

    @property
    def ticket(self) -> Ticket:
        found = self.page.views.ticket
        assert found is not None
        return found

    def outcome(self, variant: VariantId) -> Outcome:
        with Library.open(self.file) as library:
            return next(one for one in library.outcomes() if one.sequence == variant)

    def fix_and_hand_back(self) -> None:
        """Opens in the editor, which saves; works for eight minutes; hands back."""
        before = len(self.ticket.versions)
        self.press("E", CTRL)
        self.wait(lambda: len(self.ticket.versions) > before)
        self.later(minutes=8)
        self.press(Qt.Key.Key_Return, CTRL)
        self.wait(lambda: self.ticket.state is TicketState.LOOK)

    def look(self) -> None:
        self.press("L", CTRL)
        self.wait(lambda: self.page.view is View.LOOK)
        self.wait(lambda: self.page.look.compare.is_loaded)


def fix(file: Path, *variants: int, note: str = "") -> None:
    """Ada's verdict on some images is fix, with a pin on the first."""
    with Library.open(file) as library:
        for number in variants:
            made = make_decision(VariantId(number), Verdict.FIX)
            pins = (Pin("hands", 0.3, 0.6),) if number == variants[0] else ()
            defects = ("hands",) if pins else ()
            library.decide([replace(made, defects=defects, pins=pins, note=note)], NOON)


@pytest.fixture
def desk(reviewer: Reviewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RetouchDesk:
    file = tmp_path / "spring.curator"
    fill_library(file, 6)
    made = RetouchDesk(reviewer, file)
    monkeypatch.setattr(workspace, "RetouchDriver", partial(RetouchDriver, now=lambda: made.now))
    monkeypatch.setattr(retouch_driver, "BEGIN_AFTER_MS", 1)
    return made


def test_nothing_to_fix_says_how_tickets_come_about(desk: RetouchDesk) -> None:
    desk.open()
    desk.wait(lambda: "Nothing to fix" in desk.page.sign.accessibleName())
    assert "presses F" in desk.page.sign.accessibleName()
    assert not desk.window.actions_by_name[Do.OPEN_IN_EDITOR].isEnabled()
    desk.press("1", CTRL)
    desk.reviewer.wait(lambda: desk.reviewer.is_ready(desk.window))
    desk.reviewer.press_and_see(desk.window, "F")
    desk.press("3", CTRL)
    desk.wait(lambda: desk.page.views.ticket is not None)  # a ticket exists by its verdict alone


def test_from_a_fix_to_the_statistics_by_keys(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    original = Path(desk.file.parent / "zebrafish-xl" / "zebrafish-xl_000.png")
    before = original.read_bytes()
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.fix_and_hand_back()
    assert original.read_bytes() == before
    assert desk.ticket.facts.taken_by == "ada"
    assert desk.ticket.facts.minutes == pytest.approx(8.0)
    assert desk.outcome(VariantId(1)).retouch_minutes is None
    desk.look()
    desk.press("A")
    desk.wait(lambda: desk.outcome(VariantId(1)).retouch_minutes == pytest.approx(8.0))
    assert desk.outcome(VariantId(1)).verdict is Verdict.FIX
    desk.wait(lambda: "Nothing waits" in desk.page._end.accessibleName())
    desk.press("Z", CTRL)  # back to the image, with its answer taken back
    desk.wait(lambda: desk.page.view is View.LOOK)
    assert desk.page.look.ticket is not None
    assert desk.outcome(VariantId(1)).retouch_minutes is None
    desk.press("Y", CTRL)
    desk.wait(lambda: desk.outcome(VariantId(1)).retouch_minutes == pytest.approx(8.0))


def test_not_yet_comes_back_with_a_word_and_reject_ends_it(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.fix_and_hand_back()
    desk.look()
    desk.press("N", CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.page.look.word.hasFocus()
    QTest.keyClicks(desk.page.look.word, "fax paper, X")  # types F, A and X, and answers nothing
    desk.settle()
    assert desk.page.look.ticket is not None
    QTest.keyClick(desk.page.look.word, Qt.Key.Key_Return)
    desk.press("F")
    desk.wait(lambda: desk.page._end.isVisible())
    desk.press(Qt.Key.Key_Escape)
    assert desk.ticket.state is TicketState.IN_WORK
    assert "fax paper, X" in desk.page.panel._answer.text()
    desk.fix_and_hand_back()
    assert desk.ticket.facts.rounds == 2
    assert desk.ticket.facts.minutes == pytest.approx(16.0)
    desk.look()
    desk.press("X")
    desk.wait(lambda: desk.outcome(VariantId(1)).verdict is Verdict.REJECT)
    desk.press("Z", CTRL)
    desk.wait(lambda: desk.outcome(VariantId(1)).verdict is Verdict.FIX)


def test_minutes_are_asked_for_where_nobody_measured_and_then_stored(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    with Library.open(desk.file) as library:
        from curator.workflow.retouching import open_copy

        copy = open_copy(library, VariantId(1), "ada", desk.file.parent / "spring.retouch")
    copy.write_bytes(copy.read_bytes() + b"edited")
    desk.driver._follow()
    desk.wait(lambda: bool(desk.ticket.versions))
    desk.press(Qt.Key.Key_Return, CTRL)
    minutes = desk.page.panel.minutes
    desk.wait(minutes.hasFocus)
    assert "How long" in desk.page.panel.wrong_input.text()
    QTest.keyClicks(minutes, "1:30")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.ticket.state is TicketState.LOOK)
    assert desk.ticket.facts.minutes == 90.0


def test_the_window_was_closed_while_the_editor_saved(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open("in-place")
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.driver.open_file = lambda _command, _path: None  # the editor is open and saves later
    desk.press("E", CTRL)
    desk.wait(lambda: desk.driver.runs_on(desk.ticket))
    copy = desk.ticket.copies[-1].path
    desk.later(minutes=5)
    desk.reviewer.close()
    copy.write_bytes(copy.read_bytes() + b"edited")
    desk.later(minutes=60)
    desk.open()
    desk.wait(lambda: bool(desk.page.views.ticket and desk.ticket.versions))
    assert not desk.driver.runs_on(desk.ticket)
    assert desk.ticket.facts.minutes == pytest.approx(5.0)


def test_the_first_time_it_is_asked_with_which_program(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    opened: list[str] = []
    desk.driver.open_file = lambda command, _path: opened.append(command)
    desk.driver.asks_editor = True  # as with settings that say nothing
    desk.press("E", CTRL)
    (dialog,) = desk.window.findChildren(EditorDialog)
    assert dialog.systems.isChecked()
    dialog.reject()
    desk.settle()
    assert not opened
    assert not desk.driver.runs_on(desk.ticket)
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    desk.press("E", CTRL)
    (dialog,) = desk.window.findChildren(EditorDialog)
    dialog.command.setText("krita")
    assert not dialog.systems.isChecked()
    dialog.systems.click()
    assert not dialog.command.text()
    dialog.ok.click()
    desk.wait(lambda: desk.driver.runs_on(desk.ticket))
    assert opened == [""]
    assert desk.window.desk.settings.editor_chosen
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    desk.press("E", CTRL)
    desk.wait(lambda: opened == ["", ""])


def test_the_timer_is_held_and_goes_on_and_can_be_corrected(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.press("T")
    desk.wait(lambda: desk.driver.runs_on(desk.ticket))
    assert desk.window.actions_by_name[Do.TICKET_TIMER].isChecked()
    desk.later(minutes=12)
    desk.press("T")
    desk.wait(lambda: not desk.driver.runs_on(desk.ticket))
    field = desk.page.panel.minutes
    assert field.text() == "12 min"
    desk.press("T")
    desk.wait(lambda: desk.driver.runs_on(desk.ticket))
    desk.later(minutes=30)  # lunch
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "15")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.wait(lambda: desk.ticket.facts.minutes == 15.0)
    assert desk.driver.runs_on(desk.ticket)  # it goes on from there
    desk.page.views.list.setFocus()
    desk.press("Z", CTRL)
    desk.wait(lambda: desk.ticket.facts.minutes == pytest.approx(42.0))


def test_fields_are_stored_when_they_are_left_and_undone_by_the_one_undo(
    desk: RetouchDesk,
) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    panel = desk.page.panel
    for field, typed in ((panel.estimate, "1:30"), (panel.deadline, "+3")):
        field.setFocus()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    panel.note.setFocus()
    QTest.keyClicks(panel.note, "Take the thumb from the other hand. TEXT")
    desk.page.views.list.setFocus()
    desk.wait(lambda: desk.ticket.facts.note.startswith("Take the thumb"))
    facts = desk.ticket.facts
    assert facts.estimate_minutes == 90.0
    assert facts.deadline == desk.now.astimezone().date() + timedelta(days=3)
    assert not desk.driver.runs_on(desk.ticket)  # typing T and E fired nothing
    assert panel.estimate.text() == "1 h 30 min"
    desk.press(Qt.Key.Key_Backspace)
    desk.wait(lambda: desk.ticket.facts.note == "")
    assert desk.ticket.facts.deadline is not None
    desk.press("Z", CTRL)
    desk.wait(lambda: desk.ticket.facts.deadline is None)


def test_what_cannot_be_understood_stays_to_be_mended(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    panel = desk.page.panel
    panel.estimate.setFocus()
    QTest.keyClicks(panel.estimate, "soon")
    QTest.keyClick(panel.estimate, Qt.Key.Key_Return)
    assert panel.wrong_input.isVisibleTo(panel)
    assert panel.estimate.text() == "soon"
    desk.settle()
    assert desk.ticket.facts.estimate_minutes is None
    panel.estimate.selectAll()
    QTest.keyClicks(panel.estimate, "20")
    QTest.keyClick(panel.estimate, Qt.Key.Key_Return)
    desk.wait(lambda: desk.ticket.facts.estimate_minutes == 20.0)
    assert not panel.wrong_input.isVisibleTo(panel)


def test_grid_and_loupe_and_back_keep_the_ticket(desk: RetouchDesk) -> None:
    fix(desk.file, 1, 2, 3)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    views = desk.page.views
    views.list.setFocus()
    desk.press(Qt.Key.Key_Down)
    chosen = desk.ticket.variant
    for key, view in (("G", View.GRID), ("E", View.LOUPE), ("G", View.GRID)):
        desk.press(key)
        assert desk.page.view is view
        assert desk.ticket.variant == chosen
    desk.press("E")
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.view is None
    assert desk.ticket.variant == chosen
    assert views.list.hasFocus()
    assert views.list.currentIndex().row() == 1


def test_order_and_filters(desk: RetouchDesk) -> None:
    fix(desk.file, 1, 2, 3)
    with Library.open(desk.file) as library:
        write = library.retouch.write
        write(NewEntry(VariantId(3), EntryKind.ESTIMATE, "ria", number=5.0), NOON)
        write(NewEntry(VariantId(1), EntryKind.ESTIMATE, "ria", number=50.0), NOON)
        write(NewEntry(VariantId(2), EntryKind.DEADLINE, "ria", "2026-05-20"), NOON)
        write(NewEntry(VariantId(2), EntryKind.TAKEN, "ria", "ada"), NOON)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)

    def shown() -> list[int]:
        rows = desk.page.views.rows[False]
        return [rows.row(n).ticket.variant for n in range(rows.rowCount())]

    assert shown() == [2, 1, 3]
    bar = desk.page.bar
    bar.order.setCurrentIndex(1)
    assert shown() == [3, 1, 2]
    bar.order.setCurrentIndex(2)
    assert shown() == [1, 3, 2]
    bar.mine.setChecked(True)
    assert shown() == [2]
    bar.mine.setChecked(False)
    bar.brief.setCurrentIndex(1)
    assert shown() == [1, 3]
    with Library.open(desk.file) as library:
        for number in (1, 3):
            made = replace(make_decision(VariantId(number), Verdict.FIX), retouch_minutes=4.0)
            library.decide([made], NOON + timedelta(hours=1))
    desk.press(Qt.Key.Key_F5)
    desk.wait(lambda: "No ticket is like that" in desk.page.sign.accessibleName())
    desk.page._all.click()
    assert shown() == [2]
    with Library.open(desk.file) as library:
        made = replace(make_decision(VariantId(2), Verdict.FIX), retouch_minutes=4.0)
        library.decide([made], NOON + timedelta(hours=1))
    desk.press(Qt.Key.Key_F5)
    desk.wait(lambda: "Everything is fixed" in desk.page.sign.accessibleName())
    assert "12 min altogether" in desk.page.sign.accessibleName()


def test_a_library_that_cannot_be_read_says_so_and_f5_tries_again(
    desk: RetouchDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fix(desk.file, 1)

    def broken(_retouch: Retouch) -> tuple[Ticket, ...]:
        raise LibraryUnavailable("The library cannot be used: locked.", "Close the other program.")

    with monkeypatch.context() as patch:
        patch.setattr(Retouch, "tickets", broken)
        desk.window = desk.reviewer.open_window(desk.file)
        desk.press("3", CTRL)
        assert isinstance(desk.window.page, RetouchPage)
        desk.page = desk.window.page
        desk.wait(lambda: "cannot be used" in desk.page.sign.accessibleName())
        assert "F5" in desk.page.sign.accessibleName()
    desk.press(Qt.Key.Key_F5)
    desk.wait(lambda: desk.page.views.ticket is not None)


def test_an_editor_that_does_not_start_is_said_so_and_no_timer_runs(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.driver.editor = "/nowhere/gimp-99"
    desk.press("E", CTRL)
    desk.wait(lambda: "cannot be started" in desk.page.said.text())
    desk.settle()
    assert not desk.driver.runs_on(desk.ticket)


def test_why_a_copy_is_said_where_the_original_carries_a_credential(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    with Library.open(desk.file) as library:
        from sqlalchemy import insert

        from curator.library import engine as engines
        from curator.library.tables import evidence

        proof = Evidence("provenance", "signed", "C2PA in PNG caBX", Confidence.STATED)
        with engines.writing(library._engine) as connection:
            row = {
                "variant_id": 1,
                "field": proof.field,
                "value": proof.value,
                "source": proof.source,
                "confidence": proof.confidence.value,
            }
            connection.execute(insert(evidence), row)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    assert "Content Credential" in desk.page.panel._why_copy.text()
    desk.press("E", CTRL)
    desk.wait(lambda: "Content Credential" in desk.page.said.text())


def test_the_end_of_a_batch_says_that_fixed_images_wait(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.fix_and_hand_back()
    desk.press("1", CTRL)
    desk.wait(lambda: desk.reviewer.is_ready(desk.window))
    for _ in range(5):
        desk.reviewer.press_and_see(desk.window, "A")
    page = desk.window.page
    assert isinstance(page, ReviewPage)
    assert page.end is not None
    assert "1 fixed image waits for your look" in page.end.receipt._fixed.text()


def test_a_sheet_is_written_from_the_window(
    desk: RetouchDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fix(desk.file, 1, 2)
    target = desk.file.with_name("to-fix.pdf")
    monkeypatch.setattr(messages, "ask_sheet_file", lambda _parent, _name: target)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.press("P", CTRL)
    desk.wait(lambda: str(target) in desk.page.said.text())
    assert target.read_bytes().startswith(b"%PDF")


def test_a_retoucher_compares_before_handing_back(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.press("C")
    assert desk.page.view is None  # there is nothing to compare with yet
    desk.press("E", CTRL)
    desk.wait(lambda: bool(desk.ticket.versions))
    desk.press("C")
    assert desk.page.view is View.COMPARE
    desk.press("A")  # no answer can be given to one's own work in progress
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert desk.ticket.state is TicketState.IN_WORK


def test_what_cannot_be_seen_is_not_called_good(desk: RetouchDesk) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.fix_and_hand_back()
    version = desk.ticket.versions[-1]
    kept_file(version.path, version.sha256).unlink()
    version.path.unlink()
    desk.look()
    desk.press("A")
    desk.settle()
    assert "cannot be seen" in desk.page.look.pill.accessibleName()
    assert desk.outcome(VariantId(1)).retouch_minutes is None
    desk.press("F")
    desk.wait(desk.page._end.isVisible)


def test_every_control_has_a_name(desk: RetouchDesk, qtbot: QtBot) -> None:
    fix(desk.file, 1)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.fix_and_hand_back()
    desk.look()

    def nameless(root: QWidget) -> list[QWidget]:
        kinds = (QLineEdit, QPlainTextEdit, QPushButton)
        found = [w for kind in kinds for w in root.findChildren(kind)]
        return [w for w in found if not (w.accessibleName() or getattr(w, "text", str)())]

    assert nameless(desk.page) == []
    assert QApplication.focusWidget() is not None


def test_the_page_fits_the_smallest_window(desk: RetouchDesk) -> None:
    fix(desk.file, 1, 2, note="A long word on what is wrong. " * 20)
    desk.open()
    desk.wait(lambda: desk.page.views.ticket is not None)
    desk.window.resize(1040, 640)
    QApplication.processEvents()
    assert (desk.window.width(), desk.window.height()) == (1040, 640)
    for button in (desk.page.panel.open, desk.page.panel.back, desk.page.bar.look):
        place = button.mapTo(desk.window, button.rect().bottomRight())
        assert place.x() < 1040
        assert place.y() < 640
    assert Page.RETOUCH.value == "Retouch"
