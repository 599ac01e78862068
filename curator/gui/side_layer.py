"""What grid, comparison and survey have in common: a part of the batch, and what keys do there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do, View
from curator.gui.language import tr
from curator.gui.pane import Pane, Seen
from curator.gui.review_driver import ReviewDriver
from curator.workflow.groups import place_of
from curator.workflow.review_state import InBatch, ReviewState, Scene


class SideLayer(QObject):
    """One view of several images. It decides nothing: the driver is told what a key means.

    Args:
        driver: does what the keys say.
        widget: what is on screen.
        bar: the row of buttons beneath it.
    """

    view: View

    changed = Signal()
    """What `commands` would return, or what the bars say, has changed."""

    told = Signal(object, str)
    """Something was pressed: its `Verdict` or None, and the words to echo."""

    ended = Signal()
    """The comparison has reached its end: back to where it was opened."""

    def __init__(self, driver: ReviewDriver, widget: QWidget, bar: ActBar, parent: QObject) -> None:
        super().__init__(parent)
        self.driver = driver
        self.widget = widget
        self.bar = bar
        self.places: tuple[InBatch, ...] = ()
        self.origin: VariantId | None = None
        self._awaits = False

    @property
    def target(self) -> VariantId | None:
        """Which image keys mean."""
        raise NotImplementedError

    @property
    def scene(self) -> Scene | None:
        """Where a step is made that is made now."""
        raise NotImplementedError

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be pressed now."""
        raise NotImplementedError

    def show_state(self, state: ReviewState) -> None:
        """Shows what a step has changed."""
        self.places = state.places

    def panes(self) -> tuple[tuple[Pane, VariantId], ...]:
        """Returns the panes on screen with whose image is in each; none in a grid."""
        return ()

    def await_paint(self) -> None:
        """Other images are on their way to the screen: until then nothing is decided."""
        self._awaits = True
        self.driver.disarm()

    def painted(self) -> None:
        """They are on screen."""
        self._awaits = False
        self.driver.image_painted()

    def stay_painted(self, *, is_new: bool = False) -> None:
        """What is on screen was there before: it can be decided, whatever the step led to."""
        if is_new or not (self._awaits or self.driver.is_armed):
            self.painted()

    def switches(self) -> dict[Do, bool]:
        """Which of its switches are on."""
        return {}

    def step_failed(self) -> None:
        """What was asked for has not happened."""

    def place(self, variant: VariantId | None) -> InBatch | None:
        """Returns an image's place in the batch."""
        return place_of(self.places, variant)

    def verdict_of(self, variant: VariantId) -> Verdict | None:
        """Returns what an image was given."""
        place = self.place(variant)
        return place.card.verdict if place is not None else None

    def seen_as(self, variant: VariantId, *, is_target: bool = False) -> Seen:
        """Returns an image as a pane shows it: by its place in the batch, and by nothing else."""
        place = self.place(variant)
        if place is None:
            raise LookupError("only what is in the batch stands side by side")
        caption = tr("{place} of {size}", place=place.position + 1, size=len(self.places))
        return Seen(place.card.path, caption, place.card.verdict, is_target)

    def say(self, text: str) -> None:
        """Says why a key did nothing, or what happened without a verdict."""
        self.told.emit(None, text)
