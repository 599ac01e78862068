"""Reading: one entry a take, in columns, for the statistics of very many variants.

Of a brief that is settled its kept counts are taken, of the others they are made.
"""

from collections.abc import Collection, Sequence
from typing import Any  # Any: columns of whole numbers or of seconds

from sqlalchemy import Connection, select

from curator.core.outcome import Marked, Minutes, TakeColumns
from curator.library import _settled
from curator.library import engine as engines
from curator.library._brief_counts import TAKE_FIELDS, Counts, count
from curator.library._brief_names import brief_places
from curator.library._leading import lead_of
from curator.library.tables import model


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
    found = _counts(connection, lead, brief_numbers, with_unblinded=with_unblinded)
    columns: dict[str, Any] = dict(zip(TAKE_FIELDS, found.takes, strict=True))
    columns["model"] = [*map(model_numbers.__getitem__, columns["model"])]
    return TakeColumns(
        **columns,
        briefs=briefs,
        models=[row.name for row in models],
        brief=[*map(brief_numbers.__getitem__, found.brief)],
        minutes=Minutes(*found.minutes),
        marked=Marked(*map(_both, found.suspects, found.unblinded)),
    )


def _both(some: Sequence[int], others: Sequence[int]) -> Sequence[int]:
    return [*some, *others] if some and others else some or others


def _counts(
    connection: Connection, lead: str | None, briefs: Collection[int], *, with_unblinded: bool
) -> Counts:
    """The counts of these briefs, which are all there are, in this order if most are settled."""
    if lead == lead_of(connection):
        kept = _settled.kept(connection, with_unblinded=with_unblinded)
        missing = [number for number in briefs if number not in kept]
        if len(missing) < len(kept):
            for some in engines.chunks(missing, _settled.MANY_BRIEFS):
                found = count(connection, lead, some, with_unblinded=with_unblinded)
                kept |= _settled.pack(found)
            return _settled.unpack({number: kept[number] for number in briefs if number in kept})
    return count(connection, lead, with_unblinded=with_unblinded)
