"""Geometry of zoom and place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.gui.viewport import LARGEST_ZOOM, Point, Size, Viewport

sides = st.integers(1, 6000)
sizes = st.builds(Size, sides, sides)
views = st.builds(Size, st.integers(50, 4000), st.integers(50, 4000))
parts = st.floats(0, 1)
zooms = st.floats(0.05, LARGEST_ZOOM)


def under(viewport: Viewport, point: Point, image: Size, view: Size) -> tuple[float, float]:
    """Which point of the image (0..1) lies under a point of the view."""
    place = viewport.place(image, view)
    return (point.x - place.x) / place.width, (point.y - place.y) / place.height


@given(sizes, views, parts, parts, zooms)
def test_an_image_never_leaves_a_gap_it_could_fill(
    image: Size, view: Size, x: float, y: float, zoom: float
) -> None:
    place = Viewport(zoom, x, y).place(image, view)
    for start, length, seen in (
        (place.x, place.width, view.width),
        (place.y, place.height, view.height),
    ):
        if length >= seen:
            assert start <= 1e-6
            assert start + length >= seen - 1e-6
        else:
            assert start == pytest.approx((seen - length) / 2)


@given(sizes, views)
def test_a_fitted_image_is_whole_and_in_shape(image: Size, view: Size) -> None:
    place = Viewport().place(image, view, ratio=2.0)
    assert place.width <= view.width * (1 + 1e-9)
    assert place.height <= view.height * (1 + 1e-9)
    assert place.width / place.height == pytest.approx(image.width / image.height)
    assert place.width <= 2 * image.width


@given(st.floats(0.3, 0.7), st.floats(0.3, 0.7), st.floats(1.5, 4), parts, parts)
def test_zooming_in_keeps_what_is_under_the_pointer(
    x: float, y: float, zoom: float, across: float, down: float
) -> None:
    image, view = Size(3000, 2400), Size(1000, 800)
    before = Viewport(1.0, x, y)
    pointer = Point(across * view.width, down * view.height)
    after = before.zoomed(zoom, pointer, image, view)
    assert after.zoom == zoom
    assert under(after, pointer, image, view) == pytest.approx(
        under(before, pointer, image, view), abs=1e-9
    )


@given(sizes, views, zooms, st.floats(-9000, 9000), st.floats(-9000, 9000))
def test_dragging_never_loses_the_image(
    image: Size, view: Size, zoom: float, dx: float, dy: float
) -> None:
    moved = Viewport(zoom).panned(Point(dx, dy), image, view)
    assert 0 <= moved.x <= 1
    assert 0 <= moved.y <= 1
    assert moved.zoom == zoom


def test_a_drag_moves_the_image_as_far_as_the_hand() -> None:
    image, view = Size(4000, 4000), Size(800, 800)
    before = Viewport(1.0)
    after = before.panned(Point(30, -50), image, view)
    moved = after.place(image, view)
    start = before.place(image, view)
    assert (moved.x - start.x, moved.y - start.y) == pytest.approx((30, -50))


def test_a_small_image_is_not_blown_up_by_fitting() -> None:
    image, view = Size(100, 50), Size(1000, 800)
    assert Viewport().place(image, view) == (450, 375, 100, 50)
    assert Viewport().place(image, view, ratio=2.0) == (400, 350, 200, 100)


def test_the_same_part_of_a_larger_image_is_seen_next() -> None:
    viewport = Viewport(1.0, 0.25, 0.75)
    view = Size(200, 200)
    for image in (Size(2000, 2000), Size(4000, 1000)):
        assert under(viewport, Point(100, 100), image, view) == pytest.approx((0.25, 0.75))


def test_going_back_to_the_fit_forgets_the_place() -> None:
    viewport = Viewport(3.0, 0.1, 0.9).zoomed(None, Point(0, 0), Size(10, 10), Size(10, 10))
    assert viewport == Viewport()
