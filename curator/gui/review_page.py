"""The review page: renders one `ReviewState` after the other and passes keys on.

It decides nothing.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.gui.actions import Do, View
from curator.gui.aid_lane import AidLane
from curator.gui.assists import Assists
from curator.gui.batch_end import BatchEnd
from curator.gui.jobs import Jobs
from curator.gui.judging_view import AFTER_THE_VERDICT, JudgingView
from curator.gui.language import tr
from curator.gui.page import PageWidget, Target
from curator.gui.prefetch import Prefetch
from curator.gui.queue_sign import QueueSign
from curator.gui.review_driver import ReviewDriver
from curator.gui.review_sides import VIEWS, ReviewSides
from curator.gui.review_words import picked_words, rest_words
from curator.gui.toast import Notice
from curator.gui.vocabulary import heard
from curator.workflow.groups import rest_alike, with_rest
from curator.workflow.progress import Part
from curator.workflow.review_state import LOUPE, Phase, ReviewState, Scene

if TYPE_CHECKING:
    from curator.gui.aside_hands import AsideHands
    from curator.gui.fact_hand import FactHand
    from curator.gui.reference_shelf import FindReferences
    from curator.gui.thumbnails import Thumbnails

_VERDICTS = {Do.ACCEPT: Verdict.ACCEPT, Do.FIX: Verdict.FIX, Do.REJECT: Verdict.REJECT}
_CHOICES = (Do.CHOOSE_FLAG_1, Do.CHOOSE_FLAG_2, Do.CHOOSE_FLAG_3)
_ALIKE = {
    Do.ACCEPT_ALIKE: Verdict.ACCEPT,
    Do.FIX_ALIKE: Verdict.FIX,
    Do.REJECT_ALIKE: Verdict.REJECT,
}


class ReviewPage(PageWidget):
    """One image at a time, then the receipt, then perhaps a rest.

    Args:
        driver: does what the keys say.
        prefetch: decodes pictures; this page alone says which are wanted.
        lane: takes heat maps and aids from files.
        assists: finds faces and reads text.
        actions: the window's actions, for the buttons.
        thumbnails: gives small pictures, once they are asked for.
        jobs: decodes what stands side by side.
        find_references: finds what a brief and a campaign are held against.
    """

    flags_when_changed = Signal(str)
    """Flags shall be outlined at another time from now on: one of `FLAGS_SHOWN`."""

    def __init__(
        self,
        driver: ReviewDriver,
        prefetch: Prefetch,
        lane: AidLane,
        assists: Assists,
        actions: Mapping[Do, QAction],
        thumbnails: "Callable[[], Thumbnails]",
        jobs: Jobs,
        find_references: "FindReferences",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Review"))
        self._driver = driver
        self._assists = assists
        self._state: ReviewState | None = None
        self.judging = JudgingView(prefetch, lane, actions)
        self._make_end = partial(BatchEnd, driver, actions, thumbnails)
        self.end: BatchEnd | None = None  # made at the first batch's end
        self._fixed_waiting = 0
        self.sides = ReviewSides(
            driver, self.judging, jobs, actions, thumbnails, find_references, self
        )
        self.sign = QueueSign(actions)
        self._several = ""  # what is being done to several images at once
        self._layers = QStackedLayout(self)
        for layer in (self.judging, self.sign):
            self._layers.addWidget(layer)
        self._layers.setCurrentWidget(self.sign)
        self.sides.made.connect(self._layers.addWidget)
        self.judging.several.connect(self._note_several)
        self.sides.changed.connect(self._sides_changed)
        driver.changed.connect(self._render)
        driver.echoed.connect(self.judging.echo)
        driver.failed.connect(self._failed)
        self.judging.seen.connect(driver.image_painted)
        driver.notes_changed.connect(self.judging.show_notes)
        self.judging.guides.notes_wanted.connect(driver.ask_notes)
        self.judging.guides.answered.connect(driver.answer_flag)
        self.judging.guides.changed.connect(self.commands_changed)
        self.judging.hand.said.connect(driver.say)
        self.judging.hand.changed.connect(self.commands_changed)

    @property
    def view(self) -> View:
        """The loupe, one of the views of several images, or the end of a batch."""
        if self.sides.layer is not None:
            return self.sides.layer.view
        state = self._state
        is_judging = state is not None and state.phase is Phase.JUDGING
        return View.LOUPE if is_judging else View.END

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be pressed now."""
        state, driver, guides = self._state, self._driver, self.judging.guides
        if state is None:
            return {Do.NEXT_BATCH: driver.begin}
        if self.end is not None and self.end.is_resting:
            return self.end.commands()
        if state.phase is Phase.STOPPED:
            return {Do.NEXT_BATCH: driver.begin}
        given: dict[Do, Callable[[], object]] = {}
        # What is still being written can be undone as well: the lane keeps the keys' order.
        if state.undo_text or state.undoes_skip or driver.is_busy:
            given[Do.UNDO] = partial(self._turn, driver.undo)
        if state.redo_text or driver.is_busy:
            given[Do.REDO] = partial(self._turn, driver.redo)
        given |= self.sides.commands(state)
        if self.sides.layer is not None:
            given |= self._hand.commands()
        elif state.phase is Phase.RECEIPT and self.end is not None:
            given |= self.end.commands()
        elif state.phase is Phase.JUDGING:
            given |= {
                **{do: partial(self._decide, verdict) for do, verdict in _VERDICTS.items()},
                Do.SKIP: driver.skip,
                Do.UNDECIDE: driver.undecide,
                Do.LOOK_BACK: driver.previous,
                Do.ZOOM: self.judging.image.toggle_zoom,
                Do.FLAGS: self.judging.toggle_flags,
                Do.INFO: self.judging.toggle_info,
                Do.HEAT: self.judging.cycle_heat,
                Do.AIDS: guides.cycle_aid,
                Do.FLAGS_WHEN: self._change_flags_when,
                **self._assists.commands(self, self.judging.subject),
                **self.judging.hand.commands(),
            }
            if self.judging.flags_shown:  # the first three have keys
                for number, do in enumerate(_CHOICES[: len(guides.flags)]):
                    given[do] = partial(guides.choose, number)
            if guides.can_answer:
                given[Do.FLAG_RIGHT] = lambda: guides.answer(is_right=True)
                given[Do.FLAG_WRONG] = lambda: guides.answer(is_right=False)
            if state.second_check:
                given[Do.GO_ON] = driver.go_on
            for do, verdict in _ALIKE.items():
                given[do] = partial(self._decide_alike, verdict)
            given[Do.PICK_REST] = partial(self._reject_rest, picks=True)
            given[Do.REJECT_REST] = partial(self._reject_rest, picks=False)
        return given

    def why_not(self, do: Do) -> str:
        """Why a command of this page cannot be given now."""
        state = self._state
        if do is Do.PICK_BEST:
            return tr("No brief has just ended with two or more accepted.")
        if state is None or state.phase is not Phase.JUDGING:
            return ""
        if do in VIEWS and state.revisiting:
            return tr("This image belongs to an earlier batch: it is judged by itself.")
        return ""

    def target(self) -> Target | None:
        """The image on screen, while one is judged; how large it is stays hidden."""
        state, place = self._state, self.sides.place()
        if self.sides.layer is not None and place is not None:
            return Target(place.card.path, hides_size=True)
        if state is None or state.phase is not Phase.JUDGING or state.shown is None:
            return None
        return Target(state.shown.path, hides_size=True, ahead=tuple(state.upcoming[:1]))

    def checked(self) -> frozenset[Do]:
        """The switches that are on."""
        switches = {
            Do.FLAGS: self.judging.flags_shown,
            Do.INFO: self.judging.info_shown,
            Do.HEAT: self.judging.guides.heat is not None,
            Do.AIDS: self.judging.guides.aid is not None,
            Do.ZOOM: self.judging.image.viewport_state.zoom is not None,
        }
        if self.sides.layer is not None:
            switches = self.sides.switches()
        switches[Do.SHOW_REFERENCES] = self.sides.references_shown
        switches |= {do: self.view is view for do, view in VIEWS.items()}
        return frozenset(do for do, is_on in switches.items() if is_on)

    def show_fixed_waiting(self, number: int) -> None:
        """Notes how many fixed images wait for a look; the end of a batch says it."""
        self._fixed_waiting = number
        if self.end is not None:
            self.end.show_fixed_waiting(number)

    def refresh(self, changed: frozenset[Part]) -> None:
        """Flags may have come, files gone, new variants wait; the batch's order stays."""
        if self._state is not None and changed - {Part.SETTINGS}:
            self._driver.refresh()

    def enter(self) -> None:
        """Keys go to the image; without one to no button, so that Space presses nothing."""
        if self.sides.layer is not None:
            self.sides.layer.widget.setFocus()
        else:
            judging = self._layers.currentWidget() is self.judging
            (self.judging.image if judging else self).setFocus()

    @property
    def wants_digits(self) -> bool:
        """True while the next digit names a defect."""
        return self._hand.wants_digits

    def take_digit(self, digit: int) -> None:
        """Names the defect of a digit."""
        self._hand.take_digit(digit)

    @property
    def _hand(self) -> "FactHand | AsideHands":
        return self.sides.hands or self.judging.hand

    def leave(self) -> bool:
        """Closes rest, reveal, lines, maps, the panel, or the zoom: the innermost first."""
        if self.sides.leave():
            self.commands_changed.emit()
            return True
        ended = self.end is not None and self.end.leave()
        if ended or self.judging.hand.leave() or self.judging.guides.leave():
            pass
        elif self.judging.info_shown:
            self.judging.toggle_info()
        elif self.view is View.LOUPE and self.sides.references_shown:
            self.sides.toggle_references()
        elif self.judging.image.viewport_state.zoom is not None:
            self.judging.image.toggle_zoom()
        else:
            return False
        self.commands_changed.emit()
        return True

    def _decide(self, verdict: Verdict, *, with_alike: bool = False) -> None:
        """After a look at the outlines there is no second one."""
        if self.judging.may_judge(verdict):
            wants = self.judging.flags_when == AFTER_THE_VERDICT
            stays = wants and not self.judging.flags_shown
            self._driver.decide(verdict, may_stay=stays, with_alike=with_alike)

    def _decide_alike(self, verdict: Verdict) -> None:
        """What is alone says so: a key that does nothing would look like one that was lost."""
        if self._state is not None and self._state.alike:
            self._decide(verdict, with_alike=True)
        else:
            self.judging.say_alone()

    def _reject_rest(self, *, picks: bool) -> None:
        """Of what looks alike in the batch: this one is kept, or left as it is; the rest is not."""
        state, judging = self._state, self.judging
        if state is None or state.shown is None:
            return
        shown, rest = state.shown, rest_alike(state)
        if not rest:
            judging.say_alone()
        elif not picks:
            given = [(other, Verdict.REJECT) for other in rest]
            scene = Scene(LOUPE, shown.variant)
            if self._driver.judge(given, scene=scene, stay_at=shown.variant):
                judging.tell(Verdict.REJECT, rest_words(len(rest)))
        elif judging.may_judge(Verdict.ACCEPT):
            given = with_rest(shown.variant, shown.verdict, rest)
            scene = Scene(LOUPE, shown.variant)
            if self._driver.judge(given, scene=scene, is_timed=True, is_single=True):
                judging.tell(Verdict.ACCEPT, picked_words(len(rest)))

    def _turn(self, step: Callable[[], None]) -> None:
        self.sides.follow()
        step()

    def _sides_changed(self) -> None:
        self._show_layer()
        self.commands_changed.emit()

    def _change_flags_when(self) -> None:
        self.flags_when_changed.emit(self.judging.change_flags_when())

    def _note_several(self, words: str) -> None:
        """It is told once it is stored."""
        self._several = words

    def _render(self, state: ReviewState) -> None:
        self._state = state
        if self._several and not self._driver.is_busy:
            words, self._several = self._several, ""
            if state.undo_text is not None and state.undo_text.endswith(")"):  # "reject (3)"
                self.told.emit(Notice(words, Do.UNDO))
        self.sides.show_state(state)
        self._show_layer()
        self.commands_changed.emit()
        self.library_changed.emit(frozenset({Part.DECISIONS}))

    def _show_layer(self) -> None:
        state, before = self._state, self._layers.currentWidget()
        if state is None:
            return
        if self.end is not None and state.phase is not Phase.RECEIPT:
            self.end.forget()
        if self.sides.deck is not None and self.sides.layer is not None:
            self.judging.forget_image()
            self._layers.setCurrentWidget(self.sides.deck)
        elif state.phase is Phase.JUDGING:
            self._layers.setCurrentWidget(self.judging)
            self.judging.show_state(state)
        elif state.phase is Phase.RECEIPT:
            self.judging.forget_image()
            if self.end is None:
                self.end = self._make_end()
                self.end.changed.connect(self.commands_changed)
                self._layers.addWidget(self.end)
            self.end.show_state(state)
            self.end.show_fixed_waiting(self._fixed_waiting)
            self._layers.setCurrentWidget(self.end)
        else:
            self.judging.forget_image()
            self.sign.show_phase(state.phase)
            self._layers.setCurrentWidget(self.sign)

        if self.isVisible() and self._layers.currentWidget() is not before:
            self.enter()

    def _failed(self, error: Exception) -> None:
        """A step that failed has changed nothing, so what was on screen stays on screen."""
        self._several = ""
        self.commands_changed.emit()
        if not isinstance(error, CuratorError):
            raise error
        if self._state is None:
            self.sign.show_unopened(error, self._driver.begin)
            self._layers.setCurrentWidget(self.sign)
        else:
            self.judging.guides.ask_notes()  # an answer that was not stored is not shown either
            text = tr(
                "Not stored. {message} {hint}",
                message=heard(error.message),
                hint=heard(error.hint),
            ).strip()
            if not self.sides.step_failed(text):
                self.judging.complain(text)
