"""The shapes of what may be asked for in `curator.stats/1`; see `curator.core.stats_document`.

Each is worked out when it is asked for, and is then there even when it is empty.
"""

from typing import TypedDict

from curator.core.stats_economy import Economy

# ---- pairs --------------------------------------------------------------------------------


class Omnibus(TypedDict):
    """Cochran's Q: do three or more models differ at all on the briefs that all were tried on?"""

    tier: str
    group: str
    models: list[str]
    briefs: int
    q: float
    degrees: int
    p: float


class Unpaired(TypedDict):
    """Two models without a common brief: Newcombe's interval, and a weaker ground."""

    a: str
    b: str
    tier: str
    group: str
    briefs_a: int
    briefs_b: int
    rate_a: float
    rate_b: float
    difference: float
    low: float
    high: float
    badge: str
    """Always "unpaired": one of them may have been given the harder briefs."""


class Adjusted(TypedDict):
    """A - B within strata of reviewer and third of the batch (Mantel-Haenszel)."""

    a: str
    b: str
    tier: str
    group: str
    difference: float
    low: float
    high: float
    strata: int
    """How many hold both models; the others say nothing."""
    used: int
    left_out: int
    """First takes in strata of one model alone, or whose reviewer or place is not known."""


# ---- pass@k -------------------------------------------------------------------------------


class PassRow(TypedDict):
    """One model's chance that at least one of k variants of a first take is accepted."""

    model: str
    briefs: int
    left_out: int
    """Briefs whose first take has fewer than k reviewed variants."""
    rate: float
    low: float
    high: float


class PassAtK(TypedDict):
    """Models of one tier at the smallest number of variants that all of them usually give."""

    tier: str
    k: int
    rows: list[PassRow]


# ---- defects and prompts ------------------------------------------------------------------


class DefectTotal(TypedDict):
    """One defect over all models, the most frequent first (for a Pareto plot)."""

    defect: str
    variants: int
    of: int
    """Reviewed variants."""
    share: float
    low: float
    high: float
    n_eff: float
    cumulative: float
    """Share of all mentions of defects that this and the more frequent ones have."""


class DefectByModel(TypedDict):
    """A cell of defect x model (and tier)."""

    defect: str
    model: str
    tier: str
    variants: int
    of: int
    share: float
    low: float | None
    high: float | None
    """None under five reviewed variants: "k of n" stands there."""
    n_eff: float


class DefectByPrompt(TypedDict):
    """A cell of defect x prompt tag."""

    defect: str
    tag: str
    variants: int
    of: int
    """Reviewed variants whose prompt has the tag."""
    share: float
    low: float | None
    high: float | None
    elsewhere: float | None
    """The share among reviewed variants without the tag."""


class Defects(TypedDict):
    """Persons' reasons: how many reviewed variants carry each."""

    reviewed: int
    with_any: int
    totals: list[DefectTotal]
    by_model: list[DefectByModel]
    by_prompt: list[DefectByPrompt]


class PromptTag(TypedDict):
    """A word or comma-separated phrase of prompts, with what became of variants that have it."""

    tag: str
    is_phrase: bool
    briefs: int
    variants: int
    reviewed: int
    accepted: int
    acceptance: float | None
    low: float | None
    high: float | None
    elsewhere: float | None
    """The acceptance among reviewed variants without it."""
    first_takes: int
    successes: int
    rate: float | None
    rate_low: float | None
    rate_high: float | None


class Prompts(TypedDict):
    """What prompts say, and what came of it; tags that go along with a rate need not cause it."""

    least_briefs: int
    """A tag occurs in at least so many briefs, and is missing in at least one."""
    tags: list[PromptTag]
    """The most frequent first."""
    without_prompt: int
    """Variants whose prompt is not known."""


# ---- flags --------------------------------------------------------------------------------


class FlagRow(TypedDict):
    """How often one artifact's flags were right in this library, as people answered."""

    artifact: str
    right: int
    answers: int
    precision: float | None
    low: float | None
    high: float | None
    muted: bool
    text: str
    """"right 8 of 11 times here"."""


