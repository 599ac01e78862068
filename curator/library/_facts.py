"""Facts in the database: appended, taken back, restored, and what holds of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import Connection, Select, func, insert, or_, select

from curator.core.decision import ActionId
from curator.core.fact import Fact, FactId, FactKind, Facts, LoggedFact, holding
from curator.core.variant import VariantId
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library.fact_tables import fact, fact_retraction, rating


def append(
    connection: Connection,
    action_id: ActionId,
    facts: Iterable[Fact],
    restores: FactId | None = None,
) -> list[FactId]:
    """Appends facts to the log; returns their numbers in order."""
    numbers: list[FactId] = []
    for stated in facts:
        x, y = stated.spot if stated.spot is not None else (None, None)
        row = {
            "action_id": action_id,
            "restores": restores,
            "variant_id": stated.variant,
            "reviewer": stated.reviewer,
            "kind": stated.kind.value,
            "value": stated.value,
            "x": x,
            "y": y,
            "source": stated.source,
            "stated_at": stated.stated_at,
        }
        numbers.append(FactId(engines.inserted_id(connection.execute(insert(fact), row))))
    return numbers


def retract(
    connection: Connection, action_id: ActionId, facts: Iterable[FactId], now: datetime
) -> None:
    """Appends retractions of facts that stand."""
    rows = [{"fact_id": number, "action_id": action_id, "retracted_at": now} for number in facts]
    if rows:
        connection.execute(insert(fact_retraction), rows)


def all_facts() -> Select[*tuple[Any, ...]]:
    """A query for facts with what retracted them."""
    return select(fact, fact_retraction.c.retracted_at).outerjoin(
        fact_retraction, fact_retraction.c.fact_id == fact.c.id
    )


def logged_from(row: Any) -> LoggedFact:
    """Returns one row of `all_facts` as a value."""
    return LoggedFact(
        id=FactId(row.id),
        fact=Fact(
            variant=VariantId(row.variant_id),
            kind=FactKind(row.kind),
            value=row.value,
            reviewer=row.reviewer,
            stated_at=row.stated_at,
            spot=None if row.x is None else (row.x, row.y),
            source=row.source,
        ),
        retracted_at=row.retracted_at,
        restores=row.restores,
    )


def logs_of(
    connection: Connection, variant_ids: Sequence[int]
) -> dict[VariantId, tuple[LoggedFact, ...]]:
    """Returns the facts of these variants, taken back ones too, oldest first."""
    found: defaultdict[VariantId, list[LoggedFact]] = defaultdict(list)
    for some in engines.chunks(variant_ids):
        query = all_facts().where(fact.c.variant_id.in_(some)).order_by(fact.c.id)
        for row in connection.execute(query):
            found[VariantId(row.variant_id)].append(logged_from(row))
    return {variant_id: tuple(log) for variant_id, log in found.items()}


def whole_log(connection: Connection) -> dict[VariantId, tuple[LoggedFact, ...]]:
    """Returns all facts by variant; what was said of probes is no part of them."""
    found: defaultdict[VariantId, list[LoggedFact]] = defaultdict(list)
    query = all_facts().where(is_counted(fact.c.variant_id)).order_by(fact.c.id)
    for row in connection.execute(query):
        found[VariantId(row.variant_id)].append(logged_from(row))
    return {variant_id: tuple(log) for variant_id, log in found.items()}


def refresh_ratings(connection: Connection, variant_ids: Iterable[VariantId]) -> None:
    """Brings the kept stars and labels in line with the log, by the core's own rule."""
    touched = sorted(set(variant_ids))
    logs = logs_of(connection, touched)
    rows = [_rating(variant_id, holding(logs.get(variant_id, ()))) for variant_id in touched]
    engines.replace_rows(connection, rating, ["variant_id"], rows)


def _rating(variant_id: VariantId, facts: Facts) -> dict[str, object]:
    return {"variant_id": variant_id, "stars": facts.stars, "label": facts.label}


def invert(
    connection: Connection, inverted: ActionId, step: ActionId, now: datetime
) -> set[VariantId]:
    """Takes back what an action stated and states again what it took back; returns of which.

    A fact that comes back keeps its place in the order of what was said, so that undoing and doing
    again changes nothing.
    """
    first_of = func.coalesce(fact.c.restores, fact.c.id)
    firsts = list(
        connection.execute(select(first_of).where(fact.c.action_id == inverted)).scalars()
    )
    taken_back = connection.execute(
        all_facts().where(fact_retraction.c.action_id == inverted).order_by(fact.c.id)
    ).all()
    if not firsts and not taken_back:
        return set()
    stands = fact_retraction.c.fact_id.is_(None)
    repeats = or_(fact.c.id.in_(firsts), fact.c.restores.in_(firsts))
    standing = connection.execute(all_facts().where(repeats, stands).order_by(fact.c.id)).all()
    retract(connection, step, [FactId(row.id) for row in standing], now)
    for row in taken_back:
        append(connection, step, [logged_from(row).fact], restores=row.restores or row.id)
    touched = {VariantId(row.variant_id) for row in (*standing, *taken_back)}
    refresh_ratings(connection, touched)
    return touched


def variants_in(connection: Connection, actions: Sequence[int]) -> dict[int, int]:
    """Returns of how many variants each of these actions stated or took back a fact."""
    met: defaultdict[int, set[int]] = defaultdict(set)
    for some in engines.chunks(actions):
        stated = select(fact.c.action_id, fact.c.variant_id).where(fact.c.action_id.in_(some))
        taken = (
            select(fact_retraction.c.action_id, fact.c.variant_id)
            .join(fact, fact.c.id == fact_retraction.c.fact_id)
            .where(fact_retraction.c.action_id.in_(some))
        )
        for query in (stated, taken):
            for action_id, variant_id in connection.execute(query):
                met[action_id].add(variant_id)
    return {action_id: len(variants) for action_id, variants in met.items()}
