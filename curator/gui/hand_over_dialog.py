"""The shape of everything that is handed over: choose, see the list, go, see what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.exporters.handed import Handed, Status
from curator.gui import motion, theme
from curator.gui.file_list import FileLine, FileList, lines_of
from curator.gui.jobs import Job, Jobs
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard
from curator.workflow.progress import Progress, Run


@dataclass(frozen=True, slots=True)
class Planned:
    """What would be done.

    Attributes:
        lines: the files.
        summary: how many, how much, in one sentence.
        verb: what the button says.
        run: does it, on the background lane; None where there is nothing to do.
    """

    lines: tuple[FileLine, ...]
    summary: str
    verb: str
    run: Callable[[], Run[Sequence[Handed]]] | None = None


class HandOverDialog(QDialog):
    """Fields on top, the files below them, and one button that does what it says.

    Nothing is done before the list has been seen; what is done can be stopped between two files.

    Args:
        title: the window's title.
        heading: what this is for.
        note: what is promised.
        plan: makes the plan from what is chosen now; called on the interactive lane. None while
            something is still to be chosen.
        jobs: the lanes.
        parent: the window.
        verb: what the button says while there is nothing to do yet.
        moved: the files are moved, not written.
    """

    finished_run = Signal(object)
    """What became of every file: a tuple of `Handed`."""

    def __init__(
        self,
        title: str,
        heading: str,
        note: str,
        plan: Callable[[], Callable[[], Planned] | None],
        jobs: Jobs,
        parent: QWidget,
        *,
        verb: str,
        moved: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        self._plan, self._jobs, self._moved = plan, jobs, moved
        self._verb = verb
        self._planned: Planned | None = None
        self._asked = 0
        self._job: Job | None = None
        self.results: tuple[Handed, ...] | None = None
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(2 * theme.GAP)
        self.fields.setVerticalSpacing(theme.GAP)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.files = FileList()
        self.said = QLabel(wordWrap=True)
        self.said.setAccessibleName(tr("What will be done"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("Progress"))
        self.go = QPushButton()
        self.go.setProperty("kind", "primary")
        self.leave = QPushButton(tr("Cancel"))
        self.copy = QPushButton(tr("Copy List"))
        self.show_folder = QPushButton(tr("Open Folder"))
        self._build(heading, note)
        self.go.clicked.connect(self.start)
        self.leave.clicked.connect(self.reject)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.files.text()))
        self.show_folder.clicked.connect(self._open_folder)

    def _build(self, heading: str, note: str) -> None:
        head = QLabel(heading, wordWrap=True)
        head.setProperty("role", "heading")
        small = QLabel(note, wordWrap=True)
        small.setProperty("role", "small")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        for button in (self.copy, self.show_folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.leave, self.go):
            buttons.addWidget(button)
        for button in (self.copy, self.show_folder, self.leave):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(theme.GAP + 4)
        column.addWidget(head)
        column.addWidget(small)
        column.addLayout(self.fields)
        column.addWidget(self.files, 1)
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.go.setDefault(True)
        self._dress()

    @property
    def is_running(self) -> bool:
        """True while files are being dealt with."""
        return self._job is not None

    def look(self, _chosen: object = None) -> None:
        """Something was chosen: the plan is made anew.

        Fields that are left because everything is switched off for a run have chosen nothing.
        """
        if self.is_running or self.results is not None:
            return
        self._planned = None
        self._asked += 1
        asked, work = self._asked, self._plan()
        if work is None:
            self._say(tr("Choose a folder first."))
            return
        self._say(tr("Looking…"))

        def show(planned: Planned) -> None:
            if asked == self._asked:
                self._planned = planned
                self.files.show_lines(planned.lines)
                self._say(planned.summary)

        def failed(error: Exception) -> None:
            if asked == self._asked:
                self._fail(error)

        self._jobs.ask(work, show, failed, owner=self)

    def start(self) -> None:
        """Does what was planned."""
        planned = self._planned
        if planned is None or planned.run is None or self.is_running:
            return
        self._asked += 1  # a plan that is still being made is not shown over what becomes of this
        self._job = self._jobs.run(
            planned.run,
            progress=self._show_progress,
            then=self._ended,
            failed=self._broke,
            cancelled=self._stopped,
            owner=self,
        )
        motion.show_busy(self.bar)
        self._say(tr("Working…"))

    def _show_progress(self, step: Progress) -> None:
        self.bar.setRange(0, step.total or 0)
        self.bar.setValue(step.done)
        self.said.setText(
            tr("{done} of {total}", done=digits(step.done, ","), total=digits(step.total or 0, ","))
        )

    def _ended(self, results: Sequence[Handed]) -> None:
        self._job, self._planned = None, None
        self.results = tuple(results)
        self.files.show_lines(lines_of(self.results, moved=self._moved))
        counts = {status: sum(one.status is status for one in results) for status in Status}
        done = counts[Status.WRITTEN]
        parts = [
            plural(done, "{n} file moved", "{n} files moved")
            if self._moved
            else plural(done, "{n} file written", "{n} files written")
        ]
        if counts[Status.UNCHANGED]:
            parts.append(tr("{n} unchanged", n=counts[Status.UNCHANGED]))
        if counts[Status.REFUSED]:
            parts.append(tr("{n} refused, listed first", n=counts[Status.REFUSED]))
        self._say(", ".join(parts) + ".")
        self.finished_run.emit(self.results)

    def _broke(self, error: Exception) -> None:
        self._job = None
        self._fail(error)

    def _stopped(self) -> None:
        self._job, self._planned = None, None
        self.finished_run.emit(())
        self.look()
        self.said.setText(tr("Stopped. What was done stays; the list shows what is left."))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self.files.show_lines(())
        self._say(f"{heard(error.message)} {heard(error.hint)}".strip())

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self._dress()

    def _dress(self) -> None:
        """Every state has the same places; only what can be pressed differs."""
        is_done = self.results is not None
        can_go = self._planned is not None and self._planned.run is not None
        self.go.setText(self._planned.verb if self._planned is not None else self._verb)
        self.go.setEnabled(can_go and not self.is_running)
        self.go.setVisible(not is_done)
        self.bar.setVisible(self.is_running)
        self.leave.setText(
            tr("Stop") if self.is_running else tr("Close") if is_done else tr("Cancel")
        )
        self.show_folder.setVisible(is_done and self._folder() is not None)
        self.copy.setVisible(bool(self.files.lines) and not self.is_running)
        for row in range(self.fields.rowCount()):
            item = self.fields.itemAt(row, QFormLayout.ItemRole.FieldRole)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setEnabled(not self.is_running and not is_done)

    def _folder(self) -> Path | None:
        targets = [one.target for one in self.results or () if one.target is not None]
        return targets[0].parent if targets else None

    def _open_folder(self) -> None:
        folder = self._folder()
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def reject(self) -> None:
        """Esc and the button stop what runs first, and close then."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What runs is stopped between two files, also when the window is closed above it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.finished_run.emit(())
        super().closeEvent(event)
