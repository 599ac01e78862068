"""The image under the hands."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.core.artifact import Flag, Region, Severity
from curator.gui import decoding, theme
from curator.gui.decoding import Picture, Problem
from curator.gui.image_view import ImageView
from curator.gui.viewport import Viewport
from tests.gui.pictures import draw


def picture(image: QImage, name: str = "a.png", box: QSize | None = None) -> Picture:
    return Picture(Path(name), image, decoding.fit(image, box or QSize(376, 276)))


@pytest.fixture
def view(qtbot: QtBot) -> ImageView:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def wheel(view: ImageView, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_the_first_full_paint_is_told_once(view: ImageView, qtbot: QtBot) -> None:
    told: list[bool] = []
    view.painted.connect(lambda: told.append(True))
    view.set_picture(None)
    qtbot.wait(30)
    assert not told
    view.set_picture(picture(draw(800, 600)))
    qtbot.waitUntil(lambda: told == [True])
    view.update()
    view.replace_picture(picture(draw(800, 600)))
    qtbot.wait(30)
    assert told == [True]


def test_a_fitted_picture_is_whole_centred_and_on_grey(view: ImageView) -> None:
    view.set_picture(picture(draw(800, 400, "#ff0000")))
    grab = view.grab().toImage()
    surround = QColor(theme.colours().surround)
    assert grab.pixelColor(200, 20) == surround
    assert grab.pixelColor(5, 150) == surround
    assert grab.pixelColor(200, 150).red() > 250
    assert grab.pixelColor(200, 150).green() < 5
    assert grab.pixelColor(20, 70) == QColor("white")


def test_at_one_to_one_pixels_are_shown_as_they_are(view: ImageView) -> None:
    image = QImage(1000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    image.setPixelColor(500, 500, QColor("white"))
    view.set_picture(picture(image))
    view.set_viewport(Viewport(1.0))
    grab = view.grab().toImage()
    lit = [
        (x, y) for x in range(150, 250) for y in range(100, 200) if grab.pixelColor(x, y).red() > 0
    ]
    assert lit == [(200, 150)]
    assert grab.pixelColor(200, 150) == QColor("white")


def test_zoom_and_place_stay_for_the_next_image(view: ImageView) -> None:
    view.set_picture(picture(draw(2000, 2000), "a.png"))
    wheel(view, QPoint(100, 100), 8)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    QTest.mouseMove(view, QPoint(150, 110))
    QTest.mouseMove(view, QPoint(120, 90))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(120, 90))
    before = view.viewport_state
    assert before.zoom is not None
    view.set_picture(None)
    view.set_picture(picture(draw(2400, 1600), "b.png"))
    assert view.viewport_state == before


def test_a_click_shows_pixels_at_the_pointer_and_another_the_whole(view: ImageView) -> None:
    view.set_picture(picture(draw(4000, 3000)))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 75))
    assert view.viewport_state.zoom == 1.0
    assert view.viewport_state.x < 0.3
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert view.viewport_state == Viewport()


def test_space_shows_pixels_only_while_it_is_held(view: ImageView) -> None:
    view.setFocus()
    view.set_picture(picture(draw(2000, 1500)))
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert view.viewport_state.zoom == 1.0
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.viewport_state == Viewport()


def test_outlines_are_off_until_asked_for_and_grow_with_the_image(view: ImageView) -> None:
    flag = Flag("blur", 0.9, Severity.LIKELY, Region(0.25, 0.25, 0.5, 0.5), "soft")
    view.set_picture(picture(draw(400, 400, "#808080"), box=QSize(276, 276)))
    view.set_flags((flag,))
    ink = QColor(theme.colours().flag_likely)
    rect = view.image_rect()
    assert rect is not None
    left = round(rect.x() + 0.25 * rect.width())
    middle = round(rect.center().y())

    def inked(x: int) -> bool:
        grab = view.grab().toImage()
        near = [grab.pixelColor(x + d, middle) for d in (-1, 0, 1)]
        return any(abs(c.red() - ink.red()) + abs(c.blue() - ink.blue()) < 40 for c in near)

    assert not inked(left)
    view.set_flags_shown(True)
    assert inked(left)
    view.set_viewport(Viewport(1.0))
    zoomed = view.image_rect()
    assert zoomed is not None
    assert inked(round(zoomed.x() + 0.25 * zoomed.width()))


def test_transparency_shows_a_checkerboard(view: ImageView) -> None:
    image = QImage(300, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    view.set_picture(picture(image))
    grab = view.grab().toImage()
    greys = {grab.pixelColor(x, 150).name() for x in range(180, 220)}
    assert len(greys) == 2


def test_a_picture_that_cannot_be_shown_says_so_and_counts_as_seen(
    view: ImageView, qtbot: QtBot
) -> None:
    missing = Picture(Path("x.png"), QImage(), QImage(), Problem.MISSING, "It was moved.")
    with qtbot.waitSignal(view.painted):
        view.set_picture(missing)
    assert view.accessibleDescription() == Problem.MISSING.value
    surround = QColor(theme.colours().surround)
    grab = view.grab().toImage()
    assert any(grab.pixelColor(x, y) != surround for x in range(150, 250) for y in range(90, 200))


def test_a_slow_picture_says_loading_and_a_quick_one_does_not(
    view: ImageView, qtbot: QtBot
) -> None:
    surround = QColor(theme.colours().surround)

    def blank() -> bool:
        grab = view.grab().toImage()
        return all(
            grab.pixelColor(x, y) == surround for x in range(0, 400, 3) for y in range(0, 300, 3)
        )

    view.set_picture(None)
    assert blank()
    qtbot.wait(250)
    assert not blank()


@pytest.mark.parametrize("size", [(40, 30), (188, 138), (800, 600)])
def test_where_sizes_are_hidden_every_image_fills_the_view(
    view: ImageView, size: tuple[int, int]
) -> None:
    view.fills_box = True
    view.set_picture(picture(draw(*size)))
    fitted = view.image_rect()
    assert fitted is not None
    assert max(fitted.width() / 376, fitted.height() / 276) == pytest.approx(1, abs=0.01)
    view.toggle_zoom()
    seen = view.image_rect()
    assert seen is not None
    assert seen.width() >= fitted.width() - 1
    assert view.viewport_state.zoom == 1.0  # the next one is shown pixel for pixel
    wheel(view, view.rect().center(), 1)
    nearer = view.image_rect()
    assert nearer is not None
    assert nearer.width() == pytest.approx(1.25 * max(seen.width(), size[0]), rel=0.02)
