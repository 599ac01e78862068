"""The row of decisions: constant slots, keys printed on the buttons, nothing ever moves."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do, keys_notice
from curator.gui.key_button import KeyButton
from curator.gui.language import later, tr
from curator.gui.vocabulary import heard

ECHO_MS = 350
_LESS_AND_LESS = (
    (True, True, True),
    (False, True, True),
    (False, False, True),
    (False, True, False),
    (False, False, False),
)
"""What is shown where room is short: words at the sides, keys of verdicts, keys at the sides."""

_LEFT = (Do.LOOK_BACK, Do.UNDECIDE)
_MIDDLE = (Do.REJECT, Do.FIX, Do.ACCEPT, Do.SKIP)
_RIGHT = (Do.UNDO, Do.REDO)
_LONGEST = later("Undo accept (88)")
_MOST_EXTRA = 90
_OF_VERDICT = {Verdict.ACCEPT: Do.ACCEPT, Verdict.FIX: Do.FIX, Verdict.REJECT: Do.REJECT}


class DecisionBar(QFrame):
    """Looking back on the left, verdicts in the middle, undo on the right.

    Undo is always drawn, and disabled while there is nothing to take back.
    """

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self.setFixedHeight(64)
        self.setAccessibleName(tr("Decisions"))
        self._undo_words = tr("Undo")
        self._extra = 0
        self._buttons: dict[Do, KeyButton] = {}
        self._left = self._group(actions, _LEFT, kind="quiet")
        self._buttons[Do.UNDECIDE].set_text(tr("Clear"))
        self._buttons[Do.UNDECIDE].setAccessibleName(tr(COMMANDS[Do.UNDECIDE].text))
        self._middle = self._group(actions, _MIDDLE)
        self._right = self._group(actions, _RIGHT, kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self._middle)
        row.addStretch(1)
        row.addWidget(self._right)
        self._show_parts(side_words=True, keys=True)
        self._echoing: KeyButton | None = None
        self._echo = QTimer(self, singleShot=True, interval=ECHO_MS)
        self._echo.timeout.connect(self._end_echo)
        keys_notice.changed.connect(self._fit)  # other keys may be longer

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit is left out."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows icons for the words at the sides where room is short, then no keys of verdicts."""
        self._fit()

    def _fit(self) -> None:
        side_words = keys = True
        for side_words, keys, side_keys in _LESS_AND_LESS:
            self._show_parts(side_words=side_words, keys=keys, side_keys=side_keys)
            if self._needed() <= self.width():
                break
        if side_words:  # what is left goes to what undo is about
            extra = min((self.width() - self._needed()) // 2, _MOST_EXTRA)
            self._show_parts(side_words=True, keys=keys, extra=max(extra, 0))

    def _show_parts(
        self, *, side_words: bool, keys: bool, side_keys: bool = True, extra: int = 0
    ) -> None:
        self._extra = extra
        for do in (*_LEFT, *_RIGHT):
            self._buttons[do].show_parts(icon=not side_words, word=side_words, key=side_keys)
        for do in _MIDDLE:
            self._buttons[do].show_parts(key=keys)
            wide = max(126, self._buttons[do].sizeHint().width())  # words of any length, whole
            self._buttons[do].setMinimumWidth(wide if keys else 0)
        undo = self._buttons[Do.UNDO]
        undo.setMinimumWidth(0)
        undo.set_text(tr(_LONGEST))
        undo.setMinimumWidth(undo.sizeHint().width() + extra)
        self._write_undo()
        self._left.setMinimumWidth(0)  # as wide as the right, so that the verdicts stand between
        sides = max(side.minimumSizeHint().width() for side in (self._left, self._right))
        for side in (self._left, self._right):
            side.setMinimumWidth(sides)

    def _needed(self) -> int:
        between = self._middle.minimumSizeHint().width()
        return 2 * self._left.minimumWidth() + between + 2 * (16 + theme.GAP)

    def show_undo(self, undo: str | None, redo: str | None) -> None:
        """Says what undo and redo are about, for example "Undo accept"."""
        self._undo_words = tr("Undo {what}", what=heard(undo)) if undo else tr("Undo")
        self._write_undo()
        self._buttons[Do.REDO].setAccessibleName(
            tr("Redo {what}", what=heard(redo)) if redo else tr("Redo")
        )

    def _write_undo(self) -> None:
        """A long defect's name gives way: the verdicts stay where they are."""
        undo = self._buttons[Do.UNDO]
        metrics = undo.fontMetrics()
        room = metrics.horizontalAdvance(tr(_LONGEST)) + self._extra
        words = metrics.elidedText(self._undo_words, Qt.TextElideMode.ElideRight, room)
        undo.set_text(words)
        undo.setAccessibleName(self._undo_words)

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
        self, actions: Mapping[Do, QAction], which: tuple[Do, ...], *, kind: str = ""
    ) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if Do.UNDO in which:
            row.addStretch(1)
        for do in which:
            ink = do.value if do in _OF_VERDICT.values() else None
            self._buttons[do] = KeyButton(COMMANDS[do], actions[do], ink=ink, kind=kind)
            row.addWidget(self._buttons[do])
        if Do.LOOK_BACK in which:
            row.addStretch(1)
        return box
