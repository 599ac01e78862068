"""Keys to decisions: what may be pressed when, how long was looked, in which order it is written.

The session does everything on the interactive lane, in the order of the keys. A verdict belongs to
the image that was on screen when its key was pressed: from that key on nothing more can be decided
until another image has been painted whole, and that one is painted only once the decision is on
disk.
"""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from curator.core.decision import Verdict
from curator.core.pace import PaceReading
from curator.core.variant import VariantId
from curator.gui.jobs import Jobs
from curator.workflow.clock import Clock, utc_now
from curator.workflow.flag_notes import FlagNotes
from curator.workflow.noting import Saying
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import ReviewState, Scene

SECOND_CHECK_MS = 400
"""At a second check keys count only after this: they were meant for the next image."""


class ReviewDriver(QObject):
    """One reviewer's hands on one `ReviewSession`.

    Args:
        make_session: makes the session; called on the lane at each `begin`.
        jobs: the lanes.
        clock: seconds that only ever grow.
        now: gives the time, aware UTC.
    """

    changed = Signal(object)
    """A `ReviewState` to show."""

    echoed = Signal(object, int)
    """A verdict on so many variants has been pressed and is being written; None is a skip."""

    failed = Signal(object)
    """The step did not succeed and nothing was changed: the exception."""

    notes_changed = Signal(object)
    """The `FlagNotes` of an image: asked for, or after an answer."""

    def __init__(
        self,
        make_session: Callable[[], ReviewSession],
        jobs: Jobs,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Clock = utc_now,
    ) -> None:
        super().__init__(parent)
        self._make_session = make_session
        self._session: ReviewSession | None = None
        self._jobs = jobs
        self.clock = clock
        self.now = now
        self.resting_since: datetime | None = None
        self._state: ReviewState | None = None
        self._seen_at: float | None = None  # None: what is on screen cannot be judged (any more)
        self._paused_at: float | None = None  # when it was seen first, should it stay after all
        self._steps = 0  # steps under way
        self._moving = 0  # those among them that may bring another image
        self._answers = 0  # answers to flags under way
        self._second_check = QTimer(self, singleShot=True, interval=SECOND_CHECK_MS)
        self._second_check.timeout.connect(self._arm_second_check)

    @property
    def state(self) -> ReviewState | None:
        """What was shown last; None before the first answer."""
        return self._state

    @property
    def is_armed(self) -> bool:
        """True when the image on screen has been painted and not been judged since."""
        return self._seen_at is not None

    @property
    def is_busy(self) -> bool:
        """True while a step has been asked for and not been answered."""
        return self._steps > 0

    def image_painted(self) -> None:
        """The image of the last state has been painted whole: from now on it is being looked at."""
        if self._moving:
            self._paused_at = self.clock()
        else:
            self._seen_at, self._paused_at = self.clock(), None

    def begin(self) -> None:
        """Starts or resumes a sitting."""

        def first() -> ReviewState:
            self._session = self._make_session()
            return self._session.begin()

        self._ask(first)

    def decide(self, verdict: Verdict, *, may_stay: bool = False, with_alike: bool = False) -> None:
        """Gives a verdict on what is on screen; ignored until that has been painted.

        With `may_stay` an accepted image with a likely flag stays for a second check; with
        `with_alike` what looks like it and waits in this brief is given the same, in one step.
        """
        if self._seen_at is not None:
            look = self.clock() - self._seen_at
            is_many = with_alike and self._state is not None and self._state.alike > 0
            self.echoed.emit(verdict, self._state.alike if is_many and self._state else 1)
            self._step(
                lambda session: session.decide(
                    verdict, look, may_stay=may_stay, with_alike=with_alike
                )
            )

    def go_on(self) -> None:
        """Ends a second check; ignored while keys are still meant for the next image."""
        if self._seen_at is not None:
            self._step(ReviewSession.go_on)

    def ask_notes(self) -> None:
        """Asks for what stands beside the flags on screen; no step, nothing waits for it."""
        if self._session is not None:
            self._ask_notes(self._session.flag_notes, _nothing, _let_be)

    def answer_flag(self, variant: VariantId, artifact: str, is_right: bool | None) -> None:
        """Notes whether a flag is right; None takes the answer back."""
        session = self._session
        if session is None:
            return
        self._answers += 1

        def ended() -> None:
            self._answers -= 1

        def broke(error: Exception) -> None:
            ended()
            self.failed.emit(error)

        self._ask_notes(lambda: session.answer_flag(variant, artifact, is_right), ended, broke)

    def skip(self) -> None:
        """Leaves what is on screen undecided; ignored until that has been painted."""
        if self._seen_at is not None:
            self.echoed.emit(None, 1)
            self._step(ReviewSession.skip)

    def judge(
        self,
        given: Sequence[tuple[VariantId, Verdict]],
        *,
        scene: Scene | None = None,
        stay_at: VariantId | None = None,
        is_timed: bool = False,
        is_single: bool = False,
    ) -> bool:
        """Gives verdicts to images seen side by side, in one step; see `ReviewSession.judge`.

        Args:
            given: what each is given.
            scene: where on the page it is done.
            stay_at: the image to stay at; None goes on behind the first.
            is_timed: the first has been looked at since the last paint; else nobody timed it.
            is_single: and it alone, as in the loupe.

        Returns:
            False where the key came too early: what is on screen has not been painted yet.
        """
        if self._seen_at is None or not given:
            return False
        look = self.clock() - self._seen_at if is_timed else None
        self._step(
            lambda session: session.judge(
                given, look, scene=scene, stay_at=stay_at, is_single=is_single
            )
        )
        return True

    def go_to(self, variant: VariantId, *, goes_on: bool = False) -> None:
        """Shows an image of the batch; with `goes_on` the next that waits if it is decided."""
        self._step(lambda session: session.go_to(variant, goes_on=goes_on))

    def leave_best(self) -> None:
        """The best of the brief that ended is not offered again."""
        self._step(ReviewSession.leave_best, stays=True)

    def disarm(self) -> None:
        """Another image is on its way to the screen: until it is there nothing is decided."""
        self._seen_at = self._paused_at = None

    def undecide(self, *variants: VariantId, scene: Scene | None = None) -> bool:
        """Takes away the verdict of what is on screen, or of these; they stay there."""
        if self._seen_at is None:
            return False
        self._step(lambda session: session.undecide(*variants, scene=scene), stays=True)
        return True

    def say(self, saying: Saying, *variants: VariantId, scene: Scene | None = None) -> None:
        """States a fact of these images; nothing on screen changes place.

        They are named by whoever saw the key, so it may come while another image is on its way.
        """
        self._step(lambda session: session.say(saying, *variants, scene=scene), stays=True)

    def undo(self) -> None:
        """Takes back the last decision and returns to its image."""
        self._step(ReviewSession.undo)

    def redo(self) -> None:
        """Gives the undone decision again."""
        self._step(ReviewSession.redo)

    def previous(self) -> None:
        """Looks at the image before."""
        self._step(ReviewSession.previous)

    def next_batch(self) -> None:
        """Plans and opens the next batch."""
        self._step(ReviewSession.next_batch)

    def begin_rest(self) -> None:
        """A rest begins; nothing is noted before it ends."""
        self.resting_since = self.now()

    def end_rest(self, *, goes_on: bool = False) -> None:
        """The rest is over, however short it was: its real times count.

        With `goes_on` the next batch follows in the same step.
        """
        start, self.resting_since = self.resting_since, None
        if start is None:
            return
        end = self.now()

        def rested(session: ReviewSession) -> ReviewState:
            state = session.rested(start, end)
            return session.next_batch() if goes_on else state

        self._step(rested)

    def not_today(self) -> None:
        """Nothing more is said of pace in this sitting."""
        self._step(ReviewSession.not_today)

    def reveal(self) -> None:
        """Asks whose images won in the finished batch."""
        self._step(ReviewSession.reveal)

    def follow_pace(self, *, follows: bool) -> None:
        """Follows the reviewer's pace from now on, or no more."""
        if self._session is not None:
            self._step(lambda session: session.follow_pace(follows=follows), stays=True)

    def erase_pace(self) -> None:
        """Erases the reviewer's pace history, of this sitting too; the image on screen stays."""
        if self._session is not None:
            self._step(ReviewSession.erase_pace, stays=True)

    def pace_reading(self) -> PaceReading | None:
        """Returns what the signals say in this sitting; to be asked on the interactive lane."""
        return self._session.pace_reading if self._session is not None else None

    def stop(self) -> None:
        """Ends the sitting, and a rest with it."""
        self.end_rest()
        self._step(ReviewSession.stop)

    def refresh(self) -> None:
        """Reads what others changed; the order of the batch stays."""
        self._step(ReviewSession.refresh, stays=True)

    def _ask_notes(
        self,
        work: Callable[[], FlagNotes | None],
        ended: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Notes that an answer under way will change are not told: they would take it back."""

        def answered(notes: FlagNotes | None) -> None:
            ended()
            if notes is not None and not self._answers:
                self.notes_changed.emit(notes)

        self._jobs.ask(work, answered, failed, owner=self)

    def _step(self, what: Callable[[ReviewSession], ReviewState], *, stays: bool = False) -> None:
        def step() -> ReviewState:
            if self._session is None:
                raise RuntimeError("a sitting begins before its first step")
            return what(self._session)

        self._ask(step, stays=stays)

    def _ask(self, work: Callable[[], ReviewState], *, stays: bool = False) -> None:
        self._steps += 1
        if not stays:
            self._moving += 1
            if self._seen_at is not None:
                self._paused_at, self._seen_at = self._seen_at, None

        def answered(state: ReviewState) -> None:
            before, self._state = self._state, state
            if _image(before) != _image(state):
                self._seen_at = self._paused_at = None
            if state.second_check and not (before is not None and before.second_check):
                self._seen_at = self._paused_at = None
                self._second_check.start()
            self._ended(stays=stays)
            self.changed.emit(state)

        def broke(error: Exception) -> None:
            self._ended(stays=stays)
            self.failed.emit(error)

        self._jobs.ask(work, answered, broke, owner=self)

    def _arm_second_check(self) -> None:
        """The look of a change of mind begins here, not when the image was first seen."""
        if self._state is not None and self._state.second_check and not self._moving:
            self._seen_at, self._paused_at = self.clock(), None

    def _ended(self, *, stays: bool) -> None:
        """An image that is still there can be judged again, and was looked at all along."""
        self._steps -= 1
        self._moving -= not stays
        if self._moving == 0 and self._paused_at is not None:
            self._seen_at, self._paused_at = self._paused_at, None


def _nothing() -> None:
    """Nothing is to be noted when it has ended."""


def _let_be(_error: Exception) -> None:
    """Without notes the legend says less; the lane has written down why."""


def _image(state: ReviewState | None) -> int | None:
    return state.shown.variant if state is not None and state.shown is not None else None
