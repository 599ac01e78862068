"""A champion against one challenger after the other: who stands where, and who comes next.

The champion never moves by itself: it changes when a challenger wins or when a person swaps the
two, and at no other time. Nothing here is decided; verdicts are given elsewhere.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from curator.core.variant import VariantId


@dataclass(frozen=True, slots=True)
class Duel:
    """One comparison.

    Attributes:
        champion: what the others are held against.
        challengers: the others in the order in which they come; none is ever dropped.
        at: which of them stands beside the champion now, 0-based.
    """

    champion: VariantId
    challengers: tuple[VariantId, ...]
    at: int = 0

    @property
    def challenger(self) -> VariantId | None:
        """Who stands beside the champion; None where there is nobody."""
        return self.challengers[self.at] if self.challengers else None

    @property
    def all(self) -> tuple[VariantId, ...]:
        """Everybody, the champion first."""
        return (self.champion, *self.challengers)

    def stepped(self, by: int) -> "Duel":
        """Returns the duel with the challenger so many places further, round and round."""
        if not self.challengers:
            return self
        return replace(self, at=(self.at + by) % len(self.challengers))

    def swapped(self) -> "Duel":
        """Returns the duel with champion and challenger in each other's place."""
        challenger = self.challenger
        if challenger is None:
            return self
        before, after = self.challengers[: self.at], self.challengers[self.at + 1 :]
        return Duel(challenger, (*before, self.champion, *after), self.at)

    def gone_on(self, waiting: Collection[VariantId]) -> "Duel":
        """Returns the duel with the next challenger that waits for a verdict.

        Where none waits the challenger stays.
        """
        for by in range(1, len(self.challengers) + 1):
            later = self.stepped(by)
            if later.challenger in waiting:
                return later
        return self

    def ahead(self) -> tuple[VariantId, ...]:
        """Returns who comes after the challenger, the nearest first."""
        return (*self.challengers[self.at + 1 :], *self.challengers[: self.at])
