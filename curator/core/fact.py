"""Facts: what people say of a variant beside its verdict.

Stars, a colour label, defects with the spots they were seen at, and a note. Facts are appended and
taken back like decisions, never changed; what holds now is a fold over their log, computed here and
nowhere else. What another app wrote into a file is a fact with its *source*; it never overrides
what somebody said in Curator.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType, TypeAlias

from curator.core.decision import Pin, Verdict
from curator.core.variant import VariantId

FactId = NewType("FactId", int)
Spot: TypeAlias = tuple[float, float]
"""x and y of an image, 0..1 each, from its upper left corner."""

MOST_STARS = 5
LABELS = ("red", "yellow", "green", "blue", "purple")
"""The labels that can be given here; an imported one may carry any other text."""


class FactKind(Enum):
    """What a fact is about. Defects add up; of the others the latest one holds."""

    STARS = "stars"
    LABEL = "label"
    DEFECT = "defect"
    NOTE = "note"
    PICK = "pick"  # another app's accept or reject; said here it would be a verdict


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that somebody said of a variant.

    Attributes:
        variant: of which.
        kind: about what.
        value: stars "1" to "5", a label, a defect's name, a note's text, or a verdict's value; ""
            says that there are no stars, no label, no note, which holds against an import too.
        reviewer: who said it; "" for an import.
        stated_at: aware UTC.
        spot: where a defect was seen; None where nobody pinned it.
        source: where an import found it ("xmp:Rating in hero.jpg"); "" for what was said here.
    """

    variant: VariantId
    kind: FactKind
    value: str
    reviewer: str
    stated_at: datetime
    spot: Spot | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class LoggedFact:
    """A fact as the log holds it: numbered, and taken back or standing.

    Attributes:
        restores: the first row that this one repeats, after an undo; it takes that one's place in
            the order of what was said.
    """

    id: FactId
    fact: Fact
    retracted_at: datetime | None = None
    restores: FactId | None = None

    @property
    def place(self) -> int:
        """Its place in the order of what was said."""
        return self.id if self.restores is None else self.restores


@dataclass(frozen=True, slots=True)
class Facts:
    """What holds of one variant now: at most one fact of each kind, and its defects in order."""

    stars_fact: LoggedFact | None = None
    label_fact: LoggedFact | None = None
    note_fact: LoggedFact | None = None
    pick_fact: LoggedFact | None = None
    defect_facts: tuple[LoggedFact, ...] = ()

    @property
    def stars(self) -> int | None:
        """1 to 5; None without stars."""
        return int(self.stars_fact.fact.value) if self.stars_fact else None

    @property
    def label(self) -> str | None:
        """One of `LABELS`, or another app's text; None without a label."""
        return self.label_fact.fact.value if self.label_fact else None

    @property
    def note(self) -> str:
        """A person's words, "" for none."""
        return self.note_fact.fact.value if self.note_fact else ""

    @property
    def pick(self) -> Verdict | None:
        """What another app's flag says; None where it says nothing."""
        return Verdict(self.pick_fact.fact.value) if self.pick_fact else None

    @property
    def defects(self) -> tuple[str, ...]:
        """Each defect once, in the order they were named."""
        return tuple(dict.fromkeys(logged.fact.value for logged in self.defect_facts))

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The spots of those defects that were pinned, in the same order."""
        return tuple(
            Pin(logged.fact.value, *logged.fact.spot)
            for logged in self.defect_facts
            if logged.fact.spot is not None
        )

    def of(self, kind: FactKind) -> LoggedFact | None:
        """Returns the one fact of a kind that holds; None without one, and for defects."""
        return {
            FactKind.STARS: self.stars_fact,
            FactKind.LABEL: self.label_fact,
            FactKind.NOTE: self.note_fact,
            FactKind.PICK: self.pick_fact,
        }.get(kind)


NO_FACTS = Facts()


def holding(log: Iterable[LoggedFact]) -> Facts:
    """Returns what holds now by one variant's log.

    Of a kind the latest fact that stands holds, by whoever said it; one said here stands before all
    that were imported, whenever that was. Defects add up; the same one at the same spot is one.
    """
    standing = sorted(
        (logged for logged in log if logged.retracted_at is None),
        key=lambda logged: (not logged.fact.source, logged.place, logged.id),
    )
    last = {logged.fact.kind: logged for logged in standing}
    defects: dict[tuple[str, Spot | None], LoggedFact] = {}
    for logged in sorted(standing, key=lambda logged: (logged.place, logged.id)):
        if logged.fact.kind is FactKind.DEFECT and logged.fact.value:
            defects.setdefault((logged.fact.value, logged.fact.spot), logged)

    def said(kind: FactKind) -> LoggedFact | None:
        logged = last.get(kind)
        return logged if logged is not None and logged.fact.value else None

    return Facts(
        stars_fact=said(FactKind.STARS),
        label_fact=said(FactKind.LABEL),
        note_fact=said(FactKind.NOTE),
        pick_fact=said(FactKind.PICK),
        defect_facts=tuple(defects.values()),
    )


def said_here(log: Iterable[LoggedFact]) -> tuple[LoggedFact, ...]:
    """Returns the facts that people said in Curator; an import would tell an image's past."""
    return tuple(logged for logged in log if not logged.fact.source)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A variant that another app's flag calls otherwise than its verdict here."""

    variant: VariantId
    here: Verdict
    elsewhere: LoggedFact


