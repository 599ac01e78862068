"""Tickets on paper, from the window: asked for a file, painted in the background."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from curator.gui import messages
from curator.gui.jobs import Job, Jobs
from curator.gui.language import tr
from curator.library.library import Library
from curator.library.retouch_values import Ticket
from curator.workflow.clock import Clock
from curator.workflow.progress import Progress, Run
from curator.workflow.tickets import ticket_sheet


class TicketPaper(QWidget):
    """Makes the contact sheet of tickets; it is never seen itself.

    Args:
        library: whose images the sheet must not take the place of.
        jobs: the lanes.
        now: gives the time.
    """

    said = Signal(str)
    """How far it is, and where it went."""

    failed = Signal(object)
    """No sheet was written: the exception."""

    def __init__(self, library: Library, jobs: Jobs, now: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._library = library
        self._jobs = jobs
        self._now = now
        self._job: Job | None = None

    def ask(self, tickets: Sequence[Ticket]) -> None:
        """Asks for a file and paints these tickets."""
        shown = tuple(tickets)
        target = messages.ask_sheet_file(self.window(), tr("to-fix"))
        if target is None or not shown:
            return
        today = self._now().astimezone().date()

        def start() -> Run[tuple[Path, ...]]:
            from curator.gui.sheet_painter import paint_sheet
            from curator.workflow.sheets import check_sheet_target

            made = ticket_sheet(shown, Path(self._library.name).stem, today)
            return paint_sheet(made, check_sheet_target(self._library, target, made.pages))

        def progress(step: Progress) -> None:
            self.said.emit(tr("Page {done} of {total}", done=step.done, total=step.total))

        def done(files: tuple[Path, ...]) -> None:
            self._job = None
            self.said.emit(tr("Written to {names}.", names=", ".join(str(file) for file in files)))

        def failed(error: Exception) -> None:
            self._job = None
            self.failed.emit(error)

        self._job = self._jobs.run(
            start,
            progress=progress,
            then=done,
            failed=failed,
            cancelled=lambda: self.said.emit(tr("Cancelled. No sheet was written.")),
            owner=self,
        )
