"""Artifacts by name, alerts before marks, each with how many images are flagged for it."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from curator.core.artifact import Use, use_of
from curator.gui import theme
from curator.gui.language import later, tr
from curator.gui.vocabulary import words_of

SECTIONS = {Use.ALERT: later("May flag"), Use.MARK: later("Only mark")}


class ArtifactList(QTreeWidget):
    """One row an artifact, in two sections; the arrow keys go from row to row."""

    chosen = Signal(str)
    """Another artifact was chosen: its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Artifacts"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._changed)

    def sizeHint(self) -> QSize:
        """Wide enough for "chromatic aberration" and its count."""
        return QSize(270, 400)

    def show_artifacts(self, artifacts: Iterable[str]) -> None:
        """Lists other artifacts and chooses the first."""
        self.clear()
        self._rows = {}
        named = sorted(artifacts, key=words_of)
        for use, title in SECTIONS.items():
            head = QTreeWidgetItem([tr(title), ""])
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(0, theme.font(-1.0, bold=True))
            self.addTopLevelItem(head)
            for name in named:
                if use_of(name) is use:
                    row = QTreeWidgetItem([words_of(name), ""])
                    row.setData(0, Qt.ItemDataRole.UserRole, name)
                    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
                    row.setFont(1, theme.font())
                    self.addTopLevelItem(row)
                    self._rows[name] = row
        if self._rows:
            self.setCurrentItem(next(iter(self._rows.values())))

    def choose(self, artifact: str) -> None:
        """Chooses an artifact that is listed."""
        self.setCurrentItem(self._rows[artifact])

    def show_count(self, artifact: str, words: str, *, is_changed: bool) -> None:
        """Says how many images are flagged; bold where that is not stored yet."""
        row = self._rows[artifact]
        row.setText(1, words)
        row.setFont(0, theme.font(bold=is_changed))

    def _changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and (name := item.data(0, Qt.ItemDataRole.UserRole)):
            self.chosen.emit(name)
