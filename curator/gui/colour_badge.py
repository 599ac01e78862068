"""A calm word on an image whose colours are not what its file means."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from curator.gui import theme

MARGIN = 12
"""From the view's corner, in device-independent pixels."""

_PAD = 10
_GROUND = QColor(22, 22, 22, 225)
_INK = QColor("#d8d8d8")


def draw_badge(painter: QPainter, image: QRectF, view: QRect, text: str) -> None:
    """Draws a line of text at the lower left, neutral in colour so that it tints nothing.

    Args:
        painter: in device-independent pixels.
        image: where the image lies; the badge lies on it, else in the view's corner where the image
            is too small for that.
        view: the whole view.
        text: what is said, translated; cut at the end where the view is too narrow.
    """
    font = theme.font(-1.0)
    metrics = QFontMetrics(font)
    seen = image & QRectF(view)
    needed = metrics.horizontalAdvance(text) + 2 * (MARGIN + _PAD)
    within = seen if seen.width() >= needed else QRectF(view)
    room = int(within.width()) - 2 * (MARGIN + _PAD)
    said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
    width, height = metrics.horizontalAdvance(said) + 2 * _PAD, metrics.height() + 8
    box = QRectF(within.left() + MARGIN, within.bottom() - MARGIN - height, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(_INK)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
    painter.restore()
