"""Rows of the report by what outcomes themselves do not say: defects, prompts, groups of people."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias  # Any: rows of the document

from curator.core.stats_document import FEWEST_DECISIONS, FEWEST_REVIEWERS, Suppressed
from curator.core.variant import Tier

REVIEWER_GROUPS = "reviewer_groups"
"""The library's setting: names of reviewers by the name of their group."""

EVERYBODY = "all reviewers"
"""The group of whoever is in no other, and of everybody where there are no groups."""


def groups_of(setting: object, reviewers: Sequence[str]) -> list[str]:
    """Returns the group of each reviewer.

    Args:
        setting: of the library, `REVIEWER_GROUPS`.
        reviewers: by name.
    """
    group: dict[str, str] = {}
    if isinstance(setting, Mapping):
        for name, members in setting.items():
            if isinstance(members, Sequence) and not isinstance(members, str):
                group |= {str(member): str(name) for member in members}
    rest = "other reviewers" if group else EVERYBODY
    return [group.get(name, rest) for name in reviewers]


TOO_FEW = f"fewer than {FEWEST_REVIEWERS} reviewers or {FEWEST_DECISIONS} decisions"

Place: TypeAlias = tuple[str, str, Tier]
"""Group, model and tier: a row."""


NARROWED = "of a part of the library none is: with the whole's it could be traced to one person"


def shown_places(
    decisions: Mapping[Place, Mapping[int, int]], *, is_narrowed: bool = False
) -> tuple[frozenset[Place], list[Suppressed]]:
    """Returns which rows by reviewers may be shown, and why the others may not.

    A row needs five reviewers and 200 decisions. Since the row of the whole model is shown
    elsewhere, what is hidden could be had as a difference: so the smallest rows are hidden too,
    until what is hidden of a model stands for five reviewers and 200 decisions itself, or nothing
    of it is shown. Nor are rows of a part of the library: what it leaves out of the whole may be
    one person's.

    Args:
        decisions: how many of each row are whose.
        is_narrowed: they are those of a campaign, of a period or of blind verdicts alone; a tier's
            rows are the same in the whole.
    """
    people = {place: set(whose) for place, whose in decisions.items()}
    counts = {place: sum(whose.values()) for place, whose in decisions.items()}
    makers: defaultdict[tuple[str, Tier], list[Place]] = defaultdict(list)
    for place in counts:
        makers[place[1], place[2]].append(place)
    shown: set[Place] = set()
    hidden: list[Suppressed] = []
    for members in makers.values():
        out = {p for p in members if not _is_enough(people[p], counts[p])}
        reasons = dict.fromkeys(out, TOO_FEW)
        if is_narrowed:
            out = set(members)
            reasons = dict.fromkeys(out, NARROWED) | reasons
        left = sorted(set(members) - out, key=lambda p: (counts[p], p[0]))
        while out and left:
            names = set[int]().union(*(people[p] for p in out))
            if _is_enough(names, sum(counts[p] for p in out)):
                break
            smallest = left.pop(0)
            out.add(smallest)
            reasons[smallest] = "hidden, or another row could be worked out from it"
        shown |= set(left)
        hidden += [
            Suppressed(group=p[0], model=p[1], tier=p[2].value, reason=reasons[p])
            for p in sorted(out, key=lambda p: (p[0], p[1], p[2].value))
        ]
    return frozenset(shown), hidden


def _is_enough(people: set[int], decisions: int) -> bool:
    return len(people) >= FEWEST_REVIEWERS and decisions >= FEWEST_DECISIONS


def is_shown(row: Mapping[str, Any], shown: frozenset[Place]) -> bool:
    """Returns whether a row of the document is among those that may be shown."""
    return (row["group"], row["model"], Tier(row["tier"])) in shown
