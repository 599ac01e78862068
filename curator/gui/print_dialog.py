"""How large a brief is printed: centimetres along the longer side, and how finely."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QLabel, QSpinBox, QWidget

from curator.gui.form import Form
from curator.gui.language import digits, plural, tr
from curator.gui.wording import shortened

_CM_PER_INCH = 2.54
_USUAL_PPI = 300


@dataclass(frozen=True, slots=True)
class Print:
    """A print; None for both: it is not for print."""

    centimetres: float | None
    ppi: int | None

    @property
    def words(self) -> str:
        """As a person says it."""
        if self.centimetres is None:
            return tr("not for print")
        return tr("{length} cm at {ppi} ppi", length=digits(self.centimetres, "g"), ppi=self.ppi)


class PrintDialog(Form):
    """Says how large the variants of briefs are printed; 0 cm is not for print."""

    chosen = Signal(object)
    """The `Print` that was said."""

    def __init__(self, briefs: Sequence[str], now: Print, parent: QWidget) -> None:
        one = shortened(briefs[0])
        super().__init__(
            tr("Set"),
            plural(
                len(briefs), "How large is {n} brief printed?", "How large are {n} briefs printed?"
            )
            if len(briefs) > 1
            else tr("How large is “{one}” printed?", one=one),
            tr(
                "Variants with too few pixels, or too little detail for them, are then flagged as "
                "“print size”. Nothing is measured again."
            ),
            parent,
        )
        self.setWindowTitle(tr("Print Size"))
        self.length = QDoubleSpinBox()
        self.length.setRange(0.0, 2000.0)
        self.length.setDecimals(1)
        self.length.setSuffix(tr(" cm"))
        self.length.setSpecialValueText(tr("not for print"))
        self.ppi = QSpinBox()
        self.ppi.setRange(30, 1200)
        self.ppi.setSuffix(tr(" ppi"))
        self.length.setValue(now.centimetres or 0.0)
        self.ppi.setValue(now.ppi or _USUAL_PPI)
        self.needs = QLabel()
        self.needs.setProperty("role", "muted")
        for title, field in ((tr("Longer side"), self.length), (tr("Resolution"), self.ppi)):
            field.setAccessibleName(title)
            field.setMinimumHeight(32)
            field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            self.fields.addRow(title, field)
            field.valueChanged.connect(self._show_needs)
        self.fields.addRow("", self.needs)
        self.accepted.connect(lambda: self.chosen.emit(self.print()))
        self._show_needs()
        self.length.setFocus()
        self.length.selectAll()

    def print(self) -> Print:
        """Returns what is chosen now."""
        if self.length.value() == 0:
            return Print(None, None)
        return Print(self.length.value(), self.ppi.value())

    def _show_needs(self) -> None:
        pixels = self.length.value() / _CM_PER_INCH * self.ppi.value()
        self.needs.setText(
            tr("needs {pixels} pixels along the longer side", pixels=digits(pixels, ",.0f"))
            if pixels
            else tr("needs nothing")
        )
