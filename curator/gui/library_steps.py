"""What was done in the library page, in its order, so that undo takes back the last of it.

Corrections keep their own history in the library, over restarts. Everything else that can be taken
back is kept here, while the page is open.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from curator.gui.actions import Do
from curator.gui.corrections import Corrections
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.workflow.progress import Part

Turn: TypeAlias = Callable[[], object]
"""Does something in the library and returns the `Turn` that reverses it."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What was said of it, what it changes, and how it is turned back or done again."""

    label: str
    part: Part
    turn: Turn


class LibrarySteps(QObject):
    """Does, takes back and does again; the library is asked on the interactive lane."""

    said = Signal(str)
    """Something was done, taken back or done again: a sentence."""

    changed = Signal(object)
    """What that has changed: a frozenset of `Part`."""

    failed = Signal(object)
    """It could not be done: the exception."""

    settled = Signal()
    """A correction is answered, so what `commands` returns has changed."""

    def __init__(self, corrections: Corrections, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._corrections = corrections
        self._jobs = jobs
        self._done: list[_Step | None] = []  # None stands for a correction
        self._undone: list[_Step | None] = []
        self._turning = 0  # -1: a correction is being taken back, 1: made again
        self._waiting = 0  # steps that were asked of the lane and not answered
        corrections.done.connect(self._corrected)
        corrections.failed.connect(self._stopped)

    def do(self, label: str, part: Part, act: Turn) -> None:
        """Does something new on the lane.

        Args:
            label: what a person reads of it.
            part: what it changes.
            act: does it, and returns what reverses it.
        """

        def then(turn: Turn) -> None:
            self._done.append(_Step(label, part, turn))
            self._undone.clear()
            self._tell(label, part)

        self._ask(act, then)

    def commands(self) -> dict[Do, Callable[[], object]]:
        """Returns undo and redo where there is something to take back or to do again.

        Not while a step is under way: only its answer says what comes next.
        """
        given: dict[Do, Callable[[], object]] = {}
        if self._waiting or self._turning:
            return given
        if (self._done and self._done[-1]) or self._corrections.history.undoable:
            given[Do.UNDO] = self.undo
        if (self._undone and self._undone[-1]) or self._corrections.history.redoable:
            given[Do.REDO] = self.redo
        return given

    def undo(self) -> None:
        """Takes back what was done last."""
        if self._done and (step := self._done[-1]):
            self._turn(step, self._done, self._undone, tr("Taken back"))
        else:
            self._turning = -1
            self._corrections.undo()

    def redo(self) -> None:
        """Does again what was taken back last."""
        if self._undone and (step := self._undone[-1]):
            self._turn(step, self._undone, self._done, tr("Done again"))
        else:
            self._turning = 1
            self._corrections.redo()

    def _turn(
        self, step: _Step, source: list[_Step | None], target: list[_Step | None], word: str
    ) -> None:
        source.pop()  # also when it fails: what stands in its way will not go away here

        def then(turn: Turn) -> None:
            target.append(replace(step, turn=turn))
            self._tell(f"{word}: {step.label}", step.part)

        self._ask(step.turn, then)

    def _ask(self, act: Turn, then: Callable[[Turn], None]) -> None:
        def answered(turn: object) -> None:
            assert callable(turn)
            self._waiting -= 1
            then(turn)

        def broke(error: Exception) -> None:
            self._waiting -= 1
            self.failed.emit(error)

        self._waiting += 1
        self._jobs.ask(act, answered, broke, owner=self)

    def _tell(self, sentence: str, part: Part) -> None:
        self.changed.emit(frozenset({part}))
        self.said.emit(sentence)

    def _corrected(self, _sentence: str) -> None:
        lists = {-1: (self._done, self._undone), 1: (self._undone, self._done)}
        if self._turning:
            source, target = lists[self._turning]
            if source:
                source.pop()
            target.append(None)
        else:
            self._done.append(None)
            self._undone.clear()
        self._turning = 0
        self.settled.emit()

    def _stopped(self, _error: Exception) -> None:
        self._turning = 0
        self.settled.emit()
