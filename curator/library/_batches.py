"""Sessions and batches: what was planned is stored before it is shown, and never reshuffled."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import Connection, Row, case, func, insert, select, update

from curator.core.batch import Candidate, ItemKind, Models, PlannedItem, turns_of
from curator.core.decision import Verdict
from curator.core.fatigue import IDLE_CAP_SECONDS
from curator.core.flagging import FlagRules
from curator.core.variant import BatchId, BriefId, Kind, VariantId
from curator.library import engine as engines
from curator.library import followups
from curator.library._counted import is_counted
from curator.library._flagged import is_flagged
from curator.library.queue_tables import turn
from curator.library.queue_values import Revealed
from curator.library.tables import (
    batch,
    batch_item,
    brief,
    decision,
    look,
    model,
    retraction,
    session,
    take,
    variant,
)
from curator.library.values import BatchItem, BatchTotals, OpenBatch

_PRIOR = 4.0
"""How many decided variants the library's own accept rate weighs in a brief's."""


def candidates(
    connection: Connection, reviewer: str, busy_since: datetime, rules: FlagRules
) -> tuple[Candidate, ...]:
    """Returns what may be planned: undecided, present, and not in a colleague's fresh batch."""
    elsewhere = (
        select(batch_item.c.variant_id)
        .join(batch, batch.c.id == batch_item.c.batch_id)
        .where(
            ~batch_item.c.dropped,
            batch.c.reviewer != reviewer,
            batch.c.closed_at.is_(None),
            batch.c.planned_at >= busy_since,
        )
    )
    rows = connection.execute(
        select(
            variant.c.id,
            variant.c.brief_id,
            variant.c.take_id,
            model.c.name,
            look.c.group_id,
            brief.c.campaign_id,
            is_flagged(rules).label("flagged"),
        )
        .join(model, model.c.id == variant.c.model_id)
        .join(brief, brief.c.id == variant.c.brief_id)
        .outerjoin(look, look.c.variant_id == variant.c.id)
        .where(
            variant.c.verdict.is_(None),
            ~variant.c.missing,
            variant.c.kind == Kind.NORMAL.value,
            variant.c.id.not_in(elsewhere),
        )
        .order_by(variant.c.id)
    ).all()
    ranks = _take_ranks(connection)
    chances = _accept_chances(connection)
    return tuple(
        Candidate(
            VariantId(row.id),
            BriefId(row.brief_id),
            row.name,
            ranks[row.take_id],
            row.group_id,
            campaign=str(row.campaign_id),
            p_accept=chances[row.brief_id],
            flagged=bool(row.flagged),
        )
        for row in rows
    )


def _accept_chances(connection: Connection) -> defaultdict[int, float]:
    """How likely an accept is in each brief, by what was decided there and in the library."""
    accepted = func.sum(case((variant.c.verdict == Verdict.ACCEPT.value, 1), else_=0))
    rows = connection.execute(
        select(variant.c.brief_id, accepted.label("accepted"), func.count().label("decided"))
        .where(variant.c.verdict.is_not(None), variant.c.kind == Kind.NORMAL.value)
        .group_by(variant.c.brief_id)
    ).all()
    decided = sum(row.decided for row in rows)
    usual = (sum(row.accepted for row in rows) + 1) / (decided + 2)
    chances = defaultdict(lambda: usual)
    for row in rows:
        chances[row.brief_id] = (row.accepted + _PRIOR * usual) / (row.decided + _PRIOR)
    return chances


def turns(connection: Connection, reviewer: str) -> dict[Models, int]:
    """Returns how many blocks of which models this reviewer was given."""
    rows = connection.execute(
        select(turn.c.models, turn.c.blocks).where(turn.c.reviewer == reviewer)
    )
    return {tuple(json.loads(row.models)): row.blocks for row in rows}


def _take_ranks(connection: Connection) -> dict[int, int]:
    """Numbers the takes of each (brief, model, tier) in time, undated ones last, from 0."""
    rows = connection.execute(
        select(take.c.id, take.c.brief_id, take.c.model_id, take.c.tier).order_by(
            take.c.requested_at.is_(None), take.c.requested_at, take.c.id
        )
    )
    met: defaultdict[tuple[int, int, str], int] = defaultdict(int)
    ranks: dict[int, int] = {}
    for row in rows:
        group = (row.brief_id, row.model_id, row.tier)
        ranks[row.id] = met[group]
        met[group] += 1
    return ranks


