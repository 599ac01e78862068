"""How many briefs it takes until two models can be told apart."""

from dataclasses import dataclass
from math import ceil, sqrt

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
