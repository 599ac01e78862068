"""What is to be measured, what was measured, and with which detectors."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from curator.core.artifact import Measurement, Region
from curator.core.variant import Kind, VariantId
from curator.library import engine as engines
from curator.library.tables import measurement, variant
from curator.library.values import Analysed, Depth, PendingFile


def measurements_of(
    connection: Connection, variant_ids: Sequence[int]
) -> dict[int, tuple[Measurement, ...]]:
    """Returns the stored measurements of some variants, by variant."""
    if not variant_ids:
        return {}
    found: defaultdict[int, list[Measurement]] = defaultdict(list)
    rows = connection.execute(
        select(measurement)
        .where(measurement.c.variant_id.in_(variant_ids))
        .order_by(measurement.c.artifact)
    )
    for row in rows:
        placed = row.x is not None
        found[row.variant_id].append(
            Measurement(
                artifact=row.artifact,
                version=row.version,
                raw=row.raw,
                score=row.score,
                region=Region(row.x, row.y, row.width, row.height) if placed else None,
                message=row.message,
            )
        )
    return {variant_id: tuple(items) for variant_id, items in found.items()}


def _done_with(depth: Depth) -> Column[str]:
    return variant.c.studied_with if depth is Depth.THOROUGH else variant.c.analysed_with


def _is_pending(signature: str, depth: Depth) -> ColumnElement[bool]:
    done_with = _done_with(depth)
    conditions = [
        variant.c.kind == Kind.NORMAL.value,  # probes are measured as they are made
        ~variant.c.missing,
        variant.c.sha256.is_not(None),
        or_(done_with.is_(None), done_with != signature),
    ]
    if depth is Depth.THOROUGH:  # what cannot be decoded, or crashed, is not tried twice
        conditions += [variant.c.analysis_error.is_(None), variant.c.analysed_with.is_not(None)]
    return and_(*conditions)


def pending(
    connection: Connection, signature: str, depth: Depth, after: int, limit: int
) -> list[PendingFile]:
    """Returns files that these versions of the detectors have not measured, by id."""
    rows = connection.execute(
        select(variant.c.id, variant.c.path, variant.c.sha256)
        .where(variant.c.id > after, _is_pending(signature, depth))
        .order_by(variant.c.id)
        .limit(limit)
    )
    return [PendingFile(VariantId(row.id), row.path, row.sha256) for row in rows]


def count_pending(connection: Connection, signature: str, depth: Depth) -> int:
    """Returns how many files `pending` would give in all."""
    return connection.execute(
        select(func.count()).select_from(variant).where(_is_pending(signature, depth))
    ).scalar_one()


def store(
    connection: Connection,
    results: Sequence[Analysed],
    signature: str,
    depth: Depth,
    artifacts: Collection[str],
) -> None:
    """Replaces what these detectors measured of these variants, and notes with which versions."""
    for some in engines.chunks(results):
        ids = [result.id for result in some]
        connection.execute(
            delete(measurement).where(
                measurement.c.variant_id.in_(ids), measurement.c.artifact.in_(artifacts)
            )
        )
        rows = [row_of(item, result.id) for result in some for item in result.measurements]
        if rows:
            connection.execute(insert(measurement), rows)
        for result in some:
            values: dict[Column[str], str | None] = {_done_with(depth): signature}
            if depth is Depth.QUICK or result.error is not None:
                values[variant.c.analysis_error] = result.error
            connection.execute(update(variant).where(variant.c.id == result.id).values(values))


def row_of(item: Measurement, variant_id: VariantId) -> dict[str, object]:
    """Returns a measurement as its table holds it."""
    region = item.region
    return {
        "variant_id": variant_id,
        "artifact": item.artifact,
        "version": item.version,
        "raw": item.raw,
        "score": item.score,
        "x": region.x if region else None,
        "y": region.y if region else None,
        "width": region.width if region else None,
        "height": region.height if region else None,
        "message": item.message,
    }
