"""Everything on one ticket: its picture with the pins, what is wrong, the plan, the recipe."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from curator.core.ticket import EntryKind, TicketState
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.key_button import KeyButton
from curator.gui.language import tr
from curator.gui.picture_parts import PictureParts
from curator.gui.retouch_driver import RetouchDriver
from curator.gui.ticket_picture import HEIGHT, TicketPicture
from curator.gui.ticket_words import (
    came_back,
    day_text,
    defect_words,
    minutes_text,
    read_day,
    read_minutes,
    state_words,
    worked_minutes,
)
from curator.gui.typed_field import TypedField, TypedText
from curator.library.retouch_values import NewEntry, Ticket
from curator.workflow.tickets import recipe_of, words_asked

WIDTH = 348
COPIED_MS = 2_000
_LOW = 620


class TicketPanel(QFrame):
    """The panel beside the tickets; its fields are stored when they are left.

    Args:
        driver: writes what is typed.
        parts: gives the picture.
        actions: the window's actions, for the buttons.
    """

    def __init__(
        self,
        driver: RetouchDriver,
        parts: PictureParts,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(theme.scaled(WIDTH, 480))
        self.setAccessibleName(tr("Ticket"))
        self._driver = driver
        self.ticket: Ticket | None = None
        self.picture = TicketPicture(parts)
        self._brief, self._state = _label("heading"), _label("muted")
        self._wrong, self._asked, self._answer = _label(""), _label(""), _label("")
        self.estimate = TypedField(tr("Estimate"), tr("20, or 1:30"))
        self.deadline = TypedField(tr("Deadline"), tr("2026-06-01, or +3"))
        self.minutes = TypedField(tr("Minutes worked"), tr("none yet"))
        self.note = TypedText(tr("Note"), tr("What there is to know of it"))
        self.note.setFixedHeight(72)
        self.wrong_input = _label("error")
        self.wrong_input.hide()
        self._taken = _label("")
        self.take = QPushButton()
        self.take.clicked.connect(self._toggle_taken)
        self.timer = KeyButton(COMMANDS[Do.TICKET_TIMER], actions[Do.TICKET_TIMER])
        self._versions, self._why_copy = _label("small"), _label("small")
        self._recipe = _label("")
        self.copy = QPushButton(tr("Copy"))
        self.copy.setProperty("kind", "quiet")
        self.copy.setToolTip(tr("Copies the recipe as text."))
        self.copy.clicked.connect(self._copy_recipe)
        self.open = KeyButton(COMMANDS[Do.OPEN_IN_EDITOR], actions[Do.OPEN_IN_EDITOR])
        self.back = KeyButton(COMMANDS[Do.HAND_BACK], actions[Do.HAND_BACK])
        self._asks_minutes = False
        self._scroll = QScrollArea(widgetResizable=True)
        self._build()
        for field in (self.estimate, self.deadline, self.minutes, self.note):
            field.passes = (actions[Do.OPEN_IN_EDITOR], actions[Do.HAND_BACK])
        self.estimate.committed.connect(self._say_estimate)
        self.deadline.committed.connect(self._say_deadline)
        self.minutes.committed.connect(self._say_minutes)
        self.note.committed.connect(self._say_note)

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 16, 20)
        column.setSpacing(theme.GAP // 2 + 2)
        for widget in (self.picture, self._brief, self._state, self._answer):
            column.addWidget(widget)
        column.addWidget(_section(tr("WHAT IS WRONG")))
        column.addWidget(self._wrong)
        column.addWidget(self._asked)
        column.addWidget(_section(tr("PLAN")))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("Estimate"), self.estimate, None),
            (tr("Deadline"), self.deadline, None),
            (tr("Taken by"), self._taken, self.take),
            (tr("Worked"), self.minutes, self.timer),
        )
        for number, (name, field, button) in enumerate(rows):
            label = _label("muted", name)
            label.setBuddy(field)
            grid.addWidget(label, number, 0)
            grid.addWidget(field, number, 1, 1, 1 if button else 2)
            if button is not None:
                grid.addWidget(button, number, 2)
        column.addLayout(grid)
        column.addWidget(self.wrong_input)
        column.addWidget(self.note)
        column.addWidget(_section(tr("VERSIONS")))
        column.addWidget(self._versions)
        column.addWidget(self._why_copy)
        head = QHBoxLayout()
        head.addWidget(_section(tr("RECIPE")), 1)
        head.addWidget(self.copy)
        column.addLayout(head)
        column.addWidget(self._recipe)
        column.addStretch(1)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        tools = QFrame()
        tools.setObjectName("decisions")
        buttons = QVBoxLayout(tools)
        buttons.setContentsMargins(16, 10, 16, 10)
        buttons.setSpacing(6)
        for button in (self.open, self.back):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the plan counts for more than the picture."""
        super().resizeEvent(event)
        self.picture.setFixedHeight(HEIGHT if self.height() > _LOW else HEIGHT * 2 // 3)

    def show_ticket(self, ticket: Ticket | None) -> None:
        """Shows a ticket; what somebody is typing on the same one stays."""
        if self.ticket is not None and (ticket is None or ticket.variant != self.ticket.variant):
            self.flush()
            self._scroll.verticalScrollBar().setValue(0)
            self._asks_minutes = False
            self.wrong_input.hide()
        self.ticket = ticket
        if ticket is None:
            return
        facts = ticket.facts
        self.picture.show_ticket(ticket)
        self._brief.setText(ticket.brief)
        self._state.setText(
            f"{state_words(ticket)}  ·  {ticket.campaign}"
            if ticket.campaign
            else state_words(ticket)
        )
        answered = facts.answered
        if came_back(ticket) and answered is not None:
            said = answered.text or tr("without a word")
            _say(self._answer, tr("{name}, not yet: {words}", name=answered.author, words=said))
        else:
            _say(self._answer, "")
        _say(self._wrong, defect_words(ticket) or tr("No defect was named."))
        asked = [f"{who}: {note}" for who, note in words_asked(ticket)]
        _say(self._asked, "\n".join(asked))
        self.estimate.show_text(minutes_text(facts.estimate_minutes))
        self.deadline.show_text(facts.deadline.isoformat() if facts.deadline else "")
        self.note.show_text(facts.note)
        self._show_taken(ticket)
        self.tick()
        fields = (self.estimate, self.deadline, self.minutes)
        if not self._asks_minutes and not any(field.is_typed for field in fields):
            self.wrong_input.hide()  # what could not be understood is not there any more
        self._show_versions(ticket)
        recipe = recipe_of(ticket)
        muted = theme.colours().muted
        self._recipe.setText(
            "<br>".join(
                f'<span style="color:{muted}">{escape(tr(name))}</span>&nbsp; {escape(value)}'
                for name, value in recipe
            )
            or tr("Nothing is known of its making.")
        )
        self.copy.setEnabled(bool(recipe))
        has_new = bool(ticket.versions) and ticket.state is TicketState.IN_WORK
        self.back.set_kind("primary" if has_new else "")
        self.open.set_kind("" if has_new or ticket.state is TicketState.DONE else "primary")

    def tick(self) -> None:
        """Shows how long the timer has run."""
        ticket = self.ticket
        if ticket is None:
            return
        self.minutes.show_text(minutes_text(worked_minutes(ticket, self._driver.now())))
        runs = self._driver.runs_on(ticket)
        has_run = ticket.facts.minutes is not None
        self.timer.set_text(tr("Hold") if runs else tr("Go On") if has_run else tr("Start"))

    def flush(self) -> None:
        """Stores what is being typed."""
        for field in (self.estimate, self.deadline, self.minutes, self.note):
            field.commit()

    def ask_minutes(self) -> None:
        """Takes the focus to the minutes: without them nothing is handed back."""
        self._asks_minutes = True
        self._say_wrong(tr("How long did it take? Type the minutes, then hand it back."))
        self.minutes.setFocus()
        self.minutes.selectAll()

    def edit_note(self) -> None:
        """Takes the focus to the note."""
        self._scroll.ensureWidgetVisible(self.note)
        self.note.setFocus()

    # ---- what is typed --------------------------------------------------------------------

    def _say_note(self, text: str) -> None:
        self._write(EntryKind.NOTE, text)

    def _say_estimate(self, text: str) -> None:
        try:
            minutes = read_minutes(text)
        except ValueError:
            self._refuse(self.estimate, tr("An estimate is minutes: 20, 1:30 or 2 h."))
            return
        self._write(EntryKind.ESTIMATE, number=minutes)

    def _say_deadline(self, text: str) -> None:
        try:
            day = read_day(text, self._driver.now().astimezone().date())
        except (ValueError, OverflowError):
            words = tr("A deadline is a day: 2026-06-01, today, tomorrow or +3.")
            self._refuse(self.deadline, words)
            return
        self._write(EntryKind.DEADLINE, day.isoformat() if day else "")

    def _say_minutes(self, text: str) -> None:
        try:
            minutes = read_minutes(text)
        except ValueError:
            minutes = None
        if minutes is None or self.ticket is None:
            self._refuse(self.minutes, tr("Type how long it took: 12, 1:30 or 2 h."))
            return
        self.wrong_input.hide()
        self._asks_minutes = False
        self._driver.say_minutes(self.ticket, minutes)

    def _refuse(self, field: TypedField, words: str) -> None:
        """What cannot be understood stays in its field, with a word on what can."""
        field.put_back("")
        self._say_wrong(words)

    def _say_wrong(self, words: str) -> None:
        self.wrong_input.setText(words)
        self.wrong_input.show()
        # In the next turn, when the column has made room for it.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.wrong_input))

    def _toggle_taken(self) -> None:
        if self.ticket is not None:
            mine = self.ticket.facts.taken_by == self._driver.reviewer
            self._write(EntryKind.TAKEN, "" if mine else self._driver.reviewer)

    def _write(self, kind: EntryKind, text: str = "", number: float | None = None) -> None:
        self.wrong_input.hide()
        if self.ticket is not None:
            entry = NewEntry(self.ticket.variant, kind, self._driver.reviewer, text, number)
            self._driver.write(entry)

    # ---- what is shown --------------------------------------------------------------------

    def _show_taken(self, ticket: Ticket) -> None:
        who = ticket.facts.taken_by
        mine = who == self._driver.reviewer
        self._taken.setText(who or tr("nobody"))
        self.take.setText(tr("Give Back") if mine else tr("Take Over") if who else tr("Take It"))
        self.take.setAccessibleName(self.take.text())

    def _show_versions(self, ticket: Ticket) -> None:
        today = self._driver.now().astimezone().date()
        lines: list[str] = []
        for number, version in enumerate(ticket.versions, start=1):
            saved = version.saved_at.astimezone()
            when = f"{saved:%H:%M}" if saved.date() == today else day_text(saved.date(), today)
            parts = [version.path.name, when, version.author, minutes_text(version.minutes)]
            waiting, answered = ticket.facts.waiting, ticket.facts.answered
            if waiting is not None and waiting.version == version.id:
                parts.append(tr("waits for a look"))
            elif answered is not None and number == len(ticket.versions) and came_back(ticket):
                parts.append(tr("not yet"))
            lines.append(f"{number}.  {' · '.join(part for part in parts if part)}")
        none = tr("None yet. What you save in the editor is noticed by itself.")
        self._versions.setText("\n".join(lines) or none)
        _say(
            self._why_copy,
            tr(
                "The original carries a Content Credential (C2PA). An edit would leave it there "
                "but broken, so you work on a copy."
            )
            if ticket.has_credential
            else "",
        )

    def _copy_recipe(self) -> None:
        if self.ticket is None:
            return
        text = "\n".join(f"{tr(name)}: {value}" for name, value in recipe_of(self.ticket))
        QGuiApplication.clipboard().setText(text)
        self.copy.setText(tr("Copied"))
        QTimer.singleShot(COPIED_MS, self, lambda: self.copy.setText(tr("Copy")))


def _label(role: str, text: str = "") -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("role", role)
    label.setMinimumWidth(1)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    label.setContentsMargins(0, theme.GAP, 0, 0)
    return label


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
