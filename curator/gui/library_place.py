"""Where the library's grid stands while it is read again: target, selection, scroll place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint

from curator.core.variant import VariantId
from curator.gui.arranging import Arranging
from curator.gui.variant_grid import VariantGrid

_FIRST = QPoint(24, 24)
"""A point in the first cell that is seen."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where it stood: the target, those nearest to it, what was selected, how far it was scrolled.

    Nearest are the ones after it, then the ones before: where they go too, the next one stays.
    """

    target: VariantId | None
    nearest: Sequence[VariantId]
    selected: frozenset[VariantId]
    scroll: int | None


class LibraryPlace:
    """Keeps a place from the moment in which the cells go until others have come.

    A new reading is asked for long before it is answered, and somebody may have moved on meanwhile.
    """

    def __init__(self, grid: VariantGrid, arranging: Arranging) -> None:
        self._grid = grid
        self._arranging = arranging
        self._place: _Place | None = None
        self._scroll: int | None = None
        grid.cells.modelAboutToBeReset.connect(self._keep)

    def keep_in(self, scroll: int) -> None:
        """Other cells are about to come: what is selected stays so, where it is there as well.

        Args:
            scroll: how far it will be scrolled then; 0 is the top.
        """
        self._scroll = scroll

    def _keep(self) -> None:
        grid, cells = self._grid, self._grid.cells
        scroll, self._scroll = self._scroll, None
        if not cells.rowCount():  # what is to be kept is known from before it was emptied
            if self._place is not None and scroll is not None:
                self._place = replace(self._place, scroll=scroll)
            return
        item = grid.current()
        target = item.id if item is not None else None
        stays, moves = cells.is_exchanging, scroll is not None
        selected = frozenset(self._arranging.chosen())
        self._place = _Place(
            target,
            self._nearest() if stays else (),
            selected if stays or moves else selected & {target},
            grid.verticalScrollBar().value() if stays else scroll,
        )

    def _nearest(self) -> Sequence[VariantId]:
        row = self._grid.currentIndex().row()
        if row < 0:
            return ()
        ids = [item.id for item in self._grid.cells.items()]
        return (*ids[row + 1 :], *reversed(ids[:row]))

    def put_back(self) -> None:
        """The cells are here: target, selection and scroll place are as they were.

        One target there always is: where it has gone, its neighbour, else the first that is seen.
        """
        grid, place = self._grid, self._place
        rows = grid.cells.rowCount()
        self._place = None
        if rows and place is not None:
            self._arranging.select(place.selected)
            row = None if place.target is None else grid.cells.row_of(place.target)
            if row is None and place.nearest:
                row_of = {item.id: at for at, item in enumerate(grid.cells.items())}
                row = next((row_of[one] for one in place.nearest if one in row_of), None)
            if row is not None and row != grid.currentIndex().row():
                was_selected = place.target in place.selected
                grid.go_to(row, select=was_selected and not self._arranging.chosen())
            if place.scroll is not None:
                grid.doItemsLayout()
                grid.verticalScrollBar().setValue(place.scroll)
        if rows and not grid.currentIndex().isValid():
            grid.go_to(max(grid.indexAt(_FIRST).row(), 0), select=False)
