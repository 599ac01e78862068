"""Cells of a report: what is counted for each group, model and tier, ready to become a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from curator.core.errors import CuratorError
from curator.core.money import Money
from curator.core.outcome import ORDER_SOURCES, TIERS, BriefPlace, OrderSource
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.clusters import campaign_numbers, clusters_in
from curator.statistics.comparison import Results, Scope
from curator.statistics.first_take import Definition, Tally
from curator.statistics.ledger import (
    PENDING,
    SUCCEEDED,
    Bools,
    Ints,
    Ledger,
    Units,
    bits_of,
    counts_by,
    numbered,
    sums_by,
)
from curator.statistics.throughput import Spent, spent

GROUPINGS = ("model", "tier", "campaign", "brief")
"""What a report can be by."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One model in one tier inside one group.

    Attributes:
        group: the value of the property that the report is by.
        model: canonical name.
        tier: the tier.
        tallies: of its first takes, by definition.
        variants: variants of all takes.
        takes: those that a variant of it is of.
        accepted: final verdict accept.
        fixed: fix.
        rejected: reject.
        clusters: how many briefs (or campaigns) there are of each (accepted, reviewed).
        by_campaign: the clusters are campaigns.
        timed_accepted: accepted variants with a timed look.
        timed_seconds: every timed look, summed.
        cost: of the variants whose cost is known.
        cost_unknown: of how many it is not.
        retouch_minutes: summed, as far as they are known.
        order_badge: the weakest source of order among its first takes, unless all are timed.
    """

    group: str
    model: str
    tier: Tier
    tallies: Mapping[Definition, Tally]
    variants: int
    takes: int
    accepted: int
    fixed: int
    rejected: int
    clusters: Mapping[tuple[int, int], int]
    by_campaign: bool
    timed_accepted: int
    timed_seconds: float
    cost: float
    cost_unknown: int
    retouch_minutes: float
    order_badge: OrderSource | None

    def spent(self, money: Money) -> Spent:
        """Returns what was spent on it so far, with an assumed price where no cost is known."""
        price = money.prices.get(self.model)
        generation: float | None = self.cost
        if self.cost_unknown:
            generation = None if price is None else self.cost + price * self.cost_unknown
        return spent(
            generation,
            review_seconds=self.timed_seconds,
            retouch_minutes=self.retouch_minutes,
            prompt_minutes=None if (each := money.prompt_minutes) is None else each * self.takes,
            hourly_rate=money.hourly_rate,
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """The first takes of a ledger, and how each came out by each definition."""

    units: Units
    results: Mapping[Definition, Ints]

    def tally(self, definition: Definition) -> Tally:
        """Returns the tally of all first takes."""
        results = self.results[definition]
        decided = int((results != PENDING).sum())
        return Tally(len(results), decided, int((results == SUCCEEDED).sum()))


def judge_all(ledger: Ledger, lenient_minutes: float, units: Units | None = None) -> Judged:
    """Returns the first takes with their results.

    Args:
        ledger: which takes.
        lenient_minutes: retouch limit of the lenient definition.
        units: the first takes, where they are known; no verdict changes which they are.
    """
    units = units or ledger.units()
    return Judged(units, ledger.judged(units.take, lenient_minutes))


def cells_of(ledger: Ledger, judged: Judged, by: str) -> tuple[Cell, ...]:
    """Returns the cells of a report; never sorted by a rate.

    They stand by group, then by model, the unknown one last, then by tier; by tier the groups stand
    in the tiers' own order.

    Raises:
        CuratorError: for a grouping that does not exist.
    """
    labels, names = _labels(ledger, by)
    keys, cell = numbered(_key(labels, ledger.model, ledger.tier, len(ledger.models)))
    count = len(keys)
    unit_cell = cell[judged.units.take]
    whole = {
        name: counts_by(cell, count, getattr(ledger, name))
        for name in ("variants", "accepted", "fixed", "rejected", "timed_accepted", "cost_known")
    }
    takes = np.bincount(cell, minlength=count).tolist()
    seconds = sums_by(cell, count, ledger.look_seconds)
    cost = sums_by(cell, count, ledger.cost)
    minutes = sums_by(cell[ledger.minutes_at], count, ledger.minutes)
    clusters, by_campaign = clusters_by(
        cell, count, ledger.briefs, ledger.brief, ledger.accepted, ledger.reviewed
    )
    tallies = {
        definition: tallies_by(results, unit_cell, count)
        for definition, results in judged.results.items()
    }
    badges = badges_by(judged.units.order_source, unit_cell, count)
    cells = [
        Cell(
            group=names[key // len(TIERS) // len(ledger.models)],
            model=ledger.models[key // len(TIERS) % len(ledger.models)],
            tier=TIERS[key % len(TIERS)],
            tallies={definition: tallies[definition][place] for definition in tallies},
            variants=whole["variants"][place],
            takes=takes[place],
            accepted=whole["accepted"][place],
            fixed=whole["fixed"][place],
            rejected=whole["rejected"][place],
            clusters=clusters[place],
            by_campaign=by_campaign[place],
            timed_accepted=whole["timed_accepted"][place],
            timed_seconds=seconds[place],
            cost=cost[place],
            cost_unknown=whole["variants"][place] - whole["cost_known"][place],
            retouch_minutes=minutes[place],
            order_badge=badges[place],
        )
        for place, key in enumerate(map(int, keys))
    ]

    def order(one: Cell) -> tuple[object, ...]:
        tier = TIERS.index(one.tier)
        lead = tier if by == "tier" else "" if by == "model" else one.group
        return (lead, one.model == UNKNOWN_MODEL, one.model, tier)

    return tuple(sorted(cells, key=order))


def scopes_of(
    ledger: Ledger, judged: Judged, definition: Definition, *, by_campaign: bool
) -> Mapping[Scope, Mapping[str, Results]]:
    """Returns how each model's first takes came out, in each tier (and campaign)."""
    units, results = judged.units, judged.results[definition]
    campaigns = [brief.campaign for brief in ledger.briefs] if by_campaign else [""]
    groups, names = _numbered(campaigns)
    group = groups[units.brief] if by_campaign else np.zeros_like(units.brief)
    key = _key(group, units.model, units.tier, len(ledger.models))
    order = np.argsort(key, kind="stable")
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    scopes: dict[Scope, dict[str, Results]] = {}
    for chosen in np.split(order, starts[1:]) if len(order) else []:
        one = chosen[0]
        # Briefs of one campaign stand together: their bits begin at the first of them.
        low = int(np.searchsorted(groups, group[one])) if by_campaign else 0
        size = int(units.brief[chosen].max()) - low + 1
        briefs, came_out = units.brief[chosen] - low, results[chosen]
        scope = (names[int(group[one])], TIERS[int(units.tier[one])])
        scopes.setdefault(scope, {})[ledger.models[int(units.model[one])]] = Results(
            tried=bits_of(briefs, size),
            decided=bits_of(briefs[came_out != PENDING], size),
            succeeded=bits_of(briefs[came_out == SUCCEEDED], size),
        )
    return scopes


