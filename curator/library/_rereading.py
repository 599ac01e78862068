"""Reading variants again from the texts that the library kept, when readers have got better."""

from collections.abc import Sequence
from typing import Any  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from curator.core.variant import VariantId
from curator.library import engine as engines
from curator.library._adding import found_of, found_row, identity, proof_row, raw_row
from curator.library._names import Names
from curator.library._places import refresh
from curator.library.tables import evidence, raw, variant
from curator.library.values import KeptText, NewVariant

_OF_THE_FILE = frozenset({"sha256", "format", "width", "height", "size_bytes", "warnings"})
"""What a reader that only has the kept texts cannot know; it stays as it is."""


def count_stale(connection: Connection, reader_version: int) -> int:
    """Returns how many variants with kept texts were read by other readers than these."""
    return connection.execute(
        select(func.count())
        .select_from(variant)
        .join(raw, raw.c.variant_id == variant.c.id)
        .where(variant.c.reader_version != reader_version)
    ).scalar_one()


def stale(
    connection: Connection, reader_version: int, after: int, limit: int
) -> tuple[KeptText, ...]:
    """Returns the kept texts of up to `limit` such variants with an id above `after`, by id."""
    rows = connection.execute(
        _KEPT.where(variant.c.reader_version != reader_version, variant.c.id > after)
        .order_by(variant.c.id)
        .limit(limit)
    )
    return tuple(_kept(row) for row in rows)


def kept_text(connection: Connection, variant_id: VariantId) -> KeptText | None:
    """Returns what was kept of one variant's file; None when no file was ever seen."""
    row = connection.execute(_KEPT.where(variant.c.id == variant_id)).one_or_none()
    return None if row is None else _kept(row)


_KEPT = select(variant.c.id, variant.c.path, variant.c.sha256, raw.c.blocks, raw.c.origin).join(
    raw, raw.c.variant_id == variant.c.id
)


def _kept(row: Row[*tuple[Any, ...]]) -> KeptText:
    return KeptText(VariantId(row.id), row.path, row.sha256, row.blocks, row.origin)


def read_again(connection: Connection, items: Sequence[tuple[VariantId, NewVariant]]) -> None:
    """Replaces what readers said of known variants; corrections stay over it."""
    names = Names(connection)
    for variant_id, item in items:
        values = found_row(found_of(names, item)) | {
            name: value
            for name, value in identity(item).items()
            if item.variant is not None or name not in _OF_THE_FILE
        }
        if item.made_at is None:  # the file's date, where nothing better is known, is not lost
            del values["made_at"], values["order_source"]
        if item.place.variant_index is not None:
            values["variant_index"] = item.place.variant_index
        connection.execute(update(variant).where(variant.c.id == variant_id).values(**values))
        connection.execute(delete(evidence).where(evidence.c.variant_id == variant_id))
        if item.evidence:
            proofs = [proof_row(proof, variant_id) for proof in item.evidence]
            connection.execute(insert(evidence), proofs)
        if item.variant is not None:
            engines.replace_rows(connection, raw, ["variant_id"], [raw_row(item, variant_id)])
    refresh(connection, names, [variant_id for variant_id, _ in items])
