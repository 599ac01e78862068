"""What keys mean on the library page, and what they do there, view by view."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.actions import Do, View
from curator.gui.alike_view import AlikeView
from curator.gui.arranging import Arranging
from curator.gui.campaign_look import CampaignLook
from curator.gui.drift_view import DriftView
from curator.gui.filter_bar import FilterBar
from curator.gui.flag_settings import FlagSettings
from curator.gui.jobs import Jobs
from curator.gui.library_deck import LibraryDeck
from curator.gui.library_facts import LibraryFacts
from curator.gui.library_hand import LibraryHand, rejectable
from curator.gui.library_steps import LibrarySteps
from curator.gui.library_words import kept_words
from curator.gui.loupe import Loupe
from curator.gui.variant_grid import VariantGrid
from curator.gui.variant_list import VariantList
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter
from curator.workflow.progress import Part

_VERDICTS = {Do.ACCEPT: Verdict.ACCEPT, Do.FIX: Verdict.FIX, Do.REJECT: Verdict.REJECT}
OF_VIEW = {
    Do.GRID: View.GRID,
    Do.LOUPE: View.LOUPE,
    Do.COMPARE: View.COMPARE,
    Do.SURVEY: View.SURVEY,
}
_MOST_ALIKE = 200


class LibraryViews(Protocol):
    """What a page gives to the hands on it: its parts, and the ways between its views."""

    model: VariantList
    grid: VariantGrid
    arranging: Arranging
    alike: AlikeView
    steps: LibrarySteps
    hand: LibraryHand
    facts: LibraryFacts
    deck: LibraryDeck
    loupe: Loupe
    drift: DriftView
    filters: FilterBar
    flag_settings: FlagSettings
    looks: CampaignLook

    @property
    def view(self) -> View:
        """Which view is on screen."""
        ...

    def refresh(self, changed: frozenset[Part]) -> None:
        """Reads the cells again."""
        ...

    def leave(self) -> bool:
        """Closes the innermost layer."""
        ...

    def step_on(self) -> None:
        """Goes to the next image."""
        ...

    def toggle_info(self) -> None:
        """Shows or hides what is known."""
        ...

    def open_grid(self) -> None:
        """Back to the grid."""
        ...

    def open_current(self) -> None:
        """The target, large."""
        ...

    def open_drift(self) -> None:
        """A campaign's drift."""
        ...


