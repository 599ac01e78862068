"""Settled briefs: what was counted of them is kept, so that statistics need not count it again.

A kept row is right, or it is not there: triggers of the database delete it in the very transaction
that changes anything it was counted from, whoever changes it. It holds the packed results of
`_brief_counts`, each with a checksum: a damaged row counts as none. Only SQLite has these triggers;
elsewhere nothing is kept.
"""

import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import isclose
from struct import Struct, calcsize
from typing import Any, TypeAlias  # Any: rows and columns of whole numbers or of seconds
from zlib import crc32

from sqlalchemy import Connection, LargeBinary, and_, cast, delete, func, insert, literal, select

from curator.library import engine as engines
from curator.library._brief_counts import Counts, count
from curator.library.tables import brief, settled_brief, variant

FORM = f"3 {sys.byteorder}"
"""How rows are packed; one more whenever that or what is counted changes, for what another Curator
or another machine has kept is counted anew."""

Packed: TypeAlias = tuple[bytes, ...]
"""One brief's takes, minutes, suspects and unblinded."""

_KINDS = ("i" * 12 + "qdd", "qqd", "q" * 6, "q" * 6)
"""What a row of each of them consists of: whole numbers of 32 or 64 bits, floats of 64."""

MANY_BRIEFS = 500
"""More are not named in one query."""

_ROWS = [Struct(f"={kinds}") for kinds in _KINDS]
_KEPT = (
    settled_brief.c.takes,
    settled_brief.c.minutes,
    settled_brief.c.suspects,
    settled_brief.c.unblinded,
)
_SEAL_SIZE = 4
_SEALS = (0, 0, _SEAL_SIZE, _SEAL_SIZE)
"""The suspects' is that of takes and minutes too: a call a part would cost more than its sum."""

_HAS_ITS_LENGTH = and_(
    *(
        func.length(column) % row.size == seal
        for column, row, seal in zip(_KEPT, _ROWS, _SEALS, strict=True)
    )
)
"""Asked without reading what is kept."""


def kept(connection: Connection, *, with_unblinded: bool) -> dict[int, Packed]:
    """Returns what is kept of each settled brief; the unblinded are not even read unless wanted.

    What something has damaged is left out.
    """
    wanted = _KEPT if with_unblinded else _KEPT[:-1]
    as_bytes = [cast(column, LargeBinary) for column in wanted]  # a text cannot be decoded always
    query = select(settled_brief.c.brief_id, *as_bytes).where(settled_brief.c.form == FORM)
    found: dict[int, Packed] = {}
    for number, takes, minutes, suspects, *rest in engines.raw_rows(connection, query):
        marked = suspects[:-_SEAL_SIZE]
        if _seal(number, takes, minutes, marked) != suspects[-_SEAL_SIZE:]:
            continue
        unblinded = rest[0][:-_SEAL_SIZE] if rest else b""
        if not rest or _seal(number, unblinded) == rest[0][-_SEAL_SIZE:]:
            found[number] = (takes, minutes, marked, unblinded)
    return found


def _seal(number: int, *parts: bytes) -> bytes:
    """The CRC-32 of parts of this brief, which are not another's."""
    for part in parts:
        number = crc32(part, number)
    return number.to_bytes(_SEAL_SIZE, "little")


def _sealed(number: int, packed: Packed) -> Packed:
    takes, minutes, suspects, unblinded = packed
    return (
        takes,
        minutes,
        suspects + _seal(number, takes, minutes, suspects),
        unblinded + _seal(number, unblinded),
    )


def pack(found: Counts) -> dict[int, Packed]:
    """Returns the counts brief by brief; briefs of which there is nothing to count are absent."""
    brief_of = dict(zip(found.takes[0], found.brief, strict=True))
    parts = (
        _by_brief(_ROWS[0], found.brief, zip(*found.takes, strict=True)),
        *(
            _by_brief(row, map(brief_of.__getitem__, columns[0]), zip(*columns, strict=True))
            for row, columns in zip(
                _ROWS[1:], (found.minutes, found.suspects, found.unblinded), strict=True
            )
        ),
    )
    return {number: tuple(part.get(number, b"") for part in parts) for number in parts[0]}


def _by_brief(
    row: Struct, briefs: Iterable[int], rows: Iterable[tuple[Any, ...]]
) -> Mapping[int, bytes]:
    packed: defaultdict[int, bytearray] = defaultdict(bytearray)
    for number, values in zip(briefs, rows, strict=True):
        packed[number] += row.pack(*values)
    return {number: bytes(of_it) for number, of_it in packed.items()}


