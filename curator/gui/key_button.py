"""A button with its key printed on it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from curator.gui import resources, theme
from curator.gui.actions import Command, key_text, tooltip


class KeyButton(QPushButton):
    """Triggers an action; shows the command's icon, name and first key.

    The button keeps its place whatever it says, and a click leaves the focus where it was, so that
    keys go on reaching the image.
    """

    def __init__(
        self,
        command: Command,
        action: QAction,
        *,
        ink: str | None = None,
        kind: str = "",
        with_icon: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._action = action
        self._ink = ink
        self._with_icon = with_icon and bool(command.icon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon = QLabel(self)
        self._text = QLabel(command.text.rstrip("…"), self)
        self._key = QLabel(key_text(command.keys[0]) if command.keys else "", self)
        self._key.setProperty("role", "key")
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._key.setMinimumWidth(22)
        self._key.setVisible(bool(command.keys))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(theme.GAP)
        row.addStretch(1)
        for label in (self._icon, self._text, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.setAccessibleName(command.text.rstrip("…"))
        self.setToolTip(tooltip(command))
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def set_text(self, text: str) -> None:
        """Says something more exact than the command's name ("Undo accept")."""
        self._text.setText(text)
        self.setAccessibleName(text)

    def light(self, *, on: bool) -> None:
        """Shows for a moment that this is what was pressed."""
        self.setProperty("echo", on)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Room for icon, text and key, at a height that is easy to hit."""
        hint = self._row.sizeHint()
        return QSize(hint.width(), max(hint.height() + 8, 40))

    def minimumSizeHint(self) -> QSize:
        """The same; a button is never squeezed."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme or of being enabled."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.EnabledChange, QEvent.Type.StyleChange}:
            self._dress()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setProperty("on", self._action.isChecked())
        self._restyle()
        self._dress()

    def _restyle(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)

    def _dress(self) -> None:
        self._icon.setVisible(self._with_icon)
        if not self._with_icon:
            return
        chosen = theme.colours()
        ink = getattr(chosen, self._ink) if self._ink else chosen.text
        if self.property("kind") == "primary":
            ink = chosen.on_accent
        if not self.isEnabled():
            ink = chosen.faint
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(resources.pixmap(self._command.icon, ink, 18, ratio))