class LibraryKeys:
    """The hands of one page. In the loupe a verdict goes on to the next image, U stays.

    In the grid every verdict stays where it is, so that two keys on one cell do no harm; what
    leaves the filter gives the focus to its neighbour. Shift with a letter has other meanings, so
    only digits go on with Shift.
    """

    def __init__(self, library: Library, page: LibraryViews, jobs: Jobs, owner: QObject) -> None:
        self._library = library
        self._page = page
        self._jobs = jobs
        self._owner = owner

    # ---- what keys mean -------------------------------------------------------------------

    def meant_item(self) -> GridItem | None:
        """Returns the one variant that keys mean."""
        side = self._page.deck.side
        return side.target if side is not None else self._page.grid.current()

    def acted_on(self) -> tuple[GridItem, ...]:
        """Returns what a key is about: in the grid two or more selected, else the target."""
        if self._page.view is View.GRID:
            return self._page.grid.acted_on()
        item = self.meant_item()
        return () if item is None else (item,)

    def meant(self) -> tuple[VariantId, ...]:
        """Returns which variants stars and labels are about."""
        return tuple(item.id for item in self.acted_on())

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be given now."""
        page = self._page
        view = page.view
        if view is View.DRIFT:
            return {
                Do.REFRESH: page.drift.refresh,
                Do.CAMPAIGN_DRIFT: page.leave,
                Do.GRID: page.open_grid,
            }
        given: dict[Do, Callable[[], object]] = {
            Do.INFO: page.toggle_info,
            Do.REFRESH: lambda: page.refresh(frozenset(Part)),
            Do.GRID: page.open_grid,
        }
        given |= page.steps.commands()
        given |= page.facts.commands(with_defects=view is not View.GRID)
        if self.meant_item() is not None:
            given |= {
                Do.LOUPE: page.open_current,
                Do.COMPARE: self._compare,
                Do.SURVEY: self._survey,
            }
        if page.deck.side is not None:
            del given[Do.INFO]
            return given | dict(page.deck.side.commands())
        if view is View.GRID:
            given[Do.FIND] = page.filters.facts.find_by_name
        given |= page.arranging.commands(selecting=view is View.GRID)
        if self.meant_item() is not None:
            given |= {do: partial(self._judge, verdict) for do, verdict in _VERDICTS.items()}
            given[Do.UNDECIDE] = self._clear
        if self.rest_count():
            given[Do.PICK_REST] = self._pick_rest
            given[Do.REJECT_REST] = self._reject_rest
        if view is View.LOUPE:
            return given | dict(page.loupe.commands())
        return given | self._grid_commands()

    def checked(self, *, info_shown: bool) -> frozenset[Do]:
        """Returns the switches that are on, with the view that is on screen."""
        page, view = self._page, self._page.view
        on = frozenset(do for do, of in OF_VIEW.items() if of is view)
        if page.deck.side is not None:
            return on | page.deck.side.switches()
        on |= frozenset({Do.INFO}) if info_shown else frozenset()
        return on | page.loupe.checked() if view is View.LOUPE else on

    def _grid_commands(self) -> dict[Do, Callable[[], object]]:
        page = self._page
        given: dict[Do, Callable[[], object]] = {
            Do.THRESHOLDS: page.flag_settings.ask_thresholds,
            Do.CAMPAIGN_DRIFT: page.open_drift,
        }
        if self.acted_on():
            given[Do.PRINT_SIZE] = self._ask_print
            given[Do.REFERENCES] = self._use_as_references
        in_group = page.alike.group is not None  # which is small; everything may be selected
        shown = [item.id for item in page.model.items()] if in_group else []
        chosen = page.arranging.meant() if in_group else ()
        return given | page.alike.commands(page.grid.current(), chosen, shown)

    # ---- verdicts -------------------------------------------------------------------------

    def _judge(self, verdict: Verdict) -> None:
        page = self._page
        is_judged = page.hand.judge(self.acted_on(), verdict)
        if is_judged and page.view is View.LOUPE:
            page.step_on()

    def _clear(self) -> None:
        self._page.hand.clear(self.acted_on())

    def tell_kept(self) -> None:
        """Says where a verdict that was just given is not the one that holds."""
        page = self._page
        many = page.hand.kept_otherwise(page.model.items())
        if many:
            page.arranging.bar.show_hint(kept_words(many))

    def rest_count(self) -> int:
        """Returns how many "reject the rest" would be about: of the selected, or of its like."""
        page = self._page
        item = page.grid.current()
        if page.deck.side is not None or item is None:
            return 0
        group = self._group()
        if group is not None:
            return len(rejectable([one for one in group if one.id != item.id]))
        return max(item.alike - 1, 0)

    def _group(self) -> Sequence[GridItem] | None:
        """The group as it is seen; None where only the library knows it."""
        page = self._page
        if page.view is View.GRID and page.grid.many > 1:
            items = page.grid.acted_on()
            current = page.grid.current()
            return items if current in items else ()
        return page.model.items() if page.alike.group is not None else None

    def _pick_rest(self) -> None:
        page, kept = self._page, self._page.grid.current()
        if kept is not None:
            self._with_rest(kept, lambda rest: page.hand.pick_rest(kept, rest))

    def _reject_rest(self) -> None:
        page, kept = self._page, self._page.grid.current()
        if kept is not None:
            self._with_rest(kept, lambda rest: page.hand.reject_rest(rest))

    def _with_rest(self, kept: GridItem, then: Callable[[Sequence[GridItem]], None]) -> None:
        group = self._group()

        def found(items: Sequence[GridItem]) -> None:
            then([one for one in items if one.id != kept.id])

        if group is not None:
            found(group)
            return
        self._jobs.ask(
            lambda: self._library.page(VariantFilter(group=kept.id), None, _MOST_ALIKE),
            found,
            self._page.steps.failed.emit,
            owner=self._owner,
        )

    # ---- other views ----------------------------------------------------------------------

    def _beside(self) -> tuple[GridItem, ...]:
        """What stands beside the target now, or is selected with it, in the grid's order."""
        page = self._page
        if page.deck.side is not None:
            return page.deck.side.shown()
        if page.grid.many > 1:
            return tuple(page.model.item(row) for row in page.grid.chosen())
        return ()

    def _compare(self) -> None:
        page, item = self._page, self.meant_item()
        if item is not None and page.view is not View.COMPARE:
            page.deck.open_compare(item, self._beside(), page.model.filter)

    def _survey(self) -> None:
        page, item = self._page, self.meant_item()
        if item is not None and page.view is not View.SURVEY:
            page.deck.open_survey(item, self._beside(), page.model.filter)

    def _ask_print(self) -> None:
        items = self.acted_on()
        self._page.flag_settings.ask_print({item.brief_id: item.brief for item in items})

    def _use_as_references(self) -> None:
        page = self._page
        page.looks.use_as_references(list(self.acted_on()), page.filters.chosen.campaign)
