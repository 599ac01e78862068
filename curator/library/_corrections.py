"""The log of corrections: appending what a person said of variants, and taking it back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import Connection, Row, insert, select, update

from curator.core.correction import (
    Aspect,
    CorrectionHistory,
    CorrectionId,
    Scope,
    Step,
    StepKind,
    correction_history,
)
from curator.core.errors import CuratorError
from curator.core.variant import BriefId, Confidence, Evidence, VariantId
from curator.library import engine as engines
from curator.library._names import Names
from curator.library._places import changes_of, refresh
from curator.library.tables import brief, correction, correction_variant, model, variant

AnyRow: TypeAlias = Row[*tuple[Any, ...]]

HISTORY_STEPS = 200
"""How far back undo reaches."""


@dataclass(frozen=True, slots=True)
class Said:
    """One correction as it goes into the log.

    Attributes:
        changes: what is said, for the machine: a name, a tier, a row's number.
        label: the same for a person.
        target: the brief or model that it is about; None for one about variants.
        variants: the variants it names.
    """

    scope: Scope
    changes: Mapping[Aspect, str]
    label: str
    target: int | None = None
    variants: tuple[VariantId, ...] = ()


def correct(connection: Connection, reviewer: str, said: Said, now: datetime) -> Step:
    """Appends one correction and brings what it touches to its new place."""
    changes = {aspect.value: value for aspect, value in said.changes.items()}
    row = {
        "scope": said.scope.value,
        "target_id": said.target,
        "changes": json.dumps(changes, ensure_ascii=False),
        "label": said.label,
        "variants": len(said.variants),
    }
    number = _append(connection, reviewer, StepKind.CORRECT, None, row, now)
    if said.variants:
        connection.execute(
            insert(correction_variant),
            [{"correction_id": number, "variant_id": item} for item in said.variants],
        )
    _take_effect(connection, number)
    return _step(connection, number)


def undo(connection: Connection, reviewer: str, now: datetime) -> Step | None:
    """Takes back this person's last correction that stands; None when there is none."""
    undoable = history(connection, reviewer).undoable
    return _invert(connection, undoable[-1], StepKind.UNDO, now) if undoable else None


def redo(connection: Connection, reviewer: str, now: datetime) -> Step | None:
    """Does again what this person took back last; None when there is nothing."""
    redoable = history(connection, reviewer).redoable
    return _invert(connection, redoable[-1], StepKind.REDO, now) if redoable else None


def history(connection: Connection, reviewer: str) -> CorrectionHistory:
    """Returns what this person can take back and do again."""
    rows = connection.execute(
        _STEPS.where(correction.c.reviewer == reviewer)
        .order_by(correction.c.id.desc())
        .limit(HISTORY_STEPS)
    ).all()
    return correction_history(_as_step(row) for row in reversed(rows))


def log(connection: Connection) -> tuple[Step, ...]:
    """Returns every step of everybody, oldest first."""
    return tuple(_as_step(row) for row in connection.execute(_STEPS.order_by(correction.c.id)))


def evidence_of(connection: Connection, variant_id: VariantId) -> tuple[Evidence, ...]:
    """Returns what persons said of a variant as evidence, what counts first."""
    on_brief_or_model = select(variant.c.brief_id, variant.c.found_brief_id).where(
        variant.c.id == variant_id
    )
    row = connection.execute(
        on_brief_or_model.add_columns(variant.c.model_id, variant.c.found_model_id)
    ).one()
    direct = select(correction_variant.c.correction_id).where(
        correction_variant.c.variant_id == variant_id
    )
    whole = (
        (correction.c.scope == Scope.BRIEF.value)
        & correction.c.target_id.in_([row.brief_id, row.found_brief_id])
    ) | (
        (correction.c.scope == Scope.MODEL.value)
        & correction.c.target_id.in_([row.model_id, row.found_model_id])
    )
    rows = connection.execute(
        select(correction)
        .where(correction.c.stands, correction.c.id.in_(direct) | whole)
        .order_by(correction.c.id.desc())
    )
    return tuple(
        Evidence(
            aspect.value,
            _words(connection, aspect, value),
            f"{said.reviewer}, {said.done_at:%Y-%m-%d %H:%M} UTC"
            + (f", for {said.variants} variants" if said.variants > 1 else ""),
            Confidence.GIVEN,
        )
        for said in rows
        for aspect, value in changes_of(said.changes)
        if aspect not in (Aspect.NAME, Aspect.REFERENCE)
    )


def _words(connection: Connection, aspect: Aspect, value: str) -> str:
    """What a change says, for a person."""
    if aspect is Aspect.BRIEF:
        return connection.execute(select(brief.c.name).where(brief.c.id == int(value))).scalar_one()
    if aspect is Aspect.PARENT:
        if not value:
            return "none"
        path = select(variant.c.path).where(variant.c.id == int(value))
        return connection.execute(path).scalar_one().name
    return value


def references_of(
    connection: Connection, briefs: Iterable[BriefId]
) -> dict[BriefId, tuple[VariantId, ...]]:
    """Returns the variants promoted to be references, by brief; the latest word counts."""
    found: dict[BriefId, tuple[VariantId, ...]] = {}
    for some in engines.chunks(briefs):
        for row in _standing_of_briefs(connection, some, Aspect.REFERENCE):
            named = connection.execute(
                select(correction_variant.c.variant_id)
                .where(correction_variant.c.correction_id == row.id)
                .order_by(correction_variant.c.variant_id)
            ).scalars()
            found[BriefId(row.target_id)] = tuple(VariantId(number) for number in named)
    return found


