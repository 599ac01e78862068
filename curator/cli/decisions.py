"""`curator decisions export` and `curator decisions import`."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import (
    BomOption,
    JsonOption,
    LibraryOption,
    SaltOption,
    TargetOption,
    file_or_stdout,
    salt_for,
)
from curator.library.library import Library
from curator.workflow.deciding import decisions_as_text, export_decisions, import_decisions

app = typer.Typer(
    help="Take the decision log out of a library, or add one to it.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class DecisionFormat(Enum):
    """Forms of a decision file."""

    CSV = "csv"
    JSONL = "jsonl"


@app.command("export")
def export(
    library: LibraryOption,
    target: TargetOption = None,
    form: Annotated[DecisionFormat, typer.Option("--format")] = DecisionFormat.CSV,
    pseudonyms: Annotated[
        bool,
        typer.Option(
            "--pseudonyms",
            help="Other names in place of reviewers' own, and no notes: they may name people. "
            "Under five reviewers no times of day and no looks either.",
        ),
    ] = False,
    salt: SaltOption = None,
    bom: BomOption = False,
) -> None:
    """Write every decision ever made, retracted ones with the time of their retraction."""
    key = salt_for(salt) if pseudonyms or salt is not None else None
    target = file_or_stdout(target)
    with Library.open(library, create=False) as opened:
        if target is None:
            output.print_text(decisions_as_text(opened, form.value, salt=key, with_mark=bom))
        else:
            count = export_decisions(opened, target, form.value, salt=key, with_mark=bom)
            output.stderr.print(f"{count} decisions written to {target}", markup=False)


@app.command("import")
def import_(
    library: LibraryOption,
    file: Annotated[Path, typer.Argument(help="CSV or JSON Lines.", metavar="F")],
    json: JsonOption = False,
) -> None:
    """Add the decisions of a file to the log; importing it again adds nothing."""
    with Library.open(library, create=False) as opened:
        report = import_decisions(opened, file)
    if json:
        output.print_json(report.as_dict())
        return
    for line, reason in report.refused:
        output.stderr.print(f"line {line} not used: {reason}", markup=False)
    output.print_text(
        f"{report.added} added, {report.known} known already, {len(report.refused)} not used."
    )
