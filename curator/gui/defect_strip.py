"""The defects with their digits, and those that were named as chips."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from curator.core.defects import MOST_DEFECTS
from curator.core.fact import FactId
from curator.gui.fact_words import defect_word
from curator.gui.language import plural, tr

_GAP = 4
_AROUND = 16
"""Padding and frame of a button in the strip, left and right together."""


class DefectStrip(QWidget):
    """One button a defect, with its digit; long names give way where room is short."""

    named = Signal(str)
    """A defect was named by a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Defects"))
        self._names: tuple[str, ...] = ()
        self._digits = True
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for number in range(MOST_DEFECTS):
            button = QPushButton(self)
            button.setProperty("kind", "defect")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys go on reaching the image
            button.setAccessibleName(tr("Defect {digit}", digit=number + 1))
            button.clicked.connect(partial(self._clicked, number))
            button.hide()
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """No width of its own: names give way."""
        return QSize(0, super().minimumSizeHint().height())

    def show_defects(self, names: Sequence[str], named: Collection[str], meant: str) -> None:
        """Shows the list, which of it were named, and which one a click would pin."""
        self._names = tuple(names)
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(names))
            if number >= len(names):
                continue
            word, is_named = defect_word(names[number]), names[number] in named
            button.setChecked(is_named)
            said = tr("{name}, named", name=word) if is_named else word
            button.setAccessibleName(f"{number + 1} {said}")
            button.setToolTip(
                tr(
                    "{name}. A click on the image pins its spot.  ({key})",
                    name=word,
                    key=number + 1,
                )
            )
            if bool(button.property("meant")) is not (names[number] == meant):
                button.setProperty("meant", names[number] == meant)
                button.style().unpolish(button)
                button.style().polish(button)
        self._fit()

    def show_digits(self, *, shown: bool) -> None:
        """Shows the digits before the names, or names alone while digits mean something else."""
        if shown is not self._digits:
            self._digits = shown
            self._fit()

    def name_at(self, digit: int) -> str | None:
        """Returns the defect of a digit, 1 to 9; None where there is none."""
        return self._names[digit - 1] if 0 < digit <= len(self._names) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The longest names are shortened first."""
        super().resizeEvent(event)
        self._fit()

    def _clicked(self, number: int) -> None:
        self.named.emit(self._names[number])

    def _fit(self) -> None:
        words = [defect_word(name) for name in self._names]
        texts = [f"{n}  {word}" if self._digits else word for n, word in enumerate(words, start=1)]
        if not texts:
            return
        self.buttons[0].ensurePolished()
        bold = QFont(self.buttons[0].font())
        bold.setWeight(QFont.Weight.DemiBold)  # as what was named is written
        metrics = QFontMetrics(bold)
        widths = [metrics.horizontalAdvance(text) + 2 for text in texts]
        room = self.width() - len(texts) * (_AROUND + _GAP) - 8
        cap = max(widths)
        while cap > 24 and sum(min(width, cap) for width in widths) > room:
            cap -= 2
        for button, text, width in zip(self.buttons, texts, widths, strict=False):
            button.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, cap))
            button.setFixedWidth(min(width, cap) + _AROUND)


@dataclass(frozen=True, slots=True)
class Chip:
    """A defect that was named; `number` is that of its pin, 0 without one."""

    fact: FactId
    name: str
    number: int = 0


class DefectChips(QWidget):
    """What was named, each with its cross; what does not fit is counted."""

    removed = Signal(object)
    """The cross of a chip was clicked: its fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Named defects"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.chips: list[DefectChip] = []
        self._more = QLabel()
        self._more.setProperty("role", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP + 2)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self._more.hide()

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit is counted."""
        return QSize(0, super().minimumSizeHint().height())

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Shows these."""
        if [one.chip for one in self.chips] == list(chips):
            return
        for one in self.chips:
            self._row.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.chips = []
        for number, chip in enumerate(chips):
            made = DefectChip(chip, self)
            made.removed.connect(partial(self.removed.emit, chip.fact))
            self._row.insertWidget(number, made, 0, Qt.AlignmentFlag.AlignVCenter)
            self.chips.append(made)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Counts what does not fit any more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spare, used, hidden = 34, 0, []
        for number, one in enumerate(self.chips):
            used += one.sizeHint().width() + _GAP + 2
            is_last = number == len(self.chips) - 1
            fits = not hidden and used + (0 if is_last else spare) <= self.width()
            one.setVisible(fits)
            if not fits:
                hidden.append(one.chip.name)
        self._more.setVisible(bool(hidden))
        self._more.setText(f"+{len(hidden)}")
        self._more.setToolTip("\n".join(defect_word(name) for name in hidden))
        self._more.setAccessibleName(plural(len(hidden), "{n} more defect", "{n} more defects"))


class DefectChip(QFrame):
    """One named defect: the number of its pin, its name, and a cross that takes it back."""

    removed = Signal()
    """The cross was clicked."""

    def __init__(self, chip: Chip, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.chip = chip
        word = defect_word(chip.name)
        text = f"{chip.number}  {word}" if chip.number else word
        label = QLabel()
        metrics = QFontMetrics(label.font())
        label.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, 190))
        label.setToolTip(text)
        self.cross = QPushButton("✕", self)
        self.cross.setProperty("kind", "cross")
        self.cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cross.setToolTip(tr("Takes this defect back."))
        self.cross.setAccessibleName(tr("Take back: {name}", name=text))
        self.cross.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 1, 3, 1)
        row.setSpacing(4)
        row.addWidget(label)
        row.addWidget(self.cross)
