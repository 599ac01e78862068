"""Confidence intervals for one rate, and the quantiles that they stand on.

Wilson's interval is the default everywhere: its coverage stays near the stated one from five trials
on, where the textbook's normal interval falls to 70 %. Clopper-Pearson is for contractual claims,
Jeffreys for readers who want a posterior. Only the quantiles of the beta, gamma and Student
distributions need SciPy (`scipy.special`), imported on first use because it costs 0.4 s.
"""

from functools import cache
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

CONFIDENCE = 0.95
"""The level of every interval that does not say another one."""


class Interval(NamedTuple):
    """A lower and an upper limit, `low <= high`."""

    low: float
    high: float


UNKNOWN_RATE = Interval(0.0, 1.0)
"""What is known of a rate that nothing has been observed of."""


@cache
def normal_quantile(probability: float) -> float:
    """Returns the standard normal quantile of a probability in 0..1, both ends excluded."""
    return NormalDist().inv_cdf(probability)


def two_sided_z(confidence: float = CONFIDENCE) -> float:
    """Returns the z of a two-sided interval: 1.959964 for 0.95."""
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence lies between 0 and 1, not {confidence}")
    return normal_quantile((1 + confidence) / 2)


@cache
def student_t_quantile(probability: float, degrees: int) -> float:
    """Returns Student's t quantile for `degrees` >= 1 degrees of freedom."""
    if degrees < 1:
        raise ValueError(f"Student's t has at least one degree of freedom, not {degrees}")
    from scipy.special import stdtrit

    return float(stdtrit(degrees, probability))


def _check(successes: float, trials: float) -> None:
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} successes of {trials} trials cannot be")


def wilson(successes: float, trials: float, confidence: float = CONFIDENCE) -> Interval:
    """Returns Wilson's score interval (Wilson 1927; Newcombe 1998, Stat. Med. 17:857, method 3).

    Args:
        successes: 0..trials; may be fractional, for effective sample sizes.
        trials: number of trials, or an effective one; with 0 nothing is known and 0..1 comes back.
        confidence: two-sided level.

    Raises:
        ValueError: for more successes than trials.
    """
    _check(successes, trials)
    if trials == 0:
        return UNKNOWN_RATE
    z = two_sided_z(confidence)
    rate = successes / trials
    # Numerator and denominator times n: a tiny effective number then overflows nothing.
    centre = (successes + z * z / 2) / (trials + z * z)
    half = z / (trials + z * z) * sqrt(successes * (1 - rate) + z * z / 4)
    # The limits at 0 and n are exactly 0 and 1; rounding would leave them 1e-17 beside.
    low = 0.0 if successes == 0 else max(0.0, min(centre - half, rate))
    high = 1.0 if successes == trials else min(1.0, max(centre + half, rate))
    return Interval(low, high)


def _beta_quantile(probability: float, a: float, b: float) -> float:
    from scipy.special import betaincinv

    return float(betaincinv(a, b, probability))


def clopper_pearson(successes: int, trials: int, confidence: float = CONFIDENCE) -> Interval:
    """Returns the exact interval of Clopper and Pearson (1934): never below its stated coverage.

    Raises:
        ValueError: for more successes than trials.
    """
    _check(successes, trials)
    tail = (1 - confidence) / 2
    low = 0.0
    if successes > 0:
        low = _beta_quantile(tail, successes, trials - successes + 1)
    high = 1.0
    if successes < trials:
        high = _beta_quantile(1 - tail, successes + 1, trials - successes)
    return Interval(low, high)


def jeffreys(successes: int, trials: int, confidence: float = CONFIDENCE) -> Interval:
    """Returns the equal-tailed interval of the Jeffreys posterior Beta(k + 1/2, n - k + 1/2).

    The lower limit is 0 without a success and the upper one 1 without a failure (Brown, Cai and
    DasGupta 2001, Stat. Sci. 16:101).

    Raises:
        ValueError: for more successes than trials.
    """
    _check(successes, trials)
    tail = (1 - confidence) / 2
    a, b = successes + 0.5, trials - successes + 0.5
    low = 0.0 if successes == 0 else _beta_quantile(tail, a, b)
    high = 1.0 if successes == trials else _beta_quantile(1 - tail, a, b)
    return Interval(low, high)


def poisson_rate(events: int, exposure: float, confidence: float = CONFIDENCE) -> Interval:
    """Returns Garwood's exact interval for a rate of events (Garwood 1936, Biometrika 28:437).

    Args:
        events: how often it happened.
        exposure: over how much, in the unit that the rate is wanted per (hours); more than 0.
        confidence: two-sided level.

    Raises:
        ValueError: for a negative count or no exposure.
    """
    if events < 0 or exposure <= 0:
        raise ValueError(f"{events} events in {exposure} cannot be")
    from scipy.special import gammaincinv

    tail = (1 - confidence) / 2
    low = 0.0 if events == 0 else float(gammaincinv(events, tail))
    return Interval(low / exposure, float(gammaincinv(events + 1, 1 - tail)) / exposure)


def upper_bound_of_none(trials: int, alpha: float = 1 - CONFIDENCE) -> float:
    """Returns the one-sided upper limit of a rate of which no success was seen: 1 - alpha^(1/n).

    (The exact form of the "rule of three", Hanley and Lippman-Hand 1983, JAMA 249:1743.)
    """
    return 1.0 if trials == 0 else 1 - alpha ** (1 / trials)
