"""A list of files with what becomes of each: planned, done, or refused and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from curator.exporters.handed import Handed, Status
from curator.gui import theme
from curator.gui.language import later, tr
from curator.gui.vocabulary import heard

_WORDS = {
    Status.WRITTEN: later("✓ written"),
    Status.UNCHANGED: later("= unchanged"),
    Status.REFUSED: later("✕ refused"),
}
_MOVED = later("✓ moved")
_COLUMNS = (later("File"), later("What"), later("Where"))
_ORDER = (Status.REFUSED, Status.WRITTEN, Status.UNCHANGED)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of the list.

    Attributes:
        source: the file.
        word: what becomes of it, or "".
        where: its other place, or why there is none.
        is_refused: nothing becomes of it.
    """

    source: Path
    word: str
    where: str
    is_refused: bool = False

    def text(self) -> str:
        """Returns the line as text, with tabs."""
        return "\t".join((str(self.source), self.word, self.where)).rstrip("\t")


def lines_of(results: Sequence[Handed], *, moved: bool = False) -> tuple[FileLine, ...]:
    """Returns the lines of a result list: what was refused comes first."""
    ordered = sorted(results, key=lambda one: _ORDER.index(one.status))
    return tuple(_line(one, moved=moved) for one in ordered)


def _line(one: Handed, *, moved: bool) -> FileLine:
    word = _MOVED if moved and one.status is Status.WRITTEN else _WORDS[one.status]
    is_refused = one.status is Status.REFUSED
    where = heard(one.reason) if is_refused or one.target is None else str(one.target)
    return FileLine(one.source, tr(word), where, is_refused)


class FileList(QTableView):
    """A table that stays quick with a hundred thousand files: every row is one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Files"))
        self._model = _Lines(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        head.resizeSection(0, 220)
        head.resizeSection(1, 110)

    @property
    def lines(self) -> tuple[FileLine, ...]:
        """What is listed."""
        return self._model.lines

    def show_lines(self, lines: Sequence[FileLine]) -> None:
        """Lists these."""
        self._model.set_lines(tuple(lines))
        self.setColumnHidden(1, not any(line.word for line in lines))
        self.scrollToTop()

    def text(self) -> str:
        """Returns everything that is listed, one file a line."""
        return "\n".join(line.text() for line in self.lines)


class _Lines(QAbstractTableModel):
    def __init__(self, parent: FileList) -> None:
        super().__init__(parent)
        self.lines: tuple[FileLine, ...] = ()

    def set_lines(self, lines: tuple[FileLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(_COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (line.source.name, line.word, line.where)[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return (str(line.source), line.word, line.where)[index.column()]
            case Qt.ItemDataRole.ForegroundRole:
                word = index.column() == 1 and line.is_refused
                return QColor(theme.colours().reject) if word else None
            case _:
                return None
