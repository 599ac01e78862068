"""Champion and challenger, in four ways."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.gui import theme
from curator.gui.compare_view import CompareMode, CompareView, Seen
from curator.gui.decoding import OPAQUE, TRANSLUCENT, Problem
from curator.gui.difference_map import FACTORS, amplify, difference
from curator.gui.jobs import Jobs
from curator.gui.viewport import Viewport
from tests.gui.pictures import draw, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def champion(tmp_path: Path) -> Seen:
    return Seen(write(tmp_path / "one.png", draw(400, 300, "#406080")), "Image 3", Verdict.ACCEPT)


@pytest.fixture
def challenger(tmp_path: Path) -> Seen:
    return Seen(write(tmp_path / "two.png", draw(400, 300, "#446880")), "Image 7")


@pytest.fixture
def window(qtbot: QtBot, jobs: Jobs) -> QMainWindow:
    """A window whose key B blinks, as a page's does."""
    window = QMainWindow()
    view = CompareView(jobs)
    window.setCentralWidget(view)
    blink = QAction("Blink", window)
    blink.setShortcut(QKeySequence("B"))
    blink.setAutoRepeat(False)
    blink.triggered.connect(view.blink)
    window.addAction(blink)
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def view(window: QMainWindow) -> CompareView:
    view = window.centralWidget()
    assert isinstance(view, CompareView)
    view.setFocus()
    return view


Show = Callable[[Seen, Seen | None], None]


@pytest.fixture
def show(view: CompareView, qtbot: QtBot) -> Show:
    """Shows a pair and waits until it is there."""

    def show(champion: Seen, challenger: Seen | None) -> None:
        view.show_pair(champion, challenger)
        qtbot.waitUntil(lambda: view.is_loaded)

    return show


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def middle(view: CompareView) -> QColor:
    """What is painted where the stage has its middle, away from the white corner."""
    grab = view.stage.view.grab().toImage()
    return grab.pixelColor(round(0.7 * grab.width()), round(0.7 * grab.height()))


