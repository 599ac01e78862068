"""First-take success: one outcome a (brief, model, tier), from the take that was asked for first.

Standard library alone, so that a page can show a rate without loading anything. The definitions are
those of `Definition`; a brief is known by its campaign and its name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.outcome import LENIENT_RETOUCH_MINUTES, Asked, OrderSource, Outcome, order_of
from curator.core.variant import Kind, Tier
from curator.statistics.intervals import Interval, wilson


class Definition(Enum):
    """What counts as a success of a first take; the value is its name in every export."""

    STRICT = "strict@1"
    LENIENT = "lenient@1"
    ANY = "@any"

    def in_words(self, lenient_minutes: float = LENIENT_RETOUCH_MINUTES) -> str:
        """Returns the definition as a sentence for a person."""
        match self:
            case Definition.STRICT:
                what = "the first image of the first take was accepted, with no retouch"
            case Definition.LENIENT:
                what = (
                    "the first image of the first take was accepted or fixed, "
                    f"with at most {lenient_minutes:g} minutes of retouch"
                )
            case Definition.ANY:
                what = "any image of the first take was accepted, retouched or not"
        return f"{self.value}: {what}."


def parse_definition(name: str) -> Definition:
    """Returns the definition of that name.

    Raises:
        CuratorError: when there is none.
    """
    try:
        return Definition(name)
    except ValueError as error:
        known = ", ".join(definition.value for definition in Definition)
        raise CuratorError(f"There is no definition called {name!r}.", f"Use {known}.") from error


@dataclass(frozen=True, slots=True)
class FirstTake:
    """The take that was asked for first, of one brief by one model in one tier.

    Attributes:
        campaign: the brief's campaign.
        brief: the brief's name inside it.
        model: canonical name, or `UNKNOWN_MODEL`.
        tier: what it was made for.
        variants: the take's variants by their index, at least one.
        order_source: the weakest source that the order of all takes of this brief and model rests
            on.
    """

    campaign: str
    brief: str
    model: str
    tier: Tier
    variants: tuple[Outcome, ...]
    order_source: OrderSource

    @property
    def place(self) -> tuple[str, str]:
        """The brief: (campaign, brief), the unit of inference."""
        return (self.campaign, self.brief)

    @property
    def lacks_variant_zero(self) -> bool:
        """Whether the take's first image is not here: it may have been culled before import."""
        return self.variants[0].variant_index != 0


def is_counted(outcome: Outcome) -> bool:
    """Returns whether an outcome enters rates: no planted flaw, repeat or cancelled brief."""
    return outcome.kind is Kind.NORMAL and not outcome.cancelled


_WEAKNESS = {source: rank for rank, source in enumerate(OrderSource)}


def _choose(outcomes: Sequence[Outcome]) -> FirstTake:
    """The first take among all counted outcomes of one (campaign, brief, model, tier)."""
    takes: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        takes.setdefault(outcome.take, []).append(outcome)

    def order(key: str) -> tuple[datetime, str, int, str]:
        times = [o.requested_at for o in takes[key] if o.requested_at is not None]
        sequence = min(o.sequence for o in takes[key])
        return order_of(Asked(min(times, default=None), key, sequence))

    first = takes[min(takes, key=order)]
    one = first[0]
    return FirstTake(
        campaign=one.campaign,
        brief=one.brief,
        model=one.model,
        tier=one.tier,
        variants=tuple(sorted(first, key=lambda o: (o.variant_index, o.sequence))),
        order_source=max((o.order_source for o in outcomes), key=_WEAKNESS.__getitem__),
    )


def first_takes(outcomes: Iterable[Outcome]) -> tuple[FirstTake, ...]:
    """Returns the first take of every (campaign, brief, model, tier) that has counted outcomes.

    The take with the smallest `requested_at` comes first; ties go to the smaller take key, then to
    the earlier import. Takes without a time follow those with one, in import order. The result is
    sorted by campaign, brief, model and tier, whatever the order of the outcomes.
    """
    units: dict[tuple[str, str, str, Tier], list[Outcome]] = {}
    for outcome in outcomes:
        if is_counted(outcome):
            key = (outcome.campaign, outcome.brief, outcome.model, outcome.tier)
            units.setdefault(key, []).append(outcome)
    ordered = sorted(units, key=lambda key: (*key[:3], key[3].value))
    return tuple(_choose(units[key]) for key in ordered)


def _fits(outcome: Outcome, limit_minutes: float) -> bool:
    """Whether the variant was usable after at most that much retouch.

    An accept without minutes needed none; a fix without minutes is not finished yet.
    """
    match outcome.verdict:
        case Verdict.ACCEPT:
            return (outcome.retouch_minutes or 0.0) <= limit_minutes
        case Verdict.FIX:
            minutes = outcome.retouch_minutes
            return minutes is not None and minutes <= limit_minutes
        case _:
            return False


def judge(
    take: FirstTake,
    definition: Definition = Definition.STRICT,
    lenient_minutes: float = LENIENT_RETOUCH_MINUTES,
) -> bool | None:
    """Returns whether a first take succeeded; None while the verdicts that it needs are missing.

    For `Definition.ANY` one accepted variant settles it; a failure needs a verdict on every
    variant.
    """
    first = take.variants[0]
    match definition:
        case Definition.STRICT:
            if first.verdict is None:
                return None
            return first.verdict is Verdict.ACCEPT and _fits(first, 0.0)
        case Definition.LENIENT:
            return None if first.verdict is None else _fits(first, lenient_minutes)
        case Definition.ANY:
            if any(variant.verdict is Verdict.ACCEPT for variant in take.variants):
                return True
            if any(variant.verdict is None for variant in take.variants):
                return None
            return False


@dataclass(frozen=True, slots=True)
class Tally:
    """Successes among decided among eligible first takes.

    Attributes:
        eligible: first takes.
        decided: those with the verdicts that the definition needs.
        successes: those that succeeded.
    """

    eligible: int
    decided: int
    successes: int

    def __post_init__(self) -> None:
        if not 0 <= self.successes <= self.decided <= self.eligible:
            raise ValueError(f"successes are decided and decided are eligible: {self}")

    @property
    def coverage(self) -> float | None:
        """Decided over eligible, 0..1; None when nothing is eligible."""
        return self.decided / self.eligible if self.eligible else None

    @property
    def rate(self) -> float | None:
        """Successes over decided, 0..1; None when nothing is decided."""
        return self.successes / self.decided if self.decided else None

    @property
    def interval(self) -> Interval | None:
        """The 95 % Wilson interval of the rate; None when nothing is decided."""
        return wilson(self.successes, self.decided) if self.decided else None

    @property
    def bounds(self) -> Interval | None:
        """The rate if every pending first take failed, and if every one succeeded."""
        if not self.eligible:
            return None
        pending = self.eligible - self.decided
        return Interval(self.successes / self.eligible, (self.successes + pending) / self.eligible)


def tally(
    takes: Iterable[FirstTake],
    definition: Definition = Definition.STRICT,
    lenient_minutes: float = LENIENT_RETOUCH_MINUTES,
) -> Tally:
    """Returns the tally of first takes under one definition."""
    judged = [judge(take, definition, lenient_minutes) for take in takes]
    decided = sum(result is not None for result in judged)
    return Tally(len(judged), decided, sum(result is True for result in judged))
