"""`curator demo`: the whole way through, on material that Curator draws itself."""

from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.core.stats_document import SECTIONS
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.workflow.demo import DemoReport, build_demo
from curator.workflow.reporting import report_as_text, statistics_report, write_report
from curator.workflow.workers import worker_processes


def demo(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Option("--dir", help="Where the demo's images and library go.", metavar="DIR")
    ] = Path("curator-demo"),
    headless: Annotated[
        bool,
        typer.Option("--headless", help="Open no window; leave screenshots and a report instead."),
    ] = False,
) -> None:
    """Build a demo library from images that Curator draws, import and measure it, and open it."""
    report = output.follow(build_demo(folder, worker_processes))
    output.print_text(_summary(report))
    if context.obj.has_display() and not headless:
        raise typer.Exit(context.obj.open_window(str(report.library)))
    _leave_behind(context, report, folder)


def _summary(report: DemoReport) -> str:
    if report.imported is None or report.analysed is None:
        return f"The demo library is there already: {report.library}"
    return (
        f"{report.imported.added} images drawn and imported, {report.analysed.measured} measured, "
        f"{report.decided} decided, in {report.seconds:.1f} s: {report.library}"
    )


def _leave_behind(context: typer.Context, report: DemoReport, folder: Path) -> None:
    """Prints what a window would show, and leaves it behind as files."""
    with Library.open(report.library) as library:
        statistics = statistics_report(library, sections=SECTIONS)
        total = library.count()
        undecided = library.count(VariantFilter(undecided=True))
        flagged = library.count(VariantFilter(flagged=True))
    output.print_text(f"imported {total}, flagged {flagged}, undecided {undecided}\n")
    output.print_text(report_as_text(statistics, "table"))
    page = folder.absolute() / "report.html"
    write_report(statistics, page, "html")
    shots = context.obj.take_screenshots(report.library, folder.absolute() / "screenshots")
    output.print_text("")
    for shot in shots:
        output.print_text(f"screenshot {shot}")
    output.print_text(f"report     {page}")
