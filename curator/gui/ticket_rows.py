"""Tickets as a model: one row each, or one for each of their crops."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from curator.core.ticket_crop import Crop
from curator.core.variant import VariantId
from curator.gui.ticket_words import accessible_words
from curator.library.retouch_values import Ticket
from curator.workflow.clock import Clock
from curator.workflow.tickets import ticket_crops

ROW = Qt.ItemDataRole.UserRole
"""The role under which a cell gives its `TicketRow`."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One cell: a ticket, and which of its crops is shown."""

    ticket: Ticket
    crop: Crop
    number: int = 0


class TicketRows(QAbstractListModel):
    """The tickets in their order.

    Args:
        now: gives the time, for deadlines and timers.
        crops: a row for each crop.
    """

    def __init__(self, now: Clock, parent: QObject | None = None, *, crops: bool) -> None:
        super().__init__(parent)
        self._now = now
        self._crops = crops
        self._rows: tuple[TicketRow, ...] = ()

    def show_tickets(self, tickets: Sequence[Ticket]) -> None:
        """Shows these; where the same ones stand in the same places, nothing moves."""
        rows = tuple(
            TicketRow(ticket, crop, number)
            for ticket in tickets
            for number, crop in enumerate(ticket_crops(ticket)[: None if self._crops else 1])
        )
        before = [(row.ticket.variant, row.number) for row in self._rows]
        if before == [(row.ticket.variant, row.number) for row in rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> TicketRow:
        """Returns the cell in a row."""
        return self._rows[number]

    def row_of(self, variant: VariantId | None) -> int | None:
        """Returns the first row of a ticket, None where it has none."""
        found = (n for n, row in enumerate(self._rows) if row.ticket.variant == variant)
        return next(found, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many cells there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The `TicketRow` for painting, and words for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return accessible_words(row.ticket, self._now().astimezone().date())
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.ticket.brief}\n{row.ticket.path.name}"
        return None
