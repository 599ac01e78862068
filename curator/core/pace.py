"""Signals of a change of pace, one step a decision, each against the reviewer's own baseline.

Nothing here says that anybody is tired. Practice hides fatigue in mean look times while their
variability shows it (Steinborn 2010), and people differ far more than sessions do; so the looks are
pre-whitened, compared with what this reviewer does when rested, and summed up by CUSUMs whose
thresholds were calibrated on simulated reviewers: together they reach `ADVISE` in about 6 of 100
rested runs of 200 images.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from curator.core.baseline import WARM_UP, Baseline, Vector


class PaceState(Enum):
    """How the pace compares with the usual one."""

    FRESH = "fresh"
    WATCH = "watch"
    """Some signal is on its way; a dot in the window, nothing else."""

    ADVISE = "advise"
    """The pace has changed: a rest is offered at the end of the brief."""


@dataclass(frozen=True, slots=True)
class PaceItem:
    """One decision as the signals see it.

    Attributes:
        position: 0-based, in the session.
        look_seconds: from the first full paint of the image to the verdict.
        accepted: whether the verdict was accept.
        covariates: what makes this look longer or shorter without the reviewer's doing.
        p_accept: how likely an accept was, None when nobody can say.
        undone: the decision was taken back; None when that is not recorded.
    """

    position: int
    look_seconds: float
    accepted: bool
    covariates: Vector = ()
    p_accept: float | None = None
    undone: bool | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """From which values of a signal the pace is watched, and from which a rest is advised.

    Attributes:
        counts: whether the signal may advise; otherwise it is only reported.
        is_learnt: whether it is compared with the baseline, whose age widens the limit.
    """

    watch: float
    advise: float
    counts: bool = True
    is_learnt: bool = False


LIMITS: Mapping[str, Limit] = {
    "slower": Limit(11.4, 14.0, is_learnt=True),
    "faster": Limit(11.4, 14.0, is_learnt=True),
    "variability": Limit(10.8, 13.0, is_learnt=True),
    "haste": Limit(4.2, 5.2, is_learnt=True),
    "lenient": Limit(4.9, 6.3, counts=False),
    "harsh": Limit(4.9, 6.3, counts=False),
    "runs": Limit(7.8, 9.0),
    "undo": Limit(4.6, 5.6),
}
"""Each signal by name. Lenient and harsh drift are found too rarely to advise on (1 of 4)."""

SLACK = 0.25
"""Half the shift, in spreads, that the pace CUSUMs are tuned to."""

HASTY = -1.85
"""A look is hasty that is so many spreads shorter than usual: under 40 % of it at a common spread.
Counted in spreads, it is as rare for a reviewer whose looks vary much as for one who is even."""

_HASTE = (math.log(0.15 / 0.035), math.log(0.85 / 0.965))
"""What a hasty and any other look add: log likelihood ratios of 15 % against 3.5 % hasty ones."""

_ODDS = 2.0
_LEAST_UNDO = 0.01
_UNDO_FACTOR = 3.0

_ROOT_MEAN = 0.822
_ROOT_SPREAD = 0.349
"""Moments of the root of an absolute standard normal variable (Hawkins 1981)."""


@dataclass(frozen=True, slots=True)
class Cusum:
    """A sum that never falls below zero, and the position after which it last stood there."""

    value: float = 0.0
    since: int | None = None

    def plus(self, step: float, position: int) -> "Cusum":
        """Returns the sum after one more step."""
        value = self.value + step
        if value <= 0:
            return _ZERO
        return Cusum(value, position if self.since is None else self.since)


_ZERO = Cusum()


@dataclass(frozen=True, slots=True)
class Pace:
    """Where a segment of a session stands: everything that the next step needs.

    Attributes:
        items: decisions so far in this segment, warm-up included.
        before: the score of the look before, for pre-whitening.
        surprise: how unexpectedly long the last look was, in spreads; negative is short.
        weight, mean: how much is known of today's own level, and what it is.
        leaning, doubt: today's own inclination to accept, in log odds, and its variance.
        run: whether the current run is of accepts, None before the first decision.
        cusums: by signal.
    """

    items: int = 0
    before: float | None = None
    surprise: float = 0.0
    weight: float | None = None
    mean: float = 0.0
    leaning: float = 0.0
    doubt: float = 0.25
    run: bool | None = None
    slower: Cusum = _ZERO
    faster: Cusum = _ZERO
    variability: Cusum = _ZERO
    haste: Cusum = _ZERO
    lenient: Cusum = _ZERO
    harsh: Cusum = _ZERO
    runs: Cusum = _ZERO
    undo: Cusum = _ZERO


def step_pace(
    pace: Pace, item: PaceItem, baseline: Baseline | None, undo_rate: float | None = None
) -> Pace:
    """Returns where a segment stands after one more decision.

    Args:
        pace: where it stood.
        item: the decision.
        baseline: the reviewer's usual pace; without one, look times say nothing.
        undo_rate: the reviewer's usual share of undone decisions; None while unknown.
    """
    counted = pace.items + 1
    if baseline is None:
        after = replace(pace, items=counted)
    else:
        after = _looked(pace, item, baseline, counted)
    return _chosen(after, item, undo_rate) if pace.items >= WARM_UP else after


def _looked(pace: Pace, item: PaceItem, baseline: Baseline, counted: int) -> Pace:
    """How long it was looked: innovations of the pre-whitened score, with today's level learnt."""
    score = baseline.score(item.look_seconds, item.covariates)
    fresh = score
    if pace.before is not None:
        lean = baseline.correlation
        fresh = (score - lean * pace.before) / math.sqrt(1 - lean * lean)
    weight = baseline.prior_weight if pace.weight is None else pace.weight
    if pace.items < WARM_UP:
        return replace(pace, items=counted, before=score, weight=weight)
    surprise = (fresh - pace.mean) / math.sqrt(1 + 1 / weight)
    clipped = min(3.0, max(-3.0, surprise))
    hasty = _HASTE[0] if surprise <= HASTY else _HASTE[1]
    at = item.position
    return replace(
        pace,
        items=counted,
        before=score,
        surprise=surprise,
        mean=pace.mean + (fresh - pace.mean) / (weight + 1),
        weight=weight + 1,
        slower=pace.slower.plus(clipped - SLACK, at),
        faster=pace.faster.plus(-clipped - SLACK, at),
        variability=pace.variability.plus(wildness(clipped) - SLACK, at),
        haste=pace.haste.plus(hasty, at),
    )


