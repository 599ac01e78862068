"""Remembering variants: known content is recognised, never doubled; moved files are found."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from curator.core.variant import Confidence, Evidence, VariantId
from curator.library import _facts, _looks
from curator.library import engine as engines
from curator.library._locating import leave, locate, location_row
from curator.library._names import Names
from curator.library._places import (
    IMPLIED,
    Found,
    Group,
    Standing,
    date_takes,
    date_these,
    imply,
    refresh,
)
from curator.library.fact_tables import fact
from curator.library.queue_tables import probe
from curator.library.tables import (
    action,
    batch_item,
    correction_variant,
    decision,
    evidence,
    job,
    location,
    measurement,
    raw,
    variant,
)
from curator.library.values import Added, NewVariant


@dataclass
class _Chunk:
    """What is known before, and what is gathered for, one transaction's worth of variants."""

    by_sha: dict[str, int] = field(default_factory=dict)
    by_path: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    fresh: list[tuple[NewVariant, dict[str, object]]] = field(default_factory=list)
    fresh_by_sha: dict[str, int] = field(default_factory=dict)
    fresh_by_path: dict[str, int] = field(default_factory=dict)
    also_at: list[tuple[NewVariant, int]] = field(default_factory=list)
    groups: set[Group] = field(default_factory=set)
    takes: set[int] = field(default_factory=set)
    moved: list[int] = field(default_factory=list)
    known: int = 0


def add(connection: Connection, new: Sequence[NewVariant], now: datetime) -> Added:
    """Adds what is new and recognises the rest; see `Library.add_variants`."""
    chunk = _gather(connection, new)
    names = Names(connection)
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for item in new:
        keys[item.place.campaign].add(item.place.brief_key)
    for campaign, briefs in keys.items():
        names.look_up_briefs(campaign, briefs)
    standing = Standing(connection, names)
    for item in new:
        _decide(connection, chunk, standing, item, now)
    added = _insert(connection, chunk)
    for group in chunk.groups:
        # Nobody can have looked at what has just been added to a brief of its own.
        if group[0] not in names.new_briefs and imply(connection, names, group):
            date_takes(connection, group)
    date_these(connection, chunk.takes)
    refresh(connection, names, chunk.moved)
    return Added(added, chunk.known)


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
    connection: Connection, chunk: _Chunk, standing: Standing, item: NewVariant, now: datetime
) -> None:
    """Sorts one variant: fresh, known by its content, known by its name, or changed on disk."""
    path = str(item.path)
    here = chunk.by_path.get(path)
    if item.variant is None:
        if here is not None or path in chunk.fresh_by_path:
            chunk.known += 1
            if here is not None:
                _move(connection, chunk, standing.names, here[0], item)
        else:
            _plan(chunk, standing, item, now)
        return
    sha256 = item.variant.sha256
    twin = chunk.by_sha.get(sha256)
    if twin is not None:
        chunk.known += 1
        if here is not None and here[1] is None and here[0] != twin:
            _merge_into(connection, here[0], twin)
        locate(connection, twin, item)
        _move(connection, chunk, standing.names, twin, item)
    elif sha256 in chunk.fresh_by_sha:
        chunk.known += 1
        chunk.also_at.append((item, chunk.fresh_by_sha[sha256]))
    elif here is not None and here[1] is None:
        chunk.known += 1
        _identify(connection, chunk, here[0], item)
        _move(connection, chunk, standing.names, here[0], item)
        chunk.by_sha[sha256] = here[0]
        chunk.by_path[path] = (here[0], sha256)
    else:
        _plan(chunk, standing, item, now)


def _plan(chunk: _Chunk, standing: Standing, item: NewVariant, now: datetime) -> None:
    found = found_of(standing.names, item)
    home = standing.home(found)
    key = standing.take_key(found, home) or f"{IMPLIED} 1"  # implied ones are counted afterwards
    take_id = standing.names.take(
        home.brief, home.model, home.tier, key, implied=found.take is None
    )
    chunk.groups.add((home.brief, home.model, home.tier))
    chunk.takes.add(take_id)
    number = len(chunk.fresh)
    place = {
        "take_id": take_id,
        "brief_id": home.brief,
        "model_id": home.model,
        "tier": home.tier,
        "parent_id": home.parent,
        "found_parent_id": None,  # rows of one statement have the same columns
    }
    chunk.fresh.append((item, place | found_row(found) | _row(item, now)))
    chunk.fresh_by_path[str(item.path)] = number
    if item.variant is not None:
        chunk.fresh_by_sha[item.variant.sha256] = number


def found_of(names: Names, item: NewVariant) -> Found:
    """Returns what an import says of a variant's place; new names become rows."""
    place = item.place
    return Found(
        brief=names.brief(place.campaign, place.brief_key, place.brief_name),
        model=names.model(place.model, place.usual_tier),
        tier=place.tier.value if place.tier else None,
        take=place.take,
        parent=place.parent,
    )


def found_row(found: Found) -> dict[str, object]:
    """Returns the columns that keep what was found, beside where corrections lead."""
    row: dict[str, object] = {
        "found_brief_id": found.brief,
        "found_model_id": found.model,
        "found_tier": found.tier,
        "found_take": found.take,
    }
    if found.parent is not None:  # one that was found by other means stays
        row["found_parent_id"] = found.parent
    return row


def _row(item: NewVariant, now: datetime) -> dict[str, object]:
    row: dict[str, object] = {
        "kind": item.place.kind.value,
        "variant_index": item.place.variant_index,
        "cost": item.place.cost,
        "generation_seconds": item.place.generation_seconds,
        "path": item.path,
        "missing": item.variant is None,
        "imported_at": now,
        "verdict": None,
    }
    return row | identity(item)