def unpack(packed: Mapping[int, Packed]) -> Counts:
    """Returns the counts of these briefs, in their order, as columns that copy nothing."""
    briefs: list[int] = []
    for number, (takes, *_) in packed.items():
        briefs += [number] * (len(takes) // _ROWS[0].size)
    parts = [b"".join(part) for part in zip(*packed.values(), strict=True)] or [b""] * len(_KINDS)
    return Counts(briefs, *map(_columns, parts, _KINDS))


def _columns(packed: bytes, kinds: str) -> Sequence[Sequence[Any]]:
    if not packed:
        return [()] * len(kinds)
    view = memoryview(packed)
    numbers = {"i": view.cast("i"), "q": view.cast("q"), "d": view.cast("d")}
    row = calcsize(f"={kinds}")
    columns: list[Sequence[Any]] = []
    for place, kind in enumerate(kinds):
        column = numbers[kind]
        start = calcsize(f"={kinds[:place]}") // column.itemsize
        columns.append(column[start :: row // column.itemsize])
    return columns


def unsettled(connection: Connection) -> Sequence[tuple[Sequence[int], int]]:
    """Returns the briefs that are not settled, in groups to be settled at once.

    Each group comes with how many variants it has. Where most briefs are not settled, all of these
    are one group, for it takes less time to count everything then.
    """
    if not engines.has_triggers(connection):
        return []
    settled = select(settled_brief.c.brief_id).where(
        settled_brief.c.brief_id == brief.c.id, settled_brief.c.form == FORM, _HAS_ITS_LENGTH
    )
    many = select(func.count()).where(variant.c.brief_id == brief.c.id).scalar_subquery()
    query = select(brief.c.id, many.label("variants")).where(~settled.exists())
    rows = connection.execute(query.order_by(brief.c.id))
    missing: dict[int, int] = {row.id: row.variants for row in rows}
    groups = (
        [[*missing]] if _are_most(connection, missing) else engines.chunks(missing, MANY_BRIEFS)
    )
    return [(group, sum(map(missing.__getitem__, group))) for group in groups]


def _are_most(connection: Connection, briefs: Collection[int]) -> bool:
    every = connection.execute(select(func.count()).select_from(brief)).scalar_one()
    return len(briefs) > every // 2


def promise(connection: Connection, briefs: Sequence[int], promised: str) -> None:
    """Says of briefs that their counts will be kept.

    What is counted in a transaction that begins later may be kept of those briefs whose promise
    still stands then: the triggers delete it like the counts themselves.

    Args:
        connection: a writing transaction.
        briefs: their rows.
        promised: a text like no other.
    """
    connection.execute(delete(settled_brief).where(settled_brief.c.brief_id.in_(briefs)))
    nothing = [literal(b"") for _ in _KEPT]
    rows = select(brief.c.id, literal(promised), *nothing).where(brief.c.id.in_(briefs))
    connection.execute(insert(settled_brief).from_select([*settled_brief.columns.keys()], rows))


def packed_counts(
    connection: Connection, lead: str | None, briefs: Sequence[int]
) -> Mapping[int, Packed]:
    """Returns what is to be kept of these briefs."""
    if len(briefs) > MANY_BRIEFS and _are_most(connection, briefs):
        packed = pack(count(connection, lead))
    else:
        packed = {}
        for some in engines.chunks(briefs, MANY_BRIEFS):
            packed |= pack(count(connection, lead, some))
    nothing = (b"",) * len(_KEPT)
    return {number: packed.get(number, nothing) for number in briefs}


def keep(connection: Connection, packed: Mapping[int, Packed], promised: str) -> None:
    """Keeps counts of briefs whose promise still stands.

    Args:
        connection: a writing transaction.
        packed: what is kept of each brief, counted after the promise was made.
        promised: the text of the promise.
    """
    rows = [(FORM, *_sealed(one, parts), one, promised) for one, parts in packed.items()]
    connection.exec_driver_sql(_KEEP, rows)


_KEEP = (
    "UPDATE settled_brief SET form = ?, takes = ?, minutes = ?, suspects = ?, unblinded = ? "
    "WHERE brief_id = ? AND form = ?"
)


def forget(connection: Connection, briefs: Sequence[int]) -> None:
    """Forgets what is kept of these briefs."""
    for some in engines.chunks(briefs):
        connection.execute(delete(settled_brief).where(settled_brief.c.brief_id.in_(some)))


def wrong_ones(connection: Connection, lead: str | None) -> tuple[int, Sequence[int]]:
    """Returns how many briefs are settled, and those of which something else is kept than is so."""
    found = kept(connection, with_unblinded=True)
    query = select(settled_brief.c.brief_id).where(settled_brief.c.form == FORM)
    settled = connection.execute(query).scalars().all()
    wrong = [one for one in settled if one not in found]
    for some in engines.chunks(found, MANY_BRIEFS):
        packed = packed_counts(connection, lead, some)
        wrong += [one for one in some if not _are_same(found[one], packed[one])]
    return len(settled), wrong


def _are_same(one: Packed, other: Packed) -> bool:
    """Whether they say the same; sums may differ in the last digit, and rows in their order."""
    for row, mine, theirs in zip(_ROWS, one, other, strict=True):
        if len(mine) != len(theirs) or len(mine) % row.size:
            return False
        pairs = zip(sorted(row.iter_unpack(mine)), sorted(row.iter_unpack(theirs)), strict=True)
        for values in pairs:
            if not all(map(_is_close, *values)):
                return False
    return True


def _is_close(one: float, other: float) -> bool:
    return one == other or isclose(one, other, rel_tol=1e-12)
