"""With which program pictures are opened for retouch."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from curator.gui import messages, theme
from curator.gui.form import Form
from curator.gui.language import tr

if TYPE_CHECKING:
    from curator.gui.desk import Desk


class EditorDialog(Form):
    """A program, or a line with arguments; nothing is the system's default."""

    chosen = Signal(str)
    """The program that was said, "" for the system's default."""

    def __init__(self, now: str, parent: QWidget) -> None:
        super().__init__(
            tr("Set"),
            tr("With which program are pictures retouched?"),
            tr(
                "Empty is the system's default. Arguments may follow; {file} stands for the "
                "picture, which else comes last. It always opens a working copy.",
                file="{file}",
            ),
            parent,
        )
        self.setWindowTitle(tr("Choose Editor"))
        self.command = QLineEdit(now)
        self.command.setAccessibleName(tr("Program"))
        self.command.setPlaceholderText(tr("the system's default"))
        self.command.setMinimumHeight(32)
        browse = QPushButton(tr("Browse…"))
        browse.clicked.connect(self._browse)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        across.addWidget(self.command, 1)
        across.addWidget(browse)
        row.setFocusProxy(self.command)
        self.fields.addRow(tr("Program"), row)
        self.accepted.connect(lambda: self.chosen.emit(self.command.text().strip()))
        self.command.setFocus()
        self.command.selectAll()

    def _browse(self) -> None:
        program = messages.ask_program(self)
        if program is not None:
            self.command.setText(str(program))


def choose_editor(window: QWidget, desk: "Desk") -> EditorDialog:
    """Asks with which program pictures are opened, and remembers it."""
    dialog = EditorDialog(desk.settings.editor, window)

    def chosen(command: str) -> None:
        desk.remember(replace(desk.settings, editor=command))
        if desk.workspace is not None:
            desk.workspace.retouch.editor = command

    dialog.chosen.connect(chosen)
    dialog.open()
    return dialog
