"""Draws a `Spec` with pyqtgraph: axes, bands, bars, lines, symbols. Importing it imports pyqtgraph.

Colours are those of Okabe and Ito (2008); each has a shape or a pattern of its own beside it.
"""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import Any  # Any: pyqtgraph types its own parts as possibly absent

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics

from curator.gui import theme
from curator.gui.insights_colours import ink_of, stripes_of
from curator.gui.insights_spec import Axis, Mark, Series, Shape, Spec
from curator.gui.language import digits
from curator.gui.wording import spaced

pg.setConfigOptions(exitCleanup=False, antialias=True)  # Qt cleans up after itself

LABELS_WIDTH = 220
"""Names at the left are at most so wide, in pixels; longer ones lose their middle."""

OVER = 60
"""So far names of ticks may reach beyond their axis, in pixels; pyqtgraph drops those beyond."""

BELOW = 6
"""Beneath the lower axis, in pixels."""

MOST_VECTORS = 400
"""Up to so many dots are drawn as paths, sharp in SVG; more are copies of one small picture."""

BAND = 0.5
_PADDING = 0.015


def draw(widget: "pg.PlotWidget", spec: Spec) -> None:
    """Draws a plot in place of what was there, in the theme that is on."""
    chosen = theme.colours()
    plot: Any = widget.plotItem
    plot.clear()
    widget.setBackground(QColor(chosen.surface))
    wide, high = (_PADDING * (axis.high - axis.low) for axis in (spec.x, spec.y))
    plot.vb.setRange(
        xRange=(spec.x.low - wide, spec.x.high + wide),
        yRange=(spec.y.low - high, spec.y.high + high),
        padding=0,
    )
    metrics = QFontMetrics(theme.font(-0.5))
    room = 120
    if spec.is_columns and spec.x.ticks:  # between the axes, shared by all columns
        room = max(40, (widget.width() - 150) // len(spec.x.ticks) - 8)
    across = _dress(plot.getAxis("bottom"), spec.x, room)
    plot.getAxis("bottom").setHeight(metrics.height() * (2 if spec.x.title else 1) + 16)
    down = _dress(plot.getAxis("left"), spec.y, LABELS_WIDTH)
    _draw_grid(plot, spec, [] if spec.is_columns else across, [] if spec.is_rows else down)
    names = [metrics.horizontalAdvance(name) for _, name in spec.y.ticks]
    plot.getAxis("left").setWidth(min(max(names), LABELS_WIDTH) + 20 if names else 66)
    _dress_right(plot.getAxis("right"), spec)
    # The name of the last tick reaches beyond it, and finds room.
    beyond = 12 if spec.is_rows or spec.right else 40
    # A title at the bottom is moved beyond its axis by pyqtgraph, and keeps its descenders here.
    plot.layout.setContentsMargins(0, 8, beyond, BELOW)
    for start, end in spec.gaps:
        ground = pg.BarGraphItem(
            x0=[start], x1=[end], y0=[spec.y.low], y1=[spec.y.high],
            brush=QBrush(theme.colour(chosen.muted, 30)), pen=pg.mkPen(None),
        )  # fmt: skip
        ground.setZValue(-20)
        plot.addItem(ground)
    for one in spec.series:
        _draw_series(plot, one, spec)
    for rule in spec.rules:
        pen = pg.mkPen(QColor(chosen.muted), width=1.2, style=Qt.PenStyle.DashLine)
        line = pg.InfiniteLine(rule.at, 0 if rule.is_level else 90, pen=pen)
        line.setZValue(2)
        plot.addItem(line)
        if not rule.is_level:  # a level one would have its words among the marks: see the legend
            word = _text(rule.text, chosen.muted, (0, 0))
            word.setPos(rule.at, spec.y.high)
            plot.addItem(word)


def _draw_grid(plot: Any, spec: Spec, across: Sequence[float], down: Sequence[float]) -> None:
    """Thin lines beneath everything; pyqtgraph's own lie over bars and cut the names of ticks."""
    xs: list[float] = []
    ys: list[float] = []
    for x in across:
        xs += [x, x]
        ys += [spec.y.low, spec.y.high]
    for y in down:
        xs += [spec.x.low, spec.x.high]
        ys += [y, y]
    if xs:
        pen = pg.mkPen(theme.colour(theme.colours().line, 150), width=1)
        lines = pg.PlotCurveItem(xs, ys, pen=pen, connect="pairs", antialias=False)
        lines.setZValue(-10)
        plot.addItem(lines)


def _dress(axis: Any, given: Axis, room: int) -> list[float]:
    """Gives an axis its names and colours; returns where its ticks are.

    Args:
        axis: of pyqtgraph.
        given: what it shows.
        room: for each name, in pixels.
    """
    chosen = theme.colours()
    small = theme.font(-0.5)
    axis.setStyle(
        tickFont=small, tickLength=0, autoExpandTextSpace=False, hideOverlappingLabels=OVER
    )
    axis.setPen(pg.mkPen(QColor(chosen.line)))
    axis.setTextPen(pg.mkPen(QColor(chosen.text if given.ticks else chosen.muted)))
    axis.enableAutoSIPrefix(False)
    axis.setLabel(given.title, **{"color": chosen.muted, "font-size": f"{small.pointSizeF()}pt"})
    axis.showLabel(bool(given.title))
    ticks = given.ticks or round_ticks(given)
    metrics = QFontMetrics(small)
    shown = [(at, metrics.elidedText(t, Qt.TextElideMode.ElideMiddle, room)) for at, t in ticks]
    axis.setTicks([shown])
    axis.setGrid(False)
    return [at for at, _ in shown]


def _dress_right(axis: Any, spec: Spec) -> None:
    """Rows have their values in words at the right, where nothing lies over them."""
    notes = [(mark.y, mark.note) for mark in spec.steps if mark.note] if spec.is_rows else []
    notes += spec.right
    axis.setVisible(bool(notes))
    if not notes:
        return
    small = theme.font(-0.5)
    axis.setStyle(tickFont=small, tickLength=0, tickAlpha=0, hideOverlappingLabels=OVER)
    axis.setPen(pg.mkPen(None))
    axis.setTickPen(pg.mkPen(None))
    axis.setTextPen(pg.mkPen(QColor(theme.colours().muted if spec.right else theme.colours().text)))
    axis.setTicks([notes])
    widest = max(QFontMetrics(small).horizontalAdvance(note) for _, note in notes)
    axis.setWidth(widest + 24)


def _draw_series(plot: Any, one: Series, spec: Spec) -> None:
    ink = QColor(ink_of(one.colour))
    chosen = theme.colours()
    shown = [mark for mark in one.marks if mark.shown]
    banded = [
        (mark, mark.band_low, mark.band_high)
        for mark in one.marks
        if mark.band_low is not None and mark.band_high is not None
    ]
    if banded:
        _add_bars(plot, spec, banded, BAND, QBrush(theme.colour(chosen.muted, 60)))
    if one.bar:
        starts = one.starts or (0.0,) * len(one.marks)
        bars = [
            (mark, start, mark.x if spec.is_rows else mark.y)
            for mark, start in zip(one.marks, starts, strict=True)
        ]
        _add_bars(plot, spec, bars, one.bar, QBrush(ink))
        if spec.is_rows and (stripes := stripes_of(one.colour)):
            _add_stripes(plot, bars, one.bar, stripes)
    if one.is_line and len(shown) > 1:
        pen = pg.mkPen(ink, width=1 if one.is_thin else 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        plot.addItem(pg.PlotCurveItem(*joined(shown, one.reach), pen=pen, connect="pairs"))
    limits = [mark for mark in shown if mark.low is not None and mark.high is not None]
    if limits:
        plot.addItem(_interval_lines(limits, ink, spec))
    if one.shape is not None and shown:
        ring = ink if one.shape is Shape.CROSS else QColor(chosen.surface)
        size = 18 if one.shape is Shape.STAR else 13 if spec.is_rows else 11
        dots = pg.ScatterPlotItem(
            *_places(shown),
            symbol=one.shape.value,
            size=size,
            brush=ink,
            pen=pg.mkPen(ring, width=1.5),
            useCache=len(shown) > MOST_VECTORS,
        )
        dots.setZValue(5)
        plot.addItem(dots)
    for mark in one.marks:
        if mark.note and not spec.is_rows:
            note = _text(mark.note, chosen.text, (0.5, 1.15), ground=chosen.surface)
            note.setPos(mark.x, mark.y if mark.high is None else mark.high)
            plot.addItem(note)


def _places(marks: Sequence[Mark]) -> tuple[list[float], list[float]]:
    return [mark.x for mark in marks], [mark.y for mark in marks]


def joined(marks: Sequence[Mark], reach: float | None) -> tuple[list[float], list[float]]:
    """Returns a line through marks, piece by piece: in SVG Qt scales the pen of a whole path.

    Args:
        marks: in their order.
        reach: those farther apart along x are not joined; None joins all.
    """
    xs: list[float] = []
    ys: list[float] = []
    for one, other in pairwise(marks):
        if reach is None or other.x - one.x <= reach:
            xs += [one.x, other.x]
            ys += [one.y, other.y]
    return xs, ys


def _interval_lines(marks: Sequence[Mark], ink: QColor, spec: Spec) -> "pg.PlotCurveItem":
    """One line from limit to limit for each mark, along the axis of values."""
    along: list[float] = []
    across: list[float] = []
    for mark in marks:
        assert mark.low is not None
        assert mark.high is not None
        along += [mark.low, mark.high]
        across += [mark.y, mark.y] if spec.is_rows else [mark.x, mark.x]
    pen = pg.mkPen(ink, width=3 if spec.is_rows else 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    xs, ys = (along, across) if spec.is_rows else (across, along)
    return pg.PlotCurveItem(xs, ys, pen=pen, connect="pairs")


def _add_bars(
    plot: Any, spec: Spec, bars: Sequence[tuple[Mark, float, float]], thick: float, brush: QBrush
) -> None:
    """Bars from start to end along the axis of values."""
    starts, ends = [start for _, start, _ in bars], [end for *_, end in bars]
    dress: dict[str, Any] = {"brush": brush, "pen": pg.mkPen(None)}
    if spec.is_rows:
        rows = [mark.y for mark, *_ in bars]
        item = pg.BarGraphItem(x0=starts, x1=ends, y=rows, height=thick, **dress)
    else:
        columns = [mark.x for mark, *_ in bars]
        item = pg.BarGraphItem(x=columns, y0=starts, y1=ends, width=thick, **dress)
    plot.addItem(item)


def _add_stripes(
    plot: Any, bars: Sequence[tuple[Mark, float, float]], thick: float, stripes: Sequence[float]
) -> None:
    """Lines along bars beside their colour; brushes with patterns are no vectors in SVG."""
    xs: list[float] = []
    ys: list[float] = []
    for mark, start, end in bars:
        for place in stripes:
            xs += [start, end]
            ys += [mark.y + (place - 0.5) * thick] * 2
    pen = pg.mkPen(QColor(theme.colours().surface), width=2)
    plot.addItem(pg.PlotCurveItem(xs, ys, pen=pen, connect="pairs"))


def _text(text: str, ink: str, anchor: tuple[float, float], *, ground: str = "") -> "pg.TextItem":
    """Words at a place; a ground keeps them readable over whatever line is there.

    pyqtgraph's own fill forgets where a file's plot begins, and would lie over the title there.
    """
    item = pg.TextItem(text, color=QColor(ink), anchor=anchor)
    if ground:
        style = f"background-color: {ground}; color: {ink};"
        item.setHtml(f'<span style="{style}">{escape(text)}</span>')
    item.setFont(theme.font(-0.5))
    item.setZValue(20)
    return item


def round_ticks(axis: Axis) -> list[tuple[float, str]]:
    """Returns up to seven ticks at round numbers between the ends, with their texts."""
    span = axis.high - axis.low
    if span <= 0:
        return []
    power = 1.0
    while power > span:
        power /= 10
    while power * 10 <= span:
        power *= 10
    step = next(power * f for f in (0.2, 0.25, 0.5, 1, 2, 2.5, 5) if span / (power * f) <= 6)
    places = len(f"{step:g}".partition(".")[2])
    ticks: list[tuple[float, str]] = []
    number = -int(-axis.low // step)
    while number * step <= axis.high + step * 1e-6:
        at = number * step
        number += 1
        if axis.is_share and at > 1 + 1e-9:
            break
        shown = spaced(digits(at, ".0%")) if axis.is_share else digits(at, f",.{places}f")
        ticks.append((at, shown))
    return ticks
