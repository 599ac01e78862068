"""What a team says of its money and time: prices, rates and assumptions that no file holds.

Everything has a default that is said where it is used; what costs money has none, so that a cost
which nobody stated is missing and not zero.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from math import isfinite
from typing import Any  # Any: a setting is what JSON holds

MONEY = "money"
"""The library's setting that holds these."""

HOURLY_RATE = "hourly_rate"
"""An older setting of its own; it holds until the money settings name a rate."""

LONGEST_CURRENCY = 8


@dataclass(frozen=True, slots=True)
class Money:
    """The money settings of a library.

    Attributes:
        currency: a code or sign, of all amounts here and of every stated cost.
        hourly_rate: of a person; None: people's time is not in any cost.
        prompt_minutes: of writing and tuning a prompt, a take.
        retouch_minutes: assumed for what is to be fixed while no retouch is finished.
        prices: generation price of one variant by model, where its cost is not known.
        availability: share of their hours in which reviewers review, above 0 to 1.
        reviewers: how many people review.
        arrivals_per_hour: new variants an hour; None: not known, and no load is worked out.
        picks: accepted variants wanted in all; None: one a brief.
    """

    currency: str = "EUR"
    hourly_rate: float | None = None
    prompt_minutes: float = 2.0
    retouch_minutes: float = 15.0
    prices: Mapping[str, float] = field(default_factory=dict)
    availability: float = 0.7
    reviewers: int = 1
    arrivals_per_hour: float | None = None
    picks: int | None = None

    def __post_init__(self) -> None:
        if not self.currency.strip() or len(self.currency) > LONGEST_CURRENCY:
            raise ValueError(f"a currency has 1 to {LONGEST_CURRENCY} characters")
        if not self.currency.isprintable():
            raise ValueError("a currency has no control characters")
        amounts = {
            "the hourly rate": self.hourly_rate,
            "prompt minutes": self.prompt_minutes,
            "retouch minutes": self.retouch_minutes,
            "arrivals an hour": self.arrivals_per_hour,
            **{f"the price of {model}": price for model, price in self.prices.items()},
        }
        for name, amount in amounts.items():
            if amount is not None and not (isfinite(amount) and amount >= 0):
                raise ValueError(f"{name} cannot be {amount}")
        if not 0 < self.availability <= 1:
            raise ValueError(f"availability is more than 0 and at most 1, not {self.availability}")
        if self.reviewers < 1:
            raise ValueError(f"at least one person reviews, not {self.reviewers}")
        if self.picks is not None and self.picks < 1:
            raise ValueError(f"at least one pick is wanted, not {self.picks}")


def stored_form(money: Money) -> dict[str, Any]:
    """Returns the settings in JSON values."""
    return {**asdict(money), "prices": dict(sorted(money.prices.items()))}


def from_stored(value: object, hourly_rate: object = None) -> Money:
    """Returns the settings of a library; the defaults where they cannot be read.

    Args:
        value: the setting `MONEY`.
        hourly_rate: the older setting `HOURLY_RATE`.
    """
    older = float(hourly_rate) if isinstance(hourly_rate, int | float) else None
    if not isinstance(value, Mapping):
        return _built({}, older)
    known = {one.name for one in fields(Money)}
    return _built({str(key): item for key, item in value.items() if key in known}, older)


def _built(named: Mapping[str, Any], older: float | None) -> Money:
    values: dict[str, Any] = {"hourly_rate": older, **named}
    try:
        return Money(**values)
    except (AttributeError, TypeError, ValueError):
        return Money()
