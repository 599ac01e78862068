"""Rates of several models held together: shrunk towards each other, and who is likely the best.

Few briefs make extreme rates; the more models there are, the more extreme the luckiest. A
beta-binomial prior fitted to all of them pulls each towards the middle by as much as its own
evidence is thin. The chance of being best is a posterior one: it is no p-value, and it is not meant
for looking every day (see `sequential`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from math import log
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

FEWEST_MODELS = 4
"""With fewer models no prior can be fitted to them: a fixed Beta(2, 2) is used."""

FIXED = (2.0, 2.0)

AHEAD_PROBABILITY, AHEAD_POINTS = 0.95, 0.05
"""A model is called ahead from this chance of being better on, with this lead of shrunk rates."""

SAME_POINTS, SAME_CONFIDENCE = 0.05, 0.90
"""No practical difference: so much of the difference's posterior lies within so many points."""

_NODES = 400
_STEPS = 200
_LONGEST, _SMALLEST, _CLOSE, _FAR = 2.0, 1e-9, 0.01, log(1e3)
_LARGEST = log(1e6)
Vector: TypeAlias = npt.NDArray[np.float64]


class Standing(Enum):
    """What may be said of two models by their posteriors; the value is what a person reads."""

    AHEAD = "ahead"
    SAME = "no practical difference"
    UNKNOWN = "not yet known"


@dataclass(frozen=True, slots=True)
class Prior:
    """A Beta(alpha, beta) prior; `is_fitted` is False for the fixed one."""

    alpha: float
    beta: float
    is_fitted: bool

    def posterior(self, successes: float, trials: float) -> tuple[float, float]:
        """Returns the parameters of the Beta that is known after so many trials."""
        return self.alpha + successes, self.beta + trials - successes

    def shrunk(self, successes: float, trials: float) -> float:
        """Returns the posterior mean (alpha + k) / (alpha + beta + n), 0..1."""
        return (self.alpha + successes) / (self.alpha + self.beta + trials)


def fit_prior(counts: Sequence[tuple[float, float]]) -> Prior:
    """Returns the prior that explains several rates best, or the fixed one.

    Maximises sum ln[B(alpha + k, beta + n - k) / B(alpha, beta)] over ln alpha and ln beta by
    Newton's method with halved steps (empirical Bayes; Efron 2010, Large-Scale Inference, ch. 1).
    Rates that lie closer together than chance would have them have no finite maximum, and models
    of one trial each have a ridge; then, and with fewer than four models, it is Beta(2, 2).

    Args:
        counts: successes and trials of each model; models without a trial say nothing.
    """
    known = [(k, n) for k, n in counts if n > 0]
    if len(known) < FEWEST_MODELS:
        return Prior(*FIXED, is_fitted=False)
    from scipy.special import betaln

    k, n = np.array(known, dtype=float).T
    place = np.zeros(2)  # ln alpha, ln beta

    def likelihood(at: Vector) -> float:
        alpha, beta = np.exp(at)
        return float(np.sum(betaln(alpha + k, beta + n - k) - betaln(alpha, beta)))

    now = likelihood(place)
    for _ in range(_STEPS):
        step = _newton_step(place, k, n)
        size, there = 1.0, likelihood(place + step)
        while there <= now and size > _SMALLEST:
            size /= 2
            there = likelihood(place + size * step)
        if there <= now:  # nothing is gained any more
            if np.max(np.abs(step)) > _CLOSE or now - likelihood(place + _FAR) < _SMALLEST:
                break  # a ridge, or a rise without end that is lost in rounding
            # The slope is more exact than the height: the last step is right though nothing shows.
            return Prior(*map(float, np.exp(place + step)), is_fitted=True)
        place, now = place + size * step, there
        if np.max(np.abs(place)) > _LARGEST:
            break
    return Prior(*FIXED, is_fitted=False)