def conflicts(
    verdicts: Mapping[VariantId, Verdict], facts: Mapping[VariantId, Facts]
) -> tuple[Conflict, ...]:
    """Returns where "rejected there, accepted here" or the like holds, by variant.

    What is to be fixed here is neither picked nor rejected elsewhere, so it contradicts a reject
    only: other apps have no third word.
    """
    found: list[Conflict] = []
    for variant in sorted(verdicts.keys() & facts.keys()):
        here, there = verdicts[variant], facts[variant]
        if there.pick is None or there.pick_fact is None or there.pick is here:
            continue
        if Verdict.FIX in {here, there.pick} and Verdict.REJECT not in {here, there.pick}:
            continue
        found.append(Conflict(variant, here, there.pick_fact))
    return tuple(found)


def checked(fact: Fact) -> Fact:
    """Returns the fact as it is stored: without space around its text, its spot held in 0..1.

    Raises:
        ValueError: it says what no fact of its kind can say.
    """
    value = " ".join(fact.value.split()) if fact.kind is not FactKind.NOTE else fact.value.strip()
    spot = fact.spot
    if fact.kind is FactKind.STARS and value not in {"", *map(str, range(1, MOST_STARS + 1))}:
        raise ValueError(f"stars are 1 to {MOST_STARS} or none, not {value!r}")
    if fact.kind is FactKind.LABEL and not fact.source and value not in {"", *LABELS}:
        raise ValueError(f"a label is one of {', '.join(LABELS)}, not {value!r}")
    if fact.kind is FactKind.DEFECT and not value:
        raise ValueError("a defect has a name")
    if fact.kind is FactKind.PICK and value not in {"", *(known.value for known in Verdict)}:
        raise ValueError(f"a pick is accept, fix or reject, not {value!r}")
    if spot is not None:
        if fact.kind is not FactKind.DEFECT:
            raise ValueError("only a defect has a spot")
        if any(part != part for part in spot):
            raise ValueError("a spot is two numbers")
        spot = (min(max(spot[0], 0.0), 1.0), min(max(spot[1], 0.0), 1.0))
    return Fact(fact.variant, fact.kind, value, fact.reviewer, fact.stated_at, spot, fact.source)


def fact_words(kind: FactKind, value: str) -> str:
    """Returns a fact in words, as undo names it: "3 stars", "no label", "hands"."""
    match kind:
        case FactKind.STARS:
            return f"{value or 'no'} {'star' if value == '1' else 'stars'}"
        case FactKind.LABEL:
            return f"{value or 'no'} label"
        case FactKind.NOTE:
            return "note" if value else "no note"
        case FactKind.DEFECT | FactKind.PICK:
            return value
