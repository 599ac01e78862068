"""The first minute: drop a folder, open a library, or try the demo."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.gui import resources, theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton
from curator.gui.language import tr
from curator.gui.page import PageWidget
from curator.gui.placard import Placard
from curator.gui.vocabulary import heard

WIDTH = 720
"""The card's, in device-independent pixels; a larger font makes it wider."""


MOST = 1060
"""With the largest text it still stands in the smallest window."""


class WelcomePage(PageWidget):
    """Shown while no library is open: invites, waits, or says what went wrong.

    Args:
        actions: the window's actions, for the buttons.
        recent: gives the libraries opened lately, the last one first.
    """

    library_wanted = Signal(str)
    """One of the recent libraries shall be opened: its path or URL."""

    def __init__(
        self,
        actions: Mapping[Do, QAction],
        recent: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Welcome"))
        self._actions = actions
        self._recent = recent
        self._retry: Callable[[], None] | None = None
        self.sign = Placard()
        self._again = KeyButton(COMMANDS[Do.REFRESH], actions[Do.REFRESH])
        self._again.set_text(tr("Try Again"))
        self.sign.add(self._again)
        other = KeyButton(COMMANDS[Do.OPEN_LIBRARY], actions[Do.OPEN_LIBRARY], kind="quiet")
        self.sign.add(other)
        self._other = other
        self._back = QPushButton(tr("Back to the Beginning"))
        self._back.setProperty("kind", "quiet")
        self._back.clicked.connect(self.show_invitation)
        self.sign.add(self._back)
        self.invitation: Invitation | None = None  # not made when a library opens at once
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sign)
        self._says_something = False

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """After a failure it can be tried again."""
        return {Do.REFRESH: self._retry} if self._retry is not None else {}

    def show_invitation(self) -> None:
        """Nothing is open."""
        self._retry = None
        if self.invitation is None:
            self.invitation = Invitation(self._actions)
            self.invitation.library_wanted.connect(self.library_wanted)
            self._layers.addWidget(self.invitation)
        self.invitation.show_recent(self._recent())
        self._says_something = True
        self._layers.setCurrentWidget(self.invitation)
        self.commands_changed.emit()
        if self.window().focusWidget() in {None, self, self.window()}:
            self.invitation.first.setFocus()

    def show_opening(self, text: str) -> None:
        """Something is being opened."""
        self._retry = None
        self._says_something = True
        self.sign.say("", text)
        for button in (self._again, self._other, self._back):
            button.hide()
        self._layers.setCurrentWidget(self.sign)
        self.commands_changed.emit()

    def show_failure(self, error: CuratorError, retry: Callable[[], None]) -> None:
        """It could not be opened: what happened, what helps, and once more."""
        self._retry = retry
        self._says_something = True
        self.sign.say("missing", heard(error.message), heard(error.hint))
        for button in (self._again, self._other, self._back):
            button.show()
        self._layers.setCurrentWidget(self.sign)
        self.commands_changed.emit()

    def show_dragging(self, *, over: bool) -> None:
        """Something that can be dropped is over the window, or has left it."""
        if self.invitation is not None:
            self.invitation.show_dragging(over=over)

    def showEvent(self, event: QShowEvent) -> None:
        """Invites, unless there is something else to say."""
        if not self._says_something:
            self.show_invitation()
        super().showEvent(event)

    def enter(self) -> None:
        """Keys go to the first button of what is shown, so that Enter begins."""
        if self.invitation is not None and self._layers.currentWidget() is self.invitation:
            self.invitation.first.setFocus()
        else:
            super().enter()


class Invitation(QScrollArea):
    """The card to drop on, in the upper middle, and the libraries that there are already."""

    library_wanted = Signal(str)
    """One of the recent libraries shall be opened: its path or URL."""

    def __init__(self, actions: Mapping[Do, QAction]) -> None:
        super().__init__(widgetResizable=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card = _DropCard(actions)
        self.first = self._card.first
        self.recent = _Recent()
        self.recent.chosen.connect(self.library_wanted)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        for part in (self._card, self.recent):
            across = QHBoxLayout()  # an aligned card would be as high as its texts in one line
            across.addStretch(1)
            across.addWidget(part)
            across.addStretch(1)
            column.addLayout(across)
            if part is self._card:
                column.addSpacing(3 * theme.GAP)
        column.addStretch(3)
        self.setWidget(body)

    def show_recent(self, names: Sequence[str]) -> None:
        """Offers libraries that were opened lately; those whose file is gone say so."""
        self.recent.show_names(names)

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
        self.setFixedWidth(theme.scaled(WIDTH, MOST))
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 36, 48, 36)
        column.setSpacing(theme.GAP)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        title = QLabel(tr("Drop a folder of images"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "title")
        what = QLabel(
            tr("Curator shows generated images one at a time, for you to accept, fix or reject."),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
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
        made = [
            KeyButton(COMMANDS[do], actions[do], kind=kind)
            for do, kind in (
                (Do.IMPORT_FOLDER, "primary"),
                (Do.OPEN_LIBRARY, ""),
                (Do.OPEN_DEMO, ""),
            )
        ]
        for button in made:
            buttons.addWidget(button)
        self.first = made[0]
        buttons.addStretch(1)
        for widget in (self._icon, title, what, text):
            column.addWidget(widget)
        column.addSpacing(3 * theme.GAP)
        column.addLayout(buttons)
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        self._icon.setPixmap(resources.pixmap("import", muted, 48, self.devicePixelRatioF()))


class _Recent(QWidget):
    """The libraries opened lately: the file's name, and where it lies."""

    chosen = Signal(str)
    """One of them: its path or URL."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme.scaled(WIDTH, MOST))
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        heading = QLabel(tr("Recent libraries"))
        heading.setProperty("role", "section")
        self._column.addWidget(heading)

    def show_names(self, names: Sequence[str]) -> None:
        """Shows these; without any it is away."""
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for name in names:
            button = _RecentButton(name)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.buttons.append(button)
            self._column.addWidget(button)
        self.setVisible(bool(self.buttons))


class _RecentButton(QPushButton):
    """One library; its place is cut in the middle where it is long."""

    def __init__(self, name: str) -> None:
        is_file = "://" not in name
        path = Path(name)
        gone = is_file and not path.exists()
        place = str(path.parent) if is_file else name
        if gone:
            place = tr("not there now: {place}", place=place)
        title = path.stem if is_file else name.rpartition("/")[2]
        super().__init__()
        metrics = self.fontMetrics()
        shown = metrics.elidedText(place, Qt.TextElideMode.ElideMiddle, WIDTH - 240)
        self.setText(f"{metrics.elidedText(title, Qt.TextElideMode.ElideRight, 200)}   {shown}")
        self.setProperty("kind", "recent")
        self.setToolTip(name)
        self.setAccessibleName(f"{title}, {place}")
