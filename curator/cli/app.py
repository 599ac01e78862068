"""The command line: its groups, and what an error looks like from outside."""

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any  # Any: the values of a JSON document

import typer

import curator
from curator.cli import output
from curator.core.errors import CuratorError

if TYPE_CHECKING:
    from curator.workflow.progress import Run
    from curator.workflow.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Shell:
    """What the command line asks of the window, handed in by whoever starts both.

    Attributes:
        open_window: opens the window on a library (or the last one) and returns the exit code.
        take_screenshots: renders a library's pages into PNG files of a folder, without a display.
        has_display: tells whether a window could be seen.
        paint_sheet: paints a sheet into one PDF, or into a PNG for each page, without a display.
        report_pdf: paints the document of the statistics as a PDF, without a display.
    """

    open_window: Callable[[str | None], int]
    take_screenshots: Callable[[Path, Path], list[Path]]
    has_display: Callable[[], bool]
    paint_sheet: "Callable[[Sheet, Sequence[Path]], Run[tuple[Path, ...]]]"
    report_pdf: Callable[[Mapping[str, Any]], bytes]


COMMANDS = {
    "demo": "demo:demo",
    "import": "importing:import_images",
    "analyse": "importing:analyse",
    "inspect": "inspecting:inspect",
    "queue": "queue:queue",
    "stats": "stats:stats",
    "export": "exporting:app",
    "rejects": "rejects:app",
    "ratings": "ratings:app",
    "assign": "assigning:assign",
    "tickets": "tickets:app",
    "promote": "assigning:promote",
    "undo": "assigning:undo",
    "parents": "parents:parents",
    "models": "models:app",
    "briefs": "briefs:app",
    "rules": "rules:app",
    "flags": "flags:app",
    "defects": "defects:app",
    "policy": "policy:app",
    "money": "money:app",
    "fatigue": "fatigue:app",
    "doctor": "doctor:doctor",
    "decisions": "decisions:app",
}
"""Where each command lives: module of this room, and what to take from it."""


def _print_version(wanted: bool) -> None:
    if wanted:
        output.print_text(f"curator {curator.__version__}")
        raise typer.Exit


def root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Review generated images: a queue with an end, flags that say where to look, honest rates."""
    del version  # its callback has printed it and left
    if context.invoked_subcommand is None:
        raise typer.Exit(context.obj.open_window(None))


def open_library(
    context: typer.Context,
    library: Annotated[
        str | None,
        typer.Argument(help="A *.curator file or a database URL; default: the last one."),
    ] = None,
) -> None:
    """Open the window on a library."""
    raise typer.Exit(context.obj.open_window(library))


def build_app(wanted: str | None = None) -> typer.Typer:
    """Returns the command line.

    Args:
        wanted: the command that will run; only its module is loaded, for a command that reads
        metadata
            must not wait for the ones that count. Anything else loads them all, as help needs it.
    """
    app = typer.Typer(
        name="curator",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(root)
    app.command("open")(open_library)
    for name in [wanted] if wanted in COMMANDS else COMMANDS:
        module_name, attribute = COMMANDS[name].split(":")
        command = getattr(importlib.import_module(f"curator.cli.{module_name}"), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def run(arguments: Sequence[str], shell: Shell) -> int:
    """Runs one command; returns its exit code."""
    try:
        return _run(arguments, shell)
    except CuratorError as error:
        output.print_error(error)
        return 1
    except KeyboardInterrupt:  # while modules load; later ones end in the same way
        return _INTERRUPTED


_INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C has ended."""


def _run(arguments: Sequence[str], shell: Shell) -> int:
    try:
        build_app(arguments[0] if arguments else None)(
            list(arguments), prog_name="curator", obj=shell
        )
    except SystemExit as stop:  # usage errors, --help and the exits of commands
        output.flush()
        return stop.code if isinstance(stop.code, int) else 0
    output.flush()
    return 0
