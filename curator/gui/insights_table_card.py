"""A table in its card: a sentence of what is seen, the table, a note; and how to take it along."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from curator.core.errors import CuratorError
from curator.exporters.base import replacing
from curator.gui import messages, theme
from curator.gui.insights_table import MOST_ROWS, Cell, Column, Table
from curator.gui.language import digits, plural, tr
from curator.gui.wording import unbroken


class TableCard(QFrame):
    """A sentence of what is seen, a table, and a note."""

    images_wanted = Signal(object)
    """The images of a cell are wanted: a `VariantFilter`."""

    saved = Signal(object)
    """The table was written: its `Path`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = _label("heading")
        self.save = QPushButton(tr("Save Table…"))
        self.save.setProperty("kind", "strip")
        self.save.setToolTip(tr("Writes this table as CSV; Ctrl+C copies what is selected."))
        self.save.setAccessibleName(tr("Save table: {table}", table=name))
        self.save.clicked.connect(self._save)
        self.table = Table(name)
        self.table.images_wanted.connect(self.images_wanted)
        self.table.menu_wanted.connect(self._menu)
        self.table.fitted.connect(self._say_what_is_left)
        self.more = QPushButton()
        self.more.setCheckable(True)
        self.more.setProperty("kind", "strip")
        self.more.toggled.connect(self.table.show_whole)
        self._left = _label("small")
        self._note = _label("small")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 20, 16)
        column.setSpacing(theme.GAP)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._left)
        column.addWidget(self._note)

    def show_rows(
        self,
        title: str,
        columns: Sequence[str | Column],
        rows: Sequence[Sequence[Cell]],
        note: str = "",
    ) -> None:
        """Shows a table; without rows only the sentence stands."""
        self._title.setText(unbroken(title))
        for widget in (self.table, self.save):
            widget.setVisible(bool(rows))
        self._note.setText(unbroken(note))
        self._note.setVisible(bool(note))
        self.table.show_rows(columns, rows)

    def _say_what_is_left(self) -> None:
        """Rows and columns that are not seen are told, and how they are."""
        rows, every = self.table.rows_left, self.table.rowCount()
        more = plural(rows, "{n} further row: show all {all}", "{n} further rows: show all {all}",
                      all=digits(every, ","))  # fmt: skip
        self.more.setText(more if rows else tr("Show the first {n} only", n=MOST_ROWS))
        self.more.setVisible(self.table.is_long)
        columns = self.table.columns_left
        self._left.setText(
            tr("No room here for: {list}. The saved table has them.", list=", ".join(columns))
        )
        self._left.setVisible(bool(columns))

    def menu(self) -> QMenu:
        """Returns what a right click offers."""
        menu = QMenu(self)
        copy = menu.addAction(tr("Copy"), self.table.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(bool(self.table.selectedIndexes()))
        menu.addAction(tr("Copy Table"), self.table.copy_all)
        menu.addSeparator()
        menu.addAction(tr("Save Table as CSV…"), self._save)
        return menu

    def _menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _save(self) -> None:
        path = messages.ask_table_file(self, self.table.accessibleName())
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Writes the table to a file."""
        try:
            with replacing(path) as file:
                file.write(self.table.csv())
        except CuratorError as error:
            messages.show_error(self, error)
        else:
            self.saved.emit(path)


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
