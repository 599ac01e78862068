"""Clusters: what a share of variants takes for independent, whatever the share is of.

These are the briefs, or the campaigns from ten of them on. They are numbered once for all cells of
a table; each share of it, of accepted variants or of those with some defect, is then only counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from curator.core.outcome import BriefPlace
from curator.statistics.clustering import ClusteredRate, clustered_rate
from curator.statistics.ledger import Bools, Ints, numbered

CAMPAIGNS_AS_CLUSTERS = 10
"""From this many campaigns on they are the clusters, not the briefs."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """The clusters of every cell of a table.

    Attributes:
        by_campaign: of each cell, whether its clusters are campaigns.
        cell: of each cluster.
        trials: of each cluster, at least one.
        which: the cluster of each entry; -1 for one without a trial.
    """

    by_campaign: Bools
    cell: Ints
    trials: Ints
    which: Ints

    def count(self, entries: Ints) -> Ints:
        """Returns how many of some entries, given by their places, are in each cluster.

        Those without a trial are in none.
        """
        which = self.which[entries]
        return np.bincount(which[which >= 0], minlength=len(self.trials))

    def add_up(self, values: Ints) -> Ints:
        """Returns the sum of the values of all entries in each cluster."""
        some = self.which >= 0
        return _sums(self.which[some], len(self.trials), values[some])

    def alike(self, successes: Ints) -> Sequence[Mapping[tuple[int, int], int]]:
        """Returns for each cell how many clusters there are of each (successes, trials).

        Args:
            successes: of each cluster.
        """
        found: list[dict[tuple[int, int], int]] = [{} for _ in self.by_campaign]
        if not len(self.trials):
            return found
        width, depth = int(successes.max()) + 1, int(self.trials.max()) + 1
        keys, many = np.unique(
            (self.cell * width + successes) * depth + self.trials, return_counts=True
        )
        for key, number in zip(keys.tolist(), many.tolist(), strict=True):
            rest, trials = divmod(key, depth)
            cell, won = divmod(rest, width)
            found[cell][won, trials] = number
        return found

    def rates(self, successes: Ints) -> Sequence[ClusteredRate]:
        """Returns the share in each cell.

        Args:
            successes: of each cluster.
        """
        return [clustered_rate(counts) for counts in self.alike(successes)]


def clusters_in(cell: Ints, cells: int, campaign: Ints, brief: Ints, trials: Ints) -> Clusters:
    """Returns the clusters of each cell.

    A cell's clusters are its briefs, or its campaigns if at least `CAMPAIGNS_AS_CLUSTERS` of them
    have a trial in it.

    Args:
        cell: of each entry, below `cells`.
        cells: how many.
        campaign: of each brief, see `campaign_numbers`.
        brief: of each entry, which of them.
        trials: of each entry; one without any says nothing.
    """
    size = max(len(campaign), 1)
    some = trials > 0
    kept, cluster = cell[some], brief[some]
    by_campaign = np.zeros(cells, dtype=np.bool_)
    if int(campaign.max(initial=-1)) + 1 >= CAMPAIGNS_AS_CLUSTERS:
        present, _ = numbered(kept * size + campaign[cluster])
        by_campaign = np.bincount(present // size, minlength=cells) >= CAMPAIGNS_AS_CLUSTERS
        cluster = np.where(by_campaign[kept], campaign[cluster], cluster)
    keys, numbers = numbered(kept * size + cluster)
    which = np.full(len(cell), -1)
    which[some] = numbers
    tried = _sums(numbers, len(keys), trials[some])
    return Clusters(by_campaign, keys // size, tried, which)


def _sums(cell: Ints, cells: int, values: Ints) -> Ints:
    # Float weights hold whole numbers exactly up to 2^53.
    return np.bincount(cell, weights=values, minlength=cells).astype(np.int64)


def campaign_numbers(places: Sequence[BriefPlace]) -> Ints:
    """Returns a number for the campaign of each brief, from 0 on."""
    known: dict[str, int] = {}
    return np.array([known.setdefault(one.campaign, len(known)) for one in places], dtype=np.int64)
