"""pass@k: models that give different numbers of variants a take, at the smallest number of them."""

from collections import defaultdict
from collections.abc import Sequence
from statistics import median_low

from curator.core.decision import Verdict
from curator.core.stats_sections import PassAtK, PassRow
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.economy import mean_pass_at_k
from curator.statistics.first_take import FirstTake
from curator.statistics.intervals import wilson


def pass_at_k_section(takes: Sequence[FirstTake]) -> list[PassAtK]:
    """Returns for each tier the chance that at least one of k variants of a first take is accepted.

    k is the smallest number of reviewed variants that the known models usually (in the median) give
    a first take. The mean over briefs has Wilson's interval on the number of briefs, which errs to
    the cautious side: a chance between 0 and 1 varies less than an outcome that is either.

    Args:
        takes: first takes.
    """
    tiers: defaultdict[Tier, defaultdict[str, list[tuple[int, int]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for take in takes:
        verdicts = [one.verdict for one in take.variants if one.verdict is not None]
        if verdicts and take.model != UNKNOWN_MODEL:
            accepted = sum(verdict is Verdict.ACCEPT for verdict in verdicts)
            tiers[take.tier][take.model].append((len(verdicts), accepted))
    found: list[PassAtK] = []
    for tier in Tier:
        models = tiers.get(tier)
        if not models:
            continue
        k = min(median_low(n for n, _ in briefs) for briefs in models.values())
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
                    left_out=len(briefs) - count,
                    rate=rate,
                    low=limits.low,
                    high=limits.high,
                )
            )
        found.append(PassAtK(tier=tier.value, k=k, rows=rows))
    return found
