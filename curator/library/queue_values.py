"""What the queue's part of the library takes and gives: frozen values, no rows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from curator.core.baseline import SessionMoments
from curator.core.batch import ItemKind
from curator.core.decision import DecisionId, Verdict
from curator.core.variant import BriefId, VariantId

BUSY_FOR = timedelta(hours=4)
"""A colleague's open batch younger than this is left alone when a new batch is planned."""


@dataclass(frozen=True, slots=True)
class Revealed:
    """A variant of a finished batch, with its model: nothing is blind any more."""

    variant: VariantId
    path: Path
    sha256: str | None
    model: str
    brief: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Followup:
    """A variant that somebody shall judge once more.

    Attributes:
        decision: what it is about.
        author: whose decision that is.
        kind: a second look at an accept, or a second reader of any verdict.
        reason: why this one was chosen.
        not_before: until then its author is not asked; others may be.
    """

    id: int
    variant: VariantId
    brief: BriefId
    decision: DecisionId
    author: str
    kind: ItemKind
    reason: str
    not_before: datetime


@dataclass(frozen=True, slots=True)
class NewFollowup:
    """What is to be asked."""

    variant: VariantId
    decision: DecisionId
    author: str
    kind: ItemKind
    reason: str
    not_before: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """A follow-up that has been judged.

    Attributes:
        before: the verdict it was about.
        after: what was said when nobody knew that.
    """

    variant: VariantId
    kind: ItemKind
    reason: str
    before: Verdict
    after: Verdict
    author: str
    reviewer: str

    @property
    def is_reversed(self) -> bool:
        """Whether the two verdicts differ."""
        return self.before is not self.after


@dataclass(frozen=True, slots=True)
class Judged:
    """A standing decision of one batch, as second looks see it.

    Attributes:
        position: in the batch.
        flag_score: the largest score of the variant's alerts.
        suspect: inside a stretch of changing pace.
    """

    decision: DecisionId
    variant: VariantId
    verdict: Verdict
    look_seconds: float | None
    position: int
    flag_score: float
    suspect: bool


@dataclass(frozen=True, slots=True)
class PaceSession:
    """What a sitting left behind of its reviewer's pace.

    Attributes:
        is_rested: no rest was advised in it; only then it is learnt from.
        moments: see `curator.core.baseline`; None when it was too short.
    """

    session: str
    reviewer: str
    mode: str
    ended_at: datetime
    is_rested: bool
    moments: SessionMoments | None


@dataclass(frozen=True, slots=True)
class SittingLook:
    """One look of a reviewer's own history, for their eyes only.

    Attributes:
        place: 0-based, in the sitting.
    """

    session: str
    place: int
    decided_at: datetime
    look_seconds: float
    accepted: bool
