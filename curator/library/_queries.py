"""Reading: the grid, cards, and one variant's details."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeAlias  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import (
    Connection,
    Row,
    Select,
    String,
    and_,
    exists,
    func,
    or_,
    select,
    type_coerce,
)

from curator.core.artifact import Flag, Measurement, Use, use_of
from curator.core.decision import Verdict
from curator.core.fact import NO_FACTS, Facts
from curator.core.flagging import FlagRules, likelihood, raise_flags
from curator.core.outcome import OrderSource
from curator.core.variant import (
    UNKNOWN_MODEL,
    BriefId,
    Confidence,
    Evidence,
    Generation,
    Kind,
    Tier,
    VariantId,
)
from curator.library import _corrections, _fact_queries, _log, _measuring, followups, values
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library._flagged import ALIKE, is_flagged, measure_for, pixels_for, score_of
from curator.library.tables import (
    brief,
    campaign,
    evidence,
    location,
    look,
    measurement,
    model,
    take,
    variant,
)
from curator.library.values import (
    Card,
    Facets,
    GridItem,
    VariantDetails,
    VariantFilter,
)

AnySelect: TypeAlias = Select[*tuple[Any, ...]]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]

_CELL = (
    select(
        variant.c.id,
        variant.c.sha256,
        variant.c.path,
        variant.c.width,
        variant.c.height,
        variant.c.verdict,
        variant.c.tier,
        variant.c.missing,
        variant.c.brief_id,
        model.c.name.label("model"),
        brief.c.name.label("brief"),
        campaign.c.name.label("campaign"),
        brief.c.print_cm,
        brief.c.print_ppi,
        ALIKE,
    )
    .join(model, model.c.id == variant.c.model_id)
    .join(brief, brief.c.id == variant.c.brief_id)
    .join(campaign, campaign.c.id == brief.c.campaign_id)
)


def _where(
    connection: Connection, query: AnySelect, wanted: VariantFilter, rules: FlagRules
) -> AnySelect:
    """Narrows a query over `variant`; only NORMAL variants are ever listed."""
    query = query.where(variant.c.kind == Kind.NORMAL.value)
    if wanted.verdict is not None:
        query = query.where(variant.c.verdict == wanted.verdict.value)
    if wanted.undecided:
        query = query.where(variant.c.verdict.is_(None))
    if wanted.model is not None:
        ids = select(model.c.id).where(model.c.name == wanted.model)
        query = query.where(variant.c.model_id.in_(ids))
    if wanted.brief is not None:
        query = query.where(variant.c.brief_id == wanted.brief)
    if wanted.campaign is not None:
        ids = (
            select(brief.c.id)
            .join(campaign, campaign.c.id == brief.c.campaign_id)
            .where(campaign.c.name == wanted.campaign)
        )
        query = query.where(variant.c.brief_id.in_(ids))
    if wanted.tier is not None:
        query = query.where(variant.c.tier == wanted.tier.value)
    if wanted.artifact is not None:
        query = query.where(is_flagged(rules, wanted.artifact))
    if wanted.flagged:
        query = query.where(is_flagged(rules))
    if wanted.group is not None:
        leader = select(look.c.group_id).where(look.c.variant_id == wanted.group)
        members = select(look.c.variant_id).where(look.c.group_id.in_(leader))
        query = query.where(variant.c.id.in_(members))
    if wanted.disputed:
        query = query.where(variant.c.id.in_(followups.disputed()))
    if wanted.missing:
        query = query.where(variant.c.missing)
    if wanted.unassigned:
        unknown = select(model.c.id).where(model.c.name == UNKNOWN_MODEL)
        query = query.where(variant.c.model_id.in_(unknown))
    if wanted.parent is not None:
        query = query.where(variant.c.parent_id == wanted.parent)
    if wanted.below is not None:
        start, end = engines.below(wanted.below)
        inside = select(location.c.variant_id).where(
            location.c.path >= start, location.c.path < end
        )
        query = query.where(variant.c.id.in_(inside))
    if wanted.among is not None:
        query = query.where(variant.c.id.in_(wanted.among))
    if wanted.name:
        query = query.where(_is_named(wanted.name))
    names = _fact_queries.with_present_name(connection, wanted)
    return _fact_queries.narrowed(query, wanted, names)


def _is_named(part: str) -> Any:
    """A condition: the file's name, without its folder, has this in it.

    SQLite knows the capitals of English letters alone, so others are looked for in both forms.
    """
    path = type_coerce(variant.c.path, String)
    letters = func.replace(func.replace(path, "/", ""), "\\", "")
    folder = func.rtrim(path, letters)  # whatever follows the last separator falls off
    name = func.substr(path, func.length(folder) + 1)
    forms = sorted({part, part.lower(), part.upper(), part.capitalize()})
    return or_(*(name.icontains(form, autoescape=True) for form in forms))


def page(
    connection: Connection,
    wanted: VariantFilter,
    after: VariantId | None,
    limit: int,
    rules: FlagRules,
) -> tuple[GridItem, ...]:
    """Returns the next cells in their order; a keyset, so page 5,000 costs what page 1 does."""
    query = _where(connection, _CELL, wanted, rules).limit(limit)
    by, rises = _order(wanted.sorted_by)
    query = query.order_by(by if rises else by.desc(), variant.c.id)
    if after is not None:
        last = connection.execute(select(by).where(variant.c.id == after)).scalar_one()
        beyond = by > last if rises else by < last
        query = query.where(or_(beyond, and_(by == last, variant.c.id > after)))
    rows = connection.execute(query).all()
    numbers = [row.id for row in rows]
    measured = _measuring.measurements_of(connection, numbers)
    facts = _fact_queries.facts_of(connection, numbers)
    defects = _fact_queries.defects_of(connection, numbers, facts)
    return tuple(
        _with_facts(
            _cell(row, measured.get(row.id, ()), rules, wanted.sorted_by),
            facts.get(row.id, NO_FACTS),
            defects.get(row.id, ()),
        )
        for row in rows
    )


def _order(sorted_by: str | None) -> tuple[Any, bool]:
    """What a page is ordered by, and whether it rises; equal ones follow by id."""
    match sorted_by:
        case None:
            return variant.c.id, True
        case values.BY_NEWEST:
            return variant.c.id, False
        case values.BY_NAME:
            return variant.c.path, True
        case values.BY_STARS:
            return _fact_queries.STARS, False
        case artifact:
            return score_of(artifact), False


def _with_facts(item: GridItem, facts: Facts, defects: tuple[str, ...]) -> GridItem:
    return replace(item, stars=facts.stars, label=facts.label, defects=defects)


def _cell(
    row: AnyRow, measured: Sequence[Measurement], rules: FlagRules, sorted_by: str | None = None
) -> GridItem:
    flags = _flags(row, measured, rules)
    return GridItem(
        id=VariantId(row.id),
        sha256=row.sha256,
        path=row.path,
        width=row.width,
        height=row.height,
        verdict=Verdict(row.verdict) if row.verdict else None,
        model=row.model,
        brief_id=BriefId(row.brief_id),
        brief=row.brief,
        campaign=row.campaign,
        tier=Tier(row.tier),
        missing=row.missing,
        top_score=likelihood(measured) if measured else None,
        flagged=any(use_of(flag.artifact) is Use.ALERT for flag in flags),
        marked=any(use_of(flag.artifact) is Use.MARK for flag in flags),
        alike=row.alike,
        measure=None
        if sorted_by is None or sorted_by in values.ORDERS
        else measure_for(sorted_by, measured),
        raised=tuple(flag.artifact for flag in flags),
    )


def _flags(row: AnyRow, measured: Sequence[Measurement], rules: FlagRules) -> tuple[Flag, ...]:
    return raise_flags(
        measured,
        rules,
        model=row.model,
        variant=row.id,
        print_pixels=pixels_for(row.print_cm, row.print_ppi),
        print_ppi=row.print_ppi,
    )


def count(connection: Connection, wanted: VariantFilter, rules: FlagRules) -> int:
    """Returns how many variants a filter lets through."""
    query = _where(connection, select(func.count()).select_from(variant), wanted, rules)
    return connection.execute(query).scalar_one()


def ids(connection: Connection, wanted: VariantFilter, rules: FlagRules) -> tuple[VariantId, ...]:
    """Returns every variant that a filter lets through, by id."""
    query = _where(connection, select(variant.c.id), wanted, rules).order_by(variant.c.id)
    return tuple(VariantId(number) for number in connection.execute(query).scalars())


def cards(
    connection: Connection, variant_ids: Sequence[int], rules: FlagRules
) -> dict[VariantId, Card]:
    """Returns what judging needs of these variants, by variant."""
    found: dict[VariantId, Card] = {}
    for some in engines.chunks(variant_ids):
        rows = connection.execute(
            _CELL.add_columns(variant.c.prompt, look.c.group_id)
            .outerjoin(look, look.c.variant_id == variant.c.id)
            .where(variant.c.id.in_(some))
        ).all()
        measured = _measuring.measurements_of(connection, some)
        facts = _fact_queries.blind_facts_of(connection, some)
        for row in rows:
            found[VariantId(row.id)] = Card(
                variant=VariantId(row.id),
                path=row.path,
                width=row.width,
                height=row.height,
                missing=row.missing,
                verdict=Verdict(row.verdict) if row.verdict else None,
                flags=_flags(row, measured.get(row.id, ()), rules),
                brief=row.brief,
                campaign=row.campaign,
                tier=Tier(row.tier),
                prompt=row.prompt,
                group=None if row.group_id is None else VariantId(row.group_id),
                sha256=row.sha256,
                facts=facts.get(row.id, NO_FACTS),
            )
    return found


def facets(connection: Connection) -> Facets:
    """Returns the values that occur, sorted for a person."""
    normal = variant.c.kind == Kind.NORMAL.value

    def used(column: Any, *joins: Any) -> list[Any]:
        query = select(column).distinct().select_from(variant).where(normal)
        for table, condition in joins:
            query = query.join(table, condition)
        return list(connection.execute(query.order_by(column)).scalars())

    on_model = (model, model.c.id == variant.c.model_id)
    on_brief = (brief, brief.c.id == variant.c.brief_id)
    on_campaign = (campaign, campaign.c.id == brief.c.campaign_id)
    briefs = connection.execute(
        select(brief.c.id, brief.c.name)
        .where(exists().where(variant.c.brief_id == brief.c.id, normal))
        .order_by(brief.c.name, brief.c.id)
    )
    tiers = {Tier(value) for value in used(variant.c.tier)}
    return Facets(
        models=tuple(used(model.c.name, on_model)),
        briefs=tuple((BriefId(row.id), row.name) for row in briefs),
        campaigns=tuple(used(campaign.c.name, on_brief, on_campaign)),
        tiers=tuple(tier for tier in Tier if tier in tiers),
        artifacts=_measured_artifacts(connection),
        labels=_fact_queries.labels_in(connection),
        defects=_fact_queries.defects_in(connection),
    )


def _measured_artifacts(connection: Connection) -> tuple[str, ...]:
    """One look into the index for each name: a DISTINCT would read every measurement there is."""
    found: list[str] = []
    query = select(func.min(measurement.c.artifact))
    while True:
        after = query.where(measurement.c.artifact > found[-1]) if found else query
        name = connection.execute(after).scalar_one()
        if name is None:
            return tuple(found)
        found.append(name)


def details(
    connection: Connection, variant_id: VariantId, rules: FlagRules
) -> VariantDetails | None:
    """Returns everything known of one variant, None when there is no such variant."""
    cell = connection.execute(_CELL.where(variant.c.id == variant_id)).one_or_none()
    if cell is None:
        return None
    row = connection.execute(select(variant).where(variant.c.id == variant_id)).one()
    its_take = connection.execute(select(take).where(take.c.id == row.take_id)).one()
    measured = _measuring.measurements_of(connection, [variant_id]).get(variant_id, ())
    proofs = connection.execute(
        select(evidence).where(evidence.c.variant_id == variant_id).order_by(evidence.c.id)
    )
    places = connection.execute(
        select(location.c.path)
        .where(location.c.variant_id == variant_id)
        .order_by(location.c.present.desc(), location.c.id)
    ).scalars()
    held = _fact_queries.facts_of(connection, [variant_id])
    facts = held.get(variant_id, NO_FACTS)
    return VariantDetails(
        item=_with_facts(
            _cell(cell, measured, rules),
            facts,
            _fact_queries.defects_of(connection, [variant_id], held).get(variant_id, ()),
        ),
        kind=Kind(row.kind),
        format=row.format,
        size_bytes=row.size_bytes,
        generation=_generation(row),
        evidence=_corrections.evidence_of(connection, variant_id)
        + tuple(
            Evidence(proof.field, proof.value, proof.source, Confidence(proof.confidence))
            for proof in proofs
        ),
        warnings=tuple((row.warnings or "").splitlines()),
        measurements=measured,
        flags=_flags(cell, measured, rules),
        decisions=_log.log_of(connection, variant_id),
        brief_id=BriefId(row.brief_id),
        take=its_take.key,
        requested_at=its_take.requested_at,
        order_source=OrderSource(its_take.order_source),
        locations=tuple(places),
        analysis_error=row.analysis_error,
        parent=None if row.parent_id is None else VariantId(row.parent_id),
        refinements=connection.execute(
            select(func.count()).where(variant.c.parent_id == variant_id)
        ).scalar_one(),
        facts=facts,
    )


def _generation(row: AnyRow) -> Generation:
    return Generation(
        generator=row.generator,
        model=row.stated_model,
        model_hash=row.model_hash,
        prompt=row.prompt,
        negative_prompt=row.negative_prompt,
        seed=None if row.seed is None else int(row.seed),
        sampler=row.sampler,
        steps=row.steps,
        cfg_scale=row.cfg_scale,
        generated_at=row.generated_at,
    )


def count_newer(connection: Connection, than: VariantId) -> int:
    """Returns how many undecided variants that count came in after one."""
    return connection.execute(
        select(func.count())
        .select_from(variant)
        .where(
            variant.c.id > than,
            variant.c.verdict.is_(None),
            ~variant.c.missing,
            is_counted(variant.c.id),
        )
    ).scalar_one()
