"""`curator doctor`: is everything in order?"""

from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption
from curator.workflow.checking import check_everything


def doctor(
    context: typer.Context,
    library: Annotated[
        str | None, typer.Option("-l", "--library", help="Also check this library.", metavar="LIB")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Check the installation, and a library's integrity and files. Nothing is changed."""
    report = check_everything(library, has_display=context.obj.has_display())
    if json:
        output.print_json(report)
    else:
        for check in report["checks"]:
            mark = {"ok": "ok     ", "note": "note   ", "broken": "BROKEN "}[check["state"]]
            output.print_text(f"{mark}{check['name']}: {check['detail']}")
    if not report["ok"]:
        raise typer.Exit(1)
