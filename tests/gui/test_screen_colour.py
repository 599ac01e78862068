"""Whose colours pictures are made for: found, chosen, remembered, and told to every cache."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.__main__ import X11_LIBRARIES
from curator.gui import decoding, messages, screen_colour, screen_profiles
from curator.gui.actions import Do
from curator.gui.jobs import Jobs
from curator.gui.main_window import MainWindow
from curator.gui.review_page import ReviewPage
from curator.gui.screen_colour import ALWAYS_SRGB, AUTOMATIC, FOR_SRGB
from curator.gui.screen_dialog import ScreenDialog
from curator.gui.screen_profiles import x11_profile
from curator.gui.thumbnails import Thumbnails
from curator.settings import Settings, load_settings, save_settings
from tests.gui import profiles
from tests.gui.pictures import draw, write
from tests.gui.profiles import ADOBE_RGB, SMALL_SCREEN, SRGB
from tests.gui.windows import Reviewer, fill_library


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    yield
    screen_colour.put_in_force(FOR_SRGB)


@pytest.fixture
def window(reviewer: Reviewer, library_file: Path) -> MainWindow:
    fill_library(library_file, 4)
    return reviewer.open_window(library_file)


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    path = tmp_path / "wide.icc"
    path.write_bytes(ADOBE_RGB)
    return path


def shown_colour(window: MainWindow) -> tuple[int, ...]:
    """What is painted in the middle of the image that is judged."""
    assert isinstance(window.page, ReviewPage)
    image = window.page.judging.image
    return image.grab().toImage().pixelColor(image.rect().center()).getRgb()[:3]


def open_dialog(window: MainWindow) -> ScreenDialog:
    window.run(Do.SCREEN_COLOUR)
    return next(w for w in window.findChildren(ScreenDialog) if w.isVisible())


def test_a_chosen_profile_changes_the_image_at_once_and_is_remembered(
    reviewer: Reviewer, window: MainWindow, wide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown_colour(window)
    expected = profiles.converted(np.array([[before]], np.uint8), SRGB, ADOBE_RGB)[0, 0]
    assert np.abs(expected.astype(int) - before).max() > 4
    monkeypatch.setattr(messages, "ask_profile", lambda _parent: wide)
    dialog = open_dialog(window)
    assert dialog.automatic.isChecked()
    dialog.file.click()
    reviewer.wait(lambda: np.abs(np.array(shown_colour(window)) - expected).max() <= 2)
    assert "Adobe" in dialog.news.text()
    dialog.reject()
    assert window.desk.settings.screen_profile == str(wide)
    dialog = open_dialog(window)
    assert dialog.file.isChecked()
    dialog.srgb.click()
    reviewer.wait(lambda: shown_colour(window) == before)
    dialog.reject()
    assert window.desk.settings.screen_profile == ALWAYS_SRGB


def test_what_the_screen_says_is_told_and_used(
    reviewer: Reviewer, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown_colour(window)
    dialog = open_dialog(window)
    assert "no profile" in dialog.found.text()
    monkeypatch.setattr(screen_colour, "profile_of", lambda _screen: SMALL_SCREEN)
    window.around.screen.look()  # as when the window comes to another screen
    expected = profiles.converted(np.array([[before]], np.uint8), SRGB, SMALL_SCREEN)[0, 0]
    reviewer.wait(lambda: np.abs(np.array(shown_colour(window)) - expected).max() <= 2)
    assert "own profile" in dialog.found.text()
    dialog.reject()
    assert window.desk.settings.screen_profile == AUTOMATIC


@pytest.mark.parametrize("content", [b"", b"rubbish" * 40, None])
def test_a_file_that_is_no_profile_is_said_and_srgb_is_used(
    window: MainWindow, tmp_path: Path, content: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "broken.icc"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(messages, "ask_profile", lambda _parent: path)
    dialog = open_dialog(window)
    dialog.file.click()
    assert "cannot be used" in dialog.news.text()
    assert screen_colour.in_force() == FOR_SRGB
    dialog.reject()


def test_a_choice_that_was_cancelled_changes_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask_profile", lambda _parent: None)
    dialog = open_dialog(window)
    dialog.file.click()
    assert dialog.automatic.isChecked()
    assert window.around.screen.setting == AUTOMATIC
    dialog.reject()


def test_the_choice_is_a_setting(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    assert load_settings(file).screen_profile == AUTOMATIC
    save_settings(Settings("ada", screen_profile="/profiles/desk.icc"), file)
    assert load_settings(file).screen_profile == "/profiles/desk.icc"


def test_thumbnails_are_kept_in_srgb_and_shown_for_the_screen(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.png", draw(300, 200, "#c83c32"))
    folder = tmp_path / "thumbnails"
    thumbnails = Thumbnails(jobs, folder)
    digest = "ab" * 32

    def colour() -> tuple[int, ...]:
        qtbot.waitUntil(lambda: thumbnails.pixmap(digest, path) is not None)
        pixmap = thumbnails.pixmap(digest, path)
        assert pixmap is not None
        return pixmap.toImage().pixelColor(200, 120).getRgb()[:3]

    before = colour()
    wide = screen_colour.colours_of(ADOBE_RGB)
    assert wide is not None
    screen_colour.put_in_force(wide)
    thumbnails.forget()
    expected = profiles.converted(np.array([[before]], np.uint8), SRGB, ADOBE_RGB)[0, 0]
    assert np.abs(np.array(colour()) - expected).max() <= 2
    (stored,) = folder.rglob("*.jpg")
    assert decoding.read(stored).pixelColor(200, 120).getRgb()[:3] == pytest.approx(before, abs=1)
    thumbnails.deleteLater()


def test_faces_and_text_are_decoded_for_the_screen_too(tmp_path: Path) -> None:
    wide = screen_colour.colours_of(ADOBE_RGB)
    assert wide is not None
    screen_colour.put_in_force(wide)
    picture = decoding.load(write(tmp_path / "a.png", draw()), QSize(50, 50))
    assert picture.made_for == wide.key


def test_where_the_system_converts_pictures_are_made_in_srgb(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_profiles.sys, "platform", "darwin")
    found = screen_colour.choose(AUTOMATIC, qapp.primaryScreen())
    assert (found, found.why) == (FOR_SRGB, screen_colour.SYSTEM_CONVERTS)


@pytest.fixture
def display(program: Callable[[str], str]) -> Iterator[str]:
    """The name of an X display of this test's own."""
    try:
        ctypes.CDLL("libxcb.so.1")
    except OSError:
        pytest.skip("libxcb is not installed here")
    reading, writing = os.pipe()
    command = [program("Xvfb"), "-displayfd", str(writing), "-screen", "0", "640x480x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        name = f":{answer.readline().strip()}"
    yield name
    server.terminate()
    server.wait(10)


def give_profile(display: str, profile: bytes) -> None:
    """What a session does after calibration."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    name = b"_ICC_PROFILE"
    xcb.xcb_intern_atom.restype = ctypes.c_uint32
    xcb.xcb_intern_atom_reply.restype = ctypes.POINTER(ctypes.c_uint32)
    asked = xcb.xcb_intern_atom(connection, 0, len(name), name)
    atom = xcb.xcb_intern_atom_reply(connection, ctypes.c_uint32(asked), None)[2]
    xcb.xcb_get_setup.restype = ctypes.c_void_p
    xcb.xcb_setup_roots_iterator.restype = screen_profiles._Screens
    setup = ctypes.c_void_p(xcb.xcb_get_setup(connection))
    root = ctypes.cast(xcb.xcb_setup_roots_iterator(setup).data, ctypes.POINTER(ctypes.c_uint32))[0]
    cardinal = 6
    xcb.xcb_change_property(connection, 0, root, atom, cardinal, 8, len(profile), profile)
    xcb.xcb_get_input_focus_reply.restype = ctypes.c_void_p
    answered = xcb.xcb_get_input_focus(connection)  # the server has done what came before it
    xcb.xcb_get_input_focus_reply(connection, ctypes.c_uint32(answered), None)
    xcb.xcb_disconnect(connection)


SCRIPT = """
from PySide6.QtWidgets import QApplication
from curator.gui.screen_colour import choose
application = QApplication([])
found = choose("automatic", application.primaryScreen())
print(application.platformName(), found.key, found.why)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="X servers are looked for on Linux")
def test_an_x_server_s_profile_is_found(display: str) -> None:
    assert x11_profile("_ICC_PROFILE", display) == b""
    give_profile(display, SMALL_SCREEN)
    assert x11_profile("_ICC_PROFILE", display) == SMALL_SCREEN
    assert x11_profile("_ICC_PROFILE_1", display) == b""
    for library in X11_LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError:
            pytest.skip(f"{library} is not installed here")
    said = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb"),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said == f"xcb {sha256(SMALL_SCREEN).hexdigest()} {screen_colour.FOUND}\n"


def test_an_x_server_that_is_not_there_says_nothing() -> None:
    try:
        ctypes.CDLL("libxcb.so.1")
    except OSError:
        pytest.skip("libxcb is not installed here")
    assert x11_profile("_ICC_PROFILE", ":9876") == b""
