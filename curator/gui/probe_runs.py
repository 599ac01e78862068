"""Planted flaws and repeats are made in the background, one batch ahead of being shown."""

import logging
import random
from collections.abc import Callable, Generator
from concurrent.futures import Executor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from curator.gui.jobs import Job, Jobs
from curator.gui.review_driver import ReviewDriver
from curator.library.library import Library
from curator.workflow.progress import Progress, Skipped
from curator.workflow.review_state import Phase, ReviewState

log = logging.getLogger(__name__)


class ProbeRuns(QObject):
    """Keeps a reviewer's next batches supplied, where the library's policy mixes probes in.

    Args:
        library: whose policy is asked.
        reviewer: for whom they are made.
        driver: says when a sitting begins and when a batch has ended.
        jobs: the window's lanes.
        folder: where the files go.
        make_executor: makes the pool that decodes and encodes.
    """

    told = Signal(str)
    """What everybody is told where probes are mixed in; once, as a sitting begins."""

    def __init__(
        self,
        library: Library,
        reviewer: str,
        driver: ReviewDriver,
        jobs: Jobs,
        folder: Path,
        make_executor: Callable[[], Executor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._reviewer = reviewer
        self._driver = driver
        self._jobs = jobs
        self._folder = folder
        self._make_executor = make_executor
        self._phase: Phase | None = None  # None: the sitting has not begun
        self._job: Job | None = None
        driver.changed.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """True while probes are being made, or wait for their turn."""
        return self._job is not None

    def cancel(self) -> None:
        """Ends a run that is going on; what it has made stays."""
        if self._job is not None:
            self._job.cancel()

    def _follow(self, state: ReviewState) -> None:
        before, self._phase = self._phase, state.phase
        if before is None or (state.phase is Phase.RECEIPT and before is not Phase.RECEIPT):
            is_first = before is None
            self._jobs.ask(
                lambda: self._library.policy().sentinels,
                lambda is_on: self._begin(is_on=is_on, is_first=is_first),
                _let_be,
                owner=self,
            )

    def _begin(self, *, is_on: bool, is_first: bool) -> None:
        if not is_on or self._job is not None:
            return
        if is_first:
            from curator.core.sentinel import DISCLOSURE

            self.told.emit(DISCLOSURE)
        self._job = self._jobs.run(
            self._make,
            progress=_nothing,
            then=self._ended,
            failed=self._broke,
            cancelled=self._ended,
            owner=self,
        )

    def _make(self) -> Generator[Progress | Skipped, None, int]:
        from curator.workflow.probe_making import make_probes

        return make_probes(
            self._library,
            self._reviewer,
            self._folder,
            self._driver.now(),
            seed=random.SystemRandom().getrandbits(48),
            make_executor=self._make_executor,
        )

    def _ended(self, _made: int = 0) -> None:
        self._job = None

    def _broke(self, error: Exception) -> None:
        self._job = None
        _let_be(error)


def _nothing(_progress: Progress) -> None:
    """That one is being made must not be seen: it will be shown soon."""


def _let_be(error: Exception) -> None:
    """The batches come without probes until it works again."""
    log.warning("Probes cannot be made", exc_info=error)
