"""The row beneath a grid, a comparison or a survey: what was done last, and what can be done."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.elided_label import ElidedLabel
from curator.gui.key_button import KeyButton
from curator.gui.language import tr
from curator.gui.vocabulary import heard

_INKS = {
    Do.ACCEPT: "accept",
    Do.CHALLENGER_WINS: "accept",
    Do.FIX: "fix",
    Do.REJECT: "reject",
    Do.CHALLENGER_OUT: "reject",
}
_LEAST_SAID = 120
_LAST_LEVEL = 8
"""From 0, where everything is said in full."""


class ActBar(QFrame):
    """Constant places: movement on the left, verdicts in the middle, groups and undo on the right.

    Args:
        actions: the window's actions.
        moves: commands that decide nothing; where room is short only their keys are shown.
        verdicts: commands about what keys mean.
        groups: commands about several at once; their texts name how many.
    """

    def __init__(
        self,
        actions: Mapping[Do, QAction],
        *,
        moves: Sequence[Do] = (),
        verdicts: Sequence[Do],
        groups: Sequence[Do] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self.setFixedHeight(64)
        self.setAccessibleName(tr("Decisions"))
        self.buttons: dict[Do, KeyButton] = {}
        self._moves, self._verdicts, self._groups = tuple(moves), tuple(verdicts), tuple(groups)
        self._texts: dict[Do, tuple[str, str]] = {}
        self._undo_words = tr("Undo")
        self._said = ("", "")
        self.said = ElidedLabel()
        self.said.setProperty("role", "muted")
        self.said.setFont(theme.font())
        self.said.setMinimumWidth(_LEAST_SAID)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(theme.GAP)
        for do in self._moves:
            row.addWidget(self._button(actions, do, kind="quiet"))
        row.addWidget(self.said, 2)
        for do in self._verdicts:
            row.addWidget(self._button(actions, do, kind="" if do in _INKS else "quiet"))
        row.addStretch(1)
        for do in (*self._groups, Do.UNDO):
            row.addWidget(self._button(actions, do, kind="quiet"))

    def _button(self, actions: Mapping[Do, QAction], do: Do, *, kind: str) -> KeyButton:
        button = KeyButton(
            COMMANDS[do],
            actions[do],
            ink=_INKS.get(do),
            kind=kind,
            with_icon=do in _INKS or do is Do.UNDO,
        )
        self.buttons[do] = button
        return button

    def show_texts(self, texts: Mapping[Do, tuple[str, str]]) -> None:
        """Says what commands would do now: in full, and as short as it can be said."""
        if dict(texts) != self._texts:
            self._texts = dict(texts)
            self._fit()

    def show_undo(self, undo: str | None) -> None:
        """Says what undo is about, for example "Undo reject (5)"."""
        words = tr("Undo {what}", what=heard(undo)) if undo else tr("Undo")
        if words != self._undo_words:
            self._undo_words = words
            self._fit()

    def say(self, text: str, short: str = "") -> None:
        """Says what is selected, or what was done last.

        Args:
            text: in full.
            short: in few words, for where room is short; the same unless given.
        """
        if (text, short or text) != self._said:
            self._said = (text, short or text)
            self.said.setToolTip(text)
            self.said.setAccessibleName(text)
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit is said in fewer words."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says things shorter where room is short: the sides first, the verdicts last."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for level in range(_LAST_LEVEL + 1):
            self._show_level(level)
            if self._needed() <= self.width():
                break

    def _show_level(self, level: int) -> None:
        least = _LEAST_SAID if level < 6 else 0
        long, short = self._said
        metrics = self.said.fontMetrics()
        said = long if level < 2 or metrics.horizontalAdvance(long) + 4 <= least else short
        self.said.setText(said)
        wide = metrics.horizontalAdvance(said) + 4
        self.said.setMinimumWidth(max(wide, least) if level < _LAST_LEVEL else 0)
        for do, button in self.buttons.items():
            long, short = self._texts.get(do, ("", ""))
            is_verdict = do in self._verdicts
            is_short = level >= (3 if is_verdict else 2)
            if long:
                button.set_text(short if is_short else long)
                button.setAccessibleName(long)
            if do in self._moves:
                button.show_parts(word=level < 1)
            elif do is Do.UNDO:
                button.set_text(self._undo_words if level < 1 else tr("Undo"))
                button.setAccessibleName(self._undo_words)
                button.show_parts(word=level < 2, icon=level >= 2)
            else:
                button.show_parts(icon=level < 4, key=level < (7 if is_verdict else 5))

    def _needed(self) -> int:
        widths = sum(button.sizeHint().width() for button in self.buttons.values())
        return widths + self.said.minimumWidth() + 32 + theme.GAP * (len(self.buttons) + 2)