def begin_session(connection: Connection, key: str, reviewer: str, now: datetime) -> None:
    """Starts a sitting; a second start of the same one changes nothing."""
    engines.insert_new(connection, session, [{"id": key, "reviewer": reviewer, "started_at": now}])


def end_session(connection: Connection, key: str, now: datetime) -> None:
    """Ends a sitting."""
    connection.execute(update(session).where(session.c.id == key).values(ended_at=now))


def store(
    connection: Connection,
    reviewer: str,
    session_key: str,
    seed: int,
    items: Sequence[PlannedItem],
    now: datetime,
) -> BatchId:
    """Stores a plan as this reviewer's open batch."""
    connection.execute(  # a second window may have left one open: nobody would come back to it
        update(batch)
        .where(batch.c.reviewer == reviewer, batch.c.closed_at.is_(None))
        .values(closed_at=now)
    )
    newest = connection.execute(select(func.max(variant.c.id))).scalar() or 0
    batch_id = engines.inserted_id(
        connection.execute(
            insert(batch).values(
                reviewer=reviewer,
                session_id=session_key,
                seed=str(seed),
                newest_variant=newest,
                planned_at=now,
            )
        )
    )
    rows = [
        {
            "batch_id": batch_id,
            "position": item.position,
            "variant_id": item.variant,
            "kind": item.kind.value,
            "skips": 0,
            "dropped": False,
        }
        for item in items
    ]
    connection.execute(insert(batch_item), rows)
    for kind in (ItemKind.SECOND_LOOK, ItemKind.SECOND_READER):
        again = [item.variant for item in items if item.kind is kind]
        followups.note_served(connection, batch_id, kind, again)
    before = turns(connection, reviewer)
    given = turns_of(item for item in items if item.kind is ItemKind.NEW)
    engines.replace_rows(
        connection,
        turn,
        ["reviewer", "models"],
        [
            {
                "reviewer": reviewer,
                "models": json.dumps(models),
                "blocks": before.get(models, 0) + blocks,
            }
            for models, blocks in given.items()
        ],
    )
    return BatchId(batch_id)


def drop(connection: Connection, batch_id: BatchId, positions: Sequence[int]) -> None:
    """Gives places of a batch back to the pool; their positions stay on record."""
    connection.execute(
        update(batch_item)
        .where(batch_item.c.batch_id == batch_id, batch_item.c.position.in_(positions))
        .values(dropped=True)
    )


def revealed_among(
    connection: Connection, reviewer: str, variant_ids: Sequence[VariantId]
) -> frozenset[VariantId]:
    """Returns those of some variants whose model this reviewer was told."""
    found: set[VariantId] = set()
    for some in engines.chunks(variant_ids):
        query = (
            select(batch_item.c.variant_id)
            .join(batch, batch.c.id == batch_item.c.batch_id)
            .where(
                batch_item.c.variant_id.in_(some),
                ~batch_item.c.dropped,
                batch.c.reviewer == reviewer,
                batch.c.revealed_at.is_not(None),
            )
        )
        found |= {VariantId(number) for number in connection.execute(query).scalars()}
    return frozenset(found)


def reveal(connection: Connection, batch_id: BatchId, now: datetime) -> tuple[Revealed, ...]:
    """Notes that a batch's models are known from now on; returns what was judged, by position."""
    connection.execute(
        update(batch)
        .where(batch.c.id == batch_id, batch.c.revealed_at.is_(None))
        .values(revealed_at=now)
    )
    rows = connection.execute(
        select(
            batch_item.c.position,
            variant.c.id,
            variant.c.path,
            variant.c.sha256,
            variant.c.verdict,
            model.c.name.label("model"),
            brief.c.name.label("brief"),
        )
        .join(variant, variant.c.id == batch_item.c.variant_id)
        .join(model, model.c.id == variant.c.model_id)
        .join(brief, brief.c.id == variant.c.brief_id)
        .where(
            batch_item.c.batch_id == batch_id,
            batch_item.c.kind == ItemKind.NEW.value,
            variant.c.verdict.is_not(None),
        )
        .order_by(batch_item.c.position)
    )
    return tuple(
        Revealed(
            VariantId(row.id), row.path, row.sha256, row.model, row.brief, Verdict(row.verdict)
        )
        for row in rows
    )


