"""The window around the pages: opening, dropping, importing, failing, closing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from curator.core.errors import CuratorError
from curator.gui import messages, theme
from curator.gui.actions import Do
from curator.gui.main_window import MainWindow
from curator.gui.menus import RecentMenu, recent_words
from curator.gui.reviewer_dialog import ReviewerDialog
from curator.library.library import Library
from curator.settings import Settings, thumbnail_folder, with_library
from curator.workflow.progress import Progress, Skipped
from curator.workflow.review_state import Phase
from tests.gui.pictures import draw, write
from tests.gui.windows import Reviewer, fill_library


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def drop(window: MainWindow, *paths: Path) -> None:
    """What the desktop sends when files are let go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(window.rect().center(), copy, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPointF(window.rect().center()), copy, data, buttons, keys)
    )


def test_a_window_without_a_library_invites(reviewer: Reviewer) -> None:
    window = reviewer.open_window()
    assert "Drop a folder of images" in texts(window)
    assert not window.actions_by_name[Do.SHOW_LIBRARY].isEnabled()
    assert window.actions_by_name[Do.IMPORT_FOLDER].isEnabled()


def test_a_dropped_folder_is_imported_reviewed_and_measured(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    folder = tmp_path / "delivery"
    for number in range(5):
        write(folder / "deep" / f"{number}.png", draw(300 + number, 200))
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n rubbish")
    before = {path: path.read_bytes() for path in folder.rglob("*.png")}
    window = reviewer.open_window()
    drop(window, folder)
    reviewer.wait(lambda: reviewer.is_ready(window))
    reviewer.wait(lambda: reviewer.state(window).phase is Phase.JUDGING)
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert reviewer.state(window).size >= 1
    workspace = window.desk.workspace
    assert workspace is not None
    reviewer.wait(lambda: not workspace.imports.is_busy)
    assert workspace.library.count() == 5
    assert len(list(thumbnail_folder().rglob("*.jpg"))) == 5
    assert {path: path.read_bytes() for path in folder.rglob("*.png")} == before


def test_a_folder_can_be_dropped_while_reviewing(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 3)
    window = reviewer.open_window(library_file)
    shown = reviewer.state(window).shown
    write(tmp_path / "more" / "one.png", draw(200, 100))
    drop(window, tmp_path / "more")
    reviewer.wait(lambda: reviewer.state(window).new_since == 1)
    after = reviewer.state(window).shown
    assert shown is not None
    assert after is not None
    assert after.variant == shown.variant  # its flags may have come meanwhile


def test_skipped_files_can_be_listed_with_their_reasons(reviewer: Reviewer, qtbot: QtBot) -> None:
    window = reviewer.open_window()
    window.strip.show_report("3 variants added.", (Skipped(Path("/d/bad.png"), "it is empty"),))
    (button,) = [b for b in window.findChildren(QPushButton) if b.text() == "1 file skipped…"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget() or window.findChild(QWidget, "skipped")
    assert dialog is not None
    (listed,) = [w for w in dialog.findChildren(QWidget) if w.accessibleName() == "Skipped files"]
    assert "it is empty" in listed.item(0).text()
    dialog.close()


def test_skipped_files_stay_listed_until_they_are_dismissed_or_another_import_begins(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 2)
    window = reviewer.open_window(library_file)
    strip = window.strip
    listed: list[int] = []
    strip.skipped_wanted.connect(lambda files: listed.append(len(files)))
    strip.show_report("3 variants added.", (Skipped(Path("/d/bad.png"), "it is empty"),))
    strip.show_progress(Progress(1, 3, "Measuring images", 1.0))
    strip.show_report("3 variants measured.", (Skipped(Path("/d/odd.png"), "it is odd"),))
    strip.show_report("3 variants measured.")
    (button,) = [b for b in window.findChildren(QPushButton) if b.text() == "2 files skipped…"]
    button.click()
    assert listed == [2]
    (enough,) = [
        b for b in strip.findChildren(QPushButton) if b.accessibleName().startswith("Dismiss the")
    ]
    enough.click()
    assert button.isHidden()
    strip.show_report("", (Skipped(Path("/d/bad.png"), "it is empty"),))
    assert not button.isHidden()
    folder = tmp_path / "more"
    folder.mkdir()
    window.desk.add([folder])
    assert button.isHidden()


def test_who_reviews_is_changed_in_the_window(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    reviewer.press_and_see(window, "X")
    before = window.desk.workspace
    (button,) = [
        b for b in window.strip.findChildren(QPushButton) if b.text() == "Reviewing as ada"
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(ReviewerDialog)
    assert not dialog.ok.isEnabled()  # the same name
    dialog.name.setText("  ")
    assert not dialog.ok.isEnabled()
    dialog.name.setText(" eva  lund ")
    dialog.ok.click()
    assert window.desk.settings.reviewer == "eva lund"
    assert button.text() == "Reviewing as eva lund"
    reviewer.wait(lambda: window.desk.workspace not in {None, before})
    window.activateWindow()
    reviewer.wait(lambda: window.isActiveWindow() and reviewer.is_ready(window))
    reviewer.press_and_see(window, "A")
    with Library.open(library_file) as library:
        assert [one.decision.reviewer for one in library.decision_log()] == ["ada", "eva lund"]


def test_recent_libraries_stand_in_the_menu_and_open(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 2)
    window = reviewer.open_window()
    (recent,) = window.menuBar().findChildren(RecentMenu)
    assert not recent.menuAction().isEnabled()
    window.desk.settings = with_library(window.desk.settings, str(library_file))
    recent.look()
    (action,) = recent.actions()
    assert action.text().startswith(f"{library_file.name}  (")
    action.trigger()
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert recent_words("postgresql://ada:secret@host/base") == "host/base"


def test_progress_says_count_rate_and_time_left() -> None:
    from curator.gui.status_strip import progress_text

    assert progress_text(Progress(1200, 5000, "Reading images", 6.0)) == (
        "Reading images  1,200 / 5,000  ·  200 a second  ·  19 s left"
    )
    assert progress_text(Progress(3, None, "Reading images", 0.1)) == "Reading images  3"


def test_a_running_import_can_be_cancelled_and_keeps_what_it_has(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    Library.open(library_file).close()
    folder = tmp_path / "many"
    for number in range(400):
        write(folder / f"{number}.png", draw(20 + number, 10))
    window = reviewer.open_window(library_file)
    seen: list[Progress] = []
    window.desk.progressed.connect(seen.append)
    window.desk.add([folder])
    reviewer.wait(lambda: bool(seen))
    (button,) = [b for b in window.findChildren(QPushButton) if b.text() == "Cancel"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    workspace = window.desk.workspace
    assert workspace is not None
    reviewer.wait(lambda: not workspace.imports.is_busy)
    kept = workspace.library.count()
    window.desk.add([folder])
    reviewer.wait(lambda: workspace.library.count() == 400)
    assert 0 <= kept <= 400


def test_a_library_that_cannot_be_opened_says_why_and_can_be_tried_again(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    path = tmp_path / "later" / "shared.curator"
    window = reviewer.open_window()
    window.desk.open(path)
    reviewer.wait(lambda: any("does not exist" in text for text in texts(window)))
    path.parent.mkdir()
    window.run(Do.REFRESH)
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert reviewer.state(window).phase is Phase.EMPTY_LIBRARY


def test_a_file_that_is_no_library_is_told_plainly(reviewer: Reviewer, tmp_path: Path) -> None:
    path = tmp_path / "notes.curator"
    path.write_text("these are my notes " * 100)
    window = reviewer.open_window()
    window.desk.open(path)
    reviewer.wait(lambda: any("notes.curator" in text for text in texts(window)))
    assert path.read_text().startswith("these are my notes")


def test_another_library_takes_the_place_of_the_first(reviewer: Reviewer, tmp_path: Path) -> None:
    fill_library(tmp_path / "one" / "one.curator", 3)
    fill_library(tmp_path / "two" / "two.curator", 5)
    window = reviewer.open_window(tmp_path / "one" / "one.curator")
    assert reviewer.state(window).size == 3
    reviewer.press_and_see(window, "A")
    window.desk.open(tmp_path / "two" / "two.curator")
    reviewer.wait(lambda: reviewer.is_ready(window) and reviewer.state(window).size == 5)
    reviewer.press_and_see(window, "X")
    reviewer.close()
    with Library.open(tmp_path / "one" / "one.curator") as library:
        assert len(library.decision_log()) == 1


def test_the_last_library_is_remembered(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 2)
    window = reviewer.open_window(library_file)
    assert window.desk.settings.last_library == str(library_file)


def test_the_theme_changes_everywhere_at_once(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 2)
    window = reviewer.open_window(library_file)
    dark = window.grab().toImage().pixelColor(20, 500)
    window.run(Do.CHANGE_THEME)
    assert theme.colours() is theme.LIGHT
    reviewer.qtbot.wait(20)
    light = window.grab().toImage().pixelColor(20, 500)
    assert dark.lightness() < 60 < 200 < light.lightness()
    window.run(Do.CHANGE_THEME)
    assert theme.colours() is theme.DARK


def test_no_part_of_the_window_ever_opens_as_a_window_of_its_own(
    reviewer: Reviewer, library_file: Path, qapp: QApplication
) -> None:
    """A label that is shown before it has a parent flashes up and takes the keys away."""
    opened: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
            if shown and watched.isWindow() and not isinstance(watched, MainWindow):
                opened.append(repr(watched))
            return False

    fill_library(library_file, 3)
    watch = Watch()
    qapp.installEventFilter(watch)
    try:
        window = reviewer.open_window(library_file)
        for do in (Do.INFO, Do.FLAGS, Do.SHOW_KEYS, Do.LEAVE, Do.SHOW_LIBRARY, Do.SHOW_INSIGHTS):
            window.run(do)
            reviewer.qtbot.wait(30)
    finally:
        qapp.removeEventFilter(watch)
    assert opened == []


def test_an_export_goes_where_it_is_told(
    reviewer: Reviewer, library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    for key in "AXAF":
        reviewer.press_and_see(window, key)
    window.run(Do.SHOW_INSIGHTS)
    reviewer.wait(lambda: window.actions_by_name[Do.EXPORT].isEnabled())
    target = tmp_path / "report.csv"
    monkeypatch.setattr(messages, "ask_export_file", lambda _parent: (target, "csv"))
    window.run(Do.EXPORT)
    reviewer.wait(lambda: str(target) in window.strip.toast.accessibleName())
    assert "zebrafish-xl" in target.read_text("utf-8-sig")


def test_every_button_is_whole_and_on_screen_at_the_usual_size(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 3)
    window = reviewer.open_window(library_file)
    area = window.rect()
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) >= 11
    for button in buttons:
        corner = button.mapTo(window, button.rect().bottomRight())
        assert area.contains(corner), button.accessibleName()
        wanted = button.sizeHint()
        assert button.width() >= wanted.width(), button.accessibleName()


def test_settings_that_cannot_be_stored_hold_all_the_same_and_it_is_said(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_library(library_file, 2)

    def refuse(_settings: Settings) -> None:
        raise CuratorError("settings.toml cannot be written: permission denied.")

    window = reviewer.open_window()
    monkeypatch.setattr(window.desk, "_remember", refuse)
    window.desk.open(str(library_file))
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert window.desk.settings.last_library == str(library_file)
    assert any("settings.toml cannot be written" in text for text in texts(window))
