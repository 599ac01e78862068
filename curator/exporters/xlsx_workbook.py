"""The report as a workbook: numbers are numbers, dates are dates, texts are never formulas.

Written with XlsxWriter, which types every cell as it is told. The same document gives the same
bytes: the file is dated by the newest decision, its parts by nothing.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import ceil
from typing import Any, TypeAlias  # Any: a document's values; XlsxWriter's formats have no types

from curator.core.errors import CuratorError
from curator.exporters import _section_words as tell
from curator.exporters import wording as say
from curator.exporters._column_words import meanings
from curator.exporters._workbook_sheets import CHART, SHEETS, Sheet, SheetColumn, chart_rows
from curator.exporters.base import Document, exporter
from curator.exporters.figure import LIGHT, Ink, display_width

UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's times have no zone
_WIDEST = 36
_WORDS = (40, 76, 26)
_CHANCE = '[<0.01]"under 1 %";[>0.99]"over 99 %";0%'
_LONG, _NARROW = 40, 130
"""A table of more lines, with no more letters beside each other, prints upright."""
_LEAD = 74
"""Letters of the sentence at the head that stand on one line."""
_MOST_STACKED = 200
"""Lines of tables that stand below each other on one sheet."""
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
        currency = say.printable((report.get("economy") or report).get("currency") or "")
        pages = _Pages(book, styles, currency)
        for sheet in SHEETS:
            rows = sheet.rows(report)
            if rows or (rows is not None and sheet is SHEETS[0]):  # no table of a header alone
                pages.add(sheet, rows, sheet.below(report))
        pages.finish()
        words = book.add_worksheet("Definitions")
        said = [(word, meaning, "") for word, meaning in tell.definitions(report)]
        items = [*said, *meanings(pages.columns, currency)]
        _words(words, ("Word or column", "Meaning", "Key in JSON and CSV"), items, styles)
        doubts = book.add_worksheet("Sceptic")
        _words(doubts, ("Question", "Answer"), say.sceptic(report), styles)
        _overview(book, overview, report, styles, data=pages.places.get(CHART))
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
        head = {
            "bold": True, "bottom": 1, "bg_color": "#eef1f4", "valign": "top", "text_wrap": True,
        }  # fmt: skip
        self.head = book.add_format(dict(head))
        self.words_head = book.add_format({"align": "left", "indent": 1, **head})
        self.number_head = book.add_format({"align": "right", **head})
        self.lead = book.add_format({"bold": True, "font_size": 14, "text_wrap": True, **base})
        self.title = book.add_format({"bold": True, "font_size": 12})
        self.label = book.add_format({"font_color": LIGHT[Ink.SOFT], **base})
        self.text = book.add_format({"text_wrap": True, **base})
        self._kinds = {
            "": _Style(book.add_format(dict(base)), 0),
            "words": _Style(
                book.add_format({"align": "left", "indent": 1, "text_wrap": True, **base}), 0
            ),
            "%": _Style(book.add_format({"num_format": "0.0%", **base}), 8),
            # Never that nothing or all is sure.
            "chance": _Style(book.add_format({"num_format": _CHANCE, **base}), 10),
            "is": _Style(book.add_format({"num_format": '"yes";"yes";"no"', **base}), 7),
            "0": _Style(book.add_format({"num_format": "#,##0", **base}), 8),
            "0.0": _Style(book.add_format({"num_format": "#,##0.0", **base}), 9),
            "0.00": _Style(book.add_format({"num_format": "#,##0.00", **base}), 10),
            "0.0000": _Style(book.add_format({"num_format": "0.0000", **base}), 9),
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


class _Pages:
    """The sheets with tables, one below another where they share a sheet.

    Attributes:
        columns: (key, name) of every column so far.
        places: on which sheet, and at which line of it, a table's header stands.
    """

    def __init__(self, book: Any, styles: "_Styles", currency: str) -> None:
        self._book, self._styles, self._currency = book, styles, currency
        self._sheets: dict[str, Any] = {}
        self._next: dict[str, int] = {}
        self._widths: dict[str, dict[int, int]] = {}
        self.columns: list[tuple[str, str]] = []
        self.places: dict[Sheet, tuple[str, int]] = {}

    def add(
        self, made: Sheet, rows: Sequence[Mapping[str, Value]], below: Sequence[str] = ()
    ) -> None:
        """Writes a table: the first of a sheet has a header that stays in sight and filters."""
        name = self._room_for(made.name, len(rows))
        is_first = name not in self._sheets
        if is_first:
            self._sheets[name] = self._book.add_worksheet(name)
        sheet, top = self._sheets[name], self._next.get(name, 0)
        title = made.title
        line = top + (0 if is_first and not title else 1 if is_first else 2)
        if line + 1 + len(rows) > _MOST_LINES:
            raise CuratorError(
                f"{len(rows):,} rows of the sheet {made.name} are more than a workbook holds.",
                "Write them as CSV or JSON.",
            )
        if title:
            sheet.write_string(line - 1, 0, title, self._styles.title)
        self.places[made] = (name, line)
        columns = made.columns(rows, self._currency)
        self.columns += [(column.key, column.name) for column in columns]
        widths = self._widths.setdefault(name, {})
        self._table(sheet, columns, rows, line, widths)
        if is_first:
            sheet.freeze_panes(line + 1, 1)
            sheet.autofilter(line, 0, line + max(len(rows), 1), len(columns) - 1)
            sheet.repeat_rows(line)
        end = line + len(rows) + 1
        for number, text in enumerate(below, start=end + 1):
            sheet.write_string(number, 0, _cell_text(text), self._styles.label)
        self._next[name] = end + (len(below) + 1 if below else 0)

    def _room_for(self, name: str, rows: int) -> str:
        """The sheet of a table: nobody finds one below a long one, so that begins a new sheet."""
        wanted, number = name, 1
        while wanted in self._sheets and self._next[wanted] + rows > _MOST_STACKED:
            number += 1
            wanted = f"{name} {number}"
        return wanted

    def _table(
        self,
        sheet: Any,
        columns: Sequence[SheetColumn],
        rows: Sequence[Mapping[str, Value]],
        top: int,
        widths: dict[int, int],
    ) -> None:
        styles = self._styles
        lines: list[int] = [1] * (len(rows) + 1)
        for place, column in enumerate(columns):
            style = styles.of(column.kind)
            is_number = any(isinstance(row.get(column.key), int | float) for row in rows)
            kind = styles.number_head if is_number else styles.words_head if place else styles.head
            sheet.write_string(top, place, column.name, kind)
            word = max(map(display_width, column.name.split()))
            widest = max(style.width, word + 2, widths.get(place, 0))
            for line, row in enumerate(rows, start=top + 1):
                value = row.get(column.key)
                is_text = isinstance(value, str | list) and not column.kind
                look = styles.of("words").format if is_text and place else style.format
                if isinstance(value, bool):  # some programs show a truth value as a number
                    look = styles.of("is").format
                shown = _write(sheet, line, place, value, column.kind, look)
                widest = max(widest, display_width(shown) + 2)
            widths[place] = wide = min(widest, _WIDEST)
            lines[0] = max(lines[0], _lines(column.name, wide - 1))
            for number, row in enumerate(rows, start=1):
                if isinstance(value := row.get(column.key), str | list) and not column.kind:
                    lines[number] = max(lines[number], _lines(_cell_text(value), wide))
        for number, many in enumerate(lines):
            if many > 1:
                sheet.set_row(top + number, 15 * many)

    def finish(self) -> None:
        """Makes columns as wide as the widest of each sheet's tables, and each print one wide."""
        for name, sheet in self._sheets.items():
            for place, wide in self._widths[name].items():
                sheet.set_column(place, place, wide)
            is_long = self._next[name] > _LONG and sum(self._widths[name].values()) <= _NARROW
            _paper(sheet, upright=is_long)


