"""A rest: the time that is left, something to do that is not looking at images, and the way back.

Nothing plays, rings or opens by itself when the time is over.
"""

import math
from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton
from curator.gui.language import later, tr
from curator.gui.placard import Placard
from curator.workflow.clock import Clock

_TICK_MS = 250
_TO_DO = later("Look into the distance, stand up, get a drink: anything but images.")


class RestView(Placard):
    """Counts down while it is on screen.

    Args:
        actions: the window's, for the buttons.
        now: gives the time, aware UTC.
    """

    def __init__(
        self, actions: Mapping[Do, QAction], now: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._end: datetime | None = None
        self._over: bool | None = None
        self.left = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.left.setProperty("role", "figure")
        self.left.setFont(theme.font())
        self.left.setAccessibleName(tr("Time left"))
        self.add(self.left)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.GAP, 0, 0)
        row.setSpacing(theme.GAP)
        back = KeyButton(COMMANDS[Do.GO_ON], actions[Do.GO_ON], kind="quiet")
        back.set_text(tr("Back to the Receipt"))
        self.next = KeyButton(COMMANDS[Do.NEXT_BATCH], actions[Do.NEXT_BATCH])
        for button in (self.next, back):
            row.addWidget(button)
        buttons = QWidget()
        buttons.setLayout(row)
        self.add(buttons)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_left)

    def rest(self, since: datetime, minutes: float) -> None:
        """Shows a rest of so many minutes that began at a time."""
        self._end, self._over = since + timedelta(minutes=minutes), None
        self._show_left()

    def showEvent(self, event: QShowEvent) -> None:
        """The countdown moves while it can be seen."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks behind another page; the time goes on all the same."""
        super().hideEvent(event)
        self._tick.stop()

    def _show_left(self) -> None:
        if self._end is None:
            return
        seconds = max(0, math.ceil((self._end - self._now()).total_seconds()))
        self.left.setText(f"{seconds // 60:02}:{seconds % 60:02}")
        over = seconds == 0
        if over is not self._over:
            self._over = over
            if over:
                text = tr("Stay as long as you like. The next batch begins when you say so.")
                self.say("rest", tr("The rest is over"), text)
            else:
                text = f"{tr(_TO_DO)} {tr('Everything is stored; you can go on at any time.')}"
                self.say("rest", tr("Resting"), text)
