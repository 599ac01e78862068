"""Which accepted variants are shown once more, blind: those most likely waved through.

How often such a second look takes an accept back is the only measure of whether any of this helps;
so some are chosen at random, to compare with.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from curator.core.decision import DecisionId
from curator.core.variant import VariantId

DOUBTFUL = 1.5
"""An accept with at least this much doubt is shown again."""

LATE = 0.75
"""Accepts in the last quarter of a sitting are late."""

HASTY = 0.5
"""Accepts in less than half of the reviewer's median look are fast."""

MOST = 0.2
"""Share of a sitting's accepts that doubt alone may send to a second look."""


class Reason(Enum):
    """Why an accepted variant is shown again."""

    SUSPECT = "suspect"
    """It was accepted while the pace was changing."""

    DOUBT = "doubt"
    """It was accepted late, fast or in spite of a flag: two of these, or more."""

    CHANCE = "chance"
    """It was drawn at random, to compare the others with."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """An accept of a sitting.

    Attributes:
        place: 0..1 of the way through the sitting.
        look_seconds: None when nobody looked at this one itself.
        flag_score: the largest score of its alerts.
        suspect: inside a stretch of changing pace.
    """

    decision: DecisionId
    variant: VariantId
    place: float
    look_seconds: float | None
    flag_score: float
    suspect: bool = False


def doubt(accepted: Accepted, median_look: float | None) -> float:
    """Returns how doubtful an accept is, 0 to 3: late, fast for this reviewer, flagged."""
    late = 0.5 if accepted.place >= LATE else 0.0
    looked = accepted.look_seconds
    fast = 0.0
    if median_look and looked is not None:
        fast = 1.0 if looked < HASTY * median_look else 0.0
    flagged = 1.5 if accepted.flag_score >= 0.8 else 1.0 if accepted.flag_score >= 0.5 else 0.0
    return late + fast + flagged


def choose_second_looks(
    accepted: Sequence[Accepted], *, median_look: float | None, share: float, seed: int
) -> dict[DecisionId, Reason]:
    """Returns which accepts are shown again, and why; the same for the same arguments.

    Args:
        accepted: of one sitting, in order.
        median_look: the reviewer's usual look in seconds, None while unknown.
        share: of the accepts that are drawn at random.
        seed: for the draw.
    """
    rng = random.Random(seed)
    chosen = {one.decision: Reason.SUSPECT for one in accepted if one.suspect}
    doubtful = [one for one in accepted if not one.suspect and doubt(one, median_look) >= DOUBTFUL]
    doubtful.sort(key=lambda one: (-doubt(one, median_look), one.decision))
    for one in doubtful[: round(MOST * len(accepted))]:
        chosen[one.decision] = Reason.DOUBT
    for one in accepted:
        if rng.random() < share:
            chosen.setdefault(one.decision, Reason.CHANCE)
    return chosen