def test_the_two_are_told_apart_by_words_a_mark_and_a_thick_ring(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    assert view.champion.header.role.text() == "Champion"
    assert view.challenger.header.role.text() == "●  Challenger"
    assert view.champion.header.caption.text() == "Image 3"
    assert view.champion.header.verdict.text() == "✓  Accepted"
    assert not view.challenger.header.verdict.isVisible()
    assert view.champion.pane.accessibleName() == "Champion, Image 3, Accepted"
    assert view.challenger.pane.accessibleName() == "Challenger, Image 7, keys mean this one"
    ring = QColor(theme.colours().text)
    grab = view.challenger.grab().toImage()
    assert all(grab.pixelColor(x, 200) == ring for x in range(4))
    grab = view.champion.grab().toImage()
    assert grab.pixelColor(1, 200) != ring
    for button in view.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()


def test_the_modes_follow_one_another(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    told: list[CompareMode] = []
    view.mode_changed.connect(told.append)
    order = [CompareMode.SLIDER, CompareMode.BLINK, CompareMode.DIFFERENCE]
    assert view.mode is CompareMode.SIDE_BY_SIDE
    assert [view.cycle_mode() for _ in range(4)] == [*order, CompareMode.SIDE_BY_SIDE]
    assert told == [*order, CompareMode.SIDE_BY_SIDE]
    view.set_mode(CompareMode.SIDE_BY_SIDE)
    assert len(told) == 4


def test_a_mode_is_chosen_by_a_click_and_the_image_keeps_the_keys(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    buttons = {button.text(): button for button in view.bar.findChildren(QAbstractButton)}
    QTest.mouseClick(buttons["Slider"], Qt.MouseButton.LeftButton)
    assert view.mode is CompareMode.SLIDER
    assert view.stage.view.hasFocus()


def test_the_slider_shows_one_on_each_side_and_moves_by_mouse_and_keys(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    view.set_mode(CompareMode.SLIDER)
    stage = view.stage.view
    assert middle(view) == QColor("#446880")
    start = QPoint(stage.divider_x(), stage.height() // 2)
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(stage, QPoint(round(0.9 * stage.width()), start.y()))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=QPoint(start.x() + 9, start.y()))
    assert stage.divider == pytest.approx(0.9, abs=0.01)
    assert stage.viewport_state == Viewport()
    assert middle(view) == QColor("#406080")
    QTest.keyClick(stage, Qt.Key.Key_Left)
    QTest.keyClick(stage, Qt.Key.Key_Left, SHIFT)
    assert stage.divider == pytest.approx(0.86, abs=0.01)
    QTest.mouseDClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(stage.divider_x(), start.y()))
    assert stage.divider == 0.5


def test_a_tap_shows_the_other_one_in_the_same_place(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    QTest.keyClick(view.challenger.pane, Qt.Key.Key_B)
    assert view.mode is CompareMode.BLINK
    assert view.shows_challenger
    assert middle(view) == QColor("#446880")
    assert view.stage.headers[1].isVisible()
    assert not view.stage.headers[0].isVisible()
    QTest.keyClick(view.stage.view, Qt.Key.Key_B)
    assert not view.shows_challenger
    assert middle(view) == QColor("#406080")
    assert view.stage.view.accessibleName().startswith("Champion")


@pytest.mark.parametrize("mode", list(CompareMode))
def test_held_it_lasts_as_long_as_it_is_held(
    mode: CompareMode,
    view: CompareView,
    show: Show,
    champion: Seen,
    challenger: Seen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [100.0]
    monkeypatch.setattr("curator.gui.held_key.time.monotonic", lambda: now[0])
    show(champion, challenger)
    view.set_mode(mode)
    QTest.keyPress(focused(), Qt.Key.Key_B)
    assert view.mode is CompareMode.BLINK
    assert middle(view) == QColor("#446880")
    now[0] += 1.0
    QTest.keyRelease(focused(), Qt.Key.Key_B)
    assert view.mode is mode
    assert not view.shows_challenger


def test_a_click_on_a_button_blinks_once_and_waits_for_no_key(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    view.blink()
    QTest.keyClick(view.stage.view, Qt.Key.Key_V)
    assert view.mode is CompareMode.BLINK
    assert view.shows_challenger


def test_zoom_and_place_are_kept_for_the_next_challenger_and_over_the_modes(
    view: CompareView, show: Show, champion: Seen, challenger: Seen, tmp_path: Path
) -> None:
    show(champion, challenger)
    view.champion.pane.setFocus()
    view.links.go_to(0, Viewport(3.0, 0.4, 0.6))
    before = view.champion.pane.viewport_state
    larger = Seen(write(tmp_path / "three.png", draw(800, 600, "#808080")), "Image 9")
    show(champion, larger)
    assert view.champion.pane.viewport_state == before
    seen = view.challenger.pane.viewport_state
    assert seen.zoom == pytest.approx(1.5)
    assert (seen.x, seen.y) == pytest.approx((0.4, 0.6))
    view.cycle_mode()
    assert view.stage.view.viewport_state == before
    QTest.mouseClick(view.stage.view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    view.cycle_mode()
    view.cycle_mode()
    view.cycle_mode()
    assert view.champion.pane.viewport_state == view.challenger.pane.viewport_state == Viewport()


def test_swapping_changes_the_places_and_nothing_else(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    view.links.go_to(0, Viewport(3.0, 0.4, 0.6))
    view.swap()
    assert view.champion.header.caption.text() == "Image 7"
    assert view.challenger.header.caption.text() == "Image 3"
    assert view.is_loaded
    assert view.challenger.pane.viewport_state.zoom == pytest.approx(3.0)


def test_a_pair_is_told_as_seen_once(
    view: CompareView, show: Show, champion: Seen, challenger: Seen, qtbot: QtBot
) -> None:
    told: list[bool] = []
    view.seen.connect(lambda: told.append(True))
    show(champion, challenger)
    qtbot.waitUntil(lambda: told == [True])
    view.cycle_mode()
    qtbot.wait(20)
    assert told == [True]
    view.show_pair(champion, Seen(challenger.path.with_name("none.png"), "Image 8"))
    qtbot.waitUntil(lambda: told == [True, True])


def test_damaged_and_missing_files_say_so_beside_the_other(
    view: CompareView, show: Show, champion: Seen, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    show(champion, Seen(bad, "Image 8"))
    assert view.challenger.pane.accessibleDescription() == Problem.DAMAGED.value
    assert view.challenger_problem is Problem.DAMAGED
    assert view.champion.pane.accessibleDescription() == ""
    for mode in CompareMode:
        view.set_mode(mode)
        view.grab()
    show(champion, Seen(tmp_path / "gone.png", "Image 9"))
    assert view.challenger_problem is Problem.MISSING
    show(champion, None)
    assert view.challenger_problem is None
    assert view.challenger.pane.accessibleName() == "No image"
    view.blink()
    assert not view.shows_challenger
    view.grab()


def flat(colour: str, side: int = 40) -> QImage:
    image = QImage(side, side, OPAQUE)
    image.fill(QColor(colour))
    return image


def test_of_equal_pictures_the_difference_is_black() -> None:
    found = difference(draw(300, 200), draw(300, 200))
    assert found.is_nothing
    assert not found.is_scaled
    image = found.pyramid.full
    assert {image.pixelColor(x, y).name() for x in range(300) for y in range(0, 200, 7)} == {
        "#000000"
    }


def test_a_difference_is_absolute_in_each_channel_and_one_pixel_is_enough() -> None:
    one, other = flat("#406080"), flat("#446080")
    other.setPixelColor(20, 30, QColor("#30709f"))
    found = difference(one, other)
    assert not found.is_nothing
    assert found.pyramid.full.pixelColor(3, 3) == QColor(4, 0, 0)
    assert found.pyramid.full.pixelColor(20, 30) == QColor(16, 16, 31)
    same = flat("#406080", 2000)
    lone = same.copy()
    lone.setPixelColor(1999, 1999, QColor("#416080"))
    assert not difference(same, lone).is_nothing


def test_what_is_transparent_differs_from_what_is_not() -> None:
    clear = QImage(40, 40, TRANSLUCENT)
    clear.fill(Qt.GlobalColor.transparent)
    assert difference(flat("#000000"), clear).pyramid.full.pixelColor(9, 9) == QColor(128, 128, 128)


@pytest.mark.parametrize("factor", FACTORS)
def test_amplified_it_is_exactly_so_much_brighter_and_held_at_white(factor: int) -> None:
    image = flat("#030a14")
    amplify(image, factor)
    expected = [min(value * factor, 255) for value in (3, 10, 20)]
    colour = image.pixelColor(5, 5)
    assert [colour.red(), colour.green(), colour.blue()] == expected


def test_the_difference_is_shown_and_made_brighter_by_keys_and_the_wheel(
    view: CompareView, show: Show, champion: Seen, challenger: Seen, qtbot: QtBot
) -> None:
    show(champion, challenger)
    view.set_mode(CompareMode.DIFFERENCE)
    qtbot.waitUntil(lambda: view.has_difference)
    stage = view.stage.view
    assert middle(view) == QColor(4, 8, 0)
    assert view.bar.factor.text() == "Differences × 1"
    QTest.keyClick(stage, Qt.Key.Key_Up)
    assert middle(view) == QColor(16, 32, 0)
    at = QPointF(stage.rect().center())
    event = QWheelEvent(
        at,
        stage.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stage, event)
    assert middle(view) == QColor(64, 128, 0)
    assert stage.viewport_state == Viewport()
    assert view.bar.factor.text() == "Differences × 16"
    stage.set_viewport(Viewport(4.0, 0.8, 0.8))
    assert middle(view) == QColor(64, 128, 0)
    view.set_mode(CompareMode.SIDE_BY_SIDE)
    assert view.cost == view.supply.cost


@pytest.mark.parametrize("tells", [True, False])
def test_another_size_is_scaled_to_the_champion_and_said_where_it_may_be(
    tells: bool, jobs: Jobs, qtbot: QtBot, champion: Seen, tmp_path: Path
) -> None:
    view = CompareView(jobs, tells_scaling=tells)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    view.show_pair(
        champion, Seen(write(tmp_path / "big.png", draw(800, 600, "#406080")), "Image 8")
    )
    view.set_mode(CompareMode.DIFFERENCE)
    qtbot.waitUntil(lambda: view.has_difference)
    assert ("Scaled to the champion" in view.bar.note) is tells
    assert middle(view) == QColor(0, 0, 0)


def test_equal_pictures_are_said_to_be_equal(
    view: CompareView, show: Show, champion: Seen, qtbot: QtBot, tmp_path: Path
) -> None:
    same = Seen(write(tmp_path / "same.png", draw(400, 300, "#406080")), "Image 8")
    show(champion, same)
    view.set_mode(CompareMode.DIFFERENCE)
    qtbot.waitUntil(lambda: view.bar.note == "No pixel differs")


def test_an_unlinked_pane_says_so_and_a_button_links_it_again(
    view: CompareView, show: Show, champion: Seen, challenger: Seen
) -> None:
    show(champion, challenger)
    view.links.go_to(0, Viewport(3.0, 0.5, 0.5))
    pane = view.challenger.pane
    at = QPointF(pane.rect().center())
    event = QWheelEvent(
        at,
        pane.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        SHIFT,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane, event)
    assert view.challenger.header.unlinked.isVisible()
    assert view.bar.link.isVisible()
    QTest.mouseClick(view.challenger.header.unlinked, Qt.MouseButton.LeftButton)
    assert not view.challenger.header.unlinked.isVisible()
    assert not view.bar.link.isVisible()
    assert pane.viewport_state.zoom == pytest.approx(3.0)


def test_a_file_that_was_saved_again_is_read_again(
    view: CompareView, show: Show, champion: Seen, challenger: Seen, qtbot: QtBot
) -> None:
    show(champion, challenger)
    view.set_mode(CompareMode.BLINK)
    view.blink()
    write(challenger.path, draw(400, 300, "#a0a0a0"))
    view.read_again(challenger.path)
    qtbot.waitUntil(lambda: view.is_loaded and middle(view) == QColor("#a0a0a0"))


def test_hidden_for_a_while_it_gives_its_memory_back_and_is_there_again_when_it_is_shown(
    view: CompareView, show: Show, champion: Seen, challenger: Seen, qtbot: QtBot
) -> None:
    show(champion, challenger)
    view.links.go_to(0, Viewport(3.0, 0.4, 0.6))
    view.set_mode(CompareMode.DIFFERENCE)
    qtbot.waitUntil(lambda: view.has_difference)
    assert view.cost > 0
    view.hide()
    view._rest.setInterval(1)  # pyright: ignore[reportPrivateUsage]
    view._rest.start()  # pyright: ignore[reportPrivateUsage]
    qtbot.waitUntil(lambda: view.cost == 0)
    assert view.stage.view.image_size() is None
    view.show()
    qtbot.waitUntil(lambda: view.has_difference)
    assert view.stage.view.viewport_state == Viewport(3.0, 0.4, 0.6)


def test_in_turn_a_challenger_counts_as_seen_when_it_was_on_screen(
    view: CompareView, show: Show, champion: Seen, challenger: Seen, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[bool] = []
    view.set_mode(CompareMode.BLINK)
    view.seen.connect(lambda: told.append(view.shows_challenger))
    show(champion, challenger)
    qtbot.waitUntil(lambda: told == [True])
    view.blink()
    third = Seen(write(tmp_path / "three.png", draw(400, 300, "#808080")), "Image 9")
    show(champion, third)
    qtbot.waitUntil(lambda: told == [True, True])
    assert middle(view) == QColor("#808080")
    view.swap()
    qtbot.wait(20)
    assert told == [True, True]


def test_a_difference_counts_as_seen_when_it_is_there(
    view: CompareView, champion: Seen, challenger: Seen, qtbot: QtBot
) -> None:
    told: list[bool] = []
    view.set_mode(CompareMode.DIFFERENCE)
    view.seen.connect(lambda: told.append(view.has_difference))
    view.show_pair(champion, challenger)
    qtbot.waitUntil(lambda: told == [True])
