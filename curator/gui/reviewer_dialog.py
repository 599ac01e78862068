"""Under whose name verdicts are stored: seen, and changed, in the window."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from curator.gui.form import Form
from curator.gui.language import tr

LONGEST: Final = 80
"""Letters in a name."""


class ReviewerDialog(Form):
    """One field: a name.

    Args:
        now: the name that holds.
        parent: the window.
    """

    chosen = Signal(str)
    """Another name was said."""

    def __init__(self, now: str, parent: QWidget) -> None:
        super().__init__(
            tr("Change"),
            tr("Who reviews?"),
            tr(
                "Verdicts from now on are stored under this name; earlier ones keep theirs. "
                "The library opens anew at once."
            ),
            parent,
        )
        self.setWindowTitle(tr("Reviewer"))
        self._now = now
        self.name = QLineEdit(now)
        self.name.setMaxLength(LONGEST)
        self.name.setAccessibleName(tr("Name"))
        self.name.textChanged.connect(self.check)
        self.fields.addRow(tr("Name"), self.name)
        self.accepted.connect(lambda: self.chosen.emit(self._wanted()))
        self.check()
        self.name.setFocus()
        self.name.selectAll()

    def is_complete(self) -> bool:
        """True once another name is typed that can be read."""
        wanted = self._wanted()
        return bool(wanted) and wanted != self._now and wanted.isprintable()

    def _wanted(self) -> str:
        return " ".join(self.name.text().split())
