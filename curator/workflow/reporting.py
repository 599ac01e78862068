"""Counting: the library's outcomes become the report that the window, the CLI and exports show."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias  # Any: the report in the JSON form of the contract

import curator
from curator.core.outcome import STRICT
from curator.core.variant import Tier
from curator.library.library import Library
from curator.workflow.gathered import Gathered
from curator.workflow.reading import reading_of
from curator.workflow.report_sections import TAGGED, add_sections, tagged_document_rows

PaintPdf: TypeAlias = Callable[[Mapping[str, Any]], bytes]
"""Makes a PDF of a report's document."""


def statistics_report(
    library: Library,
    *,
    by: str = "model",
    campaign: str | None = None,
    tier: Tier | None = None,
    blind_only: bool = False,
    definition: str = STRICT,
    asked_since: datetime | None = None,
    sections: Collection[str] = (),
) -> dict[str, Any]:
    """Returns the statistics of a library, or of one campaign or tier of it, as plain values.

    The keys are those of `curator stats --format json`, described in `core.stats_document`; what
    the money settings state goes into the cost of an accepted asset.

    Args:
        library: which one.
        by: what rows are by, one of `stats_document.GROUPINGS`.
        campaign: only this campaign; None for all.
        tier: only this tier; None for all.
        blind_only: verdicts given with the model known count as not given.
        definition: what counts as a success, the value of a `Definition`.
        asked_since: only what was first asked for at or after this time, aware UTC; None for all.
        sections: what is worked out beside rows and comparisons, of `stats_document.SECTIONS`; it
            changes neither.
    """
    rows = Gathered(
        library, campaign=campaign, tier=tier, blind_only=blind_only, asked_since=asked_since
    )
    return report_of(rows, by=by, definition=definition, sections=sections)


def report_of(
    rows: Gathered,
    *,
    by: str = "model",
    definition: str = STRICT,
    sections: Collection[str] = (),
    headline_of: Collection[str] = (),
) -> dict[str, Any]:
    """Returns the statistics of what is gathered, as `statistics_report` does.

    All that is read for it is of one moment, whatever is decided meanwhile.

    Args:
        rows: of a library or a part of it; several reports may be made of the same.
        by: what rows are by, one of `stats_document.GROUPINGS`.
        definition: what counts as a success, the value of a `Definition`.
        sections: what is worked out beside rows and comparisons.
        headline_of: the models that the headline is about, empty for all; rows are of all.
    """
    rows.settle()
    with rows.library.reckoning.moment():
        return _document(rows, by, definition, sections, headline_of)


def _document(
    rows: Gathered,
    by: str,
    definition: str,
    sections: Collection[str],
    headline_of: Collection[str],
) -> dict[str, Any]:
    from curator.statistics.report import build_report

    library = rows.library
    blindness = rows.blindness
    report = build_report(
        rows.takes,
        by="model" if by in TAGGED else by,
        definition=definition,
        money=rows.money,
        software_version=curator.__version__,
        blinded_share=blindness.share,
        blind_unstated=blindness.unstated,
        blind_only=rows.blind_only,
        headline_of=headline_of,
    )
    document = report.as_dict()
    document["scope"] = {
        "campaign": rows.campaign,
        "tier": rows.tier.value if rows.tier else None,
        "blind_only": rows.blind_only,
        "asked_since": rows.asked_since.isoformat() if rows.asked_since else None,
    }
    if rows.money.currency:
        document["currency"] = rows.money.currency
    document["sceptic"] |= reading_of(library)
    if by in TAGGED:
        document["by"] = by
        document["rows"], more = tagged_document_rows(rows, by, definition)
        document["without_suspects"] = []
        document |= more
    add_sections(document, rows, sections)
    if sections:
        newest = library.reckoning.newest_decision()
        document["newest_decision"] = newest.isoformat() if newest else None
    return document


def report_as_text(report: dict[str, Any], form: str, *, with_mark: bool = False) -> str:
    """Returns a report in one of the text forms: table, json, csv or html."""
    from curator.exporters.base import find_exporter

    text = find_exporter(form).render(report).decode("utf-8")
    return f"\ufeff{text}" if with_mark and form == "csv" else text


def write_report(
    report: dict[str, Any],
    target: Path,
    form: str,
    *,
    paint_pdf: PaintPdf | None = None,
    with_mark: bool = False,
) -> None:
    """Writes a report to a file in any of the forms, in place of what was there.

    Args:
        report: the document; what a form shows of it is what was asked for in it.
        target: the file.
        form: one of the exporters' names, or "pdf".
        paint_pdf: makes the PDF, which takes what the window is painted with.
        with_mark: CSV begins with a byte order mark, for spreadsheets that ask for one.

    Raises:
        CuratorError: the file cannot be written, or there is no such form.
    """
    from curator.exporters.base import find_exporter, replacing
    from curator.exporters.csv_table import BYTE_ORDER_MARK

    if form == "pdf" and paint_pdf is not None:
        content = paint_pdf(report)
    else:
        content = find_exporter(form).render(report)
        if with_mark and form == "csv":
            content = BYTE_ORDER_MARK + content
    with replacing(target) as file:
        file.write(content)
