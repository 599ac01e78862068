"""A button with its key printed on it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from curator.gui import resources, theme
from curator.gui.actions import Command, first_key, tooltip
from curator.gui.language import tr


class KeyButton(QPushButton):
    """Triggers an action; shows the command's icon, name and the first of its keys in force.

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
        self._icon = QLabel(self) if with_icon and command.icon else None
        self._dressed: tuple[str, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text = QLabel(tr(command.text).rstrip("…"), self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(theme.GAP)
        row.addStretch(1)
        self._key = _key_cap(self)
        self._wants_key = True
        for label in (self._icon, self._text, self._key):
            if label is not None:
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.setAccessibleName(tr(command.text).rstrip("…"))
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()
        self._dress()

    def set_text(self, text: str) -> None:
        """Says something more exact than the command's name ("Undo accept")."""
        self._text.setText(text)
        self.setAccessibleName(text)

    def show_parts(self, *, icon: bool = True, word: bool = True, key: bool = True) -> None:
        """Leaves out parts where there is little room; the name and the tooltip stay."""
        self._wants_key = key
        for label, is_shown in ((self._icon, icon), (self._text, word), (self._key, key)):
            if label is not None:
                label.setVisible(is_shown and bool(label is not self._key or self._key.text()))
        self.updateGeometry()

    def set_kind(self, kind: str) -> None:
        """Looks like another kind of button: "primary", "quiet" or ""."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self._restyle()
            for label in self.findChildren(QLabel):  # their colours follow the button's kind
                label.style().unpolish(label)
                label.style().polish(label)
            self._dress()

    def light(self, *, on: bool) -> None:
        """Shows for a moment that this is what was pressed, without any new styling."""
        self.setDown(on)

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
            self._dress()  # also when the window is dressed anew, in another theme

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        said = tooltip(self._command)
        if said != self.toolTip():  # other keys are in force
            self.setToolTip(said)
            self._key.setText(first_key(self._command.do))
            self._key.setVisible(self._wants_key and bool(self._key.text()))
            self.updateGeometry()
        if self.property("on") != self._action.isChecked():
            self.setProperty("on", self._action.isChecked())
            self._restyle()

    def _restyle(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)

    def _dress(self) -> None:
        if self._icon is None:
            return
        chosen = theme.colours()
        ink = getattr(chosen, self._ink) if self._ink else chosen.text
        if self.property("kind") == "primary":
            ink = chosen.on_accent
        if not self.isEnabled():
            ink = chosen.faint
        ratio = self.devicePixelRatioF()
        if (ink, ratio) != self._dressed:
            self._dressed = (ink, ratio)
            self._icon.setPixmap(resources.pixmap(self._command.icon, ink, 18, ratio))


def _key_cap(parent: QWidget) -> QLabel:
    cap = QLabel(parent)
    cap.setProperty("role", "key")
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setMinimumWidth(22)
    return cap
