"""Rows of a report by tags, of which a variant may have several or none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # Any: rows of the document

import numpy as np

from curator.core.money import Money
from curator.core.outcome import SHORTEST_LOOK_SECONDS
from curator.core.variant import Tier
from curator.statistics.cells import Cell, Judged, badges_by, takes_by, tallies_by
from curator.statistics.clusters import campaign_numbers, clusters_in
from curator.statistics.first_take import Definition
from curator.statistics.ledger import Ints, Ledger, sums_by
from curator.statistics.model_row import FEWEST_FOR_A_RATE, ModelRow, model_row
from curator.statistics.standings import with_standings
from curator.statistics.tagged import carried
from curator.statistics.tagging import Tagging
from curator.statistics.variants import FIXED, REJECTED, Maker, Variants


def tagged_rows(
    variants: Variants,
    ledger: Ledger,
    judged: Judged,
    tags: Tagging,
    *,
    by: str,
    definition: Definition,
    money: Money,
) -> tuple[ModelRow, ...]:
    """Returns a row for each tag, model and tier, by tag, model and tier.

    A first take stands under the tags of its first image, and it is the first take among all of its
    brief and model, whatever tags the others have. Prompting of a take counts in every row that has
    a variant of it; all other costs are those of the row's own variants.

    Args:
        variants: counted ones.
        ledger: their takes.
        judged: the first takes among these.
        tags: of the variants.
        by: the grouping's name.
        definition: the definition in force.
        money: hourly rate, minutes and prices, of what they cost.
    """
    makers, maker = variants.makers()
    first = variants.first_images(ledger, judged.units.take)
    campaign = campaign_numbers(variants.briefs)
    table = _Table(variants, judged, makers, maker, first, campaign)
    cells = (cell for tag in range(len(tags.names)) for cell in _cells(table, tags, tag))
    rows = [model_row(cell, definition=definition, money=money) for cell in cells]
    return with_standings(rows, by)


@dataclass(frozen=True, slots=True)
class _Table:
    """What the cells of all tags are counted from.

    Attributes:
        maker: of each variant.
        first: the place of the first image of each first take.
        campaign: of each brief, a number.
    """

    variants: Variants
    judged: Judged
    makers: Sequence[Maker]
    maker: Ints
    first: Ints
    campaign: Ints


def _cells(table: _Table, tags: Tagging, tag: int) -> Iterator[Cell]:
    variants, count = table.variants, len(table.makers)
    places = tags.having(tag)
    cell = table.maker[places]
    accepted = variants.accepted[places]
    trials = variants.reviewed[places].astype(np.int64)
    clusters = clusters_in(cell, count, table.campaign, variants.brief[places], trials)
    alike = clusters.alike(clusters.count(np.flatnonzero(accepted)))
    looks, costs, minutes = (
        column[places] for column in (variants.look_seconds, variants.cost, variants.minutes)
    )
    timed, priced, retouched = looks >= SHORTEST_LOOK_SECONDS, ~np.isnan(costs), ~np.isnan(minutes)

    def many(which: Any) -> list[int]:
        return np.bincount(cell[which], minlength=count).tolist()

    members = many(np.ones_like(accepted))
    counts = {
        "variants": members,
        "takes": takes_by(variants.take[places], cell, count).tolist(),
        "accepted": many(accepted),
        "fixed": many(variants.verdict[places] == FIXED),
        "rejected": many(variants.verdict[places] == REJECTED),
        "timed_accepted": many(accepted & timed),
        "cost_unknown": many(~priced),
    }
    seconds = sums_by(cell[timed], count, looks[timed])
    cost = sums_by(cell[priced], count, costs[priced])
    retouch = sums_by(cell[retouched], count, minutes[retouched])
    units = tags.has(tag, table.first)
    of_unit = table.maker[table.first[units]]
    tallies = {
        one: tallies_by(results[units], of_unit, count)
        for one, results in table.judged.results.items()
    }
    badges = badges_by(table.judged.units.order_source[units], of_unit, count)
    for place, (model, tier) in enumerate(table.makers):
        if members[place]:
            yield Cell(
                group=tags.names[tag],
                model=model,
                tier=tier,
                tallies={one: some[place] for one, some in tallies.items()},
                clusters=alike[place],
                by_campaign=bool(clusters.by_campaign[place]),
                timed_seconds=seconds[place],
                cost=cost[place],
                retouch_minutes=retouch[place],
                order_badge=badges[place],
                **{name: numbers[place] for name, numbers in counts.items()},
            )


def carried_shares(
    variants: Variants, tags: Tagging
) -> dict[tuple[str, str, str], Mapping[str, Any]]:
    """Returns how many reviewed variants of each model carry each tag, by (tag, model, tier).

    The limits are None under five reviewed variants: "k of n" stands there.
    """
    makers, _ = variants.makers()
    found: dict[tuple[str, str, str], Mapping[str, Any]] = {}
    for name, shares in zip(
        tags.names, carried(variants, tags, range(len(tags.names))), strict=True
    ):
        for (model, tier), share in zip(makers, shares, strict=True):
            if share.successes:
                shown = share.trials >= FEWEST_FOR_A_RATE
                found[name, model, tier.value] = {
                    "carried": share.successes,
                    "of": share.trials,
                    "share": share.rate,
                    "share_low": share.interval.low if shown else None,
                    "share_high": share.interval.high if shown else None,
                    "share_n_eff": share.effective,
                }
    return found


def decisions_by_place(
    variants: Variants, tags: Tagging
) -> dict[tuple[str, str, Tier], dict[int, int]]:
    """Returns how many reviewed variants of each (tag, model, tier) are whose decision.

    Reviewers stand by their numbers; what was imported first stands first.
    """
    makers, maker = variants.makers()
    decided = np.flatnonzero(variants.reviewed & variants.decided)
    size, first = max(len(variants.reviewers), 1), {}
    found: dict[tuple[str, str, Tier], dict[int, int]] = {}
    for tag, name in enumerate(tags.names):
        places = tags.having(tag, decided)
        key = maker[places] * size + variants.reviewer[places]
        keys, starts, counts = np.unique(key, return_index=True, return_counts=True)
        for row, start, many in zip(
            keys.tolist(), places[starts].tolist(), counts.tolist(), strict=True
        ):
            place = (name, *makers[row // size])
            found.setdefault(place, {})[row % size] = many
            first[place] = min(start, first.get(place, start))
    return {place: found[place] for place in sorted(found, key=first.__getitem__)}
