"""Hands on the tickets: editor, timer, versions that come in, hand-backs and answers.

Every step is done on the interactive lane, in the order of the keys. One driver lives as long as
its library is open, so that what is saved in an editor is noticed on whichever page one is.
"""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from curator.core.decision import Action, History
from curator.core.errors import CuratorError
from curator.core.ticket import Answer, EntryKind
from curator.core.variant import VariantId
from curator.gui.editors import open_in_editor
from curator.gui.jobs import Job, Jobs
from curator.gui.language import later, plural, tr
from curator.gui.vocabulary import heard
from curator.library.library import Library
from curator.library.retouch_values import NewEntry, Ticket
from curator.workflow.clock import Clock, utc_now
from curator.workflow.progress import Part
from curator.workflow.review_state import undo_words

if TYPE_CHECKING:  # what watches folders is imported with the first watch
    from curator.library.retouch_values import Version

BEGIN_AFTER_MS = 600
"""What was saved meanwhile is looked for when the first image is on screen."""

BEAT_MS = 15_000
"""A running timer is noted this often: after a crash it counts until then."""

log = logging.getLogger(__name__)


class RetouchDriver(QObject):
    """One retoucher's hands on one library's tickets.

    Args:
        library: whose tickets.
        reviewer: under whose name.
        jobs: the lanes.
        folder: where working copies go; None for beside the library.
        now: gives the time, aware UTC.
    """

    changed = Signal(object)
    """The tickets as they are now: a tuple of `Ticket`, finished ones included."""

    waiting_changed = Signal(int)
    """How many versions wait for a word of whoever decides."""

    saved = Signal(object)
    """Versions that came out of an editor: a tuple of `Version`."""

    noticed = Signal(str, object)
    """The same of versions that were saved, whichever page is shown; and no skipped files."""

    said = Signal(str)
    """What a step came to, in a sentence."""

    returned = Signal(object, str)
    """Undo or redo was about this variant, and what that was in a sentence."""

    minutes_wanted = Signal(object)
    """This variant cannot be handed back before somebody says how long it took."""

    editor_wanted = Signal(object)
    """It has to be said with which program; then what to call to open the ticket with it."""

    failed = Signal(object)
    """A step did not succeed and changed nothing: the exception."""

    library_changed = Signal(object)
    """Verdicts changed here: a frozenset of `Part`."""

    def __init__(
        self,
        library: Library,
        reviewer: str,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        folder: Path | None = None,
        editor: str = "",
        now: Clock = utc_now,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self.reviewer = reviewer
        self._jobs = jobs
        self._folder = folder
        self.editor = editor
        self.asks_editor = False  # True: nobody has said yet which program, the system's or another
        self.now = now
        self.open_file: Callable[[str, Path], None] = open_in_editor
        self.history = History()
        self.tickets: tuple[Ticket, ...] | None = None
        self._watch: Job | None = None
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._note_beat)
        QTimer.singleShot(BEGIN_AFTER_MS, self, self._begin)

    # ---- reading --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads the tickets again."""
        self._ask(lambda: None)

    def _begin(self) -> None:
        """A timer that nobody held ended when the window did; saves are looked for from now on."""

        def work() -> tuple[int, bool]:
            retouch = self._library.retouch
            retouch.recover_timers(self.reviewer, self.now())
            return retouch.waiting(), bool(retouch.copies())

        def begun(found: tuple[int, bool]) -> None:
            waiting, has_copies = found
            self.waiting_changed.emit(waiting)
            if has_copies:
                self._follow()

        self._jobs.ask(work, begun, _let_be, owner=self)

    def _ask(
        self,
        step: Callable[[], Action | None],
        then: Callable[[Action | None], None] | None = None,
        *,
        only: VariantId | None = None,
    ) -> None:
        """Does a step and reads in one go what it changed: one ticket, or all of them.

        The lane keeps the order of the steps, so each answer is newer than what is shown.
        """
        before = self.tickets
        retouch = self._library.retouch

        def work() -> tuple[Action | None, tuple[Ticket, ...], History]:
            done = step()
            if only is None or before is None:
                found = retouch.tickets()
            else:
                found = tuple(one for one in (retouch.ticket(only),) if one is not None)
            return done, found, self._library.history(self.reviewer)

        def answered(found: tuple[Action | None, tuple[Ticket, ...], History]) -> None:
            done, tickets, history = found
            if only is not None and self.tickets is not None and before is not None:
                others = [one for one in self.tickets if one.variant != only]
                tickets = tuple(sorted((*others, *tickets), key=lambda one: one.variant))
            self._show(tickets, history)
            if then is not None:
                then(done)

        def broke(error: Exception) -> None:
            if self.tickets is not None:
                self.changed.emit(self.tickets)  # what was typed and not stored is not shown
            self.failed.emit(error)

        self._jobs.ask(work, answered, broke, owner=self)

    def _show(self, tickets: tuple[Ticket, ...], history: History) -> None:
        self.tickets, self.history = tickets, history
        is_running = any(
            watch.author == self.reviewer for ticket in tickets for watch in ticket.running
        )
        if is_running != self._beat.isActive():
            (self._beat.start if is_running else self._beat.stop)()
        self.changed.emit(tickets)
        self.waiting_changed.emit(sum(t.facts.waiting is not None for t in _unfinished(tickets)))

    # ---- what the keys do -----------------------------------------------------------------

    def write(self, entry: NewEntry) -> None:
        """Writes one line on a ticket."""
        self._ask(lambda: self._library.retouch.write(entry, self.now()), only=entry.variant)

    def open(self, ticket: Ticket) -> None:
        """Opens a ticket's working copy in the editor and starts the timer."""
        if self.asks_editor:
            self.editor_wanted.emit(lambda: self.open(ticket))
            return
        variant = ticket.variant

        def copy() -> Path:
            from curator.workflow.retouch_places import retouch_folder
            from curator.workflow.retouching import open_copy

            folder = retouch_folder(self._library.name, self._folder)
            return open_copy(self._library, variant, self.reviewer, folder, clock=self.now)

        def copied(path: Path) -> None:
            self._follow()
            try:
                self.open_file(self.editor, path)
            except CuratorError as error:
                self.refresh()
                self.failed.emit(error)
                return
            self._ask(begin, lambda _done: self.said.emit(_opened_words(ticket, path)))

        def begin() -> Action | None:
            retouch, now = self._library.retouch, self.now()
            retouch.start_timer(variant, self.reviewer, now)
            current = retouch.ticket(variant)
            if current is None or current.facts.taken_by:
                return None
            return retouch.write(
                NewEntry(variant, EntryKind.TAKEN, self.reviewer, self.reviewer), now
            )

        self._jobs.ask(copy, copied, self.failed.emit, owner=self)

    def toggle_timer(self, ticket: Ticket) -> None:
        """Holds a ticket's timer, or lets it go on."""
        retouch = self._library.retouch
        if self.runs_on(ticket):
            self._ask(lambda: retouch.hold_timers(self.reviewer, self.now()), only=ticket.variant)
        else:
            self._ask(lambda: retouch.start_timer(ticket.variant, self.reviewer, self.now()))

    def runs_on(self, ticket: Ticket) -> bool:
        """Returns whether this retoucher's timer runs on a ticket."""
        return any(watch.author == self.reviewer for watch in ticket.running)

    def say_minutes(self, ticket: Ticket, minutes: float) -> None:
        """Corrects what was worked until now; a timer that runs goes on from there."""
        was_running = self.runs_on(ticket)

        def correct() -> Action:
            retouch, now = self._library.retouch, self.now()
            if was_running:
                retouch.hold_timers(self.reviewer, now)
            entry = NewEntry(ticket.variant, EntryKind.MINUTES, self.reviewer, number=minutes)
            done = retouch.write(entry, now)
            if was_running:
                retouch.start_timer(ticket.variant, self.reviewer, now)
            return done

        self._ask(correct, only=ticket.variant)

    def hand_back(self, ticket: Ticket, text: str = "") -> None:
        """Sends the newest version back to whoever decides."""

        def step() -> Action:
            from curator.workflow.retouching import hand_back

            return hand_back(self._library, ticket.variant, self.reviewer, text, clock=self.now)

        def broke(error: Exception) -> None:
            from curator.workflow.retouching import NO_MINUTES

            self.refresh()  # the timer was held
            if isinstance(error, CuratorError) and error.message == NO_MINUTES:
                self.minutes_wanted.emit(ticket.variant)
            else:
                self.failed.emit(error)

        def done(_action: Action) -> None:
            self._ask(
                lambda: None, lambda _none: self.said.emit(tr("Handed back, to be looked at."))
            )

        self._jobs.ask(step, done, broke, owner=self)

    def answer(self, ticket: Ticket, answer: Answer, text: str = "") -> None:
        """Says what a version that was handed back is: good, not yet, or not used at all."""

        def step() -> Action:
            from curator.workflow.retouching import answer_version

            return answer_version(
                self._library, ticket.variant, answer, self.reviewer, text, clock=self.now
            )

        def done(_action: Action | None) -> None:
            self.library_changed.emit(frozenset({Part.DECISIONS, Part.VARIANTS}))

        self._ask(step, done, only=ticket.variant)

    def undo(self) -> None:
        """Takes back this person's last step, whatever it was."""
        self._travel(self._library.undo, later("Undone: {what}."))

    def redo(self) -> None:
        """Does the undone step again."""
        self._travel(self._library.redo, later("Done again: {what}."))

    def _travel(self, step: Callable[[str, datetime], Action | None], words: str) -> None:
        def done(action: Action | None) -> None:
            if action is not None:
                self.library_changed.emit(frozenset({Part.DECISIONS, Part.VARIANTS}))
                said = tr(words, what=heard(undo_words(action)))
                self.returned.emit(action.variant, said)

        self._ask(lambda: step(self.reviewer, self.now()), done)

    # ---- what comes in --------------------------------------------------------------------

    def _follow(self) -> None:
        if self._watch is not None:
            return

        def start(job: Job) -> "Iterator[tuple[Version, ...]]":
            from curator.workflow.retouching import follow_versions

            return follow_versions(self._library, job, clock=self.now)

        self._watch = self._jobs.watch(start, self._saved, self._watch_failed, owner=self)

    def _saved(self, versions: "tuple[Version, ...]") -> None:
        self.saved.emit(versions)
        words = plural(
            len(versions),
            "{names} was saved: a new version.",
            "{names} were saved: {n} new versions.",
            names=", ".join(dict.fromkeys(version.path.name for version in versions)),
        )
        self.noticed.emit(words, ())
        self._ask(lambda: None, lambda _none: self.said.emit(words))

    def _watch_failed(self, error: Exception) -> None:
        self._watch = None
        self.failed.emit(error)

    def _note_beat(self) -> None:
        now = self.now()
        self._jobs.ask(
            lambda: self._library.retouch.beat(self.reviewer, now), _nothing, _let_be, owner=self
        )

    def close(self) -> None:
        """Holds the timer and follows no more; what an editor saves later is noticed next time."""
        self._beat.stop()
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        now = self.now()
        self._jobs.ask(
            lambda: self._library.retouch.hold_timers(self.reviewer, now),
            _nothing,
            _let_be,
            owner=self,
        )


def _unfinished(tickets: tuple[Ticket, ...]) -> tuple[Ticket, ...]:
    return tuple(ticket for ticket in tickets if ticket.asked.retouch_minutes is None)


def _opened_words(ticket: Ticket, path: Path) -> str:
    if ticket.has_credential:
        return tr(
            "{name} is a copy: the original carries a Content Credential (C2PA), which an edit "
            "would leave there but broken.",
            name=path.name,
        )
    return tr("{name} is a copy; the original stays as it is.", name=path.name)


def _nothing(_answer: object) -> None:
    """Nobody waits for the answer."""


def _let_be(error: Exception) -> None:
    """A library that is only read has no timers; a bug is loud."""
    if not isinstance(error, CuratorError):
        raise error
    log.info("The retouch desk could not be read or written", exc_info=error)
