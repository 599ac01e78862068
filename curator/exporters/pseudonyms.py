"""Names for reviewers in a file that others read: the same inside one export, other in the next.

A pseudonym is a keyed hash of the name. Whoever has the salt can find out which name is which by
trying names: where an export states its salt, it stays with those who may know.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from curator.core.stats_document import FEWEST_REVIEWERS
from curator.exporters.decisions import DecisionRow

_DIGITS = 10


def pseudonym(name: str, salt: str, kind: str = "reviewer") -> str:
    """Returns another name: "reviewer-3f9a2c71b0".

    Args:
        name: whose.
        salt: of the export; the same one gives the same pseudonyms.
        kind: of what it is the name; the same text of two kinds gets two pseudonyms.
    """
    text = f"{kind}\0{name}".encode("utf-8", "surrogateescape")
    # Hashed, since a key is filled up with zeros: a salt and the same with a zero would be one.
    key = hashlib.sha256(salt.encode("utf-8", "surrogateescape")).digest()
    return f"{kind}-{hmac.new(key, text, hashlib.sha256).hexdigest()[:_DIGITS]}"


def without_names(rows: Iterable[DecisionRow], salt: str) -> list[DecisionRow]:
    """Returns decisions with pseudonyms for their reviewers and sittings, and without their notes.

    Notes may name people, and paths often hold a login's name: a variant whose file nobody has seen
    gets a pseudonym too. With fewer than five reviewers everybody knows who is who: then how long
    each look took, and its place in which sitting, is left out, and so is the time of day, since
    the next decision's would tell how long it took.
    """
    every = list(rows)
    few = are_few(every)
    made = [
        replace(
            row,
            variant=row.variant if _HASH.fullmatch(row.variant) else _file(row.variant, salt),
            reviewer=pseudonym(row.reviewer, salt),
            session=None if row.session is None else pseudonym(row.session, salt, "session"),
            note="",
        )
        for row in every
    ]
    return [_without_pace(row) for row in made] if few else made


def are_few(rows: Iterable[DecisionRow]) -> bool:
    """Tells whether so few people judged that a pace would be known for somebody's."""
    return len({row.reviewer for row in rows}) < FEWEST_REVIEWERS


def day_of(time: datetime) -> datetime:
    """Returns the midnight, in UTC, at which a time's day began."""
    return time.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


_HASH = re.compile(r"[0-9a-f]{64}")


def _file(path: str, salt: str) -> str:
    return pseudonym(path, salt, "file")


def _without_pace(row: DecisionRow) -> DecisionRow:
    return replace(
        row,
        decided_at=day_of(row.decided_at),
        look_seconds=None,
        session=None,
        position=None,
        retracted_at=None if row.retracted_at is None else day_of(row.retracted_at),
    )
