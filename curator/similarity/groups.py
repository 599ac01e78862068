"""Near-duplicates among many fingerprints, without comparing all pairs.

Fingerprints are cut into bands. Two that differ in at most `limit` bits agree to within
`limit // bands` bits in at least one band (the pigeonhole of multi-index hashing, Norouzi, Punjani
& Fleet 2012), so only those that share a nearly equal band are compared: all of them are found.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

import numpy as np
import numpy.typing as npt

from curator.core.likeness import Prints

Bits = npt.NDArray[np.uint64]
Indices = npt.NDArray[np.int64]

Pairs = tuple[Indices, Indices, Indices]
"""The smaller index, the larger one, and in how many bits they differ."""

WITHIN_BRIEF = 13
"""Bits of 64 by which two variants of one brief may differ (a crop of 4 %, a grade, a blur)."""

ACROSS_BRIEFS = 10
"""The same across briefs, where there are more pairs that could be alike by chance: of a hundred
thousand random fingerprints some five thousand pairs differ in 13 bits or fewer, sixty in 10."""

_AT_ONCE = 2_000_000
"""Pairs compared in one step: 16 MB a column."""

_FEW = 2000
"""Up to this many of one brief, all pairs are compared."""

_MANY = 400_000
"""From this many on, wider bands are worth the more bits they have to allow."""

_COMPARED_WITH_ALL = 1_000_000_000
"""Up to this many comparisons (a second or two) new variants are compared with all others."""

_NOBODY: frozenset[int] = frozenset()


def pairs_within(bits: Bits, limit: int) -> Pairs:
    """Returns every pair that differs in at most `limit` bits, each once."""
    found: list[Pairs] = []
    for shift, width, allowed in _bands(len(bits), limit):
        keys = ((bits >> np.uint64(shift)) & np.uint64((1 << width) - 1)).astype(np.int64)
        order = np.argsort(keys, kind="stable")
        # In the order of their keys, what is compared lies together in memory.
        keys, sorted_bits = keys[order], bits[order]
        starts = np.searchsorted(keys, np.arange((1 << width) + 1))
        for mask in _masks(width, allowed):
            for one, other in _candidates(keys, starts, mask):
                distance = np.bitwise_count(sorted_bits[one] ^ sorted_bits[other])
                near = np.nonzero(distance <= limit)[0]
                if near.size:
                    found.append(_sorted(order[one[near]], order[other[near]], distance[near]))
    return _unique(found, len(bits))


def _sorted(one: Indices, other: Indices, distance: npt.NDArray[np.uint8]) -> Pairs:
    return np.minimum(one, other), np.maximum(one, other), distance.astype(np.int64)


def _unique(found: list[Pairs], count: int) -> Pairs:
    if not found:
        nothing = np.empty(0, dtype=np.int64)
        return nothing, nothing, nothing
    low, high, distance = (np.concatenate(column) for column in zip(*found, strict=True))
    _, first = np.unique(low * count + high, return_index=True)
    return low[first], high[first], distance[first]


def _pairs_by_brief(bits: Bits, briefs: Indices, limit: int) -> Pairs:
    """The same, of pairs within one brief only."""
    order = np.argsort(briefs, kind="stable")
    edges = np.nonzero(np.diff(briefs[order], prepend=-1, append=-1))[0]
    found: list[Pairs] = []
    for start, end in pairwise(edges.tolist()):
        inside = order[start:end]
        if len(inside) > _FEW:
            low, high, distance = pairs_within(bits[inside], limit)
            found.append((inside[low], inside[high], distance))
        elif len(inside) > 1:
            one, other = np.triu_indices(len(inside), 1)
            apart = np.bitwise_count(bits[inside[one]] ^ bits[inside[other]])
            near = apart <= limit
            found.append(_sorted(inside[one[near]], inside[other[near]], apart[near]))
    return _unique(found, len(bits))


def _mirror_pairs(bits: Bits, mirrored: Bits) -> Pairs:
    """Pairs of which one looks like the other flipped; the stricter limit holds everywhere."""
    count = len(bits)
    low, high, distance = pairs_within(np.concatenate([bits, mirrored]), ACROSS_BRIEFS)
    crossed = (low < count) & (high >= count) & (low != high - count)
    one, other = low[crossed], high[crossed] - count
    return np.minimum(one, other), np.maximum(one, other), distance[crossed]


def _every_pair(bits: Bits, briefs: Indices, mirrored: Bits | None) -> Pairs:
    found = [pairs_within(bits, ACROSS_BRIEFS), _pairs_by_brief(bits, briefs, WITHIN_BRIEF)]
    if mirrored is not None:
        found.append(_mirror_pairs(bits, mirrored))
    return _unique(found, len(bits))


def _pairs_with(fresh: Indices, bits: Bits, briefs: Indices, mirrored: Bits | None) -> Pairs:
    """The same, of pairs with at least one of a few variants: those are compared with all."""
    found: list[Pairs] = []
    step = max(1, _AT_ONCE // len(bits))
    for start in range(0, len(fresh), step):
        some = fresh[start : start + step]
        apart = np.bitwise_count(bits[some, None] ^ bits)
        limits = np.where(briefs[some, None] == briefs, WITHIN_BRIEF, ACROSS_BRIEFS)
        near = apart <= limits
        if mirrored is not None:
            flipped = np.bitwise_count(mirrored[some, None] ^ bits)
            near |= flipped <= ACROSS_BRIEFS
            apart = np.minimum(apart, flipped)
        row, other = np.nonzero(near)
        one = some[row]
        kept = one != other
        found.append(_sorted(one[kept], other[kept], apart[row, other][kept]))
    return _unique(found, len(bits))


def place(
    prints: Prints,
    unlike: Iterable[tuple[int, int]] = (),
    *,
    mirrored: bool = False,
) -> dict[int, int]:
    """Returns for each variant without a place whose group it belongs to: its own where it leads.

    Each joins the nearest leader, or leads a group of its own; in the order of their numbers. So a
    chain of small steps does not join what looks different at its ends, what has a place keeps it,
    and adding variants one by one comes to the same as adding all at once.

    Args:
        prints: every variant; those with leader 0 are placed.
        unlike: pairs of variants that a person told apart: they never share a group.
        mirrored: mirror images are alike too.
    """
    ids, bits, flipped, briefs, leaders = _columns(prints)
    fresh = np.nonzero(leaders == 0)[0]
    if not fresh.size:
        return {}
    mirror = flipped if mirrored else None
    if len(fresh) * len(ids) > _COMPARED_WITH_ALL:
        low, high, distance = _every_pair(bits, briefs, mirror)
    else:
        low, high, distance = _pairs_with(fresh, bits, briefs, mirror)
    is_fresh = leaders == 0
    # Whose turn comes later asks the other, unless only the other has no place yet.
    asks = np.where(is_fresh[high], high, low)
    asked = np.where(is_fresh[high], low, high)
    wanted = is_fresh[asks]
    asks, asked, distance = asks[wanted], asked[wanted], distance[wanted]
    order = np.lexsort((asked, distance, asks))
    numbers = ids.tolist()
    leader_of = dict(zip(numbers, leaders.tolist(), strict=True))
    apart = _told_apart(unlike)
    members: defaultdict[int, list[int]] = defaultdict(list)
    if apart:
        for number, leader in leader_of.items():
            members[leader].append(number)
    # An asked one that is fresh and comes first has been placed by then: it leads, or joined.
    hopes: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in zip(ids[asks[order]].tolist(), ids[asked[order]].tolist(), strict=True):
        hopes[one].append(other)
    placed: dict[int, int] = {}
    for number in ids[fresh].tolist():
        chosen = number
        for other in hopes.get(number, ()):
            leads = leader_of[other] == other
            if leads and apart.get(number, _NOBODY).isdisjoint(members[other]):
                chosen = other
                break
        leader_of[number] = placed[number] = chosen
        if apart:
            members[chosen].append(number)
    return placed


def _columns(prints: Prints) -> tuple[Indices, Bits, Bits, Indices, Indices]:
    ids, bits, mirrored, briefs, leaders = (
        np.frombuffer(column, dtype=np.int64)
        for column in (prints.ids, prints.bits, prints.mirrored, prints.briefs, prints.leaders)
    )
    return ids, bits.view(np.uint64), mirrored.view(np.uint64), briefs, leaders


def _told_apart(pairs: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    apart: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        apart[one].add(other)
        apart[other].add(one)
    return {number: frozenset(others) for number, others in apart.items()}


def _bands(count: int, limit: int) -> list[tuple[int, int, int]]:
    """(shift, width, allowed bits) of each band.

    Few bands are wide, so that few share one; but each has to allow more bits. If every band
    differed by more than it allows, all together would differ by more than `limit`.
    """
    number = 4 if count > _MANY else 5
    edges = [round(64 * n / number) for n in range(number + 1)]
    # The sum of (allowed + 1) over the bands has to exceed the limit.
    least, more = divmod(limit + 1, number)
    return [
        (start, end - start, least - 1 + (n < more))
        for n, (start, end) in enumerate(pairwise(edges))
    ]


def _masks(width: int, allowed: int) -> Iterator[int]:
    """Every way to change at most `allowed` of `width` bits."""
    for changed in range(allowed + 1):
        for places in combinations(range(width), changed):
            yield sum(1 << place for place in places)


def _candidates(
    keys: npt.NDArray[np.int64], starts: Indices, mask: int
) -> Iterator[tuple[Indices, Indices]]:
    """Pairs of places in sorted keys that differ by exactly `mask`, in parts that fit memory."""
    wanted = keys ^ mask
    first, last = starts[wanted], starts[wanted + 1]
    if mask == 0:  # within one key: those behind it
        first = np.arange(1, len(keys) + 1)
    else:  # each pair of keys once
        last = np.where(keys < wanted, last, first)
    many = np.maximum(last - first, 0)
    ends = np.cumsum(many)
    start = 0
    while start < len(keys):
        base = int(ends[start - 1]) if start else 0
        stop = int(np.searchsorted(ends, base + _AT_ONCE, side="right"))
        stop = min(len(keys), max(stop, start + 1))
        some = many[start:stop]
        total = int(some.sum())
        if total:
            one = np.repeat(np.arange(start, stop), some)
            jump = first[start:stop] - (np.cumsum(some) - some)
            yield one, np.repeat(jump, some) + np.arange(total)
        start = stop
