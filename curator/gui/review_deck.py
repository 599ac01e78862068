"""The views of several images on the review page: which one is open, from where, and the way back.

Grid, comparison and survey are made when they are first wanted. One queue stands behind all of
them and the loupe: each shows where it is, and undo returns to the view in which a step was made.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.actions import Do, View
from curator.gui.aside_hands import AsideHands
from curator.gui.batch_bar import BatchBar, batch_notes
from curator.gui.compare_layer import CompareLayer
from curator.gui.difference_table import DifferenceTable
from curator.gui.echo_pill import EchoPill
from curator.gui.grid_layer import GridLayer
from curator.gui.jobs import Jobs
from curator.gui.language import later, plural, tr
from curator.gui.reference_pane import ReferencePane
from curator.gui.review_driver import ReviewDriver
from curator.gui.side_layer import SideLayer
from curator.gui.survey_layer import SurveyLayer
from curator.workflow.groups import (
    MOST_SIDE_BY_SIDE,
    mates,
    side_by_side,
    waiting,
    waiting_first,
)
from curator.workflow.review_state import LOUPE, Phase, ReviewState, Scene

if TYPE_CHECKING:
    from curator.gui.reference_shelf import ReferenceShelf
    from curator.gui.thumbnails import Thumbnails


_BESIDE = 300


class ReviewDeck(QWidget):
    """One of the views of several images, or none while the loupe or a batch's end is shown.

    Args:
        driver: does what the keys say.
        jobs: for decoding.
        actions: the window's actions, for the buttons.
        thumbnails: gives small pictures, once they are asked for.
    """

    changed = Signal()
    """Another view is open, or what can be pressed has changed."""

    several = Signal(str)
    """What is being done to several images at once, in words."""

    told = Signal(object, str)
    """Words to echo while none of these views is open: a `Verdict` or None, and the text."""

    def __init__(
        self,
        driver: ReviewDriver,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        thumbnails: "Callable[[], Thumbnails]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._jobs = jobs
        self._actions = actions
        self._thumbnails = thumbnails
        self._state: ReviewState | None = None
        self._layers: dict[View, SideLayer] = {}
        self._from_grid = False
        self._references: QWidget | None = None
        self._shelf: ReferenceShelf | None = None
        self._wants_info = False
        self.layer: SideLayer | None = None
        self.bar = BatchBar(actions)
        self._stack = QStackedWidget()
        self._bars = QStackedWidget()
        self._bars.setFixedHeight(64)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self.differences = DifferenceTable()
        self.differences.setFixedWidth(_BESIDE)
        self.differences.hide()
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self._stack, 1)
        self._middle.addWidget(self.differences)
        column.addLayout(self._middle, 1)
        column.addWidget(self._bars)
        self._echo = EchoPill(self._stack)
        self._echo.several.connect(self.several)
        self.hands = AsideHands(driver, actions, self._echo, self)
        self.hands.changed.connect(self.changed)
        column.insertWidget(column.indexOf(self._bars), self.hands.row)

    @property
    def view(self) -> View | None:
        """Which of the views is open; None for none."""
        return self.layer.view if self.layer is not None else None

    @property
    def info_shown(self) -> bool:
        """True while it is shown in what champion and challenger differ."""
        return self._wants_info

    def toggle_info(self) -> None:
        """Shows what differs between champion and challenger, of what may be known blind."""
        self._wants_info = not self._wants_info
        self._show_beside()
        self.changed.emit()

    def add_references(self, shelf: "ReferenceShelf") -> None:
        """Puts the references beside comparisons too."""
        pane = ReferencePane(self._jobs)
        self._middle.insertWidget(1, pane)
        shelf.add(pane)
        shelf.changed.connect(self._show_beside)
        self._references, self._shelf = pane, shelf
        self._show_beside()

    def _show_beside(self) -> None:
        """What lies beside a comparison lies beside nothing else."""
        compare = self.layer if isinstance(self.layer, CompareLayer) else None
        self.differences.setVisible(compare is not None and self._wants_info)
        if compare is not None and self._wants_info:
            self.differences.show_facts(*compare.facts())
        if self._references is not None and self._shelf is not None:
            self._references.setVisible(compare is not None and self._shelf.is_open)

    @property
    def grid(self) -> GridLayer:
        """The batch's grid."""
        layer = self._layer(View.GRID)
        assert isinstance(layer, GridLayer)
        return layer

    @property
    def compare(self) -> CompareLayer:
        """Champion and challenger."""
        layer = self._layer(View.COMPARE)
        assert isinstance(layer, CompareLayer)
        return layer

    @property
    def survey(self) -> SurveyLayer:
        """Two to four."""
        layer = self._layer(View.SURVEY)
        assert isinstance(layer, SurveyLayer)
        return layer

    # ---- what the page asks ---------------------------------------------------------------

    def openers(self, state: ReviewState) -> Mapping[Do, Callable[[], object]]:
        """Returns what opens a view from where the page is."""
        self._state = state
        return {
            Do.GRID: self.open_grid,
            Do.LOUPE: self.open_loupe,
            Do.COMPARE: self.open_compare,
            Do.SURVEY: self.open_survey,
            Do.PICK_BEST: self.pick_best,
        }

    def show_state(self, state: ReviewState) -> None:
        """Shows what a step has changed; a view whose images are gone closes."""
        self._state = state
        if state.scene is not None:
            self._return_to(state, state.scene)
        elif self.layer is not None:
            if not self._still_holds(state):
                self.close_view()
            else:
                self.layer.show_state(state)
        self._show_bar()

    def follow(self) -> None:
        """A step has been asked for whose image is the target afterwards."""
        if isinstance(self.layer, GridLayer):
            self.layer.follow()

    def step_failed(self, text: str) -> bool:
        """Says why nothing was stored; what was on screen stays. False where none is open."""
        if self.layer is None:
            return False
        self.layer.step_failed()
        self._echo.say(text)
        return True

    def close_view(self) -> None:
        """None of these views is open any more."""
        self.layer = None
        self.hands.forget()
        self.changed.emit()

    def leave(self) -> bool:
        """Closes the innermost: a selection, then the view; False when none is open."""
        layer = self.layer
        if layer is None:
            return False
        if isinstance(layer, GridLayer):
            if not layer.leave():
                is_over = self._state is not None and not waiting(self._state.places)
                self.open_loupe(goes_on=is_over)  # a finished batch has its end there
            return True
        if isinstance(layer, CompareLayer | SurveyLayer) and layer.is_best:
            self._driver.leave_best()
        self._go_back()
        return True

    # ---- which view is open ---------------------------------------------------------------

    def open_grid(self) -> None:
        """Shows the batch, with the image one is at as the target."""
        state, target = self._state, self._target()
        if state is None or self.view is View.GRID:
            return
        if state.phase is Phase.RECEIPT and self.layer is None:
            target = state.places[-1].variant
            self._driver.go_to(target)
        self._show(self.grid)
        self.grid.open(state, target)

    def open_loupe(self, *, goes_on: bool = False) -> None:
        """Shows the target by itself; with `goes_on` what waits, or the end, if it is decided."""
        target = self._target()
        if self.layer is not None and target is not None:
            self.layer = None
            self._driver.go_to(target, goes_on=goes_on)

    def open_compare(self) -> None:
        """The image one is at against the selected, or against the others of its brief."""
        state, target = self._state, self._target()
        if state is None or target is None or self.view is View.COMPARE:
            return
        beside = waiting_first(state.places, self._beside(target))
        others = beside or mates(state.places, target)
        if not others:
            self._say(tr("Nothing to compare it with: it is alone in its brief"))
            return
        self._enter(self.compare)
        self.compare.open(state, target, others, origin=self._origin(target))

    def open_survey(self) -> None:
        """The image one is at and its neighbours; more than four selected are refused, with why."""
        state, target = self._state, self._target()
        if state is None or target is None or self.view is View.SURVEY:
            return
        beside = self._beside(target)
        images = side_by_side(state.places, target, (target, *beside) if beside else ())
        if len(images) < 2:
            self._say(tr("Nothing to put beside it: select two to four in the grid"))
        elif len(images) > MOST_SIDE_BY_SIDE:
            many = len(images)
            self._say(
                plural(
                    many,
                    "Survey shows four at most, not {n}: compare them, or select fewer",
                    "Survey shows four at most, not {n}: compare them, or select fewer",
                )
            )
        else:
            self._enter(self.survey)
            self.survey.open(state, images, target, origin=self._origin(target))

    def pick_best(self) -> None:
        """Puts side by side what was accepted of the brief that has ended, to keep the best."""
        state = self._state
        if state is None or len(state.best) < 2:
            return
        best = state.best
        origin = state.shown.variant if state.shown is not None else best[0]
        if len(best) <= MOST_SIDE_BY_SIDE:
            self._enter(self.survey)
            self.survey.open(state, best, best[0], origin=origin, is_best=True)
        else:
            self._enter(self.compare)
            self.compare.open(state, best[0], best[1:], origin=origin, is_best=True)

    def _enter(self, layer: SideLayer) -> None:
        """A comparison ends where the first of several in a row was opened."""
        if self.layer is None or self.view is View.GRID:
            self._from_grid = self.view is View.GRID
        self._show(layer)

    def _go_back(self) -> None:
        """Back to where the comparison was opened; the loupe goes on to what waits."""
        layer, state = self.layer, self._state
        if layer is None or state is None:
            return
        origin = layer.origin
        if self._from_grid:
            self._show(self.grid)
            self.grid.open(state, origin)
            return
        self.layer = None
        if origin is not None and (state.phase is Phase.JUDGING or self._driver.is_busy):
            self._driver.go_to(origin, goes_on=True)
        else:
            self.changed.emit()

    def _return_to(self, state: ReviewState, scene: Scene) -> None:
        """Undo comes back to the view in which the step was made, with what stood there."""
        here = {place.variant for place in state.places}
        is_gone = state.revisiting or not here.issuperset((scene.target, *scene.panes))
        if is_gone or scene.view == LOUPE:
            if self.layer is not None:
                self.close_view()
            return
        layer = self._layer(View[scene.view])
        if layer is not self.layer:
            self._show(layer)
        if isinstance(layer, GridLayer | CompareLayer | SurveyLayer):
            layer.open_scene(state, scene)

    def _still_holds(self, state: ReviewState) -> bool:
        """Whether what is open still stands in the batch."""
        if state.revisiting or not state.places:
            return False
        layer = self.layer
        if isinstance(layer, GridLayer):
            return state.phase is Phase.JUDGING
        shown: Sequence[VariantId] = ()
        if isinstance(layer, CompareLayer) and layer.duel is not None:
            shown = layer.duel.all
        elif isinstance(layer, SurveyLayer):
            shown = layer.images
        return {place.variant for place in state.places}.issuperset(shown)

    def _layer(self, view: View) -> SideLayer:
        if view not in self._layers:
            made: SideLayer
            if view is View.GRID:
                made = GridLayer(self._driver, self._thumbnails(), self._actions, self)
                made.grid.opened.connect(self.open_loupe)
            elif view is View.COMPARE:
                made = CompareLayer(self._driver, self._jobs, self._actions, self)
            else:
                made = SurveyLayer(self._driver, self._jobs, self._actions, self)
            made.told.connect(self._tell)
            made.changed.connect(self._layer_changed)
            made.ended.connect(self._go_back)
            self._stack.addWidget(made.widget)
            self._bars.addWidget(made.bar)
            self._layers[view] = made
        return self._layers[view]

    def _show(self, layer: SideLayer) -> None:
        had_focus = self.layer is not None and self.isAncestorOf(self.focusWidget() or self)
        self.layer = layer
        self._stack.setCurrentWidget(layer.widget)
        self._bars.setCurrentWidget(layer.bar)
        self._show_beside()
        self.changed.emit()
        if had_focus or self.isVisible():
            layer.widget.setFocus()

    # ---- what is said ---------------------------------------------------------------------

    def _layer_changed(self) -> None:
        self._show_bar()
        self.changed.emit()

    def _show_bar(self) -> None:
        state, layer = self._state, self.layer
        if state is None or layer is None:
            return
        place = layer.place(layer.target)
        if place is None:
            return
        self._show_beside()
        layer.bar.show_undo(later("skip") if state.undoes_skip else state.undo_text)
        self.bar.show_place(
            brief=place.card.brief,
            position=place.position,
            size=state.size,
            decided=state.decided,
            notes=batch_notes(state),
        )
        self.hands.show_layer(layer, state.defects)
        self.bar.show_verdict(place.card.verdict)
        self.bar.show_pace(state.pace)
        self.bar.show_best(len(state.best) if layer.view is View.GRID else 0)

    def _tell(self, verdict: Verdict | None, text: str) -> None:
        if self.layer is None:
            self.told.emit(verdict, text)
        else:
            self._echo.tell(verdict, text)

    def _say(self, text: str) -> None:
        self._tell(None, text)

    def _target(self) -> VariantId | None:
        if self.layer is not None:
            return self.layer.target
        shown = self._state.shown if self._state is not None else None
        return shown.variant if shown is not None else None

    def _origin(self, target: VariantId) -> VariantId:
        """The image to come back to: from one comparison to the next it stays the same."""
        state = self._state
        if not self._from_grid and state is not None and state.shown is not None:
            return state.shown.variant
        return target

    def _beside(self, target: VariantId) -> tuple[VariantId, ...]:
        """What stands beside the target now, or is selected with it."""
        layer = self.layer
        if isinstance(layer, GridLayer):
            selected = layer.grid.acted_on()
            return tuple(one for one in selected if one != target) if len(selected) > 1 else ()
        if isinstance(layer, SurveyLayer):
            return tuple(one for one in layer.images if one != target)
        return ()
