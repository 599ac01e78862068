"""The second window: follows the image, tells nothing of it, and its keys are the main one's."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from curator.core.decision import Verdict
from curator.gui import screen_colour
from curator.gui.actions import Do
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.gui.review_page import ReviewPage
from curator.gui.second_window import SecondWindow
from curator.gui.viewport import Viewport
from tests.gui.profiles import ADOBE_RGB
from tests.gui.windows import MODELS, Reviewer, fill_library

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(reviewer: Reviewer, library_file: Path) -> MainWindow:
    fill_library(library_file, 6)
    return reviewer.open_window(library_file)


def opened(reviewer: Reviewer, window: MainWindow) -> SecondWindow:
    reviewer.press(window, Qt.Key.Key_F11)
    second = window.around.second
    assert second is not None
    assert second.isVisible()
    return second


def shows_what_is_judged(reviewer: Reviewer, window: MainWindow) -> bool:
    second = window.around.second
    shown = reviewer.state(window).shown
    assert second is not None
    assert shown is not None
    return second.image.isVisible() and second.image.shown_path == shown.path


def test_it_follows_the_image_that_is_judged(reviewer: Reviewer, window: MainWindow) -> None:
    opened(reviewer, window)
    reviewer.wait(lambda: shows_what_is_judged(reviewer, window))
    before = reviewer.state(window).shown
    reviewer.press_and_see(window, "X")
    assert reviewer.state(window).shown != before
    reviewer.wait(lambda: shows_what_is_judged(reviewer, window))


def test_it_follows_the_library_s_current_variant_and_is_empty_on_other_pages(
    reviewer: Reviewer, window: MainWindow
) -> None:
    second = opened(reviewer, window)
    reviewer.press(window, "2", CTRL)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() == 6)
    page.grid.setCurrentIndex(page.model.index(4))
    reviewer.wait(lambda: second.image.shown_path == page.model.item(4).path)
    assert not second.image.fills_box
    reviewer.press(window, "4", CTRL)
    assert not second.image.isVisible()


def test_its_keys_are_the_main_window_s(reviewer: Reviewer, window: MainWindow) -> None:
    second = opened(reviewer, window)
    second.activateWindow()
    reviewer.wait(second.isActiveWindow)
    before = reviewer.state(window).shown
    QTest.keyClick(second, "a")
    reviewer.wait(lambda: reviewer.is_ready(window))
    state = reviewer.state(window)
    assert state.shown != before
    assert state.undo_text == "accept" or Verdict.ACCEPT.value in state.undo_text
    reviewer.wait(lambda: shows_what_is_judged(reviewer, window))


def test_keys_that_are_held_reach_the_main_window_s_image(
    reviewer: Reviewer, window: MainWindow
) -> None:
    second = opened(reviewer, window)
    assert isinstance(window.page, ReviewPage)
    image = window.page.judging.image
    QTest.keyPress(second, Qt.Key.Key_Space)
    assert image.viewport_state.zoom == 1.0
    QTest.keyRelease(second, Qt.Key.Key_Space)
    assert image.viewport_state == Viewport()


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_f11_and_esc_close_it_and_it_comes_back_where_it_was(
    reviewer: Reviewer, window: MainWindow, key: Qt.Key
) -> None:
    second = opened(reviewer, window)
    second.showNormal()
    second.setGeometry(50, 60, 500, 400)
    second.activateWindow()
    reviewer.wait(second.isActiveWindow)
    assert window.actions_by_name[Do.SECOND_WINDOW].isChecked()
    QTest.keyClick(second, key)
    assert not second.isVisible()
    assert not window.actions_by_name[Do.SECOND_WINDOW].isChecked()
    window.activateWindow()
    reviewer.wait(window.isActiveWindow)
    assert opened(reviewer, window) is second
    assert second.geometry().size().width() == 500


def test_esc_in_the_main_window_leaves_it_open(reviewer: Reviewer, window: MainWindow) -> None:
    second = opened(reviewer, window)
    window.activateWindow()
    reviewer.wait(window.isActiveWindow)
    reviewer.press(window, Qt.Key.Key_Escape)
    assert second.isVisible()


def test_it_breaks_no_blindness(reviewer: Reviewer, window: MainWindow) -> None:
    second = opened(reviewer, window)
    reviewer.wait(lambda: shows_what_is_judged(reviewer, window))
    assert second.image.fills_box
    said = [second.windowTitle(), second.windowFilePath(), second.windowIconText()]
    for widget in [second, *second.findChildren(QWidget)]:
        said += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
    for secret in (*MODELS, ".png", "160", "120", str(reviewer.home.parent)):
        assert not [text for text in said if secret in text]


def test_it_can_look_at_the_same_place_as_the_main_window(
    reviewer: Reviewer, window: MainWindow
) -> None:
    second = opened(reviewer, window)
    reviewer.wait(lambda: shows_what_is_judged(reviewer, window))
    assert isinstance(window.page, ReviewPage)
    place = Viewport(12.0, 0.3, 0.6)
    window.page.judging.image.set_viewport(place)
    assert second.image.viewport_state == Viewport()
    zoom = second.menu().actions()[1]
    zoom.trigger()
    assert second.image.viewport_state == place
    window.page.judging.image.set_viewport(Viewport())
    reviewer.wait(lambda: second.image.viewport_state == Viewport())


def test_it_is_made_for_its_own_screen(
    reviewer: Reviewer, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The main window's screen says nothing, the second one's is wide."""
    second = opened(reviewer, window)
    reviewer.wait(lambda: shows_what_is_judged(reviewer, window))
    monkeypatch.setattr(screen_colour, "profile_of", lambda _screen: ADOBE_RGB)
    second.look_at_screen()
    wide = screen_colour.colours_of(ADOBE_RGB)
    assert wide is not None

    def is_wide() -> bool:
        path = second.image.shown_path
        picture = second._prefetch.picture(path) if path is not None else None
        return picture is not None and picture.made_for == wide.key

    reviewer.wait(is_wide)
    assert screen_colour.in_force() == screen_colour.FOR_SRGB


