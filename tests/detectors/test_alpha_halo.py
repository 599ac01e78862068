"""Alpha halos: the ground's share and colour come out of a cut-out composed with known alpha."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from curator.detectors.base import Finding
from tests.detectors.drawings import Floats, distance_from_middle, holds, in_bytes, photo, seen
from tests.images import Rgb

SKIN: Floats = np.full((480, 640, 3), (150, 110, 90), np.float64)
ROUND = np.clip(255 - (distance_from_middle(640, 480) - 150) * 16, 0, 255).astype(np.uint8)
"""A round cut-out, its edge soft over 16 pixels."""


def composed(share: float, matte: float, picture: Floats = SKIN) -> Rgb:
    """Colour as stored when `share` of the ground stayed in it: F + k (1 - alpha) (M - F)."""
    clear = 1 - ROUND[..., None] / 255
    return in_bytes(picture + share * clear * (matte - picture))


def halo(share: float, matte: float, picture: Floats = SKIN) -> Finding:
    return seen("alpha_halo", composed(share, matte, picture), ROUND)


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5, 0.75, 1.0])
@pytest.mark.parametrize(("matte", "colour"), [(255, "white"), (0, "black")])
def test_the_grounds_share_and_colour_come_out(matte: int, colour: str, share: float) -> None:
    """A thirtieth short, for pixels count as solid from alpha 231 on and hold some ground too."""
    found = halo(share, matte)
    assert found.raw == pytest.approx(share, rel=0.05, abs=0.02)
    assert found.message.startswith(f"a {colour} rim around the cut-out")


@pytest.mark.parametrize("share", [0.25, 0.5, 1.0])
@pytest.mark.parametrize("matte", [255, 0])
def test_they_come_out_of_a_picture_of_things_as_well(matte: int, share: float) -> None:
    assert halo(share, matte, photo().astype(np.float64)).raw == pytest.approx(share, abs=0.07)


@pytest.mark.parametrize("picture", [SKIN, photo().astype(np.float64)])
def test_a_clean_matte_has_none(picture: Floats) -> None:
    found = halo(0, 255, picture)
    assert found.raw < 0.05
    assert found.score < POSSIBLE_AT
    assert found.region is None


def test_a_quarter_is_possible_and_a_half_is_likely() -> None:
    assert POSSIBLE_AT < halo(0.25, 255).score < LIKELY_AT < halo(0.5, 255).score


@settings(max_examples=10)
@given(weaker=st.floats(0, 0.7), more=st.floats(0.03, 0.3), matte=st.sampled_from([0, 255]))
def test_more_ground_in_the_rim_never_scores_less(weaker: float, more: float, matte: int) -> None:
    assert halo(weaker + more, matte).score >= halo(weaker, matte).score


def test_the_region_lies_around_the_cut_out() -> None:
    found = halo(0.6, 255)
    assert found.region is not None
    x, y, width, height = found.region.as_list()
    assert (x, x + width) == pytest.approx((170 / 640, 470 / 640), abs=0.1)
    assert (y, y + height) == pytest.approx((90 / 480, 390 / 480), abs=0.13)
    assert ", most in the middle" in found.message


@pytest.mark.parametrize(("side", "worst"), [(slice(0, 320), 0.29), (slice(320, 640), 0.71)])
def test_the_region_lies_where_the_rim_is_worst(side: slice, worst: float) -> None:
    picture = composed(0, 255)
    picture[:, side] = composed(0.8, 255)[:, side]
    found = seen("alpha_halo", picture, ROUND)
    assert holds(found, worst, 0.5)
    assert not holds(found, 1 - worst, 0.5)


@pytest.mark.parametrize("level", [250, 5])
def test_a_thing_of_the_grounds_own_colour_says_nothing(level: int) -> None:
    alike = np.full((480, 640, 3), level, np.float64)
    assert halo(1, 255 if level > 128 else 0, alike).score < POSSIBLE_AT


def test_a_hard_edge_and_an_opaque_picture_have_no_rim() -> None:
    hard = np.where(ROUND > 128, 255, 0).astype(np.uint8)
    assert seen("alpha_halo", composed(1, 255), hard).raw == 0
    assert seen("alpha_halo", composed(1, 255)).message == "no transparency"
