"""Corrections: what a person said of variants after they were read, and the undo history of that.

A correction is a step of an append-only log, as a decision is. Undo and redo are further steps that
name the correction they are about; whether a correction stands is a fold over the log. What the
files and the import said is kept beside it, so that a correction taken back leaves no trace in any
statistic, and a better reader never overwrites a person's word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

CorrectionId = NewType("CorrectionId", int)


class Aspect(Enum):
    """What a correction is about.

    MODEL, TIER, BRIEF, CAMPAIGN and PARENT place variants; NAME is how a brief is called; REFERENCE
    promotes variants to be what a brief's next tier starts from.
    """

    MODEL = "model"
    TIER = "tier"
    BRIEF = "brief"
    CAMPAIGN = "campaign"
    PARENT = "parent"
    NAME = "name"
    REFERENCE = "reference"


class Scope(Enum):
    """Whom a correction is about: single variants, or everything of one brief or model.

    What is said of a brief or a model also holds for variants that come in later.
    """

    VARIANTS = "variants"
    BRIEF = "brief"
    MODEL = "model"


class StepKind(Enum):
    """What a step does to the log."""

    CORRECT = "correct"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a person's history of corrections.

    Attributes:
        id: grows with every step of the library.
        kind: what was done.
        about: the correction that an undo or redo is about; the step itself for a correction.
        aspects: what the correction is about.
        label: what was said, as a person reads it: "Banana AI, ideation".
        reviewer: who said it.
        done_at: aware UTC.
        variants: how many variants it named; 0 for one about a whole brief or model.
    """

    id: CorrectionId
    kind: StepKind
    about: CorrectionId
    aspects: tuple[Aspect, ...]
    label: str
    reviewer: str
    done_at: datetime
    variants: int


@dataclass(frozen=True, slots=True)
class CorrectionHistory:
    """What one person can take back and do again, the next one last."""

    undoable: tuple[Step, ...] = ()
    redoable: tuple[Step, ...] = ()


def correction_history(steps: Iterable[Step]) -> CorrectionHistory:
    """Returns the history that one person's steps leave, given oldest first.

    A fresh correction forgets what could be redone, as in every editor.
    """
    made: dict[CorrectionId, Step] = {}
    undoable: list[Step] = []
    redoable: list[Step] = []
    for step in steps:
        match step.kind:
            case StepKind.CORRECT:
                made[step.id] = step
                undoable.append(step)
                redoable.clear()
            case StepKind.UNDO:
                if step.about in made:
                    undoable.remove(made[step.about])
                    redoable.append(made[step.about])
            case StepKind.REDO:
                if step.about in made:
                    redoable.remove(made[step.about])
                    undoable.append(made[step.about])
    return CorrectionHistory(tuple(undoable), tuple(redoable))
