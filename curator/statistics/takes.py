"""How many takes an accepted asset took with each model, over finished briefs."""

import numpy as np

from curator.core.stats_economy import TakesRow
from curator.statistics.cells import takes_by
from curator.statistics.clusters import numbered
from curator.statistics.economy import TakeCount
from curator.statistics.intervals import wilson
from curator.statistics.variants import Variants


def takes_rows(variants: Variants) -> list[TakesRow]:
    """Returns the takes an accepted asset took with each model, over finished briefs.

    A brief is finished when something of it was accepted, or everything has a verdict.
    """
    makers, maker = variants.makers()
    size = max(len(variants.briefs), 1)
    pairs, pair = numbered(maker * size + variants.brief)
    won = np.bincount(pair[variants.accepted], minlength=len(pairs)) > 0
    waiting = np.bincount(pair[~variants.reviewed], minlength=len(pairs)) > 0
    finished = won | ~waiting
    takes = takes_by(variants.take, pair, len(pairs))
    of_maker = pairs // size
    columns = (
        np.bincount(of_maker[finished], minlength=len(makers)),
        np.bincount(of_maker[won], minlength=len(makers)),
        np.bincount(of_maker[finished], weights=takes[finished], minlength=len(makers)),
    )
    rows: list[TakesRow] = []
    for (model, tier), *counts in zip(makers, *columns, strict=True):
        count = TakeCount(*map(int, counts))
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
