"""The second phase of an import: thumbnails and measurements, one decode a file.

A worker that crashes costs the file it was at, not the run and not the app.
"""

import logging
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any  # Any: the report's JSON form

from curator.core.errors import CuratorError, UnreadableImage
from curator.library.library import Library
from curator.library.values import Analysed, PendingFile
from curator.workflow.progress import Progress, Run, Skipped

log = logging.getLogger(__name__)

STORE_EVERY = 32
"""Results in one transaction."""

CRASHED = "analysis crashed on this file; it can be reviewed, but carries no flags"

LABEL = "Measuring images"


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """What one run of the analysis came to."""

    measured: int
    skipped: tuple[Skipped, ...]
    seconds: float

    def as_dict(self) -> dict[str, Any]:
        """Returns the JSON form that `curator analyse --json` prints."""
        return {
            "measured": self.measured,
            "skipped": [{"path": str(item.path), "reason": item.reason} for item in self.skipped],
            "seconds": round(self.seconds, 3),
        }


def worker_processes(workers: int | None = None) -> Executor:
    """Returns a pool of analysis processes, one a core unless said otherwise.

    They are spawned, not forked: a fork of a process that holds Qt, SQLite and threads may hang.
    """
    return ProcessPoolExecutor(
        workers or os.cpu_count() or 1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_prepare_worker,
    )


def _prepare_worker() -> None:
    from curator.imaging.decode import prepare_worker

    prepare_worker()


def analysis_signature() -> str:
    """Returns which detectors, in which versions, an analysis made now consists of."""
    from curator.detectors.base import versions

    return ",".join(f"{name}={version}" for name, version in sorted(versions().items()))


def analyse_file(file: PendingFile, thumbnails: Path | None) -> Analysed:
    """Decodes one file once, writes its thumbnail and returns its measurements.

    Runs in a worker process; what is wrong with the file is part of the answer.
    """
    from curator.detectors.base import measure
    from curator.imaging.decode import load_pixels
    from curator.imaging.thumbnail import thumbnail_file, write_thumbnail

    try:
        pixels = load_pixels(file.path)
    except UnreadableImage as error:
        return Analysed(file.id, error=error.reason)
    except OSError as error:
        return Analysed(file.id, error=f"it cannot be read: {error.strerror or error}")
    except MemoryError:
        return Analysed(file.id, error="the picture does not fit into memory")
    if thumbnails is not None:
        target = thumbnail_file(thumbnails, file.sha256)
        if not target.exists():
            write_thumbnail(pixels, target)
    return Analysed(file.id, measure(pixels))


def analyse_pending(
    library: Library,
    make_executor: Callable[[], Executor] = worker_processes,
    thumbnails: Path | None = None,
) -> Run[AnalysisReport]:
    """Measures what is not measured yet, or was by other versions of the detectors.

    Yields `Progress`, and a `Skipped` for every file that cannot be measured: it stays in the
    library and can be reviewed. Closing the generator cancels; what was measured until then is
    kept.
    """
    return _Analysis(library, make_executor, thumbnails).run()


@dataclass
class _Analysis:
    """One run: keep the workers fed, store what they answer, replace a pool that broke."""

    library: Library
    make_executor: Callable[[], Executor]
    thumbnails: Path | None
    measured: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    results: list[Analysed] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def run(self) -> Run[AnalysisReport]:
        signature = analysis_signature()
        total = self.library.count_pending(signature)
        if total:
            yield Progress(0, total, LABEL, 0.0)
            executor = self.make_executor()
            try:
                waiting = _files(self.library, signature)
                suspects: list[PendingFile] = []
                while True:
                    suspects = yield from self._feed(executor, waiting, total, signature)
                    executor.shutdown(wait=False, cancel_futures=True)
                    if not suspects:
                        break
                    # One of the files in flight broke the pool: each gets a pool of its own.
                    self._check_workers()
                    for file in suspects:
                        yield from self._alone(file)
                    yield self._progress(total)
                    executor = self.make_executor()
            finally:
                executor.shutdown(wait=False, cancel_futures=True)
                self._store(signature)
        return AnalysisReport(self.measured, tuple(self.skipped), time.monotonic() - self.started)

    def _progress(self, total: int) -> Progress:
        done = self.measured + len(self.skipped)
        return Progress(done, max(total, done), LABEL, time.monotonic() - self.started)

    def _feed(
        self, executor: Executor, waiting: Iterator[PendingFile], total: int, signature: str
    ) -> Run[list[PendingFile]]:
        """Works through `waiting`; returns the files in flight when the pool broke, else none."""
        ahead = 2 * (os.cpu_count() or 1) + 2
        flying: dict[Future[Analysed], PendingFile] = {}
        exhausted = False
        while True:
            while not exhausted and len(flying) < ahead:
                file = next(waiting, None)
                if file is None:
                    exhausted = True
                    break
                try:
                    flying[executor.submit(analyse_file, file, self.thumbnails)] = file
                except BrokenProcessPool:
                    return [*flying.values(), file]
            if not flying:
                return []
            done, _ = wait(flying, return_when=FIRST_COMPLETED)
            broken = [future for future in done if _is_broken(future)]
            for future in done:
                if future not in broken:
                    file = flying.pop(future)
                    yield from self._take(file, _answer(file, future))
            if broken:
                return list(flying.values())
            if len(self.results) >= STORE_EVERY:
                self._store(signature)
            yield self._progress(total)

    def _check_workers(self) -> None:
        """Tells a file that crashes its worker from workers that do not even start."""
        with self.make_executor() as executor:
            try:
                executor.submit(_nothing).result()
            except BrokenProcessPool as error:
                raise CuratorError(
                    "The processes that measure images cannot be started.",
                    "Run curator doctor; what was imported is kept and can be measured later.",
                ) from error

    def _alone(self, file: PendingFile) -> Iterator[Skipped]:
        """Measures one suspect in a pool of its own, so that only a guilty one is given up."""
        with self.make_executor() as executor:
            try:
                result = executor.submit(analyse_file, file, self.thumbnails).result()
            except BrokenProcessPool:
                result = Analysed(file.id, error=CRASHED)
        yield from self._take(file, result)

    def _take(self, file: PendingFile, result: Analysed) -> Iterator[Skipped]:
        self.results.append(result)
        if result.error is None:
            self.measured += 1
        else:
            self.skipped.append(Skipped(file.path, result.error))
            yield self.skipped[-1]

    def _store(self, signature: str) -> None:
        results, self.results = self.results, []
        if results:
            self.library.store_analyses(results, signature)


def _answer(file: PendingFile, future: Future[Analysed]) -> Analysed:
    """A bug in the analysis costs its file its flags, and is written to the log."""
    error = future.exception()
    if error is None:
        return future.result()
    log.error("Analysis of %s failed", file.path, exc_info=error)
    return Analysed(file.id, error=f"analysis failed: {error}")


def _nothing() -> None:
    """What a worker does to show that it lives."""


def _is_broken(future: Future[Analysed]) -> bool:
    return isinstance(future.exception(), BrokenProcessPool)


def _files(library: Library, signature: str) -> Iterator[PendingFile]:
    """Yields everything that is to be measured, page by page, each file once."""
    after = 0
    while page := library.pending(signature, after=after):
        yield from page
        after = page[-1].id
