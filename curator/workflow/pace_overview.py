"""What one reviewer may see of their own pace, and what second looks say of its worth.

Nobody else's looks or verdicts are in it; of the team only an aggregate that cannot be traced.
"""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from curator.core.baseline import FEWEST_SESSIONS
from curator.core.batch import ItemKind
from curator.core.pace import PaceReading
from curator.core.second_look import Reason
from curator.library.library import Library
from curator.library.queue_values import Answered, SittingLook
from curator.statistics.intervals import Interval, wilson
from curator.workflow.sitting import SINGLE

KEPT_DAYS = 30
"""Single look times are kept so long; then only the mean of each batch and model is."""

SHOWN_SITTINGS = 6
"""How many of the latest sittings are plotted."""

_ENOUGH_LOOKS = 20
"""With fewer nobody can say where the middle half lies."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The middle of a number of look times, in seconds: median and middle half."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Tally:
    """How many verdicts were given once more, and how many of them came out differently."""

    answered: int = 0
    differing: int = 0

    @property
    def interval(self) -> Interval:
        """The 95 % interval of the share that differs (Wilson)."""
        return wilson(self.differing, self.answered)


@dataclass(frozen=True, slots=True)
class PaceOverview:
    """One reviewer's own signals.

    Attributes:
        sittings: look times in seconds of the latest sittings, the oldest first; without those of
            which only means are left.
        usual: of all of them; None with too few.
        team: of everybody; None where it could be traced to a person.
        learnt: from how many rested sittings the usual pace was learnt.
        to_learn: how many more it takes until there is one.
        reading: what the signals say in the running sitting; None before its first decision.
        chosen: second looks at this reviewer's accepts that were chosen for a reason.
        random: those that were drawn at random, to compare with.
        readers: verdicts that this reviewer and another one gave without knowing of each other.
    """

    sittings: tuple[tuple[float, ...], ...] = ()
    usual: Usual | None = None
    team: Usual | None = None
    learnt: int = 0
    to_learn: int = FEWEST_SESSIONS
    reading: PaceReading | None = None
    chosen: Tally = Tally()
    random: Tally = Tally()
    readers: Tally = Tally()


def pace_overview(
    library: Library, reviewer: str, now: datetime, reading: PaceReading | None = None
) -> PaceOverview:
    """Returns what a reviewer may see of their own pace.

    Args:
        library: of what.
        reviewer: who asks; the answer is for their eyes only.
        now: aware UTC.
        reading: what the signals say in the running sitting; it is stored nowhere.
    """
    since = now - timedelta(days=KEPT_DAYS)
    sittings = _sittings(library.pace.looks(reviewer, since))
    learnt = len(library.pace.moments(reviewer, SINGLE))
    answered = library.followups.answered()
    mine = [one for one in answered if one.kind is ItemKind.SECOND_LOOK and one.author == reviewer]
    shared = [
        one
        for one in answered
        if one.kind is ItemKind.SECOND_READER and reviewer in {one.author, one.reviewer}
    ]
    chance = Reason.CHANCE.value
    return PaceOverview(
        sittings=sittings,
        usual=_usual([look for sitting in sittings for look in sitting]),
        team=_usual(library.pace.team_looks(since) or ()),
        learnt=learnt,
        to_learn=max(0, FEWEST_SESSIONS - learnt),
        reading=reading,
        chosen=_tally(one for one in mine if one.reason != chance),
        random=_tally(one for one in mine if one.reason == chance),
        readers=_tally(shared),
    )


def _sittings(looks: Sequence[SittingLook]) -> tuple[tuple[float, ...], ...]:
    found: dict[str, list[float]] = {}
    for look in looks:
        found.setdefault(look.session, []).append(look.look_seconds)
    return tuple(tuple(one) for one in found.values() if _are_single(one))[-SHOWN_SITTINGS:]


def _are_single(looks: Sequence[float]) -> bool:
    """Means that stand in for look times repeat themselves; single looks hardly do."""
    return len(looks) == 1 or 2 * len(set(looks)) > len(looks)


def _usual(looks: Sequence[float]) -> Usual | None:
    if len(looks) < _ENOUGH_LOOKS:
        return None
    low, median, high = statistics.quantiles(looks, n=4)
    return Usual(low, median, high)


def _tally(answered: Iterable[Answered]) -> Tally:
    differ = [one.is_reversed for one in answered]
    return Tally(len(differ), sum(differ))
