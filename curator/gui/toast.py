"""One word at the window's foot on what was done, with the key that takes it back.

It stands in place of a question before, and of a step that nobody noticed: what can be undone is
done and told. It lies over nothing, takes no focus, and goes by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from curator.gui.actions import COMMANDS, Do, first_key, keys_notice
from curator.gui.elided_label import ElidedLabel
from curator.gui.language import tr

SHOWN_MS = 8_000
"""How long it stays, unless it is held or something else is to be said."""

SHORTEST = 140
"""The least that its words are given, in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What was done.

    Attributes:
        text: a sentence.
        do: the command that its button gives, `Do.UNDO` for what can be taken back; None for no
            button.
        word: what the button says; the command's own name where it is "".
    """

    text: str
    do: Do | None = None
    word: str = ""


class Toast(QFrame):
    """Shows one `Notice` at a time; the pointer over it and the focus in it hold it.

    A word without a button waits for one that can still be taken back.

    Args:
        actions: the window's actions, for the button.
    """

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._actions = actions
        self._waiting: Notice | None = None
        self.notice: Notice | None = None
        self._text = Words()
        self.button = QPushButton()
        self.button.setAccessibleName(tr("Undo"))
        self.close_button = QPushButton("✕")
        self.close_button.setAccessibleName(tr("Dismiss"))
        self.close_button.setToolTip(tr("Takes this word away; what was done stays.  (Esc)"))
        for button in (self.button, self.close_button):
            button.setProperty("kind", "strip")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        self.button.clicked.connect(self._give)
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 6, 2)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self.timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self.timer.timeout.connect(self._over)
        keys_notice.changed.connect(self._name_button)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Shows it, reads it to whoever cannot see it, and starts its time."""
        can_be_undone = self.notice is not None and self.notice.do is not None
        if notice.do is None and can_be_undone:
            self._waiting = notice
            return
        self._waiting = None
        self._show(notice)

    def dismiss(self) -> None:
        """Takes it away; what waits comes in its place."""
        waiting, self._waiting, self.notice = self._waiting, None, None
        self.timer.stop()
        if waiting is not None:
            self._show(waiting)
        else:
            self.hide()

    def forget(self) -> None:
        """Takes it away, and what waits too."""
        self._waiting = None
        self.dismiss()

    def is_held(self) -> bool:
        """True while the pointer is over it or the focus in it."""
        return self.underMouse() or self.button.hasFocus() or self.close_button.hasFocus()

    def minimumSizeHint(self) -> QSize:
        """The words may be cut, the buttons may not."""
        return QSize(SHORTEST + self._buttons_width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc dismisses it from its buttons; leaving them lets its time begin anew."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        elif event.type() is QEvent.Type.FocusOut and self.notice is not None:
            self.timer.start()
        return super().eventFilter(watched, event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone: its time begins anew."""
        super().leaveEvent(event)
        if self.notice is not None:
            self.timer.start()

    def _show(self, notice: Notice) -> None:
        self.notice = notice
        self._text.setText(notice.text)
        self._text.setToolTip(notice.text)
        self.setAccessibleName(notice.text)
        self.button.setVisible(notice.do is not None)
        self._name_button()
        self.updateGeometry()
        self.show()
        self.timer.start()
        _announce(self, notice.text)

    def _name_button(self) -> None:
        if self.notice is None or self.notice.do is None:
            return
        do = self.notice.do
        word = self.notice.word or tr(COMMANDS[do].text).rstrip("…")
        self.button.setText("   ".join(filter(None, [word, first_key(do)])))
        self.button.setAccessibleName(f"{word}: {self.notice.text}")
        self.button.setToolTip(self._actions[do].toolTip())

    def _over(self) -> None:
        if self.is_held():
            self.timer.start()
        else:
            self.dismiss()

    def _give(self) -> None:
        """The command says itself what it did; this word is done with."""
        notice = self.notice
        self.dismiss()
        if notice is not None and notice.do is not None:
            self._actions[notice.do].trigger()

    def _buttons_width(self) -> int:
        shown = [self.close_button] if self.button.isHidden() else [self.button, self.close_button]
        return sum(button.sizeHint().width() + 8 for button in shown) + 18


class Words(ElidedLabel):
    """As wide as its words where there is room."""

    def __init__(self) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """It may be cut."""
        return QSize(SHORTEST, super().minimumSizeHint().height())


def _announce(widget: QWidget, text: str) -> None:
    """Has a screen reader say it when it has said what it is saying."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
