"""Mantel-Haenszel: the difference with reviewer and place held still."""

from collections import defaultdict

import numpy as np
import pytest

from curator.statistics.adjusting import Stratum, mantel_haenszel
from tests.statistics.outcomes import vectors


def test_the_difference_within_briefs_is_that_of_the_worked_data_set() -> None:
    case = vectors("end_to_end")["dataset_A"]
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for brief, model, _, accepted in case["input"]:
        counts[brief][0 if model == "A" else 2] += accepted
        counts[brief][1 if model == "A" else 3] += 1
    found = mantel_haenszel(Stratum(*cell) for cell in counts.values())
    assert found is not None
    assert found.difference == pytest.approx(case["expected"]["mantel_haenszel"]["rd_mh"], abs=1e-6)


def test_a_reviewer_who_is_stricter_and_saw_more_of_one_model_makes_no_difference() -> None:
    strata = (Stratum(9, 10, 81, 90), Stratum(9, 90, 1, 10))  # the same rate within each
    found = mantel_haenszel(strata)
    assert found is not None
    assert found.difference == pytest.approx(0, abs=1e-12)
    crude = (9 + 9) / 100 - (81 + 1) / 100
    assert crude < -0.6


def test_strata_of_one_model_alone_are_left_out_and_counted() -> None:
    found = mantel_haenszel((Stratum(5, 10, 2, 10), Stratum(7, 7, 0, 0)))
    assert found is not None
    assert (found.strata, found.left_out) == (1, 7)
    assert found.difference == pytest.approx(0.3)
    assert mantel_haenszel([Stratum(1, 2, 0, 0)]) is None


def test_its_interval_covers_as_often_as_it_says() -> None:
    rng = np.random.default_rng(7)
    covered, runs = 0, 400
    for _ in range(runs):
        base = rng.uniform(0.2, 0.6, 20)
        strata = [
            Stratum(int(rng.binomial(4, p + 0.15)), 4, int(rng.binomial(4, p)), 4) for p in base
        ]
        found = mantel_haenszel(strata)
        assert found is not None
        covered += found.interval.low <= 0.15 <= found.interval.high
    assert 0.92 <= covered / runs <= 0.98
