"""A difference of two models with what else differs held still: reviewer and place in the batch.

The design comes first: one reviewer judges all models of a brief, in counterbalanced order. Where
that did not hold, the difference is taken within strata of reviewer and planned-position third and
averaged over them.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from math import sqrt

from curator.statistics.intervals import CONFIDENCE, Interval, two_sided_z


@dataclass(frozen=True, slots=True)
class Stratum:
    """One stratum's counts: successes and trials of two models."""

    successes_a: int
    trials_a: int
    successes_b: int
    trials_b: int


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A difference of rates over strata, A minus B.

    Attributes:
        difference: the weighted mean.
        interval: by the variance of Sato, Greenland & Robins, cut to -1..1.
        strata: how many hold both models; the others say nothing of the difference.
        left_out: trials in strata of one model alone.
    """

    difference: float
    interval: Interval
    strata: int
    left_out: int


def stratify(rows: Iterable[tuple[Hashable, bool, bool]]) -> tuple[Stratum, ...]:
    """Returns the counts of each stratum.

    Args:
        rows: (stratum, is it A, did it succeed) for each trial.
    """
    counts: defaultdict[Hashable, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for key, is_a, succeeded in rows:
        cell = counts[key]
        cell[0 if is_a else 2] += succeeded
        cell[1 if is_a else 3] += 1
    return tuple(Stratum(*cell) for cell in counts.values())


def mantel_haenszel(strata: Iterable[Stratum], confidence: float = CONFIDENCE) -> Adjusted | None:
    """Returns the Mantel-Haenszel risk difference; None where no stratum holds both models.

    sum w (p_a - p_b) / sum w with w = n_a n_b / (n_a + n_b) (Greenland and Robins 1985, Biometrics
    41:55), and the variance of Sato (1989, Biometrics 45:1323), which holds for many small strata
    and for few large ones.
    """
    both = 0
    left_out = 0
    weight = weighted = spread_p = spread_q = 0.0
    for stratum in strata:
        a, n_a, b, n_b = (
            stratum.successes_a,
            stratum.trials_a,
            stratum.successes_b,
            stratum.trials_b,
        )
        if not n_a or not n_b:
            left_out += n_a + n_b
            continue
        both += 1
        n = n_a + n_b
        weight += n_a * n_b / n
        weighted += (a * n_b - b * n_a) / n
        spread_p += (n_a**2 * b - n_b**2 * a + n_a * n_b * (n_b - n_a) / 2) / n**2
        spread_q += (a * (n_b - b) + b * (n_a - a)) / (2 * n)
    if not both:
        return None
    difference = weighted / weight
    variance = max(0.0, difference * spread_p + spread_q) / weight**2
    reach = two_sided_z(confidence) * sqrt(variance)
    interval = Interval(max(-1.0, difference - reach), min(1.0, difference + reach))
    return Adjusted(difference, interval, both, left_out)
