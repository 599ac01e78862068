"""The grid's model: values fetched page by page off the GUI thread, never a query per cell."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from curator.core.artifact import Measurement, Use, use_of
from curator.core.variant import VariantId
from curator.gui.fact_words import defect_word, label_mark, label_word, stars_shape, stars_word
from curator.gui.jobs import Jobs
from curator.gui.language import digits, tr
from curator.gui.verdicts import verdict_word
from curator.gui.vocabulary import tier_word, words_of
from curator.library.library import Library
from curator.library.values import Facets, GridItem, VariantFilter

PAGE = 200
"""Cells in one fetch: several screens, and a few milliseconds."""

EVERYTHING = 2**31 - 1
"""More cells than any library has."""

_MOST_AGAIN = 2_000
"""More cells than this are read with the whole page."""

ITEM = Qt.ItemDataRole.UserRole
"""The role under which a cell gives its `GridItem`."""

Index = QModelIndex | QPersistentModelIndex


class VariantList(QAbstractListModel):
    """Variants that a filter lets through, by id or by a score.

    A keyset ("after this one") and not an offset, so that the millionth cell costs what the first
    does, and an import in between neither doubles nor skips a cell.
    """

    loaded = Signal(int)
    """An answer has come: how many cells are here now."""

    failed = Signal(object)
    """The library cannot be read: the exception."""

    leaving = Signal(object)
    """Some cells are about to go: a frozenset of their variants."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._filter = VariantFilter()
        self._items: list[GridItem] = []
        self._is_complete = False
        self._wish = 0  # answers to earlier wishes are dropped
        self._is_waiting = False
        self.is_exchanging = False  # while the same cells are read again, and not other ones

    @property
    def filter(self) -> VariantFilter:
        """What is let through."""
        return self._filter

    def set_filter(self, wanted: VariantFilter, cells: int = 0) -> None:
        """Lets other variants through; the grid empties and fills again.

        Args:
            wanted: which, and in which order.
            cells: how many there have to be at once; a page if that is more.
        """
        self._filter = wanted
        self.beginResetModel()
        self._items = []
        self._is_complete = False
        self.endResetModel()
        self._ask(None, max(cells, PAGE), self._append)

    def refresh(self, then: Callable[[], object] | None = None) -> None:
        """Reads the cells again, and a page more; those that stay keep their place."""
        self._ask(None, len(self._items) + PAGE, self._exchange, then)

    def refresh_some(
        self, variants: Sequence[VariantId], then: Callable[[], object] | None = None
    ) -> None:
        """Reads a few cells again: some may leave the filter, some may come back to it.

        Every other cell stays where it is, whatever the order; one that comes back is put where the
        order by id has it, and in any other order everything is read again.

        Args:
            variants: which; too many of them are a refresh.
            then: is called once they are here.
        """
        if len(variants) > _MOST_AGAIN:
            self._ask(None, len(self._items) + PAGE, self._exchange, then)
            return
        wanted = self._filter
        let_in = None if wanted.among is None else set(wanted.among)
        some = replace(
            wanted, among=tuple(one for one in variants if let_in is None or one in let_in)
        )

        def answered(items: tuple[GridItem, ...]) -> None:
            if self._filter is not wanted:
                return
            if self._take_some(set(variants), items):
                if then is not None:
                    then()
                self.loaded.emit(len(self._items))
            else:
                self._ask(None, len(self._items) + PAGE, self._exchange, then)

        self._jobs.ask(
            lambda: self._library.page(some, None, len(variants)),
            answered,
            self.failed.emit,
            owner=self,
        )

    def _take_some(self, asked: set[VariantId], items: Sequence[GridItem]) -> bool:
        """Takes cells that were read again; False where the order cannot be kept like that."""
        fresh = {item.id: item for item in items}
        here = {item.id for item in self._items}
        coming = [item for item in items if item.id not in here]
        if coming and self._filter.sorted_by is not None:
            return False
        gone = frozenset((asked & here) - fresh.keys())
        if gone:
            self.leaving.emit(gone)
        for row in reversed(range(len(self._items))):
            if self._items[row].id in gone:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._items[row]
                self.endRemoveRows()
        for row, item in enumerate(self._items):
            if item.id in fresh and fresh[item.id] != item:
                self._items[row] = fresh[item.id]
                self.dataChanged.emit(self.index(row), self.index(row))
        for item in coming:
            row = bisect_left(self._items, item.id, key=lambda one: one.id)
            if row < len(self._items) or self._is_complete:  # else it comes with a later page
                self.beginInsertRows(QModelIndex(), row, row)
                self._items.insert(row, item)
                self.endInsertRows()
        return True

    def count(self, then: Callable[[int, int, Facets | None], None], *, with_facets: bool) -> None:
        """Asks how many the filter lets through, how many there are, and what occurs among them.

        The last takes a fifth of a second among 100,000, so not after every verdict.
        """
        library, wanted = self._library, self._filter
        self._jobs.ask(
            lambda: (
                library.count(wanted),
                library.count(),
                library.facets() if with_facets else None,
            ),
            lambda answer: then(*answer),
            self.failed.emit,
            owner=self,
        )

    def fetch_rest(self) -> None:
        """Asks for all cells that are not here yet, in one answer."""
        if not self._is_complete:
            self._ask(self._items[-1].id if self._items else None, EVERYTHING, self._append)

    @property
    def is_complete(self) -> bool:
        """True once every cell that the filter lets through is here."""
        return self._is_complete

    def items(self) -> Sequence[GridItem]:
        """Returns the cells that are here, in their order."""
        return tuple(self._items)

    def item(self, row: int) -> GridItem:
        """Returns the cell in a row."""
        return self._items[row]

    def row_of(self, variant: VariantId) -> int | None:
        """Returns the row of a variant, None while it is not here."""
        rows = (row for row, item in enumerate(self._items) if item.id == variant)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Cells fetched so far."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The `GridItem` for painting, and words for a screen reader."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(_said_words(item))
        if role == Qt.ItemDataRole.ToolTipRole:
            measure = item.measure
            score = f"\n{words_of(measure.artifact)} {measure_words(measure)}" if measure else ""
            raised = _raised_words(item)
            facts = _fact_lines(item)
            named = f"{item.path.name}\n{item.brief}\n{item.model} · {tier_word(item.tier)}"
            return f"{named}{score}{raised}{facts}"
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """More may be there, and nothing is on its way."""
        return not parent.isValid() and not self._is_complete and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        """Asks for the next page; its cells come later."""
        if self.canFetchMore(parent):
            self._ask(self._items[-1].id if self._items else None, PAGE, self._append)

    def _ask(
        self,
        after: VariantId | None,
        limit: int,
        then: Callable[[Sequence[GridItem]], None],
        told: Callable[[], object] | None = None,
    ) -> None:
        self._wish += 1
        wish, wanted = self._wish, self._filter
        self._is_waiting = True

        def answered(items: tuple[GridItem, ...]) -> None:
            if wish == self._wish:
                self._is_complete = len(items) < limit
                then(items)  # whoever asks for more in the middle of this waits for the next turn
                self._is_waiting = False
                if told is not None:
                    told()
                self.loaded.emit(len(self._items))

        def broke(error: Exception) -> None:
            if wish == self._wish:
                self._is_waiting = False
                self._is_complete = True
                self.failed.emit(error)

        self._jobs.ask(
            lambda: self._library.page(wanted, after, limit), answered, broke, owner=self
        )

    def _append(self, items: Sequence[GridItem]) -> None:
        if self._filter.sorted_by is not None:  # stars that were given meanwhile move cells on
            here = {item.id for item in self._items}
            items = [item for item in items if item.id not in here]
        if items:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self._items += items
            self.endInsertRows()

    def _exchange(self, items: Sequence[GridItem]) -> None:
        """New values for the same cells repaint; cells that came or went reset the grid."""
        here = len(self._items)
        if [item.id for item in items[:here]] == [item.id for item in self._items]:
            self._items = list(items[:here])
            if here:
                self.dataChanged.emit(self.index(0), self.index(here - 1))
            self._append(items[here:])
        else:
            self.is_exchanging = True
            self.beginResetModel()
            self._items = list(items)
            self.endResetModel()
            self.is_exchanging = False


