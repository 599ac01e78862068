"""Outlines of flags, painted over an image: where to look, never what to decide."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from curator.core.artifact import Flag, Region, Severity, Use, use_of
from curator.gui import theme
from curator.gui.language import tr
from curator.gui.vocabulary import words_of

CASING = QColor(0, 0, 0, 150)
"""A dark line under a coloured one: visible on any image."""

_DOT = 5.0


def flag_word(flag: Flag) -> str:
    """Returns how sure a flag is in a word: "likely", "possible" or "mark"."""
    return tr("mark") if use_of(flag.artifact) is Use.MARK else tr(flag.severity.value)


def flag_colour(flag: Flag) -> str:
    """Returns the outline's colour; the line is another one too, so that colour is never alone."""
    chosen = theme.colours()
    if use_of(flag.artifact) is Use.MARK:
        return chosen.flag_mark
    return chosen.flag_likely if flag.severity is Severity.LIKELY else chosen.flag_possible


def flag_text(flag: Flag) -> str:
    """Returns the label beside an outline, for example "blur · likely"."""
    return f"{words_of(flag.artifact)} · {flag_word(flag)}"


def box_of(region: Region, image: QRectF) -> QRectF:
    """Returns a region's place where the whole image lies in `image`."""
    return QRectF(
        image.x() + region.x * image.width(),
        image.y() + region.y * image.height(),
        region.width * image.width(),
        region.height * image.height(),
    )


def draw_flags(
    painter: QPainter, image: QRectF, flags: Sequence[Flag], seen: QRectF, chosen: int = -1
) -> None:
    """Draws outlines at constant width, whatever the zoom, with labels kept inside `seen`.

    Args:
        painter: in device-independent pixels.
        image: where the whole image lies.
        flags: regions are 0..1 of the image; a flag without one is a label at the top left.
        seen: the part of the widget that can be painted on.
        chosen: the number of the flag that an answer is about; its line is wider.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(-0.5, bold=True))
    corner = image.intersected(seen).topLeft() + QPointF(theme.GAP, theme.GAP)
    taken: list[QRectF] = []
    for number, flag in enumerate(flags):  # all of them first: no line runs through a label
        if flag.region is not None:
            draw_outline(painter, box_of(flag.region, image), flag, wide=number == chosen)
    for number, flag in enumerate(flags):
        text = f"{number + 1}  {flag_text(flag)}" if len(flags) > 1 else flag_text(flag)
        if flag.region is None:
            label = _label(painter, text, corner, flag, taken, seen)
            corner.setY(label.bottom() + theme.GAP / 2)
            continue
        box = box_of(flag.region, image)
        if box.intersects(seen):
            where = box.intersected(seen).topLeft() + QPointF(6, 6)
            _label(painter, text, where, flag, taken, seen)
    painter.restore()


def draw_outline(painter: QPainter, box: QRectF, flag: Flag, *, wide: bool = False) -> None:
    """Draws a box as sure as its flag: likely solid, possible dashed, a mark dotted with a dot."""
    colour = QColor(flag_colour(flag))
    is_mark = use_of(flag.artifact) is Use.MARK
    width = (1.5 if is_mark else 2.0) + (1.5 if wide else 0.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for wider, line in ((2.0, CASING), (0.0, colour)):
        painter.setPen(_pen(flag, line, width + wider))
        painter.drawRect(box)
    if is_mark:
        painter.setPen(QPen(CASING, 1.0))
        painter.setBrush(colour)
        painter.drawEllipse(box.topRight(), _DOT, _DOT)


def draw_sample(painter: QPainter, box: QRectF, flag: Flag) -> None:
    """Draws a small piece of a flag's line, for a legend."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(flag_colour(flag))
    is_mark = use_of(flag.artifact) is Use.MARK
    end = QPointF(box.right() - (2 * _DOT + 2 if is_mark else 0), box.center().y())
    painter.setPen(_pen(flag, colour, 1.5 if is_mark else 2.5))
    painter.drawLine(QPointF(box.left(), box.center().y()), end)
    if is_mark:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(end + QPointF(_DOT + 2, 0), _DOT - 1, _DOT - 1)


def _pen(flag: Flag, colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if use_of(flag.artifact) is Use.MARK:
        pattern = [2.0, 4.0]
    elif flag.severity is Severity.POSSIBLE:
        pattern = [12.0, 8.0]
    else:
        return pen
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([part / width for part in pattern])  # in widths of the pen
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _label(
    painter: QPainter,
    text: str,
    at: QPointF,
    flag: Flag,
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
    draw_plate(painter, plate, text, QColor(flag_colour(flag)))
    return plate


def draw_plate(painter: QPainter, plate: QRectF, text: str, edge: QColor) -> None:
    """Draws a word on a dark plate with a coloured edge, readable on any image."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 215))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setBrush(edge)
    painter.drawRoundedRect(QRectF(plate.left(), plate.top(), 5, plate.height()), 2, 2)
    painter.setPen(QColor("#f2f2f2"))
    painter.drawText(plate.adjusted(13, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, text)
