"""Reading: the outcomes that statistics count, one a variant."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeAlias  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import (
    Connection,
    Row,
    case,
    func,
    select,
)

from curator.core.decision import Verdict
from curator.core.fatigue import IDLE_CAP_SECONDS
from curator.core.outcome import OrderSource, Outcome
from curator.core.variant import (
    Kind,
    Tier,
    VariantId,
)
from curator.library import _log
from curator.library._brief_names import brief_places
from curator.library._places_in_take import in_order
from curator.library.queue_tables import suspect
from curator.library.tables import (
    decision,
    model,
    retraction,
    take,
    variant,
)

AnyRow: TypeAlias = Row[*tuple[Any, ...]]


def outcomes(connection: Connection, lead: str | None) -> tuple[Outcome, ...]:
    """Returns one outcome a variant, in import order, for `curator.statistics`."""
    looked = case(
        (decision.c.look_seconds > IDLE_CAP_SECONDS, IDLE_CAP_SECONDS),
        else_=decision.c.look_seconds,
    )
    looks = (
        select(decision.c.variant_id, func.sum(looked).label("seconds"))
        .group_by(decision.c.variant_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            variant.c.id,
            variant.c.take_id,
            variant.c.variant_index,
            variant.c.made_at,
            variant.c.kind,
            variant.c.verdict,
            variant.c.tier,
            variant.c.missing,
            model.c.name.label("model"),
            variant.c.brief_id,
            take.c.key.label("take"),
            take.c.requested_at,
            take.c.order_source,
            variant.c.cost,
            looks.c.seconds,
        )
        .join(model, model.c.id == variant.c.model_id)
        .join(take, take.c.id == variant.c.take_id)
        .outerjoin(looks, looks.c.variant_id == variant.c.id)
        .where(variant.c.kind == Kind.NORMAL.value)
        .order_by(variant.c.id)
    ).all()
    briefs, numbers = brief_places(connection)
    places = _places_in_takes(rows)
    retouch = _retouch_minutes(connection, lead)
    suspects, unblinded = _resting_on(connection)
    return tuple(
        Outcome(
            campaign=briefs[numbers[row.brief_id]].campaign,
            brief=briefs[numbers[row.brief_id]].name,
            take=row.take,
            variant_index=places[row.id],
            model=row.model,
            tier=Tier(row.tier),
            requested_at=row.requested_at,
            order_source=OrderSource(row.order_source),
            sequence=row.id,
            kind=Kind(row.kind),
            cancelled=briefs[numbers[row.brief_id]].cancelled,
            verdict=Verdict(row.verdict) if row.verdict else None,
            retouch_minutes=retouch.get(VariantId(row.id)),
            look_seconds=float(row.seconds or 0.0),
            cost=row.cost,
            missing=row.missing,
            suspect=row.id in suspects,
            blind=row.id not in unblinded,
        )
        for row in rows
    )


def _resting_on(connection: Connection) -> tuple[set[int], set[int]]:
    """Variants whose verdict rests on suspect decisions alone, or on such that were not blind."""
    rows = connection.execute(
        select(
            decision.c.variant_id,
            func.min(case((suspect.c.decision_id.is_(None), 0), else_=1)).label("suspect"),
            func.max(case((decision.c.blind, 1), else_=0)).label("blind"),
        )
        .join(variant, variant.c.id == decision.c.variant_id)
        .outerjoin(suspect, suspect.c.decision_id == decision.c.id)
        .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
        .where(retraction.c.decision_id.is_(None), decision.c.verdict == variant.c.verdict)
        .group_by(decision.c.variant_id)
    ).all()
    suspects = {row.variant_id for row in rows if row.suspect}
    return suspects, {row.variant_id for row in rows if not row.blind}


def _places_in_takes(rows: Sequence[AnyRow]) -> dict[int, int]:
    """Gives every variant its place in its take: as stated, else by the time of making."""
    takes: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        takes[row.take_id].append(row)
    places: dict[int, int] = {}
    for members in takes.values():
        found = in_order([(row.variant_index, row.made_at, row.id) for row in members])
        places |= {number: place for place, number in found}
    return places


def _retouch_minutes(connection: Connection, lead: str | None) -> dict[VariantId, float]:
    """Returns the retouch minutes of the decisions that count, where any are known."""
    touched = select(decision.c.variant_id).where(decision.c.retouch_minutes.is_not(None))
    log = [
        _log.logged_from(row)
        for row in connection.execute(
            _log.all_decisions().where(decision.c.variant_id.in_(touched))
        )
    ]
    return {
        variant_id: final.decision.retouch_minutes
        for variant_id, final in _log.final_of(log, lead).items()
        if final.decision.retouch_minutes is not None
    }
