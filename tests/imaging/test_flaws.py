"""Planted flaws: nothing at strength 0, and at any other strength what the name says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.imaging.flaws import (
    FLAWS,
    FULL_BLUR_SIGMA,
    FULL_COPY,
    FULL_FRINGE,
    FULL_LIGHT,
    FULL_WAVE,
    TONE_SHARE,
    changed_region,
    plant_flaw,
)
from curator.imaging.scenes import draw_scene


def picture(seed: int = 3, side: int = 240) -> np.ndarray:
    return draw_scene("vase", seed=seed, width=side, height=side, hand="film")


def ramp(side: int = 256) -> np.ndarray:
    """Grey from 0 at the left to 255 at the right."""
    return np.tile(np.arange(side, dtype=np.uint8)[None, :, None], (side, 1, 3))


@pytest.mark.parametrize("name", FLAWS)
def test_strength_0_gives_the_picture_back(name: str) -> None:
    rgb = picture()
    assert np.array_equal(plant_flaw(name, rgb, strength=0.0, seed=1), rgb)


@pytest.mark.parametrize("name", FLAWS)
@given(strength=st.floats(0, 1), seed=st.integers(0, 2**64 - 1))
def test_a_flaw_keeps_shape_and_original_and_is_reproducible(
    name: str, strength: float, seed: int
) -> None:
    rgb = ramp(64)
    before = rgb.copy()
    flawed = plant_flaw(name, rgb, strength=strength, seed=seed)
    assert flawed.shape == rgb.shape
    assert flawed.dtype == np.uint8
    assert np.array_equal(rgb, before)
    assert not np.shares_memory(flawed, rgb)
    assert np.array_equal(flawed, plant_flaw(name, rgb, strength=strength, seed=seed))


@pytest.mark.parametrize("name", FLAWS)
def test_a_stronger_flaw_is_further_from_the_original(name: str) -> None:
    rgb = picture(side=480)
    away = [
        np.abs(plant_flaw(name, rgb, strength=strength, seed=4).astype(int) - rgb).mean()
        for strength in (0.2, 0.6, 1.0)
    ]
    assert 0 < away[0] < away[1] < away[2]


def test_soft_focus_spreads_a_point_to_the_stated_sigma() -> None:
    side = 501
    point = np.zeros((side, side, 3), np.uint8)
    point[side // 2 - 30 : side // 2 + 31, side // 2 - 30 : side // 2 + 31] = 255
    soft = plant_flaw("soft focus", point, strength=1.0, seed=0)[side // 2, :, 0].astype(float)
    slope = np.abs(np.diff(soft[: side // 2]))  # an edge blurred by a Gaussian has its slope
    places = np.arange(len(slope))
    middle = (slope * places).sum() / slope.sum()
    sigma = np.sqrt((slope * (places - middle) ** 2).sum() / slope.sum())
    assert sigma == pytest.approx(FULL_BLUR_SIGMA * side, rel=0.05)


def test_jpeg_blocks_leave_steps_eight_pixels_apart_at_any_phase() -> None:
    rgb = picture(side=256)
    phases = set()
    for seed in range(12):
        grey = plant_flaw("jpeg blocks", rgb, strength=1.0, seed=seed)[..., 1].astype(float)
        bend = np.abs(grey[:, 2:-1] - grey[:, 1:-2]) - 0.5 * (
            np.abs(grey[:, 1:-2] - grey[:, :-3]) + np.abs(grey[:, 3:] - grey[:, 2:-1])
        )
        columns = bend.mean(axis=0)
        by_phase = [columns[phase::8].mean() for phase in range(8)]
        strongest = int(np.argmax(by_phase))
        others = sorted(by_phase)[:-1]
        assert by_phase[strongest] > 2 * max(max(others), 0.01)
        phases.add(strongest)
    assert len(phases) > 3


def test_blown_highlights_drive_the_stated_share_to_white_by_one_gain() -> None:
    half = plant_flaw("blown highlights", ramp(), strength=0.5, seed=0)[0, :, 0].astype(float)
    level = np.quantile(ramp(), 1 - TONE_SHARE)
    gain = 1 + 0.5 * (255 / level - 1)
    assert np.array_equal(half, np.clip(np.rint(np.arange(256) * gain), 0, 255))
    full = plant_flaw("blown highlights", ramp(), strength=1.0, seed=0)
    assert (full == 255).mean() == pytest.approx(TONE_SHARE, abs=0.01)


def test_crushed_shadows_drive_the_stated_share_to_black_and_keep_white() -> None:
    full = plant_flaw("crushed shadows", ramp(), strength=1.0, seed=0)
    assert (full == 0).mean() == pytest.approx(TONE_SHARE, abs=0.01)
    assert full.max() == 255


def test_colour_fringes_move_red_out_and_blue_in_and_leave_green() -> None:
    side, half = 601, 200
    rgb = np.zeros((side, side, 3), np.uint8)
    middle = side // 2
    rgb[middle - half : middle + half + 1, middle - half : middle + half + 1] = 255
    fringed = plant_flaw("colour fringes", rgb, strength=1.0, seed=0)
    widths = fringed[middle].sum(axis=0) / 255
    wide = 2 * half + 1
    assert widths[0] == pytest.approx(wide * (1 + FULL_FRINGE), abs=0.5)
    assert widths[1] == wide
    assert widths[2] == pytest.approx(wide * (1 - FULL_FRINGE), abs=0.5)


def test_a_wavy_warp_bends_a_straight_line_no_further_than_stated_and_spares_the_border() -> None:
    side = 400
    columns = np.arange(side)
    rgb = np.zeros((side, side, 3), np.uint8)
    rgb[...] = np.clip(128 + 4 * (columns - side / 2), 0, 255)[None, :, None]
    warped = plant_flaw("wavy warp", rgb, strength=1.0, seed=2)
    shift = (warped[..., 0].astype(float) - rgb[..., 0]) / 4
    near_line = np.abs(columns - side / 2) < 12
    reach = np.abs(shift[:, near_line]).max()
    assert 0.5 * FULL_WAVE * side < reach <= FULL_WAVE * side + 0.5
    assert np.array_equal(warped[:8], rgb[:8])
    assert np.array_equal(warped[:, :8], rgb[:, :8])


def test_a_wrong_light_darkens_one_side_brightens_the_other_and_spares_the_border() -> None:
    grey = np.full((400, 400, 3), 100, np.uint8)
    lit = plant_flaw("light mismatch", grey, strength=1.0, seed=5)
    green = lit[..., 1].astype(float) / 100 - 1
    assert -FULL_LIGHT <= green.min() < -0.4 * FULL_LIGHT
    assert 0.4 * FULL_LIGHT < green.max() <= FULL_LIGHT
    assert (lit[:16] == 100).all()
    assert (lit[:, -16:] == 100).all()


def test_a_duplicated_patch_is_a_copy_of_another_place_and_as_large_as_stated() -> None:
    side = 240
    rgb = np.random.default_rng(1).integers(0, 255, (side, side, 3), dtype=np.uint8)
    copied = plant_flaw("duplicated texture", rgb, strength=1.0, seed=2)
    x, y, width, height = changed_region(rgb, copied) or (0, 0, 0, 0)
    assert (width, height) == pytest.approx((FULL_COPY, FULL_COPY), abs=0.02)
    row, column = round((y + height / 2) * side), round((x + width / 2) * side)
    core = copied[row - 8 : row + 8, column - 8 : column + 8, 0].astype(float)
    grey = rgb[..., 0].astype(float)
    away = [
        np.std(grey[r : r + 16, c : c + 16] - core)
        for r in range(side - 16)
        for c in range(side - 16)
    ]
    assert min(away) < 1  # the same texture, at another level


def test_a_picture_without_texture_takes_no_copy() -> None:
    flat = np.full((120, 90, 3), 77, np.uint8)
    assert np.array_equal(plant_flaw("duplicated texture", flat, strength=1.0, seed=3), flat)


@pytest.mark.parametrize("name", ["wavy warp", "light mismatch", "duplicated texture"])
def test_a_local_flaw_says_where_it_is(name: str) -> None:
    rgb = picture(side=400)
    flawed = plant_flaw(name, rgb, strength=0.8, seed=6)
    x, y, width, height = changed_region(rgb, flawed) or (0, 0, 1, 1)
    assert width * height < 0.5
    outside = np.abs(flawed.astype(int) - rgb).max(axis=2)
    peak = outside.max()
    outside[
        round(y * 400) : round((y + height) * 400), round(x * 400) : round((x + width) * 400)
    ] = 0
    assert outside.max() < peak / 8 + 1


def test_what_is_unchanged_has_no_place() -> None:
    assert changed_region(ramp(), ramp()) is None


@pytest.mark.parametrize("strength", [-0.1, 1.01])
def test_a_strength_outside_0_to_1_is_refused(strength: float) -> None:
    with pytest.raises(ValueError, match=r"0\.\.1"):
        plant_flaw("soft focus", ramp(), strength=strength, seed=0)


def test_an_unknown_flaw_is_refused() -> None:
    with pytest.raises(KeyError):
        plant_flaw("six fingers", ramp(), strength=1.0, seed=0)
