"""Counts for the insights page on a lane of its own, so that no decision waits for a count.

A count that was asked for later is made first, and what nobody waits for any more is given up. What
was counted is kept until the library changes.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any  # Any: the statistics document in its JSON form

from PySide6.QtCore import QObject, QTimer, Signal

from curator.core.errors import CuratorError
from curator.core.outcome import STRICT
from curator.core.variant import Tier
from curator.gui.jobs import Jobs
from curator.workflow.gathered import GivenUp

Document = dict[str, Any]

PATIENCE_MS = 150
"""A count that takes no longer is not spoken of."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be counted.

    Attributes:
        definition: of success, the value of a `Definition`.
        campaign, tier: None for all.
        days: only what was first asked for in so many last days; None for all.
        since: only what was first asked for from this day on, in UTC; None for all.
        blind_only: verdicts given with the model known count as not given.
        models: that the headline is about; empty for all.
        by: what rows are grouped by.
        sections: of the document, beside what is always there.
    """

    definition: str = STRICT
    campaign: str | None = None
    tier: Tier | None = None
    days: int | None = None
    since: date | None = None
    blind_only: bool = False
    models: frozenset[str] = frozenset()
    by: str = "model"
    sections: tuple[str, ...] = ()


class Counting(QObject):
    """Answers questions, the latest one first."""

    counted = Signal(object, object)
    """A `Question` that is still the latest of its kind, and the document that answers it."""

    failed = Signal(object)
    """The exception of the latest question."""

    waiting = Signal(bool)
    """Somebody has been waiting for longer than `PATIENCE_MS`, or does no more."""

    def __init__(
        self,
        count: Callable[[Question, Callable[[], None]], Document],
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._count = count
        self._pool = jobs.pool(1)
        self._known: dict[Question, Document] = {}
        self._latest: Question | None = None
        self._age = 0
        self.seconds = 0.0
        """How long the latest count took."""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.waiting.emit(True))

    @property
    def is_counting(self) -> bool:
        """True while the latest question has no answer yet."""
        return self._latest is not None

    def ask(self, question: Question) -> None:
        """Answers now what is known, and counts what is not."""
        if question in self._known:
            self._latest = None
            self._rest()
            self.counted.emit(question, self._known[question])
            return
        if question == self._latest:
            return
        self._pool.clear()
        self._latest = question
        self._patience.start()
        age = self._age

        def go_on() -> None:
            if self._latest != question:
                raise GivenUp

        def work() -> Document | Exception:
            begun = time.monotonic()
            try:
                return self._count(question, go_on)
            except Exception as error:  # noqa: BLE001  handed on to the GUI thread, and raised there
                return error
            finally:
                self.seconds = time.monotonic() - begun

        self._pool.submit(
            (question, age), work, lambda found: self._arrived(question, age, found), owner=self
        )

    def forget(self, sections: frozenset[str] = frozenset()) -> None:
        """The library has changed: nothing that was counted holds, or nothing with these sections.

        A count that is being made is still shown, for it is nearer than what is on screen; it is
        not kept.
        """
        self._age += 1
        kept = {} if not sections else self._known
        self._known = {
            question: document
            for question, document in kept.items()
            if not sections & frozenset(question.sections)
        }
        self._latest = None

    def _arrived(self, question: Question, age: int, found: Document | Exception) -> None:
        if isinstance(found, GivenUp):
            return
        if age != self._age and self._latest is not None:
            if question == self._latest and not isinstance(found, Exception):
                self.counted.emit(question, found)
            return
        if isinstance(found, Exception):
            if question == self._latest:
                self._latest = None
                self._rest()
                self.failed.emit(found)
            elif not isinstance(found, CuratorError):
                raise found
            return
        if age == self._age:
            self._known[question] = found
        if question == self._latest:
            self._latest = None
            self._rest()
            self.counted.emit(question, found)

    def _rest(self) -> None:
        self._patience.stop()
        self.waiting.emit(False)
