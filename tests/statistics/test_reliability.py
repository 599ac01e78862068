"""Agreement of several reviewers, second looks, the layout of batches, weeks, pass@k."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa

from curator.core.decision import Verdict
from curator.core.reckoned import Deciding, Placed
from curator.core.stats_sections import Agreement
from curator.core.variant_columns import moment_number
from curator.statistics.cells import judge_all
from curator.statistics.first_take import Definition
from curator.statistics.ledger import columns_of, ledger_of
from curator.statistics.passing import pass_at_k_section
from curator.statistics.reliability import agreement_section, counterbalance, reversals
from curator.statistics.trend import WEEK_ZERO, trend_section, weeks_of
from curator.statistics.variants import variants_of
from tests.statistics.outcomes import ACCEPT, FIX, REJECT, make_outcome

Votes = list[list[tuple[str, Verdict]]]


def section(votes: Votes) -> Agreement:
    return agreement_section(votes, second_looks=[], second_readers=[], suspect=1, decided=10)


def two_readers(counts: dict[tuple[Verdict, Verdict], int]) -> Votes:
    return [
        [("ada", one), ("ben", other)] for (one, other), many in counts.items() for _ in range(many)
    ]


def test_two_reviewers_have_cohen_s_kappa_as_statsmodels_has_it() -> None:
    counts = {(ACCEPT, ACCEPT): 20, (ACCEPT, REJECT): 5, (REJECT, ACCEPT): 10, (REJECT, REJECT): 15}
    found = section(two_readers(counts))
    theirs = cohens_kappa(np.array([[20, 5], [10, 15]]))
    assert found["kappa"] == pytest.approx(theirs.kappa) == pytest.approx(0.4)
    limits = (found["kappa_low"], found["kappa_high"])
    assert limits == pytest.approx((theirs.kappa_low, theirs.kappa_upp))
    assert (found["pairs"], found["raw"]) == (50, 0.7)
    assert (found["positive"], found["negative"]) == pytest.approx((40 / 55, 30 / 45))
    assert found["suspect_share"] == 0.1


def test_many_reviewers_with_gaps_have_krippendorff_s_alpha() -> None:
    votes = [
        [(f"r{n}", ACCEPT if sign == "+" else REJECT) for n, sign in enumerate(signs)]
        for signs in ["++", "+++", "--", "-+-", "+"] * 12
    ]
    found = section(votes)
    assert found["variants"] == 48
    assert found["alpha"] is not None
    assert found["alpha_low"] is None  # 48 variants are too few for a bootstrap
    assert found["reading"].startswith("too few")
    more = section(votes * 2)
    assert more["alpha_low"] is not None
    assert more["alpha_high"] is not None
    assert more["alpha_low"] < more["alpha"] < more["alpha_high"]  # type: ignore[operator]
    assert section(votes * 2) == more  # seeded


def test_without_shared_variants_there_is_nothing_to_agree_on() -> None:
    found = section([[("ada", ACCEPT)]])
    assert (found["variants"], found["kappa"], found["raw"]) == (0, None, None)
    assert section([]) == found


def test_images_on_which_reviewers_differ_are_counted_once() -> None:
    votes = [
        [("ada", ACCEPT), ("ben", REJECT), ("cem", FIX)],
        [("ada", FIX), ("ben", FIX)],
        [("ada", REJECT), ("cem", ACCEPT)],
    ]
    found = section(votes)
    assert (found["variants"], found["differ"], found["pairs"]) == (3, 2, 5)


def test_second_looks_drawn_by_chance_stand_apart() -> None:
    found = agreement_section(
        [],
        second_looks=[(True, False), (True, True), (False, True), (False, True)],
        second_readers=[False],
        suspect=0,
        decided=0,
    )
    assert found["second_looks"]["rate"] == 0.75
    assert found["second_looks_random"]["rate"] == 0.5
    assert found["second_readers"]["looks"] == 1
    assert found["suspect_share"] is None
    assert reversals([])["rate"] is None


@given(st.lists(st.lists(st.sampled_from([ACCEPT, FIX, REJECT]), min_size=1, max_size=4)))
def test_agreement_is_never_above_one(votes: list[list[Verdict]]) -> None:
    found = section([[(f"r{n}", vote) for n, vote in enumerate(some)] for some in votes])
    for key in ("kappa", "alpha", "raw", "positive", "negative"):
        value = found[key]  # type: ignore[literal-required]
        assert value is None or -1 <= value <= 1 + 1e-9


# ---- the layout of batches ----------------------------------------------------------------


def test_a_counterbalanced_plan_has_no_imbalance() -> None:
    even = [
        Placed(batch, brief, model, 10 * brief + place)
        for batch in range(2)
        for brief in range(4)
        for place, model in enumerate("AB" if (brief + batch) % 2 else "BA")
    ]
    found = counterbalance(even)
    assert (found["blocks"], found["imbalance"]) == (8, 0.0)
    always_first = [Placed(0, n, model, 2 * n + (model == "B")) for n in range(5) for model in "AB"]
    found = counterbalance(always_first)
    assert found["imbalance"] == 0.5
    assert found["models"][0] == {"model": "A", "blocks": 5, "place": 0.0}
    assert counterbalance([])["imbalance"] is None


# ---- weeks --------------------------------------------------------------------------------


def test_a_week_counts_what_was_decided_in_it() -> None:
    sunday = datetime(2026, 1, 4, 23, tzinfo=UTC)  # the last day of 2026-W01
    outcomes = [make_outcome(f"b{n}", ACCEPT if n < 3 else REJECT, sequence=n) for n in range(7)]
    outcomes.append(make_outcome("b9", ACCEPT, sequence=9))
    deciding = {
        n: Deciding("ada", sunday + timedelta(hours=2 * (n > 1)), "s", None) for n in range(7)
    }
    ledger = ledger_of(columns_of(outcomes))
    judged = judge_all(ledger, 15)
    found = trend_section(variants_of(outcomes, deciding), ledger, judged, Definition.STRICT)
    assert [(one["week"], one["starts"], one["reviewed"]) for one in found["points"]] == [
        ("2026-W01", "2025-12-29", 2),
        ("2026-W02", "2026-01-05", 5),
    ]
    assert [one["rate"] for one in found["points"]] == [1.0, 0.2]
    assert found["undated"] == 1


@given(st.datetimes(datetime(1960, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001  its zone follows
def test_weeks_are_those_of_the_calendar(moment: datetime) -> None:
    number = np.array([moment_number(moment.replace(tzinfo=UTC))])
    first = WEEK_ZERO + timedelta(weeks=int(weeks_of(number)[0]))
    assert first.isocalendar() == (*moment.isocalendar()[:2], 1)


# ---- pass@k -------------------------------------------------------------------------------


def test_models_with_different_batch_sizes_meet_at_the_smaller_one() -> None:
    outcomes = [
        *(make_outcome("b1", ACCEPT if n < 1 else REJECT, variant=n) for n in range(4)),
        *(make_outcome("b1", ACCEPT, model="B", variant=n) for n in range(2)),
    ]
    ledger = ledger_of(columns_of(outcomes))
    (tier,) = pass_at_k_section(ledger, ledger.units())
    assert tier["k"] == 2
    a, b = tier["rows"]
    assert a["rate"] == pytest.approx(0.5)  # 1 - C(3, 2) / C(4, 2)
    assert (b["rate"], b["briefs"]) == (1.0, 1)
    assert 0 <= a["low"] <= a["rate"] <= a["high"] <= 1
