"""What a reviewer says of an image beside its verdict, as a review session takes it.

A session states it of the image on screen; which facts a reviewer sees there, and which a verdict
takes along, is told here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from curator.core.decision import Action, Pin
from curator.core.fact import NO_FACTS, FactId, FactKind, Facts, Spot, holding, said_here
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Card


@dataclass(frozen=True, slots=True)
class Say:
    """Stars, a label, a defect or a note; "" takes stars, label or note away."""

    kind: FactKind
    value: str


@dataclass(frozen=True, slots=True)
class PinDefect:
    """Where a defect is."""

    defect: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class MovePin:
    """A pinned defect is somewhere else."""

    fact: FactId
    spot: Spot


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Facts that shall not stand any more."""

    facts: tuple[FactId, ...]


Saying: TypeAlias = Say | PinDefect | MovePin | TakeBack


def state(
    library: Library, variants: Sequence[VariantId], saying: Saying, reviewer: str, now: datetime
) -> Action | None:
    """States something of variants, durable when this returns; None where it changes nothing."""
    book = library.facts
    match saying:
        case Say(kind, value):
            return book.say(variants, kind, value, reviewer, now)
        case PinDefect(defect, spot):
            return book.pin(variants[0], defect, spot, reviewer, now)
        case MovePin(fact, spot):
            return book.move(fact, spot, reviewer, now)
        case TakeBack(facts):
            return book.take_back(facts, reviewer, now)


@dataclass(frozen=True, slots=True)
class Reasons:
    """What a verdict takes along of the facts that stand when it is given."""

    defects: tuple[str, ...] = ()
    pins: tuple[Pin, ...] = ()
    note: str = ""


def reasons_of(card: Card | None, reviewer: str) -> Reasons:
    """Returns the reasons that stand on an image; of notes only the reviewer's own words."""
    facts = card.facts if card is not None else NO_FACTS
    note = facts.note_fact
    is_own = note is not None and note.fact.reviewer == reviewer
    return Reasons(facts.defects, facts.pins, facts.note if is_own else "")


def facts_of_this_look(
    library: Library, variants: Iterable[VariantId], reviewer: str, since: datetime
) -> dict[VariantId, Facts]:
    """Returns what a reviewer has said of variants since a time.

    What is judged once more is judged blind: stars and defects of the first look would tell how it
    was judged.
    """
    logs = library.facts.logs_of(list(variants))
    return {
        variant: holding(
            one
            for one in said_here(log)
            if one.fact.reviewer == reviewer and one.fact.stated_at >= since
        )
        for variant, log in logs.items()
    }
