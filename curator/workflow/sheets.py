"""A sheet of paper with pictures and lines of text beside them, as plain values.

The window's painter makes PDF or PNG of it; what stands on it is decided here, without any window.
"""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from curator.core.errors import CuratorError
from curator.library.library import Library
from curator.workflow.finding import absolute


class Part(NamedTuple):
    """A part of an image in 0..1."""

    x: float
    y: float
    width: float
    height: float


class Mark(NamedTuple):
    """A numbered spot on a picture, in 0..1 of the whole image."""

    x: float
    y: float
    label: str


class Voice(Enum):
    """How a line of text looks."""

    HEADING = auto()
    BODY = auto()
    SMALL = auto()
    """Small and grey: what is looked up, not read."""


class Arrangement(Enum):
    """Where a cell's text stands."""

    BESIDE = auto()
    """Right of its picture: for much text."""

    BELOW = auto()
    """Beneath its picture: for many pictures."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text of at most so many lines; what is longer ends with an ellipsis."""

    text: str
    voice: Voice = Voice.BODY
    most: int = 1


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A picture, or a part of one, with spots marked in it."""

    path: Path
    part: Part | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture, or a few that share its place, and what stands with it."""

    pictures: tuple[SheetPicture, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages of cells.

    Attributes:
        title: at the top of the first page.
        note: beneath the title.
        foot: at the bottom of each page, beside its number.
        columns, rows: cells of a page.
    """

    title: str
    note: str
    foot: str
    cells: tuple[Cell, ...]
    arrangement: Arrangement
    columns: int
    rows: int

    @property
    def pages(self) -> int:
        """How many pages it takes, at least one."""
        each = self.columns * self.rows
        return max(-(-len(self.cells) // each), 1)


SUFFIXES = (".pdf", ".png")


def check_sheet_target(library: Library, target: Path, pages: int) -> tuple[Path, ...]:
    """Returns the files that a sheet is written to: one PDF, or a PNG for each page.

    Raises:
        CuratorError: it is neither PDF nor PNG, an image of the library lies there, or a further
            page would take the place of a file that nobody named.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise CuratorError(
            f"A sheet is a PDF or a PNG, not {target.suffix or 'a name without an ending'}.",
            "Name it sheet.pdf or sheet.png.",
        )
    if target.is_dir():
        raise CuratorError(f"{target} is a folder.", "Give the name of a file.")
    files = (absolute(target),)
    if suffix == ".png" and pages > 1:
        wide = len(str(pages))
        files = tuple(
            files[0].with_stem(f"{target.stem}-{number:0{wide}}") for number in range(1, pages + 1)
        )
        there = next((file for file in files if file.exists()), None)
        if there is not None:
            raise CuratorError(
                f"{there} is there already, and the sheet has {pages} pages.",
                "Choose another name, or a PDF, which holds all pages.",
            )
    if known := library.known_files(files):
        raise CuratorError(
            f"{next(iter(known))} is an image of this library.", "Choose another name."
        )
    return files
