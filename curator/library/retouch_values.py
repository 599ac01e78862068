"""The frozen values of the retouch wing."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from curator.core.decision import Decision
from curator.core.ticket import Answer, EntryId, EntryKind, TicketFacts, TicketState, VersionId
from curator.core.variant import BriefId, Generation, Tier, VariantId


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A line to write on a ticket; which of the values it has depends on its kind."""

    variant: VariantId
    kind: EntryKind
    author: str
    text: str = ""
    number: float | None = None
    version: VersionId | None = None
    about: EntryId | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A file that came out of an editor.

    Attributes:
        saved_at: the file's own time, aware UTC.
    """

    variant: VariantId
    path: Path
    sha256: str
    size_bytes: int
    modified_ns: int
    saved_at: datetime
    author: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a variant, as the library remembers it.

    Attributes:
        minutes: worked on the ticket until it was noticed; None when nobody measured.
    """

    id: VersionId
    variant: VariantId
    path: Path
    sha256: str
    size_bytes: int
    modified_ns: int
    saved_at: datetime
    noticed_at: datetime
    author: str
    minutes: float | None


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """What an editor is given in place of the original."""

    variant: VariantId
    path: Path
    author: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """A timer that runs on a ticket since `started_at`, and was seen running at `seen_at`."""

    variant: VariantId
    author: str
    started_at: datetime
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Ticket:
    """A variant whose verdict is fix, with all that a retoucher needs.

    Attributes:
        asked: the decision that counts; its note and defects say what is wrong.
        asked_by: everybody whose standing verdict is fix, in the order of their decisions.
        has_credential: the original carries a C2PA credential.
        versions: oldest first.
        copies: working copies, oldest first.
        running: the timers that run on it now.
    """

    variant: VariantId
    sha256: str | None
    path: Path
    format: str | None
    width: int | None
    height: int | None
    missing: bool
    brief_id: BriefId
    brief: str
    campaign: str
    tier: Tier
    model: str
    generation: Generation
    has_credential: bool
    asked: Decision
    asked_by: tuple[Decision, ...]
    facts: TicketFacts = field(default_factory=TicketFacts)
    state: TicketState = TicketState.OPEN
    versions: tuple[Version, ...] = ()
    copies: tuple[WorkingCopy, ...] = ()
    running: tuple[Stopwatch, ...] = ()

    @property
    def defects(self) -> tuple[str, ...]:
        """Every defect that anybody named, each once."""
        return tuple(dict.fromkeys(name for made in self.asked_by for name in made.defects))

    @property
    def actual_minutes(self) -> float | None:
        """What the fix took once it is finished, else what was worked until now."""
        finished = self.asked.retouch_minutes
        return finished if finished is not None else self.facts.minutes

    def version(self, number: VersionId | None) -> Version | None:
        """Returns one of its versions by its number."""
        return next((one for one in self.versions if one.id == number), None)
