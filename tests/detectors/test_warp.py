"""Warp: lines drawn straight are straight at any angle, and lines drawn wavy are all wavy."""

import cv2
import numpy as np
import pytest

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from curator.detectors.warp import find_chains
from tests.detectors.drawings import Floats, fractal, holds, in_bytes, seen, slanted
from tests.images import Rgb


def lines(amplitude: float, period: float = 40, *, degrees: float = 0, bend: float = 0) -> Rgb:
    """Stripes of 20 px whose edges swing by `amplitude` px every `period` px along them."""
    across, along = slanted(640, 480, degrees), slanted(640, 480, degrees + 90)
    place = across + amplitude * np.sin(2 * np.pi * along / period) + bend * along**2
    stripes = np.where(place % 40 < 20, 80.0, 170.0)
    return in_bytes(soft(stripes))


def soft(values: Floats) -> Floats:
    return np.asarray(cv2.GaussianBlur(values, (0, 0), 0.7), np.float64)


@pytest.mark.parametrize("degrees", [0, 10, 45, 80, 90])
def test_straight_lines_are_straight_at_any_angle(degrees: int) -> None:
    found = seen("warp", lines(0, degrees=degrees))
    assert found.raw == 0
    assert found.region is None


@pytest.mark.parametrize("degrees", [0, 30, 90])
@pytest.mark.parametrize(("amplitude", "period"), [(2, 25), (3, 40), (4, 50), (6, 64)])
def test_wavy_lines_swim(amplitude: float, period: float, degrees: int) -> None:
    found = seen("warp", lines(amplitude, period, degrees=degrees))
    assert found.raw > 0.85
    assert found.score > LIKELY_AT
    assert found.message.startswith("lines that swim")


def test_a_steady_bend_is_a_curve_and_not_a_wave() -> None:
    assert seen("warp", lines(0, bend=1e-3)).raw < 0.05


def test_a_swing_below_a_pixel_is_straight_enough() -> None:
    assert seen("warp", lines(0.5, 40)).raw == 0


def test_pieces_are_found_where_the_lines_are() -> None:
    """Every edge of the stripes is cut at 64 px: 32 edges of 640 px across, 8 pieces each."""
    chains = find_chains(lines(0)[..., 1].copy())
    assert len(chains.wavy) == pytest.approx(32 * 8, rel=0.1)
    assert not chains.wavy.any()
    assert set(np.unique(chains.labels[chains.labels > 0])) >= set(chains.ids)
    edge = (chains.middle[:, 0] - 320) % 20
    assert np.minimum(edge, 20 - edge).max() < 1.5


@pytest.mark.parametrize(("top", "left", "words"), [(0, 0, "top left"), (240, 320, "bottom right")])
def test_the_region_surrounds_what_swims(top: int, left: int, words: str) -> None:
    picture = lines(0).copy()
    part = slice(top, top + 240), slice(left, left + 320)
    picture[part] = lines(4)[part]
    found = seen("warp", picture)
    assert found.raw == pytest.approx(0.25, abs=0.1)
    assert holds(found, (left + 160) / 640, (top + 120) / 480)
    assert words in found.message
    assert found.score < POSSIBLE_AT


def test_the_share_grows_with_what_swims() -> None:
    shares: list[float] = []
    for columns in (0, 160, 320, 480, 640):
        picture = lines(0).copy()
        picture[:, :columns] = lines(4)[:, :columns]
        shares.append(seen("warp", picture).raw)
    assert shares == pytest.approx([0, 0.25, 0.5, 0.75, 1], abs=0.08)


def test_texture_alone_has_too_few_lines_to_judge() -> None:
    cloth = in_bytes(128 + 20 * fractal(400, 300, slope=1.4))
    assert seen("warp", cloth).message == "too few lines to judge their straightness"
