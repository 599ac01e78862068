"""One row of a report: everything that is said of one model in one tier."""

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any  # Any: the values of a row of the document

from curator.core.money import Money
from curator.core.outcome import OrderSource
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.cells import Cell
from curator.statistics.clustering import clustered_rate
from curator.statistics.comparison import has_ranking_coverage
from curator.statistics.first_take import Definition, Tally
from curator.statistics.sequential import confidence_sequence
from curator.statistics.throughput import accepted_per_hour

FEWEST_FOR_A_RATE = 5
"""Below this many decided first takes a table says "k of n" and no rate."""


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model in one tier, inside one group of the report.

    Rates and limits are 0..1, and None where nothing is decided.

    Attributes:
        model: canonical name, or `UNKNOWN_MODEL`.
        tier: the tier.
        eligible: first takes.
        decided: those with the verdicts that the definition in force needs.
        coverage: decided / eligible.
        successes: first takes that succeeded.
        rate: successes / decided.
        low: lower limit of its 95 % Wilson interval.
        high: upper limit.
        bound_low: the rate if every pending first take failed.
        bound_high: the rate if every pending first take succeeded.
        rate_any: the rate by `Definition.ANY`, whatever definition is in force.
        rate_lenient: the rate by `Definition.LENIENT`.
        variants: variants of all takes.
        reviewed: those with a verdict.
        accepted: final verdict accept, retouched or not.
        fixed: final verdict fix.
        rejected: final verdict reject.
        acceptance: accepted / reviewed.
        acceptance_low: lower limit of its 95 % interval on `n_eff`.
        acceptance_high: upper limit.
        n_eff: effective number of independent variants.
        accepted_per_hour: of active review, among variants whose looks were timed: a verdict that
            came without its time would make the hour look richer.
        cost_per_accepted: what was spent so far over accepted; None unless the cost of every
            variant is known, or the price that is assumed in its place.
        order_badge: the weakest source that the order of takes rests on; None when every request
            time is known.
        group: the value of the property that the report is by.
        rankable: enough coverage and enough briefs to stand in an order, and a known model.
        show_rate: enough briefs for a rate instead of "k of n".
        clusters: "brief" or "campaign", what the acceptance interval counts as independent.
        cost_unknown: variants whose cost is not known.
        cost_assumed: of these, those for which a price of the settings is assumed.
        timed_accepted: what `accepted_per_hour` rests on: accepted variants with a timed look.
        timed_seconds: and every timed look, summed.
        always_low: lower limit of the rate for people who look every day (a confidence sequence).
        always_high: upper limit.
        shrunk: the rate drawn towards those of the other known models of its tier and group.
        p_best: how likely it is the best of those that are `rankable`; None for one that is not or
            that has no such rival, and in very large reports.
    """

    model: str
    tier: Tier
    eligible: int
    decided: int
    coverage: float | None
    successes: int
    rate: float | None
    low: float | None
    high: float | None
    bound_low: float | None
    bound_high: float | None
    rate_any: float | None
    rate_lenient: float | None
    variants: int
    reviewed: int
    accepted: int
    fixed: int
    rejected: int
    acceptance: float | None
    acceptance_low: float | None
    acceptance_high: float | None
    n_eff: float | None
    accepted_per_hour: float | None
    cost_per_accepted: float | None
    order_badge: OrderSource | None
    group: str
    rankable: bool
    show_rate: bool
    clusters: str
    cost_unknown: int
    cost_assumed: int = 0
    timed_accepted: int = 0
    timed_seconds: float = 0.0
    always_low: float | None = None
    always_high: float | None = None
    shrunk: float | None = None
    p_best: float | None = None


def _is_rankable(model: str, counted: Tally) -> bool:
    enough = counted.decided >= FEWEST_FOR_A_RATE and has_ranking_coverage(counted)
    return enough and model != UNKNOWN_MODEL


def model_row(cell: Cell, *, definition: Definition, money: Money) -> ModelRow:
    """Returns the row of one model and tier.

    Args:
        cell: what is counted for it.
        definition: the definition in force.
        money: hourly rate, minutes and prices, of what they cost.
    """
    counted = cell.tallies[definition]
    interval, bounds = counted.interval, counted.bounds
    always = confidence_sequence(counted.successes, counted.decided) if counted.decided else None
    acceptance = clustered_rate(cell.clusters)
    reviewed = acceptance.trials
    return ModelRow(
        model=cell.model,
        tier=cell.tier,
        eligible=counted.eligible,
        decided=counted.decided,
        coverage=counted.coverage,
        successes=counted.successes,
        rate=counted.rate,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        bound_low=bounds.low if bounds else None,
        bound_high=bounds.high if bounds else None,
        rate_any=cell.tallies[Definition.ANY].rate,
        rate_lenient=cell.tallies[Definition.LENIENT].rate,
        variants=cell.variants,
        reviewed=reviewed,
        accepted=cell.accepted,
        fixed=cell.fixed,
        rejected=cell.rejected,
        acceptance=acceptance.rate,
        acceptance_low=acceptance.interval.low if reviewed else None,
        acceptance_high=acceptance.interval.high if reviewed else None,
        n_eff=acceptance.effective if reviewed else None,
        accepted_per_hour=accepted_per_hour(cell.timed_accepted, cell.timed_seconds),
        cost_per_accepted=cell.spent(money).over(cell.accepted),
        order_badge=cell.order_badge,
        group=cell.group,
        rankable=_is_rankable(cell.model, counted),
        show_rate=counted.decided >= FEWEST_FOR_A_RATE,
        clusters="campaign" if cell.by_campaign else "brief",
        cost_unknown=cell.cost_unknown,
        cost_assumed=cell.cost_unknown if cell.model in money.prices else 0,
        timed_accepted=cell.timed_accepted,
        timed_seconds=cell.timed_seconds,
        always_low=always.low if always else None,
        always_high=always.high if always else None,
    )


_NAMES = tuple(field.name for field in fields(ModelRow))
_VALUES = attrgetter(*_NAMES)


def plain(row: ModelRow) -> dict[str, Any]:
    """Returns a row as the document holds it."""
    values = dict(zip(_NAMES, _VALUES(row), strict=True))
    values["tier"] = row.tier.value
    values["order_badge"] = row.order_badge and row.order_badge.value
    return values
