"""How much a reviewer is asked to look at in one go."""

from dataclasses import dataclass

IDLE_CAP_SECONDS = 60.0
"""A longer look was a pause; active time counts no more of it (as Anki's per-card cap)."""


SEGMENT_IDLE_SECONDS = 120.0
"""An idle of this length ends a segment: whoever comes back from it starts afresh."""


@dataclass(frozen=True, slots=True)
class FatiguePolicy:
    """The library's policy, the same for everyone who reviews in it.

    Attributes:
        batch_size: variants in one batch, 20 to 60; at 4 to 8 s each, 40 make a natural stop after
            three to six minutes.
    """

    batch_size: int = 40

    def __post_init__(self) -> None:
        if not 1 <= self.batch_size <= 200:
            raise ValueError(f"a batch holds 1 to 200 variants, not {self.batch_size}")


def active_seconds(look_seconds: float | None) -> float:
    """Returns the part of one look that counts as work, 0 to `IDLE_CAP_SECONDS`."""
    return min(max(look_seconds or 0.0, 0.0), IDLE_CAP_SECONDS)
