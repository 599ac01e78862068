"""Crops of a ticket: every pin is seen, with some of what lies around it."""

from hypothesis import given
from hypothesis import strategies as st

from curator.core.decision import Pin
from curator.core.ticket_crop import WHOLE, crops_of

places = st.floats(0, 1)
pins = st.lists(st.builds(Pin, st.just("hands"), places, places), max_size=6)
sides = st.integers(1, 8192)


@given(pins, sides, sides)
def test_every_pin_lies_in_a_crop_and_every_crop_in_the_image(
    given_pins: list[Pin], width: int, height: int
) -> None:
    crops = crops_of(given_pins, width, height)
    assert {pin for crop in crops for pin in crop.pins} == set(given_pins)
    assert 1 <= len(crops) <= max(len(given_pins), 1)
    for crop in crops:
        assert crop.x >= -1e-9
        assert crop.y >= -1e-9
        assert crop.x + crop.width <= 1 + 1e-9
        assert crop.y + crop.height <= 1 + 1e-9


@given(pins.filter(bool), sides, sides)
def test_a_crop_is_a_square_in_pixels(given_pins: list[Pin], width: int, height: int) -> None:
    for crop in crops_of(given_pins, width, height):
        assert abs(crop.width * width - crop.height * height) < 1e-6 * max(width, height)


def test_pins_that_lie_together_share_a_crop_and_others_do_not() -> None:
    near = [Pin("hands", 0.5, 0.5), Pin("text", 0.52, 0.5)]
    assert len(crops_of(near, 2000, 2000)) == 1
    far = [Pin("hands", 0.1, 0.1), Pin("text", 0.9, 0.9)]
    assert [crop.pins for crop in crops_of(far, 2000, 2000)] == [(far[0],), (far[1],)]


def test_without_pins_or_without_a_size_the_whole_image_is_shown() -> None:
    assert crops_of([], 2000, 1000) == (WHOLE,)
    (whole,) = crops_of([Pin("hands", 0.1, 0.1)], None, None)
    assert whole.is_whole
    assert len(whole.pins) == 1
