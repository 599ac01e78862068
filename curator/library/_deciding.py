"""Reading: which decision counts for a variant, and from where in which batch it is."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple  # Any: a time as the driver or SQLAlchemy gives it

from sqlalchemy import Connection, func, select

from curator.core.decision import Decision, DecisionId, LoggedDecision, Verdict, final_decision
from curator.core.variant import VariantId
from curator.library.tables import batch_item, decision


class Vote(NamedTuple):
    """A decision that stands, as its row is read; the order of fields is that of `VOTE`."""

    id: int
    variant_id: int
    verdict: str
    reviewer: str
    decided_at: Any
    session_id: str | None
    batch_id: int | None
    position: int | None
    retouch_minutes: float | None


VOTE = tuple(decision.c[name] for name in Vote._fields)
"""What is selected to make a `Vote`."""


def batch_sizes(connection: Connection) -> dict[int | str, int]:
    """Returns how many places each batch has, by its number; by its session for imported ones."""
    planned = select(batch_item.c.batch_id, func.max(batch_item.c.position)).group_by(
        batch_item.c.batch_id
    )
    imported = (
        select(decision.c.session_id, func.max(decision.c.position))
        .where(
            decision.c.batch_id.is_(None),
            decision.c.session_id.is_not(None),
            decision.c.position.is_not(None),
        )
        .group_by(decision.c.session_id)
    )
    sizes: dict[int | str, int] = {}
    for query in (planned, imported):
        sizes |= {row[0]: row[1] + 1 for row in connection.execute(query)}
    return sizes


def that_counts(votes: Sequence[Vote], lead: str | None) -> tuple[Vote, Vote]:
    """Returns the decision that counts, and the one whose time, sitting and place are its.

    A verdict that got further reasons later keeps the time, sitting and place at which it was given
    first.

    Args:
        votes: those that stand of one variant, at least one, oldest first.
        lead: whose vote decides a tie.
    """
    if len(votes) == 1:
        return votes[0], votes[0]
    final = first = _final(votes, lead)
    for vote in votes:
        is_same = vote.reviewer == final.reviewer and vote.verdict == final.verdict
        if is_same and vote.session_id is not None:
            first = vote
    return final, first


def _final(votes: Sequence[Vote], lead: str | None) -> Vote:
    rows = {vote.id: vote for vote in votes}
    log = [
        LoggedDecision(
            DecisionId(vote.id),
            Decision(
                VariantId(vote.variant_id),
                Verdict(vote.verdict),
                vote.reviewer,
                vote.decided_at,
                retouch_minutes=vote.retouch_minutes,
            ),
        )
        for vote in votes
    ]
    final = final_decision(log, lead)
    assert final is not None, "a variant with standing decisions has one that counts"
    return rows[final.id]


def place_in_batch(
    batch_id: int | None,
    session_id: str | None,
    position: int | None,
    sizes: Mapping[int | str, int],
) -> float | None:
    """Returns the planned position in the batch, 0 first, 1 last; None outside one.

    Args:
        batch_id: which batch.
        session_id: which session, where the batch is not known.
        position: 0-based.
        sizes: of `batch_sizes`.
    """
    size = sizes.get(batch_id or session_id or 0, 0)
    if position is None or size <= 1:
        return None
    return min(position / (size - 1), 1.0)
