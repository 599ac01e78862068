"""The command line: its groups, and what an error looks like from outside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

import curator
from curator.cli import decisions, demo, doctor, importing, inspecting, output, queue, stats
from curator.core.errors import CuratorError


@dataclass(frozen=True, slots=True)
class Shell:
    """What the command line asks of the window, handed in by whoever starts both.

    Attributes:
        open_window: opens the window on a library (or the last one) and returns the exit code.
        take_screenshots: renders a library's pages into PNG files of a folder, without a display.
        has_display: tells whether a window could be seen.
    """

    open_window: Callable[[str | None], int]
    take_screenshots: Callable[[Path, Path], list[Path]]
    has_display: Callable[[], bool]


app = typer.Typer(
    name="curator",
    help="Review generated images: a queue with an end, flags that say where to look, honest rates.",
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        output.print_text(f"curator {curator.__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
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
    if context.invoked_subcommand is None:
        raise typer.Exit(context.obj.open_window(None))


@app.command("open")
def open_library(
    context: typer.Context,
    library: Annotated[
        str | None,
        typer.Argument(help="A *.curator file or a database URL; default: the last one."),
    ] = None,
) -> None:
    """Open the window on a library."""
    raise typer.Exit(context.obj.open_window(library))


app.command("demo")(demo.demo)
app.command("import")(importing.import_images)
app.command("analyse")(importing.analyse)
app.command("inspect")(inspecting.inspect)
app.command("queue")(queue.queue)
app.command("stats")(stats.stats)
app.command("doctor")(doctor.doctor)
app.add_typer(decisions.app, name="decisions")


def run(arguments: Sequence[str], shell: Shell) -> int:
    """Runs one command; returns its exit code."""
    try:
        app(list(arguments), prog_name="curator", obj=shell)
    except SystemExit as stop:  # usage errors, --help and the exits of commands
        return stop.code if isinstance(stop.code, int) else 0
    except CuratorError as error:
        output.print_error(error)
        return 1
    return 0
