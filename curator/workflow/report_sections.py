"""Gathers from a library what the report's further sections are worked out from.

Nothing here is asked for on the default page. Each source is read once, when the first section that
needs it is made.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any  # Any: sections of the document, by their names

from curator.core.batch import ItemKind
from curator.core.money import Money, stored_form
from curator.core.outcome import LENIENT_RETOUCH_MINUTES, Outcome
from curator.core.reckoned import Deciding
from curator.core.second_look import Reason
from curator.core.stats_document import FEWEST_REVIEWERS, MOST_SEEDS, SECTIONS, Box
from curator.core.stats_economy import Economy
from curator.core.stats_sections import Agreement, FlagRow, Flags
from curator.core.variant import Kind, Tier
from curator.library.library import Library
from curator.workflow.money import money_of
from curator.workflow.report_drift import drift_section
from curator.workflow.report_rows import REVIEWER_GROUPS, groups_of, is_shown, shown_places
from curator.workflow.thresholds import flag_precisions

TAGGED = frozenset({"defect", "prompt", "reviewers"})
"""Groupings in which a variant may stand in several rows, or in none."""


class Gathered:
    """One library's rows for one report, each read when it is first asked for."""

    def __init__(
        self,
        library: Library,
        *,
        campaign: str | None = None,
        tier: Tier | None = None,
        blind_only: bool = False,
        definition: str = "strict@1",
        lenient_minutes: float = LENIENT_RETOUCH_MINUTES,
        variants: Collection[int] | None = None,
    ) -> None:
        from curator.statistics.first_take import parse_definition

        self.library = library
        self.document: Mapping[str, Any] = {}
        self.money: Money = money_of(library)
        self.definition = parse_definition(definition)
        self.lenient_minutes = lenient_minutes
        self._campaign, self._tier, self._blind_only = campaign, tier, blind_only
        self._variants = variants

    @property
    def is_scoped(self) -> bool:
        """Whether only a part of the library is asked about."""
        asked = (self._campaign, self._tier, self._variants)
        return any(part is not None for part in asked)

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The counted outcomes that are asked about."""
        return tuple(
            replace(one, verdict=None) if self._blind_only and not one.blind else one
            for one in self.library.outcomes()
            if one.kind is Kind.NORMAL
            and not one.cancelled
            and (self._campaign is None or one.campaign == self._campaign)
            and (self._tier is None or one.tier is self._tier)
            and (self._variants is None or one.sequence in self._variants)
        )

    @cached_property
    def takes(self) -> Any:  # Any: first takes, whose type loads with their module
        """The first takes among them."""
        from curator.statistics.first_take import first_takes

        return first_takes(self.outcomes)

    @cached_property
    def deciding(self) -> dict[int, Deciding]:
        """The decision that counts, by variant."""
        found = self.library.reckoning.deciding(self.library.reckoning.lead())
        return {int(number): made for number, made in found.items()}

    @cached_property
    def variants(self) -> Any:  # Any: columns, whose type loads with their module
        """The same as `outcomes` in columns, each with the decision that counts."""
        from curator.statistics.variants import variants_of

        found = self.library.reckoning.generation_seconds()
        generation = {int(number): seconds for number, seconds in found.items()}
        return variants_of(self.outcomes, self.deciding, generation)

    @cached_property
    def ledger(self) -> Any:  # Any: as above
        """Their takes."""
        from curator.statistics.ledger import columns_of, ledger_of

        return ledger_of(columns_of(self.outcomes))

    @cached_property
    def judged(self) -> Any:  # Any: as above
        """How the first takes among them came out."""
        from curator.statistics.cells import judge_all

        return judge_all(self.ledger, self.lenient_minutes)

    @cached_property
    def defects(self) -> Any:  # Any: as above
        """Persons' reasons."""
        from curator.statistics.tagging import told_tags

        return told_tags(self.variants, self.library.reckoning.defects())

    @cached_property
    def prompt_tags(self) -> Any:  # Any: as above
        """Words and phrases of prompts."""
        from curator.statistics.tagging import prompt_tags

        return prompt_tags(self.variants, self.library.reckoning.prompts())

    @cached_property
    def agreement(self) -> Agreement:
        """Whether verdicts would come out the same again."""
        from curator.statistics.reliability import agreement_section

        inside = {one.sequence for one in self.outcomes} if self.is_scoped else None
        answered = [
            one
            for one in self.library.followups.answered()
            if inside is None or one.variant in inside
        ]
        suspect, decided = self._doubted()
        return agreement_section(
            self.library.reckoning.votes(inside),
            second_looks=[
                (one.reason == Reason.CHANCE.value, one.is_reversed)
                for one in answered
                if one.kind is ItemKind.SECOND_LOOK
            ],
            second_readers=[
                one.is_reversed for one in answered if one.kind is ItemKind.SECOND_READER
            ],
            suspect=suspect,
            decided=decided,
        )

    def _doubted(self) -> tuple[int, int]:
        """How many verdicts are suspect, and how many there are; of the rows where they say it."""
        if self.document.get("by") in TAGGED or not self.document:
            decided = [one for one in self.outcomes if one.verdict is not None]
            return sum(one.suspect for one in decided), len(decided)
        reviewed = sum(row["reviewed"] for row in self.document["rows"])
        return self.document["sceptic"]["suspect"], reviewed


