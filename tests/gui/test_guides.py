"""What lies over one image: outlines, the flag that is meant, heat maps, aids, the bare image."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from curator.core.aid import Aid
from curator.core.artifact import Flag, Region
from curator.gui import decoding
from curator.gui.aid_lane import AidLane
from curator.gui.decoding import Picture
from curator.gui.guides import Guides
from curator.gui.image_view import ImageView
from curator.gui.jobs import Jobs
from curator.gui.overlay import box_of
from tests.gui.flagged import BLUR, FLAGS, NOISE, SEAM, notes_of
from tests.gui.pictures import draw, write

NOTES = notes_of(BLUR, NOISE, SEAM)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "a.png", draw(640, 480))


@pytest.fixture
def view(qtbot: QtBot, file: Path) -> ImageView:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    full = decoding.read(file)
    view.set_picture(Picture(file, full, decoding.fit(full, QSize(876, 676))))
    return view


@pytest.fixture
def guides(view: ImageView, jobs: Jobs, file: Path) -> Iterator[Guides]:
    guides = Guides(view, AidLane(jobs), with_answers=True)
    guides.set_image(file)
    guides.set_flags(FLAGS)
    yield guides
    guides.deleteLater()


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def painted(view: ImageView) -> QImage:
    return view.grab().toImage()


def test_flags_are_hidden_until_they_are_shown_and_again_on_the_next_image(
    guides: Guides, view: ImageView, tmp_path: Path
) -> None:
    plain = painted(view)
    assert not guides.legend.isVisible()
    guides.show(shown=True)
    assert guides.legend.isVisible()
    assert painted(view) != plain
    guides.set_image(tmp_path / "b.png")
    assert not guides.is_shown
    assert not guides.legend.isVisible()
    guides.set_image(tmp_path / "c.png", shown=True)
    assert guides.is_shown


def test_in_the_loupe_they_stay_on_for_the_neighbour(
    view: ImageView, jobs: Jobs, file: Path, tmp_path: Path
) -> None:
    guides = Guides(view, AidLane(jobs), keeps=True)
    guides.set_image(file)
    guides.show(shown=True)
    guides.cycle_aid()
    guides.set_image(tmp_path / "b.png")
    assert guides.is_shown
    assert guides.aid is Aid.LIGHT


def test_an_answer_goes_to_the_flag_that_is_meant_and_then_to_the_next(guides: Guides) -> None:
    said: list[tuple[object, str, object]] = []
    guides.answered.connect(lambda *answer: said.append(answer))
    guides.answer(is_right=True)
    assert said == []  # what is not shown cannot be answered
    guides.show(shown=True)
    guides.set_notes(NOTES)
    guides.answer(is_right=True)
    guides.answer(is_right=False)
    assert said == [(1, "blur", True), (1, "noise", False)]
    assert guides.legend.rows[0].right.isChecked()  # at once, whatever the library is doing
    assert guides.legend.rows[1].wrong.isChecked()
    guides.choose(0)
    guides.answer(is_right=True)  # the same again takes it back
    assert said[-1] == (1, "blur", None)
    assert not guides.legend.rows[0].right.isChecked()


def test_the_last_one_answered_stays_meant_so_that_it_can_be_taken_back(guides: Guides) -> None:
    said: list[tuple[object, str, object]] = []
    guides.answered.connect(lambda *answer: said.append(answer))
    guides.set_flags(FLAGS[:1])
    guides.show(shown=True)
    guides.set_notes(notes_of(BLUR))
    guides.answer(is_right=True)
    guides.answer(is_right=False)
    guides.answer(is_right=False)
    assert [answer[2] for answer in said] == [True, False, None]


def test_notes_are_wanted_when_flags_are_shown_and_not_before(guides: Guides) -> None:
    wanted: list[bool] = []
    guides.notes_wanted.connect(lambda: wanted.append(True))
    guides.ask_notes()
    assert wanted == []
    guides.show(shown=True)
    assert wanted == [True]


def test_heat_maps_follow_one_another_and_then_the_outlines(guides: Guides, qtbot: QtBot) -> None:
    guides.cycle_heat()
    assert guides.is_shown
    assert guides.heat == "blur"
    assert "Heat map of blur: computing…" in texts(guides.legend)
    qtbot.waitUntil(lambda: "computing" not in texts(guides.legend), timeout=20_000)
    assert "Heat map of blur" in texts(guides.legend)
    guides.cycle_heat()
    assert (guides.heat, guides.chosen) == ("noise", 1)
    guides.cycle_heat()  # a seam has none
    assert guides.heat is None
    assert "Heat map of" not in texts(guides.legend)


def test_c_held_shows_the_bare_image(guides: Guides, view: ImageView) -> None:
    plain = painted(view)
    guides.show(shown=True)
    with_outlines = painted(view)
    QTest.keyPress(view, Qt.Key.Key_V)
    assert not guides.legend.isVisible()
    assert painted(view) == plain
    QTest.keyRelease(view, Qt.Key.Key_V)
    assert guides.legend.isVisible()
    assert painted(view) == with_outlines


def test_a_c_that_is_let_go_elsewhere_does_not_stay_held(
    guides: Guides, view: ImageView, qtbot: QtBot
) -> None:
    guides.show(shown=True)
    QTest.keyPress(view, Qt.Key.Key_V)
    view.clearFocus()
    qtbot.waitUntil(guides.legend.isVisible)


def test_light_lines_and_cast_follow_one_another_with_their_limits(
    guides: Guides, view: ImageView, qtbot: QtBot
) -> None:
    plain = painted(view)
    seen: list[str] = []
    for title, limit in (("Light", "51 to 62"), ("Lines", "66 to 79"), ("Colour cast", "66 to 85")):
        guides.cycle_aid()
        qtbot.waitUntil(lambda: "Computing…" not in texts(guides.note), timeout=20_000)
        said = texts(guides.note)
        assert said.startswith(title)
        assert limit in said
        assert painted(view) != plain
        seen.append(said)
    assert "The greys lean to" in seen[2]
    guides.cycle_aid()
    assert not guides.note.isVisible()
    assert painted(view) == plain


def test_a_file_that_cannot_be_decoded_is_said(
    guides: Guides, qtbot: QtBot, tmp_path: Path
) -> None:
    guides.set_image(tmp_path / "gone.png")
    guides.cycle_aid()
    qtbot.waitUntil(lambda: "cannot be decoded" in texts(guides.note), timeout=20_000)


def drag(view: ImageView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, SHIFT, start)
    at = QPointF(end)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(view.mapToGlobal(end)),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        SHIFT,
    )
    QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, SHIFT, end)


def test_shift_and_drag_draws_a_straight_line_that_stays_until_esc_or_the_next_image(
    guides: Guides, view: ImageView, tmp_path: Path
) -> None:
    plain = painted(view)
    drag(view, QPoint(200, 300), QPoint(600, 300))
    assert len(view.ruler.lines) == 1
    assert view.viewport_state.zoom is None  # it was no click
    assert painted(view) != plain
    start, end = view.ruler.lines[0]
    assert start[1] == pytest.approx(end[1])
    assert guides.leave()
    assert painted(view) == plain
    assert not guides.leave()
    drag(view, QPoint(200, 300), QPoint(600, 300))
    guides.set_image(tmp_path / "b.png")
    assert view.ruler.lines == ()


def test_esc_takes_lines_then_the_heat_map_then_the_aid(guides: Guides, view: ImageView) -> None:
    guides.cycle_aid()
    guides.cycle_heat()
    drag(view, QPoint(200, 300), QPoint(600, 400))
    left = []
    while guides.leave():
        left.append((bool(view.ruler.lines), guides.heat, guides.aid))
    assert left == [
        (False, "blur", Aid.LIGHT),
        (False, None, Aid.LIGHT),
        (False, None, None),
    ]


CORNERS = [Region(x, y, 0.25, 0.2) for x in (0.02, 0.73) for y in (0.02, 0.78)]


def covered(plate: QWidget, view: ImageView, flag: Flag) -> float:
    """How much of a flag's region a plate hides."""
    rect = view.image_rect()
    assert rect is not None
    assert flag.region is not None
    box = box_of(flag.region, rect)
    hidden = QRectF(plate.geometry()).intersected(box)
    return hidden.width() * hidden.height() / (box.width() * box.height())


@pytest.mark.parametrize("region", CORNERS)
def test_neither_legend_nor_note_covers_what_it_speaks_of(
    guides: Guides, view: ImageView, region: Region
) -> None:
    flag = replace(FLAGS[0], region=region)
    guides.set_flags((flag,))
    guides.show(shown=True)
    guides.cycle_aid()
    for width, height in ((900, 700), (1196, 620), (1900, 1100)):
        view.resize(width, height)
        QTest.qWait(20)
        for plate in (guides.legend, guides.note):
            assert covered(plate, view, flag) == 0
            assert view.rect().contains(plate.geometry())
        assert not guides.legend.geometry().intersects(guides.note.geometry())


def test_legend_and_note_stand_beside_the_image_where_they_fit(
    guides: Guides, view: ImageView
) -> None:
    guides.show(shown=True)
    guides.cycle_aid()
    for width in (1250, 1500):  # narrower than they wish at first
        view.resize(width, 700)
        QTest.qWait(20)
        rect = view.image_rect()
        assert rect is not None
        for plate in (guides.legend, guides.note):
            assert not rect.intersects(QRectF(plate.geometry()))
            for label in plate.findChildren(QLabel):
                if label.isVisible() and label.wordWrap():
                    assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
