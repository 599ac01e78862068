"""The report as a workbook: numbers are numbers, dates are dates, texts are never formulas.

Written with XlsxWriter, which types every cell as it is told. The same document gives the same
bytes: the file is dated by the newest decision, its parts by nothing.
"""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import ceil
from typing import Any, TypeAlias  # Any: a document's values; XlsxWriter's formats have no types

from curator.core.errors import CuratorError
from curator.exporters import _section_words as tell
from curator.exporters import wording as say
from curator.exporters._column_words import meanings
from curator.exporters._plots import MOST_ROWS
from curator.exporters._workbook_sheets import SHEETS, Sheet
from curator.exporters.base import Document, exporter
from curator.exporters.figure import LIGHT, Ink, display_width

UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's times have no zone
_WIDEST = 70
_MOST_ON_PAPER = 190
"""Letters beside each other on a sheet of A4, as small as they can be read."""
_PAIR = (46, 92)
_LEAD = 74
"""Letters of the sentence at the head that stand on one line."""
_MOST_LINES = 1_048_576
"""Of a sheet, its header among them; XlsxWriter would leave others out without a word."""
_LONGEST_TEXT = 32767
"""What a cell holds; XlsxWriter would leave a longer one out."""

Value: TypeAlias = object


@exporter("xlsx", ".xlsx")
def xlsx_workbook(report: Document) -> bytes:
    """Returns the workbook's bytes: an overview with a chart, then a sheet for each part."""
    import xlsxwriter

    buffer = io.BytesIO()
    safely = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "remove_timezone": True, "nan_inf_to_errors": True,
    }  # fmt: skip
    with xlsxwriter.Workbook(buffer, safely) as book:
        book.set_properties(
            {"title": "First-take success", "author": "Curator", "created": _made_at(report)}
        )
        styles = _Styles(book)
        overview = book.add_worksheet("Overview")
        names: list[str] = []
        for sheet in SHEETS:
            rows = sheet.rows(report)
            if rows or (rows is not None and sheet is SHEETS[0]):  # no sheet of a header alone
                page = book.add_worksheet(sheet.name)
                _fill(page, sheet, rows, styles)
                for line, text in enumerate(sheet.below(report), start=len(rows) + 2):
                    page.write_string(line, 0, _cell_text(text), styles.label)
                names += [column.name for column in sheet.columns(rows)]
        words = book.add_worksheet("Definitions")
        economy = report.get("economy")
        currency = say.printable((economy or report).get("currency") or "")
        items = [*tell.definitions(report), *meanings(names, currency)]
        _pairs(words, ("Word or column", "Meaning"), items, styles)
        doubts = book.add_worksheet("Sceptic")
        _pairs(doubts, ("Question", "Answer"), say.sceptic(report), styles)
        _overview(book, overview, report, styles)
    return buffer.getvalue()


def _made_at(report: Document) -> datetime:
    newest = report.get("newest_decision")
    return _clock(newest) if newest else UNDATED


def _clock(said: str) -> datetime:
    """A time as a workbook holds it: UTC, without a zone."""
    return datetime.fromisoformat(said).astimezone(UTC).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class _Style:
    """A cell's look by what it holds, made once."""

    format: Any
    width: int


class _Styles:
    """The formats of a workbook."""

    def __init__(self, book: Any) -> None:
        base = {"valign": "top"}
        head = {"bold": True, "bottom": 1, "bg_color": "#eef1f4", "valign": "top"}
        self.head = book.add_format(dict(head))
        self.words_head = book.add_format({"align": "left", "indent": 1, **head})
        self.number_head = book.add_format({"align": "right", **head})
        self.lead = book.add_format({"bold": True, "font_size": 14, "text_wrap": True, **base})
        self.label = book.add_format({"font_color": LIGHT[Ink.SOFT], **base})
        self.text = book.add_format({"text_wrap": True, **base})
        self._kinds = {
            "": _Style(book.add_format(dict(base)), 0),
            "words": _Style(
                book.add_format({"align": "left", "indent": 1, "text_wrap": True, **base}), 0
            ),
            "%": _Style(book.add_format({"num_format": "0.0%", **base}), 9),
            "is": _Style(book.add_format({"num_format": '"yes";"yes";"no"', **base}), 7),
            "0": _Style(book.add_format({"num_format": "#,##0", **base}), 9),
            "0.0": _Style(book.add_format({"num_format": "#,##0.0", **base}), 10),
            "0.00": _Style(book.add_format({"num_format": "#,##0.00", **base}), 11),
            "0.0000": _Style(book.add_format({"num_format": "0.0000", **base}), 11),
            "date": _Style(book.add_format({"num_format": "yyyy-mm-dd", **base}), 12),
            "time": _Style(
                book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left", **base}), 17
            ),
            "text": _Style(self.text, 0),
        }

    def of(self, kind: str) -> _Style:
        """Returns the look of a kind of value."""
        return self._kinds[kind]