def check_sections(wanted: Collection[str]) -> tuple[str, ...]:
    """Returns the sections in the document's order.

    Raises:
        ValueError: there is none of some name.
    """
    unknown = sorted(set(wanted) - set(SECTIONS))
    if unknown:
        raise ValueError(f"there is no section {', '.join(unknown)}")
    return tuple(name for name in SECTIONS if name in wanted)


def add_sections(document: dict[str, Any], rows: Gathered, wanted: Collection[str]) -> None:
    """Adds sections to a document that has its rows and comparisons by model."""
    names = check_sections(wanted)
    document["sections"] = list(names)
    rows.document = document
    for name in names:
        document |= _MAKERS[name](rows)


def _pairs(rows: Gathered) -> dict[str, Any]:
    from curator.statistics.pairs import adjusted, decided_takes, omnibus, third_of, unpaired

    strata = {
        number: (made.reviewer, third_of(made.place))
        for number, made in rows.deciding.items()
        if made.place is not None
    }
    by_campaign = rows.document["by"] == "campaign"
    scopes = decided_takes(
        rows.takes,
        rows.definition,
        rows.lenient_minutes,
        group=lambda take: take.campaign if by_campaign else "",
        strata=strata,
    )
    pairs, apart = (
        [(one["group"], Tier(one["tier"]), one["a"], one["b"]) for one in some]
        for some in (rows.document["comparisons"], rows.document["sceptic"]["not_comparable"])
    )
    return {
        "omnibus": omnibus(scopes),
        "unpaired": unpaired(scopes, apart),
        "adjusted": adjusted(scopes, pairs),
    }


def _pass_at_k(rows: Gathered) -> dict[str, Any]:
    from curator.statistics.passing import pass_at_k_section

    return {"pass_at_k": pass_at_k_section(rows.takes)}


def _economy(rows: Gathered) -> dict[str, Any]:
    from curator.statistics.cells import cells_of
    from curator.statistics.costs import cost_rows
    from curator.statistics.debt import debt_forecast
    from curator.statistics.gaps import gap_rows
    from curator.statistics.model_row import FEWEST_FOR_A_RATE
    from curator.statistics.sittings import hours_section, median_look, sittings_of
    from curator.statistics.takes import takes_rows

    reckoning = rows.library.reckoning
    looks, estimates = reckoning.sittings(), reckoning.estimates()
    sittings = sittings_of(looks, rows.variants if rows.is_scoped else None)
    tallies = {
        (cell.model, cell.tier): cell.tallies[rows.definition]
        for cell in cells_of(rows.ledger, rows.judged, "model")
    }
    rates = {
        maker: counted.rate if counted.decided >= FEWEST_FOR_A_RATE else None
        for maker, counted in tallies.items()
    }
    apart = {
        frozenset((pair["a"], pair["b"])) for pair in rows.document["sceptic"]["not_comparable"]
    }
    return {
        "economy": Economy(
            currency=rows.money.currency,
            settings=stored_form(rows.money),
            hours=hours_section(rows.variants, sittings),
            cost=cost_rows(rows.variants, rows.money),
            takes=takes_rows(rows.variants),
            debt=debt_forecast(rows.variants, median_look(looks), rows.money, estimates),
            gaps=gap_rows(rows.variants, rates, rows.money, apart),
        )
    }


