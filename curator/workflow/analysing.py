"""The second phase of an import: what can be seen in the pixels, one decode a file.

First everything that a reviewer waits for: thumbnails, what variants look like, the quick
detectors. Then what looks alike and what stands out among its siblings, which needs no pixels. The
slow detectors come last. A worker that crashes or hangs costs the file it was at, not the run and
not the app.
"""

import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any  # Any: the report's JSON form

from curator.core.errors import CuratorError, UnreadableImage
from curator.library.library import Library
from curator.library.values import Analysed, Depth, Look, PendingFile
from curator.workflow.comparing import compare_variants
from curator.workflow.progress import Progress, Run, Skipped
from curator.workflow.workers import end_pool, on_guard, worker_processes

log = logging.getLogger(__name__)

STORE_EVERY = 32
"""Results in one transaction."""

CRASHED = "analysis crashed or never ended on this file; it can be reviewed all the same"

CHANGED = "it has changed since it was imported; import it again"

LABELS = {Depth.QUICK: "Measuring images", Depth.THOROUGH: "Looking for repeated regions"}


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """What one run of the analysis came to.

    Attributes:
        measured: variants that the quick detectors measured.
        studied: variants that the slow ones measured.
        skipped: files that could not be.
        seconds: how long it took.
    """

    measured: int
    studied: int
    skipped: tuple[Skipped, ...]
    seconds: float

    def as_dict(self) -> dict[str, Any]:
        """Returns the JSON form that `curator analyse --json` prints."""
        return {
            "measured": self.measured,
            "studied": self.studied,
            "skipped": [{"path": str(item.path), "reason": item.reason} for item in self.skipped],
            "seconds": round(self.seconds, 3),
        }


def analysis_signature(depth: Depth = Depth.QUICK) -> str:
    """Returns which detectors, in which versions, an analysis made now consists of."""
    from curator.detectors.base import versions

    parts = versions(slow=depth is Depth.THOROUGH)
    if depth is Depth.QUICK:
        parts["look"] = _look_version()
    return ",".join(f"{name}={version}" for name, version in sorted(parts.items()))


def _look_version() -> int:
    from curator.similarity import fingerprint, style

    return 100 * fingerprint.VERSION + style.VERSION


def analyse_file(
    file: PendingFile, thumbnails: Path | None, depth: Depth = Depth.QUICK
) -> Analysed:
    """Decodes one file once and returns what is measured in it.

    Runs in a worker process; what is wrong with the file is part of the answer.

    Args:
        file: which one.
        thumbnails: the folder of the thumbnail cache, where it is to be filled.
        depth: a quick look makes the thumbnail and takes the look as well.
    """
    from curator.detectors.base import Views, measure
    from curator.imaging.decode import load_pixels
    from curator.imaging.thumbnail import thumbnail_file, write_thumbnail

    with on_guard():
        try:
            pixels = load_pixels(file.path)
        except UnreadableImage as error:
            passes = isinstance(error.__cause__, OSError)
            return Analysed(file.id, error=error.reason, passes=passes)
        except OSError as error:
            reason = f"it cannot be read: {error.strerror or error}"
            return Analysed(file.id, error=reason, passes=True)
        except MemoryError:
            return Analysed(file.id, error="the picture does not fit into memory", passes=True)
        if _digest(file.path) != file.sha256:
            return Analysed(file.id, error=CHANGED, passes=True)
        views = Views(pixels)
        if depth is Depth.THOROUGH:
            return Analysed(file.id, measure(views, slow=True))
        if thumbnails is not None:
            target = thumbnail_file(thumbnails, file.sha256)
            if not target.exists():
                try:
                    write_thumbnail(pixels, target)
                except OSError:  # a full cache costs the thumbnail, not the measurements
                    log.warning("No thumbnail of %s", file.path, exc_info=True)
        return Analysed(file.id, measure(views, slow=False), look=_look_of(views))


