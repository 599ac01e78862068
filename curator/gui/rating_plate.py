"""Stars and a label on a small dark plate in the corner of a picture, the same in both themes."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from curator.gui import theme
from curator.gui.fact_words import label_ink, label_mark, label_word, stars_shape, stars_word

_MARGIN, _AROUND, _BETWEEN = 5.0, 6.0, 6.0


def rating_words(stars: int | None, label: str | None) -> tuple[str, ...]:
    """Returns what the plate says, for an accessible name; nothing where there is no plate."""
    return (
        *([stars_word(stars)] if stars else []),
        *([label_word(label)] if label else []),
    )


def draw_rating(painter: QPainter, picture: QRect, stars: int | None, label: str | None) -> None:
    """Draws the plate in the lower left corner of a picture; nothing without stars and label.

    Where room is short the label is its shape alone; its word stands in the tooltip or the name.
    """
    parts: list[tuple[str, str]] = []
    if stars:
        parts.append((stars_shape(stars), theme.DARK.text))
    if label:
        parts.append((label_mark(label), label_ink(label)))
    if not parts:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(-1.0))
    metrics = QFontMetricsF(painter.font())
    room = picture.width() - 2 * (_MARGIN + _AROUND)
    if label and _width(metrics, parts) > room:
        parts[-1] = (label_mark(label)[0], label_ink(label))
    height = metrics.height() + 4
    plate = QRectF(
        picture.left() + _MARGIN,
        picture.bottom() + 1 - _MARGIN - height,
        _width(metrics, parts) + 2 * _AROUND,
        height,
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 215))
    painter.drawRoundedRect(plate, 4, 4)
    left = plate.left() + _AROUND
    for text, ink in parts:
        painter.setPen(QColor(ink))
        where = QRectF(left, plate.top(), room, height)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
        left += metrics.horizontalAdvance(text) + _BETWEEN
    painter.restore()


def _width(metrics: QFontMetricsF, parts: list[tuple[str, str]]) -> float:
    texts = sum(metrics.horizontalAdvance(text) for text, _ink in parts)
    return texts + _BETWEEN * (len(parts) - 1)
