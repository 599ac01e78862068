"""Drift: what differs from its siblings stands out, in the right words; the rest is left be."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from scipy.spatial.distance import mahalanobis

from curator.similarity.drift import as_measurement, drifts_from, sibling_drifts
from curator.similarity.style import TRAITS, packed, style, unpacked

Picture = npt.NDArray[np.uint8]


def sibling(seed: int) -> Picture:
    """One of several pictures of one scene: the same colours and textures, elsewhere."""
    rng = np.random.default_rng(seed)
    height, width = 240, 320
    ramp = np.linspace(0.25, 0.7, height)[:, None, None] * np.array([1.0, 0.92, 0.85])
    whole = np.repeat(ramp, width, axis=1)
    for octave in range(2, 7):
        cells = rng.normal(size=(3 * 2**octave, 4 * 2**octave, 1)).astype(np.float32)
        grown = cv2.resize(cells, (width, height), interpolation=cv2.INTER_CUBIC)
        whole += grown[..., None] * 0.10 / 1.6**octave * np.array([1.0, 0.9, 0.7])
    x, y = rng.integers(60, 260), rng.integers(60, 180)
    cv2.circle(whole, (int(x), int(y)), 40, (0.75, 0.3, 0.2), -1, cv2.LINE_AA)
    return np.clip(255 * whole, 0, 255).astype(np.uint8)


def taken(picture: Picture) -> bytes:
    return packed(style(picture, cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)))


def tinted(picture: Picture, red: float, green: float, blue: float) -> Picture:
    return np.clip(picture * np.array([red, green, blue]), 0, 255).astype(np.uint8)


def grainy(picture: Picture) -> Picture:
    noise = np.random.default_rng(9).normal(0, 9, (*picture.shape[:2], 1))
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


CHANGES = {
    "cooler": lambda picture: tinted(picture, 0.85, 0.98, 1.18),
    "warmer": lambda picture: tinted(picture, 1.1, 1.0, 0.72),
    "less contrast": lambda picture: (picture * 0.45 + 70).astype(np.uint8),
    "more grain": grainy,
    "softer": lambda picture: cv2.GaussianBlur(picture, (0, 0), 2.5),
    "lighter": lambda picture: np.clip(picture * 1.0 + 60, 0, 255).astype(np.uint8),
}
"""What happens to one picture, and a word that has to be among those said of it."""


@pytest.mark.parametrize("word", CHANGES)
def test_one_changed_picture_among_its_siblings_stands_out_in_words(word: str) -> None:
    pictures = [sibling(seed) for seed in range(8)]
    pictures[3] = CHANGES[word](pictures[3])
    drifts = sibling_drifts([taken(picture) for picture in pictures])
    assert drifts is not None
    assert [n for n, drift in enumerate(drifts) if drift.stands_out] == [3]
    assert any(said.startswith(word) for said in drifts[3].words), drifts[3].words
    measured = as_measurement(drifts[3])
    assert measured.score > 0.5
    assert drifts[3].words[0] in measured.message


def test_siblings_as_they_are_do_not_stand_out() -> None:
    marked = 0
    for family in range(6):
        drifts = sibling_drifts([taken(sibling(100 * family + seed)) for seed in range(8)])
        assert drifts is not None
        marked += sum(drift.stands_out for drift in drifts)
    assert marked <= 2  # of 48


def test_a_score_is_even_at_the_limit_and_grows_with_the_distance() -> None:
    pictures = [sibling(seed) for seed in range(8)]
    scores = []
    for strength in (0.0, 0.1, 0.2, 0.4):
        pictures[0] = tinted(sibling(0), 1 - strength, 1.0, 1 + strength)
        drifts = sibling_drifts([taken(picture) for picture in pictures])
        assert drifts is not None
        measured = as_measurement(drifts[0])
        assert (measured.score > 0.5) == drifts[0].stands_out
        scores.append(measured.score)
    assert scores == sorted(scores)


def test_five_pictures_are_too_few_to_know_what_is_usual() -> None:
    assert sibling_drifts([taken(sibling(seed)) for seed in range(5)]) is None
    assert sibling_drifts([]) is None


def test_equal_pictures_do_not_drift_from_each_other() -> None:
    drifts = sibling_drifts([taken(sibling(1))] * 7)
    assert drifts is not None
    assert not any(drift.stands_out for drift in drifts)


def test_many_siblings_are_measured_against_some_of_them() -> None:
    rng = np.random.default_rng(2)
    usual = [packed(rng.normal(size=len(TRAITS))) for _ in range(400)]
    far = packed(rng.normal(size=len(TRAITS)) + 12)
    drifts = sibling_drifts([*usual, far])
    assert drifts is not None
    assert drifts[-1].stands_out
    assert sum(drift.stands_out for drift in drifts[:-1]) <= 4


def test_a_reference_is_compared_with_the_others_and_distance_orders_the_rest() -> None:
    references = [taken(sibling(seed)) for seed in range(10)]
    colder = [
        taken(tinted(sibling(20), 1 - amount, 1, 1 + amount)) for amount in (0.0, 0.1, 0.2, 0.3)
    ]
    drifts = drifts_from(references, [*references, *colder])
    inside = [drift.distance for drift in drifts[:10]]
    assert drifts[0].limit == pytest.approx(1.3 * max(inside))
    outside = [drift.distance for drift in drifts[10:]]
    assert outside == sorted(outside)
    assert "cooler" in drifts[-1].words


def test_the_distance_is_mahalanobis_of_robust_scores() -> None:
    """The same by another library, from the definition."""
    rng = np.random.default_rng(8)
    others = rng.normal(3.0, 2.0, (40, len(TRAITS)))
    one = rng.normal(3.0, 4.0, len(TRAITS))
    others, one = (unpacked(packed(values.ravel())) for values in (others, one))
    others = others.reshape(40, -1)
    middle = np.median(others, axis=0)
    spread = 1.4826 * np.median(np.abs(others - middle), axis=0)
    spread = spread + 0.1 * others.std(axis=0) + 1e-3 * (1 + np.abs(middle))
    scores = (others - middle) / spread
    covariance = np.cov(scores.T)
    shrunk = 0.5 * covariance + 0.5 * np.diag(np.diag(covariance)) + 1e-3 * np.eye(len(TRAITS))
    expected = mahalanobis(
        one, middle, np.diag(1 / spread) @ np.linalg.inv(shrunk) @ np.diag(1 / spread)
    )
    (drift,) = drifts_from([packed(row) for row in others], [packed(one)])
    assert drift.distance == pytest.approx(expected / np.sqrt(len(TRAITS)), rel=1e-3)


def test_a_style_survives_being_packed() -> None:
    numbers = style(sibling(1), cv2.cvtColor(sibling(1), cv2.COLOR_RGB2GRAY))
    assert len(numbers) == len(TRAITS)
    assert unpacked(packed(numbers)) == pytest.approx(numbers, rel=1e-6)


@pytest.mark.parametrize("shape", [(1, 1), (3, 700), (16, 16)])
def test_the_smallest_pictures_have_a_style(shape: tuple[int, int]) -> None:
    flat = np.full((*shape, 3), 80, dtype=np.uint8)
    assert np.isfinite(style(flat, flat[..., 0])).all()
