"""Whether the same image gets the same verdict again: flips, raw agreement, Cohen's kappa.

For the same reviewer on two days (repeats) as for two reviewers of one image. Kappa alone misleads
where nearly everything gets one verdict (its paradox), so the plain share of flips stands beside
it.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class SpecificAgreement:
    """How often two reviewers agree on each side, where kappa alone would mislead.

    Attributes:
        positive: of what either accepts, the share that both do; None where nobody accepts.
        negative: the same of what either does not accept.
    """

    positive: float | None
    negative: float | None


def specific_agreement(pairs: Sequence[tuple[bool, bool]]) -> SpecificAgreement:
    """Returns positive and negative agreement: 2a / (2a + b + c) and 2d / (2d + b + c).

    (Cicchetti and Feinstein 1990, J. Clin. Epidemiol. 43:551.)
    """
    both = sum(one and other for one, other in pairs)
    neither = sum(not one and not other for one, other in pairs)
    differ = len(pairs) - both - neither
    return SpecificAgreement(
        positive=2 * both / (2 * both + differ) if both or differ else None,
        negative=2 * neither / (2 * neither + differ) if neither or differ else None,
    )


def krippendorff_alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Returns Krippendorff's alpha for names, at most 1: several reviewers, gaps allowed.

    1 - D_o / D_e over units with at least two verdicts: D_o = (1/N) sum_u (m_u^2 - sum_c n_uc^2) /
    (m_u - 1) and D_e = (N^2 - sum_c N_c^2) / (N (N - 1)) (Krippendorff 2011, Computing alpha).
    None without such a unit, or where all verdicts are the same one.

    Args:
        units: the verdicts on each image, one a reviewer.
    """
    totals: Counter[Hashable] = Counter()
    disagreement = 0.0
    for unit in units:
        if len(unit) < 2:
            continue
        counts = Counter(unit)
        totals.update(counts)
        same = sum(many * many for many in counts.values())
        disagreement += (len(unit) ** 2 - same) / (len(unit) - 1)
    count = totals.total()
    if count < 2:
        return None
    expected = (count**2 - sum(many * many for many in totals.values())) / (count - 1)
    return 1 - disagreement / expected if expected else None


def fleiss_kappa(counts: Sequence[Sequence[int]]) -> float | None:
    """Returns Fleiss' kappa of images that all had equally many reviewers.

    (Fleiss 1971, Psychol. Bull. 76:378.) None where all verdicts are the same one.

    Args:
        counts: how many reviewers gave each verdict, a row an image.
    """
    images, reviewers = len(counts), sum(counts[0]) if counts else 0
    if reviewers < 2 or any(sum(row) != reviewers for row in counts):
        raise ValueError("every image needs verdicts of the same number of reviewers, at least two")
    observed = (
        sum(
            (sum(many * many for many in row) - reviewers) / (reviewers * (reviewers - 1))
            for row in counts
        )
        / images
    )
    columns = [sum(row[place] for row in counts) for place in range(len(counts[0]))]
    expected = sum((many / (images * reviewers)) ** 2 for many in columns)
    return (observed - expected) / (1 - expected) if expected < 1 else None
