"""`curator stats`: the numbers a lead may act on."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import BomOption, LibraryOption, TargetOption, file_or_stdout
from curator.core.errors import CuratorError
from curator.core.stats_document import SECTIONS
from curator.core.variant import Tier
from curator.library.library import Library
from curator.workflow.reporting import report_as_text, statistics_report, write_report
from curator.workflow.tabling import write_beside


class Grouping(Enum):
    """What one row stands for."""

    MODEL = "model"
    TIER = "tier"
    CAMPAIGN = "campaign"
    BRIEF = "brief"
    DEFECT = "defect"
    PROMPT = "prompt"
    REVIEWERS = "reviewers"


class Success(Enum):
    """What counts as a success of a first take."""

    STRICT = "strict@1"
    LENIENT = "lenient@1"
    ANY = "@any"


class ReportFormat(Enum):
    """Forms of the statistics."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    PDF = "pdf"


_WITH_EVERYTHING = {ReportFormat.JSON, ReportFormat.HTML, ReportFormat.XLSX, ReportFormat.PDF}
_BOX = ("box",)
"""What the sceptic's box needs."""

_BINARY = {ReportFormat.XLSX: "a workbook", ReportFormat.PDF: "a PDF"}
_ENDINGS = {f".{form.value}": form for form in ReportFormat if form is not ReportFormat.TABLE}


MANY_VARIANTS = 200_000
"""In a library of more than this the sections take minutes: they are worked out when named."""


def stats(
    context: typer.Context,
    library: LibraryOption,
    by: Annotated[Grouping, typer.Option(help="What one row stands for.")] = Grouping.MODEL,
    campaign: Annotated[str | None, typer.Option(help="Only this campaign.")] = None,
    tier: Annotated[Tier | None, typer.Option(help="Only this tier.")] = None,
    definition: Annotated[
        Success,
        typer.Option(
            help="What counts as a success: the first image accepted, or usable within the retouch "
            "limit, or any image accepted."
        ),
    ] = Success.STRICT,
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="Only what was first asked for on or after this day (UTC).",
            metavar="YYYY-MM-DD",
        ),
    ] = None,
    blind_only: Annotated[
        bool,
        typer.Option(
            "--blind-only",
            help="Leave out verdicts given with the model known; imported ones, which do not say "
            "whether it was, count.",
        ),
    ] = False,
    section: Annotated[
        list[str] | None,
        typer.Option(
            help=f"What is worked out beside rows and comparisons: {', '.join(SECTIONS)}, all or "
            "none. JSON, HTML, PDF and workbooks have all of it unless this says otherwise, or the "
            "library is very large."
        ),
    ] = None,
    form: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="Default: by the ending of the file, else a table."),
    ] = None,
    target: TargetOption = None,
    bom: BomOption = False,
) -> None:
    """First-take success, acceptance and pace, with intervals. strict@1 is the headline rate.

    No form names a reviewer. The same library gives the same bytes, whenever they are written.
    Beside a CSV file stands another one, F.sceptic.csv, with what a sceptic asks of its rates.
    """
    target = file_or_stdout(target)
    if form is None:
        form = _form_of(target)
    if target is None and form in _BINARY:
        wanted = f"{_BINARY[form]} needs a file: -o stats.{form.value}"
        raise typer.BadParameter(wanted, param_hint="--format")
    with Library.open(library, create=False) as opened:
        if campaign is not None:
            _check_known(campaign, opened.facets().campaigns)
        report = statistics_report(
            opened,
            by=by.value,
            campaign=campaign,
            tier=tier,
            blind_only=blind_only,
            definition=definition.value,
            asked_since=None if since is None else since.replace(tzinfo=UTC),
            sections=sections_for(form, section, 0 if section else opened.count(), by.value),
        )
    if target is None:
        output.print_text(report_as_text(report, form.value, with_mark=bom))
        return
    paint = context.obj.report_pdf
    write_report(report, target, form.value, paint_pdf=paint, with_mark=bom)
    said = f"written to {target}"
    if form is ReportFormat.CSV and target.is_file():
        said += f"; what a sceptic asks, to {write_beside(report, target, with_mark=bom)}"
    output.stderr.print(said, markup=False)


def _form_of(target: Path | None) -> ReportFormat:
    """The form by a file's ending; a table where it has none, or ends as texts do."""
    ending = "" if target is None else target.suffix.lower()
    if ending in ("", ".txt"):
        return ReportFormat.TABLE
    if ending not in _ENDINGS:
        known = ", ".join((".txt", *_ENDINGS))
        wanted = f"no form ends with {ending}: use one of {known}, or name a --format"
        raise typer.BadParameter(wanted, param_hint="--output")
    return _ENDINGS[ending]


def sections_for(
    form: ReportFormat, named: Sequence[str] | None, variants: int = 0, by: str = "model"
) -> tuple[str, ...]:
    """Returns the sections that a form needs, or those that somebody named.

    What people read has the whole sceptic's box beside what they named, unless that is none; JSON
    has what was named to the letter.

    Args:
        form: of the statistics.
        named: sections, "all" or "none"; nothing leaves the choice to the form.
        variants: in the library; of very many a form has sections only where they are named.
        by: what rows are by; a table by defect is of every model together, too.
    """
    if not named:
        if form in _WITH_EVERYTHING and variants > MANY_VARIANTS:
            output.stderr.print(
                f"{variants:,} variants: only rows and comparisons; the rest with --section all",
                markup=False,
            )
        if variants > MANY_VARIANTS:
            return ()
        if form is ReportFormat.TABLE and by == Grouping.DEFECT.value:
            return ("defects", *_BOX)
        return SECTIONS if form in _WITH_EVERYTHING else _BOX
    unknown = sorted(set(named) - {*SECTIONS, "all", "none"})
    if unknown:
        raise typer.BadParameter(
            f"{unknown[0]!r} is none of {', '.join(SECTIONS)}, all, none.", param_hint="--section"
        )
    if "all" in named:
        return SECTIONS
    wanted = {*named} if form is ReportFormat.JSON or "none" in named else {*named, *_BOX}
    return tuple(name for name in SECTIONS if name in wanted)


def _check_known(campaign: str, campaigns: Sequence[str]) -> None:
    """A mistyped name must not look like a campaign of which nothing is decided."""
    if campaign not in campaigns:
        named = ", ".join(name for name in campaigns if name)
        hint = f"There are: {named}." if named else "No image of it is in a campaign."
        raise CuratorError(f"The library has no campaign called {campaign}.", hint)
