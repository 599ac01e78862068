"""The report as plain text for a terminal: an aligned table, the comparisons, the sceptic's box."""

from collections.abc import Sequence

from curator.exporters import wording as say
from curator.exporters.base import Document, exporter
from curator.exporters.figure import display_width

GAP = "  "


def align(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Returns the rows under their header, each column as wide as its widest cell."""
    lines = [header, *rows]
    widths = [max(display_width(line[place]) for line in lines) for place in range(len(header))]
    rule = ["─" * width for width in widths]
    return "\n".join(
        GAP.join(
            cell + " " * (width - display_width(cell))
            for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in (header, rule, *rows)
    )


HEADER = (
    "tier", "first take", "decided", "any", "lenient", "accepted", "per hour", "cost", "note",
)  # fmt: skip
"""Of the columns behind the name."""

MOST_PAIRS = 30
"""So many fit on a screen; others are counted."""


def text_table(report: Document) -> str:
    """Returns the report as text that ends with a newline."""
    rows = [
        (
            say.row_name(row, report.get("by", "model")),
            say.printable(row["tier"]),
            say.first_take(row),
            f"{row['decided']} of {row['eligible']}",
            say.secondary(row, "rate_any"),
            say.secondary(row, "rate_lenient"),
            say.acceptance(row),
            say.pace(row["accepted_per_hour"]),
            say.amount(row["cost_per_accepted"]),
            say.caveats(row),
        )
        for row in report["rows"]
    ]
    parts = [say.printable(report["headline"]["text"])] if "headline" in report else []
    parts.append(f"First-take success. {report['sceptic']['definition']}")
    header = (say.column_name(report.get("by", "model")).lower(), *HEADER)
    parts.append(align(header, rows) if rows else say.nothing(report))
    parts += _findings(report["comparisons"])
    parts.append("\n".join(f"{question} {answer}" for question, answer in say.sceptic(report)))
    return "\n\n".join(parts) + "\n"


def _findings(pairs: Sequence[say.Row]) -> list[str]:
    """The pairs as one paragraph, those with a finding first where they are too many."""
    if not pairs:
        return []
    if len(pairs) <= MOST_PAIRS:
        return ["\n".join(map(say.finding, pairs))]
    shown = sorted(pairs, key=lambda pair: pair["finding"] == "not yet known")[:MOST_PAIRS]
    more = f"And {len(pairs) - MOST_PAIRS} more pairs; a workbook and JSON hold all."
    return ["\n".join([*map(say.finding, shown), more])]


@exporter("table", ".txt")
def text_file(report: Document) -> bytes:
    """Returns the table as UTF-8."""
    return text_table(report).encode()
