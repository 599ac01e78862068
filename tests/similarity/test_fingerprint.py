"""Fingerprints: what a person calls the same picture differs in few bits."""

from itertools import combinations

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import scipy.fft

from curator.similarity.fingerprint import fingerprint
from curator.similarity.groups import WITHIN_BRIEF

Luma = npt.NDArray[np.uint8]


def picture(seed: int, width: int = 400, height: int = 300) -> Luma:
    """Soft shapes over five octaves, as pictures have them."""
    rng = np.random.default_rng(seed)
    whole = np.zeros((height, width))
    for octave in range(1, 6):
        cells = rng.normal(size=(3 * 2**octave, 4 * 2**octave)).astype(np.float32)
        whole += cv2.resize(cells, (width, height), interpolation=cv2.INTER_CUBIC) / 2**octave
    return np.clip(128 + 60 * whole / whole.std(), 0, 255).astype(np.uint8)


def bits_apart(one: int, other: int) -> int:
    return ((one ^ other) & (2**64 - 1)).bit_count()


def crop(luma: Luma, share: float) -> Luma:
    height, width = luma.shape
    y, x = round(height * share / 2), round(width * share / 2)
    return luma[y : height - y, x : width - x]


EDITS = {
    "half the size": lambda luma: cv2.resize(luma, None, fx=0.5, fy=0.5),
    "blurred": lambda luma: cv2.GaussianBlur(luma, (0, 0), 2),
    "brighter": lambda luma: np.clip(luma * 1.1 + 12.0, 0, 255).astype(np.uint8),
    "flatter": lambda luma: (luma * 0.7 + 40).astype(np.uint8),
    "JPEG": lambda luma: cv2.imdecode(
        cv2.imencode(".jpg", luma, [cv2.IMWRITE_JPEG_QUALITY, 30])[1], cv2.IMREAD_GRAYSCALE
    ),
    "cropped by 4 %": lambda luma: crop(luma, 0.04),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_picture_is_still_known(edit: str) -> None:
    for seed in range(12):
        before, _ = fingerprint(picture(seed))
        after, _ = fingerprint(EDITS[edit](picture(seed)))
        assert bits_apart(before, after) <= WITHIN_BRIEF


def test_other_pictures_are_far_away() -> None:
    prints = [fingerprint(picture(seed))[0] for seed in range(40)]
    assert min(bits_apart(one, other) for one, other in combinations(prints, 2)) > WITHIN_BRIEF


def test_the_flipped_fingerprint_is_that_of_the_flipped_picture() -> None:
    for seed in range(12):
        luma = picture(seed)
        own, flipped = fingerprint(luma)
        assert fingerprint(np.ascontiguousarray(luma[:, ::-1])) == (flipped, own)


def test_the_waves_are_those_of_another_library() -> None:
    luma = picture(3, 320, 320)
    small = luma.reshape(32, 10, 32, 10).mean(axis=(1, 3))
    waves = scipy.fft.dctn(small, norm="ortho")
    places = sorted(((x, y) for y in range(32) for x in range(32)), key=lambda p: (sum(p), p))
    low = np.array([waves[y, x] for x, y in places[1:65]])
    expected = int.from_bytes(np.packbits(low > np.median(low)).tobytes(), "big", signed=True)
    assert bits_apart(fingerprint(luma)[0], expected) <= 1  # the mean is rounded to whole levels


@pytest.mark.parametrize("shape", [(1, 1), (2, 900), (7, 3)])
def test_the_smallest_pictures_have_one_too(shape: tuple[int, int]) -> None:
    own, flipped = fingerprint(np.full(shape, 90, dtype=np.uint8))
    assert -(2**63) <= own < 2**63
    assert -(2**63) <= flipped < 2**63
