"""What an accepted variant of each model costs.

Arithmetic on the team's own figures and settings. What nobody stated is missing and named, never
zero; what the settings assume is named too. A cost holds what was *spent* so far: what finishing
the open fixes will add is *still to come*, and stands beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from curator.core.money import Money
from curator.core.outcome import SHORTEST_LOOK_SECONDS, TIERS
from curator.core.reckoned import Told
from curator.core.stats_economy import CostRow
from curator.statistics.cells import Cell
from curator.statistics.ledger import Floats, Ints, Ledger, numbered, sums_by
from curator.statistics.tagging import UNTOLD, which_told
from curator.statistics.throughput import rate_over_sessions
from curator.statistics.variants import FIXED, Maker, Variants

FEWEST_BRIEFS_FOR_A_RANGE = 20
"""With fewer a range would hold the true cost less often than it says: in simulated libraries with
luck, retouch and looks of their own, 65 to 99 of 100 times at 5 briefs, 92 to 99 from 20 on."""


@dataclass(frozen=True, slots=True)
class OpenFixes:
    """Variants to be fixed whose retouch is not finished.

    Attributes:
        places: of these variants.
        minutes: that each is expected to take.
        estimated: how many have an estimate on their ticket, which counts for them.
        each: minutes of any other: the mean of finished retouch, or those of the settings.
        is_assumed: no retouch is finished yet, and some need the minutes of the settings.
        is_known: some retouch is finished.
    """

    places: Ints
    minutes: Floats
    estimated: int
    each: float
    is_assumed: bool
    is_known: bool


def open_fixes(variants: Variants, money: Money, estimates: Told[float] | None = None) -> OpenFixes:
    """Returns what is still to be retouched, and how long it is expected to take.

    Args:
        variants: counted ones.
        money: for the minutes while no retouch is finished.
        estimates: minutes of retouch, of variants of which a ticket states them.
    """
    retouched = ~np.isnan(variants.minutes)
    places = np.flatnonzero((variants.verdict == FIXED) & ~retouched)
    known: Sequence[float] = variants.minutes[retouched & (variants.minutes != 0)].tolist()
    each = fsum(known) / len(known) if known else money.retouch_minutes
    minutes, estimated = np.full(len(places), each), 0
    if estimates is not None:
        which = which_told(variants, estimates)[places]
        stated = which != UNTOLD
        estimated = int(stated.sum())
        minutes[stated] = [estimates.values[number] for number in which[stated].tolist()]
    return OpenFixes(
        places, minutes, estimated, each, len(places) > estimated and not known, bool(known)
    )


def cost_rows(
    ledger: Ledger, cells: Sequence[Cell], variants: Variants, money: Money, fixes: OpenFixes
) -> list[CostRow]:
    """Returns what an accepted variant of each model costs, by its parts.

    Args:
        ledger: the counted takes.
        cells: of these by model.
        variants: the same takes' variants.
        money: hourly rate, minutes and prices.
        fixes: what is still to be retouched of these.
    """
    makers, maker = variants.makers()
    count = len(makers)
    retouched = ~np.isnan(variants.minutes)
    finished, untimed = (
        np.bincount(maker[mask], minlength=count).tolist()
        for mask in (
            (variants.verdict == FIXED) & retouched,
            variants.reviewed & (variants.look_seconds < SHORTEST_LOOK_SECONDS),
        )
    )
    of_maker = maker[fixes.places]
    waiting = np.bincount(of_maker, minlength=count).tolist()
    owed = sums_by(of_maker, count, fixes.minutes)
    ranges = _Ranges(ledger, money, makers)
    found = {(cell.model, cell.tier): cell for cell in cells}
    return [
        _cost(
            found[one],
            money,
            usable=found[one].accepted + finished[place],
            untimed=untimed[place],
            waiting=waiting[place],
            owed=owed[place],
            limits=ranges.of(place),
        )
        for place, one in enumerate(makers)
    ]


def _cost(
    cell: Cell,
    money: Money,
    *,
    usable: int,
    untimed: int,
    waiting: int,
    owed: float,
    limits: tuple[float | None, float | None],
) -> CostRow:
    missing: list[str] = []
    assumed: list[str] = []
    if cell.cost_unknown and cell.model in money.prices:
        assumed.append(f"price of {counted(cell.cost_unknown)}")
    elif cell.cost_unknown:
        missing.append(f"cost of {counted(cell.cost_unknown)}")
    if money.hourly_rate is None:
        missing.append("hourly rate")
    else:
        if money.prompt_minutes is None:
            missing.append("minutes of prompting")
        elif money.prompt_minutes:
            assumed.append(f"{money.prompt_minutes:g} minutes of prompting a take")
        if untimed:
            missing.append(f"review time of {counted(untimed)}")
    paid = cell.spent(money)
    low, high = limits if paid.total is not None else (None, None)
    return CostRow(
        model=cell.model,
        tier=cell.tier.value,
        accepted=cell.accepted,
        usable=usable,
        generation=paid.generation,
        review=paid.review,
        retouch=paid.retouch,
        prompting=paid.prompting,
        total=paid.total,
        per_accepted=paid.over(cell.accepted),
        per_accepted_low=low,
        per_accepted_high=high,
        per_usable=paid.over(usable),
        open_fixes=waiting,
        open_minutes=owed,
        still_to_come=None if money.hourly_rate is None else money.hourly_rate * owed / 60,
        missing=missing,
        assumed=assumed,
    )


class _Ranges:
    """Between which limits the cost of an accepted variant lies, over briefs.

    What is estimated is its inverse, accepted variants for the money, R = sum(a) / sum(c) over
    briefs, with the interval of `rate_over_sessions` (Cochran 1977, ch. 6): money hardly differs
    from brief to brief while luck does, and a ratio behaves as long as its denominator does. A
    limit of R at 0 leaves the cost without an upper limit.
    """

    def __init__(self, ledger: Ledger, money: Money, makers: Sequence[Maker]) -> None:
        place = {one: number for number, one in enumerate(makers)}
        of = [[place.get((model, tier), 0) for tier in TIERS] for model in ledger.models]
        maker = np.array(of, dtype=np.int64).reshape(-1, len(TIERS))[ledger.model, ledger.tier]
        size = max(len(ledger.briefs), 1)
        pairs, pair = numbered(maker * size + ledger.brief)
        paid = _paid(ledger, money)
        self._starts = np.searchsorted(pairs // size, np.arange(len(makers) + 1)).tolist()
        self._paid = np.bincount(pair, weights=paid, minlength=len(pairs))
        self._accepted = np.bincount(pair, weights=ledger.accepted, minlength=len(pairs))

    def of(self, maker: int) -> tuple[float | None, float | None]:
        """Returns the limits of a model; None for one that there is none of."""
        mine = slice(self._starts[maker], self._starts[maker + 1])
        paid, accepted = self._paid[mine], self._accepted[mine]
        if len(paid) < FEWEST_BRIEFS_FOR_A_RANGE or not paid.sum() > 0 or not accepted.any():
            return None, None
        rate = rate_over_sessions(accepted.astype(int).tolist(), paid.tolist())
        low, high = rate.interval.low, rate.interval.high
        return 1 / high, 1 / low if low > 0 else None


def _paid(ledger: Ledger, money: Money) -> Floats:
    """What was spent on each take; NaN where that is not known."""
    unknown = ledger.variants - ledger.cost_known
    prices = np.array([money.prices.get(model, np.nan) for model in ledger.models], np.float64)
    paid = ledger.cost.copy()
    lacks = unknown > 0
    paid[lacks] += (prices[ledger.model] * unknown)[lacks]
    if money.hourly_rate is not None:
        minutes = ledger.look_seconds / 60 + (money.prompt_minutes or 0.0)
        minutes += np.bincount(
            ledger.minutes_at, weights=ledger.minutes, minlength=len(ledger.variants)
        )
        paid += money.hourly_rate * minutes / 60
    return paid


def counted(count: int) -> str:
    """Returns so many variants in words."""
    return f"{count} variant" if count == 1 else f"{count} variants"
