"""A batch's finish line: what was decided, how long it took, what is left; a place to rest."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton
from curator.gui.placard import Placard
from curator.gui.verdicts import verdict_colour, verdict_mark
from curator.gui.wording import counted, duration
from curator.workflow.review import Receipt

_ROWS = (Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT, None)


class ReceiptView(QWidget):
    """Shows one `Receipt` with the choice to rest, go on or stop. No score, no praise, no hurry."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._figures: dict[Verdict | None, QLabel] = {}
        self._marks: dict[Verdict | None, QLabel] = {}
        figures = QGridLayout()
        figures.setHorizontalSpacing(5 * theme.GAP)
        figures.setVerticalSpacing(theme.GAP // 2)
        for column, verdict in enumerate(_ROWS):
            figure, mark = QLabel(), QLabel()
            figure.setProperty("role", "figure")
            figure.setFont(theme.font())
            figures.addWidget(figure, 0, column)
            figures.addWidget(mark, 1, column)
            figures.setColumnStretch(column, 1)
            self._figures[verdict], self._marks[verdict] = figure, mark
        self._time, self._left, self._new = QLabel(), QLabel(), QLabel()
        for label in (self._time, self._left, self._new):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        self.next = KeyButton(COMMANDS[Do.NEXT_BATCH], actions[Do.NEXT_BATCH], kind="primary")
        rest = KeyButton(COMMANDS[Do.REST], actions[Do.REST])
        stop = KeyButton(COMMANDS[Do.STOP], actions[Do.STOP])
        undo = KeyButton(COMMANDS[Do.UNDO], actions[Do.UNDO], kind="quiet", with_icon=False)
        for button in (rest, self.next, stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(undo)

        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(44, 36, 44, 36)
        column.setSpacing(theme.GAP)
        column.addWidget(self._title)
        column.addSpacing(3 * theme.GAP)
        column.addLayout(figures)
        column.addSpacing(3 * theme.GAP)
        for label in (self._time, self._left, self._new):
            column.addWidget(label)
        column.addSpacing(3 * theme.GAP)
        column.addLayout(buttons)
        card.setFixedWidth(660)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.setAccessibleName("Batch receipt")

    def show_receipt(self, receipt: Receipt, new_since: int) -> None:
        """Fills in the figures; times are those of looking, pauses left out."""
        numbers = {
            Verdict.ACCEPT: receipt.accepted,
            Verdict.FIX: receipt.fixed,
            Verdict.REJECT: receipt.rejected,
            None: receipt.skipped,
        }
        decided = receipt.accepted + receipt.fixed + receipt.rejected
        self._title.setText("Batch done")
        for verdict, number in numbers.items():
            word = verdict_mark(verdict) if verdict else "→  Skipped"
            self._figures[verdict].setText(str(number))
            self._marks[verdict].setText(word)
            self._marks[verdict].setStyleSheet(f"color: {verdict_colour(verdict)};")
        time = f"{counted(decided, 'decision')} in {duration(receipt.active_seconds)} of looking"
        if decided:
            time += f", {receipt.active_seconds / decided:.1f} s each"
        self._time.setText(f"{time}.")
        self._left.setText(_what_is_left(receipt))
        self._new.setText(
            f"{counted(new_since, 'new variant')} came in meanwhile: in the next batch."
        )
        self._new.setVisible(new_since > 0)
        self.setAccessibleDescription(
            " ".join([f"{mark.text()} {numbers[v]}." for v, mark in self._marks.items()])
        )


def _what_is_left(receipt: Receipt) -> str:
    if receipt.undecided_left == 0:
        return "Nothing is waiting for a verdict."
    waiting = counted(receipt.undecided_left, "variant")
    verb = "waits" if receipt.undecided_left == 1 else "wait"
    if receipt.debt_minutes is None:
        return f"{waiting} {verb} for a verdict."
    time = duration(receipt.debt_minutes * 60)
    return f"{waiting} {verb} for a verdict: about {time} at your own pace."


class RestView(Placard):
    """A quiet screen. One key goes on; nothing counts down, nothing is lost."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        go_on = KeyButton(COMMANDS[Do.NEXT_BATCH], actions[Do.NEXT_BATCH])
        go_on.set_text("Go On")
        self.add(go_on)

    def rest(self) -> None:
        """Shows the view."""
        self.say(
            "rest",
            "Resting",
            "Everything is stored. Look into the distance, stand up, get a drink. "
            "The next batch begins when you say so.",
        )
