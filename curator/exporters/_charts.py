"""Kinds of charts: intervals, bars, lines. What stands in them is said by `_plots`."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from curator.exporters.figure import (
    LETTERS,
    PARTS,
    WIDTH,
    Box,
    Dot,
    Figure,
    Group,
    Ink,
    Mark,
    Side,
    Stroke,
    Words,
    fitted,
    listed,
    text_units,
    within,
)

LABELS = 225.0
"""Room of the names to the left, of bars and of intervals with short names."""

MOST_LABELS = 330.0
"""So much of it where names of intervals are longer."""

ROW = 26.0
TOP = 8.0
FOOT = 26.0
GAP = 12.0
_BASE = LETTERS * 0.34
"""From the middle of a row down to the base line of its words."""


@dataclass(frozen=True, slots=True)
class Spanned:
    """A row of an interval chart.

    Attributes:
        label: its name.
        value: what stands to the right of it.
        at: where the dot stands; None without one.
        low: of the interval; None without one.
        high: of the interval.
        band: what the value could still become; None without one.
        says: all of that in words.
    """

    label: str
    value: str
    says: str
    at: float | None = None
    low: float | None = None
    high: float | None = None
    band: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale.

    Attributes:
        low: where it begins.
        high: where it ends.
        ticks: (value, what stands there).
        zero: a value whose line is drawn stronger; None without one.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    zero: float | None = None

    def along(self, begin: float, end: float) -> Callable[[float], float]:
        """Returns what turns a value into a place between `begin` and `end`, never outside."""
        span = self.high - self.low

        def place(value: float) -> float:
            inside = min(max(value, self.low), self.high)
            return begin + (inside - self.low) / span * (end - begin)

        return place


SHARES = Axis(0.0, 1.0, tuple((n / 4, f"{25 * n} %") for n in range(5)))
"""0 to 100 %."""


def axis_to(highest: float, unit: str = "", low: float = 0.0) -> Axis:
    """Returns a scale from `low` to a round number from `highest` on, with about four steps."""
    span = max(highest - low, 1e-9)
    rough = span / 4
    power = 10.0 ** floor(log10(rough))
    step = next(power * by for by in (1, 2, 2.5, 5, 10) if power * by >= rough * 0.999)
    count = ceil(span / step - 1e-9)
    digits = max(0, -floor(log10(step) + 1e-9)) + (step / power == 2.5)
    ticks = tuple(
        (low + number * step, f"{low + number * step:.{int(digits)}f}{unit}")
        for number in range(count + 1)
    )
    return Axis(low, low + count * step, ticks)


def interval_chart(
    name: str, title: str, rows: Sequence[Spanned], axis: Axis = SHARES, *, values: float = 180.0
) -> Figure:
    """Returns a chart with a row each: a dot, its interval, and a band behind them."""
    longest = max((text_units(row.label) for row in rows), default=0.0) + GAP
    begin, end = min(max(LABELS, longest), MOST_LABELS), WIDTH - values
    place = axis.along(begin, end)
    bottom = TOP + ROW * len(rows)
    marks: list[Mark] = _upright(axis, place, TOP, bottom)
    for number, row in enumerate(rows):
        y = TOP + ROW * (number + 0.5)
        inside: list[Stroke | Box | Dot | Words] = []
        if row.band is not None and row.band[1] > row.band[0]:
            left, right = place(row.band[0]), place(row.band[1])
            inside.append(Box(left, y - 7, right - left, 14, Ink.PENDING, 3))
        if row.low is not None and row.high is not None:
            ends = ((place(row.low), y), (place(row.high), y))
            inside.append(Stroke(ends, Ink.MARK, 3, round_ends=True))
        if row.at is not None:
            inside.append(Dot(place(row.at), y, 5.5, Ink.MARK))
        marks += [
            Words(begin - GAP, y + _BASE, within(row.label, begin - GAP), side=Side.END),
            Group(row.says, tuple(inside)),
            Words(end + GAP, y + _BASE, fitted(row.value, values - GAP)),
        ]
    return Figure(name, title, listed([row.says for row in rows]), bottom + FOOT, tuple(marks))


def _upright(axis: Axis, place: Callable[[float], float], top: float, bottom: float) -> list[Mark]:
    """The lines of a scale that runs to the right, and their numbers below."""
    marks: list[Mark] = []
    for value, said in axis.ticks:
        x = place(value)
        is_zero = axis.zero is not None and abs(value - axis.zero) < 1e-9
        ink = Ink.SOFT if is_zero else Ink.GRID
        marks += [
            Stroke(((x, top), (x, bottom)), ink),
            Words(x, bottom + 17, said, Ink.SOFT, Side.MIDDLE),
        ]
    return marks


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar chart.

    Attributes:
        label: its name.
        parts: how long each part is, in the order of the legend.
        value: what stands to the right of it.
        says: all of that in words.
        low: of an interval of the whole; None without one.
        high: of the interval.
    """

    label: str
    parts: tuple[float, ...]
    value: str
    says: str
    low: float | None = None
    high: float | None = None


