"""Planted flaws and repeats: making them, telling of them at a batch's end, and what they say.

Everything here measures the process: how well flaws are found, and how often the same image gets
the same verdict. Nothing of it reaches statistics or exports, and what it says of one person is for
that person.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any  # Any: the report as plain values

from curator.core.decision import Verdict
from curator.core.sentinel import FLAWS, next_strength
from curator.core.variant import BatchId, VariantId
from curator.library.library import Library
from curator.library.pacing import LEAST_DECISIONS, LEAST_REVIEWERS
from curator.library.probe_values import Box, ProbeAnswer, ReadyProbe

SCHEMA = "curator.probes/1"

PROBES_FOLDER = "probes"
"""Where their files lie, beside the thumbnails in the cache."""


@dataclass(frozen=True, slots=True)
class PlantedFlaw:
    """A planted flaw of a finished batch: what it was, where, and whether it was found.

    Attributes:
        region: (x, y, width, height) in 0..1; None for all of the picture.
    """

    variant: VariantId
    path: Path
    flaw: str
    region: Box | None
    is_found: bool


@dataclass(frozen=True, slots=True)
class ProbeFeedback:
    """What a reviewer is told of the probes of a batch, at its end and not before.

    Attributes:
        flaws: the planted ones that were judged, in that order.
        repeats: images that had been judged on an earlier day.
        same: how many of those got the same verdict again.
    """

    flaws: tuple[PlantedFlaw, ...]
    repeats: int
    same: int

    @property
    def planted(self) -> int:
        """Images with a planted flaw."""
        return len(self.flaws)

    @property
    def found(self) -> int:
        """Those of them that were not accepted."""
        return sum(flaw.is_found for flaw in self.flaws)

    def in_words(self) -> str:
        """Returns the same as a person reads it."""
        parts: list[str] = []
        if self.flaws:
            noun = "flaw" if self.planted == 1 else "flaws"
            parts.append(f"{self.found} of {self.planted} planted {noun} found.")
        if self.repeats:
            noun = "image" if self.repeats == 1 else "images"
            parts.append(f"{self.same} of {self.repeats} repeated {noun} judged as before.")
        return " ".join(parts)


def ready_probes(library: Library, reviewer: str, now: datetime) -> tuple[ReadyProbe, ...]:
    """Returns the probes that a reviewer may be shown now and whose files are there."""
    return tuple(one for one in library.probes.due(reviewer, now) if one.path.exists())


def probe_feedback(library: Library, batch: BatchId) -> ProbeFeedback | None:
    """Returns what is said of a batch's probes at its end; None where it had none."""
    answers = library.probes.answers(batch_id=batch)
    flaws = tuple(
        PlantedFlaw(one.variant, one.path, one.flaw, one.region, one.is_found)
        for one in answers
        if one.flaw is not None
    )
    pairs = _pairs(answers)
    if not flaws and not pairs:
        return None
    return ProbeFeedback(flaws, len(pairs), sum(before is after for before, after in pairs))


def strengths(answers: Iterable[ProbeAnswer]) -> dict[str, float]:
    """Returns how strong a reviewer's next flaw of each kind is, by the answers so far."""
    found: dict[str, list[bool]] = {name: [] for name in FLAWS}
    for one in answers:
        if one.flaw in found:
            found[one.flaw].append(one.is_found)
    return {name: next_strength(hits) for name, hits in found.items()}


