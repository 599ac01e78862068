"""The sheet of keys: what can be pressed on the page that is on screen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from curator.gui import theme
from curator.gui.actions import ACTIONS, Command, Page, View, key_text

_EXTRA = (("Space", "Held: the pixels themselves"), ("V", "Held: nothing over the image"),
          ("Wheel", "Zoom at the pointer"), ("Drag", "Move the image"),
          ("Shift+Drag", "Draw a straight line"))  # fmt: skip
_ROOMY = 700
"""Lower windows have their keys closer together."""

_DOT = ("●", "On a cell: only marked, no flag")
_CHOOSE = ("1–3", "Choose a flag")


def commands_of(page: Page) -> tuple[Command, ...]:
    """Returns the commands with a key that apply to a page, its own ones first."""
    with_keys = [command for command in ACTIONS if command.keys]
    own = [command for command in with_keys if page in command.pages]
    return (*own, *(command for command in with_keys if not command.pages))


class KeySheet(QWidget):
    """Covers the page with its keys; any click or Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beneath = parent
        self.setAccessibleName("Keys")
        self.hide()
        parent.installEventFilter(self)
        self._place = QVBoxLayout(self)
        self._sheet: QWidget | None = None

    def open(self, page: Page, view: View | None = None) -> None:
        """Shows the keys of a page's view; None is a page with one view only."""
        if self._sheet is not None:
            self._place.removeWidget(self._sheet)
            self._sheet.deleteLater()
        self._sheet = _sheet(
            page, theme.GAP if self._beneath.height() >= _ROOMY else theme.GAP // 2
        )
        self._place.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignCenter)
        self.setGeometry(self._beneath.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it covers."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._beneath.rect())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Closes the sheet."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dims what is beneath."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 140))


def _sheet(page: Page, gap: int) -> QFrame:
    sheet = QFrame()
    sheet.setObjectName("sheet")
    column = QVBoxLayout(sheet)
    column.setContentsMargins(36, 3 * gap, 36, 3 * gap)
    column.setSpacing(2 * gap)
    title = QLabel(f"Keys · {page.value}")
    title.setProperty("role", "heading")
    column.addWidget(title)
    commands = commands_of(page)
    rows = [
        ([key_text(key) for key in command.keys], command.text.rstrip("…"), command.tip)
        for command in commands
    ]
    if page in {Page.REVIEW, Page.LIBRARY}:
        extra = (_CHOOSE, *_EXTRA) if page is Page.REVIEW else (*_EXTRA, _DOT)
        rows += [([key], text, text) for key, text in extra]
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * theme.GAP)
    grid.setVerticalSpacing(gap)
    half = (len(rows) + 1) // 2
    for number, (keys, text, tip) in enumerate(rows):
        column_of, row = (0, number) if number < half else (3, number - half)
        grid.addWidget(_caps(keys), row, column_of, Qt.AlignmentFlag.AlignRight)
        label = QLabel(text)
        label.setToolTip(tip)
        label.setMinimumWidth(200)
        grid.addWidget(label, row, column_of + 1)
    grid.setColumnMinimumWidth(2, 3 * theme.GAP)
    column.addLayout(grid)
    hint = QLabel("Esc closes this sheet.")
    hint.setProperty("role", "small")
    column.addWidget(hint)
    return sheet


def _caps(keys: Sequence[str]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP // 2)
    for key in keys:
        cap = QLabel(key, alignment=Qt.AlignmentFlag.AlignCenter)
        cap.setProperty("role", "key")
        cap.setMinimumWidth(24)
        row.addWidget(cap)
    return box
