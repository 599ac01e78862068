"""Flags in SQL: which variants carry one, and their scores to sort by."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Label, case, exists, func, literal, select

from curator.core.artifact import USES, Measurement, Threshold, Use
from curator.core.flagging import TRIAL, FlagRules, print_lack
from curator.library.tables import brief, look, measurement, model, variant

ALERTS = tuple(name for name, use in USES.items() if use is Use.ALERT)
"""The artifacts that count."""

CM_PER_INCH = 2.54

_like = look.alias("like")
_own = look.alias("own")
ALIKE: Label[int] = (
    select(func.count())
    .select_from(_own)
    .join(_like, _like.c.group_id == _own.c.group_id)
    .where(_own.c.variant_id == variant.c.id)
    .correlate(variant)
    .scalar_subquery()
    .label("alike")
)
"""How many variants look like this one."""


def pixels_for(centimetres: float | None, ppi: int | None) -> float | None:
    """Returns how many pixels a print of this length needs, None without a print."""
    if centimetres is None or ppi is None:
        return None
    return centimetres / CM_PER_INCH * ppi


def is_flagged(rules: FlagRules, artifact: str | None = None) -> ColumnElement[bool]:
    """The condition that a variant is flagged for an artifact, or for any one that counts."""
    if artifact is not None:
        return _over_threshold(rules, [artifact])
    return _over_threshold(rules, ALERTS)


def _over_threshold(rules: FlagRules, artifacts: Sequence[str]) -> ColumnElement[bool]:
    heard = [name for name in artifacts if name not in rules.muted]
    tried = [name for name in artifacts if name in rules.muted]
    spoken = measurement.c.artifact.in_(heard)
    if tried:
        spoken |= measurement.c.artifact.in_(tried) & (variant.c.id % TRIAL == 0)
    flagged = exists().where(
        measurement.c.variant_id == variant.c.id,
        spoken,
        measurement.c.artifact != "print_size",
        measurement.c.score >= _possible_from(rules),
    )
    if "print_size" not in artifacts:
        return flagged
    lack = print_lack(rules.threshold("print_size", None).possible)
    too_small = exists().where(
        measurement.c.variant_id == variant.c.id,
        measurement.c.artifact == "print_size",
        brief.c.id == variant.c.brief_id,
        measurement.c.raw * lack <= brief.c.print_cm / CM_PER_INCH * brief.c.print_ppi,
    )
    return flagged | too_small


def _possible_from(rules: FlagRules) -> ColumnElement[float]:
    """The score from which the measurement at hand flags."""
    cases: list[tuple[ColumnElement[bool], float]] = []
    for (artifact, name), threshold in rules.by_model.items():
        made_by = select(model.c.id).where(model.c.name == name).scalar_subquery()
        here = (measurement.c.artifact == artifact) & (variant.c.model_id == made_by)
        cases.append((here, threshold.possible))
    for artifact, threshold in rules.thresholds.items():
        cases.append((measurement.c.artifact == artifact, threshold.possible))
    if not cases:
        return literal(Threshold().possible)
    return case(*cases, else_=Threshold().possible)


def score_of(artifact: str) -> ColumnElement[float]:
    """A variant's score of one artifact, or of all that count for "any"; -1 where unmeasured."""
    names = ALERTS if artifact == "any" else [artifact]
    # What is too small depends on the brief: the fewest pixels come first.
    value = -measurement.c.raw if artifact == "print_size" else measurement.c.score
    unmeasured = -1e9 if artifact == "print_size" else -1.0
    return (
        select(func.coalesce(func.max(value), unmeasured))
        .where(measurement.c.variant_id == variant.c.id, measurement.c.artifact.in_(names))
        .correlate(variant)
        .scalar_subquery()
    )


def measure_for(sorted_by: str, measured: Iterable[Measurement]) -> Measurement | None:
    """Returns which of a variant's measurements `score_of` takes its score from."""
    names = ALERTS if sorted_by == "any" else [sorted_by]
    found = [item for item in measured if item.artifact in names]
    return max(found, key=lambda item: item.score, default=None)
