"""What may be looked at every day: statements that stay true however often one looks.

An ordinary 95 % interval holds for one look that was planned; who looks after every brief and stops
when it pleases is misled in one of four cases by the hundredth brief. `paired.e_value` is the same
idea for two models.
"""

from collections.abc import Callable
from functools import lru_cache
from math import exp, lgamma, log, log1p, pi

from curator.statistics.intervals import CONFIDENCE, Interval
from curator.statistics.paired import LARGEST_LOG

_BISECTIONS = 80


@lru_cache(maxsize=16_384)  # rows of a large report have few different counts
def confidence_sequence(successes: int, trials: int, confidence: float = CONFIDENCE) -> Interval:
    """Returns the interval of a rate at one look of many; it covers the rate at all of them.

    {p : ln B(1/2 + k, 1/2 + n - k) - ln B(1/2, 1/2) - k ln p - (n - k) ln(1 - p) < ln(1/alpha)},
    the Beta(1/2, 1/2) mixture martingale (Robbins 1970, Ann. Math. Stat. 41:1397; Howard et al.
    2021, Ann. Stat. 49:1055). Both ends are found by bisection on each side of k/n.

    Raises:
        ValueError: for counts that cannot be.
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} successes of {trials} trials cannot be")
    if trials == 0:
        return Interval(0.0, 1.0)
    failures = trials - successes
    mixture = lgamma(successes + 0.5) + lgamma(failures + 0.5) - lgamma(trials + 1) - log(pi)
    limit = -log(1 - confidence)

    def excess(p: float) -> float:
        likelihood = (successes * log(p) if successes else 0.0) + (
            failures * log1p(-p) if failures else 0.0
        )
        return mixture - likelihood - limit

    rate = successes / trials
    low = 0.0 if successes == 0 else _root(excess, 0.0, rate)
    high = 1.0 if failures == 0 else _root(excess, 1.0, rate)
    return Interval(low, high)


def _root(function: Callable[[float], float], outside: float, inside: float) -> float:
    """Where a function that is positive near `outside` and negative at `inside` changes sign."""
    for _ in range(_BISECTIONS):
        middle = (outside + inside) / 2
        if middle in (0.0, 1.0) or function(middle) > 0:
            outside = middle
        else:
            inside = middle
    return (outside + inside) / 2


def rate_e_value(successes: int, trials: int, rate: float) -> float:
    """Returns the evidence against one rate, 0 < rate < 1; 1 is none, 20 rejects it at 5 %."""
    failures = trials - successes
    log_e = (
        lgamma(successes + 0.5)
        + lgamma(failures + 0.5)
        - lgamma(trials + 1)
        - log(pi)
        - successes * log(rate)
        - failures * log1p(-rate)
    )
    return exp(min(log_e, LARGEST_LOG))
