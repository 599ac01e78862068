"""What helps the eye on demand: every face of an image, and its text.

The models run in one process of its own, started when first asked. A crash, a hang or a hundred
megabytes of weights cost that process and the one question, never the window.
"""

import logging
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

from curator.core.errors import CuratorError
from curator.core.quoted_text import PhraseReading, compare, quoted_phrases
from curator.core.sighting import Face, TextLine
from curator.core.variant import VariantId
from curator.extras.catalogue import FACES, TEXT, Extra
from curator.workflow.workers import on_guard, worker_processes

log = logging.getLogger(__name__)

T = TypeVar("T")

PATIENCE_SECONDS = 60.0
"""A question that takes longer is given up; a page of small print takes a slow machine some 20."""

MOST_KEPT = 500
"""Answers kept of each kind; one is a few hundred bytes."""


def assisting_process() -> Executor:
    """Returns the one process that answers; it ends itself when it hangs."""
    return worker_processes(1, PATIENCE_SECONDS)


def look_for_faces(path: Path) -> tuple[Face, ...]:
    """Returns the faces in a file. For the assisting process: what it imports is heavy."""
    from curator.extras.faces import find_faces

    return find_faces(path)


def read_lines(path: Path) -> tuple[TextLine, ...]:
    """Returns the lines of text in a file. For the assisting process, like the above."""
    from curator.extras.text import read_text

    return read_text(path)


def compare_with_prompt(
    prompt: str | None, lines: tuple[TextLine, ...]
) -> tuple[PhraseReading, ...]:
    """Returns what became of the words that the prompt quotes; nothing else of it is told."""
    return compare(quoted_phrases(prompt or ""), lines)


class Assistant:
    """Answers about the variants of one library, each question once.

    For one asking thread; `close` may be called from another one.

    Args:
        make_executor: makes the process that answers.
        look_for_faces, read_lines: what is run in it, by name; tests give their own.
    """

    def __init__(
        self,
        make_executor: Callable[[], Executor] = assisting_process,
        *,
        look_for_faces: Callable[[Path], tuple[Face, ...]] = look_for_faces,
        read_lines: Callable[[Path], tuple[TextLine, ...]] = read_lines,
    ) -> None:
        self._make_executor = make_executor
        self._look_for_faces = look_for_faces
        self._read_lines = read_lines
        self._executor: Executor | None = None
        self._pid: int | None = None
        self._closed = False
        self._lock = threading.Lock()
        self._faces: dict[VariantId, tuple[Face, ...]] = {}
        self._lines: dict[VariantId, tuple[TextLine, ...]] = {}

    def faces(self, variant: VariantId, path: Path) -> tuple[Face, ...]:
        """Returns the faces of a variant, the surest first.

        Raises:
            NotInstalled: the extra is not there.
            CuratorError: the file cannot be read, or the process ended over it.
        """
        return self._answer(FACES, self._look_for_faces, variant, path, self._faces)

    def lines(self, variant: VariantId, path: Path) -> tuple[TextLine, ...]:
        """Returns the lines of text in a variant, in reading order.

        Raises:
            NotInstalled: the extra is not there.
            CuratorError: the file cannot be read, or the process ended over it.
        """
        return self._answer(TEXT, self._read_lines, variant, path, self._lines)

    def close(self) -> None:
        """Ends the process, in the middle of a question too. Nothing can be asked afterwards."""
        with self._lock:
            self._closed = True
            self._drop(at_once=True)

    def _answer(
        self,
        extra: Extra,
        work: Callable[[Path], tuple[T, ...]],
        variant: VariantId,
        path: Path,
        known: dict[VariantId, tuple[T, ...]],
    ) -> tuple[T, ...]:
        # A variant is known by its content, so its answer never grows old.
        if variant not in known:
            extra.require()
            answer = self._ask(extra, work, path)
            while len(known) >= MOST_KEPT:
                del known[next(iter(known))]
            known[variant] = answer
        return known[variant]

    def _ask(
        self, extra: Extra, work: Callable[[Path], tuple[T, ...]], path: Path
    ) -> tuple[T, ...]:
        try:
            return self._worker().submit(_guarded, work, path).result()
        except (BrokenProcessPool, CancelledError) as error:
            with self._lock:
                self._drop()
            raise CuratorError(
                f"{extra.does} crashed on this image or did not come to an end.",
                "Nothing else is touched. Other images can still be asked.",
            ) from error
        except CuratorError:
            raise
        except Exception as error:  # models of others may raise anything at all
            log.exception("%s failed on %s", extra.does, path)
            raise CuratorError(
                f"{extra.does} failed on this image: {type(error).__name__}.",
                "The log has the details.",
            ) from error

    def _worker(self) -> Executor:
        """The executor; its process is asked for its number, by which it can be ended."""
        with self._lock:
            if self._closed:
                raise CuratorError("The library has been closed.")
            if self._executor is not None:
                return self._executor
            executor = self._executor = self._make_executor()
        pid = executor.submit(os.getpid).result()
        with self._lock:
            self._pid = pid if self._executor is executor else None
        return executor

    def _drop(self, *, at_once: bool = False) -> None:
        executor, self._executor = self._executor, None
        pid, self._pid = self._pid, None
        if executor is None:
            return
        if at_once and pid is not None and pid != os.getpid():
            try:
                os.kill(pid, signal.SIGTERM)
            except OSError:
                log.debug("The assisting process has ended already")
        executor.shutdown(wait=False, cancel_futures=True)


def _guarded(work: Callable[[Path], tuple[T, ...]], path: Path) -> tuple[T, ...]:
    with on_guard():
        return work(path)