def bar_chart(
    name: str,
    title: str,
    bars: Sequence[Bar],
    axis: Axis,
    *,
    legend: Sequence[str] = (),
    values: float = 165.0,
) -> Figure:
    """Returns a chart with a bar a row, from the left, of one part or several."""
    begin, end = LABELS, WIDTH - values
    place = axis.along(begin, end)
    marks: list[Mark] = []
    top = TOP
    if legend:
        marks += _legend(legend, begin, TOP + 6)
        top += 24
    bottom = top + ROW * len(bars)
    marks += _upright(axis, place, top, bottom)
    for number, bar in enumerate(bars):
        y = top + ROW * (number + 0.5)
        inside: list[Stroke | Box | Dot | Words] = []
        from_value = axis.low
        for ink, part in zip(PARTS if legend else (Ink.SECOND,), bar.parts, strict=False):
            left, right = place(from_value), place(from_value + part)
            if right > left:
                inside.append(Box(left, y - 7.5, right - left, 15, ink))
            from_value += part
        if bar.low is not None and bar.high is not None:
            ends = ((place(bar.low), y), (place(bar.high), y))
            inside.append(Stroke(ends, Ink.TEXT, 1.5))
            inside += [
                Stroke(((x, y - 4), (x, y + 4)), Ink.TEXT, 1.5) for x in (ends[0][0], ends[1][0])
            ]
        marks += [
            Words(begin - GAP, y + _BASE, within(bar.label, LABELS - GAP), side=Side.END),
            Group(bar.says, tuple(inside)),
            Words(end + GAP, y + _BASE, fitted(bar.value, values - GAP)),
        ]
    return Figure(name, title, listed([bar.says for bar in bars]), bottom + FOOT, tuple(marks))


def _legend(words: Sequence[str], x: float, y: float) -> list[Mark]:
    marks: list[Mark] = []
    for ink, word in zip(PARTS, words, strict=False):
        marks += [Box(x, y - 5, 12, 10, ink), Words(x + 18, y + _BASE, word, Ink.SOFT)]
        x += 18 + text_units(word) + 20
    return marks


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a line: where, how high, between what, and that in words."""

    x: float
    y: float | None
    low: float | None
    high: float | None
    says: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several lines above each other on the same scales."""

    label: str
    points: tuple[Point, ...]


PANEL = 106.0


