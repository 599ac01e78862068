"""What other apps wrote into pictures, taken in as facts: begun, watched, told."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.gui import theme
from curator.gui.file_list import FileLine, FileList
from curator.gui.jobs import Job, Jobs
from curator.gui.language import digits, plural, tr
from curator.gui.verdicts import verdict_word
from curator.gui.vocabulary import heard
from curator.library.library import Library
from curator.workflow.progress import Progress, Run
from curator.workflow.reading_ratings import (
    RatingsReport,
    names_of_conflicts,
    take_in_ratings,
)


class RatingsDialog(QDialog):
    """Reads stars, labels and flags of all pictures; lists where they contradict a verdict."""

    taken_in = Signal()
    """Facts have come in."""

    def __init__(self, library: Library, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Read Ratings from Files"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 480)
        self._library, self._jobs = library, jobs
        self._job: Job | None = None
        head = QLabel(tr("What other apps wrote into your pictures"), wordWrap=True)
        head.setProperty("role", "heading")
        small = QLabel(
            tr(
                "Stars, labels and flags in pictures and sidecars become facts with their source. "
                "Verdicts stay as they are; where a flag contradicts one, it is listed."
            ),
            wordWrap=True,
        )
        small.setProperty("role", "small")
        self.files = FileList()
        self.said = QLabel(tr("Nothing has been read yet."), wordWrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.hide()
        self.go = QPushButton(tr("Read Ratings"))
        self.go.setProperty("kind", "primary")
        self.go.clicked.connect(self.start)
        self.leave = QPushButton(tr("Close"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(theme.GAP + 4)
        for part in (head, small):
            column.addWidget(part)
        column.addWidget(self.files, 1)
        for part in (self.said, self.bar):
            column.addWidget(part)
        column.addLayout(buttons)
        self.go.setDefault(True)

    def start(self) -> None:
        """Reads; can be stopped between two files, what is taken in stays."""
        library = self._library

        def work() -> Run[tuple[RatingsReport, tuple[FileLine, ...]]]:
            report = yield from take_in_ratings(library)
            conflicts = [
                FileLine(
                    item.path,
                    tr("{verdict} here", verdict=verdict_word(one.here)),
                    f"{_word_of(one.elsewhere.fact.value)}: {one.elsewhere.fact.source}",
                    is_refused=True,
                )
                for item, one in names_of_conflicts(library, report.conflicts)
            ]
            places = [FileLine(one.path, "", heard(one.reason)) for one in report.disagreeing]
            return report, (*conflicts, *places)

        self._job = self._jobs.run(
            work,
            progress=self._show_progress,
            then=self._ended,
            failed=self._broke,
            cancelled=self._stopped,
            owner=self,
        )
        self._dress(tr("Reading…"))

    def _show_progress(self, step: Progress) -> None:
        self.bar.setRange(0, step.total or 0)
        self.bar.setValue(step.done)

    def _ended(self, answer: tuple[RatingsReport, tuple[FileLine, ...]]) -> None:
        report, lines = answer
        self._job = None
        self.files.show_lines(lines)
        self._dress(
            tr(
                "{files} read, {rated} with ratings, {new} new. {conflicts} contradict a verdict.",
                files=plural(report.files, "{n} picture", "{n} pictures"),
                rated=digits(report.rated, ","),
                new=plural(report.new, "{n} fact", "{n} facts"),
                conflicts=digits(len(report.conflicts), ","),
            )
        )
        if report.new:
            self.taken_in.emit()

    def _broke(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, CuratorError):
            raise error
        self._dress(f"{heard(error.message)} {heard(error.hint)}".strip())

    def _stopped(self) -> None:
        self._job = None
        self._dress(tr("Stopped. What was read is kept."))
        self.taken_in.emit()

    def _dress(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.bar.setVisible(self._job is not None)
        self.go.setEnabled(self._job is None)
        self.leave.setText(tr("Stop") if self._job is not None else tr("Close"))

    def reject(self) -> None:
        """Esc and the button stop what runs first, and close then."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What runs is stopped between two files."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.taken_in.emit()
        super().closeEvent(event)


def _word_of(value: str) -> str:
    return verdict_word(Verdict(value))
