"""Drawn pictures: reproducible, varied, and fit to be looked at."""

import numpy as np
import pytest

from curator.imaging.scenes import HANDS, SCENES, SMALLEST, draw_scene

SIZES = ((160, 200), (200, 160), (176, 176))


def small(name: str, seed: int = 1, hand: str = "film", size: tuple[int, int] = SIZES[0]):
    return draw_scene(name, seed=seed, width=size[0], height=size[1], hand=hand)


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("size", SIZES)
def test_every_scene_fills_every_format(name: str, size: tuple[int, int]) -> None:
    for seed in range(4):
        rgb = small(name, seed, size=size)
        assert rgb.shape == (size[1], size[0], 3)
        assert rgb.dtype == np.uint8
        assert rgb.std() > 8  # something is on it
        assert rgb.flags.c_contiguous


@pytest.mark.parametrize("name", SCENES)
def test_the_same_seed_draws_the_same_picture(name: str) -> None:
    assert np.array_equal(small(name, 2**64 - 1), small(name, 2**64 - 1))


@pytest.mark.parametrize("name", SCENES)
def test_another_seed_draws_another_picture_and_not_only_other_grain(name: str) -> None:
    first, second = (small(name, seed).astype(int) for seed in (3, 4))
    assert np.abs(first - second).mean() > 6


@pytest.mark.parametrize("name", SCENES)
def test_the_hands_differ_in_more_than_grain_but_keep_the_composition(name: str) -> None:
    pictures = [small(name, 5, hand).astype(float) for hand in HANDS]
    for other in pictures[1:]:
        assert np.abs(pictures[0] - other).mean() > 2
        layouts = [picture.mean(axis=2).ravel() for picture in (pictures[0], other)]
        assert np.corrcoef(layouts[0], layouts[1])[0, 1] > 0.9


def test_a_look_is_a_palette_of_the_scene() -> None:
    def drawn(look: int) -> np.ndarray:
        return draw_scene("perfume", seed=6, width=160, height=160, hand="film", look=look)

    red, blue = drawn(0).mean(axis=(0, 1)), drawn(4).mean(axis=(0, 1))
    assert red[0] > red[2]
    assert blue[2] > blue[0]
    assert np.array_equal(drawn(0), drawn(6))  # counted round: there are six


@pytest.mark.parametrize("name", SCENES)
def test_clean_pictures_lose_next_to_nothing_to_white_or_black(name: str) -> None:
    rgb = draw_scene(name, seed=8, width=400, height=400, hand="film")
    lost = (rgb.min(axis=2) >= 254).mean() + (rgb.max(axis=2) <= 1).mean()
    assert lost < 0.01


def test_a_gradient_is_dithered_by_grain() -> None:
    sky = draw_scene("mountain_lake", seed=9, width=400, height=240, hand="crystal")[:12, :, 2]
    changes = (np.diff(sky.astype(int), axis=1) != 0).mean()
    assert changes > 0.3  # a banded sky would change once in many pixels


def test_a_scene_that_is_too_small_or_unknown_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 128"):
        draw_scene("vase", seed=1, width=SMALLEST - 1, height=300, hand="film")
    with pytest.raises(KeyError):
        draw_scene("portrait", seed=1, width=200, height=200, hand="film")
    with pytest.raises(KeyError):
        draw_scene("vase", seed=1, width=200, height=200, hand="charcoal")
