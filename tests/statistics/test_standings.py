"""Limits for every day, shrunk rates and who leads."""

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.variant import UNKNOWN_MODEL
from curator.statistics.planner import e_value_sample_size
from curator.statistics.report import build_report
from curator.statistics.standings import e_briefs_needed
from tests.statistics.outcomes import ACCEPT, REJECT, libraries, make_outcome


def rows_of(counts: dict[str, tuple[int, int]], **options: object) -> dict[str, dict[str, object]]:
    """A report's rows by model, each with so many successes of so many briefs."""
    outcomes = [
        make_outcome(f"brief {n}", ACCEPT if n < wins else REJECT, model=model)
        for model, (wins, briefs) in counts.items()
        for n in range(briefs)
    ]
    rows = build_report(outcomes, **options).as_dict()["rows"]  # type: ignore[arg-type]
    return {row["model"]: row for row in rows}


def test_the_limits_for_every_day_are_those_of_the_published_example() -> None:
    row = rows_of({"A": (35, 50)})["A"]
    assert (row["always_low"], row["always_high"]) == pytest.approx((0.475, 0.873), abs=5e-4)
    assert row["low"] == pytest.approx(0.562, abs=5e-4)
    assert row["p_best"] is None  # alone there is nothing to be the best of


def test_three_models_are_shrunk_by_a_fixed_prior_and_their_chances_add_up() -> None:
    rows = rows_of({"A": (21, 30), "B": (15, 30), "C": (18, 30)})
    assert rows["A"]["shrunk"] == pytest.approx((2 + 21) / 34)
    chances = [row["p_best"] for row in rows.values()]
    assert sum(chances) == pytest.approx(1.0)  # type: ignore[arg-type]
    assert rows["A"]["p_best"] > rows["C"]["p_best"] > rows["B"]["p_best"]  # type: ignore[operator]


def test_who_may_not_be_ranked_does_not_compete_for_being_the_best() -> None:
    signs = {"A": "+" * 20 + "-" * 10, "B": "+-" * 15, "C": "+" * 15 + "?" * 15, "D": "++++"}
    verdicts = {"+": ACCEPT, "-": REJECT, "?": None}

    def chances(*models: str) -> dict[str, float | None]:
        report = build_report(
            make_outcome(f"brief {n}", verdicts[sign], model=model)
            for model in models
            for n, sign in enumerate(signs[model])
        )
        return {row.model: row.p_best for row in report.rows}

    two = chances("A", "B")
    assert (chances(*"ABC"), chances(*"ABD")) == (two | {"C": None}, two | {"D": None})
    assert chances(*"ACD") == {"A": None, "C": None, "D": None}


def test_the_unknown_model_is_nobody_s_rival() -> None:
    rows = rows_of({"A": (9, 10), UNKNOWN_MODEL: (10, 10), "B": (1, 10)})
    assert (rows[UNKNOWN_MODEL]["shrunk"], rows[UNKNOWN_MODEL]["p_best"]) == (None, None)
    assert rows["A"]["p_best"] == pytest.approx(1.0, abs=1e-3)


def test_a_comparison_says_how_likely_a_is_better_and_what_posteriors_allow_to_say() -> None:
    outcomes = [
        make_outcome(f"b{n}", verdict, model=model)
        for n in range(20)
        for model, verdict in (("A", REJECT if n < 14 else ACCEPT), ("B", ACCEPT))
    ]
    (pair,) = build_report(outcomes).as_dict()["comparisons"]
    assert (pair["both"], pair["only_a"], pair["only_b"]) == (6, 0, 14)
    assert pair["p_ahead"] < 0.01
    assert (pair["standing"], pair["finding"], pair["leader"]) == ("behind", "ahead", "B")
    assert (pair["briefs_needed_e"], pair["briefs_needed_e_range"]) == (0, [0, 0])


def test_nobody_is_called_ahead_where_coverage_allows_no_ranking() -> None:
    outcomes = [
        make_outcome(f"b{n}", verdict if n < 26 else None, model=model)
        for n in range(30)
        for model, verdict in (("A", REJECT), ("B", ACCEPT))
    ]
    (pair,) = build_report(outcomes).as_dict()["comparisons"]
    assert pair["p_ahead"] < 0.001
    assert (pair["rankable"], pair["standing"], pair["leader"]) == (False, "not yet known", None)


def test_the_e_value_asks_for_more_briefs_than_one_planned_look() -> None:
    needed = e_briefs_needed(8, 4, 20)
    p10, p01 = 8.5 / 22, 4.5 / 22
    assert needed.more == ceil(e_value_sample_size(p10, p01)) - 20
    assert needed.low is not None
    assert needed.more is not None
    assert needed.low <= needed.more
    family = e_briefs_needed(8, 4, 20, e_needed=60)
    assert family.more is not None
    assert family.more > needed.more


@given(libraries())
def test_standings_stay_in_their_ranges_and_hold_the_rate(outcomes: list[object]) -> None:
    document = build_report(outcomes).as_dict()  # type: ignore[arg-type]
    for row in document["rows"]:
        if row["decided"]:
            assert 0 <= row["always_low"] <= row["rate"] <= row["always_high"] <= 1
        for key in ("shrunk", "p_best"):
            assert row[key] is None or 0 <= row[key] <= 1
    for pair in document["comparisons"]:
        assert 0 <= pair["p_ahead"] <= 1
        assert pair["both"] + pair["only_a"] + pair["only_b"] <= pair["briefs"]


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_more_briefs_are_never_fewer_than_none(b: int, c: int, ties: int) -> None:
    needed = e_briefs_needed(b, c, max(1, b + c + ties))
    assert all(one is None or one >= 0 for one in (needed.more, needed.low, needed.high))
