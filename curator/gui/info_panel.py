"""The panel beside an image: facts in sections, copyable, with their sources."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme
from curator.gui.facts import Section, as_text
from curator.gui.language import later, tr

WIDTH = 300
COPIED_MS = 2_000
"""How long the button says that everything is copied."""


class InfoPanel(QFrame):
    """Shows sections of facts; the text can be selected and copied.

    Args:
        with_tools: offers to copy everything and to see the file's raw texts. Not while judging:
            there the panel knows nothing of the file.
    """

    raw_wanted = Signal()
    """The file's texts shall be shown as they are."""

    def __init__(self, parent: QWidget | None = None, *, with_tools: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(theme.scaled(WIDTH, 480))
        self.setAccessibleName(tr("Information"))
        self._buttons: dict[str, QPushButton] = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(20, 16, 16, 20)
        self._column.setSpacing(theme.GAP // 2)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        if with_tools:
            column.addWidget(self._tools())
        self._facts: tuple[Section, ...] = ()
        self._more: tuple[Section, ...] = ()
        self._shown: tuple[Section, ...] = ()

    def _tools(self) -> QFrame:
        tools = QFrame()
        tools.setObjectName("decisions")
        row = QHBoxLayout(tools)
        row.setContentsMargins(12, 6, 12, 6)
        for text, tip, act in (
            (later("Copy"), tr("Copies everything in this panel as text."), self._copy),
            (
                later("Raw Data…"),
                tr("Shows the texts in the file, word for word."),
                self.raw_wanted.emit,
            ),
        ):
            button = QPushButton(tr(text))
            button.setProperty("kind", "quiet")
            button.setToolTip(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(act)
            row.addWidget(button)
            self._buttons[text] = button
        copy = self._buttons["Copy"]
        copy.setMinimumWidth(copy.fontMetrics().horizontalAdvance(tr("Copied")) + 36)
        row.addStretch(1)
        return tools

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._shown))
        self._buttons["Copy"].setText(tr("Copied"))
        QTimer.singleShot(COPIED_MS, self, lambda: self._buttons["Copy"].setText(tr("Copy")))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Shows other facts; the same ones again cost nothing."""
        self._facts = tuple(sections)
        self._show()

    def show_more(self, sections: Sequence[Section]) -> None:
        """Shows other facts below those, which are known from somewhere else."""
        self._more = tuple(sections)
        self._show()

    def _show(self) -> None:
        sections = (*self._facts, *self._more) if self._facts else ()
        if sections == self._shown:
            return
        self._shown = sections
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # it goes only with the next event, and would be seen until then
                widget.deleteLater()
        for section in sections:
            title = QLabel(section.title)
            title.setProperty("role", "section")
            self._column.addSpacing(theme.GAP)
            self._column.addWidget(title)
            for fact in section.facts:
                self._column.addWidget(self._row(fact.name, fact.value, fact.source))
        self._column.addStretch(1)

    def _row(self, name: str, value: str, source: str) -> QLabel:
        muted = theme.colours().muted
        lines = [f'<span style="color:{muted}">{escape(name)}</span>&nbsp; '] if name else []
        lines.append(escape(value).replace("\n", "<br>"))
        if source:
            lines.append(f'<br><small style="color:{muted}">{escape(source)}</small>')
        label = QLabel("".join(lines))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(f"{name} {value}".strip())
        label.setMinimumWidth(1)
        return label
