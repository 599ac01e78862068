"""How far one picture's style lies from a set of others, and in which way, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from curator.similarity.style import TRAITS

Floats = npt.NDArray[np.float64]

FEWEST_SIBLINGS = 5
"""With fewer others nobody can say what is usual among them."""

MARGIN = 1.3
"""A picture drifts when it lies this much further from the others than any of them does."""

_SHRINKAGE = 0.5
"""How far the covariance is drawn to its diagonal: there are more traits than siblings."""

_FLOOR = 0.1
"""Share of the standard deviation that is added to the robust spread, so none is zero."""

_WORDS = 3
_MOVED = 1.0
"""Robust spreads from which a trait is worth a word."""


@dataclass(frozen=True, slots=True)
class Drift:
    """One picture against a set.

    Attributes:
        distance: Mahalanobis distance in the set's own spread; about 1 a trait is usual.
        limit: the largest distance that one of the set has from the others, times `MARGIN`.
        words: what differs most, the strongest first: "cooler", "less contrast".
    """

    distance: float
    limit: float
    words: tuple[str, ...]

    @property
    def stands_out(self) -> bool:
        """Whether it lies further from the set than the set's own members do."""
        return self.distance > self.limit


def drift(one: Floats, others: Floats) -> Drift:
    """Returns how far a style lies from others.

    Robust z-scores (median, and median absolute deviation plus a tenth of the standard deviation),
    then a Mahalanobis distance with the covariance shrunk half to its diagonal (Ledoit & Wolf 2004
    for why).

    Args:
        one: a style.
        others: (n, traits) those it is compared with, itself left out.
    """
    distances = [_distance(other, _without(others, n))[0] for n, other in enumerate(others)]
    distance, moved = _distance(one, others)
    order = np.argsort(-np.abs(moved))[:_WORDS]
    words = tuple(
        TRAITS[n].more if moved[n] > 0 else TRAITS[n].less for n in order if abs(moved[n]) >= _MOVED
    )
    return Drift(distance, MARGIN * max(distances, default=0.0), words)


def drifts(styles: Sequence[Floats]) -> list[Drift | None]:
    """Returns each picture's drift from all the others of a set; None where there are too few."""
    every = np.array(styles)
    if len(every) <= FEWEST_SIBLINGS:
        return [None] * len(every)
    distances = np.array([_distance(one, _without(every, n))[0] for n, one in enumerate(every)])
    found: list[Drift | None] = []
    for n, one in enumerate(every):
        _, moved = _distance(one, _without(every, n))
        order = np.argsort(-np.abs(moved))[:_WORDS]
        words = tuple(
            TRAITS[k].more if moved[k] > 0 else TRAITS[k].less
            for k in order
            if abs(moved[k]) >= _MOVED
        )
        limit = MARGIN * float(np.delete(distances, n).max())
        found.append(Drift(float(distances[n]), limit, words))
    return found


def _without(styles: Floats, index: int) -> Floats:
    return np.delete(styles, index, axis=0)


def _distance(one: Floats, others: Floats) -> tuple[float, Floats]:
    """The distance, and by how many robust spreads each trait moved."""
    middle = np.median(others, axis=0)
    spread = np.median(np.abs(others - middle), axis=0) * 1.4826
    spread = spread + _FLOOR * others.std(axis=0) + 1e-3 * (1 + np.abs(middle))
    z = (others - middle) / spread
    moved = (one - middle) / spread
    covariance = np.cov(z, rowvar=False)
    shrunk = (1 - _SHRINKAGE) * covariance + _SHRINKAGE * np.diag(np.diag(covariance) + 1e-6)
    shrunk += 1e-3 * np.eye(len(middle))
    squared = float(moved @ np.linalg.solve(shrunk, moved))
    return float(np.sqrt(max(0.0, squared) / len(middle))), moved
