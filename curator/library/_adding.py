"""Remembering variants: known content is recognised, never doubled; moved files are found."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select, update

from curator.core.variant import Confidence, Evidence, VariantId
from curator.library import engine as engines
from curator.library._names import Home, Names
from curator.library.tables import (
    action,
    batch_item,
    decision,
    evidence,
    location,
    measurement,
    variant,
)
from curator.library.values import Added, KnownFile, NewVariant


@dataclass
class _Chunk:
    """What is known before, and what is gathered for, one transaction's worth of variants."""

    by_sha: dict[str, int] = field(default_factory=dict)
    by_path: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    fresh: list[tuple[NewVariant, dict[str, object]]] = field(default_factory=list)
    fresh_by_sha: dict[str, int] = field(default_factory=dict)
    fresh_by_path: dict[str, int] = field(default_factory=dict)
    also_at: list[tuple[NewVariant, int]] = field(default_factory=list)
    known: int = 0


def add(connection: Connection, new: Sequence[NewVariant], now: datetime) -> Added:
    """Adds what is new and recognises the rest; see `Library.add_variants`."""
    chunk = _gather(connection, new)
    names = Names(connection)
    for item in new:
        _decide(connection, chunk, names, item, now)
    return Added(_insert(connection, chunk), chunk.known)


def _gather(connection: Connection, new: Sequence[NewVariant]) -> _Chunk:
    chunk = _Chunk()
    hashes = [item.variant.sha256 for item in new if item.variant]
    rows = connection.execute(
        select(variant.c.sha256, variant.c.id).where(variant.c.sha256.in_(hashes))
    )
    chunk.by_sha = {row.sha256: row.id for row in rows}
    located = connection.execute(
        select(location.c.path, location.c.variant_id, variant.c.sha256)
        .join(variant, variant.c.id == location.c.variant_id)
        .where(location.c.path.in_([item.path for item in new]))
    )
    chunk.by_path = {str(row.path): (row.variant_id, row.sha256) for row in located}
    return chunk


def _decide(
    connection: Connection, chunk: _Chunk, names: Names, item: NewVariant, now: datetime
) -> None:
    """Sorts one variant: fresh, known by its content, known by its name, or changed on disk."""
    path = str(item.path)
    here = chunk.by_path.get(path)
    if item.variant is None:
        if here is not None or path in chunk.fresh_by_path:
            chunk.known += 1
            if here is not None:
                _move(connection, names, here[0], item)
        else:
            _plan(chunk, names, item, now)
        return
    sha256 = item.variant.sha256
    twin = chunk.by_sha.get(sha256)
    if twin is not None:
        chunk.known += 1
        if here is not None and here[1] is None and here[0] != twin:
            _merge_into(connection, here[0], twin)
        _locate(connection, twin, item)
        _move(connection, names, twin, item)
    elif sha256 in chunk.fresh_by_sha:
        chunk.known += 1
        chunk.also_at.append((item, chunk.fresh_by_sha[sha256]))
    elif here is not None and here[1] is None:
        chunk.known += 1
        _identify(connection, here[0], item)
        _move(connection, names, here[0], item)
        chunk.by_sha[sha256] = here[0]
        chunk.by_path[path] = (here[0], sha256)
    else:
        _plan(chunk, names, item, now)


def _plan(chunk: _Chunk, names: Names, item: NewVariant, now: datetime) -> None:
    home = names.home(item)
    number = len(chunk.fresh)
    chunk.fresh.append((item, _row(item, home, now)))
    chunk.fresh_by_path[str(item.path)] = number
    if item.variant is not None:
        chunk.fresh_by_sha[item.variant.sha256] = number


def _row(item: NewVariant, home: Home, now: datetime) -> dict[str, object]:
    row: dict[str, object] = {
        "take_id": home.take,
        "brief_id": home.brief,
        "model_id": home.model,
        "tier": item.place.tier.value,
        "kind": item.place.kind.value,
        "variant_index": item.place.variant_index,
        "cost": item.place.cost,
        "generation_seconds": item.place.generation_seconds,
        "path": item.path,
        "missing": item.variant is None,
        "imported_at": now,
        "verdict": None,
    }
    return row | _identity(item)


def _identity(item: NewVariant) -> dict[str, object]:
    """The columns that come from the file itself."""
    found, made = item.variant, item.generation
    return {
        "sha256": found.sha256 if found else None,
        "format": found.format if found else None,
        "width": found.width if found else None,
        "height": found.height if found else None,
        "size_bytes": found.size_bytes if found else None,
        "warnings": "\n".join(found.warnings) if found else None,
        "made_at": item.made_at,
        "reader_version": item.reader_version,
        "generator": made.generator,
        "stated_model": made.model,
        "model_hash": made.model_hash,
        "prompt": made.prompt,
        "negative_prompt": made.negative_prompt,
        "seed": None if made.seed is None else str(made.seed),
        "sampler": made.sampler,
        "steps": made.steps,
        "cfg_scale": made.cfg_scale,
        "generated_at": made.generated_at,
    }


