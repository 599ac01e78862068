"""Reading: what is counted of briefs, from the rows themselves, a row a take.

SQL counts, adds up and leaves out; it judges nothing. Which decision counts, where several stand,
and which take was asked for first is the core's to say, as everywhere.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, TypeAlias  # Any: rows of the driver, typed by their query at run time

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    true,
    union,
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
    Minutes,
    order_of,
    pack_first,
)
from curator.core.variant import Kind
from curator.library import _log
from curator.library import engine as engines
from curator.library._places_in_take import Member, first_of
from curator.library.queue_tables import suspect
from curator.library.tables import RETOUCHED, UNBLINDED, decision, retraction, take, variant

Rows: TypeAlias = Sequence[tuple[Any, ...]]
Columns: TypeAlias = Sequence[Sequence[Any]]

_CODE = case(
    *((variant.c.verdict == one.value, VERDICTS.index(one)) for one in VERDICTS if one), else_=0
)
_TIMED = variant.c.look_seconds >= SHORTEST_LOOK_SECONDS
_COUNTS = variant.c.kind == Kind.NORMAL.value
_PLAIN = and_(variant.c.variant_index >= 0, variant.c.variant_index < FIRST_INDEX)
"""Its place in the take is stated, as a number that fits into `pack_first`'s."""


def _how_many(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


TAKE_FIELDS = (
    "take", "model", "tier", "order_source", "earliest", "variants", "accepted", "fixed",
    "rejected", "missing", "cost_known", "timed_accepted", "first", "cost", "look_seconds",
)  # fmt: skip
"""The columns of `Counts.takes`: those of `TakeColumns`, but that `model` is the model's row."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted of some briefs.

    Attributes:
        brief: the brief's row, of each take.
        takes: column by column in the order of `TAKE_FIELDS`, as long as `brief`.
        minutes: the columns of `Minutes`.
        suspects: the columns of `Marked`, of suspect verdicts.
        unblinded: the same of all others.
    """

    brief: Sequence[int]
    takes: Columns
    minutes: Columns
    suspects: Columns
    unblinded: Columns


def count(
    connection: Connection,
    lead: str | None,
    briefs: Sequence[int] | None = None,
    *,
    with_unblinded: bool = True,
) -> Counts:
    """Returns what is counted of briefs, takes by number.

    Args:
        connection: a transaction.
        lead: whose vote decides a tie.
        briefs: the rows of a few hundred briefs; None for all.
        with_unblinded: list verdicts given with the model known, too.
    """
    here: ColumnElement[bool] = true()
    if briefs is not None:
        here = variant.c.take_id.in_(select(take.c.id).where(take.c.brief_id.in_(briefs)))
    of_takes = _TAKES if briefs is None else _TAKES.where(take.c.brief_id.in_(briefs))
    (
        filled, variants, stated, firsts, accepted, fixed, rejected, missing, cost_known, cost,
        timed_accepted, seconds,
    ) = _columns(connection, _COUNTED.where(here))  # fmt: skip
    of_take = _columns(connection, of_takes)
    if len(of_take[0]) != len(filled):  # all of a take may have gone to another
        there = [*map(set(filled).__contains__, of_take[0])]
        of_take = [list(compress(column, there)) for column in of_take]
    takes, in_briefs, by_models, in_tiers, order_sources, requested = of_take
    if any(map(int.__gt__, variants, stated)):
        firsts = _with_unstated(connection, here, takes, firsts, variants, stated)
    tiers = [*map(_TIER.__getitem__, in_tiers)]
    models = max(by_models, default=0) + 1
    places = [
        (one * models + by) * len(TIERS) + tier
        for one, by, tier in zip(in_briefs, by_models, tiers, strict=True)
    ]
    suspects, unblinded = marked(
        connection, here, is_part=briefs is not None, with_unblinded=with_unblinded
    )
    return Counts(
        brief=in_briefs,
        takes=(
            takes,
            by_models,
            tiers,
            [*map(_SOURCE.__getitem__, order_sources)],
            _earliest(connection, takes, places, requested),
            variants,
            accepted,
            fixed,
            rejected,
            missing,
            cost_known,
            timed_accepted,
            firsts,
            cost,
            seconds,
        ),
        minutes=_transposed(_minutes(connection, here, lead), len(Minutes._fields)),
        suspects=_transposed(suspects, len(Marked._fields)),
        unblinded=_transposed(unblinded, len(Marked._fields)),
    )


def _transposed(rows: Rows, width: int) -> Columns:
    return [*zip(*rows, strict=True)] if rows else [()] * width


_TIER = {tier.value: number for number, tier in enumerate(TIERS)}
_SOURCE = {source.value: number for number, source in enumerate(ORDER_SOURCES)}


def _columns(connection: Connection, query: Select[*tuple[Any, ...]]) -> list[list[Any]]:
    """What a query finds, column by column.

    It is read so few rows at a time that no garbage collection looks at them.
    """
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
    here: ColumnElement[bool],
    takes: Sequence[int],
    firsts: Sequence[int],
    variants: Sequence[int],
    stated: Sequence[int],
) -> Sequence[int]:
    """The same first images, where some variant's place in its take is not stated."""
    members = select(
        variant.c.take_id, variant.c.variant_index, variant.c.made_at, variant.c.id, _CODE
    ).where(_COUNTS, here)
    sizes = {
        number: size
        for number, size, some_of_it in zip(takes, variants, stated, strict=True)
        if some_of_it < size
    }
    # Takes without any stated place are read in one go, for they may be all there are.
    unstated = engines.raw_rows(connection, members.where(variant.c.variant_index.is_(None)))
    known = _firsts_among(unstated, sizes)
    for some in engines.chunks(sizes.keys() - known.keys()):
        rows = engines.raw_rows(connection, members.where(variant.c.take_id.in_(some)))
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


