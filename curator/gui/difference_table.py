"""What differs between the facts of two pictures, in two columns.

It takes the sections of `facts.py`: a blind caller gives those of `blind_facts`, a caller that may
know everything those of `detail_facts`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from curator.gui import theme
from curator.gui.facts import Section
from curator.gui.language import tr

_LONGEST_MARKED = 4000
"""Characters; longer texts are not compared word by word."""


@dataclass(frozen=True, slots=True)
class DifferingFact:
    """A fact that is another one in the second picture; "" is not known.

    Attributes:
        section, name: where it stands, and what it is called.
        one, other: its values in the first and in the second picture.
    """

    section: str
    name: str
    one: str
    other: str


def differing(one: Sequence[Section], other: Sequence[Section]) -> tuple[DifferingFact, ...]:
    """Returns the facts that differ, in the order of the first picture, then of the second.

    Several facts of one name are taken together. Where a value is from makes no difference.
    """
    first, second = _values(one), _values(other)
    keys = dict.fromkeys((*first, *second))
    return tuple(
        DifferingFact(*key, first.get(key, ""), second.get(key, ""))
        for key in keys
        if first.get(key, "") != second.get(key, "")
    )


def _values(sections: Sequence[Section]) -> dict[tuple[str, str], str]:
    values: dict[tuple[str, str], str] = {}
    for section in sections:
        for fact in section.facts:
            key = (section.title, fact.name)
            values[key] = f"{values[key]}\n{fact.value}" if key in values else fact.value
    return values


class DifferenceTable(QFrame):
    """A row for each fact that differs, its two values beside each other; they can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(260)
        self.setAccessibleName(tr("What differs"))
        self._shown: tuple[DifferingFact, ...] | None = None
        self._titles = ("", "")
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(16, 12, 12, 16)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.GAP // 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setAccessibleName(tr("What differs"))
        scroll.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    @property
    def rows(self) -> tuple[DifferingFact, ...]:
        """What is shown."""
        return self._shown or ()

    def show_facts(
        self,
        one: Sequence[Section],
        other: Sequence[Section],
        titles: tuple[str, str] | None = None,
    ) -> None:
        """Shows what differs between two pictures, and only that.

        Args:
            one: what is known of the first.
            other: what is known of the second.
            titles: what the columns are called; "Champion" and "Challenger" if not given.
        """
        titles = titles or (tr("Champion"), tr("Challenger"))
        rows = differing(one, other)
        if (rows, titles) == (self._shown, self._titles):
            return
        self._shown, self._titles = rows, titles
        self._clear()
        for column, title in enumerate(titles):
            self._grid.addWidget(_label(title, "section"), 0, column)
        at = 1
        for row in rows:
            name = _label(row.name or row.section.capitalize(), "small")
            self._grid.addWidget(name, at, 0, 1, 2)
            for column, value in enumerate((row.one, row.other)):
                label = _label(value or tr("not known"), "" if value else "muted")
                if value:
                    _mark(label, value, (row.other, row.one)[column])
                label.setAccessibleName(f"{name.text()}, {titles[column]}: {value or label.text()}")
                self._grid.addWidget(label, at + 1, column)
            at += 2
        if not rows:
            same = _label(tr("Everything that is known of these two is the same."), "muted")
            self._grid.addWidget(same, at, 0, 1, 2)
        self._grid.setRowStretch(at + 1, 1)

    def _clear(self) -> None:
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def marked(value: str, other: str) -> str:
    """Returns a text as HTML, with the words in bold that the other text does not have there.

    In a long prompt one changed word is hard to find. Texts with no word in common stay plain.
    """
    words, others = value.split(), other.split()
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    if not any(kind == "equal" for kind, *_ in blocks):
        return escape(value)
    parts: list[str] = []
    for kind, start, end, _from, _to in blocks:
        said = escape(" ".join(words[start:end]))
        if said:
            parts.append(said if kind == "equal" else f"<b>{said}</b>")
    return " ".join(parts)


def _mark(label: QLabel, value: str, other: str) -> None:
    """A single line of many words; what has lines of its own stays as it is."""
    if "\n" not in value and len(value) <= _LONGEST_MARKED:
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(marked(value, other))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setMinimumWidth(1)
    if role:
        label.setProperty("role", role)
    return label
