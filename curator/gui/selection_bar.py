"""The row beneath the grid and the loupe: what is selected, and verdicts on what keys mean."""

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
_INLINE = (Do.ASSIGN, Do.REGROUP, Do.PROMOTE, Do.PICK_REST, Do.REJECT_REST)
_LISTED = (
    (Do.ASSIGN, Do.REGROUP, Do.RENAME, Do.PROMOTE),
    (Do.PICK_REST, Do.REJECT_REST, Do.TELL_APART),
    (Do.PRINT_SIZE, Do.REFERENCES),
)
_FORMS = (
    # long texts, icons, the undo button's word
    (True, True, True),
    (False, True, True),
    (False, True, False),
    (False, False, False),
)
_MANY = 88
"""Buttons are as wide as for so many, whatever is selected: so they keep their places."""

_MARGINS = (20, 16)
_LEFT = (150, 0.2, 420)
"""What the left side gets: at least, as a share of the width, at most."""


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
        self._count = QLabel()
        self._count.setFont(theme.font(bold=True))
        self._count.setAccessibleName(tr("Selected"))
        self._all = QPushButton()
        self._all.setProperty("kind", "quiet")
        self._all.clicked.connect(self.all_wanted)
        self._said = ElidedLabel()
        self._said.setProperty("role", "muted")
        self._said.setFont(theme.font())
        self._said.setAccessibleName(tr("Done last"))
        self._fade = QTimer(self, singleShot=True, interval=HINT_MS)
        self._fade.timeout.connect(lambda: self.show_done(""))
        self.buttons = {do: _button(actions, do) for do in (*_VERDICTS, *_INLINE, Do.UNDO)}
        self._more = QPushButton(tr("More"))
        self._more.setProperty("kind", "quiet")
        self._more.setToolTip(tr("What else can be done with these variants."))
        self._more.setMenu(self._menu(actions))
        self._left = QWidget()
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.GAP)
        left.addWidget(self._count)
        left.addWidget(self._all)
        left.addWidget(self._said, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGINS[0], 0, _MARGINS[1], 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self._left)
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
        self._fit()

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
        """What is said fits whatever the language; only the width decides how, not the number."""
        least, share, most = _LEFT
        left = round(min(max(self.width() * share, least), most))
        self._left.setFixedWidth(left)
        room = self.width() - left - _MARGINS[0] - _MARGINS[1]
        always = (*(self.buttons[do] for do in _VERDICTS), self._more, self.buttons[Do.UNDO])
        taken, is_long = 0, False
        for is_long, has_icons, has_word in _FORMS:
            self._show_form(is_long, has_icons, has_word)
            taken = sum(one.sizeHint().width() + theme.GAP for one in always)
            if taken <= room:
                break
        for do in _VERDICTS:
            button = self.buttons[do]
            button.setMinimumWidth(min(button.sizeHint().width(), room))
        for do in _INLINE:
            taken += self.buttons[do].sizeHint().width() + theme.GAP
            self.buttons[do].setVisible(taken <= room)
        self._name(self._texts, is_long=is_long)
        self._name_selection(left)

    def _show_form(self, is_long: bool, has_icons: bool, has_word: bool) -> None:
        self._name(verdict_texts(_MANY) | rest_texts(range(_MANY)), is_long=is_long)
        for do in _VERDICTS:
            self.buttons[do].setMinimumWidth(0)
            self.buttons[do].show_parts(icon=has_icons)
        self.buttons[Do.UNDO].show_parts(word=has_word, icon=not has_word)

    def _name(self, texts: Mapping[Do, tuple[str, str]], *, is_long: bool) -> None:
        for do, (long, short) in texts.items():
            self.buttons[do].set_text(long if is_long else short)
            self.buttons[do].setAccessibleName(long)

    def _name_selection(self, room: int) -> None:
        """The selection in as many words as there is room for; the buttons name it as well."""
        many, total = self._selected, digits(self._total, ",")
        words = plural(many, "{n} variant selected", "{n} variants selected")
        every = tr("Select All {total}", total=total)
        self._count.setText(words)
        self._all.setText(every)
        if self._taken_left() > room:
            self._count.setText(tr("{n} selected", n=digits(many, ",")))
            self._all.setText(tr("All {total}", total=total))
        self._count.setToolTip(words)
        self._all.setAccessibleName(every)
        is_many = many > 1
        fits = self._taken_left() <= room
        self._count.setVisible(is_many)
        self._all.setVisible(is_many and many < self._total and fits)

    def _taken_left(self) -> int:
        return self._count.sizeHint().width() + self._all.sizeHint().width() + 2 * theme.GAP


def _button(actions: Mapping[Do, QAction], do: Do) -> KeyButton:
    return KeyButton(
        COMMANDS[do],
        actions[do],
        ink=_INKS.get(do),
        kind="" if do in _INKS else "quiet",
        with_icon=do in _INKS or do is Do.UNDO,
    )