def _earliest(
    connection: Connection,
    takes: Sequence[int],
    places: Sequence[int],
    requested: Sequence[Any],
) -> Sequence[int]:
    """1 for the take that was asked for first of its brief, model and tier, 0 for the others.

    A take that was asked for later than another cannot be the first, and one that is alone the
    earliest must be: keys and numbers are read where neither says which it is.
    """
    many = Counter(places)
    found = [1 if number == 1 else 0 for number in map(many.__getitem__, places)]
    rivals: dict[int, list[int]] = {}
    for row, is_alone in enumerate(found):
        if not is_alone:
            best = rivals.setdefault(places[row], [row])
            when, earliest = requested[row], requested[best[0]]
            if when is not None and (earliest is None or when < earliest):
                rivals[places[row]] = [row]
            elif when == earliest and row != best[0]:
                best.append(row)
    asked: dict[int, Asked] = {}
    tied = [takes[row] for rows in rivals.values() if len(rows) > 1 for row in rows]
    for some in engines.chunks(tied):
        query = (
            select(take.c.id, take.c.requested_at, take.c.key, func.min(variant.c.id))
            .join(variant, and_(variant.c.take_id == take.c.id, _COUNTS))
            .where(take.c.id.in_(some))
            .group_by(take.c.id, take.c.requested_at, take.c.key)
        )
        for number, when, key, first_in in connection.execute(query):
            asked[number] = Asked(when, key, first_in)
    for rows in rivals.values():
        is_first = rows[0]
        if len(rows) > 1:
            is_first = min(rows, key=lambda row: order_of(asked[takes[row]]))
        found[is_first] = 1
    return found


_STANDS = retraction.c.decision_id.is_(None)


def _minutes(connection: Connection, here: ColumnElement[bool], lead: str | None) -> Rows:
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
        .where(RETOUCHED, _COUNTS, here)
    )
    known: list[tuple[int, int, float]] = []
    disputed: dict[int, int] = {}
    for take_id, number, minutes, many, stands in engines.raw_rows(connection, query):
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


def marked(
    connection: Connection,
    here: ColumnElement[bool],
    *,
    is_part: bool = False,
    with_unblinded: bool = True,
) -> tuple[Rows, Rows]:
    """Returns variants whose verdict rests on suspect decisions alone, and not blind ones.

    Rows in the order of `Marked`; only the others of the latter are given apart.

    Args:
        connection: a transaction.
        here: which variants.
        is_part: these are few among all.
        with_unblinded: list verdicts given with the model known, too.
    """
    doubtful = [select(decision.c.variant_id).join(suspect, suspect.c.decision_id == decision.c.id)]
    if with_unblinded:
        doubtful.append(select(decision.c.variant_id).where(UNBLINDED))
    if is_part:
        part = decision.c.variant_id.in_(select(variant.c.id).where(here))
        doubtful = [query.where(part) for query in doubtful]
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
            variant.c.id.in_(union(*doubtful)),
        )
        .group_by(variant.c.take_id, variant.c.id, _CODE, variant.c.look_seconds)
        .having(or_(is_suspect == 1, is_unblinded == 1))
    )
    rows = engines.raw_rows(connection, query)
    return [row for row in rows if row[4]], [row for row in rows if not row[4] and with_unblinded]
