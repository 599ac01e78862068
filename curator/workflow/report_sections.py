"""The report's further sections, made of what is gathered from a library.

Nothing here is asked for on the default page.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any  # Any: sections of the document, by their names

from curator.core.money import told_form
from curator.core.stats_document import FEWEST_REVIEWERS, MOST_SEEDS, SECTIONS, Box
from curator.core.stats_economy import Economy
from curator.core.stats_sections import FlagRow, Flags
from curator.core.variant import Tier
from curator.workflow.gathered import Gathered
from curator.workflow.report_drift import drift_section
from curator.workflow.report_rows import REVIEWER_GROUPS, groups_of, is_shown, shown_places
from curator.workflow.thresholds import flag_precisions

TAGGED = frozenset({"defect", "prompt", "reviewers"})
"""Groupings in which a variant may stand in several rows, or in none."""


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
    for name in names:
        rows.go_on()
        document |= _MAKERS[name](rows, document)


def _pairs(rows: Gathered, document: Mapping[str, Any]) -> dict[str, Any]:
    from curator.statistics.first_take import Definition
    from curator.statistics.pairs import adjusted, decided_takes, omnibus, strata_of, unpaired

    scopes = decided_takes(
        rows.ledger,
        rows.judged,
        Definition(document["definition"]),
        by_campaign=document["by"] == "campaign",
        strata=strata_of(rows.variants, rows.ledger, rows.judged.units),
    )
    pairs, apart = (
        [(one["group"], Tier(one["tier"]), one["a"], one["b"]) for one in some]
        for some in (document["comparisons"], document["sceptic"]["not_comparable"])
    )
    return {
        "omnibus": omnibus(scopes),
        "unpaired": unpaired(scopes, apart),
        "adjusted": adjusted(scopes, pairs),
    }


def _pass_at_k(rows: Gathered, _document: Mapping[str, Any]) -> dict[str, Any]:
    from curator.statistics.passing import pass_at_k_section

    return {"pass_at_k": pass_at_k_section(rows.ledger, rows.judged.units)}


def _economy(rows: Gathered, document: Mapping[str, Any]) -> dict[str, Any]:
    from curator.statistics.cells import cells_of
    from curator.statistics.costs import cost_rows, open_fixes
    from curator.statistics.debt import debt_forecast
    from curator.statistics.first_take import Definition
    from curator.statistics.gaps import gap_rows
    from curator.statistics.model_row import FEWEST_FOR_A_RATE
    from curator.statistics.sittings import hours_section, median_look, sittings_of
    from curator.statistics.takes import takes_rows

    reckoning = rows.library.reckoning
    looks, estimates = reckoning.sittings(), reckoning.estimates()
    sittings = sittings_of(looks, rows.variants if rows.is_scoped else None)
    cells = cells_of(rows.ledger, rows.judged, "model")
    fixes = open_fixes(rows.variants, rows.money, estimates)
    tallies = {
        (cell.model, cell.tier): cell.tallies[Definition(document["definition"])] for cell in cells
    }
    rates = {
        maker: counted.rate if counted.decided >= FEWEST_FOR_A_RATE else None
        for maker, counted in tallies.items()
    }
    apart = {frozenset((pair["a"], pair["b"])) for pair in document["sceptic"]["not_comparable"]}
    return {
        "economy": Economy(
            currency=rows.money.currency,
            settings=told_form(rows.money),
            hours=hours_section(rows.variants, sittings),
            cost=cost_rows(rows.ledger, cells, rows.variants, rows.money, fixes),
            takes=takes_rows(rows.variants),
            debt=debt_forecast(rows.variants, median_look(looks), rows.money, fixes),
            gaps=gap_rows(rows.variants, rates, rows.money, apart),
        )
    }


def _defects(rows: Gathered, _document: Mapping[str, Any]) -> dict[str, Any]:
    from curator.statistics.tagged import defect_section

    return {"defects": defect_section(rows.variants, rows.defects, rows.prompt_tags)}


def _prompts(rows: Gathered, document: Mapping[str, Any]) -> dict[str, Any]:
    from curator.statistics.first_take import Definition
    from curator.statistics.tagged import prompt_section

    definition = Definition(document["definition"])
    return {
        "prompts": prompt_section(
            rows.variants, rows.ledger, rows.judged, rows.prompt_tags, definition
        )
    }


def _flags(rows: Gathered, _document: Mapping[str, Any]) -> dict[str, Any]:
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


def _agreement(rows: Gathered, _document: Mapping[str, Any]) -> dict[str, Any]:
    return {"agreement": rows.agreement}


def _drift(rows: Gathered, _document: Mapping[str, Any]) -> dict[str, Any]:
    return {"drift": drift_section(rows.library, rows.variants)}


def _trend(rows: Gathered, document: Mapping[str, Any]) -> dict[str, Any]:
    from curator.statistics.first_take import Definition
    from curator.statistics.trend import trend_section

    definition = Definition(document["definition"])
    return {"trend": trend_section(rows.variants, rows.ledger, rows.judged, definition)}


def _box(rows: Gathered, document: Mapping[str, Any]) -> dict[str, Any]:
    from curator.statistics.reliability import counterbalance

    reckoning = rows.library.reckoning
    reviewers, decisions = rows.deciders
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
        several=rows.agreement["variants"],
        differ=rows.agreement["differ"],
        has_lead=reckoning.lead() is not None,
    )
    return {"sceptic": {**document["sceptic"], **box}}


_MAKERS: Mapping[str, Callable[[Gathered, Mapping[str, Any]], dict[str, Any]]] = {
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


def tagged_document_rows(
    rows: Gathered, by: str, definition: str
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Returns the rows by defect, prompt or reviewers, and what else the document then holds.

    Args:
        rows: of the library.
        by: which of these.
        definition: the value of a `Definition`.
    """
    from curator.statistics.first_take import Definition
    from curator.statistics.model_row import plain
    from curator.statistics.tagged_rows import carried_shares, decisions_by_place, tagged_rows
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
            definition=Definition(definition),
            money=rows.money,
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
        shown, hidden = shown_places(
            decisions_by_place(rows.variants, tags), is_narrowed=rows.is_narrowed
        )
        return [row for row in made if is_shown(row, shown)], {"suppressed": hidden}
    return made, {}
