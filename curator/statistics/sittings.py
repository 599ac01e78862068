"""Accepted an hour by what is counted as time, with intervals over sittings.

*Active* is looking alone. *Attended* runs from the first look of a sitting to its last decision,
pauses and rests included, but not the night. *Total* adds the generation and the retouch of what
was judged in it. Each describes a desk, never a person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from curator.core.fatigue import IDLE_CAP_SECONDS
from curator.core.outcome import SHORTEST_LOOK_SECONDS
from curator.core.reckoned import SittingColumns
from curator.core.stats_economy import Hourly, Hours
from curator.core.variant_columns import NOBODY
from curator.statistics.clusters import numbered
from curator.statistics.ledger import sums_by
from curator.statistics.throughput import SECONDS_PER_HOUR, rate_over_sessions
from curator.statistics.variants import Variants

LONGEST_REST_SECONDS = 1800.0
"""A pause that lasts longer is no rest: somebody left, and came back to the same sitting."""

_MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting's time in seconds.

    Attributes:
        active: looks, each capped.
        attended: with pauses and rests; never less than `active`.
    """

    active: float
    attended: float


def sittings_of(rows: SittingColumns, scope: Variants | None = None) -> dict[str, Sitting]:
    """Returns the time of each sitting.

    Args:
        rows: every decision.
        scope: only of these variants; attended time then counts by their share of the looks.
    """
    number = np.asarray(rows.session, dtype=np.int64)
    moments = np.asarray(rows.decided_at, dtype=np.int64)
    order = np.lexsort((moments, number))  # decisions of one moment as they were logged
    present, session = numbered(number[order])
    moments = moments[order]
    looks = np.minimum(np.asarray(rows.look_seconds, dtype=np.float64), IDLE_CAP_SECONDS)[order]
    count = len(present)
    every = sums_by(session, count, looks)
    wanted = every
    if scope is not None:
        inside = scope.places_of(np.asarray(rows.variant, dtype=np.int64)[order]) >= 0
        wanted = sums_by(session[inside], count, looks[inside])
    is_first = np.diff(session, prepend=-1) != 0
    rests = np.diff(moments, prepend=0) / _MICROSECONDS
    time = np.where(is_first, looks, np.minimum(rests, LONGEST_REST_SECONDS))
    found: dict[str, Sitting] = {}
    for place, attended in enumerate(sums_by(session, count, time)):
        if wanted[place] > 0:
            share = wanted[place] / every[place]
            time_there = max(attended, every[place]) * share
            found[rows.sessions[int(present[place])]] = Sitting(wanted[place], time_there)
    return found


def median_look(rows: SittingColumns) -> float | None:
    """Returns the median look of everybody in seconds, capped; None without a timed one."""
    looks = np.asarray(rows.look_seconds, dtype=np.float64)
    timed = looks[(looks > 0) & (np.asarray(rows.counted) == 1)]
    return min(float(np.median(timed)), IDLE_CAP_SECONDS) if len(timed) else None


def hours_section(variants: Variants, sittings: Mapping[str, Sitting]) -> Hours:
    """Returns accepted an hour: active, attended and total.

    Only sittings with timed looks count, and of what was decided in them only variants that
    somebody's look was timed at: a verdict that came without its time would make the hour richer.

    Args:
        variants: counted ones, with the sittings in which they were decided.
        sittings: by their names.
    """
    names = sorted(sittings)
    number = {name: place for place, name in enumerate(names)}
    known = [number.get(name, NOBODY) for name in variants.sessions]
    session = np.array([*known, NOBODY], dtype=np.int64)[variants.session]  # the last: `NOBODY`
    timed = variants.look_seconds >= SHORTEST_LOOK_SECONDS
    counted = variants.reviewed & timed & (session != NOBODY)
    session, count = session[counted], len(names)
    counts = np.bincount(session[variants.accepted[counted]], minlength=count).tolist()
    generation = variants.generation_seconds[counted]
    retouch = 60 * variants.minutes[counted]
    further = sums_by(
        np.concatenate((session, session)),
        count,
        np.nan_to_num(np.concatenate((generation, retouch))),
    )
    active = [sittings[name].active for name in names]
    attended = [sittings[name].attended for name in names]
    total = [time + more for time, more in zip(attended, further, strict=True)]
    return Hours(
        accepted=sum(counts),
        sessions=len(names),
        active=_hourly(counts, active),
        attended=_hourly(counts, attended),
        total=_hourly(counts, total),
        generation_unknown=int(np.isnan(generation).sum()),
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
