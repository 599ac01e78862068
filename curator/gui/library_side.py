"""What comparison and survey have in common in the library: cells seen large, side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do, View
from curator.gui.decoding import Problem
from curator.gui.language import tr
from curator.gui.library_hand import LibraryHand
from curator.gui.pane import Seen
from curator.gui.review_words import UNSEEN
from curator.library.values import GridItem


class LibrarySide(QObject):
    """Several variants, one of which keys mean. The library may name model and file.

    Args:
        hand: writes down what is pressed.
        widget: what is on screen.
        bar: the row of buttons beneath it.
    """

    view: View

    changed = Signal()
    """Another target, or what the bar says has changed."""

    def __init__(self, hand: LibraryHand, widget: QWidget, bar: ActBar, parent: QObject) -> None:
        super().__init__(parent)
        self.hand = hand
        self.widget = widget
        self.bar = bar
        self.items: dict[VariantId, GridItem] = {}

    @property
    def target(self) -> GridItem | None:
        """The variant that keys mean."""
        raise NotImplementedError

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be pressed now."""
        raise NotImplementedError

    def switches(self) -> frozenset[Do]:
        """Returns which of its switches are on."""
        return frozenset()

    def shown(self) -> tuple[GridItem, ...]:
        """Returns what stands here, the target's neighbours included, in order."""
        raise NotImplementedError

    def render(self) -> None:
        """Shows the variants as they are known now."""
        raise NotImplementedError

    def returned(self, variant: VariantId) -> None:
        """Undo has come back to this one."""

    def leave(self) -> bool:
        """Closes what is open in it; False when nothing is."""
        return False

    def take(self, items: Sequence[GridItem]) -> None:
        """Takes variants that were read again."""
        self.items |= {item.id: item for item in items if item.id in self.items}
        self.render()

    def note_verdict(self, item: GridItem, verdict: Verdict | None) -> None:
        """A verdict is stored: it is shown at once, and read again a moment later."""
        self.items[item.id] = replace(self.items.get(item.id, item), verdict=verdict)

    def seen_as(self, item: GridItem, *, is_target: bool = False) -> Seen:
        """Returns a variant as a pane shows it, named by its model and its file."""
        caption = f"{item.model}  ·  {item.path.name}"
        return Seen(item.path, caption, item.verdict, is_target)

    def may(self, problem: Problem | None, verdict: Verdict) -> bool:
        """Whether what is on screen can be judged; says why not."""
        if problem is None or (problem is Problem.DAMAGED and verdict is Verdict.REJECT):
            return True
        self.hand.say(tr(UNSEEN))
        return False