def test_it_goes_with_the_main_window(reviewer: Reviewer, window: MainWindow) -> None:
    second = opened(reviewer, window)
    window.close()
    assert not second.isVisible()


TWO_SCREENS = {
    "screens": [
        {"name": name, "x": x, "y": 0, "width": width, "height": 768, "dpi": 96}
        | {"logicalDpi": 96, "dpr": 1}
        for name, x, width in (("desk", 0, 1280), ("wall", 1280, 1024))
    ]
}

SCRIPT = """
import sys, time
import json
import os
import subprocess
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from curator.gui import screen_colour
from curator.gui.actions import Do
from curator.gui.app import make_application
from curator.gui.main_window import MainWindow
from curator.gui.prefetch import Prefetch
from curator.settings import Settings
from tests.gui.profiles import ADOBE_RGB
from tests.gui.windows import PatientExecutor

screen_colour.profile_of = lambda screen: ADOBE_RGB if screen.name() == "wall" else b""
folder = Path(sys.argv[1])
application = make_application("dark")
window = MainWindow(
    Settings("ada"), folder, lambda settings: None, make_executor=PatientExecutor
)
window.show()
window.desk.open(folder / "test.curator")

def wait(condition):
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        application.processEvents()
        time.sleep(0.005)

def made_for(cache):
    pictures = cache._pictures.values()
    return {picture.made_for for picture in pictures} if pictures else None

wait(lambda: window.desk.workspace and window.findChildren(Prefetch))
mine = window.findChildren(Prefetch)[0]
wait(lambda: made_for(mine) == {"srgb"})
window.run(Do.SECOND_WINDOW)
second = window.around.second
assert second.screen().name() == "wall", second.screen().name()
assert second.isFullScreen()
wide = screen_colour.colours_of(ADOBE_RGB).key
wait(lambda: made_for(second._prefetch) == {wide})
assert made_for(mine) == {"srgb"}
second.close()
window.move(1400, 20)  # the other monitor
wait(lambda: window.screen().name() == "wall")
wait(lambda: made_for(mine) == {wide})
window.close()
print("done")
"""


def test_on_two_screens_each_window_has_the_colours_of_its_own(
    tmp_path: Path, library_file: Path
) -> None:
    fill_library(library_file, 4)
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(TWO_SCREENS), "utf-8")
    environment = dict(os.environ, QT_QPA_PLATFORM=f"offscreen:configfile={screens}")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(library_file.parent)],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "done\n"
