"""`curator inspect`: what Curator makes of a file, without a library."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any  # Any: one file's line of JSON

import typer

from curator.cli import output
from curator.cli.options import JsonOption
from curator.workflow.inspecting import inspect_file


def inspect(
    files: Annotated[list[Path], typer.Argument(help="Image files.", metavar="FILE...")],
    no_measure: Annotated[
        bool, typer.Option("--no-measure", help="Read metadata only; decode no pixels.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Show what a file says of its making and what the detectors measure in it."""
    show: Callable[[dict[str, Any]], None] = output.print_json if json else _print_for_people
    for file in files:
        show(inspect_file(file, measuring=not no_measure))


def _print_for_people(line: dict[str, Any]) -> None:
    output.print_text(line["path"])
    if line["format"] is None:
        output.print_text(f"  cannot be read: {line['error']}\n")
        return
    output.print_text(f"  {line['format']}, {line['width']} x {line['height']}")
    confidence = {proof["field"]: proof for proof in line["evidence"]}
    for field, value in line["generation"].items():
        if value is not None:
            proof = confidence.get(field)
            why = f"   ({proof['confidence']}: {proof['source']})" if proof else ""
            text = " ".join(str(value).split())
            output.print_text(f"  {field}: {text[:200]}{'…' if len(text) > 200 else ''}{why}")
    if line["error"]:
        output.print_text(f"  {line['error']}")
    for flag in line["flags"]:
        output.print_text(f"  look: {flag['message']} ({flag['severity']})")
    output.print_text("")
