"""What can be done with the selected variants, and what was done last."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton
from curator.gui.language import digits, plural, tr

HINT_MS = 6_000
"""How long it is said why nothing was done."""


class SelectionBar(QFrame):
    """A row beneath the grid, as high as the one above it; away while there is nothing to say."""

    all_wanted = Signal()
    """Every variant that the filter lets through shall be selected."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self.setFixedHeight(56)
        self._selected = 0
        self._count = QLabel()
        self._count.setFont(theme.font(bold=True))
        self._count.setAccessibleName(tr("Selected"))
        self._all = QPushButton()
        self._all.setProperty("kind", "quiet")
        self._all.clicked.connect(self.all_wanted)
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        self._said.setFont(theme.font())
        self._said.setAccessibleName(tr("Done last"))
        self._fade = QTimer(self, singleShot=True, interval=HINT_MS)
        self._fade.timeout.connect(lambda: self.show_done("", can_undo=False))
        self._buttons = [
            KeyButton(COMMANDS[do], actions[do], with_icon=False)
            for do in (Do.ASSIGN, Do.REGROUP, Do.PROMOTE)
        ]
        self._undo = KeyButton(COMMANDS[Do.UNDO], actions[Do.UNDO], kind="quiet", with_icon=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self._count)
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(self._said)
        row.addWidget(self._undo)
        for button in self._buttons:
            row.addWidget(button)
        self.show_done("", can_undo=False)
        self.show_selection(0, 0)

    def show_selection(self, selected: int, total: int) -> None:
        """Says how many are selected, and offers the rest."""
        self._selected = selected
        self._count.setText(plural(selected, "{n} variant selected", "{n} variants selected"))
        self._all.setText(tr("Select All {total}", total=digits(total, ",")))
        self._all.setVisible(0 < selected < total)
        for widget in (self._count, *self._buttons):
            widget.setVisible(selected > 0)
        self._appear()

    def show_done(self, sentence: str, *, can_undo: bool) -> None:
        """Says what was done last, with its undo; "" says nothing."""
        self._fade.stop()
        self._said.setText(sentence)
        self._undo.setVisible(bool(sentence) and can_undo)
        self._appear()

    def show_hint(self, sentence: str) -> None:
        """Says why nothing was done, until something else is said or a few seconds are over."""
        self.show_done(sentence, can_undo=False)
        self._fade.start()

    def _appear(self) -> None:
        self.setVisible(self._selected > 0 or bool(self._said.text()))
