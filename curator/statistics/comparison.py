"""Pairs of models on the briefs that both were tried on, and what may be said of them.

Only first takes of the same brief in the same tier are paired; models that share no brief are not
compared at all, because the one may have been given the harder briefs. The unknown model is
nobody's rival.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import TypeAlias

from curator.core.outcome import LENIENT_RETOUCH_MINUTES
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.first_take import Definition, FirstTake, Tally, judge
from curator.statistics.intervals import Interval
from curator.statistics.paired import e_value, holm, mid_p_mcnemar, tango
from curator.statistics.planner import ALPHA, BriefsNeeded, briefs_needed

RANKING_COVERAGE = 0.9
"""Below this share of decided first takes a model is neither ahead nor behind."""

RELEVANT_DIFFERENCE = 0.05
"""Five points: a smaller difference between two rates changes nobody's choice of a model."""

EQUIVALENCE_CONFIDENCE = 0.90
"""A 90 % interval inside +-5 points is two one-sided tests at 5 % (Schuirmann 1987)."""

PRIOR_TRIALS = 4
"""A Beta(2, 2) prior: two successes in four trials, added to each model's briefs."""


class Finding(Enum):
    """What may be said of two models; the text is what a person reads."""

    AHEAD = "ahead"
    SAME = "no practical difference"
    OPEN = "not yet known"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the same briefs; `a` comes before `b` in the alphabet.

    Attributes:
        a: one model.
        b: the other.
        tier: the tier that both were tried in.
        group: the campaign, where the report is by campaign; else "".
        briefs: briefs with a decided first take of both.
        only_a: of these, where only A succeeded.
        only_b: where only B succeeded.
        both: where both did.
        difference: rate of A minus rate of B on these briefs.
        interval: its 95 % Tango interval.
        p_mid: mid-p value of McNemar's test, for a single look.
        p_holm: the same, adjusted for all comparisons of the report.
        e_value: evidence that holds however often one looks.
        e_needed: the e-value from which the difference counts: comparisons / 0.05.
        rankable: both models have enough coverage to be ranked.
        finding: what may be said.
        leader: the model that is ahead, None unless the finding says so.
        needed: how many more briefs would settle it.
    """

    a: str
    b: str
    tier: Tier
    group: str
    briefs: int
    only_a: int
    only_b: int
    difference: float
    interval: Interval
    p_mid: float
    p_holm: float
    e_value: float
    e_needed: float
    rankable: bool
    finding: Finding
    leader: str | None
    needed: BriefsNeeded
    both: int = 0


@dataclass(frozen=True, slots=True)
class Incomparable:
    """Two models of one tier that share no decided brief."""

    a: str
    b: str
    tier: Tier
    group: str


def find(only_a: int, only_b: int, briefs: int, *, e_needed: float, rankable: bool) -> Finding:
    """Returns what may be said after these briefs.

    *Ahead* asks for an e-value of at least `e_needed`, for a lead of five points after shrinking
    both rates towards one half, and for coverage; *no practical difference* for a 90 % interval of
    the difference inside five points; anything else is not yet known.
    """
    shrunk_lead = abs(only_a - only_b) / (briefs + PRIOR_TRIALS)
    evident = e_value(only_a, only_b) >= e_needed and shrunk_lead >= RELEVANT_DIFFERENCE
    if evident and rankable:
        return Finding.AHEAD
    low, high = tango(only_a, only_b, briefs, EQUIVALENCE_CONFIDENCE)
    if low > -RELEVANT_DIFFERENCE and high < RELEVANT_DIFFERENCE:
        return Finding.SAME
    return Finding.OPEN


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two models' counts before the number of comparisons is known."""

    a: str
    b: str
    tier: Tier
    group: str
    briefs: int
    only_a: int
    only_b: int
    both: int
    rankable: bool


@dataclass(frozen=True, slots=True)
class Results:
    """How a model's first takes came out, a bit for each brief of its scope.

    Attributes:
        tried: briefs that have a first take.
        decided: of these, the ones that are decided.
        succeeded: of these, the ones that succeeded.
    """

    tried: int = 0
    decided: int = 0
    succeeded: int = 0


Scope: TypeAlias = tuple[str, Tier]
"""Inside which models are compared: group and tier."""


