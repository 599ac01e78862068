"""What a gap between two models is worth: from when on the better first-take rate pays."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any  # Any: masks of columns

import numpy as np

from curator.core.money import Money
from curator.core.outcome import TIERS
from curator.core.stats_economy import AS_FAST, Gap, GapModel, GapPoint
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.cells import takes_by
from curator.statistics.economy import break_even_prompt_minutes, gap_limits, speedup
from curator.statistics.ledger import Floats, Ints, sums_by
from curator.statistics.variants import ACCEPTED, FIXED, Maker, Variants

CURVE_POINTS = 25
MOST_GAPS = 45
"""Pairs of models whose gap is worked out: those of ten models."""


@dataclass(frozen=True, slots=True)
class _Pace:
    """A model's own figures: minutes of a take, and what of them is not known."""

    model: str
    rate: float
    cycle: float
    missing: tuple[str, ...]


def gap_rows(
    variants: Variants,
    rates: Mapping[Maker, float | None],
    money: Money,
    apart: Collection[frozenset[str]] = (),
) -> list[Gap]:
    """Returns for each pair of known models of a tier when the better first-take rate pays.

    Args:
        variants: counted ones.
        rates: first-take rate by model and tier, by the definition in force; None for one of too
            few first takes.
        money: for prompting.
        apart: pairs of models that share no decided brief; their gap may be that of their briefs.
    """
    found = _paces(variants, rates, money)
    fixed = _fixed_minutes(variants)
    gaps: list[Gap] = []
    for tier in Tier:
        paces = [pace for (_, in_tier), pace in found.items() if in_tier is tier]
        for place, one in enumerate(paces):
            for other in paces[place + 1 :]:
                if one.rate != other.rate and len(gaps) < MOST_GAPS:
                    better, worse = (one, other) if one.rate > other.rate else (other, one)
                    gap = _gap(tier, better, worse, fixed[tier])
                    if frozenset((one.model, other.model)) in apart:
                        gap["missing"].append("briefs that both were tried on")
                    gaps.append(gap)
    return gaps


def _fixed_minutes(variants: Variants) -> Mapping[Tier, float]:
    """Mean retouch of an accepted or fixed variant: what an asset takes whatever its model."""
    kept = (variants.verdict == ACCEPTED) | (variants.verdict == FIXED)
    known = kept & ~np.isnan(variants.minutes)
    sums = sums_by(variants.tier[known], len(TIERS), variants.minutes[known])
    counts = np.bincount(variants.tier[kept], minlength=len(TIERS)).tolist()
    return {
        tier: total / many if many else 0.0
        for tier, total, many in zip(TIERS, sums, counts, strict=True)
    }


def _paces(
    variants: Variants, rates: Mapping[Maker, float | None], money: Money
) -> Mapping[Maker, _Pace]:
    """The figures of the known models that have a rate above 0."""
    makers, maker = variants.makers()
    count = len(makers)
    sizes = np.bincount(maker, minlength=count).tolist()
    takes = takes_by(variants.take, maker, count).tolist()
    seconds, looks = variants.generation_seconds, variants.look_seconds
    generated = _means(maker, count, seconds, ~np.isnan(seconds))
    looked = _means(maker, count, looks, looks > 0)
    paces: dict[Maker, _Pace] = {}
    for place, (model, tier) in enumerate(makers):
        rate = rates.get((model, tier))
        if model == UNKNOWN_MODEL or not rate:
            continue
        means = {"generation": generated[place], "review": looked[place]}
        missing = [f"{what} time of {model}" for what, mean in means.items() if mean is None]
        take = sum(mean for mean in means.values() if mean is not None)
        if money.prompt_minutes is None:
            missing.append("minutes of prompting")
        cycle = (money.prompt_minutes or 0.0) + sizes[place] / takes[place] * take / 60
        paces[model, tier] = _Pace(model, rate, cycle, tuple(missing))
    return paces


def _means(cell: Ints, cells: int, values: Floats, known: Any) -> list[float | None]:
    """The mean of the known values in each cell."""
    sums = sums_by(cell[known], cells, values[known])
    counts = np.bincount(cell[known], minlength=cells).tolist()
    return [total / many if many else None for total, many in zip(sums, counts, strict=True)]


def _gap(tier: Tier, better: _Pace, other: _Pace, fixed: float) -> Gap:
    cycle = other.cycle
    over = fixed / cycle if cycle > 0 else 0.0
    limits = gap_limits(other.rate, better.rate)
    ours = _asset(better, fixed)
    theirs = _asset(other, fixed)
    gained = break_even_prompt_minutes(other.rate, other.cycle, better.rate, better.cycle)
    faster = theirs["asset_minutes"] / ours["asset_minutes"] if ours["asset_minutes"] else 1.0
    return Gap(
        tier=tier.value,
        better=ours,
        other=theirs,
        fixed_minutes=fixed,
        fixed_over_cycle=over,
        speedup_equal=speedup(other.rate, better.rate, over),
        speedup=faster,
        slower=better.cycle / cycle if cycle > 0 else 1.0,
        fixed_for_double=limits.fixed_for_double,
        slower_for_double=limits.slower_for_double,
        break_even=limits.break_even,
        break_even_prompt_minutes=gained,
        curve=[
            _point(
                0.5 + (1.25 * limits.break_even - 0.5) * step / (CURVE_POINTS - 1),
                better,
                other,
                over,
            )
            for step in range(CURVE_POINTS)
        ],
        missing=list(dict.fromkeys((*better.missing, *other.missing))),
        text=_gap_words(better.model, other.model, faster, gained),
    )


def _asset(pace: _Pace, fixed: float) -> GapModel:
    return GapModel(
        model=pace.model,
        rate=pace.rate,
        takes=1 / pace.rate,
        cycle_minutes=pace.cycle,
        asset_minutes=pace.cycle / pace.rate + fixed,
    )


def _point(slower: float, better: _Pace, other: _Pace, over: float) -> GapPoint:
    """The gain if a take of the better model lasted so many times as long."""
    return GapPoint(slower=slower, speedup=(1 / other.rate + over) / (slower / better.rate + over))


def _gap_words(better: str, other: str, faster: float, gained: float) -> str:
    """Which one is better is for a finding to say; here counts who succeeded more often so far."""
    often = f"{better} succeeded more often so far than {other}"
    if AS_FAST[0] <= faster <= AS_FAST[1]:
        return f"{often}, and an asset takes about as long with either."
    if faster < 1:
        times = _times(1 / faster)
        return f"{often}, but its takes last longer: an asset takes {times} times as long with it."
    minutes = f"{gained:.0f}" if gained >= 10 else f"{gained:.1f}"
    return (
        f"{often}, and an asset comes {_times(faster)} times as fast with it. It would be as fast "
        f"as {other} if writing its prompts took {minutes} minutes more an asset."
    )


def _times(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio >= 1.1 else f"{ratio:.2f}"
