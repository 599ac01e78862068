"""Whether verdicts would come out the same again: of the data, never of a person.

Several reviewers of one image, accepts that were shown again, and what was judged while a pace was
changing; and whether the models were laid out evenly. No figure is split by reviewer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, permutations
from math import sqrt

import numpy as np

from curator.core.decision import Verdict
from curator.core.reckoned import Placed
from curator.core.stats_document import Counterbalance
from curator.core.stats_sections import Agreement, Reversals
from curator.statistics.agreement import (
    agreement,
    krippendorff_alpha,
    specific_agreement,
)
from curator.statistics.clustering import clustered_rate
from curator.statistics.intervals import Interval, two_sided_z, wilson

FEWEST_FOR_BOOTSTRAP = 50
"""Variants below which a bootstrap interval promises too much."""

DRAWS = 400
SEED = 0
"""Of the bootstrap: the same data give the same interval."""

FIX_THE_RUBRIC, TENTATIVE, RELIABLE = 0.4, 0.667, 0.8
"""What alpha is read by: below the first one compares reviewers, not models (Krippendorff 2004 for
the other two)."""


def reversals(differ: Iterable[bool]) -> Reversals:
    """Returns how many of some second looks came out otherwise, with Wilson's interval."""
    looks = list(differ)
    interval = wilson(sum(looks), len(looks)) if looks else None
    return Reversals(
        looks=len(looks),
        reversed=sum(looks),
        rate=sum(looks) / len(looks) if looks else None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
    )


