"""Close-ups and readings on demand: what is asked, what is shown, and what when it fails."""

import os
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from curator.core.artifact import Region
from curator.core.errors import CuratorError, NotInstalled
from curator.core.quoted_text import Match, PhraseReading
from curator.core.sighting import Face, TextLine
from curator.core.variant import VariantId
from curator.gui.actions import Do
from curator.gui.asked_dialog import AskedDialog
from curator.gui.assists import Assists, Subject
from curator.gui.close_ups import HANDS, CloseUps, close_up_zoom
from curator.gui.decoding import Picture, load
from curator.gui.jobs import Jobs
from curator.gui.library_page import LibraryPage
from curator.gui.text_reading import TextReading
from curator.gui.viewport import Size
from curator.workflow import assisting
from curator.workflow.assisting import Assistant
from curator.workflow.workers import worker_processes
from tests.gui.pictures import draw, write
from tests.gui.windows import Reviewer, fill_library, standing_verdicts

BOX = QSize(1280, 800)
FACES = (
    Face(Region(0.1, 0.1, 0.2, 0.3), 0.91),
    Face(Region(0.6, 0.5, 0.2, 0.3), 0.84),
    Face(Region(0.4, 0.4, 0.1, 0.1), 0.52),
)
CORNERS = ((0.1, 0.1), (0.6, 0.1), (0.6, 0.2), (0.1, 0.2))
LINES = (TextLine("GRAND OPENING", 0.99, CORNERS), TextLine("Frseh <b>bred", 0.61, CORNERS))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """What the dialogs open over."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    """A picture of 640 × 480 pixels."""
    path = tmp_path / "zebrafish-xl.png"
    write(path, draw(640, 480, "#806040"))
    return load(path, BOX)


class Fate:
    """An assistant's models: the next answer, or what goes wrong."""

    def __init__(self) -> None:
        self.faces: tuple[Face, ...] | CuratorError = FACES
        self.lines: tuple[TextLine, ...] = LINES

    def look(self, _path: Path) -> tuple[Face, ...]:
        if isinstance(self.faces, CuratorError):
            raise self.faces
        return self.faces

    def read(self, _path: Path) -> tuple[TextLine, ...]:
        return self.lines


class PatientThread(ThreadPoolExecutor):
    """Leaves no thread behind."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        super().shutdown(wait=True, cancel_futures=cancel_futures)


def _thread() -> Executor:
    return PatientThread(1)


@pytest.fixture
def fate(monkeypatch: pytest.MonkeyPatch) -> Fate:
    """Models of the tests' own, installed."""
    for name in ("FACES", "TEXT"):
        extra = getattr(assisting, name)
        monkeypatch.setattr(assisting, name, type(extra)(extra.name, extra.does, ()))
    return Fate()


@pytest.fixture
def assists(jobs: Jobs, fate: Fate) -> Iterator[Assists]:
    """What a page asks."""
    assists = Assists(
        jobs,
        lambda _variant: 'zebrafish-xl, a sign "Grand opening"',
        make_assistant=lambda: Assistant(_thread, look_for_faces=fate.look, read_lines=fate.read),
    )
    yield assists
    assists.close()


def subject_of(picture: Picture) -> Subject:
    return Subject(VariantId(1), picture.path)


def opened(page: QWidget, kind: type[AskedDialog]) -> AskedDialog | None:
    found = page.findChildren(kind)
    return found[-1] if found else None


