"""A share of reviewed variants, whatever it is of, with an interval that knows of their briefs."""

from collections import Counter
from collections.abc import Callable, Iterable

from curator.core.outcome import Outcome
from curator.statistics.clustering import ClusteredRate, clustered_rate
from curator.statistics.clusters import CAMPAIGNS_AS_CLUSTERS


def share_of(outcomes: Iterable[Outcome], holds: Callable[[Outcome], bool]) -> ClusteredRate:
    """Returns the share of reviewed variants of which something holds.

    The clusters are the briefs, or the campaigns from ten of them on, as they are for acceptance.

    Args:
        outcomes: those without a verdict are left out.
        holds: what is asked of each.
    """
    reviewed = [outcome for outcome in outcomes if outcome.verdict is not None]
    by_campaign = len({outcome.campaign for outcome in reviewed}) >= CAMPAIGNS_AS_CLUSTERS
    sizes: Counter[tuple[str, str]] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for outcome in reviewed:
        cluster = (outcome.campaign, "" if by_campaign else outcome.brief)
        sizes[cluster] += 1
        met[cluster] += holds(outcome)
    return clustered_rate((met[cluster], size) for cluster, size in sizes.items())