def agreement_section(
    votes: Sequence[Sequence[tuple[str, Verdict]]],
    *,
    second_looks: Sequence[tuple[bool, bool]],
    second_readers: Sequence[bool],
    suspect: int,
    decided: int,
) -> Agreement:
    """Returns how well reviewers agree, and how often a second look says otherwise.

    Args:
        votes: (reviewer, verdict) on each variant that several judged, one a reviewer. Who they
            are is asked only to tell two reviewers from more.
        second_looks: (was it drawn by chance, did it come out otherwise) of each.
        second_readers: whether another reviewer said otherwise, of each.
        suspect: verdicts given while a pace was changing.
        decided: variants with a verdict.
    """
    units = [[vote.value for _, vote in sorted(some, key=_who)] for some in votes if len(some) > 1]
    readers = {reviewer for some in votes for reviewer, _ in some}
    if len(readers) == 2:
        ordered = [(unit[0], unit[1]) for unit in units]
    else:  # nobody is the first of several: each pair stands in both orders
        ordered = [(a, b) for unit in units for a, b in permutations(unit, 2)]
    same = clustered_rate(
        (sum(a == b for a, b in permutations(unit, 2)) // 2, len(unit) * (len(unit) - 1) // 2)
        for unit in units
    )
    found = agreement(ordered)
    kappa = found.kappa if found else None
    between = found.kappa_interval if found and len(readers) == 2 else _jackknife(units, kappa)
    specific = specific_agreement(
        [(a == Verdict.ACCEPT.value, b == Verdict.ACCEPT.value) for a, b in ordered]
    )
    alpha = krippendorff_alpha(units)
    spread = _bootstrap(units) if alpha is not None else None
    return Agreement(
        variants=len(units),
        differ=sum(len(set(unit)) > 1 for unit in units),
        pairs=same.trials,
        raw=same.rate,
        raw_low=same.interval.low if units else None,
        raw_high=same.interval.high if units else None,
        kappa=kappa,
        kappa_low=between.low if between else None,
        kappa_high=between.high if between else None,
        alpha=alpha,
        alpha_low=spread.low if spread else None,
        alpha_high=spread.high if spread else None,
        positive=specific.positive,
        negative=specific.negative,
        reading=_reading(len(units), alpha),
        second_looks=reversals(differ for _, differ in second_looks),
        second_looks_random=reversals(differ for drawn, differ in second_looks if drawn),
        second_readers=reversals(second_readers),
        suspect=suspect,
        decided=decided,
        suspect_share=suspect / decided if decided else None,
    )


def _who(vote: tuple[str, Verdict]) -> str:
    return vote[0]


def _jackknife(units: Sequence[Sequence[str]], kappa: float | None) -> Interval | None:
    """The interval of kappa: pairs of verdicts on one variant do not vary on their own."""
    count = len(units)
    if kappa is None or count < FEWEST_FOR_BOOTSTRAP:
        return None
    # kappa = (o - e) / (1 - e) from sums over variants, so leaving one out costs no second pass.
    pairs = [len(unit) * (len(unit) - 1) for unit in units]
    agreed = [sum(a == b for a, b in permutations(unit, 2)) for unit in units]
    weights: defaultdict[str, float] = defaultdict(float)
    for unit in units:
        for name in unit:
            weights[name] += len(unit) - 1
    total, same = sum(pairs), sum(agreed)
    values: list[float] = []
    for unit, many, equal in zip(units, pairs, agreed, strict=True):
        rest = dict(weights)
        for name in unit:
            rest[name] -= len(unit) - 1
        left = total - many
        expected = sum((one / left) ** 2 for one in rest.values())
        if expected < 1:
            values.append(((same - equal) / left - expected) / (1 - expected))
    mean = sum(values) / len(values)
    error = sqrt((count - 1) / count * sum((value - mean) ** 2 for value in values))
    reach = two_sided_z() * error
    return Interval(max(-1.0, kappa - reach), min(1.0, kappa + reach))


def _bootstrap(units: Sequence[Sequence[str]]) -> Interval | None:
    """The middle 95 % of alpha over variants drawn again, from 50 variants on.

    Variants with the same verdicts are alike, so a draw is how many there are of each kind.
    """
    if len(units) < FEWEST_FOR_BOOTSTRAP:
        return None
    kinds = Counter(tuple(sorted(unit)) for unit in units)
    names = sorted({name for kind in kinds for name in kind})
    ordered = sorted(kinds)
    counts = np.array([[kind.count(name) for name in names] for kind in ordered], dtype=np.float64)
    sizes = counts.sum(axis=1)
    apart = (sizes**2 - (counts**2).sum(axis=1)) / (sizes - 1)
    share = np.array([kinds[kind] for kind in ordered]) / len(units)
    drawn = np.random.default_rng(SEED).multinomial(len(units), share, size=DRAWS)
    totals = drawn @ counts
    every = drawn @ sizes
    expected = (every**2 - (totals**2).sum(axis=1)) / (every - 1)
    some = expected > 0
    if not some.any():
        return None
    values = 1 - (drawn @ apart)[some] / expected[some]
    low, high = np.quantile(values, [0.025, 0.975])
    return Interval(float(low), float(high))


def _reading(variants: int, alpha: float | None) -> str:
    if alpha is None or variants < FEWEST_FOR_BOOTSTRAP:
        return f"too few: {variants} of {FEWEST_FOR_BOOTSTRAP} variants with several reviewers"
    if alpha < FIX_THE_RUBRIC:
        return "low: fix the rubric before comparing models"
    if alpha < TENTATIVE:
        return "modest: usual for images, conclusions are tentative"
    return "good enough for tentative conclusions" if alpha < RELIABLE else "reliable"


def counterbalance(placed: Sequence[Placed], scope: frozenset[int] | None = None) -> Counterbalance:
    """Returns how evenly models came first and last inside their blocks.

    A block is one brief in one batch; a model's place in it is that of its first variant, from 0
    for the model that came first to 1 for the last. Evenly laid out, every model's mean is 0.5.

    Args:
        placed: planned places by batch and position.
        scope: only of these briefs.
    """
    places: defaultdict[str, list[float]] = defaultdict(list)
    blocks = 0
    for _, batch in groupby(placed, key=lambda one: one.batch):
        by_brief: defaultdict[int, dict[str, int]] = defaultdict(dict)
        for one in batch:
            if scope is None or one.brief in scope:
                by_brief[one.brief].setdefault(one.model, one.position)
        for models in by_brief.values():
            if len(models) < 2:
                continue
            blocks += 1
            for rank, model in enumerate(sorted(models, key=models.__getitem__)):
                places[model].append(rank / (len(models) - 1))
    means = {model: sum(some) / len(some) for model, some in sorted(places.items())}
    return Counterbalance(
        blocks=blocks,
        imbalance=max((abs(mean - 0.5) for mean in means.values()), default=None),
        models=_model_places(means, places),
    )


def _model_places(
    means: Mapping[str, float], places: Mapping[str, Sequence[float]]
) -> list[dict[str, object]]:
    return [
        {"model": model, "blocks": len(places[model]), "place": mean}
        for model, mean in means.items()
    ]
