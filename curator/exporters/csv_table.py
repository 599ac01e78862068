"""The report's rows as CSV: UTF-8, a header, one row a model and tier."""

import csv
import io

from curator.exporters.base import Document, exporter

COLUMNS = (
    "model", "tier", "eligible", "decided", "coverage", "successes", "rate", "low", "high",
    "bound_low", "bound_high", "rate_any", "rate_lenient", "variants", "reviewed", "accepted",
    "fixed", "rejected", "acceptance", "acceptance_low", "acceptance_high", "n_eff",
    "accepted_per_hour", "cost_per_accepted", "order_badge",
)  # fmt: skip
"""The contract's keys; a file without rows still has this header."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula (OWASP, CSV injection)."""


def disarm(text: str) -> str:
    """Returns the text so that a spreadsheet shows it and does not run it.

    A text that would start a formula gets an apostrophe before it. So does one that is apostrophes
    and then a formula, which keeps `rearm` exact.
    """
    return f"'{text}" if text.lstrip("'").startswith(FORMULA_STARTS) else text


def rearm(text: str) -> str:
    """Returns the text that `disarm` was given."""
    disarmed = text.startswith("'") and text.lstrip("'").startswith(FORMULA_STARTS)
    return text[1:] if disarmed else text


def _cell(value: object) -> object:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return disarm(value)
        case _:
            return value  # numbers stay numbers, None is an empty cell


@exporter("csv", ".csv")
def csv_table(report: Document) -> bytes:
    """Returns the rows as UTF-8 CSV; keys beyond the contract's follow as further columns."""
    rows = report["rows"]
    further = dict.fromkeys(key for row in rows for key in row if key not in COLUMNS)
    columns = (*COLUMNS, *further)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")  # RFC 4180
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return buffer.getvalue().encode()
