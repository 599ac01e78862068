"""Money, takes, debt and the efficiency gap, worked by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from curator.core.money import Money, from_stored, from_told, stored_form, told_form
from curator.core.outcome import Outcome
from curator.core.reckoned import Deciding, SittingColumns, Told
from curator.core.stats_economy import CostRow
from curator.core.variant import Tier
from curator.core.variant_columns import moment_number
from curator.statistics.debt import duration
from curator.statistics.gaps import gap_rows
from curator.statistics.report import build_report
from curator.statistics.sittings import Sitting, hours_section, median_look, sittings_of
from curator.statistics.takes import takes_rows
from curator.statistics.throughput import rate_over_sessions
from curator.statistics.variants import variants_of
from tests.statistics.costs import costs_of, debt_of
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
    (row,) = costs_of(outcomes, PAID)
    assert row["per_accepted"] == pytest.approx(38.33, abs=0.005)
    assert row["missing"] == []


def test_what_nobody_stated_is_missing_and_named_never_zero() -> None:
    outcomes = [
        make_outcome("b1", ACCEPT, cost=0.5, look_seconds=30),
        make_outcome("b2", FIX, look_seconds=30),
    ]
    (row,) = costs_of(outcomes, Money())
    assert row["still_to_come"] is None
    assert (row["generation"], row["total"], row["per_accepted"]) == (None, None, None)
    assert row["missing"] == ["cost of 1 variant", "hourly rate"]
    (row,) = costs_of(outcomes, replace(PAID, prices={"A": 0.1}))
    assert row["generation"] == pytest.approx(0.6)
    assert row["review"] == pytest.approx(1.0)  # a minute is worth one
    assert row["assumed"] == ["price of 1 variant"]
    (row,) = costs_of(outcomes, Money(hourly_rate=60, prices={"A": 0.1}))
    assert (row["prompting"], row["missing"]) == (None, ["minutes of prompting"])
    assert row["total"] == pytest.approx(1.6)


def test_what_is_still_to_be_retouched_is_beside_the_cost_and_not_in_it() -> None:
    outcomes = [
        make_outcome("b1", ACCEPT, cost=1.0, sequence=0),
        make_outcome("b2", FIX, retouch_minutes=20, cost=1.0, sequence=1),
        *(make_outcome(f"b{n}", FIX, cost=1.0, sequence=n) for n in (3, 4)),
    ]
    (row,) = costs_of(outcomes, PAID)
    looked = sum(one.look_seconds for one in outcomes) / 60
    assert row["total"] == pytest.approx(24 + looked)
    assert (row["accepted"], row["usable"], row["open_fixes"]) == (1, 2, 2)
    assert row["per_accepted"] == row["total"]
    assert row["per_usable"] == pytest.approx(12 + looked / 2)
    assert row["still_to_come"] == pytest.approx(40.0)  # as long each as the finished one
    (row,) = costs_of(outcomes, PAID, Told([5.0], [3], [0]))
    assert row["still_to_come"] == pytest.approx(25.0)
    assert row["total"] == pytest.approx(24 + looked)


def test_a_price_of_the_settings_counts_in_rows_and_is_said_to_be_assumed() -> None:
    outcomes = [make_outcome(f"b{n}", ACCEPT, cost=None if n else 0.5) for n in range(4)]
    for money, cost, assumed in ((Money(), None, 0), (Money(prices={"A": 0.1}), 0.2, 3)):
        (row,) = build_report(outcomes, money=money).rows
        assert row.cost_per_accepted == (None if cost is None else pytest.approx(cost))
        assert (row.cost_unknown, row.cost_assumed) == (3, assumed)


def test_a_cost_has_a_range_from_twenty_briefs_on() -> None:
    def cost(briefs: int) -> CostRow:
        (row,) = costs_of(
            [
                make_outcome(f"b{n}", REJECT if n % 3 else ACCEPT, variant=v, cost=1.0)
                for n in range(briefs)
                for v in range(2)
            ],
            Money(),
        )
        return row

    assert (cost(19)["per_accepted_low"], cost(19)["per_accepted_high"]) == (None, None)
    row = cost(30)
    theirs = rate_over_sessions([0 if n % 3 else 2 for n in range(30)], [2.0] * 30).interval
    assert row["per_accepted"] == pytest.approx(3.0)
    assert row["per_accepted_low"] == pytest.approx(1 / theirs.high)
    assert row["per_accepted_high"] == pytest.approx(1 / theirs.low)


def test_one_lucky_brief_leaves_the_cost_without_an_upper_limit() -> None:
    outcomes = [make_outcome(f"b{n}", REJECT if n else ACCEPT, cost=1.0) for n in range(20)]
    (row,) = costs_of(outcomes, Money())
    assert row["per_accepted_low"] is not None
    assert row["per_accepted_high"] is None


def test_prompting_counts_once_a_take() -> None:
    outcomes = [make_outcome("b1", ACCEPT, variant=n, cost=0, look_seconds=1) for n in range(4)]
    (row,) = costs_of(outcomes, replace(PAID, prompt_minutes=3))
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
    debt = debt_of(outcomes, 93.0, Money(picks=17, arrivals_per_hour=60))
    assert (debt["picks_wanted"], debt["enough_variants"]) == (12, 240)
    assert debt["review_minutes"] == pytest.approx(310)
    assert debt["load"] == pytest.approx(60 * 93 / 3600 / 0.7)
    assert debt["text"] == (
        "At this pace 5 h 10 min of looking at 200 images wait; "
        "stop generating after 40 more for 12 picks (17 are wanted in all)."
    )


def test_the_published_debt_and_load_come_out() -> None:
    outcomes = [make_outcome(f"b{n}", None) for n in range(10)]
    debt = debt_of(outcomes, 6.5, Money(arrivals_per_hour=600))
    assert debt["load"] == pytest.approx(1.55, abs=0.005)
    assert "nothing was accepted yet" in debt["text"]


def test_estimates_on_tickets_count_for_their_variants() -> None:
    outcomes = [make_outcome(f"b{n}", FIX, sequence=n) for n in range(3)]
    stated = Told([40.0, 99.0], [0, 9], [0, 1])
    debt = debt_of(outcomes, 6.0, Money(retouch_minutes=15), stated)
    assert debt["retouch_minutes"] == pytest.approx(70)
    assert (debt["retouch_estimated"], debt["retouch_assumed"]) == (1, True)
    assert debt["minutes"] == pytest.approx(70)
    assert debt["text"].startswith("At this pace 1 h 10 min of retouch of 3 images wait;")


def test_the_forecast_tells_looking_from_retouch_and_says_what_a_pick_is() -> None:
    outcomes = [
        *(make_outcome(f"b{n}", ACCEPT, sequence=n) for n in range(3)),
        make_outcome("b9", FIX, sequence=3),
        *(make_outcome("b9", None, variant=n, sequence=3 + n) for n in range(1, 5)),
    ]
    assert debt_of(outcomes, 30.0, Money())["text"] == (
        "At this pace 2 min of looking at 4 images and 15 min of retouch of 1 image wait; the "
        "first 2 of 4 should hold 1 pick, if they are of that brief (one a brief is wanted, and 1 "
        "of 4 briefs has none yet)."
    )


def test_without_a_timed_look_nothing_is_forecast() -> None:
    debt = debt_of([make_outcome("b", None)], None, Money())
    assert debt["minutes"] is None
    assert "no look is timed yet" in debt["text"]
    assert debt_of([], None, Money())["text"] == "Nothing waits for review or retouch."


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


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (60, (", and an asset comes 2.3 times as fast with it. It would be as fast as B if writing "
              "its prompts took 1.9 minutes more an asset.")),
        (140, ", and an asset takes about as long with either."),
        (150, ", but its takes last longer: an asset takes 1.07 times as long with it."),
    ],
)  # fmt: skip
def test_a_gap_calls_nobody_better_and_says_what_it_is_in_time(look: float, words: str) -> None:
    outcomes = [
        make_outcome(f"b{n}", ACCEPT, model=model, look_seconds=seconds, sequence=10 * place + n)
        for place, (model, seconds) in enumerate((("A", look), ("B", 60)))
        for n in range(4)
    ]
    rates = {("A", Tier.PRODUCTION): 0.7, ("B", Tier.PRODUCTION): 0.3}
    (gap,) = gap_rows(variants_of(outcomes), rates, Money(prompt_minutes=0))
    assert gap["text"] == f"A succeeded more often so far than B{words}"


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
    for money in (
        Money("£", 42.5, prices={"b": 0.1, "a": 0.2}, picks=3),
        Money("EUR", prompt_minutes=2.0),
    ):
        assert from_stored(stored_form(money)) == from_told(told_form(money)) == money
    assert from_stored({"currency": "EUR", "prompt_minutes": 2.0}).currency == "EUR"
    assert from_stored(None, 60) == Money(hourly_rate=60)
    assert from_stored({"hourly_rate": -1, "unknown": 3}) == Money()
    assert from_stored({"currency": 5}) == Money()


def test_what_an_older_form_held_though_nobody_had_said_it_is_not_stated() -> None:
    older = {**told_form(Money(hourly_rate=60)), "currency": "EUR", "prompt_minutes": 2.0}
    assert from_stored(older) == Money(hourly_rate=60)
    said = from_stored({**older, "currency": "USD", "prompt_minutes": 3.0})
    assert (said.currency, said.prompt_minutes) == ("USD", 3.0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"hourly_rate": -1},
        {"availability": 0},
        {"picks": 0},
        {"prices": {"A": -1}},
        {"currency": ""},
        {"hourly_rate": 1e9},
        {"prompt_minutes": 1e9},
        {"picks": 10**9},
        {"prices": {"A": 1e9}},
    ],
)
def test_settings_that_cannot_be_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"cannot|at least|more than|characters"):
        Money(**wrong)  # type: ignore[arg-type]


@given(libraries())
def test_costs_takes_and_debt_of_any_library_are_no_nonsense(outcomes: list[Outcome]) -> None:
    variants = variants_of(outcomes)
    for one in costs_of(outcomes, PAID):
        assert one["total"] is None or one["total"] >= 0
        assert (one["generation"] is None) == any("cost of" in text for text in one["missing"])
    for each in takes_rows(variants):
        assert each["accepted"] + each["abandoned"] == each["briefs"] <= max(each["takes"], 0)
    assert debt_of(outcomes, 5.0, Money())["text"].endswith(".")
