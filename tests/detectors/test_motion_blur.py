"""Motion blur: the angle of a drawn streak is said, and blur that has none is not motion."""

import math

import cv2
import numpy as np
import pytest
from scipy import ndimage

from curator.core.artifact import POSSIBLE_AT
from tests.detectors.drawings import Floats, fractal, gauss, ground, in_bytes, photo, seen
from tests.images import Rgb, blurred

CLOTH = 128 + 22 * fractal(640, 480, slope=1.0)
TEXTURE = np.asarray(cv2.GaussianBlur(CLOTH, (0, 0), 0.6), np.float64)


def streak(length: int, degrees: float) -> Floats:
    """A line of `length` pixels, rising to the right by an angle, that sums to 1."""
    reach = length // 2 + 1
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1))
    turn = math.radians(degrees)
    for along in np.linspace(-(length - 1) / 2, (length - 1) / 2, 16 * length):
        x, y = reach + along * math.cos(turn), reach - along * math.sin(turn)
        left, top = math.floor(x), math.floor(y)
        for column, row in ((left, top), (left + 1, top), (left, top + 1), (left + 1, top + 1)):
            kernel[row, column] += max(0, 1 - abs(x - column)) * max(0, 1 - abs(y - row))
    return kernel / kernel.sum()


def shaken(length: int, degrees: float) -> Rgb:
    moved = ndimage.convolve(TEXTURE, streak(length, degrees), mode="nearest")
    return in_bytes(moved + gauss(640, 480, 0.5))


def said_angle(message: str) -> float:
    """Degrees from the horizontal, rising to the right, that a message says."""
    if message.endswith("horizontal"):
        return 0
    if message.endswith("vertical"):
        return 90
    degrees = float(message.rpartition("about ")[2].rstrip("°"))
    return degrees if "rising" in message else 180 - degrees


@pytest.mark.parametrize("length", [5, 9, 15])
@pytest.mark.parametrize("degrees", [0, 20, 45, 70, 90, 110, 135, 160])
def test_the_angle_of_a_streak_is_said_within_one_step(degrees: int, length: int) -> None:
    said = said_angle(seen("motion_blur", shaken(length, degrees)).message)
    apart = abs(said - degrees) % 180
    assert min(apart, 180 - apart) <= 15


@pytest.mark.parametrize("degrees", [0, 45, 135])
def test_a_streak_of_nine_pixels_is_possible(degrees: int) -> None:
    found = seen("motion_blur", shaken(9, degrees))
    assert found.score > POSSIBLE_AT
    assert found.message.startswith("streaks of motion in one direction, ")
    assert found.region is None


@pytest.mark.parametrize("degrees", [0, 30, 90])
def test_a_longer_streak_up_to_nine_pixels_never_scores_less(degrees: int) -> None:
    raws = [seen("motion_blur", shaken(length, degrees)).raw for length in (1, 3, 5, 9)]
    assert raws == sorted(raws)


@pytest.mark.parametrize("sigma", [0.8, 1.5, 3, 6])
def test_blur_without_a_direction_is_not_motion(sigma: float) -> None:
    assert seen("motion_blur", blurred(in_bytes(TEXTURE), sigma)).score < POSSIBLE_AT


def test_a_subject_that_stands_still_before_a_panned_ground_is_not_shaken() -> None:
    picture = shaken(9, 0)
    picture[120:360, 160:480] = in_bytes(TEXTURE)[120:360, 160:480]
    assert seen("motion_blur", picture).score < POSSIBLE_AT


def test_turning_the_picture_turns_the_angle() -> None:
    lying = shaken(9, 20)
    upright = np.ascontiguousarray(np.rot90(lying))
    first, second = (
        said_angle(seen("motion_blur", picture).message) for picture in (lying, upright)
    )
    assert (second - first) % 180 == pytest.approx(90, abs=15)


def test_noise_and_things_have_no_motion() -> None:
    assert seen("motion_blur", in_bytes(ground(640, 480) + gauss(640, 480, 8))).score < 0.1
    assert seen("motion_blur", photo()).score < 0.2
