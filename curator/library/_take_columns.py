"""Reading: one entry a take, in columns, for the statistics of very many variants.

SQL counts, adds up and leaves out; it judges nothing. Which decision counts, where several stand,
is the core's to say, as everywhere.
"""

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Any, TypeAlias  # Any: rows of the driver, typed by their query at run time

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
)

from curator.core.decision import Verdict
from curator.core.outcome import (
    FIRST_INDEX,
    FIRST_SEQUENCE,
    ORDER_SOURCES,
    SHORTEST_LOOK_SECONDS,
    TIERS,
    VERDICTS,
    Asked,
    Marked,
    TakeColumns,
    pack_first,
)
from curator.core.variant import Kind
from curator.library import _log
from curator.library import engine as engines
from curator.library._brief_names import brief_places
from curator.library._places_in_take import Member, first_of
from curator.library.queue_tables import suspect
from curator.library.tables import RETOUCHED, UNBLINDED, decision, model, retraction, take, variant

Rows: TypeAlias = Sequence[tuple[Any, ...]]

_CODE = case(
    *((variant.c.verdict == one.value, VERDICTS.index(one)) for one in VERDICTS if one), else_=0
)
_TIMED = variant.c.look_seconds >= SHORTEST_LOOK_SECONDS
_COUNTS = variant.c.kind == Kind.NORMAL.value
_PLAIN = and_(variant.c.variant_index >= 0, variant.c.variant_index < FIRST_INDEX)
"""Its place in the take is stated, as a number that fits into `pack_first`'s."""


