"""Variants that look alike, in the grid: shown by themselves, and told apart."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from curator.core.variant import VariantId
from curator.gui.actions import Do
from curator.gui.group_bar import GroupBar
from curator.gui.language import plural
from curator.gui.library_steps import LibrarySteps, Turn
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter
from curator.workflow.progress import Part


class AlikeView(QObject):
    """One group at a time, or none; the grid shows what `filter_wanted` says."""

    filter_wanted = Signal(object)
    """The grid shall show this `VariantFilter`; None is what its filters say."""

    def __init__(
        self,
        library: Library,
        steps: LibrarySteps,
        actions: Mapping[Do, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._steps = steps
        self.bar = GroupBar(actions)
        self.bar.closed.connect(self.leave)
        self.group: VariantId | None = None

    def commands(
        self, current: GridItem | None, chosen: Sequence[VariantId], shown: Sequence[VariantId]
    ) -> dict[Do, Callable[[], object]]:
        """Returns what can be done now.

        Args:
            current: the cell that has the focus.
            chosen: what is selected.
            shown: every variant in the grid.
        """
        given: dict[Do, Callable[[], object]] = {}
        if self.group is not None:
            given[Do.ALIKE] = self.leave
        elif current is not None and current.alike > 1:
            given[Do.ALIKE] = partial(self.enter, current)
        if chosen and self.group is not None:
            given[Do.TELL_APART] = partial(self.tell_apart, chosen, shown)
        return given

    def enter(self, item: GridItem) -> None:
        """Shows what looks like this one."""
        self.group = item.id
        self.bar.show_count(item.alike, item.brief)
        self.filter_wanted.emit(VariantFilter(group=item.id))

    def leave(self) -> bool:
        """Shows everything again; False where no group was shown."""
        if self.group is None:
            return False
        self.group = None
        self.filter_wanted.emit(None)
        return True

    def show_loaded(self, items: Sequence[GridItem]) -> None:
        """The group's cells have come; one that is alone is no group any more."""
        if self.group is None:
            return
        if len(items) <= 1:
            self.leave()
        else:
            self.bar.show_count(len(items), items[0].brief)

    def tell_apart(self, variants: Sequence[VariantId], shown: Sequence[VariantId]) -> None:
        """Takes variants out of their group for good; the group is shown on without them."""
        library = self._library
        left = [variant for variant in shown if variant not in set(variants)]
        if left:
            self.group = left[0]

        def act() -> Turn:
            from curator.workflow.comparing import put_back, tell_apart

            pairs = tell_apart(library, variants)

            def back() -> Turn:
                put_back(library, pairs)
                return act

            return back

        label = plural(len(variants), "{n} variant told apart", "{n} variants told apart")
        self._steps.do(label, Part.MEASUREMENTS, act)
