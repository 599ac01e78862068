"""One reviewer's steps: written down, taken back, done again, with where each was made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from curator.core.decision import Action, ActionId, Decision, History, Verdict
from curator.core.variant import BatchId, VariantId
from curator.library.library import Library
from curator.workflow.clock import Clock
from curator.workflow.in_hand import BatchInHand
from curator.workflow.noting import Saying, reasons_of, state
from curator.workflow.review_state import Scene


@dataclass(frozen=True, slots=True)
class Made:
    """What is known of a step of this sitting beside what the log says.

    Attributes:
        scene: where on the page it was made.
        is_timed: one image was looked at by itself, so that undoing it tells something of pace.
    """

    scene: Scene | None
    is_timed: bool


class Steps:
    """The reviewer's part of the log, while a sitting lasts.

    Args:
        library: where the log is.
        reviewer: whose steps.
        session: the sitting's key.
        clock: gives the time, aware UTC.
    """

    def __init__(self, library: Library, reviewer: str, session: str, clock: Clock) -> None:
        self._library = library
        self._reviewer = reviewer
        self._session = session
        self._clock = clock
        self._made: dict[ActionId, Made] = {}
        self.history = History()

    def read(self) -> None:
        """Reads what can be undone and redone, from earlier sittings too."""
        self.history = self._library.history(self._reviewer)

    def take(self, action: Action, made: Made) -> None:
        """Takes in a step that is in the log already."""
        self.history = self.history.after(action)
        self._made[action.id] = made

    def decide(
        self,
        batch: BatchInHand,
        given: Sequence[tuple[VariantId, Verdict]],
        look_seconds: float | None,
        is_told: Callable[[VariantId], bool],
        *,
        defects: tuple[str, ...] = (),
        note: str = "",
        scene: Scene | None = None,
    ) -> Decision:
        """Writes verdicts down as one step, durable when this returns.

        What was said of a variant's defects so far goes with its verdict.

        Args:
            batch: the batch in hand.
            given: what each variant is given; undo returns to the first.
            look_seconds: how long the first was looked at; None where nobody timed that.
            is_told: whether the reviewer was told by which model a variant is.
            defects: what is wrong with them.
            note: in a person's own words.
            scene: where on the page it was done.

        Returns:
            The decision on the first.
        """
        now = self._clock()
        number: BatchId | None = batch.id if batch.item(given[0][0]) else None
        reasons = [reasons_of(batch.cards.get(one), self._reviewer) for one, _verdict in given]
        decisions = [
            Decision(
                variant=variant,
                verdict=verdict,
                reviewer=self._reviewer,
                decided_at=now,
                look_seconds=None if decided else look_seconds,
                session=self._session,
                position=place.position if (place := batch.item(variant)) else None,
                defects=tuple(dict.fromkeys([*defects, *why.defects])),
                note=note or why.note,
                blind=not is_told(variant),
                pins=why.pins,
            )
            for decided, ((variant, verdict), why) in enumerate(zip(given, reasons, strict=True))
        ]
        action = self._library.decide(decisions, now, number)
        self.take(action, Made(scene, is_timed=look_seconds is not None))
        for made in decisions:
            batch.note_verdict(made.variant, made.verdict)
        return decisions[0]

    def say(
        self,
        batch: BatchInHand,
        variants: Sequence[VariantId],
        saying: Saying,
        *,
        scene: Scene | None = None,
    ) -> bool:
        """States a fact of variants as one step; False where it changes nothing."""
        action = state(self._library, variants, saying, self._reviewer, self._clock())
        if action is None:
            return False
        self.take(action, Made(scene, is_timed=False))
        batch.skipped.clear()
        batch.reload(variants)
        return True

    def undecide(
        self, variants: Sequence[VariantId], *, scene: Scene | None, is_timed: bool
    ) -> bool:
        """Takes back my verdicts on these as one step; False where there was none."""
        action = self._library.undecide(self._reviewer, variants[0], self._clock(), *variants[1:])
        if action is not None:
            self.take(action, Made(scene, is_timed))
        return action is not None

    def undo(self) -> tuple[Action, Made | None] | None:
        """Takes back my last step; None when there is none."""
        return self._invert(self._library.undo(self._reviewer, self._clock()))

    def redo(self) -> tuple[Action, Made | None] | None:
        """Does again what was undone last; None when there is nothing."""
        return self._invert(self._library.redo(self._reviewer, self._clock()))

    def _invert(self, action: Action | None) -> tuple[Action, Made | None] | None:
        """What is known of a step is known of its undoing, and of its doing again."""
        if action is None:
            return None
        self.history = self.history.after(action)
        made = self._made.get(action.inverts) if action.inverts is not None else None
        if made is not None:
            self._made[action.id] = made
        return action, made
