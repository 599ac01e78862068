"""Near-duplicates among many fingerprints, without comparing all pairs.

Fingerprints are cut into bands. Two that differ in at most `limit` bits agree to within
`limit // bands` bits in at least one band (the pigeonhole of multi-index hashing, Norouzi, Punjani
& Fleet 2012), so only those that share a nearly equal band are compared: all of them are found.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

import numpy as np
import numpy.typing as npt

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


def as_bits(numbers: Iterable[int]) -> Bits:
    """Returns stored fingerprints, signed 64-bit numbers, as an array."""
    return np.array(list(numbers), dtype=np.int64).view(np.uint64)


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


def _pairs_by_brief(bits: Bits, briefs: npt.NDArray[np.int64], limit: int) -> Pairs:
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


def group(
    bits: Bits,
    briefs: npt.NDArray[np.int64],
    mirrored: Bits | None = None,
    unlike: frozenset[tuple[int, int]] = frozenset(),
) -> Indices:
    """Returns for each variant the first one that it looks like, itself where there is none.

    Every variant joins the nearest leader before it, or leads a group of its own: so a chain of
    small steps does not join what looks different at its ends.

    Args:
        bits: fingerprints, in the order of the variants.
        briefs: each variant's brief; within one, the looser limit holds.
        mirrored: fingerprints of the flipped pictures, to find mirror images too.
        unlike: pairs of indices, the smaller first, that a person told apart.
    """
    found = [pairs_within(bits, ACROSS_BRIEFS), _pairs_by_brief(bits, briefs, WITHIN_BRIEF)]
    if mirrored is not None:
        found.append(_mirror_pairs(bits, mirrored))
    low, high, distance = _unique(found, len(bits))
    order = np.lexsort((low, distance, high))
    low, high, distance = low[order], high[order], distance[order]
    leader = np.arange(len(bits))
    told_apart: dict[int, set[int]] = {}
    for one, other in unlike:
        told_apart.setdefault(one, set()).add(other)
        told_apart.setdefault(other, set()).add(one)
    members: dict[int, list[int]] = {}
    joined = -1
    for one, other in zip(low.tolist(), high.tolist(), strict=True):
        if other == joined or leader[one] != one:
            continue  # it has its place already, or `one` is nobody's leader
        if told_apart and not told_apart.get(other, set()).isdisjoint((one, *members.get(one, ()))):
            continue
        leader[other] = one
        members.setdefault(one, []).append(other)
        joined = other
    return leader


def _mirror_pairs(bits: Bits, mirrored: Bits) -> Pairs:
    """Pairs of which one looks like the other flipped; the stricter limit holds everywhere."""
    count = len(bits)
    low, high, distance = pairs_within(np.concatenate([bits, mirrored]), ACROSS_BRIEFS)
    crossed = (low < count) & (high >= count) & (low != high - count)
    one, other = low[crossed], high[crossed] - count
    return np.minimum(one, other), np.maximum(one, other), distance[crossed]


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
