"""The sheet of keys: what can be pressed in the view that is on screen."""

from collections.abc import Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme
from curator.gui.actions import (
    ACTIONS,
    MENUS,
    Command,
    Do,
    Page,
    View,
    key_text,
    keys_of,
    run_text,
)
from curator.gui.key_map import applies
from curator.gui.language import later, tr

MARGIN, SIDE = 24, 28
"""Around the sheet, and within it."""

MOST_COLUMNS = 4

_ROOMY = 700
"""Lower pages have less around the sheet."""

_RUNS: Sequence[tuple[tuple[Do, ...], str]] = (
    ((Do.STARS_1, Do.STARS_2, Do.STARS_3, Do.STARS_4, Do.STARS_5), later("Stars")),
    (
        (Do.LABEL_RED, Do.LABEL_YELLOW, Do.LABEL_GREEN, Do.LABEL_BLUE),
        later("Red, Yellow, Green, Blue"),
    ),
    ((Do.CHOOSE_FLAG_1, Do.CHOOSE_FLAG_2, Do.CHOOSE_FLAG_3), later("Choose a Flag")),
    (
        (Do.SHOW_REVIEW, Do.SHOW_LIBRARY, Do.SHOW_RETOUCH, Do.SHOW_INSIGHTS, Do.SHOW_PACE),
        later("The Pages, from Above"),
    ),
)
_OWN_MENU = {Page.REVIEW: "Review", Page.LIBRARY: "Library", Page.RETOUCH: "Retouch"}
_IMAGES = (Page.REVIEW, Page.LIBRARY, Page.RETOUCH)
_ON_IMAGE = (
    (later("Space"), later("Held: the pixels themselves")),
    (later("V"), later("Held: nothing over the image")),
    (later("Wheel"), later("Zoom at the pointer")),
    (later("Drag"), later("Move the image")),
    (later("Shift+Drag"), later("Draw a straight line")),
)
_ON_PANES = (
    (later("Wheel"), later("Zoom all panes")),
    (later("Drag"), later("Move all panes")),
    (later("Shift"), later("Held: this pane alone")),
)
_ON_CELLS = (
    (later("Enter"), later("Large, and back with Esc")),
    (later("Ctrl, Shift"), later("With a click: select several")),
    ("●", later("On a cell: only marked, no flag")),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sheet; without keys it is the heading of a group.

    Attributes:
        text: what the keys do, or the group's name.
        keys: as a person reads them.
        tip: a sentence more.
    """

    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""


def commands_of(page: Page, view: View | None = None) -> tuple[Command, ...]:
    """Returns the commands with a key that apply to a page's view, its own ones first."""
    here = [c for c in ACTIONS if keys_of(c.do) and applies(c, page, view)]
    return (*(c for c in here if c.pages), *(c for c in here if not c.pages))


def rows_of(page: Page, view: View | None) -> list[Row]:
    """Returns the sheet's lines, group after group."""
    commands = commands_of(page, view)
    rows: list[Row] = []
    own = [_OWN_MENU[page]] if page in _OWN_MENU else []
    menus = dict.fromkeys([*own, *(c.menu for c in commands if c.pages), *MENUS])
    for menu in menus:
        group = [command for command in commands if command.menu == menu]
        if group:
            rows += [Row(tr(menu)), *_rows_of_group(group)]
    for title, extra in _extras(page, view):
        rows += [Row(title), *(Row(tr(text), (tr(key),)) for key, text in extra)]
    return rows


def _rows_of_group(group: Sequence[Command]) -> list[Row]:
    rows: list[Row] = []
    here = {command.do for command in group}
    done: set[Do] = set()
    for command in group:
        if command.do in done:
            continue
        run = next(((d, text) for d, text in _RUNS if d[0] is command.do and here >= set(d)), None)
        keys = run_text(run[0]) if run is not None else ""
        if run is not None and "–" in keys:
            rows.append(Row(tr(run[1]), (keys,), tr(command.tip)))
            if command.do is Do.STARS_1:
                rows.append(Row(tr("The Same, and On"), (tr("Shift+digit"),)))
            done |= set(run[0])
        else:
            keys_here = tuple(dict.fromkeys(key_text(key) for key in keys_of(command.do)))
            rows.append(Row(tr(command.text).rstrip("…"), keys_here, tr(command.tip)))
    return rows


def _extras(page: Page, view: View | None) -> list[tuple[str, Sequence[tuple[str, str]]]]:
    extras: list[tuple[str, Sequence[tuple[str, str]]]] = []
    if page in _IMAGES:
        if view in {None, View.LOUPE, View.LOOK}:
            extras.append((tr("On the image"), _ON_IMAGE))
        if view in {View.COMPARE, View.SURVEY}:
            extras.append((tr("On the images"), (*_ON_IMAGE[:2], *_ON_PANES)))
        if view is View.GRID or (view is None and page is Page.LIBRARY):
            extras.append((tr("In the grid"), _ON_CELLS))
    return extras


def in_columns(rows: Sequence[Row], columns: int) -> list[list[Row]]:
    """Returns the lines in columns of about one height; no heading stands last in one."""
    most = -(-len(rows) // columns)
    split: list[list[Row]] = [[]]
    for number, row in enumerate(rows):
        follows = number + 1 < len(rows)
        is_full = len(split[-1]) >= most or (
            not row.keys and len(split[-1]) + 1 >= most and follows and bool(split[-1])
        )
        if is_full and len(split) < columns:
            split.append([])
        split[-1].append(row)
    return split


class KeySheet(QWidget):
    """Covers the page with its keys; any click or Esc closes it, arrows scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beneath = parent
        self.setAccessibleName(tr("Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._focus_before: QWidget | None = None
        self.hide()
        parent.installEventFilter(self)
        self._place = QVBoxLayout(self)
        self._sheet: QWidget | None = None
        self._scroll: QScrollArea | None = None
        self._shown: tuple[Page, View | None] = (Page.WELCOME, None)

    def open(self, page: Page, view: View | None = None) -> None:
        """Shows the keys of a page's view; None is a page with one view only."""
        self._shown = page, view
        self._focus_before = self.window().focusWidget()
        self.setGeometry(self._beneath.rect())
        self._fill()
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it covers."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._beneath.rect())
            self._fill()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QEvent) -> None:
        """Keys go where they went before."""
        before, self._focus_before = self._focus_before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Closes the sheet."""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls; Enter closes, as a click does."""
        bar = self._scroll.verticalScrollBar() if self._scroll is not None else None
        steps = {
            Qt.Key.Key_Down: 40,
            Qt.Key.Key_Up: -40,
            Qt.Key.Key_PageDown: 400,
            Qt.Key.Key_PageUp: -400,
            Qt.Key.Key_Space: 400,
            Qt.Key.Key_Home: -100_000,
            Qt.Key.Key_End: 100_000,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and bar is not None:
            bar.setValue(bar.value() + step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dims what is beneath."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 140))

    def _fill(self) -> None:
        if self._sheet is not None:
            self._place.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        page, view = self._shown
        margin = MARGIN if self.height() >= _ROOMY else MARGIN // 2
        self._place.setContentsMargins(margin, margin, margin, margin)
        room = self.size() - QSize(2 * margin, 2 * margin)
        rows = rows_of(page, view)
        scroll = QScrollArea(widgetResizable=True)
        beside = 2 * SIDE + scroll.verticalScrollBar().sizeHint().width()
        inner = room.width() - beside
        content = QWidget()
        most = min(MOST_COLUMNS, -(-len(rows) // 8))
        for columns in range(most, 0, -1):
            content = _columns(in_columns(rows, columns))
            if content.sizeHint().width() <= inner:
                break
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        sheet = QFrame()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(SIDE, 18, SIDE, 14)
        column.setSpacing(theme.GAP)
        column.addWidget(_title(page, view))
        column.addWidget(scroll, 1)
        hint = QLabel(tr("Esc closes this sheet. Other keys: Help, Keyboard."))
        hint.setProperty("role", "small")
        column.addWidget(hint)
        wide = content.sizeHint().width() + beside
        high = content.sizeHint().height() + column.sizeHint().height()
        high -= scroll.sizeHint().height()
        sheet.setFixedSize(QSize(wide, high + 2).boundedTo(room))
        self._place.addWidget(sheet, 0, Qt.AlignmentFlag.AlignCenter)
        self._sheet, self._scroll = sheet, scroll


def _title(page: Page, view: View | None) -> QLabel:
    where = tr(page.value) if view is None else f"{tr(page.value)}, {tr(view.value)}"
    title = QLabel(tr("Keys · {where}", where=where))
    title.setProperty("role", "heading")
    return title


def _columns(columns: Sequence[Sequence[Row]]) -> QWidget:
    whole = QWidget()
    across = QHBoxLayout(whole)
    across.setContentsMargins(0, 0, theme.GAP, 0)
    across.setSpacing(4 * theme.GAP)
    for rows in columns:
        down = QVBoxLayout()
        down.setSpacing(3)
        for line, row in enumerate(rows):
            label = QLabel(row.text)
            label.setToolTip(row.tip)
            if not row.keys:
                label.setProperty("role", "section")
                label.setContentsMargins(0, 10 if line else 0, 0, 2)
            label.ensurePolished()  # else its width is that of another font
            along = QHBoxLayout()
            along.setSpacing(theme.GAP)
            along.addWidget(label)
            along.addStretch(1)
            if row.keys:
                along.addWidget(_caps(row.keys))
            down.addLayout(along)
        down.addStretch(1)
        across.addLayout(down, 1)
    return whole


def _caps(keys: Sequence[str]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP // 2)
    for key in keys:
        cap = QLabel(key, alignment=Qt.AlignmentFlag.AlignCenter)
        cap.setProperty("role", "key")
        cap.ensurePolished()
        cap.setMinimumWidth(max(24, cap.sizeHint().width()))
        row.addWidget(cap)
    return box
