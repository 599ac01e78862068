"""The report as a workbook: typed columns, frozen headers, a sheet each for words and doubts."""

import io
from collections.abc import Iterable, Sequence
from typing import Any  # Any: openpyxl ships no types

from curator.core.errors import CuratorError
from curator.exporters import wording as say
from curator.exporters.base import Document, exporter
from curator.exporters.csv_table import COLUMNS

PERCENT_COLUMNS = frozenset(
    {
        "coverage", "rate", "low", "high", "bound_low", "bound_high", "rate_any", "rate_lenient",
        "acceptance", "acceptance_low", "acceptance_high", "difference",
    }
)  # fmt: skip
COMPARISON_COLUMNS = (
    "a", "b", "tier", "group", "briefs", "only_a", "only_b", "difference", "low", "high", "p_mid",
    "p_holm", "e_value", "e_needed", "finding", "leader", "briefs_needed",
)  # fmt: skip


def _fill(sheet: Any, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Writes a header and rows; every text stays a text, whatever it starts with."""
    from openpyxl.styles import Font

    for line, row in enumerate([header, *rows], start=1):
        for place, value in enumerate(row, start=1):
            cell = sheet.cell(row=line, column=place)
            if isinstance(value, str):
                cell.value = say.printable(value)
                cell.data_type = "s"  # openpyxl takes a leading "=" for a formula
            else:
                cell.value = value
            if line == 1:
                cell.font = Font(bold=True)
            elif header[place - 1] in PERCENT_COLUMNS:
                cell.number_format = "0.0%"
    sheet.freeze_panes = "A2"
    for column, cells in enumerate(sheet.iter_cols(), start=1):
        longest = max(len(str(cell.value or "")) for cell in cells)
        letter = sheet.cell(row=1, column=column).column_letter
        sheet.column_dimensions[letter].width = min(max(longest + 2, 10), 80)


@exporter("xlsx", ".xlsx")
def xlsx_workbook(report: Document) -> bytes:
    """Returns the workbook's bytes: sheets Models, Comparisons, Words and Sceptic.

    Raises:
        CuratorError: when openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise CuratorError(
            "Workbooks need openpyxl, which is not installed.", "pip install openpyxl"
        ) from error
    book = Workbook()
    models = book.active
    if models is None:  # a new workbook has one sheet; openpyxl's types do not say so
        models = book.create_sheet()
    models.title = "Models"
    rows = report["rows"]
    further = dict.fromkeys(key for row in rows for key in row if key not in COLUMNS)
    columns = (*COLUMNS, *further)
    _fill(models, columns, ([row.get(column) for column in columns] for row in rows))
    pairs = report["comparisons"]
    _fill(
        book.create_sheet("Comparisons"),
        COMPARISON_COLUMNS,
        ([pair.get(column) for column in COMPARISON_COLUMNS] for pair in pairs),
    )
    _fill(book.create_sheet("Words"), ("word", "meaning"), say.DEFINITIONS.items())
    _fill(book.create_sheet("Sceptic"), ("question", "answer"), say.sceptic(report))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
