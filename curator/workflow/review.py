"""One reviewer's sitting: which image is on screen, what a key does to it, what comes next.

`ReviewSession` is the presenter of the review page and knows nothing of windows. Every method does
one durable step and returns the `ReviewState` to show; it is called from one thread at a time.
"""

import random
import statistics
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from curator.core.batch import plan_batch
from curator.core.decision import Decision, History, Verdict
from curator.core.fatigue import active_seconds
from curator.core.variant import BatchId, VariantId
from curator.library.library import Library
from curator.library.values import BatchItem, Card, VariantFilter
from curator.workflow.clock import Clock, utc_now
from curator.workflow.flag_notes import (
    FlagNotes,
    answer_flag,
    flag_notes,
    is_worth_a_second_look,
)

AHEAD = 4
"""How many images after the one on screen are named for decoding ahead."""

SKIPS = 2
"""A skipped image comes back once at the batch's end; skipped again it waits for another batch."""


class Phase(Enum):
    """What the review page shows."""

    EMPTY_LIBRARY = auto()
    NOTHING_LEFT = auto()
    JUDGING = auto()
    RECEIPT = auto()
    STOPPED = auto()


Shown: TypeAlias = Card
"""The image on screen: nothing in it tells which model made it, and its path is never displayed."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one batch came to.

    Attributes:
        active_seconds: time spent looking, each look capped at a minute.
        undecided_left: variants of the library that wait for a verdict.
        debt_minutes: how long they will take at this reviewer's median look; None before there is
        one.
    """

    accepted: int
    fixed: int
    rejected: int
    skipped: int
    active_seconds: float
    undecided_left: int
    debt_minutes: float | None


@dataclass(frozen=True, slots=True)
class ReviewState:
    """Everything the review page renders.

    Attributes:
        position: 0-based place of the shown image in its batch, None outside one.
        size: variants in the batch.
        decided: how many of them have a verdict.
        undo_text, redo_text: what undo and redo would take back or do again ("accept"), else None.
        upcoming: the next images, to decode ahead.
        revisiting: the image belongs to no open batch; undo came back to it.
        new_since: undecided variants that came in after the batch was planned.
        second_look: the shown image has just been accepted, and a likely flag says to look again.
        alike: how many others of the batch look like the shown one and wait for a verdict too.
    """

    phase: Phase
    shown: Shown | None = None
    position: int | None = None
    size: int = 0
    decided: int = 0
    undo_text: str | None = None
    redo_text: str | None = None
    upcoming: tuple[Path, ...] = ()
    revisiting: bool = False
    receipt: Receipt | None = None
    new_since: int = 0
    second_look: bool = False
    alike: int = 0


def _random_seed() -> int:
    return random.SystemRandom().getrandbits(48)


