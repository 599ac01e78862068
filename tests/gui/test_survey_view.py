"""Two to four pictures, one of which keys mean."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.gui.decoding import Problem
from curator.gui.jobs import Jobs
from curator.gui.pane import Seen
from curator.gui.survey_view import SurveyView, columns_for, refusal
from curator.gui.viewport import Viewport
from tests.gui.pictures import draw, write


@pytest.fixture
def images(tmp_path: Path) -> list[Seen]:
    return [
        Seen(write(tmp_path / f"{n}.png", draw(300 + 50 * n, 300)), f"Image {n}")
        for n in range(1, 5)
    ]


@pytest.fixture
def view(qtbot: QtBot, jobs: Jobs) -> SurveyView:
    view = SurveyView(jobs)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def rings(view: SurveyView) -> list[bool]:
    return [frame.is_target for frame in view.frames if frame.isVisible()]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_two_to_four_are_shown(count: int, view: SurveyView, images: list[Seen]) -> None:
    assert refusal(count) is None
    view.show_images(images[:count])
    assert len(rings(view)) == count
    assert rings(view) == [True] + [False] * (count - 1)


@pytest.mark.parametrize("count", [0, 1, 5, 12])
def test_fewer_and_more_are_refused_with_why(
    count: int, view: SurveyView, images: list[Seen]
) -> None:
    why = refusal(count)
    assert why is not None
    assert "two to four" in why
    if count > 4:
        assert f"{count} are selected" in why
        assert "overwhelm" in why
    with pytest.raises(ValueError, match="two to four"):
        view.show_images((images * 3)[:count])


def test_arrows_and_tab_move_the_target_and_hovering_does_not(
    view: SurveyView, images: list[Seen], qtbot: QtBot
) -> None:
    told: list[int] = []
    view.target_changed.connect(told.append)
    view.show_images(images)
    view.setFocus()

    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifiers)

    QTest.mouseMove(view.frames[3].pane, QPoint(40, 40))
    qtbot.wait(20)
    assert view.target == 0
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Up)
    assert told == [1, 3, 2, 0]
    press(Qt.Key.Key_Tab)
    assert view.target == 1
    assert view.frames[1].pane.hasFocus()
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert told == [1, 3, 2, 0, 1, 0]
    assert rings(view) == [True, False, False, False]


def test_a_click_makes_the_target_and_a_click_on_the_target_zooms(
    view: SurveyView, images: list[Seen], qtbot: QtBot
) -> None:
    view.show_images(images[:3])
    qtbot.waitUntil(lambda: view.is_loaded)
    told: list[int] = []
    view.target_changed.connect(told.append)
    pane = view.frames[2].pane
    QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert told == [2]
    assert pane.viewport_state == Viewport()
    view.links.go_to(2, Viewport(4.0, 0.5, 0.5))
    QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert told == [2]
    assert all(frame.pane.viewport_state == Viewport() for frame in view.frames[:3])


def test_panes_look_at_the_same_place_and_keep_it_for_other_pictures(
    view: SurveyView, images: list[Seen], qtbot: QtBot
) -> None:
    view.show_images(images[:2])
    qtbot.waitUntil(lambda: view.is_loaded)
    view.links.go_to(0, Viewport(5.0, 0.4, 0.5))
    assert view.frames[1].pane.viewport_state.x == pytest.approx(0.4)
    view.show_images(images)
    qtbot.waitUntil(lambda: view.is_loaded)
    assert [frame.pane.viewport_state.x for frame in view.frames] == pytest.approx([0.4] * 4)
    assert view.is_zoomed


def test_the_caller_says_which_is_the_target_and_what_each_is_called(
    view: SurveyView, images: list[Seen], qtbot: QtBot
) -> None:
    marked = Seen(images[1].path, "Image 2", Verdict.FIX, is_target=True)
    view.show_images([images[0], marked, images[2]])
    assert view.target == 1
    frame = view.frames[1]
    assert frame.header.role.text() == "●  Image 2"
    assert frame.header.verdict.text() == "✎  To fix"
    assert frame.pane.accessibleName() == "Image 2, To fix, keys mean this one"
    assert view.frames[0].pane.accessibleName() == "Image 1"
    view.set_target(2)
    assert rings(view) == [False, False, True]


def test_a_damaged_file_says_so_in_its_pane(
    view: SurveyView, images: list[Seen], tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    seen: list[bool] = []
    view.seen.connect(lambda: seen.append(True))
    view.show_images([images[0], Seen(bad, "Image 9"), Seen(tmp_path / "gone.png", "Image 10")])
    qtbot.waitUntil(lambda: seen == [True])
    assert [view.problem(n) for n in range(3)] == [None, Problem.DAMAGED, Problem.MISSING]
    assert view.frames[1].pane.accessibleDescription() == Problem.DAMAGED.value


@pytest.mark.parametrize(
    ("count", "size", "columns"),
    [
        (2, (1000, 700), 2),
        (2, (500, 900), 1),
        (3, (1800, 700), 3),
        (3, (900, 800), 2),
        (4, (1280, 800), 2),
        (4, (3000, 700), 4),
    ],
)
def test_panes_are_arranged_so_that_they_are_largest(
    count: int, size: tuple[int, int], columns: int
) -> None:
    assert columns_for(count, *size) == columns
