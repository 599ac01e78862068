"""Places of variants in their take: as stated, else by the time of making, else as imported."""

from collections.abc import Sequence
from typing import Any, NamedTuple  # Any: a time as it was read, which only has to have an order


class Member(NamedTuple):
    """A variant of a take: the place stated for it, when it was made, its number."""

    stated: int | None
    made_at: Any
    number: int


def in_order(members: Sequence[Member]) -> Sequence[tuple[int, Member]]:
    """Returns the variants of one take with their places, the first one first.

    Where every place is stated, the places are those; else the variants are numbered from 0.
    """
    if all(member.stated is not None for member in members):
        places = sorted((member.stated or 0, member.number, member) for member in members)
        return [(place, member) for place, _, member in places]
    return list(enumerate(sorted(members, key=_order)))


def _order(member: Member) -> tuple[Any, ...]:
    stated, made_at, number = member
    when = () if made_at is None else (made_at,)
    return (stated is None, stated or 0, made_at is None, when, number)
