"""Hand-over from the window: listed first, then done, then told; nothing lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from curator.core.decision import Verdict
from curator.gui.actions import Do
from curator.gui.choice_box import ChoiceBox
from curator.gui.hand_over_dialog import HandOverDialog
from curator.gui.hand_over_fields import FolderField
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.gui.ratings_dialog import RatingsDialog
from curator.gui.search_list_dialog import SearchListDialog
from curator.library.library import Library
from curator.readers.ratings import read_ratings
from tests.builders import NOON, make_decision
from tests.gui.windows import Reviewer, fill_library


@pytest.fixture
def window(reviewer: Reviewer, library_file: Path) -> MainWindow:
    """A window on six pictures: two accepted, two rejected, two undecided."""
    fill_library(library_file, 6)
    with Library.open(library_file) as library:
        for number, verdict in zip(
            library.ids(), [Verdict.ACCEPT] * 2 + [Verdict.REJECT] * 2, strict=False
        ):
            library.decide([make_decision(number, verdict)], NOON)
    return reviewer.open_window(library_file)


def dialog_of(reviewer: Reviewer, window: MainWindow, do: Do) -> HandOverDialog:
    window.actions_by_name[do].trigger()
    found: list[HandOverDialog] = []

    def is_open() -> bool:
        found[:] = [one for one in window.findChildren(HandOverDialog) if one.isVisible()]
        return bool(found)

    reviewer.wait(is_open)
    return found[0]


def test_picks_are_listed_before_anything_is_written_and_told_after(
    reviewer: Reviewer, window: MainWindow, tmp_path: Path
) -> None:
    dialog = dialog_of(reviewer, window, Do.EXPORT_PICKS)
    assert dialog.said.text() == "Choose a folder first."
    assert not dialog.go.isEnabled()
    dialog.findChild(FolderField).name(tmp_path / "out")
    reviewer.wait(dialog.go.isEnabled)
    assert dialog.go.text() == "Copy 2 Files"
    assert len(dialog.files.lines) == 2
    assert not (tmp_path / "out").exists()
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: dialog.results is not None)
    assert dialog.said.text() == "2 files written."
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert dialog.leave.text() == "Close"
    dialog.findChild(FolderField).line.editingFinished.emit()  # as when it loses the focus
    QTest.qWait(50)
    assert dialog.said.text() == "2 files written."


def test_copies_that_are_there_already_are_not_made_again(
    reviewer: Reviewer, window: MainWindow, tmp_path: Path
) -> None:
    for said in ("2 files written.", "All are there already."):
        dialog = dialog_of(reviewer, window, Do.EXPORT_PICKS)
        dialog.findChild(FolderField).name(tmp_path / "out")
        reviewer.wait(lambda dialog=dialog: len(dialog.files.lines) == 2)
        if dialog.go.isEnabled():
            dialog.start()
        reviewer.wait(lambda dialog=dialog, said=said: dialog.said.text() == said)
        dialog.close()
        QApplication.processEvents()


def test_rejects_go_and_the_same_dialog_brings_them_back(
    reviewer: Reviewer, window: MainWindow, tmp_path: Path
) -> None:
    dialog = dialog_of(reviewer, window, Do.MOVE_REJECTS)
    dialog.findChild(FolderField).name(tmp_path / "away")
    reviewer.wait(dialog.go.isEnabled)
    before = [line.source for line in dialog.files.lines]
    dialog.start()
    reviewer.wait(lambda: dialog.results is not None)
    assert dialog.said.text() == "2 files moved."
    assert not any(path.exists() for path in before)
    dialog.close()
    QApplication.processEvents()
    back = dialog_of(reviewer, window, Do.MOVE_REJECTS)
    back.findChild(QCheckBox).setChecked(True)
    reviewer.wait(back.go.isEnabled)
    assert back.go.text() == "Bring 2 Files Back"
    back.start()
    reviewer.wait(lambda: back.results is not None)
    assert all(path.exists() for path in before)


def test_what_is_selected_in_the_library_is_what_is_handed_over(
    reviewer: Reviewer, window: MainWindow, tmp_path: Path
) -> None:
    reviewer.press(window, "2", Qt.KeyboardModifier.ControlModifier)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() == 6)
    for row in (1, 4):  # accepted, and undecided
        index = page.model.index(row)
        page.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    dialog = dialog_of(reviewer, window, Do.EXPORT_PICKS)
    which = dialog.findChildren(ChoiceBox)[0]
    assert which.currentText() == f"the {len(page.arranging.chosen())} selected images"
    dialog.findChild(FolderField).name(tmp_path / "out")
    chosen = {page.model.item(row).path for row in page.grid.chosen()}
    reviewer.wait(lambda: {line.source for line in dialog.files.lines} == chosen)
    which.setCurrentIndex(which.count() - 1)
    reviewer.wait(lambda: len(dialog.files.lines) == 6)


def test_ratings_are_written_into_copies_and_originals_stay(
    reviewer: Reviewer, window: MainWindow, tmp_path: Path
) -> None:
    dialog = dialog_of(reviewer, window, Do.EXPORT_XMP)
    dialog.findChild(FolderField).name(tmp_path / "out")
    reviewer.wait(dialog.go.isEnabled)
    assert dialog.go.text() == "Write 4 Files"
    before = {line.source: line.source.read_bytes() for line in dialog.files.lines}
    dialog.start()
    reviewer.wait(lambda: dialog.results is not None)
    assert dialog.said.text() == "4 files written."
    assert all(path.read_bytes() == content for path, content in before.items())
    picks = [read_ratings(path).picks[0].value for path in sorted((tmp_path / "out").iterdir())]
    assert sorted(picks) == ["accept", "accept", "reject", "reject"]


def test_a_client_s_sheet_is_made_as_a_page_and_on_paper(
    reviewer: Reviewer, window: MainWindow, tmp_path: Path
) -> None:
    for row, name in enumerate(("contact-sheet.html", "contact-sheet.pdf")):
        dialog = dialog_of(reviewer, window, Do.CLIENT_SHEET)
        dialog.findChildren(ChoiceBox)[0].setCurrentIndex(row)
        dialog.findChild(FolderField).name(tmp_path / "out")
        reviewer.wait(dialog.go.isEnabled)
        dialog.start()
        reviewer.wait(lambda dialog=dialog: dialog.results is not None)
        assert (tmp_path / "out" / name).stat().st_size > 1000
        dialog.close()
        QApplication.processEvents()


def test_another_app_s_ratings_come_in_and_contradictions_are_listed(
    reviewer: Reviewer, window: MainWindow, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        accepted = library.page()[0]
    accepted.path.with_name(accepted.path.name + ".xmp").write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/'
        '22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmp:Rating="-1"/></rdf:RDF></x:xmpmeta>'
    )
    window.actions_by_name[Do.READ_RATINGS].trigger()
    reviewer.wait(lambda: window.findChild(RatingsDialog) is not None)
    dialog = window.findChild(RatingsDialog)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: "contradict" in dialog.said.text())
    assert "1 contradict a verdict" in dialog.said.text()
    assert [line.source for line in dialog.files.lines] == [accepted.path]


def test_a_list_for_another_app_goes_to_the_clipboard(
    reviewer: Reviewer, window: MainWindow
) -> None:
    window.actions_by_name[Do.COPY_LIST].trigger()
    reviewer.wait(lambda: window.findChild(SearchListDialog) is not None)
    dialog = window.findChild(SearchListDialog)
    reviewer.wait(dialog.copy.isEnabled)
    dialog.form.setCurrentIndex(2)
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.count(" OR ") == 1
    assert text.endswith(".png")
