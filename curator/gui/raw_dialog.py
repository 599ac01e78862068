"""The texts in an image file, word for word: where each was, and what stands there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme
from curator.gui.language import plural, tr


class RawDialog(QDialog):
    """A list of texts at the left, the chosen one at the right; closes with Esc."""

    def __init__(self, name: str, texts: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Raw data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 560)
        self._texts = [text for _, text in texts]
        title = QLabel(
            plural(
                len(texts),
                "{n} text in and beside {name}",
                "{n} texts in and beside {name}",
                name=name,
            )
        )
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        self.titles = QListWidget()
        self.titles.setAccessibleName(tr("Texts"))
        self.titles.addItems([where for where, _ in texts])
        self.body = QPlainTextEdit(readOnly=True)
        self.body.setAccessibleName(tr("Text"))
        self.body.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.body.setPlaceholderText(tr("The file says nothing beside its pixels."))
        self.titles.currentRowChanged.connect(self._show)
        halves = QSplitter()
        halves.addWidget(self.titles)
        halves.addWidget(self.body)
        halves.setSizes([260, 600])
        halves.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy Text"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.body.toPlainText()))
        copy.setEnabled(bool(texts))
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(title)
        column.addWidget(halves, 1)
        column.addWidget(buttons)
        self.titles.setCurrentRow(0)

    def _show(self, row: int) -> None:
        self.body.setPlainText(self._texts[row] if 0 <= row < len(self._texts) else "")
