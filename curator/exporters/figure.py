"""A drawing in neutral parts, so that a page (as SVG) and paper (painted by Qt) show the same.

A figure is measured in units of a quarter of a millimetre on A4; letters are `LETTERS` units high.
What is drawn says what it means by its `Ink`; whoever draws chooses the colour. Nothing is told
apart by colour alone: shapes, dashes, lightness and words say it too.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from curator.exporters.table import Table

WIDTH = 720.0
"""Of every figure: the room between the margins of an upright A4."""

LETTERS = 12.5
_LETTER_WIDTH = 0.6
"""How wide a letter is on average, as a share of its height; wide scripts take twice that."""


class Ink(Enum):
    """What a mark means."""

    TEXT = "text"
    SOFT = "soft"
    GRID = "grid"
    MARK = "mark"
    PENDING = "pending"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"


PARTS = (Ink.FIRST, Ink.SECOND, Ink.THIRD, Ink.FOURTH)
"""Of a whole, from dark to light, so that they stay apart in grey."""

LIGHT: dict[Ink, str] = {
    Ink.TEXT: "#22252a", Ink.SOFT: "#5f656e", Ink.GRID: "#dcdee2", Ink.MARK: "#1f6f9f",
    Ink.PENDING: "#d3d8df", Ink.FIRST: "#0b3a5b", Ink.SECOND: "#3d87b8", Ink.THIRD: "#e39a4f",
    Ink.FOURTH: "#f4deb3",
}  # fmt: skip
DARK: dict[Ink, str] = {
    Ink.TEXT: "#e4e6e9", Ink.SOFT: "#a6acb5", Ink.GRID: "#3a3e44", Ink.MARK: "#7fc4ee",
    Ink.PENDING: "#454c55", Ink.FIRST: "#2f6f9c", Ink.SECOND: "#6fb4de", Ink.THIRD: "#f0b57c",
    Ink.FOURTH: "#f9e9c8",
}  # fmt: skip


class Side(Enum):
    """Where a text stands from its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points.

    Attributes:
        points: at least two.
        width: in units.
        dashed: broken into dashes.
        round_ends: the ends of an interval.
    """

    points: tuple[tuple[float, float], ...]
    ink: Ink
    width: float = 1.0
    dashed: bool = False
    round_ends: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    corner: float = 0.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle, or with `hollow` a ring."""

    x: float
    y: float
    radius: float
    ink: Ink
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text on its base line, from where its `side` says."""

    x: float
    y: float
    text: str
    ink: Ink = Ink.TEXT
    side: Side = Side.START
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together, with what they say in words."""

    says: str
    marks: "tuple[Stroke | Box | Dot | Words, ...]"


Mark: TypeAlias = Stroke | Box | Dot | Words | Group


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing.

    Attributes:
        name: for references inside a page: letters and hyphens.
        title: what it shows.
        description: its values in words, for those who do not see it.
        height: in units; the width is `WIDTH`.
        marks: in the order in which they are drawn.
        table: its values, for where nothing is drawn; None where another table says them.
    """

    name: str
    title: str
    description: str
    height: float
    marks: tuple[Mark, ...]
    table: Table | None = None


def display_width(text: str) -> int:
    """Returns how many letters' width a text takes: wide characters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def text_units(text: str, size: float = LETTERS) -> float:
    """Returns about how wide a text is, in units, on the safe side."""
    capitals = sum(char.isupper() or char in "mw@%—" for char in text)
    return (display_width(text) + 0.3 * capitals) * size * _LETTER_WIDTH


def fitted(text: str, units: float, size: float = LETTERS) -> str:
    """Returns the text, shortened with an ellipsis where it would be wider than `units`."""
    if text_units(text, size) <= units:
        return text
    kept = text
    while kept and text_units(f"{kept}…", size) > units:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def within(text: str, units: float, size: float = LETTERS) -> str:
    """Returns the text, shortened in its middle where it would be wider than `units`.

    What tells two names of one family apart often stands at their end: "_v14".
    """
    if text_units(text, size) <= units:
        return text
    left, right = (2 * len(text)) // 3, len(text)
    head, tail = text[:left], text[left:right]
    while (head or tail) and text_units(f"{head}…{tail}", size) > units:
        if len(head) > 2 * len(tail) or not tail:
            head = head[:-1]
        else:
            tail = tail[1:]
    return f"{head.rstrip()}…{tail.lstrip()}"


def listed(parts: Sequence[str]) -> str:
    """Returns values in one sentence for a description."""
    return f"{'; '.join(parts)}." if parts else ""
