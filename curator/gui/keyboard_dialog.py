"""Other keys: a whole set, or one by one. What is chosen holds at once."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from curator.gui import theme
from curator.gui.actions import ACTIONS, COMMANDS, Command, Do, key_text
from curator.gui.choice_box import ChoiceBox
from curator.gui.digit_keys import key_pressed
from curator.gui.key_map import FIXED, KeyMap, reserved_why
from curator.gui.key_presets import PRESETS
from curator.gui.language import later, tr
from curator.gui.palette_match import score

_COMMAND, _KEYS, _WHERE = range(3)
_HEADS = (later("Command"), later("Keys"), later("Where"))
_WAITING = later("Press the new key for “{command}”. Esc keeps it as it is.")


class KeyCatcher(QLabel):
    """Takes the next key that is pressed, whatever it means elsewhere."""

    caught = Signal(str)
    """A key in Qt's portable text; "Esc" as well."""

    gone = Signal()
    """The focus has gone elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWordWrap(True)
        self.setAccessibleName(tr("New key"))

    def event(self, event: QEvent) -> bool:
        """Tab and what would be a shortcut are keys like any other here."""
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            event.accept()
            key = key_pressed(event)
            if event.type() == QEvent.Type.KeyPress and key and not event.isAutoRepeat():
                self.caught.emit(key)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nobody waits for a key any more."""
        super().focusOutEvent(event)
        self.gone.emit()


