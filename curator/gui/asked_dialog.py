"""A dialog around a question that takes a moment: waiting, an answer, nothing, or why not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError, NotInstalled
from curator.gui import theme
from curator.gui.language import tr
from curator.gui.placard import Placard
from curator.gui.vocabulary import heard

COMMAND_WIDTH = 620


class CommandBox(QPlainTextEdit):
    """A command to select and copy, as long as it is: it wraps, and the box is as high as that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFixedWidth(COMMAND_WIDTH)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("The command that installs it"))
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

    def text(self) -> str:
        """Returns the command, without the breaks that the box makes."""
        return self.toPlainText()

    def setText(self, command: str) -> None:
        """Shows another command."""
        self.setPlainText(command)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The style's margins are known now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(round(self.document().size().height()), 1)  # of this document in lines
        around = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + around) + 2)


class AskedDialog(QDialog):
    """Begins with a sign that says what is waited for; Esc closes it at any time.

    Args:
        title: the window's title.
        waiting: what is being done.
        answer: what shows an answer.
        parent: the page.
    """

    asked_again = Signal()
    """The question shall be asked once more."""

    def __init__(self, title: str, waiting: str, answer: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._waiting = waiting
        self._answer = answer
        self.sign = Placard()
        self.command = CommandBox()
        self.copy = _button(tr("Copy Command"), lambda: _to_clipboard(self.command.text()))
        self.again = _button(tr("Try Again"), self._ask_again)
        self.leave = _button(tr("Close"), self.close)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        for button in (self.copy, self.again, self.leave):
            row.addWidget(button)
        self.sign.add(self.command)
        self.sign.add(buttons)
        self._layers = QStackedWidget()
        self._layers.addWidget(self.sign)
        self._layers.addWidget(answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._layers)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Says what is being done."""
        self._say("", self._waiting, tr("The first time takes a few seconds."))

    def show_none(self, title: str, text: str) -> None:
        """Says that there is nothing, and what that may mean."""
        self._say("", title, text)
        self.leave.show()

    def show_error(self, error: CuratorError) -> None:
        """Says why there is no answer; a command that helps can be copied."""
        if isinstance(error, NotInstalled):
            text = tr(
                "Type this into a terminal, then try again. Curator itself downloads nothing."
            )
            self._say("import", heard(error.message), text)
            self.command.setText(error.command)
            self.command.show()
            self.copy.show()
        else:
            self._say("missing", heard(error.message), heard(error.hint))
        self.again.show()
        self.leave.show()

    def show_answer(self) -> None:
        """Brings the answer on screen."""
        self._layers.setCurrentWidget(self._answer)

    @property
    def is_answered(self) -> bool:
        """True while an answer is on screen."""
        return self._layers.currentWidget() is self._answer

    def _say(self, icon: str, title: str, text: str) -> None:
        self.sign.say(icon, title, text)
        for part in (self.command, self.copy, self.again, self.leave):
            part.hide()
        self._layers.setCurrentWidget(self.sign)

    def _ask_again(self) -> None:
        self.show_waiting()
        self.asked_again.emit()


def _button(text: str, act: object) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
