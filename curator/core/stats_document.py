"""The shape of the document `curator.stats/1`: every key that the statistics may hold.

The window, the command line and every exported file read this document and nothing else. Rates,
shares and probabilities are 0..1, differences -1..1, `low` and `high` limits of a 95 % interval;
None stands where nothing is known, and what is None shows as a dash, never as 0. No key names a
reviewer or tells one from another.

`StatsDocument` holds what is always there. What stands in `Sections` (in `stats_sections`) is
worked out when it is asked for (`SECTIONS` names it); a key that was not asked for is absent, and
one that was asked for is there even when it is empty. Lists are in an order of their own (by name,
by week), never by rate, unless they say so. Further keys may come; these keep their names and
types.
"""

from typing import Any, NotRequired, TypedDict  # Any: rows, whose keys the contract names

SECTIONS: tuple[str, ...] = (
    "pairs",
    "pass_at_k",
    "economy",
    "defects",
    "prompts",
    "flags",
    "agreement",
    "drift",
    "trend",
    "box",
)
"""What may be asked for beside the default page; each is a key of `Sections` but for `pairs`, which
fills `omnibus`, `unpaired` and `adjusted`, and `box`, which completes `sceptic`."""

GROUPINGS: tuple[str, ...] = (
    "model", "tier", "campaign", "brief", "defect", "prompt", "reviewers",
)  # fmt: skip
"""What rows can be by. In rows by defect the counts are those of variants that carry it, so that a
variant with two defects stands in two rows; by prompt, of variants whose prompt has the word or
phrase; by reviewers, of variants judged by a group, from `FEWEST_REVIEWERS` on."""

FEWEST_REVIEWERS = 5
FEWEST_DECISIONS = 200
"""A figure over fewer people or decisions could be traced to one of them: it is not shown."""


class HeadlinePart(TypedDict):
    """A model in the headline, with the figures that the sentence uses."""

    model: str
    rate: float | None
    takes_needed: float | None
    """Takes a usable image: 1 / rate; None at a rate of 0 or without one."""
    successes: int
    decided: int
    low: float | None
    high: float | None
    common: int | None
    """On so many briefs that both `a` and `b` were tried on; None where it is of all its briefs."""


class HeadlineGroup(TypedDict):
    """Models that stand alike to `a`, by the findings of their pairs."""

    relation: str
    """ahead: `a` is ahead of them; both: `a` and `b` are; same, open, behind, not comparable
    (no common brief, fewer than five, or too little decided)."""
    models: list[HeadlinePart]
    """The best rate first."""
    unlike: list[str]
    """Those of them that the sentence names without a figure: over all briefs theirs tells another
    story than on the briefs that were common, which is what the relation is about."""


class Headline(TypedDict):
    """The one plain sentence that stands first."""

    case: str
    """nothing, too few, coverage, one model, unknown model, unpaired, ahead, same or open."""
    text: str
    """The sentence (or two, three) as a person reads it, in English."""
    tier: str | None
    a: HeadlinePart | None
    """The model that is said to be better, or that looks so; None where none is named."""
    b: HeadlinePart | None
    """The other one; of three models and more the closest rival: the best rate among those that `a`
    is not ahead of, or among all where it is ahead of each."""
    p_ahead: float | None
    """How likely `a` is better than `b`; a posterior probability, no p-value."""
    more_briefs: int | None
    """About how many more briefs would settle it; None when settled or when that has no end."""
    others: int
    """How many further models there are in this tier."""
    groups: list[HeadlineGroup]
    """Of three models and more: how `a` stands to the others, in the order of the sentence; `b` is
    among them unless `case` says how they stand (same, open). Empty where nobody can be ranked."""
    over_all: list[HeadlinePart]
    """`a` and `b` over all their briefs, where the sentence has their figures on the common ones:
    the distance of the two is another there, by five points or in its sign. Else empty."""
    several_tiers: bool
    """Several tiers have decided first takes, so that the sentence names the one it is about."""


class Throughput(TypedDict):
    """Accepted per hour over everything that was looked at."""

    accepted: int
    active_seconds: float
    accepted_per_hour: float | None
    low: float | None
    high: float | None


