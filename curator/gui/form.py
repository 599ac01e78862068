"""The shape of every dialog that asks: a heading, a few fields, a note, two buttons."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme
from curator.gui.choice_box import ChoiceBox, NameBox
from curator.gui.language import later, plural, tr

AS_IT_IS = later("leave as it is")


class Form(QDialog):
    """A heading, a few fields, and two buttons."""

    def __init__(self, title: str, heading: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(460))
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
        self.news = QLabel()
        self.news.setProperty("role", "small")
        self.news.setWordWrap(True)
        self.news.setAccessibleName(tr("What is new"))
        self.news.hide()
        self.ok.setDefault(True)  # not before it is in the dialog, which would choose Cancel then

    def add(self, name: str, choices: Sequence[str], *, typed: bool) -> QComboBox:
        """Adds a field that can be chosen, and typed into where names are free."""
        box = NameBox(list(choices)) if typed else ChoiceBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(28)
        if typed:
            edit = box.lineEdit()
            assert edit is not None
            edit.setPlaceholderText(tr(AS_IT_IS))
        else:
            box.addItems(list(choices))
        box.currentTextChanged.connect(self.check)
        self.fields.addRow(name, box)
        return box

    def tell_new(self, *boxes: QComboBox) -> None:
        """Says beneath the fields which typed names nothing has yet: they may be slips."""
        self.fields.addRow("", self.news)
        self.news.setMinimumHeight(self.news.fontMetrics().height())
        self.news.show()  # empty it keeps its line, so that nothing moves

        def tell() -> None:
            typed = (box.currentText().strip() for box in boxes if box.isEnabled())
            known = {box.itemText(row) for box in boxes for row in range(box.count())}
            new = [name for name in typed if name and name not in known]
            names = tr(" and ").join(tr("“{name}”", name=name) for name in new)
            told = plural(len(new), "{names} is new here.", "{names} are new here.", names=names)
            self.news.setText(told if new else "")

        for box in boxes:
            box.currentTextChanged.connect(tell)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab goes from field to field, then to what says it, and to Cancel last."""
        super().showEvent(event)
        rows = range(self.fields.rowCount())
        items = [self.fields.itemAt(row, QFormLayout.ItemRole.FieldRole) for row in rows]
        fields = [field for item in items if item is not None and (field := item.widget())]
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        order = [field for field in fields if field.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise([*order, self.ok, cancel]):
            QWidget.setTabOrder(before, after)

    def is_complete(self) -> bool:
        """True when there is something to say."""
        return True

    def check(self) -> None:
        """Something was filled in: the button can be pressed once the form is complete."""
        self.ok.setEnabled(self.is_complete())
