"""With which program pictures are opened for retouch."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

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
        self.systems = QCheckBox(tr("The system's own program for pictures"))
        self.systems.setChecked(not now)
        self.systems.clicked.connect(self._choose_system)
        self.command.textChanged.connect(self._typed)
        self.fields.addRow("", self.systems)
        self.accepted.connect(lambda: self.chosen.emit(self.command.text().strip()))
        self.command.setFocus()
        self.command.selectAll()

    def _typed(self, text: str) -> None:  # a signal's
        self.systems.setChecked(not text.strip())

    def _choose_system(self, chosen: bool) -> None:  # a signal's
        if chosen:
            self.command.clear()
        else:
            self.systems.setChecked(not self.command.text().strip())
            self.command.setFocus()

    def _browse(self) -> None:
        program = messages.ask_program(self)
        if program is not None:
            self.command.setText(str(program))


def choose_editor(
    window: QWidget, desk: "Desk", then: Callable[[], None] | None = None
) -> EditorDialog:
    """Asks with which program pictures are opened, and remembers it.

    Args:
        window: what the dialog opens over.
        desk: keeps the settings, and the library whose tickets are opened.
        then: what waits for the answer; it is not done when nothing is chosen.
    """
    dialog = EditorDialog(desk.settings.editor, window)

    def chosen(command: str) -> None:
        desk.remember(replace(desk.settings, editor=command, editor_chosen=True))
        if desk.workspace is not None:
            desk.workspace.retouch.editor = command
            desk.workspace.retouch.asks_editor = False
        if then is not None:
            then()

    dialog.chosen.connect(chosen)
    dialog.open()
    return dialog