def _insert(connection: Connection, chunk: _Chunk) -> tuple[VariantId, ...]:
    if not chunk.fresh:
        return ()
    ids = list(
        connection.execute(
            insert(variant).returning(variant.c.id, sort_by_parameter_order=True),
            [row for _, row in chunk.fresh],
        ).scalars()
    )
    for item, _ in chunk.fresh:
        here = chunk.by_path.get(str(item.path))
        if here is not None:  # another content lay at this path before
            _leave(connection, here[0], item.path)
    engines.replace_rows(
        connection,
        location,
        ["path"],
        [_location(item, ids[number]) for number, (item, _) in enumerate(chunk.fresh)]
        + [_location(item, ids[number]) for item, number in chunk.also_at],
    )
    proofs = [
        _proof(item_evidence, ids[number])
        for number, (item, _) in enumerate(chunk.fresh)
        for item_evidence in item.evidence
    ]
    if proofs:
        connection.execute(insert(evidence), proofs)
    return tuple(VariantId(variant_id) for variant_id in ids)


def _location(item: NewVariant, variant_id: int) -> dict[str, object]:
    return {
        "variant_id": variant_id,
        "path": item.path,
        "size_bytes": item.variant.size_bytes if item.variant else None,
        "modified_ns": None if item.modified_ns is None else str(item.modified_ns),
        "present": item.variant is not None,
    }


def _proof(item: Evidence, variant_id: int) -> dict[str, object]:
    return {
        "variant_id": variant_id,
        "field": item.field,
        "value": item.value,
        "source": item.source,
        "confidence": item.confidence.value,
    }


def _locate(connection: Connection, variant_id: int, item: NewVariant) -> None:
    """Notes that a known variant is at this path; a missing one is found again."""
    before = connection.execute(
        select(location.c.variant_id).where(location.c.path == item.path)
    ).scalar_one_or_none()
    if before is not None and before != variant_id:
        _leave(connection, before, item.path)
    row = {key: value for key, value in _location(item, variant_id).items() if key != "id"}
    engines.replace_rows(connection, location, ["path"], [row])
    connection.execute(
        update(variant)
        .where(variant.c.id == variant_id, variant.c.missing)
        .values(missing=False, path=item.path)
    )


def _leave(connection: Connection, variant_id: int, path: Path) -> None:
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


def _identify(connection: Connection, variant_id: int, item: NewVariant) -> None:
    """The file that a manifest had named has turned up: it gets its identity."""
    connection.execute(
        update(variant)
        .where(variant.c.id == variant_id)
        .values(missing=False, path=item.path, **_identity(item))
    )
    engines.replace_rows(connection, location, ["path"], [_location(item, variant_id)])
    if item.evidence:
        connection.execute(insert(evidence), [_proof(proof, variant_id) for proof in item.evidence])


def _move(connection: Connection, names: Names, variant_id: int, item: NewVariant) -> None:
    """A user's word about a known variant: it moves to the brief, model and take given."""
    if not item.place.given:
        return
    home = names.home(item)
    values: dict[str, object] = {
        "take_id": home.take,
        "brief_id": home.brief,
        "model_id": home.model,
        "tier": item.place.tier.value,
        "kind": item.place.kind.value,
    }
    for name in ("variant_index", "cost", "generation_seconds"):
        value = getattr(item.place, name)
        if value is not None:
            values[name] = value
    connection.execute(update(variant).where(variant.c.id == variant_id).values(**values))
    given = [proof for proof in item.evidence if proof.confidence is Confidence.GIVEN]
    if given:
        connection.execute(
            delete(evidence).where(
                evidence.c.variant_id == variant_id,
                evidence.c.confidence == Confidence.GIVEN.value,
                evidence.c.field.in_([proof.field for proof in given]),
            )
        )
        connection.execute(insert(evidence), [_proof(proof, variant_id) for proof in given])


def _merge_into(connection: Connection, empty: int, twin: int) -> None:
    """A manifest's row turns out to be a known variant: its decisions go there, none is lost."""
    for table in (decision, action):
        connection.execute(update(table).where(table.c.variant_id == empty).values(variant_id=twin))
    verdict = connection.execute(
        select(variant.c.verdict).where(variant.c.id == empty)
    ).scalar_one()
    if verdict is not None:
        connection.execute(
            update(variant)
            .where(variant.c.id == twin, variant.c.verdict.is_(None))
            .values(verdict=verdict)
        )
    for table in (batch_item, location, evidence, measurement):
        connection.execute(delete(table).where(table.c.variant_id == empty))
    connection.execute(delete(variant).where(variant.c.id == empty))


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
            )
            .join(variant, variant.c.id == location.c.variant_id)
            .where(location.c.path.in_(some))
        )
        for row in rows:
            found[row.path] = KnownFile(
                variant=VariantId(row.variant_id),
                size_bytes=row.size_bytes,
                modified_ns=None if row.modified_ns is None else int(row.modified_ns),
                reader_version=row.reader_version,
                has_identity=row.sha256 is not None,
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
    below = str(root) + os.sep
    after = str(root) + chr(ord(os.sep) + 1)
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