def _chosen(pace: Pace, item: PaceItem, undo_rate: float | None) -> Pace:
    """What was decided: undone decisions, runs of equal ones, a drift of the accepts."""
    at = item.position
    if undo_rate is not None and item.undone is not None:
        usual = min(max(undo_rate, _LEAST_UNDO), 0.3)
        often = _UNDO_FACTOR * usual
        ratio = often / usual if item.undone else (1 - often) / (1 - usual)
        pace = replace(pace, undo=pace.undo.plus(math.log(ratio), at))
    if item.p_accept is None:
        return pace
    odds = _log_odds(item.p_accept)
    leant = odds + pace.leaning
    weighed = _chance(leant / math.sqrt(1 + math.pi * pace.doubt / 8))
    chance = _chance(leant)
    doubt = 1 / (1 / pace.doubt + chance * (1 - chance))
    usual = _chance(odds)
    surprise = -math.log(usual if item.accepted else 1 - usual)
    begun = pace.runs if pace.run == item.accepted else _ZERO
    return replace(
        pace,
        leaning=pace.leaning + doubt * (item.accepted - chance),
        doubt=doubt,
        run=item.accepted,
        runs=begun.plus(surprise, at),
        lenient=pace.lenient.plus(drift_step(weighed, _ODDS, accepted=item.accepted), at),
        harsh=pace.harsh.plus(drift_step(weighed, 1 / _ODDS, accepted=item.accepted), at),
    )


def wildness(surprise: float) -> float:
    """Returns how far a look lies from the usual in either way, mean 0 and spread 1 when rested."""
    return (math.sqrt(abs(surprise)) - _ROOT_MEAN) / _ROOT_SPREAD


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal's value, and its thresholds as they hold for this reviewer.

    Attributes:
        counts: whether it may advise.
        since: the position from which it has been rising, None at zero.
    """

    value: float
    watch: float
    advise: float
    counts: bool
    since: int | None


@dataclass(frozen=True, slots=True)
class PaceReading:
    """What the signals say now.

    Attributes:
        state: the strongest thing any of them says.
        signals: by name.
        suspect_from: the position from which the signal that advises had been rising.
    """

    state: PaceState
    signals: Mapping[str, Signal]
    suspect_from: int | None = None


def read_pace(pace: Pace, baseline: Baseline | None) -> PaceReading:
    """Returns what the signals say; without a baseline those that need one are at zero."""
    strictness = 1.0 if baseline is None else baseline.strictness
    signals: dict[str, Signal] = {}
    state, worst, suspect_from = PaceState.FRESH, 0.0, None
    for name, watch, advise, counts in _limits(strictness):
        cusum: Cusum = getattr(pace, name)
        signals[name] = Signal(cusum.value, watch, advise, counts, cusum.since)
        if not counts:
            continue
        if cusum.value >= advise:
            state = PaceState.ADVISE
            if cusum.value / advise > worst:
                worst, suspect_from = cusum.value / advise, cusum.since
        elif cusum.value >= watch and state is PaceState.FRESH:
            state = PaceState.WATCH
    return PaceReading(state, signals, suspect_from)


@cache
def _limits(strictness: float) -> tuple[tuple[str, float, float, bool], ...]:
    """Each signal with its limits as they hold for a reviewer; there are three strictnesses."""
    return tuple(
        (name, limit.watch * factor, limit.advise * factor, limit.counts)
        for name, limit in LIMITS.items()
        for factor in (strictness if limit.is_learnt else 1.0,)
    )


def drift_step(chance: float, odds_ratio: float, *, accepted: bool) -> float:
    """Returns what one verdict adds to a risk-adjusted CUSUM (Steiner et al. 2000).

    Args:
        chance: of an accept, as expected.
        odds_ratio: of the drift that the sum is tuned to.
        accepted: what it was.
    """
    return accepted * math.log(odds_ratio) - math.log(1 - chance + odds_ratio * chance)


def _log_odds(chance: float) -> float:
    limited = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(limited / (1 - limited))


def _chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
