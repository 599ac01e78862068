"""The one plain sentence that stands first, by rules; honest where little is known.

It names a better model only where the e-value says so for people who look every day; otherwise it
says how likely it looks and what would settle it. Of three models and more it says of the one that
leads how it stands to each of the others, pair by pair: from "A is ahead of C" nothing follows for
B. Rates under five first takes are counts.

A finding is about the briefs that both models were tried on. Where their rates over all briefs
would tell another story, because one was given harder briefs of its own, the sentence gives the
rates on the common ones, and then the others.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from curator.core.stats_document import Headline, HeadlineGroup, HeadlinePart
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.comparison import (
    RELEVANT_DIFFERENCE,
    Comparison,
    Finding,
    Incomparable,
)
from curator.statistics.first_take import Tally
from curator.statistics.headline_words import (
    amount,
    briefs,
    counted,
    likely,
    needs,
    outlook,
    pending,
    share,
    surely,
    takes,
    versus,
)
from curator.statistics.model_row import FEWEST_FOR_A_RATE, ModelRow
from curator.statistics.standings import Judgement


class Case(Enum):
    """What the headline is about; the value is its name in the document."""

    NOTHING = "nothing"
    UNKNOWN = "unknown model"
    FEW = "too few"
    COVERAGE = "coverage"
    ONE = "one model"
    UNPAIRED = "unpaired"
    AHEAD = "ahead"
    SAME = "same"
    OPEN = "open"


class Relation(Enum):
    """How a leading model stands to another; the value is its name in the document."""

    AHEAD = "ahead"
    BOTH_AHEAD = "both"
    SAME = "same"
    OPEN = "open"
    BEHIND = "behind"
    APART = "not comparable"


MOST_NAMED = 3
"""So many models stand in a row by name; of more the first two, and how many others."""

_TIERS = (Tier.PRODUCTION, Tier.REFINEMENT, Tier.IDEATION)
"""Which tier a headline is about where several have equally many decided first takes."""


def headline(
    rows: Sequence[ModelRow],
    comparisons: Sequence[Comparison],
    judgements: Sequence[Judgement],
    apart: Sequence[Incomparable],
    among: Collection[str] = (),
) -> Headline:
    """Returns the headline of a report by model.

    Args:
        rows: one a model and tier.
        comparisons: pairs on the same briefs, over all campaigns.
        judgements: of each comparison.
        apart: pairs that share no decided brief.
        among: it is about these models alone, whose figures do not depend on the others; empty
            for all.
    """
    if among:
        chosen = frozenset(among)
        rows = [row for row in rows if row.model in chosen]
        kept = [n for n, one in enumerate(comparisons) if {one.a, one.b} <= chosen]
        comparisons = [comparisons[n] for n in kept]
        judgements = [judgements[n] for n in kept]
        apart = [pair for pair in apart if {pair.a, pair.b} <= chosen]
    decided: defaultdict[Tier, int] = defaultdict(int)
    for row in rows:
        decided[row.tier] += row.decided
    if not any(decided.values()):
        return _said(Case.NOTHING, None, "No first take is decided yet.")
    tier = max(_TIERS, key=lambda one: decided[one])
    said = _of_tier(rows, tuple(zip(comparisons, judgements, strict=True)), apart, tier)
    if sum(map(bool, decided.values())) > 1:
        said["several_tiers"], said["text"] = True, f"In {tier.value}: {said['text']}"
    return said


def _of_tier(
    rows: Sequence[ModelRow],
    judged_pairs: Sequence[tuple[Comparison, Judgement]],
    apart: Sequence[Incomparable],
    tier: Tier,
) -> Headline:
    inside = [row for row in rows if row.tier is tier and row.decided]
    known = [row for row in inside if row.model != UNKNOWN_MODEL]
    if not known:
        many = sum(row.decided for row in inside)
        said = f"{takes(many)} decided, but nobody stated by which model the images are."
        return _said(Case.UNKNOWN, tier, said)
    pairs = [pair for pair in judged_pairs if pair[0].tier is tier]
    if len(known) == 1:
        return _alone(known[0], tier, others=0)
    if not pairs:
        return _apart(known, tier, [pair for pair in apart if pair.tier is tier])
    by_name = {row.model: row for row in known}
    said_of_many = _of_many(by_name, pairs, tier) if len(known) > 2 else None
    return said_of_many or _compared(by_name, pairs, tier)


def _alone(row: ModelRow, tier: Tier, others: int) -> Headline:
    if row.decided < FEWEST_FOR_A_RATE:
        count = f"{row.successes} of {takes(row.decided)}"
        said = f"{row.model}: {count} succeeded. Five are needed before a rate is named."
        return _said(Case.FEW, tier, said, row, others=others)
    case = Case.ONE if row.rankable else Case.COVERAGE
    said = f"{needs(row)}: {share(row)}."
    if not row.rankable:
        said += f" {pending(row)}"
    return _said(case, tier, said, row, others=others)


def _apart(known: Sequence[ModelRow], tier: Tier, apart: Sequence[Incomparable]) -> Headline:
    largest = sorted(known, key=lambda row: (-row.decided, row.model))[:2]
    one, other = sorted(largest, key=lambda row: row.model)
    said = (
        f"{counted(one)}, {counted(other)}, but on different briefs: "
        "one may have been given the harder ones. Try both on the same briefs to compare them."
    )
    others = len(known) - 2
    return _said(Case.UNPAIRED if apart else Case.OPEN, tier, said, one, other, others=others)


def _compared(
    rows: Mapping[str, ModelRow], pairs: Sequence[tuple[Comparison, Judgement]], tier: Tier
) -> Headline:
    """The pair that says most: a model ahead of most others first, else that of the most briefs."""
    ahead = [pair for pair in pairs if pair[0].finding is Finding.AHEAD]
    chosen, judged = max(
        ahead or pairs, key=lambda pair: (pair[0].briefs, pair[0].e_value, pair[0].a, pair[0].b)
    )
    first, second = rows[chosen.a], rows[chosen.b]
    is_b_first = chosen.only_b > chosen.only_a
    if is_b_first:
        first, second = second, first
    p_ahead = judged.p_ahead
    if p_ahead is not None and is_b_first:
        p_ahead = 1 - p_ahead
    others = len(rows) - 2
    told = _figures(first, second, chosen)
    if chosen.finding is Finding.AHEAD:
        said = f"{told.said}; {first.model} is ahead{surely(p_ahead)}.{told.after}"
        return _said(Case.AHEAD, tier, said, first, second, p_ahead, others=others, told=told)
    if chosen.finding is Finding.SAME:
        said = (
            f"No practical difference between {chosen.a} and {chosen.b} "
            f"on {briefs(chosen.briefs)}: less than five points."
        )
        return _said(Case.SAME, tier, said, first, second, p_ahead, others=others)
    if chosen.briefs < FEWEST_FOR_A_RATE:
        said = (
            f"Too early: {chosen.a} and {chosen.b} have only {briefs(chosen.briefs)} in common. "
            "Five are needed before rates are named."
        )
        more = FEWEST_FOR_A_RATE - chosen.briefs
        return _said(Case.FEW, tier, said, first, second, None, more, others)
    if not chosen.rankable:
        short = min((first, second), key=lambda row: (row.coverage or 0.0, row.model))
        said = f"{versus(first, second)}. {pending(short)}"
        return _said(Case.COVERAGE, tier, said, first, second, p_ahead, None, others)
    more = judged.needed.more
    said = f"{told.said}; {likely(first, p_ahead)}; {outlook(more)}.{told.after}"
    return _said(Case.OPEN, tier, said, first, second, p_ahead, more, others, told=told)


class _Figures(NamedTuple):
    """A pair's figures in words, what is to be added at the end, and the common ones if told."""

    said: str
    after: str = ""
    common: tuple[ModelRow, ModelRow] | None = None


