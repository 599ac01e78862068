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


@dataclass(frozen=True, slots=True)
class Spent:
    """What was spent so far, by its parts, in one currency; None for a part that is not known.

    Attributes:
        generation: of all variants, rejected ones included.
        review: looking at them.
        retouch: that is finished.
        prompting: writing and tuning prompts.
    """

    generation: float | None
    review: float | None
    retouch: float | None
    prompting: float | None

    @property
    def total(self) -> float | None:
        """The parts that are known; None where generation is not."""
        if self.generation is None:
            return None
        parts = (self.generation, self.review, self.retouch, self.prompting)
        return fsum(part for part in parts if part is not None)

    def over(self, count: int) -> float | None:
        """Returns the total over so many variants; None without a total, or for none of them."""
        total = self.total
        return total / count if total is not None and count else None


def spent(
    generation_cost: float | None,
    *,
    review_seconds: float = 0.0,
    retouch_minutes: float = 0.0,
    prompt_minutes: float | None = None,
    hourly_rate: float | None = None,
) -> Spent:
    """Returns what was spent: generation + hourly rate x (review + retouch + prompting).

    What people do is paid only with an hourly rate, and prompting only where its minutes are
    stated.

    Args:
        generation_cost: of all variants; None when it is not known.
        review_seconds: active review time.
        retouch_minutes: of retouch that is finished.
        prompt_minutes: of writing and tuning prompts; None: not stated.
        hourly_rate: what an hour of a person costs; None counts generation alone.
    """
    if hourly_rate is None:
        return Spent(generation_cost, None, None, None)
    return Spent(
        generation_cost,
        hourly_rate * review_seconds / SECONDS_PER_HOUR,
        hourly_rate * retouch_minutes / 60,
        None if prompt_minutes is None else hourly_rate * prompt_minutes / 60,
    )


def cost_per_accepted(
    generation_cost: float | None,
    accepted: int,
    *,
    review_seconds: float = 0.0,
    retouch_minutes: float = 0.0,
    prompt_minutes: float | None = None,
    hourly_rate: float | None = None,
) -> float | None:
    """Returns what one accepted variant costs, in the currency of `generation_cost`.

    Args:
        generation_cost: as in `spent`, like the others below.
        accepted: variants whose final verdict is accept.
        review_seconds: active review time.
        retouch_minutes: of retouch that is finished.
        prompt_minutes: of writing and tuning prompts.
        hourly_rate: what an hour of a person costs.

    Returns:
        All that was spent / accepted; None when the generation cost is not known or nothing was
        accepted.
    """
    paid = spent(
        generation_cost,
        review_seconds=review_seconds,
        retouch_minutes=retouch_minutes,
        prompt_minutes=prompt_minutes,
        hourly_rate=hourly_rate,
    )
    return paid.over(accepted)
