"""What the grid lets through by what was said beside the verdict, and by the file's name."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from curator.core.fact import LABELS, MOST_STARS
from curator.gui import theme
from curator.gui.choice_box import ChoiceBox, pick
from curator.gui.fact_words import defect_word, label_mark, label_word, stars_shape
from curator.gui.language import later, tr
from curator.library.values import VariantFilter

_EVERYTHING = {
    "Stars": later("All stars"),
    "Label": later("All labels"),
    "Defect": later("All defects"),
}
_WIDTH = 220
_SETTLE_MS = 250
"""Who types a name is not shown every letter's files."""


class FactFilters(QPushButton):
    """A button that opens a few choices beneath it, and says how many of them are made."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(tr("Lets through by name, stars, label and defect."))
        self.clicked.connect(self.open)
        self.panel = QFrame(self, Qt.WindowType.Popup)
        self.panel.setObjectName("panel")
        self.panel.setAccessibleName(tr("Name, stars, label, defect"))
        self._names: dict[ChoiceBox, str] = {}
        grid = QGridLayout(self.panel)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP)
        self.name = QLineEdit(clearButtonEnabled=True)
        self.name.setAccessibleName(tr("File's name"))
        for button in self.name.findChildren(QToolButton):  # Qt's own, which has no name
            button.setAccessibleName(tr("Clear"))
        self.name.setPlaceholderText(tr("part of the name"))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._chosen)
        self.name.textEdited.connect(self._typed)
        self.name.textChanged.connect(self._emptied)
        self.name.returnPressed.connect(self._found)
        label = QLabel(tr("File's name"))
        label.setBuddy(self.name)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.name, 0, 1)
        self._stars, self._label, self._defect = (
            self._add(grid, row, name) for row, name in enumerate(_EVERYTHING, 1)
        )
        self.show_values((), ())
        exactly = [(stars_shape(n), ("exactly", n)) for n in range(1, MOST_STARS + 1)]
        least = [
            (tr("{stars} or more", stars=stars_shape(n)), ("least", n))
            for n in range(1, MOST_STARS)
        ]
        self._fill(self._stars, [(tr("Unrated"), ("exactly", 0)), *exactly, *least])
        self._name()

    def _add(self, grid: QGridLayout, row: int, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(tr(name))
        box.setFixedWidth(_WIDTH)
        box.currentIndexChanged.connect(self._chosen)
        self._names[box] = name
        label = QLabel(tr(name))
        label.setBuddy(box)
        grid.addWidget(label, row, 0)
        grid.addWidget(box, row, 1)
        return box

    def show_values(self, labels: Sequence[str], defects: Sequence[str]) -> None:
        """Offers what occurs in the library, and always the labels that can be given here."""
        given = [(label_mark(name), name) for name in LABELS]
        others = [(label_mark(name), name) for name in labels if name not in LABELS]
        self._fill(self._label, [(label_word(None), ""), *given, *others])
        self._fill(self._defect, [(defect_word(name), name) for name in defects])

    def narrowed(self, wanted: VariantFilter) -> VariantFilter:
        """Returns a filter that lets through no more than is chosen here."""
        stars = self._stars.currentData()
        kind, number = stars if isinstance(stars, tuple) else ("", 0)
        return replace(
            wanted,
            stars=number if kind == "exactly" else None,
            least_stars=number if kind == "least" else None,
            label=self._label.currentData(),
            defect=self._defect.currentData(),
            name=self.name.text().strip() or None,
        )

    def choose(self, wanted: VariantFilter) -> None:
        """Chooses what a filter asks for, and tells nobody."""
        stars = None if wanted.stars is None else ("exactly", wanted.stars)
        if wanted.least_stars is not None:
            stars = ("least", wanted.least_stars)
        pick(self._stars, stars, "")
        pick(self._label, wanted.label, label_mark(wanted.label or ""))
        pick(self._defect, wanted.defect, defect_word(wanted.defect or ""))
        self._say_name(wanted.name or "")
        self._name()

    def clear(self) -> None:
        """Lets everything through, and tells nobody."""
        for box in self._names:
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self._say_name("")
        self._name()

    def find_by_name(self) -> None:
        """Waits for a part of a name."""
        self.open()
        self.name.selectAll()

    def open(self) -> None:
        """Shows the choices beneath the button, with the focus in the first."""
        self.panel.adjustSize()
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        most = self.window().mapToGlobal(QPoint(self.window().width(), 0)).x()
        below.setX(max(0, min(below.x(), most - self.panel.width() - 8)))
        self.panel.move(below)
        self.panel.show()
        self.name.setFocus()

    def _fill(self, box: ChoiceBox, choices: Sequence[tuple[str, object]]) -> None:
        before = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(tr(_EVERYTHING[self._names[box]]), None)
        for text, data in choices:
            box.addItem(text, data)
        here = [data for _, data in choices]
        box.setCurrentIndex(here.index(before) + 1 if before in here else 0)
        box.blockSignals(False)
        self._name()

    def _say_name(self, text: str) -> None:
        self._settle.stop()
        if self.name.text().strip() != text:
            self.name.blockSignals(True)
            self.name.setText(text)
            self.name.blockSignals(False)

    def _typed(self) -> None:
        self._settle.start()

    def _emptied(self, text: str) -> None:
        """The button in the field empties it without typing."""
        if not text:
            self._settle.start()

    def _found(self) -> None:
        """Enter: what was typed holds at once, and keys are the grid's again."""
        if self._settle.isActive():
            self._settle.stop()
            self._chosen()
        self.panel.hide()

    def _chosen(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        """How many are chosen is seen without opening it, and in words which."""
        on = [box for box in self._names if box.currentIndex() > 0]
        words = [box.currentText() for box in on]
        if name := self.name.text().strip():
            words.insert(0, tr("“{name}”", name=name))
        self.setText(tr("More: {n}", n=len(words)) if words else tr("More"))
        said = ", ".join(words)
        self.setAccessibleName(
            tr("More filters: {chosen}", chosen=said) if said else tr("More filters")
        )
