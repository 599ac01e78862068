"""What an accepted variant costs, how many takes it took, what is owed, and what a gap is worth.

Arithmetic on the team's own figures and settings. What nobody stated is missing and named, never
zero; what the settings assume is named too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TypeAlias

from curator.core.decision import Verdict
from curator.core.money import Money
from curator.core.outcome import Outcome
from curator.core.stats_economy import (
    CostRow,
    DebtForecast,
    Gap,
    GapModel,
    GapPoint,
    TakesRow,
)
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.economy import (
    break_even_prompt_minutes,
    count_takes,
    curation_debt,
    forecast,
    gap_limits,
    speedup,
)
from curator.statistics.intervals import wilson

Maker: TypeAlias = tuple[str, Tier]

CURVE_POINTS = 25
MOST_GAPS = 45
"""Pairs of models whose gap is worked out: those of ten models."""


def by_maker(outcomes: Iterable[Outcome]) -> dict[Maker, list[Outcome]]:
    """Returns outcomes by model and tier, the unknown model last."""
    found: defaultdict[Maker, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        found[outcome.model, outcome.tier].append(outcome)
    ranks = {tier: rank for rank, tier in enumerate(Tier)}
    order = sorted(found, key=lambda key: (key[0] == UNKNOWN_MODEL, key[0], ranks[key[1]]))
    return {key: found[key] for key in order}


def _takes(outcomes: Iterable[Outcome]) -> int:
    return len({(one.campaign, one.brief, one.take) for one in outcomes})


def cost_rows(outcomes: Sequence[Outcome], money: Money) -> list[CostRow]:
    """Returns what an accepted variant of each model costs, by its parts."""
    return [
        _cost(model, tier, members, money) for (model, tier), members in by_maker(outcomes).items()
    ]


def _cost(model: str, tier: Tier, members: Sequence[Outcome], money: Money) -> CostRow:
    missing: list[str] = []
    assumed: list[str] = []
    unstated = sum(one.cost is None for one in members)
    generation: float | None = fsum(one.cost for one in members if one.cost is not None)
    if unstated:
        price = money.prices.get(model)
        if price is None:
            generation = None
            missing.append(f"cost of {_some(unstated)}")
        else:
            generation = (generation or 0.0) + price * unstated
            assumed.append(f"price of {_some(unstated)}")
    unfinished = sum(one.verdict is Verdict.FIX and one.retouch_minutes is None for one in members)
    retouch_minutes = fsum(one.retouch_minutes or 0.0 for one in members)
    review = retouch = prompting = None
    if money.hourly_rate is None:
        missing.append("hourly rate")
    else:
        a_minute = money.hourly_rate / 60
        review = a_minute * fsum(one.look_seconds for one in members) / 60
        retouch = a_minute * (retouch_minutes + unfinished * money.retouch_minutes)
        prompting = a_minute * money.prompt_minutes * _takes(members)
        if unfinished:
            assumed.append(f"retouch of {_some(unfinished)}")
        if prompting:
            assumed.append(f"{money.prompt_minutes:g} minutes of prompting a take")
        untimed = sum(one.verdict is not None and one.look_seconds <= 0 for one in members)
        if untimed:
            missing.append(f"review time of {_some(untimed)}")
    accepted = sum(one.verdict is Verdict.ACCEPT for one in members)
    total = None
    if generation is not None:
        total = fsum(part for part in (generation, review, retouch, prompting) if part is not None)
    return CostRow(
        model=model,
        tier=tier.value,
        accepted=accepted,
        generation=generation,
        review=review,
        retouch=retouch,
        prompting=prompting,
        total=total,
        per_accepted=total / accepted if total is not None and accepted else None,
        missing=missing,
        assumed=assumed,
    )


def _some(count: int) -> str:
    return f"{count} variant" if count == 1 else f"{count} variants"


def takes_rows(outcomes: Sequence[Outcome]) -> list[TakesRow]:
    """Returns the takes an accepted asset took with each model, over finished briefs."""
    rows: list[TakesRow] = []
    for (model, tier), members in by_maker(outcomes).items():
        briefs: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
        for one in members:
            briefs[one.campaign, one.brief].append(one)
        finished: list[tuple[int, bool]] = []
        for some in briefs.values():
            won = any(one.verdict is Verdict.ACCEPT for one in some)
            if won or all(one.verdict is not None for one in some):
                finished.append((_takes(some), won))
        count = count_takes(finished)
        abandoned = count.briefs - count.accepted
        interval = wilson(abandoned, count.briefs) if count.briefs else None
        rows.append(
            TakesRow(
                model=model,
                tier=tier.value,
                briefs=count.briefs,
                accepted=count.accepted,
                takes=count.takes,
                per_accepted=count.per_accepted,
                abandoned=abandoned,
                abandon_rate=count.abandon_rate,
                abandon_low=interval.low if interval else None,
                abandon_high=interval.high if interval else None,
            )
        )
    return rows


def debt_forecast(
    outcomes: Sequence[Outcome],
    look_seconds: float | None,
    money: Money,
    estimates: Mapping[int, float] | None = None,
) -> DebtForecast:
    """Returns what is owed at the library's own pace, and after how many variants one may stop.

    Args:
        outcomes: counted ones.
        look_seconds: the median look; None where no look was timed.
        money: for what cannot be known from the library.
        estimates: minutes of retouch by variant, where a ticket states them.
    """
    open_ones = [one for one in outcomes if one.verdict is None and not one.missing]
    accepted = sum(one.verdict is Verdict.ACCEPT for one in outcomes)
    reviewed = sum(one.verdict is not None for one in outcomes)
    fixes = [one for one in outcomes if one.verdict is Verdict.FIX and one.retouch_minutes is None]
    unfinished = len(fixes)
    known = [one.retouch_minutes for one in outcomes if one.retouch_minutes]
    each = fsum(known) / len(known) if known else money.retouch_minutes
    stated = estimates or {}
    estimated = sum(one.sequence in stated for one in fixes)
    owed = fsum(stated.get(one.sequence, each) for one in fixes)
    if money.picks is not None:
        wanted = max(0, money.picks - accepted)
    else:
        every = {(one.campaign, one.brief) for one in outcomes}
        done = {(one.campaign, one.brief) for one in outcomes if one.verdict is Verdict.ACCEPT}
        wanted = len(every - done)
    rate = accepted / reviewed if reviewed else None
    result = DebtForecast(
        unreviewed=len(open_ones),
        look_seconds=look_seconds,
        unfinished_retouch=unfinished,
        retouch_minutes_each=each if unfinished or known else None,
        retouch_estimated=estimated,
        retouch_assumed=unfinished > estimated and not known,
        review_minutes=None,
        retouch_minutes=owed,
        minutes=None,
        load=None,
        picks_wanted=wanted,
        picks_assumed=money.picks is None,
        expected_picks=None if rate is None else len(open_ones) * rate,
        enough_variants=None,
        enough_hours=None,
        text="",
    )
    if look_seconds is not None:
        debt = curation_debt(
            len(open_ones),
            look_seconds,
            unfinished,
            owed / unfinished if unfinished else 0.0,
            arrivals_per_hour=money.arrivals_per_hour,
            reviewers=money.reviewers,
            availability=money.availability,
        )
        result["review_minutes"] = debt.review_minutes
        result["minutes"] = debt.minutes
        result["load"] = debt.load
        if rate:
            ahead = forecast(len(open_ones), look_seconds, rate, wanted)
            result["enough_variants"] = ahead.enough
            result["enough_hours"] = ahead.enough_hours
    result["text"] = _debt_words(result)
    return result


def duration(minutes: float) -> str:
    """Returns minutes as a person says them: "5 h 10 min", "12 min", "under a minute"."""
    whole = round(minutes)
    if whole < 1:
        return "under a minute"
    hours, rest = divmod(whole, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def _debt_words(debt: DebtForecast) -> str:
    waiting, minutes = debt["unreviewed"], debt["minutes"]
    if not waiting and not debt["unfinished_retouch"]:
        return "Nothing waits for review or retouch."
    if minutes is None:
        return f"{_some(waiting)} wait for review; no look is timed yet, so the time is not known."
    words = f"At this pace {duration(minutes)} of work waits"
    enough, wanted = debt["enough_variants"], debt["picks_wanted"]
    if not wanted:
        return f"{words}; every pick that is wanted is there."
    if enough is None:
        return f"{words}; nothing was accepted yet, so no number of variants can be promised."
    picks = "1 pick" if wanted == 1 else f"{wanted} picks"
    if enough <= waiting:
        return f"{words}; the first {enough} of {waiting} should hold {picks}."
    return f"{words}; stop generating after {enough - waiting} more for {picks}."


@dataclass(frozen=True, slots=True)
class _Pace:
    """A model's own figures: minutes of a take, and what of them is not known."""

    model: str
    rate: float
    cycle: float
    missing: tuple[str, ...]


