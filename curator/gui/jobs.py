"""Threads: the only file that knows them.

Three lanes. *Interactive*: every library call that a person waits for, one at a time, in the order
asked. *Background*: one long run at a time, a generator that is drained here; cancelling closes it
between two of its yields, which keeps what it has done. *Watching*: two
endless iterators that wait for the world. `Pool` adds a few threads for decoding.

Callers live on the GUI thread and are called back there: one signal carries closures across. (A
signal of an object of the GUI thread, emitted from another thread, is queued for the GUI thread.)
"""

import logging
import threading
import time
from collections.abc import Callable, Generator, Hashable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from curator.workflow.progress import Progress, Skipped

log = logging.getLogger(__name__)

T = TypeVar("T")

PROGRESS_SECONDS = 1 / 30
"""Progress is shown this often at most; more would only cost the run its speed."""


class Job:
    """A long run that can be cancelled from any thread."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Asks the run to end at its next yield; what it has done stays."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """True once somebody asked."""
        return self._cancelled.is_set()

    def is_set(self) -> bool:
        """Returns the same under an event's name, for what asks a `threading.Event`."""
        return self._cancelled.is_set()


class Jobs(QObject):
    """The two lanes of one window. `shutdown` must be called before the window goes.

    Callbacks whose `owner` has been deleted meanwhile are dropped, for there is nobody to tell.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._interactive = ThreadPoolExecutor(1, "interactive")
        self._background = ThreadPoolExecutor(1, "background")
        self._watching = ThreadPoolExecutor(2, "watching")  # watched folders, and the retouch desk
        self._pools: list[Pool] = []
        self._running: set[Job] = set()
        self._running_watches: set[Job] = set()
        self._closed = False
        self._arrived.connect(self._call)

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        owner: QObject,
    ) -> None:
        """Runs `work` on the interactive lane; `then` or `failed` is called on the GUI thread."""
        self._submit(self._interactive, work, then, failed, owner)

    def run(
        self,
        start: Callable[[], Generator[Progress | Skipped, None, T]],
        *,
        progress: Callable[[Progress], None],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
        cancelled: Callable[[], None],
        owner: QObject,
    ) -> Job:
        """Drains a generator on the background lane, after the runs asked for earlier.

        Exactly one of `then`, `failed` and `cancelled` is called, after the last `progress`.
        `start` is called on the lane as well, so that it may import what is heavy.
        """
        job = Job()
        self._running.add(job)

        def drain() -> Callable[[], None]:
            return self._drain(job, start, progress, then, cancelled, owner)

        def ended(finish: Callable[[], None]) -> None:
            self._running.discard(job)
            finish()

        def broke(error: Exception) -> None:
            self._running.discard(job)
            failed(error)

        self._submit(self._background, drain, ended, broke, owner)
        return job

    def watch(
        self,
        start: Callable[[Job], Iterator[T]],
        each: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        owner: QObject,
    ) -> Job:
        """Follows an endless iterator on a lane of its own; `each` is called on the GUI thread.

        Two at a time: one that is asked for later begins when one before has ended. The
        iterator must look at its job several times a second, and end when it is cancelled.
        """
        job = Job()
        self._running_watches.add(job)

        def work() -> None:
            for item in start(job) if not job.is_cancelled else ():
                self.deliver(lambda item=item: each(item), owner)

        def ended(_nothing: None) -> None:
            self._running_watches.discard(job)

        self._submit(self._watching, work, ended, failed, owner)
        return job

    def pool(self, threads: int) -> "Pool":
        """Returns a few more threads, joined by `shutdown` like the lanes."""
        pool = Pool(self, threads)
        self._pools.append(pool)
        return pool

    @property
    def is_busy(self) -> bool:
        """True while a long run is going on or waiting."""
        return bool(self._running)

    def shutdown(self) -> None:
        """Cancels what runs, drops what waits, and joins every thread. Calling it twice is fine.

        What was asked of the interactive lane is still done: it may be somebody's decision.
        """
        self._closed = True
        for job in self._running | self._running_watches:
            job.cancel()
        for pool in self._pools:
            pool.close()
        self._background.shutdown(wait=True, cancel_futures=True)
        self._watching.shutdown(wait=True, cancel_futures=True)
        self._interactive.shutdown(wait=True)

    def _drain(
        self,
        job: Job,
        start: Callable[[], Generator[Progress | Skipped, None, T]],
        progress: Callable[[Progress], None],
        then: Callable[[T], None],
        cancelled: Callable[[], None],
        owner: QObject,
    ) -> Callable[[], None]:
        """Runs a generator to its end; returns what is to be called on the GUI thread then."""
        if job.is_cancelled:
            return cancelled
        run = start()
        shown = 0.0
        while not job.is_cancelled:
            try:
                step = next(run)
            except StopIteration as stop:
                report = stop.value
                return lambda: then(report)
            now = time.monotonic()
            if isinstance(step, Progress) and now - shown >= PROGRESS_SECONDS:
                shown = now
                self.deliver(lambda step=step: progress(step), owner)
        run.close()
        return cancelled

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> None:
        def guarded() -> None:
            try:
                result = work()
            except Exception as error:
                log.info("Work in a lane failed", exc_info=error)
                reason = error  # `error` itself is unbound when the closure runs
                self.deliver(lambda: failed(reason), owner)
            else:
                self.deliver(lambda: then(result), owner)

        if not self._closed:
            executor.submit(guarded)

    def deliver(self, call: Callable[[], None], owner: QObject) -> None:
        """Has `call` called on the GUI thread, unless `owner` is gone by then. From any thread."""
        self._arrived.emit((call, owner))

    def _call(self, message: tuple[Callable[[], None], QObject]) -> None:
        call, owner = message
        if not self._closed and isValid(owner):
            call()


class Pool:
    """A few threads that take work newest first: what was asked for last is looked at now."""

    def __init__(self, jobs: Jobs, threads: int) -> None:
        self._jobs = jobs
        self._executor = ThreadPoolExecutor(threads, "decode")
        self._waiting: list[tuple[Hashable, Callable[[], None]]] = []
        self._lock = threading.Lock()
        self._closed = False

    def submit(
        self,
        key: Hashable,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        owner: QObject,
    ) -> None:
        """Runs `work`, not expected to raise, and gives its result to `then` (GUI thread).

        After `close` nothing is run: a view that is going may still ask for a picture.
        """

        def task() -> None:
            result = work()
            self._jobs.deliver(lambda: then(result), owner)

        with self._lock:
            if self._closed:
                return
            self._waiting.append((key, task))
        self._executor.submit(self._newest)

    def clear(self) -> set[Hashable]:
        """Forgets all work that has not begun; returns its keys."""
        with self._lock:
            dropped = {key for key, _ in self._waiting}
            self._waiting.clear()
        return dropped

    def close(self) -> None:
        """Forgets what waits and joins the threads."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _newest(self) -> None:
        with self._lock:
            task = self._waiting.pop()[1] if self._waiting else None
        if task is not None:
            try:
                task()
            except Exception:  # a decoder's bug costs one picture; the log keeps its trace
                log.exception("Decoding failed")
