"""Beyond two models on the same briefs: several at once, without common briefs, and adjusted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from curator.core.outcome import TIERS
from curator.core.stats_sections import Adjusted, Omnibus, Unpaired
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.adjusting import Stratum, mantel_haenszel
from curator.statistics.cells import Judged
from curator.statistics.first_take import Definition
from curator.statistics.ledger import PENDING, SUCCEEDED, Bools, Floats, Ints, Ledger, Units
from curator.statistics.unpaired import cochran_q, newcombe_difference
from curator.statistics.variants import Variants

UNPAIRED = "unpaired"
"""The badge of a difference between models on different briefs."""

FEWEST_FOR_OMNIBUS = 3
"""Two models are compared as a pair."""

THIRDS = 3
"""Parts of a batch: early, middle, late."""

UNKNOWN_STRATUM = -1
"""Of a first take of which it is not known who judged it, or where in a batch."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decided first takes of one model, in columns of equal length.

    Attributes:
        brief: which brief, ascending, each once.
        succeeded: whether it did.
        stratum: who decided and in which third of a batch, or `UNKNOWN_STRATUM`.
    """

    brief: Ints
    succeeded: Bools
    stratum: Ints

    def __len__(self) -> int:
        return len(self.brief)


Scopes: TypeAlias = dict[tuple[str, Tier], dict[str, Decided]]
"""By group and tier, by model: the decided first takes of known models."""


def thirds_of(places: Floats) -> Ints:
    """Returns the thirds of a batch, 0 to 2, that planned places (0 first, 1 last) lie in."""
    return np.minimum((places * THIRDS).astype(np.int64), THIRDS - 1)


def strata_of(variants: Variants, ledger: Ledger, units: Units) -> Ints:
    """Returns the stratum of each first take: who decided its first image, and in which third.

    Args:
        variants: counted ones.
        ledger: their takes.
        units: the first ones.
    """
    first = variants.first_images(ledger, units.take)
    places = variants.batch_place[first]
    known = ~np.isnan(places)
    thirds = thirds_of(np.where(known, places, 0.0))
    return np.where(known, variants.reviewer[first] * THIRDS + thirds, UNKNOWN_STRATUM)


def decided_takes(
    ledger: Ledger,
    judged: Judged,
    definition: Definition,
    *,
    by_campaign: bool = False,
    strata: Ints | None = None,
) -> Scopes:
    """Returns the decided first takes of known models, sorted into what may be compared.

    Args:
        ledger: counted takes.
        judged: their first takes, one a brief, model and tier.
        definition: what counts as a success.
        by_campaign: models are compared inside each campaign only.
        strata: where each first take was judged.
    """
    units, results = judged.units, judged.results[definition]
    known = np.array([name != UNKNOWN_MODEL for name in ledger.models], dtype=np.bool_)
    chosen = np.flatnonzero((results != PENDING) & known[units.model])
    campaigns = [brief.campaign if by_campaign else "" for brief in ledger.briefs]
    names = sorted(set(campaigns))
    numbers = {name: number for number, name in enumerate(names)}
    group = np.array([numbers[name] for name in campaigns], dtype=np.int64)[units.brief[chosen]]
    tier, model = units.tier[chosen], units.model[chosen]
    order = np.lexsort((units.brief[chosen], model, tier, group))
    key = (group * len(TIERS) + tier) * len(ledger.models) + model
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    scopes: Scopes = {}
    for some in np.split(order, starts[1:]) if len(order) else []:
        one = some[0]
        takes = chosen[some]
        scope = scopes.setdefault((names[int(group[one])], TIERS[int(tier[one])]), {})
        scope[ledger.models[int(model[one])]] = Decided(
            brief=units.brief[takes],
            succeeded=results[takes] == SUCCEEDED,
            stratum=np.full(len(takes), UNKNOWN_STRATUM) if strata is None else strata[takes],
        )
    return dict(sorted(scopes.items(), key=lambda item: (item[0][0], item[0][1].value)))


def omnibus(scopes: Scopes) -> list[Omnibus]:
    """Returns Cochran's Q of every tier with three models or more on common briefs.

    Models join from the most briefs down as long as they leave a common brief, so that one model
    with briefs of its own does not silence the others.
    """
    found: list[Omnibus] = []
    for (name, tier), models in scopes.items():
        chosen, common = _most_common(models)
        if len(chosen) < FEWEST_FOR_OMNIBUS:
            continue
        columns = [
            models[model].succeeded[np.isin(models[model].brief, common)] for model in chosen
        ]
        table: list[list[bool]] = np.stack(columns, axis=1).tolist()
        q, p = cochran_q(table)
        found.append(
            Omnibus(
                tier=tier.value,
                group=name,
                models=chosen,
                briefs=len(common),
                q=q,
                degrees=len(chosen) - 1,
                p=p,
            )
        )
    return found


def _most_common(models: Mapping[str, Decided]) -> tuple[list[str], Ints]:
    """The models that share a brief, by name, and the briefs that all of them share."""
    chosen: list[str] = []
    common = np.array([], dtype=np.int64)
    for model in sorted(models, key=lambda name: (-len(models[name]), name)):
        shared = models[model].brief
        if chosen:
            shared = np.intersect1d(common, shared, assume_unique=True)
        if len(shared):
            chosen.append(model)
            common = shared
    return sorted(chosen), common


def unpaired(scopes: Scopes, pairs: Iterable[tuple[str, Tier, str, str]]) -> list[Unpaired]:
    """Returns the differences of models that share no decided brief, with their badge.

    Args:
        scopes: decided first takes.
        pairs: (group, tier, a, b) of each pair without a common brief.
    """
    found: list[Unpaired] = []
    for name, tier, a, b in pairs:
        models = scopes.get((name, tier), {})
        ours, theirs = _counts(models.get(a)), _counts(models.get(b))
        if not ours[1] or not theirs[1]:
            continue
        interval = newcombe_difference(*ours, *theirs)
        rate_a, rate_b = ours[0] / ours[1], theirs[0] / theirs[1]
        found.append(
            Unpaired(
                a=a,
                b=b,
                tier=tier.value,
                group=name,
                briefs_a=ours[1],
                briefs_b=theirs[1],
                rate_a=rate_a,
                rate_b=rate_b,
                difference=rate_a - rate_b,
                low=interval.low,
                high=interval.high,
                badge=UNPAIRED,
            )
        )
    return found


def _counts(takes: Decided | None) -> tuple[int, int]:
    return (0, 0) if takes is None else (int(takes.succeeded.sum()), len(takes))


def adjusted(scopes: Scopes, pairs: Sequence[tuple[str, Tier, str, str]]) -> list[Adjusted]:
    """Returns A minus B within strata of reviewer and third of the batch, where any hold both.

    Args:
        scopes: decided first takes with their strata; the unit is the first take.
        pairs: (group, tier, a, b) of each pair with common briefs.
    """
    found: list[Adjusted] = []
    for name, tier, a, b in pairs:
        models = scopes.get((name, tier), {})
        if a not in models or b not in models:
            continue
        ours, theirs = models[a], models[b]
        strata = _strata(ours, theirs)
        result = mantel_haenszel(strata)
        if result is None:
            continue
        known = sum(stratum.trials_a + stratum.trials_b for stratum in strata)
        found.append(
            Adjusted(
                a=a,
                b=b,
                tier=tier.value,
                group=name,
                difference=result.difference,
                low=result.interval.low,
                high=result.interval.high,
                strata=result.strata,
                used=known - result.left_out,
                left_out=result.left_out + len(ours) + len(theirs) - known,
            )
        )
    return found


def _strata(ours: Decided, theirs: Decided) -> list[Stratum]:
    """The counts of two models in each stratum that there is."""
    size = 1 + max(int(side.stratum.max(initial=0)) for side in (ours, theirs))
    counts = [
        np.bincount(side.stratum[which & (side.stratum != UNKNOWN_STRATUM)], minlength=size)
        for side in (ours, theirs)
        for which in (side.succeeded, np.ones_like(side.succeeded))
    ]
    return [Stratum(*cell) for cell in np.stack(counts, axis=1).tolist() if cell[1] or cell[3]]
