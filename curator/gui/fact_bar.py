"""The row of facts above the decisions: defects, stars, label, note.

It is always there, so that nothing moves when one of them is said.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from curator.core.defects import DefectList
from curator.core.fact import LABELS, Facts
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do, first_key, tooltip
from curator.gui.defect_strip import Chip, DefectChips, DefectStrip
from curator.gui.fact_words import (
    NO_STAR,
    STAR,
    label_colour,
    label_mark,
    label_word,
    stars_word,
)
from curator.gui.key_button import KeyButton
from curator.gui.language import tr

STARS = (Do.STARS_1, Do.STARS_2, Do.STARS_3, Do.STARS_4, Do.STARS_5)
LABEL_DOS = {
    Do.LABEL_RED: "red",
    Do.LABEL_YELLOW: "yellow",
    Do.LABEL_GREEN: "green",
    Do.LABEL_BLUE: "blue",
}
HEIGHT = 36

_NARROW = 1100


class FactBar(QFrame):
    """Defects on the left, stars, label and note on the right; open, the list takes the row."""

    named = Signal(str)
    """A defect of the list was clicked."""

    removed = Signal(object)
    """A named defect shall not stand any more: its fact."""

    labelled = Signal(str)
    """A label without a key was chosen."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setFixedHeight(theme.scaled(HEIGHT))
        self.setAccessibleName(tr("Said of this image"))
        self._facts = Facts()
        self.is_open = False
        self.takes_digits = False
        self._defect = _key_button(actions[Do.DEFECT], Do.DEFECT)
        self.strip, self.chips = DefectStrip(self), DefectChips(self)
        self.stars = [_star(actions[do], do) for do in STARS]
        self.label = _button(None, Do.LABEL_NONE)
        self.label.setMenu(self._label_menu(actions))
        self.note = _key_button(actions[Do.NOTE], Do.NOTE)
        self._rated = QWidget()
        rated = QHBoxLayout(self._rated)
        rated.setContentsMargins(0, 0, 0, 0)
        rated.setSpacing(0)
        for star in self.stars:
            rated.addWidget(star)
        for button in (self.label, self.note):
            rated.addSpacing(8)
            rated.addWidget(button)
        self._middle = QStackedLayout()
        self._middle.addWidget(self.chips)
        self._middle.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self._defect)
        row.addLayout(self._middle, 1)
        row.addWidget(self._rated)
        self.open_list(is_open=False, takes_digits=False)
        self.strip.named.connect(self.named)
        self.chips.removed.connect(self.removed)
        self.show_facts(self._facts, DefectList(()), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short some words and keys are left to tooltips."""
        super().resizeEvent(event)
        self._show_parts()

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit gives way."""
        return QSize(0, self.height())

    def open_list(self, *, is_open: bool, takes_digits: bool) -> None:
        """Shows the list of defects in the row, or what was said.

        Args:
            is_open: the list is shown.
            takes_digits: a digit names a defect now. The row is framed then, and digits stand
                before the names; without it they mean stars, which are shown beside the list.
        """
        self.is_open, self.takes_digits = is_open, takes_digits
        self._middle.setCurrentWidget(self.strip if is_open else self.chips)
        self.strip.show_digits(shown=takes_digits)
        self._defect.set_text(tr("Close") if takes_digits else tr("Defects"))
        if bool(self.property("armed")) is not takes_digits:
            self.setProperty("armed", takes_digits)
            self.style().unpolish(self)
            self.style().polish(self)
        self._show_parts()

    def show_facts(self, facts: Facts, defects: DefectList, meant: str) -> None:
        """Shows what was said of the image.

        Args:
            facts: what holds.
            defects: the library's list.
            meant: the defect that a click on the image would pin, "" for none.
        """
        self._facts = facts
        named = {defects.called(name) for name in facts.defects}
        self.strip.show_defects(defects.names, named, meant)
        self.chips.show_chips(chips_of(facts, defects))
        for number, star in enumerate(self.stars, start=1):
            is_on = number <= (facts.stars or 0)
            star.setText(STAR if is_on else NO_STAR)
            if bool(star.property("given")) is not is_on:
                star.setProperty("given", is_on)
                star.style().unpolish(star)
                star.style().polish(star)
        self._rated.setAccessibleName(stars_word(facts.stars))
        self.label.setText(label_mark(facts.label) if facts.label else tr("Label"))
        self.label.setAccessibleName(
            tr("Label: {label}", label=label_word(facts.label)) if facts.label else tr("No label")
        )
        self.label.setToolTip(_label_tip())
        ink = f"color: {label_colour(facts.label)};" if facts.label else ""
        if self.label.styleSheet() != ink:
            self.label.setStyleSheet(ink)
        self.note.set_text(tr("✎ Note") if facts.note else tr("Note…"))
        tip = tooltip(COMMANDS[Do.NOTE])
        self.note.setToolTip(f"{facts.note}\n{tip}" if facts.note else tip)
        self.note.setAccessibleDescription(facts.note)

    def _show_parts(self) -> None:
        has_room = self.width() >= _NARROW
        self._rated.setVisible(not self.takes_digits)
        for button in (self.label, self.note):  # beside the list there is room for stars
            button.setVisible(not self.is_open)
        self.note.show_parts(key=has_room)
        self._defect.show_parts(word=has_room or not self.is_open)

    def _label_menu(self, actions: Mapping[Do, QAction]) -> QMenu:
        menu = QMenu(self)
        for do, label in LABEL_DOS.items():
            action = menu.addAction(label_mark(label))
            action.triggered.connect(actions[do].trigger)
        keyless = [label for label in LABELS if label not in LABEL_DOS.values()]
        for label in keyless:
            action = menu.addAction(label_mark(label))
            action.triggered.connect(partial(self._choose, label))
        menu.addSeparator()
        menu.addAction(label_word(None)).triggered.connect(actions[Do.LABEL_NONE].trigger)
        return menu

    def _choose(self, label: str, _checked: bool = False) -> None:
        self.labelled.emit(label)


def chips_of(facts: Facts, defects: DefectList) -> tuple[Chip, ...]:
    """Returns a chip for each defect, with the number of its pin; numbers are as pins are drawn."""
    chips: list[Chip] = []
    number = 0
    for logged in facts.defect_facts:
        number += logged.fact.spot is not None
        name = defects.called(logged.fact.value)
        chips.append(Chip(logged.id, name, number if logged.fact.spot is not None else 0))
    return tuple(chips)


def _button(action: QAction | None, do: Do) -> QPushButton:
    button = QPushButton(tr(COMMANDS[do].text).rstrip("…"))
    button.setProperty("kind", "strip")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setToolTip(tooltip(COMMANDS[do]))
    if action is not None:
        button.clicked.connect(lambda: action.trigger())
    return button


def _key_button(action: QAction, do: Do) -> KeyButton:
    button = KeyButton(COMMANDS[do], action, kind="quiet", with_icon=False)
    button.setFixedHeight(theme.scaled(28))
    return button


def _label_tip() -> str:
    """A line a label, with its key."""
    lines = [f"{label_mark(label)}  ({first_key(do)})" for do, label in LABEL_DOS.items()]
    return "\n".join([*lines, f"{label_word(None)}  ({first_key(Do.LABEL_NONE)})"])


def _star(action: QAction, do: Do) -> QPushButton:
    star = _button(action, do)
    star.setProperty("kind", "star")
    star.setText(NO_STAR)
    star.setAccessibleName(tr(COMMANDS[do].text))
    return star
