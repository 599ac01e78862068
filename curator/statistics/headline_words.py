"""The clauses that the headline is put together from; rates under five first takes are counts."""

from curator.core.rounding import half_up
from curator.statistics.model_row import FEWEST_FOR_A_RATE, ModelRow

UNIT = " takes per usable image"


def amount(row: ModelRow) -> str:
    """Returns takes per usable image, or counts where there is no rate above 0."""
    if row.show_rate and row.rate:
        return f"{half_up(1 / row.rate):.1f}"
    return f"{row.successes} of {row.decided}"


def surely(p_ahead: float | None) -> str:
    """Returns how sure it is who is ahead, as the end of a clause; "" where that is unknown."""
    return "" if p_ahead is None else f", {percent(p_ahead)} sure"


def likely(first: ModelRow, p_ahead: float | None) -> str:
    """Returns how likely it looks that the first is better."""
    if p_ahead is None:
        return "it is not yet known which is better"
    if p_ahead < 0.6:
        return "it is open which is better"
    return f"{percent(p_ahead)} sure {first.model} is better"


def outlook(more: int | None) -> str:
    """Returns how many more briefs would settle it; None for more than anybody has."""
    if more is None or more > 1000:
        return "it would take more than 1000 briefs, or there is no real difference"
    if more == 0:
        return "a few more briefs would settle it"
    return f"about {briefs(more, more=True)} would settle it"


def percent(probability: float) -> str:
    """Returns a share; never 100 %, whatever rounding says."""
    return "over 99 %" if probability > 0.99 else f"{probability * 100:.0f} %"


def needs(row: ModelRow, unit: str = UNIT) -> str:
    """Returns how many takes a usable image needs: 1 / rate."""
    if not row.rate:
        return f"{row.model} has no usable first take among {row.decided}"
    return f"{row.model} needs {half_up(1 / row.rate):.1f}{unit}"


def versus(first: ModelRow, second: ModelRow, unit: str = UNIT) -> str:
    """Returns both beside each other; under five first takes as counts."""
    if min(first.decided, second.decided) < FEWEST_FOR_A_RATE:
        return f"{counted(first)}, {counted(second)}"
    if not first.rate or not second.rate:
        return f"{needs(first, unit)}, {needs(second, unit)}"
    return f"{needs(first, unit)}, {second.model} {half_up(1 / second.rate):.1f}"


def counted(row: ModelRow) -> str:
    """Returns successes of first takes."""
    return f"{row.model} succeeded on {row.successes} of {row.decided}"


def share(row: ModelRow) -> str:
    """Returns the same as a rate with its 95 % interval."""
    low, high = (round(100 * (limit or 0.0)) for limit in (row.low, row.high))
    return (
        f"{row.successes} of {takes(row.decided)} succeeded, {(row.rate or 0) * 100:.0f} % "
        f"({low}–{high} %)"
    )


def pending(row: ModelRow) -> str:
    """Returns why a model that has too little decided is not ranked."""
    waiting = row.eligible - row.decided
    low, high = (round(100 * (limit or 0.0)) for limit in (row.bound_low, row.bound_high))
    verb = "is" if waiting == 1 else "are"
    return (
        f"Nothing is ranked: {waiting} of {takes(row.eligible)} of {row.model} {verb} undecided, "
        f"so its rate could be anything from {low} to {high} %."
    )


def takes(count: int) -> str:
    """Returns a number of first takes."""
    return f"{count} first take" if count == 1 else f"{count} first takes"


def briefs(count: int, *, more: bool = False) -> str:
    """Returns a number of briefs."""
    further = "more " if more else ""
    return f"{count} {further}brief" if count == 1 else f"{count} {further}briefs"
