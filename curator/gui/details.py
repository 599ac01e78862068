"""What is known of the variant in focus, or what differs between two: asked for and shown."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.core.fact import LoggedFact
from curator.core.variant import VariantId
from curator.gui import messages
from curator.gui.arranging import Arranging
from curator.gui.facts import detail_facts, difference_facts
from curator.gui.info_panel import InfoPanel
from curator.gui.jobs import Jobs
from curator.gui.loupe import Loupe
from curator.gui.raw_dialog import RawDialog
from curator.gui.said_facts import said_facts
from curator.gui.variant_grid import VariantGrid
from curator.library.library import Library
from curator.library.values import GridItem, VariantDetails


class Details(QObject):
    """Fills the panels beside the grid and in the loupe; answers that come too late are dropped."""

    failed = Signal(object)
    """The library cannot be read: the exception."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        grid: VariantGrid,
        arranging: Arranging,
        loupe: Loupe,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._library = library
        self._jobs = jobs
        self._grid = grid
        self._arranging = arranging
        self._loupe = loupe
        self._page = page
        self.panel = InfoPanel(with_tools=True)
        self.panel.hide()
        self.is_shown = False
        for panel in (self.panel, loupe.info):
            panel.raw_wanted.connect(self._ask_raw)

    def toggle(self) -> None:
        """Shows or hides the panels."""
        self.is_shown = not self.is_shown
        for panel in (self.panel, self._loupe.info):
            panel.setVisible(self.is_shown)

    def show_current(self, *, in_loupe: bool) -> None:
        """Asks anew for what the panel shows: one variant, or what differs between two."""
        item = self._current()
        if item is None or not (self.is_shown or in_loupe):
            return
        if len(self._arranging.chosen()) == 2 and not in_loupe:
            self.compare()
        else:
            self._ask(item.id)

    def compare(self) -> None:
        """Two selected variants: the panel shows what differs."""
        chosen = self._arranging.chosen()
        if not self.is_shown or len(chosen) != 2:
            return
        first, second = chosen

        def show(both: tuple[VariantDetails, VariantDetails]) -> None:
            if self._arranging.chosen() == chosen:
                self.panel.show_sections(difference_facts(*both))

        details: Callable[[VariantId], VariantDetails] = self._library.details
        self._jobs.ask(
            lambda: (details(first), details(second)), show, self.failed.emit, owner=self
        )

    def _current(self) -> GridItem | None:
        index = self._grid.currentIndex()
        return self._grid.cells.item(index.row()) if index.isValid() else None

    def _ask(self, variant: VariantId) -> None:
        def work() -> tuple[VariantDetails, Sequence[LoggedFact]]:
            log = self._library.facts.logs_of([variant]).get(variant, ())
            return self._library.details(variant), log

        def show(answer: tuple[VariantDetails, Sequence[LoggedFact]]) -> None:
            details, log = answer
            item = self._current()
            if item is not None and item.id == details.item.id:
                first, *others = detail_facts(details)
                for panel in (self.panel, self._loupe.info):
                    panel.show_sections((first, *said_facts(details, log), *others))
                self._loupe.show_details(details)

        self._jobs.ask(work, show, self.failed.emit, owner=self)

    def _ask_raw(self) -> None:
        """Shows the texts of the current variant's file, word for word."""
        item = self._current()
        if item is None:
            return

        def work() -> tuple[tuple[str, str], ...]:
            from curator.workflow.raw_texts import raw_texts

            return raw_texts(self._library, item.id)

        self._jobs.ask(
            work,
            lambda texts: RawDialog(item.path.name, texts, self._page).open(),
            partial(messages.show_error, self._page),
            owner=self,
        )
