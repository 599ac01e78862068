"""Outlines of flags, painted over an image: where to look, never what to decide."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from curator.core.artifact import Flag, Severity
from curator.gui import theme


def flag_colour(severity: Severity) -> str:
    """Returns the outline's colour; *possible* is dashed as well, so that colour is never alone."""
    chosen = theme.colours()
    return chosen.flag_likely if severity is Severity.LIKELY else chosen.flag_possible


def flag_text(flag: Flag) -> str:
    """Returns the label beside an outline, for example "blur · likely"."""
    return f"{flag.artifact.replace('_', ' ')} · {flag.severity.value}"


def draw_flags(painter: QPainter, image: QRectF, flags: Sequence[Flag], seen: QRectF) -> None:
    """Draws outlines at constant width, whatever the zoom, with labels kept inside `seen`.

    Args:
        painter: in device-independent pixels.
        image: where the whole image lies.
        flags: regions are 0..1 of the image; a flag without one is a label at the top left.
        seen: the part of the widget that can be painted on.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(-0.5, bold=True))
    corner = image.intersected(seen).topLeft() + QPointF(theme.GAP, theme.GAP)
    taken: list[QRectF] = []
    for flag in flags:
        colour = QColor(flag_colour(flag.severity))
        if flag.region is None:
            label = _label(painter, flag_text(flag), corner, colour, taken, seen)
            corner.setY(label.bottom() + theme.GAP / 2)
            continue
        region = flag.region
        box = QRectF(
            image.x() + region.x * image.width(),
            image.y() + region.y * image.height(),
            region.width * image.width(),
            region.height * image.height(),
        )
        _outline(painter, box, colour, dashed=flag.severity is Severity.POSSIBLE)
        where = box.intersected(seen).topLeft() + QPointF(6, 6)
        if not box.intersects(seen):
            continue
        _label(painter, flag_text(flag), where, colour, taken, seen)
    painter.restore()


def _outline(painter: QPainter, box: QRectF, colour: QColor, *, dashed: bool) -> None:
    """A dark line under a coloured one: visible on any image."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, line in ((4.0, QColor(0, 0, 0, 150)), (2.0, colour)):
        pen = QPen(line, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if dashed:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([12 / width, 8 / width])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawRect(box)


def _label(
    painter: QPainter,
    text: str,
    at: QPointF,
    colour: QColor,
    taken: list[QRectF],
    seen: QRectF,
) -> QRectF:
    """A small plate with a coloured edge; it moves down past those already drawn."""
    metrics = QFontMetricsF(painter.font())
    plate = QRectF(at.x(), at.y(), metrics.horizontalAdvance(text) + 22, metrics.height() + 8)
    plate.moveLeft(max(seen.left() + 4, min(plate.left(), seen.right() - plate.width() - 4)))
    plate.moveTop(max(seen.top() + 4, min(plate.top(), seen.bottom() - plate.height() - 4)))
    while any(plate.intersects(other) for other in taken):
        plate.translate(0, plate.height() + 4)
    taken.append(plate)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 215))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(plate.left(), plate.top(), 5, plate.height()), 2, 2)
    painter.setPen(QColor("#f2f2f2"))
    painter.drawText(plate.adjusted(13, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, text)
    return plate
