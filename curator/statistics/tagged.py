"""What several may be said of at once: defects that persons named, words of prompts.

A variant stands under each of its tags, so rows by tag do not add up to all variants. A share that
goes along with a tag need not be caused by it.
"""

from collections.abc import Sequence

import numpy as np

from curator.core.stats_sections import (
    DefectByModel,
    DefectByPrompt,
    Defects,
    DefectTotal,
    Prompts,
    PromptTag,
)
from curator.statistics.cells import Judged, tallies_by
from curator.statistics.clustering import ClusteredRate
from curator.statistics.clusters import Clusters, campaign_numbers, clusters_in
from curator.statistics.first_take import Definition
from curator.statistics.ledger import Ints, Ledger
from curator.statistics.model_row import FEWEST_FOR_A_RATE
from curator.statistics.tagging import UNTOLD, Tagging
from curator.statistics.tags import FEWEST_BRIEFS, is_phrase
from curator.statistics.variants import Variants

MOST_CELLS = 400
"""Cells of defect x prompt tag that are kept: those with the most variants."""


def defect_section(variants: Variants, defects: Tagging, prompts: Tagging) -> Defects:
    """Returns how many reviewed variants carry each defect: in all, by model, by prompt tag.

    Args:
        variants: counted ones.
        defects: those that persons named.
        prompts: prompt tags.
    """
    reviewed = np.flatnonzero(variants.reviewed)
    counts = defects.count(reviewed).tolist()
    order = sorted(
        (tag for tag, many in enumerate(counts) if many), key=lambda tag: (-counts[tag], tag)
    )
    mentions, so_far = sum(counts), 0
    campaign = campaign_numbers(variants.briefs)
    clusters = _clusters(variants, campaign, reviewed)
    totals: list[DefectTotal] = []
    for tag in order:
        (share,) = clusters.rates(clusters.count(np.flatnonzero(defects.has(tag, reviewed))))
        so_far += counts[tag]
        totals.append(
            DefectTotal(
                defect=defects.names[tag],
                variants=share.successes,
                of=share.trials,
                share=share.successes / share.trials,
                low=share.interval.low,
                high=share.interval.high,
                n_eff=share.effective,
                cumulative=so_far / mentions,
            )
        )
    return Defects(
        reviewed=len(reviewed),
        with_any=int(np.any(defects.holds[:, defects.which[reviewed]], axis=0).sum()),
        totals=totals,
        by_model=_by_model(variants, defects, order),
        by_prompt=_by_prompt(variants, reviewed, defects, prompts, order),
    )


def _clusters(variants: Variants, campaign: Ints, places: Ints) -> Clusters:
    """The clusters of one cell with the reviewed variants among those at some places."""
    return clusters_in(
        np.zeros(len(places), dtype=np.int64),
        1,
        campaign,
        variants.brief[places],
        variants.reviewed[places].astype(np.int64),
    )


def _by_model(variants: Variants, defects: Tagging, order: Sequence[int]) -> list[DefectByModel]:
    cells: list[DefectByModel] = []
    for tag, shares in zip(order, carried(variants, defects, order), strict=True):
        for (model, tier), share in zip(variants.makers()[0], shares, strict=True):
            if share.trials:
                shown = share.trials >= FEWEST_FOR_A_RATE
                cells.append(
                    DefectByModel(
                        defect=defects.names[tag],
                        model=model,
                        tier=tier.value,
                        variants=share.successes,
                        of=share.trials,
                        share=share.successes / share.trials,
                        low=share.interval.low if shown else None,
                        high=share.interval.high if shown else None,
                        n_eff=share.effective,
                    )
                )
    return cells


def carried(
    variants: Variants, tagging: Tagging, tags: Sequence[int]
) -> Sequence[Sequence[ClusteredRate]]:
    """Returns for each of some tags which share of each maker's reviewed variants carries it."""
    makers, maker = variants.makers()
    campaign, trials = campaign_numbers(variants.briefs), variants.reviewed.astype(np.int64)
    clusters = clusters_in(maker, len(makers), campaign, variants.brief, trials)
    return [clusters.rates(clusters.count(tagging.having(tag))) for tag in tags]


