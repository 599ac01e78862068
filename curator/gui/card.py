"""A surface with a heading and a grid of texts, for numbers and words on a page."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from curator.gui import theme


class Card(QFrame):
    """A surface with a heading and a grid of texts."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self._body: QWidget | None = None

    def _fresh(self) -> QGridLayout:
        if self._body is not None:
            self.column.removeWidget(self._body)
            self._body.deleteLater()
        self._body = QWidget()
        self.column.addWidget(self._body)
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP)
        return grid

    def show_table(
        self, headers: Mapping[str, str], rows: Sequence[Sequence[str]], notes: Sequence[str]
    ) -> None:
        """Shows rows under headers (name: meaning), a note beneath the row that it belongs to."""
        grid = self._fresh()
        for column, (header, meaning) in enumerate(headers.items()):
            label = _label_of(header, "section")
            label.setToolTip(meaning)
            grid.addWidget(label, 0, column)
        line = 1
        for cells, note in zip(rows, notes, strict=True):
            for column, cell in enumerate(cells):
                grid.addWidget(_label_of(cell, ""), line, column)
            line += 1
            if note:
                grid.addWidget(_label_of(note, "small"), line, 2, 1, len(headers) - 2)
                line += 1
            grid.addWidget(_Line(), line, 0, 1, len(headers))
            line += 1
        grid.setColumnStretch(0, 1)

    def show_lines(self, title: str, lines: Sequence[str]) -> None:
        """Shows sentences under a heading; without any the card is away."""
        self.setVisible(bool(lines))
        grid = self._fresh()
        grid.addWidget(_label_of(title, "heading"), 0, 0)
        for number, text in enumerate(lines, start=1):
            grid.addWidget(_label_of(text, ""), number, 0)

    def show_pairs(self, title: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Shows questions and answers."""
        grid = self._fresh()
        grid.addWidget(_label_of(title, "heading"), 0, 0, 1, 2)
        for number, (question, answer) in enumerate(pairs, start=1):
            grid.addWidget(_label_of(question, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label_of(answer, ""), number, 1)
        grid.setColumnStretch(1, 1)


class _Line(QFrame):
    """A thin line between rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("line")
        self.setFixedHeight(1)


def _label_of(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font())
    label.setWordWrap(role in {"", "small"} and len(text) > 48)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
