"""First-take rate and acceptance by week: the week of the decision that counts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from curator.core.decision import Verdict
from curator.core.outcome import Outcome
from curator.core.stats_sections import Trend, TrendPoint
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.first_take import Definition, FirstTake, tally
from curator.statistics.shares import share_of


def monday_of(moment: datetime) -> date:
    """Returns the first day of a moment's ISO week, in UTC."""
    day = moment.date()
    return day - timedelta(days=day.weekday())


def trend_section(
    outcomes: Sequence[Outcome],
    takes: Sequence[FirstTake],
    decided_at: Mapping[int, datetime],
    definition: Definition,
    lenient_minutes: float,
) -> Trend:
    """Returns a point a week, model and tier in which anything was decided, by week.

    A first take belongs to the week in which its first image was decided, so weeks do not overlap.

    Args:
        outcomes: counted ones.
        takes: their first takes.
        decided_at: when the decision that counts was made, by variant.
        definition: the definition of success in force.
        lenient_minutes: retouch limit of the lenient definition.
    """
    variants: defaultdict[tuple[date, str, Tier], list[Outcome]] = defaultdict(list)
    first: defaultdict[tuple[date, str, Tier], list[FirstTake]] = defaultdict(list)
    undated = 0
    for one in outcomes:
        if one.verdict is None:
            continue
        moment = decided_at.get(one.sequence)
        if moment is None:
            undated += 1
        else:
            variants[monday_of(moment), one.model, one.tier].append(one)
    for take in takes:
        moment = decided_at.get(take.variants[0].sequence)
        if moment is not None:
            first[monday_of(moment), take.model, take.tier].append(take)
    ranks = {tier: rank for rank, tier in enumerate(Tier)}
    keys = sorted(
        variants.keys() | first.keys(),
        key=lambda key: (key[0], key[1] == UNKNOWN_MODEL, key[1], ranks[key[2]]),
    )
    points: list[TrendPoint] = []
    for key in keys:
        monday, model, tier = key
        counted = tally(first[key], definition, lenient_minutes)
        rated = counted.interval
        share = share_of(variants[key], lambda one: one.verdict is Verdict.ACCEPT)
        year, week, _ = monday.isocalendar()
        points.append(
            TrendPoint(
                week=f"{year}-W{week:02}",
                starts=monday.isoformat(),
                model=model,
                tier=tier.value,
                decided=counted.decided,
                successes=counted.successes,
                rate=counted.rate,
                low=rated.low if rated else None,
                high=rated.high if rated else None,
                reviewed=share.trials,
                accepted=share.successes,
                acceptance=share.rate,
                acceptance_low=share.interval.low if share.trials else None,
                acceptance_high=share.interval.high if share.trials else None,
            )
        )
    return Trend(points=points, undated=undated)
