"""Retouch tickets: what was written on them, and what that comes to.

A *ticket* is a variant whose verdict is fix; it exists by that alone. What is done about it is
written on it as *entries* that are only ever appended: a note, an estimate, minutes, a version
handed back, an answer. An entry belongs to a step of its author's history, so the one undo stack
takes it back; one that was taken back counts as if it had never been written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from curator.core.variant import VariantId

EntryId = NewType("EntryId", int)
VersionId = NewType("VersionId", int)


class EntryKind(Enum):
    """What an entry says."""

    NOTE = "note"
    """`text`: a word of the retoucher."""

    ESTIMATE = "estimate"
    """`number`: minutes that it will take; None takes an estimate back."""

    DEADLINE = "deadline"
    """`text`: an ISO date, "" for none."""

    TAKEN = "taken"
    """`text`: who works on it, "" for nobody."""

    WORKED = "worked"
    """`number`: minutes that a timer counted."""

    MINUTES = "minutes"
    """`number`: minutes worked until now, typed by a person in place of what was counted."""

    HANDED_BACK = "handed back"
    """`version` goes to whoever decides, with a `text`."""

    ANSWER = "answer"
    """`answer` to the hand-back `about`, with a `text`."""


class Answer(Enum):
    """What is said of a version that was handed back."""

    GOOD = "good"
    NOT_YET = "not yet"
    REJECT = "reject"


class TicketState(Enum):
    """Where a ticket stands; the value is the word for it."""

    OPEN = "to do"
    IN_WORK = "in work"
    LOOK = "waits for a look"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line on a ticket; which of the values it has depends on its kind.

    Attributes:
        id: grows with every entry of the library.
        at: aware UTC.
        stands: False once the step that wrote it was undone.
    """

    id: EntryId
    variant: VariantId
    kind: EntryKind
    author: str
    at: datetime
    text: str = ""
    number: float | None = None
    version: VersionId | None = None
    about: EntryId | None = None
    answer: Answer | None = None
    stands: bool = True


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What the entries of one ticket come to.

    Attributes:
        minutes: worked until now, without a timer that is running; None before anybody said or
            measured anything, which is not the same as no minutes.
        waiting: the hand-back that nobody has answered yet; a later one takes its place.
        answered: the answer to the latest hand-back, None while it waits.
        rounds: how often a version was handed back.
        handed_back: the latest hand-back, answered or not.
    """

    note: str = ""
    estimate_minutes: float | None = None
    deadline: date | None = None
    taken_by: str = ""
    minutes: float | None = None
    waiting: Entry | None = None
    answered: Entry | None = None
    rounds: int = 0
    handed_back: Entry | None = None


def fold(entries: Iterable[Entry]) -> TicketFacts:
    """Returns what one ticket's entries come to, in whatever order they are given.

    The later entry of a kind counts. Minutes that a person types replace all that was counted
    before them, and the timer adds to them from there.
    """
    note, estimate, deadline, taken = "", None, None, ""
    minutes: float | None = None
    handed: Entry | None = None
    answers: dict[EntryId, Entry] = {}
    rounds = 0
    for entry in sorted(entries, key=lambda one: one.id):
        if not entry.stands:
            continue
        match entry.kind:
            case EntryKind.NOTE:
                note = entry.text
            case EntryKind.ESTIMATE:
                estimate = entry.number
            case EntryKind.DEADLINE:
                deadline = date.fromisoformat(entry.text) if entry.text else None
            case EntryKind.TAKEN:
                taken = entry.text
            case EntryKind.WORKED:
                minutes = (minutes or 0.0) + (entry.number or 0.0)
            case EntryKind.MINUTES:
                minutes = entry.number
            case EntryKind.HANDED_BACK:
                handed, rounds = entry, rounds + 1
            case EntryKind.ANSWER:
                if entry.about is not None:
                    answers[entry.about] = entry
    answered = answers.get(handed.id) if handed is not None else None
    return TicketFacts(
        note=note,
        estimate_minutes=estimate,
        deadline=deadline,
        taken_by=taken,
        minutes=minutes,
        waiting=handed if answered is None else None,
        answered=answered,
        rounds=rounds,
        handed_back=handed,
    )


def state_of(facts: TicketFacts, *, is_finished: bool, is_begun: bool) -> TicketState:
    """Returns where a ticket stands.

    Args:
        facts: what its entries come to.
        is_finished: the fix that counts knows its minutes, which is when it counts as fixed.
        is_begun: there is a working copy.
    """
    if is_finished:
        return TicketState.DONE
    if facts.waiting is not None:
        return TicketState.LOOK
    if is_begun or facts.minutes:
        return TicketState.IN_WORK
    return TicketState.OPEN