def probe_report(library: Library, reviewer: str | None = None) -> dict[str, Any]:
    """Returns what probes say of how flaws are found, pooled over all weeks, as plain values.

    Below a hundred planted flaws, or sixty repeats, only their numbers are said. Clean images are
    the repeats of what the same reviewer had accepted: with a flaw planted nowhere, not to accept
    one again is a false alarm.

    Args:
        library: of what.
        reviewer: whose own figures, for nobody else's eyes; None for the team's, of which nothing
            is said where fewer than five reviewers or two hundred answers stand behind it.

    Returns:
        Keys: schema, reviewer, reviewers, answers, since, until (ISO 8601), detection, repeats,
        flaws. All but the first two are None for a team that is too small.
    """
    answers = library.probes.answers(reviewer)
    people = len({one.reviewer for one in answers})
    report: dict[str, Any] = {"schema": SCHEMA, "reviewer": reviewer}
    if reviewer is None and (people < LEAST_REVIEWERS or len(answers) < LEAST_DECISIONS):
        kept_back = ("reviewers", "answers", "since", "until", "detection", "repeats", "flaws")
        return report | dict.fromkeys(kept_back)
    times = [one.answered_at for one in answers]
    return report | {
        "reviewers": people,
        "answers": len(answers),
        "since": _iso(min(times, default=None)),
        "until": _iso(max(times, default=None)),
        "detection": _detection(answers),
        "repeats": _repeats(answers),
        "flaws": _by_flaw(answers, with_strength=reviewer is not None),
    }


def _pairs(answers: Iterable[ProbeAnswer]) -> list[tuple[Verdict, Verdict]]:
    """The two verdicts of every repeat whose first one still stands."""
    return [(one.before, one.verdict) for one in answers if one.before is not None]


def _detection(answers: Sequence[ProbeAnswer]) -> dict[str, Any]:
    from curator.statistics.signal_detection import ENOUGH_FLAWED, detection, reliability_of

    flawed = [one for one in answers if one.flaw is not None]
    clean = [after for before, after in _pairs(answers) if before is Verdict.ACCEPT]
    hits = sum(one.is_found for one in flawed)
    alarms = sum(after is not Verdict.ACCEPT for after in clean)
    said: dict[str, Any] = {"flawed": len(flawed), "clean": len(clean), "enough": False}
    if len(flawed) < ENOUGH_FLAWED or not clean:
        return said
    found = detection(hits, len(flawed) - hits, alarms, len(clean) - alarms)
    d_prime, criterion = found.d_prime_interval(), found.criterion_interval()
    return said | {
        "enough": True,
        "hits": found.hits,
        "misses": found.misses,
        "false_alarms": found.false_alarms,
        "correct_rejections": found.correct_rejections,
        "d_prime": found.d_prime,
        "d_prime_se": found.d_prime_se,
        "d_prime_low": d_prime.low,
        "d_prime_high": d_prime.high,
        "criterion": found.criterion,
        "criterion_se": found.criterion_se,
        "criterion_low": criterion.low,
        "criterion_high": criterion.high,
        "ln_beta": found.ln_beta,
        "ln_beta_se": found.ln_beta_se,
        "reliability": reliability_of(found.flawed),
    }


def _repeats(answers: Sequence[ProbeAnswer]) -> dict[str, Any]:
    from curator.statistics.agreement import ENOUGH_PAIRS, agreement

    pairs = _pairs(answers)
    said: dict[str, Any] = {"pairs": len(pairs), "enough": False}
    agreed = agreement(pairs)
    if agreed is None or agreed.pairs < ENOUGH_PAIRS:
        return said
    kappa = agreed.kappa_interval
    return said | {
        "enough": True,
        "flips": agreed.flips,
        "flip_rate": agreed.flip_rate,
        "flip_low": agreed.flip_interval.low,
        "flip_high": agreed.flip_interval.high,
        "kappa": agreed.kappa,
        "kappa_low": kappa.low if kappa else None,
        "kappa_high": kappa.high if kappa else None,
    }


def _by_flaw(answers: Sequence[ProbeAnswer], *, with_strength: bool) -> list[dict[str, Any]]:
    """How many of each flaw; how strong the next one is says something of one person only."""
    shown = Counter(one.flaw for one in answers)
    next_ones = strengths(answers) if with_strength else {}
    return [
        {"flaw": name, "shown": shown[name], "next_strength": next_ones.get(name)} for name in FLAWS
    ]


def _iso(when: datetime | None) -> str | None:
    return None if when is None else when.isoformat()
