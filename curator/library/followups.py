"""The wing of the library for what is judged once more: second looks, second readers, suspects."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
)

from curator.core.batch import ItemKind
from curator.core.decision import DecisionId, Verdict
from curator.core.variant import BatchId, BriefId, Kind, VariantId
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library._flagged import ALERTS
from curator.library.queue_tables import followup, suspect
from curator.library.queue_values import BUSY_FOR, Answered, Followup, Judged, NewFollowup
from curator.library.tables import batch, batch_item, decision, measurement, retraction, variant

_answer = decision.alias("answer")
_taken_back = retraction.alias("taken_back")


class Followups:
    """What is to be judged once more in one library; every method is one short transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def judged_in(self, batch_id: BatchId) -> tuple[Judged, ...]:
        """Returns the standing first verdicts that were given in a batch, by position."""
        flag_score = (
            select(func.max(measurement.c.score))
            .where(
                measurement.c.variant_id == decision.c.variant_id,
                measurement.c.artifact.in_(ALERTS),
                measurement.c.artifact != "print_size",
            )
            .correlate(decision)
            .scalar_subquery()
        )
        query = (
            select(
                decision.c.id,
                decision.c.variant_id,
                decision.c.verdict,
                decision.c.look_seconds,
                batch_item.c.position,
                func.coalesce(flag_score, 0.0).label("flag_score"),
                suspect.c.decision_id.is_not(None).label("suspect"),
            )
            .join(
                batch_item,
                and_(
                    batch_item.c.batch_id == decision.c.batch_id,
                    batch_item.c.variant_id == decision.c.variant_id,
                ),
            )
            .outerjoin(suspect, suspect.c.decision_id == decision.c.id)
            .where(
                decision.c.batch_id == batch_id,
                batch_item.c.kind == ItemKind.NEW.value,
                _stands(decision.c.id),
            )
            .order_by(batch_item.c.position)
        )
        with engines.reading(self._engine) as connection:
            return tuple(
                Judged(
                    DecisionId(row.id),
                    VariantId(row.variant_id),
                    Verdict(row.verdict),
                    row.look_seconds,
                    row.position,
                    float(row.flag_score),
                    bool(row.suspect),
                )
                for row in connection.execute(query)
            )

    def mark_suspect(self, session: str, since: datetime, now: datetime) -> int:
        """Marks the standing decisions of a sitting from a time on; returns how many."""
        query = select(decision.c.id).where(
            decision.c.session_id == session,
            decision.c.decided_at >= since,
            _stands(decision.c.id),
            is_counted(decision.c.variant_id),
        )
        with engines.writing(self._engine) as connection:
            rows = [
                {"decision_id": number, "marked_at": now}
                for number in connection.execute(query).scalars()
            ]
            engines.insert_new(connection, suspect, rows)
        return len(rows)

    def add(self, wanted: Sequence[NewFollowup], now: datetime) -> None:
        """Asks for follow-ups; one that is asked for already is left as it is."""
        with engines.writing(self._engine) as connection:
            engines.insert_new(
                connection,
                followup,
                [
                    {
                        "variant_id": one.variant,
                        "kind": one.kind.value,
                        "reason": one.reason,
                        "decision_id": one.decision,
                        "author": one.author,
                        "asked_at": now,
                        "not_before": one.not_before,
                    }
                    for one in wanted
                ],
            )

    def due(self, reviewer: str, now: datetime, limit: int) -> tuple[Followup, ...]:
        """Returns what this reviewer may judge once more now, the longest waiting first.

        Their own accepts only from the next day on; another's verdicts at any time. What was taken
        back or changed since is not asked any more.
        """
        mine = and_(
            followup.c.author == reviewer,
            followup.c.kind == ItemKind.SECOND_LOOK.value,
            followup.c.not_before <= now,
        )
        query = (
            select(followup, variant.c.brief_id)
            .join(variant, variant.c.id == followup.c.variant_id)
            .join(decision, decision.c.id == followup.c.decision_id)
            .where(
                or_(mine, followup.c.author != reviewer),
                ~variant.c.missing,
                variant.c.kind == Kind.NORMAL.value,
                _stands(decision.c.id),
                or_(
                    followup.c.kind == ItemKind.SECOND_READER.value,
                    variant.c.verdict == Verdict.ACCEPT.value,
                ),
                ~_is_answered(),
                ~_is_being_judged(now - BUSY_FOR),
                ~_was_judged_by(reviewer),
            )
            .order_by(followup.c.id)
            .limit(limit)
        )
        with engines.reading(self._engine) as connection:
            found = [_followup(row) for row in connection.execute(query)]
        once = {one.variant: one for one in reversed(found)}  # never twice in one batch
        return tuple(one for one in found if once[one.variant] is one)

    def answered(self) -> tuple[Answered, ...]:
        """Returns what came of all follow-ups so far, in the order they were asked for."""
        query = (
            select(
                followup.c.variant_id,
                followup.c.kind,
                followup.c.reason,
                followup.c.author,
                decision.c.verdict.label("before"),
                _answer.c.verdict.label("after"),
                _answer.c.reviewer,
            )
            .join(decision, decision.c.id == followup.c.decision_id)
            .join(
                _answer,
                and_(
                    _answer.c.batch_id == followup.c.batch_id,
                    _answer.c.variant_id == followup.c.variant_id,
                ),
            )
            .where(_stands(_answer.c.id))
            .order_by(followup.c.id, _answer.c.id)
        )
        with engines.reading(self._engine) as connection:
            return tuple(
                Answered(
                    VariantId(row.variant_id),
                    ItemKind(row.kind),
                    row.reason,
                    Verdict(row.before),
                    Verdict(row.after),
                    row.author,
                    row.reviewer,
                )
                for row in connection.execute(query)
            )

    def count_waiting(self) -> dict[ItemKind, int]:
        """Returns how many follow-ups nobody has answered yet, by kind."""
        query = (
            select(followup.c.kind, func.count())
            .join(decision, decision.c.id == followup.c.decision_id)
            .where(_stands(decision.c.id), ~_is_answered())
            .group_by(followup.c.kind)
        )
        with engines.reading(self._engine) as connection:
            return {ItemKind(kind): many for kind, many in connection.execute(query)}

    def suspects(self) -> frozenset[DecisionId]:
        """Returns the decisions that were made while the pace was changing."""
        with engines.reading(self._engine) as connection:
            numbers = connection.execute(select(suspect.c.decision_id)).scalars()
            return frozenset(DecisionId(number) for number in numbers)


