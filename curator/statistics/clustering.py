"""A rate over variants that come in briefs: the interval on an effective number of variants.

Variants of one brief succeed and fail together, so a hundred variants of ten briefs know less than
a hundred of a hundred. Counting them as independent gives 95 % intervals that hold 86 % of the
time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, sqrt

from curator.statistics.intervals import (
    CONFIDENCE,
    UNKNOWN_RATE,
    Interval,
    student_t_quantile,
    two_sided_z,
    wilson,
)

ASSUMED_CORRELATION = 0.2
"""Correlation inside a brief where the data cannot show any, because all or none succeeded."""


@dataclass(frozen=True, slots=True)
class ClusteredRate:
    """A share of variants with an interval that knows of their briefs.

    Attributes:
        successes: variants that succeeded.
        trials: variants.
        clusters: briefs (or campaigns) that they come from.
        rate: successes / trials, None without trials.
        standard_error: of the rate, between clusters; None with fewer than two clusters.
        design_effect: variance over that of independent variants, from 1 to the mean cluster size.
        effective: the number of independent variants that would know as much; 0 for a single
            cluster, which says nothing of how clusters differ.
        interval: Wilson on the effective number.
    """

    successes: int
    trials: int
    clusters: int
    rate: float | None
    standard_error: float | None
    design_effect: float
    effective: float
    interval: Interval


def clustered_rate(
    counts: Iterable[tuple[int, int]] | Mapping[tuple[int, int], int],
    confidence: float = CONFIDENCE,
) -> ClusteredRate:
    """Returns the rate over clusters given as (successes, trials); those without trials drop out.

    A mapping says how many clusters there are of each (successes, trials).

    With p over all N trials in J clusters of mean size m: v = J/(J-1) sum((k_j - p m_j)^2) / N^2,
    deff = v / (p (1-p) / N) clipped to 1..m, n_eff = N / deff (z / t_{J-1})^2 (Korn and Graubard
    1998, Survey Methodology 24:193; Wilson's form after Franco et al. 2019, J. Surv. Stat.
    Methodol. 7:334). Where p is 0 or 1, deff = 1 + (m - 1) `ASSUMED_CORRELATION`.
    """
    known = counts if isinstance(counts, Mapping) else Counter(counts)
    return _rate_of(tuple(one for one in known.items() if one[0][1] > 0), confidence)


@lru_cache(maxsize=4096)  # rows of a large report have few different counts
def _rate_of(alike: tuple[tuple[tuple[int, int], int], ...], confidence: float) -> ClusteredRate:
    trials = sum(m * many for (_, m), many in alike)
    successes = sum(k * many for (k, _), many in alike)
    clusters = sum(many for _, many in alike)
    if clusters < 2:
        rate = successes / trials if trials else None
        mean_size = float(trials or 1)
        return ClusteredRate(successes, trials, clusters, rate, None, mean_size, 0.0, UNKNOWN_RATE)
    rate = successes / trials
    mean_size = trials / clusters
    spread = fsum(many * (k - rate * m) ** 2 for (k, m), many in alike)
    variance = clusters / (clusters - 1) * spread / trials**2
    if successes in (0, trials):
        effect = 1 + (mean_size - 1) * ASSUMED_CORRELATION
    else:
        effect = min(max(variance * trials / (rate * (1 - rate)), 1.0), mean_size)
    narrow = two_sided_z(confidence) / student_t_quantile((1 + confidence) / 2, clusters - 1)
    effective = trials / effect * narrow**2
    return ClusteredRate(
        successes=successes,
        trials=trials,
        clusters=clusters,
        rate=rate,
        standard_error=sqrt(variance),
        design_effect=effect,
        effective=effective,
        interval=wilson(rate * effective, effective, confidence),
    )