def _words(
    sheet: Any, header: tuple[str, ...], items: Iterable[tuple[str, ...]], styles: _Styles
) -> None:
    """Words with what they mean, each cell as high as its text."""
    for column, (name, width) in enumerate(zip(header, _WORDS, strict=False)):
        sheet.write_string(0, column, name, styles.head)
        sheet.set_column(column, column, width)
    for row, item in enumerate(items, start=1):
        for column, said in enumerate(item):
            sheet.write_string(row, column, _cell_text(said), styles.text)
        high = max(_lines(said, wide) for said, wide in zip(item, _WORDS, strict=False))
        sheet.set_row(row, 15 * high)
    sheet.freeze_panes(1, 0)
    _paper(sheet, upright=True)
    sheet.repeat_rows(0)


def _lines(text: str, width: int) -> int:
    """On how many lines a text stands in a column; not every program finds out by itself."""
    return ceil(display_width(text) * 1.05 / width) or 1


def _paper(sheet: Any, *, upright: bool = False) -> None:
    """Prints as wide as one sheet of A4, lying unless it is upright, as many as it takes."""
    if upright:
        sheet.set_portrait()
    else:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&8&A&R&8&P / &N")
    sheet.fit_to_pages(1, 0)


def _overview(
    book: Any, sheet: Any, report: Document, styles: _Styles, *, data: tuple[str, int] | None
) -> None:
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
        ("First asked for since", wanted.get("asked_since") or "always", "text"),
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
    if data is not None:
        _chart(book, sheet, report, len(lines) + 3, data)
    _paper(sheet, upright=True)
    sheet.fit_to_pages(1, 1)  # a chart of many rows is not torn


def _chart(book: Any, sheet: Any, report: Document, first_row: int, data: tuple[str, int]) -> None:
    """Rates with their intervals and how many first takes each rests on.

    Args:
        book: the workbook.
        sheet: where the chart stands.
        report: the document.
        first_row: of the sheet that is free.
        data: the sheet of what it shows, and the line of its header there.
    """
    rows, (name, line) = chart_rows(report), data
    every = sum(row["decided"] >= say.FEWEST_FOR_A_RATE for row in report["rows"])
    title = "First-take success, 95 % intervals, n decided"
    if every > len(rows):
        title += f"; the first {len(rows)} of {every} rows"
    first, last = line + 1, line + len(rows)
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": "First-take success",
            "categories": [name, first, 0, last, 0],
            "values": [name, first, 1, last, 1],
            "fill": {"color": LIGHT[Ink.SECOND]},
            "gap": 80,
            "x_error_bars": {
                "type": "custom",
                "plus_values": f"='{name}'!$D${first + 1}:$D${last + 1}",
                "minus_values": f"='{name}'!$C${first + 1}:$C${last + 1}",
                "plus_data": [row["up_to"] for row in rows],
                "minus_data": [row["down_to"] for row in rows],
            },
        }
    )
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    chart.set_x_axis({"min": 0, "max": 1, "num_format": "0%", "major_gridlines": {"visible": True}})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 820, "height": 110 + 34 * len(rows)})
    sheet.insert_chart(first_row, 0, chart, {"description": "First-take success by model"})
