"""References beside what is judged."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from curator.gui import decoding
from curator.gui.decoding import Picture, Problem
from curator.gui.image_view import ImageView
from curator.gui.jobs import Jobs
from curator.gui.pane import Seen
from curator.gui.reference_pane import ReferencePane
from curator.gui.viewport import Viewport
from tests.gui.pictures import draw, write


@pytest.fixture
def references(tmp_path: Path) -> list[Seen]:
    return [Seen(write(tmp_path / f"{n}.png", draw(400, 300)), f"Spring, {n}") for n in range(1, 4)]


@pytest.fixture
def image(qtbot: QtBot) -> ImageView:
    image = ImageView()
    drawn = draw(800, 600)
    image.set_picture(Picture(Path("x.png"), drawn, decoding.fit(drawn, QSize(500, 500))))
    return image


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def pane(window: QWidget, jobs: Jobs, image: ImageView) -> ReferencePane:
    row = QHBoxLayout(window)
    pane = ReferencePane(jobs, image)
    row.addWidget(image, 2)
    row.addWidget(pane, 1)
    window.resize(900, 500)
    window.show()
    return pane


def test_several_are_stepped_through_round_and_round(
    pane: ReferencePane, references: list[Seen]
) -> None:
    pane.show_references(references)
    assert pane.title.text() == "Reference 1/3"
    assert pane.caption.text() == "Spring, 1"
    assert pane.pane.accessibleName() == "Reference 1/3, Spring, 1"
    QTest.mouseClick(pane.before, Qt.MouseButton.LeftButton)
    assert pane.title.text() == "Reference 3/3"
    QTest.mouseClick(pane.after, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.after, Qt.MouseButton.LeftButton)
    assert pane.caption.text() == "Spring, 2"
    pane.show_references(references[1:])
    assert (pane.title.text(), pane.caption.text()) == ("Reference 1/2", "Spring, 2")
    assert all(button.accessibleName() for button in (pane.before, pane.after, pane.link))


def test_one_needs_no_steps_and_none_says_so(pane: ReferencePane, references: list[Seen]) -> None:
    pane.show_references(references[:1])
    assert pane.title.text() == "Reference"
    assert not pane.before.isVisible()
    pane.show_references((), "Neither this brief nor its campaign has a reference")
    assert "has a reference" in pane.pane.accessibleName()
    assert not pane.link.isVisible()
    pane.grab()


def test_it_never_takes_the_keys_and_shift_draws_lines_on_the_image_only(
    pane: ReferencePane, references: list[Seen], image: ImageView
) -> None:
    pane.show_references(references)
    image.setFocus()
    QTest.mouseClick(pane.pane, Qt.MouseButton.LeftButton)
    assert pane.pane.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not image.shift_is_alone


def test_zoom_is_linked_only_when_asked_for(
    pane: ReferencePane, references: list[Seen], image: ImageView, qtbot: QtBot
) -> None:
    pane.show_references(references)
    qtbot.waitUntil(lambda: pane.pane.image_size() is not None)
    QTest.mouseClick(image, Qt.MouseButton.LeftButton)
    assert image.viewport_state.zoom == 1.0
    assert pane.pane.viewport_state == Viewport()
    QTest.mouseClick(pane.link, Qt.MouseButton.LeftButton)
    assert pane.pane.viewport_state.zoom is not None
    pane.step(1)
    qtbot.waitUntil(lambda: pane.pane.shows(references[1].path))
    assert pane.pane.viewport_state.zoom is not None
    QTest.mouseClick(image, Qt.MouseButton.LeftButton)
    assert pane.pane.viewport_state == Viewport()


def test_a_missing_reference_says_so(pane: ReferencePane, tmp_path: Path, qtbot: QtBot) -> None:
    pane.show_references([Seen(tmp_path / "gone.png", "Spring")])
    qtbot.waitUntil(lambda: pane.pane.accessibleDescription() == Problem.MISSING.value)
