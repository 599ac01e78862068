import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from curator.statistics.paired import e_value, holm, mid_p_mcnemar, tango
from curator.statistics.planner import briefs_needed, connor_sample_size
from tests.statistics.outcomes import vectors

PAIRS = st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))


@pytest.mark.parametrize("name", list(vectors("mcnemar")))
def test_mid_p_agrees_with_the_published_tables(name: str) -> None:
    case = vectors("mcnemar")[name]
    ours = mid_p_mcnemar(case["input"]["a_only"], case["input"]["b_only"])
    assert ours == pytest.approx(case["expected"]["p_mid"], rel=1e-8)


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_mid_p_agrees_with_the_exact_binomial(b: int, c: int) -> None:
    from scipy.special import bdtr

    m, n = min(b, c), b + c
    tail, below = bdtr(m, n, 0.5), bdtr(m - 1, n, 0.5) if m else 0.0
    assert mid_p_mcnemar(b, c) == pytest.approx(min(1.0, tail + below), abs=1e-9)


@pytest.mark.parametrize("name", list(vectors("paired_diff_ci")))
def test_tango_agrees_with_the_score_interval_of_statsmodels(name: str) -> None:
    case = vectors("paired_diff_ci")[name]
    briefs = sum(case["input"].values())
    ours = tango(case["input"]["a_only"], case["input"]["b_only"], briefs)
    assert ours == pytest.approx(case["expected"]["tango"], abs=1e-9)
    # Newcombe's method 10 has other limits, published for the first case, and tells the same story.
    assert ours == pytest.approx(case["expected"]["newcombe10"], abs=0.05)


@given(PAIRS)
def test_tango_contains_the_difference_and_mirrors(pairs: tuple[int, int, int]) -> None:
    b, c, same = pairs
    n = b + c + same
    assume(n > 0)
    low, high = tango(b, c, n)
    assert -1 <= low <= (b - c) / n <= high <= 1
    mirrored = tango(c, b, n)
    assert (low, high) == pytest.approx((-mirrored.high, -mirrored.low), abs=1e-12)


@given(PAIRS)
def test_tango_at_zero_is_mcnemar_s_chi_square(pairs: tuple[int, int, int]) -> None:
    """At D = 0 the score statistic is (b - c) / sqrt(b + c): both must agree on excluding zero."""
    b, c, same = pairs
    assume(b + c > 0)
    z = abs(b - c) / (b + c) ** 0.5
    assume(abs(z - 1.959963984540054) > 1e-6)
    low, high = tango(b, c, b + c + same)
    assert (low > 0 or high < 0) == (z > 1.959963984540054)


def test_tango_without_discordant_briefs_has_its_closed_form() -> None:
    z2 = 1.959963984540054**2
    assert tango(0, 0, 20) == pytest.approx((-z2 / (20 + z2), z2 / (20 + z2)), abs=1e-12)


def test_without_briefs_any_difference_is_possible() -> None:
    assert tango(0, 0, 0) == (-1.0, 1.0)


def test_more_discordant_briefs_than_briefs_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be"):
        tango(3, 2, 4)


@pytest.mark.parametrize("name", list(vectors("paired_evalue")))
def test_the_e_value_agrees_with_scipy_s_beta_function(name: str) -> None:
    case = vectors("paired_evalue")[name]
    ours = e_value(case["input"]["a_only"], case["input"]["b_only"])
    assert ours == pytest.approx(case["expected"], rel=1e-9)


@given(st.integers(0, 500), st.integers(0, 500))
def test_under_the_null_the_next_brief_is_expected_to_change_nothing(b: int, c: int) -> None:
    """The martingale property, from which looking every day is safe."""
    expected = (e_value(b + 1, c) + e_value(b, c + 1)) / 2
    assert expected == pytest.approx(e_value(b, c), rel=1e-9)


def test_looking_after_every_brief_errs_less_than_one_time_in_twenty() -> None:
    """Exact probability that 400 discordant briefs of equal models ever reach an e-value of 20."""
    paths, crossed = {0: 1.0}, 0.0
    for count in range(1, 401):
        following: dict[int, float] = {}
        for b, chance in paths.items():
            for after in (b, b + 1):
                if e_value(after, count - after) >= 20:
                    crossed += chance / 2
                else:
                    following[after] = following.get(after, 0.0) + chance / 2
        paths = following
    assert 0.01 < crossed < 0.05


def test_a_plain_test_looked_at_every_day_does_err() -> None:
    """The control: the same exact walk with the mid-p value at 5 %."""
    paths, crossed = {0: 1.0}, 0.0
    for count in range(1, 101):
        following: dict[int, float] = {}
        for b, chance in paths.items():
            for after in (b, b + 1):
                if mid_p_mcnemar(after, count - after) < 0.05:
                    crossed += chance / 2
                else:
                    following[after] = following.get(after, 0.0) + chance / 2
        paths = following
    assert crossed > 0.2


def test_an_overwhelming_e_value_stays_a_number() -> None:
    assert 1e306 < e_value(5000, 0) < float("inf")


def test_holm_agrees_with_r() -> None:
    case = vectors("holm")["holm"]
    assert holm(case["input"]["p"]) == pytest.approx(case["expected"], abs=1e-12)


@settings(max_examples=20)  # each call into statsmodels takes 30 ms
@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_agrees_with_statsmodels_in_any_order(p_values: list[float]) -> None:
    from statsmodels.stats.multitest import multipletests

    theirs = list(multipletests(p_values, method="holm")[1]) if p_values else []
    assert list(holm(p_values)) == pytest.approx(theirs, abs=1e-12)


@pytest.mark.parametrize("name", list(vectors("n_mcnemar_connor")))
def test_the_planner_agrees_with_connor_s_formula(name: str) -> None:
    case = vectors("n_mcnemar_connor")[name]
    power, alpha = case["input"]["power"], case["input"]["alpha"]
    expected = case["expected"]
    ours = connor_sample_size(expected["p10"], expected["p01"], power=power, alpha=alpha)
    assert ours == pytest.approx(expected["n"], rel=1e-6)


def test_no_number_of_briefs_shows_a_difference_of_zero() -> None:
    with pytest.raises(ValueError, match="zero"):
        connor_sample_size(0.2, 0.2)


def test_equal_models_never_run_out_of_briefs() -> None:
    needed = briefs_needed(10, 10, 40)
    assert needed.more is None
    assert needed.high is None


def test_a_clear_difference_needs_no_more_briefs() -> None:
    assert briefs_needed(40, 2, 100).more == 0


@given(PAIRS)
def test_the_range_of_briefs_needed_holds_the_guess(pairs: tuple[int, int, int]) -> None:
    b, c, same = pairs
    needed = briefs_needed(b, c, b + c + same)
    if needed.more is not None:
        assert needed.low is not None
        assert needed.low >= 0
        assert needed.low <= needed.more or needed.more == 0
        assert needed.high is None or needed.high >= needed.low
    assert needed == briefs_needed(c, b, b + c + same)
