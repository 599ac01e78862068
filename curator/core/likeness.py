"""Which variants look alike: the columns that grouping works on, and how far a look has drifted."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from curator.core.variant import VariantId

FEWEST_REFERENCES = 8
"""How many images it takes to know a campaign's look."""


def _column() -> "array[int]":
    return array("q")


@dataclass(frozen=True, slots=True)
class Prints:
    """Fingerprints of many variants, in columns: a million of them take 40 MB.

    Attributes:
        ids: the variants, ascending.
        bits: 64 bits of each as a signed number; pictures that look alike differ in few of them.
        mirrored: the same of the picture flipped left to right.
        briefs: the brief of each.
        leaders: whose group each belongs to, its own number for a group's first; 0 where no place
            was looked for yet.
    """

    ids: "array[int]"
    bits: "array[int]"
    mirrored: "array[int]"
    briefs: "array[int]"
    leaders: "array[int]"

    @classmethod
    def of(cls, rows: Sequence[tuple[int, int, int, int, int]]) -> "Prints":
        """Returns the columns of (variant, bits, mirrored, brief, leader) rows."""
        columns = tuple(array("q", column) for column in zip(*rows, strict=True))
        return cls(*columns) if columns else cls(*(_column() for _ in range(5)))


@dataclass(frozen=True, slots=True)
class Drift:
    """One picture's style against a set of others.

    Attributes:
        distance: Mahalanobis distance in the set's own spread; about 1 a trait is usual.
        limit: the largest distance that one of the set has from the others, with a margin.
        words: what differs most, the strongest first: "cooler", "less contrast".
    """

    distance: float
    limit: float
    words: tuple[str, ...]

    @property
    def stands_out(self) -> bool:
        """Whether it lies further from the set than the set's own members do."""
        return self.distance > self.limit


@dataclass(frozen=True, slots=True)
class Drifted:
    """A variant of a campaign, against the campaign's references.

    Attributes:
        place: its number in the order in which the campaign's variants were made.
    """

    variant: VariantId
    drift: Drift
    place: int
