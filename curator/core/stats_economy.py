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
    """Attended, and what it took to generate every variant judged in the session, and to retouch
    those whose retouch is finished; neither of what nobody has judged, nor any prompting."""
    generation_unknown: int
    """Variants whose generation time nobody stated: they count as no time in `total`."""


class CostRow(TypedDict):
    """What was spent on a model so far, in the library's currency, and on one accepted variant."""

    model: str
    tier: str
    accepted: int
    usable: int
    """Accepted, and those fixed whose retouch is finished."""
    generation: float | None
    review: float | None
    """Looking, each look 60 s at most, at the hourly rate."""
    retouch: float | None
    """Finished retouch, at the hourly rate."""
    prompting: float | None
    """Takes times the minutes that the settings state for one; None where they state none."""
    total: float | None
    """The parts that are known; None where generation is not, and `missing` says what is not in."""
    per_accepted: float | None
    """total / accepted: `cost_per_accepted` of the report's rows by model, to the last digit."""
    per_accepted_low: float | None
    """Of the 95 % interval over briefs; None under 20 briefs, see `statistics.costs`."""
    per_accepted_high: float | None
    """None, where there is a lower limit, for a cost that may be as high as one likes."""
    per_usable: float | None
    """total / usable."""
    open_fixes: int
    """To be fixed, and not finished."""
    open_minutes: float
    """That these are expected to take: estimates on tickets, else the mean of finished retouch,
    else the minutes of the settings (`DebtForecast.retouch_assumed`)."""
    still_to_come: float | None
    """What these minutes will cost; it is in no other figure. None without an hourly rate."""
    missing: list[str]
    """What is not known, in words: "cost of 12 variants", "hourly rate", ..."""
    assumed: list[str]
    """What was taken from the settings: "price of 12 variants", ..."""


class TakesRow(TypedDict):
    """Takes until a brief has an accepted variant, those for abandoned briefs included.

    Not the headline's number of takes, which is 1 / first-take rate.
    """

    model: str
    tier: str
    briefs: int
    """Finished: one accepted, or everything decided."""
    accepted: int
    """Of these, briefs with an accepted variant."""
    takes: int
    per_accepted: float | None
    """takes / accepted."""
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
    picks_in_all: int
    """With those that are there: as the settings say, or as many as there are briefs."""
    expected_picks: float | None
    enough_variants: int | None
    """Variants that are expected to hold the picks wanted."""
    enough_hours: float | None
    text: str
    """"At this pace 5 h of looking at 96 images wait; the first 24 of 96 should hold 12 picks." """


AS_FAST = (0.97, 1.03)
"""Times as fast between which assets come about as fast with either model."""


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
    """When the higher first-take rate pays (B.3), with the team's own figures.

    `better` is the model that succeeded more often so far, whatever a finding says of the two.
    """

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

    currency: str | None
    """None: nobody stated one."""
    settings: dict[str, Any]
    """The library's money settings as `curator money show --json` prints them."""
    hours: Hours
    cost: list[CostRow]
    takes: list[TakesRow]
    debt: DebtForecast
    gaps: list[Gap]