def _digest(path: Path) -> str | None:
    """What the file holds now: another picture's flags would be worse than none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _look_of(views: Any) -> Look:  # Any: its arrays only pass through here
    from curator.similarity.fingerprint import fingerprint
    from curator.similarity.style import packed, style

    bits, mirrored = fingerprint(views.working)
    return Look(_look_version(), bits, mirrored, packed(style(views.working_rgb, views.working)))


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
    started = time.monotonic()
    quick = _Analysis(library, make_executor, thumbnails, Depth.QUICK)
    yield from quick.run()
    yield from compare_variants(library)
    thorough = _Analysis(library, make_executor, None, Depth.THOROUGH)
    yield from thorough.run()
    skipped = (*quick.skipped, *thorough.skipped)
    return AnalysisReport(quick.measured, thorough.measured, skipped, time.monotonic() - started)


@dataclass
class _Analysis:
    """One pass: keep the workers fed, store what they answer, replace a pool that broke."""

    library: Library
    make_executor: Callable[[], Executor]
    thumbnails: Path | None
    depth: Depth
    measured: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    results: list[Analysed] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def run(self) -> Run[None]:
        self.started = time.monotonic()
        signature = analysis_signature(self.depth)
        total = self.library.count_pending(signature, self.depth)
        if not total:
            return
        yield self._progress(total)
        executor = self.make_executor()
        try:
            waiting = _files(self.library, signature, self.depth)
            while suspects := (yield from self._feed(executor, waiting, total, signature)):
                # One of the files in flight broke the pool: they are tried one by one.
                end_pool(executor)
                executor = self._check_workers()
                for file in suspects:
                    result, is_broken = self._alone(executor, file)
                    yield from self._take(file, result)
                    if is_broken:
                        end_pool(executor)
                        executor = self.make_executor()
                yield self._progress(total)
        finally:
            end_pool(executor)
            self._store(signature)

    def _progress(self, total: int) -> Progress:
        done = self.measured + len(self.skipped)
        seconds = time.monotonic() - self.started
        return Progress(done, max(total, done), LABELS[self.depth], seconds)

    def _submit(self, executor: Executor, file: PendingFile) -> Future[Analysed]:
        return executor.submit(analyse_file, file, self.thumbnails, self.depth)

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
                    flying[self._submit(executor, file)] = file
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

    def _check_workers(self) -> Executor:
        """Tells a file that crashes its worker from workers that do not even start."""
        executor = self.make_executor()
        try:
            executor.submit(_nothing).result()
        except BrokenProcessPool as error:
            end_pool(executor)
            raise CuratorError(
                "The processes that measure images cannot be started.",
                "Run curator doctor; what was imported is kept and can be measured later.",
            ) from error
        return executor

    def _alone(self, executor: Executor, file: PendingFile) -> tuple[Analysed, bool]:
        """Measures one suspect with nothing beside it, so that only a guilty one is given up."""
        try:
            future = self._submit(executor, file)
            wait([future])
            if not _is_broken(future):
                return _answer(file, future), False
        except BrokenProcessPool:
            log.warning("The workers broke before %s was handed to them", file.path)
        return Analysed(file.id, error=CRASHED), True

    def _take(self, file: PendingFile, result: Analysed) -> Iterator[Skipped]:
        self.results.append(result)
        if result.error is None:
            self.measured += 1
        else:
            self.skipped.append(Skipped(file.path, result.error))
            yield self.skipped[-1]

    def _store(self, signature: str) -> None:
        from curator.detectors.base import versions

        results = [result for result in self.results if not result.passes]
        self.results = []
        if results:
            artifacts = versions(slow=self.depth is Depth.THOROUGH)
            self.library.store_analyses(results, signature, self.depth, artifacts.keys())


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


def _files(library: Library, signature: str, depth: Depth) -> Iterator[PendingFile]:
    """Yields everything that is to be measured, page by page, each file once."""
    after = 0
    while page := library.pending(signature, depth, after=after):
        yield from page
        after = page[-1].id
