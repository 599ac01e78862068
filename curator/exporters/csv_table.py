"""The report's rows as CSV: UTF-8, a header, one row a model and tier."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from curator.exporters.base import Document, exporter

COLUMNS = (
    "model", "tier", "eligible", "decided", "coverage", "successes", "rate", "low", "high",
    "bound_low", "bound_high", "rate_any", "rate_lenient", "variants", "reviewed", "accepted",
    "fixed", "rejected", "acceptance", "acceptance_low", "acceptance_high", "n_eff",
    "accepted_per_hour", "cost_per_accepted", "order_badge",
)  # fmt: skip
"""The contract's keys; a file without rows still has this header."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", '"', "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take a text for a formula (OWASP, CSV injection): the full-width signs
do in some languages, and a quote, tab or new line at the start can hide one from a careless reader.
"""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""At the start of a file it tells a spreadsheet that the file is UTF-8."""


def is_risky(text: str) -> bool:
    """Tells whether a spreadsheet could take the text for a formula, behind spaces as well."""
    bare = text.lstrip("'")
    return bare.startswith(FORMULA_STARTS) or bare.lstrip(" '\xa0").startswith(FORMULA_STARTS)


_ENDS_OF_CELLS = re.compile(r"(?<=[;\t\r\n])")
"""Where another cell begins for a spreadsheet that separates by something else than a comma."""

_SIGNS = tuple(start for start in FORMULA_STARTS if start not in '\t\r\n"')


def _is_risky_behind(part: str) -> bool:
    """Tells the same of what stands behind the end of a cell."""
    return part.lstrip(" '\"\xa0").startswith(_SIGNS)


def disarm(text: str) -> str:
    """Returns the text so that a spreadsheet shows it and does not run it.

    A text that would start a formula gets an apostrophe before it. So does one that is apostrophes
    and then a formula, which keeps `rearm` exact. The same holds for each part behind a semicolon,
    a tab or a new line: in countries where a comma is part of a number, a spreadsheet cuts every
    line at its semicolons, whatever is quoted.
    """
    first, *others = _ENDS_OF_CELLS.split(text)
    armed = f"'{first}" if is_risky(first) else first
    return armed + "".join(f"'{part}" if _is_risky_behind(part) else part for part in others)


def rearm(text: str) -> str:
    """Returns the text that `disarm` was given."""
    first, *others = _ENDS_OF_CELLS.split(text)
    bare = first[1:] if first.startswith("'") and is_risky(first[1:]) else first
    return bare + "".join(
        part[1:] if part.startswith("'") and _is_risky_behind(part[1:]) else part for part in others
    )


def _cell(value: object) -> object:
    match value:
        case bool():
            return "true" if value else "false"
        case None | int() | float():
            return value  # numbers stay numbers, negative ones too; None is an empty cell
        case list() | tuple():
            return disarm(";".join("" if one is None else str(one) for one in value))
        case _:
            return disarm(str(value))


def csv_bytes(
    columns: Sequence[str], rows: Iterable[Mapping[str, object]], *, with_mark: bool = False
) -> Iterator[bytes]:
    """Yields a table as UTF-8 CSV, RFC 4180, line by line; a file without rows has its header.

    Args:
        columns: keys of the rows, which are the header too.
        rows: by column; one that a row does not have is an empty cell.
        with_mark: begins with a byte order mark, for spreadsheets that ask for one.
    """
    if with_mark:
        yield BYTE_ORDER_MARK
    buffer = io.StringIO(newline="")
    # Only characters of the line's end make the writer quote a cell, so both must be in it.
    writer = csv.writer(buffer, lineterminator="\r\n")

    def line(cells: Iterable[object]) -> bytes:
        writer.writerow(cells)
        made = buffer.getvalue().encode("utf-8", "replace")
        buffer.seek(0)
        buffer.truncate()
        return made

    yield line([_cell(column) for column in columns])
    for row in rows:
        yield line([_cell(row.get(column)) for column in columns])


def models_table(report: Document) -> tuple[tuple[str, ...], Sequence[Mapping[str, object]]]:
    """Returns the columns and rows of a report; keys beyond the contract's follow its own."""
    rows = report["rows"]
    further = dict.fromkeys(key for row in rows for key in row if key not in COLUMNS)
    return (*COLUMNS, *further), rows


@exporter("csv", ".csv")
def csv_table(report: Document) -> bytes:
    """Returns the rows as UTF-8 CSV."""
    return b"".join(csv_bytes(*models_table(report)))
