"""Views that look at the same place of pictures of any size."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from curator.gui import decoding
from curator.gui.decoding import Picture
from curator.gui.linked_views import LinkedViews, Links, Look, look_of, viewport_of
from curator.gui.pane import Pane
from curator.gui.viewport import Size, Viewport
from tests.gui.pictures import draw

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
VIEW = Size(400, 300)

magnifications = st.floats(1.01, 40)
shares = st.floats(0, 1)
sides = st.integers(16, 6000)
looks = st.builds(Look, magnifications, shares, shares)


@given(magnifications, shares, shares, sides, sides)
def test_a_look_is_the_same_after_a_picture_of_another_size(
    magnification: float, x: float, y: float, side: int, other: int
) -> None:
    one = viewport_of(Look(magnification, x, y), Size(side, side), VIEW)
    look = look_of(one, Size(side, side), VIEW)
    there = viewport_of(look, Size(other, other), VIEW)
    a = one.place(Size(side, side), VIEW, 1e9)
    b = there.place(Size(other, other), VIEW, 1e9)
    assert tuple(a) == pytest.approx(tuple(b), abs=0.01)


@given(looks, looks, looks)
def test_an_offset_is_kept_while_the_others_move(first: Look, alone: Look, then: Look) -> None:
    links = Links(3)
    links.move(0, first, alone=False)
    links.move(2, alone, alone=True)
    assert links.look(0) == links.look(1) == first
    assert close(links.look(2), alone)
    links.move(1, then, alone=False)
    moved = links.look(2)
    assert moved.magnification / then.magnification == pytest.approx(
        alone.magnification / first.magnification
    )
    assert moved.x - then.x == pytest.approx(alone.x - first.x, abs=1e-9)
    links.link(2)
    assert links.look(2) == links.look(0)
    assert links.is_linked(2)


@given(looks, looks, looks)
def test_a_pane_with_an_offset_takes_the_others_along(a: Look, b: Look, c: Look) -> None:
    links = Links(2)
    links.move(0, a, alone=False)
    links.move(1, b, alone=True)
    offset = b.x - a.x
    links.move(1, c, alone=False)
    if links.shared.magnification > 1:
        assert close(links.look(1), c)
    assert links.look(0).x == pytest.approx(c.x - offset, abs=1e-9)


def close(one: Look, other: Look) -> bool:
    return (one.magnification, one.x, one.y) == pytest.approx(
        (other.magnification, other.x, other.y), abs=1e-6
    )


def four(box: QRectF) -> tuple[float, float, float, float]:
    return box.x(), box.y(), box.width(), box.height()


class Row(QWidget):
    """Panes beside each other, linked."""

    def __init__(self, sizes: list[tuple[int, int]]) -> None:
        super().__init__()
        self.panes = [Pane() for _ in sizes]
        row = QHBoxLayout(self)
        for pane in self.panes:
            row.addWidget(pane)
        self.links = LinkedViews(self.panes, self)
        self.told: list[tuple[int, bool]] = []
        self.links.link_changed.connect(self._tell)
        for number, size in enumerate(sizes):
            self.show_picture(number, size)

    def _tell(self, pane: int, linked: bool) -> None:
        self.told.append((pane, linked))
        self.panes[pane].is_linked = linked

    def show_picture(self, number: int, size: tuple[int, int]) -> None:
        image = draw(*size)
        picture = Picture(Path(f"{number} {size}.png"), image, decoding.fit(image, QSize(300, 300)))
        self.panes[number].show_picture(picture, None)
        self.links.arrived(number)

    def box(self, number: int) -> QRectF:
        rect = self.panes[number].image_rect()
        assert rect is not None
        return rect

    def aligned(self, *numbers: int) -> bool:
        boxes = [self.box(number) for number in numbers]
        first = boxes[0]
        return all(
            abs(a - b) <= 1 for box in boxes for a, b in zip(four(first), four(box), strict=True)
        )


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    row = Row([(800, 600), (1600, 1200), (400, 300)])
    qtbot.addWidget(row)
    row.resize(1000, 340)
    row.show()
    qtbot.waitExposed(row)
    return row


def wheel(view: QWidget, at: QPoint, notches: int, keys: Qt.KeyboardModifier = PLAIN) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drag(view: QWidget, by: QPoint, keys: Qt.KeyboardModifier = PLAIN) -> None:
    at = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, keys, at)
    for step in range(1, 5):
        event_at = at + by * step / 4
        QApplication.sendEvent(
            view,
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(event_at),
                QPointF(view.mapToGlobal(event_at)),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                keys,
            ),
        )
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, keys, at + by)


def test_the_wheel_and_a_drag_move_all_of_them_whatever_their_sizes(row: Row) -> None:
    wheel(row.panes[1], QPoint(60, 60), 7)
    assert row.box(0).width() > 1.5 * row.panes[0].width()
    assert row.aligned(0, 1, 2)
    before = row.box(0)
    drag(row.panes[2], QPoint(-40, -30))
    assert row.box(0).x() == pytest.approx(before.x() - 40, abs=1)
    assert row.aligned(0, 1, 2)
    assert row.told == []


def test_one_to_one_is_that_of_the_picture_that_was_clicked(row: Row) -> None:
    QTest.mouseClick(row.panes[1], Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert row.panes[1].viewport_state.zoom == 1.0
    assert row.panes[0].viewport_state.zoom == pytest.approx(2.0)
    assert row.aligned(0, 1, 2)


def test_shift_moves_one_pane_alone_and_its_offset_stays(row: Row) -> None:
    wheel(row.panes[0], QPoint(150, 150), 8)
    before = row.box(0)
    drag(row.panes[1], QPoint(30, 20), SHIFT)
    assert row.box(0) == before
    assert row.box(1).x() == pytest.approx(before.x() + 30, abs=1)
    assert row.told == [(1, False)]
    assert not row.links.is_linked(1)
    drag(row.panes[0], QPoint(-16, -12))
    assert row.box(1).x() - row.box(0).x() == pytest.approx(30, abs=1)
    drag(row.panes[1], QPoint(8, 8))
    assert row.box(1).x() - row.box(0).x() == pytest.approx(30, abs=1)
    assert row.aligned(0, 2)
    row.links.link(1)
    assert row.aligned(0, 1, 2)
    assert row.told == [(1, False), (1, True)]


def test_shift_and_the_wheel_zoom_one_pane_alone(row: Row) -> None:
    wheel(row.panes[0], QPoint(150, 150), 6)
    wheel(row.panes[2], QPoint(150, 150), 2, SHIFT)
    assert row.aligned(0, 1)
    assert row.box(2).width() == pytest.approx(1.25**2 * row.box(0).width(), rel=0.01)


def test_a_double_click_links_again_and_changes_no_zoom(row: Row) -> None:
    pane = row.panes[1]
    pane.link_wanted.connect(lambda: row.links.link(1))
    wheel(row.panes[0], QPoint(150, 150), 6)
    drag(pane, QPoint(25, 25), SHIFT)
    before = row.box(0)
    at = QPoint(70, 70)
    QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(pane, Qt.MouseButton.LeftButton, pos=at)
    assert row.links.all_linked
    assert row.aligned(0, 1, 2)
    assert four(row.box(0)) == pytest.approx(four(before), abs=1)


def test_another_picture_is_shown_where_the_one_before_was_looked_at(row: Row) -> None:
    wheel(row.panes[0], QPoint(60, 90), 7)
    before = row.box(0)
    row.show_picture(1, (3200, 2400))
    assert row.aligned(0, 1, 2)
    assert row.box(0) == before


def test_one_to_one_stays_when_the_window_gets_another_size(row: Row, qtbot: QtBot) -> None:
    row.links.go_to(0, Viewport(1.0, 0.5, 0.5))
    row.resize(760, 300)
    qtbot.wait(20)
    assert row.panes[0].viewport_state.zoom == pytest.approx(1.0)
    assert row.aligned(0, 1, 2)
    row.show_picture(1, (800, 600))
    assert row.panes[1].viewport_state.zoom == pytest.approx(1.0, rel=0.01)


def test_in_a_pane_shift_draws_no_line(row: Row) -> None:
    wheel(row.panes[0], QPoint(150, 150), 6)
    QTest.mousePress(row.panes[0], Qt.MouseButton.LeftButton, SHIFT, QPoint(100, 100))
    assert not row.panes[0].ruler.is_drawing
    QTest.mouseRelease(row.panes[0], Qt.MouseButton.LeftButton, SHIFT, QPoint(100, 100))