def _how_many(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def take_columns(
    connection: Connection, lead: str | None, *, with_unblinded: bool = True
) -> TakeColumns:
    """Returns what `_outcomes.outcomes` returns, with one entry a take.

    Args:
        connection: a reading transaction.
        lead: whose vote decides a tie.
        with_unblinded: mark verdicts given with the model known, too.
    """
    briefs, brief_numbers = brief_places(connection)
    models = list(connection.execute(select(model.c.id, model.c.name).order_by(model.c.name)))
    model_numbers = {row.id: number for number, row in enumerate(models)}
    tiers = {tier.value: number for number, tier in enumerate(TIERS)}
    sources = {source.value: number for number, source in enumerate(ORDER_SOURCES)}
    (
        filled, variants, stated, firsts, accepted, fixed, rejected, missing, cost_known, cost,
        timed_accepted, seconds,
    ) = _columns(connection, _COUNTED)  # fmt: skip
    of_take = _columns(connection, _TAKES)
    if len(of_take[0]) != len(filled):  # all of a take may have gone to another
        here = [*map(set(filled).__contains__, of_take[0])]
        of_take = [list(compress(column, here)) for column in of_take]
    takes, in_briefs, by_models, in_tiers, order_sources, requested = of_take
    if any(map(int.__gt__, variants, stated)):
        firsts = _with_unstated(connection, takes, firsts, variants, stated)
    places = list(zip(in_briefs, by_models, in_tiers, strict=True))
    return TakeColumns(
        briefs=briefs,
        models=[row.name for row in models],
        take=takes,
        brief=[*map(brief_numbers.__getitem__, in_briefs)],
        model=[*map(model_numbers.__getitem__, by_models)],
        tier=[*map(tiers.__getitem__, in_tiers)],
        order_source=[*map(sources.__getitem__, order_sources)],
        first=firsts,
        variants=variants,
        accepted=accepted,
        fixed=fixed,
        rejected=rejected,
        missing=missing,
        cost_known=cost_known,
        cost=cost,
        timed_accepted=timed_accepted,
        look_seconds=seconds,
        asked=_asked(connection, takes, places, requested),
        minutes=_minutes(connection, lead),
        marked=_marked(connection, with_unblinded=with_unblinded),
    )


def _raw(connection: Connection, query: Select[*tuple[Any, ...]]) -> Rows:
    """All rows as the driver gives them: a million of them must not become objects first."""
    result = connection.execute(query)
    rows = result.cursor.fetchall() if result.cursor is not None else []
    result.close()
    return rows


def _columns(connection: Connection, query: Select[*tuple[Any, ...]]) -> list[list[Any]]:
    """The same column by column; so few rows at a time that no garbage collection looks at them."""
    columns: list[list[Any]] = [[] for _ in query.selected_columns]
    result = connection.execute(query)
    cursor = result.cursor
    while cursor is not None and (rows := cursor.fetchmany(_AT_ONCE)):
        for column, values in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(values)
    result.close()
    return columns


_AT_ONCE = 500


def _counted_query() -> Select[*tuple[Any, ...]]:
    place = case((_PLAIN, variant.c.variant_index), else_=0)
    return (
        select(
            variant.c.take_id,
            func.count().label("variants"),
            func.count(case((_PLAIN, 1))).label("stated"),
            func.min(
                place * literal(FIRST_SEQUENCE * len(VERDICTS), BigInteger)
                + variant.c.id * literal(len(VERDICTS), BigInteger)
                + _CODE
            ).label("first"),
            *(
                _how_many(variant.c.verdict == one.value).label(one.value)
                for one in (Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT)
            ),
            _how_many(variant.c.missing).label("missing"),
            func.count(variant.c.cost).label("cost_known"),
            func.coalesce(func.sum(variant.c.cost), 0.0).label("cost"),
            _how_many(and_(variant.c.verdict == Verdict.ACCEPT.value, _TIMED)).label("timed"),
            func.sum(case((_TIMED, variant.c.look_seconds), else_=0.0)).label("seconds"),
        )
        .where(_COUNTS)
        .group_by(variant.c.take_id)
        .order_by(variant.c.take_id)
    )


_COUNTED = _counted_query()
_TAKES = select(
    take.c.id,
    take.c.brief_id,
    take.c.model_id,
    take.c.tier,
    take.c.order_source,
    take.c.requested_at,
).order_by(take.c.id)


def _with_unstated(
    connection: Connection,
    takes: Sequence[int],
    firsts: Sequence[int],
    variants: Sequence[int],
    stated: Sequence[int],
) -> Sequence[int]:
    """The same first images, where some variant's place in its take is not stated."""
    members = select(
        variant.c.take_id, variant.c.variant_index, variant.c.made_at, variant.c.id, _CODE
    ).where(_COUNTS)
    sizes = {
        number: size
        for number, size, some_of_it in zip(takes, variants, stated, strict=True)
        if some_of_it < size
    }
    # Takes without any stated place are read in one go, for they may be all there are.
    unstated = _raw(connection, members.where(variant.c.variant_index.is_(None)))
    known = _firsts_among(unstated, sizes)
    for some in engines.chunks(sizes.keys() - known.keys()):
        rows = _raw(connection, members.where(variant.c.take_id.in_(some)))
        known |= _firsts_among(rows, sizes)
    return [known.get(number, first) for number, first in zip(takes, firsts, strict=True)]


def _firsts_among(rows: Rows, sizes: Mapping[int, int]) -> dict[int, int]:
    """The first image of each take whose variants are all among the rows."""
    groups: dict[int, list[Member]] = {}
    codes: dict[int, int] = {}
    for number, stated, made_at, variant_id, code in rows:
        member = (stated, made_at, variant_id)
        if number in groups:
            groups[number].append(member)
        else:
            groups[number] = [member]
        codes[variant_id] = code
    known: dict[int, int] = {}
    for number, members in groups.items():
        if len(members) == sizes[number]:
            place, first = first_of(members)
            known[number] = pack_first(place, first, codes[first])
    return known


def _asked(
    connection: Connection,
    takes: Sequence[int],
    places: Sequence[tuple[int, int, str]],
    requested: Sequence[Any],
) -> Mapping[int, Asked]:
    """When takes were asked for, where a brief, model and tier has several: the earliest ones.

    A take that was asked for later than another cannot be the first, and one that is alone the
    earliest must be: keys and numbers are read where neither says which it is.
    """
    place_of = (take.c.brief_id, take.c.model_id, take.c.tier)
    crowded = select(*place_of).group_by(*place_of).having(func.count() > 1)
    many = set(_raw(connection, crowded))
    earliest: dict[tuple[int, int, str], tuple[Any, list[int]]] = {}
    for number, place, when in zip(takes, places, requested, strict=True):
        if place in many:
            best, rivals = earliest.get(place, (None, []))
            if place not in earliest or (when is not None and (best is None or when < best)):
                earliest[place] = (when, [number])
            elif when == best:
                rivals.append(number)
    asked: dict[int, Asked] = {}
    tied: list[int] = []
    for _, rivals in earliest.values():
        if len(rivals) == 1:
            asked[rivals[0]] = _ALONE
        else:
            tied += rivals
    for some in engines.chunks(tied):
        query = (
            select(take.c.id, take.c.requested_at, take.c.key, func.min(variant.c.id))
            .join(variant, and_(variant.c.take_id == take.c.id, _COUNTS))
            .where(take.c.id.in_(some))
            .group_by(take.c.id, take.c.requested_at, take.c.key)
        )
        for number, when, key, first_in in connection.execute(query):
            asked[number] = Asked(when, key, first_in)
    return asked


_ALONE = Asked(None, "", 0)
"""What is said of a take that has no rival for being the first: nothing of it is asked."""


_STANDS = retraction.c.decision_id.is_(None)


def _minutes(connection: Connection, lead: str | None) -> Sequence[tuple[int, int, float]]:
    """Retouch minutes of the decisions that count, where they are known.

    Where there is but one decision, it is the one that counts; of several the core says which.
    """
    others = decision.alias("others")
    query = (
        select(
            variant.c.take_id,
            variant.c.id,
            decision.c.retouch_minutes,
            select(func.count()).where(others.c.variant_id == variant.c.id).scalar_subquery(),
            case((_STANDS, 1), else_=0),
        )
        .join(decision, decision.c.variant_id == variant.c.id)
        .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
        .where(RETOUCHED, _COUNTS)
    )
    known: list[tuple[int, int, float]] = []
    disputed: dict[int, int] = {}
    for take_id, number, minutes, many, stands in _raw(connection, query):
        if many > 1:
            disputed[number] = take_id
        elif stands:
            known.append((take_id, number, minutes))
    for some in engines.chunks(disputed):
        log = connection.execute(
            _log.all_decisions().where(_STANDS, decision.c.variant_id.in_(some))
        )
        for number, final in _log.final_of(map(_log.logged_from, log), lead).items():
            if final.decision.retouch_minutes is not None:
                known.append((disputed[number], number, final.decision.retouch_minutes))
    return known


def _marked(connection: Connection, *, with_unblinded: bool) -> Sequence[Marked]:
    """Variants whose verdict rests on suspect decisions alone, or on such that were not blind."""
    doubtful = [select(decision.c.variant_id).join(suspect, suspect.c.decision_id == decision.c.id)]
    if with_unblinded:
        doubtful.append(select(decision.c.variant_id).where(UNBLINDED))
    is_suspect = func.min(case((suspect.c.decision_id.is_(None), 0), else_=1))
    is_unblinded = 1 - func.max(case((decision.c.blind, 1), else_=0))
    query = (
        select(
            variant.c.take_id,
            variant.c.id,
            _CODE,
            case((_TIMED, 1), else_=0),
            is_suspect,
            is_unblinded,
        )
        .join(decision, decision.c.variant_id == variant.c.id)
        .outerjoin(suspect, suspect.c.decision_id == decision.c.id)
        .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
        .where(
            _STANDS,
            _COUNTS,
            decision.c.verdict == variant.c.verdict,
            or_(*(variant.c.id.in_(some) for some in doubtful)),
        )
        .group_by(variant.c.take_id, variant.c.id, _CODE, variant.c.look_seconds)
        .having(or_(is_suspect == 1, is_unblinded == 1))
    )
    return _raw(connection, query)  # type: ignore[return-value]  # plain tuples in its fields' order
