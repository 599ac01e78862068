"""What comes after a batch: its receipt, and from there a rest, or whose images it held."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from curator.core.fatigue import FatiguePolicy, RestAdvice
from curator.gui.actions import Do
from curator.gui.receipt_view import ReceiptView
from curator.gui.rest_view import RestView
from curator.gui.review_driver import ReviewDriver
from curator.library.queue_values import Revealed
from curator.workflow.review_state import ReviewState

if TYPE_CHECKING:
    from curator.gui.reveal_view import RevealView
    from curator.gui.thumbnails import Thumbnails


class BatchEnd(QWidget):
    """The layers of a batch's end, each made when it is first wanted.

    Args:
        driver: does what the keys say.
        actions: the window's actions, for the buttons.
        thumbnails: gives the small pictures of a reveal, once one is asked for.
    """

    changed = Signal()
    """Another layer is shown, with other commands."""

    def __init__(
        self,
        driver: ReviewDriver,
        actions: Mapping[Do, QAction],
        thumbnails: "Callable[[], Thumbnails]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._actions = actions
        self._thumbnails = thumbnails
        self._state: ReviewState | None = None
        self._revealing = False
        self.receipt = ReceiptView(actions)
        self.rest: RestView | None = None
        self.reveal: RevealView | None = None
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.receipt)

    @property
    def is_resting(self) -> bool:
        """True from the beginning of a rest to its end."""
        return self._driver.resting_since is not None

    def show_state(self, state: ReviewState) -> None:
        """Shows the end of a batch."""
        self._state = state
        since = self._driver.resting_since
        if since is not None:
            self._show_rest(state, since)
        elif self._revealing and state.revealed is not None:
            self._show_reveal(state.revealed)
        elif state.receipt is not None:
            self.receipt.show_receipt(state.receipt, state.new_since)
            self.receipt.show_best(len(state.best))
            self._layers.setCurrentWidget(self.receipt)

    def show_fixed_waiting(self, number: int) -> None:
        """Says how many fixed images wait for a look."""
        self.receipt.show_fixed_waiting(number)

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """What can be pressed; after a long time the next batch waits for a key of its own."""
        state, driver = self._state, self._driver
        if state is None:
            return {}
        given: dict[Do, Callable[[], None]] = {}
        if self.is_resting:
            given[Do.GO_ON] = self._wake
            if _has_more(state):
                given[Do.NEXT_BATCH] = lambda: self._wake(goes_on=True)
            return given
        given = {
            Do.STOP: driver.stop,
            Do.LOOK_BACK: driver.previous,
            Do.REVEAL: self._toggle_reveal,
        }
        advice = state.receipt.advice if state.receipt is not None else None
        if advice is not None:
            given[Do.NOT_TODAY] = driver.not_today
        if _has_more(state):
            waits = advice is not None and advice.rest is RestAdvice.STOP
            given[Do.ONE_MORE if waits else Do.NEXT_BATCH] = driver.next_batch
            given[Do.REST] = self._begin_rest
        return given

    def leave(self) -> bool:
        """Ends a rest or a reveal; False when only the receipt is there."""
        if self.is_resting:
            self._wake()
        elif self._revealing:
            self._toggle_reveal()
        else:
            return False
        return True

    def forget(self) -> None:
        """The batch goes on: nothing is revealed when it ends the next time."""
        self._revealing = False

    def _begin_rest(self) -> None:
        self._revealing = False
        self._driver.begin_rest()
        self._show_again()

    def _wake(self, *, goes_on: bool = False) -> None:
        self._driver.end_rest(goes_on=goes_on)
        if not goes_on:
            self._show_again()

    def _toggle_reveal(self) -> None:
        self._revealing = not self._revealing
        if self._revealing:
            self._driver.reveal()
        else:
            self._show_again()

    def _show_again(self) -> None:
        if self._state is not None:
            self.show_state(self._state)
        self.changed.emit()

    def _show_rest(self, state: ReviewState, since: datetime) -> None:
        if self.rest is None:
            self.rest = RestView(self._actions, self._driver.now)
            self._layers.addWidget(self.rest)
        advice = state.receipt.advice if state.receipt is not None else None
        minutes = FatiguePolicy().rest_minutes if advice is None else advice.rest_minutes
        self.rest.rest(since, minutes)
        self._layers.setCurrentWidget(self.rest)

    def _show_reveal(self, revealed: tuple[Revealed, ...]) -> None:
        if self.reveal is None:
            from curator.gui.reveal_view import RevealView

            self.reveal = RevealView(self._thumbnails(), self._actions)
            self._layers.addWidget(self.reveal)
        self.reveal.show_revealed(revealed)
        self._layers.setCurrentWidget(self.reveal)


def _has_more(state: ReviewState) -> bool:
    receipt = state.receipt
    left = receipt.undecided_left + receipt.again if receipt is not None else 0
    return left > 0 or state.new_since > 0
