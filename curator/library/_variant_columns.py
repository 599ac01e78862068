"""Reading: one entry a variant with the decision that counts, in columns.

Rows stay as the driver gives them and go into packed columns a few hundred at a time: a million of
them never stand in memory at once. Where several decisions stand the core says which counts.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, groupby, repeat
from operator import itemgetter
from typing import Any  # Any: rows of the driver, typed by their query at run time

from sqlalchemy import Connection, and_, select, true

from curator.core.outcome import TIERS, VERDICTS
from curator.core.reckoned import sitting_of
from curator.core.variant import Kind
from curator.core.variant_columns import NEVER, NOBODY, UNKNOWN, VariantColumns
from curator.library import engine as engines
from curator.library._brief_counts import marked
from curator.library._brief_names import brief_places
from curator.library._deciding import (
    VOTE,
    Vote,
    batch_sizes,
    place_in_batch,
    that_counts,
)
from curator.library._driver_rows import Packed, Row, driver_rows, microseconds, moments
from curator.library.tables import decision, model, retraction, variant

_STANDS = (
    ~select(retraction.c.decision_id).where(retraction.c.decision_id == decision.c.id).exists()
)
_JOINED = (
    select(
        variant.c.id,
        variant.c.take_id,
        variant.c.brief_id,
        variant.c.model_id,
        variant.c.tier,
        variant.c.verdict,
        variant.c.look_seconds,
        variant.c.cost,
        variant.c.generation_seconds,
        variant.c.missing,
        decision.c.reviewer,
        decision.c.decided_at,
        decision.c.session_id,
        decision.c.batch_id,
        decision.c.position,
        decision.c.retouch_minutes,
    )
    .select_from(variant)
    .outerjoin(decision, and_(decision.c.variant_id == variant.c.id, _STANDS))
    .where(variant.c.kind == Kind.NORMAL.value)
    .order_by(variant.c.id)
)
"""A row a variant and decision that stands, or one without a decision."""

_OF_DECISION = 10
"""Where the columns of the decision begin."""


class _Numbers(dict[Any, int]):
    """Numbers for names, given out as they are met."""

    def __missing__(self, name: Any) -> int:
        self[name] = len(self)
        return self[name]


def variant_columns(
    connection: Connection, lead: str | None, go_on: Callable[[], None]
) -> VariantColumns:
    """Returns what `_outcomes.outcomes` and `Reckoning.deciding` say of each variant.

    Args:
        connection: a reading transaction.
        lead: whose vote decides a tie.
        go_on: called between some hundred variants; what it raises ends the reading.
    """
    briefs, brief_numbers = brief_places(connection)
    models = list(connection.execute(select(model.c.id, model.c.name).order_by(model.c.name)))
    model_numbers = {row.id: number for number, row in enumerate(models)}
    deciding = _Deciding(batch_sizes(connection))
    packed = {name: Packed(kind) for name, kind in _KINDS.items()}
    disputed: dict[int, None] = {}
    for rows in _one_each(connection, disputed):
        go_on()
        (
            sequence, take, brief, in_model, tier, verdict, looks, cost, generation, missing,
            *decisions,
        ) = zip(*rows, strict=True)  # fmt: skip
        made = deciding.columns(*decisions)
        of_variant = (
            sequence,
            take,
            [*map(brief_numbers.__getitem__, brief)],
            [*map(model_numbers.__getitem__, in_model)],
            [*map(_TIER.__getitem__, tier)],
            [*map(_VERDICT.__getitem__, verdict)],
            looks,
            _known(cost),
            _known(generation),
            missing,
        )
        for name, values in zip(packed, (*of_variant, *made), strict=True):
            packed[name].add(values)
    columns: dict[str, Any] = {name: column.joined() for name, column in packed.items()}
    sequences = columns["sequence"]
    for some in engines.chunks(disputed):
        made = deciding.columns(*zip(*_disputed(connection, some, lead), strict=True))
        for name, values in zip([*_KINDS][_OF_DECISION:], made, strict=True):
            for number, value in zip(some, values, strict=True):
                columns[name][bisect_left(sequences, number)] = value
    suspects, others = marked(connection, true())
    suspect, blind = array("b", bytes(len(sequences))), array("b", b"\1" * len(sequences))
    for _, number, _, _, is_suspect, is_unblinded in (*suspects, *others):
        place = bisect_left(sequences, number)
        suspect[place], blind[place] = is_suspect, 1 - is_unblinded
    return VariantColumns(
        briefs=briefs,
        models=[row.name for row in models],
        reviewers=list(deciding.reviewers),
        sessions=list(deciding.sessions),
        suspect=suspect,
        blind=blind,
        **columns,
    )


_KINDS = {
    "sequence": "q", "take": "q", "brief": "q", "model": "q", "tier": "q", "verdict": "q",
    "look_seconds": "d", "cost": "d", "generation_seconds": "d", "missing": "b",
    "reviewer": "q", "decided_at": "q", "session": "q", "batch_place": "d", "minutes": "d",
}  # fmt: skip
"""Columns and what they are packed as: 64-bit whole numbers, floats, or bytes."""

_TIER = {tier.value: number for number, tier in enumerate(TIERS)}
_VERDICT = {one and one.value: number for number, one in enumerate(VERDICTS)}


class _Deciding:
    """Makes columns of decisions, with a number for every reviewer and sitting."""

    def __init__(self, sizes: Mapping[int | str, int]) -> None:
        self.reviewers, self.sessions = _Numbers(), _Numbers()
        self._sizes = sizes

    def columns(
        self,
        reviewer: Sequence[str | None],
        decided_at: Sequence[Any],
        session: Sequence[str | None],
        batch: Sequence[int | None],
        position: Sequence[int | None],
        minutes: Sequence[float | None],
    ) -> Sequence[Sequence[float]]:
        """Returns the last columns of `_KINDS`; where there is no reviewer there is no decision."""
        times = moments(decided_at)
        return (
            [NOBODY if one is None else self.reviewers[one] for one in reviewer],
            [NEVER if one is None else microseconds(one) for one in times],
            [
                NOBODY if moment is None else self.sessions[name or sitting_of(by or "", moment)]
                for name, by, moment in zip(session, reviewer, times, strict=True)
            ],
            _known(map(place_in_batch, batch, session, position, repeat(self._sizes))),
            _known(minutes),
        )


def _one_each(connection: Connection, disputed: dict[int, None]) -> Iterator[Sequence[Row]]:
    """Some hundred rows of `_JOINED` at a time, one a variant; lists those that have several."""
    last = 0
    for rows in driver_rows(connection, _JOINED):
        numbers = [last, *map(_number_of, rows)]
        last = numbers[-1]
        if len({*numbers}) <= len(rows):
            again = [*map(int.__eq__, numbers, numbers[1:])]
            disputed |= dict.fromkeys(compress(numbers, again))
            rows = [row for row, is_again in zip(rows, again, strict=True) if not is_again]
        if rows:
            yield rows


_number_of = itemgetter(0)


def _disputed(connection: Connection, variants: Sequence[int], lead: str | None) -> Iterator[Row]:
    """The decision that counts of each of these variants, with the time and place that are its."""
    query = (
        select(*VOTE)
        .where(_STANDS, decision.c.variant_id.in_(variants))
        .order_by(decision.c.variant_id, decision.c.id)
    )
    rows = map(Vote._make, connection.execute(query))
    for _, votes in groupby(rows, key=lambda vote: vote.variant_id):
        final, first = that_counts(list(votes), lead)
        yield (
            final.reviewer,
            first.decided_at.replace(tzinfo=None),
            first.session_id,
            first.batch_id,
            first.position,
            final.retouch_minutes,
        )


def _known(values: Iterable[float | None]) -> Sequence[float]:
    return [UNKNOWN if one is None else one for one in values]
