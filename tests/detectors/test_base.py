"""The detectors' contract: views are what they say, and a broken detector costs only itself."""

import logging
import math

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT, USES, Region
from curator.detectors import base
from curator.detectors.base import (
    DETECTORS,
    WORKING_PIXELS,
    Calibration,
    Detector,
    Finding,
    Views,
    box_of,
    measure,
    place_name,
    versions,
)
from curator.imaging.decode import Pixels
from curator.plugins import Registry
from tests.images import sharp_scene

SHIPPED = set(USES) - {"drift"}  # which is measured from siblings, not by a detector


def views_of(picture: np.ndarray) -> Views:
    return Views(Pixels(np.asarray(picture, np.uint8)))


def test_every_shipped_detector_measures_and_states_its_version() -> None:
    measurements = measure(Pixels(sharp_scene(256, 192)))
    assert {found.artifact for found in measurements} >= SHIPPED
    assert {found.artifact: found.version for found in measurements} == versions()
    assert not DETECTORS.broken


def test_a_broken_detector_is_logged_and_left_out_and_the_others_count(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_views: Views) -> Finding:
        raise ZeroDivisionError("no tiles")

    registry: Registry[Detector] = Registry("tests.detectors", "curator.tests.none")
    monkeypatch.setattr(registry, "load", lambda: None)
    registry.register("broken", Detector("broken", 1, broken))
    registry.register("sound", Detector("sound", 3, lambda _views: Finding(2.0, 0.7, "a sound")))
    monkeypatch.setattr(base, "DETECTORS", registry)
    with caplog.at_level(logging.ERROR):
        (found,) = measure(Pixels(sharp_scene(64, 64)))
    assert (found.artifact, found.version, found.score) == ("sound", 3, 0.7)
    assert "broken" in caplog.text
    assert versions() == {"broken": 1, "sound": 3}


@settings(max_examples=25)
@given(
    width=st.integers(1, 150),
    height=st.integers(1, 150),
    seed=st.integers(0, 2**32 - 1),
    noise=st.sampled_from([0, 3, 255]),
    with_alpha=st.booleans(),
)
def test_pictures_of_any_size_and_content_give_scores_between_nought_and_one(
    width: int, height: int, seed: int, noise: int, *, with_alpha: bool
) -> None:
    rng = np.random.default_rng(seed)
    level = rng.integers(0, 256)
    picture = (level + rng.integers(0, noise + 1, (height, width, 3))).clip(0, 255).astype(np.uint8)
    alpha = rng.integers(0, 256, (height, width), np.uint8) if with_alpha else None
    measurements = measure(Pixels(picture, alpha))
    assert {found.artifact for found in measurements} >= SHIPPED
    for found in measurements:
        assert 0 <= found.score <= 1
        assert math.isfinite(found.raw)
        assert found.message


def test_a_calibration_meets_both_of_its_marks_whichever_way_is_worse() -> None:
    for even, likely in ((0.9, 1.1), (0.57, 0.53)):
        calibration = Calibration(even=even, likely=likely)
        assert calibration.score(even) == pytest.approx(POSSIBLE_AT)
        assert calibration.score(likely) == pytest.approx(LIKELY_AT)
        further = likely + 100 * (likely - even)
        assert calibration.score(further) == pytest.approx(1)
        assert calibration.score(even - (further - even)) == pytest.approx(0)


def test_views_are_computed_once() -> None:
    views = views_of(sharp_scene(200, 100))
    assert views.luma is views.luma
    assert views.octaves is views.octaves
    assert views.sample is views.rgb


def test_a_small_picture_is_worked_on_as_it_is_and_a_large_one_at_one_megapixel() -> None:
    small = views_of(sharp_scene(300, 200))
    assert small.working is small.luma
    large = views_of(np.full((2000, 3000, 3), 90, np.uint8))
    height, width = large.working.shape
    assert 0.95e6 < width * height < WORKING_PIXELS
    assert width / height == pytest.approx(1.5, rel=0.01)