def open_batch(connection: Connection, reviewer: str) -> OpenBatch | None:
    """Returns this reviewer's newest batch that is not closed, with what was done in it."""
    row = connection.execute(
        select(batch)
        .where(batch.c.reviewer == reviewer, batch.c.closed_at.is_(None))
        .order_by(batch.c.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    items = connection.execute(
        select(batch_item, variant.c.verdict, variant.c.brief_id)
        .join(variant, variant.c.id == batch_item.c.variant_id)
        .where(batch_item.c.batch_id == row.id, ~batch_item.c.dropped)
        .order_by(batch_item.c.position)
    ).all()
    given = _verdicts_in(connection, row.id)
    return OpenBatch(
        id=BatchId(row.id),
        seed=int(row.seed),
        newest_variant=VariantId(row.newest_variant),
        planned_at=row.planned_at,
        items=tuple(
            BatchItem(
                variant=VariantId(item.variant_id),
                position=item.position,
                kind=ItemKind(item.kind),
                skips=item.skips,
                verdict=_shown_verdict(item, given),
                brief=BriefId(item.brief_id),
            )
            for item in items
        ),
        revealed=row.revealed_at is not None,
    )


def _verdicts_in(connection: Connection, batch_id: int) -> dict[int, str]:
    """The latest standing verdict that was given in a batch, by variant."""
    rows = connection.execute(
        select(decision.c.variant_id, decision.c.verdict)
        .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
        .where(decision.c.batch_id == batch_id, retraction.c.decision_id.is_(None))
        .order_by(decision.c.id)
    )
    return {row.variant_id: row.verdict for row in rows}


def _shown_verdict(item: Row[Any], given: Mapping[int, str]) -> Verdict | None:
    """What is judged once more is blind: only a verdict of this batch is shown."""
    again = ItemKind(item.kind) is not ItemKind.NEW
    verdict = given.get(item.variant_id) if again else item.verdict
    return Verdict(verdict) if verdict else None


def skip(connection: Connection, batch_id: BatchId, variant_id: VariantId) -> None:
    """Counts a skip; a skip is no verdict and leaves the log alone."""
    connection.execute(
        update(batch_item)
        .where(batch_item.c.batch_id == batch_id, batch_item.c.variant_id == variant_id)
        .values(skips=batch_item.c.skips + 1)
    )


def unskip(connection: Connection, batch_id: BatchId, variant_id: VariantId) -> None:
    """Takes back one skip."""
    connection.execute(
        update(batch_item)
        .where(
            batch_item.c.batch_id == batch_id,
            batch_item.c.variant_id == variant_id,
            batch_item.c.skips > 0,
        )
        .values(skips=batch_item.c.skips - 1)
    )


def close(connection: Connection, batch_id: BatchId, now: datetime) -> None:
    """Closes a batch; what is undecided in it goes back to the pool."""
    connection.execute(update(batch).where(batch.c.id == batch_id).values(closed_at=now))


def totals(connection: Connection, batch_id: BatchId) -> BatchTotals:
    """Returns what a batch's receipt says; time counts every look, taken back or not."""
    rows = connection.execute(
        select(variant.c.verdict, func.count())
        .select_from(batch_item)
        .join(variant, variant.c.id == batch_item.c.variant_id)
        .where(
            batch_item.c.batch_id == batch_id,
            ~batch_item.c.dropped,
            variant.c.kind == Kind.NORMAL.value,
        )
        .group_by(variant.c.verdict)
    )
    counts = {verdict: number for verdict, number in rows}  # noqa: C416 - rows are not pairs
    looked = case(
        (decision.c.look_seconds > IDLE_CAP_SECONDS, IDLE_CAP_SECONDS),
        else_=decision.c.look_seconds,
    )
    seconds = connection.execute(
        select(func.sum(looked))
        .select_from(batch_item)
        .join(decision, decision.c.variant_id == batch_item.c.variant_id)
        .where(
            batch_item.c.batch_id == batch_id,
            decision.c.batch_id == batch_id,
            is_counted(decision.c.variant_id),
        )
    ).scalar()
    return BatchTotals(
        accepted=counts.get(Verdict.ACCEPT.value, 0),
        fixed=counts.get(Verdict.FIX.value, 0),
        rejected=counts.get(Verdict.REJECT.value, 0),
        undecided=counts.get(None, 0),
        active_seconds=float(seconds or 0.0),
    )


def recent_looks(connection: Connection, reviewer: str, limit: int = 400) -> tuple[float, ...]:
    """Returns this reviewer's latest look times in seconds, newest first."""
    rows = connection.execute(
        select(decision.c.look_seconds)
        .where(
            decision.c.reviewer == reviewer,
            decision.c.look_seconds.is_not(None),
            is_counted(decision.c.variant_id),
        )
        .order_by(decision.c.id.desc())
        .limit(limit)
    ).scalars()
    return tuple(rows)
