"""Reading facts for lists: which variants a filter means, and what stands in their cells."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias  # Any: SQLAlchemy selects are typed by their columns at run time

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from curator.core.defects import DefectList, from_stored
from curator.core.fact import LABELS, FactKind, Facts, holding, said_here
from curator.core.variant import VariantId
from curator.library import _facts
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library._last_votes import IS_VOTE
from curator.library.fact_tables import fact, fact_retraction, rating
from curator.library.tables import decision, setting, variant
from curator.library.values import VariantFilter

AnySelect: TypeAlias = Select[*tuple[Any, ...]]

DEFECTS = "defects"
"""The setting that holds the library's list of defects."""


STARS: ColumnElement[int] = func.coalesce(
    select(rating.c.stars)
    .where(rating.c.variant_id == variant.c.id)
    .correlate(variant)
    .scalar_subquery(),
    0,
)
"""How many stars a variant has, to sort by; 0 for none."""


def defect_list_of(connection: Connection) -> DefectList:
    """Returns the list of defects of the library that a connection leads to."""
    query = select(setting.c.value).where(setting.c.key == DEFECTS)
    text = connection.execute(query).scalar()
    return from_stored(json.loads(text) if text is not None else None)


def with_present_name(connection: Connection, wanted: VariantFilter) -> tuple[str, ...]:
    """Returns every name under which the defect of a filter may stand; none where it names none."""
    if wanted.defect is None:
        return ()
    return defect_list_of(connection).names_of(wanted.defect)


def narrowed(query: AnySelect, wanted: VariantFilter, names: Sequence[str]) -> AnySelect:
    """Narrows a query over `variant` to the facts that a filter asks for.

    Args:
        query: over `variant`.
        wanted: the filter.
        names: under which the defect that it names may stand.
    """
    rated = select(rating.c.variant_id)
    if wanted.stars == 0:
        query = query.where(variant.c.id.not_in(rated.where(rating.c.stars.is_not(None))))
    elif wanted.stars is not None:
        query = query.where(variant.c.id.in_(rated.where(rating.c.stars == wanted.stars)))
    if wanted.least_stars:
        query = query.where(variant.c.id.in_(rated.where(rating.c.stars >= wanted.least_stars)))
    if wanted.label == "":
        query = query.where(variant.c.id.not_in(rated.where(rating.c.label.is_not(None))))
    elif wanted.label is not None:
        query = query.where(variant.c.id.in_(rated.where(rating.c.label == wanted.label)))
    if wanted.defect is not None:
        said, decided = _with_defect(names or (wanted.defect,))
        query = query.where(or_(variant.c.id.in_(said), variant.c.id.in_(decided)))
    return query


def _with_defect(names: Sequence[str]) -> tuple[AnySelect, AnySelect]:
    """The variants of which a defect was named, by a fact or by a verdict; both still stand."""
    said = (
        select(fact.c.variant_id)
        .outerjoin(fact_retraction, fact_retraction.c.fact_id == fact.c.id)
        .where(
            fact.c.kind == FactKind.DEFECT.value,
            fact.c.value.in_(names),
            fact_retraction.c.fact_id.is_(None),
        )
    )
    between = ";" + decision.c.defects + ";"
    decided = select(decision.c.variant_id).where(
        decision.c.defects != "",
        or_(*(between.contains(f";{name};", autoescape=True) for name in names)),
        IS_VOTE,
    )
    return said, decided


def facts_of(connection: Connection, variant_ids: Sequence[int]) -> dict[VariantId, Facts]:
    """Returns what holds of some variants, in one query."""
    logs = _facts.logs_of(connection, variant_ids)
    return {variant_id: holding(log) for variant_id, log in logs.items()}


def blind_facts_of(connection: Connection, variant_ids: Sequence[int]) -> dict[VariantId, Facts]:
    """Returns what people said here of some variants, imports left out."""
    logs = _facts.logs_of(connection, variant_ids)
    return {variant_id: holding(said_here(log)) for variant_id, log in logs.items()}


def defects_of(
    connection: Connection, variant_ids: Sequence[int], facts: Mapping[VariantId, Facts]
) -> dict[int, tuple[str, ...]]:
    """Returns the defects of some variants by their present names, those of verdicts too."""
    met: defaultdict[int, list[str]] = defaultdict(list)
    for variant_id, held in facts.items():
        met[variant_id] += held.defects
    for some in engines.chunks(variant_ids):
        rows = connection.execute(
            select(decision.c.variant_id, decision.c.defects)
            .where(decision.c.variant_id.in_(some), decision.c.defects != "", IS_VOTE)
            .order_by(decision.c.id)
        )
        for variant_id, defects in rows:
            met[variant_id] += defects.split(";")
    if not met:
        return {}
    known = defect_list_of(connection)
    return {
        variant_id: tuple(dict.fromkeys(known.called(name) for name in names if name))
        for variant_id, names in met.items()
    }


def labels_in(connection: Connection) -> tuple[str, ...]:
    """Returns the labels that occur: the five in their order, then those of other apps."""
    query = select(rating.c.label).distinct().where(rating.c.label.is_not(None))
    found = set(connection.execute(query.where(is_counted(rating.c.variant_id))).scalars())
    return (*(one for one in LABELS if one in found), *sorted(found - set(LABELS)))


def defects_in(connection: Connection) -> tuple[str, ...]:
    """Returns the defects of the list, then those that somebody named and that left it."""
    known = defect_list_of(connection)
    said = select(fact.c.value).distinct().where(fact.c.kind == FactKind.DEFECT.value)
    decided = select(decision.c.defects).distinct().where(decision.c.defects != "")
    names = set(connection.execute(said).scalars())
    names |= {one for text in connection.execute(decided).scalars() for one in text.split(";")}
    called = {known.called(name) for name in names if name}
    return (*known.names, *sorted(called - set(known.names)))
