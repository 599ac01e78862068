"""Reading and noting what came from what: parents, references, jobs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection, bindparam, select, update

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.variant import BriefId, Kind, Tier, VariantId
from curator.library import _corrections
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library._names import Names
from curator.library._places import refresh
from curator.library.tables import brief, campaign, evidence, job, location, model, variant
from curator.library.values import Job, Lineage, Reference

_TELLING = ("reference", "pass")
"""The evidence that may tell what a variant was made from."""


def campaign_of(connection: Connection, variant_id: VariantId) -> str:
    """Returns the campaign of one variant."""
    return connection.execute(
        select(campaign.c.name)
        .join(brief, brief.c.campaign_id == campaign.c.id)
        .join(variant, variant.c.brief_id == brief.c.id)
        .where(variant.c.id == variant_id)
    ).scalar_one()


def campaign_of_brief(connection: Connection, brief_id: BriefId) -> str:
    """Returns the campaign of a brief."""
    return connection.execute(
        select(campaign.c.name)
        .join(brief, brief.c.campaign_id == campaign.c.id)
        .where(brief.c.id == brief_id)
    ).scalar_one()


def accepted_by_brief(
    connection: Connection, variants: Sequence[VariantId]
) -> dict[tuple[int, str], tuple[VariantId, ...]]:
    """Returns accepted variants by their brief's number and name.

    Raises:
        CuratorError: one of them is not accepted, or there is none.
    """
    rows = connection.execute(
        select(variant.c.id, variant.c.verdict, variant.c.brief_id, brief.c.name)
        .join(brief, brief.c.id == variant.c.brief_id)
        .where(variant.c.id.in_(variants), variant.c.kind == Kind.NORMAL.value)
        .order_by(variant.c.id)
    ).all()
    refused = sum(row.verdict != Verdict.ACCEPT.value for row in rows)
    if refused or not rows:
        raise CuratorError(
            f"{refused} of these {len(rows)} variants are not accepted.",
            "Only an accepted variant can be a brief's reference; accept it first.",
        )
    found: defaultdict[tuple[int, str], list[VariantId]] = defaultdict(list)
    for row in rows:
        found[row.brief_id, row.name].append(VariantId(row.id))
    return {key: tuple(members) for key, members in found.items()}


def references(connection: Connection) -> tuple[Reference, ...]:
    """Returns the promoted variants, by brief."""
    briefs = _corrections.briefs_with_references(connection)
    promoted = _corrections.references_of(connection, briefs)
    numbers = [number for members in promoted.values() for number in members]
    rows = {
        row.id: row
        for some in engines.chunks(numbers)
        for row in connection.execute(
            select(
                variant.c.id,
                variant.c.sha256,
                variant.c.path,
                variant.c.prompt,
                variant.c.negative_prompt,
                variant.c.seed,
                variant.c.tier,
                model.c.name.label("model"),
            )
            .join(model, model.c.id == variant.c.model_id)
            .where(variant.c.id.in_(some))
        )
    }
    names = {
        row.id: row
        for some in engines.chunks(briefs)
        for row in connection.execute(
            select(brief.c.id, brief.c.key, brief.c.name, campaign.c.name.label("campaign"))
            .join(campaign, campaign.c.id == brief.c.campaign_id)
            .where(brief.c.id.in_(some))
        )
    }
    return tuple(
        Reference(
            brief=number,
            brief_key=names[number].key,
            brief_name=names[number].name,
            campaign=names[number].campaign,
            variant=member,
            sha256=rows[member].sha256 or "",
            path=rows[member].path,
            prompt=rows[member].prompt,
            negative_prompt=rows[member].negative_prompt,
            seed=None if rows[member].seed is None else int(rows[member].seed),
            model=rows[member].model,
            tier=Tier(rows[member].tier),
        )
        for number, members in promoted.items()
        for member in members
    )


def add_jobs(connection: Connection, new: Sequence[Job]) -> None:
    """Remembers jobs; one that was handed out before is left as it was."""
    engines.insert_new(
        connection,
        job,
        [
            {
                "key": item.key,
                "brief_id": item.brief,
                "reference_id": item.reference,
                "model": item.model,
                "tier": item.tier.value,
                "prompt": item.prompt,
                "asked_at": item.asked_at,
            }
            for item in new
        ],
    )


def jobs(connection: Connection) -> tuple[Job, ...]:
    """Returns every job, oldest first, with its brief as it is called now."""
    rows = connection.execute(
        select(
            job,
            brief.c.name,
            brief.c.key.label("brief_key"),
            campaign.c.name.label("campaign"),
        )
        .join(brief, brief.c.id == job.c.brief_id)
        .join(campaign, campaign.c.id == brief.c.campaign_id)
        .order_by(job.c.id)
    )
    return tuple(
        Job(
            key=row.key,
            brief=BriefId(row.brief_id),
            brief_key=row.brief_key,
            brief_name=row.name,
            campaign=row.campaign,
            reference=None if row.reference_id is None else VariantId(row.reference_id),
            model=row.model,
            tier=Tier(row.tier),
            prompt=row.prompt,
            asked_at=row.asked_at,
        )
        for row in rows
    )


def lineage(connection: Connection, variants: Sequence[VariantId]) -> tuple[Lineage, ...]:
    """Returns the names and the telling evidence of variants, by id."""
    found: list[Lineage] = []
    for some in engines.chunks(variants):
        rows = connection.execute(
            select(variant.c.id, variant.c.path, variant.c.found_parent_id, variant.c.parent_id)
            .where(variant.c.id.in_(some))
            .order_by(variant.c.id)
        ).all()
        proofs: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
        for proof in connection.execute(
            select(evidence.c.variant_id, evidence.c.field, evidence.c.value)
            .where(evidence.c.variant_id.in_(some), evidence.c.field.in_(_TELLING))
            .order_by(evidence.c.id)
        ):
            proofs[proof.variant_id].append((proof.field, proof.value))
        for row in rows:
            known = proofs[row.id]
            found.append(
                Lineage(
                    variant=VariantId(row.id),
                    path=row.path,
                    references=tuple(value for name, value in known if name == "reference"),
                    passes=tuple(value for name, value in known if name == "pass"),
                    has_parent=(row.found_parent_id, row.parent_id) != (None, None),
                )
            )
    return tuple(found)


def named(connection: Connection, stems: Sequence[str]) -> dict[str, tuple[VariantId, ...]]:
    """Returns the variants whose files have these names without ending, case folded."""
    wanted = {stem.casefold() for stem in stems}
    if not wanted:
        return {}
    found: defaultdict[str, set[VariantId]] = defaultdict(set)
    # No index knows the ends of paths; one pass over them costs less than one look-up each.
    places = select(location.c.path, location.c.variant_id)
    for row in connection.execute(places.where(is_counted(location.c.variant_id))):
        stem = Path(row.path).stem.casefold()
        if stem in wanted:
            found[stem].add(VariantId(row.variant_id))
    return {stem: tuple(sorted(members)) for stem, members in found.items()}


def found_parents(connection: Connection, parents: Mapping[VariantId, VariantId]) -> None:
    """Notes what refines what by what files say, and moves the children to where they belong."""
    if not parents:
        return
    statement = update(variant).where(variant.c.id == bindparam("row_id"))
    connection.execute(
        statement.values(found_parent_id=bindparam("parent")),
        [{"row_id": child, "parent": parent} for child, parent in parents.items()],
    )
    refresh(connection, Names(connection), parents)
