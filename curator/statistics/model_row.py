"""One row of a report: everything that is said of one model in one tier."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from curator.core.decision import Verdict
from curator.core.outcome import OrderSource, Outcome
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.clustering import ClusteredRate, clustered_rate
from curator.statistics.comparison import has_ranking_coverage
from curator.statistics.first_take import Definition, FirstTake, Tally, tally
from curator.statistics.throughput import accepted_per_hour, cost_per_accepted, is_timed

FEWEST_FOR_A_RATE = 5
"""Below this many decided first takes a table says "k of n" and no rate."""

CAMPAIGNS_AS_CLUSTERS = 10
"""From this many campaigns on they are the clusters of the acceptance rate, not the briefs."""


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
        cost_per_accepted: None unless the cost of every variant is known.
        order_badge: the weakest source that the order of takes rests on; None when every request
            time is known.
        group: the value of the property that the report is by.
        rankable: enough coverage and enough briefs to stand in an order, and a known model.
        show_rate: enough briefs for a rate instead of "k of n".
        clusters: "brief" or "campaign", what the acceptance interval counts as independent.
        cost_unknown: variants whose cost is not known.
        timed_accepted: what `accepted_per_hour` rests on: accepted variants with a timed look.
        timed_seconds: and every timed look, summed.
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
    timed_accepted: int = 0
    timed_seconds: float = 0.0


def _is_rankable(model: str, counted: Tally) -> bool:
    enough = counted.decided >= FEWEST_FOR_A_RATE and has_ranking_coverage(counted)
    return enough and model != UNKNOWN_MODEL


def _acceptance(outcomes: Sequence[Outcome]) -> tuple[ClusteredRate, str]:
    """The share of accepted among reviewed variants, and what its clusters are."""
    reviewed = [outcome for outcome in outcomes if outcome.verdict is not None]
    by_campaign = len({outcome.campaign for outcome in reviewed}) >= CAMPAIGNS_AS_CLUSTERS
    sizes: Counter[tuple[str, str]] = Counter()
    accepted: Counter[tuple[str, str]] = Counter()
    for outcome in reviewed:
        cluster = (outcome.campaign, "" if by_campaign else outcome.brief)
        sizes[cluster] += 1
        accepted[cluster] += outcome.verdict is Verdict.ACCEPT
    rate = clustered_rate((accepted[cluster], size) for cluster, size in sizes.items())
    return rate, "campaign" if by_campaign else "brief"


def _order_badge(takes: Sequence[FirstTake]) -> OrderSource | None:
    """The weakest source of order among the first takes, unless all requests are timed."""
    sources = {take.order_source for take in takes} - {OrderSource.REQUESTED}
    weakest_first = (source for source in reversed(OrderSource) if source in sources)
    return next(weakest_first, None)


def model_row(
    group: str,
    outcomes: Sequence[Outcome],
    takes: Sequence[FirstTake],
    *,
    definition: Definition,
    lenient_minutes: float,
    hourly_rate: float | None,
) -> ModelRow:
    """Returns the row of one model and tier.

    Args:
        group: the row's group in the report.
        outcomes: its counted outcomes, all takes, at least one.
        takes: its first takes.
        definition: the definition in force.
        lenient_minutes: retouch limit of the lenient definition.
        hourly_rate: what an hour of a person costs; None counts generation alone.
    """
    model, tier = outcomes[0].model, outcomes[0].tier
    counted = tally(takes, definition, lenient_minutes)
    interval, bounds = counted.interval, counted.bounds
    acceptance, clusters = _acceptance(outcomes)
    verdicts = Counter(outcome.verdict for outcome in outcomes)
    accepted = verdicts[Verdict.ACCEPT]
    timed = [outcome for outcome in outcomes if is_timed(outcome.look_seconds)]
    seconds = fsum(outcome.look_seconds for outcome in timed)
    timed_accepted = sum(outcome.verdict is Verdict.ACCEPT for outcome in timed)
    costs = [outcome.cost for outcome in outcomes if outcome.cost is not None]
    reviewed = acceptance.trials
    return ModelRow(
        model=model,
        tier=tier,
        eligible=counted.eligible,
        decided=counted.decided,
        coverage=counted.coverage,
        successes=counted.successes,
        rate=counted.rate,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        bound_low=bounds.low if bounds else None,
        bound_high=bounds.high if bounds else None,
        rate_any=tally(takes, Definition.ANY).rate,
        rate_lenient=tally(takes, Definition.LENIENT, lenient_minutes).rate,
        variants=len(outcomes),
        reviewed=reviewed,
        accepted=accepted,
        fixed=verdicts[Verdict.FIX],
        rejected=verdicts[Verdict.REJECT],
        acceptance=acceptance.rate,
        acceptance_low=acceptance.interval.low if reviewed else None,
        acceptance_high=acceptance.interval.high if reviewed else None,
        n_eff=acceptance.effective if reviewed else None,
        accepted_per_hour=accepted_per_hour(timed_accepted, seconds),
        cost_per_accepted=cost_per_accepted(
            fsum(costs) if len(costs) == len(outcomes) else None,
            accepted,
            review_seconds=seconds,
            retouch_minutes=fsum(outcome.retouch_minutes or 0.0 for outcome in outcomes),
            hourly_rate=hourly_rate,
        ),
        order_badge=_order_badge(takes),
        group=group,
        rankable=_is_rankable(model, counted),
        show_rate=counted.decided >= FEWEST_FOR_A_RATE,
        clusters=clusters,
        cost_unknown=len(outcomes) - len(costs),
        timed_accepted=timed_accepted,
        timed_seconds=seconds,
    )
