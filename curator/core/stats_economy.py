"""The shape of the section `economy` of `curator.stats/1`; see `curator.core.stats_document`."""

from typing import Any, TypedDict  # Any: settings, as JSON


class Hourly(TypedDict):
    """Accepted an hour with its interval over sessions (one session: of a Poisson count)."""

    per_hour: float | None
    low: float | None
    high: float | None
    hours: float


class Hours(TypedDict):
    """Accepted an hour by what is counted as time."""

    accepted: int
    sessions: int
    active: Hourly
    """Looking alone, each look 60 s at most, looks at planted flaws and second looks included."""
    attended: Hourly
    """From the first look of a session to its last decision, pauses and rests included."""
    total: Hourly
    """Attended, and the generation and retouch of what was judged in the session."""
    generation_unknown: int
    """Variants whose generation time nobody stated: they count as no time in `total`."""


class CostRow(TypedDict):
    """What one accepted variant of a model costs, in the library's currency."""

    model: str
    tier: str
    accepted: int
    generation: float | None
    review: float | None
    retouch: float | None
    prompting: float | None
    total: float | None
    """The parts that are known; None where generation is not, and `missing` says what is not in."""
    per_accepted: float | None
    missing: list[str]
    """What is not known, in words: "cost of 12 variants", "hourly rate", ..."""
    assumed: list[str]
    """What was assumed by the settings: "price of 12 variants", "retouch of 3 variants"."""


class TakesRow(TypedDict):
    """Takes an accepted asset, those for abandoned briefs included."""

    model: str
    tier: str
    briefs: int
    """Finished: one accepted, or everything decided."""
    accepted: int
    takes: int
    per_accepted: float | None
    abandoned: int
    abandon_rate: float | None
    abandon_low: float | None
    abandon_high: float | None


class DebtForecast(TypedDict):
    """Curation debt and how long it takes at the library's own pace."""

    unreviewed: int
    look_seconds: float | None
    """Median look of this library, each 60 s at most; None where no look was timed."""
    unfinished_retouch: int
    retouch_estimated: int
    """Of these, how many have an estimate on their ticket, which counts for them."""
    retouch_minutes_each: float | None
    retouch_assumed: bool
    """No retouch is finished yet: the minutes are those of the settings."""
    review_minutes: float | None
    retouch_minutes: float | None
    minutes: float | None
    load: float | None
    """Arrivals times look over the hours there are; from 1 on the debt grows without end."""
    picks_wanted: int
    picks_assumed: bool
    """One a brief that has none yet; else as the settings say."""
    expected_picks: float | None
    enough_variants: int | None
    """Variants that are expected to hold the picks wanted."""
    enough_hours: float | None
    text: str
    """"At this pace 5 h 10 min; 240 more variants should hold 12 picks." """


class GapPoint(TypedDict):
    """A point of the gap's curve."""

    slower: float
    """How many times longer a take of the better model lasts."""
    speedup: float
    """How many times faster assets come all the same; below 1 they come slower."""


class GapModel(TypedDict):
    """One model's own figures."""

    model: str
    rate: float
    takes: float
    cycle_minutes: float
    asset_minutes: float


class Gap(TypedDict):
    """When the better first-take rate pays (B.3), with the team's own figures."""

    tier: str
    better: GapModel
    other: GapModel
    fixed_minutes: float
    """What an asset takes whatever its model: mean retouch of the tier's accepted and fixed."""
    fixed_over_cycle: float
    speedup_equal: float
    """If a take of both lasted as long."""
    speedup: float
    """With each model's own take time."""
    slower: float
    """How many times longer a take of the better model lasts now."""
    fixed_for_double: float
    slower_for_double: float
    break_even: float
    """How many times longer its takes may last until nothing is gained, without fixed work."""
    break_even_prompt_minutes: float
    """Minutes of prompt tuning an asset that the better model may cost more, and still pay."""
    curve: list[GapPoint]
    missing: list[str]
    text: str


class Economy(TypedDict):
    """Money and time."""

    currency: str
    settings: dict[str, Any]
    """The library's money settings as `curator money show --json` prints them."""
    hours: Hours
    cost: list[CostRow]
    takes: list[TakesRow]
    debt: DebtForecast
    gaps: list[Gap]
