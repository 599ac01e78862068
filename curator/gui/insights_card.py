"""A plot in its card: the title says what is seen, beneath it stands what is pointed at."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from curator.core.errors import CuratorError
from curator.exporters.base import refuse_library
from curator.gui import messages, theme
from curator.gui.insights_chart import Chart
from curator.gui.insights_spec import Mark, Spec
from curator.gui.language import tr
from curator.gui.wording import unbroken


class ChartCard(QFrame):
    """A title, a plot, a line for the mark that is pointed at, and a button that saves it."""

    images_wanted = Signal(object)
    """The images of a mark are wanted: a `VariantFilter`."""

    saved = Signal(object)
    """The plot was written: its `Path`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.chart = Chart()
        self._title = QLabel(wordWrap=True)
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton(tr("Save Picture…"))
        self.save.setProperty("kind", "strip")
        self.save.setToolTip(tr("Writes this plot as PNG or SVG."))
        self.save.clicked.connect(self._save)
        self._said = QLabel(wordWrap=True)
        self._said.setFont(theme.font())
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("role", "small")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 20, 16)
        column.setSpacing(theme.GAP)
        column.addLayout(head)
        column.addWidget(self.chart)
        column.addWidget(self._said)
        column.addWidget(self._note)
        self.chart.pointed.connect(self._point)
        self.chart.opened.connect(self.images_wanted)
        self.chart.menu_wanted.connect(self._menu)
        self._point(None)

    @property
    def is_empty(self) -> bool:
        """True while there is nothing to be seen but a sentence."""
        return self.chart.spec is None or self.chart.spec.is_empty

    def add_below(self, widget: QWidget) -> None:
        """Puts something between the plot and its note."""
        self._column.insertWidget(self._column.indexOf(self._note), widget)

    def show_spec(self, spec: Spec) -> None:
        """Shows another plot; of one with nothing in it only the sentence stands."""
        for widget in (self.chart, self.save, self._said):
            widget.setVisible(not spec.is_empty)
        self._title.setText(unbroken(spec.title))
        self._note.setText(unbroken(spec.note))
        self._note.setVisible(bool(spec.note))
        self.save.setAccessibleName(tr("Save picture: {plot}", plot=spec.name))
        self.chart.show_spec(spec)
        self._point(self.chart.mark if self.chart.hasFocus() else None)

    def _point(self, mark: Mark | None) -> None:
        """Says what is pointed at; the line keeps its place when there is nothing."""
        if mark is None:
            self._said.setProperty("role", "muted")
            self._said.setText(
                tr("Arrow keys or the mouse read a mark, Enter or a click opens it.")
            )
        else:
            self._said.setProperty("role", "")
            self._said.setText(mark.said)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Save Picture…"), self._save)
        menu.popup(at)

    def _save(self) -> None:
        spec = self.chart.spec
        if spec is None:
            return
        path = messages.ask_picture_file(self, spec.name)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Writes the plot to a file, as SVG or PNG by its name."""
        try:
            refuse_library(path)
        except CuratorError as error:
            messages.show_error(self, error)
            return
        if path.suffix.lower() == ".svg":
            done = self.chart.save_svg(str(path))
        else:
            done = self.chart.picture().save(str(path))
        if done:
            self.saved.emit(path)
        else:
            messages.show_error(
                self,
                CuratorError(
                    tr("{path} could not be written.", path=path),
                    tr("Choose a folder that you may write to."),
                ),
            )
