"""The wing of the library for probes: planted flaws and repeats, which measure the reviewing.

A probe is a variant of its own kind, so that no listing, statistic or export knows it. Its row
copies the place of its source; only the file and the kind are its own.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    Row,
    and_,
    cast,
    delete,
    exists,
    insert,
    select,
)

from curator.core.batch import ItemKind
from curator.core.decision import Verdict
from curator.core.sentinel import REPEAT_AFTER, SENTINEL_AFTER, ProbeSource
from curator.core.variant import BatchId, BriefId, Kind, VariantId
from curator.library import engine as engines
from curator.library._flagged import is_flagged
from curator.library.flagging import rules_of
from curator.library.probe_values import NewProbe, ProbeAnswer, ReadyProbe, SourceFile
from curator.library.queue_tables import probe
from curator.library.tables import (
    batch,
    batch_item,
    brief,
    decision,
    location,
    model,
    retraction,
    variant,
)

AnyRow: TypeAlias = Row[*tuple[Any, ...]]

PROBE_TAKE = "probe"
"""A probe's own take is stated, so that looks at it say nothing of when others were asked for."""

_STEP, _ROUND = 7919, 104_729
"""Two primes: multiplied by one and taken modulo the other, numbers come in no known order."""

_source = variant.alias("source")
_own = decision.alias("own")
_taken_back = retraction.alias("taken_back")


