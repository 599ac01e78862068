"""A campaign's variants in a row, the furthest from its references first, with what differs."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from curator.core.likeness import Drifted
from curator.gui import theme
from curator.gui.language import digits, later, tr
from curator.gui.thumbnails import Thumbnails
from curator.gui.variant_list import ITEM
from curator.gui.vocabulary import heard
from curator.library.values import CampaignStyle
from curator.workflow.comparing import CampaignDrift

PADDING = 8
SMALLEST, LARGEST = 96, 420
WORD_LINES = 3
_LIKE = later("like the references")

Index = QModelIndex | QPersistentModelIndex


def words_of_drift(drifted: Drifted) -> str:
    """Returns what differs, the strongest first: "cooler, less contrast"."""
    return ", ".join(map(heard, drifted.drift.words)) or tr(_LIKE)


class DriftList(QAbstractListModel):
    """The strip's model: all of it is here, for it comes in one answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Drifted, CampaignStyle], ...] = ()

    def show_drift(self, drift: CampaignDrift) -> None:
        """Shows another campaign's variants."""
        self.beginResetModel()
        self._rows = tuple((item, drift.file(item)) for item in reversed(drift.strip))
        self.endResetModel()

    def place(self, row: int) -> int:
        """Returns a row's place in the order in which the variants were made."""
        return self._rows[row][0].place

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """One a variant."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The pair for painting, and words for a screen reader."""
        if not index.isValid():
            return None
        drifted, file = self._rows[index.row()]
        if role == ITEM:
            return drifted, file
        said = tr(
            "distance {distance}, {words}",
            distance=digits(drifted.drift.distance, ".1f"),
            words=words_of_drift(drifted),
        )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{file.path.name}\n{said}"
        return None


class _Cell(QStyledItemDelegate):
    """The picture, its distance, and what differs in up to three lines."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.side = 160

    @staticmethod
    def words_height() -> int:
        """Room for the distance and the words."""
        return (WORD_LINES + 1) * (QFontMetrics(theme.font()).height() + 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every cell."""
        return QSize(self.side + 2 * PADDING, self.side + self.words_height() + 3 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one cell."""
        drifted, file = index.data(ITEM)
        chosen = theme.colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(chosen.raised))
            painter.setPen(QPen(QColor(chosen.accent), 2))
            cell = QRect(option.rect.topLeft(), self.sizeHint(option, index))
            painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 8, 8)
        square = QRect(option.rect.left() + PADDING, option.rect.top() + PADDING, self.side, 0)
        square.setHeight(self.side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.tile))
        painter.drawRoundedRect(square, 5, 5)
        pixmap = self._thumbnails.pixmap(file.sha256, file.path) if file.sha256 else None
        if pixmap is not None and not pixmap.isNull():
            size = pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(square.center())
            painter.setOpacity(0.45 if file.missing else 1.0)
            painter.drawPixmap(place, pixmap)
            painter.setOpacity(1.0)
        painter.setFont(theme.font(-0.5, bold=True))
        painter.setPen(QColor(chosen.text))
        words = QRect(square.left(), square.bottom() + PADDING, self.side, self.words_height())
        line = painter.fontMetrics().height() + 2
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, digits(drifted.drift.distance, ".1f"))
        painter.setFont(theme.font(-0.5))
        painter.setPen(QColor(chosen.muted))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        painter.drawText(words.adjusted(0, line, 0, 0), flags, words_of_drift(drifted))
        painter.restore()


class DriftStrip(QListView):
    """One row that scrolls sideways; its pictures grow with its height."""

    chosen = Signal(int)
    """Another variant has the focus: its place in the order made."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = DriftList(self)
        self._cell = _Cell(thumbnails, self)
        self.setObjectName("grid")
        self.setAccessibleName(tr("Variants by distance"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().setSingleStep(48)
        self.setMaximumHeight(LARGEST + self._around())
        self.setItemDelegate(self._cell)
        self.setModel(self.cells)
        self.selectionModel().currentChanged.connect(self._current)
        thumbnails.ready.connect(self._repaint)

    def show_drift(self, drift: CampaignDrift) -> None:
        """Shows another campaign, its furthest variant chosen."""
        self.cells.show_drift(drift)
        self.setCurrentIndex(self.cells.index(0))
        self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures take the height that the words leave."""
        room = self.height() - self._around()
        self._cell.side = max(SMALLEST, min(LARGEST, room))
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def _around(self) -> int:
        """What a picture's height leaves out: the words beneath it and the scroll bar."""
        bar = self.horizontalScrollBar().sizeHint().height()
        return bar + self._cell.words_height() + 3 * PADDING

    def _current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.cells.place(index.row()))

    def _repaint(self, _sha256: str) -> None:
        self.viewport().update()
