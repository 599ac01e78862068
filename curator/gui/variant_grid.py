"""The grid of the library page: a list view whose cells share the row evenly."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from curator.gui import theme
from curator.gui.language import tr
from curator.gui.variant_cell import VariantCell
from curator.gui.variant_list import VariantList


class VariantGrid(QListView):
    """Cells as wide as an even share of the row, so that the grid's right edge is straight."""

    def __init__(self, model: VariantList, cell: VariantCell) -> None:
        super().__init__()
        self._cell = cell
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

    def chosen(self) -> list[int]:
        """Returns the rows that are selected, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def repaint_cells(self) -> None:
        """A thumbnail has come."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width out anew."""
        if self._cell.share(self.viewport().width() - 2 * theme.GAP):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
