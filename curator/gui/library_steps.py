"""Undo in the library page: decisions, facts, corrections and the page's own steps, in their order.

Decisions and facts are in the library's log, corrections in a history of their own; both reach back
over restarts, and what was decided on the review page is taken back from here as well. Everything
else that can be taken back is kept here, while the page is open.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from curator.core.correction import CorrectionId, Step
from curator.core.decision import Action, ActionId, ActionKind, History
from curator.core.variant import VariantId
from curator.gui.actions import Do
from curator.gui.corrections import Corrections
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.library_words import action_words
from curator.library.library import Library
from curator.workflow.clock import utc_now
from curator.workflow.progress import Part

Turn: TypeAlias = Callable[[], object]
"""Does something in the library and returns the `Turn` that reverses it."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class _Kind(Enum):
    """Where a step is remembered."""

    LOG = "log"
    CORRECTION = "correction"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class _Step:
    """What was said of it, what it changes, how it is turned back or done again, and since when.

    `first_at` is when it was done, `at` when it was done or turned last.
    """

    label: str
    part: Part
    turn: Turn
    first_at: datetime
    at: datetime


class LibrarySteps(QObject):
    """Does, takes back and does again; the library is asked on the interactive lane."""

    said = Signal(str)
    """Something was done, taken back or done again: a sentence."""

    changed = Signal(object)
    """What that has changed, beside decisions and facts: a frozenset of `Part`."""

    touched = Signal(object, object)
    """Of which variants verdicts or facts were changed, None where only the log knows; and to
    which one an undo returns, None where nobody goes anywhere."""

    failed = Signal(object)
    """It could not be done: the exception."""

    settled = Signal()
    """A step is answered, so what `commands` returns has changed."""

    def __init__(
        self,
        library: Library,
        corrections: Corrections,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._corrections = corrections
        self._jobs = jobs
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._log = History()
        self._about: dict[ActionId, tuple[VariantId, ...]] = {}
        self._turned: dict[CorrectionId, datetime] = {}  # when a correction was turned last
        self._turning = 0  # -1: a correction is being taken back, 1: made again
        self._waiting = 0  # steps that were asked of the lane and not answered
        corrections.done.connect(self._corrected)
        corrections.failed.connect(self._stopped)
        self.read_log()

    @property
    def is_busy(self) -> bool:
        """True while a step is under way."""
        return bool(self._waiting or self._turning)

    def do(self, label: str, part: Part, act: Turn) -> None:
        """Does something new on the lane that is not in the log.

        Args:
            label: what a person reads of it.
            part: what it changes.
            act: does it, and returns what reverses it.
        """

        def then(turn: object) -> None:
            assert callable(turn)
            now = utc_now()
            self._done.append(_Step(label, part, turn, now, now))
            self._undone.clear()
            self.changed.emit(frozenset({part}))
            self.said.emit(label)

        self._ask(act, then)

    def write(
        self,
        label: str,
        act: Callable[[], Action | None],
        variants: Sequence[VariantId],
        then: Callable[[], object] | None = None,
    ) -> None:
        """Writes a decision or a fact into the log, durable before anything is said of it.

        Args:
            label: what a person reads of it.
            act: appends it; None where it changes nothing.
            variants: of which.
            then: is called once it is stored, before anything is shown anew.
        """

        def both() -> tuple[Action | None, History]:
            return act(), self._library.history(self._corrections.reviewer)

        def stored(answer: tuple[Action | None, History]) -> None:
            action, self._log = answer
            if action is not None:
                self._about[action.id] = tuple(variants)
            if then is not None:
                then()
            if action is not None:
                self.touched.emit(tuple(variants), None)
                self.said.emit(label)

        self._ask(both, stored)

    def read_log(self) -> None:
        """Reads what can be taken back: something may have been decided elsewhere."""

        def then(history: History) -> None:
            self._log = history

        self._ask(lambda: self._library.history(self._corrections.reviewer), then)

    def commands(self) -> dict[Do, Callable[[], object]]:
        """Returns undo and redo where there is something to take back or to do again.

        Not while a step is under way: only its answer says what comes next.
        """
        given: dict[Do, Callable[[], object]] = {}
        if self.is_busy:
            return given
        if self._last_done() is not None:
            given[Do.UNDO] = self.undo
        if self._last_undone() is not None:
            given[Do.REDO] = self.redo
        return given

    def undo(self) -> None:
        """Takes back what was done last, whatever it was and wherever."""
        match None if self.is_busy else self._last_done():
            case _Kind.OWN:
                self._turn(self._done, self._undone, tr("Taken back"))
            case _Kind.CORRECTION:
                self._turning = -1
                self._corrections.undo()
            case _Kind.LOG:
                self._invert(self._log.undoable[-1], self._library.undo, tr("Taken back"))
            case None:
                pass

    def redo(self) -> None:
        """Does again what was taken back last."""
        match None if self.is_busy else self._last_undone():
            case _Kind.OWN:
                self._turn(self._undone, self._done, tr("Done again"))
            case _Kind.CORRECTION:
                self._turning = 1
                self._corrections.redo()
            case _Kind.LOG:
                self._invert(self._log.redoable[-1], self._library.redo, tr("Done again"))
            case None:
                pass

    # ---- what comes next ------------------------------------------------------------------

    def _last_done(self) -> _Kind | None:
        """Where the latest step stands that can be taken back."""
        times: dict[_Kind, datetime] = {}
        if self._done:
            times[_Kind.OWN] = self._done[-1].at
        if self._log.undoable:
            times[_Kind.LOG] = self._log.undoable[-1].done_at or _LONG_AGO
        if made := self._corrections.history.undoable:
            times[_Kind.CORRECTION] = self._when(made[-1])
        return max(times, key=lambda kind: times[kind], default=None)

    def _last_undone(self) -> _Kind | None:
        """Where the step stands that was taken back last; a fresh one since then forgets it."""
        times: dict[_Kind, datetime] = {}
        if self._undone:
            times[_Kind.OWN] = self._undone[-1].at
        if self._log.redoable:
            times[_Kind.LOG] = self._log.redoable[-1].done_at or _LONG_AGO
        if gone := self._corrections.history.redoable:
            times[_Kind.CORRECTION] = self._when(gone[-1])
        fresh = self._fresh()
        left = {
            kind: at
            for kind, at in times.items()
            if all(at >= made for other, made in fresh.items() if other is not kind)
        }
        return max(left, key=lambda kind: left[kind], default=None)

    def _fresh(self) -> dict[_Kind, datetime]:
        """When something new was done last, by kind; what was done again is nothing new."""
        actions = [one for one in self._log.undoable if one.kind is not ActionKind.REDO]
        return {
            _Kind.OWN: max((step.first_at for step in self._done), default=_LONG_AGO),
            _Kind.LOG: max((one.done_at or _LONG_AGO for one in actions), default=_LONG_AGO),
            _Kind.CORRECTION: max(
                (step.done_at for step in self._corrections.history.undoable), default=_LONG_AGO
            ),
        }

    def _when(self, step: Step) -> datetime:
        return self._turned.get(step.id, step.done_at)

    # ---- how it is done -------------------------------------------------------------------

    def _invert(
        self, last: Action, act: Callable[[str, datetime], Action | None], word: str
    ) -> None:
        """Takes back the log's last step, or does it again."""
        reviewer = self._corrections.reviewer

        def both() -> tuple[Action | None, History]:
            return act(reviewer, utc_now()), self._library.history(reviewer)

        def then(answer: tuple[Action | None, History]) -> None:
            made, self._log = answer
            if made is None:
                return
            about = self._about.get(last.id)
            if about is None and last.variants == 1:
                about = (last.variant,)
            if about is not None:
                self._about[made.id] = about
            self.touched.emit(about, made.variant)
            self.said.emit(f"{word}: {action_words(made)}")

        self._ask(both, then)

    def _turn(self, source: list[_Step], target: list[_Step], word: str) -> None:
        step = source.pop()  # also when it fails: what stands in its way will not go away here

        def then(turn: object) -> None:
            assert callable(turn)
            target.append(replace(step, turn=turn, at=utc_now()))
            self.changed.emit(frozenset({step.part}))
            self.said.emit(f"{word}: {step.label}")

        self._ask(step.turn, then)

    def _ask(self, act: Callable[[], object], then: Callable[..., object]) -> None:
        self._waiting += 1
        self._jobs.ask(act, partial(self._answered, then), self._broke, owner=self)

    def _answered(self, then: Callable[..., object], answer: object) -> None:
        self._waiting -= 1
        then(answer)
        self.settled.emit()

    def _broke(self, error: Exception) -> None:
        self._waiting -= 1
        self.failed.emit(error)

    def _corrected(self, _sentence: str) -> None:
        history = self._corrections.history
        turned = {-1: history.redoable, 1: history.undoable}.get(self._turning, ())
        if turned:
            self._turned[turned[-1].id] = utc_now()
        if not self._turning:
            self._undone.clear()
        self._turning = 0
        self.settled.emit()

    def _stopped(self, _error: Exception) -> None:
        self._turning = 0
        self.settled.emit()
