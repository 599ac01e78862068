"""What is to be measured, what was measured, and with which detectors."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from curator.core.artifact import Measurement, Region
from curator.core.variant import VariantId
from curator.library import engine as engines
from curator.library.tables import measurement, variant
from curator.library.values import Analysed, PendingFile


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


def _is_pending(signature: str) -> ColumnElement[bool]:
    return and_(
        ~variant.c.missing,
        variant.c.sha256.is_not(None),
        or_(variant.c.analysed_with.is_(None), variant.c.analysed_with != signature),
    )


def pending(connection: Connection, signature: str, after: int, limit: int) -> list[PendingFile]:
    """Returns files that these versions of the detectors have not measured, by id."""
    rows = connection.execute(
        select(variant.c.id, variant.c.path, variant.c.sha256)
        .where(variant.c.id > after, _is_pending(signature))
        .order_by(variant.c.id)
        .limit(limit)
    )
    return [PendingFile(VariantId(row.id), row.path, row.sha256) for row in rows]


def count_pending(connection: Connection, signature: str) -> int:
    """Returns how many files `pending` would give in all."""
    return connection.execute(
        select(func.count()).select_from(variant).where(_is_pending(signature))
    ).scalar_one()


def store(connection: Connection, results: Sequence[Analysed], signature: str) -> None:
    """Replaces what was measured of these variants, and notes with which detectors."""
    for some in engines.chunks(results):
        ids = [result.id for result in some]
        connection.execute(delete(measurement).where(measurement.c.variant_id.in_(ids)))
        rows = [_row(item, result.id) for result in some for item in result.measurements]
        if rows:
            connection.execute(insert(measurement), rows)
        for result in some:
            connection.execute(
                update(variant)
                .where(variant.c.id == result.id)
                .values(analysed_with=signature, analysis_error=result.error)
            )


def _row(item: Measurement, variant_id: VariantId) -> dict[str, object]:
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
