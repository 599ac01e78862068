"""Worker processes for what takes the processor, and a guard against files that hang them."""

import faulthandler
import multiprocessing
import os
import threading
from collections.abc import Generator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

PATIENCE_SECONDS = 60.0
"""Longer than any picture takes that can be decoded at all (200 megapixels: some 15 s)."""


@dataclass(frozen=True, slots=True)
class _Guard:
    patience_seconds: float
    last_words: TextIO
    """Where the interpreter writes what it was doing; a window's worker has no standard error."""


_guard: _Guard | None = None
"""Set in the worker processes made here, and nowhere else: it would end any other process."""


class _Workers(ProcessPoolExecutor):
    """A pool whose workers can be ended in the middle of a file."""

    def end_workers(self) -> None:
        """Ends every worker process; what they are at is lost."""
        for process in list((self._processes or {}).values()):
            process.terminate()


def end_pool(executor: Executor) -> None:
    """Ends a pool and joins its threads; nobody waits for what its workers are at."""
    if isinstance(executor, _Workers):
        executor.end_workers()
    executor.shutdown(wait=True, cancel_futures=True)


def worker_processes(
    workers: int | None = None, patience_seconds: float = PATIENCE_SECONDS
) -> Executor:
    """Returns a pool of worker processes.

    They are spawned, not forked: a fork of a process that holds Qt, SQLite and threads may hang.

    Args:
        workers: how many; one a core unless said otherwise.
        patience_seconds: a worker ends itself when `on_guard` lasts longer, which its pool reports
            as broken.
    """
    return _Workers(
        workers or os.cpu_count() or 1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_prepare,
        initargs=(patience_seconds,),
    )


def _prepare(patience_seconds: float) -> None:
    global _guard
    from curator.imaging.decode import prepare_worker

    prepare_worker()
    threading.Thread(target=_end_with_parent, daemon=True).start()  # noqa: TID251 - no window here
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open for life
    _guard = _Guard(patience_seconds, nowhere)


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def on_guard() -> Generator[None]:
    """Ends the worker process when what is inside takes too long; elsewhere it does nothing.

    Python cannot interrupt a codec that never returns. The guard is a thread of the C library's
    that needs no lock of the interpreter's.
    """
    if _guard is None:
        yield
        return
    seconds, file = _guard.patience_seconds, _guard.last_words
    faulthandler.dump_traceback_later(seconds, exit=True, file=file)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
