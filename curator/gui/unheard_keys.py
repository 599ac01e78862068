"""Keys that do nothing in the grid right now, and why: a key is never pressed in silence."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from curator.gui.actions import Do, keys_of
from curator.gui.digit_keys import key_pressed
from curator.gui.language import later, tr

NOT_HERE = later("Verdicts are given on the Review page.")
NOT_ALIKE = later("Nothing looks like this one.")
_SAID: Mapping[Do, str] = {
    Do.ACCEPT: NOT_HERE,
    Do.FIX: NOT_HERE,
    Do.REJECT: NOT_HERE,
    Do.ALIKE: NOT_ALIKE,
}


class UnheardKeys(QObject):
    """Hears what no command has taken: a command that can be given takes its key before.

    Args:
        grid: where the keys arrive.
        in_group: whether variants that look alike are shown by themselves.
    """

    said = Signal(str)
    """Why nothing was done: a sentence."""

    def __init__(self, grid: QWidget, in_group: Callable[[], bool]) -> None:
        super().__init__(grid)
        self._in_group = in_group
        grid.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Says why, instead of jumping to a cell that begins with the letter."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = key_pressed(event)
            why = next((said for do, said in _SAID.items() if key in keys_of(do)), "")
            if why:
                self.said.emit(tr("Select the variants first.") if self._in_group() else tr(why))
                return True
        return super().eventFilter(watched, event)
