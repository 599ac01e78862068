"""What the window needs of a page: which commands it takes now, and what changed it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from curator.gui.actions import Do, View
from curator.gui.meant import Meant
from curator.workflow.progress import Part


@dataclass(frozen=True, slots=True)
class Target:
    """The image that keys mean now.

    Attributes:
        path: where it is; whoever shows it shows no more of it than its pixels.
        hides_size: it fills its place, so that nobody is told how many pixels it has.
        ahead: what may come next.
    """

    path: Path
    hides_size: bool = False
    ahead: tuple[Path, ...] = ()


class PageWidget(QWidget):
    """A page of the window. It is given what it uses, never the window."""

    commands_changed = Signal()
    """What `commands` or `checked` would return has changed."""

    library_changed = Signal(object)
    """The page has changed something: a set of `Part`."""

    told = Signal(object)
    """Something was done that wants a word at the window's foot: a `Notice`."""

    to_hand_over: Callable[[], tuple[Meant, ...]] = staticmethod(lambda: ())
    """Tells what a hand-over may be about: what is selected here, or what is shown."""

    target_changed = Signal()
    """`target` would return another image, and `commands_changed` has not told it."""

    def target(self) -> Target | None:
        """Returns the image that keys mean now, for a second window; None where there is none."""
        return None

    @property
    def view(self) -> View | None:
        """How the page shows its images now; None where it has one view only.

        The sheet of keys and the palette follow it, and where two commands that can be given share
        a key, the one of this view has it.
        """
        return None

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns the commands that can be given now, with what they do."""
        return {}

    def why_not(self, do: Do) -> str:
        """Returns why a command of this page and view cannot be given now, "" for no reason known.

        The palette says it: "Select two or more first."
        """
        return ""

    @property
    def wants_digits(self) -> bool:
        """True while bare digit keys name something of a list that is open ("D then 1-9").

        They go to `take_digit` then, and mean neither stars nor labels.
        """
        return False

    def take_digit(self, digit: int) -> None:
        """Takes a digit key, 0 to 9 by its place on the keyboard, while `wants_digits`."""

    def step_on(self) -> None:
        """Goes to the next image without deciding anything: Shift and a digit end with it."""
        given = self.commands()
        for do in (Do.NEXT_CHALLENGER, Do.SKIP):
            if do in given:
                given[do]()
                return

    def checked(self) -> frozenset[Do]:
        """Returns which of the page's switches are on."""
        return frozenset()

    def refresh(self, changed: frozenset[Part]) -> None:
        """Shows what changed elsewhere; called when the page is on screen."""

    def leave(self) -> bool:
        """Closes the page's innermost layer; returns False when there is none."""
        return False

    def enter(self) -> None:
        """The page has come on screen: takes the focus to where keys are expected."""
        self.setFocus()