def gap_rows(
    outcomes: Sequence[Outcome],
    rates: Mapping[Maker, float | None],
    generation: Mapping[int, float],
    money: Money,
    apart: Collection[frozenset[str]] = (),
) -> list[Gap]:
    """Returns for each pair of known models of a tier when the better first-take rate pays.

    Args:
        outcomes: counted ones.
        rates: first-take rate by model and tier, by the definition in force; None for one of too
            few first takes.
        generation: seconds by variant, where known.
        money: for prompting.
        apart: pairs of models that share no decided brief; their gap may be that of their briefs.
    """
    makers = by_maker(outcomes)
    gaps: list[Gap] = []
    for tier in Tier:
        inside = {key: some for key, some in makers.items() if key[1] is tier}
        fixed = _fixed_minutes([one for some in inside.values() for one in some])
        paces = [
            _pace(key[0], rate, some, generation, money)
            for key, some in inside.items()
            if key[0] != UNKNOWN_MODEL and (rate := rates.get(key))
        ]
        for place, one in enumerate(paces):
            for other in paces[place + 1 :]:
                if one.rate != other.rate and len(gaps) < MOST_GAPS:
                    better, worse = (one, other) if one.rate > other.rate else (other, one)
                    gap = _gap(tier, better, worse, fixed)
                    if frozenset((one.model, other.model)) in apart:
                        gap["missing"].append("briefs that both were tried on")
                    gaps.append(gap)
    return gaps