class KeyboardDialog(QDialog):
    """The list of commands with their keys.

    Args:
        keys: the keys in force.
        parent: the window.
    """

    changed = Signal(object)
    """Other keys shall be in force: a `KeyMap`."""

    def __init__(self, keys: KeyMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(780, 580)
        self.keys = keys
        self._waiting: tuple[Do, bool] | None = None
        self._wanted: tuple[Do, str, bool] | None = None
        self.preset = ChoiceBox()
        self.preset.setAccessibleName(tr("Set of keys"))
        for preset in PRESETS.values():
            self.preset.addItem(tr(preset.text), preset.name)
        self._tip = QLabel()
        self._tip.setProperty("role", "small")
        self._tip.setWordWrap(True)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(tr("Find a command or a key"))
        self.finder.setAccessibleName(tr("Find a command or a key"))
        self.table = _table()
        self.catcher = KeyCatcher()
        self.take = QPushButton()
        self.keep = QPushButton(tr("Keep as It Is"))
        self.new = QPushButton(tr("New Key…"))
        self.further = QPushButton(tr("Further Key…"))
        self.without = QPushButton(tr("No Key"))
        self.reset = QPushButton(tr("Reset"))
        self.reset_all = QPushButton(tr("Reset All"))
        self._close = QPushButton(tr("Close"))
        self._lay_out()
        self.preset.give_room()
        self._connect()
        self.preset.setCurrentIndex(self.preset.findData(keys.preset))
        self._fill()
        self.table.selectRow(0)
        self._say(" ".join(keys.left_out))
        self.table.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        label = QLabel(tr("Set of keys"))
        head.addWidget(label)
        head.addWidget(self.preset)
        head.addWidget(self._tip, 1)
        asked = QHBoxLayout()
        asked.setSpacing(theme.GAP)
        asked.addWidget(self.catcher, 1)
        asked.addWidget(self.take)
        asked.addWidget(self.keep)
        self.catcher.setMinimumHeight(3 * self.catcher.fontMetrics().height())
        below = QHBoxLayout()
        below.setSpacing(theme.GAP)
        for button in (self.new, self.further, self.without, self.reset):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.reset_all)
        below.addWidget(self._close)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(theme.GAP + 2)
        column.addLayout(head)
        column.addWidget(self.finder)
        column.addWidget(self.table, 1)
        column.addLayout(asked)
        column.addLayout(below)

    def _connect(self) -> None:
        self.preset.activated.connect(self._choose_preset)
        self.finder.textChanged.connect(self._search)
        self.table.itemSelectionChanged.connect(self._selected)
        self.table.itemActivated.connect(lambda: self.wait_for_key(adds=False))
        self.catcher.caught.connect(self._caught)
        self.catcher.gone.connect(self._nobody_waits)
        self.take.clicked.connect(self._take)
        self.keep.clicked.connect(self._keep)
        self.new.clicked.connect(lambda: self.wait_for_key(adds=False))
        self.further.clicked.connect(lambda: self.wait_for_key(adds=True))
        self.without.clicked.connect(lambda: self._give(()))
        self.reset.clicked.connect(lambda: self._apply(self.keys.reset(self.chosen)))
        self.reset_all.clicked.connect(lambda: self._apply(self.keys.reset()))
        self._close.clicked.connect(self.accept)

    @property
    def chosen(self) -> Do:
        """The command whose keys are changed."""
        row = max(self.table.currentRow(), 0)
        item = self.table.item(row, _COMMAND)
        return Do(item.data(Qt.ItemDataRole.UserRole)) if item is not None else Do.ACCEPT

    def choose(self, do: Do) -> None:
        """Selects a command's row."""
        row = next(number for number, command in enumerate(ACTIONS) if command.do is do)
        self.table.selectRow(row)

    def wait_for_key(self, *, adds: bool) -> None:
        """Waits for the next key: instead of the command's keys, or besides them."""
        if self.chosen in FIXED:
            self._selected()
            return
        self._waiting = self.chosen, adds
        self._ask(None)
        self.catcher.setText(tr(_WAITING, command=_name(self.chosen)))
        self.catcher.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the keys away; Esc closes the question first."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._give(())
        elif event.key() == Qt.Key.Key_Escape and self._wanted is not None:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _caught(self, key: str) -> None:
        if self._waiting is None:
            return
        do, adds = self._waiting
        self._waiting = None
        command = COMMANDS[do]
        if key == "Esc":
            self._selected()
        elif key in self.keys.of(do) and adds:
            self._say(tr("{key} is its key already.", key=key_text(key)))
        elif why := reserved_why(command, key):
            self._say(tr("{key} cannot be given. {why}", key=key_text(key), why=why))
        elif holders := self.keys.holders(do, key):
            fixed = [other for other in holders if other in FIXED]
            names = ", ".join(_name(other) for other in holders)
            said = tr(
                "{key} is the key of {commands} already, where this command can be given too.",
                key=key_text(key),
                commands=names,
            )
            self._say(said)
            if not fixed:
                self._ask((do, key, adds))
                self.take.setText(tr("Take It from {commands}", commands=_name(holders[0])))
                if len(holders) > 1:
                    self.take.setText(tr("Take It from Them"))
                self.keep.setFocus()
                return
        else:
            self._give((*self.keys.of(do), key) if adds else (key,), do)
        self.table.setFocus()

    def _take(self) -> None:
        if self._wanted is not None:
            do, key, adds = self._wanted
            self._ask(None)
            self._give((*self.keys.of(do), key) if adds else (key,), do)
            self.table.setFocus()

    def _keep(self) -> None:
        self._ask(None)
        self._selected()
        self.table.setFocus()

    def _give(self, keys: tuple[str, ...], do: Do | None = None) -> None:
        target = do or self.chosen
        if target not in FIXED:
            self._apply(self.keys.given(target, keys))

    def _apply(self, keys: KeyMap) -> None:
        before, self.keys = self.keys, keys
        self._ask(None)
        self._fill()
        lost = [
            _name(do) for do in keys.keys if before.of(do) and not keys.of(do) and keys != before
        ]
        said = [tr("Without a key now: {commands}.", commands=", ".join(lost))] if lost else []
        self._say(" ".join([*said, *keys.left_out]))
        self.changed.emit(keys)

    def _choose_preset(self, row: int) -> None:
        self._apply(self.keys.with_preset(str(self.preset.itemData(row))))

    def _nobody_waits(self) -> None:
        if self._waiting is not None:
            self._waiting = None
            self._selected()

    def _selected(self) -> None:
        self._waiting = None
        self._ask(None)
        do = self.chosen
        is_fixed = do in FIXED
        for button in (self.new, self.further, self.without):
            button.setEnabled(not is_fixed)
        self.reset.setEnabled(do in self.keys.own)
        self._say(reserved_why(COMMANDS[do], "") if is_fixed else tr(COMMANDS[do].tip))

    def _ask(self, wanted: tuple[Do, str, bool] | None) -> None:
        self._wanted = wanted
        self.take.setVisible(wanted is not None)
        self.keep.setVisible(wanted is not None)

    def _say(self, text: str) -> None:
        self.catcher.setText(text or tr(COMMANDS[self.chosen].tip))
        self.reset.setEnabled(self.chosen in self.keys.own)
        self.reset_all.setEnabled(bool(self.keys.own))

    def _search(self, query: str) -> None:
        wanted = query.strip().casefold()
        for row, command in enumerate(ACTIONS):
            keys = [key_text(key).casefold() for key in self.keys.of(command.do)]
            found = score(query, _name(command.do), tr(command.tip)) is not None
            self.table.setRowHidden(row, bool(wanted) and not found and wanted not in keys)

    def _fill(self) -> None:
        self._tip.setText(tr(PRESETS[self.keys.preset].tip))
        for row, command in enumerate(ACTIONS):
            keys = tr(" or ").join(key_text(key) for key in self.keys.of(command.do))
            is_own = command.do in self.keys.own
            said = tr("{keys}  (yours)", keys=keys or "–") if is_own else keys
            texts = {_COMMAND: _name(command.do), _KEYS: said, _WHERE: _where(command)}
            for column, text in texts.items():
                item = self.table.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(row, column, item)
                item.setText(text)
                item.setToolTip(tr(command.tip))
                item.setFont(theme.font(bold=is_own and column == _KEYS))
                if column == _COMMAND:
                    item.setData(Qt.ItemDataRole.UserRole, command.do.value)


def _table() -> QTableWidget:
    table = QTableWidget(len(ACTIONS), len(_HEADS))
    table.setAccessibleName(tr("Commands and their keys"))
    table.setHorizontalHeaderLabels([tr(head) for head in _HEADS])
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(_COMMAND, QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.Stretch)
    return table


def _name(do: Do) -> str:
    return tr(COMMANDS[do].text).rstrip("…")


def _where(command: Command) -> str:
    pages = ", ".join(tr(page.value) for page in command.pages) or tr("everywhere")
    views = ", ".join(tr(view.value) for view in command.views)
    return f"{pages} · {views}" if views else pages
