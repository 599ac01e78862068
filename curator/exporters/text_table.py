"""The report as plain text for a terminal: an aligned table, the comparisons, the sceptic's box."""

from collections.abc import Iterable, Sequence

from curator.exporters import _section_words as tell
from curator.exporters import telling
from curator.exporters import wording as say
from curator.exporters._row_tables import row_tables
from curator.exporters.article import Block, Paragraph, asked_for
from curator.exporters.base import Document, exporter
from curator.exporters.figure import Figure, display_width
from curator.exporters.table import Table

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


MOST_PAIRS = 30
"""So many fit on a screen; others are counted."""


def text_table(report: Document) -> str:
    """Returns the report as text that ends with a newline."""
    parts = [say.printable(report["headline"]["text"])] if "headline" in report else []
    parts.append(f"First-take success. {report['sceptic']['definition']}")
    if any(report.get("scope", {}).values()):
        parts.append(f"Of {tell.scope(report)}.")
    has_heading = report.get("by") in ("tier", "defect")
    tables = row_tables(report)
    parts += [_tabled(table, heading=has_heading) for table in tables] or [say.nothing(report)]
    if whys := telling.why_dashes(report):
        parts.append("\n".join(whys))
    parts += _findings(report["comparisons"])
    if set(report.get("sections", ())) - {"box"}:
        parts += [_section(section.title, section.blocks) for section in asked_for(report)]
    parts.append("\n".join(f"{question} {answer}" for question, answer in say.sceptic(report)))
    return "\n\n".join(parts) + "\n"


def _tabled(table: Table, *, heading: bool = True) -> str:
    names = [_lower(column.name) for column in table.columns]
    lines = align(names, table.rows)
    return f"{table.caption}\n{lines}" if heading else lines


def _lower(name: str) -> str:
    """A heading as it stands in a terminal; what is a name itself, such as A, stays as it is."""
    return f"{name[:1].lower()}{name[1:]}" if name[1:2].islower() else name


def _section(title: str, blocks: Iterable[Block]) -> str:
    """A section's sentences and tables; of a figure its values, unless a table says them."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Table():
                parts.append(_tabled(block))
            case Figure(table=Table() as values):
                parts.append(_tabled(values))
            case Paragraph():
                parts.append(block.text)
            case _:
                pass
    return "\n\n".join([f"{title}\n{'═' * display_width(title)}", *parts])


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