def briefs_with_references(connection: Connection) -> tuple[BriefId, ...]:
    """Returns the briefs to which anything was promoted."""
    rows = connection.execute(
        select(correction.c.target_id, correction.c.changes)
        .where(correction.c.stands, correction.c.scope == Scope.BRIEF.value)
        .order_by(correction.c.target_id)
    ).all()
    named = [row for row in rows if Aspect.REFERENCE in dict(changes_of(row.changes))]
    return tuple(dict.fromkeys(BriefId(row.target_id) for row in named))


def _standing_of_briefs(
    connection: Connection, briefs: Sequence[int], aspect: Aspect
) -> list[AnyRow]:
    """The corrections of whole briefs that stand and say something of `aspect`, oldest first."""
    rows = connection.execute(
        select(correction)
        .where(
            correction.c.stands,
            correction.c.scope == Scope.BRIEF.value,
            correction.c.target_id.in_(briefs),
        )
        .order_by(correction.c.id)
    ).all()
    return [row for row in rows if aspect in dict(changes_of(row.changes))]


_STEPS = select(correction)


def _append(
    connection: Connection,
    reviewer: str,
    kind: StepKind,
    about: CorrectionId | None,
    row: Mapping[str, object],
    now: datetime,
) -> CorrectionId:
    values = dict(row) | {
        "reviewer": reviewer,
        "kind": kind.value,
        "about": about,
        "done_at": now,
        "stands": kind is StepKind.CORRECT,
    }
    return CorrectionId(engines.inserted_id(connection.execute(insert(correction), values)))


def _invert(connection: Connection, step: Step, kind: StepKind, now: datetime) -> Step:
    copied = ("scope", "target_id", "changes", "label", "variants")
    row = connection.execute(
        select(*(correction.c[name] for name in copied)).where(correction.c.id == step.id)
    ).one()
    again: dict[str, object] = dict(zip(copied, row, strict=True))
    number = _append(connection, step.reviewer, kind, step.id, again, now)
    connection.execute(
        update(correction).where(correction.c.id == step.id).values(stands=kind is StepKind.REDO)
    )
    _take_effect(connection, step.id)
    return _step(connection, number)


def _take_effect(connection: Connection, number: CorrectionId) -> None:
    """Brings everything that a correction is about to where it belongs now."""
    row = connection.execute(select(correction).where(correction.c.id == number)).one()
    aspects = dict(changes_of(row.changes))
    if Aspect.NAME in aspects:
        _rename(connection, row.target_id)
    if aspects.keys() - {Aspect.NAME, Aspect.REFERENCE}:
        refresh(connection, Names(connection), _touched(connection, row))


def _touched(connection: Connection, row: AnyRow) -> Sequence[int]:
    """The variants whose place may change with one correction."""
    match Scope(row.scope):
        case Scope.VARIANTS:
            query = select(correction_variant.c.variant_id).where(
                correction_variant.c.correction_id == row.id
            )
        case Scope.BRIEF:
            ends = _merged_into(connection, Scope.BRIEF, Aspect.BRIEF)
            query = select(variant.c.id).where(
                variant.c.brief_id.in_([row.target_id, *(int(end) for end in ends)])
            )
        case Scope.MODEL:
            ends = _merged_into(connection, Scope.MODEL, Aspect.MODEL)
            query = select(variant.c.id).where(
                variant.c.model_id.in_(
                    select(model.c.id).where((model.c.id == row.target_id) | model.c.name.in_(ends))
                )
            )
    return connection.execute(query).scalars().all()


def _merged_into(connection: Connection, scope: Scope, aspect: Aspect) -> list[str]:
    """What anything was ever merged into: a chain, or one taken back, may have led there."""
    texts = connection.execute(
        select(correction.c.changes).where(correction.c.scope == scope.value)
    ).scalars()
    said = [dict(changes_of(text)) for text in texts]
    return sorted({changes[aspect] for changes in said if aspect in changes})


def _rename(connection: Connection, brief_id: int) -> None:
    """A brief is called what was said last, else what its import called it."""
    said = _standing_of_briefs(connection, [brief_id], Aspect.NAME)
    row = connection.execute(select(brief).where(brief.c.id == brief_id)).one()
    name = dict(changes_of(said[-1].changes))[Aspect.NAME] if said else row.found_name
    taken = connection.execute(
        select(brief.c.id).where(
            brief.c.campaign_id == row.campaign_id, brief.c.name == name, brief.c.id != brief_id
        )
    ).first()
    if taken is not None:
        raise CuratorError(
            f"There is already a brief called {name!r} in this campaign.",
            "Choose another name, or merge the two briefs.",
        )
    connection.execute(update(brief).where(brief.c.id == brief_id).values(name=name))


def _step(connection: Connection, number: CorrectionId) -> Step:
    return _as_step(connection.execute(_STEPS.where(correction.c.id == number)).one())


def _as_step(row: AnyRow) -> Step:
    """A row of the log as a value."""
    return Step(
        id=CorrectionId(row.id),
        kind=StepKind(row.kind),
        about=CorrectionId(row.about or row.id),
        aspects=tuple(aspect for aspect, _ in changes_of(row.changes)),
        label=row.label,
        reviewer=row.reviewer,
        done_at=row.done_at,
        variants=row.variants,
    )
