import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.statistics.clustering import clustered_rate
from curator.statistics.intervals import wilson
from tests.statistics.outcomes import vectors

CLUSTERS = st.lists(
    st.integers(1, 8).flatmap(lambda m: st.tuples(st.integers(0, m), st.just(m))), max_size=20
)


def test_twelve_briefs_of_four_agree_with_statsmodels() -> None:
    case = vectors("clustered_proportion")["cluster_12x4"]
    size = case["input"]["variants_per_brief"]
    expected = case["expected"]
    ours = clustered_rate((k, size) for k in case["input"]["accepted_per_brief"])
    assert ours.rate == pytest.approx(expected["p"], abs=1e-9)
    assert ours.standard_error == pytest.approx(expected["se_cluster"], abs=1e-9)
    assert ours.design_effect == pytest.approx(expected["deff"], abs=1e-9)
    assert ours.effective == pytest.approx(expected["n_eff"], abs=1e-6)
    assert ours.interval == pytest.approx(expected["ci_wilson_neff"], abs=1e-9)


@pytest.mark.parametrize("model", ["A", "B"])
def test_real_shaped_data_agree_with_statsmodels(model: str) -> None:
    case = vectors("end_to_end")["dataset_A"]
    accepted: dict[int, list[int]] = {}
    for brief, name, _, accept in case["input"]:
        if name == model:
            accepted.setdefault(brief, []).append(accept)
    ours = clustered_rate((sum(cluster), len(cluster)) for cluster in accepted.values())
    expected = case["expected"][model]
    assert (ours.successes, ours.trials, ours.clusters) == (expected["k"], 48, 24)
    assert ours.standard_error == pytest.approx(expected["se_cluster"], abs=1e-9)
    assert ours.design_effect == pytest.approx(expected["deff"], abs=1e-8)
    assert ours.effective == pytest.approx(expected["n_eff"], abs=1e-6)
    assert ours.interval == pytest.approx(expected["ci"], abs=1e-9)


def test_the_standard_error_is_that_of_a_clustered_regression() -> None:
    """The sandwich estimator of a model that has nothing but an intercept."""
    import numpy as np
    import statsmodels.api as sm

    clusters = [(1, 3), (4, 5), (0, 2), (2, 2), (3, 6)]
    y = [1.0 if i < k else 0.0 for k, m in clusters for i in range(m)]
    groups = np.repeat(range(len(clusters)), [m for _, m in clusters])
    fit = sm.OLS(y, np.ones(len(y))).fit(cov_type="cluster", cov_kwds={"groups": groups})
    assert clustered_rate(clusters).standard_error == pytest.approx(fit.bse[0], rel=1e-9)


@given(CLUSTERS)
def test_clusters_never_know_more_than_independent_variants(
    clusters: list[tuple[int, int]],
) -> None:
    ours = clustered_rate(clusters)
    assert 0 <= ours.effective <= ours.trials
    low, high = ours.interval
    assert 0 <= low <= high <= 1
    if ours.rate is not None:
        assert low <= ours.rate <= high
        alone = wilson(ours.successes, ours.trials)
        assert high - low >= alone.high - alone.low - 1e-12


@given(CLUSTERS)
def test_the_order_of_briefs_and_empty_briefs_do_not_matter(
    clusters: list[tuple[int, int]],
) -> None:
    assert clustered_rate([(0, 0), *reversed(clusters)]) == clustered_rate(clusters)


def test_one_brief_says_nothing_of_the_next() -> None:
    ours = clustered_rate([(4, 4)])
    assert (ours.rate, ours.effective, ours.interval) == (1.0, 0.0, (0.0, 1.0))


def test_nothing_reviewed_has_no_rate() -> None:
    assert clustered_rate([]).rate is None


def test_all_accepted_assumes_a_correlation_that_cannot_be_seen() -> None:
    assert clustered_rate([(4, 4)] * 10).design_effect == pytest.approx(1.6)


def test_briefs_of_one_variant_are_not_penalised() -> None:
    assert clustered_rate([(1, 1), (0, 1)] * 10).design_effect == pytest.approx(1.0)


def test_the_interval_covers_where_a_naive_one_does_not() -> None:
    """Beta-binomial briefs of four variants, mean 0.7, correlation 0.2; twelve briefs."""
    rng = random.Random(20260519)
    strength = 1 / 0.2 - 1
    runs, held, naive_held = 1500, 0, 0
    for _ in range(runs):
        rates = [rng.betavariate(0.7 * strength, 0.3 * strength) for _ in range(12)]
        ours = clustered_rate((sum(rng.random() < p for _ in range(4)), 4) for p in rates)
        naive = wilson(ours.successes, ours.trials)
        held += ours.interval.low <= 0.7 <= ours.interval.high
        naive_held += naive.low <= 0.7 <= naive.high
    assert held / runs == pytest.approx(0.969, abs=0.02)
    assert naive_held / runs == pytest.approx(0.864, abs=0.03)
