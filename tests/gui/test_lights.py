"""Lights out: the image stays as it is, all else goes dark, and keys mean what they meant."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from curator.core.decision import Verdict
from curator.gui.echo_pill import EchoPill
from curator.gui.image_canvas import ImageCanvas
from curator.gui.library_page import LibraryPage
from curator.gui.lights import DIMMED, ON, OUT, Lights
from curator.gui.main_window import MainWindow
from curator.gui.review_page import ReviewPage
from tests.gui.windows import Reviewer, fill_library, standing_verdicts

CTRL = Qt.KeyboardModifier.ControlModifier


def lights(window: MainWindow) -> Lights:
    assert window.around.lights is not None
    return window.around.lights


def canvas_of(window: MainWindow) -> ImageCanvas:
    return next(c for c in window.findChildren(ImageCanvas) if c.isVisible())


def grab(window: MainWindow) -> QImage:
    if window.around.lights is not None:
        window.around.lights.follow()
    return window.grab().toImage()


def brightest_outside(window: MainWindow, image: QImage) -> int:
    """The brightest pixel that is not the image's, looked at here and there."""
    canvas = canvas_of(window)
    rect = canvas.image_rect()
    assert rect is not None
    inside = rect.toAlignedRect().translated(canvas.mapTo(window, QPoint(0, 0)))
    return max(
        image.pixelColor(x, y).lightness()
        for x in range(2, image.width(), 7)
        for y in range(2, image.height(), 5)
        if not inside.contains(x, y)
    )


def middle(window: MainWindow, image: QImage) -> QColor:
    canvas = canvas_of(window)
    rect = canvas.image_rect()
    assert rect is not None
    return image.pixelColor(canvas.mapTo(window, rect.center().toPoint()))


@pytest.fixture
def window(reviewer: Reviewer, library_file: Path) -> MainWindow:
    fill_library(library_file, 6)
    return reviewer.open_window(library_file)


def test_the_first_press_dims_the_second_darkens_the_third_brings_all_back(
    reviewer: Reviewer, window: MainWindow
) -> None:
    before = grab(window)
    reviewer.press(window, "L")
    dimmed = grab(window)
    assert lights(window).level == DIMMED
    assert 0 < brightest_outside(window, dimmed) < 40
    assert brightest_outside(window, before) > 150
    reviewer.press(window, "L")
    dark = grab(window)
    assert lights(window).level == OUT
    assert brightest_outside(window, dark) == 0
    for image in (dimmed, dark):
        assert middle(window, image) == middle(window, before)
    reviewer.press(window, "L")
    assert lights(window).level == ON
    assert not lights(window).isVisible()
    assert grab(window) == before


def test_verdict_keys_go_on_working_and_the_echo_is_seen_in_the_dark(
    reviewer: Reviewer, window: MainWindow, library_file: Path
) -> None:
    reviewer.press(window, "L")
    reviewer.press(window, "L")
    reviewer.press(window, "X")
    pill = next(pill for pill in window.findChildren(EchoPill) if pill.isVisible())
    image = grab(window)
    at = pill.mapTo(window, pill.rect().topLeft())
    inks = [
        image.pixelColor(at.x() + x, at.y() + y).lightness()
        for x in range(pill.width())
        for y in range(pill.height())
    ]
    assert max(inks) > 100
    reviewer.wait(lambda: reviewer.is_ready(window))
    reviewer.press_and_see(window, "A")
    assert lights(window).level == OUT
    assert brightest_outside(window, grab(window)) < 100  # the pill may still stand there
    reviewer.close()
    assert sorted(standing_verdicts(library_file).values(), key=str) == [
        Verdict.ACCEPT,
        Verdict.REJECT,
    ]


def test_esc_brings_the_lights_back_and_closes_nothing_else(
    reviewer: Reviewer, window: MainWindow
) -> None:
    reviewer.press(window, "I")
    reviewer.press(window, "L")
    reviewer.press(window, Qt.Key.Key_Escape)
    assert lights(window).level == ON
    assert isinstance(window.page, ReviewPage)
    assert window.page.judging.info_shown
    reviewer.press(window, Qt.Key.Key_Escape)
    assert not window.page.judging.info_shown


def test_without_an_image_there_is_light_and_the_next_image_is_alone_again(
    reviewer: Reviewer, window: MainWindow
) -> None:
    reviewer.press(window, "L")
    reviewer.press(window, "4", CTRL)  # a page of numbers
    grab(window)
    assert not lights(window).isVisible()
    reviewer.press(window, "1", CTRL)
    grab(window)
    assert lights(window).isVisible()


def test_the_sheet_of_keys_can_be_read(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "L")
    reviewer.press(window, Qt.Key.Key_F1)
    grab(window)
    assert not lights(window).isVisible()
    reviewer.press(window, Qt.Key.Key_Escape)
    grab(window)
    assert lights(window).isVisible()


def test_the_library_s_large_view_is_left_alone_too(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "2", CTRL)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() == 6)
    page.open_loupe(0)
    reviewer.wait(lambda: page.loupe.image.image_rect() is not None)
    before = grab(window)
    reviewer.press(window, "L")
    reviewer.press(window, "L")
    dark = grab(window)
    assert brightest_outside(window, dark) == 0
    assert middle(window, dark) == middle(window, before)


def test_in_a_grid_the_small_pictures_stay_lit(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "2", CTRL)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() == 6)
    before = page.grid.grab().toImage()
    reviewer.press(window, "L")
    reviewer.press(window, "L")
    dark = grab(window)
    at = page.grid.mapTo(window, QPoint(0, 0))
    assert all(
        dark.pixelColor(at.x() + x, at.y() + y) == before.pixelColor(x, y)
        for x, y in ((40, 40), (120, 90), (300, 60))
    )
    assert dark.pixelColor(20, 200).lightness() == 0


def test_what_cannot_be_seen_is_not_clicked(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "L")
    reviewer.press(window, "L")
    lights(window).follow()
    corner = QPoint(30, window.height() - 60)
    assert window.childAt(corner) is lights(window)
    inside = canvas_of(window)
    assert window.childAt(inside.mapTo(window, inside.rect().center())) is inside


def test_tab_in_the_dark_shows_where_it_leads(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "L")
    reviewer.press(window, "L")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is not canvas_of(window)
    assert lights(window).level == DIMMED


def test_in_a_comparison_both_images_stay_lit(reviewer: Reviewer, window: MainWindow) -> None:
    reviewer.press(window, "C")

    def both() -> list[ImageCanvas]:
        canvases = [c for c in window.findChildren(ImageCanvas) if c.isVisible()]
        return [c for c in canvases if c.image_rect() is not None]

    reviewer.wait(lambda: len(both()) == 2)
    reviewer.press(window, "L")
    reviewer.press(window, "L")
    dark = grab(window)
    for canvas in both():
        rect = canvas.image_rect()
        assert rect is not None
        assert dark.pixelColor(canvas.mapTo(window, rect.center().toPoint())).lightness() > 40
    assert dark.pixelColor(20, 200).lightness() == 0
