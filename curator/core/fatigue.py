"""How much a reviewer is asked to look at in one go, and when a rest is offered.

Time says when a rest is comfortable; the pace signals of `curator.core.pace` say when quality may
have changed. Both end in an offer at the end of a brief, never in a lock: whoever works at a pace
of their own choosing does not get worse by the clock (360 readers, a million mammograms, 2024).
"""

import math
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

IDLE_CAP_SECONDS = 60.0
"""A longer look was a pause; active time counts no more of it (as Anki's per-card cap)."""

SEGMENT_IDLE_SECONDS = 120.0
"""An idle of this length ends a segment: whoever comes back from it starts afresh."""

FULL_REST_SECONDS = 300.0
"""A natural break of this length is a whole rest; a shorter one is part of it."""

SUGGESTED_AFTER_LONG_MINUTES = 10
"""The rest that is suggested once the queue has stopped by itself: longer breaks help more."""


@dataclass(frozen=True, slots=True)
class FatiguePolicy:
    """The library's policy, the same for everyone who reviews in it.

    Attributes:
        batch_size: variants in one batch, 20 to 60; at 4 to 8 s each, 40 make a natural stop after
            three to six minutes.
        offer_rest_minutes: active minutes after which a rest is offered at the next batch's end.
        suggest_rest_minutes: the same, in plainer words.
        stop_serving_minutes: the next batch waits for a key; nothing is locked.
        rest_minutes: how long a rest is offered.
        second_look_share: of accepted variants, at random, that are shown again later.
        second_reader_share: of decided variants that another reviewer judges too, blind.
        sentinels: whether planted flaws and repeats are mixed in; everybody is told so.
    """

    batch_size: int = 40
    offer_rest_minutes: float = 20.0
    suggest_rest_minutes: float = 30.0
    stop_serving_minutes: float = 50.0
    rest_minutes: float = 5.0
    second_look_share: float = 0.10
    second_reader_share: float = 0.10
    sentinels: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.batch_size <= 200:
            raise ValueError(f"a batch holds 1 to 200 variants, not {self.batch_size}")
        minutes = (self.offer_rest_minutes, self.suggest_rest_minutes, self.stop_serving_minutes)
        if not all(math.isfinite(value) for value in minutes):
            raise ValueError("minutes are finite numbers")
        order = (0, self.offer_rest_minutes, self.suggest_rest_minutes, self.stop_serving_minutes)
        if list(order) != sorted(order):
            raise ValueError("a rest is offered before it is suggested, and that before a stop")
        if not 0 < self.rest_minutes <= 60:
            raise ValueError(f"a rest takes up to an hour, not {self.rest_minutes} minutes")
        for share in (self.second_look_share, self.second_reader_share):
            if not 0 <= share <= 1:
                raise ValueError(f"a share lies in 0..1: {share}")


class RestAdvice(Enum):
    """What is said at a batch's end, the weakest first."""

    NONE = "none"
    OFFER = "offer"
    SUGGEST = "suggest"
    STOP = "stop"
    """The next batch waits for a key of its own."""


@dataclass(frozen=True, slots=True)
class WorkClock:
    """Active seconds since the last rest; natural breaks count as rests too.

    Attributes:
        active_seconds: looked since then, each look at most a minute.
        last: when the last look ended.
    """

    active_seconds: float = 0.0
    last: datetime | None = None

    def after(self, shown_at: datetime, decided_at: datetime) -> "WorkClock":
        """Returns the clock after one more look."""
        rested = self if self.last is None else self.idle(self.last, shown_at)
        looked = (decided_at - shown_at).total_seconds()
        rested = rested.idle(shown_at, decided_at) if looked >= SEGMENT_IDLE_SECONDS else rested
        return WorkClock(rested.active_seconds + active_seconds(looked), decided_at)

    def idle(self, start: datetime, end: datetime) -> "WorkClock":
        """Returns the clock after an idle: five minutes rest fully, two minutes in part."""
        seconds = (end - start).total_seconds()
        if seconds < SEGMENT_IDLE_SECONDS:
            return self
        left = max(0.0, 1 - seconds / FULL_REST_SECONDS)
        return replace(self, active_seconds=self.active_seconds * left)

    @property
    def active_minutes(self) -> float:
        """The same in minutes."""
        return self.active_seconds / 60


def rest_advice(policy: FatiguePolicy, active_minutes: float) -> RestAdvice:
    """Returns what the clock alone says at a batch's end."""
    if active_minutes >= policy.stop_serving_minutes:
        return RestAdvice.STOP
    if active_minutes >= policy.suggest_rest_minutes:
        return RestAdvice.SUGGEST
    if active_minutes >= policy.offer_rest_minutes:
        return RestAdvice.OFFER
    return RestAdvice.NONE


def active_seconds(look_seconds: float | None) -> float:
    """Returns the part of one look that counts as work, 0 to `IDLE_CAP_SECONDS`."""
    return min(max(look_seconds or 0.0, 0.0), IDLE_CAP_SECONDS)
