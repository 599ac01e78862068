"""Names for reviewers in a file that others read: the same inside one export, other in the next.

A pseudonym is a keyed hash of the name. Whoever has the salt can find out which name is which by
trying names: where an export states its salt, it stays with those who may know.
"""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import replace

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
    """Returns decisions with pseudonyms for their reviewers and sittings.

    With fewer than five reviewers everybody knows who is who: then how long each look took, and
    where in which sitting, is left out too. Notes stay as they were written.
    """
    every = list(rows)
    few = len({row.reviewer for row in every}) < FEWEST_REVIEWERS
    made = [
        replace(
            row,
            reviewer=pseudonym(row.reviewer, salt),
            session=None if row.session is None else pseudonym(row.session, salt, "session"),
        )
        for row in every
    ]
    return [replace(row, look_seconds=None, session=None) for row in made] if few else made
