"""A box to choose from: its list is shown whole, a text that is too long ends in an ellipsis."""

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

MOST_ROWS = 24
"""Longer lists scroll."""


class ChoiceBox(QComboBox):
    """Chosen from a list that opens beneath it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(MOST_ROWS)
        self.setItemDelegate(QStyledItemDelegate(self))  # the usual one knows no padding
        self._for_all = ""

    def say_for_all(self, short: str) -> None:
        """Says this in place of the first entry while it is chosen; "" for what the list says."""
        self._for_all = short
        self.update()

    def give_room(self) -> None:
        """Makes the box wide enough for its longest entry, with frame and arrow."""
        self.ensurePolished()
        longest = max(
            (self.itemText(row) for row in range(self.count())),
            key=self.fontMetrics().horizontalAdvance,
            default="",
        )
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        around = self.width() - field.width()
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(longest) + around + 6)

    @property
    def shown_text(self) -> str:
        """The text as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        text = (self._for_all if self.currentIndex() == 0 else "") or self.currentText()
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt would cut the text in the middle of a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """The list is as wide as its longest entry, up to the window's width."""
        view = self.view()
        wide = view.sizeHintForColumn(0) + 32
        view.setMinimumWidth(min(max(wide, self.width()), self.window().width()))
        super().showPopup()


def pick(box: QComboBox, data: object, text: str) -> None:
    """Chooses an entry by its data without a signal, the first for None.

    One that is not offered yet is offered as `text`; whoever fills the box later keeps it chosen.
    """
    box.blockSignals(True)
    here = [box.itemData(row) for row in range(box.count())]
    if data is not None and data not in here:
        box.addItem(text, data)
        here.append(data)
    box.setCurrentIndex(here.index(data) if data is not None else 0)
    box.blockSignals(False)


class NameBox(ChoiceBox):
    """Typed into, with names that contain what is typed; Enter takes the one that is highlighted.

    Escape closes the list, and what is typed then stands as it is.
    """

    def __init__(self, choices: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(choices)
        self.setCurrentIndex(-1)
        names = QCompleter(self)
        names.setModel(QStringListModel(choices, names))
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setMaxVisibleItems(8)
        self.setCompleter(names)
        self.suggestions = QListView()
        self.suggestions.setObjectName("choices")
        names.setPopup(self.suggestions)
        self.suggestions.setItemDelegate(QStyledItemDelegate(self.suggestions))
        self.suggestions.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.suggestions.installEventFilter(self)
        self.editTextChanged.connect(lambda: QTimer.singleShot(0, self, self._highlight))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before a key that takes a name, one is highlighted."""
        taking = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.suggestions and isinstance(event, QKeyEvent) and event.key() in taking:
            self._highlight()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Room for the letters whatever the style adds."""
        return super().minimumSizeHint().expandedTo(QSize(0, 32))

    def _highlight(self) -> None:
        """The name that is typed already, else the first."""
        view = self.suggestions
        model = view.model()
        if not view.isVisible() or view.currentIndex().isValid() or not model.rowCount():
            return
        typed = self.currentText().casefold()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        same = [row for row in rows if str(row.data()).casefold() == typed]
        # Qt writes into the field what becomes selected; here it is only pointed at.
        chosen = view.selectionModel()
        chosen.blockSignals(True)
        view.setCurrentIndex((same or rows)[0])
        chosen.blockSignals(False)
        view.viewport().update()
