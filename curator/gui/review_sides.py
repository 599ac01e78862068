"""What the review page shows beside the loupe: views of several images, and references.

Both are made, and their modules loaded, when they are first wanted, so that the window opens
sooner.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from curator.gui.actions import Do, View
from curator.gui.jobs import Jobs
from curator.gui.judging_view import JudgingView
from curator.gui.review_driver import ReviewDriver
from curator.workflow.groups import place_of
from curator.workflow.review_state import InBatch, Phase, ReviewState

if TYPE_CHECKING:
    from curator.gui.aside_hands import AsideHands
    from curator.gui.reference_shelf import FindReferences, ReferenceShelf
    from curator.gui.review_deck import ReviewDeck
    from curator.gui.side_layer import SideLayer
    from curator.gui.thumbnails import Thumbnails

VIEWS: Mapping[Do, View] = {
    Do.GRID: View.GRID,
    Do.LOUPE: View.LOUPE,
    Do.COMPARE: View.COMPARE,
    Do.SURVEY: View.SURVEY,
}
"""Which command opens which view."""


class ReviewSides(QObject):
    """Opens and closes them; which images they show is up to the deck and the shelf.

    Args:
        driver: does what the keys say.
        judging: the loupe, beside which references are shown as well.
        jobs: for decoding and asking.
        actions: the window's actions, for the buttons.
        thumbnails: gives small pictures, once they are asked for.
        find_references: finds what a brief and a campaign are held against.
    """

    made = Signal(QWidget)
    """The deck has been made and wants a place on the page."""

    changed = Signal()
    """Another view is open, or what can be pressed has changed."""

    def __init__(
        self,
        driver: ReviewDriver,
        judging: JudgingView,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        thumbnails: "Callable[[], Thumbnails]",
        find_references: "FindReferences",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._judging = judging
        self._jobs = jobs
        self._actions = actions
        self._thumbnails = thumbnails
        self._find = find_references
        self._state: ReviewState | None = None
        self.deck: ReviewDeck | None = None
        self.shelf: ReferenceShelf | None = None

    @property
    def layer(self) -> "SideLayer | None":
        """The view of several images that is open; None for none."""
        return self.deck.layer if self.deck is not None else None

    @property
    def hands(self) -> "AsideHands | None":
        """What can be said of the images of the view that is open; None for none."""
        return self.deck.hands if self.deck is not None and self.deck.layer is not None else None

    @property
    def references_shown(self) -> bool:
        """True while references are pinned beside the image."""
        return self.shelf is not None and self.shelf.is_open

    def commands(self, state: ReviewState) -> dict[Do, Callable[[], object]]:
        """What opens a view from here, and what can be pressed in the one that is open."""
        given: dict[Do, Callable[[], object]] = {
            do: lambda do=do: self._open(do)
            for do in openers(state, is_open=self.layer is not None)
        }
        layer, deck = self.layer, self.deck
        if layer is not None and deck is not None:
            given |= layer.commands()
            if layer.view is View.COMPARE:
                given[Do.INFO] = deck.toggle_info
                given[Do.SHOW_REFERENCES] = self.toggle_references
        elif state.phase is Phase.JUDGING:
            given[Do.SHOW_REFERENCES] = self.toggle_references
        return given

    def switches(self) -> dict[Do, bool]:
        """Which switches of the open view are on."""
        layer, deck = self.layer, self.deck
        if layer is None or deck is None:
            return {}
        return layer.switches() | {Do.INFO: deck.info_shown}

    def show_state(self, state: ReviewState) -> None:
        """Shows what a step has changed."""
        self._state = state
        if self.deck is not None:
            self.deck.show_state(state)
        if self.shelf is not None:
            self.shelf.show_for(self.place())

    def step_failed(self, text: str) -> bool:
        """Says why nothing was stored; False where no view of several is open."""
        return self.deck is not None and self.deck.step_failed(text)

    def follow(self) -> None:
        """A step has been asked for whose image is the target afterwards."""
        if self.deck is not None:
            self.deck.follow()

    def leave(self) -> bool:
        """Closes what lies beside a comparison, then the view of several; False without one."""
        deck, layer = self.deck, self.layer
        if deck is None or layer is None:
            return False
        if deck.hands.leave():
            pass
        elif layer.view is View.COMPARE and deck.info_shown:
            deck.toggle_info()
        elif layer.view is View.COMPARE and self.references_shown:
            self.toggle_references()
        else:
            return deck.leave()
        return True

    def toggle_references(self) -> None:
        """Pins references beside the image, or takes them away."""
        if self.shelf is None:
            self.shelf = self._make_shelf()
        self.shelf.toggle(self.place())

    def place(self) -> InBatch | None:
        """Returns the place of the image that keys mean; None outside the batch."""
        state, layer = self._state, self.layer
        if state is None:
            return None
        if layer is not None:
            return place_of(state.places, layer.target)
        return place_of(state.places, state.shown.variant if state.shown is not None else None)

    def _open(self, do: Do) -> None:
        if self._state is None:
            return
        if self.deck is None:
            self.deck = self._make_deck()
        self.deck.openers(self._state)[do]()

    def _make_deck(self) -> "ReviewDeck":
        from curator.gui.review_deck import ReviewDeck

        deck = ReviewDeck(self._driver, self._jobs, self._actions, self._thumbnails)
        deck.changed.connect(self.changed)
        deck.told.connect(self._judging.tell)
        deck.several.connect(self._judging.several)
        if self.shelf is not None:
            deck.add_references(self.shelf)
        self.made.emit(deck)
        return deck

    def _make_shelf(self) -> "ReferenceShelf":
        from curator.gui.reference_pane import ReferencePane
        from curator.gui.reference_shelf import ReferenceShelf

        shelf = ReferenceShelf(self._jobs, self._find, self)
        pane = ReferencePane(self._jobs, self._judging.image)
        self._judging.add_beside(pane)
        shelf.add(pane)
        shelf.changed.connect(self.changed)
        if self.deck is not None:
            self.deck.add_references(shelf)
        return shelf


def openers(state: ReviewState, *, is_open: bool) -> tuple[Do, ...]:
    """Returns what opens a view of the batch; at its end only the whole of it, and the best.

    Where a view of several is open, the others can be reached, at a batch's end too.
    """
    if not state.places or state.revisiting:
        return ()
    best = (Do.PICK_BEST,) if len(state.best) > 1 else ()
    views = tuple(VIEWS) if is_open or state.phase is Phase.JUDGING else (Do.GRID,)
    return (*views, *best)
