"""What a plot shows, as plain values: axes, series, marks and rules; no widget, no pixels.

A *mark* is what can be pointed at, stepped to with arrow keys and opened: a dot, a bar. A *rule* is
a line across the whole plot. A *tick* names a place on an axis.
"""

from dataclasses import dataclass, field
from enum import Enum

from curator.gui.insights_images import DecidedIn
from curator.library.values import VariantFilter


class Shape(Enum):
    """How a mark looks beside its colour, so that colour is never alone."""

    DOT = "o"
    SQUARE = "s"
    TRIANGLE = "t1"
    DIAMOND = "d"
    STAR = "star"
    HEXAGON = "h"
    DOWN = "t"
    CROSS = "x"


SHAPES = tuple(Shape)


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that is seen.

    Attributes:
        x, y: where it lies, in the axes' units.
        said: everything about it in words: name, value, interval, n.
        low, high: limits of its 95 % interval along the value's axis; None draws none.
        band_low, band_high: what pending verdicts could still make of it; None draws none.
        note: a few words beside it, "" for none.
        images: what it is made of, None where there are no images to show.
        shown: False where there is too little for a dot, and words stand in its place.
    """

    x: float
    y: float
    said: str
    low: float | None = None
    high: float | None = None
    band_low: float | None = None
    band_high: float | None = None
    note: str = ""
    images: VariantFilter | DecidedIn | None = None
    shown: bool = True


NEUTRAL = -1
"""The colour of what belongs to no model."""


@dataclass(frozen=True, slots=True)
class Series:
    """Marks of one kind.

    Attributes:
        name: for the legend; "" keeps it out.
        colour: which colour of the palette, from 0 on; `NEUTRAL` for that of the text.
        shape: of its dots; None draws none.
        is_line: its marks are joined in their order.
        reach: marks farther apart than this along x are not joined, for nothing is known between
            them; None joins all.
        is_thin: by a thin line, for what only accompanies.
        bar: how thick its bars are along the other axis, 0 for none.
        starts: where each bar begins, 0 where it is empty; to stand on one another.
        has_marks: False for a curve that nobody steps through.
    """

    name: str
    marks: tuple[Mark, ...]
    colour: int = 0
    shape: Shape | None = Shape.DOT
    is_line: bool = False
    reach: float | None = None
    is_thin: bool = False
    bar: float = 0.0
    starts: tuple[float, ...] = ()
    has_marks: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the plot with a word at its end.

    Attributes:
        at: where, in the axis's units.
        text: what it means.
        is_level: it runs from left to right.
    """

    at: float
    text: str
    is_level: bool = True


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis.

    Attributes:
        title: what is measured, with its unit.
        low, high: its ends.
        ticks: places and their names; empty for numbers of its own choice.
        is_share: numbers are shares 0..1 and read as per cent.
    """

    title: str
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    is_share: bool = False


@dataclass(frozen=True, slots=True)
class Spec:
    """One plot.

    Attributes:
        name: for a file and for a screen reader, a few words.
        title: a sentence of what is seen.
        x, y: the axes.
        series: drawn in this order.
        rules: lines across.
        is_rows: values run from left to right, and each row is one thing.
        is_columns: each column is one thing.
        rows: how many rows have to find room, for the height; 0 for the usual height.
        note: a sentence beneath it, "" for none.
        gaps: from where to where along x there is nothing to show, as pale bands.
        right: places and names on a second axis of values, at the right.
    """

    name: str
    title: str
    x: Axis
    y: Axis
    series: tuple[Series, ...]
    rules: tuple[Rule, ...] = ()
    is_rows: bool = False
    is_columns: bool = False
    rows: int = 0
    note: str = ""
    gaps: tuple[tuple[float, float], ...] = ()
    right: tuple[tuple[float, str], ...] = ()
    steps: tuple[Mark, ...] = field(init=False)
    """The marks in the order in which arrow keys go through them."""

    @property
    def is_empty(self) -> bool:
        """True where there is nothing to be seen, and only the title says something."""
        return not any(one.marks for one in self.series)

    def __post_init__(self) -> None:
        marks = [mark for one in self.series if one.has_marks for mark in one.marks]
        if self.is_rows:
            marks.sort(key=lambda mark: (-mark.y, mark.x))
        else:
            marks.sort(key=lambda mark: mark.x)
        object.__setattr__(self, "steps", tuple(marks))
