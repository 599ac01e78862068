"""Shrunk rates, and who is likely the best."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize
from scipy.special import betaln

from curator.statistics.pooling import (
    Standing,
    fit_prior,
    probability_ahead,
    probability_best,
    probability_same,
    standing,
)
from tests.statistics.outcomes import vectors

POSTERIOR = st.tuples(st.floats(0.5, 200), st.floats(0.5, 200))
Counts: TypeAlias = tuple[tuple[int, int], ...]
Vector: TypeAlias = npt.NDArray[np.float64]


def test_the_fitted_prior_is_that_of_another_optimiser() -> None:
    case = vectors("empirical_bayes_beta_binomial")["eb_5models"]
    models = case["input"]["models"]
    prior = fit_prior([tuple(counts) for counts in models.values()])
    assert prior.is_fitted
    assert prior.alpha == pytest.approx(case["expected"]["alpha"], rel=0.002)
    assert prior.beta == pytest.approx(case["expected"]["beta"], rel=0.002)
    for name, (successes, trials) in models.items():
        shrunk = prior.shrunk(successes, trials)
        assert shrunk == pytest.approx(case["expected"]["posterior_mean"][name], rel=0.002)


@pytest.mark.parametrize(
    "counts",
    [
        ((2, 5), (0, 10), (3, 14), (0, 2)),
        ((20, 40), (1, 9), (4, 26), (9, 31), (0, 28), (6, 23), (2, 8)),
        ((10, 22), (3, 13), (7, 26), (22, 40), (5, 35), (2, 8)),
    ],
)
def test_a_prior_is_not_called_fitted_on_the_way_to_it(counts: Counts) -> None:
    prior = fit_prior(counts)
    k, n = np.array(counts, dtype=float).T

    def against(place: Vector) -> float:
        alpha, beta = np.exp(place)
        return -float(np.sum(betaln(alpha + k, beta + n - k) - betaln(alpha, beta)))

    exact = {"xatol": 1e-10, "fatol": 1e-13, "maxiter": 10_000}
    found = minimize(against, [1.0, 1.0], method="Nelder-Mead", options=exact)
    assert prior.is_fitted
    assert (prior.alpha, prior.beta) == pytest.approx(tuple(np.exp(found.x)), rel=1e-4)


@pytest.mark.parametrize(
    "counts",
    [
        ((2, 3), (17, 33), (6, 13), (0, 7), (8, 21)),
        ((1, 2), (1, 2), (2, 2), (0, 2)),
    ],
)
def test_a_rise_without_end_is_no_fit_though_rounding_stops_it(counts: Counts) -> None:
    assert not fit_prior(counts).is_fitted


def test_single_trials_say_nothing_of_how_far_models_lie_apart() -> None:
    assert not fit_prior([(1, 1), (0, 1), (1, 1), (0, 1)]).is_fitted


def test_the_beta_binomial_of_briefs_is_that_of_another_optimiser() -> None:
    case = vectors("clustered_proportion")["cluster_12x4"]
    size = case["input"]["variants_per_brief"]
    prior = fit_prior([(k, size) for k in case["input"]["accepted_per_brief"]])
    expected = case["expected"]["bb_mle"]
    assert prior.alpha == pytest.approx(expected["alpha"], rel=1e-3)
    assert prior.beta == pytest.approx(expected["beta"], rel=1e-3)


def test_few_models_or_equal_rates_fall_back_to_a_fixed_prior() -> None:
    case = vectors("beta_posterior_mean")["shrink_beta22"]
    prior = fit_prior([(21, 30), (15, 30), (3, 4)])
    assert not prior.is_fitted
    for name, (successes, trials) in case["input"]["models"].items():
        assert prior.shrunk(successes, trials) == pytest.approx(case["expected"][name], abs=1e-9)
    assert not fit_prior([(10, 30)] * 6).is_fitted


@given(
    st.lists(
        st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
        min_size=1,
        max_size=12,
    )
)
def test_a_shrunk_rate_lies_between_its_own_and_the_middle(counts: list[tuple[int, int]]) -> None:
    prior = fit_prior(counts)
    middle = prior.alpha / (prior.alpha + prior.beta)
    for successes, trials in counts:
        rate, shrunk = successes / trials, prior.shrunk(successes, trials)
        assert min(rate, middle) - 1e-9 <= shrunk <= max(rate, middle) + 1e-9


def test_the_chance_of_being_best_is_that_of_an_adaptive_quadrature() -> None:
    case = vectors("prob_best")["pbest_3"]
    found = probability_best([tuple(pair) for pair in case["input"]["posteriors"]])
    assert found == pytest.approx(case["expected"], abs=1e-7)


@pytest.mark.parametrize("name", list(vectors("prob_a_gt_b")))
def test_the_chance_of_being_ahead_is_that_of_an_adaptive_quadrature(name: str) -> None:
    case = vectors("prob_a_gt_b")[name]
    a, b = case["input"]["a"], case["input"]["b"]
    assert probability_ahead(tuple(a), tuple(b)) == pytest.approx(case["expected"], abs=1e-6)


@settings(max_examples=20)
@given(POSTERIOR, POSTERIOR)
def test_chances_are_fair_and_sum_to_one(a: tuple[float, float], b: tuple[float, float]) -> None:
    assert probability_ahead(a, b) + probability_ahead(b, a) == pytest.approx(1, abs=1e-6)
    assert probability_ahead(a, a) == pytest.approx(0.5, abs=1e-6)
    assert 0 <= probability_same(a, b) <= 1 + 1e-9
    assert probability_same(a, b, 1.0) == pytest.approx(1, abs=1e-6)


def test_the_chance_of_being_the_same_is_that_of_a_simulation() -> None:
    rng = np.random.default_rng(1)
    a, b = rng.beta(60, 40, 400_000), rng.beta(110, 90, 400_000)
    assert probability_same((60, 40), (110, 90)) == pytest.approx(
        np.mean(np.abs(a - b) < 0.05), abs=0.004
    )


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ((70, 30), (40, 60), Standing.AHEAD),
        ((40, 60), (70, 30), Standing.UNKNOWN),
        ((3, 2), (2, 3), Standing.UNKNOWN),
        ((5_000, 5_000), (5_010, 4_990), Standing.SAME),
        ((5_300, 4_700), (5_000, 5_000), Standing.SAME),  # sure, and too small to matter
    ],
)
def test_what_is_said_needs_both_certainty_and_size(
    a: tuple[float, float], b: tuple[float, float], said: Standing
) -> None:
    assert standing(a, b) is said