def test_left_and_right_go_round_the_faces_and_escape_goes_back(
    qtbot: QtBot, page: QWidget, picture: Picture
) -> None:
    dialog = CloseUps(page)
    dialog.open()
    dialog.show_faces(picture, FACES)
    seen = [dialog.caption.text()]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(dialog.image, key)
        seen.append(dialog.caption.text())
    assert [text.split("  ·  ")[0] for text in seen] == [
        "Face 1 of 3", "Face 2 of 3", "Face 3 of 3", "Face 1 of 3", "Face 3 of 3",
    ]  # fmt: skip
    assert "52% sure" in seen[-1]
    QTest.keyClick(dialog.image, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_zoom_that_was_chosen_stays_for_the_next_face(
    qtbot: QtBot, page: QWidget, picture: Picture
) -> None:
    dialog = CloseUps(page)
    dialog.open()
    dialog.show_faces(picture, FACES)
    dialog.image.set_viewport(type(dialog.image.viewport_state)(7.0, 0.2, 0.2))
    QTest.keyClick(dialog.image, Qt.Key.Key_Right)
    assert dialog.image.viewport_state.zoom == 7.0
    QTest.keyClick(dialog.image, Qt.Key.Key_Z)
    assert dialog.image.viewport_state.zoom is None
    QTest.keyClick(dialog.image, Qt.Key.Key_Z)
    assert dialog.image.viewport_state.zoom not in {None, 7.0}


@pytest.mark.parametrize(
    ("side", "zoom"), [(400, 1.0), (250, 1.0), (200, 2.0), (100, 3.0), (30, 4.0), (1600, 0.5)]
)
def test_a_face_is_shown_pixel_for_pixel_while_it_fits_and_can_be_seen(
    side: int, zoom: float
) -> None:
    image, view = Size(4000, 4000), Size(1200, 1000)
    region = Region(0.2, 0.2, side / 4000, side / 4000)
    assert close_up_zoom(region, image, view) == zoom


def test_where_no_face_was_found_that_proves_nothing(
    qtbot: QtBot, page: QWidget, picture: Picture
) -> None:
    dialog = CloseUps(page)
    dialog.show_faces(picture, ())
    assert "No face found" in dialog.sign.accessibleName()
    assert HANDS in dialog.sign.accessibleName()
    assert not dialog.is_answered
    dialog.step(1)  # there is nothing to step to


def test_a_command_that_installs_it_can_be_copied(qtbot: QtBot, page: QWidget) -> None:
    dialog = CloseUps(page)
    dialog.open()
    dialog.show_error(NotInstalled("Finding faces is an optional extra.", "pip install it"))
    assert dialog.command.isVisible()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "pip install it"
    dialog.show_error(CuratorError("It crashed.", "Try another image."))
    assert not dialog.command.isVisible()
    assert "It crashed." in dialog.sign.accessibleName()


def test_lines_are_shown_beside_the_quoted_words_and_nothing_of_the_file(
    qtbot: QtBot, page: QWidget, picture: Picture
) -> None:
    dialog = TextReading(page)
    dialog.show_lines(
        picture,
        LINES,
        (
            PhraseReading("Grand Opening", Match.FOUND, "GRAND OPENING", 0.99),
            PhraseReading("Fresh bread", Match.DIFFERENT, "Frseh <b>bred", 0.61),
            PhraseReading("Sundays", Match.MISSING),
        ),
    )
    assert dialog.heading.text() == "2 lines of text, 1 hard to read"
    assert dialog.texts() == [
        "“Grand Opening”", "found",
        "“Fresh bread”", "read differently: “Frseh <b>bred”", "hard to read",
        "“Sundays”", "not found",
        "GRAND OPENING", "99%",
        "Frseh <b>bred", "61%, hard to read",
    ]  # fmt: skip
    assert "zebrafish" not in " ".join([dialog.windowTitle(), *dialog.texts()])


def test_a_picture_without_text_says_so(qtbot: QtBot, page: QWidget, picture: Picture) -> None:
    dialog = TextReading(page)
    dialog.show_lines(picture, (), ())
    assert "No text found" in dialog.sign.accessibleName()
    dialog.show_lines(picture, (), (PhraseReading("Sundays", Match.MISSING),))
    assert dialog.texts() == ["“Sundays”", "not found", "No text found."]


def test_asking_for_faces_opens_them(
    qtbot: QtBot, page: QWidget, picture: Picture, assists: Assists
) -> None:
    assists.commands(page, lambda: subject_of(picture))[Do.FACES]()
    dialog = opened(page, CloseUps)
    assert isinstance(dialog, CloseUps)
    qtbot.waitUntil(lambda: dialog.is_answered, timeout=10_000)
    assert dialog.strip.count() == 3


def test_asking_for_text_compares_it_with_the_prompt_s_quoted_words_alone(
    qtbot: QtBot, page: QWidget, picture: Picture, assists: Assists
) -> None:
    assists.commands(page, lambda: subject_of(picture))[Do.TEXT]()
    dialog = opened(page, TextReading)
    assert isinstance(dialog, TextReading)
    qtbot.waitUntil(lambda: dialog.is_answered, timeout=10_000)
    assert dialog.texts()[:2] == ["“Grand opening”", "found"]
    assert "zebrafish" not in " ".join(dialog.texts())


def test_a_failure_is_told_and_can_be_tried_again(
    qtbot: QtBot, page: QWidget, picture: Picture, assists: Assists, fate: Fate
) -> None:
    fate.faces = CuratorError("Finding faces crashed on this image.")
    assists.commands(page, lambda: subject_of(picture))[Do.FACES]()
    dialog = opened(page, CloseUps)
    assert isinstance(dialog, CloseUps)
    qtbot.waitUntil(lambda: "crashed" in dialog.sign.accessibleName(), timeout=10_000)
    fate.faces = FACES
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.is_answered, timeout=10_000)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, fate: Fate) -> Fate:
    """The windows' own assistants answer as told."""
    make = partial(Assistant, _thread, look_for_faces=fate.look, read_lines=fate.read)
    monkeypatch.setattr(assisting, "Assistant", make)
    return fate


