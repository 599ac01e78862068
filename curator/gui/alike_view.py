"""Variants that look alike, in the grid: shown by themselves, told apart, judged together."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from curator.core.decision import Action, ActionId, Verdict
from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.gui.actions import Do
from curator.gui.group_bar import GroupBar
from curator.gui.language import plural, tr
from curator.gui.library_steps import LibrarySteps, Turn
from curator.gui.verdicts import verdict_word
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
        reviewer: str,
        steps: LibrarySteps,
        actions: Mapping[Do, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._reviewer = reviewer
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
            given[Do.ACCEPT_ALL] = partial(self.judge, chosen, Verdict.ACCEPT)
            given[Do.FIX_ALL] = partial(self.judge, chosen, Verdict.FIX)
            given[Do.REJECT_ALL] = partial(self.judge, chosen, Verdict.REJECT)
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

    def judge(self, variants: Sequence[VariantId], verdict: Verdict) -> None:
        """Gives all of them one verdict, in one step."""
        library, reviewer = self._library, self._reviewer

        def back(action: ActionId) -> Turn:
            from curator.workflow.clock import utc_now

            _must_be_last(library.history(reviewer).undoable, action)
            made = library.undo(reviewer, utc_now())
            assert made is not None
            return partial(again, made.id)

        def again(action: ActionId) -> Turn:
            from curator.workflow.clock import utc_now

            _must_be_last(library.history(reviewer).redoable, action)
            made = library.redo(reviewer, utc_now())
            assert made is not None
            return partial(back, made.id)

        def act() -> Turn:
            from curator.workflow.group_verdicts import decide_together

            return partial(back, decide_together(library, reviewer, variants, verdict).id)

        label = plural(
            len(variants),
            "{verdict}: {n} variant",
            "{verdict}: {n} variants",
            verdict=verdict_word(verdict),
        )
        self._steps.do(label, Part.DECISIONS, act)

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


def _must_be_last(history: Sequence[Action], action: ActionId) -> None:
    """Another decision of mine may have been made in between, on the review page."""
    if not history or history[-1].id != action:
        raise CuratorError(
            tr("You have decided something else since."),
            tr("Take that back first, on the review page."),
        )
