"""The palette: any command by a few letters of its name; keys shown, nothing needs the mouse."""

from collections.abc import Callable, Mapping

import shiboken6
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme
from curator.gui.actions import ACTIONS, Command, Do, key_text, keys_of
from curator.gui.language import plural, tr
from curator.gui.palette_match import ranked

WIDTH, ROWS, ROW_HEIGHT = 600, 11, 32
"""Of the card; how many rows are seen at once; in device-independent pixels."""

_LEFT_OUT = frozenset({Do.LEAVE, Do.PALETTE})
_Index = QModelIndex | QPersistentModelIndex


class CommandList(QAbstractListModel):
    """The commands that are meant, the ones that can be given first where all are."""

    def __init__(
        self, actions: Mapping[Do, QAction], why_not: Callable[[Do], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._why_not = why_not
        self.rows: list[Command] = []
        self.reasons: dict[Do, str] = {}

    def look_around(self) -> None:
        """Asks anew what can be given, and why the rest cannot."""
        self.reasons = {
            do: "" if action.isEnabled() else self._why_not(do)
            for do, action in self._actions.items()
        }

    def search(self, query: str) -> None:
        """Lists what a few letters mean."""
        commands = [command for command in ACTIONS if command.do not in _LEFT_OUT]
        found = ranked(query, commands)
        if not query.strip():
            found.sort(key=lambda command: bool(self.reasons.get(command.do)))
        self.beginResetModel()
        self.rows = found
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many commands are listed."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The command's name, for the delegate and for who listens instead of looking."""
        command = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(command.text).rstrip("…")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(command.tip)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = ", ".join(key_text(key) for key in keys_of(command.do))
            parts = (tr(command.text).rstrip("…"), keys, self.reasons.get(command.do, ""))
            return ", ".join(filter(None, parts))
        return None


class _CommandRow(QStyledItemDelegate):
    """Name at the left, why it cannot be given beside it, keys at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, CommandList)
        command = model.rows[index.row()]
        why = model.reasons.get(command.do, "")
        chosen = theme.colours()
        painter.save()
        rect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chosen.hover))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
        inner = rect.adjusted(16, 0, -16, 0)
        keys = "   ".join(key_text(key) for key in keys_of(command.do))
        middle = Qt.AlignmentFlag.AlignVCenter
        small = theme.font(-1)
        painter.setFont(small)
        painter.setPen(QColor(chosen.muted))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, keys)
        room = inner.width() - (painter.fontMetrics().horizontalAdvance(keys) + 16 if keys else 0)
        painter.setFont(theme.font())
        painter.setPen(QColor(chosen.muted if why else chosen.text))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, name)
        taken = metrics.horizontalAdvance(name) + 14
        if why and room - taken > 60:
            painter.setFont(small)
            place = QRect(inner.left() + taken, inner.top(), room - taken, inner.height())
            said = painter.fontMetrics().elidedText(
                f"— {why}", Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, said)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, max(ROW_HEIGHT, option.fontMetrics.height() + 14))


class Palette(QWidget):
    """Lies over the window; Enter gives the command that is highlighted, Esc closes.

    Args:
        parent: what it covers.
        actions: the window's actions.
        why_not: returns why a command cannot be given now.
    """

    def __init__(
        self, parent: QWidget, actions: Mapping[Do, QAction], why_not: Callable[[Do], str]
    ) -> None:
        super().__init__(parent)
        self._beneath = parent
        self._actions = actions
        self._focus_before: QWidget | None = None
        self.setAccessibleName(tr("Commands"))
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("A few letters of a command"))
        self.edit.setAccessibleName(tr("Find a command"))
        self.edit.textChanged.connect(self._search)
        self.list = QListView()
        self.list.setObjectName("choices")
        self.list.setAccessibleName(tr("Commands found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_CommandRow(self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.model = CommandList(actions, why_not, self)
        self.list.setModel(self.model)
        self.list.clicked.connect(self._give)
        self._count = QLabel()
        self._count.setProperty("role", "small")
        self._card = QFrame(self)
        self._card.setObjectName("sheet")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(theme.GAP)
        for part in (self.edit, self.list, self._count):
            column.addWidget(part)
        self.edit.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Shows all commands and waits for letters; open already, it closes."""
        if self.isVisible():
            self.hide()
            return
        self._focus_before = self.window().focusWidget()
        self.model.look_around()
        self.edit.clear()
        self._search("")
        self._settle()
        self.show()
        self.raise_()
        self.edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it covers; arrows move in the list while letters are typed."""
        if watched is self._beneath and event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        if watched is self.edit and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # every key is the palette's
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._pressed(event)
        if watched is self.edit and isinstance(event, QFocusEvent) and event.lostFocus():
            self._left(event.reason())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keys go where they went before."""
        before, self._focus_before = self._focus_before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dims what is beneath."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 110))

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: ROWS - 1,
            Qt.Key.Key_PageUp: 1 - ROWS,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
        }
        opens_it = QKeySequence(event.keyCombination()) in self._actions[Do.PALETTE].shortcuts()
        if key == Qt.Key.Key_Escape or opens_it:
            self.hide()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._give()
        elif key in steps:
            self._move(steps[key])
        else:
            return False
        return True

    def _left(self, reason: Qt.FocusReason) -> None:
        """Without the focus, letters would go to the page beneath: it closes, and takes nothing."""
        for_a_while = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
        if self.isVisible() and reason not in for_a_while:
            self._focus_before = None
            self.hide()

    def _move(self, by: int) -> None:
        rows = self.model.rowCount()
        if rows:
            row = self.list.currentIndex().row() + by
            row = row % rows if abs(by) == 1 else min(max(row, 0), rows - 1)
            self.list.setCurrentIndex(self.model.index(row))

    def _search(self, query: str) -> None:
        self.model.search(query)
        self.list.setCurrentIndex(self.model.index(0))
        count = self.model.rowCount()
        found = plural(count, "{n} command", "{n} commands") if count else tr("No such command")
        self._count.setText(tr("{found} · Enter does it, Esc closes", found=found))

    def _give(self, _clicked: QModelIndex | None = None) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        action = self._actions[self.model.rows[index.row()].do]
        if action.isEnabled():
            self.hide()
            action.trigger()

    def _settle(self) -> None:
        self.setGeometry(self._beneath.rect())
        rows = ROWS * self.list.sizeHintForRow(0) if self.model.rowCount() else ROWS * ROW_HEIGHT
        chrome = self._card.sizeHint().height() - self.list.sizeHint().height()
        width = min(WIDTH, self.width() - 4 * theme.GAP)
        height = min(rows + 4 + chrome, self.height() - 6 * theme.GAP)
        self._card.setGeometry((self.width() - width) // 2, 3 * theme.GAP, width, height)
