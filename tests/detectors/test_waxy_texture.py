"""Waxy texture: a bilateral filter leaves edges and takes the grain, and just that is found."""

import cv2
import numpy as np
import pytest

from curator.core.artifact import POSSIBLE_AT
from tests.detectors.drawings import drawn_edges, holds, in_bytes, photo, seen
from tests.images import Rgb, blurred


def waxen(picture: Rgb, passes: int) -> Rgb:
    """Smoothed between its edges, which stay as they are."""
    for _ in range(passes):
        smoothed = cv2.bilateralFilter(picture, 9, 30, 4)
        picture = np.asarray(smoothed, np.uint8)
    return picture


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_smoothed_surfaces_between_sharp_edges_are_possible(seed: int) -> None:
    untouched = seen("waxy_texture", drawn_edges(seed=seed))
    smoothed = seen("waxy_texture", waxen(drawn_edges(seed=seed), 4))
    assert untouched.score < 0.1
    assert smoothed.score > POSSIBLE_AT
    assert smoothed.message.startswith("surfaces without fine texture between sharp edges")


@pytest.mark.parametrize("seed", [1, 2])
def test_more_smoothing_never_scores_less(seed: int) -> None:
    scene = drawn_edges(seed=seed)
    raws = [seen("waxy_texture", waxen(scene, passes)).raw for passes in (0, 1, 2, 4)]
    assert raws == sorted(raws)


@pytest.mark.parametrize("sigma", [1.0, 2.0, 4.0])
def test_blur_softens_the_edges_too_and_is_not_wax(sigma: float) -> None:
    assert seen("waxy_texture", blurred(drawn_edges(), sigma)).score < POSSIBLE_AT


def test_the_grain_is_what_counts_and_giving_it_back_heals() -> None:
    grain = np.random.default_rng(8).normal(0, 2, (480, 640, 1))
    healed = in_bytes(waxen(drawn_edges(), 4) + grain)
    assert seen("waxy_texture", healed).score < POSSIBLE_AT / 2


def test_the_region_lies_in_the_picture_where_the_smoothest_tiles_are() -> None:
    found = seen("waxy_texture", waxen(drawn_edges(960, 720, seed=4), 4))
    assert found.region is not None
    x, y, width, height = found.region.as_list()
    assert holds(found, x + width / 2, y + height / 2)
    assert ", most " in found.message


def test_a_picture_with_too_few_edges_is_not_judged() -> None:
    y, x = np.mgrid[:300, :400]
    assert seen("waxy_texture", in_bytes(60 + x / 4 + y / 5)).score == 0
    assert seen("waxy_texture", photo(90, 90)).score == 0
