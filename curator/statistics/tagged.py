"""What several may be said of at once: defects that persons named, words of prompts.

A variant stands under each of its tags, so rows by tag do not add up to all variants. A share that
goes along with a tag need not be caused by it.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

from curator.core.decision import Verdict
from curator.core.outcome import Outcome
from curator.core.stats_sections import (
    DefectByModel,
    DefectByPrompt,
    Defects,
    DefectTotal,
    Prompts,
    PromptTag,
)
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.first_take import Definition, FirstTake, tally
from curator.statistics.model_row import FEWEST_FOR_A_RATE
from curator.statistics.shares import share_of
from curator.statistics.tags import FEWEST_BRIEFS, is_phrase

Tags = Mapping[int, Sequence[str]]
"""The tags of variants, by the sequence of their outcomes."""

MOST_CELLS = 400
"""Cells of defect x prompt tag that are kept: those with the most variants."""


def brief_of(outcome: Outcome) -> Hashable:
    """Returns the brief that an outcome belongs to, as tags are counted in."""
    return (outcome.campaign, outcome.brief)


def under_tags(outcomes: Sequence[Outcome], tags: Tags) -> dict[str, list[Outcome]]:
    """Returns the outcomes under each tag, the tags in the order of the alphabet."""
    found: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for tag in tags.get(outcome.sequence, ()):
            found[tag].append(outcome)
    return dict(sorted(found.items()))


def takes_under_tags(takes: Sequence[FirstTake], tags: Tags) -> dict[str, list[FirstTake]]:
    """Returns the first takes under each tag of their first image."""
    found: defaultdict[str, list[FirstTake]] = defaultdict(list)
    for take in takes:
        for tag in tags.get(take.variants[0].sequence, ()):
            found[tag].append(take)
    return dict(found)


def _reviewed(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.verdict is not None]


def _by_model(outcomes: Sequence[Outcome]) -> dict[tuple[str, Tier], list[Outcome]]:
    found: defaultdict[tuple[str, Tier], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        found[outcome.model, outcome.tier].append(outcome)
    ranks = {tier: rank for rank, tier in enumerate(Tier)}
    order = sorted(found, key=lambda key: (key[0] == UNKNOWN_MODEL, key[0], ranks[key[1]]))
    return {key: found[key] for key in order}


def defect_section(outcomes: Sequence[Outcome], defects: Tags, prompts: Tags) -> Defects:
    """Returns how many reviewed variants carry each defect: in all, by model, by prompt tag.

    Args:
        outcomes: counted ones.
        defects: those that persons named, by variant.
        prompts: prompt tags, by variant.
    """
    reviewed = _reviewed(outcomes)
    carried = {one.sequence: frozenset(defects.get(one.sequence, ())) for one in reviewed}
    counts = Counter(name for names in carried.values() for name in names)
    order = sorted(counts, key=lambda name: (-counts[name], name))
    mentions, so_far = counts.total(), 0
    totals: list[DefectTotal] = []
    for name in order:
        share = share_of(reviewed, lambda one, name=name: name in carried[one.sequence])
        so_far += counts[name]
        totals.append(
            DefectTotal(
                defect=name,
                variants=share.successes,
                of=share.trials,
                share=share.successes / share.trials,
                low=share.interval.low,
                high=share.interval.high,
                n_eff=share.effective,
                cumulative=so_far / mentions,
            )
        )
    by_model = [
        _cell(name, model, tier, members, carried)
        for name in order
        for (model, tier), members in _by_model(reviewed).items()
    ]
    return Defects(
        reviewed=len(reviewed),
        with_any=sum(bool(names) for names in carried.values()),
        totals=totals,
        by_model=by_model,
        by_prompt=_by_prompt(reviewed, carried, prompts, order),
    )


def _cell(
    name: str,
    model: str,
    tier: Tier,
    members: Sequence[Outcome],
    carried: Mapping[int, frozenset[str]],
) -> DefectByModel:
    share = share_of(members, lambda one: name in carried[one.sequence])
    shown = share.trials >= FEWEST_FOR_A_RATE
    return DefectByModel(
        defect=name,
        model=model,
        tier=tier.value,
        variants=share.successes,
        of=share.trials,
        share=share.successes / share.trials,
        low=share.interval.low if shown else None,
        high=share.interval.high if shown else None,
        n_eff=share.effective,
    )


def _by_prompt(
    reviewed: Sequence[Outcome],
    carried: Mapping[int, frozenset[str]],
    prompts: Tags,
    order: Sequence[str],
) -> list[DefectByPrompt]:
    tagged = under_tags(reviewed, prompts)
    totals = Counter(name for names in carried.values() for name in names)
    ranks = {name: rank for rank, name in enumerate(order)}
    met = [
        (many, ranks[name], tag, name)
        for tag, members in tagged.items()
        for name, many in Counter(n for one in members for n in carried[one.sequence]).items()
    ]
    met.sort(key=lambda cell: (-cell[0], cell[1], cell[2]))
    cells: list[DefectByPrompt] = []
    for many, _, tag, name in met[:MOST_CELLS]:
        members = tagged[tag]
        share = share_of(members, lambda one, name=name: name in carried[one.sequence])
        shown = share.trials >= FEWEST_FOR_A_RATE
        others = len(reviewed) - len(members)
        cells.append(
            DefectByPrompt(
                defect=name,
                tag=tag,
                variants=many,
                of=len(members),
                share=many / len(members),
                low=share.interval.low if shown else None,
                high=share.interval.high if shown else None,
                elsewhere=(totals[name] - many) / others if others else None,
            )
        )
    return cells


def prompt_section(
    outcomes: Sequence[Outcome],
    takes: Sequence[FirstTake],
    prompts: Tags,
    definition: Definition,
    lenient_minutes: float,
) -> Prompts:
    """Returns what became of variants by what their prompts say, the most frequent tag first.

    Args:
        outcomes: counted ones.
        takes: their first takes.
        prompts: prompt tags by variant; a variant that is not in it has no known prompt.
        definition: the definition of success in force.
        lenient_minutes: retouch limit of the lenient definition.
    """
    first = takes_under_tags(takes, prompts)
    reviewed = _reviewed(outcomes)
    accepted = sum(one.verdict is Verdict.ACCEPT for one in reviewed)
    rows: list[PromptTag] = []
    for tag, members in under_tags(outcomes, prompts).items():
        share = share_of(members, lambda one: one.verdict is Verdict.ACCEPT)
        counted = tally(first.get(tag, ()), definition, lenient_minutes)
        others = len(reviewed) - share.trials
        shown = share.trials >= FEWEST_FOR_A_RATE
        rated = counted.interval if counted.decided >= FEWEST_FOR_A_RATE else None
        rows.append(
            PromptTag(
                tag=tag,
                is_phrase=is_phrase(tag),
                briefs=len({brief_of(one) for one in members}),
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
        without_prompt=sum(one.sequence not in prompts for one in outcomes),
    )
