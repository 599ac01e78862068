"""Counting: the library's outcomes become the report that the window, the CLI and exports show."""

from collections.abc import Collection
from pathlib import Path
from typing import Any  # Any: the report in the JSON form of the contract

import curator
from curator.core.outcome import STRICT
from curator.core.variant import Tier
from curator.library.library import Library
from curator.workflow.money import money_of
from curator.workflow.reading import reading_of
from curator.workflow.report_sections import TAGGED, Gathered, add_sections, tagged_document_rows


def statistics_report(
    library: Library,
    *,
    by: str = "model",
    campaign: str | None = None,
    tier: Tier | None = None,
    blind_only: bool = False,
    definition: str = STRICT,
    sections: Collection[str] = (),
) -> dict[str, Any]:
    """Returns the statistics of a library, or of one campaign or tier of it, as plain values.

    The keys are those of `curator stats --format json`, described in `core.stats_document`; the
    hourly rate of the money settings, if there is one, goes into the cost of an accepted asset.

    Args:
        library: which one.
        by: what rows are by, one of `stats_document.GROUPINGS`.
        campaign: only this campaign; None for all.
        tier: only this tier; None for all.
        blind_only: verdicts given with the model known count as not given.
        definition: what counts as a success, the value of a `Definition`.
        sections: what is worked out beside rows and comparisons, of `stats_document.SECTIONS`; it
            changes neither.
    """
    from curator.statistics.ledger import only
    from curator.statistics.report import build_report

    lead = library.setting("lead")
    takes = library.reckoning.take_columns(
        lead if isinstance(lead, str) else None, with_unblinded=blind_only
    )
    rate = money_of(library).hourly_rate
    report = build_report(
        only(takes, campaign=campaign, tier=tier),
        by="model" if by in TAGGED else by,
        definition=definition,
        hourly_rate=rate,
        software_version=curator.__version__,
        blinded_share=library.blind_share(),
        blind_only=blind_only,
    )
    document = report.as_dict()
    document["scope"] = {
        "campaign": campaign,
        "tier": tier.value if tier else None,
        "blind_only": blind_only,
    }
    document["sceptic"] |= reading_of(library)
    if by in TAGGED or sections:
        rows = Gathered(
            library, campaign=campaign, tier=tier, blind_only=blind_only, definition=definition
        )
        if by in TAGGED:
            document["by"] = by
            document["rows"], more = tagged_document_rows(rows, by)
            document["without_suspects"] = []
            document |= more
        add_sections(document, rows, sections)
    return document


def report_as_text(report: dict[str, Any], form: str) -> str:
    """Returns a report in one of the text forms: table, json, csv or html."""
    from curator.exporters.base import find_exporter

    return find_exporter(form).render(report).decode("utf-8")


def write_report(report: dict[str, Any], target: Path, form: str) -> None:
    """Writes a report to a file in any of the forms, in place of what was there."""
    from curator.exporters.base import export

    export(report, target, form)
