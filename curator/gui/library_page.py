"""The library page: a grid of everything, filtered, with details and a loupe."""

from collections.abc import Callable, Mapping
from functools import partial

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
from curator.gui.arranging import Arranging
from curator.gui.assists import Assists
from curator.gui.corrections import Corrections
from curator.gui.facts import detail_facts, difference_facts
from curator.gui.filter_bar import FilterBar
from curator.gui.info_panel import InfoPanel
from curator.gui.jobs import Jobs
from curator.gui.loupe import Loupe
from curator.gui.page import PageWidget
from curator.gui.placard import Placard
from curator.gui.prefetch import Prefetch
from curator.gui.raw_dialog import RawDialog
from curator.gui.thumbnails import Thumbnails
from curator.gui.variant_cell import VariantCell
from curator.gui.variant_grid import VariantGrid
from curator.gui.variant_list import VariantList
from curator.library.library import Library
from curator.library.values import Facets, VariantDetails, VariantFilter
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
        self.setAccessibleName("Library")
        self._library = library
        self._jobs = jobs
        self._thumbnails = thumbnails
        self._scroll_to: int | None = None
        self._info_shown = False
        self._keep: frozenset[VariantId] = frozenset()
        self.model = VariantList(library, jobs, self)
        self.grid = VariantGrid(self.model, VariantCell(thumbnails, self))
        self.filters = FilterBar(actions)
        self.loupe = Loupe(Prefetch(jobs, self), AidLane(jobs, self), assists, actions)
        self.sign = Placard()
        self._info = InfoPanel(with_tools=True)
        self._info.hide()
        browsing = QWidget()
        column = QVBoxLayout(browsing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        self._content = QStackedWidget()
        self._content.addWidget(self.grid)
        self._content.addWidget(self.sign)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._content, 1)
        below.addWidget(self._info)
        column.addLayout(below, 1)
        self.arranging = Arranging(corrections, self.grid, actions, self)
        column.addWidget(self.arranging.bar)
        self._layers = QStackedWidget()
        self._layers.addWidget(browsing)
        self._layers.addWidget(self.loupe)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._layers)
        self._say("", "Reading the library…")
        self._connect()
        self.model.set_filter(VariantFilter())
        self._count()

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.model.loaded.connect(self._loaded)
        self.model.failed.connect(self._failed)
        self._thumbnails.ready.connect(self.grid.repaint_cells)
        self.grid.activated.connect(self._open)
        self.grid.selectionModel().currentChanged.connect(self._select)
        self.arranging.commands_changed.connect(self.commands_changed)
        self.arranging.changed.connect(self._changed)
        self.arranging.chosen_changed.connect(self._compare)
        self.loupe.closed.connect(self._close_loupe)
        self.loupe.stepped.connect(self._step)
        for panel in (self._info, self.loupe.info):
            panel.raw_wanted.connect(self._ask_raw)

    @property
    def in_loupe(self) -> bool:
        """True while one variant is shown large."""
        return self._layers.currentWidget() is self.loupe

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Zoom and flags belong to the loupe."""
        given: dict[Do, Callable[[], object]] = {
            Do.INFO: self._toggle_info,
            Do.REFRESH: lambda: self.refresh(frozenset(Part)),
        }
        given |= self.arranging.commands(selecting=not self.in_loupe)
        if self.in_loupe:
            given |= self.loupe.commands()
        return given

    def checked(self) -> frozenset[Do]:
        """The switches that are on."""
        switches = {
            Do.INFO: self._info_shown,
        }
        here = frozenset(do for do, is_on in switches.items() if is_on)
        return here | self.loupe.checked() if self.in_loupe else here

    def refresh(self, changed: frozenset[Part]) -> None:
        """Reads the cells again; scroll place and selection stay."""
        self._scroll_to = self.grid.verticalScrollBar().value()
        self._keep = frozenset(self.arranging.chosen())
        self.model.refresh()
        self._count()

    def enter(self) -> None:
        """Arrow keys move in the grid."""
        (self.loupe.image if self.in_loupe else self.grid).setFocus()

    def leave(self) -> bool:
        """Closes the loupe, then the information panel."""
        if self.in_loupe and self.loupe.guides.leave():
            return True
        if self.in_loupe:
            self._close_loupe()
        elif self._info_shown:
            self._toggle_info()
        else:
            return False
        return True

    def _changed(self, parts: frozenset[Part]) -> None:
        self.library_changed.emit(parts)
        self.refresh(parts)

    def _ask_raw(self) -> None:
        """Shows the texts of the current variant's file, word for word."""
        index = self.grid.currentIndex()
        if not index.isValid():
            return
        item = self.model.item(index.row())

        def work() -> tuple[tuple[str, str], ...]:
            from curator.workflow.raw_texts import raw_texts

            return raw_texts(self._library, item.id)

        self._jobs.ask(
            work,
            lambda texts: RawDialog(item.path.name, texts, self).open(),
            partial(messages.show_error, self),
            owner=self,
        )

    def _compare(self) -> None:
        """Two selected variants: the panel shows what differs."""
        chosen = self.arranging.chosen()
        if not self._info_shown or len(chosen) != 2:
            return
        first, second = chosen

        def show(both: tuple[VariantDetails, VariantDetails]) -> None:
            if self.arranging.chosen() == chosen:
                self._info.show_sections(difference_facts(*both))

        self._jobs.ask(
            lambda: (self._library.details(first), self._library.details(second)),
            show,
            self._failed,
            owner=self,
        )

    def _filter(self, wanted: VariantFilter) -> None:
        self._thumbnails.forget_wishes()
        self.model.set_filter(wanted)
        self._count()

    def _count(self) -> None:
        wanted, library = self.model.filter, self._library

        def work() -> tuple[int, int, Facets]:
            return library.count(wanted), library.count(), library.facets()

        def show(answer: tuple[int, int, Facets]) -> None:
            shown, total, facets = answer
            self.arranging.show_total(shown)
            self.filters.show_count(shown, total)
            self.filters.show_facets(facets)

        self._jobs.ask(work, show, self._failed, owner=self)

    def _loaded(self, cells: int) -> None:
        if cells:
            self._content.setCurrentWidget(self.grid)
        elif self.model.filter == VariantFilter():
            self._say("import", "This library is empty", "Drop a folder of images on the window.")
        else:
            self._say("library", "Nothing matches", "Clear a filter to see more.")
        self.arranging.select(self._keep)
        if self._scroll_to is not None:
            self.grid.doItemsLayout()
            self.grid.verticalScrollBar().setValue(self._scroll_to)
        self._keep, self._scroll_to = frozenset(), None
        self._show_info()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self._say("missing", error.message, f"{error.hint} F5 tries again.".strip())

    def _say(self, icon: str, title: str, text: str = "") -> None:
        self.sign.say(icon, title, text)
        self._content.setCurrentWidget(self.sign)

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

    def _close_loupe(self) -> None:
        self._layers.setCurrentIndex(0)
        self.grid.setFocus()
        self.grid.scrollTo(self.grid.currentIndex())
        self.commands_changed.emit()

    def _step(self, by: int) -> None:
        row = self.grid.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(row))

    def _show_in_loupe(self, row: int) -> None:
        near = [n for n in (row + 1, row - 1) if 0 <= n < self.model.rowCount()]
        self.loupe.show_item(self.model.item(row), tuple(self.model.item(n) for n in near))
        self._ask_details(self.model.item(row).id)

    def _select(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not index.isValid():
            return
        if self.in_loupe:
            self._show_in_loupe(index.row())
        elif self._info_shown:
            self._ask_details(self.model.item(index.row()).id)

    def _toggle_info(self) -> None:
        self._info_shown = not self._info_shown
        for panel in (self._info, self.loupe.info):
            panel.setVisible(self._info_shown)
        self._show_info()
        self.commands_changed.emit()

    def _show_info(self) -> None:
        """Asks anew for what the panel shows: one variant, or what differs between two."""
        index = self.grid.currentIndex()
        if not self._info_shown or not index.isValid():
            return
        if len(self.arranging.chosen()) == 2 and not self.in_loupe:
            self._compare()
        else:
            self._ask_details(self.model.item(index.row()).id)

    def _ask_details(self, variant: VariantId) -> None:
        def show(details: VariantDetails) -> None:
            index = self.grid.currentIndex()
            if index.isValid() and self.model.item(index.row()).id == details.item.id:
                for panel in (self._info, self.loupe.info):
                    panel.show_sections(detail_facts(details))
                self.loupe.show_details(details)

        self._jobs.ask(lambda: self._library.details(variant), show, self._failed, owner=self)