def _figures(first: ModelRow, second: ModelRow, pair: Comparison) -> _Figures:
    common = _on_common(first, second, pair)
    if common is None:
        return _Figures(versus(first, second))
    said = f"On the {briefs(pair.briefs)} that both were tried on {versus(*common)}"
    over_all = versus(first, second, unit="")
    return _Figures(said, f" Over all their briefs, which are not the same, {over_all}.", common)


def _on_common(
    first: ModelRow, second: ModelRow, pair: Comparison
) -> tuple[ModelRow, ModelRow] | None:
    """Both on their common briefs; None where their distance is the same over all briefs."""

    def on_common(row: ModelRow) -> ModelRow:
        won = pair.both + (pair.only_a if row.model == pair.a else pair.only_b)
        tally = Tally(pair.briefs, pair.briefs, won)
        low, high = tally.interval or (None, None)
        return replace(row, decided=pair.briefs, successes=won, rate=tally.rate, low=low, high=high)

    if pair.briefs < FEWEST_FOR_A_RATE:
        return None
    common = on_common(first), on_common(second)
    here, over_all = ((a.rate or 0.0) - (b.rate or 0.0) for a, b in (common, (first, second)))
    is_other = here * over_all < 0 or abs(here - over_all) >= RELEVANT_DIFFERENCE
    return common if is_other else None


