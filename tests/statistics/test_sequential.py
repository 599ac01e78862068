"""What may be looked at every day: covers at every look, and says so less sharply."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.statistics.intervals import wilson
from curator.statistics.paired import e_value, mid_p_mcnemar
from curator.statistics.sequential import confidence_sequence, rate_e_value
from tests.statistics.outcomes import vectors

COUNTS = st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize("name", list(vectors("bernoulli_confidence_sequence")))
def test_a_confidence_sequence_agrees_with_a_root_finder(name: str) -> None:
    case = vectors("bernoulli_confidence_sequence")[name]
    interval = confidence_sequence(case["input"]["k"], case["input"]["n"])
    assert interval == pytest.approx(case["expected"], abs=1e-8)


@given(COUNTS)
def test_it_holds_the_rate_and_is_wider_than_an_interval_for_one_look(
    counts: tuple[int, int],
) -> None:
    successes, trials = counts
    interval = confidence_sequence(successes, trials)
    assert 0 <= interval.low <= successes / trials <= interval.high <= 1
    once = wilson(successes, trials)
    assert interval.high - interval.low >= once.high - once.low - 1e-9


@given(COUNTS)
def test_its_ends_are_where_the_evidence_against_a_rate_reaches_twenty(
    counts: tuple[int, int],
) -> None:
    successes, trials = counts
    interval = confidence_sequence(successes, trials)
    if successes:
        assert rate_e_value(successes, trials, interval.low) == pytest.approx(20, rel=1e-6)
    if successes < trials:
        assert rate_e_value(successes, trials, interval.high) == pytest.approx(20, rel=1e-6)


def test_whoever_looks_after_every_brief_is_misled_by_p_values_and_not_by_the_sequence() -> None:
    rng = np.random.default_rng(20260519)
    briefs, runs = 100, 200
    fooled_by_p = fooled_by_e = missed = 0
    for _ in range(runs):
        a, b = rng.random(briefs) < 0.5, rng.random(briefs) < 0.5
        only_a, only_b = np.cumsum(a & ~b), np.cumsum(b & ~a)
        wins = np.cumsum(a)
        looks = range(briefs)
        fooled_by_p += any(mid_p_mcnemar(int(only_a[i]), int(only_b[i])) < 0.05 for i in looks)
        fooled_by_e += any(e_value(int(only_a[i]), int(only_b[i])) >= 20 for i in looks)
        missed += any(
            not (s := confidence_sequence(int(wins[i]), i + 1)).low <= 0.5 <= s.high
            for i in range(4, briefs, 5)
        )
    assert fooled_by_p / runs > 0.15
    assert fooled_by_e / runs <= 0.05
    assert missed / runs <= 0.06
