"""The shape of every dialog that asks: a heading, a few fields, a note, two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme

AS_IT_IS = "leave as it is"


class Form(QDialog):
    """A heading, a few fields, and two buttons."""

    def __init__(self, title: str, heading: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        head = QLabel(heading, wordWrap=True)
        head.setProperty("role", "heading")
        small = QLabel(note)
        small.setProperty("role", "small")
        small.setWordWrap(True)
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(2 * theme.GAP)
        self.fields.setVerticalSpacing(theme.GAP + 2)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = self._buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setProperty("kind", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(2 * theme.GAP)
        for part in (head, self.fields, small, self._buttons):
            if isinstance(part, QFormLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        self.ok.setDefault(True)  # not before it is in the dialog, which would choose Cancel then

    def add(self, name: str, choices: Sequence[str], *, typed: bool) -> QComboBox:
        """Adds a field that can be chosen, and typed into where names are free."""
        box = QComboBox()
        box.setAccessibleName(name)
        box.setEditable(typed)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(choices))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(28)
        if typed:
            box.setCurrentIndex(-1)
            edit = box.lineEdit()
            assert edit is not None
            edit.setPlaceholderText(AS_IT_IS)
            completer = QCompleter(list(choices), box)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            box.setCompleter(completer)
        box.currentTextChanged.connect(self.check)
        self.fields.addRow(name, box)
        return box

    def is_complete(self) -> bool:
        """True when there is something to say."""
        return True

    def check(self) -> None:
        """Something was filled in: the button can be pressed once the form is complete."""
        self.ok.setEnabled(self.is_complete())
