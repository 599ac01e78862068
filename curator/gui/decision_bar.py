"""The row of decisions: constant slots, keys printed on the buttons, nothing ever moves."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton

ECHO_MS = 350
_OF_VERDICT = {Verdict.ACCEPT: Do.ACCEPT, Verdict.FIX: Do.FIX, Verdict.REJECT: Do.REJECT}


class DecisionBar(QFrame):
    """Looking back on the left, verdicts in the middle, undo on the right.

    Undo is always drawn, and disabled while there is nothing to take back.
    """

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self.setFixedHeight(64)
        self.setAccessibleName("Decisions")
        self._buttons: dict[Do, KeyButton] = {}
        left = self._group(actions, (Do.LOOK_BACK, Do.UNDECIDE), with_icon=False)
        middle = self._group(actions, (Do.REJECT, Do.FIX, Do.ACCEPT, Do.SKIP), with_icon=True)
        right = self._group(actions, (Do.UNDO, Do.REDO), with_icon=False)
        for do in (Do.REJECT, Do.FIX, Do.ACCEPT, Do.SKIP):
            self._buttons[do].setMinimumWidth(126)
        undo = self._buttons[Do.UNDO]
        undo.set_text("Undo undecide")
        undo.setMinimumWidth(undo.sizeHint().width())
        undo.set_text("Undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(left)
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        row.addWidget(right)
        left.setMinimumWidth(right.sizeHint().width())  # so the verdicts stand in the middle
        self._echoing: KeyButton | None = None
        self._echo = QTimer(self, singleShot=True, interval=ECHO_MS)
        self._echo.timeout.connect(self._end_echo)

    def show_undo(self, undo: str | None, redo: str | None) -> None:
        """Says what undo and redo are about, for example "Undo accept"."""
        self._buttons[Do.UNDO].set_text(f"Undo {undo}" if undo else "Undo")
        self._buttons[Do.REDO].setAccessibleName(f"Redo {redo}" if redo else "Redo")

    def echo(self, verdict: Verdict | None) -> None:
        """Lights the button that was meant, at once; None is a skip."""
        self._end_echo()
        self._echoing = self._buttons[Do.SKIP if verdict is None else _OF_VERDICT[verdict]]
        self._echoing.light(on=True)
        self._echo.start()

    def _end_echo(self) -> None:
        if self._echoing is not None:
            self._echoing.light(on=False)
            self._echoing = None

    def _group(
        self, actions: Mapping[Do, QAction], which: tuple[Do, ...], *, with_icon: bool
    ) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if Do.UNDO in which:
            row.addStretch(1)
        for do in which:
            ink = do.value if do in _OF_VERDICT.values() else None
            self._buttons[do] = KeyButton(
                COMMANDS[do],
                actions[do],
                ink=ink,
                with_icon=with_icon,
                kind="" if with_icon else "quiet",
            )
            row.addWidget(self._buttons[do])
        if Do.LOOK_BACK in which:
            row.addStretch(1)
        return box
