"""What the tabs of the insights page have in common: a column of cards that scrolls."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: the document in its JSON form

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from curator.gui import theme
from curator.gui.insights_filters import Wanted
from curator.gui.language import tr

Document = Mapping[str, Any]
Row = Mapping[str, Any]

WIDEST = 1800
"""So wide is the column of cards at most, in pixels, and what stands above it."""


def of_models(rows: Sequence[Any], wanted: Wanted) -> list[Any]:
    """Returns the rows of the models that are wanted."""
    return [row for row in rows if not wanted.models or row["model"] in wanted.models]


class Tab(QScrollArea):
    """A column of cards. It is made when it is first shown."""

    images_wanted = Signal(object)
    """Images are wanted: a `VariantFilter`, or a `DecidedIn`."""

    saved = Signal(object)
    """A plot or a table was written: its `Path`."""

    asked = Signal()
    """`extra` has changed: more is to be counted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(name)
        self.setObjectName("figures")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(32, 8, 32, 32)
        self.column.setSpacing(2 * theme.GAP)
        self.column.addStretch(1)
        self.setWidget(body)

    @property
    def extra(self) -> tuple[str, ...]:
        """Which sections the document has to hold beside those that the tab always shows."""
        return ()

    def add(self, widget: QWidget) -> None:
        """Puts a card beneath those before."""
        self.column.insertWidget(self.column.count() - 1, widget)
        for name, mine in (("images_wanted", self.images_wanted), ("saved", self.saved)):
            told = getattr(widget, name, None)
            if told is not None:
                told.connect(mine)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows other figures; each tab says how."""
        raise NotImplementedError


class Fold(QFrame):
    """A card that is one line until it is opened."""

    opened = Signal()
    """It was opened, or closed."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = title
        self.button = QPushButton()
        self.button.setCheckable(True)
        self.button.setProperty("kind", "quiet")
        self.button.toggled.connect(self._toggle)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.GAP)
        self._body = QWidget()
        self._body.setLayout(self._rows)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 20, 10)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        self._name()

    @property
    def is_open(self) -> bool:
        """True while its lines are seen."""
        return self.button.isChecked()

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Shows questions with their answers."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for question, answer in pairs:
            self._rows.addWidget(_pair(question, answer))

    def _toggle(self, on: bool) -> None:
        self._body.setVisible(on)
        self._name()
        self.opened.emit()

    def _name(self) -> None:
        self.button.setText(f"{'▾' if self.is_open else '▸'}  {self._title}")
        said = tr("{line}, shown") if self.is_open else tr("{line}, folded away")
        self.button.setAccessibleName(said.format(line=self._title))


def _pair(question: str, answer: str) -> QLabel:
    label = QLabel(f"{question}\n{answer}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setContentsMargins(16, 0, 0, 0)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class Lines(QFrame):
    """A card of sentences under a heading; it is away while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 18, 20, 16)
        self._column.setSpacing(theme.GAP)

    def show_lines(self, title: str, lines: Sequence[str]) -> None:
        """Shows a heading and sentences."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(lines))
        for number, text in enumerate((title, *lines) if lines else ()):
            label = QLabel(text, wordWrap=True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "heading" if number == 0 else "")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)
