"""A report's figures on paper: the parts of a `Figure`, painted by Qt."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from curator.exporters.figure import (
    LETTERS,
    LIGHT,
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
)
from curator.gui.report_paper import POINT, Strip, Writing


def figure_strip(figure: Figure, writing: Writing, width: float) -> Strip:
    """Returns a figure, as wide as the page."""
    scale = width / WIDTH

    def paint(painter: QPainter, x: float, y: float) -> None:
        for mark in figure.marks:
            _mark(painter, mark, QPointF(x, y), scale, writing)

    return Strip(figure.height * scale, paint, before=2.0 * POINT)


def _colour(ink: Ink) -> QColor:
    return QColor(LIGHT[ink])


def _mark(painter: QPainter, mark: Mark, at: QPointF, scale: float, writing: Writing) -> None:
    match mark:
        case Group():
            for one in mark.marks:
                _mark(painter, one, at, scale, writing)
        case Stroke():
            pen = QPen(_colour(mark.ink), mark.width * scale)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap if mark.round_ends else Qt.PenCapStyle.FlatCap)
            if mark.dashed:
                pen.setDashPattern([5.0 / mark.width, 4.0 / mark.width])
            painter.setPen(pen)
            painter.drawPolyline(
                QPolygonF([QPointF(at.x() + x * scale, at.y() + y * scale) for x, y in mark.points])
            )
        case Box():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_colour(mark.ink))
            corner = mark.corner * scale
            painter.drawRoundedRect(
                QRectF(
                    at.x() + mark.x * scale,
                    at.y() + mark.y * scale,
                    mark.width * scale,
                    mark.height * scale,
                ),
                corner,
                corner,
            )
        case Dot():
            colour = _colour(mark.ink)
            painter.setPen(QPen(colour, 2 * scale) if mark.hollow else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if mark.hollow else colour)
            radius = mark.radius * scale
            middle = QPointF(at.x() + mark.x * scale, at.y() + mark.y * scale)
            painter.drawEllipse(middle, radius, radius)
        case Words():
            _words(painter, mark, at, scale, writing)


def _words(painter: QPainter, mark: Words, at: QPointF, scale: float, writing: Writing) -> None:
    font = writing.sized(LETTERS * scale / POINT, bold=mark.bold)
    wide = writing.metrics(font).horizontalAdvance(mark.text)
    begin = {Side.START: 0.0, Side.MIDDLE: wide / 2, Side.END: wide}[mark.side]
    painter.setFont(font)
    painter.setPen(_colour(mark.ink))
    painter.drawText(QPointF(at.x() + mark.x * scale - begin, at.y() + mark.y * scale), mark.text)
