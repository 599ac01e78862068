from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.outcome import Outcome
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.comparison import (
    Comparison,
    Finding,
    Incomparable,
    compare_models,
    find,
)
from curator.statistics.first_take import first_takes
from tests.statistics.outcomes import (
    ACCEPT,
    REJECT,
    libraries,
    make_outcome,
    two_models,
    vectors,
)


def results(model: str, verdicts: str, **others: object) -> list[Outcome]:
    """One brief a letter: y accepted, n rejected, . pending, a space for not tried."""
    meaning = {"y": ACCEPT, "n": REJECT, ".": None}
    return [
        make_outcome(f"b{place}", meaning[letter], model=model, **others)  # type: ignore[arg-type]
        for place, letter in enumerate(verdicts)
        if letter != " "
    ]


def compare(*outcomes: Outcome) -> tuple[Comparison, ...]:
    return compare_models(first_takes(outcomes))[0]


def test_two_models_agree_with_r_and_statsmodels() -> None:
    expected = vectors("end_to_end")["dataset_A"]["expected"]["first_take"]
    (pair,) = compare(*two_models())
    assert (pair.a, pair.b, pair.briefs) == ("A", "B", 24)
    assert (pair.only_a, pair.only_b) == (expected["a_only"], expected["b_only"])
    difference, low, high = expected["tango"]
    assert pair.difference == pytest.approx(difference, abs=1e-9)
    assert pair.interval == pytest.approx((low, high), abs=1e-9)
    assert pair.p_mid == pytest.approx(expected["p_mid"], abs=1e-9)
    assert pair.e_value == pytest.approx(expected["e_value"], rel=1e-9)
    assert (pair.finding, pair.leader) == (Finding.OPEN, None)


def test_only_briefs_that_both_were_tried_on_are_counted() -> None:
    (pair,) = compare(*results("A", "yyn y."), *results("B", "n ynyy"))
    assert (pair.briefs, pair.only_a, pair.only_b) == (3, 1, 1)


def test_a_long_lead_is_called_ahead_whoever_comes_first_in_the_alphabet() -> None:
    (first,) = compare(*results("A", "y" * 12), *results("B", "n" * 12))
    assert (first.finding, first.leader) == (Finding.AHEAD, "A")
    (second,) = compare(*results("A", "n" * 12), *results("B", "y" * 12))
    assert (second.finding, second.leader) == (Finding.AHEAD, "B")
    assert second.difference == -1.0


def test_nobody_is_ahead_with_too_many_first_takes_pending() -> None:
    (pair,) = compare(*results("A", "y" * 12 + ".."), *results("B", "n" * 14))
    assert not pair.rankable
    assert (pair.finding, pair.leader) == (Finding.OPEN, None)


def test_many_equal_briefs_show_no_practical_difference() -> None:
    assert find(5, 5, 600, e_needed=20, rankable=True) is Finding.SAME


def test_a_certain_but_tiny_lead_is_not_ahead() -> None:
    """E-value 260, but three points on a thousand briefs change nobody's choice."""
    assert find(36, 6, 1000, e_needed=20, rankable=True) is Finding.SAME


def test_one_model_alone_and_models_on_other_briefs_are_not_compared() -> None:
    compared, apart = compare_models(
        first_takes([*results("A", "yy"), *results("B", "  yy"), *results("C", "    yy")])
    )
    assert compared == ()
    assert [(pair.a, pair.b) for pair in apart] == [("A", "B"), ("A", "C"), ("B", "C")]


def test_briefs_of_other_tiers_or_campaigns_are_other_briefs() -> None:
    outcomes = [*results("A", "yy", tier=Tier.IDEATION), *results("B", "yy")]
    assert compare_models(first_takes(outcomes)) == ((), ())
    outcomes = [*results("A", "yy", campaign="autumn"), *results("B", "yy")]
    assert compare_models(first_takes(outcomes)) == (
        (),
        (Incomparable("A", "B", Tier.PRODUCTION, ""),),
    )


def test_the_unknown_model_is_compared_with_nobody() -> None:
    outcomes = [*results("A", "yyy"), *results(UNKNOWN_MODEL, "nnn")]
    assert compare_models(first_takes(outcomes)) == ((), ())


def test_three_models_need_three_times_the_evidence() -> None:
    pairs = compare(*results("A", "yyyyyyyy"), *results("B", "nnnnnnny"), *results("C", "ynynynyn"))
    assert [(pair.a, pair.b) for pair in pairs] == [("A", "B"), ("A", "C"), ("B", "C")]
    assert [pair.e_needed for pair in pairs] == pytest.approx([60, 60, 60])
    smallest = min(pairs, key=lambda pair: pair.p_mid)
    assert smallest.p_holm == pytest.approx(3 * smallest.p_mid)


def test_groups_are_compared_inside_themselves() -> None:
    outcomes = [
        outcome
        for campaign in ("autumn", "spring")
        for model in ("A", "B")
        for outcome in results(model, "yn", campaign=campaign)
    ]
    pairs, _ = compare_models(first_takes(outcomes), group=lambda take: take.campaign)
    assert [(pair.group, pair.briefs) for pair in pairs] == [("autumn", 2), ("spring", 2)]


@given(libraries())
def test_renaming_the_models_mirrors_the_comparison(outcomes: list[Outcome]) -> None:
    names = {"A": "Z", "B": "B", UNKNOWN_MODEL: UNKNOWN_MODEL}
    renamed = [replace(outcome, model=names[outcome.model]) for outcome in outcomes]
    for ours, theirs in zip(compare(*outcomes), compare(*renamed), strict=True):
        assert (ours.a, ours.b, theirs.a, theirs.b) == ("A", "B", "B", "Z")
        assert (ours.only_a, ours.only_b) == (theirs.only_b, theirs.only_a)
        assert ours.difference == -theirs.difference
        assert (ours.p_mid, ours.e_value) == (theirs.p_mid, theirs.e_value)
        assert ours.finding is theirs.finding


@given(st.integers(0, 80), st.integers(0, 80), st.integers(0, 400))
def test_more_comparisons_or_less_coverage_never_make_a_finding(b: int, c: int, same: int) -> None:
    n = b + c + same + 1
    alone = find(b, c, n, e_needed=20, rankable=True)
    for harder in (
        find(b, c, n, e_needed=200, rankable=True),
        find(b, c, n, e_needed=20, rankable=False),
    ):
        assert harder is alone or (alone is Finding.AHEAD and harder is Finding.OPEN)
