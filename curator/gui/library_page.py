"""The library page: a grid of everything, filtered; one large, several beside each other, drift."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.gui import messages
from curator.gui.actions import COMMANDS, Do, View
from curator.gui.aid_lane import AidLane
from curator.gui.alike_view import AlikeView
from curator.gui.arranging import Arranging
from curator.gui.assists import Assists
from curator.gui.campaign_look import CampaignLook
from curator.gui.corrections import Corrections
from curator.gui.details import Details
from curator.gui.drift_view import DriftView
from curator.gui.echo_pill import EchoPill
from curator.gui.filter_bar import FilterBar, lets_all_through
from curator.gui.flag_settings import FlagSettings
from curator.gui.jobs import Jobs
from curator.gui.key_button import KeyButton
from curator.gui.language import tr
from curator.gui.library_deck import LibraryDeck
from curator.gui.library_facts import LibraryFacts
from curator.gui.library_hand import LibraryHand
from curator.gui.library_keys import LibraryKeys
from curator.gui.library_place import LibraryPlace
from curator.gui.library_steps import LibrarySteps
from curator.gui.loupe import Loupe
from curator.gui.page import PageWidget, Target
from curator.gui.placard import Placard
from curator.gui.prefetch import Prefetch
from curator.gui.thumbnails import Thumbnails
from curator.gui.toast import Notice
from curator.gui.unheard_keys import UnheardKeys, why_not
from curator.gui.variant_cell import VariantCell
from curator.gui.variant_grid import VariantGrid
from curator.gui.variant_list import VariantList
from curator.gui.vocabulary import heard
from curator.gui.wording import with_f5
from curator.library.library import Library
from curator.library.values import Facets, VariantFilter
from curator.workflow.progress import Part


class LibraryPage(PageWidget):
    """Filters, grid, information panel; Enter opens the loupe, C and N put several side by side."""

    def __init__(
        self,
        library: Library,
        corrections: Corrections,
        jobs: Jobs,
        thumbnails: Thumbnails,
        assists: Assists,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Library"))
        self._thumbnails = thumbnails
        self._back_to: tuple[int, int] = (0, 0)  # how many cells and which scroll place
        self._side_from, self._grid_place = View.GRID, 0  # where a comparison was opened
        self.model = VariantList(library, jobs, self)
        self.grid = VariantGrid(self.model, VariantCell(thumbnails, self))
        self.filters = FilterBar(actions)
        self.loupe = Loupe(Prefetch(jobs, self), AidLane(jobs, self), assists, actions)
        self.sign = Placard()
        self._import = KeyButton(COMMANDS[Do.IMPORT_FOLDER], actions[Do.IMPORT_FOLDER])
        self.sign.add(self._import)
        self.arranging = Arranging(corrections, self.grid, actions, self)
        self.to_hand_over = self.arranging.to_hand_over
        self.details = Details(library, jobs, self.grid, self.arranging, self.loupe, self)
        self.steps = LibrarySteps(library, corrections, jobs, self)
        self.hand = LibraryHand(library, corrections.reviewer, self.steps, self)
        self.alike = AlikeView(library, self.steps, actions, self)
        self.flag_settings = FlagSettings(library, self.steps, jobs, self)
        self.drift = DriftView(library, jobs, thumbnails)
        self.looks = CampaignLook(library, self.steps, self)
        self._layers = QStackedWidget()
        self._bars = QStackedWidget()
        self.deck = LibraryDeck(library, self.hand, jobs, actions, self._bars, self)
        self.keys = LibraryKeys(library, self, jobs, self)
        self.facts = LibraryFacts(
            library, self.hand, self.loupe.image, self._over, self.keys.meant, jobs, actions, self
        )
        self.place = LibraryPlace(self.grid, self.arranging)
        self._build()
        self.echo = EchoPill(self._layers)
        self._say("", tr("Reading the library…"))
        self._connect()
        self.model.set_filter(VariantFilter())
        self._count()

    def _build(self) -> None:
        self._heads = QStackedWidget()
        self._heads.addWidget(self.filters)
        self._heads.addWidget(self.alike.bar)
        self._heads.setFixedHeight(self.filters.height())
        self._content = QStackedWidget()
        self._content.addWidget(self.grid)
        self._content.addWidget(self.sign)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._content, 1)
        below.addWidget(self.details.panel)
        self._browsing = QWidget()
        column = QVBoxLayout(self._browsing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addLayout(below, 1)
        for layer in (self._browsing, self.loupe, self.deck.widget, self.drift):
            self._layers.addWidget(layer)
        self._bars.addWidget(self.arranging.bar)
        self._bars.setFixedHeight(self.arranging.bar.height())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._layers, 1)
        whole.addWidget(self.facts.row)
        whole.addWidget(self._bars)

    def _connect(self) -> None:
        for failing in (self.model.failed, self.details.failed, self.facts.failed):
            failing.connect(self._failed)
        for failing in (self.steps.failed, self.deck.failed):
            failing.connect(self._step_failed)
        for changing in (self.arranging.changed, self.steps.changed):
            changing.connect(self._changed)
        for settling in (self.arranging.commands_changed, self.steps.settled):
            settling.connect(self.commands_changed)
        for closing in (self.loupe.closed, self.drift.closed):
            closing.connect(self._close_layer)
        self.filters.changed.connect(self._filter)
        self.model.loaded.connect(self._loaded)
        self._thumbnails.ready.connect(self.grid.repaint_cells)
        self.grid.activated.connect(self.open_current)
        self.grid.selectionModel().currentChanged.connect(self._select)
        self.grid.targeted.connect(self._retarget)
        self.arranging.chosen_changed.connect(self.details.compare)
        self.steps.touched.connect(self._touched)
        self.steps.said.connect(self._tell_done)
        self.arranging.done.connect(self._tell_done)
        self.hand.told.connect(self.echo.tell)
        self.facts.echoed.connect(self.echo.mark)
        self.facts.changed.connect(self._noted)
        self.deck.opened.connect(self._deck_opened)
        self.deck.changed.connect(self._retarget)
        UnheardKeys(self.grid).said.connect(self.arranging.bar.show_hint)
        self.alike.filter_wanted.connect(self._show_group)
        self.loupe.stepped.connect(self._step)

    # ---- what the window asks -------------------------------------------------------------

    @property
    def in_loupe(self) -> bool:
        """True while one variant is shown large."""
        return self._layers.currentWidget() is self.loupe

    @property
    def in_drift(self) -> bool:
        """True while a campaign's drift is shown."""
        return self._layers.currentWidget() is self.drift

    @property
    def view(self) -> View:
        """Grid, loupe, comparison, survey or drift."""
        if self.in_drift:
            return View.DRIFT
        if self.in_loupe:
            return View.LOUPE
        return self.deck.view or View.GRID

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be given in the view that is on screen."""
        return self.keys.commands()

    def why_not(self, do: Do) -> str:
        """Returns why a command cannot be given now."""
        return why_not(do) if self.view in {View.GRID, View.LOUPE} else ""

    def target(self) -> Target | None:
        """The variant that keys mean."""
        item = self.keys.meant_item()
        return None if item is None or item.missing else Target(item.path)

    def checked(self) -> frozenset[Do]:
        """The switches that are on."""
        return self.keys.checked(info_shown=self.details.is_shown)

    @property
    def wants_digits(self) -> bool:
        """True while the list of defects is open."""
        return self.facts.wants_digits

    def take_digit(self, digit: int) -> None:
        """Names the defect of a digit."""
        self.facts.take_digit(digit)

    def refresh(self, changed: frozenset[Part]) -> None:
        """Reads the cells again; target, selection and scroll place stay."""
        if Part.DECISIONS in changed:
            self.steps.read_log()
        if self.alike.group in (None, self.model.filter.group):
            self.model.refresh()
        else:  # its first one has left it
            self.place.keep_in(self.grid.verticalScrollBar().value())
            self.model.set_filter(VariantFilter(group=self.alike.group))
        self.deck.read_again()
        self.facts.show_target(self._target_id(), again=True)
        self._count()

    def enter(self) -> None:
        """Arrow keys move in the grid, or in what lies over it."""
        if self.in_drift:
            self.drift.strip.setFocus()
        elif self.deck.side is not None:
            self.deck.side.widget.setFocus()
        else:
            (self.loupe.image if self.in_loupe else self.grid).setFocus()

    def leave(self) -> bool:
        """Closes the innermost: note or list, lines, the layer, the panel, then the group."""
        if self.facts.leave() or (self.in_loupe and self.loupe.guides.leave()):
            return True
        side = self.deck.side
        if side is not None and side.leave():
            return True
        if side is not None or self.in_loupe or self.in_drift:
            self._close_layer()
        elif self.details.is_shown:
            self.toggle_info()
        else:
            return self.alike.leave()
        return True

    # ---- what has changed -----------------------------------------------------------------

    def _over(self) -> QWidget:
        """What a note is written over."""
        seen = {View.GRID: self._content, View.LOUPE: self.loupe.image}
        return seen.get(self.view, self.deck.widget)

    def _target_id(self) -> VariantId | None:
        item = self.keys.meant_item()
        return None if item is None or self.in_drift else item.id

    def _retarget(self) -> None:
        """Another target, selection or view: the rows beneath say what keys mean."""
        self.facts.show_target(self._target_id())
        self.arranging.bar.show_meant(len(self.keys.acted_on()), self.keys.rest_count())
        self.alike.bar.show_rest(self.keys.rest_count())
        self.commands_changed.emit()

    def _changed(self, parts: frozenset[Part]) -> None:
        self.library_changed.emit(parts)
        self.refresh(parts)

    def _touched(self, variants: tuple[VariantId, ...] | None, returned: VariantId | None) -> None:
        """Verdicts or facts are stored: only their cells are read again, and undo goes back."""
        self.library_changed.emit(frozenset({Part.DECISIONS}))
        if self.deck.side is not None and returned is not None:
            self.deck.side.returned(returned)
        self.deck.read_again(variants)
        back = partial(self._return_to, returned)
        if variants is None:
            self.model.refresh(back)
        else:
            self.model.refresh_some(variants, back)
        if variants is None or self._target_id() in variants:
            self.facts.show_target(self._target_id(), again=True)
        self._count(with_facets=False)

    def _return_to(self, variant: VariantId | None) -> None:
        self.keys.tell_kept()
        row = self.model.row_of(variant) if variant is not None else None
        if row is not None and self.deck.side is None:
            self.grid.go_to(row)

    def _step_failed(self, error: Exception) -> None:
        messages.show_error(self, error)
        self.commands_changed.emit()

    def _noted(self) -> None:
        """The note or the list was opened or closed."""
        if not self.facts.note.is_open and not self.facts.wants_digits:
            self.enter()
        self.commands_changed.emit()

    def _tell_done(self, sentence: str) -> None:
        """What was taken back can be done again, everything else can be taken back."""
        is_back = sentence.startswith(tr("Taken back"))
        self.told.emit(Notice(sentence, Do.REDO if is_back else Do.UNDO))

    def _filter(self, wanted: VariantFilter, cells: int = 0) -> None:
        self._thumbnails.forget_wishes()
        self.model.set_filter(wanted, cells)
        self._count()

    def _show_group(self, wanted: VariantFilter | None) -> None:
        """A group is shown by itself; afterwards the grid stands where it stood."""
        cells, scroll = (0, 0) if wanted is not None else self._back_to
        if wanted is not None:
            self._back_to = (self.model.rowCount(), self.grid.verticalScrollBar().value())
        self.place.keep_in(scroll)
        self._heads.setCurrentIndex(0 if wanted is None else 1)
        self._filter(self.filters.chosen if wanted is None else wanted, cells)
        self.grid.setFocus()

    def _count(self, *, with_facets: bool = True) -> None:
        is_group = self.model.filter.group is not None

        def show(shown: int, total: int, facets: Facets | None) -> None:
            self.arranging.show_total(shown)
            if not is_group:
                self.filters.show_count(shown, total)
            if facets is not None:
                self.filters.show_facets(facets)

        self.model.count(show, with_facets=with_facets)

    def _loaded(self, cells: int) -> None:
        if cells:
            self._content.setCurrentWidget(self.grid)
        elif lets_all_through(self.model.filter):
            self._say(
                "import", tr("This library is empty"), tr("Drop a folder of images on the window.")
            )
        else:
            self._say("library", tr("Nothing matches"), tr("Clear a filter to see more."))
        self.place.put_back()
        item = self.grid.current()
        if self.in_loupe and item is None:
            self._close_layer()
        elif self.in_loupe and item is not None:
            self.loupe.show_verdict(item)
        self.details.show_current(in_loupe=self.in_loupe)
        self.alike.show_loaded(self.model.items())
        self._retarget()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self._say("missing", heard(error.message), with_f5(heard(error.hint)))

    def _say(self, icon: str, title: str, text: str = "") -> None:
        self.sign.say(icon, title, text)
        self.sign.offer(*([self._import] if icon == "import" else []))
        self._content.setCurrentWidget(self.sign)

    # ---- which view is open ---------------------------------------------------------------

    def open_drift(self) -> None:
        """Shows how far a campaign's variants lie from its references."""
        item, campaign = self.grid.current(), self.filters.chosen.campaign
        self._show_layer(self.drift)
        self.drift.open(item.campaign if campaign is None and item is not None else campaign)
        self.commands_changed.emit()

    def open_current(self, _index: QModelIndex | None = None) -> None:
        """Shows the target large."""
        item = self.keys.meant_item()
        row = None if item is None else self.model.row_of(item.id)
        if row is not None and not self.in_loupe:
            self.open_loupe(row)

    def open_loupe(self, row: int) -> None:
        """Shows the variant of a row large."""
        self.deck.close()
        index = self.model.index(row)
        if index != self.grid.currentIndex():
            keep = self.grid.many > 1 and self.grid.selectionModel().isSelected(index)
            self.grid.go_to(row, select=not keep)
        self._show_layer(self.loupe)
        self._show_in_loupe(row)
        self.loupe.image.setFocus()
        self._retarget()

    def open_grid(self) -> None:
        """Back to the grid, from wherever."""
        if self.view is not View.GRID:
            self._side_from = View.GRID
            self._close_layer()

    def _deck_opened(self) -> None:
        if self._layers.currentWidget() is not self.deck.widget:
            self._side_from = self.view if self.in_loupe else View.GRID
            self._grid_place = self.grid.verticalScrollBar().value()
            self._show_layer(self.deck.widget)
        self.enter()
        self._retarget()

    def _show_layer(self, layer: QWidget) -> None:
        self.facts.close_list()
        self._layers.setCurrentWidget(layer)
        side = self.deck.side
        self._bars.setCurrentWidget(self.arranging.bar if side is None else side.bar)
        for row in (self.facts.row, self._bars):
            row.setVisible(layer is not self.drift)

    def _close_layer(self) -> None:
        """Back to where it was opened: the same cell at the same scroll place."""
        was_side = self.deck.side is not None
        self.deck.close()
        if was_side and self._side_from is View.LOUPE and self.grid.current() is not None:
            self._show_layer(self.loupe)
            self._show_in_loupe(self.grid.currentIndex().row())
        else:
            self._show_layer(self._browsing)
            if was_side:
                self.grid.verticalScrollBar().setValue(self._grid_place)
            else:
                self.grid.scrollTo(self.grid.currentIndex())
        self.enter()
        self._retarget()

    def step_on(self) -> None:
        """Goes to the next cell, or the next one large, or the next challenger."""
        if self.view in {View.GRID, View.LOUPE}:
            self._step(1)
        else:
            super().step_on()

    def _step(self, by: int) -> None:
        row = self.grid.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.grid.go_to(row, select=not self.in_loupe or self.grid.many < 2)

    def _show_in_loupe(self, row: int) -> None:
        near = [n for n in (row + 1, row - 1) if 0 <= n < self.model.rowCount()]
        self.loupe.show_item(self.model.item(row), tuple(self.model.item(n) for n in near))
        self.details.show_current(in_loupe=True)

    def _select(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and self.in_loupe:
            self._show_in_loupe(index.row())
        elif index.isValid():
            self.details.show_current(in_loupe=False)

    def toggle_info(self) -> None:
        """Shows or hides what is known of the target."""
        self.details.toggle()
        self.details.show_current(in_loupe=self.in_loupe)
        self.commands_changed.emit()
