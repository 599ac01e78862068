"""The wing of the library for what flags: thresholds, answers, and how often they are right."""

import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any  # Any: a setting is what JSON holds

from sqlalchemy import (
    Connection,
    Engine,
    Integer,
    Select,
    cast,
    func,
    insert,
    select,
    update,
)

from curator.core.artifact import Threshold, Use, use_of
from curator.core.flagging import (
    MUTED_BELOW,
    FlagRules,
    Precision,
    is_muted,
    precision_of,
    print_score,
)
from curator.core.variant import BriefId, Kind, VariantId
from curator.library import engine as engines
from curator.library._flagged import pixels_for
from curator.library.tables import brief, flag_answer, measurement, model, setting, variant
from curator.library.values import FlagAnswer, ScoreCount

THRESHOLDS = "thresholds"
THRESHOLDS_BY_MODEL = "thresholds_by_model"
FLOOR = "flag_floor"
STEPS = 100
"""Parts of 0..1 in which scores are counted for the threshold editor."""

_HAIR = 1e-9
"""Brings 0.29 into part 29: times a hundred it is a hair less than 29 in floating point."""


class Flagging:
    """What flags in one library, and what its people answered."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rules(self) -> FlagRules:
        """Returns the thresholds of this library and which artifacts keep quiet in it for now."""
        with engines.reading(self._engine) as connection:
            return rules_of(connection)

    def set_threshold(
        self, artifact: str, threshold: Threshold | None, *, model: str | None = None
    ) -> None:
        """Stores from which scores an artifact is flagged, for everyone who uses this library.

        Args:
            artifact: its name.
            threshold: None goes back to the default, or from a model's own to that of all models.
            model: whose images it is for; None for all.
        """
        values = (
            None
            if threshold is None
            else {"possible": threshold.possible, "likely": threshold.likely}
        )
        key = THRESHOLDS if model is None else THRESHOLDS_BY_MODEL
        with engines.writing(self._engine) as connection:
            stored = _setting(connection, key)
            if model is None:
                changed = {**stored, artifact: values}
            else:
                changed = {**stored, artifact: {**stored.get(artifact, {}), model: values}}
                changed[artifact] = {k: v for k, v in changed[artifact].items() if v is not None}
            kept = {name: value for name, value in changed.items() if value}
            engines.replace_rows(
                connection, setting, ["key"], [{"key": key, "value": json.dumps(kept)}]
            )

    def set_floor(self, share: float) -> None:
        """Stores below which share of right answers flags mute themselves, for everyone here.

        Raises:
            ValueError: it is no share.
        """
        if not 0 <= share <= 1:
            raise ValueError(f"a share lies between 0 and 1, not {share}")
        with engines.writing(self._engine) as connection:
            value = json.dumps(share)
            engines.replace_rows(connection, setting, ["key"], [{"key": FLOOR, "value": value}])

    def counts(self, artifact: str, model_name: str | None = None) -> ScoreCount:
        """Returns how an artifact's scores are spread, so that any threshold can be counted.

        What is too small for its print depends on the brief: of `print_size` only variants are
        counted whose brief has a print.
        """
        of_model = select(variant.c.id).where(variant.c.kind == Kind.NORMAL.value)
        if model_name is not None:
            made_by = select(model.c.id).where(model.c.name == model_name)
            of_model = of_model.where(variant.c.model_id.in_(made_by))
        if artifact == "print_size":
            return self._print_counts(of_model)
        with engines.reading(self._engine) as connection:
            if model_name is not None:
                return ScoreCount(_slots(connection, artifact, of_model))
            # All of them are counted in the index alone, which a join to what they are would not
            # be; the few that are not normal are then taken away again.
            others = select(variant.c.id).where(variant.c.kind != Kind.NORMAL.value)
            every, planted = (_slots(connection, artifact, some) for some in (None, others))
            return ScoreCount(tuple(a - b for a, b in zip(every, planted, strict=True)))

    def _print_counts(self, variants: Select[tuple[int]]) -> ScoreCount:
        query = (
            select(measurement.c.raw, brief.c.print_cm, brief.c.print_ppi, func.count())
            .select_from(measurement)
            .join(variant, variant.c.id == measurement.c.variant_id)
            .join(brief, brief.c.id == variant.c.brief_id)
            .where(
                measurement.c.artifact == "print_size",
                variant.c.id.in_(variants),
                brief.c.print_cm.is_not(None),
                brief.c.print_ppi.is_not(None),
            )
            .group_by(measurement.c.raw, brief.c.print_cm, brief.c.print_ppi)
        )
        slots = [0] * STEPS
        with engines.reading(self._engine) as connection:
            for pixels, centimetres, ppi, many in connection.execute(query):
                score = print_score(pixels, pixels_for(centimetres, ppi))
                slots[min(STEPS - 1, math.floor(score * STEPS + _HAIR))] += many
        return ScoreCount(tuple(slots))

    def answer(
        self,
        variant_id: VariantId,
        artifact: str,
        is_right: bool | None,
        reviewer: str,
        now: datetime,
    ) -> None:
        """Notes whether a flag is right; None takes the reviewer's answer back."""
        with engines.writing(self._engine) as connection:
            measured = connection.execute(
                select(measurement.c.version, measurement.c.score).where(
                    measurement.c.variant_id == variant_id, measurement.c.artifact == artifact
                )
            ).one_or_none()
            if measured is None:
                return
            connection.execute(
                insert(flag_answer).values(
                    variant_id=variant_id,
                    artifact=artifact,
                    version=measured.version,
                    score=measured.score,
                    is_right=is_right,
                    reviewer=reviewer,
                    answered_at=now,
                )
            )

    def answers_on(self, variant_id: VariantId, reviewer: str) -> dict[str, bool]:
        """Returns what a reviewer answered on a variant's flags, by artifact."""
        with engines.reading(self._engine) as connection:
            rows = connection.execute(
                select(flag_answer.c.artifact, flag_answer.c.is_right)
                .where(flag_answer.c.variant_id == variant_id, flag_answer.c.reviewer == reviewer)
                .order_by(flag_answer.c.id)
            )
            latest = {row.artifact: row.is_right for row in rows}
        return {artifact: right for artifact, right in latest.items() if right is not None}

    def answers(self) -> tuple[FlagAnswer, ...]:
        """Returns every answer that stands, the oldest first."""
        with engines.reading(self._engine) as connection:
            return _standing(connection)

    def precisions(self) -> dict[str, Precision]:
        """Returns how often each artifact's flags were right here, as they are raised now."""
        with engines.reading(self._engine) as connection:
            rules = rules_of(connection)
            heard = heard_by(_standing(connection), rules)
        return {artifact: precision_of(answers) for artifact, answers in heard.items()}

    def set_print(self, brief_id: BriefId, centimetres: float | None, ppi: int | None) -> None:
        """Notes how long a brief's longer side is printed, and how finely; None: not for print."""
        with engines.writing(self._engine) as connection:
            connection.execute(
                update(brief)
                .where(brief.c.id == brief_id)
                .values(print_cm=centimetres, print_ppi=ppi)
            )

    def print_of(self, brief_id: BriefId) -> tuple[float | None, int | None]:
        """Returns a brief's print: centimetres along the longer side, and pixels per inch."""
        with engines.reading(self._engine) as connection:
            row = connection.execute(
                select(brief.c.print_cm, brief.c.print_ppi).where(brief.c.id == brief_id)
            ).one()
        return row.print_cm, row.print_ppi


