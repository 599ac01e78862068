"""Text on paper, and how it is broken into pages. Everything is measured in tenths of a point.

A report is a list of strips, each as wide as the page and never cut; what belongs together stays
on one sheet, and a table that goes on says its header again.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageSize,
    QPaintDevice,
    QPainter,
    QTextLayout,
    QTextOption,
)

POINT = 10
"""Units a point: Qt's sizes of fonts in pixels are whole numbers, and these are fine enough."""

_SHEET = QPageSize.size(QPageSize.PageSizeId.A4, QPageSize.Unit.Point)
LEFT = 42.0 * POINT
TOP = 42.0 * POINT
BODY = _SHEET.width() * POINT - 2 * LEFT
BOTTOM = (_SHEET.height() - 50.0) * POINT

INK, SOFT, LINE = QColor("#111111"), QColor("#555555"), QColor("#c4c4c4")
_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
_LEADING = 1.3


class Type(Enum):
    """A kind of text: size in points, whether it is bold, and whether it is soft."""

    LEAD = (16.0, True, False)
    HEADING = (12.0, True, False)
    BODY = (9.5, False, False)
    SOFT = (9.5, False, True)
    SMALL = (8.0, False, True)
    CELL = (7.5, False, False)
    ROW = (7.5, True, False)
    HEAD = (7.5, False, True)


Paint: TypeAlias = Callable[[QPainter, float, float], None]
"""Paints with its top left corner at x, y."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page, as wide as it.

    Attributes:
        height: of it.
        paint: draws it.
        before: space above it, which falls away at the head of a page.
        keep: stays on one page with the next.
        header: what is said again above it where a page begins with it.
    """

    height: float
    paint: Paint
    before: float = 0.0
    keep: bool = False
    header: "Strip | None" = None

    def boxed(self, inset: float) -> "Strip":
        """Returns the strip moved in, with a line at its left that runs on through the next."""

        def paint(painter: QPainter, x: float, y: float) -> None:
            above = QRectF(x, y - self.before, 1.5 * POINT, self.height + self.before)
            painter.fillRect(above, LINE)
            self.paint(painter, x + inset, y)

        return replace(self, paint=paint)


def kept(strips: Iterable[Strip]) -> list[Strip]:
    """Returns strips that stay on one page with each other and with what follows them."""
    return [replace(strip, keep=True) for strip in strips]


def unbroken(text: str) -> str:
    """Returns a text whose percentages and ranges of points stay on one line."""
    return _RANGE.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), text)


_RANGE = re.compile(r" %|\([+−]?\d+ to [+−]?\d+\)|\bp (?=\d)")


Page: TypeAlias = Sequence[tuple[float, Strip]]
"""Strips with how far down they begin."""


def paginated(strips: Iterable[Strip], height: float) -> list[Page]:
    """Returns strips on pages of that height; what is to be kept together is, where it fits."""
    rest = list(strips)
    pages: list[list[tuple[float, Strip]]] = [[]]
    y = 0.0
    for number, strip in enumerate(rest):
        if pages[-1] and y + strip.before + _chain(rest, number, height) > height:
            pages.append([])
            y = 0.0
            if strip.header is not None and number and rest[number - 1].header is strip.header:
                pages[-1].append((0.0, strip.header))
                y = strip.header.height
        y += strip.before if pages[-1] else 0.0
        pages[-1].append((y, strip))
        y += strip.height
    return list(pages)


def _chain(strips: Sequence[Strip], begin: int, height: float) -> float:
    """How much room a strip wants with all that it is kept with; alone where that is too much."""
    total = strips[begin].height
    number = begin
    while strips[number].keep and number + 1 < len(strips):
        number += 1
        total += strips[number].before + strips[number].height
    return total if total <= height else strips[begin].height


class Writing:
    """Lays out texts for a device; text of any script runs in its own direction."""

    def __init__(self, device: QPaintDevice) -> None:
        self._device = device

    def font(self, kind: Type) -> QFont:
        """Returns the font of a kind of text."""
        size, bold, _ = kind.value
        return self.sized(size, bold=bold)

    def sized(self, points: float, *, bold: bool = False) -> QFont:
        """Returns the font in a size."""
        font = QFont()
        font.setFamilies(list(_FAMILIES))
        font.setPixelSize(round(points * POINT))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("liga"), 0)  # a PDF is searched for "fix", not for "\ufb01x"
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Returns the measures of a font on this device."""
        return QFontMetricsF(font, self._device)

    def width(self, text: str, kind: Type) -> float:
        """Returns how wide a text is on one line."""
        return self.metrics(self.font(kind)).horizontalAdvance(text)

    def elided(self, text: str, kind: Type, width: float) -> str:
        """Returns a text that fits on one line of that width."""
        metrics = self.metrics(self.font(kind))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def strip(
        self,
        text: str,
        kind: Type,
        *,
        before: float = 0.0,
        keep: bool = False,
        width: float = BODY,
        to_the_right: bool = False,
    ) -> Strip:
        """Returns a text, wrapped, as a strip.

        Args:
            text: the words.
            kind: how they look.
            before: space above, in points.
            keep: stays on one page with the next strip.
            width: in units.
            to_the_right: ends at the right edge.
        """
        size, _, soft = kind.value
        step = size * _LEADING * POINT
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout = QTextLayout(unbroken(text), self.font(kind), self._device)
        layout.setTextOption(option)
        layout.beginLayout()
        rows = 0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width)
            row.setPosition(QPointF(0.0, rows * step))
            rows += 1
        layout.endLayout()

        def paint(painter: QPainter, x: float, y: float) -> None:
            painter.setPen(SOFT if soft else INK)
            layout.draw(painter, QPointF(x, y))

        return Strip(rows * step, paint, before * POINT, keep)
