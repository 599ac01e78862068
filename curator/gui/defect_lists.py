"""Asks for the library's list of defects and stores what was changed, on the interactive lane."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.core.defects import DefectList
from curator.gui import messages
from curator.gui.defect_dialog import DefectDialog
from curator.gui.jobs import Jobs
from curator.library.library import Library
from curator.workflow.progress import Part


class DefectLists(QObject):
    """Opens the dialog on one library's list."""

    changed = Signal(object)
    """The list is another one: a set of `Part`."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = library.facts
        self._jobs = jobs

    def ask(self, window: QWidget) -> None:
        """Opens the list over a window."""

        def show(defects: DefectList) -> None:
            dialog = DefectDialog(defects, window)
            dialog.applied.connect(partial(self._store, window))
            dialog.open()

        failed = partial(messages.show_error, window)
        self._jobs.ask(self._book.defect_list, show, failed, owner=self)

    def _store(self, window: QWidget, rows: tuple[tuple[str | None, str], ...]) -> None:
        def change() -> DefectList:
            return self._book.change_defects(lambda defects: defects.edited(rows))

        def stored(_defects: DefectList) -> None:
            self.changed.emit(frozenset({Part.DECISIONS}))

        failed = partial(messages.show_error, window)
        self._jobs.ask(change, stored, failed, owner=self)