class ReviewSession:
    """One sitting of one reviewer at one library.

    Args:
        library: where decisions go.
        reviewer: under whose name.
        clock: gives the time, aware UTC.
        new_seed: gives the seed of each plan; it is stored with the batch.
    """

    def __init__(
        self,
        library: Library,
        reviewer: str,
        *,
        clock: Clock = utc_now,
        new_seed: Callable[[], int] = _random_seed,
    ) -> None:
        self._library = library
        self._reviewer = reviewer
        self._clock = clock
        self._new_seed = new_seed
        self._key = uuid4().hex
        self._phase = Phase.EMPTY_LIBRARY
        self._batch: BatchId | None = None
        self._items: list[BatchItem] = []
        self._newest = VariantId(0)
        self._cards: dict[VariantId, Card] = {}
        self._cursor: VariantId | None = None
        self._history = History()
        self._new_since = 0
        self._receipt: Receipt | None = None
        self._second_look: VariantId | None = None

    # ---- what the keys do -----------------------------------------------------------------

    def begin(self) -> ReviewState:
        """Starts the sitting at the open batch's first undecided image, or with a new batch."""
        self._library.begin_session(self._key, self._reviewer, self._clock())
        self._history = self._library.history(self._reviewer)
        self._open()
        if self._batch is None or self._next() is None:
            return self.next_batch()
        return self._advance()

    def decide(
        self,
        verdict: Verdict,
        look_seconds: float | None = None,
        *,
        defects: tuple[str, ...] = (),
        note: str = "",
        may_stay: bool = False,
        with_alike: bool = False,
    ) -> ReviewState:
        """Records a verdict on the shown image; durable on disk when this returns.

        Args:
            verdict: what the image is given. Accepting again at a second look only goes on.
            look_seconds: how long it was looked at.
            defects: what is wrong with it.
            note: in a person's own words.
            may_stay: an accepted image with a likely flag stays, for a second look.
            with_alike: what looks like it in this batch and waits for a verdict is given the same,
                in one step for undo; only the shown image was looked at.
        """
        if self._phase is not Phase.JUDGING or self._cursor is None:
            return self.state
        if self.state.second_look and verdict is Verdict.ACCEPT:
            return self._advance()
        item = self._item(self._cursor)
        made = Decision(
            variant=self._cursor,
            verdict=verdict,
            reviewer=self._reviewer,
            decided_at=self._clock(),
            look_seconds=look_seconds,
            session=self._key,
            position=item.position if item else None,
            defects=defects,
            note=note,
        )
        alike = self._waiting_alike(self._cursor) if with_alike else []
        others = [
            replace(made, variant=other.variant, position=other.position, look_seconds=None)
            for other in alike
        ]
        batch = self._batch if item else None
        action = self._library.decide([made, *others], made.decided_at, batch)
        self._history = self._history.after(action)
        for decided in (made, *others):
            self._note_verdict(decided.variant, verdict)
        if may_stay and verdict is Verdict.ACCEPT and self._wants_second_look(self._cursor):
            self._second_look = self._cursor
            return self.state
        return self._advance()

    def go_on(self) -> ReviewState:
        """Ends a second look: the image stays accepted."""
        return self._advance() if self.state.second_look else self.state

    def flag_notes(self) -> FlagNotes | None:
        """Returns what stands beside the flags of the shown image; None without one."""
        if self._phase is not Phase.JUDGING or self._cursor is None:
            return None
        return flag_notes(self._library, self._cursor, self._reviewer)

    def answer_flag(self, variant: VariantId, artifact: str, is_right: bool | None) -> FlagNotes:
        """Notes whether a flag is right; None takes the answer back."""
        return answer_flag(self._library, variant, artifact, is_right, self._reviewer, self._clock)

    def skip(self) -> ReviewState:
        """Leaves the shown image undecided; it comes back once at the end of the batch."""
        if self._phase is not Phase.JUDGING or self._cursor is None:
            return self.state
        item = self._item(self._cursor)
        if item is not None and item.verdict is None and self._batch is not None:
            self._library.skip(self._batch, item.variant)
            self._items[item.position] = replace(item, skips=item.skips + 1)
        return self._advance()

    def undecide(self) -> ReviewState:
        """Takes back my verdict on the shown image and stays on it."""
        if self._phase is Phase.JUDGING and self._cursor is not None:
            action = self._library.undecide(self._reviewer, self._cursor, self._clock())
            if action is not None:
                self._history = self._history.after(action)
                self._reload([self._cursor])
        return self.state

    def undo(self) -> ReviewState:
        """Takes back my last action, whenever it was, and returns to its image."""
        action = self._library.undo(self._reviewer, self._clock())
        if action is None:
            return self.state
        self._history = self._history.after(action)
        self._reload([action.variant, *(item.variant for item in self._alike(action.variant))])
        self._cursor = action.variant
        self._second_look = None
        self._phase = Phase.JUDGING
        return self.state

    def redo(self) -> ReviewState:
        """Does again what was undone last, and goes on after it."""
        action = self._library.redo(self._reviewer, self._clock())
        if action is None:
            return self.state
        self._history = self._history.after(action)
        self._reload([action.variant, *(item.variant for item in self._alike(action.variant))])
        return self._advance()

    def previous(self) -> ReviewState:
        """Looks back at the image before the shown one; nothing is changed."""
        item = self._item(self._cursor) if self._cursor is not None else None
        self._second_look = None
        if self._phase is Phase.JUDGING and item is not None and item.position > 0:
            self._cursor = self._items[item.position - 1].variant
        elif self._phase is Phase.RECEIPT and self._items:
            self._cursor = self._items[-1].variant
            self._phase = Phase.JUDGING
        return self.state

    def next_batch(self) -> ReviewState:
        """Closes the batch and plans the next one from everything that is undecided now."""
        now = self._clock()
        if self._batch is not None:
            self._library.close_batch(self._batch, now)
        self._batch, self._items, self._cursor, self._receipt = None, [], None, None
        candidates = self._library.candidates(self._reviewer, now)
        if not candidates:
            empty = self._library.count() == 0
            self._phase = Phase.EMPTY_LIBRARY if empty else Phase.NOTHING_LEFT
            return self.state
        seed = self._new_seed()
        plan = plan_batch(candidates, cap=self._library.policy().batch_size, seed=seed)
        self._library.store_batch(self._reviewer, self._key, seed, plan, now)
        self._open()
        return self._advance()

    def stop(self) -> ReviewState:
        """Ends the sitting; a batch that is not finished waits for the next one."""
        now = self._clock()
        if self._batch is not None and self._next() is None:
            self._library.close_batch(self._batch, now)
        self._library.end_session(self._key, now)
        self._phase = Phase.STOPPED
        return self.state

    def refresh(self) -> ReviewState:
        """Reads again what others may have changed: flags, missing files, how many are new.

        The order of the open batch never changes.
        """
        if self._phase in {Phase.EMPTY_LIBRARY, Phase.NOTHING_LEFT}:
            return self.next_batch()
        self._reload([item.variant for item in self._items])
        self._new_since = self._library.count_newer(self._newest)
        return self.state

    # ---- what the page shows --------------------------------------------------------------

    @property
    def state(self) -> ReviewState:
        """What to show now."""
        card = self._cards.get(self._cursor) if self._cursor is not None else None
        item = self._item(self._cursor) if self._cursor is not None else None
        judging = self._phase is Phase.JUDGING and card is not None
        undoable, redoable = self._history.undoable, self._history.redoable
        return ReviewState(
            phase=self._phase,
            shown=_shown(card) if judging and card is not None else None,
            position=item.position if judging and item else None,
            size=len(self._items),
            decided=sum(item.verdict is not None for item in self._items),
            undo_text=_verb(undoable[-1].verdict) if undoable else None,
            redo_text=_verb(redoable[-1].verdict) if redoable else None,
            upcoming=self._upcoming(),
            revisiting=judging and item is None,
            receipt=self._receipt if self._phase is Phase.RECEIPT else None,
            new_since=self._new_since,
            second_look=judging
            and self._second_look == self._cursor
            and card is not None
            and card.verdict is Verdict.ACCEPT,
            alike=len(self._waiting_alike(card.variant)) if judging and card is not None else 0,
        )

    def _open(self) -> None:
        """Takes up the open batch and everything that will be shown of it."""
        batch = self._library.open_batch(self._reviewer)
        self._batch = batch.id if batch else None
        self._items = list(batch.items) if batch else []
        self._newest = batch.newest_variant if batch else VariantId(0)
        self._new_since = self._library.count_newer(self._newest) if batch else 0
        self._cards = self._library.cards([item.variant for item in self._items])

    def _item(self, variant: VariantId) -> BatchItem | None:
        return next((item for item in self._items if item.variant == variant), None)

    def _alike(self, variant: VariantId) -> list[BatchItem]:
        """The others of the batch that look like a variant."""
        card = self._cards.get(variant)
        if card is None or card.group is None:
            return []
        return [
            item
            for item in self._items
            if item.variant != variant and self._cards[item.variant].group == card.group
        ]

    def _waiting_alike(self, variant: VariantId) -> list[BatchItem]:
        return [item for item in self._alike(variant) if item.verdict is None]

    def _pending(self) -> list[BatchItem]:
        """What is still to be judged, in order: skipped ones once more at the end."""
        waiting = [item for item in self._items if item.verdict is None and item.skips < SKIPS]
        return sorted(waiting, key=lambda item: (item.skips, item.position))

    def _next(self) -> BatchItem | None:
        return next(iter(self._pending()), None)

    def _wants_second_look(self, variant: VariantId) -> bool:
        card = self._cards.get(variant)
        return card is not None and is_worth_a_second_look(
            card.flags, self._library, variant, self._reviewer
        )

    def _advance(self) -> ReviewState:
        self._second_look = None
        item = self._next()
        if item is not None:
            self._cursor = item.variant
            self._phase = Phase.JUDGING
        elif self._batch is not None:
            self._cursor = None
            self._receipt = self._write_receipt(self._batch)
            self._phase = Phase.RECEIPT
        else:  # an image outside any batch was judged again; nothing else is waiting
            return self.next_batch()
        return self.state

    def _write_receipt(self, batch: BatchId) -> Receipt:
        totals = self._library.batch_totals(batch)
        left = self._library.count(VariantFilter(undecided=True))
        looks = [active_seconds(look) for look in self._library.recent_looks(self._reviewer)]
        return Receipt(
            accepted=totals.accepted,
            fixed=totals.fixed,
            rejected=totals.rejected,
            skipped=totals.undecided,
            active_seconds=totals.active_seconds,
            undecided_left=left,
            debt_minutes=left * statistics.median(looks) / 60 if looks else None,
        )

    def _note_verdict(self, variant: VariantId, verdict: Verdict | None) -> None:
        item = self._item(variant)
        if item is not None:
            self._items[item.position] = replace(item, verdict=verdict)
        if variant in self._cards:
            self._cards[variant] = replace(self._cards[variant], verdict=verdict)

    def _reload(self, variants: list[VariantId]) -> None:
        cards = self._library.cards(variants)
        self._cards |= cards
        for variant, card in cards.items():
            self._note_verdict(variant, card.verdict)

    def _upcoming(self) -> tuple[Path, ...]:
        ahead = [item.variant for item in self._pending() if item.variant != self._cursor]
        return tuple(self._cards[variant].path for variant in ahead[:AHEAD])


def _shown(card: Card) -> Shown:
    """The card as it is now: a file may have gone since the batch was planned."""
    return replace(card, missing=card.missing or not card.path.exists())


def _verb(verdict: Verdict | None) -> str:
    return verdict.value if verdict else "undecide"
