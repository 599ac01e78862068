"""Rows that statistics ask for beside outcomes: who decided where, looks by sitting, places.

Reviewers stand here by name; no document names them. Tuples and columns, for there may be a million
of each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar


class Deciding(NamedTuple):
    """The decision that counts for one variant.

    Attributes:
        reviewer: whose it is.
        decided_at: aware UTC.
        session: of which sitting; one that nobody named is a reviewer's day.
        place: planned position in the batch, 0 first, 1 last; None outside one.
    """

    reviewer: str
    decided_at: datetime
    session: str
    place: float | None


class Blindness(NamedTuple):
    """Of how many standing decisions it is known whether the model was seen.

    Attributes:
        blind: made here without seeing it.
        seen: made with the model known.
        unstated: brought in by a decision file, which does not say.
    """

    blind: int
    seen: int
    unstated: int

    @property
    def share(self) -> float | None:
        """Blind ones among those of which it is known, 0..1; None where it is known of none."""
        known = self.blind + self.seen
        return self.blind / known if known else None


class Deciders(NamedTuple):
    """Who stands behind the decisions on a library or a part of it.

    Attributes:
        reviewers: how many have a standing decision.
        decisions: how many stand.
        blindness: of how many of them it is known whether the model was seen.
    """

    reviewers: int
    decisions: int
    blindness: Blindness


@dataclass(frozen=True, slots=True)
class SittingColumns:
    """Every decision with its sitting, retracted or not, on whatever variant.

    Attributes:
        sessions: names of sittings.
        session: which of them each decision was made in.
        variant: on what.
        decided_at: microseconds since 1970 in UTC.
        look_seconds: not capped; 0 where nobody looked or nobody knows.
        counted: 0 where it was on a probe.
    """

    sessions: Sequence[str]
    session: Sequence[int]
    variant: Sequence[int]
    decided_at: Sequence[int]
    look_seconds: Sequence[float]
    counted: Sequence[int]


Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Told(Generic[Value]):
    """What is known of some variants beside their verdicts, the same of many of them.

    Attributes:
        values: what is told of one or more.
        variant: of which it is told, each once.
        which: which of `values` is told of each.
    """

    values: Sequence[Value]
    variant: Sequence[int]
    which: Sequence[int]


def sitting_of(reviewer: str, decided_at: datetime) -> str:
    """Returns the sitting of a decision whose sitting nobody named: a reviewer's day.

    Args:
        reviewer: whose it is.
        decided_at: in UTC.
    """
    return f"{reviewer} on {decided_at.date()}"


class Placed(NamedTuple):
    """One variant's planned place in a batch."""

    batch: int
    brief: int
    model: str
    position: int
