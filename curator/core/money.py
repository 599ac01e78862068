"""What a team says of its money and time: prices, rates and assumptions that no file holds.

What costs money has no default: what nobody stated is missing from a cost and named, never zero and
never guessed. Forecasts have defaults, which are said where they are used.
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

MOST = {"money": 1e7, "minutes": 10_000.0, "arrivals": 1e6, "people": 10_000, "picks": 10_000_000}
"""More than this is a slip of the finger: a week of minutes, an hour's pay in any currency."""

_FORM = "form"
_FORM_NUMBER = 2
_OLDER_DEFAULTS: Mapping[str, object] = {"currency": "EUR", "prompt_minutes": 2.0}
"""Settings that were once stored with all the others though nobody had stated them."""


@dataclass(frozen=True, slots=True)
class Money:
    """The money settings of a library.

    Attributes:
        currency: a code or sign, of all amounts here and of every stated cost; None: not stated.
        hourly_rate: of a person; None: people's time is not in any cost.
        prompt_minutes: of writing and tuning a prompt, a take; None: prompting is not in any cost.
        retouch_minutes: assumed for what is still to be fixed while no retouch is finished.
        prices: generation price of one variant by model, where its cost is not known.
        availability: share of their hours in which reviewers review, above 0 to 1.
        reviewers: how many people review.
        arrivals_per_hour: new variants an hour; None: not known, and no load is worked out.
        picks: accepted variants wanted in all; None: one a brief.
    """

    currency: str | None = None
    hourly_rate: float | None = None
    prompt_minutes: float | None = None
    retouch_minutes: float = 15.0
    prices: Mapping[str, float] = field(default_factory=dict)
    availability: float = 0.7
    reviewers: int = 1
    arrivals_per_hour: float | None = None
    picks: int | None = None

    def __post_init__(self) -> None:
        if self.currency is not None:
            if not self.currency.strip() or len(self.currency) > LONGEST_CURRENCY:
                raise ValueError(f"a currency has 1 to {LONGEST_CURRENCY} characters")
            if not self.currency.isprintable():
                raise ValueError("a currency has no control characters")
        amounts = {
            "the hourly rate": (self.hourly_rate, "money"),
            "prompt minutes": (self.prompt_minutes, "minutes"),
            "retouch minutes": (self.retouch_minutes, "minutes"),
            "arrivals an hour": (self.arrivals_per_hour, "arrivals"),
            **{f"the price of {model}": (one, "money") for model, one in self.prices.items()},
        }
        for name, (amount, kind) in amounts.items():
            if amount is not None and not (isfinite(amount) and amount >= 0):
                raise ValueError(f"{name} cannot be {amount}")
            if amount is not None and amount > MOST[kind]:
                raise ValueError(f"{name} cannot be more than {MOST[kind]:,.0f}")
        if not 0 < self.availability <= 1:
            raise ValueError(f"availability is more than 0 and at most 1, not {self.availability}")
        if not 1 <= self.reviewers <= MOST["people"]:
            raise ValueError(f"at least one person reviews, and at most {MOST['people']:,}")
        if self.picks is not None and not 1 <= self.picks <= MOST["picks"]:
            raise ValueError(f"at least one pick is wanted, and at most {MOST['picks']:,}")


NOTHING_STATED = Money()
"""The settings of a library until somebody states some."""


def told_form(money: Money) -> dict[str, Any]:
    """Returns the settings in JSON values, as they are told; None is what nobody stated."""
    return {**asdict(money), "prices": dict(sorted(money.prices.items()))}


def from_told(value: Mapping[str, Any]) -> Money:
    """Returns the settings of `told_form`; the defaults where they cannot be read."""
    known = {one.name for one in fields(Money)}
    try:
        return Money(**{str(key): item for key, item in value.items() if key in known})
    except (AttributeError, TypeError, ValueError):
        return NOTHING_STATED


def stored_form(money: Money) -> dict[str, Any]:
    """Returns the settings as a library holds them: `told_form`, and in which form they are."""
    return {**told_form(money), _FORM: _FORM_NUMBER}


def from_stored(value: object, hourly_rate: object = None) -> Money:
    """Returns the settings of a library; the defaults where they cannot be read.

    An older form held defaults for currency and prompting whenever anything was set. What equals
    these may be nobody's word, and counts as not stated.

    Args:
        value: the setting `MONEY`.
        hourly_rate: the older setting `HOURLY_RATE`.
    """
    older = float(hourly_rate) if isinstance(hourly_rate, int | float) else None
    named: dict[str, Any] = dict(value) if isinstance(value, Mapping) else {}
    if _FORM not in named and {one.name for one in fields(Money)} <= set(named):
        named = {key: item for key, item in named.items() if _OLDER_DEFAULTS.get(key) != item}
    return from_told({"hourly_rate": older, **named})
