"""How one cell of the grid is painted: the picture, the verdict in shape and word, badges."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from curator.gui import resources, theme
from curator.gui.fact_words import STAR, label_ink, label_word, stars_shape
from curator.gui.language import digits, tr
from curator.gui.pane import draw_ring
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
TEXT_LINES = 3
"""Verdict and stars, the file's name, the brief's."""


class VariantCell(QStyledItemDelegate):
    """Paints `GridItem`s; a thumbnail that is not there yet leaves its grey square."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._width = NARROWEST
        self.has_ticks = False  # while several cells are selected

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
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        view = option.widget
        is_target = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        if is_selected or is_hovered:  # hovering is only seen, it never retargets
            painter.setBrush(QColor(chosen.raised if is_selected else chosen.surface))
            painter.setPen(QPen(QColor(chosen.muted), 1) if is_selected else Qt.PenStyle.NoPen)
            painter.drawRect(cell)
        side = self._side()
        square = QRect(cell.left() + PADDING, cell.top() + PADDING, side, side)
        self._paint_picture(painter, square, item, has_tick=is_selected and self.has_ticks)
        self._paint_words(painter, square, item)
        if is_target:
            draw_ring(painter, QRectF(cell), is_target=True)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, square: QRect, item: GridItem, *, has_tick: bool
    ) -> None:
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
        self._paint_badges(painter, square, item, has_tick=has_tick)

    def _paint_badges(
        self, painter: QPainter, square: QRect, item: GridItem, *, has_tick: bool
    ) -> None:
        """A flag only for what counts; what merely marks has a quiet dot."""
        chosen = theme.colours()
        badges = [("flags", chosen.flag_likely, "")] if item.flagged else []
        if item.missing:
            badges.append(("missing", "#f2f2f2", "missing"))
        right, top = square.right() - 4, square.top() + 4
        left = square.left() + 4
        if has_tick:
            plate = _plate(painter, "")
            plate.moveTopLeft(QPoint(left, top))
            _paint_tick(painter, plate)
            left = plate.right() + 4
        if item.label:
            plate = _plate(painter, "")
            plate.moveTopLeft(QPoint(left, top))
            _paint_label(painter, plate, item.label)
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
        if item.defects:
            word = digits(len(item.defects))
            plate = _plate(painter, word)
            plate.moveBottomRight(QPoint(square.right() - 4, square.bottom() - 4))
            _paint_defects(painter, plate, word)

    def _paint_words(self, painter: QPainter, square: QRect, item: GridItem) -> None:
        chosen = theme.colours()
        painter.setFont(theme.font(-0.5, bold=item.verdict is not None))
        metrics = painter.fontMetrics()
        line = QRect(square.left(), square.bottom() + PADDING, square.width(), metrics.height() + 2)
        painter.setPen(QColor(verdict_colour(item.verdict)))
        mark = verdict_mark(item.verdict)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, mark)
        taken = metrics.horizontalAdvance(mark) + 6
        painter.setFont(theme.font(-0.5))
        painter.setPen(QColor(chosen.text))
        where = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        stars = stars_shape(item.stars)
        if item.measure is not None:
            stars, words = "", measure_words(item.measure)
            painter.drawText(line, where, words)
        if stars:
            room = line.width() - taken
            wide = painter.fontMetrics().horizontalAdvance(stars)
            painter.drawText(line, where, stars if wide <= room else f"{item.stars}{STAR}")
        ends = Qt.TextElideMode.ElideRight
        name = item.path.name
        for text, ink, cut in (
            (name, chosen.text, Qt.TextElideMode.ElideMiddle),  # what tells files apart is its end
            (item.brief, chosen.muted, ends),
        ):
            painter.setPen(QColor(ink))
            line.translate(0, line.height())
            said = painter.fontMetrics().elidedText(text, cut, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, said)


def _paint_tick(painter: QPainter, plate: QRect) -> None:
    """A mark in a corner, so that being selected is no matter of colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 215))
    painter.drawRoundedRect(plate, 5, 5)
    ratio = painter.device().devicePixelRatioF()
    mark = resources.pixmap("check", "#f2f2f2", 14, ratio)
    painter.drawPixmap(plate.topLeft() + QPoint(5, 4), mark)


def _paint_label(painter: QPainter, plate: QRect, label: str) -> None:
    """A chip in the label's colour with the first letter of its name."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 205))
    painter.drawRoundedRect(plate, 5, 5)
    painter.setBrush(QColor(label_ink(label)))
    painter.drawRoundedRect(plate.adjusted(2, 2, -2, -2), 4, 4)
    painter.setFont(theme.font(-1.0, bold=True))
    painter.setPen(QColor(20, 20, 20))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, label_word(label)[:1].upper())


def _paint_defects(painter: QPainter, plate: QRect, word: str) -> None:
    """How many defects were named, with the mark that defects have everywhere."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 205))
    painter.drawRoundedRect(plate, 5, 5)
    painter.setPen(QColor(theme.DARK.fix))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, f"◎ {word}")


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