def _of_many(
    rows: Mapping[str, ModelRow], pairs: Sequence[tuple[Comparison, Judgement]], tier: Tier
) -> Headline | None:
    """Who leads and who its closest rival is; None where no two models have a rate."""
    found = {frozenset((pair[0].a, pair[0].b)): pair for pair in pairs}

    def relation(one: str, other: str) -> Relation:
        pair = found.get(frozenset((one, other)))
        return Relation.APART if pair is None else _relation(one, pair[0])

    relations = {
        one: {other: relation(one, other) for other in rows if other != one} for one in rows
    }
    rated = sorted((row for row in rows.values() if row.show_rate), key=_by_rate)
    field = [row for row in rated if row.rankable]
    if not field:
        return _unranked(rated, tier, others=len(rows) - 2) if len(rated) > 1 else None
    leader = min(  # the best rate among those that nobody is ahead of, and that can be compared
        field,
        key=lambda row: (
            all(one is Relation.APART for one in relations[row.model].values()),
            Relation.BEHIND in relations[row.model].values(),
        ),
    )
    stands = relations[leader.model]
    ordered = sorted((row for row in rows.values() if row is not leader), key=_by_rate)
    rival = next(
        (
            row
            for wanted in ((Relation.SAME, Relation.OPEN), (Relation.AHEAD,), (Relation.BEHIND,))
            for row in ordered
            if stands[row.model] in wanted
        ),
        None,
    )
    if rival is None:
        groups = {Relation.APART: ordered}
        said = f"{needs(leader)}{_clauses(leader, None, groups, len(ordered), ())}."
        return _said(Case.COVERAGE, tier, said, leader, others=len(ordered) - 1, groups=groups)
    beside = stands[rival.model]
    is_level = beside in (Relation.SAME, Relation.OPEN)
    groups = {
        one: [
            row for row in ordered if stands[row.model] is one and not (is_level and row is rival)
        ]
        for one in Relation
    }
    passed = groups[Relation.AHEAD]
    if is_level and all(relations[rival.model][row.model] is Relation.AHEAD for row in passed):
        groups |= {Relation.BOTH_AHEAD: passed, Relation.AHEAD: []}
    judged = found[frozenset((leader.model, rival.model))][1]
    more = judged.needed.more if beside is Relation.OPEN else None
    level = ""
    if beside is Relation.OPEN:
        level = f": not yet known which is better, {outlook(more)}"
    elif beside is Relation.SAME:
        level = ": no practical difference between them"
    told = _figures(leader, rival, found[frozenset((leader.model, rival.model))][0])
    beside_both = groups.get(Relation.BOTH_AHEAD, ())
    unlike = [
        row.model
        for row in ordered
        if stands[row.model] is not Relation.APART
        and row is not rival
        and (
            told.common
            or any(
                _on_common(one, row, found[frozenset((one.model, row.model))][0])
                for one in ((leader, rival) if row in beside_both else (leader,))
            )
        )
    ]
    clauses = _clauses(leader, rival, groups, len(ordered), unlike)
    said = f"{told.said}{level}{clauses}.{told.after}"
    p_ahead = judged.p_ahead
    if p_ahead is not None and rival.model < leader.model:
        p_ahead = 1 - p_ahead
    case = {Relation.SAME: Case.SAME, Relation.AHEAD: Case.AHEAD}.get(beside, Case.OPEN)
    others = len(ordered) - 1
    return _said(
        case, tier, said, leader, rival, p_ahead, more, others, groups, told=told, unlike=unlike
    )


