"""How many briefs it takes until two models can be told apart."""

from dataclasses import dataclass
from math import ceil, log, pi, sqrt

from curator.statistics.intervals import normal_quantile, two_sided_z
from curator.statistics.paired import tango

POWER = 0.80
"""Chance of seeing a difference that is there."""

ALPHA = 0.05
"""Chance of seeing one that is not."""

TOO_SMALL = 0.03
"""A difference below this needs more than a thousand briefs, or is none."""


def connor_sample_size(
    p10: float, p01: float, *, power: float = POWER, alpha: float = ALPHA
) -> float:
    """Returns the briefs that McNemar's test needs, unrounded (Connor 1987, Biometrics 43:207).

    N = (z_(1 - alpha/2) sqrt(pd) + z_power sqrt(pd - d^2))^2 / d^2 with pd = p10 + p01, d = p10 -
    p01.

    Args:
        p10: probability that only the first model succeeds on a brief.
        p01: probability that only the second does; not equal to p10.
        power: wanted power.
        alpha: two-sided level.

    Raises:
        ValueError: when there is no difference to find.
    """
    discordant, difference = p10 + p01, p10 - p01
    if difference == 0:
        raise ValueError("no number of briefs shows a difference of zero")
    z_alpha, z_power = two_sided_z(1 - alpha), normal_quantile(power)
    root = z_alpha * sqrt(discordant) + z_power * sqrt(max(discordant - difference**2, 0.0))
    return (root / difference) ** 2


def discordant_probabilities(
    rate_a: float, rate_b: float, correlation: float
) -> tuple[float, float]:
    """Returns (only A succeeds, only B does) for two rates that correlate on the same briefs.

    p11 = pA pB + phi sqrt(pA (1 - pA) pB (1 - pB)), and what is left of each rate.

    Raises:
        ValueError: the correlation is one that these rates cannot have.
    """
    both = rate_a * rate_b + correlation * sqrt(rate_a * (1 - rate_a) * rate_b * (1 - rate_b))
    only_a, only_b = rate_a - both, rate_b - both
    if min(only_a, only_b, both, 1 - rate_a - only_b) < -1e-12:
        raise ValueError(f"rates of {rate_a} and {rate_b} cannot correlate by {correlation}")
    return max(only_a, 0.0), max(only_b, 0.0)


def unpaired_sample_size(
    rate_a: float, rate_b: float, *, power: float = POWER, alpha: float = ALPHA
) -> float:
    """Returns the trials that each of two models needs on different briefs, unrounded.

    The normal approximation with the pooled variance under the null (Fleiss, Levin and Paik 2003,
    Statistical Methods for Rates and Proportions, ch. 4), as R's power.prop.test solves it.

    Raises:
        ValueError: when there is no difference to find.
    """
    difference = rate_a - rate_b
    if difference == 0:
        raise ValueError("no number of briefs shows a difference of zero")
    z_alpha, z_power = two_sided_z(1 - alpha), normal_quantile(power)
    mean = (rate_a + rate_b) / 2
    null = sqrt(2 * mean * (1 - mean))
    alternative = sqrt(rate_a * (1 - rate_a) + rate_b * (1 - rate_b))
    return ((z_alpha * null + z_power * alternative) / difference) ** 2


def growth_per_brief(p10: float, p01: float) -> float:
    """Returns by how much ln E of `paired.e_value` grows a brief, in nats.

    pd (ln 2 - H(p10 / pd)) with H the entropy of the share: the Kullback-Leibler divergence from a
    fair coin (Robbins 1970; Kelly 1956, Bell Syst. Tech. J. 35:917).
    """
    discordant = p10 + p01
    if discordant == 0:
        return 0.0
    share = p10 / discordant
    entropy = -sum(p * log(p) for p in (share, 1 - share) if p > 0)
    return discordant * (log(2) - entropy)


def e_value_sample_size(p10: float, p01: float, *, alpha: float = ALPHA) -> float:
    """Returns about how many briefs it takes until the e-value reaches 1/alpha, unrounded.

    The N with N g = ln(1/alpha) + ln(pi N pd / 2) / 2, by iteration: what the mixture costs stands
    on the right, what a brief brings is g.

    Raises:
        ValueError: when there is no difference to find.
    """
    growth, discordant = growth_per_brief(p10, p01), p10 + p01
    if growth <= 0:
        raise ValueError("no number of briefs shows a difference of zero")
    briefs = log(1 / alpha) / growth
    for _ in range(200):
        cost = max(log(pi * briefs * discordant / 2), 0.0) / 2
        before, briefs = briefs, (log(1 / alpha) + cost) / growth
        if abs(briefs - before) <= 1e-12 * briefs:
            break
    return briefs


@dataclass(frozen=True, slots=True)
class BriefsNeeded:
    """How many more briefs would settle a comparison.

    Attributes:
        more: the best guess; None when the difference is so small that it takes more than a
            thousand, or that there is none.
        low: if the difference is as large as its 50 % interval allows; None as above.
        high: if it is as small as that interval allows; None when that has no end.
    """

    more: int | None
    low: int | None
    high: int | None


def briefs_needed(only_a: int, only_b: int, briefs: int) -> BriefsNeeded:
    """Returns how many briefs are missing after `briefs` of them, as a guess and a range.

    The discordant probabilities are estimated as (b + 1/2) / (n + 2) and (c + 1/2) / (n + 2), so
    that the first few briefs do not promise certainty; the range comes from the 50 % Tango
    interval of the difference at the same share of discordant briefs.
    """
    p10, p01 = (only_a + 0.5) / (briefs + 2), (only_b + 0.5) / (briefs + 2)
    discordant = p10 + p01

    def more(difference: float) -> int | None:
        size = min(abs(difference), discordant)
        if size < TOO_SMALL:
            return None
        total = connor_sample_size((discordant + size) / 2, (discordant - size) / 2)
        return max(0, ceil(total - briefs))

    low, high = tango(only_a, only_b, briefs, confidence=0.5)
    largest = max(abs(low), abs(high))
    smallest = 0.0 if low <= 0 <= high else min(abs(low), abs(high))
    return BriefsNeeded(more(p10 - p01), more(largest), more(smallest))
