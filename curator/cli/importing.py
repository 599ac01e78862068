"""`curator import` and `curator analyse`."""

from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption, LibraryOption
from curator.cli.rules import import_rule
from curator.core.variant import Tier
from curator.library.library import Library
from curator.settings import thumbnail_folder
from curator.workflow.analysing import AnalysisReport, analyse_pending
from curator.workflow.importing import (
    ImportOptions,
    ImportReport,
    check_there,
    import_paths,
    what_is_known,
)
from curator.workflow.origin import BriefFrom
from curator.workflow.placing import PlacingRule
from curator.workflow.rereading import reread
from curator.workflow.workers import worker_processes


def import_images(
    library: LibraryOption,
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files and folders.", metavar="PATH...")
    ] = None,
    campaign: Annotated[
        str | None, typer.Option(help="The campaign of everything imported.")
    ] = None,
    tier: Annotated[Tier | None, typer.Option(help="What it was made for.")] = None,
    model: Annotated[
        str | None, typer.Option(help="The model that made all of it: your word wins.")
    ] = None,
    folder_rule: Annotated[
        str | None,
        typer.Option(help="What folders below the imported one say: '{campaign}/{brief}/{model}'."),
    ] = None,
    name_rule: Annotated[
        str | None, typer.Option(help="What file names say: '{model}_{brief}_v{index}'.")
    ] = None,
    brief_from: Annotated[
        BriefFrom, typer.Option(help="Where a brief comes from when nobody names it.")
    ] = BriefFrom.PROMPT,
    manifest: Annotated[
        Path | None, typer.Option(help="What was asked for: CSV or JSON Lines, see the README.")
    ] = None,
    allow_missing: Annotated[
        bool, typer.Option("--allow-missing", help="Keep rows of the manifest without their file.")
    ] = False,
    no_measure: Annotated[
        bool, typer.Option("--no-measure", help="Leave measuring to a later `curator analyse`.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Import images: files, whole folders, rows of a manifest. Originals are only read."""
    if not paths and manifest is None:
        raise typer.BadParameter("name files or folders, or a --manifest", param_hint="PATH...")
    rules = (import_rule(folder_rule, name_rule),) if folder_rule or name_rule else ()
    rule = PlacingRule(campaign, tier, brief_from, model=model, rules=rules)
    options = ImportOptions(rule, manifest, allow_missing)
    check_there(paths or [], manifest)
    with Library.open(library) as opened:
        report = output.follow(import_paths(opened, paths or [], options), quiet=json)
        analysed = None if no_measure else _analyse(opened, None, quiet=json)
    if json:
        output.print_json(report.as_dict() | ({"analysis": analysed.as_dict()} if analysed else {}))
    else:
        output.print_text(_summary(report, analysed))


def analyse(
    library: LibraryOption,
    workers: Annotated[
        int | None, typer.Option(min=1, max=64, help="Processes; default: one a core.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Measure what is not measured yet, and read again what older readers have read."""
    with Library.open(library, create=False) as opened:
        output.follow(reread(opened, what_is_known(opened)), quiet=json)
        report = _analyse(opened, workers, quiet=json)
    if json:
        output.print_json(report.as_dict())
    else:
        output.print_text(
            f"{report.measured} measured, {len(report.skipped)} could not be, "
            f"in {report.seconds:.1f} s."
        )


def _analyse(library: Library, workers: int | None, *, quiet: bool) -> AnalysisReport:
    return output.follow(
        analyse_pending(library, lambda: worker_processes(workers), thumbnail_folder()),
        quiet=quiet,
    )


def _summary(report: ImportReport, analysed: AnalysisReport | None) -> str:
    lines = [
        f"{report.added} added, {report.known} known already, {len(report.skipped)} skipped"
        + (f", {report.missing} without a file" if report.missing else "")
        + f", in {report.seconds:.1f} s."
    ]
    if analysed is not None:
        lines.append(
            f"{analysed.measured} measured in {analysed.seconds:.1f} s"
            + (f", {len(analysed.skipped)} could not be." if analysed.skipped else ".")
        )
    return "\n".join(lines)
