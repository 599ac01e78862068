"""Variants in columns: what the report's further sections count, for a few as for a million.

`variants_in` makes them of the library's columns, `variants_of` of outcomes; both leave cancelled
briefs out. A section asks for masks and groups of whole columns:

- which variants: `only`, `blinded`, `where`; what became of them: `reviewed`, `accepted`;
- which model and tier: `makers`, in the order in which rows stand;
- which variant is the first image of a first take: `first_images` of the `Ledger`'s `units`, for
  which take is first is said there and nowhere else.

A *place* is where a variant stands in the columns. Sums of floats go through `fsum` (or
`ledger.sums_by`), so that their order does not show.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, TypeAlias  # Any: columns by their names

import numpy as np

from curator.core.decision import Verdict
from curator.core.outcome import TIERS, VERDICTS, BriefPlace, Outcome
from curator.core.reckoned import Deciding
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier
from curator.core.variant_columns import (
    NEVER,
    NOBODY,
    UNKNOWN,
    VariantColumns,
    moment_number,
    moment_of,
)
from curator.statistics.ledger import Bools, Floats, Ints, Ledger

Maker: TypeAlias = tuple[str, Tier]

UNDECIDED, ACCEPTED, FIXED, REJECTED = (
    VERDICTS.index(one) for one in (None, Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT)
)

_TABLES = ("briefs", "models", "reviewers", "sessions")
_FLAGS = ("missing", "suspect", "blind")
_FLOATS = ("minutes", "look_seconds", "cost", "generation_seconds", "batch_place")


@dataclass(frozen=True, slots=True)
class Variants:
    """Counted variants: the tables and columns of `VariantColumns` as arrays of equal length.

    The columns that hold 0 or 1 there hold truth values here.
    """

    briefs: Sequence[BriefPlace]
    models: Sequence[str]
    reviewers: Sequence[str]
    sessions: Sequence[str]
    sequence: Ints
    take: Ints
    brief: Ints
    model: Ints
    tier: Ints
    verdict: Ints
    minutes: Floats
    look_seconds: Floats
    cost: Floats
    generation_seconds: Floats
    missing: Bools
    suspect: Bools
    blind: Bools
    decided_at: Ints
    reviewer: Ints
    session: Ints
    batch_place: Floats

    def __len__(self) -> int:
        return len(self.sequence)

    @property
    def reviewed(self) -> Bools:
        """Which have a verdict."""
        return self.verdict != UNDECIDED

    @property
    def accepted(self) -> Bools:
        """Which were accepted."""
        return self.verdict == ACCEPTED

    @property
    def decided(self) -> Bools:
        """Of which it is known whose decision counts, also where the verdict is left out."""
        return self.decided_at != NEVER

    def where(self, mask: Bools) -> "Variants":
        """Returns the variants of which something holds, an entry of the mask each."""
        if mask.all():
            return self
        return replace(self, **{name: getattr(self, name)[mask] for name in _COLUMNS})

    def only(
        self,
        *,
        campaign: str | None = None,
        tier: Tier | None = None,
        takes: Collection[int] | None = None,
    ) -> "Variants":
        """Returns the variants of one campaign, of one tier, or of these takes; None takes all."""
        mask = np.ones(len(self), dtype=np.bool_)
        if campaign is not None:
            inside = [brief.campaign == campaign for brief in self.briefs]
            mask &= np.array(inside, dtype=np.bool_)[self.brief]
        if tier is not None:
            mask &= self.tier == TIERS.index(tier)
        if takes is not None:
            mask &= np.isin(self.take, np.fromiter(takes, dtype=np.int64, count=len(takes)))
        return self.where(mask)

    def blinded(self) -> "Variants":
        """Returns the same as if no verdict had been given with the model known."""
        return replace(self, verdict=np.where(self.blind, self.verdict, UNDECIDED))

    def makers(self) -> tuple[Sequence[Maker], Ints]:
        """Returns the models and tiers that there are, and which of them each variant is of.

        They stand by model, the unknown one last, then by tier.
        """
        key = self.model * len(TIERS) + self.tier
        present = np.flatnonzero(np.bincount(key, minlength=1)).tolist()
        found = {
            number: (self.models[number // len(TIERS)], number % len(TIERS)) for number in present
        }
        order = sorted(
            present, key=lambda number: (found[number][0] == UNKNOWN_MODEL, found[number])
        )
        rank = np.zeros(max(present, default=0) + 1, dtype=np.int64)
        rank[order] = np.arange(len(order))
        return [(found[number][0], TIERS[found[number][1]]) for number in order], rank[key]

    def campaigns_met(self) -> Sequence[str]:
        """Returns the campaigns that the variants are of, by name."""
        briefs = np.flatnonzero(np.bincount(self.brief, minlength=1)).tolist()
        return sorted({self.briefs[number].campaign for number in briefs} if len(self) else ())

    def acceptances(self) -> Sequence[tuple[int, str, datetime]]:
        """Returns (import order, model, when) of each accepted variant, the first one first.

        One of which it is not known when it was accepted is left out.
        """
        places = np.flatnonzero(self.accepted & self.decided)
        places = places[np.lexsort((self.sequence[places], self.decided_at[places]))]
        return [
            (number, self.models[int(model)], moment_of(moment))
            for number, model, moment in zip(
                self.sequence[places].tolist(),
                self.model[places],
                self.decided_at[places].tolist(),
                strict=True,
            )
        ]

    def places_of(self, sequences: Ints) -> Ints:
        """Returns where the variants with these numbers stand, -1 for one that is not here."""
        if not len(self):
            return np.full(len(sequences), -1)
        place = np.minimum(np.searchsorted(self.sequence, sequences), len(self) - 1)
        return np.where(self.sequence[place] == sequences, place, -1)

    def numbers_among(self, sequences: Collection[int]) -> frozenset[int]:
        """Returns which of these numbers are those of variants that are here."""
        numbers = np.fromiter(sequences, dtype=np.int64, count=len(sequences))
        return frozenset(numbers[self.places_of(numbers) >= 0].tolist())

    def first_images(self, ledger: Ledger, takes: Ints) -> Ints:
        """Returns the places of the first images of takes.

        Args:
            ledger: of the same variants.
            takes: places among the ledger's takes, as in `Units.take`.
        """
        return self.places_of(ledger.first_sequence[takes])


_COLUMNS = tuple(field.name for field in fields(Variants) if field.name not in _TABLES)


def variants_in(columns: VariantColumns) -> Variants:
    """Returns the variants of columns, those of cancelled briefs left out."""
    arrays: dict[str, Any] = {
        name: np.asarray(getattr(columns, name), dtype=_kind(name)) for name in _COLUMNS
    }
    found = Variants(**{name: getattr(columns, name) for name in _TABLES}, **arrays)
    cancelled = np.array([brief.cancelled for brief in columns.briefs], dtype=np.bool_)
    return found.where(~cancelled[found.brief]) if cancelled.any() else found


def _kind(name: str) -> Any:
    return np.bool_ if name in _FLAGS else np.float64 if name in _FLOATS else np.int64


def variants_of(
    outcomes: Iterable[Outcome],
    deciding: Mapping[int, Deciding] | None = None,
    generation: Mapping[int, float] | None = None,
) -> Variants:
    """Returns outcomes as columns, their takes numbered as `ledger.columns_of` numbers them.

    Args:
        outcomes: in any order; each has a `sequence` of its own where first images matter.
        deciding: the decision that counts, by sequence.
        generation: seconds, by sequence.
    """
    takes: dict[tuple[Any, ...], int] = {}
    keyed: list[tuple[int, Outcome]] = []
    for one in outcomes:
        if one.kind is Kind.NORMAL:
            place = (one.campaign, one.brief, one.cancelled)
            key = (place, one.model, one.tier, one.take)
            keyed.append((takes.setdefault(key, len(takes)), one))
    keyed.sort(key=lambda pair: pair[1].sequence)
    made, seconds = deciding or {}, generation or {}
    tables: Mapping[str, Sequence[Any]] = {
        "briefs": [BriefPlace(*place) for place in sorted({key[0] for key in takes})],
        "models": sorted({one.model for _, one in keyed}),
        "reviewers": sorted({one.reviewer for one in made.values()}),
        "sessions": sorted({one.session for one in made.values()}),
    }
    numbers = {
        name: {value: number for number, value in enumerate(table)}
        for name, table in tables.items()
    }
    rows = [
        _row(one, take, made.get(one.sequence), seconds.get(one.sequence, UNKNOWN), numbers)
        for take, one in keyed
    ]
    columns: Mapping[str, Sequence[Any]] = {name: [row[name] for row in rows] for name in _COLUMNS}
    return variants_in(VariantColumns(**tables, **columns))


def _row(
    one: Outcome,
    take: int,
    made: Deciding | None,
    generation: float,
    numbers: Mapping[str, Mapping[Any, int]],
) -> dict[str, Any]:
    return {
        "sequence": one.sequence,
        "take": take,
        "brief": numbers["briefs"][BriefPlace(one.campaign, one.brief, one.cancelled)],
        "model": numbers["models"][one.model],
        "tier": TIERS.index(one.tier),
        "verdict": VERDICTS.index(one.verdict),
        "minutes": UNKNOWN if one.retouch_minutes is None else one.retouch_minutes,
        "look_seconds": one.look_seconds,
        "cost": UNKNOWN if one.cost is None else one.cost,
        "generation_seconds": generation,
        "missing": one.missing,
        "suspect": one.suspect,
        "blind": one.blind,
        "decided_at": NEVER if made is None else moment_number(made.decided_at),
        "reviewer": NOBODY if made is None else numbers["reviewers"][made.reviewer],
        "session": NOBODY if made is None else numbers["sessions"][made.session],
        "batch_place": UNKNOWN if made is None or made.place is None else made.place,
    }
