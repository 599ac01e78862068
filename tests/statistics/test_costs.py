"""Money, takes, debt and the efficiency gap, worked by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from curator.core.money import Money, from_stored, stored_form
from curator.core.outcome import Outcome
from curator.core.reckoned import Deciding, SittingColumns, Told
from curator.core.variant import Tier
from curator.core.variant_columns import moment_number
from curator.statistics.costs import cost_rows
from curator.statistics.debt import debt_forecast, duration
from curator.statistics.gaps import gap_rows
from curator.statistics.sittings import Sitting, hours_section, median_look, sittings_of
from curator.statistics.takes import takes_rows
from curator.statistics.throughput import rate_over_sessions
from curator.statistics.variants import variants_of
from tests.statistics.outcomes import (
    ACCEPT,
    FIX,
    MORNING,
    REJECT,
    libraries,
    make_outcome,
)

PAID = Money(hourly_rate=60, prompt_minutes=0)


def test_the_article_s_cost_comes_out_as_published() -> None:
    # 1000 images at 4 seconds with 2 accepted, 10 dollars of generation, 60 dollars an hour.
    outcomes = [
        make_outcome(f"b{n}", ACCEPT if n < 2 else REJECT, cost=0.01, look_seconds=4, take="t")
        for n in range(1000)
    ]
    (row,) = cost_rows(variants_of(outcomes), PAID)
    assert row["per_accepted"] == pytest.approx(38.33, abs=0.005)
    assert row["missing"] == []


def test_what_nobody_stated_is_missing_and_named_never_zero() -> None:
    outcomes = [
        make_outcome("b1", ACCEPT, cost=0.5, look_seconds=30),
        make_outcome("b2", FIX, look_seconds=30),
    ]
    (row,) = cost_rows(variants_of(outcomes), Money())
    assert (row["generation"], row["total"], row["per_accepted"]) == (None, None, None)
    assert row["missing"] == ["cost of 1 variant", "hourly rate"]
    (row,) = cost_rows(variants_of(outcomes), replace(PAID, prices={"A": 0.1}))
    assert row["generation"] == pytest.approx(0.6)
    assert row["retouch"] == pytest.approx(15.0)  # a minute is worth one
    assert row["review"] == pytest.approx(1.0)
    assert row["assumed"] == ["price of 1 variant", "retouch of 1 variant"]


def test_prompting_counts_once_a_take() -> None:
    outcomes = [make_outcome("b1", ACCEPT, variant=n, cost=0, look_seconds=1) for n in range(4)]
    (row,) = cost_rows(variants_of(outcomes), replace(PAID, prompt_minutes=3))
    assert row["prompting"] == pytest.approx(3.0)


def test_takes_an_accepted_asset_include_those_of_abandoned_briefs() -> None:
    outcomes = [
        make_outcome("b1", REJECT, take="t1"),
        make_outcome("b1", ACCEPT, take="t2"),
        make_outcome("b2", REJECT, take="t1"),
        make_outcome("b3", None, take="t1"),  # not finished: it is not known how it ends
    ]
    (row,) = takes_rows(variants_of(outcomes))
    assert (row["briefs"], row["accepted"], row["takes"]) == (2, 1, 3)
    assert (row["per_accepted"], row["abandoned"], row["abandon_rate"]) == (3.0, 1, 0.5)


def test_the_forecast_says_when_to_stop() -> None:
    outcomes = [
        *(make_outcome(f"b{n}", ACCEPT if n < 5 else REJECT) for n in range(100)),
        *(make_outcome(f"c{n}", None) for n in range(200)),
    ]
    debt = debt_forecast(variants_of(outcomes), 93.0, Money(picks=17, arrivals_per_hour=60))
    assert (debt["picks_wanted"], debt["enough_variants"]) == (12, 240)
    assert debt["review_minutes"] == pytest.approx(310)
    assert debt["load"] == pytest.approx(60 * 93 / 3600 / 0.7)
    assert debt["text"] == (
        "At this pace 5 h 10 min of work waits; stop generating after 40 more for 12 picks."
    )


def test_the_published_debt_and_load_come_out() -> None:
    outcomes = [make_outcome(f"b{n}", None) for n in range(10)]
    debt = debt_forecast(variants_of(outcomes), 6.5, Money(arrivals_per_hour=600))
    assert debt["load"] == pytest.approx(1.55, abs=0.005)
    assert "nothing was accepted yet" in debt["text"]


def test_estimates_on_tickets_count_for_their_variants() -> None:
    outcomes = [make_outcome(f"b{n}", FIX, sequence=n) for n in range(3)]
    stated = Told([40.0, 99.0], [0, 9], [0, 1])
    debt = debt_forecast(variants_of(outcomes), 6.0, Money(retouch_minutes=15), stated)
    assert debt["retouch_minutes"] == pytest.approx(70)
    assert (debt["retouch_estimated"], debt["retouch_assumed"]) == (1, True)
    assert debt["minutes"] == pytest.approx(70)
    assert debt["text"].startswith("At this pace 1 h 10 min of work waits;")


def test_without_a_timed_look_nothing_is_forecast() -> None:
    debt = debt_forecast(variants_of([make_outcome("b", None)]), None, Money())
    assert debt["minutes"] is None
    assert "no look is timed yet" in debt["text"]
    assert (
        debt_forecast(variants_of([]), None, Money())["text"]
        == "Nothing waits for review or retouch."
    )


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0.2, "under a minute"), (12, "12 min"), (60, "1 h"), (310, "5 h 10 min")],
)
def test_durations_read_as_people_say_them(minutes: float, words: str) -> None:
    assert duration(minutes) == words


def test_the_gap_at_seventy_against_thirty_is_the_worked_one() -> None:
    outcomes = [
        make_outcome(f"b{n}", ACCEPT, model=model, look_seconds=60, sequence=10 * place + n)
        for place, model in enumerate("AB")
        for n in range(4)
    ]
    rates = {("A", Tier.PRODUCTION): 0.7, ("B", Tier.PRODUCTION): 0.3}
    (gap,) = gap_rows(variants_of(outcomes), rates, Money(prompt_minutes=0))
    assert (gap["better"]["model"], gap["other"]["model"]) == ("A", "B")
    assert gap["speedup"] == pytest.approx(7 / 3)
    assert gap["fixed_for_double"] == pytest.approx(0.476, abs=5e-4)
    assert gap["slower_for_double"] == pytest.approx(1.167, abs=5e-4)
    assert gap["break_even"] == pytest.approx(7 / 3)
    assert gap["break_even_prompt_minutes"] == pytest.approx(1 / 0.3 - 1 / 0.7)
    assert gap["missing"] == ["generation time of A", "generation time of B"]
    at_break_even = min(gap["curve"], key=lambda point: abs(point["speedup"] - 1))
    assert at_break_even["slower"] == pytest.approx(gap["break_even"], rel=0.06)


def test_a_model_without_enough_first_takes_has_no_gap() -> None:
    outcomes = [make_outcome("b", ACCEPT, model=model) for model in "AB"]
    rates = {("A", Tier.PRODUCTION): None, ("B", Tier.PRODUCTION): 0.3}
    assert gap_rows(variants_of(outcomes), rates, Money()) == []


# ---- sittings -----------------------------------------------------------------------------


PROBE = 100
"""From here on variants are planted."""


def rows_of(*rows: tuple[str, float, int, float]) -> SittingColumns:
    """Decisions as (sitting, second, variant, look)."""
    sessions, seconds, variants, looks = zip(*rows, strict=True)
    names = sorted(set(sessions))
    return SittingColumns(
        sessions=names,
        session=[names.index(one) for one in sessions],
        variant=variants,
        decided_at=[moment_number(MORNING + timedelta(seconds=second)) for second in seconds],
        look_seconds=looks,
        counted=[int(variant < PROBE) for variant in variants],
    )


def test_the_median_look_is_capped_and_of_looks_that_somebody_timed_at_what_counts() -> None:
    looks = [0.0, 1.0, 3.0, 500.0]
    rows = [("s", 9.0 * n, n, look) for n, look in enumerate(looks)]
    assert median_look(rows_of(*rows, ("s", 99, PROBE, 0.5))) == 3.0
    assert median_look(rows_of(*rows[2:])) == 60.0
    assert median_look(rows_of(*rows[:1])) is None


def test_rests_are_attended_and_nights_are_not() -> None:
    rows = rows_of(("s", 10, 1, 10), ("s", 310, 2, 5), ("s", 310 + 50_000, 3, 5))
    assert sittings_of(rows) == {"s": Sitting(20, 10 + 300 + 1800)}


def test_decisions_of_a_sitting_are_taken_in_the_order_of_time_wherever_they_were_logged() -> None:
    rows = rows_of(("s", 310, 2, 5), ("t", 20, 9, 0), ("s", 10, 1, 10), ("t", 80, 8, 1))
    assert sittings_of(rows) == {"s": Sitting(15, 310), "t": Sitting(1, 60)}


def test_of_a_part_of_the_library_a_sitting_counts_by_its_share_of_looks() -> None:
    rows = rows_of(("s", 10, 1, 10), ("s", 110, 2, 30), ("t", 10, 1, 10))
    part = variants_of([make_outcome(sequence=2)])
    assert sittings_of(rows, part) == {"s": Sitting(30, 110 * 0.75)}


def test_accepted_an_hour_has_the_interval_of_the_ratio_over_sittings() -> None:
    outcomes = [
        make_outcome(f"b{n}", ACCEPT if n % 3 else REJECT, look_seconds=5, sequence=n)
        for n in range(30)
    ]
    deciding = {n: Deciding("r", MORNING, f"s{n % 3}", None) for n in range(30)}
    times = {"s0": Sitting(50, 90), "s1": Sitting(50, 80), "s2": Sitting(60, 100)}
    found = hours_section(variants_of(outcomes, deciding, {0: 600.0}), times)
    theirs = rate_over_sessions([0, 10, 10], [50 / 3600, 50 / 3600, 60 / 3600])
    assert found["active"]["per_hour"] == pytest.approx(theirs.rate)
    assert found["active"]["high"] == pytest.approx(theirs.interval.high)
    assert found["attended"]["per_hour"] == pytest.approx(20 * 3600 / 270)
    assert found["total"]["per_hour"] == pytest.approx(20 * 3600 / 870)
    assert (found["accepted"], found["sessions"], found["generation_unknown"]) == (20, 3, 29)


def test_without_sittings_there_is_no_pace() -> None:
    assert hours_section(variants_of([]), {})["active"]["per_hour"] is None


# ---- settings -----------------------------------------------------------------------------


def test_money_settings_come_back_as_they_were_stored() -> None:
    money = Money("£", 42.5, prices={"b": 0.1, "a": 0.2}, picks=3)
    assert from_stored(stored_form(money)) == money
    assert from_stored(None, 60) == Money(hourly_rate=60)
    assert from_stored({"hourly_rate": -1, "unknown": 3}) == Money()
    assert from_stored({"currency": 5}) == Money()


@pytest.mark.parametrize(
    "wrong",
    [
        {"hourly_rate": -1},
        {"availability": 0},
        {"picks": 0},
        {"prices": {"A": -1}},
        {"currency": ""},
    ],
)
def test_settings_that_cannot_be_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"cannot|at least|more than|characters"):
        Money(**wrong)  # type: ignore[arg-type]


@given(libraries())
def test_costs_takes_and_debt_of_any_library_are_no_nonsense(outcomes: list[Outcome]) -> None:
    variants = variants_of(outcomes)
    for one in cost_rows(variants, PAID):
        assert one["total"] is None or one["total"] >= 0
        assert (one["generation"] is None) == any("cost of" in text for text in one["missing"])
    for each in takes_rows(variants):
        assert each["accepted"] + each["abandoned"] == each["briefs"] <= max(each["takes"], 0)
    assert debt_forecast(variants, 5.0, Money())["text"].endswith(".")
