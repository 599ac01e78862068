"""The report: a row a model and tier, the comparisons, and what a sceptic asks first."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any  # Any: the values of a JSON document

from curator.core.money import NOTHING_STATED, Money
from curator.core.outcome import (
    LENIENT_RETOUCH_MINUTES,
    ORDER_SOURCES,
    STRICT,
    OrderSource,
    Outcome,
    TakeColumns,
)
from curator.core.stats_document import Headline
from curator.core.variant import UNKNOWN_MODEL, Kind
from curator.statistics.cells import Judged, cells_of, judge_all, scopes_of
from curator.statistics.comparison import Comparison, Incomparable, compare_results
from curator.statistics.first_take import Definition, parse_definition
from curator.statistics.headline import headline
from curator.statistics.intervals import Interval, poisson_rate
from curator.statistics.ledger import Ledger, columns_of, counts_by, ledger_of
from curator.statistics.model_row import ModelRow, model_row, plain
from curator.statistics.standings import Judgement, judge_pairs, with_standings
from curator.statistics.throughput import SECONDS_PER_HOUR, accepted_per_hour

SCHEMA = "curator.stats/1"
"""Name and version of the document that `Report.as_dict` makes."""


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
        blinded: share of decisions made without seeing the model, 0..1, among those of which it is
            known; None when it is known of none.
        blind_unstated: decisions of which it is not known: brought in by a decision file.
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
    blind_unstated: int
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
        by: what the rows are grouped by, one of `cells.GROUPINGS`.
        definition: the definition of success in force.
        lenient_minutes: retouch limit of the lenient definition.
        rows: sorted by group, model (the unknown one last) and tier; never by rate.
        without_suspects: the same rows if suspect verdicts had not been given; empty where there
            are none.
        comparisons: every pair of known models that share a decided brief.
        judgements: what the posteriors say of each of these, in the same order.
        headline: the one sentence that stands first.
        desk: throughput over everything.
        sceptic: what a sceptic asks first.
    """

    by: str
    definition: Definition
    lenient_minutes: float
    rows: tuple[ModelRow, ...]
    without_suspects: tuple[ModelRow, ...]
    comparisons: tuple[Comparison, ...]
    judgements: tuple[Judgement, ...]
    headline: Headline
    desk: Desk
    sceptic: Sceptic

    def as_dict(self) -> dict[str, Any]:
        """Returns the document `curator.stats/1`: plain dicts, lists, texts and numbers."""
        return {
            "schema": SCHEMA,
            "definition": self.definition.value,
            "by": self.by,
            "sections": [],
            "scope": {"campaign": None, "tier": None, "blind_only": False},
            "lenient_minutes": self.lenient_minutes,
            "headline": self.headline,
            "rows": [plain(row) for row in self.rows],
            "without_suspects": [plain(row) for row in self.without_suspects],
            "comparisons": [
                _comparison_dict(comparison, judged)
                for comparison, judged in zip(self.comparisons, self.judgements, strict=True)
            ],
            "throughput": {
                "accepted": self.desk.accepted,
                "active_seconds": self.desk.active_seconds,
                "accepted_per_hour": self.desk.per_hour,
                "low": self.desk.interval.low if self.desk.interval else None,
                "high": self.desk.interval.high if self.desk.interval else None,
            },
            "sceptic": _sceptic_dict(self.sceptic, self.comparisons),
        }


def _comparison_dict(comparison: Comparison, judged: Judgement) -> dict[str, Any]:
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
        "both": comparison.both,
        "p_ahead": judged.p_ahead,
        "standing": judged.standing,
        "briefs_needed_e": judged.needed.more,
        "briefs_needed_e_range": [judged.needed.low, judged.needed.high],
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
        "blind_unstated": sceptic.blind_unstated,
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


def _rows(
    ledger: Ledger, judged: Judged, by: str, definition: Definition, money: Money
) -> tuple[ModelRow, ...]:
    rows = [
        model_row(cell, definition=definition, money=money) for cell in cells_of(ledger, judged, by)
    ]
    return with_standings(rows, by)


def _desk(columns: TakeColumns, ledger: Ledger) -> Desk:
    seconds = fsum((*columns.look_seconds, *columns.other_looks))
    accepted = int(ledger.timed_accepted.sum())
    interval = poisson_rate(accepted, seconds / SECONDS_PER_HOUR) if seconds > 0 else None
    return Desk(accepted, seconds, accepted_per_hour(accepted, seconds), interval)


