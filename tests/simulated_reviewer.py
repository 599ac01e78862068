"""A reviewer whose fatigue is known: what pace signals are tried on.

Log looks have a level of the day, the image's difficulty, practice that wears off, and noise that
leans on the look before; now and then the mind wanders. Sizes are assumptions for tests, no
findings.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from curator.core.baseline import SESSIONS, WARM_UP, Baseline, log_look
from curator.core.pace import Pace, PaceItem, PaceState, read_pace, step_pace

ONSET, RAMP, WITHIN = 60, 30, 80
"""The image at which fatigue sets in, how many later it is full, and how soon it is to be told."""

LEAN, SPREAD, DAY = 0.20, 0.45, 0.15


@dataclass(frozen=True, slots=True)
class Fatigue:
    """What full fatigue does.

    Attributes:
        longer: added to the log look.
        wilder: what the spread is multiplied by.
        wandering: share of looks in which the mind wanders.
        leniency: added to the log odds of an accept.
        streaks: chance that a run of the same thoughtless verdict begins.
    """

    longer: float = 0.0
    wilder: float = 1.0
    wandering: float = 0.02
    leniency: float = 0.0
    streaks: float = 0.0


RESTED = Fatigue()
PHENOTYPES = {
    "slow": Fatigue(longer=0.25, wilder=1.35, wandering=0.10),
    "rush": Fatigue(longer=-0.35, wilder=1.1),
    "var": Fatigue(wilder=1.5, wandering=0.10),
    "auto": Fatigue(streaks=0.06),
    "drift": Fatigue(leniency=0.9),
}


def sitting(rng: random.Random, many: int, fatigue: Fatigue = RESTED) -> list[PaceItem]:
    """Returns the decisions of one sitting."""
    day, noise, streak = rng.gauss(0, DAY), rng.gauss(0, 1), 0
    items: list[PaceItem] = []
    for at in range(many):
        tired = min(max((at - ONSET) / RAMP, 0.0), 1.0)
        hard = rng.gauss(0, 1)
        if at:
            noise = LEAN * noise + math.sqrt(1 - LEAN**2) * rng.gauss(0, 1)
        spread = SPREAD * (1 + (fatigue.wilder - 1) * tired)
        log = math.log(5) + day + 0.2 * hard + 0.3 * math.exp(-at / 8)
        look = math.exp(log + fatigue.longer * tired + spread * noise)
        if rng.random() < 0.02 + (fatigue.wandering - 0.02) * tired:
            look += rng.expovariate(1 / 4)
        odds = rng.gauss(-0.62, 1)
        accepted = rng.random() < _chance(odds + fatigue.leniency * tired)
        if not streak and items and rng.random() < fatigue.streaks * tired:
            streak = 1 + int(math.log(1 - rng.random()) / math.log(1 - 1 / 8))  # 8 in the mean
        if streak:
            streak -= 1
            accepted, look = items[-1].accepted, 5 * 0.4 * math.exp(0.2 * rng.gauss(0, 1))
        seen = 0.7 * hard + 0.71 * rng.gauss(0, 1)
        items.append(PaceItem(at, look, accepted, (seen,), _chance(odds)))
    return items


def usual(rng: random.Random, sittings: int = 1500) -> Baseline:
    """Returns the baseline as it would be known after very many rested sittings."""
    rows = [
        [(log_look(one.look_seconds), one.covariates[0]) for one in sitting(rng, 40)[WARM_UP:]]
        for _ in range(sittings)
    ]
    centred = [
        [(look - _mean([r[0] for r in some]), x - _mean([r[1] for r in some])) for look, x in some]
        for some in rows
    ]
    every = [pair for some in centred for pair in some]
    effect = sum(look * x for look, x in every) / sum(x * x for _, x in every)
    left = [[look - effect * x for look, x in some] for some in centred]
    each = len(left[0])
    squares = sum(one * one for some in left for one in some)
    lagged = sum(now * before for some in left for before, now in pairwise(some))
    lean = lagged / squares * each / (each - 1) + 1 / each
    levels = [_mean([look - effect * x for look, x in some]) for some in rows]
    spread = math.sqrt(squares / (sittings * (each - 1)))
    return Baseline(_mean(levels), (effect,), spread, lean, 0.20, SESSIONS)


def advised_at(items: Sequence[PaceItem], baseline: Baseline) -> int | None:
    """Returns at which decision a rest is advised first, or None."""
    pace = Pace()
    for item in items:
        pace = step_pace(pace, item, baseline)
        if read_pace(pace, baseline).state is PaceState.ADVISE:
            return item.position
    return None


def drift_told_at(items: Sequence[PaceItem], baseline: Baseline) -> int | None:
    """Returns at which decision the report of lenient drift passes its limit first, or None."""
    pace = Pace()
    for item in items:
        pace = step_pace(pace, item, baseline)
        signal = read_pace(pace, baseline).signals["lenient"]
        if signal.value >= signal.advise:
            return item.position
    return None


def share_found(places: Sequence[int | None]) -> float:
    """Returns how often fatigue was told within `WITHIN` images, where nothing was told before."""
    fair = [at for at in places if at is None or at >= ONSET]
    return sum(at is not None and at <= ONSET + WITHIN for at in fair) / len(fair)


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
