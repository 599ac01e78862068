"""Where the library's grid stands while it is read again: target, selection, scroll place."""

from dataclasses import dataclass, replace

from curator.core.variant import VariantId
from curator.gui.arranging import Arranging
from curator.gui.variant_grid import VariantGrid


@dataclass(frozen=True, slots=True)
class _Place:
    """Where it stood: the target and its row, what was selected, how far it was scrolled."""

    target: VariantId | None
    row: int
    selected: frozenset[VariantId]
    scroll: int


class LibraryPlace:
    """Keeps a place until the cells have come."""

    def __init__(self, grid: VariantGrid, arranging: Arranging) -> None:
        self._grid = grid
        self._arranging = arranging
        self._place: _Place | None = None

    def keep(self) -> None:
        """What is shown shall stand where it stands once the cells were read again."""
        grid = self._grid
        if not grid.cells.rowCount():
            return  # what is to be kept is known from before it was emptied
        item = grid.current()
        self._place = _Place(
            item.id if item is not None else None,
            grid.currentIndex().row(),
            frozenset(self._arranging.chosen()),
            grid.verticalScrollBar().value(),
        )

    def keep_in(self, scroll: int) -> None:
        """Other cells will come: where it was then scrolled, with the same target if it is there.

        Args:
            scroll: the scroll place; 0 is the top.
        """
        self.keep()
        if self._place is not None:
            self._place = replace(self._place, row=-1, scroll=scroll)

    def put_back(self) -> None:
        """The cells are here: target, selection and scroll place are as they were.

        One target there always is: where it has gone, its neighbour; at first the first cell.
        """
        grid, place = self._grid, self._place
        rows = grid.cells.rowCount()
        self._place = None
        if not rows:
            return
        if place is not None:
            self._arranging.select(place.selected)
            row = None if place.target is None else grid.cells.row_of(place.target)
            if row is None and place.row >= 0:
                row = min(place.row, rows - 1)
            if row is not None and row != grid.currentIndex().row():
                grid.go_to(row, select=not self._arranging.chosen())
            grid.doItemsLayout()
            grid.verticalScrollBar().setValue(place.scroll)
        if not grid.currentIndex().isValid():
            grid.go_to(0, select=False)
