"""Two models on the same briefs: tests and an interval from the discordant pairs.

A brief where both succeeded, or neither did, says nothing about which is better; `only_a` and
`only_b` count the briefs where exactly one did. Always one outcome a brief and model, never
variants.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import exp, inf, lgamma, log, pi, sqrt

from curator.statistics.intervals import CONFIDENCE, Interval, two_sided_z

LARGEST_LOG = log(1e307)
"""Where `e_value` stops growing, so that it stays a number in every export."""

BISECTIONS = 100
"""Halvings of an interval of length 2: far below the resolution of a float."""


def mid_p_mcnemar(only_a: int, only_b: int) -> float:
    """Returns the two-sided mid-p value of McNemar's test, 0..1.

    2 P(X <= m) - P(X = m) for X ~ Bin(b + c, 1/2) and m = min(b, c) (Fagerland, Lydersen and Laake
    2013, BMC Med. Res. Methodol. 13:91). Without a discordant brief it is 1. Valid for one look at
    the data; who looks every day reads `e_value`.
    """
    discordant, fewer = only_a + only_b, min(only_a, only_b)
    point = exp(
        lgamma(discordant + 1)
        - lgamma(fewer + 1)
        - lgamma(discordant - fewer + 1)
        - discordant * log(2)
    )
    tail = term = point
    for count in range(fewer, 0, -1):
        term *= count / (discordant - count + 1)
        tail += term
        if term < 1e-18 * tail:
            break
    return min(1.0, 2 * tail - point)


def e_value(only_a: int, only_b: int) -> float:
    """Returns the evidence against "equally good": 1 is none, and it may be looked at at any time.

    E = B(1/2 + b, 1/2 + c) / B(1/2, 1/2) 2^(b + c), the likelihood ratio of a Beta(1/2, 1/2)
    mixture against a fair coin. It is a non-negative martingale under the null, so rejecting once
    E >= 1/alpha errs with probability alpha at most, however often one looks (Ville 1939; Robbins
    1970, Ann. Math. Stat. 41:1397). It saturates at 1e307, near the end of a float.
    """
    b, c = only_a, only_b
    log_e = lgamma(b + 0.5) + lgamma(c + 0.5) - lgamma(b + c + 1) - log(pi) + (b + c) * log(2)
    return exp(min(log_e, LARGEST_LOG))


@lru_cache(maxsize=16_384)  # pairs of a large report have few different counts
def tango(only_a: int, only_b: int, briefs: int, confidence: float = CONFIDENCE) -> Interval:
    """Returns Tango's score interval of the difference of two paired rates, inside -1..1.

    The limits are the D with (b - c - n D) / sqrt(n (2 q + D (1 - D))) = +-z, where q is the
    restricted maximum-likelihood estimate of the smaller discordant probability (Tango 1998, Stat.
    Med. 17:891). The left side falls with D, so each limit is found by bisection.

    Args:
        only_a: briefs where only A succeeded.
        only_b: briefs where only B succeeded.
        briefs: all briefs that both were tried on; with 0 nothing is known and -1..1 comes back.
        confidence: two-sided level.

    Raises:
        ValueError: for more discordant briefs than briefs.
    """
    if only_a < 0 or only_b < 0 or only_a + only_b > briefs:
        raise ValueError(f"{only_a} and {only_b} discordant of {briefs} briefs cannot be")
    if briefs == 0:
        return Interval(-1.0, 1.0)

    def score(difference: float) -> float:
        a = 2 * briefs
        b = -only_a - only_b + (a - only_a + only_b) * difference
        c = -only_b * difference * (1 - difference)
        q = (sqrt(max(b * b - 4 * a * c, 0.0)) - b) / (2 * a)
        variance = briefs * (2 * q + difference * (1 - difference))
        distance = only_a - only_b - briefs * difference
        if variance <= 0:
            return 0.0 if distance == 0 else inf if distance > 0 else -inf
        return distance / sqrt(variance)

    z = two_sided_z(confidence)
    observed = (only_a - only_b) / briefs
    low = _falling_root(score, z, -1.0, observed)
    high = _falling_root(score, -z, observed, 1.0)
    return Interval(low, high)


def _falling_root(
    function: Callable[[float], float], level: float, low: float, high: float
) -> float:
    """Where a falling function crosses the level, between two points."""
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        if function(middle) > level:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Returns the p-values adjusted for their number, in the same order.

    The smallest times K, the next times K - 1, ..., never falling and never above 1 (Holm 1979,
    Scand. J. Stat. 6:65).
    """
    count = len(p_values)
    adjusted = [0.0] * count
    highest = 0.0
    for rank, place in enumerate(sorted(range(count), key=p_values.__getitem__)):
        highest = max(highest, min(1.0, (count - rank) * p_values[place]))
        adjusted[place] = highest
    return tuple(adjusted)
