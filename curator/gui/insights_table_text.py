"""A table's cells as text to be pasted or kept: tab-separated, and CSV.

Both are opened by spreadsheets, so what one could take for a formula is made harmless by the same
guard as in every other exported table.
"""

from collections import Counter
from collections.abc import Sequence

from curator.exporters.csv_table import csv_bytes, disarm


def as_tabs(rows: Sequence[Sequence[str]]) -> str:
    """Returns rows as tab-separated lines; a cell never holds a tab or the end of a line."""
    return "\n".join("\t".join(disarm(_on_one_line(cell)) for cell in row) for row in rows)


def as_csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Returns a table as UTF-8 CSV with a byte order mark, for a spreadsheet opens it by its name.

    Columns of the same name are numbered, so that none takes the other's cells.
    """
    met = Counter[str]()
    names: list[str] = []
    for name in map(_on_one_line, header):
        met[name] += 1
        names.append(f"{name} ({met[name]})" if met[name] > 1 else name)
    found = [dict(zip(names, map(_on_one_line, row), strict=True)) for row in rows]
    return b"".join(csv_bytes(names, found, with_mark=True))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
