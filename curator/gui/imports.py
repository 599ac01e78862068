"""Importing and measuring in the background, for one library."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from curator.gui.corrections import Word
from curator.gui.jobs import Job, Jobs
from curator.gui.language import digits, plural, tr
from curator.gui.queue_sign import Nothing, nothing_text
from curator.library.library import Library
from curator.workflow.progress import Part, Progress, Run

if TYPE_CHECKING:  # readers and detectors are imported with the first run, after the first image
    from curator.workflow.analysing import AnalysisReport
    from curator.workflow.importing import ImportReport

OPEN_AFTER_SECONDS = 2.0
"""So long is read before the first batch is planned, unless everything is in sooner."""

TELL_SECONDS = 1.0
"""While a run goes on, pages are told this often that there is more to see."""


class Imports(QObject):
    """Reads what is dropped on the window, then measures what is not measured yet."""

    progressed = Signal(object)
    """A `Progress` of the run that is going on."""

    began = Signal()
    """Files and folders were given: what an earlier import skipped is old news."""

    ended = Signal(str, object)
    """A run is over: a sentence, and the files that it skipped."""

    failed = Signal(object, object)
    """A run could not go on: the exception, and what to call to try again."""

    found_nothing = Signal(object)
    """An import brought nothing in: a `Nothing`."""

    changed = Signal(object)
    """Kinds of thing that there is more of now: a frozenset of `Part`."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        thumbnails: Path,
        make_executor: Callable[[], Executor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._thumbnails = thumbnails
        self._make_executor = make_executor
        self._running: list[Job] = []
        self._told = 0.0
        self._has_first = False  # whether it was told that this run's first ones are in
        self._began: float | None = None  # when this run's first file was dealt with

    @property
    def is_busy(self) -> bool:
        """True while something is read or measured."""
        return bool(self._running)

    def add(self, paths: Sequence[Path], word: Word | None = None) -> None:
        """Imports files and folders, after what is being imported already.

        Args:
            paths: files and folders.
            word: what is said of all of them: "these are from model M".
        """

        def start() -> "Run[ImportReport]":
            from curator.workflow.importing import ImportOptions, import_paths
            from curator.workflow.placing import PlacingRule

            said = word or Word()
            rule = PlacingRule(campaign=said.campaign, tier=said.tier, model=said.model)
            return import_paths(self._library, list(paths), ImportOptions(rule))

        self.began.emit()
        self._running.append(
            self._jobs.run(
                start,
                progress=lambda progress: self._progress(progress, Part.VARIANTS),
                then=partial(self._imported, tuple(paths)),
                failed=partial(self._broke, lambda: self.add(paths, word)),
                cancelled=self._stopped,
                owner=self,
            )
        )

    def analyse(self) -> None:
        """Makes the thumbnails and measurements that are missing or stale."""

        def start() -> "Run[AnalysisReport]":
            from curator.workflow.analysing import analyse_pending

            return analyse_pending(self._library, self._make_executor, self._thumbnails)

        self._running.append(
            self._jobs.run(
                start,
                progress=lambda progress: self._progress(progress, Part.MEASUREMENTS),
                then=self._analysed,
                failed=partial(self._broke, self.analyse),
                cancelled=self._stopped,
                owner=self,
            )
        )

    def cancel(self) -> None:
        """Ends what is going on and what waits; what is done stays."""
        for job in self._running:
            job.cancel()

    def _progress(self, progress: Progress, part: Part) -> None:
        self.progressed.emit(progress)
        now = time.monotonic()
        if part is Part.VARIANTS and not self._has_first:
            # The first batch is planned from what is in by now: a moment more of reading brings
            # further models and whole briefs into it.
            self._began = self._began or now
            if not progress.done or now - self._began < OPEN_AFTER_SECONDS:
                return
            self._has_first, self._told = True, 0.0
        if now - self._told >= TELL_SECONDS:
            self._told = now
            self.changed.emit(frozenset({part}))

    def _imported(self, paths: tuple[Path, ...], report: "ImportReport") -> None:
        self._running.pop(0)
        self._has_first, self._began = False, None
        self.changed.emit(frozenset({Part.VARIANTS}))
        said = [plural(report.added, "{n} variant added", "{n} variants added")]
        if report.known:
            said.append(tr("{known} known already", known=digits(report.known, ",")))
        if report.missing:
            said.append(tr("{missing} missing", missing=digits(report.missing, ",")))
        text = f"{', '.join(said)}."
        if not report.added and not report.known:
            nothing = Nothing(paths, report.skipped)
            text = nothing_text(nothing)
            self.found_nothing.emit(nothing)
        self.ended.emit(text, report.skipped)
        self.analyse()

    def _analysed(self, report: "AnalysisReport") -> None:
        self._running.pop(0)
        if report.measured or report.skipped:
            self.changed.emit(frozenset({Part.MEASUREMENTS}))
            self.ended.emit(
                plural(report.measured, "{n} variant measured.", "{n} variants measured."),
                report.skipped,
            )

    def _broke(self, retry: Callable[[], object], error: Exception) -> None:
        self._running.pop(0)
        self._has_first, self._began = False, None
        self.ended.emit(tr("The run ended early; what it has done stays."), ())
        self.failed.emit(error, retry)

    def _stopped(self) -> None:
        self._running.pop(0)
        self._has_first, self._began = False, None
        self.changed.emit(frozenset({Part.VARIANTS, Part.MEASUREMENTS}))
        self.ended.emit(tr("Cancelled. What was done until then is kept."), ())
