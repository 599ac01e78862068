"""How often pace signals speak, of rested and of tired reviewers; in full: bench_properties."""

import random

import pytest

from curator.core.baseline import Baseline
from tests.simulated_reviewer import (
    ONSET,
    PHENOTYPES,
    WITHIN,
    advised_at,
    drift_told_at,
    share_found,
    sitting,
    usual,
)


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    return usual(random.Random(1), 400)


def test_few_rested_sittings_are_told_that_their_pace_changed(baseline: Baseline) -> None:
    rng = random.Random(2)
    alarms = sum(advised_at(sitting(rng, 200), baseline) is not None for _ in range(200))
    assert 0.02 < alarms / 200 < 0.10


@pytest.mark.parametrize(
    ("name", "expected"), [("slow", 0.71), ("rush", 0.67), ("var", 0.83), ("auto", 0.81)]
)
def test_most_tired_sittings_are_and_soon(baseline: Baseline, name: str, expected: float) -> None:
    rng = random.Random(name)
    places = [
        advised_at(sitting(rng, ONSET + WITHIN + 1, PHENOTYPES[name]), baseline) for _ in range(100)
    ]
    assert share_found(places) == pytest.approx(expected, abs=0.12)


def test_drift_of_the_accepts_alone_is_found_too_rarely_to_advise_on(baseline: Baseline) -> None:
    rng = random.Random(3)
    tired = [sitting(rng, ONSET + WITHIN + 1, PHENOTYPES["drift"]) for _ in range(100)]
    told = share_found([drift_told_at(items, baseline) for items in tired])
    assert told == pytest.approx(0.25, abs=0.12)
