"""Looks for tests: fingerprints some bits apart, and styles around a usual one."""

import numpy as np

from curator.library.values import Look
from curator.similarity.style import TRAITS, packed


def look_like(family: int, *flips: int, style: bytes | None = None) -> Look:
    """A look of a family, these bits away from the family's first; families are far apart."""
    bits = int(np.random.default_rng(family).integers(-(2**63), 2**63, dtype=np.int64))
    for place in flips:
        bits ^= 1 << place
    return Look(1, bits, ~bits, style or style_of(family))


def style_of(seed: int, lightness: float = 0.0) -> bytes:
    """A style near the usual one, lighter by so many L*."""
    numbers = np.random.default_rng(seed).normal(size=len(TRAITS))
    numbers[0] += lightness
    return packed(numbers)
