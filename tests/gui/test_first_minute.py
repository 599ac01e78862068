"""From nothing to the first image, and the ends of the queue: each says what can be done now."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QMessageBox, QPushButton, QWidget

from curator.core.errors import CuratorError
from curator.gui import imports
from curator.gui.actions import Do
from curator.gui.imports import Imports
from curator.gui.main_window import MainWindow
from curator.gui.queue_sign import Nothing, QueueSign, endings_text, nothing_text
from curator.gui.review_page import ReviewPage
from curator.library.library import Library
from curator.settings import MOST_RECENT, Settings, load_settings, save_settings, with_library
from curator.workflow.importing import CHUNK, FIRST_CHUNK
from curator.workflow.progress import Progress, Skipped
from curator.workflow.review_state import Phase
from tests.gui.pictures import draw, write
from tests.gui.windows import PatientExecutor, Reviewer, fill_library


def sign_of(window: MainWindow) -> QueueSign:
    assert isinstance(window.page, ReviewPage)
    return window.page.sign


def shown(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def offered(sign: QueueSign) -> set[Do]:
    return {do for do, button in sign.buttons.items() if button.isVisible()}


def open_with(reviewer: Reviewer, *recent: str) -> MainWindow:
    window = MainWindow(
        Settings("ada", theme="dark", recent_libraries=recent),
        reviewer.home,
        lambda _settings: None,
        make_executor=PatientExecutor,
    )
    reviewer.windows.append(window)
    window.resize(1040, 640)
    window.show()
    window.activateWindow()
    reviewer.wait(window.isActiveWindow)
    return window


# ---- the welcome ---------------------------------------------------------------------------


def test_the_welcome_says_what_curator_is_and_can_be_walked_by_tab(reviewer: Reviewer) -> None:
    window = reviewer.open_window()
    assert "accept, fix or reject" in shown(window.welcome)
    met: list[str] = []
    for _step in range(3):
        at = QApplication.focusWidget()
        assert at is not None
        met.append(at.accessibleName())
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert met == ["Import Folder", "Open Library", "Open Demo"]


def test_a_recent_library_opens_by_keyboard_and_one_that_is_gone_says_so(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 3)
    window = open_with(reviewer, str(tmp_path / "gone.curator"), str(library_file))
    assert window.welcome.invitation is not None
    gone, here = window.welcome.invitation.recent.buttons
    assert "not there now" in gone.accessibleName()
    here.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(here, Qt.Key.Key_Space)
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert reviewer.state(window).size == 3
    assert window.desk.settings.recent_libraries[0] == str(library_file)


def test_nothing_recent_takes_no_room(reviewer: Reviewer) -> None:
    window = open_with(reviewer)
    assert window.welcome.invitation is not None
    assert not window.welcome.invitation.recent.isVisible()


def test_recent_libraries_are_few_each_once_and_kept(tmp_path: Path) -> None:
    settings = Settings("ada")
    for name in ("a", "b", "a", *"cdefgh"):
        settings = with_library(settings, name)
    assert settings.recent_libraries == tuple("hgfedc")
    assert len(settings.recent_libraries) == MOST_RECENT
    assert settings.last_library == "h"
    save_settings(settings, tmp_path / "settings.toml")
    assert load_settings(tmp_path / "settings.toml") == settings


def test_from_a_failure_there_is_a_way_back_to_the_beginning(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    window = reviewer.open_window()
    window.desk.open(tmp_path / "no.curator", create=False)
    reviewer.wait(lambda: "There is no library" in shown(window.welcome))
    (back,) = [b for b in window.findChildren(QPushButton) if b.text() == "Back to the Beginning"]
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert "Drop a folder of images" in shown(window.welcome)


# ---- the first images ----------------------------------------------------------------------


def test_a_delivery_that_is_read_in_a_moment_is_planned_as_a_whole(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    """A folder for each model: a batch of the first files would hold one model alone."""
    for number in range(FIRST_CHUNK + 20):
        model = "alpha" if number < FIRST_CHUNK else "omega"
        write(tmp_path / "many" / model / f"{number:03}.png", draw(20 + number, 12))
    window = reviewer.open_window()
    window.desk.add([tmp_path / "many"])
    reviewer.wait(lambda: window.desk.workspace is not None)
    workspace = window.desk.workspace
    assert workspace is not None
    reviewer.wait(lambda: workspace.driver.state is not None)
    reviewer.wait(lambda: reviewer.state(window).phase is Phase.JUDGING)
    assert workspace.library.count() == FIRST_CHUNK + 20
    assert reviewer.state(window).new_since == 0
    workspace.imports.cancel()
    reviewer.wait(lambda: not workspace.imports.is_busy)


def test_the_queue_opens_on_the_first_few_dozen_while_the_others_are_read(
    reviewer: Reviewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others wait for the next batch, and are counted."""
    assert FIRST_CHUNK < CHUNK
    monkeypatch.setattr(imports, "OPEN_AFTER_SECONDS", 0.0)
    folder = tmp_path / "many"
    for number in range(FIRST_CHUNK + CHUNK + 40):
        write(folder / f"{number:03}.png", draw(20 + number, 12))
    window = reviewer.open_window()
    window.desk.add([folder])
    reviewer.wait(lambda: window.desk.workspace is not None)
    workspace = window.desk.workspace
    assert workspace is not None
    reviewer.wait(lambda: workspace.driver.state is not None)
    reviewer.wait(lambda: reviewer.state(window).phase is Phase.JUDGING)
    assert reviewer.state(window).size <= FIRST_CHUNK
    reviewer.wait(lambda: workspace.library.count() == FIRST_CHUNK + CHUNK + 40)
    reviewer.wait(lambda: reviewer.state(window).new_since > 0)
    workspace.imports.cancel()
    reviewer.wait(lambda: not workspace.imports.is_busy)


