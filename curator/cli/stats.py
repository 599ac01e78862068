"""`curator stats`: the numbers a lead may act on."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import LibraryOption
from curator.core.errors import CuratorError
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


class ReportFormat(Enum):
    """Forms of the statistics."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"


def stats(
    library: LibraryOption,
    by: Annotated[Grouping, typer.Option(help="What one row stands for.")] = Grouping.MODEL,
    campaign: Annotated[str | None, typer.Option(help="Only this campaign.")] = None,
    tier: Annotated[Tier | None, typer.Option(help="Only this tier.")] = None,
    blind_only: Annotated[
        bool, typer.Option("--blind-only", help="Leave out verdicts given with the model known.")
    ] = False,
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
            opened, by=by.value, campaign=campaign, tier=tier, blind_only=blind_only
        )
    if target is not None:
        write_report(report, target, form.value)
        output.stderr.print(f"written to {target}", markup=False)
    elif form is ReportFormat.XLSX:
        raise typer.BadParameter("a workbook needs a file: -o stats.xlsx", param_hint="--format")
    else:
        output.print_text(report_as_text(report, form.value))


def _check_known(campaign: str, campaigns: Sequence[str]) -> None:
    """A mistyped name must not look like a campaign of which nothing is decided."""
    if campaign not in campaigns:
        named = ", ".join(name for name in campaigns if name)
        hint = f"There are: {named}." if named else "No image of it is in a campaign."
        raise CuratorError(f"The library has no campaign called {campaign}.", hint)
