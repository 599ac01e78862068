"""One reviewer's sitting: which image is on screen, what a key does to it, what comes next.

`ReviewSession` is the presenter of the review page and knows nothing of windows. Every method does
one durable step and returns the `ReviewState` to show; it is called from one thread at a time.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from curator.core.decision import Verdict
from curator.core.pace import PaceReading
from curator.core.variant import BriefId, VariantId
from curator.library.library import Library
from curator.library.queue_values import Revealed
from curator.workflow.batch_ending import close, follow_pace, write_receipt
from curator.workflow.clock import Clock, utc_now
from curator.workflow.flag_notes import (
    FlagNotes,
    answer_flag,
    flag_notes,
    is_worth_a_second_check,
)
from curator.workflow.in_hand import BatchInHand
from curator.workflow.noting import Saying
from curator.workflow.planning import plan_next
from curator.workflow.review_state import (
    LOUPE,
    Phase,
    Receipt,
    ReviewState,
    Scene,
    shown_now,
    undo_words,
)
from curator.workflow.sitting import Advice, Sitting
from curator.workflow.steps import Steps


def _random_seed() -> int:
    return random.SystemRandom().getrandbits(48)


class ReviewSession:
    """One sitting of one reviewer at one library.

    Args:
        library: where decisions go.
        reviewer: under whose name.
        clock: gives the time, aware UTC.
        new_seed: gives the seed of each plan; it is stored with the batch.
        follows_pace: False leaves the time-based offers of a rest only.
    """

    def __init__(
        self,
        library: Library,
        reviewer: str,
        *,
        clock: Clock = utc_now,
        new_seed: Callable[[], int] = _random_seed,
        follows_pace: bool = True,
    ) -> None:
        self._library = library
        self._reviewer = reviewer
        self._clock = clock
        self._new_seed = new_seed
        self._key = uuid4().hex
        self._follows_pace = follows_pace
        self._sitting: Sitting | None = None
        self._phase = Phase.EMPTY_LIBRARY
        self._batch = BatchInHand(library, reviewer, None)
        self._cursor: VariantId | None = None
        self._steps = Steps(library, reviewer, self._key, clock)
        self._new_since = 0
        self._receipt: Receipt | None = None
        self._revealed: tuple[Revealed, ...] | None = None
        self._second_check: VariantId | None = None
        self._ended: BriefId | None = None  # the brief whose block ended last

    # ---- what the keys do -----------------------------------------------------------------

    def begin(self) -> ReviewState:
        """Starts the sitting at the open batch's first undecided image, or with a new batch."""
        self._library.begin_session(self._key, self._reviewer, self._clock())
        self._steps.read()
        self._sitting = Sitting(
            self._library, self._reviewer, self._key, follows_pace=self._follows_pace
        )
        self._open()
        if self._batch.id is None or self._batch.next() is None:
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
            verdict: what the image is given. Accepting again at a second check only goes on.
            look_seconds: how long it was looked at.
            defects: what is wrong with it.
            note: in a person's own words.
            may_stay: an accepted image with a likely flag stays, for a second check.
            with_alike: what looks like it in this brief of the batch and waits for a verdict is
                given the same, in one step for undo; only the shown image was looked at.
        """
        if self._phase is not Phase.JUDGING or self._cursor is None:
            return self.state
        if self.state.second_check and verdict is Verdict.ACCEPT:
            return self._advance()
        alike = self._batch.waiting_alike(self._cursor) if with_alike else []
        given = [(variant, verdict) for variant in (self._cursor, *(one.variant for one in alike))]
        scene = Scene(LOUPE, self._cursor)
        self._record(given, look_seconds, defects=defects, note=note, scene=scene)
        if may_stay and verdict is Verdict.ACCEPT and self._wants_second_check(self._cursor):
            self._second_check = self._cursor
            return self.state
        return self._advance()

    def go_on(self) -> ReviewState:
        """Ends a second check: the image stays accepted."""
        return self._advance() if self.state.second_check else self.state

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
        item = self._batch.item(self._cursor)
        if item is not None and item.verdict is None and self._batch.id is not None:
            self._library.skip(self._batch.id, item.variant)
            self._batch.note_skip(item)
        return self._advance()

    def judge(
        self,
        given: Sequence[tuple[VariantId, Verdict]],
        look_seconds: float | None = None,
        *,
        scene: Scene | None = None,
        stay_at: VariantId | None = None,
        is_single: bool = False,
    ) -> ReviewState:
        """Gives verdicts to images of the batch that are seen side by side: one step for undo.

        Args:
            given: what each is given; undo returns to the first.
            look_seconds: how long the first was looked at; None where nobody timed that.
            scene: where it is done.
            stay_at: the image to stay at; None goes on behind the first.
            is_single: the first was looked at by itself, as `decide` has it.
        """
        if self._phase not in {Phase.JUDGING, Phase.RECEIPT} or not given:
            return self.state
        self._record(given, look_seconds, scene=scene, is_single=is_single)
        if stay_at is not None:
            return self._return_to(stay_at)
        self._cursor = given[0][0]
        return self._advance()

    def go_to(self, variant: VariantId, *, goes_on: bool = False) -> ReviewState:
        """Shows one image of the batch; nothing is changed.

        With `goes_on` one that has its verdict makes place for the next that waits.
        """
        item = self._batch.item(variant)
        if item is None or self._phase not in {Phase.JUDGING, Phase.RECEIPT}:
            return self.state
        if goes_on and item.verdict is not None:
            self._cursor = variant
            return self._advance()
        return self._return_to(variant)

    def leave_best(self) -> ReviewState:
        """The best of the brief that ended has been looked for: it is not offered again."""
        self._ended = None
        return self.state

    def undecide(self, *variants: VariantId, scene: Scene | None = None) -> ReviewState:
        """Takes back my verdicts, of the shown image unless others are named, and stays."""
        which = variants or ((self._cursor,) if self._cursor is not None else ())
        if self._phase in {Phase.JUDGING, Phase.RECEIPT} and which:
            scene = scene or Scene(LOUPE, which[0])
            if self._steps.undecide(which, scene=scene, is_timed=not variants):
                self._batch.skipped.clear()
                self._batch.read_again(*which)
            if variants and self._phase is Phase.RECEIPT:
                return self._return_to(which[0])
        return self.state

    def say(self, saying: Saying, *variants: VariantId, scene: Scene | None = None) -> ReviewState:
        """States a fact of the shown image, unless others are named, and stays."""
        which = variants or ((self._cursor,) if self._cursor is not None else ())
        if self._phase in {Phase.JUDGING, Phase.RECEIPT} and which:
            self._steps.say(self._batch, which, saying, scene=scene)
        return self.state

    def undo(self) -> ReviewState:
        """Takes back my last step, a skip of this batch or an action, and returns to its image."""
        skipped = self._batch.take_back_skip()
        if skipped is not None and self._batch.id is not None:
            self._library.unskip(self._batch.id, skipped)
            return replace(self._return_to(skipped), scene=Scene(LOUPE, skipped))
        undone = self._steps.undo()
        if undone is None:
            return self.state
        action, made = undone
        self._batch.read_again(action.variant)
        if self._sitting is not None and not action.said and (made is None or made.is_timed):
            self._sitting.took_back()
        return replace(self._return_to(action.variant), scene=made.scene if made else None)

    def redo(self) -> ReviewState:
        """Does again what was undone last, and goes on after it."""
        redone = self._steps.redo()
        if redone is None:
            return self.state
        self._batch.skipped.clear()
        self._cursor = redone[0].variant
        self._batch.read_again(self._cursor)
        return self._return_to(self._cursor) if redone[0].said else self._advance()

    def previous(self) -> ReviewState:
        """Looks back at the image before the shown one; nothing is changed."""
        item = self._batch.item(self._cursor)
        self._second_check = None
        if self._phase is Phase.JUDGING and item is not None and item.position > 0:
            self._cursor = self._batch.items[item.position - 1].variant
        elif self._phase is Phase.RECEIPT and self._batch.items:
            self._cursor = self._batch.items[-1].variant
            self._phase = Phase.JUDGING
        return self.state

    def next_batch(self) -> ReviewState:
        """Closes the batch and plans the next one from everything that waits now."""
        now = self._clock()
        close(self._library, self._batch, self._reviewer, now)
        self._batch, self._cursor, self._receipt = (
            BatchInHand(self._library, self._reviewer, None),
            None,
            None,
        )
        self._revealed = self._ended = None
        seed = self._new_seed()
        plan = plan_next(self._library, self._reviewer, now, seed)
        if not plan:
            empty = self._library.count() == 0
            self._phase = Phase.EMPTY_LIBRARY if empty else Phase.NOTHING_LEFT
            return self.state
        self._library.store_batch(self._reviewer, self._key, seed, plan, now)
        self._open()
        return self._advance()

    def reveal(self) -> ReviewState:
        """Tells which models made the finished batch; verdicts given from now on are not blind."""
        if self._phase is Phase.RECEIPT and self._batch.id is not None:
            self._revealed = self._library.queue.reveal(self._batch.id, self._clock())
            self._batch.is_revealed = True
        return self.state

    def rested(self, start: datetime, end: datetime) -> ReviewState:
        """A rest was taken; nothing else changes."""
        if self._sitting is not None:
            self._sitting.rested(start, end)
        return self._advise_anew()

    def not_today(self) -> ReviewState:
        """Nothing more is said of pace in this sitting."""
        if self._sitting is not None:
            self._sitting.not_today()
        return self._advise_anew()

    def follow_pace(self, *, follows: bool) -> ReviewState:
        """Follows the reviewer's pace from now on, or leaves the time-based offers only."""
        self._follows_pace = follows
        if self._sitting is not None:
            self._sitting.follow(follows=follows)
        return self._advise_anew()

    def erase_pace(self) -> ReviewState:
        """Erases the reviewer's pace history, that of this sitting included."""
        self._library.pace.erase(self._reviewer, self._clock())
        if self._sitting is not None:
            self._sitting.forget()
        return self._advise_anew()

    def stop(self) -> ReviewState:
        """Ends the sitting; a batch that is not finished waits for the next one."""
        now = self._clock()
        if self._batch.next() is None:
            close(self._library, self._batch, self._reviewer, now)
        if self._sitting is not None:
            self._sitting.end(now)
            self._sitting = None
        self._library.end_session(self._key, now)
        self._phase = Phase.STOPPED
        return self.state

    def refresh(self) -> ReviewState:
        """Reads again what others may have changed: flags, missing files, how many are new.

        The order of the open batch never changes.
        """
        if self._phase in {Phase.EMPTY_LIBRARY, Phase.NOTHING_LEFT}:
            return self.next_batch()
        self._batch.read_again()
        self._steps.read()
        self._new_since = self._library.count_newer(self._batch.newest)
        return self.state

    # ---- what the page shows --------------------------------------------------------------

    @property
    def pace_reading(self) -> PaceReading | None:
        """What the signals say in this sitting, for the reviewer's own eyes; None so far."""
        return self._sitting.reading if self._sitting is not None else None

    @property
    def state(self) -> ReviewState:
        """What to show now."""
        batch, cursor = self._batch, self._cursor
        card = batch.cards.get(cursor) if cursor is not None else None
        item = batch.item(cursor)
        judging = self._phase is Phase.JUDGING and card is not None
        alike = len(batch.waiting_alike(card.variant)) if judging and card is not None else 0
        undoable, redoable = self._steps.history.undoable, self._steps.history.redoable
        return ReviewState(
            phase=self._phase,
            shown=shown_now(card) if judging and card is not None else None,
            position=item.position if judging and item else None,
            size=len(batch.items),
            decided=sum(item.verdict is not None for item in batch.items),
            undo_text=undo_words(undoable[-1]) if undoable else None,
            undoes_skip=bool(batch.skipped),
            redo_text=undo_words(redoable[-1]) if redoable else None,
            upcoming=batch.upcoming(cursor),
            revisiting=judging and item is None,
            receipt=self._receipt if self._phase is Phase.RECEIPT else None,
            new_since=self._new_since,
            second_check=judging
            and self._second_check == cursor
            and card is not None
            and card.verdict is Verdict.ACCEPT,
            alike=alike + 1 if alike else 0,
            pace=self._sitting.state if self._sitting is not None else None,
            revealed=self._revealed if self._phase is Phase.RECEIPT else None,
            places=batch.places() if judging or self._phase is Phase.RECEIPT else (),
            best=batch.best_of(self._ended),
            defects=batch.defects,
        )

    # ---- behind the keys ------------------------------------------------------------------

    def _open(self) -> None:
        """Takes up the open batch and everything that will be shown of it."""
        stored = self._library.open_batch(self._reviewer)
        self._batch = BatchInHand(self._library, self._reviewer, stored)
        self._batch.known = self._library.queue.revealed_among(
            self._reviewer, list(self._batch.cards)
        )
        self._new_since = self._library.count_newer(self._batch.newest) if stored else 0

    def _record(
        self,
        given: Sequence[tuple[VariantId, Verdict]],
        look_seconds: float | None,
        *,
        defects: tuple[str, ...] = (),
        note: str = "",
        scene: Scene | None = None,
        is_single: bool = True,
    ) -> None:
        """Writes verdicts down as one step; only the first image was looked at for so long."""
        first = self._batch.item(given[0][0])
        made = self._steps.decide(
            self._batch,
            given,
            look_seconds,
            lambda variant: self._batch.is_told(variant, is_over=self._receipt is not None),
            defects=defects,
            note=note,
            scene=scene,
        )
        self._batch.skipped.clear()
        if self._sitting is not None:
            follow_pace(self._library, self._sitting, self._batch, made, first, is_single=is_single)
        if first is not None and all(item.brief != first.brief for item in self._batch.pending()):
            self._ended = first.brief

    def _wants_second_check(self, variant: VariantId) -> bool:
        card = self._batch.cards.get(variant)
        return card is not None and is_worth_a_second_check(
            card.flags, self._library, variant, self._reviewer
        )

    def _return_to(self, variant: VariantId) -> ReviewState:
        self._cursor, self._second_check, self._phase = variant, None, Phase.JUDGING
        return self.state

    def _advance(self) -> ReviewState:
        self._second_check = None
        item = self._batch.next(self._cursor)
        if item is not None:
            self._cursor = item.variant
            self._phase = Phase.JUDGING
        elif self._batch.id is not None:
            self._cursor = None
            self._receipt = write_receipt(
                self._library,
                self._batch.id,
                self._reviewer,
                self._clock(),
                returned=self._batch.returned,
                advice=self._advice(),
            )
            self._phase = Phase.RECEIPT
        else:  # an image outside any batch was judged again; nothing else is waiting
            return self.next_batch()
        return self.state

    def _advise_anew(self) -> ReviewState:
        if self._receipt is not None:
            self._receipt = replace(self._receipt, advice=self._advice())
        return self.state

    def _advice(self) -> Advice | None:
        if self._sitting is None:
            return None
        return self._sitting.advice(self._library.policy())