def _said_words(item: GridItem) -> Iterator[str]:
    """What a cell says to who does not see it, one after the other."""
    yield item.path.name
    yield item.brief
    yield verdict_word(item.verdict)
    if item.stars:
        yield stars_word(item.stars)
    if item.label:
        yield tr("Label: {label}", label=label_word(item.label))
    if item.defects:
        yield ", ".join(defect_word(name) for name in item.defects)
    if item.missing:
        yield tr("file missing")
    if item.flagged:
        yield tr("flagged")
    elif item.marked:
        yield tr("marked")
    if item.alike > 1:
        yield tr("{alike} alike", alike=item.alike)
    if item.measure:
        yield measure_words(item.measure)


def _raised_words(item: GridItem) -> str:
    """What the flag and the dot on a cell stand for, a line each."""
    lines = ""
    for word, use in ((tr("Flagged"), Use.ALERT), (tr("Marked"), Use.MARK)):
        names = sorted({words_of(name) for name in item.raised if use_of(name) is use})
        lines += f"\n{word}: {', '.join(names)}" if names else ""
    return lines


def _fact_lines(item: GridItem) -> str:
    """What was said of it, beside the verdict: a line."""
    said = [stars_shape(item.stars)] if item.stars else []
    said += [label_mark(item.label)] if item.label else []
    said += [defect_word(name) for name in item.defects]
    return f"\n{'  ·  '.join(said)}" if said else ""


def measure_words(measure: Measurement) -> str:
    """Returns a score as a cell shows it; of a print size the pixels that hold detail."""
    if measure.artifact == "print_size":
        return tr("{length} px", length=digits(measure.raw, ",.0f"))
    return digits(measure.score, ".2f")