def _write(sheet: Any, row: int, column: int, value: Value, kind: str, look: Any) -> str:
    """Writes one value by its type; returns about what stands there, for the column's width."""
    match value:
        case None:
            sheet.write_blank(row, column, None, look)
            return ""
        case bool():
            sheet.write_boolean(row, column, value, look)
            return "FALSE"
        case int() | float():
            sheet.write_number(row, column, value, look)
            return ""
        case str() if kind == "date":
            sheet.write_datetime(row, column, date.fromisoformat(value), look)
            return ""
        case str() if kind == "time":
            sheet.write_datetime(row, column, _clock(value), look)
            return ""
        case _:
            said = _cell_text(value)
            sheet.write_string(row, column, said, look)
            return said


def _cell_text(value: object) -> str:
    """Any value as a text that a cell can hold: a list is its parts."""
    if isinstance(value, list | tuple):
        return "; ".join(map(_cell_text, value))[:_LONGEST_TEXT]
    return say.printable(value).encode("utf-8", "replace").decode()[:_LONGEST_TEXT]


def _fill(sheet: Any, made: Sheet, rows: Sequence[Mapping[str, Value]], styles: _Styles) -> None:
    """A header that stays in sight and filters, and a row each."""
    if len(rows) >= _MOST_LINES:
        raise CuratorError(
            f"{len(rows):,} rows of the sheet {made.name} are more than a workbook holds.",
            "Write them as CSV or JSON.",
        )
    columns, whole = made.columns(rows), 0
    for place, column in enumerate(columns):
        style = styles.of(column.kind)
        is_number = any(isinstance(row.get(column.key), int | float) for row in rows)
        kind = styles.number_head if is_number else styles.words_head if place else styles.head
        sheet.write_string(0, place, column.name, kind)
        widest = max(style.width, display_width(column.name) + 4)
        for line, row in enumerate(rows, start=1):
            value = row.get(column.key)
            is_text = isinstance(value, str | list) and not column.kind
            look = styles.of("words").format if is_text and place else style.format
            if isinstance(value, bool):  # some programs show a truth value as a number
                look = styles.of("is").format
            shown = _write(sheet, line, place, value, column.kind, look)
            widest = max(widest, display_width(shown) + 2)
        sheet.set_column(place, place, min(widest, _WIDEST))
        whole += min(widest, _WIDEST)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    _paper(sheet, across=ceil(whole / _MOST_ON_PAPER))
    sheet.repeat_rows(0)


def _pairs(
    sheet: Any, header: tuple[str, str], items: Iterable[tuple[str, str]], styles: _Styles
) -> None:
    for column, (name, width) in enumerate(zip(header, _PAIR, strict=True)):
        sheet.write_string(0, column, name, styles.head)
        sheet.set_column(column, column, width)
    for row, (word, said) in enumerate(items, start=1):
        sheet.write_string(row, 0, _cell_text(word), styles.text)
        sheet.write_string(row, 1, _cell_text(said), styles.text)
        sheet.set_row(row, 15 * max(_lines(word, _PAIR[0]), _lines(said, _PAIR[1])))
    sheet.freeze_panes(1, 0)
    _paper(sheet)
    sheet.repeat_rows(0)


def _lines(text: str, width: int) -> int:
    """On how many lines a text stands in a column; not every program finds out by itself."""
    return ceil(display_width(text) * 1.05 / width) or 1


