"""Rows of a report by tags, of which a variant may have several or none."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from enum import Enum
from math import fsum
from typing import Any  # Any: rows of the document

from curator.core.decision import Verdict
from curator.core.outcome import ORDER_SOURCES, OrderSource, Outcome
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.cells import Cell
from curator.statistics.clusters import CAMPAIGNS_AS_CLUSTERS
from curator.statistics.first_take import Definition, FirstTake, tally
from curator.statistics.model_row import FEWEST_FOR_A_RATE, ModelRow, model_row
from curator.statistics.shares import share_of
from curator.statistics.standings import with_standings
from curator.statistics.tagged import Tags, takes_under_tags, under_tags
from curator.statistics.throughput import is_timed


def tagged_rows(
    outcomes: Sequence[Outcome],
    takes: Sequence[FirstTake],
    tags: Tags,
    *,
    by: str,
    definition: Definition,
    lenient_minutes: float,
    hourly_rate: float | None,
) -> tuple[ModelRow, ...]:
    """Returns a row for each tag, model and tier, by tag, model and tier.

    A first take stands under the tags of its first image, and it is the first take among all of its
    brief and model, whatever tags the others have.

    Args:
        outcomes: counted ones.
        takes: the first takes among all of them.
        tags: of variants.
        by: the grouping's name.
        definition: the definition in force.
        lenient_minutes: retouch limit of the lenient definition.
        hourly_rate: what an hour of a person costs; None counts generation alone.
    """
    first = takes_under_tags(takes, tags)
    rows: list[ModelRow] = []
    for tag, members in under_tags(outcomes, tags).items():
        cells: defaultdict[tuple[str, Tier], list[Outcome]] = defaultdict(list)
        units: defaultdict[tuple[str, Tier], list[FirstTake]] = defaultdict(list)
        for one in members:
            cells[one.model, one.tier].append(one)
        for take in first.get(tag, ()):
            units[take.model, take.tier].append(take)
        order = sorted(cells, key=lambda key: (key[0] == UNKNOWN_MODEL, key[0], key[1].value))
        rows += [
            model_row(
                _cell(tag, cells[key], units[key], lenient_minutes),
                definition=definition,
                hourly_rate=hourly_rate,
            )
            for key in order
        ]
    return with_standings(rows, by)


def _cell(
    tag: str, outcomes: Sequence[Outcome], takes: Sequence[FirstTake], lenient_minutes: float
) -> Cell:
    verdicts = Counter(one.verdict for one in outcomes)
    reviewed = [one for one in outcomes if one.verdict is not None]
    by_campaign = len({one.campaign for one in reviewed}) >= CAMPAIGNS_AS_CLUSTERS
    clusters: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for one in reviewed:
        clusters[one.campaign, "" if by_campaign else one.brief].append(one)
    timed = [one for one in outcomes if is_timed(one.look_seconds)]
    costs = [one.cost for one in outcomes if one.cost is not None]
    sources = [ORDER_SOURCES.index(take.order_source) for take in takes]
    weakest = ORDER_SOURCES[max(sources, default=0)]
    return Cell(
        group=tag,
        model=outcomes[0].model,
        tier=outcomes[0].tier,
        tallies={one: tally(takes, one, lenient_minutes) for one in Definition},
        variants=len(outcomes),
        accepted=verdicts[Verdict.ACCEPT],
        fixed=verdicts[Verdict.FIX],
        rejected=verdicts[Verdict.REJECT],
        clusters=Counter(
            (sum(one.verdict is Verdict.ACCEPT for one in some), len(some))
            for some in clusters.values()
        ),
        by_campaign=by_campaign,
        timed_accepted=sum(one.verdict is Verdict.ACCEPT for one in timed),
        timed_seconds=fsum(one.look_seconds for one in timed),
        cost=fsum(costs),
        cost_unknown=len(outcomes) - len(costs),
        retouch_minutes=fsum(one.retouch_minutes or 0.0 for one in outcomes),
        order_badge=None if weakest is OrderSource.REQUESTED else weakest,
    )


def plain(row: ModelRow) -> dict[str, Any]:
    """Returns a row as the document holds it."""
    values = {field.name: getattr(row, field.name) for field in fields(row)}
    return {
        name: value.value if isinstance(value, Enum) else value for name, value in values.items()
    }


def carried_shares(
    outcomes: Sequence[Outcome], tags: Tags
) -> dict[tuple[str, str, str], Mapping[str, Any]]:
    """Returns how many reviewed variants of each model carry each tag, by (tag, model, tier).

    The limits are None under five reviewed variants: "k of n" stands there.
    """
    carried = {one.sequence: frozenset(tags.get(one.sequence, ())) for one in outcomes}
    makers: defaultdict[tuple[str, Tier], list[Outcome]] = defaultdict(list)
    for one in outcomes:
        if one.verdict is not None:
            makers[one.model, one.tier].append(one)
    found: dict[tuple[str, str, str], Mapping[str, Any]] = {}
    for (model, tier), members in makers.items():
        for tag in {tag for one in members for tag in carried[one.sequence]}:
            share = share_of(members, lambda one, tag=tag: tag in carried[one.sequence])
            shown = share.trials >= FEWEST_FOR_A_RATE
            found[tag, model, tier.value] = {
                "carried": share.successes,
                "of": share.trials,
                "share": share.rate,
                "share_low": share.interval.low if shown else None,
                "share_high": share.interval.high if shown else None,
                "share_n_eff": share.effective,
            }
    return found