def _excluded(columns: TakeColumns, ledger: Ledger) -> dict[str, int]:
    """Outcomes left out, by their first reason: a cancelled sentinel is a sentinel."""
    cancelled = sum(columns.variants) - int(ledger.variants.sum())
    others = {kind.value: 0 for kind in Kind if kind is not Kind.NORMAL}
    return others | dict(columns.excluded) | {"cancelled": cancelled}


def build_report(
    outcomes: Iterable[Outcome] | TakeColumns,
    *,
    by: str = "model",
    definition: str = STRICT,
    lenient_minutes: float = LENIENT_RETOUCH_MINUTES,
    money: Money = NOTHING_STATED,
    blinded_share: float | None = None,
    blind_unstated: int = 0,
    blind_only: bool = False,
    software_version: str | None = None,
    headline_of: Collection[str] = (),
) -> Report:
    """Returns the report on these outcomes; their order does not matter.

    Comparisons are made inside each tier; by campaign inside each campaign too, and by brief not at
    all, since one brief compares nothing.

    Args:
        outcomes: one a variant, or the same with one entry a take; planted flaws, repeats and
            cancelled briefs are left out and counted.
        by: one of `cells.GROUPINGS`.
        definition: the value of a `Definition`.
        lenient_minutes: retouch limit of the lenient definition.
        money: hourly rate, minutes and prices, in the currency of the outcomes' cost.
        blinded_share: share of decisions made blind, 0..1, for the sceptic's box.
        blind_unstated: decisions of which it is not known, which are in no share.
        blind_only: verdicts given with the model known count as not given; those of which it is not
            known count.
        software_version: for the sceptic's box.
        headline_of: the models that the headline is about, empty for all.

    Raises:
        CuratorError: for a grouping or a definition that does not exist.
    """
    columns = outcomes if isinstance(outcomes, TakeColumns) else columns_of(outcomes)
    chosen = parse_definition(definition)
    everything = ledger_of(columns)
    known = everything.count_marked("unblinded") if blind_only else 0
    ledger = everything.without("unblinded") if known else everything
    judged = judge_all(ledger, lenient_minutes)
    rows = _rows(ledger, judged, by, chosen, money)
    suspects = ledger.count_marked("suspect")
    without: tuple[ModelRow, ...] = ()
    if suspects:
        rest = ledger.without("suspect")
        without = _rows(rest, judge_all(rest, lenient_minutes, judged.units), by, chosen, money)
    comparisons, apart = compare_results(
        {} if by == "brief" else scopes_of(ledger, judged, chosen, by_campaign=by == "campaign")
    )
    judgements = judge_pairs(comparisons)
    if by in ("model", "tier"):
        first = headline(rows, comparisons, judgements, apart, headline_of)
    else:  # the headline is about models over all campaigns and briefs
        pairs, lone = compare_results(scopes_of(ledger, judged, chosen, by_campaign=False))
        by_model = _rows(ledger, judged, "model", chosen, money)
        first = headline(by_model, pairs, judge_pairs(pairs), lone, headline_of)
    unknown = [name == UNKNOWN_MODEL for name in ledger.models]
    sources = Counter(judged.units.order_source.tolist())
    sceptic = Sceptic(
        unit="one first take of one brief by one model in one tier",
        definition=chosen.in_words(lenient_minutes),
        order_source={source: sources[number] for number, source in enumerate(ORDER_SOURCES)},
        coverage=judged.tally(chosen).coverage,
        blinded=blinded_share,
        blind_unstated=blind_unstated,
        suspect=suspects,
        unblinded=known,
        not_comparable=apart,
        excluded=_excluded(columns, everything),
        unassigned=sum(
            many
            for is_unknown, many in zip(
                unknown, counts_by(ledger.model, len(unknown), ledger.variants), strict=True
            )
            if is_unknown
        ),
        culled=int(ledger.lacks_zero[judged.units.take].sum()),
        missing=int(ledger.missing.sum()),
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
        judgements=judgements,
        headline=first,
        desk=_desk(columns, everything),
        sceptic=sceptic,
    )
