"""What the window needs of a page: which commands it takes now, and what changed it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from curator.gui.actions import Do, View
from curator.workflow.progress import Part


class PageWidget(QWidget):
    """A page of the window. It is given what it uses, never the window."""

    commands_changed = Signal()
    """What `commands` or `checked` would return has changed."""

    library_changed = Signal(object)
    """The page has changed something: a set of `Part`."""

    @property
    def view(self) -> View | None:
        """How the page shows its images now; None where it has one view only.

        The sheet of keys, the palette and what is enabled follow it: a command of another view is
        never live, whatever `commands` returns.
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

    def take_digit(self, digit: int) -> bool:
        """Takes a digit key, 0 to 9 by its place on the keyboard, before it means stars or labels.

        A list that is open over the image overrides it ("D then 1-9").

        Returns:
            True when the digit was taken.
        """
        return False

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
