"""What the retouch page lets through and in which order, and the ways to see it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.choice_box import ChoiceBox
from curator.gui.key_button import KeyButton
from curator.gui.language import plural, tr
from curator.gui.ticket_words import ORDERS
from curator.library.retouch_values import Ticket
from curator.workflow.tickets import Order, TicketFilter

_NARROW = 1500
"""Below this width a box that lets all through says only what it filters."""

_NARROWEST = 1060
"""Below this width the buttons make room for the choices."""


class TicketBar(QFrame):
    """Choices, the number of fixed images that wait for a look, and the sheet.

    Args:
        reviewer: whose tickets "taken by me" means.
        actions: the window's actions, for the buttons.
    """

    changed = Signal()
    """Another filter or order was chosen."""

    def __init__(
        self, reviewer: str, actions: Mapping[Do, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(56)
        self._reviewer = reviewer
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(theme.GAP)
        self.campaign = self._box(row, tr("Campaign"), 130)
        self.brief = self._box(row, tr("Brief"), 130)
        self.mine = QCheckBox(tr("Mine"))
        self.mine.setToolTip(tr("Only what I took."))
        self.done = QCheckBox(tr("Done"))
        self.done.setToolTip(tr("Finished tickets as well."))
        for check in (self.mine, self.done):
            check.toggled.connect(self.changed)
            row.addWidget(check)
        self.clear_button = QPushButton(tr("Clear"))
        self.clear_button.setProperty("kind", "quiet")
        self.clear_button.setToolTip(tr("Shows all tickets again."))
        self.clear_button.clicked.connect(self.clear)
        row.addWidget(self.clear_button)
        row.addStretch(1)
        self.order = self._box(row, tr("Order"), 150)
        for order, words in ORDERS.items():
            self.order.addItem(tr(words), order)
        self.order.setToolTip(tr("What comes first."))
        self.grid = KeyButton(COMMANDS[Do.GRID], actions[Do.GRID], kind="quiet")
        self.grid.set_text(tr("Crops"))
        self.look = KeyButton(COMMANDS[Do.LOOK_AT_FIXED], actions[Do.LOOK_AT_FIXED])
        self.sheet = KeyButton(COMMANDS[Do.TICKET_SHEET], actions[Do.TICKET_SHEET], kind="quiet")
        self.sheet.set_text(tr("Sheet"))
        for button in (self.grid, self.sheet, self.look):
            row.addWidget(button)
        self.show_waiting(0)
        self.show_tickets(())

    @property
    def wanted(self) -> TicketFilter:
        """Which tickets are let through."""
        return TicketFilter(
            campaign=self.campaign.currentData(),
            brief=self.brief.currentData(),
            taken_by=self._reviewer if self.mine.isChecked() else None,
            with_done=self.done.isChecked(),
        )

    @property
    def chosen_order(self) -> Order:
        """What comes first."""
        order = self.order.currentData()
        return order if isinstance(order, Order) else Order.DEADLINE

    def clear(self) -> None:
        """Lets everything through that is not done; the order stays."""
        widgets = (self.campaign, self.brief, self.mine, self.done)
        for widget in widgets:
            widget.blockSignals(True)
        self.campaign.setCurrentIndex(0)
        self.brief.setCurrentIndex(0)
        self.mine.setChecked(False)
        self.done.setChecked(False)
        for widget in widgets:
            widget.blockSignals(False)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says less in each box where there is little room."""
        super().resizeEvent(event)
        for box in (self.campaign, self.brief):
            box.say_for_all(box.accessibleName() if self.width() < theme.scaled(_NARROW) else "")
        is_wide = self.width() >= theme.scaled(_NARROWEST)
        self.grid.show_parts(icon=is_wide)  # the tooltips tell what is left out
        self.sheet.show_parts(key=is_wide)
        self.look.show_parts(key=is_wide)

    def show_tickets(self, tickets: Sequence[Ticket]) -> None:
        """Offers the campaigns and briefs that occur; a choice that still exists stays."""
        self._fill(self.campaign, tr("All campaigns"), sorted({t.campaign for t in tickets}))
        self._fill(self.brief, tr("All briefs"), sorted({t.brief for t in tickets}))
        self.clear_button.setVisible(self.wanted != TicketFilter())

    def show_waiting(self, number: int) -> None:
        """Says how many fixed images wait for a look."""
        self.look.set_text(
            plural(number, "{n} to look at", "{n} to look at") if number else tr("Look at Fixed")
        )
        self.look.set_kind("primary" if number else "quiet")

    def _box(self, row: QHBoxLayout, name: str, width: int) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setMinimumWidth(70)
        box.setMaximumWidth(width)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(9)
        box.currentIndexChanged.connect(self.changed)
        row.addWidget(box, width)
        return box

    def _fill(self, box: ChoiceBox, everything: str, names: Sequence[str]) -> None:
        before = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, None)
        for name in names:
            box.addItem(name or tr("none"), name)
        box.setCurrentIndex(names.index(before) + 1 if before in names else 0)
        box.blockSignals(False)