def _by_prompt(
    variants: Variants,
    reviewed: Ints,
    defects: Tagging,
    prompts: Tagging,
    order: Sequence[int],
) -> list[DefectByPrompt]:
    totals = defects.count(reviewed).tolist()
    campaign = campaign_numbers(variants.briefs)
    met = [
        (-many, order.index(defect), tag, defect)
        for tag in range(len(prompts.names))
        for defect, many in enumerate(defects.count(prompts.having(tag, reviewed)).tolist())
        if many
    ]
    kept = sorted(met)[:MOST_CELLS]
    cells: dict[tuple[int, int], DefectByPrompt] = {}
    for tag in sorted({tag for _, _, tag, _ in kept}):
        members = prompts.having(tag, reviewed)
        clusters = _clusters(variants, campaign, members)
        others = len(reviewed) - len(members)
        for _, _, of_tag, defect in kept:
            if of_tag != tag:
                continue
            carrying = np.flatnonzero(defects.has(defect, members))
            (share,) = clusters.rates(clusters.count(carrying))
            shown = share.trials >= FEWEST_FOR_A_RATE
            cells[tag, defect] = DefectByPrompt(
                defect=defects.names[defect],
                tag=prompts.names[tag],
                variants=share.successes,
                of=share.trials,
                share=share.successes / share.trials,
                low=share.interval.low if shown else None,
                high=share.interval.high if shown else None,
                elsewhere=(totals[defect] - share.successes) / others if others else None,
            )
    return [cells[tag, defect] for _, _, tag, defect in kept]


def prompt_section(
    variants: Variants,
    ledger: Ledger,
    judged: Judged,
    prompts: Tagging,
    definition: Definition,
) -> Prompts:
    """Returns what became of variants by what their prompts say, the most frequent tag first.

    Args:
        variants: counted ones.
        ledger: their takes.
        judged: the first takes among these.
        prompts: prompt tags; `UNTOLD` for a variant without a known prompt.
        definition: the definition of success in force.
    """
    first = variants.first_images(ledger, judged.units.take)
    results = judged.results[definition]
    campaign = campaign_numbers(variants.briefs)
    accepted, reviewed = int(variants.accepted.sum()), int(variants.reviewed.sum())
    rows: list[PromptTag] = []
    for tag, name in enumerate(prompts.names):
        members = prompts.having(tag)
        clusters = _clusters(variants, campaign, members)
        (share,) = clusters.rates(clusters.count(np.flatnonzero(variants.accepted[members])))
        of_tag = results[prompts.has(tag, first)]
        (counted,) = tallies_by(of_tag, np.zeros_like(of_tag), 1)
        others = reviewed - share.trials
        shown = share.trials >= FEWEST_FOR_A_RATE
        rated = counted.interval if counted.decided >= FEWEST_FOR_A_RATE else None
        rows.append(
            PromptTag(
                tag=name,
                is_phrase=is_phrase(name),
                briefs=int(np.count_nonzero(np.bincount(variants.brief[members]))),
                variants=len(members),
                reviewed=share.trials,
                accepted=share.successes,
                acceptance=share.rate,
                low=share.interval.low if shown else None,
                high=share.interval.high if shown else None,
                elsewhere=(accepted - share.successes) / others if others else None,
                first_takes=counted.decided,
                successes=counted.successes,
                rate=counted.rate,
                rate_low=rated.low if rated else None,
                rate_high=rated.high if rated else None,
            )
        )
    rows.sort(key=lambda row: (-row["briefs"], row["tag"]))
    return Prompts(
        least_briefs=FEWEST_BRIEFS,
        tags=rows,
        without_prompt=int((prompts.which == UNTOLD).sum()),
    )
