"""Heat maps: hot where the artifact was planted, cool elsewhere, plain bytes out."""

import cv2
import numpy as np
import pytest

from curator.core.aid import HEAT_MAPPED, HeatMap
from curator.detectors.base import Views
from curator.detectors.maps import LONGEST, LONGEST_MASK, MAPPED, heat_map
from curator.imaging.decode import Pixels
from tests.images import Rgb, sharp_scene

SCENE = sharp_scene(768, 512)
LEFT, RIGHT = slice(0, 384), slice(384, 768)


def mapped(name: str, picture: Rgb) -> HeatMap:
    found = heat_map(name, Views(Pixels(np.ascontiguousarray(picture))))
    assert found is not None
    return found


def halves(found: HeatMap) -> tuple[float, float]:
    """The mean levels of the left and of the right half."""
    levels = np.frombuffer(found.levels, np.uint8).reshape(found.rows, found.columns)
    middle = found.columns // 2
    return float(levels[:, :middle].mean()), float(levels[:, -middle:].mean())


def half_changed(changed: Rgb) -> Rgb:
    """The scene with its right half taken from another picture."""
    picture = SCENE.copy()
    picture[:, RIGHT] = changed[:, RIGHT]
    return picture


def test_the_names_that_the_window_knows_are_those_that_can_be_drawn() -> None:
    assert MAPPED == HEAT_MAPPED


@pytest.mark.parametrize("name", sorted(MAPPED))
def test_a_small_picture_has_no_map_and_a_large_one_a_small_map(name: str) -> None:
    assert heat_map(name, Views(Pixels(sharp_scene(100, 100)))) is None
    found = mapped(name, sharp_scene(1600, 300))
    assert max(found.rows, found.columns) <= (LONGEST_MASK if found.is_mask else LONGEST)


def test_an_artifact_without_a_map_has_none() -> None:
    assert heat_map("seam", Views(Pixels(SCENE))) is None


def test_a_blurred_half_is_hot_and_the_sharp_one_is_not() -> None:
    soft = np.asarray(cv2.GaussianBlur(SCENE, (0, 0), 3), np.uint8)
    sharp, hot = halves(mapped("blur", half_changed(soft)))
    assert hot > 3 * sharp + 40


def test_an_enlarged_half_is_hot_and_the_native_one_is_not() -> None:
    few = cv2.resize(SCENE, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    enlarged = np.asarray(cv2.resize(few, (768, 512), interpolation=cv2.INTER_CUBIC), np.uint8)
    native, hot = halves(mapped("low_detail", half_changed(enlarged)))
    assert hot > 3 * native + 40


def test_speckle_is_hot_where_it_lies() -> None:
    calm = np.full((512, 768, 3), 120, np.uint8)
    speckle = np.random.default_rng(3).normal(0, 8, calm.shape[:2])[..., None]
    noisy = calm.copy()
    noisy[:, RIGHT] = np.clip(calm + speckle, 0, 255).astype(np.uint8)[:, RIGHT]
    quiet, hot = halves(mapped("noise", noisy))
    assert (quiet, hot > 200) == (pytest.approx(halves(mapped("noise", calm))[0], abs=8), True)


def test_compression_blocks_are_hot_where_they_lie() -> None:
    ramp = np.repeat(np.linspace(60, 180, 768)[None], 512, axis=0)
    picture = np.repeat(ramp[..., None], 3, axis=2).astype(np.uint8)
    grid = (np.indices((512, 768)) // 8).sum(axis=0) % 2 * 4
    picture[:, RIGHT] += grid[:, RIGHT, None].astype(np.uint8)
    calm, hot = halves(mapped("blocking", picture))
    assert hot > 4 * calm


def test_steps_are_hot_where_a_gradient_has_them() -> None:
    smooth = 60 + 100 * np.arange(768)[None] / 768 + np.zeros((512, 1))
    dither = np.random.default_rng(5).uniform(-0.5, 0.5, smooth.shape)
    stepped = np.floor(smooth / 6) * 6
    picture = np.where(np.arange(768)[None] < 384, np.rint(smooth + dither), stepped)
    found = mapped("banding", np.repeat(picture[..., None], 3, axis=2).astype(np.uint8))
    calm, hot = halves(found)
    assert hot > 10 * calm + 5


def test_fringes_are_hottest_far_from_the_centre() -> None:
    grey = sharp_scene(900, 900).mean(axis=2).astype(np.uint8)
    turn = cv2.getRotationMatrix2D((450, 450), 0, 1.006)
    red = np.asarray(cv2.warpAffine(grey, turn, (900, 900), flags=cv2.INTER_CUBIC), np.uint8)
    found = mapped("chromatic_aberration", np.stack([red, grey, grey], axis=2))
    levels = np.frombuffer(found.levels, np.uint8).reshape(found.rows, found.columns)
    third = found.rows // 3
    assert levels.mean() > 1.3 * levels[third:-third, third:-third].mean()


def test_wax_is_hot_where_texture_was_smoothed_between_edges() -> None:
    smooth = SCENE
    for _ in range(3):
        smooth = np.asarray(cv2.bilateralFilter(smooth, 9, 45, 7), np.uint8)
    plain, hot = halves(mapped("waxy_texture", half_changed(smooth)))
    assert hot > plain + 8


def test_lost_tones_are_a_mask_of_exactly_where_they_are() -> None:
    picture = SCENE.copy()
    picture[100:300, 500:700] = 255
    found = mapped("clipping", picture)
    assert found.is_mask
    levels = np.frombuffer(found.levels, np.uint8).reshape(found.rows, found.columns)
    assert set(np.unique(levels)) == {0, 255}
    share = np.count_nonzero(levels) / levels.size
    assert share == pytest.approx(200 * 200 / (512 * 768), rel=0.05)


def test_a_picture_of_one_tone_gives_an_empty_map() -> None:
    flat = np.full((300, 300, 3), 128, np.uint8)
    for name in ("banding", "blocking", "chromatic_aberration", "clipping"):
        assert mapped(name, flat).is_empty, name
