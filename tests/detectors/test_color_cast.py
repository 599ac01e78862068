"""Colour cast: a CIELAB offset made by the CIE's own formulas comes out with its name."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.detectors.drawings import Floats, fractal, in_bytes, seen
from tests.images import Rgb

GREYS = 60 + 8 * fractal(320, 240, seed=2)
"""Lightness of a grey picture, in CIELAB units."""

TO_SRGB = np.array(
    [
        [3.2404542, -1.5371385, -0.4985314],
        [-0.9692660, 1.8760108, 0.0415560],
        [0.0556434, -0.2040259, 1.0572252],
    ]
)
"""XYZ of D65 to linear sRGB (IEC 61966-2-1)."""

WHITE = (0.95047, 1.0, 1.08883)


def from_lab(lightness: Floats, a: Floats | float, b: Floats | float) -> Rgb:
    """CIELAB (CIE 15) to sRGB, written out here so as to share nothing with OpenCV."""
    y = (lightness + 16) / 116
    cubed = (
        white * np.where(f > 6 / 29, f**3, 3 * (6 / 29) ** 2 * (f - 4 / 29))
        for f, white in zip(
            (y + np.asarray(a) / 500, y, y - np.asarray(b) / 200), WHITE, strict=True
        )
    )
    linear = np.stack(list(cubed), axis=-1) @ TO_SRGB.T
    curved = 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055
    return in_bytes(255 * np.where(linear <= 0.0031308, 12.92 * linear, curved))


@pytest.mark.parametrize(
    ("a", "b"), [(8, 0), (0, 12), (-10, 10), (-15, -15), (20, 5), (0, -25), (5, -20)]
)
def test_a_known_offset_comes_out(a: int, b: int) -> None:
    found = seen("color_cast", from_lab(GREYS, a, b))
    assert found.raw == pytest.approx(math.hypot(a, b), rel=0.04)
    assert found.region is None


@pytest.mark.parametrize(
    ("degrees", "word"),
    [
        (20, "red"),
        (55, "orange"),
        (90, "yellow"),
        (135, "green"),
        (180, "turquoise"),
        (225, "cyan"),
        (270, "blue"),
        (315, "violet"),
    ],
)
def test_the_cast_is_called_by_its_colour(degrees: int, word: str) -> None:
    angle = math.radians(degrees)
    picture = from_lab(GREYS, 20 * math.cos(angle), 20 * math.sin(angle))
    assert seen("color_cast", picture).message == f"the greys lean to {word}"


@pytest.mark.parametrize(
    ("rgb", "word"),
    [((110, 125, 165), "blue"), ((165, 118, 122), "red"), ((110, 150, 112), "green")],
)
def test_plain_colours_are_called_what_anybody_calls_them(
    rgb: tuple[int, int, int], word: str
) -> None:
    picture = np.full((100, 100, 3), rgb, np.uint8)
    assert seen("color_cast", picture).message == f"the greys lean to {word}"


def test_coloured_things_before_neutral_greys_are_no_cast() -> None:
    a, b = np.zeros_like(GREYS), np.zeros_like(GREYS)
    a[:, 140:], b[:, 140:] = 45, 30
    assert seen("color_cast", from_lab(GREYS, a, b)).raw < 1


def test_a_cast_over_coloured_things_is_read_off_the_greys() -> None:
    a, b = np.full_like(GREYS, -3), np.full_like(GREYS, -18)
    a[:, 200:], b[:, 200:] = 40, 20
    assert seen("color_cast", from_lab(GREYS, a, b)).raw == pytest.approx(18.2, rel=0.05)


@settings(max_examples=10)
@given(weaker=st.floats(0, 20), more=st.floats(1, 10))
def test_a_stronger_cast_never_scores_less(weaker: float, more: float) -> None:
    lesser, greater = (
        seen("color_cast", from_lab(GREYS, 0, chroma)).score for chroma in (weaker, weaker + more)
    )
    assert greater > lesser
