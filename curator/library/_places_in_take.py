"""Places of variants in their take: as stated, else by the time of making, else as imported."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias  # Any: a time as it was read, which only has to have an order

Member: TypeAlias = tuple[int | None, Any, int]
"""A variant of a take: the place stated for it, when it was made (or None), and its number."""


def in_order(members: Sequence[Member]) -> Sequence[tuple[int, int]]:
    """Returns (place, number) of each variant of one take, the first one first.

    Where every place is stated, the places are those; else the variants are numbered from 0.
    """
    key, are_stated = _rule(members)
    ordered = sorted(members, key=key)
    return [
        ((stated or 0) if are_stated else place, number)
        for place, (stated, _, number) in enumerate(ordered)
    ]


def first_of(members: Sequence[Member]) -> tuple[int, int]:
    """Returns the first entry of `in_order`."""
    key, are_stated = _rule(members)
    stated, _, number = min(members, key=key)
    return ((stated or 0) if are_stated else 0, number)


def _rule(members: Sequence[Member]) -> tuple[Callable[[Member], tuple[Any, ...]], bool]:
    """What the variants are ordered by, and whether it is by their stated places alone."""
    for stated, _, _ in members:
        if stated is None:
            return _by_time, False
    return _by_place, True


def _by_place(member: Member) -> tuple[Any, ...]:
    return (member[0], member[2])


def _by_time(member: Member) -> tuple[Any, ...]:
    stated, made_at, number = member
    return (stated is None, stated or 0, made_at is None, made_at or "", number)
