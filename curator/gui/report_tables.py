"""Tables and lists of words on paper: how wide columns are, and rows that are never cut."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from curator.exporters.table import Table
from curator.gui.report_paper import LINE, POINT, Strip, Type, Writing, unbroken

_GAP = 7.0 * POINT
_PAD = 2.5 * POINT
_WORD = 90.0 * POINT
"""A longer word is broken."""

_TERMS = 150.0 * POINT
SHORT = 14
"""A table of so many rows stays on one sheet."""


def table_strips(table: Table, writing: Writing, width: float) -> list[Strip]:
    """Returns a table's caption, header and rows."""
    widths = _widths(table, writing, width)
    names = [column.name for column in table.columns]
    header = _row(table, names, widths, writing, [Type.HEAD] * len(names))
    header = Strip(header.height, header.paint, keep=True)
    stays = len(table.rows) <= SHORT
    strips = [writing.strip(table.caption, Type.SMALL, before=12, keep=True, width=width), header]
    kinds = [Type.ROW, *([Type.CELL] * (len(names) - 1))]
    for number, cells in enumerate(table.rows):
        row = _row(table, cells, widths, writing, kinds)
        # The header's neighbour carries the same header, so that the next page knows it goes on.
        keep = stays and number < len(table.rows) - 1
        strips.append(Strip(row.height, row.paint, keep=keep, header=header))
    return strips


def _row(
    table: Table,
    cells: Sequence[str],
    widths: Sequence[float],
    writing: Writing,
    kinds: Sequence[Type],
) -> Strip:
    laid = [
        writing.strip(cell, kind, width=wide, to_the_right=column.numeric)
        for cell, kind, wide, column in zip(cells, kinds, widths, table.columns, strict=True)
    ]
    height = max(strip.height for strip in laid) + 2 * _PAD
    begins = [0.0, *accumulate(wide + _GAP for wide in widths)]

    def paint(painter: QPainter, x: float, y: float) -> None:
        for strip, begin in zip(laid, begins, strict=False):
            strip.paint(painter, x + begin, y + _PAD)
        whole = begins[-1] - _GAP
        painter.fillRect(QRectF(x, y + height - 0.5 * POINT, whole, 0.5 * POINT), LINE)

    return Strip(height, paint)


def _widths(table: Table, writing: Writing, width: float) -> list[float]:
    """Every column as wide as its longest word at least; the rest goes where texts are long."""
    columns = range(len(table.columns))
    cells = [
        [(table.columns[at].name, Type.HEAD), *((row[at], _kind(at)) for row in table.rows)]
        for at in columns
    ]
    whole = [max(writing.width(text, kind) for text, kind in cells[at]) for at in columns]
    word = [
        max(
            min(writing.width(part, kind), _WORD)
            for text, kind in cells[at]
            for part in unbroken(text).split(" ")
        )
        for at in columns
    ]
    room = width - _GAP * (len(columns) - 1)
    if sum(whole) <= room:
        extra = (room - sum(whole)) / sum(column.share for column in table.columns)
        return [
            wide + extra * column.share for wide, column in zip(whole, table.columns, strict=True)
        ]
    if sum(word) >= room:
        return [wide * room / sum(word) for wide in word]
    longing = [wide - least for wide, least in zip(whole, word, strict=True)]
    each = (room - sum(word)) / sum(longing)
    return [least + long * each for least, long in zip(word, longing, strict=True)]


def _kind(column: int) -> Type:
    return Type.CELL if column else Type.ROW


def pairs_strips(items: Sequence[tuple[str, str]], writing: Writing, width: float) -> list[Strip]:
    """Returns words with their meanings, in two columns."""
    strips = [_pair(word, said, writing, width) for word, said in items]
    ends = {0, len(strips) - 2}  # none stands alone at the foot or the head of a sheet
    return [
        replace(strip, keep=number in ends and number < len(strips) - 1)
        for number, strip in enumerate(strips)
    ]


def _pair(word: str, said: str, writing: Writing, width: float) -> Strip:
    left = writing.strip(word, Type.SOFT, width=_TERMS - _GAP)
    right = writing.strip(said, Type.BODY, width=width - _TERMS)

    def paint(painter: QPainter, x: float, y: float) -> None:
        left.paint(painter, x, y)
        right.paint(painter, x + _TERMS, y)

    return Strip(max(left.height, right.height), paint, before=3.0 * POINT)