def panel_chart(
    name: str, title: str, panels: Sequence[Panel], across: Axis, up: Axis = SHARES
) -> Figure:
    """Returns a chart with one small plot a panel, so that no line crosses another."""
    begin, end = 60.0, WIDTH - 30
    x_of = across.along(begin + 14, end - 14)
    marks: list[Mark] = []
    for number, panel in enumerate(panels):
        head = TOP + PANEL * number
        top, bottom = head + 22, head + PANEL - 16
        marks.append(Words(begin, head + 10, fitted(panel.label, end - begin), bold=True))
        y_of = up.along(bottom, top)
        for value, said in up.ticks[:: max(1, (len(up.ticks) - 1) // 2)]:
            y = y_of(value)
            marks += [
                Stroke(((begin, y), (end, y)), Ink.GRID),
                Words(begin - 8, y + _BASE, said, Ink.SOFT, Side.END),
            ]
        line = [(x_of(p.x), y_of(p.y)) for p in panel.points if p.y is not None]
        if len(line) > 1:
            marks.append(Stroke(tuple(line), Ink.MARK, 1.5))
        marks += [_point(point, x_of, y_of) for point in panel.points if point.y is not None]
    bottom = TOP + PANEL * len(panels) - 14
    marks += [
        Words(x_of(value), bottom + 14, said, Ink.SOFT, Side.MIDDLE) for value, said in across.ticks
    ]
    says = [f"{panel.label}: {', '.join(p.says for p in panel.points)}" for panel in panels]
    return Figure(name, title, listed(says), bottom + FOOT, tuple(marks))


def _point(point: Point, x_of: Callable[[float], float], y_of: Callable[[float], float]) -> Group:
    assert point.y is not None, "only points with a height are drawn"
    x, inside = x_of(point.x), list[Stroke | Box | Dot | Words]()
    if point.low is not None and point.high is not None:
        inside.append(Stroke(((x, y_of(point.low)), (x, y_of(point.high))), Ink.MARK, 2))
        inside.append(Dot(x, y_of(point.y), 4, Ink.MARK))
    else:
        inside.append(Dot(x, y_of(point.y), 4, Ink.MARK, hollow=True))
    return Group(point.says, tuple(inside))


@dataclass(frozen=True, slots=True)
class Level:
    """A height that is marked all the way across, with its name at one end."""

    y: float
    name: str
    at: Side = Side.END


def curve_chart(
    name: str,
    title: str,
    description: str,
    curve: Sequence[tuple[float, float]],
    here: tuple[float, float, str] | None,
    across: Axis,
    up: Axis,
    *,
    levels: Sequence[Level] = (),
    across_name: str = "",
    dots: bool = False,
) -> Figure:
    """Returns one curve, or a row of dots, with marked heights and the point where one stands.

    Args:
        name: for references inside a page.
        title: what it shows.
        description: its values in words.
        curve: (x, y) from left to right.
        here: (x, y, what stands beside it); None without such a point.
        across: the scale to the right.
        up: the scale upwards.
        levels: heights that mean something.
        across_name: what the scale to the right is.
        dots: draws points alone, no line between them.
    """
    begin, end, top, bottom = 60.0, WIDTH - 24, TOP + 6, TOP + 166
    x_of, y_of = across.along(begin, end), up.along(bottom, top)
    marks: list[Mark] = []
    for value, said in up.ticks:
        y = y_of(value)
        marks += [
            Stroke(((begin, y), (end, y)), Ink.GRID),
            Words(begin - 8, y + _BASE, said, Ink.SOFT, Side.END),
        ]
    marks += [
        Words(x_of(value), bottom + 17, said, Ink.SOFT, Side.MIDDLE) for value, said in across.ticks
    ]
    for level in levels:
        if up.low <= level.y <= up.high:
            y = y_of(level.y)
            marks += [
                Stroke(((begin, y), (end, y)), Ink.SOFT, 1.2, dashed=True),
                Words(
                    end if level.at is Side.END else begin + 4,
                    y - 5,
                    level.name,
                    Ink.SOFT,
                    level.at,
                ),
            ]
    drawn = tuple((x_of(x), y_of(y)) for x, y in curve)
    if dots:
        marks += [Dot(x, y, 3, Ink.MARK) for x, y in drawn]
    elif len(drawn) > 1:
        marks.append(Stroke(drawn, Ink.MARK, 2.5))
    if here is not None:
        x, y, said = x_of(here[0]), y_of(here[1]), here[2]
        lines = [y_of(level.y) for level in levels if up.low <= level.y <= up.high]
        words = _beside(x, y, said, drawn, lines, (begin, top, end, bottom))
        marks += [Group(said, (Dot(x, y, 6, Ink.TEXT),)), words]
    height = bottom + FOOT
    if across_name:
        said = fitted(across_name, end - begin)
        marks.append(Words((begin + end) / 2, bottom + 36, said, Ink.SOFT, Side.MIDDLE))
        height += 20
    return Figure(name, title, description, height, tuple(marks))


def _beside(
    x: float,
    y: float,
    said: str,
    curve: Sequence[tuple[float, float]],
    lines: Sequence[float],
    frame: tuple[float, float, float, float],
) -> Words:
    """Words at a point, as near as nothing crosses them: neither the curve nor a marked height."""
    left, top, right, bottom = frame
    wide = text_units(said)

    def is_free(begin: float, base: float) -> bool:
        upper, lower = base - LETTERS, base + LETTERS * 0.3
        if begin < left or begin + wide > right or upper < top or lower > bottom:
            return False
        # A marked height has its name above it, at the right.
        if any(upper < line and lower > line - LETTERS - 6 for line in lines):
            return False
        ways = [*itertools.pairwise(curve), ((x - 7, y), (x + 7, y))]
        return not any(_is_met(a, b, (begin, upper, begin + wide, lower)) for a, b in ways)

    places = [
        (begin, y + LETTERS * 0.35 + sign * step)
        for step in range(0, round(bottom - top), 3)
        for sign in (-1, 1)
        for begin in (x + 12, x - 12 - wide, x - wide / 2)
    ]
    found = next((place for place in places if is_free(*place)), None)
    if found is None:
        found = (x + 12 if x + 12 + wide <= right else x - 12 - wide, max(y - 9, top + LETTERS))
    return Words(*found, said, Ink.TEXT, bold=True)


_STEPS = 40


def _is_met(
    a: tuple[float, float], b: tuple[float, float], box: tuple[float, float, float, float]
) -> bool:
    """Tells whether a short line from `a` to `b` runs through a box, with a little room around."""
    left, upper, right, lower = box
    return any(
        left - 4 < a[0] + (b[0] - a[0]) * n / _STEPS < right + 4
        and upper - 3 < a[1] + (b[1] - a[1]) * n / _STEPS < lower + 3
        for n in range(_STEPS + 1)
    )