def brief_label(brief: BriefPlace) -> str:
    """Returns a brief's name as a report groups by it."""
    return f"{brief.campaign} / {brief.name}" if brief.campaign else brief.name


def _key(group: Ints, model: Ints, tier: Ints, models: int) -> Ints:
    return (group * models + model) * len(TIERS) + tier


def _numbered(names: Sequence[str]) -> tuple[Ints, Sequence[str]]:
    """Numbers for names, the same for the same one, in the order of their first appearance."""
    known: dict[str, int] = {}
    numbers = [known.setdefault(name, len(known)) for name in names]
    return np.array(numbers, dtype=np.int64), list(known)


def _labels(ledger: Ledger, by: str) -> tuple[Ints, Sequence[str]]:
    """The group of each take, as a number, and the groups' names."""
    match by:
        case "model":
            return ledger.model, ledger.models
        case "tier":
            return ledger.tier, [tier.value for tier in TIERS]
        case "campaign":
            numbers, names = _numbered([brief.campaign for brief in ledger.briefs])
            return numbers[ledger.brief], names
        case "brief":
            numbers, names = _numbered([brief_label(brief) for brief in ledger.briefs])
            return numbers[ledger.brief], names
        case _:
            known = ", ".join(GROUPINGS)
            raise CuratorError(f"Statistics cannot be made by {by!r}.", f"Use one of {known}.")


def clusters_by(
    cell: Ints,
    cells: int,
    places: Sequence[BriefPlace],
    brief: Ints,
    successes: Ints,
    trials: Ints,
) -> tuple[Sequence[Mapping[tuple[int, int], int]], Sequence[bool]]:
    """Returns what each cell's rate takes for independent, and whether it is campaigns.

    See `clusters`: how many of them there are of each (successes, trials).

    Args:
        cell: of each entry, below `cells`.
        cells: how many.
        places: the briefs.
        brief: of each entry, which of them.
        successes: of each entry.
        trials: of each entry; those without any say nothing.
    """
    found = clusters_in(cell, cells, campaign_numbers(places), brief, trials)
    return found.alike(found.add_up(successes)), found.by_campaign.tolist()


def takes_by(take: Ints, cell: Ints, cells: int) -> Ints:
    """Returns how many takes there are in each cell, for cells that part no take.

    Args:
        take: of each variant.
        cell: of each variant, below `cells`.
        cells: how many.
    """
    _, one = np.unique(take, return_index=True)
    return np.bincount(cell[one], minlength=cells)


def tallies_by(results: Ints, cell: Ints, count: int) -> Sequence[Tally]:
    """Returns the tally of the first takes in each cell."""

    def many(which: Bools) -> list[int]:
        return np.bincount(cell[which], minlength=count).tolist()

    every = np.ones(len(results), dtype=np.bool_)
    columns = (many(every), many(results != PENDING), many(results == SUCCEEDED))
    rows = [*zip(*columns, strict=True)]
    known = {row: Tally(*row) for row in set(rows)}  # few differ where there are very many cells
    return [known[row] for row in rows]


def badges_by(sources: Ints, cell: Ints, count: int) -> Sequence[OrderSource | None]:
    """Returns the weakest source of order in each cell; None where every time is known."""
    kinds, _ = numbered(cell * len(ORDER_SOURCES) + sources)  # ascending: the weakest comes last
    weakest = np.zeros(count, dtype=np.int64)
    weakest[kinds // len(ORDER_SOURCES)] = kinds % len(ORDER_SOURCES)
    requested = ORDER_SOURCES.index(OrderSource.REQUESTED)
    return [None if one == requested else ORDER_SOURCES[one] for one in weakest.tolist()]
