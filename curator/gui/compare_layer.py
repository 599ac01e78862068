"""Compare at work: a champion that stays, and one challenger after the other that keys mean."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from curator.core.decision import Verdict
from curator.core.duel import Duel
from curator.core.variant import VariantId
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do, View
from curator.gui.compare_view import CompareView
from curator.gui.decoding import Problem
from curator.gui.facts import Section, blind_facts
from curator.gui.jobs import Jobs
from curator.gui.language import plural, tr
from curator.gui.pane import Pane
from curator.gui.review_driver import ReviewDriver
from curator.gui.review_words import UNSEEN, done_words, rest_words
from curator.gui.side_layer import SideLayer
from curator.workflow.groups import rest_to_reject, waiting, with_rest
from curator.workflow.review_state import ReviewState, Scene

_AHEAD = 2


class CompareLayer(SideLayer):
    """Verdicts are about the challenger, timed from when it was painted.

    Among what was accepted (*pick the best*) the rest are all the others that are still accepted;
    in any other comparison the rest is the one challenger beside the champion.
    """

    view = View.COMPARE

    def __init__(
        self, driver: ReviewDriver, jobs: Jobs, actions: Mapping[Do, QAction], parent: QObject
    ) -> None:
        self.compare = CompareView(jobs, tells_scaling=False)
        bar = ActBar(
            actions,
            moves=(Do.PREVIOUS_CHALLENGER, Do.NEXT_CHALLENGER, Do.SWAP),
            verdicts=(Do.CHALLENGER_OUT, Do.FIX, Do.CHALLENGER_WINS, Do.UNDECIDE),
            groups=(Do.PICK_REST, Do.REJECT_REST),
        )
        super().__init__(driver, self.compare, bar, parent)
        self.duel: Duel | None = None
        self.is_best = False
        self._painted: set[VariantId] = set()
        self._then: Callable[[Duel], Duel] | None = None  # once what was pressed is on disk
        self.compare.seen.connect(self.painted)
        self.compare.mode_changed.connect(self.changed)

    @property
    def target(self) -> VariantId | None:
        """The challenger, or the champion where it is alone."""
        if self.duel is None:
            return None
        return self.duel.challenger or self.duel.champion

    @property
    def scene(self) -> Scene | None:
        """Champion first, then the challengers; the target is the one beside it."""
        duel, target = self.duel, self.target
        return (
            None if duel is None or target is None else Scene(View.COMPARE.name, target, duel.all)
        )

    def open(
        self,
        state: ReviewState,
        champion: VariantId,
        challengers: Sequence[VariantId],
        *,
        origin: VariantId,
        is_best: bool = False,
    ) -> None:
        """Begins a comparison.

        Args:
            state: what the page shows.
            champion: what the others are held against.
            challengers: the others, at least one, in the order in which they come.
            origin: the image to come back to.
            is_best: it is among what was accepted, to keep the best.
        """
        self.origin, self.is_best, self._then = origin, is_best, None
        self.places = state.places
        self._show(Duel(champion, tuple(challengers)), is_new=True)

    def open_scene(self, state: ReviewState, scene: Scene) -> None:
        """Comes back to the pair at which a step was made."""
        champion, *challengers = scene.panes
        accepted = Verdict.ACCEPT
        self.places = state.places
        self.is_best = all(self.verdict_of(one) is accepted for one in scene.panes)
        self.origin = self.origin or champion
        self._then = None
        at = challengers.index(scene.target) if scene.target in challengers else 0
        self._show(Duel(champion, tuple(challengers), at), is_new=True)

    def panes(self) -> tuple[tuple[Pane, VariantId], ...]:
        """Both panes with whose image is in each."""
        if self.duel is None:
            return ()
        champion, challenger = self.duel.champion, self.duel.challenger
        first = (self.compare.champion.pane, champion)
        if challenger is None:
            return (first,)
        return (first, (self.compare.challenger.pane, challenger))

    def switches(self) -> dict[Do, bool]:
        """Which of its switches are on."""
        return {Do.ZOOM: self.compare.is_zoomed}

    def step_failed(self) -> None:
        """Everybody stays where they are."""
        self._then = None

    def show_state(self, state: ReviewState) -> None:
        """Shows the verdicts, and who comes next where a verdict asks for it."""
        super().show_state(state)
        if self.duel is not None:
            then, self._then = self._then, None
            self._show(then(self.duel) if then is not None else self.duel)

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be pressed now."""
        return {
            Do.CHALLENGER_WINS: self.win,
            Do.CHALLENGER_OUT: lambda: self.judge(Verdict.REJECT),
            Do.FIX: lambda: self.judge(Verdict.FIX),
            Do.UNDECIDE: self.clear,
            Do.SWAP: self.swap,
            Do.NEXT_CHALLENGER: lambda: self.step(1),
            Do.PREVIOUS_CHALLENGER: lambda: self.step(-1),
            Do.PICK_REST: self.pick_rest,
            Do.REJECT_REST: self.reject_rest,
            Do.COMPARE_MODE: self.compare.cycle_mode,
            Do.BLINK: self.compare.blink,
            Do.ZOOM: self.compare.toggle_zoom,
        }

    def swap(self) -> None:
        """Champion and challenger change places; nothing is decided."""
        if self.duel is not None:
            self._show(self.duel.swapped())

    def step(self, by: int) -> None:
        """Another challenger; nothing is decided."""
        if self.duel is not None:
            if len(self.duel.challengers) < 2:
                self.say(tr("There is no other challenger"))
            self._show(self.duel.stepped(by))

    def win(self) -> None:
        """The challenger is accepted and becomes the champion."""
        duel, challenger = self._pair()
        if duel is None or challenger is None:
            return
        if self._problem() is not None:
            self.say(tr(UNSEEN))
            return
        if self.verdict_of(challenger) is Verdict.ACCEPT:  # it is said already
            self._show(self._after_win(duel))
            self.told.emit(Verdict.ACCEPT, tr("Champion"))
        elif self._judge([(challenger, Verdict.ACCEPT)], self._after_win, is_timed=True):
            self.told.emit(Verdict.ACCEPT, tr("Accepted: champion"))

    def judge(self, verdict: Verdict) -> None:
        """The challenger is decided, and the next comes."""
        _duel, challenger = self._pair()
        problem = self._problem()
        if challenger is None:
            return
        if problem is not None and not (problem is Problem.DAMAGED and verdict is Verdict.REJECT):
            self.say(tr(UNSEEN))
        elif self._judge([(challenger, verdict)], self._gone_on, is_timed=True):
            self.told.emit(verdict, done_words(verdict, 1))

    def clear(self) -> None:
        """Takes the challenger's verdict away; it stays."""
        _duel, challenger = self._pair()
        if (
            challenger is not None
            and self.verdict_of(challenger) is not None
            and self.driver.undecide(challenger, scene=self.scene)
        ):
            self.told.emit(None, tr("Verdict cleared"))

    def facts(self) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
        """Returns what may be known, blind, of champion and challenger."""
        duel = self.duel
        pair = (duel.champion, duel.challenger) if duel is not None else ()
        places = [self.place(one) for one in pair if one is not None]
        known = [blind_facts(place.card, flags_shown=False) for place in places if place]
        return (known[0], known[1]) if len(known) == 2 else ((), ())

    def rest(self) -> tuple[VariantId, ...]:
        """Returns who is rejected with the rest; see the class."""
        duel = self.duel
        if duel is None or duel.challenger is None:
            return ()
        if not self.is_best:
            return rest_to_reject(self.places, [duel.challenger], duel.champion)
        accepted = [one for one in duel.all if self.verdict_of(one) is Verdict.ACCEPT]
        return rest_to_reject(self.places, accepted, duel.champion)

    def pick_rest(self) -> None:
        """Keeps the champion and rejects the rest, in one step."""
        duel, rest = self.duel, self.rest()
        if duel is None or not rest:
            self.say(tr("There is no other left to reject"))
            return
        kept = self.place(duel.champion)
        picture = self.compare.supply.picture(kept.card.path) if kept is not None else None
        if picture is not None and picture.problem is not None:
            self.say(tr(UNSEEN))
            return
        given = with_rest(duel.champion, self.verdict_of(duel.champion), rest)
        if self._reject(given):
            words = plural(len(rest), "Champion kept, {n} rejected", "Champion kept, {n} rejected")
            self.told.emit(Verdict.ACCEPT, words)

    def reject_rest(self) -> None:
        """Rejects the rest; the champion itself is not decided."""
        rest = self.rest()
        if not rest:
            self.say(tr("There is no other left to reject"))
        elif self._reject([(other, Verdict.REJECT) for other in rest]):
            self.told.emit(Verdict.REJECT, rest_words(len(rest)))

    def _reject(self, given: Sequence[tuple[VariantId, Verdict]]) -> bool:
        """With the best chosen the comparison is over; else the next challenger comes."""
        if not self.is_best:
            return self._judge(given, self._gone_on)
        if not self.driver.judge(given, scene=self.scene, stay_at=self.origin):
            return False
        self.ended.emit()
        return True

    def _judge(
        self,
        given: Sequence[tuple[VariantId, Verdict]],
        then: Callable[[Duel], Duel],
        *,
        is_timed: bool = False,
    ) -> bool:
        is_taken = self.driver.judge(
            given, scene=self.scene, stay_at=self.origin, is_timed=is_timed
        )
        if is_taken:
            self._then = then
        return is_taken

    def _waiting(self) -> frozenset[VariantId]:
        """Who is still in it: without a verdict, or among the accepted those that still are."""
        if not self.is_best:
            return waiting(self.places)
        return frozenset(p.variant for p in self.places if p.card.verdict is Verdict.ACCEPT)

    def _gone_on(self, duel: Duel) -> Duel:
        return duel.gone_on(self._waiting())

    def _after_win(self, duel: Duel) -> Duel:
        return duel.swapped().gone_on(self._waiting())

    def _pair(self) -> tuple[Duel | None, VariantId | None]:
        return self.duel, self.duel.challenger if self.duel is not None else None

    def _problem(self) -> Problem | None:
        return self.compare.challenger_problem

    def _show(self, duel: Duel, *, is_new: bool = False) -> None:
        """Another image on screen has to be painted before it can be decided."""
        self.duel = duel
        pair = {one for one in (duel.champion, duel.challenger) if one is not None}
        has_others, self._painted = bool(pair - self._painted), pair
        if has_others or (is_new and not self.compare.is_loaded):
            self.await_paint()
        else:  # the same two as before, which are there already
            self.stay_painted(is_new=is_new)
        challenger = duel.challenger
        ahead = [place.card.path for v in duel.ahead()[:_AHEAD] if (place := self.place(v))]
        self.compare.show_pair(
            self.seen_as(duel.champion),
            self.seen_as(challenger, is_target=True) if challenger is not None else None,
            ahead,
        )
        self._say_bar(duel)
        self.changed.emit()

    def _say_bar(self, duel: Duel) -> None:
        many = len(self.rest())
        keep = plural(many, "Keep champion, reject {n}", "Keep champion, reject {n}")
        self.bar.show_texts(
            {
                Do.CHALLENGER_OUT: (tr("Reject"), tr("Reject")),
                Do.FIX: (tr("Fix"), tr("Fix")),
                Do.CHALLENGER_WINS: (tr("Wins"), tr("Wins")),
                Do.UNDECIDE: (tr("Clear"), tr("Clear")),
                Do.PICK_REST: (keep, tr("Keep, reject {n}", n=many)),
                Do.REJECT_REST: (
                    plural(many, "Reject other {n}", "Reject other {n}"),
                    tr("Reject rest: {n}", n=many),
                ),
            }
        )
        left = len(self._waiting() & set(duel.challengers))
        number = tr("{at} of {all}", at=duel.at + 1, all=len(duel.challengers))
        if self.is_best:
            self.bar.say(tr("Challenger {number}, all accepted so far", number=number), number)
        elif left:
            self.bar.say(tr("Challenger {number}", number=number), number)
        else:
            self.bar.say(tr("All are decided: Esc goes back"), tr("All decided"))
