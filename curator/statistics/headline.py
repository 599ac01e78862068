"""The one plain sentence that stands first, by rules; honest where little is known.

It names a better model only where the e-value says so for people who look every day; otherwise it
says how likely it looks and what would settle it. Of three models and more it says of the one that
leads how it stands to each of the others, pair by pair: from "A is ahead of C" nothing follows for
B. Rates under five first takes are counts.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from enum import Enum

from curator.core.rounding import half_up
from curator.core.stats_document import Headline, HeadlineGroup, HeadlinePart
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.comparison import Comparison, Finding, Incomparable
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
    inside = [row for row in rows if row.tier is tier and row.decided]
    known = [row for row in inside if row.model != UNKNOWN_MODEL]
    if not known:
        many = sum(row.decided for row in inside)
        said = f"{_takes(many)} decided, but nobody stated by which model the images are."
        return _said(Case.UNKNOWN, tier, said)
    pairs = [
        (one, judged)
        for one, judged in zip(comparisons, judgements, strict=True)
        if one.tier is tier
    ]
    if len(known) == 1:
        return _alone(known[0], tier, others=0)
    if not pairs:
        return _apart(known, tier, [pair for pair in apart if pair.tier is tier])
    by_name = {row.model: row for row in known}
    said_of_many = _of_many(by_name, pairs, tier) if len(known) > 2 else None
    return said_of_many or _compared(by_name, pairs, tier)


def _alone(row: ModelRow, tier: Tier, others: int) -> Headline:
    if row.decided < FEWEST_FOR_A_RATE:
        count = f"{row.successes} of {_takes(row.decided)}"
        said = f"{row.model}: {count} succeeded. Five are needed before a rate is named."
        return _said(Case.FEW, tier, said, row, others=others)
    case = Case.ONE if row.rankable else Case.COVERAGE
    said = f"{_needs(row)}: {_share(row)}."
    if not row.rankable:
        said += f" {_pending(row)}"
    return _said(case, tier, said, row, others=others)


def _apart(known: Sequence[ModelRow], tier: Tier, apart: Sequence[Incomparable]) -> Headline:
    largest = sorted(known, key=lambda row: (-row.decided, row.model))[:2]
    one, other = sorted(largest, key=lambda row: row.model)
    said = (
        f"{_counted(one)}, {_counted(other)}, but on different briefs: "
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
    if chosen.finding is Finding.AHEAD:
        said = f"{_versus(first, second)}; {first.model} is ahead{_surely(p_ahead)}."
        return _said(Case.AHEAD, tier, said, first, second, p_ahead, others=others)
    if chosen.finding is Finding.SAME:
        said = (
            f"No practical difference between {chosen.a} and {chosen.b} "
            f"on {_briefs(chosen.briefs)}: less than five points."
        )
        return _said(Case.SAME, tier, said, first, second, p_ahead, others=others)
    if chosen.briefs < FEWEST_FOR_A_RATE:
        said = (
            f"Too early: {chosen.a} and {chosen.b} have only {_briefs(chosen.briefs)} in common. "
            "Five are needed before rates are named."
        )
        more = FEWEST_FOR_A_RATE - chosen.briefs
        return _said(Case.FEW, tier, said, first, second, None, more, others)
    if not chosen.rankable:
        short = min((first, second), key=lambda row: (row.coverage or 0.0, row.model))
        said = f"{_versus(first, second)}. {_pending(short)}"
        return _said(Case.COVERAGE, tier, said, first, second, p_ahead, None, others)
    more = judged.needed.more
    said = f"{_versus(first, second)}; {_likely(first, p_ahead)}; {_outlook(more)}."
    return _said(Case.OPEN, tier, said, first, second, p_ahead, more, others)


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
        said = f"{_needs(leader)}{_clauses(leader, None, groups, len(ordered))}."
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
        level = f": not yet known which is better, {_outlook(more)}"
    elif beside is Relation.SAME:
        level = ": no practical difference between them"
    said = f"{_versus(leader, rival)}{level}{_clauses(leader, rival, groups, len(ordered))}."
    p_ahead = judged.p_ahead
    if p_ahead is not None and rival.model < leader.model:
        p_ahead = 1 - p_ahead
    case = {Relation.SAME: Case.SAME, Relation.AHEAD: Case.AHEAD}.get(beside, Case.OPEN)
    others = len(ordered) - 1
    return _said(case, tier, said, leader, rival, p_ahead, more, others, groups)


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
    named = [f"{row.model} {_amount(row)}" for row in rest[:MOST_NAMED]]
    short = min(rated, key=lambda row: (row.coverage or 0.0, row.model))
    said = f"{_needs(first)}, {', '.join(named)}. {_pending(short)}"
    return _said(Case.COVERAGE, tier, said, first, rest[0], others=others)


def _clauses(
    leader: ModelRow,
    rival: ModelRow | None,
    groups: Mapping[Relation, Sequence[ModelRow]],
    others: int,
) -> str:
    """How the leader stands to the models that are not named yet, a clause a relation."""
    name, known = leader.model, rival.model if rival else ""

    def listed(relation: Relation, last: str = "and") -> str:
        rows = groups[relation]
        if len(rows) == others > MOST_NAMED:
            return f"all {others} others"
        named = [
            row.model if row.model == known else f"{row.model} ({_amount(row)})" for row in rows
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


def _amount(row: ModelRow) -> str:
    """Takes per usable image, or counts where there is no rate above 0."""
    if row.show_rate and row.rate:
        return f"{half_up(1 / row.rate):.1f}"
    return f"{row.successes} of {row.decided}"


def _surely(p_ahead: float | None) -> str:
    return "" if p_ahead is None else f", {_percent(p_ahead)} sure"


def _likely(first: ModelRow, p_ahead: float | None) -> str:
    if p_ahead is None:
        return "it is not yet known which is better"
    if p_ahead < 0.6:
        return "it is open which is better"
    return f"{_percent(p_ahead)} sure {first.model} is better"


def _outlook(more: int | None) -> str:
    if more is None or more > 1000:
        return "it would take more than 1000 briefs, or there is no real difference"
    if more == 0:
        return "a few more briefs would settle it"
    return f"about {_briefs(more, more=True)} would settle it"


def _percent(probability: float) -> str:
    """Never 100 %, whatever rounding says."""
    return "over 99 %" if probability > 0.99 else f"{probability * 100:.0f} %"


def _needs(row: ModelRow) -> str:
    """How many takes a usable image needs: 1 / rate."""
    if not row.rate:
        return f"{row.model} has no usable first take among {row.decided}"
    return f"{row.model} needs {half_up(1 / row.rate):.1f} takes per usable image"


def _versus(first: ModelRow, second: ModelRow) -> str:
    if min(first.decided, second.decided) < FEWEST_FOR_A_RATE:
        return f"{_counted(first)}, {_counted(second)}"
    if not first.rate or not second.rate:
        return f"{_needs(first)}, {_needs(second)}"
    return f"{_needs(first)}, {second.model} {half_up(1 / second.rate):.1f}"


def _counted(row: ModelRow) -> str:
    return f"{row.model} succeeded on {row.successes} of {row.decided}"


def _share(row: ModelRow) -> str:
    low, high = (round(100 * (limit or 0.0)) for limit in (row.low, row.high))
    return (
        f"{row.successes} of {_takes(row.decided)} succeeded, {(row.rate or 0) * 100:.0f} % "
        f"({low}–{high} %)"
    )


def _pending(row: ModelRow) -> str:
    waiting = row.eligible - row.decided
    low, high = (round(100 * (limit or 0.0)) for limit in (row.bound_low, row.bound_high))
    verb = "is" if waiting == 1 else "are"
    return (
        f"Nothing is ranked: {waiting} of {_takes(row.eligible)} of {row.model} {verb} undecided, "
        f"so its rate could be anything from {low} to {high} %."
    )


def _takes(count: int) -> str:
    return f"{count} first take" if count == 1 else f"{count} first takes"


def _briefs(count: int, *, more: bool = False) -> str:
    further = "more " if more else ""
    return f"{count} {further}brief" if count == 1 else f"{count} {further}briefs"


def _part(row: ModelRow) -> HeadlinePart:
    return HeadlinePart(
        model=row.model,
        rate=row.rate,
        takes_needed=1 / row.rate if row.rate else None,
        successes=row.successes,
        decided=row.decided,
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
) -> Headline:
    return Headline(
        case=case.value,
        text=text,
        tier=tier.value if tier else None,
        a=_part(a) if a else None,
        b=_part(b) if b else None,
        p_ahead=p_ahead,
        more_briefs=more,
        others=others,
        groups=[
            HeadlineGroup(relation=relation.value, models=[_part(row) for row in some])
            for relation, some in (groups or {}).items()
            if some
        ],
    )
