"""A difference of two models with what else differs held still: reviewer and place in the batch.

The design comes first: one reviewer judges all models of a brief, in counterbalanced order. Where
that did not hold, the difference is taken within strata of reviewer and planned-position third and
averaged over them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, sqrt

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


def mantel_haenszel(strata: Iterable[Stratum], confidence: float = CONFIDENCE) -> Adjusted | None:
    """Returns the Mantel-Haenszel risk difference; None where no stratum holds both models.

    sum w (p_a - p_b) / sum w with w = n_a n_b / (n_a + n_b) (Greenland and Robins 1985, Biometrics
    41:55), and the variance of Sato (1989, Biometrics 45:1323), which holds for many small strata
    and for few large ones.
    """
    both = 0
    left_out = 0
    terms: list[tuple[float, float, float, float]] = []
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
        terms.append(
            (
                n_a * n_b / n,
                (a * n_b - b * n_a) / n,
                (n_a**2 * b - n_b**2 * a + n_a * n_b * (n_b - n_a) / 2) / n**2,
                (a * (n_b - b) + b * (n_a - a)) / (2 * n),
            )
        )
    if not both:
        return None
    # Correctly rounded, so that the order of the strata does not show.
    weight, weighted, spread_p, spread_q = map(fsum, zip(*terms, strict=True))
    difference = weighted / weight
    variance = max(0.0, difference * spread_p + spread_q) / weight**2
    reach = two_sided_z(confidence) * sqrt(variance)
    interval = Interval(max(-1.0, difference - reach), min(1.0, difference + reach))
    return Adjusted(difference, interval, both, left_out)
