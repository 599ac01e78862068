"""Which takes belong to a period: by when a brief was first asked of a model."""

from datetime import datetime

from sqlalchemy import Connection, and_, func, select

from curator.library.tables import take


def asked_since(connection: Connection, since: datetime) -> frozenset[int]:
    """Returns the numbers of the takes of what was first asked for at or after a time.

    A brief, model and tier is in the period or not as a whole, by its earliest known request: else
    a re-roll would become a first take only because the one before it lies outside. What has no
    time is in no period.

    Args:
        connection: a transaction.
        since: aware UTC.
    """
    units = (
        select(take.c.brief_id, take.c.model_id, take.c.tier)
        .group_by(take.c.brief_id, take.c.model_id, take.c.tier)
        .having(func.min(take.c.requested_at) >= since)
        .subquery()
    )
    here = and_(
        take.c.brief_id == units.c.brief_id,
        take.c.model_id == units.c.model_id,
        take.c.tier == units.c.tier,
    )
    return frozenset(connection.execute(select(take.c.id).join(units, here)).scalars())