def has_ranking_coverage(tally: Tally) -> bool:
    """Returns whether enough first takes are decided to rank the model."""
    return tally.coverage is not None and tally.coverage >= RANKING_COVERAGE


def _covered(results: Results) -> bool:
    counted = (results.tried, results.decided, results.succeeded)
    return has_ranking_coverage(Tally(*(bits.bit_count() for bits in counted)))


def _pair(a: str, b: str, tier: Tier, group: str, results: Mapping[str, Results]) -> _Pair:
    ours, theirs = results[a], results[b]
    both = ours.decided & theirs.decided
    return _Pair(
        a=a,
        b=b,
        tier=tier,
        group=group,
        briefs=both.bit_count(),
        only_a=(both & ours.succeeded & ~theirs.succeeded).bit_count(),
        only_b=(both & theirs.succeeded & ~ours.succeeded).bit_count(),
        both=(both & ours.succeeded & theirs.succeeded).bit_count(),
        rankable=_covered(ours) and _covered(theirs),
    )


def _conclude(pair: _Pair, p_mid: float, p_holm: float, family: int) -> Comparison:
    e_needed = family / ALPHA
    finding = find(pair.only_a, pair.only_b, pair.briefs, e_needed=e_needed, rankable=pair.rankable)
    leader = None
    if finding is Finding.AHEAD:
        leader = pair.a if pair.only_a > pair.only_b else pair.b
    return Comparison(
        a=pair.a,
        b=pair.b,
        tier=pair.tier,
        group=pair.group,
        briefs=pair.briefs,
        only_a=pair.only_a,
        only_b=pair.only_b,
        difference=(pair.only_a - pair.only_b) / pair.briefs,
        interval=tango(pair.only_a, pair.only_b, pair.briefs),
        p_mid=p_mid,
        p_holm=p_holm,
        e_value=e_value(pair.only_a, pair.only_b),
        e_needed=e_needed,
        rankable=pair.rankable,
        finding=finding,
        leader=leader,
        needed=briefs_needed(pair.only_a, pair.only_b, pair.briefs),
        both=pair.both,
    )


def compare_models(
    takes: Iterable[FirstTake],
    definition: Definition = Definition.STRICT,
    lenient_minutes: float = LENIENT_RETOUCH_MINUTES,
    *,
    group: Callable[[FirstTake], str] = lambda take: "",  # noqa: ARG005
) -> tuple[tuple[Comparison, ...], tuple[Incomparable, ...]]:
    """Returns every pair of known models of one tier and group, and the pairs that share no brief.

    All pairs returned are one family: Holm's adjustment and the e-value that is needed count them
    all.

    Args:
        takes: first takes, one a (campaign, brief, model, tier).
        definition: what counts as a success.
        lenient_minutes: retouch limit of the lenient definition.
        group: pairs are made inside each group only.
    """
    scopes: dict[Scope, dict[str, Results]] = {}
    bits: dict[tuple[str, str], int] = {}
    for take in takes:
        models = scopes.setdefault((group(take), take.tier), {})
        bit = 1 << bits.setdefault(take.place, len(bits))
        known = models.get(take.model, Results())
        result = judge(take, definition, lenient_minutes)
        models[take.model] = Results(
            known.tried | bit,
            known.decided | (bit if result is not None else 0),
            known.succeeded | (bit if result else 0),
        )
    return compare_results(scopes)


def compare_results(
    scopes: Mapping[Scope, Mapping[str, Results]],
) -> tuple[tuple[Comparison, ...], tuple[Incomparable, ...]]:
    """Returns the same from each model's results, inside every group and tier."""
    pairs = [
        _pair(a, b, tier, name, results)
        for (name, tier), results in sorted(
            scopes.items(), key=lambda item: (item[0][0], item[0][1].value)
        )
        for a, b in combinations(sorted(results.keys() - {UNKNOWN_MODEL}), 2)
    ]
    shared = [pair for pair in pairs if pair.briefs]
    p_values = [mid_p_mcnemar(pair.only_a, pair.only_b) for pair in shared]
    compared = tuple(
        _conclude(pair, p_mid, p_holm, len(shared))
        for pair, p_mid, p_holm in zip(shared, p_values, holm(p_values), strict=True)
    )
    apart = tuple(
        Incomparable(pair.a, pair.b, pair.tier, pair.group) for pair in pairs if not pair.briefs
    )
    return compared, apart
