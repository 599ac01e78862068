"""Where variants are on disk: a moved file is found, a missing one is not forgotten."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Connection, delete, select, update

from curator.core.variant import VariantId
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library.tables import location, raw, variant
from curator.library.values import KnownFile, NewVariant


def location_row(item: NewVariant, variant_id: int) -> dict[str, object]:
    """Returns the row that notes a variant at its path."""
    return {
        "variant_id": variant_id,
        "path": item.path,
        "size_bytes": item.variant.size_bytes if item.variant else None,
        "modified_ns": None if item.modified_ns is None else str(item.modified_ns),
        "present": item.variant is not None,
    }


def locate(connection: Connection, variant_id: int, item: NewVariant) -> None:
    """Notes that a known variant is at this path; a missing one is found again."""
    before = connection.execute(
        select(location.c.variant_id).where(location.c.path == item.path)
    ).scalar_one_or_none()
    if before is not None and before != variant_id:
        leave(connection, before, item.path)
    row = {key: value for key, value in location_row(item, variant_id).items() if key != "id"}
    engines.replace_rows(connection, location, ["path"], [row])
    connection.execute(
        update(variant)
        .where(variant.c.id == variant_id, variant.c.missing)
        .values(missing=False, path=item.path)
    )


def leave(connection: Connection, variant_id: int, path: Path) -> None:
    """A path no longer holds this variant; without another place it is missing, not forgotten."""
    connection.execute(
        delete(location).where(location.c.variant_id == variant_id, location.c.path == path)
    )
    _note_missing(connection, [variant_id])


def _note_missing(connection: Connection, variant_ids: Iterable[int]) -> int:
    """Brings `missing` and `path` in line with the present locations; returns how many are gone."""
    gone = 0
    for variant_id in variant_ids:
        path = connection.execute(
            select(location.c.path)
            .where(location.c.variant_id == variant_id, location.c.present)
            .order_by(location.c.id)
            .limit(1)
        ).scalar_one_or_none()
        values: dict[str, object] = {"missing": path is None}
        if path is not None:
            values["path"] = path
        else:
            gone += 1
        connection.execute(update(variant).where(variant.c.id == variant_id).values(**values))
    return gone


def known_files(connection: Connection, paths: Sequence[Path]) -> dict[Path, KnownFile]:
    """Returns what is remembered of these paths, for those that are present in the library."""
    found: dict[Path, KnownFile] = {}
    for some in engines.chunks(paths):
        rows = connection.execute(
            select(
                location.c.path,
                location.c.variant_id,
                location.c.size_bytes,
                location.c.modified_ns,
                variant.c.reader_version,
                variant.c.sha256,
                raw.c.origin,
            )
            .join(variant, variant.c.id == location.c.variant_id)
            .outerjoin(raw, raw.c.variant_id == variant.c.id)
            .where(location.c.path.in_(some))
        )
        for row in rows:
            found[row.path] = KnownFile(
                variant=VariantId(row.variant_id),
                size_bytes=row.size_bytes,
                modified_ns=None if row.modified_ns is None else int(row.modified_ns),
                reader_version=row.reader_version,
                has_identity=row.sha256 is not None,
                origin=row.origin or "",
            )
    return found


def mark_present(connection: Connection, paths: Sequence[Path]) -> None:
    """Notes that known files are where they were, after having been missing."""
    for some in engines.chunks(paths):
        ids = connection.execute(
            select(location.c.variant_id)
            .join(variant, variant.c.id == location.c.variant_id)
            .where(location.c.path.in_(some), variant.c.missing | ~location.c.present)
        ).scalars()
        back = sorted(set(ids))
        if back:
            connection.execute(
                update(location).where(location.c.path.in_(some)).values(present=True)
            )
            _note_missing(connection, back)


def mark_absent(connection: Connection, root: Path, seen: Iterable[Path]) -> int:
    """Notes which known files under `root` were not seen; returns how many variants are missing.

    A file that was expected but never seen (named by a manifest) is not counted again.
    """
    below, after = engines.below(root)
    seen_paths = {str(path) for path in seen}
    rows = connection.execute(
        select(location.c.id, location.c.path, location.c.variant_id).where(
            location.c.path >= below, location.c.path < after, location.c.present
        )
    ).all()
    gone = [row for row in rows if str(row.path) not in seen_paths]
    for some in engines.chunks(gone):
        connection.execute(
            update(location)
            .where(location.c.id.in_([row.id for row in some]))
            .values(present=False)
        )
    return _note_missing(connection, sorted({row.variant_id for row in gone}))


def by_name(connection: Connection) -> dict[str, VariantId]:
    """Returns the variants that count, by their SHA-256 and by each of their paths."""
    hashes = connection.execute(
        select(variant.c.sha256, variant.c.id).where(
            variant.c.sha256.is_not(None), is_counted(variant.c.id)
        )
    )
    found = {row.sha256: VariantId(row.id) for row in hashes}
    places = select(location.c.path, location.c.variant_id)
    for row in connection.execute(places.where(is_counted(location.c.variant_id))):
        found[str(row.path)] = VariantId(row.variant_id)
    return found


def names(connection: Connection) -> dict[VariantId, str]:
    """Returns the SHA-256 of each variant that counts, or its path where no file was seen yet."""
    query = select(variant.c.id, variant.c.sha256, variant.c.path)
    rows = connection.execute(query.where(is_counted(variant.c.id)))
    return {VariantId(row.id): row.sha256 or str(row.path) for row in rows}


def known_paths(connection: Connection) -> tuple[Path, ...]:
    """Returns every path at which a variant that counts is believed to be."""
    rows = connection.execute(
        select(location.c.path)
        .where(location.c.present, is_counted(location.c.variant_id))
        .order_by(location.c.path)
    )
    return tuple(rows.scalars())
