"""The row beneath the grid and the loupe: verdicts on what keys mean, and what was done last."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.elided_label import ElidedLabel
from curator.gui.key_button import KeyButton
from curator.gui.language import digits, plural, tr
from curator.gui.review_words import rest_texts, verdict_texts

HINT_MS = 6_000
"""How long it is said why nothing was done."""

_INKS = {Do.REJECT: "reject", Do.FIX: "fix", Do.ACCEPT: "accept"}
_VERDICTS = (Do.REJECT, Do.FIX, Do.ACCEPT, Do.UNDECIDE)
_INLINE = (Do.PICK_REST, Do.REJECT_REST, Do.ASSIGN, Do.REGROUP, Do.PROMOTE)
_LISTED = (
    (Do.ASSIGN, Do.REGROUP, Do.RENAME, Do.PROMOTE),
    (Do.PICK_REST, Do.REJECT_REST, Do.TELL_APART),
    (Do.PRINT_SIZE, Do.REFERENCES),
)
_LEVELS = (
    # how many of `_INLINE` beside the menu, long texts, icons, the undo button's word
    (5, True, True, True),
    (5, False, True, False),
    (2, False, True, False),
    (0, True, True, False),
    (0, False, True, False),
    (0, False, False, False),
    (0, False, False, False),  # and the selection in fewer words
    (0, False, False, False),  # and without "Select All", which has its key
)
_LEAST_SAID = 72


class SelectionBar(QFrame):
    """Constant places: what is selected on the left, verdicts in the middle, the rest on the right.

    What does not fit stands in the menu *More*, which always lists all of it.
    """

    all_wanted = Signal()
    """Every variant that the filter lets through shall be selected."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self.setFixedHeight(64)
        self.setAccessibleName(tr("Decisions"))
        self._texts: dict[Do, tuple[str, str]] = {}
        self._selected = self._total = 0
        self._offers_all = False
        self._count = QLabel()
        self._count.setFont(theme.font(bold=True))
        self._count.setAccessibleName(tr("Selected"))
        self._all = QPushButton()
        self._all.setProperty("kind", "quiet")
        self._all.clicked.connect(self.all_wanted)
        self._said = ElidedLabel()
        self._said.setProperty("role", "muted")
        self._said.setFont(theme.font())
        self._said.setMinimumWidth(_LEAST_SAID)
        self._said.setAccessibleName(tr("Done last"))
        self._fade = QTimer(self, singleShot=True, interval=HINT_MS)
        self._fade.timeout.connect(lambda: self.show_done(""))
        self.buttons = {do: _button(actions, do) for do in (*_VERDICTS, *_INLINE, Do.UNDO)}
        self._more = QPushButton(tr("More"))
        self._more.setProperty("kind", "quiet")
        self._more.setToolTip(tr("What else can be done with these variants."))
        self._more.setMenu(self._menu(actions))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self._count)
        row.addWidget(self._all)
        row.addWidget(self._said, 1)
        for do in _VERDICTS:
            row.addWidget(self.buttons[do])
        row.addStretch(1)
        for do in _INLINE:
            row.addWidget(self.buttons[do])
        row.addWidget(self._more)
        row.addWidget(self.buttons[Do.UNDO])
        self.show_selection(0, 0)
        self.show_meant(0, 0)

    def _menu(self, actions: Mapping[Do, QAction]) -> QMenu:
        menu = QMenu(self)
        for group in _LISTED:
            menu.addSeparator()
            for do in group:
                menu.addAction(actions[do])
        return menu

    def show_selection(self, selected: int, total: int) -> None:
        """Says how many are selected, and offers the rest; one alone is the target, and no more."""
        self._selected, self._total = selected, total
        self._offers_all = 1 < selected < total
        self._count.setVisible(selected > 1)
        self._fit()

    def show_meant(self, many: int, rest: int) -> None:
        """Names on the buttons how many a verdict is about, and how many the rest of a group are.

        Args:
            many: what keys mean.
            rest: how many "reject the rest" would reject.
        """
        self._texts = verdict_texts(many) | rest_texts(range(rest))
        self._fit()

    def show_done(self, sentence: str) -> None:
        """Says what was done last; "" says nothing."""
        self._fade.stop()
        self._said.setText(sentence)
        self._said.setToolTip(sentence)

    def show_hint(self, sentence: str) -> None:
        """Says why nothing was done, until something else is said or a few seconds are over."""
        self.show_done(sentence)
        self._fade.start()

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit is said in fewer words."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says things shorter where room is short."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for number, level in enumerate(_LEVELS):
            self._name_selection(is_long=number < len(_LEVELS) - 2)
            self._all.setVisible(self._offers_all and number < len(_LEVELS) - 1)
            self._show_level(*level)
            if self._needed() <= self.width():
                break

    def _name_selection(self, *, is_long: bool) -> None:
        many, total = self._selected, digits(self._total, ",")
        words = plural(many, "{n} variant selected", "{n} variants selected")
        every = tr("Select All {total}", total=total)
        self._count.setText(words if is_long else tr("{n} selected", n=digits(many, ",")))
        self._count.setToolTip("" if is_long else words)
        self._all.setText(every if is_long else tr("All {total}", total=total))
        self._all.setAccessibleName(every)

    def _show_level(self, inline: int, is_long: bool, has_icons: bool, has_word: bool) -> None:
        for do, (long, short) in self._texts.items():
            self.buttons[do].set_text(long if is_long else short)
            self.buttons[do].setAccessibleName(long)
        for number, do in enumerate(_INLINE):
            self.buttons[do].setVisible(number < inline)
        for do in _VERDICTS:
            self.buttons[do].show_parts(icon=has_icons)
        self.buttons[Do.UNDO].show_parts(word=has_word, icon=not has_word)

    def _needed(self) -> int:
        shown = [one for one in self.buttons.values() if not one.isHidden()]
        shown += [one for one in (self._count, self._all, self._more) if not one.isHidden()]
        wide = sum(widget.sizeHint().width() for widget in shown)
        return wide + _LEAST_SAID + 36 + theme.GAP * (len(shown) + 2)


def _button(actions: Mapping[Do, QAction], do: Do) -> KeyButton:
    return KeyButton(
        COMMANDS[do],
        actions[do],
        ink=_INKS.get(do),
        kind="" if do in _INKS else "quiet",
        with_icon=do in _INKS or do is Do.UNDO,
    )
