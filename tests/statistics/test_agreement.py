"""Agreement of two verdicts against statsmodels."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.statistics.agreement import (
    agreement,
    fleiss_kappa,
    krippendorff_alpha,
    specific_agreement,
)
from curator.statistics.intervals import wilson
from tests.statistics.outcomes import vectors

pairs = st.lists(
    st.tuples(st.sampled_from(Verdict), st.sampled_from(Verdict)), min_size=2, max_size=60
)


def test_kappa_agrees_with_the_textbook() -> None:
    case = vectors("cohen_kappa")["cohen_20_5_10_15"]
    (yes_yes, yes_no), (no_yes, no_no) = case["input"]["table"]
    found = agreement([(1, 1)] * yes_yes + [(1, 0)] * yes_no + [(0, 1)] * no_yes + [(0, 0)] * no_no)
    assert found is not None
    assert found.kappa == pytest.approx(case["expected"]["kappa"], abs=1e-9)
    assert found.kappa_interval == pytest.approx(
        (case["expected"]["lo"], case["expected"]["hi"]), abs=1e-6
    )
    assert (found.pairs, found.flips, found.flip_rate) == (50, 15, 0.3)
    assert found.flip_interval == wilson(15, 50)


@given(pairs)
def test_kappa_and_its_interval_agree_with_statsmodels(
    verdicts: list[tuple[Verdict, Verdict]],
) -> None:
    from statsmodels.stats.inter_rater import cohens_kappa

    names = list(Verdict)
    table = [[verdicts.count((one, other)) for other in names] for one in names]
    found = agreement(verdicts)
    assert found is not None
    if found.kappa is None or found.kappa_interval is None:
        assert len({verdict for pair in verdicts for verdict in pair}) == 1
        return
    with warnings.catch_warnings(action="ignore"):  # it divides by an error of 0
        theirs = cohens_kappa(table)
    assert found.kappa == pytest.approx(theirs["kappa"], abs=1e-9)
    if theirs["var_kappa"] > 1e-12:  # below it their root is of a rounding error
        assert found.kappa_interval.low == pytest.approx(max(-1, theirs["kappa_low"]), abs=1e-6)
        assert found.kappa_interval.high == pytest.approx(min(1, theirs["kappa_upp"]), abs=1e-6)


def test_without_pairs_nothing_is_known() -> None:
    assert agreement([]) is None


def test_where_all_verdicts_are_the_same_kappa_says_nothing() -> None:
    found = agreement([(Verdict.ACCEPT, Verdict.ACCEPT)] * 5)
    assert found is not None
    assert (found.flips, found.kappa, found.kappa_interval) == (0, None, None)


@pytest.mark.parametrize("name", list(vectors("krippendorff_alpha")))
def test_krippendorffs_alpha_is_that_of_the_reference_package(name: str) -> None:
    case = vectors("krippendorff_alpha")[name]
    columns = zip(*case["input"]["data"], strict=True)
    units = [[value for value in column if value is not None] for column in columns]
    assert krippendorff_alpha(units) == pytest.approx(case["expected"]["nominal"], abs=1e-9)


def test_fleiss_kappa_is_the_worked_example() -> None:
    case = vectors("fleiss_kappa")["fleiss_wiki"]
    assert fleiss_kappa(case["input"]["counts"]) == pytest.approx(case["expected"], abs=1e-6)


def test_where_nothing_differs_there_is_no_alpha() -> None:
    assert krippendorff_alpha([["accept", "accept"], ["accept"]]) is None
    assert krippendorff_alpha([["accept"]]) is None
    assert fleiss_kappa([[3, 0], [3, 0]]) is None


def test_positive_and_negative_agreement_stand_apart() -> None:
    found = specific_agreement([(True, True)] * 90 + [(True, False)] * 6 + [(False, False)] * 4)
    assert found.positive == pytest.approx(180 / 186)
    assert found.negative == pytest.approx(8 / 14)
