"""Names of files, in the form that another app's search box takes: look, copy, done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from curator.exporters.search_list import SearchForm, search_list, unfit_names
from curator.gui import theme
from curator.gui.choice_box import ChoiceBox
from curator.gui.language import later, plural, tr

_FORMS = {
    SearchForm.LIGHTROOM: later("Lightroom (commas)"),
    SearchForm.CAPTURE_ONE: later("Capture One (spaces)"),
    SearchForm.FILES: later("Finder or Explorer (OR)"),
}


class SearchListDialog(QDialog):
    """A form to choose, the text, and a button that copies it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Copy a Search List"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 420)
        self._names: tuple[str, ...] | None = None
        head = QLabel(tr("File names for another app's search box"), wordWrap=True)
        head.setProperty("role", "heading")
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(2 * theme.GAP)
        self.fields.setVerticalSpacing(theme.GAP)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form = ChoiceBox()
        self.form.addItems([tr(word) for word in _FORMS.values()])
        self.form.setAccessibleName(tr("For"))
        self.form.currentIndexChanged.connect(self._show)
        self.fields.addRow(tr("For"), self.form)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The list"))
        self.said = QLabel(tr("Looking…"), wordWrap=True)
        self.copy = QPushButton(tr("Copy"))
        self.copy.setProperty("kind", "primary")
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._copy)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(theme.GAP + 4)
        column.addWidget(head)
        column.addLayout(self.fields)
        column.addWidget(self.text, 1)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.copy.setDefault(True)

    @property
    def chosen_form(self) -> SearchForm:
        """Whose search box it is for."""
        return list(_FORMS)[self.form.currentIndex()]

    def show_names(self, names: Sequence[str]) -> None:
        """Lists these."""
        self._names = tuple(names)
        self._show()

    def _show(self) -> None:
        if self._names is None:
            return
        form = self.chosen_form
        self.text.setPlainText(search_list(self._names, form))
        self.copy.setEnabled(bool(self._names))
        self.said.setText(
            plural(len(self._names), "{n} name.", "{n} names.")
            if self._names
            else tr("No variant is like that.")
        )
        if unfit := unfit_names(self._names, form):
            warning = plural(
                len(unfit),
                "{n} of them cannot be found this way, for example {name}.",
                "{n} of them cannot be found this way, for example {name}.",
                name=unfit[0],
            )
            self.said.setText(f"{self.said.text()} {warning}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.said.setText(tr("Copied. Paste it into the search box."))
