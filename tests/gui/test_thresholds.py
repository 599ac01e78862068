"""The threshold editor and the print dialog, with real keys and a real mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from curator.core.artifact import Threshold
from curator.core.errors import LibraryUnavailable
from curator.gui.actions import Do
from curator.gui.artifact_list import ArtifactList
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.gui.print_dialog import PrintDialog
from curator.gui.score_track import STEPS, ScoreTrack
from curator.gui.threshold_dialog import ThresholdDialog
from curator.library.flagging import Flagging
from curator.library.library import Library
from curator.library.values import VariantFilter
from tests.builders import NOON
from tests.gui.libraries import measured_library
from tests.gui.test_corrections import back_to, dialog
from tests.gui.test_library_page import open_page, texts
from tests.gui.windows import MODELS, Reviewer, fill_library


def scores(n: int) -> dict[str, float]:
    """Blur from 0.0 to 0.9, each twice; every third picture has a seam; print for 1,440 px."""
    return {
        "blur": n // 2 / 10,
        "seam": 0.9 if n % 3 == 0 else 0.1,
        "warp": 0.9,
        "print_size": 1440.0,
    }


@pytest.fixture
def shown(reviewer: Reviewer, library_file: Path) -> tuple[MainWindow, LibraryPage]:
    measured_library(library_file, 20, scores)
    page = open_page(reviewer, library_file)
    return reviewer.windows[0], page


def open_editor(reviewer: Reviewer, window: MainWindow, page: LibraryPage) -> ThresholdDialog:
    """T, and a wait until every artifact is counted."""
    page.grid.setFocus()
    QTest.keyClick(window, Qt.Key.Key_T)
    editor = dialog(reviewer, ThresholdDialog)
    assert isinstance(editor, ThresholdDialog)
    reviewer.wait(lambda: bool(rows(editor.artifacts)))
    reviewer.wait(lambda: all(text for _, text in rows(editor.artifacts)))
    return editor


def rows(shown: ArtifactList) -> list[tuple[str, str]]:
    """What the list says; a heading has no count."""
    items = [shown.topLevelItem(row) for row in range(shown.topLevelItemCount())]
    return [
        (item.text(0), item.text(1) if item.flags() != Qt.ItemFlag.NoItemFlags else "-")
        for item in items
        if item is not None
    ]


def test_the_editor_lists_alerts_before_marks_and_no_aids(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    editor = open_editor(reviewer, *shown)
    assert rows(editor.artifacts) == [
        ("May flag", "-"),
        ("blur", "10"),
        ("print size", "0"),
        ("Only mark", "-"),
        ("seam", "7"),
    ]
    assert editor.counts.text() == "At this setting 10 of 20 are flagged, 4 of them likely."
    editor.artifacts.choose("seam")
    assert editor.counts.text() == "At this setting 7 of 20 carry a mark."
    assert not editor.track.likely.isVisible()
    editor.artifacts.choose("print_size")
    assert "for print" in editor.counts.text()
    editor.reject()


def test_keys_move_a_handle_the_count_follows_and_apply_flags_exactly_that(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    editor = open_editor(reviewer, window, page)
    assert not editor.apply.isEnabled()
    handle = editor.track.possible
    handle.setFocus()
    for _ in range(2):
        QTest.keyClick(handle, Qt.Key.Key_PageDown)
    QTest.keyClick(handle, Qt.Key.Key_Left)
    assert handle.step == 29
    assert editor.counts.text() == "At this setting 14 of 20 are flagged, 4 of them likely."
    QTest.keyClick(handle, Qt.Key.Key_Right)
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert editor.counts.text() == "At this setting 12 of 20 are flagged, 4 of them likely."
    QTest.keyClick(editor.track.likely, Qt.Key.Key_End)
    assert editor.counts.text() == "At this setting 12 of 20 are flagged, 0 of them likely."
    assert editor.track.likely.accessibleName() == "Likely from never"
    with Library.open(library_file) as library:
        assert library.flagging.rules().threshold("blur", None) == Threshold()  # nothing yet
    editor.apply.click()
    reviewer.wait(lambda: [page.model.item(n).flagged for n in range(20)].count(True) == 12)
    with Library.open(library_file) as library:
        assert library.count(VariantFilter(artifact="blur")) == 12
    back_to(reviewer, window, page)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reviewer.wait(lambda: [page.model.item(n).flagged for n in range(20)].count(True) == 10)
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    reviewer.wait(lambda: [page.model.item(n).flagged for n in range(20)].count(True) == 12)


def test_cancel_stores_nothing(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    editor = open_editor(reviewer, *shown)
    QTest.keyClick(editor.track.possible, Qt.Key.Key_Home)
    assert editor.apply.isEnabled()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    reviewer.wait(lambda: not editor.isVisible())
    with Library.open(library_file) as library:
        assert library.flagging.rules().threshold("blur", None) == Threshold()


def test_one_model_has_its_own_threshold_until_it_is_reset(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    editor = open_editor(reviewer, window, page)
    editor.models.setCurrentIndex(editor.models.findText(MODELS[1]))
    reviewer.wait(lambda: "of 10 are" in editor.counts.text())
    assert "As for all models until you move a handle." in texts(editor)
    assert not editor.reset.isEnabled()
    QTest.keyClick(editor.track.possible, Qt.Key.Key_Home)
    assert editor.counts.text() == "At this setting 9 of 10 are flagged, 2 of them likely."
    assert editor.reset.isEnabled()
    editor.models.setCurrentIndex(0)
    assert editor.counts.text() == "At this setting 14 of 20 are flagged, 4 of them likely."
    assert f"{MODELS[1]} has its own." in texts(editor)
    editor.apply.click()

    def stored() -> dict[tuple[str, str], Threshold]:
        with Library.open(library_file) as library:
            return dict(library.flagging.rules().by_model)

    reviewer.wait(lambda: stored() == {("blur", MODELS[1]): Threshold(0.01, 0.8)})
    with Library.open(library_file) as library:
        assert library.count(VariantFilter(artifact="blur")) == 14
    back_to(reviewer, window, page)
    editor = open_editor(reviewer, window, page)
    editor.models.setCurrentIndex(editor.models.findText(MODELS[1]))
    editor.reset.click()
    assert "As for all models until you move a handle." in texts(editor)
    editor.apply.click()
    reviewer.wait(lambda: stored() == {})


def test_precision_stands_beside_it_and_a_higher_threshold_may_end_the_silence(
    reviewer: Reviewer, library_file: Path
) -> None:
    ids = measured_library(library_file, 20, lambda n: {"blur": 0.95 if n > 14 else 0.6})
    with Library.open(library_file) as library:
        for n, one in enumerate(ids):
            library.flagging.answer(one, "blur", n > 15, "ada", NOON)
    page = open_page(reviewer, library_file)
    editor = open_editor(reviewer, reviewer.windows[0], page)
    assert editor.precision.text().startswith("Muted: right 4 of 20 times here.")
    assert rows(editor.artifacts)[1] == ("blur", "20 muted")
    QTest.keyClick(editor.track.possible, Qt.Key.Key_PageUp)
    QTest.keyClick(editor.track.possible, Qt.Key.Key_PageUp)
    assert editor.precision.text() == "Right 4 of 5 times here."
    assert rows(editor.artifacts)[1] == ("blur", "5")
    editor.reject()


def test_a_library_without_measurements_says_so(reviewer: Reviewer, library_file: Path) -> None:
    for path in fill_library(library_file, 1):
        path.unlink()  # what is not there cannot be measured beside the test
    page = open_page(reviewer, library_file)
    with Library.open(library_file) as library:
        assert not library.facets().artifacts
    page.flag_settings.ask_thresholds()
    editor = dialog(reviewer, ThresholdDialog)
    assert isinstance(editor, ThresholdDialog)
    reviewer.wait(lambda: "Nothing is measured yet" in texts(editor))
    assert not editor.apply.isEnabled()
    editor.reject()


def test_a_library_that_cannot_be_read_can_be_tried_again(
    reviewer: Reviewer,
    shown: tuple[MainWindow, LibraryPage],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def locked(*_: object) -> None:
        raise LibraryUnavailable("The library is locked.", "Close the other program.")

    _, page = shown
    with monkeypatch.context() as patch:
        patch.setattr(Flagging, "rules", locked)
        page.flag_settings.ask_thresholds()
        editor = dialog(reviewer, ThresholdDialog)
        assert isinstance(editor, ThresholdDialog)
        reviewer.wait(lambda: "The library is locked." in texts(editor))
    editor.retry_wanted.emit()
    reviewer.wait(lambda: "At this setting 10 of 20" in editor.counts.text())
    editor.reject()


def test_a_handle_is_dragged_and_pushes_the_other(qtbot: QtBot) -> None:
    track = ScoreTrack()
    qtbot.addWidget(track)
    track.resize(600, 200)
    track.show_thresholds(50, 80, is_mark=False)
    track.show_slots((1,) * STEPS, "0.5")
    track.show()
    moved: list[tuple[int, int]] = []
    track.moved.connect(lambda possible, likely: moved.append((possible, likely)))
    handle = track.possible
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    far = handle.mapFrom(track, QPoint(round(track.x_of(90)), 160))
    QTest.mouseMove(handle, far)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=far)
    assert moved[-1] == (90, 90)
    QTest.keyClick(handle, Qt.Key.Key_Home)
    assert moved[-1] == (1, 90)
    QTest.keyClick(track.likely, Qt.Key.Key_Home)
    assert (track.possible.step, track.likely.step) == (1, 1)


@pytest.mark.parametrize("width", [300, 600, 1333])
def test_every_step_has_its_own_place(qtbot: QtBot, width: int) -> None:
    track = ScoreTrack()
    qtbot.addWidget(track)
    track.resize(width, 200)
    assert [track.step_at(track.x_of(step)) for step in range(STEPS + 1)] == list(range(STEPS + 1))


def test_a_print_size_flags_and_undo_takes_it_back(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    page.grid.setCurrentIndex(page.model.index(0))
    window.run(Do.PRINT_SIZE)
    form = dialog(reviewer, PrintDialog)
    assert isinstance(form, PrintDialog)
    assert form.print().words == "not for print"
    form.length.selectAll()
    QTest.keyClicks(form.length, "60")
    assert form.needs.text() == "needs 7,087 pixels along the longer side"
    QTest.keyClick(form.length, Qt.Key.Key_Return)
    wanted = VariantFilter(artifact="print_size")

    def flagged() -> int:
        with Library.open(library_file) as library:
            return library.count(wanted)

    reviewer.wait(lambda: flagged() == 10)
    reviewer.wait(lambda: page.model.item(0).flagged)
    reviewer.wait(lambda: "brief 0: 60 cm at 300 ppi" in texts(window))
    back_to(reviewer, window, page)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reviewer.wait(lambda: flagged() == 0)
    reviewer.wait(lambda: "Taken back: brief 0: 60 cm at 300 ppi" in texts(window))