def _defects(rows: Gathered) -> dict[str, Any]:
    from curator.statistics.tagged import defect_section

    return {"defects": defect_section(rows.variants, rows.defects, rows.prompt_tags)}


def _prompts(rows: Gathered) -> dict[str, Any]:
    from curator.statistics.tagged import prompt_section

    return {
        "prompts": prompt_section(
            rows.variants, rows.ledger, rows.judged, rows.prompt_tags, rows.definition
        )
    }


def _flags(rows: Gathered) -> dict[str, Any]:
    from curator.core.flagging import RECENT_ANSWERS
    from curator.statistics.intervals import wilson

    rules, precisions = flag_precisions(rows.library)
    made: list[FlagRow] = []
    for artifact, precision in sorted(precisions.items()):
        limits = wilson(precision.right, precision.answers) if precision.answers else None
        times = "time" if precision.answers == 1 else "times"
        made.append(
            FlagRow(
                artifact=artifact,
                right=precision.right,
                answers=precision.answers,
                precision=precision.share,
                low=limits.low if limits else None,
                high=limits.high if limits else None,
                muted=artifact in rules.muted,
                text=f"right {precision.right} of {precision.answers} {times} here",
            )
        )
    return {"flags": Flags(floor=rules.floor, recent=RECENT_ANSWERS, rows=made)}


def _agreement(rows: Gathered) -> dict[str, Any]:
    return {"agreement": rows.agreement}


def _drift(rows: Gathered) -> dict[str, Any]:
    return {"drift": drift_section(rows.library, rows.outcomes, rows.deciding)}


def _trend(rows: Gathered) -> dict[str, Any]:
    from curator.statistics.trend import trend_section

    decided_at = {number: made.decided_at for number, made in rows.deciding.items()}
    return {
        "trend": trend_section(
            rows.outcomes, rows.takes, decided_at, rows.definition, rows.lenient_minutes
        )
    }


def _box(rows: Gathered) -> dict[str, Any]:
    from curator.statistics.reliability import counterbalance

    reckoning = rows.library.reckoning
    reviewers, decisions = reckoning.count_deciders()
    batches, seeds = reckoning.seeds(MOST_SEEDS)
    box = Box(
        reviewers=reviewers,
        decisions=decisions,
        few_reviewers=reviewers < FEWEST_REVIEWERS,
        counterbalance=counterbalance(reckoning.placed()),
        kappa=rows.agreement["kappa"],
        alpha=rows.agreement["alpha"],
        suspect_share=rows.agreement["suspect_share"],
        seeds=list(seeds),
        batches=batches,
    )
    return {"sceptic": {**rows.document["sceptic"], **box}}


_MAKERS: Mapping[str, Callable[[Gathered], dict[str, Any]]] = {
    "pairs": _pairs,
    "pass_at_k": _pass_at_k,
    "economy": _economy,
    "defects": _defects,
    "prompts": _prompts,
    "flags": _flags,
    "agreement": _agreement,
    "drift": _drift,
    "trend": _trend,
    "box": _box,
}


def tagged_document_rows(rows: Gathered, by: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Returns the rows by defect, prompt or reviewers, and what else the document then holds."""
    from curator.statistics.tagged_rows import (
        carried_shares,
        decisions_by_place,
        plain,
        tagged_rows,
    )
    from curator.statistics.tagging import tagging_of

    match by:
        case "defect":
            tags = rows.defects
        case "prompt":
            tags = rows.prompt_tags
        case _:
            groups = groups_of(rows.library.setting(REVIEWER_GROUPS), rows.variants.reviewers)
            tags = tagging_of([(group,) for group in groups], rows.variants.reviewer)
    made = [
        plain(row)
        for row in tagged_rows(
            rows.variants,
            rows.ledger,
            rows.judged,
            tags,
            by=by,
            definition=rows.definition,
            hourly_rate=rows.money.hourly_rate,
        )
    ]
    if by == "defect":
        shares = carried_shares(rows.variants, tags)
        nothing = {
            "carried": 0, "of": 0, "share": None, "share_low": None, "share_high": None,
            "share_n_eff": 0.0,
        }  # fmt: skip
        return [
            {**row, **shares.get((row["group"], row["model"], row["tier"]), nothing)}
            for row in made
        ], {}
    if by == "reviewers":
        shown, hidden = shown_places(decisions_by_place(rows.variants, tags))
        return [row for row in made if is_shown(row, shown)], {"suppressed": hidden}
    return made, {}
