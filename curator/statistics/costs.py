"""What an accepted variant of each model costs.

Arithmetic on the team's own figures and settings. What nobody stated is missing and named, never
zero; what the settings assume is named too.
"""

from math import fsum

import numpy as np

from curator.core.money import Money
from curator.core.stats_economy import CostRow
from curator.core.variant import Tier
from curator.statistics.ledger import Ints, sums_by
from curator.statistics.variants import FIXED, Variants


def takes_by(variants: Variants, cell: Ints, cells: int) -> Ints:
    """Returns how many takes there are in each cell, for cells that part no take."""
    _, one = np.unique(variants.take, return_index=True)
    return np.bincount(cell[one], minlength=cells)


def cost_rows(variants: Variants, money: Money) -> list[CostRow]:
    """Returns what an accepted variant of each model costs, by its parts."""
    makers, maker = variants.makers()
    count = len(makers)
    priced, retouched = ~np.isnan(variants.cost), ~np.isnan(variants.minutes)
    counts = {
        name: np.bincount(maker[mask], minlength=count).tolist()
        for name, mask in {
            "unstated": ~priced,
            "unfinished": (variants.verdict == FIXED) & ~retouched,
            "untimed": variants.reviewed & (variants.look_seconds <= 0),
            "accepted": variants.accepted,
        }.items()
    }
    generation = sums_by(maker[priced], count, variants.cost[priced])
    looks = sums_by(maker, count, variants.look_seconds)
    retouch = sums_by(maker[retouched], count, variants.minutes[retouched])
    takes = takes_by(variants, maker, count).tolist()
    return [
        _cost(
            model,
            tier,
            money,
            generation=generation[place],
            look_seconds=looks[place],
            retouch_minutes=retouch[place],
            takes=takes[place],
            **{name: numbers[place] for name, numbers in counts.items()},
        )
        for place, (model, tier) in enumerate(makers)
    ]


def _cost(
    model: str,
    tier: Tier,
    money: Money,
    *,
    generation: float | None,
    look_seconds: float,
    retouch_minutes: float,
    takes: int,
    unstated: int,
    unfinished: int,
    untimed: int,
    accepted: int,
) -> CostRow:
    missing: list[str] = []
    assumed: list[str] = []
    if unstated:
        price = money.prices.get(model)
        if price is None:
            generation = None
            missing.append(f"cost of {counted(unstated)}")
        else:
            generation = (generation or 0.0) + price * unstated
            assumed.append(f"price of {counted(unstated)}")
    review = retouch = prompting = None
    if money.hourly_rate is None:
        missing.append("hourly rate")
    else:
        a_minute = money.hourly_rate / 60
        review = a_minute * look_seconds / 60
        retouch = a_minute * (retouch_minutes + unfinished * money.retouch_minutes)
        prompting = a_minute * money.prompt_minutes * takes
        if unfinished:
            assumed.append(f"retouch of {counted(unfinished)}")
        if prompting:
            assumed.append(f"{money.prompt_minutes:g} minutes of prompting a take")
        if untimed:
            missing.append(f"review time of {counted(untimed)}")
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


def counted(count: int) -> str:
    """Returns so many variants in words."""
    return f"{count} variant" if count == 1 else f"{count} variants"
