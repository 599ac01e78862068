"""Fingerprints whose groups are known, for tests and the benchmark."""

from array import array
from itertools import combinations

import numpy as np

from curator.core.likeness import Prints


def signed(bits: int) -> int:
    return bits - 2**64 if bits >= 2**63 else bits


def prints_of(
    bits: list[int],
    briefs: list[int] | None = None,
    leaders: list[int] | None = None,
    mirrored: list[int] | None = None,
) -> Prints:
    many = len(bits)
    return Prints(
        ids=array("q", range(1, many + 1)),
        bits=array("q", map(signed, bits)),
        mirrored=array("q", map(signed, mirrored or [~number & (2**64 - 1) for number in bits])),
        briefs=array("q", briefs or [1] * many),
        leaders=array("q", leaders or [0] * many),
    )


def near(base: int, *places: int) -> int:
    for place_ in places:
        base ^= 1 << place_
    return base


def known_groups(many: int, seed: int) -> tuple[list[int], list[int], list[int]]:
    """Shuffled groups of one to five, members up to six bits from the first, and their briefs."""
    rng = np.random.default_rng(seed)
    rows: list[tuple[int, int, int]] = []
    while len(rows) < many:
        base = int(rng.integers(0, 2**64, dtype=np.uint64))
        brief = int(rng.integers(1, many // 20))
        for member in range(int(rng.integers(1, 6))):
            flips = rng.choice(64, int(rng.integers(0, 7)) if member else 0, replace=False)
            rows.append((base, near(base, *map(int, flips)), brief))
    rng.shuffle(rows)
    truth, bits, briefs = zip(*rows[:many], strict=True)
    return [int(n) for n in truth], [int(n) for n in bits], [int(n) for n in briefs]


def pairs_of(labels: list[int]) -> set[tuple[int, int]]:
    members: dict[int, list[int]] = {}
    for number, label in enumerate(labels):
        members.setdefault(label, []).append(number)
    return {pair for numbers in members.values() for pair in combinations(numbers, 2)}