def test_while_the_first_are_read_it_is_counted_and_can_be_cancelled(
    reviewer: Reviewer, library_file: Path
) -> None:
    Library.open(library_file).close()
    window = reviewer.open_window(library_file)
    sign, cancelled = sign_of(window), []
    sign.cancelled.connect(lambda: cancelled.append(True))
    sign.show_progress(Progress(12, 5000, "Reading images", 0.1))
    assert "12 / 5,000" in sign.accessibleName()
    QTest.mouseClick(sign.cancel, Qt.MouseButton.LeftButton)
    assert cancelled == [True]
    sign.show_ended()
    assert "This library is empty" in sign.accessibleName()
    assert not sign.cancel.isVisible()


# ---- three ends ----------------------------------------------------------------------------


def test_nothing_found_says_what_was_looked_at_and_lists_it(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    Library.open(library_file).close()
    folder = tmp_path / "delivery"
    folder.mkdir()
    for name in ("a.psd", "b.psd", "c.heic", "readme"):
        (folder / name).write_bytes(b"no image at all")
    window = reviewer.open_window(library_file)
    window.desk.add([folder])
    sign = sign_of(window)
    reviewer.wait(lambda: "No images in delivery" in sign.accessibleName())
    said = sign.accessibleName()
    assert "4 files were looked at (2 .psd, 1 .heic, 1 without an ending)" in said
    assert "PNG, JPEG" in said
    assert offered(sign) == {Do.IMPORT_FOLDER}
    QTest.mouseClick(sign.list_button, Qt.MouseButton.LeftButton)
    lists = [w for w in window.findChildren(QListWidget) if w.accessibleName() == "Skipped files"]
    assert lists[0].count() == 4
    lists[0].window().close()


def test_what_was_looked_at_in_vain_names_no_folder_where_models_are_hidden() -> None:
    skipped = tuple(Skipped(Path(f"/zebrafish-xl/{n}.txt"), "no image") for n in range(3))
    said = nothing_text(Nothing((Path("/zebrafish-xl"),), skipped))
    assert "zebrafish" not in said
    assert "3 .txt" in said
    assert nothing_text(Nothing((Path("/x"),), ())) == "No file was found there."
    many = [Path(f"a.{letter}") for letter in "abcdefgh"]
    assert endings_text(many).endswith("3 others")


def test_finished_says_what_comes_next_each_with_its_key(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 2)
    window = reviewer.open_window(library_file)
    for key in "AX":
        reviewer.press_and_see(window, key)
    page = window.page
    assert isinstance(page, ReviewPage)
    assert page.end is not None
    receipt = page.end.receipt
    assert receipt.then.isVisible()  # after the last batch
    assert not receipt.next.isVisible()
    assert {"Ctrl+4", "Ctrl+3"} <= set(shown(receipt.then).split())
    reviewer.press_and_see(window, "Q")
    reviewer.close()
    window = reviewer.open_window(library_file)
    sign = sign_of(window)
    assert "Everything has a verdict" in sign.accessibleName()
    assert offered(sign) == {Do.SHOW_INSIGHTS, Do.SHOW_RETOUCH, Do.EXPORT_PICKS}
    QTest.mouseClick(sign.buttons[Do.SHOW_RETOUCH], Qt.MouseButton.LeftButton)
    assert window.page.accessibleName() == "Retouch"


def test_failed_says_what_and_tries_again(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    Library.open(library_file).close()
    window = reviewer.open_window(library_file)
    folder = tmp_path / "later"
    window.desk.add([folder])
    sign = sign_of(window)
    reviewer.wait(lambda: sign.again.isVisible())
    assert str(folder) in sign.accessibleName()
    write(folder / "one.png", draw(40, 30))
    QTest.mouseClick(sign.again, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: reviewer.state(window).phase is Phase.JUDGING)


def test_while_images_are_judged_a_failed_import_is_a_dialog_that_tries_again(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 3)
    window = reviewer.open_window(library_file)
    folder = tmp_path / "later"
    window.desk.add([folder])
    reviewer.wait(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    (again,) = [b for b in box.buttons() if b.text() == "Try Again"]
    write(folder / "one.png", draw(40, 30))
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: reviewer.state(window).new_since == 1)


def test_a_queue_that_cannot_be_opened_offers_to_try_again(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[bool] = []
    fill_library(library_file, 2)
    window = reviewer.open_window(library_file)
    sign = sign_of(window)
    sign.show_unopened(
        CuratorError("The disk is full.", "Free some room."), lambda: tried.append(1)
    )
    assert "The disk is full." in sign.accessibleName()
    sign.again.click()
    assert tried == [1]


def test_measuring_nothing_does_not_take_a_word_away(
    reviewer: Reviewer, library_file: Path
) -> None:
    Library.open(library_file).close()
    window = reviewer.open_window(library_file)
    sign = sign_of(window)
    sign.show_nothing(Nothing((Path("/x/delivery"),), ()))
    sign.show_progress(Progress(0, 0, "Measuring", 0.0))
    assert "No images in delivery" in sign.accessibleName()


def test_imports_tell_of_the_first_ones_at_once(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    Library.open(library_file).close()
    window = reviewer.open_window(library_file)
    workspace = window.desk.workspace
    assert workspace is not None
    told: list[object] = []
    workspace.imports.changed.connect(told.append)
    imports: Imports = workspace.imports
    imports._told = float("inf")  # as if it had just been told something
    for number in range(FIRST_CHUNK + 5):
        write(tmp_path / "d" / f"{number}.png", draw(30 + number, 20))
    workspace.imports.add([tmp_path / "d"])
    reviewer.wait(lambda: bool(told))
    reviewer.wait(lambda: not imports.is_busy)
