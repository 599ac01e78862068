"""Fixed, please look: a version beside what it was, and the answer to it by one key."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from curator.core.decision import Verdict
from curator.core.ticket import Answer
from curator.core.variant import VariantId
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.compare_view import CompareView, Seen
from curator.gui.echo_pill import EchoPill
from curator.gui.elided_label import ElidedLabel
from curator.gui.jobs import Jobs
from curator.gui.key_button import KeyButton
from curator.gui.language import later, tr
from curator.gui.ticket_marks import MarkLayer
from curator.gui.ticket_words import defect_words, minutes_text
from curator.library.retouch_values import Ticket, Version
from curator.workflow.retouching import file_of, shown_version
from curator.workflow.tickets import pins_of, words_asked

_SAID = {
    Answer.GOOD: (Verdict.ACCEPT, later("✓  Good")),
    Answer.NOT_YET: (Verdict.FIX, later("↩  Not yet")),
    Answer.REJECT: (Verdict.REJECT, later("✕  Rejected")),
}


class LookView(QWidget):
    """One version after the other, before and after beside each other.

    Args:
        jobs: for decoding.
        actions: the window's actions, for the buttons.
    """

    answered = Signal(object, object, str)
    """A ticket, what was said of its version, and a word to the retoucher."""

    moved = Signal()
    """Another ticket is shown, or none."""

    def __init__(
        self, jobs: Jobs, actions: Mapping[Do, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Fixed, Please Look"))
        self._tickets: tuple[Ticket, ...] = ()
        self._variant: VariantId | None = None
        self._answers = True
        self._jobs = jobs
        self.compare = CompareView(jobs, roles=(tr("Before"), tr("After")))
        self._marks = MarkLayer(self.compare.champion.pane)
        self._brief, self._asked, self._done = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self._place = QLabel()
        self.word = QLineEdit()
        self.word.setAccessibleName(tr("A word to the retoucher"))
        self.word.setPlaceholderText(tr("A word to the retoucher, stored with the answer"))
        self.buttons = {
            Do.ACCEPT: _button(Do.ACCEPT, actions, "accept", tr("Good")),
            Do.FIX: _button(Do.FIX, actions, "fix", tr("Not Yet")),
            Do.REJECT: _button(Do.REJECT, actions, "reject", tr("Reject")),
        }
        self._undo = KeyButton(COMMANDS[Do.UNDO], actions[Do.UNDO], kind="quiet")
        self.pill = EchoPill(self.compare)
        self._bar = QFrame()
        self._build()

    def _build(self) -> None:
        head = QFrame()
        head.setObjectName("bar")
        self._brief.setProperty("role", "heading")
        self._asked.setProperty("role", "muted")
        self._place.setProperty("role", "muted")
        before, after = QPushButton("←"), QPushButton("→")
        for button, step, name in (
            (before, -1, tr("The version before")),
            (after, 1, tr("The next version")),
        ):
            button.setProperty("kind", "strip")
            button.setFixedSize(44, 30)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, step=step: self.step(step))
        self._steps = (before, after)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._brief, self._asked, self._done):
            words.addWidget(label)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 8, 16, 8)
        row.addLayout(words, 1)
        for widget in (before, self._place, after):
            row.addWidget(widget)
        self._bar.setObjectName("decisions")
        bottom = QHBoxLayout(self._bar)
        bottom.setContentsMargins(20, 10, 16, 10)
        bottom.setSpacing(theme.GAP)
        bottom.addWidget(self.word, 1)
        for button in self.buttons.values():
            bottom.addWidget(button)
        bottom.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.compare, 1)
        column.addWidget(self._bar)
        self.setFocusProxy(self.compare)

    @property
    def ticket(self) -> Ticket | None:
        """What is looked at; None when nothing waits."""
        found = (one for one in self._tickets if one.variant == self._variant)
        return next(found, None)

    def show_tickets(
        self, tickets: Sequence[Ticket], at: VariantId | None = None, *, answers: bool = True
    ) -> None:
        """Shows what can be looked at; the same one stays, else its neighbour comes.

        Args:
            tickets: in their order.
            at: which one; None keeps the one on screen.
            answers: a word can be given. Without, a retoucher looks at their own work.
        """
        self._answers = answers
        self._bar.setVisible(answers)
        wanted = at if at is not None else self._variant
        before = [one.variant for one in self._tickets]
        place = before.index(wanted) if wanted is not None and wanted in before else 0
        self._tickets = tuple(tickets)
        now = [one.variant for one in tickets]
        if wanted not in now:
            later_ones = [v for v in before[place:] if v in now] or now[-1:]
            wanted = later_ones[0] if later_ones else None
        if wanted != self._variant:
            self.word.clear()
        self._variant = wanted
        self._show()

    def step(self, by: int) -> None:
        """Goes to another version without a word on this one."""
        now = [one.variant for one in self._tickets]
        if self._variant is not None and self._variant in now:
            place = min(max(now.index(self._variant) + by, 0), len(now) - 1)
            self.show_tickets(self._tickets, now[place], answers=self._answers)

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """The answers, and the ways to compare."""
        given: dict[Do, Callable[[], object]] = {
            Do.COMPARE_MODE: self.compare.cycle_mode,
            Do.BLINK: self.compare.blink,
            Do.SWAP: self.compare.swap,
        }
        if self._answers and self.ticket is not None:
            given |= {
                Do.ACCEPT: lambda: self.answer(Answer.GOOD),
                Do.FIX: lambda: self.answer(Answer.NOT_YET),
                Do.REJECT: lambda: self.answer(Answer.REJECT),
                Do.NOTE: self.word.setFocus,
            }
        return given

    def answer(self, answer: Answer) -> None:
        """Answers what is on screen, once both images have been seen."""
        ticket = self.ticket
        if ticket is None or not self.compare.is_loaded:
            return
        if answer is Answer.GOOD and self.compare.challenger_problem is not None:
            self.pill.say(tr("It cannot be seen, so it cannot be called good"))
            return
        verdict, words = _SAID[answer]
        ink = {Verdict.ACCEPT: theme.DARK.accept, Verdict.FIX: theme.DARK.fix}
        self.pill.mark(tr(words), ink.get(verdict, theme.DARK.reject))
        self.answered.emit(ticket, answer, self.word.text().strip())
        self.word.clear()
        self.compare.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from version to version; Enter in the field gives the focus back."""
        key = Qt.Key(event.key())
        if self.word.hasFocus():
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
                self.compare.setFocus()
                return
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.step(1 if key == Qt.Key.Key_Right else -1)
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        ticket = self.ticket
        if ticket is None:
            self.moved.emit()
            return
        now = [one.variant for one in self._tickets]
        place = now.index(ticket.variant)
        self._brief.setText(
            f"{ticket.brief}  ·  {ticket.campaign}" if ticket.campaign else ticket.brief
        )
        asked = [defect_words(ticket), *(f"{who}: {note}" for who, note in words_asked(ticket))]
        self._asked.setText("  ·  ".join(part for part in asked if part) or tr("No defect named"))
        self._asked.setToolTip(self._asked.text())
        self._done.setText(_fixed_words(ticket))
        self._done.setToolTip(self._done.text())
        many = len(now)
        self._place.setText(tr("{number} of {many}", number=place + 1, many=many))
        self._place.setVisible(many > 1)
        for button, is_end in zip(self._steps, (place == 0, place == many - 1), strict=True):
            button.setVisible(many > 1)
            button.setEnabled(not is_end)
        self._marks.show_pins(pins_of(ticket))
        version = _version(ticket)
        after = file_of(version) if version is not None else None
        fallback = version.path if version is not None else ticket.path
        self.compare.show_pair(
            Seen(ticket.path, ""),
            Seen(after or fallback, version.path.name if version else "", is_target=True),
            [path for one in self._tickets[place + 1 : place + 2] for path in _paths(one)],
        )
        self.moved.emit()


def _version(ticket: Ticket) -> Version | None:
    waiting = ticket.facts.waiting
    return ticket.version(waiting.version) if waiting is not None else shown_version(ticket)


def _paths(ticket: Ticket) -> list[Path]:
    """What has to be decoded to look at a ticket."""
    version = _version(ticket)
    after = file_of(version) if version is not None else None
    return [ticket.path, after] if after is not None else [ticket.path]


def _fixed_words(ticket: Ticket) -> str:
    """Who fixed it, how long that took, in which round, and what they say of it."""
    waiting = ticket.facts.waiting
    version = _version(ticket)
    parts = [minutes_text(ticket.facts.minutes)]
    if waiting is not None:
        parts.insert(0, tr("Fixed by {name}", name=waiting.author))
        if ticket.facts.rounds > 1:
            parts.append(tr("round {number}", number=ticket.facts.rounds))
        parts.append(waiting.text or ticket.facts.note)
    elif version is not None:
        parts.insert(0, version.path.name)
    return "  ·  ".join(part for part in parts if part)


def _button(do: Do, actions: Mapping[Do, QAction], ink: str, text: str) -> KeyButton:
    button = KeyButton(COMMANDS[do], actions[do], ink=ink)
    button.set_text(text)
    return button
