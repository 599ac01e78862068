"""Accepted an hour by what is counted as time, with intervals over sittings.

*Active* is looking alone. *Attended* runs from the first look of a sitting to its last decision,
pauses and rests included, but not the night. *Total* adds the generation and the retouch of what
was judged in it. Each describes a desk, never a person.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curator.core.decision import Verdict
from curator.core.outcome import Outcome
from curator.core.reckoned import Deciding, SittingRow
from curator.core.stats_economy import Hourly, Hours
from curator.statistics.throughput import SECONDS_PER_HOUR, is_timed, rate_over_sessions

LONGEST_REST_SECONDS = 1800.0
"""A pause that lasts longer is no rest: somebody left, and came back to the same sitting."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting's time in seconds.

    Attributes:
        active: looks, each capped.
        attended: with pauses and rests; never less than `active`.
    """

    active: float
    attended: float


def sittings_of(
    rows: Sequence[SittingRow], scope: Collection[int] | None = None
) -> dict[str, Sitting]:
    """Returns the time of each sitting.

    Args:
        rows: every decision, in the order of time.
        scope: only of these variants; attended time then counts by their share of the looks.
    """
    by_session: defaultdict[str, list[SittingRow]] = defaultdict(list)
    for row in rows:
        by_session[row.session].append(row)
    found: dict[str, Sitting] = {}
    for session, members in by_session.items():
        every = sum(row.look_seconds for row in members)
        wanted = sum(row.look_seconds for row in members if scope is None or row.variant in scope)
        attended = members[0].look_seconds
        for before, after in pairwise(members):
            gap = (after.decided_at - before.decided_at).total_seconds()
            attended += min(gap, LONGEST_REST_SECONDS)
        attended = max(attended, every)
        if wanted > 0:
            found[session] = Sitting(wanted, attended * (wanted / every))
    return found


def hours_section(
    outcomes: Sequence[Outcome],
    sittings: Mapping[str, Sitting],
    deciding: Mapping[int, Deciding],
    generation: Mapping[int, float],
) -> Hours:
    """Returns accepted an hour: active, attended and total.

    Only sittings with timed looks count, and of what was decided in them only variants that
    somebody's look was timed at: a verdict that came without its time would make the hour richer.

    Args:
        outcomes: counted ones.
        sittings: by their names.
        deciding: the decision that counts, by variant.
        generation: seconds by variant, where known.
    """
    accepted: defaultdict[str, int] = defaultdict(int)
    further: defaultdict[str, float] = defaultdict(float)
    unknown = 0
    for one in outcomes:
        made = deciding.get(one.sequence)
        if one.verdict is None or made is None or made.session not in sittings:
            continue
        if not is_timed(one.look_seconds):
            continue
        accepted[made.session] += one.verdict is Verdict.ACCEPT
        further[made.session] += generation.get(one.sequence, 0.0)
        further[made.session] += 60 * (one.retouch_minutes or 0.0)
        unknown += one.sequence not in generation
    names = sorted(sittings)
    counts = [accepted[name] for name in names]
    active = [sittings[name].active for name in names]
    attended = [sittings[name].attended for name in names]
    total = [sittings[name].attended + further[name] for name in names]
    return Hours(
        accepted=sum(counts),
        sessions=len(names),
        active=_hourly(counts, active),
        attended=_hourly(counts, attended),
        total=_hourly(counts, total),
        generation_unknown=unknown,
    )


def _hourly(accepted: Sequence[int], seconds: Sequence[float]) -> Hourly:
    hours = [each / SECONDS_PER_HOUR for each in seconds]
    if not hours or sum(hours) <= 0:
        return Hourly(per_hour=None, low=None, high=None, hours=0.0)
    rate = rate_over_sessions(accepted, hours)
    return Hourly(
        per_hour=rate.rate,
        low=max(0.0, rate.interval.low),
        high=rate.interval.high,
        hours=sum(hours),
    )