class Probes:
    """Planted flaws and repeats of one library; every method is one short transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def sources_for(
        self, reviewer: str, now: datetime, kind: ItemKind, limit: int, seed: int = 0
    ) -> tuple[SourceFile, ...]:
        """Returns up to `limit` variants that a reviewer's probes may be made of.

        What `ProbeSource` asks of them is asked for here too; which ones come, where there are
        more, depends on the seed.
        """
        mine = and_(_own.c.variant_id == variant.c.id, _own.c.reviewer == reviewer)
        seen_since = now - (SENTINEL_AFTER if kind is ItemKind.SENTINEL else REPEAT_AFTER)
        wanted = [
            variant.c.kind == Kind.NORMAL.value,
            variant.c.sha256.is_not(None),
            ~variant.c.missing,
            ~brief.c.cancelled,
            ~exists().where(probe.c.source_id == variant.c.id, probe.c.reviewer == reviewer),
            ~exists().where(mine, _own.c.decided_at > seen_since),
        ]
        with engines.reading(self._engine) as connection:
            flagged = is_flagged(rules_of(connection))
            if kind is ItemKind.SENTINEL:
                wanted += [
                    variant.c.verdict == Verdict.ACCEPT.value,
                    variant.c.analysed_with.is_not(None),
                    variant.c.analysis_error.is_(None),
                    ~flagged,
                ]
            else:
                wanted.append(exists().where(mine, _stands(_own.c.id)))
            order = (cast(variant.c.id, BigInteger) * _STEP + seed % _ROUND) % _ROUND
            rows = connection.execute(
                select(
                    variant.c.id,
                    variant.c.brief_id,
                    variant.c.verdict,
                    variant.c.path,
                    variant.c.format,
                    variant.c.analysed_with,
                    flagged.label("flagged"),
                )
                .join(brief, brief.c.id == variant.c.brief_id)
                .where(*wanted)
                .order_by(order, variant.c.id)
                .limit(limit)
            ).all()
            seen = _judged_by(connection, reviewer, [row.id for row in rows])
        return tuple(_source_file(row, *seen.get(row.id, (None, None))) for row in rows)

    def add(self, made: Sequence[NewProbe], reviewer: str, now: datetime) -> tuple[VariantId, ...]:
        """Remembers probes for one reviewer; returns their ids in order.

        A file whose content the library knows is left out: it could not be told from that variant.
        """
        with engines.writing(self._engine) as connection:
            return tuple(
                number
                for one in made
                if (number := _insert(connection, one, reviewer, now)) is not None
            )

    def due(self, reviewer: str, now: datetime) -> tuple[ReadyProbe, ...]:
        """Returns the probes that a reviewer may be shown now, the oldest first.

        Left out is what was shown already, and what its source has outgrown since: one that was
        seen meanwhile, is accepted no longer, or belongs to another brief now.
        """
        seen = and_(_own.c.variant_id == probe.c.source_id, _own.c.reviewer == reviewer)
        as_made = and_(
            _source.c.brief_id == variant.c.brief_id,
            ~_source.c.missing,
            ~brief.c.cancelled,
        )
        sentinel = and_(
            probe.c.flaw.is_not(None),
            _source.c.verdict == Verdict.ACCEPT.value,
            ~exists().where(seen, _own.c.decided_at > now - SENTINEL_AFTER),
        )
        repeat = and_(
            probe.c.flaw.is_(None),
            exists().where(seen, _stands(_own.c.id)),
            ~exists().where(seen, _own.c.decided_at > now - REPEAT_AFTER),
        )
        query = (
            select(
                probe.c.variant_id,
                probe.c.source_id,
                probe.c.flaw,
                probe.c.strength,
                variant.c.brief_id,
                variant.c.path,
                model.c.name,
            )
            .join(variant, variant.c.id == probe.c.variant_id)
            .join(_source, _source.c.id == probe.c.source_id)
            .join(brief, brief.c.id == variant.c.brief_id)
            .join(model, model.c.id == _source.c.model_id)
            .where(probe.c.reviewer == reviewer, ~_was_shown(), as_made, sentinel | repeat)
            .order_by(probe.c.variant_id)
        )
        with engines.reading(self._engine) as connection:
            return tuple(
                ReadyProbe(
                    VariantId(row.variant_id),
                    VariantId(row.source_id),
                    BriefId(row.brief_id),
                    row.name,
                    ItemKind.REPEAT if row.flaw is None else ItemKind.SENTINEL,
                    row.path,
                    row.flaw,
                    row.strength,
                )
                for row in connection.execute(query)
            )

    def answers(
        self, reviewer: str | None = None, batch_id: BatchId | None = None
    ) -> tuple[ProbeAnswer, ...]:
        """Returns what reviewers said of their probes, in the order of saying it.

        Of each the latest verdict that stands, given in a batch and before it was told what the
        image was.

        Args:
            reviewer: only this one's; None for everybody's.
            batch_id: only those of this batch.
        """
        query = (
            select(
                decision.c.id,
                decision.c.reviewer,
                decision.c.verdict,
                decision.c.decided_at,
                decision.c.batch_id,
                probe,
                variant.c.path,
            )
            .join(
                probe,
                and_(
                    probe.c.variant_id == decision.c.variant_id,
                    probe.c.reviewer == decision.c.reviewer,
                ),
            )
            .join(variant, variant.c.id == probe.c.variant_id)
            .where(decision.c.batch_id.is_not(None), decision.c.blind, _stands(decision.c.id))
            .order_by(decision.c.id)
        )
        if reviewer is not None:
            query = query.where(decision.c.reviewer == reviewer)
        if batch_id is not None:
            query = query.where(decision.c.batch_id == batch_id)
        with engines.reading(self._engine) as connection:
            latest = {row.variant_id: row for row in connection.execute(query)}
            before = _said_before(connection, list(latest.values()))
        rows = sorted(latest.values(), key=lambda row: row.id)
        return tuple(_answer(row, before.get(row.id)) for row in rows)

    def spent(self, before: datetime) -> tuple[Path, ...]:
        """Returns the files of probes that were shown in batches closed before a time."""
        query = (
            select(variant.c.path)
            .join(probe, probe.c.variant_id == variant.c.id)
            .where(
                exists().where(
                    batch_item.c.variant_id == probe.c.variant_id,
                    ~batch_item.c.dropped,
                    batch.c.id == batch_item.c.batch_id,
                    batch.c.closed_at < before,
                )
            )
            .order_by(variant.c.id)
        )
        with engines.reading(self._engine) as connection:
            return tuple(connection.execute(query).scalars())


def _stands(number: ColumnElement[int]) -> ColumnElement[bool]:
    return ~exists().where(_taken_back.c.decision_id == number)


def _was_shown() -> ColumnElement[bool]:
    """A place that was given back before anybody came to it may be filled again."""
    return exists().where(batch_item.c.variant_id == probe.c.variant_id, ~batch_item.c.dropped)


def _judged_by(
    connection: Connection, reviewer: str, variants: Sequence[int]
) -> dict[int, tuple[datetime | None, Verdict | None]]:
    """When a reviewer judged variants last, and what of it stands."""
    found: dict[int, tuple[datetime | None, Verdict | None]] = {}
    for some in engines.chunks(variants):
        rows = connection.execute(
            select(
                decision.c.variant_id,
                decision.c.verdict,
                decision.c.decided_at,
                retraction.c.decision_id.is_(None).label("stands"),
            )
            .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
            .where(decision.c.variant_id.in_(some), decision.c.reviewer == reviewer)
            .order_by(decision.c.id)
        )
        for row in rows:
            when, said = found.get(row.variant_id, (None, None))
            when = row.decided_at if when is None else max(when, row.decided_at)
            found[row.variant_id] = (when, Verdict(row.verdict) if row.stands else said)
    return found


def _source_file(row: AnyRow, judged_at: datetime | None, mine: Verdict | None) -> SourceFile:
    return SourceFile(
        ProbeSource(
            variant=VariantId(row.id),
            brief=BriefId(row.brief_id),
            verdict=Verdict(row.verdict) if row.verdict else None,
            mine=mine,
            judged_at=judged_at,
            is_measured=row.analysed_with is not None,
            is_flagged=bool(row.flagged),
        ),
        row.path,
        row.format,
    )


def _insert(
    connection: Connection, made: NewProbe, reviewer: str, now: datetime
) -> VariantId | None:
    known = select(variant.c.id).where(variant.c.sha256 == made.sha256)
    if connection.execute(known).first() is not None:
        return None
    source = select(variant).where(variant.c.id == made.source)
    row = dict(connection.execute(source).mappings().one()) | {
        "sha256": made.sha256,
        "kind": _kind_of(made.kind).value,
        "parent_id": None,
        "found_parent_id": None,
        "found_take": PROBE_TAKE,
        "variant_index": None,
        "path": made.path,
        "missing": False,
        "format": made.format,
        "width": made.width,
        "height": made.height,
        "size_bytes": made.size_bytes,
        "made_at": None,
        "order_source": None,
        "cost": None,
        "generation_seconds": None,
        "imported_at": now,
        "warnings": None,
        "verdict": None,
        "analysed_with": None,
        "studied_with": None,
        "analysis_error": None,
    }
    del row["id"]
    number = engines.inserted_id(connection.execute(insert(variant).values(**row)))
    x, y, width, height = made.region or (None, None, None, None)
    connection.execute(
        insert(probe).values(
            variant_id=number,
            source_id=made.source,
            reviewer=reviewer,
            flaw=made.flaw,
            strength=made.strength,
            x=x,
            y=y,
            width=width,
            height=height,
            made_at=now,
        )
    )
    connection.execute(delete(location).where(location.c.path == made.path))
    connection.execute(
        insert(location).values(
            variant_id=number,
            path=made.path,
            size_bytes=made.size_bytes,
            modified_ns=str(made.modified_ns),
            present=True,
        )
    )
    return VariantId(number)


def _kind_of(kind: ItemKind) -> Kind:
    return Kind.SENTINEL if kind is ItemKind.SENTINEL else Kind.REPEAT


def _said_before(connection: Connection, rows: Sequence[AnyRow]) -> dict[int, Verdict]:
    """What the same reviewer had said of a repeat's source, by the decision on the repeat."""
    repeats = [row for row in rows if row.flaw is None]
    found: dict[int, Verdict] = {}
    for some in engines.chunks(repeats):
        earlier = connection.execute(
            select(decision.c.id, _own.c.verdict)
            .join(probe, probe.c.variant_id == decision.c.variant_id)
            .join(
                _own,
                and_(
                    _own.c.variant_id == probe.c.source_id,
                    _own.c.reviewer == decision.c.reviewer,
                    _own.c.id < decision.c.id,
                ),
            )
            .where(decision.c.id.in_([row.id for row in some]), _stands(_own.c.id))
            .order_by(_own.c.id)
        )
        found |= {row.id: Verdict(row.verdict) for row in earlier}
    return found


def _answer(row: AnyRow, before: Verdict | None) -> ProbeAnswer:
    return ProbeAnswer(
        variant=VariantId(row.variant_id),
        source=VariantId(row.source_id),
        reviewer=row.reviewer,
        flaw=row.flaw,
        strength=row.strength,
        region=None if row.x is None else (row.x, row.y, row.width, row.height),
        path=row.path,
        verdict=Verdict(row.verdict),
        before=before,
        answered_at=row.decided_at,
        batch=BatchId(row.batch_id),
    )
