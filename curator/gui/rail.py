"""The rail at the left: the pages, and the key sheet."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from curator.gui import resources, theme
from curator.gui.actions import COMMANDS, Do, Page
from curator.gui.language import tr
from curator.gui.view_switch import ViewSwitch

WIDTH = 84
_PAGES = {
    Page.REVIEW: Do.SHOW_REVIEW,
    Page.LIBRARY: Do.SHOW_LIBRARY,
    Page.RETOUCH: Do.SHOW_RETOUCH,
    Page.INSIGHTS: Do.SHOW_INSIGHTS,
    Page.PACE: Do.SHOW_PACE,
}


class Rail(QFrame):
    """One button a page; the current one is lit."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(tr("Pages"))
        self._buttons: dict[Do, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        switch = ViewSwitch(actions)
        for do in (*_PAGES.values(), Do.SHOW_KEYS):
            if do is Do.SHOW_KEYS:
                column.addStretch(1)
                column.addWidget(switch)
                column.addSpacing(theme.GAP)
            column.addWidget(self._button(do, actions[do]))
        self._dress()
        hints = [button.sizeHint() for button in self._buttons.values()]
        wide = max(WIDTH - 13, switch.sizeHint().width(), *(hint.width() for hint in hints))
        high = max(58, *(hint.height() for hint in hints))
        for button in self._buttons.values():
            button.setFixedSize(wide, high)
        self.setFixedWidth(wide + 13)

    def show_page(self, page: Page) -> None:
        """Lights a page's button."""
        for known, do in _PAGES.items():
            self._buttons[do].setChecked(known is page)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Icons take the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _button(self, do: Do, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "rail")
        button.setText(tr(COMMANDS[do].text))
        button.setToolTip(action.toolTip())
        button.setAccessibleName(tr(COMMANDS[do].text))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(22, 22))
        button.setCheckable(do is not Do.SHOW_KEYS)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: action.trigger())
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        self._buttons[do] = button
        return button

    def _dress(self) -> None:
        chosen = theme.colours()
        for do, button in self._buttons.items():
            ink = chosen.text if button.isChecked() else chosen.muted
            button.setIcon(resources.icon(COMMANDS[do].icon, ink, chosen.faint, 22))
