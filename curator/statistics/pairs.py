"""Beyond two models on the same briefs: several at once, without common briefs, and adjusted."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from curator.core.stats_sections import Adjusted, Omnibus, Unpaired
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.adjusting import mantel_haenszel, stratify
from curator.statistics.first_take import Definition, FirstTake, judge
from curator.statistics.unpaired import cochran_q, newcombe_difference

UNPAIRED = "unpaired"
"""The badge of a difference between models on different briefs."""

FEWEST_FOR_OMNIBUS = 3
"""Two models are compared as a pair."""

THIRDS = 3
"""Parts of a batch: early, middle, late."""

Stratum: TypeAlias = tuple[Hashable, int]
"""Who decided, and in which third of the batch it was planned."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A decided first take: whether it succeeded, and where it was judged, if that is known."""

    succeeded: bool
    stratum: Stratum | None


Scopes: TypeAlias = dict[tuple[str, Tier], dict[str, dict[tuple[str, str], Judged]]]
"""By group and tier, by model, by brief: the decided first takes of known models."""


def third_of(place: float) -> int:
    """Returns the third of a batch, 0 to 2, that a planned place (0 first, 1 last) lies in."""
    return min(int(place * THIRDS), THIRDS - 1)


def decided_takes(
    takes: Iterable[FirstTake],
    definition: Definition,
    lenient_minutes: float,
    *,
    group: Callable[[FirstTake], str] = lambda take: "",  # noqa: ARG005
    strata: Mapping[int, Stratum] | None = None,
) -> Scopes:
    """Returns the decided first takes of known models, sorted into what may be compared.

    Args:
        takes: one a (campaign, brief, model, tier).
        definition: what counts as a success.
        lenient_minutes: retouch limit of the lenient definition.
        group: models are compared inside each group only.
        strata: where a variant was judged, by the sequence of its outcome.
    """
    scopes: Scopes = {}
    known = strata or {}
    for take in takes:
        result = judge(take, definition, lenient_minutes)
        if result is None or take.model == UNKNOWN_MODEL:
            continue
        models = scopes.setdefault((group(take), take.tier), {})
        judged = Judged(result, known.get(take.variants[0].sequence))
        models.setdefault(take.model, {})[take.place] = judged
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
        table = [[models[model][brief].succeeded for model in chosen] for brief in sorted(common)]
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


def _most_common(
    models: Mapping[str, Mapping[tuple[str, str], Judged]],
) -> tuple[list[str], set[tuple[str, str]]]:
    chosen: list[str] = []
    common: set[tuple[str, str]] = set()
    for model in sorted(models, key=lambda name: (-len(models[name]), name)):
        shared = common & models[model].keys() if chosen else set(models[model])
        if shared:
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
        ours, theirs = _counts(models.get(a, {})), _counts(models.get(b, {}))
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


def _counts(briefs: Mapping[tuple[str, str], Judged]) -> tuple[int, int]:
    return sum(one.succeeded for one in briefs.values()), len(briefs)


def adjusted(scopes: Scopes, pairs: Sequence[tuple[str, Tier, str, str]]) -> list[Adjusted]:
    """Returns A minus B within strata of reviewer and third of the batch, where any hold both.

    Args:
        scopes: decided first takes with their strata; the unit is the first take.
        pairs: (group, tier, a, b) of each pair with common briefs.
    """
    found: list[Adjusted] = []
    for name, tier, a, b in pairs:
        models = scopes.get((name, tier), {})
        rows: list[tuple[Stratum, bool, bool]] = []
        unknown = 0
        for model in (a, b):
            for one in models.get(model, {}).values():
                if one.stratum is None:
                    unknown += 1
                else:
                    rows.append((one.stratum, model == a, one.succeeded))
        result = mantel_haenszel(stratify(rows))
        if result is None:
            continue
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
                used=len(rows) - result.left_out,
                left_out=result.left_out + unknown,
            )
        )
    return found
