"""First-take rate and acceptance by week: the week of the decision that counts."""

from datetime import date, timedelta

import numpy as np

from curator.core.stats_sections import Trend, TrendPoint
from curator.statistics.cells import Judged, tallies_by
from curator.statistics.clusters import campaign_numbers, clusters_in
from curator.statistics.first_take import Definition
from curator.statistics.ledger import Ints, Ledger
from curator.statistics.variants import Variants

_DAY = 86_400_000_000
"""Microseconds."""

WEEK_ZERO = date(1969, 12, 29)
"""The first day of the ISO week that 1970 began in; weeks are counted from it."""


def weeks_of(moments: Ints) -> Ints:
    """Returns the ISO weeks, in UTC, that times as in `decided_at` lie in, from `WEEK_ZERO` on."""
    return (moments // _DAY + (date(1970, 1, 1) - WEEK_ZERO).days) // 7


def trend_section(
    variants: Variants, ledger: Ledger, judged: Judged, definition: Definition
) -> Trend:
    """Returns a point a week, model and tier in which anything was decided, by week.

    A first take belongs to the week in which its first image was decided, so weeks do not overlap.

    Args:
        variants: counted ones.
        ledger: their takes.
        judged: how the first takes came out.
        definition: the definition of success in force.
    """
    makers, maker = variants.makers()
    counted = variants.reviewed & variants.decided
    first = variants.first_images(ledger, judged.units.take)
    is_dated = variants.decided[first]
    dated = np.flatnonzero(variants.decided)
    weeks, week = np.unique(weeks_of(variants.decided_at[dated]), return_inverse=True)
    key = np.zeros(len(variants), dtype=np.int64)
    key[dated] = week * len(makers) + maker[dated]
    has_point = counted.copy()
    has_point[first[is_dated]] = True
    points = np.unique(key[has_point])
    cell = np.searchsorted(points, key)
    tallies = tallies_by(judged.results[definition][is_dated], cell[first[is_dated]], len(points))
    clusters = clusters_in(
        np.where(counted, cell, 0), len(points), campaign_numbers(variants.briefs),
        variants.brief, counted.astype(np.int64),
    )  # fmt: skip
    shares = clusters.rates(clusters.count(np.flatnonzero(counted & variants.accepted)))
    rows: list[TrendPoint] = []
    for point, tally, share in zip(points.tolist(), tallies, shares, strict=True):
        model, tier = makers[point % len(makers)]
        monday = WEEK_ZERO + timedelta(weeks=int(weeks[point // len(makers)]))
        rated = tally.interval
        year, number, _ = monday.isocalendar()
        rows.append(
            TrendPoint(
                week=f"{year}-W{number:02}",
                starts=monday.isoformat(),
                model=model,
                tier=tier.value,
                decided=tally.decided,
                successes=tally.successes,
                rate=tally.rate,
                low=rated.low if rated else None,
                high=rated.high if rated else None,
                reviewed=share.trials,
                accepted=share.successes,
                acceptance=share.rate,
                acceptance_low=share.interval.low if share.trials else None,
                acceptance_high=share.interval.high if share.trials else None,
            )
        )
    return Trend(points=rows, undated=int((variants.reviewed & ~variants.decided).sum()))