def _paper(sheet: Any, *, across: int = 1) -> None:
    """Prints as wide as a sheet of A4, or as several, with its first column again on each."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(across, 0)
    if across > 1:
        sheet.repeat_columns(0)


def _overview(book: Any, sheet: Any, report: Document, styles: _Styles) -> None:
    """The sentence, the definition, the filters, and the rates as a chart."""
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 90)
    sheet.merge_range(0, 0, 0, 1, "")
    sheet.write_string(0, 0, _cell_text(tell.headline(report)), styles.lead)
    sheet.set_row(0, 20 * _lines(tell.headline(report), _LEAD))
    box, wanted = report["sceptic"], report.get("scope", {})
    lines: list[tuple[str, Value, str]] = [
        ("Definition", box["definition"], "text"),
        ("Rests on", tell.rests(report).removeprefix("What this rests on: "), "text"),
        ("Campaign", wanted.get("campaign") or "all", "text"),
        ("Tier", wanted.get("tier") or "all", "text"),
        ("Blind verdicts only", "yes" if wanted.get("blind_only") else "no", "text"),
        ("Rows by", report.get("by", "model"), "text"),
        ("Newest decision (UTC)", report.get("newest_decision"), "time"),
        ("Made by", f"Curator {box['software'] or ''}".strip(), "text"),
    ]
    for row, (name, value, kind) in enumerate(lines, start=2):
        sheet.write_string(row, 0, name, styles.label)
        look = styles.of(kind).format if kind == "time" else styles.text
        _write(sheet, row, 1, value, kind, look)
        sheet.set_row(row, 15 * _lines(str(value), 100))
    _chart(book, sheet, report, first_row=len(lines) + 3)
    _paper(sheet)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)  # a chart of many rows is not torn


def _chart(book: Any, sheet: Any, report: Document, first_row: int) -> None:
    """Rates with their intervals and how many first takes each rests on, from a table beside it."""
    every = [row for row in report["rows"] if row["decided"] >= say.FEWEST_FOR_A_RATE]
    rows = every[:MOST_ROWS]
    if not rows:
        return
    title = "First-take success, 95 % intervals, n decided"
    if len(every) > len(rows):
        title += f"; the first {len(rows)} of {len(every)} rows"
    data = book.add_worksheet("Chart data")
    head = ("Row", "Rate", "Down to", "Up to", "Decided")
    cells: list[Callable[[say.Row], Value]] = [
        lambda row: (
            f"{say.row_name(row, report.get('by', 'model'))}, {row['tier']}, n {row['decided']}"
        ),
        lambda row: row["rate"],
        lambda row: row["rate"] - row["low"],
        lambda row: row["high"] - row["rate"],
        lambda row: row["decided"],
    ]
    plain, percent = book.add_format({}), book.add_format({"num_format": "0.0%"})
    for column, (name, cell) in enumerate(zip(head, cells, strict=True)):
        data.write_string(0, column, name)
        look = percent if 1 <= column <= 3 else plain
        for line, row in enumerate(rows, start=1):
            _write(data, line, column, cell(row), "", look)
    data.set_column(0, 0, 34)
    data.freeze_panes(1, 0)
    _paper(data)
    last = len(rows)
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": "First-take success",
            "categories": ["Chart data", 1, 0, last, 0],
            "values": ["Chart data", 1, 1, last, 1],
            "fill": {"color": LIGHT[Ink.SECOND]},
            "gap": 80,
            "x_error_bars": {
                "type": "custom",
                "plus_values": f"='Chart data'!$D$2:$D${last + 1}",
                "minus_values": f"='Chart data'!$C$2:$C${last + 1}",
                "plus_data": [row["high"] - row["rate"] for row in rows],
                "minus_data": [row["rate"] - row["low"] for row in rows],
            },
        }
    )
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    chart.set_x_axis({"min": 0, "max": 1, "num_format": "0%", "major_gridlines": {"visible": True}})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 820, "height": 110 + 34 * len(rows)})
    sheet.insert_chart(first_row, 0, chart, {"description": "First-take success by model"})
