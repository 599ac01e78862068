"""Whether the same image gets the same verdict again: flips, raw agreement, Cohen's kappa.

For the same reviewer on two days (repeats) as for two reviewers of one image. Kappa alone misleads
where nearly everything gets one verdict (its paradox), so the plain share of flips stands beside
it.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt

from curator.statistics.intervals import CONFIDENCE, Interval, two_sided_z, wilson

ENOUGH_PAIRS = 60
"""Below so many pairs of verdicts nothing is said but how many there were."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often two verdicts on one image agree.

    Attributes:
        pairs: images with two verdicts.
        flips: those whose two verdicts differ.
        flip_rate: flips / pairs.
        flip_interval: Wilson's.
        kappa: agreement beyond chance, at most 1; None where all verdicts are the same one.
        kappa_interval: a normal one, cut to -1..1; None with `kappa`.
    """

    pairs: int
    flips: int
    flip_rate: float
    flip_interval: Interval
    kappa: float | None
    kappa_interval: Interval | None


def agreement(
    pairs: Sequence[tuple[Hashable, Hashable]], confidence: float = CONFIDENCE
) -> Agreement | None:
    """Returns how well two verdicts an image agree; None without any.

    kappa = (p_o - p_e) / (1 - p_e) (Cohen 1960, Educ. Psychol. Meas. 20:37) with the large-sample
    standard error of Fleiss, Cohen & Everitt (1969, Psychol. Bull. 72:323).

    Args:
        pairs: (before, after) an image.
        confidence: of both intervals.
    """
    count = len(pairs)
    if not count:
        return None
    flips = sum(before != after for before, after in pairs)
    kappa = _kappa(pairs, confidence)
    return Agreement(
        pairs=count,
        flips=flips,
        flip_rate=flips / count,
        flip_interval=wilson(flips, count, confidence),
        kappa=kappa[0] if kappa else None,
        kappa_interval=kappa[1] if kappa else None,
    )


def _kappa(
    pairs: Sequence[tuple[Hashable, Hashable]], confidence: float
) -> tuple[float, Interval] | None:
    count = len(pairs)
    before = Counter(one for one, _ in pairs)
    after = Counter(other for _, other in pairs)
    cells = Counter(pairs)
    observed = sum(many for (one, other), many in cells.items() if one == other) / count
    expected = sum(before[name] * after[name] for name in before) / count**2
    if expected >= 1:
        return None
    kappa = (observed - expected) / (1 - expected)
    on_diagonal = sum(
        many / count * ((1 - expected) - (after[one] + before[one]) / count * (1 - observed)) ** 2
        for (one, other), many in cells.items()
        if one == other
    )
    # Rows are the verdicts before: a cell is weighted by the column sum of its row's verdict and
    # the row sum of its column's.
    off_diagonal = (1 - observed) ** 2 * sum(
        many / count * ((after[one] + before[other]) / count) ** 2
        for (one, other), many in cells.items()
        if one != other
    )
    shift = (observed * expected - 2 * expected + observed) ** 2
    variance = max(0.0, on_diagonal + off_diagonal - shift) / (count * (1 - expected) ** 4)
    reach = two_sided_z(confidence) * sqrt(variance)
    return kappa, Interval(max(-1.0, kappa - reach), min(1.0, kappa + reach))
