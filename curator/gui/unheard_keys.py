"""Keys that do nothing in the grid right now, and why: a key is never pressed in silence."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from curator.gui.actions import Do, keys_of
from curator.gui.digit_keys import key_pressed
from curator.gui.language import later, tr

NOT_ALIKE = later("Nothing looks like this one.")
NO_GROUP = later("Select two or more, or one that has its like: the rest is rejected.")
NOT_IN_GROUP = later("First show what looks alike; there variants are told apart.")
NOTHING_MEANT = later("There is no variant here to say that of.")
_WHY: Mapping[Do, str] = {
    Do.ALIKE: NOT_ALIKE,
    Do.PICK_REST: NO_GROUP,
    Do.REJECT_REST: NO_GROUP,
    Do.TELL_APART: NOT_IN_GROUP,
    Do.ACCEPT: NOTHING_MEANT,
    Do.FIX: NOTHING_MEANT,
    Do.REJECT: NOTHING_MEANT,
    Do.UNDECIDE: NOTHING_MEANT,
    Do.COMPARE: NOTHING_MEANT,
    Do.SURVEY: NOTHING_MEANT,
    Do.LOUPE: NOTHING_MEANT,
}


def why_not(do: Do) -> str:
    """Returns why a command cannot be given in the library's grid, "" for no reason known."""
    return tr(_WHY[do]) if do in _WHY else ""


class UnheardKeys(QObject):
    """Hears what no command has taken: a command that can be given takes its key before.

    Args:
        grid: where the keys arrive.
    """

    said = Signal(str)
    """Why nothing was done: a sentence."""

    def __init__(self, grid: QWidget) -> None:
        super().__init__(grid)
        grid.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Says why, instead of jumping to a cell that begins with the letter."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = key_pressed(event)
            why = next((why_not(do) for do in _WHY if key in keys_of(do)), "")
            if why:
                self.said.emit(why)
                return True
        return super().eventFilter(watched, event)
