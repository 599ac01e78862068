"""Values for tests: each builder needs only what its test is about."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path

from curator.core.batch import Candidate
from curator.core.decision import Decision, DecisionId, LoggedDecision, Verdict
from curator.core.outcome import OrderSource
from curator.core.variant import BriefId, Generation, Kind, Tier, Variant, VariantId
from curator.library.library import Library
from curator.library.values import NewVariant, Place

NOON = datetime(2026, 5, 19, 12, 0, tzinfo=UTC)


class Ticking:
    """A clock that moves on by a second each time it is asked."""

    def __init__(self, start: datetime = NOON) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def make_candidates(briefs: int, models: int, each: int = 1) -> list[Candidate]:
    """A pool of `each` variants for every model of every brief."""
    number = count(1)
    return [
        Candidate(VariantId(next(number)), BriefId(brief), f"model {model}")
        for brief in range(briefs)
        for model in range(models)
        for _ in range(each)
    ]


def make_logged(
    number: int,
    verdict: Verdict,
    *,
    reviewer: str = "ada",
    variant: int = 1,
    retracted: bool = False,
    retouch_minutes: float | None = None,
) -> LoggedDecision:
    """A row of the log."""
    when = NOON + timedelta(seconds=number)
    return LoggedDecision(
        DecisionId(number),
        Decision(VariantId(variant), verdict, reviewer, when, retouch_minutes=retouch_minutes),
        retracted_at=when if retracted else None,
    )


def make_decision(variant: VariantId, verdict: Verdict, reviewer: str = "ada") -> Decision:
    """A fresh decision with two seconds of looking."""
    return Decision(variant, verdict, reviewer, NOON, look_seconds=2.0)


def make_new(
    name: str,
    *,
    folder: Path = Path("pictures"),
    content: str | None = None,
    brief: str = "hero",
    model: str = "alpha",
    campaign: str = "",
    tier: Tier = Tier.PRODUCTION,
    take: str | None = None,
    variant_index: int | None = None,
    requested_at: datetime | None = None,
    made_at: datetime | None = NOON,
    kind: Kind = Kind.NORMAL,
    given: bool = False,
    cost: float | None = None,
    there: bool = True,
) -> NewVariant:
    """A variant to add, whose bytes are told apart by `content`."""
    path = Path("/") / folder / name
    variant = Variant(
        path=path,
        sha256=sha256((content or name).encode()).hexdigest(),
        format="png",
        width=1024,
        height=768,
        size_bytes=1000,
        modified_at=NOON,
        generation=Generation(model=model, prompt=f"prompt of {brief}"),
    )
    place = Place(
        brief_key=f"name:{brief}",
        brief_name=brief,
        campaign=campaign,
        model=model,
        tier=tier,
        take=take,
        variant_index=variant_index,
        requested_at=requested_at,
        order_source=OrderSource.REQUESTED if requested_at else OrderSource.FILE_TIME,
        cost=cost,
        kind=kind,
        given=given,
    )
    return NewVariant(
        path=path,
        place=place,
        variant=variant if there else None,
        made_at=made_at if there else None,
        modified_ns=1 if there else None,
        generation=variant.generation,
    )


def fill(library: Library, new: Iterable[NewVariant], now: datetime = NOON) -> Sequence[VariantId]:
    """Adds variants and returns the ids of those that were new."""
    return library.add_variants(list(new), now).added


def filled_library(path: Path, count: int = 12, *, briefs: int = 3, models: int = 2) -> Library:
    """A library of undecided variants, spread evenly over briefs and models."""
    library = Library.open(path)
    fill(
        library,
        [
            make_new(f"{n}.png", brief=f"brief {n % briefs}", model=f"model {n % models}")
            for n in range(count)
        ],
    )
    return library
