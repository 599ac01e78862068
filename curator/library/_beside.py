"""Reading: what statistics ask for beside verdicts, column by column, of a million variants too.

Prompts and defects are few texts that many variants share: each stands once. The driver's rows are
taken as they are, for a million of them must not become objects first.
"""

from array import array

from sqlalchemy import Connection, case, func, select

from curator.core.decision import Verdict
from curator.core.fact import FactKind
from curator.core.reckoned import SittingColumns, Told, sitting_of
from curator.core.ticket import EntryKind, fold
from curator.core.variant import Kind, VariantId
from curator.library import _ticket_rows
from curator.library._counted import is_counted
from curator.library._driver_rows import Packed, driver_rows, microseconds, moments
from curator.library._fact_queries import defect_list_of
from curator.library._last_votes import IS_VOTE
from curator.library.fact_tables import fact, fact_retraction
from curator.library.retouch_tables import ticket_entry
from curator.library.tables import decision, variant


def prompts(connection: Connection) -> Told[str]:
    """Returns the prompts of variants that have one."""
    query = select(variant.c.id, variant.c.prompt).where(
        variant.c.kind == Kind.NORMAL.value, variant.c.prompt.is_not(None)
    )
    known: dict[str, int] = {}
    variants, which = array("q"), array("q")
    for rows in driver_rows(connection, query):
        numbers, texts = zip(*rows, strict=True)
        variants.extend(numbers)
        which.extend([known.setdefault(text, len(known)) for text in texts])
    return Told(list(known), variants, which)


def defects(connection: Connection) -> Told[frozenset[str]]:
    """Returns the defects that persons named of variants, by their present names."""
    said = (
        select(fact.c.variant_id, fact.c.value)
        .outerjoin(fact_retraction, fact_retraction.c.fact_id == fact.c.id)
        .where(fact.c.kind == FactKind.DEFECT.value, fact_retraction.c.fact_id.is_(None))
    )
    decided = select(decision.c.variant_id, decision.c.defects).where(
        decision.c.defects != "", IS_VOTE
    )
    called = defect_list_of(connection).called
    sets = [frozenset[str]()]
    numbers = {sets[0]: 0}
    found: dict[int, int] = {}
    for query, several in ((said, False), (decided, True)):
        joined: dict[tuple[int, str], int] = {}
        for rows in driver_rows(connection, query):
            for number, text in rows:
                key = (found.get(number, 0), text)
                if key not in joined:
                    names = text.split(";") if several else [text]
                    both = sets[key[0]] | {called(name) for name in names if name}
                    joined[key] = numbers.setdefault(both, len(sets))
                    if joined[key] == len(sets):
                        sets.append(both)
                found[number] = joined[key]
    return Told(sets, array("q", found.keys()), array("q", found.values()))


def estimates(connection: Connection) -> Told[float]:
    """Returns the minutes of retouch that tickets state, of variants to be fixed."""
    query = (
        select(ticket_entry.c.variant_id)
        .join(variant, variant.c.id == ticket_entry.c.variant_id)
        .where(
            ticket_entry.c.kind == EntryKind.ESTIMATE.value,
            variant.c.verdict == Verdict.FIX.value,
            variant.c.kind == Kind.NORMAL.value,
        )
        .distinct()
        .order_by(ticket_entry.c.variant_id)
    )
    stated = [VariantId(number) for number in connection.execute(query).scalars()]
    entries = _ticket_rows.entries_of(connection, stated)
    minutes = {number: fold(entries[number]).estimate_minutes for number in stated}
    known = {number: estimate for number, estimate in minutes.items() if estimate is not None}
    return Told([*known.values()], array("q", known), array("q", range(len(known))))


def sittings(connection: Connection) -> SittingColumns:
    """Returns every decision with its sitting, as they were logged; probes take time too."""
    query = select(
        decision.c.session_id,
        decision.c.reviewer,
        decision.c.variant_id,
        decision.c.decided_at,
        func.coalesce(decision.c.look_seconds, 0.0),
        case((is_counted(decision.c.variant_id), 1), else_=0),
    ).order_by(decision.c.id)
    known: dict[str, int] = {}
    session, variants, decided_at, look_seconds, counted = map(Packed, "qqqdb")
    for rows in driver_rows(connection, query):
        named, reviewers, numbers, times, seconds, counts = zip(*rows, strict=True)
        made = [one for one in moments(times) if one is not None]  # every one is known
        session.add(
            [
                known.setdefault(name or sitting_of(reviewer, moment), len(known))
                for name, reviewer, moment in zip(named, reviewers, made, strict=True)
            ]
        )
        variants.add(numbers)
        decided_at.add([*map(microseconds, made)])
        look_seconds.add(seconds)
        counted.add(counts)
    return SittingColumns(
        sessions=list(known),
        session=session.joined(),
        variant=variants.joined(),
        decided_at=decided_at.joined(),
        look_seconds=look_seconds.joined(),
        counted=counted.joined(),
    )