def test_while_judging_one_key_shows_every_face_and_no_key_judges_behind_it(
    reviewer: Reviewer, library_file: Path, asked: Fate
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    before = reviewer.state(window)
    reviewer.press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    dialog = opened(window, CloseUps)
    assert isinstance(dialog, CloseUps)
    reviewer.wait(lambda: dialog.is_answered)
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_F, Qt.Key.Key_Right):
        QTest.keyClick(dialog.image, key)
    assert dialog.caption.text().startswith("Face 2")
    QTest.keyClick(dialog.image, Qt.Key.Key_Escape)
    reviewer.wait(lambda: reviewer.is_ready(window))
    assert reviewer.state(window) == before
    assert standing_verdicts(library_file) == {}


def test_in_the_loupe_one_key_reads_the_text(
    reviewer: Reviewer, library_file: Path, asked: Fate
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    window.run(Do.SHOW_LIBRARY)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() == 4)
    assert Do.TEXT not in page.commands()
    page.open_loupe(0)
    reviewer.press(window, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    dialog = opened(window, TextReading)
    assert isinstance(dialog, TextReading)
    reviewer.wait(lambda: dialog.is_answered)
    assert "GRAND OPENING" in dialog.texts()


def test_a_window_that_is_closed_ends_the_question_that_is_open(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch, fate: Fate
) -> None:
    make = partial(
        Assistant, partial(worker_processes, 1), look_for_faces=never, read_lines=fate.read
    )
    monkeypatch.setattr(assisting, "Assistant", make)
    started = library_file.with_name("started")
    monkeypatch.setenv("CURATOR_TEST_STARTED", str(started))
    fill_library(library_file, 2)
    window = reviewer.open_window(library_file)
    reviewer.press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    reviewer.wait(started.exists)
    reviewer.close([window])  # the fixtures see that no thread is left


def never(_path: Path) -> tuple[Face, ...]:
    """Runs in a worker process."""
    Path(os.environ["CURATOR_TEST_STARTED"]).touch()
    while True:
        time.sleep(1)


def test_without_an_image_nothing_can_be_asked(page: QWidget, assists: Assists) -> None:
    assert assists.commands(page, lambda: None) == {}
