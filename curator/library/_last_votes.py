"""Which decisions are votes: those that stand and that their reviewer has not replaced since."""

from sqlalchemy import ColumnElement, and_, exists, select

from curator.library.tables import decision, retraction

_later = decision.alias("later")
_taken_back = retraction.alias("taken_back")

IS_VOTE: ColumnElement[bool] = and_(
    ~exists(select(retraction.c.decision_id).where(retraction.c.decision_id == decision.c.id)),
    ~exists(
        select(_later.c.id)
        .outerjoin(_taken_back, _taken_back.c.decision_id == _later.c.id)
        .where(
            _later.c.variant_id == decision.c.variant_id,
            _later.c.id > decision.c.id,
            _later.c.reviewer == decision.c.reviewer,
            _taken_back.c.decision_id.is_(None),
        )
    ),
)
"""The condition that a decision is one of what `curator.core.decision.standing` returns.

Reasons of a verdict that its reviewer has changed went with it.
"""