def _relation(one: str, pair: Comparison) -> Relation:
    match pair.finding:
        case Finding.AHEAD:
            return Relation.AHEAD if pair.leader == one else Relation.BEHIND
        case Finding.SAME:
            return Relation.SAME
        case _:
            too_early = pair.briefs < FEWEST_FOR_A_RATE or not pair.rankable
            return Relation.APART if too_early else Relation.OPEN


def _by_rate(row: ModelRow) -> tuple[float, int, str]:
    """The best first; of equal rates the one that is known better."""
    return -(row.rate or 0.0), -row.decided, row.model


def _unranked(rated: Sequence[ModelRow], tier: Tier, others: int) -> Headline:
    first, *rest = rated
    named = [f"{row.model} {amount(row)}" for row in rest[:MOST_NAMED]]
    short = min(rated, key=lambda row: (row.coverage or 0.0, row.model))
    said = f"{needs(first)}, {', '.join(named)}. {pending(short)}"
    return _said(Case.COVERAGE, tier, said, first, rest[0], others=others)


def _clauses(
    leader: ModelRow,
    rival: ModelRow | None,
    groups: Mapping[Relation, Sequence[ModelRow]],
    others: int,
    unlike: Collection[str],
) -> str:
    """How the leader stands to the models that are not named yet, a clause a relation.

    Those whose figures over all briefs tell another story (`unlike`) are named without them.
    """

    def figure(row: ModelRow) -> str:
        return "on common briefs" if row.model in unlike else amount(row)

    name, known = leader.model, rival.model if rival else ""

    def listed(relation: Relation, last: str = "and") -> str:
        rows = groups[relation]
        if len(rows) == others > MOST_NAMED:
            return f"all {others} others"
        named = [
            row.model if row.model == known else f"{row.model} ({figure(row)})" for row in rows
        ]
        if len(named) > MOST_NAMED:
            named[2:] = [f"{len(named) - 2} others"]
        *before, end = named
        return f"{', '.join(before)} {last} {end}" if before else end

    words = {
        Relation.AHEAD: lambda: f"{name} is ahead of {listed(Relation.AHEAD)}",
        Relation.BOTH_AHEAD: lambda: f"both are ahead of {listed(Relation.BOTH_AHEAD)}",
        Relation.SAME: lambda: f"no practical difference from {name}: {listed(Relation.SAME)}",
        Relation.OPEN: lambda: (
            f"not yet known whether {name} is better than {listed(Relation.OPEN, 'or')}"
        ),
        Relation.BEHIND: lambda: f"{name} is behind {listed(Relation.BEHIND)}",
        Relation.APART: lambda: f"not yet comparable with {name}: {listed(Relation.APART)}",
    }
    return "".join(f"; {say()}" for relation, say in words.items() if groups.get(relation))


def _part(row: ModelRow, common: int | None = None) -> HeadlinePart:
    return HeadlinePart(
        model=row.model,
        rate=row.rate,
        takes_needed=1 / row.rate if row.rate else None,
        successes=row.successes,
        decided=row.decided,
        low=row.low,
        high=row.high,
        common=common,
    )


def _said(
    case: Case,
    tier: Tier | None,
    text: str,
    a: ModelRow | None = None,
    b: ModelRow | None = None,
    p_ahead: float | None = None,
    more: int | None = None,
    others: int = 0,
    groups: Mapping[Relation, Sequence[ModelRow]] | None = None,
    told: _Figures | None = None,
    unlike: Collection[str] = (),
) -> Headline:
    over_all: list[HeadlinePart] = []
    common = None
    if a and b and told and told.common:
        over_all, (a, b) = [_part(a), _part(b)], told.common
        common = a.decided
    return Headline(
        case=case.value,
        text=text,
        tier=tier.value if tier else None,
        a=_part(a, common) if a else None,
        b=_part(b, common) if b else None,
        p_ahead=p_ahead,
        more_briefs=more,
        others=others,
        groups=[
            HeadlineGroup(
                relation=relation.value,
                models=[_part(row) for row in some],
                unlike=[row.model for row in some if row.model in unlike],
            )
            for relation, some in (groups or {}).items()
            if some
        ],
        over_all=over_all,
        several_tiers=False,
    )
