"""A table of figures whose cells lead to their images, by a click, or by arrow keys and Enter.

What is selected is copied with Ctrl+C, as a spreadsheet takes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from curator.gui import theme
from curator.gui.insights_images import DecidedIn
from curator.gui.insights_table_text import as_csv, as_tabs
from curator.library.values import VariantFilter

MOST_ROWS = 20
"""Of longer tables so many rows are shown until all are wanted; the page scrolls, never a table."""

FEW_MORE = 4
"""So many rows beyond are shown all the same."""

SPARE = 40
"""Columns are wider than they need by so much, in pixels, where there is room."""


MOST_SHADE = 0.5
"""How much of the accent's colour lies behind the largest share."""

NARROWEST, LEAST, MOST = 150, 90, 260
"""The first column gives way down to this, in pixels, and further texts to that, before the table
scrolls sideways; then none is wider than the last."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: what is read.
        said: the same in full, for a tooltip and a screen reader; "" for the text.
        shade: 0..1, how strong the ground is; None for none.
        images: what it is made of, None where there are none to show.
        is_number: stands at the right.
        in_file: what is copied and saved in its place, "" for the text.
    """

    text: str
    said: str = ""
    shade: float | None = None
    images: VariantFilter | DecidedIn | None = None
    is_number: bool = False
    in_file: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A header.

    Attributes:
        text: what stands there; it may be cut where there is no room.
        meaning: for a tooltip, "" for the name in full.
        name: in full, for a file; "" for the text.
        yields: 0 for a column that always stands; of others that of the highest number is left out
            first where there is no room for all.
    """

    text: str
    meaning: str = ""
    name: str = ""
    yields: int = 0


class Table(QTableWidget):
    """Rows of cells; the page scrolls, not the table, and of long ones the first rows are shown."""

    images_wanted = Signal(object)
    """The images of a cell are wanted: a `VariantFilter`."""

    menu_wanted = Signal(object)
    """A right click, or the menu key: a global `QPoint`."""

    fitted = Signal()
    """Columns have found their room; others may be left out than before."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_whole = False
        self._cells: list[Sequence[Cell]] = []
        self._columns: list[Column] = []
        self.setItemDelegate(_Shade(self))
        self.clicked.connect(self._click)
        self.currentCellChanged.connect(self._reveal)
        self.customContextMenuRequested.connect(self._ask_menu)

    def show_rows(self, columns: Sequence[str | Column], rows: Sequence[Sequence[Cell]]) -> None:
        """Shows rows under headers; the cell that keys mean keeps its place."""
        row, column = self.currentRow(), self.currentColumn()
        self._cells = list(rows)
        self._columns = [Column(one) if isinstance(one, str) else one for one in columns]
        self.clear()
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        self._show_header()
        for down, cells in enumerate(rows):
            for across, cell in enumerate(cells):
                item = QTableWidgetItem(cell.text)
                item.setToolTip(cell.said)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, cell.said or cell.text)
                if cell.is_number:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self.setItem(down, across, item)
        if 0 <= row < len(rows) and 0 <= column < len(columns):
            self.setCurrentCell(row, column)
        self._show_most()
        self._fit()

    @property
    def rows_left(self) -> int:
        """How many rows are not shown until all are wanted."""
        rows = len(self._cells)
        return 0 if self._is_whole or rows <= MOST_ROWS + FEW_MORE else rows - MOST_ROWS

    @property
    def is_long(self) -> bool:
        """True where there are more rows than are shown at first."""
        return len(self._cells) > MOST_ROWS + FEW_MORE

    def show_whole(self, whole: bool) -> None:
        """Shows all rows, or the first ones again."""
        self._is_whole = whole
        self._show_most()
        self._fit()

    @property
    def columns_left(self) -> list[str]:
        """The names of columns for which there is no room."""
        return [name for at, name in enumerate(self.header) if self.isColumnHidden(at)]

    def _show_most(self) -> None:
        shown = self.rowCount() - self.rows_left
        for row in range(self.rowCount()):
            self.setRowHidden(row, row >= shown)

    def _show_header(self) -> None:
        first = self._cells[0] if self._cells else ()
        for across, column in enumerate(self._columns):
            header = QTableWidgetItem(column.text)
            header.setToolTip(column.meaning or column.name)
            side = Qt.AlignmentFlag.AlignLeft
            if across < len(first) and first[across].is_number:
                side = Qt.AlignmentFlag.AlignRight
            header.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(across, header)

    def cell_at(self, row: int, column: int) -> Cell:
        """Returns what stands in a place."""
        return self._cells[row][column]

    # ---- as text --------------------------------------------------------------------------

    @property
    def header(self) -> list[str]:
        """The columns' names in full."""
        return [column.name or column.text for column in self._columns]

    def copy(self) -> None:
        """Puts what is selected on the clipboard, in the rectangle that it lies in."""
        chosen = {(index.row(), index.column()) for index in self.selectedIndexes()}
        if not chosen:
            return
        down = sorted({row for row, _ in chosen})
        across = sorted({column for _, column in chosen})
        rows = [
            [_kept(self._cells[row][one]) if (row, one) in chosen else "" for one in across]
            for row in down
        ]
        QGuiApplication.clipboard().setText(as_tabs(rows))

    def copy_all(self) -> None:
        """Puts the whole table with its header on the clipboard."""
        QGuiApplication.clipboard().setText(as_tabs([self.header, *self._texts()]))

    def csv(self) -> bytes:
        """Returns the whole table as CSV."""
        return as_csv(self.header, self._texts())

    def _texts(self) -> list[list[str]]:
        return [[_kept(cell) for cell in row] for row in self._cells]

    # ---- room -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as its rows that are shown."""
        rows = self.rowCount() - self.rows_left
        line = self.verticalHeader().defaultSectionSize()
        bar = 14 if self.horizontalHeader().length() > self.viewport().width() > 0 else 0
        return QSize(640, self.horizontalHeader().sizeHint().height() + rows * line + 6 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns find other room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Every column as wide as it needs, where there is room.

        Else the widest names give way, and where that is not enough, columns are left out.
        """
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.ensurePolished()
        columns = range(self.columnCount())
        for across in columns:
            self.setColumnHidden(across, False)
        needed = [self.sizeHintForColumn(across) for across in columns]
        room = self.width() - 2 * self.frameWidth()
        for is_broken in (False, True):
            for across, width in enumerate(needed):
                self._write_header(across, width if is_broken else None)
            wanted = [max(needed[across], header.sectionSizeHint(across)) for across in columns]
            if sum(wanted) <= room:
                break
        least = [
            wanted[across]
            if bool(self._cells) and self._cells[0][across].is_number  # figures stay whole
            else LEAST
            if across
            else NARROWEST
            for across in columns
        ]
        yielding = sorted(columns, key=lambda across: self._columns[across].yields)
        while yielding and self._columns[yielding[-1]].yields and sum(least) > room:
            gone = yielding.pop()
            self.setColumnHidden(gone, True)
            wanted[gone] = least[gone] = 0
        whole = [min(width, MOST) for width in wanted]
        over = sum(wanted) - room
        while over > 0:
            can = [across for across in columns if wanted[across] > least[across]]
            if not can:  # it scrolls sideways anyhow: then names are readable
                wanted = whole
                break
            widest = max(can, key=lambda across: wanted[across])
            cut = min(over, wanted[widest] - least[widest], 8)  # several wide ones: in turns
            wanted[widest] -= cut
            over -= cut
        spare = min(max(room - sum(wanted), 0) // max(len(yielding), 1), SPARE)
        for across, width in enumerate(wanted):
            if width:
                self.setColumnWidth(across, width + spare)
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())
            self.updateGeometry()
        self.fitted.emit()

    def _write_header(self, across: int, width: int | None) -> None:
        """Of several words, wider than so many pixels, it stands on two lines."""
        item = self.horizontalHeaderItem(across)
        text = self._columns[across].text
        if item is None or " " not in text:
            return
        item.setText(text)
        if width is not None and self.horizontalHeader().sectionSizeHint(across) > width:
            middle = len(text) / 2
            spaces = [place for place, letter in enumerate(text) if letter == " "]
            at = min(spaces, key=lambda place: abs(place - middle))
            item.setText(f"{text[:at]}\n{text[at + 1 :]}")

    # ---- hands ----------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys mean the first cell, until another is chosen."""
        super().focusInEvent(event)
        mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and self.rowCount() and not mouse:
            self.setCurrentCell(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the images of the cell that the arrow keys are on."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Menu:
            at = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
        elif event.key() == Qt.Key.Key_Escape or event.text().isalnum():
            event.ignore()  # the window's keys; nothing is searched for in here
        else:
            super().keyPressEvent(event)

    def _ask_menu(self, at: QPoint) -> None:
        """What is right-clicked outside the selection is what is meant."""
        index = self.indexAt(at)
        if index.isValid() and index not in self.selectedIndexes():
            self.setCurrentIndex(index)
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def _click(self, index: QModelIndex) -> None:
        """With Shift or Ctrl it selects, for a copy."""
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            images = self._cells[index.row()][index.column()].images
            if images is not None:
                self.images_wanted.emit(images)

    def _reveal(self, row: int, column: int) -> None:
        """The page scrolls to where the keys are."""
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        body = around.widget() if around is not None else None
        if around is not None and body is not None and self.hasFocus() and row >= 0:
            place = self.visualRect(self.model().index(row, column))
            at = self.viewport().mapTo(body, place.center())
            around.ensureVisible(at.x(), at.y(), 0, 2 * place.height())


def _kept(cell: Cell) -> str:
    return cell.in_file or cell.text


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
