"""pass@k: models that give different numbers of variants a take, at the smallest number of them."""

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from curator.core.outcome import TIERS
from curator.core.stats_sections import PassAtK, PassRow
from curator.core.variant import UNKNOWN_MODEL
from curator.statistics.economy import mean_pass_at_k
from curator.statistics.intervals import wilson
from curator.statistics.ledger import Ledger, Units


def pass_at_k_section(ledger: Ledger, units: Units) -> list[PassAtK]:
    """Returns for each tier the chance that at least one of k variants of a first take is accepted.

    k is the smallest number of reviewed variants that the known models usually (in the median) give
    a first take. The mean over briefs has Wilson's interval on the number of briefs, which errs to
    the cautious side: a chance between 0 and 1 varies less than an outcome that is either.

    Args:
        ledger: takes.
        units: the first ones.
    """
    found: list[PassAtK] = []
    tiers = _alike(ledger, units)
    for tier in sorted(tiers):
        models = tiers[tier]
        k = min(_median_reviewed(briefs) for briefs in models.values())
        rows: list[PassRow] = []
        for model, briefs in sorted(models.items()):
            mean = mean_pass_at_k(briefs, k)
            if mean is None:
                continue
            rate, count = mean
            limits = wilson(rate * count, count)
            rows.append(
                PassRow(
                    model=model,
                    briefs=count,
                    left_out=sum(briefs.values()) - count,
                    rate=rate,
                    low=limits.low,
                    high=limits.high,
                )
            )
        found.append(PassAtK(tier=TIERS[tier].value, k=k, rows=rows))
    return found


def _alike(ledger: Ledger, units: Units) -> Mapping[int, Mapping[str, dict[tuple[int, int], int]]]:
    """By tier and known model: how many first takes have (reviewed, accepted) variants, ascending.

    First takes of which nothing is reviewed are left out.
    """
    reviewed, accepted = ledger.reviewed[units.take], ledger.accepted[units.take]
    known = np.array([name != UNKNOWN_MODEL for name in ledger.models], dtype=np.bool_)
    some = (reviewed > 0) & known[units.model]
    columns = (units.tier[some], units.model[some], reviewed[some], accepted[some])
    kinds, many = np.unique(np.stack(columns), axis=1, return_counts=True)
    found: defaultdict[int, defaultdict[str, dict[tuple[int, int], int]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for (tier, model, n, c), count in zip(kinds.T.tolist(), many.tolist(), strict=True):
        found[tier][ledger.models[int(model)]][n, c] = count
    return found


def _median_reviewed(briefs: Mapping[tuple[int, int], int]) -> int:
    """The median number of reviewed variants; of an even number of briefs the lower one."""
    left = (sum(briefs.values()) - 1) // 2
    for (reviewed, _), count in briefs.items():
        if left < count:
            return reviewed
        left -= count
    raise ValueError("there is no median of nothing")
