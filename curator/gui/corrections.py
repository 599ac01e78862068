"""What a person says of selected variants: off the GUI thread, with undo and redo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from curator.core.correction import CorrectionHistory, Step
from curator.core.errors import CuratorError
from curator.core.variant import BriefId, Tier, VariantId
from curator.gui.jobs import Jobs
from curator.gui.language import plural, tr
from curator.gui.vocabulary import heard
from curator.library.library import Library
from curator.library.values import Facets
from curator.workflow.progress import Part


@dataclass(frozen=True, slots=True)
class Word:
    """What is said of variants; None leaves that as it is, "" is no campaign."""

    model: str | None = None
    tier: Tier | None = None
    campaign: str | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be said: the names that the library and the registry know."""

    models: tuple[str, ...]
    facets: Facets


class Corrections(QObject):
    """Corrections of one library by one reviewer.

    Every method returns at once; the library is asked on the interactive lane.
    """

    done = Signal(str)
    """A correction was made, taken back or made again: a sentence."""

    changed = Signal(object)
    """What it has changed: a frozenset of `Part`."""

    failed = Signal(object)
    """It could not be made: the exception."""

    def __init__(
        self, library: Library, reviewer: str, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self.reviewer = reviewer
        self._jobs = jobs
        self.history = CorrectionHistory()
        self._read_history()

    def ask_choices(self, then: Callable[[Choices], None]) -> None:
        """Calls `then` with what can be said."""

        def work() -> Choices:
            from curator.workflow.models import load_models

            known = [card.name for card in load_models().registry]
            here = list(self._library.facets().models)
            names = dict.fromkeys([*here, *sorted(known, key=str.casefold)])
            return Choices(tuple(names), self._library.facets())

        self._jobs.ask(work, then, self.failed.emit, owner=self)

    def assign(self, variants: Sequence[VariantId], word: Word) -> None:
        """Says of variants by which model they are, for what and for which campaign."""

        def work() -> Step:
            from curator.workflow.assigning import assign_variants

            return assign_variants(
                self._library,
                self.reviewer,
                variants,
                model=word.model,
                tier=word.tier,
                campaign=word.campaign,
            )

        self._act(
            work,
            lambda step: plural(
                step.variants, "{what}: {n} variant", "{what}: {n} variants", what=heard(step.label)
            ),
        )

    def regroup(self, variants: Sequence[VariantId], into: BriefId | str) -> None:
        """Moves variants into a brief."""

        def work() -> Step:
            from curator.workflow.clock import utc_now

            return self._library.provenance.regroup(self.reviewer, variants, into, utc_now())

        self._act(
            work,
            lambda step: plural(
                step.variants, "{n} variant in {brief}", "{n} variants in {brief}", brief=step.label
            ),
        )

    def merge(self, merged: BriefId, into: BriefId | str) -> None:
        """Says that all of one brief, now and later, belongs to another or to a new one."""

        def work() -> Step:
            from curator.workflow.clock import utc_now

            return self._library.provenance.merge_briefs(self.reviewer, merged, into, utc_now())

        self._act(work, lambda step: step.label)

    def rename(self, brief: BriefId, name: str) -> None:
        """Gives a brief another name."""

        def work() -> Step:
            from curator.workflow.clock import utc_now

            return self._library.provenance.rename_brief(self.reviewer, brief, name, utc_now())

        self._act(work, lambda step: step.label)

    def promote(self, variants: Sequence[VariantId]) -> None:
        """Makes accepted variants the references of their briefs' next tier."""

        def work() -> Step:
            from curator.workflow.clock import utc_now

            steps = self._library.provenance.promote(self.reviewer, variants, utc_now())
            return steps[-1]

        self._act(
            work,
            lambda _step: plural(len(variants), "{n} variant promoted", "{n} variants promoted"),
        )

    def undo(self) -> None:
        """Takes back the last correction."""
        self._again(tr("Taken back"), lambda now: self._library.provenance.undo(self.reviewer, now))

    def redo(self) -> None:
        """Makes the correction again that was taken back last."""
        self._again(tr("Done again"), lambda now: self._library.provenance.redo(self.reviewer, now))

    def _again(self, word: str, act: Callable[[datetime], Step | None]) -> None:
        def work() -> Step:
            from curator.workflow.clock import utc_now

            step = act(utc_now())
            if step is None:
                raise CuratorError(tr("There is no correction left to go back to."))
            return step

        self._act(work, lambda step: f"{word}: {heard(step.label)}")

    def _act(self, work: Callable[[], Step], sentence: Callable[[Step], str]) -> None:
        def then(answer: tuple[Step, CorrectionHistory]) -> None:
            step, self.history = answer
            self.changed.emit(frozenset({Part.VARIANTS}))
            self.done.emit(sentence(step))

        def both() -> tuple[Step, CorrectionHistory]:
            step = work()
            return step, self._library.provenance.history(self.reviewer)

        self._jobs.ask(both, then, self.failed.emit, owner=self)

    def _read_history(self) -> None:
        def then(history: CorrectionHistory) -> None:
            self.history = history

        provenance = self._library.provenance
        self._jobs.ask(
            lambda: provenance.history(self.reviewer), then, self.failed.emit, owner=self
        )
