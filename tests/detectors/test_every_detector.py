"""What every detector owes: silence on clean, tiny and empty pictures, and a sentence otherwise."""

import numpy as np
import pytest

from curator.core.artifact import POSSIBLE_AT
from curator.detectors.base import DETECTORS
from tests.detectors.drawings import drawn_edges, in_bytes, photo, seen
from tests.images import Rgb, with_bokeh

NAMES = sorted(name for name, _plugin in DETECTORS.items())
TINY = [(1, 1), (7, 3), (3, 7), (1, 200), (200, 1), (31, 33), (63, 65)]

CLEAN: dict[str, Rgb] = {
    "drawn like a photograph": photo(),
    "another one": photo(seed=2),
    "in greys": drawn_edges(),
    "larger": photo(1216, 832, seed=3),
    "before a soft ground": with_bokeh(photo(800, 640, seed=4), 3, 0.2),
    "before a ground without detail": with_bokeh(photo(800, 640, seed=5), 8, 0.2),
}


@pytest.mark.parametrize("picture", CLEAN.values(), ids=CLEAN)
@pytest.mark.parametrize("name", NAMES)
def test_a_clean_picture_is_not_flagged(name: str, picture: Rgb) -> None:
    assert seen(name, picture).score < POSSIBLE_AT


@pytest.mark.parametrize("name", NAMES)
def test_a_flat_picture_is_not_flagged(name: str) -> None:
    for size in (*TINY, (400, 300)):
        assert seen(name, np.full((size[1], size[0], 3), 160, np.uint8)).score < POSSIBLE_AT


@pytest.mark.parametrize("name", NAMES)
def test_a_tiny_picture_is_not_flagged_with_alpha_or_without(name: str) -> None:
    for width, height in TINY:
        ramp = 150 + 20 * np.linspace(0, 1, width)[None, :].repeat(height, axis=0)
        alpha = np.linspace(0, 255, width * height).reshape(height, width).astype(np.uint8)
        assert seen(name, in_bytes(ramp)).score < POSSIBLE_AT
        assert 0 <= seen(name, in_bytes(ramp), alpha).score < POSSIBLE_AT


@pytest.mark.parametrize("name", [name for name in NAMES if name != "alpha_halo"])
def test_a_picture_that_is_opaque_everywhere_measures_as_one_without_alpha(name: str) -> None:
    opaque = np.full(photo().shape[:2], 255, np.uint8)
    assert seen(name, photo(), opaque).raw == pytest.approx(seen(name, photo()).raw, abs=0.02)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_pixels_give_the_same_finding(name: str) -> None:
    assert seen(name, photo()) == seen(name, photo().copy())


@pytest.mark.parametrize("name", NAMES)
def test_a_message_is_one_plain_sentence(name: str) -> None:
    for picture in (photo(), np.zeros((5, 5, 3), np.uint8)):
        message = seen(name, picture).message
        assert 8 <= len(message) <= 90
        assert message == message.strip()
        assert not message.endswith(".")
        assert not any(word in message for word in ("_", "\n", "nan ", "None"))


@pytest.mark.parametrize("name", NAMES)
def test_what_it_measures_what_that_costs_and_when_it_is_wrong_is_written_down(name: str) -> None:
    told = DETECTORS[name].look.__doc__ or ""
    for word in ("measure", "cost:", "raw:", "region", "wrong when:"):
        assert word in told.lower()
