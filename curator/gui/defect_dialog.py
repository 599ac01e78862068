"""The library's list of defects: names, their order, which there are."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from curator.core.defects import LONGEST_NAME, MOST_DEFECTS, DefectList
from curator.gui import theme
from curator.gui.fact_words import defect_word
from curator.gui.language import tr
from curator.gui.vocabulary import heard


@dataclass
class _Row:
    old: str | None
    name: QLineEdit
    box: QWidget
    digit: QLabel
    up: QPushButton
    down: QPushButton
    remove: QPushButton


class DefectDialog(QDialog):
    """One line a defect, in the order of the digits; Apply stores, Cancel changes nothing.

    A renamed defect stays the same one: what was named before is shown and counted under its new
    name. A removed one can be named no more; what was said of it stays.
    """

    applied = Signal(object)
    """The rows: what each was called, None for a new one, and what it is called now."""

    def __init__(self, defects: DefectList, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Defects"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self._before = defects
        self.rows: list[_Row] = []
        head = QLabel(tr("What can be wrong with an image"), wordWrap=True)
        head.setProperty("role", "heading")
        note = QLabel(
            tr(
                "For everyone who uses this library. A renamed defect stays the same one; "
                "a removed one stays where it was named."
            )
        )
        note.setProperty("role", "small")
        note.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName(tr("What is wrong with this list"))
        self.add = QPushButton(tr("Add"))
        self.add.setProperty("kind", "quiet")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add_empty)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = self._buttons.addButton(tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setProperty("kind", "primary")
        self._buttons.accepted.connect(self._apply)
        self._buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(head)
        column.addLayout(self._list)
        column.addWidget(self.problem)
        column.addWidget(note)
        column.addLayout(below)
        for name in defects.names:
            self._add(name)
        self._renumber()
        self.apply.setDefault(True)
        self.rows[0].name.setFocus()

    def edited(self) -> tuple[tuple[str | None, str], ...]:
        """Returns the rows as they stand now; empty new ones are left out."""
        rows = [(row.old, self._name_of(row)) for row in self.rows]
        return tuple(row for row in rows if row[0] is not None or row[1])

    def _name_of(self, row: _Row) -> str:
        """A default name that is shown in another language is stored as it was."""
        text = " ".join(row.name.text().split())
        return row.old if row.old is not None and text == defect_word(row.old) else text

    def _add(self, name: str | None) -> _Row:
        box, digit, line = QWidget(), QLabel(), QLineEdit()
        digit.setProperty("role", "key")
        digit.setFixedWidth(theme.scaled(26))
        digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setText(defect_word(name) if name is not None else "")
        line.setMaxLength(LONGEST_NAME)
        line.setPlaceholderText(tr("Name of a defect"))
        buttons = [
            _small("▲", tr("Moves it up.")),
            _small("▼", tr("Moves it down.")),
            _small("✕", tr("Removes it.")),
        ]
        across = QHBoxLayout(box)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        across.addWidget(digit)
        across.addWidget(line, 1)
        for button in buttons:
            across.addWidget(button)
        row = _Row(name, line, box, digit, *buttons)
        line.textEdited.connect(self._renumber)
        row.up.clicked.connect(partial(self._move, row, -1))
        row.down.clicked.connect(partial(self._move, row, 1))
        row.remove.clicked.connect(partial(self._remove, row))
        self.rows.append(row)
        self._list.addWidget(box)
        return row

    def _add_empty(self) -> None:
        row = self._add(None)
        self._renumber()
        row.name.setFocus()

    def _move(self, row: _Row, by: int, _checked: bool = False) -> None:
        at = self.rows.index(row)
        self.rows.insert(at + by, self.rows.pop(at))
        self._list.removeWidget(row.box)
        self._list.insertWidget(at + by, row.box)
        self._renumber()
        button = row.up if by < 0 else row.down
        (button if button.isEnabled() else row.name).setFocus()

    def _remove(self, row: _Row, _checked: bool = False) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._list.removeWidget(row.box)
        row.box.hide()
        row.box.deleteLater()
        self._renumber()
        self.rows[min(at, len(self.rows) - 1)].name.setFocus()
        self.adjustSize()

    def _renumber(self, _text: str = "") -> None:
        for number, row in enumerate(self.rows, start=1):
            name = row.name.text() or tr("new defect")
            row.digit.setText(str(number))
            row.name.setAccessibleName(tr("Defect {digit}", digit=number))
            row.up.setAccessibleName(tr("Move up: {name}", name=name))
            row.down.setAccessibleName(tr("Move down: {name}", name=name))
            row.remove.setAccessibleName(tr("Remove: {name}", name=name))
            row.up.setEnabled(number > 1)
            row.down.setEnabled(number < len(self.rows))
            row.remove.setEnabled(len(self.rows) > 1)
        self.add.setEnabled(len(self.rows) < MOST_DEFECTS)
        order = [part for row in self.rows for part in (row.name, row.up, row.down, row.remove)]
        for before, after in pairwise([*order, self.add, self.apply]):
            QWidget.setTabOrder(before, after)
        self.problem.setText(self._problem())
        self.problem.setVisible(bool(self.problem.text()))
        self.apply.setEnabled(not self.problem.text())

    def _problem(self) -> str:
        try:
            self._before.edited(self.edited())
        except ValueError as error:
            said = heard(str(error))
            return f"{said[:1].upper()}{said[1:]}."
        return ""

    def _apply(self) -> None:
        self.applied.emit(self.edited())
        self.accept()


def _small(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "strip")
    button.setAutoDefault(False)
    button.setFixedSize(theme.scaled(34), theme.scaled(30))
    button.setToolTip(tip)
    return button
