"""The library page: a grid of everything, filtered, with details, a loupe, groups and drift."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.gui import messages
from curator.gui.actions import Do
from curator.gui.aid_lane import AidLane
from curator.gui.alike_view import AlikeView
from curator.gui.arranging import Arranging
from curator.gui.assists import Assists
from curator.gui.campaign_look import CampaignLook
from curator.gui.corrections import Corrections
from curator.gui.details import Details
from curator.gui.drift_view import DriftView
from curator.gui.filter_bar import FilterBar, lets_all_through
from curator.gui.flag_settings import FlagSettings
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.library_steps import LibrarySteps
from curator.gui.loupe import Loupe
from curator.gui.page import PageWidget, Target
from curator.gui.placard import Placard
from curator.gui.prefetch import Prefetch
from curator.gui.thumbnails import Thumbnails
from curator.gui.unheard_keys import UnheardKeys
from curator.gui.variant_cell import VariantCell
from curator.gui.variant_grid import VariantGrid
from curator.gui.variant_list import VariantList
from curator.gui.vocabulary import heard
from curator.gui.wording import with_f5
from curator.library.library import Library
from curator.library.values import Facets, GridItem, VariantFilter
from curator.workflow.progress import Part


class LibraryPage(PageWidget):
    """Filters, grid, information panel; a double click or Enter opens the loupe."""

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
        self._library = library
        self._jobs = jobs
        self._thumbnails = thumbnails
        self._scroll_to: int | None = None
        self._back_to: tuple[int, int] = (0, 0)  # how many cells and which scroll place
        self._keep: frozenset[VariantId] = frozenset()
        self.model = VariantList(library, jobs, self)
        self.grid = VariantGrid(self.model, VariantCell(thumbnails, self))
        self.filters = FilterBar(actions)
        self.loupe = Loupe(Prefetch(jobs, self), AidLane(jobs, self), assists, actions)
        self.sign = Placard()
        self.arranging = Arranging(corrections, self.grid, actions, self)
        self.details = Details(library, jobs, self.grid, self.arranging, self.loupe, self)
        self.steps = LibrarySteps(corrections, jobs, self)
        self.alike = AlikeView(library, corrections.reviewer, self.steps, actions, self)
        self.flag_settings = FlagSettings(library, self.steps, jobs, self)
        self.drift = DriftView(library, jobs, thumbnails)
        self.looks = CampaignLook(library, self.steps, self)
        self._build()
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
        browsing = QWidget()
        column = QVBoxLayout(browsing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addLayout(below, 1)
        column.addWidget(self.arranging.bar)
        self._layers = QStackedWidget()
        for layer in (browsing, self.loupe, self.drift):
            self._layers.addWidget(layer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._layers)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.model.loaded.connect(self._loaded)
        self.model.failed.connect(self._failed)
        self._thumbnails.ready.connect(self.grid.repaint_cells)
        self.grid.activated.connect(self._open)
        self.grid.selectionModel().currentChanged.connect(self._select)
        self.arranging.commands_changed.connect(self.commands_changed)
        self.arranging.changed.connect(self._changed)
        self.arranging.chosen_changed.connect(self.details.compare)
        self.details.failed.connect(self._failed)
        self.steps.changed.connect(self._changed)
        self.steps.said.connect(self._said)
        self.steps.failed.connect(self._step_failed)
        self.steps.settled.connect(self.commands_changed)
        unheard = UnheardKeys(self.grid, lambda: self.alike.group is not None)
        unheard.said.connect(self.arranging.bar.show_hint)
        self.alike.filter_wanted.connect(self._show_group)
        self.loupe.closed.connect(self._close_layer)
        self.drift.closed.connect(self._close_layer)
        self.loupe.stepped.connect(self._step)

    @property
    def in_loupe(self) -> bool:
        """True while one variant is shown large."""
        return self._layers.currentWidget() is self.loupe

    @property
    def in_drift(self) -> bool:
        """True while a campaign's drift is shown."""
        return self._layers.currentWidget() is self.drift

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Zoom and flags belong to the loupe, what concerns several variants to the grid."""
        if self.in_drift:
            return {Do.REFRESH: self.drift.refresh, Do.CAMPAIGN_DRIFT: self._close_layer}
        given: dict[Do, Callable[[], object]] = {
            Do.INFO: self._toggle_info,
            Do.REFRESH: lambda: self.refresh(frozenset(Part)),
        }
        given |= self.arranging.commands(selecting=not self.in_loupe)
        given |= self.steps.commands()
        if self.in_loupe:
            return given | dict(self.loupe.commands())
        given[Do.THRESHOLDS] = self.flag_settings.ask_thresholds
        given[Do.CAMPAIGN_DRIFT] = self._open_drift
        if self.grid.selectionModel().hasSelection():
            given[Do.PRINT_SIZE] = self._ask_print
            given[Do.REFERENCES] = self._use_as_references
        in_group = self.alike.group is not None  # which is small; everything may be selected
        shown = [item.id for item in self.model.items()] if in_group else []
        chosen = self.arranging.chosen() if in_group else ()
        return given | self.alike.commands(self._current(), chosen, shown)

    def target(self) -> Target | None:
        """The variant in focus."""
        item = self._current()
        return None if item is None or item.missing else Target(item.path)

    def checked(self) -> frozenset[Do]:
        """The switches that are on."""
        shown = frozenset({Do.INFO}) if self.details.is_shown else frozenset[Do]()
        return shown | self.loupe.checked() if self.in_loupe else shown

    def refresh(self, changed: frozenset[Part]) -> None:
        """Reads the cells again; scroll place and selection stay."""
        if self.model.rowCount():  # else what is to be kept is known from before it was emptied
            self._scroll_to = self.grid.verticalScrollBar().value()
            self._keep = frozenset(self.arranging.chosen())
        if self.alike.group not in (None, self.model.filter.group):  # its first one has left it
            self.model.set_filter(VariantFilter(group=self.alike.group))
        else:
            self.model.refresh()
        self._count()

    def enter(self) -> None:
        """Arrow keys move in the grid, or in what lies over it."""
        if self.in_drift:
            self.drift.strip.setFocus()
        else:
            (self.loupe.image if self.in_loupe else self.grid).setFocus()

    def leave(self) -> bool:
        """Closes the loupe or the drift, then the information panel, then the group."""
        if self.in_loupe and self.loupe.guides.leave():
            return True
        if self.in_loupe or self.in_drift:
            self._close_layer()
        elif self.details.is_shown:
            self._toggle_info()
        else:
            return self.alike.leave()
        return True

    def _current(self) -> GridItem | None:
        index = self.grid.currentIndex()
        return self.model.item(index.row()) if index.isValid() else None

    def _changed(self, parts: frozenset[Part]) -> None:
        self.library_changed.emit(parts)
        self.refresh(parts)

    def _said(self, sentence: str) -> None:
        self.arranging.bar.show_done(sentence, can_undo=Do.UNDO in self.steps.commands())
        self.commands_changed.emit()

    def _step_failed(self, error: Exception) -> None:
        messages.show_error(self, error)
        self.commands_changed.emit()

    def _filter(self, wanted: VariantFilter, cells: int = 0) -> None:
        self._thumbnails.forget_wishes()
        self.model.set_filter(wanted, cells)
        self._count()

    def _show_group(self, wanted: VariantFilter | None) -> None:
        """A group is shown by itself; afterwards the grid stands where it stood."""
        bar = self.grid.verticalScrollBar()
        if wanted is not None:
            self._back_to = (self.model.rowCount(), bar.value())
            self._keep, cells = frozenset(self.arranging.chosen()), 0
        else:
            self._keep = frozenset(self.arranging.chosen())
            cells, self._scroll_to = self._back_to
        self._heads.setCurrentIndex(0 if wanted is None else 1)
        self._filter(self.filters.chosen if wanted is None else wanted, cells)
        self.grid.setFocus()

    def _count(self) -> None:
        wanted, library = self.model.filter, self._library

        def work() -> tuple[int, int, Facets]:
            return library.count(wanted), library.count(), library.facets()

        def show(answer: tuple[int, int, Facets]) -> None:
            shown, total, facets = answer
            self.arranging.show_total(shown)
            if wanted.group is None:
                self.filters.show_count(shown, total)
            self.filters.show_facets(facets)

        self._jobs.ask(work, show, self._failed, owner=self)

    def _loaded(self, cells: int) -> None:
        if cells:
            self._content.setCurrentWidget(self.grid)
        elif lets_all_through(self.model.filter):
            self._say(
                "import", tr("This library is empty"), tr("Drop a folder of images on the window.")
            )
        else:
            self._say("library", tr("Nothing matches"), tr("Clear a filter to see more."))
        self.arranging.select(self._keep)
        if self._scroll_to is not None:
            self.grid.doItemsLayout()
            self.grid.verticalScrollBar().setValue(self._scroll_to)
        self._keep, self._scroll_to = frozenset(), None
        self.details.show_current(in_loupe=self.in_loupe)
        self.alike.show_loaded(self.model.items())

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self._say("missing", heard(error.message), with_f5(heard(error.hint)))

    def _say(self, icon: str, title: str, text: str = "") -> None:
        self.sign.say(icon, title, text)
        self._content.setCurrentWidget(self.sign)

    def _chosen(self) -> list[GridItem]:
        return [self.model.item(row) for row in self.grid.chosen()]

    def _ask_print(self) -> None:
        self.flag_settings.ask_print({item.brief_id: item.brief for item in self._chosen()})

    def _use_as_references(self) -> None:
        self.looks.use_as_references(self._chosen(), self.filters.chosen.campaign)

    def _open_drift(self) -> None:
        item = self._current()
        campaign = self.filters.chosen.campaign
        self._layers.setCurrentWidget(self.drift)
        self.drift.open(item.campaign if campaign is None and item is not None else campaign)
        self.commands_changed.emit()

    def open_loupe(self, row: int) -> None:
        """Shows the variant of a row large."""
        self.grid.setCurrentIndex(self.model.index(row))
        self._layers.setCurrentWidget(self.loupe)
        self._show_in_loupe(row)
        self.loupe.image.setFocus()
        self.commands_changed.emit()

    def _open(self, index: QModelIndex) -> None:
        if not self.in_loupe:
            self.open_loupe(index.row())

    def _close_layer(self) -> None:
        self._layers.setCurrentIndex(0)
        self.grid.setFocus()
        self.grid.scrollTo(self.grid.currentIndex())
        self.commands_changed.emit()

    def step_on(self) -> None:
        """Goes to the next cell, or the next one large."""
        self._step(1)

    def _step(self, by: int) -> None:
        row = self.grid.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(row))

    def _show_in_loupe(self, row: int) -> None:
        near = [n for n in (row + 1, row - 1) if 0 <= n < self.model.rowCount()]
        self.loupe.show_item(self.model.item(row), tuple(self.model.item(n) for n in near))
        self.details.show_current(in_loupe=True)

    def _select(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not index.isValid():
            return
        if self.in_loupe:
            self._show_in_loupe(index.row())
        else:
            self.details.show_current(in_loupe=False)
        self.commands_changed.emit()  # whether it has its like

    def _toggle_info(self) -> None:
        self.details.toggle()
        self.details.show_current(in_loupe=self.in_loupe)
        self.commands_changed.emit()
