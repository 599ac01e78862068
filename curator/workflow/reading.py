"""Whether findings were planned for, and who belongs to which group of reviewers.

A report is *exploratory* until somebody says, before the images are judged, what is asked of them;
then it is *confirmatory*, and the report says who said so and when.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Any  # Any: keys of the document

from curator.core.errors import CuratorError
from curator.library.library import Library
from curator.workflow.report_rows import REVIEWER_GROUPS

READING = "reading"
"""The library's setting that holds it."""

A_REVIEWER = "a reviewer"
"""What a report says in place of a reviewer's name."""


class Reading(Enum):
    """How the findings of a library are to be read."""

    EXPLORATORY = "exploratory"
    CONFIRMATORY = "confirmatory"


def reading_of(library: Library) -> dict[str, Any]:
    """Returns the keys `reading`, `reading_by` and `reading_at` of the sceptic's box."""
    stored = library.setting(READING)
    said = stored if isinstance(stored, Mapping) else {}
    by = str(said.get("by") or "")
    if by and library.reckoning.is_reviewer(by):
        by = A_REVIEWER
    known = {one.value for one in Reading}
    kind = said.get("kind")
    return {
        "reading": kind if kind in known else Reading.EXPLORATORY.value,
        "reading_by": by or None,
        "reading_at": said.get("at"),
    }


def set_reading(library: Library, kind: Reading, by: str, now: datetime) -> None:
    """Stores how findings are to be read, for everyone who uses the library.

    Args:
        library: which one.
        kind: exploratory or confirmatory.
        by: who says so: a role or a team.
        now: when.
    """
    library.set_setting(
        READING, {"kind": kind.value, "by": by.strip(), "at": now.isoformat(timespec="seconds")}
    )


def reviewer_groups(library: Library) -> dict[str, tuple[str, ...]]:
    """Returns the reviewers of each group that a lead has named."""
    stored = library.setting(REVIEWER_GROUPS)
    if not isinstance(stored, Mapping):
        return {}
    return {
        str(name): tuple(map(str, members))
        for name, members in stored.items()
        if isinstance(members, Sequence) and not isinstance(members, str)
    }


def set_reviewer_group(library: Library, name: str, members: Sequence[str]) -> None:
    """Stores who is in a group; without members it goes. Nobody is in two.

    Raises:
        CuratorError: the group has the name of a reviewer.
    """
    if library.reckoning.is_reviewer(name):
        raise CuratorError(
            f"A group cannot be called {name!r}: a reviewer is.", "Name a team or a place."
        )
    groups = {
        one: [member for member in some if member not in members]
        for one, some in reviewer_groups(library).items()
        if one != name
    }
    if members:
        groups[name] = list(dict.fromkeys(members))
    library.set_setting(REVIEWER_GROUPS, {one: some for one, some in groups.items() if some})