def _slots(
    connection: Connection, artifact: str, variants: Select[tuple[int]] | None
) -> tuple[int, ...]:
    """How many of these variants, or of all, have which score of an artifact."""
    slot = cast(func.floor(measurement.c.score * STEPS + _HAIR), Integer)
    query = select(slot.label("slot"), func.count()).where(measurement.c.artifact == artifact)
    if variants is not None:
        query = query.where(measurement.c.variant_id.in_(variants))
    slots = [0] * STEPS
    for number, many in connection.execute(query.group_by(slot)):
        slots[min(STEPS - 1, max(0, int(number)))] += many
    return tuple(slots)


def rules_of(connection: Connection) -> FlagRules:
    """Returns the rules of the library behind a connection."""
    thresholds = {
        name: Threshold(**values) for name, values in _setting(connection, THRESHOLDS).items()
    }
    by_model = {
        (artifact, name): Threshold(**values)
        for artifact, models in _setting(connection, THRESHOLDS_BY_MODEL).items()
        for name, values in models.items()
    }
    rules = FlagRules(thresholds, by_model, floor=_floor(connection))
    heard = heard_by(_standing(connection), rules)
    muted = frozenset(
        artifact
        for artifact, answers in heard.items()
        if is_muted(answers, rules.floor) and use_of(artifact) is not Use.ASSIST
    )
    return replace(rules, muted=muted)


def _floor(connection: Connection) -> float:
    text = connection.execute(select(setting.c.value).where(setting.c.key == FLOOR)).scalar()
    stored = None if text is None else json.loads(text)
    return float(stored) if isinstance(stored, int | float) else MUTED_BELOW


def _setting(connection: Connection, key: str) -> dict[str, Any]:
    text = connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()
    stored = None if text is None else json.loads(text)
    return dict(stored) if isinstance(stored, Mapping) else {}


def _standing(connection: Connection) -> tuple[FlagAnswer, ...]:
    """The latest row of each reviewer on each flag, unless it takes the answer back."""
    rows = connection.execute(
        select(flag_answer, model.c.name.label("model"))
        .join(variant, variant.c.id == flag_answer.c.variant_id)
        .join(model, model.c.id == variant.c.model_id)
        .where(variant.c.kind == Kind.NORMAL.value)
        .order_by(flag_answer.c.id)
    )
    latest: dict[tuple[int, str, str], FlagAnswer | None] = {}
    for row in rows:
        key = (row.variant_id, row.artifact, row.reviewer)
        latest.pop(key, None)  # its place in time is that of the last answer
        latest[key] = (
            None
            if row.is_right is None
            else FlagAnswer(
                variant=VariantId(row.variant_id),
                artifact=row.artifact,
                version=row.version,
                score=row.score,
                model=row.model,
                is_right=row.is_right,
                reviewer=row.reviewer,
                answered_at=row.answered_at,
            )
        )
    return tuple(answer for answer in latest.values() if answer is not None)


def heard_by(answers: Sequence[FlagAnswer], rules: FlagRules) -> dict[str, list[bool]]:
    """Returns the answers to flags that these rules would raise too, by artifact, in their order.

    A raised threshold leaves out the flags below it, and a newer detector those of the older one,
    so both can bring a muted artifact back.
    """
    newest: dict[str, int] = {}
    for answer in answers:
        newest[answer.artifact] = max(answer.version, newest.get(answer.artifact, 0))
    heard: defaultdict[str, list[bool]] = defaultdict(list)
    for answer in answers:
        threshold = rules.threshold(answer.artifact, answer.model).possible
        counts = answer.score >= threshold or answer.artifact == "print_size"
        if counts and answer.version == newest[answer.artifact]:
            heard[answer.artifact].append(answer.is_right)
    return dict(heard)