class Flags(TypedDict):
    """Flags' own precision, and below which they mute themselves."""

    floor: float
    recent: int
    """Of how many of the latest answers the floor is asked."""
    rows: list[FlagRow]


# ---- agreement ----------------------------------------------------------------------------


class Agreement(TypedDict):
    """Whether several reviewers say the same of one image; of the data, never of a person."""

    variants: int
    """Judged by two reviewers or more, whether a second reading was planned or not."""
    differ: int
    """Of them, those on which two reviewers differ."""
    pairs: int
    """Pairs of verdicts on one variant, by two reviewers."""
    raw: float | None
    """Share of pairs with the same verdict."""
    raw_low: float | None
    raw_high: float | None
    kappa: float | None
    kappa_low: float | None
    kappa_high: float | None
    """Cohen's where two reviewers judged; with more of them each pair of verdicts in both orders,
    and the interval by a jackknife over variants, from 50 on."""
    alpha: float | None
    alpha_low: float | None
    alpha_high: float | None
    """Krippendorff's for names; the interval from a seeded bootstrap over variants, from 50 on."""
    positive: float | None
    negative: float | None
    reading: str
    """In words: "fix the rubric before comparing models", "tentative", "reliable", ..."""
    second_looks: "Reversals"
    """Accepts that were shown again, blind: how many did not stay accepts."""
    second_looks_random: "Reversals"
    """Those among them that were drawn by chance: only these say how often it happens."""
    second_readers: "Reversals"
    """Readings by another reviewer that were planned: how many came out otherwise."""
    suspect: int
    decided: int
    suspect_share: float | None


class Reversals(TypedDict):
    """How many verdicts came out otherwise the second time."""

    looks: int
    reversed: int
    rate: float | None
    low: float | None
    high: float | None


# ---- drift --------------------------------------------------------------------------------


class DriftPoint(TypedDict):
    """One accepted variant against its campaign's references."""

    variant: int
    """The library's number of it, for a click; exports leave it out."""
    place: int
    """1-based, in the order of acceptance."""
    model: str
    accepted_at: str
    distance: float
    limit: float
    palette: float
    contrast: float
    light: float
    texture: float
    """Robust spreads of the references that the part lies away, on average over its traits."""
    words: list[str]


class DriftTen(TypedDict):
    """Medians of ten accepted variants in a row."""

    first: int
    last: int
    distance: float
    palette: float
    contrast: float
    light: float
    texture: float


class CampaignDrift(TypedDict):
    """How the look of one campaign's accepted variants moves."""

    campaign: str
    references: int
    points: list[DriftPoint]
    tens: list[DriftTen]
    tenth_beside_first: dict[str, float] | None
    """Tenth minus first of distance and of each part; None before the tenth."""
    reason: str
    """Why there are no points; "" where there are."""


class Drift(TypedDict):
    """Visual drift by campaign; something to look at in order, never a verdict."""

    campaigns: list[CampaignDrift]
    references_needed: int


# ---- trend --------------------------------------------------------------------------------


class TrendPoint(TypedDict):
    """One model and tier in one week of decisions."""

    week: str
    """ISO week, "2026-W21"."""
    starts: str
    """Its Monday, "2026-05-18"."""
    model: str
    tier: str
    decided: int
    successes: int
    rate: float | None
    low: float | None
    high: float | None
    reviewed: int
    accepted: int
    acceptance: float | None
    acceptance_low: float | None
    acceptance_high: float | None


class Trend(TypedDict):
    """First-take rate and acceptance by the week of the decision that counts."""

    points: list[TrendPoint]
    undated: int
    """Decided variants whose decision has no time."""


class Sections(TypedDict, total=False):
    """What may be asked for."""

    omnibus: list[Omnibus]
    unpaired: list[Unpaired]
    adjusted: list[Adjusted]
    pass_at_k: list[PassAtK]
    economy: Economy
    defects: Defects
    prompts: Prompts
    flags: Flags
    agreement: Agreement
    drift: Drift
    trend: Trend