class StatsDocument(TypedDict):
    """What is always there.

    Rows hold the contract's keys (`curator.statistics.model_row` describes each), and beside them
    `always_low`, `always_high`: the limits for people who look every day; `shrunk`: the rate drawn
    towards those of the other models of its tier; `p_best`: how likely it is the best of the models
    of its tier (and campaign) that are `rankable`, None for one that is not or is alone so;
    `group`: what the report is by. Rows by defect also hold `carried`, `of`, `share`, `share_low`,
    `share_high` and `share_n_eff`: how many of the reviewed variants of the model carry the defect,
    with a clustered interval.

    Comparisons hold the contract's keys and `p_holm`, `e_needed`, `leader`, `rankable`, `tier`,
    `group`, `briefs_needed_range`; `both`: briefs where both succeeded; `p_ahead`: how likely A is
    better than B, by the posteriors on their common briefs; `standing`: what those make likely at
    one look at this pair alone ("ahead", "behind", "no practical difference", "not yet known");
    `finding` says it for people who look every day, of all pairs at once, and is the one for a
    headline; `briefs_needed`: until one planned test has enough power; `briefs_needed_e` and
    `briefs_needed_e_range`: until the e-value settles it, which is the number that people read.
    """

    schema: str
    definition: str
    by: str
    sections: list[str]
    """Which sections were asked for."""
    scope: "Scope"
    lenient_minutes: float
    headline: Headline
    rows: list[dict[str, Any]]
    without_suspects: list[dict[str, Any]]
    comparisons: list[dict[str, Any]]
    throughput: Throughput
    sceptic: dict[str, Any]
    """The keys of the contract (`blinded` is the share among decisions in the scope of which it
    is known, None where it is known of none), `blind_unstated`: those that do not say, as those of
    a decision file; verdicts that rest on them count with `blind_only`; `suspect_share`, and who
    said when that the question was asked beforehand (`reading`, `reading_by`: a role or team, "a
    reviewer" where it is the name of one, `reading_at`); see `Box` for what `box` adds."""
    currency: NotRequired[str]
    """What amounts are in; absent where nobody stated it."""
    newest_decision: NotRequired[str | None]
    """Until when decisions are counted, ISO 8601 in UTC, whatever the scope; there with sections.
    It is what a written report is dated by."""
    suppressed: NotRequired[list["Suppressed"]]
    """Rows by reviewers that are not shown, with the reason."""


class Scope(TypedDict):
    """Of what the statistics are; None means everything."""

    campaign: str | None
    tier: str | None
    blind_only: bool
    asked_since: str | None
    """ISO 8601; only briefs that were first asked of a model at or after this time."""


class Suppressed(TypedDict):
    """A row that is not shown, because it could be traced to a person."""

    group: str
    model: str
    tier: str
    reason: str


class Counterbalance(TypedDict):
    """How evenly models came first and last in their blocks."""

    blocks: int
    """Blocks (a brief in a batch) with two models or more."""
    imbalance: float | None
    """Largest distance of a model's mean place from the middle, 0 (even) to 0.5."""
    models: list[dict[str, Any]]
    """{"model", "blocks", "place"}: mean place in its blocks, 0 first, 1 last."""


class Box(TypedDict):
    """What the section `box` adds to `sceptic`."""

    reviewers: int
    decisions: int
    """Those of the scope."""
    few_reviewers: bool
    """With fewer than five, conclusions hold for these reviewers."""
    counterbalance: Counterbalance
    """Of the whole library, as are `seeds` and `batches`: a batch is planned across campaigns."""
    kappa: float | None
    alpha: float | None
    suspect_share: float | None
    seeds: list[str]
    """Of the batches' plans, at most `MOST_SEEDS`, the latest last; figures use none but 0 for the
    bootstrap of alpha's interval."""
    batches: int
    """Batches in which something was decided; no other is in `seeds` or `counterbalance`."""
    several: int
    differ: int
    """Images with verdicts of several reviewers, and those of them on which they differ."""
    has_lead: bool
    """Somebody is named whose verdict settles a tie."""


MOST_SEEDS = 20
