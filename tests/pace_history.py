"""Rested sittings of a reviewer, so that there is a usual pace to compare with."""

import math
import random
from datetime import datetime, timedelta

from curator.core.baseline import WARM_UP, moments_of
from curator.library.library import Library
from curator.library.queue_values import PaceSession
from curator.workflow.sitting import SINGLE
from tests.builders import NOON


def learn(
    library: Library,
    reviewer: str,
    *,
    seconds: float = 4.0,
    sittings: int = 6,
    until: datetime = NOON,
    spread: float = 0.3,
) -> None:
    """Stores rested sittings of a reviewer who usually looks so long."""
    rng = random.Random(5)
    for number in range(sittings):
        when = until - timedelta(days=sittings - number)
        key = f"{reviewer} {number}"
        library.begin_session(key, reviewer, when)
        looks = [
            (math.log(seconds) + rng.gauss(0, spread), float(place % 5 == 0))
            for place in range(WARM_UP, 40)
        ]
        library.pace.store(PaceSession(key, reviewer, SINGLE, when, True, moments_of(looks)))