def test_octaves_are_exact_averages_of_the_working_copy() -> None:
    views = views_of(sharp_scene(140, 100))
    full, half, quarter, eighth = views.octaves
    assert full.shape == (96, 128)
    for level, factor in ((half, 2), (quarter, 4), (eighth, 8)):
        rows, columns = 96 // factor, 128 // factor
        mean = full.reshape(rows, factor, columns, factor).mean(axis=(1, 3))
        assert level.shape == (rows, columns)
        assert np.abs(level - mean).max() <= math.log2(factor) * 0.5 + 1e-9


def test_a_sample_holds_native_pixels_and_keeps_shares() -> None:
    picture = sharp_scene(1600, 1200)
    picture[:300] = 255
    sample = views_of(picture).sample
    assert sample.shape[0] * sample.shape[1] <= base.SAMPLE_PIXELS
    assert (sample == 255).all(axis=2).mean() == pytest.approx(0.25, abs=0.002)
    native = {tuple(pixel) for pixel in picture[::2, ::2].reshape(-1, 3)[:5000]}
    taken = {tuple(pixel) for pixel in sample[:10].reshape(-1, 3)}
    assert taken <= native


def test_the_four_tiles_are_native_the_two_flattest_first_and_the_two_most_textured_last() -> None:
    picture = np.full((1024, 1536, 3), 120, np.uint8)
    rng = np.random.default_rng(1)
    for place, spread in (((0, 0), 60), ((512, 1024), 40), ((0, 512), 10), ((0, 1024), 5)):
        top, left = place
        noise = rng.integers(-spread, spread + 1, (512, 512, 1))
        picture[top : top + 512, left : left + 512] = (120 + noise).astype(np.uint8)
    tiles = views_of(picture).tiles
    spreads = [float(tile.std()) for tile in tiles]
    assert [tile.shape for tile in tiles] == [(512, 512)] * 4
    assert spreads[0] == spreads[1] == 0
    assert spreads[3] > spreads[2] > 20


def test_a_picture_of_a_few_tiles_is_its_own_tile() -> None:
    views = views_of(sharp_scene(1024, 1024))
    (only,) = views.tiles
    assert only is views.luma


def test_luma_is_rec_601_and_transparency_is_grey() -> None:
    rgb = np.zeros((1, 2, 3), np.uint8)
    rgb[:] = (100, 200, 50)
    views = Views(Pixels(rgb, np.array([[255, 0]], np.uint8)))
    assert abs(int(views.luma[0, 0]) - (0.299 * 100 + 0.587 * 200 + 0.114 * 50)) <= 1
    assert views.luma[0, 1] == 128


def test_the_box_surrounds_the_largest_area_only() -> None:
    mask = np.zeros((20, 40), bool)
    mask[2:6, 4:20] = True
    mask[15:17, 30:33] = True
    assert box_of(mask) == Region(0.1, 0.1, 0.4, 0.2)


def test_there_is_no_box_around_nothing_nor_around_nearly_everything() -> None:
    assert box_of(np.zeros((5, 5), bool)) is None
    assert box_of(np.ones((5, 5), bool)) is None


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (0.0, 0.0, "top left"),
        (0.9, 0.0, "top right"),
        (0.45, 0.45, "in the middle"),
        (0.45, 0.9, "bottom"),
        (0.0, 0.45, "left"),
    ],
)
def test_places_are_named_as_a_person_would(x: float, y: float, words: str) -> None:
    assert place_name(Region(x, y, 0.1, 0.1)) == words


def test_the_registry_takes_no_second_detector_of_a_name() -> None:
    with pytest.raises(ValueError, match="blur"):
        base.detector("blur", version=9)(lambda _views: Finding(0.0, 0.0, "x"))


def test_detectors_give_the_same_with_one_thread_and_with_many() -> None:
    pixels = Pixels(sharp_scene(700, 500))
    threads = cv2.getNumThreads()
    try:
        cv2.setNumThreads(1)
        alone = measure(pixels)
        cv2.setNumThreads(2)
        assert measure(pixels) == alone
    finally:
        cv2.setNumThreads(threads)
