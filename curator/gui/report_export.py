"""What the window writes when statistics are exported: any form of the report, or tables."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: the statistics document in its JSON form

if TYPE_CHECKING:  # the chooser's list of forms is there before a library is
    from curator.library.library import Library

TABLES = "tables"
"""The form that is a folder of CSV files: decisions, images, models, and a sceptic's answers."""


def write_export(
    library: "Library", count: Callable[[], dict[str, Any]], target: Path, form: str
) -> None:
    """Writes the statistics; takes its time, so it belongs to a lane.

    Args:
        library: whose.
        count: gives the report's document with every section.
        target: the file, or for `TABLES` the folder.
        form: an exporter's name, "pdf", or `TABLES`.

    Raises:
        CuratorError: it cannot be written.
    """
    if form == TABLES:
        from curator.workflow.tabling import write_tables

        # Reviewers' names stay here; a spreadsheet program takes the mark for UTF-8.
        write_tables(library, target, salt=secrets.token_hex(16), with_mark=True)
        return
    from curator.gui.report_painter import report_pdf
    from curator.workflow.reporting import write_report

    report = count()
    write_report(report, target, form, paint_pdf=report_pdf, with_mark=True)
    if form == "csv":
        from curator.workflow.tabling import write_beside

        write_beside(report, target, with_mark=True)
