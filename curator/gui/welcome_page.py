"""The first minute: drop a folder, open a library, or try the demo."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from curator.core.errors import CuratorError
from curator.gui import resources, theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton
from curator.gui.language import tr
from curator.gui.page import PageWidget
from curator.gui.placard import Placard
from curator.gui.vocabulary import heard


class WelcomePage(PageWidget):
    """Shown while no library is open: invites, waits, or says what went wrong."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Welcome"))
        self._actions = actions
        self._retry: Callable[[], None] | None = None
        self.sign = Placard()
        self._again = KeyButton(COMMANDS[Do.REFRESH], actions[Do.REFRESH])
        self._again.set_text(tr("Try Again"))
        self.sign.add(self._again)
        other = KeyButton(COMMANDS[Do.OPEN_LIBRARY], actions[Do.OPEN_LIBRARY], kind="quiet")
        self.sign.add(other)
        self._other = other
        self._invitation: _Invitation | None = None  # not made when a library opens at once
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sign)
        self._says_something = False

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """After a failure it can be tried again."""
        return {Do.REFRESH: self._retry} if self._retry is not None else {}

    def show_invitation(self) -> None:
        """Nothing is open."""
        self._retry = None
        if self._invitation is None:
            self._invitation = _Invitation(self._actions)
            self._layers.addWidget(self._invitation)
        self._says_something = True
        self._layers.setCurrentWidget(self._invitation)
        self.commands_changed.emit()

    def show_opening(self, text: str) -> None:
        """Something is being opened."""
        self._retry = None
        self._says_something = True
        self.sign.say("", text)
        self._again.hide()
        self._other.hide()
        self._layers.setCurrentWidget(self.sign)
        self.commands_changed.emit()

    def show_failure(self, error: CuratorError, retry: Callable[[], None]) -> None:
        """It could not be opened: what happened, what helps, and once more."""
        self._retry = retry
        self._says_something = True
        self.sign.say("missing", heard(error.message), heard(error.hint))
        self._again.show()
        self._other.show()
        self._layers.setCurrentWidget(self.sign)
        self.commands_changed.emit()

    def show_dragging(self, *, over: bool) -> None:
        """Something that can be dropped is over the window, or has left it."""
        if self._invitation is not None:
            self._invitation.show_dragging(over=over)

    def showEvent(self, event: QShowEvent) -> None:
        """Invites, unless there is something else to say."""
        if not self._says_something:
            self.show_invitation()
        super().showEvent(event)


class _Invitation(QWidget):
    """The card to drop on, in the upper middle."""

    def __init__(self, actions: Mapping[Do, QAction]) -> None:
        super().__init__()
        self._card = _DropCard(actions)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_dragging(self, *, over: bool) -> None:
        """Lights the card while something is held over it."""
        self._card.setProperty("over", over)
        self._card.style().unpolish(self._card)
        self._card.style().polish(self._card)


class _DropCard(QFrame):
    """A large place to drop a folder on, with buttons for those who do not drag."""

    def __init__(self, actions: Mapping[Do, QAction]) -> None:
        super().__init__()
        self.setObjectName("drop")
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 52, 48, 44)
        column.setSpacing(theme.GAP)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        title = QLabel(tr("Drop a folder of images"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "title")
        text = QLabel(
            tr(
                "PNG, JPEG, WebP, AVIF, TIFF and GIF, with all subfolders.\n"
                "Originals are only read, never changed or moved."
            ),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        text.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addStretch(1)
        for do, kind in ((Do.IMPORT_FOLDER, "primary"), (Do.OPEN_LIBRARY, ""), (Do.OPEN_DEMO, "")):
            buttons.addWidget(KeyButton(COMMANDS[do], actions[do], kind=kind))
        buttons.addStretch(1)
        self.setMinimumWidth(680)  # and more where words and keys are longer
        for widget in (self._icon, title, text):
            column.addWidget(widget)
        column.addSpacing(3 * theme.GAP)
        column.addLayout(buttons)
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        self._icon.setPixmap(resources.pixmap("import", muted, 48, self.devicePixelRatioF()))
