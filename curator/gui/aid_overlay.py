"""Aids to the eye, painted over an image: the light and its direction, lines that swim."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from curator.core.aid import AidMap, LightMap, LineMap, Place

WAVY = "#d55e00"
LONG = "#56b4e9"
STRAIGHT = "#ffffff"
"""Vermilion and sky blue of Okabe and Ito (2008); swimming chains are wide, straight ones faint."""

_TINT = 150
"""Opacity of the strongest tint, of 255."""

_CASING = QColor(0, 0, 0, 140)


def draw_aid(painter: QPainter, image: QRectF, aid: AidMap) -> None:
    """Draws an aid over where the whole image lies; a colour cast is told beside it instead."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if isinstance(aid, LightMap):
        _draw_light(painter, image, aid)
    elif isinstance(aid, LineMap):
        _draw_lines(painter, image, aid)
    painter.restore()


def _draw_light(painter: QPainter, image: QRectF, light: LightMap) -> None:
    wide, high = image.width() / light.columns, image.height() / light.rows
    painter.setPen(Qt.PenStyle.NoPen)
    for number, cell in enumerate(light.cells):
        if cell.tint is None:
            continue
        row, column = divmod(number, light.columns)
        away = max(cell.tint) - min(cell.tint)  # a cell lit like the rest is left clear
        painter.setBrush(QColor(*cell.tint, min(_TINT, round(1.5 * away))))
        painter.drawRect(QRectF(image.x() + column * wide, image.y() + row * high, wide, high))
    reach = 0.5 * min(wide, high)
    for arrow in light.arrows:
        length = reach * (0.35 + 0.65 * arrow.strength)
        by = QPointF(arrow.direction[0], arrow.direction[1]) * (length / 2)
        middle = _point(arrow.at, image)
        _draw_arrow(painter, middle - by, middle + by, arrow.strength)


def _draw_arrow(painter: QPainter, start: QPointF, end: QPointF, strength: float) -> None:
    line = QLineF(start, end)
    angle = math.atan2(line.dy(), line.dx())
    head = min(9.0, 0.45 * line.length())
    wings = [
        end - QPointF(math.cos(angle + turn), math.sin(angle + turn)) * head for turn in (0.5, -0.5)
    ]
    width = 1.2 + 1.3 * strength
    for wider, colour in (
        (2.0, _CASING),
        (0.0, QColor(255, 255, 255, 150 + round(105 * strength))),
    ):
        pen = QPen(colour, width + wider)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(line)
        painter.drawPolyline(QPolygonF([wings[0], end, wings[1]]))


def _draw_lines(painter: QPainter, image: QRectF, lines: LineMap) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(255, 255, 255, 110), 1.2))
    for start, end in lines.straight:
        painter.drawLine(_point(start, image), _point(end, image))
    painter.save()
    painter.setClipRect(image)
    for start, end in lines.long:
        line = QLineF(_point(start, image), _point(end, image))
        if line.length() < 1:
            continue
        far = line.unitVector()
        by = QPointF(far.dx(), far.dy()) * (image.width() + image.height())
        dotted = QPen(QColor(LONG), 1.2)
        dotted.setDashPattern([2, 5])
        painter.setPen(dotted)
        painter.drawLine(line.p1() - by, line.p1())
        painter.drawLine(line.p2(), line.p2() + by)
        for width, colour in ((4.0, _CASING), (2.0, QColor(LONG))):
            painter.setPen(QPen(colour, width))
            painter.drawLine(line)
    painter.restore()
    for chain in lines.wavy:
        points = QPolygonF([_point(place, image) for place in chain])
        for width, colour in ((5.0, _CASING), (3.0, QColor(WAVY))):
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(points)


def _point(place: Place, image: QRectF) -> QPointF:
    return QPointF(image.x() + place[0] * image.width(), image.y() + place[1] * image.height())
