"""A reviewer's own usual pace, learnt from rested sessions: what every signal is measured against.

The logarithm of a look is taken as: a level of its own for each session, plus what the image's
covariates explain, plus noise that leans a little on the look before. Each rested session leaves
its moments behind; they add up, so no look has to be kept.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from curator.core.fatigue import active_seconds

WARM_UP = 10
"""The first looks of a segment are practice and count for nothing."""

LEARNT_FROM = 30
"""Looks after the warm-up that a session is learnt from; a session with fewer teaches nothing."""

SESSIONS = 20
"""How many of the latest rested sessions count."""

FEWEST_SESSIONS = 3
"""With fewer nobody can say what is usual."""

_LEAST_SECONDS = 0.05
"""No look is shorter than a key press."""

_LEAST_DAY_SPREAD = 0.20
"""Sessions differ by at least this much in log time. A smaller estimate would turn every slow day
into an alarm: a day 10 % slower raises the false alarms from 5 % to 29 %."""

_MOST_CORRELATION = 0.5

Vector = tuple[float, ...]
Matrix = tuple[Vector, ...]


def log_look(look_seconds: float) -> float:
    """Returns the natural logarithm of a look, pauses cut to a minute."""
    return math.log(max(active_seconds(look_seconds), _LEAST_SECONDS))


@dataclass(frozen=True, slots=True)
class SessionMoments:
    """What one rested session teaches, of (log look, covariates...) as one vector a look.

    Attributes:
        count: looks.
        means: of each component.
        squares: sums of products of centred components, a symmetric matrix.
        lagged: sums of products of centred components with those of the look before.
    """

    count: int
    means: Vector
    squares: Matrix
    lagged: Matrix


def moments_of(rows: Sequence[Vector]) -> SessionMoments | None:
    """Returns the moments of a session's looks, None when there are too few to learn from.

    Args:
        rows: (log look, covariates...) of each look after the warm-up, in order, all as long.
    """
    if len(rows) < LEARNT_FROM:
        return None
    rows = rows[:LEARNT_FROM]
    count, width = len(rows), len(rows[0])
    means = tuple(math.fsum(row[n] for row in rows) / count for n in range(width))
    centred = [tuple(row[n] - means[n] for n in range(width)) for row in rows]
    every = range(width)
    squares = tuple(tuple(sum(row[a] * row[b] for row in centred) for b in every) for a in every)
    pairs = list(zip(centred[1:], centred, strict=False))
    lagged = tuple(tuple(sum(now[a] * old[b] for now, old in pairs) for b in every) for a in every)
    return SessionMoments(count, means, squares, lagged)


@dataclass(frozen=True, slots=True)
class Baseline:
    """A reviewer's usual pace in one way of working.

    Attributes:
        level: mean log look of a session at covariates of zero.
        effects: what each covariate adds to the log look.
        spread: standard deviation inside a session.
        correlation: of a look with the one before, 0 to 0.5.
        day_spread: standard deviation between sessions.
        sessions: how many were learnt from.
    """

    level: float
    effects: Vector
    spread: float
    correlation: float
    day_spread: float
    sessions: int

    @property
    def strictness(self) -> float:
        """What thresholds are multiplied by: the fewer sessions, the more caution."""
        if self.sessions >= SESSIONS:
            return 1.0
        return 1.15 if self.sessions >= 5 else 1.5

    @property
    def prior_weight(self) -> float:
        """How many looks of this session its history outweighs."""
        stretched = (1 + self.correlation) / (1 - self.correlation)
        return (self.spread / self.day_spread) ** 2 * stretched

    def score(self, look_seconds: float, covariates: Vector) -> float:
        """Returns how unusually long a look was, in spreads, -4 to 4; negative is short."""
        explained = sum(a * b for a, b in zip(self.effects, covariates, strict=False))
        value = (log_look(look_seconds) - self.level - explained) / self.spread
        return min(4.0, max(-4.0, value))


def baseline_of(sessions: Sequence[SessionMoments]) -> Baseline | None:
    """Returns the usual pace of the latest `SESSIONS` rested sessions; None with too few.

    Least squares inside sessions for the effects; the pooled variance of what is left; its first
    autocorrelation, corrected for the bias of short sessions (Marriott & Pope 1954); and the
    variance of session levels less what their own noise explains.
    """
    width = len(sessions[-1].means) if sessions else 0
    used = [item for item in sessions if len(item.means) == width][-SESSIONS:]
    if len(used) < FEWEST_SESSIONS:
        return None
    squares = _total([item.squares for item in used])
    lagged = _total([item.lagged for item in used])
    effects = _solve([list(row[1:]) for row in squares[1:]], [row[0] for row in squares[1:]])
    weights = (1.0, *(-effect for effect in effects))
    looks = sum(item.count for item in used)
    left = max(_product(weights, squares), 1e-9)
    freedom = max(1, looks - len(used) - len(effects))
    spread = max(math.sqrt(left / freedom), 1e-3)
    each = looks / len(used)
    correlation = _product(weights, lagged) / left * each / (each - 1) + 1 / each
    correlation = min(_MOST_CORRELATION, max(0.0, correlation))
    levels = [sum(a * b for a, b in zip(weights, item.means, strict=True)) for item in used]
    level = math.fsum(levels) / len(levels)
    between = math.fsum((one - level) ** 2 for one in levels) / (len(levels) - 1)
    noise = spread**2 / each * (1 + correlation) / (1 - correlation)
    day_spread = math.sqrt(max(between - noise, _LEAST_DAY_SPREAD**2))
    return Baseline(level, tuple(effects), spread, correlation, day_spread, len(used))


def _total(matrices: Sequence[Matrix]) -> list[list[float]]:
    width = len(matrices[0])
    return [
        [math.fsum(matrix[a][b] for matrix in matrices) for b in range(width)] for a in range(width)
    ]


def _product(weights: Vector, matrix: Sequence[Sequence[float]]) -> float:
    return sum(
        left * right * value
        for left, row in zip(weights, matrix, strict=True)
        for right, value in zip(weights, row, strict=True)
    )


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gaussian elimination for a few unknowns; a covariate that never varied has no effect."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    scale = max((abs(rows[n][n]) for n in range(size)), default=0.0)
    done: list[tuple[int, int]] = []
    free = list(range(size))
    for column in range(size):
        pivot = max(free, key=lambda n: abs(rows[n][column]), default=None)
        if pivot is None or abs(rows[pivot][column]) <= 1e-9 * max(scale, 1e-300):
            continue
        free.remove(pivot)
        done.append((pivot, column))
        for n in range(size):
            if n != pivot and rows[n][column]:
                factor = rows[n][column] / rows[pivot][column]
                rows[n] = [a - factor * b for a, b in zip(rows[n], rows[pivot], strict=True)]
    found = [0.0] * size
    for pivot, column in done:
        found[column] = rows[pivot][size] / rows[pivot][column]
    return found
