"""`curator stats`: the numbers a lead may act on."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import LibraryOption
from curator.core.errors import CuratorError
from curator.core.stats_document import SECTIONS
from curator.core.variant import Tier
from curator.library.library import Library
from curator.workflow.reporting import report_as_text, statistics_report, write_report


class Grouping(Enum):
    """What one row stands for."""

    MODEL = "model"
    TIER = "tier"
    CAMPAIGN = "campaign"
    BRIEF = "brief"
    DEFECT = "defect"
    PROMPT = "prompt"
    REVIEWERS = "reviewers"


class ReportFormat(Enum):
    """Forms of the statistics."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"


_WITH_EVERYTHING = {ReportFormat.JSON, ReportFormat.HTML, ReportFormat.XLSX}


def stats(
    library: LibraryOption,
    by: Annotated[Grouping, typer.Option(help="What one row stands for.")] = Grouping.MODEL,
    campaign: Annotated[str | None, typer.Option(help="Only this campaign.")] = None,
    tier: Annotated[Tier | None, typer.Option(help="Only this tier.")] = None,
    blind_only: Annotated[
        bool, typer.Option("--blind-only", help="Leave out verdicts given with the model known.")
    ] = False,
    section: Annotated[
        list[str] | None,
        typer.Option(
            help=f"What is worked out beside rows and comparisons: {', '.join(SECTIONS)}, all or "
            "none. JSON, HTML and workbooks have all of it unless this says otherwise."
        ),
    ] = None,
    form: Annotated[ReportFormat, typer.Option("--format")] = ReportFormat.TABLE,
    target: Annotated[
        Path | None, typer.Option("-o", "--output", help="Default: stdout.", metavar="F")
    ] = None,
) -> None:
    """First-take success, acceptance and pace, with intervals. strict@1 is the headline rate."""
    with Library.open(library, create=False) as opened:
        if campaign is not None:
            _check_known(campaign, opened.facets().campaigns)
        report = statistics_report(
            opened,
            by=by.value,
            campaign=campaign,
            tier=tier,
            blind_only=blind_only,
            sections=sections_for(form, section),
        )
    if target is not None:
        write_report(report, target, form.value)
        output.stderr.print(f"written to {target}", markup=False)
    elif form is ReportFormat.XLSX:
        raise typer.BadParameter("a workbook needs a file: -o stats.xlsx", param_hint="--format")
    else:
        output.print_text(report_as_text(report, form.value))


def sections_for(form: ReportFormat, named: Sequence[str] | None) -> tuple[str, ...]:
    """Returns the sections that a form needs, or those that somebody named."""
    if not named:
        return SECTIONS if form in _WITH_EVERYTHING else ()
    unknown = sorted(set(named) - {*SECTIONS, "all", "none"})
    if unknown:
        raise typer.BadParameter(
            f"{unknown[0]!r} is none of {', '.join(SECTIONS)}, all, none.", param_hint="--section"
        )
    if "all" in named:
        return SECTIONS
    return tuple(name for name in SECTIONS if name in named)


def _check_known(campaign: str, campaigns: Sequence[str]) -> None:
    """A mistyped name must not look like a campaign of which nothing is decided."""
    if campaign not in campaigns:
        named = ", ".join(name for name in campaigns if name)
        hint = f"There are: {named}." if named else "No image of it is in a campaign."
        raise CuratorError(f"The library has no campaign called {campaign}.", hint)