def _fixed_minutes(outcomes: Sequence[Outcome]) -> float:
    """Mean retouch of an accepted or fixed variant: what an asset takes whatever its model."""
    kept = [one for one in outcomes if one.verdict in (Verdict.ACCEPT, Verdict.FIX)]
    return fsum(one.retouch_minutes or 0.0 for one in kept) / len(kept) if kept else 0.0


def _pace(
    model: str,
    rate: float,
    outcomes: Sequence[Outcome],
    generation: Mapping[int, float],
    money: Money,
) -> _Pace:
    each = len(outcomes) / _takes(outcomes)
    known = [generation[one.sequence] for one in outcomes if one.sequence in generation]
    looked = [one.look_seconds for one in outcomes if one.look_seconds > 0]
    missing: list[str] = []
    if not known:
        missing.append(f"generation time of {model}")
    if not looked:
        missing.append(f"review time of {model}")
    seconds = sum(fsum(some) / len(some) for some in (known, looked) if some)
    return _Pace(model, rate, money.prompt_minutes + each * seconds / 60, tuple(missing))


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
        missing=[*better.missing, *other.missing],
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
    if faster >= 1:
        words = f"With {better} an asset comes {faster:.1f} times as fast as with {other}"
        minutes = f"{gained:.0f}" if gained >= 10 else f"{gained:.1f}"
        return f"{words}; it pays up to {minutes} more minutes of prompting an asset."
    return (
        f"{better} succeeds more often than {other}, but its takes last longer: "
        f"an asset takes {1 / faster:.1f} times as long."
    )
