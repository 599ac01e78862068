"""A sitting's pace and time: what the signals say, when a rest is offered, what is learnt.

All of it belongs to the reviewer. Nobody is told how they are; they are told what changed, and
choose.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from curator.core.decision import Decision, Verdict
from curator.core.fatigue import (
    SEGMENT_IDLE_SECONDS,
    SUGGESTED_AFTER_LONG_MINUTES,
    FatiguePolicy,
    RestAdvice,
    WorkClock,
    rest_advice,
)
from curator.core.pace import PaceItem, PaceReading, PaceState
from curator.core.variant import BriefId
from curator.library.library import Library
from curator.library.queue_values import PaceSession
from curator.workflow.pacing import PacedDecision, PaceFollower

SINGLE = "single"
"""One image at a time; what is compared side by side has a pace of its own."""

_PRIOR = 4.0
"""How many decisions a reviewer's usual accept rate weighs in that of a brief."""

ENOUGH_TO_EXPECT = 200
"""Decisions from which on a reviewer's usual rate of accepts is known."""

ENOUGH_FOR_UNDO = 300
"""The same for undone ones, which are rarer."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said at a batch's end, as fact; the choice is the reviewer's.

    Attributes:
        rest: what the clock says.
        active_minutes: looked since the last rest.
        changed_after: after how many images of this sitting the pace changed; None if it did not.
        rest_minutes: how long a rest is offered.
    """

    rest: RestAdvice
    active_minutes: float
    changed_after: int | None
    rest_minutes: float


class Sitting:
    """Follows one reviewer through one sitting.

    Args:
        library: where its history is, and goes.
        reviewer: whose sitting.
        session: its key.
        follows_pace: False leaves the time-based offers only.
    """

    def __init__(
        self, library: Library, reviewer: str, session: str, *, follows_pace: bool = True
    ) -> None:
        self._library = library
        self._reviewer = reviewer
        self._session = session
        self._follows = follows_pace
        self._follower = PaceFollower(library.pace.moments(reviewer, SINGLE))
        made, taken_back = library.pace.decisions_of(reviewer)
        if made >= ENOUGH_FOR_UNDO:
            self._follower.undo_rate = taken_back / made
        self._usual = library.pace.accept_share(reviewer) if made >= ENOUGH_TO_EXPECT else None
        self._judged: Counter[BriefId] = Counter()
        self._accepted: Counter[BriefId] = Counter()
        self._clock = WorkClock()
        self._times: list[datetime] = []
        self._again = False  # the next decision repeats an undone one
        self._undid = False  # and the one after it says so
        self._advised = False
        self._quiet = False
        self.changed_after: int | None = None
        self.reading: PaceReading | None = None

    @property
    def state(self) -> PaceState | None:
        """What the signals say; None while there is nothing to compare with, or nobody asks."""
        if not self._follows or self._follower.baseline is None or self.reading is None:
            return None
        return self.reading.state

    def took(
        self, made: Decision, brief: BriefId | None, *, opens_brief: bool, counts: bool
    ) -> bool:
        """Takes a decision in; returns whether a change of pace was found just now.

        Args:
            made: the decision.
            brief: of its variant, None where that is not known.
            opens_brief: it was the first of its brief in the batch.
            counts: False for what says nothing of pace: a change of mind, a planted image.
        """
        if made.look_seconds is None:
            return False
        shown_at = made.decided_at - timedelta(seconds=made.look_seconds)
        self._clock = self._clock.after(shown_at, made.decided_at)
        item = PaceItem(
            position=len(self._times),
            look_seconds=made.look_seconds,
            accepted=made.verdict is Verdict.ACCEPT,
            covariates=(float(opens_brief),),
            p_accept=self._chance(brief),
            undone=self._undid,
        )
        if self._times and (shown_at - self._times[-1]).total_seconds() >= SEGMENT_IDLE_SECONDS:
            self._begin_afresh()  # a break that nobody asked for is a rest as well
        counted = counts and not self._again
        self._times.append(made.decided_at)
        self._again, self._undid = False, self._again
        if brief is not None:
            self._judged[brief] += 1
            self._accepted[brief] += item.accepted
        if not self._follows:
            return False
        self.reading = self._follower.follow(
            PacedDecision(self._session, shown_at, made.decided_at, item, counted)
        )
        if self.reading.state is not PaceState.ADVISE or self._advised:
            return False
        self._advised = True
        self.changed_after = self.reading.suspect_from
        return not self._quiet

    def took_back(self) -> None:
        """A decision was undone: the next one says nothing of pace."""
        self._again = True

    @property
    def is_changed(self) -> bool:
        """Whether the pace is another one now than it usually is, and that may be told."""
        return self.state is PaceState.ADVISE and self._advised and not self._quiet

    @property
    def suspect_since(self) -> datetime | None:
        """When the first decision of the changed pace was made."""
        return None if self.changed_after is None else self._times[self.changed_after]

    def advice(self, policy: FatiguePolicy) -> Advice | None:
        """Returns what is to be said at a batch's end; None when there is nothing to say."""
        rest = rest_advice(policy, self._clock.active_minutes)
        changed = self.changed_after if not self._quiet else None
        if self._quiet and rest is not RestAdvice.STOP:
            rest = RestAdvice.NONE
        if rest is RestAdvice.NONE and changed is None:
            return None
        minutes = policy.rest_minutes
        if rest is RestAdvice.STOP:
            minutes = max(minutes, SUGGESTED_AFTER_LONG_MINUTES)
        return Advice(rest, self._clock.active_minutes, changed, minutes)

    def rested(self, start: datetime, end: datetime) -> None:
        """A rest was taken; two minutes start the signals afresh, five the clock too."""
        idle = self._clock.idle(self._clock.last or start, end)
        self._clock = replace(idle, last=end)  # the next look does not count the same idle again
        if (end - start).total_seconds() >= SEGMENT_IDLE_SECONDS:
            self._follower.rest()
            self._begin_afresh()

    def follow(self, *, follows: bool) -> None:
        """Follows the pace from now on, or no more; what was read so far is forgotten."""
        if follows is not self._follows:
            self._follows = follows
            self._follower.rest()
            self._begin_afresh()

    def forget(self) -> None:
        """The history was erased: nothing is usual any more, and nothing of this sitting stays."""
        self._follower = PaceFollower()
        self._begin_afresh()

    def _begin_afresh(self) -> None:
        self._advised, self.changed_after, self.reading = False, None, None

    def not_today(self) -> None:
        """Nothing more is said of pace in this sitting."""
        self._quiet = True

    def end(self, now: datetime) -> None:
        """Keeps what this sitting teaches of the usual pace."""
        if not self._follows or not self._times:
            return
        moments, is_rested = self._follower.end_session()
        self._library.pace.store(
            PaceSession(self._session, self._reviewer, SINGLE, now, is_rested, moments)
        )

    def _chance(self, brief: BriefId | None) -> float | None:
        """How likely an accept is: the usual share, and what this brief has seen so far."""
        if brief is None or self._usual is None:
            return self._usual
        seen = self._judged[brief]
        return (self._accepted[brief] + _PRIOR * self._usual) / (seen + _PRIOR)
