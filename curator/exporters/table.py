"""A table of a report as people read it: a caption, columns, and rows of texts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: its heading.
        numeric: its cells stand to the right.
        share: how wide it is beside the others.
    """

    name: str
    numeric: bool = False
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names the row.

    Attributes:
        caption: what it holds.
        columns: from left to right.
        rows: texts, as many in each as there are columns.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
