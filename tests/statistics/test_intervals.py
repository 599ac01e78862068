from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.statistics.intervals import (
    clopper_pearson,
    jeffreys,
    poisson_rate,
    student_t_quantile,
    wilson,
)
from tests.statistics.outcomes import vectors

METHODS = {
    "wilson_ci": wilson,
    "clopper_pearson_ci": clopper_pearson,
    "jeffreys_ci": jeffreys,
}
COUNTS = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("function", "name"), [(function, name) for function in METHODS for name in vectors(function)]
)
def test_an_interval_of_a_rate_agrees_with_statsmodels_and_r(function: str, name: str) -> None:
    case = vectors(function)[name]
    interval = METHODS[function](case["input"]["k"], case["input"]["n"])
    assert interval == pytest.approx(case["expected"], abs=1e-9)


@pytest.mark.parametrize(
    ("published", "successes", "trials"),
    [
        ((0.2553, 0.3662), 81, 263),
        ((0.0624, 0.1605), 15, 148),
        ((0.0, 0.1611), 0, 20),
        ((0.0061, 0.1718), 1, 29),
    ],
)
def test_wilson_prints_what_newcombe_printed_in_1998(
    published: tuple[float, float], successes: int, trials: int
) -> None:
    assert wilson(successes, trials) == pytest.approx(published, abs=5e-5)


@pytest.mark.parametrize("name", list(vectors("poisson_rate_ci")))
def test_a_rate_of_events_agrees_with_r(name: str) -> None:
    case = vectors("poisson_rate_ci")[name]
    interval = poisson_rate(case["input"]["events"], case["input"]["exposure"])
    assert interval == pytest.approx(case["expected"]["ci"], abs=1e-8)


@given(COUNTS, st.sampled_from([0.5, 0.8, 0.9, 0.99]))
def test_other_levels_agree_with_statsmodels(counts: tuple[int, int], confidence: float) -> None:
    from statsmodels.stats.proportion import proportion_confint

    successes, trials = counts
    for method, ours in [("wilson", wilson), ("beta", clopper_pearson)]:
        theirs = proportion_confint(successes, trials, alpha=1 - confidence, method=method)
        assert ours(successes, trials, confidence) == pytest.approx(theirs, abs=1e-9)


@given(COUNTS)
def test_the_rate_lies_in_its_interval_and_the_interval_in_0_to_1(counts: tuple[int, int]) -> None:
    successes, trials = counts
    for method in METHODS.values():
        low, high = method(successes, trials)
        assert 0 <= low <= successes / trials <= high <= 1
        assert low < high


@given(COUNTS)
def test_success_and_failure_change_places(counts: tuple[int, int]) -> None:
    successes, trials = counts
    for method in METHODS.values():
        low, high = method(trials - successes, trials)
        assert method(successes, trials) == pytest.approx((1 - high, 1 - low), abs=1e-12)


@given(COUNTS)
def test_more_of_the_same_makes_a_narrower_interval(counts: tuple[int, int]) -> None:
    successes, trials = counts
    low, high = wilson(successes, trials)
    tighter = wilson(3 * successes, 3 * trials)
    assert tighter.high - tighter.low < high - low


@given(st.floats(0, 50), st.floats(0, 50))
def test_wilson_takes_effective_numbers(successes: float, failures: float) -> None:
    trials = successes + failures
    low, high = wilson(successes, trials)
    assert 0 <= low <= high <= 1


@pytest.mark.parametrize(
    ("trials", "expected"), [(5, 0.957), (10, 0.955), (20, 0.954), (50, 0.952), (100, 0.950)]
)
def test_wilson_covers_as_often_as_it_says(trials: int, expected: float) -> None:
    intervals = [wilson(k, trials) for k in range(trials + 1)]
    rates = [0.05 + 0.9 * step / 900 for step in range(901)]
    mean = sum(
        comb(trials, k) * p**k * (1 - p) ** (trials - k)
        for p in rates
        for k, (low, high) in enumerate(intervals)
        if low <= p <= high
    ) / len(rates)
    assert mean == pytest.approx(expected, abs=0.004)


def test_without_trials_nothing_is_known() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize("method", METHODS.values())
def test_more_successes_than_trials_are_refused(method: object) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        method(3, 2)  # type: ignore[operator]


def test_a_rate_needs_time_to_have_passed() -> None:
    with pytest.raises(ValueError, match="cannot be"):
        poisson_rate(1, 0.0)


def test_student_s_quantile_is_the_one_of_the_tables() -> None:
    assert student_t_quantile(0.975, 11) == pytest.approx(2.20098516, abs=1e-8)
    assert student_t_quantile(0.975, 1) == pytest.approx(12.7062, abs=1e-4)


def test_wilson_needs_no_scipy() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from curator.statistics.first_take import tally; tally(()); "
        "from curator.statistics.intervals import wilson; wilson(3, 5); "
        "sys.exit(any(name.split('.')[0] in ('scipy', 'numpy') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