def identity(item: NewVariant) -> dict[str, object]:
    """Returns the columns that come from the file itself, or that its readers found."""
    found, made = item.variant, item.generation
    return {
        "sha256": found.sha256 if found else None,
        "format": found.format if found else None,
        "width": found.width if found else None,
        "height": found.height if found else None,
        "size_bytes": found.size_bytes if found else None,
        "warnings": "\n".join(found.warnings) if found else None,
        "made_at": item.made_at,
        "order_source": item.place.order_source.value,
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
            leave(connection, here[0], item.path)
    engines.replace_rows(
        connection,
        location,
        ["path"],
        [location_row(item, ids[number]) for number, (item, _) in enumerate(chunk.fresh)]
        + [location_row(item, ids[number]) for item, number in chunk.also_at],
    )
    proofs = [
        proof_row(item_evidence, ids[number])
        for number, (item, _) in enumerate(chunk.fresh)
        for item_evidence in item.evidence
    ]
    if proofs:
        connection.execute(insert(evidence), proofs)
    texts = [
        raw_row(item, ids[number]) for number, (item, _) in enumerate(chunk.fresh) if item.variant
    ]
    if texts:
        connection.execute(insert(raw), texts)
    return tuple(VariantId(variant_id) for variant_id in ids)


def raw_row(item: NewVariant, variant_id: int) -> dict[str, object]:
    """Returns what reading a variant again needs: its texts, and what the import was told."""
    blocks = item.variant.raw if item.variant else b""
    return {"variant_id": variant_id, "blocks": blocks, "origin": item.origin}


def proof_row(item: Evidence, variant_id: int) -> dict[str, object]:
    """Returns one piece of evidence as a row."""
    return {
        "variant_id": variant_id,
        "field": item.field,
        "value": item.value,
        "source": item.source,
        "confidence": item.confidence.value,
    }


def _identify(connection: Connection, chunk: _Chunk, variant_id: int, item: NewVariant) -> None:
    """The file that a manifest had named has turned up: it gets its identity."""
    connection.execute(
        update(variant)
        .where(variant.c.id == variant_id)
        .values(missing=False, path=item.path, **identity(item))
    )
    engines.replace_rows(connection, location, ["path"], [location_row(item, variant_id)])
    engines.replace_rows(connection, raw, ["variant_id"], [raw_row(item, variant_id)])
    if item.evidence:
        connection.execute(
            insert(evidence), [proof_row(proof, variant_id) for proof in item.evidence]
        )
    chunk.moved.append(variant_id)


def _move(
    connection: Connection, chunk: _Chunk, names: Names, variant_id: int, item: NewVariant
) -> None:
    """What an import was told about a known variant: it was found in the place given.

    A correction made since stays in force: it lies over what was found.
    """
    if not item.place.given or _is_probe(connection, variant_id):
        return
    values = found_row(found_of(names, item)) | {"kind": item.place.kind.value}
    for name in ("variant_index", "cost", "generation_seconds"):
        value = getattr(item.place, name)
        if value is not None:
            values[name] = value
    if item.place.requested_at is not None:
        values |= {"made_at": item.made_at, "order_source": item.place.order_source.value}
    connection.execute(update(variant).where(variant.c.id == variant_id).values(**values))
    connection.execute(update(raw).where(raw.c.variant_id == variant_id).values(origin=item.origin))
    given = [proof for proof in item.evidence if proof.confidence is Confidence.GIVEN]
    if given:
        connection.execute(
            delete(evidence).where(
                evidence.c.variant_id == variant_id,
                evidence.c.confidence == Confidence.GIVEN.value,
                evidence.c.field.in_([proof.field for proof in given]),
            )
        )
        connection.execute(insert(evidence), [proof_row(proof, variant_id) for proof in given])
    chunk.moved.append(variant_id)


def _is_probe(connection: Connection, variant_id: int) -> bool:
    """A probe stays one, and where it is, whoever imports its file."""
    query = select(probe.c.variant_id).where(probe.c.variant_id == variant_id)
    return connection.execute(query).first() is not None


def _merge_into(connection: Connection, empty: int, twin: int) -> None:
    """A manifest's row turns out to be a known variant: its decisions go there, none is lost."""
    for table in (decision, action, fact):
        connection.execute(update(table).where(table.c.variant_id == empty).values(variant_id=twin))
    _facts.refresh_ratings(connection, [VariantId(twin)])
    _looks.refresh(connection, variant.c.id == twin)
    verdict = connection.execute(
        select(variant.c.verdict).where(variant.c.id == empty)
    ).scalar_one()
    if verdict is not None:
        connection.execute(
            update(variant)
            .where(variant.c.id == twin, variant.c.verdict.is_(None))
            .values(verdict=verdict)
        )
    known = select(correction_variant.c.correction_id).where(
        correction_variant.c.variant_id == twin
    )
    connection.execute(
        update(correction_variant)
        .where(
            correction_variant.c.variant_id == empty,
            correction_variant.c.correction_id.not_in(known),
        )
        .values(variant_id=twin)
    )
    for column in (variant.c.parent_id, variant.c.found_parent_id):
        connection.execute(update(variant).where(column == empty).values({column: twin}))
    connection.execute(update(job).where(job.c.reference_id == empty).values(reference_id=twin))
    for table in (batch_item, location, evidence, measurement, raw, correction_variant):
        connection.execute(delete(table).where(table.c.variant_id == empty))
    connection.execute(delete(variant).where(variant.c.id == empty))
