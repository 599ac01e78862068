"""What the window needs of a page: which commands it takes now, and what changed it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from curator.gui.actions import Do
from curator.workflow.progress import Part


class PageWidget(QWidget):
    """A page of the window. It is given what it uses, never the window."""

    commands_changed = Signal()
    """What `commands` or `checked` would return has changed."""

    library_changed = Signal(object)
    """The page has changed something: a set of `Part`."""

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns the commands that can be given now, with what they do."""
        return {}

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
