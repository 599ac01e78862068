"""How one cell of the grid is painted: the picture, the verdict in shape and word, badges."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from curator.gui import resources, theme
from curator.gui.language import tr
from curator.gui.thumbnails import Thumbnails
from curator.gui.variant_list import ITEM, measure_words
from curator.gui.verdicts import verdict_colour, verdict_mark
from curator.library.values import GridItem

NARROWEST = 188
"""A cell's least width."""

MOST_COLUMNS = 9
"""On a large screen cells grow instead of becoming too many to look at."""

PADDING = 8
GUTTER = 6
TEXT_LINES = 2


class VariantCell(QStyledItemDelegate):
    """Paints `GridItem`s; a thumbnail that is not there yet leaves its grey square."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._width = NARROWEST

    def share(self, width: int) -> bool:
        """Gives each cell of a row an even share of `width`; tells whether it changed."""
        columns = min(max(width // NARROWEST, 1), MOST_COLUMNS)
        before, self._width = self._width, width // columns
        return before != self._width

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every cell, whatever it shows."""
        line = QFontMetrics(theme.font()).height() + 2
        side = self._side()
        return QSize(self._width, side + 3 * PADDING + 2 * GUTTER + TEXT_LINES * line)

    def _side(self) -> int:
        return self._width - 2 * PADDING - 2 * GUTTER

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints one cell."""
        item = index.data(ITEM)
        if not isinstance(item, GridItem):
            return
        chosen = theme.colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        cell = option.rect.adjusted(GUTTER, GUTTER, -GUTTER, -GUTTER)
        state = option.state
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(chosen.raised if selected else chosen.surface))
            painter.setPen(QPen(QColor(chosen.accent), 2) if selected else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(cell, 8, 8)
        side = self._side()
        square = QRect(cell.left() + PADDING, cell.top() + PADDING, side, side)
        self._paint_picture(painter, square, item)
        self._paint_words(painter, square, item)
        painter.restore()

    def _paint_picture(self, painter: QPainter, square: QRect, item: GridItem) -> None:
        chosen = theme.colours()
        pixmap = self._thumbnails.pixmap(item.sha256, item.path) if item.sha256 else QPixmap()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.tile))
        painter.drawRoundedRect(square, 5, 5)
        if pixmap is not None and not pixmap.isNull():
            size = pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(square.center())
            painter.setOpacity(0.45 if item.missing else 1.0)
            painter.drawPixmap(place, pixmap)
            painter.setOpacity(1.0)
        elif pixmap is not None:
            ratio = painter.device().devicePixelRatioF()
            mark = resources.pixmap("missing", chosen.muted, 32, ratio)
            painter.drawPixmap(square.center().x() - 16, square.center().y() - 16, mark)
        self._paint_badges(painter, square, item)

    def _paint_badges(self, painter: QPainter, square: QRect, item: GridItem) -> None:
        """A flag only for what counts; what merely marks has a quiet dot."""
        chosen = theme.colours()
        badges = [("flags", chosen.flag_likely, "")] if item.flagged else []
        if item.missing:
            badges.append(("missing", "#f2f2f2", "missing"))
        right, top = square.right() - 4, square.top() + 4
        for icon, ink, word in badges:
            plate = _plate(painter, word)
            plate.moveTopRight(QPoint(right, top))
            _badge(painter, plate, icon, ink, word)
            right = plate.left() - 4
        if item.marked:
            painter.setPen(QPen(QColor(20, 20, 20, 205), 3))
            painter.setBrush(QColor(chosen.flag_possible))
            painter.drawEllipse(QPoint(right - 8, top + 11), 5, 5)
        if item.alike > 1:
            word = tr("{alike} alike", alike=item.alike)
            plate = _plate(painter, word)
            plate.moveBottomLeft(QPoint(square.left() + 4, square.bottom() - 4))
            _badge(painter, plate, "alike", "#f2f2f2", word)

    def _paint_words(self, painter: QPainter, square: QRect, item: GridItem) -> None:
        chosen = theme.colours()
        painter.setFont(theme.font(-0.5, bold=item.verdict is not None))
        metrics = painter.fontMetrics()
        line = QRect(square.left(), square.bottom() + PADDING, square.width(), metrics.height() + 2)
        painter.setPen(QColor(verdict_colour(item.verdict)))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, verdict_mark(item.verdict))
        painter.setFont(theme.font(-0.5))
        if item.measure is not None:
            painter.setPen(QColor(chosen.text))
            where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(line, int(where), measure_words(item.measure))
        painter.setPen(QColor(chosen.muted))
        line.translate(0, line.height())
        text = painter.fontMetrics().elidedText(
            item.brief, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)


def _plate(painter: QPainter, word: str) -> QRect:
    """Room for an icon, and for a word where the icon alone would not do."""
    painter.setFont(theme.font(-1.5, bold=True))
    wide = painter.fontMetrics().horizontalAdvance(word) + 6 if word else 0
    return QRect(0, 0, 24 + wide, 22)


def _badge(painter: QPainter, plate: QRect, icon: str, ink: str, word: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 205))
    painter.drawRoundedRect(plate, 5, 5)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(plate.left() + 4, plate.top() + 3, resources.pixmap(icon, ink, 16, ratio))
    painter.setPen(QColor("#f2f2f2"))
    painter.drawText(plate.adjusted(24, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
