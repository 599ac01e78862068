"""Two models on different briefs, or more than two on the same: differences and omnibus tests.

Different briefs are a weaker ground than the same ones: whoever shows these says "unpaired".
"""

from collections.abc import Sequence
from math import sqrt

from curator.statistics.intervals import CONFIDENCE, Interval, wilson


def newcombe_difference(
    successes_a: float,
    trials_a: float,
    successes_b: float,
    trials_b: float,
    confidence: float = CONFIDENCE,
) -> Interval:
    """Returns the interval of the difference of two independent rates, A minus B, inside -1..1.

    d -+ sqrt((p_a - l_a)^2 + (u_b - p_b)^2) and its mirror, with the Wilson limits l and u of each
    rate (Newcombe 1998, Stat. Med. 17:873, method 10).

    Raises:
        ValueError: for counts that cannot be, or no trial.
    """
    if trials_a <= 0 or trials_b <= 0:
        raise ValueError("a difference needs a trial on both sides")
    a, b = wilson(successes_a, trials_a, confidence), wilson(successes_b, trials_b, confidence)
    p_a, p_b = successes_a / trials_a, successes_b / trials_b
    difference = p_a - p_b
    return Interval(
        difference - sqrt((p_a - a.low) ** 2 + (b.high - p_b) ** 2),
        difference + sqrt((a.high - p_a) ** 2 + (p_b - b.low) ** 2),
    )


def chi_square_tail(value: float, degrees: int) -> float:
    """Returns the probability that a chi-square with so many degrees of freedom exceeds a value."""
    from scipy.special import gammaincc

    return float(gammaincc(degrees / 2, max(value, 0.0) / 2))


def cochran_q(outcomes: Sequence[Sequence[bool]]) -> tuple[float, float]:
    """Returns Cochran's Q and its p-value: do several models differ at all on the same briefs?

    Q = (k - 1) (k sum(C_j^2) - T^2) / (k T - sum(R_i^2)) with the column sums C, the row sums R and
    the total T, chi-square on k - 1 degrees of freedom (Cochran 1950, Biometrika 37:256). Where no
    brief tells the models apart it is (0, 1).

    Args:
        outcomes: a row a brief, one outcome for each of the k >= 2 models in it.
    """
    models = len(outcomes[0]) if outcomes else 0
    if models < 2 or any(len(row) != models for row in outcomes):
        raise ValueError("every brief needs an outcome of each of at least two models")
    rows = [sum(row) for row in outcomes]
    columns = [sum(row[place] for row in outcomes) for place in range(models)]
    total = sum(rows)
    below = models * total - sum(row * row for row in rows)
    if below == 0:
        return 0.0, 1.0
    above = (models - 1) * (models * sum(c * c for c in columns) - total * total)
    q = above / below
    return q, chi_square_tail(q, models - 1)


def benjamini_hochberg(p_values: Sequence[float]) -> tuple[float, ...]:
    """Returns the p-values adjusted for the false discovery rate, in the same order.

    From the largest down: p K / rank, never rising and never above 1 (Benjamini and Hochberg 1995,
    J. R. Stat. Soc. B 57:289).
    """
    count = len(p_values)
    adjusted = [0.0] * count
    lowest = 1.0
    order = sorted(range(count), key=p_values.__getitem__, reverse=True)
    for step, place in enumerate(order):
        lowest = min(lowest, p_values[place] * count / (count - step))
        adjusted[place] = lowest
    return tuple(adjusted)
