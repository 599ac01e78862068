"""A table of figures whose cells lead to their images, by a click, or by arrow keys and Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme
from curator.library.values import VariantFilter

MOST_ROWS = 14
"""Longer tables scroll by themselves."""


MOST_SHADE = 0.5
"""How much of the accent's colour lies behind the largest share."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: what is read.
        said: the same in full, for a tooltip and a screen reader; "" for the text.
        shade: 0..1, how strong the ground is; None for none.
        images: what it is made of, None where there are none to show.
        is_number: stands at the right.
    """

    text: str
    said: str = ""
    shade: float | None = None
    images: VariantFilter | None = None
    is_number: bool = False


class Table(QTableWidget):
    """Rows of cells; the page scrolls, not the table, until it is long."""

    images_wanted = Signal(object)
    """The images of a cell are wanted: a `VariantFilter`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cells: list[Sequence[Cell]] = []
        self.setItemDelegate(_Shade(self))
        self.clicked.connect(self._open)

    def show_rows(self, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Shows rows under headers."""
        self._cells = list(rows)
        self.clear()
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(columns))
        for down, row in enumerate(rows):
            for across, cell in enumerate(row):
                item = QTableWidgetItem(cell.text)
                item.setToolTip(cell.said)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, cell.said or cell.text)
                if cell.is_number:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self.setItem(down, across, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for across, cell in enumerate(rows[0] if rows else ()):
            if cell.is_number:
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                if (name := self.horizontalHeaderItem(across)) is not None:
                    name.setTextAlignment(right)
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()

    def cell_at(self, row: int, column: int) -> Cell:
        """Returns what stands in a place."""
        return self._cells[row][column]

    def sizeHint(self) -> QSize:
        """As high as its rows, up to a number of them."""
        rows = min(self.rowCount(), MOST_ROWS)
        line = self.verticalHeader().defaultSectionSize()
        bar = 14 if self.horizontalHeader().length() > self.width() > 0 else 0
        return QSize(640, self.horizontalHeader().sizeHint().height() + rows * line + 6 + bar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the images of the cell that the arrow keys are on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or event.text().isalnum():
            event.ignore()  # the window's keys; nothing is searched for in here
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            images = self._cells[index.row()][index.column()].images
            if images is not None:
                self.images_wanted.emit(images)


class _Shade(QStyledItemDelegate):
    """Lays a ground behind a cell; the style sheet's items know none."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The stronger, the larger the share; the text stays readable on the strongest."""
        shade = self._table.cell_at(index.row(), index.column()).shade
        if shade:
            ground = QColor(theme.colours().accent)
            ground.setAlphaF(MOST_SHADE * min(max(shade, 0.0), 1.0))
            rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]  Qt's field
            painter.fillRect(rect.adjusted(1, 1, -1, -2), ground)
        super().paint(painter, option, index)


class TableCard(QFrame):
    """A sentence of what is seen, a table, and a note."""

    images_wanted = Signal(object)
    """The images of a cell are wanted: a `VariantFilter`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = QLabel(wordWrap=True)
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.table = Table(name)
        self.table.images_wanted.connect(self.images_wanted)
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("role", "small")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 20, 16)
        column.setSpacing(theme.GAP)
        for widget in (self._title, self.table, self._note):
            column.addWidget(widget)

    def show_rows(
        self, title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], note: str = ""
    ) -> None:
        """Shows a table; without rows only the sentence stands."""
        self._title.setText(title)
        self.table.setVisible(bool(rows))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.table.show_rows(columns, rows)
