"""The retouch page: tickets as list, crops or loupe, one of them beside; and what was fixed.

It decides nothing: steps go through the `RetouchDriver`, and what it reads is shown.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.core.ticket import Answer, TicketState
from curator.core.variant import VariantId
from curator.gui.actions import COMMANDS, Do, View
from curator.gui.jobs import Jobs
from curator.gui.key_button import KeyButton
from curator.gui.language import plural, tr
from curator.gui.look_view import LookView
from curator.gui.page import PageWidget, Target
from curator.gui.picture_parts import PictureParts
from curator.gui.placard import Placard
from curator.gui.retouch_driver import RetouchDriver
from curator.gui.ticket_bar import TicketBar
from curator.gui.ticket_panel import TicketPanel
from curator.gui.ticket_paper import TicketPaper
from curator.gui.ticket_views import TicketViews
from curator.gui.ticket_words import minutes_text
from curator.gui.vocabulary import heard
from curator.gui.wording import with_f5
from curator.library.library import Library
from curator.library.retouch_values import Ticket, Version
from curator.workflow.progress import Part
from curator.workflow.retouching import shown_version
from curator.workflow.tickets import in_order

TICK_MS = 10_000


class RetouchPage(PageWidget):
    """What is to be fixed, and what came back.

    Args:
        library: for the sheet's target.
        driver: does what the keys say.
        jobs: the lanes.
        actions: the window's actions, for the buttons.
    """

    def __init__(
        self,
        library: Library,
        driver: RetouchDriver,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Retouch"))
        self._driver = driver
        self._jobs = jobs
        self._tickets: tuple[Ticket, ...] = ()
        self._returning: VariantId | None = None
        self._own_look = False  # a retoucher compares; without, somebody answers
        self._answered = 0
        self._paper = TicketPaper(library, jobs, driver.now, self)
        self._paper.said.connect(self._tell)
        self._paper.failed.connect(self._failed)
        parts = PictureParts(jobs, self)
        self.bar = TicketBar(driver.reviewer, actions)
        self.views = TicketViews(jobs, parts, driver.now)
        self.panel = TicketPanel(driver, parts, actions)
        self.look = LookView(jobs, actions)
        self.sign = Placard()
        self._all = QPushButton(tr("Show All Tickets"))
        self._all.clicked.connect(self.bar.clear)
        self.sign.add(self._all)
        self._end = Placard()
        back = QPushButton(tr("Back to the Tickets"))
        back.clicked.connect(self.leave)
        self._end.add(back)
        self.said = QLabel()
        self._undo = KeyButton(COMMANDS[Do.UNDO], actions[Do.UNDO], kind="quiet")
        self._build()
        self._connect()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self._tick.start()
        self._say("", tr("Reading the tickets…"))
        driver.refresh()

    def _build(self) -> None:
        self._content = QStackedWidget()
        self._content.addWidget(self.views)
        self._content.addWidget(self.sign)
        strip = QFrame()
        strip.setObjectName("decisions")
        row = QHBoxLayout(strip)
        row.setContentsMargins(20, 4, 16, 4)
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.said.setAccessibleName(tr("What was done"))
        row.addWidget(self.said, 1)
        row.addWidget(self._undo)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._content, 1)
        left.addWidget(strip)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(left, 1)
        below.addWidget(self.panel)
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(below, 1)
        self._layers = QStackedWidget()
        for layer in (desk, self.look, self._end):
            self._layers.addWidget(layer)
        self._desk = desk
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._layers)

    def _connect(self) -> None:
        driver = self._driver
        driver.changed.connect(self._show)
        driver.failed.connect(self._failed)
        driver.said.connect(self._tell)
        driver.returned.connect(self._return_to)
        driver.minutes_wanted.connect(self._ask_minutes)
        driver.saved.connect(self._saved)
        driver.library_changed.connect(self.library_changed)
        driver.waiting_changed.connect(self.bar.show_waiting)
        self.bar.changed.connect(self._arrange)
        self.views.chosen.connect(self._chosen)
        self.views.view_changed.connect(self._seen_otherwise)
        self.look.answered.connect(self._answer)
        self.look.moved.connect(self.commands_changed)
        self.look.moved.connect(self.target_changed)

    # ---- what the window asks -------------------------------------------------------------

    @property
    def in_look(self) -> bool:
        """True while versions are looked at."""
        return self._layers.currentWidget() in (self.look, self._end)

    @property
    def view(self) -> View | None:
        """How tickets are seen."""
        if self._layers.currentWidget() is self.look:
            return View.COMPARE if self._own_look else View.LOOK
        return None if self.in_look else self.views.view

    def target(self) -> Target | None:
        """The image that keys mean."""
        ticket = self.look.ticket if self.in_look else self.views.ticket
        return Target(ticket.path) if ticket is not None else None

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be done with the chosen ticket, or said of the version on screen."""
        driver = self._driver
        given: dict[Do, Callable[[], object]] = {Do.REFRESH: self._refresh}
        if driver.history.undoable:
            given[Do.UNDO] = driver.undo
        if driver.history.redoable:
            given[Do.REDO] = driver.redo
        if self._layers.currentWidget() is self.look:
            given |= self.look.commands()
            if self._own_look:
                given[Do.COMPARE] = self.leave
                given |= self._hand_back_commands(self.look.ticket)
            else:
                given[Do.LOOK_AT_FIXED] = self.leave
            return given
        if any(ticket.state is TicketState.LOOK for ticket in self._tickets):
            given[Do.LOOK_AT_FIXED] = self.look_at_fixed
        elif self.in_look:
            given[Do.LOOK_AT_FIXED] = self.leave
        if self.in_look:
            return given
        if self._shown():
            given[Do.TICKET_SHEET] = lambda: self._paper.ask(self._shown())
            given[Do.GRID] = self._toggle_grid
            given[Do.LOUPE] = self._toggle_loupe
        ticket = self.views.ticket
        if ticket is not None and self._content.currentWidget() is self.views:
            given |= {
                Do.OPEN_IN_EDITOR: lambda: driver.open(ticket),
                Do.TICKET_TIMER: lambda: driver.toggle_timer(ticket),
                Do.NOTE: self.panel.edit_note,
            }
            given |= self._hand_back_commands(ticket)
            if shown_version(ticket) is not None:
                given[Do.COMPARE] = self._compare_own
        return given

    def _hand_back_commands(self, ticket: Ticket | None) -> Mapping[Do, Callable[[], object]]:
        if ticket is None or ticket.state is TicketState.DONE:
            return {}
        return {Do.HAND_BACK: lambda: self._hand_back(ticket)}

    def checked(self) -> frozenset[Do]:
        """The timer, and the way that tickets are seen."""
        ticket = self.views.ticket
        ways = {View.GRID: Do.GRID, View.LOUPE: Do.LOUPE, View.COMPARE: Do.COMPARE}
        on = {ways[self.view]} if self.view in ways else set[Do]()
        if ticket is not None and self._driver.runs_on(ticket):
            on.add(Do.TICKET_TIMER)
        return frozenset(on)

    def why_not(self, do: Do) -> str:
        """Why a command cannot be given now."""
        if do in {Do.ACCEPT, Do.FIX, Do.REJECT}:
            return tr("A word is given where a fixed version is looked at.")
        if do is Do.LOOK_AT_FIXED:
            return tr("Nothing was handed back.")
        if do in {Do.COMPARE, Do.HAND_BACK}:
            return tr("There is no version yet: open it in the editor and save.")
        return ""

    def refresh(self, changed: frozenset[Part]) -> None:
        """Verdicts may have been given elsewhere, files may be back."""
        if changed - {Part.SETTINGS, Part.MEASUREMENTS}:
            self._refresh()

    def enter(self) -> None:
        """Arrow keys move among the tickets, or the comparison takes the keys."""
        if self.in_look:
            self.look.setFocus()
        else:
            self.views.take_focus()

    def leave(self) -> bool:
        """Closes the look, then the loupe, then the crops."""
        if self.in_look:
            self._layers.setCurrentWidget(self._desk)
            self._own_look = False
            self.views.take_focus()
        elif self.views.view is not None:
            self.views.show_view(None)
        else:
            return False
        self.commands_changed.emit()
        return True

    def look_at_fixed(self) -> None:
        """Shows what waits for a word, each beside what it was."""
        self.panel.flush()
        self._own_look = False
        self._answered = 0
        self._layers.setCurrentWidget(self.look)
        self._show_look()
        self.look.setFocus()
        self.commands_changed.emit()

    # ---- what is shown --------------------------------------------------------------------

    def _show(self, tickets: tuple[Ticket, ...]) -> None:
        self._tickets = tickets
        self.bar.show_tickets(tickets)
        self._arrange()
        if self._layers.currentWidget() is self.look:
            self._show_look()
        self.commands_changed.emit()

    def _shown(self) -> Sequence[Ticket]:
        wanted = self.bar.wanted
        return in_order(filter(wanted.lets_through, self._tickets), self.bar.chosen_order)

    def _arrange(self) -> None:
        shown = self._shown()
        self.bar.show_tickets(self._tickets)
        at, self._returning = self._returning, None
        self.views.show_tickets(shown, at)
        self.panel.setVisible(bool(shown))
        if shown:
            self._content.setCurrentWidget(self.views)
        else:
            self._say_empty()
        self.commands_changed.emit()

    def _say_empty(self) -> None:
        done = [one for one in self._tickets if one.state is TicketState.DONE]
        if not self._tickets:
            self._say(
                "fix",
                tr("Nothing to fix"),
                tr(
                    "A ticket comes about when somebody presses F on an image while reviewing: "
                    "it can be used after retouch. Defects, pins and notes go with it."
                ),
            )
        elif len(done) == len(self._tickets):
            minutes = sum(one.actual_minutes or 0.0 for one in done)
            self._say(
                "accept",
                tr("Everything is fixed"),
                plural(
                    len(done),
                    "{n} image was fixed, in {time}.",
                    "{n} images were fixed, in {time} altogether.",
                    time=minutes_text(minutes),
                ),
            )
        else:
            self._say("fix", tr("No ticket is like that"), tr("Other choices above show more."))
            self._all.show()

    def _say(self, icon: str, title: str, text: str = "") -> None:
        self._all.hide()
        self.sign.say(icon, title, text)
        self._content.setCurrentWidget(self.sign)
        self.panel.setVisible(False)

    def _chosen(self) -> None:
        self.panel.show_ticket(self.views.ticket)
        self.commands_changed.emit()
        self.target_changed.emit()

    def _seen_otherwise(self) -> None:
        """In the loupe the panel needs no small picture of the same."""
        self.panel.picture.setVisible(self.views.view is not View.LOUPE)
        self.commands_changed.emit()

    def _show_look(self) -> None:
        if self._own_look:
            ticket = self.views.ticket
            if ticket is not None and shown_version(ticket) is not None:
                self.look.show_tickets([ticket], ticket.variant, answers=False)
            else:
                self.leave()
            return
        waiting = [one for one in self._tickets if one.state is TicketState.LOOK]
        waiting.sort(key=lambda one: one.facts.waiting.id if one.facts.waiting else 0)
        at, self._returning = self._returning, None
        there = {one.variant for one in waiting}
        self.look.show_tickets(waiting, at if at in there else None)
        if not waiting:
            self._end.say(
                "accept",
                tr("Nothing waits for a look"),
                plural(
                    self._answered,
                    "{n} version was answered. Undo brings it back.",
                    "{n} versions were answered. Undo brings them back.",
                )
                if self._answered
                else tr("What a retoucher hands back comes here."),
            )
            self._layers.setCurrentWidget(self._end)
            self.commands_changed.emit()

    def _tell(self, words: str) -> None:
        self.said.setText(words)

    def _ticked(self) -> None:
        self.views.tick()
        if self.panel.ticket is not None and self.panel.ticket.running:
            self.panel.tick()

    # ---- what the keys do -----------------------------------------------------------------

    def _refresh(self) -> None:
        self.views.parts.forget_failures()
        self._driver.refresh()

    def _toggle_grid(self) -> None:
        self.views.show_view(None if self.views.view is View.GRID else View.GRID)

    def _toggle_loupe(self) -> None:
        self.views.show_view(None if self.views.view is View.LOUPE else View.LOUPE)

    def _compare_own(self) -> None:
        self.panel.flush()
        self._own_look = True
        self._layers.setCurrentWidget(self.look)
        self._show_look()
        self.look.setFocus()
        self.commands_changed.emit()

    def _hand_back(self, ticket: Ticket) -> None:
        self.panel.flush()
        if self.in_look:
            self.leave()
        self._driver.hand_back(ticket)

    def _ask_minutes(self, variant: VariantId) -> None:
        if self.views.ticket is not None and self.views.ticket.variant == variant:
            self.panel.ask_minutes()

    def _saved(self, versions: tuple[Version, ...]) -> None:
        """A file that is saved again is read again."""
        for version in versions:
            self.look.compare.read_again(version.path)

    def _answer(self, ticket: Ticket, answer: Answer, text: str) -> None:
        self._answered += 1
        self._driver.answer(ticket, answer, text)

    def _return_to(self, variant: VariantId, words: str) -> None:
        """Undo and redo go to their image; where it waits for a look, to that."""
        ticket = next((one for one in self._tickets if one.variant == variant), None)
        if ticket is None:
            self._tell(f"{words} {tr('The image has no ticket now.')}")
            return
        if self.in_look and ticket.state is TicketState.LOOK:
            self._answered = max(self._answered - 1, 0)
            self._layers.setCurrentWidget(self.look)
            self._returning = variant
            self._show_look()
            self.look.setFocus()
        elif not self.in_look:
            self._returning = variant
            self._arrange()
        self._tell(f"{words} {ticket.brief}")

    def _failed(self, error: Exception) -> None:
        """A step that failed has changed nothing; without tickets the page says why."""
        if not isinstance(error, CuratorError):
            raise error
        if self._driver.tickets is None:
            self._say("missing", heard(error.message), with_f5(heard(error.hint)))
        elif self.isVisible():
            self._tell(f"{heard(error.message)} {heard(error.hint)}".strip())
