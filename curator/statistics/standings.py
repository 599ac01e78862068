"""What rows and comparisons say beside each other: limits for every day, shrunk rates, who leads.

A row's own interval is for one look that was planned; whoever looks every day reads the confidence
sequence. Rates of few briefs are extreme by luck, so each is also given drawn towards the others of
its tier, with the chance of being the best. None of it changes a row's own figures.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.comparison import Comparison
from curator.statistics.model_row import ModelRow
from curator.statistics.paired import tango
from curator.statistics.planner import ALPHA, TOO_SMALL, BriefsNeeded, e_value_sample_size
from curator.statistics.pooling import (
    Standing,
    fit_prior,
    probability_ahead,
    probability_best,
    standing,
)

MOST_RIVALS = 24
"""With more models in a tier nobody reads a chance of being best, and it takes long to work out."""

MOST_GROUPS = 60
"""Of more groups than this, chances of being best are not worked out: nobody reads them all."""

MOST_JUDGED = 200
"""Of more comparisons than this the posteriors are not worked out."""

RIVALS_BY = ("model", "tier", "campaign", "prompt")
"""Groupings in which the models of a group compete for being the best."""

BEHIND = "behind"
"""The standing of A where B is ahead."""


def with_standings(rows: Sequence[ModelRow], by: str = "model") -> tuple[ModelRow, ...]:
    """Returns the rows with shrunk rates and chances of being best.

    The prior of a tier and group is fitted to all its known models that have a decided first take,
    or is Beta(2, 2) under four of them. Only rows that may be ranked compete for being the best; of
    fewer than two there is no best. The unknown model is nobody's rival.

    Args:
        rows: of one report.
        by: what they are grouped by; models compete inside a group, and not on one brief.
    """
    peers: defaultdict[tuple[str, Tier], list[ModelRow]] = defaultdict(list)
    for row in rows if by in RIVALS_BY else ():
        if row.model != UNKNOWN_MODEL and row.decided:
            # By model the group is the model itself: there all models of a tier are rivals.
            peers["" if by in ("model", "tier") else row.group, row.tier].append(row)
    shrunk: dict[int, float] = {}
    best: dict[int, float] = {}
    for members in peers.values():
        prior = fit_prior([(row.successes, row.decided) for row in members])
        for row in members:
            shrunk[id(row)] = prior.shrunk(row.successes, row.decided)
        rivals = [row for row in members if row.rankable]
        if 2 <= len(rivals) <= MOST_RIVALS and len(peers) <= MOST_GROUPS:
            chances = probability_best(
                [prior.posterior(row.successes, row.decided) for row in rivals]
            )
            best |= {id(row): chance for row, chance in zip(rivals, chances, strict=True)}
    return tuple(
        replace(row, shrunk=shrunk[id(row)], p_best=best.get(id(row))) if id(row) in shrunk else row
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the posteriors of two models say, on the briefs that both were tried on.

    Attributes:
        p_ahead: how likely A is better than B; None where it was not worked out.
        standing: what that allows to say of A, for a look that was planned; nobody is ahead where
            coverage does not let models be ranked.
        needed: how many more briefs until the e-value settles it.
    """

    p_ahead: float | None
    standing: str | None
    needed: BriefsNeeded


def judge_pairs(comparisons: Sequence[Comparison]) -> tuple[Judgement, ...]:
    """Returns a judgement of each comparison, in their order.

    Both rates are those of the common briefs under a Beta(2, 2) prior, taken as independent, which
    errs to the cautious side where models succeed on the same briefs.
    """
    few = len(comparisons) <= MOST_JUDGED
    return tuple(_judge(one, full=few) for one in comparisons)


def _judge(one: Comparison, *, full: bool) -> Judgement:
    needed = e_briefs_needed(one.only_a, one.only_b, one.briefs, e_needed=one.e_needed)
    if one.e_value >= one.e_needed:
        needed = BriefsNeeded(0, 0, 0)
    if not full:
        return Judgement(None, None, needed)
    prior = fit_prior([])
    a = prior.posterior(one.both + one.only_a, one.briefs)
    b = prior.posterior(one.both + one.only_b, one.briefs)
    said = standing(a, b)
    word = said.value
    if said is not Standing.AHEAD and standing(b, a) is Standing.AHEAD:
        word = BEHIND
    if not one.rankable and word in (Standing.AHEAD.value, BEHIND):
        word = Standing.UNKNOWN.value  # verdicts that are out could turn it round
    return Judgement(probability_ahead(a, b), word, needed)


@lru_cache(maxsize=16_384)  # pairs of a large report have few different counts
def e_briefs_needed(
    only_a: int, only_b: int, briefs: int, *, e_needed: float = 1 / ALPHA
) -> BriefsNeeded:
    """Returns how many briefs are missing until the e-value settles it, as a guess and a range.

    The same estimates and the same 50 % interval as `planner.briefs_needed`; the e-value needs more
    briefs because it may be looked at every day.
    """
    p10, p01 = (only_a + 0.5) / (briefs + 2), (only_b + 0.5) / (briefs + 2)
    discordant = p10 + p01

    def more(difference: float) -> int | None:
        size = min(abs(difference), discordant)
        if size < TOO_SMALL:
            return None
        total = e_value_sample_size(
            (discordant + size) / 2, (discordant - size) / 2, alpha=1 / e_needed
        )
        return max(0, ceil(total - briefs))

    low, high = tango(only_a, only_b, briefs, confidence=0.5)
    largest = max(abs(low), abs(high))
    smallest = 0.0 if low <= 0 <= high else min(abs(low), abs(high))
    return BriefsNeeded(more(p10 - p01), more(largest), more(smallest))
