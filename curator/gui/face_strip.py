"""Every face of an image as a small square, in one row."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from curator.core.artifact import Region
from curator.core.sighting import Face
from curator.gui import theme
from curator.gui.language import tr

CELL = 72
"""Side of a face, in device-independent pixels."""

ROOM = 1.25
"""A square shows this many times the face's longer side."""


class FaceStrip(QListWidget):
    """A click chooses a face; keys go to whatever has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Faces"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setItemDelegate(_FaceCell(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFixedHeight(CELL + 3 * theme.GAP)  # with room for a scroll bar
        self.setStyleSheet("background: transparent; border: none; padding: 0;")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_faces(self, image: QImage, faces: Sequence[Face]) -> None:
        """Shows other faces; none is chosen yet."""
        self.clear()
        for number, face in enumerate(faces, 1):
            item = QListWidgetItem(self)
            item.setData(Qt.ItemDataRole.DecorationRole, self._cut_out(image, face.region))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Face {number}", number=number))

    def _cut_out(self, image: QImage, region: Region) -> QPixmap:
        width, height = image.width(), image.height()
        side = round(max(region.width * width, region.height * height) * ROOM)
        side = max(min(side, width, height), 1)
        left = round((region.x + region.width / 2) * width - side / 2)
        top = round((region.y + region.height / 2) * height - side / 2)
        left, top = min(max(left, 0), width - side), min(max(top, 0), height - side)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(image.copy(QRect(left, top, side, side))).scaled(
            round(CELL * ratio),
            round(CELL * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


class _FaceCell(QStyledItemDelegate):
    """A face in the strip, framed while it is the one on screen."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every cell is a square."""
        return QSize(CELL + theme.GAP, CELL + theme.GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints one cell."""
        rect = QRect(0, 0, CELL, CELL)
        rect.moveCenter(option.rect.center())
        painter.drawPixmap(rect, index.data(Qt.ItemDataRole.DecorationRole))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.save()
            painter.setPen(QPen(theme.colour(theme.colours().accent), 3))
            painter.drawRect(rect)
            painter.restore()
