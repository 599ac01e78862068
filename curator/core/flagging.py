"""From measurements to flags: thresholds, precedence, and when a detector keeps quiet.

A flag says where to look. How many images carry one, and how often it is right, decides whether
anybody still looks; so thresholds belong to the library, answers are counted, and a detector that
is mostly wrong here mutes itself.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from curator.core.artifact import (
    Flag,
    Measurement,
    Severity,
    Threshold,
    Use,
    use_of,
)

MAX_FLAGS = 3
"""More outlines than this are not read."""

OUTRANKED_BY: Mapping[str, frozenset[str]] = {
    "seam": frozenset({"border", "blocking"}),
    "lattice": frozenset({"blocking"}),
    "noise": frozenset({"blocking", "lattice"}),
    "banding": frozenset({"blocking"}),
    "motion_blur": frozenset({"blur", "blocking"}),
    "oversharpening": frozenset({"blocking"}),
    "chromatic_aberration": frozenset({"blur"}),
    "low_detail": frozenset({"blur"}),
    "waxy_texture": frozenset({"blur", "blocking"}),
}
"""One cause raises several scores; where the stronger one is flagged the weaker one is silent."""

RECENT_ANSWERS = 20
"""How many of the latest answers a detector is judged by."""

MUTED_BELOW = 0.3
"""Share of right answers below which a detector mutes itself."""

TRIAL = 8
"""A muted detector still shows one flag in this many, so that it can win its voice back."""

_FULL_PRINT = 1 / 3
"""How far the pixels that are needed exceed those that are there when *likely* begins: 225 of 300
ppi."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How often a detector's flags were right, as the people of this library answered."""

    right: int
    answers: int

    @property
    def share(self) -> float | None:
        """Right answers over all, None while nobody answered."""
        return self.right / self.answers if self.answers else None


@dataclass(frozen=True, slots=True)
class FlagRules:
    """What one library flags.

    Attributes:
        thresholds: by artifact; one that is not named uses the default.
        by_model: the same for one model only, by artifact and model.
        muted: artifacts that keep quiet for now.
        floor: share of right answers below which one does.
    """

    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    by_model: Mapping[tuple[str, str], Threshold] = field(default_factory=dict)
    muted: frozenset[str] = frozenset()
    floor: float = MUTED_BELOW

    def threshold(self, artifact: str, model: str | None) -> Threshold:
        """Returns the threshold that holds for an artifact in images of a model."""
        own = self.by_model.get((artifact, model)) if model is not None else None
        return own or self.thresholds.get(artifact, Threshold())

    def is_quiet(self, artifact: str, variant: int | None) -> bool:
        """Whether an artifact's flag is held back on a variant; one in `TRIAL` never is."""
        return artifact in self.muted and (variant is None or variant % TRIAL != 0)


def raise_flags(
    measurements: Iterable[Measurement],
    rules: FlagRules | None = None,
    *,
    model: str | None = None,
    variant: int | None = None,
    print_pixels: float | None = None,
    print_ppi: int | None = None,
    limit: int = MAX_FLAGS,
) -> tuple[Flag, ...]:
    """Returns at most `limit` flags, the most severe first, then alerts before marks, then scores.

    Args:
        measurements: of one variant.
        rules: the library's; without, every threshold is the default one.
        model: by whom the variant was made, for thresholds of its own.
        variant: its number, which decides on which images a muted detector is tried.
        print_pixels: how many pixels the brief's print needs along the longer side.
        print_ppi: how finely it is printed, for the words of the flag.
        limit: how many at most.
    """
    rules = rules or FlagRules()
    raised: list[Flag] = []
    for measurement in measurements:
        artifact = measurement.artifact
        use = use_of(artifact)
        if use is Use.ASSIST or rules.is_quiet(artifact, variant):
            continue
        score, message = measurement.score, measurement.message
        if artifact == "print_size":
            score = print_score(measurement.raw, print_pixels)
            message = print_words(measurement.raw, print_pixels, print_ppi) or message
        threshold = rules.threshold(artifact, model)
        if score >= threshold.possible:
            likely = use is Use.ALERT and score >= threshold.likely
            raised.append(
                Flag(
                    artifact=artifact,
                    score=score,
                    severity=Severity.LIKELY if likely else Severity.POSSIBLE,
                    region=measurement.region,
                    message=message,
                )
            )
    names = {flag.artifact for flag in raised}
    kept = [flag for flag in raised if not OUTRANKED_BY.get(flag.artifact, frozenset()) & names]
    kept.sort(key=_rank)
    return tuple(kept[:limit])


def _rank(flag: Flag) -> tuple[bool, bool, float, str]:
    quiet = flag.severity is not Severity.LIKELY
    return quiet, use_of(flag.artifact) is not Use.ALERT, -flag.score, flag.artifact


def likelihood(measurements: Iterable[Measurement]) -> float:
    """Returns how likely an image is flawed, 0 to 1: the largest score of its alerts.

    The largest and not a sum: one flaw is enough, and many faint hints are no flaw (measured on
    planted defects: area under the curve 0.86 for the maximum, 0.77 for the sum).
    """
    return max(
        (item.score for item in measurements if use_of(item.artifact) is Use.ALERT), default=0.0
    )


def print_score(detail_pixels: float, needed_pixels: float | None) -> float:
    """Returns 0..1 how much too small a picture is for a print; 0 without a print to compare with.

    Args:
        detail_pixels: pixels along the longer side that hold detail.
        needed_pixels: pixels that the print needs there; 0.5 where both are equal, 0.8 where a
            third more would be needed.
    """
    if needed_pixels is None or detail_pixels <= 0:
        return 0.0
    lacking = needed_pixels / detail_pixels - 1
    exponent = math.log(4) * lacking / _FULL_PRINT
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, exponent))))


def print_words(detail_pixels: float, needed_pixels: float | None, ppi: int | None) -> str:
    """Returns what a print needs and what a picture has, "" without a print."""
    if not needed_pixels or not ppi:
        return ""
    reached = ppi * detail_pixels / needed_pixels
    return (
        f"needs {needed_pixels:,.0f} px along the longer side, has detail for "
        f"{detail_pixels:,.0f}: {reached:.0f} ppi"
    )


TELLS_SIZE = frozenset({"print_size"})
"""Artifacts whose measure and words name an image's size, by which some models are known."""


def blind_flag(flag: Flag) -> Flag:
    """Returns a flag in words that may be read while judging blind."""
    if flag.artifact in TELLS_SIZE:
        return replace(flag, message="too small for its print")
    return flag


def print_lack(threshold: float) -> float:
    """Returns the ratio of needed to present pixels at which `print_score` is a threshold."""
    limited = min(max(threshold, 1e-6), 1 - 1e-6)
    return 1 + _FULL_PRINT * math.log(limited / (1 - limited)) / math.log(4)


def precision_of(answers: Sequence[bool]) -> Precision:
    """Returns how many of the answers called the flag right."""
    return Precision(sum(answers), len(answers))


def is_muted(answers: Sequence[bool], floor: float = MUTED_BELOW) -> bool:
    """Whether a detector keeps quiet, by its answers from the oldest to the latest.

    It needs `RECENT_ANSWERS` of them; those it collects while it is tried can bring it back.

    Args:
        answers: True where it was right.
        floor: share of right answers below which it is quiet; at 0 nothing ever is.
    """
    recent = answers[-RECENT_ANSWERS:]
    return len(recent) == RECENT_ANSWERS and sum(recent) / len(recent) < floor
