"""When a better rate pays: arithmetic against closed forms and the article's own figures."""

from itertools import combinations
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.statistics.economy import (
    break_even_prompt_minutes,
    count_takes,
    curation_debt,
    expected_takes,
    forecast,
    gap_limits,
    mean_pass_at_k,
    pass_at_k,
    rolled_yield,
    speedup,
)
from curator.statistics.throughput import cost_per_accepted
from tests.statistics.outcomes import vectors


@pytest.mark.parametrize("name", list(vectors("pass_at_k")))
def test_pass_at_k_is_that_of_exact_binomials(name: str) -> None:
    case = vectors("pass_at_k")[name]
    inputs = case["input"]
    assert pass_at_k(inputs["n"], inputs["c"], inputs["k"]) == pytest.approx(
        case["expected"], abs=1e-9
    )


@given(
    st.integers(1, 9).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(1, n)))
)
def test_pass_at_k_counts_the_draws_that_hold_one(counts: tuple[int, int, int]) -> None:
    variants, accepted, k = counts
    draws = list(combinations(range(variants), k))
    share = sum(any(one < accepted for one in draw) for draw in draws) / len(draws)
    assert pass_at_k(variants, accepted, k) == pytest.approx(share, abs=1e-12)


def test_briefs_with_fewer_variants_are_left_out_of_the_mean() -> None:
    assert mean_pass_at_k([(4, 1), (2, 2), (1, 1)], 2) == (pytest.approx(0.75), 2)
    assert mean_pass_at_k([(1, 1)], 2) is None


def test_rolled_yield_is_minitabs_example() -> None:
    case = vectors("rolled_throughput_yield")["rty_minitab"]
    yields, rolled = rolled_yield([tuple(gate) for gate in case["input"]["in_out"]])
    assert yields == pytest.approx(case["expected"]["ytp"], abs=1e-9)
    assert rolled == pytest.approx(case["expected"]["rty"], abs=1e-9)


def test_the_gain_of_a_better_rate_shrinks_with_fixed_work() -> None:
    case = vectors("first_take_speedup")["first_take_speed"]
    low, high = case["input"]["p_low"], case["input"]["p_high"]
    found = [speedup(low, high, fixed) for fixed in case["input"]["fixed_over_cycle"]]
    assert found == pytest.approx(case["expected"], rel=1e-9)


def test_the_limits_of_doubling() -> None:
    case = vectors("first_take_doubling_limit")["first_take_doubling"]
    limits = gap_limits(case["input"]["p_low"], case["input"]["p_high"])
    expected = case["expected"]
    assert limits.fixed_for_double == pytest.approx(expected["max_fixed_over_cycle"])
    assert limits.slower_for_double == pytest.approx(expected["max_cycle_ratio_for_double_a0"])
    assert limits.break_even == pytest.approx(expected["break_even_cycle_ratio"])
    assert speedup(0.3, 0.7, limits.fixed_for_double) == pytest.approx(2)


def test_briefs_of_unequal_difficulty_need_more_takes_without_end() -> None:
    case = vectors("expected_takes_beta")["jensen_takes"]
    for rho, takes in zip(case["input"]["rho"], case["expected"], strict=True):
        expected = inf if takes == "inf" else takes
        assert expected_takes(case["input"]["mean"], rho) == pytest.approx(expected, rel=1e-6)
    assert expected_takes(0.25, 0) == 4


def test_the_articles_cost_of_an_accepted_asset() -> None:
    case = vectors("cost_per_accepted")["article_cost"]
    inputs = case["input"]
    for one, expected in zip(inputs["cases"], case["expected"], strict=True):
        found = cost_per_accepted(
            one["gen_cost"],
            one["accepted"],
            review_seconds=one["images"] * inputs["sec_per_review"],
            retouch_minutes=inputs["retouch_min"],
            hourly_rate=inputs["rate_per_hour"],
        )
        assert found == pytest.approx(expected, abs=1e-6)


def test_debt_and_load_are_the_worked_example() -> None:
    case = vectors("curation_debt")["curation_debt"]
    inputs = case["input"]
    for arrivals, load in zip(
        inputs["arrivals_per_hour"], case["expected"]["utilisation"], strict=True
    ):
        debt = curation_debt(
            inputs["unreviewed"],
            inputs["mean_review_s"],
            inputs["accepted_unretouched"],
            inputs["retouch_min"],
            arrivals_per_hour=arrivals,
            reviewers=inputs["reviewers"],
            availability=inputs["availability"],
        )
        assert debt.minutes == pytest.approx(case["expected"]["debt_min"])
        assert debt.load == pytest.approx(load)


def test_prompt_tuning_pays_up_to_what_the_fewer_takes_save() -> None:
    assert break_even_prompt_minutes(0.3, 3, 0.6, 3) == pytest.approx(5)
    assert break_even_prompt_minutes(0.3, 3, 0.6, 9) == pytest.approx(-5)


def test_abandoned_briefs_count_in_the_takes_an_asset() -> None:
    counted = count_takes([(1, True), (4, False), (3, True)])
    assert counted.per_accepted == 4
    assert counted.abandon_rate == pytest.approx(1 / 3)
    assert count_takes([(3, False)]).per_accepted is None


def test_a_forecast_says_how_long_and_when_to_stop() -> None:
    ahead = forecast(1000, 18.6, 0.05, 12)
    assert ahead.review_hours == pytest.approx(5.1667, abs=1e-3)
    assert ahead.enough == 240
    assert forecast(1000, 5, 0, 1).enough is None
