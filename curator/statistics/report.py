"""The report: a row a model and tier, the comparisons, and what a sceptic asks first."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum
from math import fsum
from typing import Any  # Any: the values of a JSON document

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.outcome import LENIENT_RETOUCH_MINUTES, STRICT, OrderSource, Outcome
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier
from curator.statistics.comparison import Comparison, Incomparable, compare_models
from curator.statistics.first_take import (
    Definition,
    FirstTake,
    first_takes,
    is_counted,
    parse_definition,
    tally,
)
from curator.statistics.intervals import Interval, poisson_rate
from curator.statistics.model_row import ModelRow, model_row
from curator.statistics.throughput import SECONDS_PER_HOUR, accepted_per_hour, is_timed

SCHEMA = "curator.stats/1"
"""Name and version of the document that `Report.as_dict` makes."""


def _brief_name(unit: Outcome | FirstTake) -> str:
    return f"{unit.campaign} / {unit.brief}" if unit.campaign else unit.brief


GROUPINGS: Mapping[str, Callable[[Outcome | FirstTake], str]] = {
    "model": lambda unit: unit.model,
    "tier": lambda unit: unit.tier.value,
    "campaign": lambda unit: unit.campaign,
    "brief": _brief_name,
}
"""What a report can be by: from an outcome or first take to its group."""

_TIER_RANK = {tier: rank for rank, tier in enumerate(Tier)}


@dataclass(frozen=True, slots=True)
class Desk:
    """How fast accepted variants came out of review, everything that was looked at included.

    Attributes:
        accepted: counted variants that were accepted and whose looks were timed.
        active_seconds: every look, those at planted flaws and repeats included.
        per_hour: accepted per hour of active review; None where no time is known.
        interval: Garwood's 95 % interval of it.
    """

    accepted: int
    active_seconds: float
    per_hour: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Sceptic:
    """What someone who does not believe the report asks first.

    Attributes:
        unit: what counts as one observation.
        definition: the definition in force, as a sentence.
        order_source: first takes by the weakest source that their order rests on.
        coverage: decided / eligible over all rows; None when nothing is eligible.
        blinded: share of decisions made without seeing the model, 0..1; None when not known.
        suspect: counted variants whose verdict was given while a reviewer's pace was changing.
        unblinded: variants left out because their model was known when they were judged.
        not_comparable: pairs of models that share no decided brief.
        excluded: outcomes left out, by reason.
        unassigned: counted variants whose model nobody stated.
        culled: first takes whose first image is not here and may have been culled before import.
        missing: counted variants whose file is not where it was; their verdicts count.
        reading: whether the findings were planned for ("exploratory" until someone says otherwise).
        software: the version that made the report.
    """

    unit: str
    definition: str
    order_source: Mapping[OrderSource, int]
    coverage: float | None
    blinded: float | None
    suspect: int
    unblinded: int
    not_comparable: tuple[Incomparable, ...]
    excluded: Mapping[str, int]
    unassigned: int
    culled: int
    missing: int
    reading: str
    software: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """Rows, comparisons and the sceptic's box.

    Attributes:
        by: what the rows are grouped by, a key of `GROUPINGS`.
        definition: the definition of success in force.
        lenient_minutes: retouch limit of the lenient definition.
        rows: sorted by group, model (the unknown one last) and tier; never by rate.
        without_suspects: the same rows if suspect verdicts had not been given; empty where there
            are none.
        comparisons: every pair of known models that share a decided brief.
        desk: throughput over everything.
        sceptic: what a sceptic asks first.
    """

    by: str
    definition: Definition
    lenient_minutes: float
    rows: tuple[ModelRow, ...]
    without_suspects: tuple[ModelRow, ...]
    comparisons: tuple[Comparison, ...]
    desk: Desk
    sceptic: Sceptic

    def as_dict(self) -> dict[str, Any]:
        """Returns the document `curator.stats/1`: plain dicts, lists, texts and numbers."""
        return {
            "schema": SCHEMA,
            "definition": self.definition.value,
            "by": self.by,
            "lenient_minutes": self.lenient_minutes,
            "rows": [_plain(row) for row in self.rows],
            "without_suspects": [_plain(row) for row in self.without_suspects],
            "comparisons": [_comparison_dict(comparison) for comparison in self.comparisons],
            "throughput": {
                "accepted": self.desk.accepted,
                "active_seconds": self.desk.active_seconds,
                "accepted_per_hour": self.desk.per_hour,
                "low": self.desk.interval.low if self.desk.interval else None,
                "high": self.desk.interval.high if self.desk.interval else None,
            },
            "sceptic": _sceptic_dict(self.sceptic, self.comparisons),
        }


def _plain_value(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def _plain(row: ModelRow) -> dict[str, Any]:
    return {field.name: _plain_value(getattr(row, field.name)) for field in fields(row)}


def _comparison_dict(comparison: Comparison) -> dict[str, Any]:
    return {
        "a": comparison.a,
        "b": comparison.b,
        "briefs": comparison.briefs,
        "only_a": comparison.only_a,
        "only_b": comparison.only_b,
        "difference": comparison.difference,
        "low": comparison.interval.low,
        "high": comparison.interval.high,
        "p_mid": comparison.p_mid,
        "e_value": comparison.e_value,
        "finding": comparison.finding.value,
        "briefs_needed": comparison.needed.more,
        "briefs_needed_range": [comparison.needed.low, comparison.needed.high],
        "p_holm": comparison.p_holm,
        "e_needed": comparison.e_needed,
        "leader": comparison.leader,
        "rankable": comparison.rankable,
        "tier": comparison.tier.value,
        "group": comparison.group,
    }


def _sceptic_dict(sceptic: Sceptic, comparisons: Sequence[Comparison]) -> dict[str, Any]:
    apart = [
        {"a": pair.a, "b": pair.b, "tier": pair.tier.value, "group": pair.group}
        for pair in sceptic.not_comparable
    ]
    return {
        "unit": sceptic.unit,
        "definition": sceptic.definition,
        "order_source": {source.value: count for source, count in sceptic.order_source.items()},
        "coverage": sceptic.coverage,
        "blinded": sceptic.blinded,
        "suspect": sceptic.suspect,
        "unblinded": sceptic.unblinded,
        "paired": bool(comparisons) and not apart,
        "comparisons": len(comparisons),
        "not_comparable": apart,
        "excluded": dict(sceptic.excluded),
        "unassigned": sceptic.unassigned,
        "culled": sceptic.culled,
        "missing": sceptic.missing,
        "reading": sceptic.reading,
        "software": sceptic.software,
    }


def _grouping(by: str) -> Callable[[Outcome | FirstTake], str]:
    if by not in GROUPINGS:
        known = ", ".join(GROUPINGS)
        raise CuratorError(f"Statistics cannot be made by {by!r}.", f"Use one of {known}.")
    return GROUPINGS[by]


def _rows(
    counted: Iterable[Outcome],
    takes: Iterable[FirstTake],
    by: str,
    definition: Definition,
    lenient_minutes: float,
    hourly_rate: float | None,
) -> tuple[ModelRow, ...]:
    group = _grouping(by)
    cells: dict[tuple[str, str, Tier], tuple[list[Outcome], list[FirstTake]]] = {}
    for outcome in counted:
        key = (group(outcome), outcome.model, outcome.tier)
        cells.setdefault(key, ([], []))[0].append(outcome)
    for take in takes:
        cells[group(take), take.model, take.tier][1].append(take)

    def place(key: tuple[str, str, Tier]) -> tuple[object, ...]:
        name, model, tier = key
        # By tier the rows stand in the tiers' own order; the unknown model closes every group.
        lead = _TIER_RANK[tier] if by == "tier" else "" if by == "model" else name
        return (lead, model == UNKNOWN_MODEL, model, _TIER_RANK[tier])

    return tuple(
        model_row(
            key[0],
            *cells[key],
            definition=definition,
            lenient_minutes=lenient_minutes,
            hourly_rate=hourly_rate,
        )
        for key in sorted(cells, key=place)
    )


def _desk(outcomes: Sequence[Outcome]) -> Desk:
    timed = [outcome for outcome in outcomes if is_timed(outcome.look_seconds)]
    seconds = fsum(outcome.look_seconds for outcome in timed)
    accepted = sum(outcome.verdict is Verdict.ACCEPT and is_counted(outcome) for outcome in timed)
    interval = poisson_rate(accepted, seconds / SECONDS_PER_HOUR) if seconds > 0 else None
    return Desk(accepted, seconds, accepted_per_hour(accepted, seconds), interval)


def _excluded(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """Outcomes left out, by their first reason: a cancelled sentinel is a sentinel."""
    reasons: Counter[str] = Counter()
    for outcome in outcomes:
        if outcome.kind is not Kind.NORMAL:
            reasons[outcome.kind.value] += 1
        elif outcome.cancelled:
            reasons["cancelled"] += 1
    return {name: reasons[name] for name in (Kind.SENTINEL.value, Kind.REPEAT.value, "cancelled")}


def _is_suspect(outcome: Outcome) -> bool:
    return outcome.suspect and outcome.verdict is not None


def _is_unblinded(outcome: Outcome) -> bool:
    return not outcome.blind and outcome.verdict is not None


def _undecided(
    outcomes: Iterable[Outcome], is_left_out: Callable[[Outcome], bool]
) -> list[Outcome]:
    """The same outcomes, some of them as if nobody had judged them."""
    return [
        replace(outcome, verdict=None) if is_left_out(outcome) else outcome for outcome in outcomes
    ]


def build_report(
    outcomes: Iterable[Outcome],
    *,
    by: str = "model",
    definition: str = STRICT,
    lenient_minutes: float = LENIENT_RETOUCH_MINUTES,
    hourly_rate: float | None = None,
    blinded_share: float | None = None,
    blind_only: bool = False,
    software_version: str | None = None,
) -> Report:
    """Returns the report on these outcomes; their order does not matter.

    Comparisons are made inside each tier; by campaign inside each campaign too, and by brief not at
    all, since one brief compares nothing.

    Args:
        outcomes: one a variant; planted flaws, repeats and cancelled briefs are left out and
            counted.
        by: a key of `GROUPINGS`.
        definition: the value of a `Definition`.
        lenient_minutes: retouch limit of the lenient definition.
        hourly_rate: what an hour of a person costs, in the currency of the outcomes' cost.
        blinded_share: share of decisions made blind, 0..1, for the sceptic's box.
        blind_only: verdicts given with the model known count as not given.
        software_version: for the sceptic's box.

    Raises:
        CuratorError: for a grouping or a definition that does not exist.
    """
    everything = tuple(outcomes)
    chosen = parse_definition(definition)
    group = _grouping(by)
    counted = [outcome for outcome in everything if is_counted(outcome)]
    known = [outcome for outcome in counted if blind_only and _is_unblinded(outcome)]
    if known:
        counted = _undecided(counted, _is_unblinded)
    takes = first_takes(counted)
    rows = _rows(counted, takes, by, chosen, lenient_minutes, hourly_rate)
    suspects = sum(_is_suspect(outcome) for outcome in counted)
    without: tuple[ModelRow, ...] = ()
    if suspects:
        rest = _undecided(counted, _is_suspect)
        without = _rows(rest, first_takes(rest), by, chosen, lenient_minutes, hourly_rate)
    comparisons, apart = compare_models(
        () if by == "brief" else takes,
        chosen,
        lenient_minutes,
        group=group if by == "campaign" else lambda _: "",
    )
    sources = Counter(take.order_source for take in takes)
    sceptic = Sceptic(
        unit="one first take of one brief by one model in one tier",
        definition=chosen.in_words(lenient_minutes),
        order_source={source: sources[source] for source in OrderSource},
        coverage=tally(takes, chosen, lenient_minutes).coverage,
        blinded=blinded_share,
        suspect=suspects,
        unblinded=len(known),
        not_comparable=apart,
        excluded=_excluded(everything),
        unassigned=sum(outcome.model == UNKNOWN_MODEL for outcome in counted),
        culled=sum(take.lacks_variant_zero for take in takes),
        missing=sum(outcome.missing for outcome in counted),
        reading="exploratory",
        software=software_version,
    )
    return Report(
        by=by,
        definition=chosen,
        lenient_minutes=lenient_minutes,
        rows=rows,
        without_suspects=without,
        comparisons=comparisons,
        desk=_desk(everything),
        sceptic=sceptic,
    )
