"""A reviewing history for part of the demo, so that statistics have something to say at once."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from curator.core.batch import Candidate, PlannedItem, plan_batch
from curator.core.decision import Verdict
from curator.core.fatigue import FatiguePolicy
from curator.core.variant import BriefId, VariantId
from curator.workflow.demo_material import DEMO_SEED, DemoPicture

REVIEWED_SHARE = 0.42
"""Of the pictures; what is left makes at least two full batches."""

FIRST_SESSION_AT = datetime(2026, 3, 5, 9, 10, tzinfo=UTC)

_ACCEPTED = {"atelierLumenXL_v14": 0.64, "quillonDiffusion_v27": 0.46, "northlight-image-3": 0.55}
_FIXED = 0.16
_REASONS = {
    "soft focus": "soft focus",
    "jpeg blocks": "compression",
    "blown highlights": "blown highlights",
    "crushed shadows": "crushed shadows",
    "colour fringes": "colour fringes",
    "wavy warp": "warped line",
}
_OTHER_REASONS = ("composition", "light does not match", "off brief", "palette")


@dataclass(frozen=True, slots=True)
class DemoDecision:
    """One verdict of the demo's past.

    Attributes:
        file: the picture, relative to the demo's folder.
        verdict: accept, fix or reject.
        look_seconds: how long was looked.
        decided_at: aware UTC.
        position: 0-based place in the session.
        session: the session's name.
        defects: reasons, none for an accept.
        retouch_minutes: what a fix took; None for the others.
    """

    file: str
    verdict: Verdict
    look_seconds: float
    decided_at: datetime
    position: int
    session: str
    defects: tuple[str, ...] = ()
    retouch_minutes: float | None = None


def demo_decisions(
    pictures: Sequence[DemoPicture], *, seed: int = DEMO_SEED
) -> tuple[DemoDecision, ...]:
    """Returns a plausible past of reviewing, the same for the same pictures and seed.

    Whole briefs are judged, in the order that the queue itself would have planned, as long as no
    more than `REVIEWED_SHARE` of the pictures are decided. A planted flaw is usually seen: two in
    three such pictures are rejected, one in four is sent to retouch. Clean pictures are accepted at
    a rate that differs by model.
    """
    rng = random.Random(seed)
    open_pictures = dict(enumerate(pictures))
    budget = int(REVIEWED_SHARE * len(pictures))
    decisions: list[DemoDecision] = []
    moment = FIRST_SESSION_AT
    number = 1
    while budget > 0:
        cap = min(FatiguePolicy().batch_size, budget)
        planned = plan_batch(_candidates(open_pictures), cap=cap, seed=seed + number)
        batch = [item for item in planned if _is_whole(item, planned, open_pictures)]
        if not batch:
            break
        for position, item in enumerate(batch):
            picture = open_pictures.pop(item.variant)
            verdict = _verdict(rng, picture)
            look = _look_seconds(rng, verdict, position)
            moment += timedelta(seconds=look + 0.4)
            decisions.append(_decision(rng, picture, verdict, look, moment, position, number))
        budget -= len(batch)
        moment += timedelta(minutes=rng.uniform(35, 90))
        number += 1
    return tuple(decisions)


def _is_whole(
    item: PlannedItem, planned: Sequence[PlannedItem], pictures: dict[int, DemoPicture]
) -> bool:
    """True unless the cap cut the item's brief in two."""
    count = sum(other.brief == item.brief for other in planned)
    brief = pictures[item.variant].brief
    return count == sum(picture.brief == brief for picture in pictures.values())


def _candidates(pictures: dict[int, DemoPicture]) -> list[Candidate]:
    names = sorted({picture.brief.name for picture in pictures.values()})
    return [
        Candidate(
            VariantId(number),
            BriefId(names.index(picture.brief.name)),
            picture.model.name,
            picture.take,
        )
        for number, picture in pictures.items()
    ]


def _verdict(rng: random.Random, picture: DemoPicture) -> Verdict:
    draw = rng.random()
    if picture.flaw is not None:
        return Verdict.REJECT if draw < 0.67 else Verdict.FIX if draw < 0.92 else Verdict.ACCEPT
    accepted = _ACCEPTED.get(picture.model.name, 0.5)
    if draw < accepted:
        return Verdict.ACCEPT
    return Verdict.FIX if draw < accepted + _FIXED else Verdict.REJECT


def _look_seconds(rng: random.Random, verdict: Verdict, position: int) -> float:
    """A log-normal look: fixes take longest, and everything gets a little quicker on the way."""
    median = {Verdict.ACCEPT: 4.6, Verdict.FIX: 7.5, Verdict.REJECT: 2.9}[verdict]
    return round(min(rng.lognormvariate(0, 0.45) * median * (1 - 0.004 * position), 45.0), 2)


def _decision(
    rng: random.Random,
    picture: DemoPicture,
    verdict: Verdict,
    look: float,
    moment: datetime,
    position: int,
    number: int,
) -> DemoDecision:
    defects: tuple[str, ...] = ()
    if verdict is not Verdict.ACCEPT:
        known = _REASONS.get(picture.flaw or "")
        defects = (known or rng.choice(_OTHER_REASONS),)
    minutes = round(rng.uniform(4, 28)) if verdict is Verdict.FIX else None
    return DemoDecision(
        file=picture.file,
        verdict=verdict,
        look_seconds=look,
        decided_at=moment,
        position=position,
        session=f"demo-{number}",
        defects=defects,
        retouch_minutes=minutes,
    )
