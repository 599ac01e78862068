"""Survey at work: two to four images side by side, one of which keys mean."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do, View
from curator.gui.decoding import Problem
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.pane import Pane
from curator.gui.review_driver import ReviewDriver
from curator.gui.review_words import (
    UNSEEN,
    done_words,
    picked_words,
    rest_texts,
    rest_words,
    verdict_texts,
)
from curator.gui.side_layer import SideLayer
from curator.gui.survey_view import SurveyView
from curator.workflow.groups import rest_to_reject, with_rest
from curator.workflow.review_state import ReviewState, Scene

_VERDICTS = {Do.ACCEPT: Verdict.ACCEPT, Do.FIX: Verdict.FIX, Do.REJECT: Verdict.REJECT}


class SurveyLayer(SideLayer):
    """The target goes to the next that waits after its verdict, and stays where none waits."""

    view = View.SURVEY

    def __init__(
        self, driver: ReviewDriver, jobs: Jobs, actions: Mapping[Do, QAction], parent: QObject
    ) -> None:
        self.survey = SurveyView(jobs)
        bar = ActBar(
            actions,
            verdicts=(Do.REJECT, Do.FIX, Do.ACCEPT, Do.UNDECIDE),
            groups=(Do.PICK_REST, Do.REJECT_REST),
        )
        super().__init__(driver, self.survey, bar, parent)
        self.images: tuple[VariantId, ...] = ()
        self.is_best = False
        self._goes_on = False
        self.survey.seen.connect(self.painted)
        self.survey.target_changed.connect(self._target_moved)

    @property
    def target(self) -> VariantId | None:
        """The pane with the ring."""
        return self.images[self.survey.target] if self.images else None

    @property
    def scene(self) -> Scene | None:
        """What stands side by side, and which one is meant."""
        target = self.target
        return None if target is None else Scene(View.SURVEY.name, target, self.images)

    def open(
        self,
        state: ReviewState,
        images: Sequence[VariantId],
        target: VariantId,
        *,
        origin: VariantId,
        is_best: bool = False,
    ) -> None:
        """Begins a survey of two to four images; one of them is the target.

        Args:
            state: what the page shows.
            images: what stands side by side.
            target: which one keys mean.
            origin: the image to come back to.
            is_best: it is among what was accepted, to keep the best.
        """
        self.origin, self.is_best, self._goes_on = origin, is_best, False
        before = set(self.images)
        self.places, self.images = state.places, tuple(images)
        if set(self.images) <= before and self.survey.is_loaded:
            self.stay_painted(is_new=True)
        else:
            self.await_paint()
        at = self.images.index(target) if target in self.images else 0
        self._show(at)

    def open_scene(self, state: ReviewState, scene: Scene) -> None:
        """Comes back to where a step was made."""
        self.places = state.places
        accepted = Verdict.ACCEPT
        is_best = all(self.verdict_of(one) is accepted for one in scene.panes)
        origin = self.origin or scene.target
        self.open(state, scene.panes, scene.target, origin=origin, is_best=is_best)

    def panes(self) -> tuple[tuple[Pane, VariantId], ...]:
        """The panes on screen with whose image is in each."""
        return tuple(
            (frame.pane, one) for frame, one in zip(self.survey.frames, self.images, strict=False)
        )

    def switches(self) -> dict[Do, bool]:
        """Which of its switches are on."""
        return {Do.ZOOM: self.survey.is_zoomed}

    def step_failed(self) -> None:
        """The target stays."""
        self._goes_on = False

    def show_state(self, state: ReviewState) -> None:
        """Shows the verdicts; after one the target goes to the next that waits."""
        super().show_state(state)
        if not self.images:
            return
        at = self.survey.target
        if self._goes_on:
            many = len(self.images)
            turns = ((at + by) % many for by in range(1, many + 1))
            at = next((n for n in turns if self.verdict_of(self.images[n]) is None), at)
        self._goes_on = False
        self.stay_painted()
        self._show(at)

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be pressed now."""
        return {
            **{do: partial(self.judge, verdict) for do, verdict in _VERDICTS.items()},
            Do.UNDECIDE: self.clear,
            Do.PICK_REST: self.pick_rest,
            Do.REJECT_REST: self.reject_rest,
            Do.ZOOM: self.survey.toggle_zoom,
        }

    def judge(self, verdict: Verdict) -> None:
        """The target is decided."""
        target = self.target
        if target is None:
            return
        if not self._may(verdict):
            self.say(tr(UNSEEN))
        elif self._judge([(target, verdict)]):
            self.told.emit(verdict, done_words(verdict, 1))

    def clear(self) -> None:
        """Takes the target's verdict away; it stays the target."""
        target = self.target
        if (
            target is not None
            and self.verdict_of(target) is not None
            and self.driver.undecide(target, scene=self.scene)
        ):
            self.told.emit(None, tr("Verdict cleared"))

    def rest(self) -> tuple[VariantId, ...]:
        """Returns who is rejected with the rest: the others beside the target."""
        target = self.target
        return () if target is None else rest_to_reject(self.places, self.images, target)

    def pick_rest(self) -> None:
        """Accepts the target and rejects the others, in one step."""
        target, rest = self.target, self.rest()
        if target is None or not rest:
            self.say(tr("There is no other left to reject"))
        elif not self._may(Verdict.ACCEPT):
            self.say(tr(UNSEEN))
        elif self._judge(with_rest(target, self.verdict_of(target), rest), ends=self.is_best):
            self.told.emit(Verdict.ACCEPT, picked_words(len(rest)))

    def reject_rest(self) -> None:
        """Rejects the others; the target itself is not decided."""
        rest = self.rest()
        if not rest:
            self.say(tr("There is no other left to reject"))
        elif self._judge([(one, Verdict.REJECT) for one in rest], ends=self.is_best):
            self.told.emit(Verdict.REJECT, rest_words(len(rest)))

    def _judge(self, given: Sequence[tuple[VariantId, Verdict]], *, ends: bool = False) -> bool:
        if not self.driver.judge(given, scene=self.scene, stay_at=self.origin):
            return False
        self._goes_on = given[0][0] == self.target
        if ends:
            self.ended.emit()
        return True

    def _may(self, verdict: Verdict) -> bool:
        problem = self.survey.problem(self.survey.target)
        return problem is None or (problem is Problem.DAMAGED and verdict is Verdict.REJECT)

    def _target_moved(self, _number: int) -> None:
        self._say_bar()
        self.changed.emit()

    def _show(self, at: int) -> None:
        self.survey.show_images([self.seen_as(one) for one in self.images], at)
        self._say_bar()
        self.changed.emit()

    def _say_bar(self) -> None:
        self.bar.show_texts(verdict_texts(1) | rest_texts(self.rest()))
        waits = sum(self.verdict_of(one) is None for one in self.images)
        if self.is_best:
            self.bar.say(tr("All accepted: which is best?"), tr("Which is best?"))
        else:
            said = "" if waits else tr("All are decided: Esc goes back")
            self.bar.say(said, "" if waits else tr("All decided"))
