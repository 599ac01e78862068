"""Selecting variants in the grid and saying whose they are: who hears whom."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from curator.core.variant import BriefId, VariantId
from curator.gui import messages
from curator.gui.actions import Do
from curator.gui.correction_dialogs import AssignDialog, RegroupDialog, RenameDialog
from curator.gui.corrections import Choices, Corrections
from curator.gui.meant import Meant, meant_in
from curator.gui.selection_bar import SelectionBar
from curator.gui.variant_grid import VariantGrid
from curator.library.values import VariantFilter


class Arranging(QObject):
    """The grid's selection, the bar beneath it, and the corrections that the two lead to."""

    changed = Signal(object)
    """A correction has changed something: a frozenset of `Part`."""

    done = Signal(str)
    """A correction was made or taken back: a sentence."""

    chosen_changed = Signal()
    """Other variants are selected."""

    commands_changed = Signal()
    """What `commands` would return has changed."""

    def __init__(
        self,
        corrections: Corrections,
        grid: VariantGrid,
        actions: Mapping[Do, QAction],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._grid = grid
        self._list = grid.cells
        self._total = 0
        self._waits_for_all = False
        self.bar = SelectionBar(actions)
        self.corrections = corrections
        grid.selectionModel().selectionChanged.connect(self._selected)
        self._list.modelReset.connect(self._selected)
        self._list.loaded.connect(self._loaded)
        self.bar.all_wanted.connect(self._select_all)
        self.corrections.done.connect(self._corrected)
        self.corrections.changed.connect(self.changed)
        self.corrections.failed.connect(partial(messages.show_error, page))

    def chosen(self) -> tuple[VariantId, ...]:
        """Returns the variants that are selected, in the grid's order."""
        return tuple(self._list.item(row).id for row in self._grid.chosen())

    def meant(self) -> tuple[VariantId, ...]:
        """Returns what keys mean: two or more selected, else the current cell."""
        if self._grid.many > 1:
            return self.chosen()
        item = self._grid.current()
        return () if item is None else (item.id,)

    def to_hand_over(self) -> tuple[Meant, ...]:
        """Returns what a hand-over is about: the selected variants, or those the filters show."""
        return meant_in(self.chosen(), self._list.filter, VariantFilter())

    def commands(self, *, selecting: bool) -> dict[Do, Callable[[], object]]:
        """Returns what can be done now; `selecting` is False where no grid is seen."""
        given: dict[Do, Callable[[], object]] = {}
        if selecting:
            given[Do.SELECT_ALL] = self._select_all
            if self.meant():
                given[Do.ASSIGN] = self._ask_word
                given[Do.REGROUP] = self._ask_brief
                if len(self._briefs()) == 1:
                    given[Do.RENAME] = self._ask_name
                given[Do.PROMOTE] = lambda: self.corrections.promote(self.meant())
        return given

    def show_total(self, total: int) -> None:
        """Takes how many variants the filter lets through."""
        self._total = total
        self.bar.show_selection(self._grid.many, total)

    def select(self, variants: Collection[VariantId]) -> None:
        """Selects variants that are in the grid; those that are not are left out."""
        if not variants or set(self.chosen()) == set(variants):
            return
        wanted = set(variants)
        chosen = QItemSelection()
        for row in range(self._list.rowCount()):
            if self._list.item(row).id in wanted:
                index = self._list.index(row)
                chosen.select(index, index)
        if rows := chosen.indexes():
            flag = QItemSelectionModel.SelectionFlag
            keep = self._grid.selectionModel()
            keep.setCurrentIndex(rows[0], flag.NoUpdate)
            keep.select(chosen, flag.ClearAndSelect)

    def _selected(self) -> None:
        self.bar.show_selection(self._grid.many, self._total)
        self.commands_changed.emit()
        self.chosen_changed.emit()

    def _select_all(self) -> None:
        """Selects everything that the filter lets through, fetched or not."""
        if self._list.is_complete:
            self._grid.selectAll()
        else:
            self._waits_for_all = True
            self._list.fetch_rest()

    def _loaded(self) -> None:
        if self._waits_for_all and self._list.is_complete:
            self._waits_for_all = False
            self._grid.selectAll()

    def _ask_word(self) -> None:
        variants = self.meant()

        def ask(choices: Choices) -> None:
            dialog = AssignDialog(len(variants), choices, self._page)
            dialog.chosen.connect(partial(self.corrections.assign, variants))
            dialog.open()

        self.corrections.ask_choices(ask)

    def _ask_brief(self) -> None:
        variants, briefs = self.meant(), self._briefs()
        number, name = next(iter(briefs.items()))
        whole = name if len(briefs) == 1 else ""

        def ask(choices: Choices) -> None:
            dialog = RegroupDialog(len(variants), choices, self._page, whole=whole)
            dialog.chosen.connect(partial(self.corrections.regroup, variants))
            dialog.merged.connect(partial(self.corrections.merge, number))
            dialog.open()

        self.corrections.ask_choices(ask)

    def _briefs(self) -> dict[BriefId, str]:
        """The briefs of what keys mean, with their names."""
        return {item.brief_id: item.brief for item in self._grid.acted_on()}

    def _ask_name(self) -> None:
        ((number, name),) = self._briefs().items()
        dialog = RenameDialog(name, self._page)
        dialog.chosen.connect(partial(self.corrections.rename, number))
        dialog.open()

    def _corrected(self, sentence: str) -> None:
        self.done.emit(sentence)
        self.commands_changed.emit()
