"""Which variants of the library are compared or surveyed, and the way back to the grid."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from curator.core.variant import VariantId
from curator.gui.actions import Do, View
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.library_compare import LibraryCompare
from curator.gui.library_hand import LibraryHand
from curator.gui.library_side import LibrarySide
from curator.gui.library_survey import LibrarySurvey
from curator.gui.library_words import alone_words, too_many_words
from curator.gui.survey_view import MOST, refusal
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter

_MOST_MATES = 200
"""Challengers of one brief; nobody goes through more of them one by one."""


class LibraryDeck(QObject):
    """One of the two views, or none while grid or loupe are seen. They are made when first wanted.

    Args:
        bars: where their rows of buttons are put.
    """

    opened = Signal()
    """A view has come on screen, or another one."""

    changed = Signal()
    """What can be pressed, or the target, has changed."""

    failed = Signal(object)
    """The library cannot be read: the exception."""

    def __init__(
        self,
        library: Library,
        hand: LibraryHand,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        bars: QStackedWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._hand = hand
        self._jobs = jobs
        self._actions = actions
        self._bars = bars
        self.widget = QStackedWidget()
        self._compare: LibraryCompare | None = None
        self._survey: LibrarySurvey | None = None
        self._wish = 0  # what was asked for last; an answer to an earlier wish is dropped
        self.side: LibrarySide | None = None

    @property
    def view(self) -> View | None:
        """Which view is open."""
        return self.side.view if self.side is not None else None

    @property
    def compare(self) -> LibraryCompare:
        """Champion and challenger."""
        if self._compare is None:
            self._compare = LibraryCompare(
                self._library, self._hand, self._jobs, self._actions, self
            )
            self._compare.failed.connect(self.failed)
            self._add(self._compare)
        return self._compare

    @property
    def survey(self) -> LibrarySurvey:
        """Two to four."""
        if self._survey is None:
            self._survey = LibrarySurvey(self._hand, self._jobs, self._actions, self)
            self._add(self._survey)
        return self._survey

    def _add(self, side: LibrarySide) -> None:
        side.changed.connect(self.changed)
        self.widget.addWidget(side.widget)
        self._bars.addWidget(side.bar)

    def open_compare(
        self, champion: GridItem, selected: Sequence[GridItem], wanted: VariantFilter
    ) -> None:
        """Compares one with the others selected, else with what looks like it, else its brief's.

        Args:
            champion: what the others are held against.
            selected: what else was chosen, in the grid's order.
            wanted: the grid's filter and order.
        """
        others = [item for item in selected if item.id != champion.id and not item.missing]
        if champion.missing:
            self._hand.say(tr("Its file is missing: there is nothing to compare."))
        elif others:
            self._show_compare(champion, others)
        else:
            self._ask_mates(champion, wanted, lambda mates: self._compare_with(champion, mates))

    def _compare_with(self, champion: GridItem, mates: Sequence[GridItem]) -> None:
        if mates:
            self._show_compare(champion, mates)
        else:
            self._hand.say(alone_words())

    def open_survey(
        self, target: GridItem, selected: Sequence[GridItem], wanted: VariantFilter
    ) -> None:
        """Puts two to four side by side: the selected, else what looks alike; more is refused."""
        if len(selected) > 1:
            self._show_survey(target, [item for item in selected if not item.missing])
            return

        def then(mates: Sequence[GridItem]) -> None:
            if 1 < len(mates) + 1 <= MOST and not target.missing:
                self._show_survey(target, [target, *mates])
            else:
                self._hand.say(refusal(1) or "")

        self._ask_mates(target, wanted, then, only_alike=True)

    def close(self) -> None:
        """Neither is open any more."""
        self._wish += 1
        self.side = None

    def read_again(self, variants: Sequence[VariantId] | None = None) -> None:
        """Reads what stands side by side once more; None is all of it."""
        side = self.side
        if side is None:
            return
        here = tuple(one for one in side.items if variants is None or one in set(variants))
        if here:
            self._jobs.ask(
                lambda: self._library.page(VariantFilter(among=here), None, len(here)),
                side.take,
                self.failed.emit,
                owner=self,
            )

    def _show_compare(self, champion: GridItem, challengers: Sequence[GridItem]) -> None:
        self._open(self.compare)
        self.compare.open(champion, challengers)
        self.opened.emit()

    def _show_survey(self, target: GridItem, images: Sequence[GridItem]) -> None:
        if len(images) > MOST:
            self._hand.say(too_many_words(len(images)))
            return
        if (why := refusal(len(images))) is not None:
            self._hand.say(why)
            return
        self._open(self.survey)
        self.survey.open(images, target.id)
        self.opened.emit()

    def _open(self, side: LibrarySide) -> None:
        self._wish += 1
        self.side = side
        self.widget.setCurrentWidget(side.widget)
        self._bars.setCurrentWidget(side.bar)

    def _ask_mates(
        self,
        item: GridItem,
        wanted: VariantFilter,
        then: Callable[[Sequence[GridItem]], None],
        *,
        only_alike: bool = False,
    ) -> None:
        """Finds what looks like one, else what answers its brief and passes the filter."""
        self._wish += 1
        wish, library = self._wish, self._library

        def work() -> tuple[GridItem, ...]:
            alike = VariantFilter(group=item.id)
            found = library.page(alike, None, _MOST_MATES) if item.alike > 1 else ()
            if not _others(found, item) and not only_alike:
                found = library.page(replace(wanted, brief=item.brief_id), None, _MOST_MATES)
            return _others(found, item)

        def answered(mates: tuple[GridItem, ...]) -> None:
            if wish == self._wish:
                then(mates)

        self._jobs.ask(work, answered, self.failed.emit, owner=self)


def _others(found: Sequence[GridItem], item: GridItem) -> tuple[GridItem, ...]:
    return tuple(one for one in found if one.id != item.id and not one.missing)