def _newton_step(place: Vector, k: Vector, n: Vector) -> Vector:
    """Newton's step uphill, or one along the slope where the surface is not curved like a hill."""
    from scipy.special import polygamma, psi

    alpha, beta = np.exp(place)
    all_of = np.sum(psi(alpha + beta) - psi(alpha + beta + n))
    slope = np.array(
        [
            alpha * (all_of + np.sum(psi(alpha + k) - psi(alpha))),
            beta * (all_of + np.sum(psi(beta + n - k) - psi(beta))),
        ]
    )
    shared = np.sum(polygamma(1, alpha + beta) - polygamma(1, alpha + beta + n))
    bend_a = np.sum(polygamma(1, alpha + k) - polygamma(1, alpha)) + shared
    bend_b = np.sum(polygamma(1, beta + n - k) - polygamma(1, beta)) + shared
    curve = np.array(
        [
            [alpha * alpha * bend_a + slope[0], alpha * beta * shared],
            [alpha * beta * shared, beta * beta * bend_b + slope[1]],
        ]
    )
    if curve[0, 0] < 0 and np.linalg.det(curve) > 0:
        step = -np.linalg.solve(curve, slope)
        # Shortened as a whole: with each part cut for itself it might lead downhill.
        return step / max(float(np.max(np.abs(step))) / _LONGEST, 1.0)
    return slope / max(float(np.linalg.norm(slope)), 1e-300)


@cache
def _quadrature() -> tuple[Vector, Vector]:
    """Gauss-Legendre nodes and weights on 0..1.

    By Newton's method from Tricomi's approximation; NumPy's own function solves for eigenvalues,
    which takes a hundred times as long.
    """
    x = np.cos(np.pi * (np.arange(_NODES) + 0.75) / (_NODES + 0.5))
    slope = np.ones_like(x)
    for _ in range(6):
        before, value = np.ones_like(x), x
        for n in range(2, _NODES + 1):
            before, value = value, ((2 * n - 1) * x * value - (n - 1) * before) / n
        slope = _NODES * (x * value - before) / (x * x - 1)
        x = x - value / slope
    return (1 - x) / 2, 1 / ((1 - x * x) * slope * slope)


def probability_best(posteriors: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """Returns for each Beta posterior the chance that its rate is the highest; they sum to 1.

    The integral of f_i times the product of the others' F_j, by Gauss-Legendre quadrature over
    each posterior's own quantiles: no random number, so the same data give the same digits.
    """
    if len(posteriors) <= 1:
        return (1.0,) * len(posteriors)
    from scipy.special import betainc, betaincinv

    u, w = _quadrature()
    chances: list[float] = []
    for place, (alpha, beta) in enumerate(posteriors):
        x = betaincinv(alpha, beta, u)
        below = np.ones_like(x)
        for other, (a, b) in enumerate(posteriors):
            if other != place:
                below = below * betainc(a, b, x)
        chances.append(float(np.sum(w * below)))
    total = sum(chances)
    return tuple(chance / total for chance in chances)


def probability_ahead(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Returns the chance that the rate of posterior `a` is above that of `b`, 0..1."""
    return probability_best((a, b))[0]


def probability_same(
    a: tuple[float, float], b: tuple[float, float], points: float = SAME_POINTS
) -> float:
    """Returns the chance that two rates lie within so many points of each other, 0..1."""
    from scipy.special import betainc, betaincinv

    u, w = _quadrature()
    x = betaincinv(a[0], a[1], u)
    high, low = np.minimum(x + points, 1.0), np.maximum(x - points, 0.0)
    inside = betainc(b[0], b[1], high) - betainc(b[0], b[1], low)
    return float(np.sum(w * inside))


def standing(a: tuple[float, float], b: tuple[float, float]) -> Standing:
    """Returns what may be said of A against B by their posteriors.

    Ahead: the chance that A is better is at least 95 % and its shrunk rate leads by at least five
    points. No practical difference: at least 90 % of the difference lies within five points. Else
    it is not yet known.
    """
    lead = a[0] / sum(a) - b[0] / sum(b)
    if lead >= AHEAD_POINTS and probability_ahead(a, b) >= AHEAD_PROBABILITY:
        return Standing.AHEAD
    if probability_same(a, b) >= SAME_CONFIDENCE:
        return Standing.SAME
    return Standing.UNKNOWN
