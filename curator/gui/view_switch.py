"""Grid, loupe, compare, survey: which view a page shows, always in the same place."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from curator.gui import resources, theme
from curator.gui.actions import COMMANDS, Do, first_key
from curator.gui.language import tr

VIEWS = (Do.GRID, Do.LOUPE, Do.COMPARE, Do.SURVEY)
_SIDE = QSize(34, 50)


class ViewSwitch(QWidget):
    """Two rows of two small buttons with their keys; the view in use is lit."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Views"))
        self._actions = {do: actions[do] for do in VIEWS}
        self.buttons: dict[Do, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for number, do in enumerate(VIEWS):
            button = QToolButton()
            button.setProperty("kind", "view")
            button.setAccessibleName(tr(COMMANDS[do].text))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(18, 18))
            button.setFixedSize(theme.scaled(_SIDE.width()), theme.scaled(_SIDE.height()))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._actions[do].trigger)
            self._actions[do].changed.connect(self._follow)
            self.buttons[do] = button
            grid.addWidget(button, *divmod(number, 2))
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Icons take the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._follow()

    def _follow(self) -> None:
        chosen = theme.colours()
        for do, button in self.buttons.items():
            action = self._actions[do]
            button.setEnabled(action.isEnabled())
            button.setChecked(action.isChecked())
            button.setToolTip(action.toolTip())
            button.setText(first_key(do))
            ink = chosen.text if action.isChecked() else chosen.muted
            button.setIcon(resources.icon(COMMANDS[do].icon, ink, chosen.faint, 18))
