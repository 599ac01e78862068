"""Old looks become means of their batch and model, a few groups in each short transaction.

What is to be done is found by reading alone, a stretch of the log at a time. Whoever waits to
write gets in between, and whoever asks may stop after every step: the rest is found again next
time. A group is smoothed whole in one transaction, and from what is stored at that moment.
"""

import time
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator
from datetime import datetime
from math import fsum

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, func, select, update

from curator.library import _looks
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library.tables import decision, variant

STRETCH = 20_000
"""Decisions that are read at once: some hundredths of a second."""

AT_ONCE = 300
"""Looks that are changed in one transaction, or one group if it has more."""

EVEN_SECONDS = 1e-9
"""Looks that differ by no more are smooth already."""

Group = tuple[str, int | None, int]
"""A reviewer, a batch (None for judging outside of one) and a model."""

GROUP = (decision.c.reviewer, decision.c.batch_id, variant.c.model_id)
LOOKED_AT = decision.join(variant, variant.c.id == decision.c.variant_id)


def smoothing(
    engine: Engine, before: datetime, reviewer: str | None, *, waits: bool
) -> Generator[int, None, None]:
    """Smooths looks step by step; yields how many each step changed, 0 while it only reads.

    Args:
        engine: the database.
        before: looks from before this time.
        reviewer: only this one's; None for everybody's.
        waits: for as long as another program writes; else it is left for the next time.
    """
    wanted = [decision.c.decided_at < before, decision.c.look_seconds.is_not(None)]
    if reviewer is not None:
        wanted.append(decision.c.reviewer == reviewer)
    at_probes = select(decision.c.id).where(*wanted, ~is_counted(decision.c.variant_id))
    with engines.reading(engine) as connection:
        last = connection.execute(select(func.max(decision.c.id))).scalar() or 0
        forgotten = list(connection.execute(at_probes).scalars())
    counted = [*wanted, is_counted(decision.c.variant_id)]
    uneven: set[Group] = set()
    seen: dict[Group, float] = {}
    for stretch in _stretches(last):
        with engines.reading(engine) as connection:
            _note_uneven(connection, [*counted, stretch], seen, uneven)
        yield 0
    seen.clear()
    ids: defaultdict[Group, list[int]] = defaultdict(list)
    for stretch in _stretches(last) if uneven else ():
        query = select(decision.c.id, *GROUP).select_from(LOOKED_AT).where(*counted, stretch)
        with engines.reading(engine) as connection:
            for number, *group in engines.raw_rows(connection, query):
                if (key := (group[0], group[1], group[2])) in uneven:
                    ids[key].append(number)
        yield 0
    for some in (*engines.chunks(forgotten, AT_ONCE), *_together(ids.values())):
        began = time.monotonic()
        with engines.writing(engine, waits=waits) as connection:
            changed = _smooth(connection, some)
        held = time.monotonic() - began
        yield changed
        time.sleep(held)  # who waits for the lock only looks now and then whether it is free


def _stretches(last: int) -> Iterator[ColumnElement[bool]]:
    for start in range(0, last, STRETCH):
        yield decision.c.id.between(start + 1, start + STRETCH)


def _note_uneven(
    connection: Connection,
    wanted: list[ColumnElement[bool]],
    seen: dict[Group, float],
    uneven: set[Group],
) -> None:
    """Adds the groups with looks that differ, here or from what was seen of them before."""
    least, most = func.min(_looks.CAPPED), func.max(_looks.CAPPED)
    query = select(*GROUP, least, most).select_from(LOOKED_AT).where(*wanted).group_by(*GROUP)
    for reviewer, batch, model, low, high in engines.raw_rows(connection, query):
        key = (reviewer, batch, model)
        first = seen.setdefault(key, low)
        if max(high, first) - min(low, first) > EVEN_SECONDS:
            uneven.add(key)


def _together(groups: Iterable[list[int]]) -> Iterator[list[int]]:
    """Yields whole groups, so many together that a transaction is worth its while."""
    some: list[int] = []
    for group in groups:
        some.extend(group)
        if len(some) >= AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def _smooth(connection: Connection, ids: list[int]) -> int:
    """Smooths the groups that these decisions are of now; looks at probes are forgotten."""
    is_subject = is_counted(decision.c.variant_id)
    columns = (decision.c.id, decision.c.variant_id, _looks.CAPPED, is_subject, *GROUP)
    groups: defaultdict[tuple[object, ...], list[tuple[int, int, float]]] = defaultdict(list)
    for some in engines.chunks(ids):
        query = (
            select(*columns)
            .select_from(LOOKED_AT)
            .where(decision.c.id.in_(some), decision.c.look_seconds.is_not(None))
        )
        for number, variant_id, look, *group in engines.raw_rows(connection, query):
            groups[tuple(group)].append((number, variant_id, look))
    new: list[dict[str, object]] = []
    touched: set[int] = set()
    changed = 0
    for (counts, *_group), rows in groups.items():
        looks = [look for _number, _variant, look in rows]
        if counts and max(looks) - min(looks) <= EVEN_SECONDS:
            continue
        mean = fsum(looks) / len(looks) if counts else None
        new.extend({"number": number, "mean": mean} for number, _variant, _look in rows)
        touched.update(variant_id for _number, variant_id, _look in rows)
        changed += len(rows) if counts else 0
    if new:
        number, mean = bindparam("number"), bindparam("mean")
        connection.execute(
            update(decision).where(decision.c.id == number).values(look_seconds=mean), new
        )
    for some in engines.chunks(sorted(touched)):
        _looks.refresh(connection, variant.c.id.in_(some))
    return changed
