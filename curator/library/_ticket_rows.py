"""The entries of tickets as rows: appending them, and reading which of them stand."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from curator.core.decision import ActionId
from curator.core.ticket import Answer, Entry, EntryId, EntryKind
from curator.core.variant import VariantId
from curator.library import engine as engines
from curator.library.retouch_tables import ticket_entry
from curator.library.retouch_values import NewEntry
from curator.library.tables import action


def append(
    connection: Connection, entry: NewEntry, now: datetime, action_id: ActionId | None
) -> None:
    """Appends one entry; with an action it can be undone."""
    connection.execute(
        insert(ticket_entry),
        {
            "variant_id": entry.variant,
            "action_id": action_id,
            "kind": entry.kind.value,
            "author": entry.author,
            "at": now,
            "text": entry.text,
            "number": entry.number,
            "version_id": entry.version,
            "about": entry.about,
            "answer": entry.answer.value if entry.answer else None,
        },
    )


def entries_of(
    connection: Connection, numbers: Sequence[VariantId]
) -> defaultdict[VariantId, list[Entry]]:
    """Returns the entries of some tickets, oldest first, undone ones included."""
    found: defaultdict[VariantId, list[Entry]] = defaultdict(list)
    for some in engines.chunks(numbers):
        rows = connection.execute(
            select(ticket_entry)
            .where(ticket_entry.c.variant_id.in_(some))
            .order_by(ticket_entry.c.id)
        ).all()
        undone = _undone(connection, {row.action_id for row in rows if row.action_id is not None})
        for row in rows:
            found[VariantId(row.variant_id)].append(
                Entry(
                    id=EntryId(row.id),
                    variant=VariantId(row.variant_id),
                    kind=EntryKind(row.kind),
                    author=row.author,
                    at=row.at,
                    text=row.text,
                    number=row.number,
                    version=row.version_id,
                    about=row.about,
                    answer=Answer(row.answer) if row.answer else None,
                    stands=row.action_id not in undone,
                )
            )
    return found


def _undone(connection: Connection, actions: set[int]) -> set[int]:
    """Those of some steps that an undo took back and no redo did again.

    An undo names the step that it inverts, a redo the undo, the next undo that redo: a step stands
    while this chain is of even length.
    """
    standing_for = {number: number for number in actions}
    undone: set[int] = set()
    while standing_for:
        later: dict[int, int] = {}
        for some in engines.chunks(sorted(standing_for)):
            rows = connection.execute(
                select(action.c.id, action.c.inverts).where(action.c.inverts.in_(some))
            )
            later |= {row.id: standing_for[row.inverts] for row in rows}
        undone ^= set(later.values())
        standing_for = later
    return undone
