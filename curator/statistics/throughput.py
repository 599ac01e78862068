"""Accepted variants per hour, and what one costs.

Accepted per hour depends on the mix of models and on how hard the briefs are: it describes a desk,
never a person, and ranks nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from curator.core.outcome import SHORTEST_LOOK_SECONDS
from curator.statistics.intervals import (
    CONFIDENCE,
    Interval,
    poisson_rate,
    student_t_quantile,
)

SECONDS_PER_HOUR = 3600.0


def is_timed(look_seconds: float) -> bool:
    """Returns whether somebody's look at the variant was timed."""
    return look_seconds >= SHORTEST_LOOK_SECONDS


def accepted_per_hour(accepted: int, active_seconds: float) -> float | None:
    """Returns accepted variants per hour of active review; None where no time is known.

    Args:
        accepted: variants whose final verdict is accept.
        active_seconds: every look, each capped (see `curator.core.fatigue.active_seconds`), summed,
            looks at rejected variants included.
    """
    return accepted * SECONDS_PER_HOUR / active_seconds if active_seconds > 0 else None


@dataclass(frozen=True, slots=True)
class HourlyRate:
    """Accepted per hour with its uncertainty.

    Attributes:
        rate: per hour.
        standard_error: between sessions; None for a single session.
        interval: Student's t on sessions - 1, or Garwood's for a single session.
    """

    rate: float
    standard_error: float | None
    interval: Interval


def rate_over_sessions(
    accepted: Sequence[int], hours: Sequence[float], confidence: float = CONFIDENCE
) -> HourlyRate:
    """Returns the ratio estimate of accepted per hour over review sessions.

    R = sum(a) / sum(t) and SE = sqrt(S/(S-1) sum((a_s - R t_s)^2)) / sum(t), linearised (Cochran
    1977, Sampling Techniques, ch. 6). A single session has no spread between sessions: its
    interval is that of a Poisson count.

    Raises:
        ValueError: for no sessions, unequal lengths, or no time at all.
    """
    if not accepted or len(accepted) != len(hours) or sum(hours) <= 0:
        raise ValueError(
            "each session needs its count and its hours, and some time must have passed"
        )
    total = fsum(hours)
    rate = sum(accepted) / total
    sessions = len(hours)
    if sessions == 1:
        return HourlyRate(rate, None, poisson_rate(accepted[0], total, confidence))
    spread = fsum((a - rate * t) ** 2 for a, t in zip(accepted, hours, strict=True))
    error = sqrt(sessions / (sessions - 1) * spread) / total
    half = student_t_quantile((1 + confidence) / 2, sessions - 1) * error
    return HourlyRate(rate, error, Interval(max(0.0, rate - half), rate + half))


def cost_per_accepted(
    generation_cost: float | None,
    accepted: int,
    *,
    review_seconds: float = 0.0,
    retouch_minutes: float = 0.0,
    hourly_rate: float | None = None,
) -> float | None:
    """Returns what one accepted variant costs, in the currency of `generation_cost`.

    Args:
        generation_cost: of all variants, rejected ones included; None when it is not known.
        accepted: variants whose final verdict is accept.
        review_seconds: active review time, paid only with an hourly rate.
        retouch_minutes: retouch time, paid only with an hourly rate.
        hourly_rate: what an hour of a person costs; None counts generation alone.

    Returns:
        (generation + hourly rate x (review + retouch)) / accepted; None when the generation cost is
        not known or nothing was accepted.
    """
    if generation_cost is None or accepted == 0:
        return None
    hours = review_seconds / SECONDS_PER_HOUR + retouch_minutes / 60
    return (generation_cost + (hourly_rate or 0.0) * hours) / accepted
