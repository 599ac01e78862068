"""The bar above variants that look alike: how many, the way back, and what can be said of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton
from curator.gui.language import digits, tr
from curator.gui.review_words import rest_texts

_BUTTONS = (Do.PICK_REST, Do.REJECT_REST, Do.TELL_APART, Do.INFO)


class GroupBar(QFrame):
    """Stands where the filters stand while one group is shown; its buttons act on the selected."""

    closed = Signal()
    """Back to what the filters let through."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(56)
        back = QPushButton(tr("←  All"))
        back.setProperty("kind", "quiet")
        back.setToolTip(tr("Back to what the filters let through  (Esc)"))
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.clicked.connect(self.closed)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setAccessibleName(tr("How many look alike"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(back)
        self._brief = QLabel()
        self._brief.setProperty("role", "muted")
        self._brief.setFont(theme.font())
        self._brief.setMinimumWidth(0)
        self._brief.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name = ""
        self._buttons: dict[Do, KeyButton] = {}
        row.addWidget(self._title)
        row.addWidget(self._brief, 1)
        for do in _BUTTONS:
            button = KeyButton(COMMANDS[do], actions[do], kind="quiet", with_icon=False)
            self._buttons[do] = button
            row.addWidget(button)
        self.show_rest(0)

    def show_count(self, alike: int, brief: str) -> None:
        """Says how many look alike, and of which brief the first of them is."""
        self._title.setText(tr("{alike} alike", alike=digits(alike, ",")))
        self._name = brief
        self._elide()

    def show_rest(self, many: int) -> None:
        """Names on the buttons how many the rest of the group are."""
        for do, (text, _short) in rest_texts(range(many)).items():
            self._buttons[do].set_text(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Prompts make long names."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self._brief.fontMetrics()
        room = self._brief.width()
        self._brief.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room))
        self._brief.setToolTip(self._name)
