"""The batch's grid at work: verdicts on the target, or on what is selected, each as one step."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do, View
from curator.gui.batch_grid import BatchGrid
from curator.gui.language import plural, tr
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
from curator.gui.thumbnails import Thumbnails
from curator.workflow.groups import alike, rest_to_reject, with_rest
from curator.workflow.review_state import ReviewState, Scene

_VERDICTS = {Do.ACCEPT: Verdict.ACCEPT, Do.FIX: Verdict.FIX, Do.REJECT: Verdict.REJECT}


class GridLayer(SideLayer):
    """Keys mean the target; with two or more selected, all of these. Nobody times a look here."""

    view = View.GRID

    def __init__(
        self,
        driver: ReviewDriver,
        thumbnails: Thumbnails,
        actions: Mapping[Do, QAction],
        parent: QObject,
    ) -> None:
        self.grid = BatchGrid(thumbnails)
        bar = ActBar(
            actions,
            verdicts=(Do.REJECT, Do.FIX, Do.ACCEPT, Do.UNDECIDE),
            groups=(Do.PICK_REST, Do.REJECT_REST),
        )
        super().__init__(driver, self.grid, bar, parent)
        self._cursor: VariantId | None = None
        self._follows = True
        self.done = self._done_short = ""
        self.grid.picked_changed.connect(self._picked)
        self.grid.seen.connect(driver.image_painted)

    @property
    def target(self) -> VariantId | None:
        """The tile with the ring."""
        return self.grid.picked.target

    @property
    def scene(self) -> Scene | None:
        """The target, the selection and the scroll place."""
        picked = self.grid.picked
        if picked.target is None:
            return None
        selected = tuple(one for one in self.grid.order if one in picked.selected)
        return Scene(View.GRID.name, picked.target, selected, self.grid.offset)

    def open(self, state: ReviewState, target: VariantId | None) -> None:
        """Comes on screen with a target."""
        self.driver.disarm()
        self._cursor = state.shown.variant if state.shown is not None else None
        self._follows = False
        self.done = ""
        self.show_state(state)
        if target is not None:
            self.grid.pick(target)
        self.grid.await_paint()
        self._say_bar()
        self.changed.emit()

    def open_scene(self, state: ReviewState, scene: Scene) -> None:
        """Comes back to where a step was made."""
        self.open(state, None)
        self.grid.pick(scene.target, scene.panes)
        self.grid.scroll_to(scene.scroll)
        self.grid.await_paint()
        self._say_bar()
        self.changed.emit()

    def follow(self) -> None:
        """The next state's image is the target, for a step has led there."""
        self._follows = True

    def step_failed(self) -> None:
        """The target stays."""
        self._follows = False
        self.done = ""
        self._say_bar()

    def show_state(self, state: ReviewState) -> None:
        """Shows the verdicts; after a step the target goes on to the next that waits."""
        super().show_state(state)
        self.grid.show_places(state.places)
        cursor = state.shown.variant if state.shown is not None else None
        if cursor is not None and (self._follows or cursor != self._cursor):
            self.driver.disarm()
            self.grid.pick(cursor)
            self.grid.await_paint()
        self._cursor, self._follows = cursor, False
        self._say_bar()

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be pressed now."""
        return {
            **{do: partial(self.judge, verdict) for do, verdict in _VERDICTS.items()},
            Do.UNDECIDE: self.clear,
            Do.PICK_REST: self.pick_rest,
            Do.REJECT_REST: self.reject_rest,
            Do.SELECT_ALL: self.grid.select_all,
        }

    def judge(self, verdict: Verdict) -> None:
        """Gives the target, or all that are selected, a verdict."""
        acted = [one for one in self._target_first() if self._may(one, verdict)]
        if not acted:
            self.say(tr(UNSEEN))
        elif self.driver.judge([(one, verdict) for one in acted], scene=self.scene):
            self._did(verdict, done_words(verdict, len(acted)))

    def clear(self) -> None:
        """Takes the verdicts away again; the target stays."""
        acted = [one for one in self._target_first() if self.verdict_of(one) is not None]
        if acted and self.driver.undecide(*acted, scene=self.scene):
            words = plural(len(acted), "Verdict cleared", "{n} verdicts cleared")
            self.done, self._done_short = words, tr("Verdict cleared")
            self.told.emit(None, words)

    def pick_rest(self) -> None:
        """Accepts the target and rejects the others of its group."""
        target, rest = self.target, self.rest()
        if target is None or not rest:
            self._say_alone()
        elif not self._may(target, Verdict.ACCEPT):
            self.say(tr(UNSEEN))
        else:
            given = with_rest(target, self.verdict_of(target), rest)
            if self.driver.judge(given, scene=self.scene):
                self._did(Verdict.ACCEPT, picked_words(len(rest)))

    def reject_rest(self) -> None:
        """Rejects the others of the target's group; the target itself is not decided."""
        target, rest = self.target, self.rest()
        if target is None or not rest:
            self._say_alone()
            return
        given = [(other, Verdict.REJECT) for other in rest]
        if self.driver.judge(given, scene=self.scene, stay_at=target):
            self._did(Verdict.REJECT, rest_words(len(rest)))

    def rest(self) -> tuple[VariantId, ...]:
        """Returns who is rejected with the rest: the other selected ones, else what looks alike."""
        target = self.target
        if target is None:
            return ()
        selected = self.grid.picked.selected
        group = selected if len(selected) > 1 else alike(self.places, target)
        return rest_to_reject(self.places, group, target)

    def leave(self) -> bool:
        """Ends a selection; False where there is none."""
        return self.grid.clear_selection()

    def _may(self, variant: VariantId, verdict: Verdict) -> bool:
        """What cannot be seen cannot be accepted; a damaged file may be rejected."""
        place = self.place(variant)
        if place is None or place.card.missing:
            return False
        return verdict is Verdict.REJECT or not self.grid.has_problem(variant)

    def _target_first(self) -> list[VariantId]:
        """Undo returns to the first, and the target is what one looks at."""
        acted = self.grid.acted_on()
        return sorted(acted, key=lambda one: one != self.target)

    def _did(self, verdict: Verdict, words: str) -> None:
        self._follows = True
        self.done, self._done_short = words, done_words(verdict, 1)
        self.told.emit(verdict, words)

    def _say_alone(self) -> None:
        self.say(tr("Nothing here looks like it. Select two or more to make a group."))

    def _picked(self) -> None:
        self.done = ""
        self._say_bar()
        self.changed.emit()

    def _say_bar(self) -> None:
        many = len(self.grid.picked.selected)
        self.bar.show_texts(verdict_texts(many) | rest_texts(self.rest()))
        selected = plural(many, "{n} image selected", "{n} images selected") if many > 1 else ""
        short = tr("{n} selected", n=many) if many > 1 else ""
        self.bar.say(*((self.done, self._done_short) if self.done else (selected, short)))