def disputed() -> Select[tuple[int]]:
    """Returns the variants on which two reviewers' latest standing verdicts differ."""
    latest = (
        select(func.max(decision.c.id))
        .where(_stands(decision.c.id))
        .group_by(decision.c.variant_id, decision.c.reviewer)
    )
    return (
        select(decision.c.variant_id)
        .where(decision.c.id.in_(latest))
        .group_by(decision.c.variant_id)
        .having(func.count(decision.c.verdict.distinct()) > 1)
    )


def note_served(
    connection: Connection, batch_id: int, kind: ItemKind, variants: Sequence[int]
) -> None:
    """Notes in which batch follow-ups are shown."""
    for some in engines.chunks(variants):
        connection.execute(
            followup.update()
            .where(followup.c.variant_id.in_(some), followup.c.kind == kind.value, ~_is_answered())
            .values(batch_id=batch_id)
        )


def _stands(number: ColumnElement[int]) -> ColumnElement[bool]:
    return ~exists().where(_taken_back.c.decision_id == number)


def _is_answered() -> ColumnElement[bool]:
    return exists().where(
        _answer.c.batch_id == followup.c.batch_id,
        _answer.c.variant_id == followup.c.variant_id,
        _stands(_answer.c.id),
    )


def _is_being_judged(since: datetime) -> ColumnElement[bool]:
    """It lies in an open batch that somebody may come back to."""
    return exists().where(
        batch.c.id == followup.c.batch_id,
        batch.c.closed_at.is_(None),
        batch.c.planned_at >= since,
    )


def _was_judged_by(reviewer: str) -> ColumnElement[bool]:
    """Another's verdict is no second opinion where this reviewer has given one already."""
    own = decision.alias("own")
    return exists().where(
        own.c.variant_id == followup.c.variant_id,
        own.c.reviewer == reviewer,
        followup.c.author != reviewer,
        _stands(own.c.id),
    )


def _followup(row: Row[tuple[object, ...]]) -> Followup:
    return Followup(
        id=row.id,
        variant=VariantId(row.variant_id),
        brief=BriefId(row.brief_id),
        decision=DecisionId(row.decision_id),
        author=row.author,
        kind=ItemKind(row.kind),
        reason=row.reason,
        not_before=row.not_before,
    )
