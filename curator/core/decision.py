"""Verdicts, the append-only decision log, and what it says now.

Everything a reviewer does is an *action* that appends rows: decisions, or retractions of decisions.
Nothing is ever changed or deleted. Undo appends the inverse of my last action, redo the inverse of
that undo; both are therefore part of the log and survive a restart. The current verdict and the
undo history are folds over the log, computed here and nowhere else.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import NewType

from curator.core.variant import VariantId

DecisionId = NewType("DecisionId", int)
ActionId = NewType("ActionId", int)


class Verdict(Enum):
    """What a reviewer said of a variant. Undecided is the absence of one."""

    ACCEPT = "accept"
    FIX = "fix"
    REJECT = "reject"


class ActionKind(Enum):
    """What an action did to the log; imports are not a reviewer's keystrokes and not undoable."""

    DECIDE = "decide"
    UNDECIDE = "undecide"
    NOTE = "note"  # facts beside the verdict: stars, a label, defects, a note
    TICKET = "ticket"  # a line on a retouch ticket
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Pin:
    """The spot of a defect: x and y in 0..1 of the image, from its upper left corner."""

    defect: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Decision:
    """One verdict by one reviewer at one time.

    Attributes:
        variant: the variant that was judged.
        verdict: accept, fix or reject.
        reviewer: who judged.
        decided_at: aware UTC.
        look_seconds: from the image being fully painted to the key; None when nobody looked (a
            redo) or nobody knows (an import).
        session: the review session, an opaque text.
        position: 0-based place in the batch, None outside one.
        defects: a person's reasons.
        retouch_minutes: minutes of retouch that the variant needed; None when not known.
        note: free text.
        blind: False when the model was visible while judging.
        pins: where the defects are, as far as they were pinned.
    """

    variant: VariantId
    verdict: Verdict
    reviewer: str
    decided_at: datetime
    look_seconds: float | None = None
    session: str | None = None
    position: int | None = None
    defects: tuple[str, ...] = ()
    retouch_minutes: float | None = None
    note: str = ""
    blind: bool = True
    pins: tuple[Pin, ...] = ()


@dataclass(frozen=True, slots=True)
class LoggedDecision:
    """A decision as the log holds it: numbered, and retracted or standing."""

    id: DecisionId
    decision: Decision
    retracted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One step of a reviewer's history, as far as undo needs to know it.

    Attributes:
        id: grows with every action of the library.
        kind: what was done.
        inverts: the action that an undo or redo took back; None for the others.
        variant: the variant to return to when the action is undone.
        verdict: the verdict given, None for an undecide; for the text of the undo button.
        said: the fact stated, in words; "" for a verdict. For the same text.
        variants: how many it was about; for the same text.
        done_at: when, aware UTC; None where it was not read from the log. Other kinds of steps are
            taken back with these in the order of time.
    """

    id: ActionId
    kind: ActionKind
    inverts: ActionId | None
    variant: VariantId
    verdict: Verdict | None
    variants: int = 1
    said: str = ""
    done_at: datetime | None = field(default=None, compare=False)


HISTORY_STEPS = 200
"""How far back undo reaches."""


@dataclass(frozen=True, slots=True)
class History:
    """What one reviewer can undo and redo now, the next one last."""

    undoable: tuple[Action, ...] = ()
    redoable: tuple[Action, ...] = ()

    def after(self, action: Action) -> "History":
        """Returns the history once `action` has been appended to the log.

        A fresh decision forgets what could be redone, as in every editor.
        """
        match action.kind:
            case ActionKind.DECIDE | ActionKind.UNDECIDE | ActionKind.NOTE | ActionKind.TICKET:
                return History((*self.undoable, action)[-HISTORY_STEPS:])
            case ActionKind.UNDO:
                return History(self.undoable[:-1], (*self.redoable, action))
            case ActionKind.REDO:
                return History((*self.undoable, action), self.redoable[:-1])
            case ActionKind.IMPORT:
                return self


def replay(actions: Iterable[Action]) -> History:
    """Returns the history that one reviewer's actions leave, given oldest first.

    The log may be cut off at its old end: an undo takes back the newest action that is not undone,
    so one that reaches behind the cut finds nothing left to take back here either.
    """
    history = History()
    for action in actions:
        history = history.after(action)
    return history


def standing(log: Iterable[LoggedDecision]) -> tuple[LoggedDecision, ...]:
    """Returns each reviewer's last decision that is not retracted, for one variant's log.

    Ordered by the log's own numbers, the latest last.
    """
    last: dict[str, LoggedDecision] = {}
    for logged in sorted(log, key=lambda item: item.id):
        if logged.retracted_at is None:
            last[logged.decision.reviewer] = logged
    return tuple(sorted(last.values(), key=lambda item: item.id))


def final_decision(log: Iterable[LoggedDecision], lead: str | None = None) -> LoggedDecision | None:
    """Returns the decision that counts for one variant, or None while it is undecided.

    Each reviewer's last standing decision is a vote. The majority's verdict wins; a tie goes to the
    lead where the lead voted for one of the tied verdicts, else to the latest of the tied votes.
    The decision returned is the latest one with the winning verdict, for its retouch minutes and
    note; of fixes the latest that knows its minutes, for a second reader who would fix the image as
    well does not make the finished retouch undone.
    """
    votes = standing(log)
    if not votes:
        return None
    counts = Counter(vote.decision.verdict for vote in votes)
    most = max(counts.values())
    tied = [vote for vote in votes if counts[vote.decision.verdict] == most]
    verdict = tied[-1].decision.verdict
    for vote in tied:
        if lead is not None and vote.decision.reviewer == lead:
            verdict = vote.decision.verdict
    winners = [vote for vote in votes if vote.decision.verdict is verdict]
    finished = [vote for vote in winners if vote.decision.retouch_minutes is not None]
    return (finished if finished and verdict is Verdict.FIX else winners)[-1]


def changes_of_mind(log: Sequence[LoggedDecision]) -> int:
    """Returns how often a reviewer judged one variant differently from that reviewer's vote before.

    Taking back a slip with undo and giving another verdict counts: it is a change of mind in the
    log.
    """
    before: dict[str, Verdict] = {}
    changes = 0
    for logged in sorted(log, key=lambda item: item.id):
        reviewer, verdict = logged.decision.reviewer, logged.decision.verdict
        if reviewer in before and before[reviewer] is not verdict:
            changes += 1
        before[reviewer] = verdict
    return changes
