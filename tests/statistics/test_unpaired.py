"""Different briefs, several models, many p-values: against statsmodels and R."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from curator.statistics.intervals import upper_bound_of_none
from curator.statistics.unpaired import benjamini_hochberg, cochran_q, newcombe_difference
from tests.statistics.outcomes import vectors


def test_newcombes_difference_is_the_published_one() -> None:
    case = vectors("newcombe_diff_ci")["newcombe_indep_56_70_48_80"]
    found = newcombe_difference(*(case["input"][key] for key in ("k1", "n1", "k2", "n2")))
    assert found == pytest.approx((case["expected"]["lo"], case["expected"]["hi"]), abs=1e-6)
    back = newcombe_difference(48, 80, 56, 70)
    assert (-back.high, -back.low) == pytest.approx(found, abs=1e-12)


def test_cochrans_q_agrees_with_statsmodels() -> None:
    case = vectors("cochran_q")["cochranq_12x3"]
    q, p = cochran_q([[bool(cell) for cell in row] for row in case["input"]["x"]])
    assert q == pytest.approx(case["expected"]["q"], abs=1e-9)
    assert p == pytest.approx(case["expected"]["p"], abs=1e-9)


def test_briefs_that_tell_no_models_apart_say_nothing() -> None:
    assert cochran_q([[True, True, True], [False, False, False]]) == (0.0, 1.0)


def test_the_false_discovery_rate_agrees_with_r() -> None:
    case = vectors("benjamini_hochberg")["bh"]
    assert benjamini_hochberg(case["input"]["p"]) == pytest.approx(case["expected"], abs=1e-9)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_the_false_discovery_rate_agrees_with_statsmodels(p_values: list[float]) -> None:
    expected = multipletests(p_values, method="fdr_bh")[1]
    assert benjamini_hochberg(p_values) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("name", list(vectors("upper_one_sided_zero")))
def test_the_limit_where_nothing_was_seen_is_exact(name: str) -> None:
    case = vectors("upper_one_sided_zero")[name]
    found = upper_bound_of_none(case["input"]["n"], case["input"]["alpha"])
    assert found == pytest.approx(case["expected"], abs=1e-10)
