"""The grid of the library page: a list view whose cells share the row evenly."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from curator.core.variant import VariantId
from curator.gui import theme
from curator.gui.language import tr
from curator.gui.variant_cell import VariantCell
from curator.gui.variant_list import VariantList
from curator.library.values import GridItem


class VariantGrid(QListView):
    """Cells as wide as an even share of the row, so that the grid's right edge is straight.

    Keys mean the current cell, which has a thick ring; with two or more selected they mean these.
    The mouse retargets by a click only.
    """

    targeted = Signal()
    """Another cell is current, or other ones are selected."""

    def __init__(self, model: VariantList, cell: VariantCell) -> None:
        super().__init__()
        self._cell = cell
        self._many = 0
        self._rows: list[int] | None = None
        self.cells = model
        self.setObjectName("grid")
        self.setAccessibleName(tr("Variants"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there, so that the cells do not change their width when it comes and goes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(48)
        self.setMouseTracking(True)
        self.setItemDelegate(cell)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._selected)
        self.selectionModel().currentChanged.connect(self._moved)
        model.leaving.connect(self._step_aside)
        for moved in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            moved.connect(self._count)

    @property
    def many(self) -> int:
        """How many cells are selected."""
        return self._many

    def chosen(self) -> list[int]:
        """Returns the rows that are selected, in order."""
        if self._rows is None:  # ten thousand of them are asked for with every key
            self._rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return self._rows

    def current(self) -> GridItem | None:
        """Returns the cell with the ring, None where there is none."""
        index = self.currentIndex()
        return self.cells.item(index.row()) if index.isValid() else None

    def acted_on(self) -> tuple[GridItem, ...]:
        """Returns what keys mean: two or more selected, the current one first, else that one."""
        current = self.current()
        if self._many > 1:
            items = [self.cells.item(row) for row in self.chosen()]
            return tuple(sorted(items, key=lambda item: current is None or item.id != current.id))
        return () if current is None else (current,)

    def go_to(self, row: int, *, select: bool = True) -> None:
        """Makes a row the current one; it scrolls no further than is needed to see it."""
        flag = QItemSelectionModel.SelectionFlag
        index = self.cells.index(row)
        self.selectionModel().setCurrentIndex(
            index, flag.ClearAndSelect if select else flag.NoUpdate
        )
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _step_aside(self, gone: frozenset[VariantId]) -> None:
        """The next cell that stays gets the focus, else the one before; never the first one."""
        row = self.currentIndex().row()
        items = self.cells.items()
        if row < 0 or items[row].id not in gone:
            return
        nearest = (*range(row, len(items)), *reversed(range(row)))
        stays = next((at for at in nearest if items[at].id not in gone), None)
        if stays is not None:
            flag = QItemSelectionModel.SelectionFlag
            is_alone = all(items[at].id in gone for at in self.chosen())
            self.selectionModel().setCurrentIndex(
                self.cells.index(stays), flag.ClearAndSelect if is_alone else flag.NoUpdate
            )

    def repaint_cells(self) -> None:
        """A thumbnail has come."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width out anew."""
        if self._cell.share(self.viewport().width() - 2 * theme.GAP):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def reset(self) -> None:
        """Nothing is selected any more."""
        super().reset()
        self._count()

    def _selected(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self._count()
        self.viewport().update()  # ticks come and go with the second one
        self.targeted.emit()

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.targeted.emit()

    def _count(self) -> None:
        self._rows = None
        ranges = self.selectionModel().selection()
        self._many = sum(ranges.at(number).height() for number in range(ranges.count()))
        self._cell.has_ticks = self._many > 1
