"""The ways to see tickets: a list, their crops in a grid, and one of them large."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from curator.core.variant import VariantId
from curator.gui import theme
from curator.gui.commands import View
from curator.gui.image_view import ImageView
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.picture_parts import PictureParts
from curator.gui.prefetch import Prefetch
from curator.gui.ticket_cells import TicketCrop, TicketLine
from curator.gui.ticket_marks import MarkLayer
from curator.gui.ticket_rows import TicketRows
from curator.library.retouch_values import Ticket
from curator.workflow.clock import Clock
from curator.workflow.tickets import pins_of


class TicketViews(QStackedWidget):
    """List, crops and loupe on the same tickets; the same one is chosen in all of them.

    Args:
        jobs: for decoding.
        parts: gives the crops.
        now: gives the time, for deadlines and timers.
    """

    chosen = Signal()
    """Another ticket is the one that keys mean."""

    view_changed = Signal()
    """They are seen in another way."""

    def __init__(
        self, jobs: Jobs, parts: PictureParts, now: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tickets: tuple[Ticket, ...] = ()
        self._variant: VariantId | None = None
        self._row = 0
        self.parts = parts
        self.rows = {flag: TicketRows(now, self, crops=flag) for flag in (False, True)}
        self._crop = TicketCrop(parts, now, self)
        self.list = _list(self.rows[False], tr("Tickets"))
        self.list.setItemDelegate(TicketLine(parts, now, self))
        self.crops = _Crops(self._crop)
        _dress(self.crops, self.rows[True], tr("Crops of the tickets"))
        self.crops.setItemDelegate(self._crop)
        self.image = ImageView()
        self._marks = MarkLayer(self.image)
        self._prefetch = Prefetch(jobs, self)
        loupe = QWidget()
        column = QVBoxLayout(loupe)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.image)
        self._loupe = loupe
        for widget in (self.list, self.crops, loupe):
            self.addWidget(widget)
        for view in (self.list, self.crops):
            view.selectionModel().currentChanged.connect(self._current_changed)
            view.activated.connect(self._open)
        self.image.box_changed.connect(self._prefetch.set_box)
        self._prefetch.ready.connect(self._picture_came)
        parts.ready.connect(self._repaint)

    @property
    def ticket(self) -> Ticket | None:
        """The ticket that keys mean; None where there is none."""
        found = (ticket for ticket in self._tickets if ticket.variant == self._variant)
        return next(found, None)

    @property
    def view(self) -> View | None:
        """How they are seen: None is the list."""
        seen = self.currentWidget()
        return View.GRID if seen is self.crops else View.LOUPE if seen is self._loupe else None

    def show_tickets(self, tickets: Sequence[Ticket], at: VariantId | None = None) -> None:
        """Shows tickets in their order; the chosen one stays, else its neighbour is chosen."""
        wanted = at if at is not None else self._variant
        self._tickets = tuple(tickets)
        for rows in self.rows.values():
            rows.show_tickets(tickets)
        there = [ticket.variant for ticket in tickets]
        if wanted not in there:
            wanted = there[min(self._row, len(there) - 1)] if there else None
        self._choose(wanted)
        self.chosen.emit()

    def show_view(self, view: View | None) -> None:
        """Sees them in another way; None is the list."""
        widgets = {None: self.list, View.GRID: self.crops, View.LOUPE: self._loupe}
        self.setCurrentWidget(widgets[view])
        self._choose(self._variant)
        self.take_focus()
        self.view_changed.emit()

    def take_focus(self) -> None:
        """Keys go to what is seen."""
        {None: self.list, View.GRID: self.crops, View.LOUPE: self.image}[self.view].setFocus()

    def step(self, by: int) -> None:
        """Goes to another ticket, in the loupe."""
        there = [ticket.variant for ticket in self._tickets]
        if self._variant is not None and self._variant in there:
            place = min(max(there.index(self._variant) + by, 0), len(there) - 1)
            self._choose(there[place])
            self.chosen.emit()

    def _choose(self, variant: VariantId | None) -> None:
        self._variant = variant
        for view, rows in ((self.list, self.rows[False]), (self.crops, self.rows[True])):
            now = view.currentIndex()
            if now.isValid() and rows.row(now.row()).ticket.variant == variant:
                continue
            row = rows.row_of(variant)
            model = view.selectionModel()
            model.blockSignals(True)
            if row is None:
                view.clearSelection()
            else:
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
                model.setCurrentIndex(rows.index(row), flags)
                view.scrollTo(rows.index(row))
            model.blockSignals(False)
            view.viewport().update()
        row = self.rows[False].row_of(variant)
        self._row = row if row is not None else self._row
        self._show_large()

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        rows = now.model()
        if now.isValid() and isinstance(rows, TicketRows):
            variant = rows.row(now.row()).ticket.variant
            if variant != self._variant:
                self._choose(variant)
                self.chosen.emit()

    def _open(self, _index: QModelIndex) -> None:  # a signal's
        self.show_view(View.LOUPE)

    def _show_large(self) -> None:
        ticket = self.ticket
        if self.view is not View.LOUPE or ticket is None:
            return
        place = self._tickets.index(ticket)
        following = [one.path for one in self._tickets[place + 1 : place + 3]]
        self._prefetch.want([ticket.path, *following])
        self.image.set_picture(self._prefetch.picture(ticket.path))
        self._marks.show_pins(pins_of(ticket))

    def _picture_came(self, picture: object) -> None:
        ticket = self.ticket
        if self.view is View.LOUPE and ticket is not None:
            found = self._prefetch.picture(ticket.path)
            if found is not None and found is picture:
                self.image.set_picture(found)
                self._marks.update()

    def _repaint(self) -> None:
        for view in (self.list, self.crops):
            view.viewport().update()

    def tick(self) -> None:
        """A running timer has gone on."""
        if any(ticket.running for ticket in self._tickets):
            self.list.viewport().update()


class _Crops(QListView):
    """Crops that share the row evenly."""

    def __init__(self, cell: TicketCrop) -> None:
        super().__init__()
        self._cell = cell
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width out anew."""
        if self._cell.share(self.viewport().width() - theme.GAP):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)


def _list(rows: TicketRows, name: str) -> QListView:
    made = QListView()
    _dress(made, rows, name)
    return made


def _dress(view: QListView, rows: TicketRows, name: str) -> None:
    view.setObjectName("grid")
    view.setAccessibleName(name)
    view.setUniformItemSizes(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.verticalScrollBar().setSingleStep(32)
    view.setMouseTracking(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setModel(rows)
