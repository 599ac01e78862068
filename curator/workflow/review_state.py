"""What the review page shows: values without behaviour, none of which names a model."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TypeAlias

from curator.core.decision import Action
from curator.core.defects import DEFAULT_DEFECTS, DefectList
from curator.core.flagging import blind_flag
from curator.core.pace import PaceState
from curator.core.variant import BriefId, VariantId
from curator.library.queue_values import Revealed
from curator.library.values import Card
from curator.workflow.probing import ProbeFeedback
from curator.workflow.sitting import Advice


class Phase(Enum):
    """What the review page shows."""

    EMPTY_LIBRARY = auto()
    NOTHING_LEFT = auto()
    JUDGING = auto()
    RECEIPT = auto()
    STOPPED = auto()


Shown: TypeAlias = Card
"""The image on screen: nothing in it tells which model made it, and its path is never displayed."""


@dataclass(frozen=True, slots=True)
class InBatch:
    """One place of the batch.

    Attributes:
        card: the image with its verdict, blind.
        position: 0-based, in the planned order.
        brief: which block it belongs to.
        is_new: it is judged for the first time; what comes again is never judged along with others.
    """

    card: Card
    position: int
    brief: BriefId
    is_new: bool

    @property
    def variant(self) -> VariantId:
        """Which image."""
        return self.card.variant


LOUPE = "LOUPE"
"""The view that shows one image by itself."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where on the page a step was made, so that undo returns there and not elsewhere.

    Attributes:
        view: the view's name.
        target: the image that the keys meant.
        panes: what stood side by side or was selected, in order; in a comparison the champion
            first.
        scroll: how far the grid was scrolled, in pixels.
    """

    view: str
    target: VariantId
    panes: tuple[VariantId, ...] = ()
    scroll: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one batch came to.

    Attributes:
        active_seconds: time spent looking, each look capped at a minute.
        undecided_left: variants of the library that wait for a verdict.
        debt_minutes: how long they will take at this reviewer's median look; None before there is
        one.
        again: variants that wait to be judged once more, blind.
        returned: variants of this batch that went back to the queue, because the pace changed.
        probes: what is said of planted flaws and repeats; None where the batch had none.
        advice: what is to be said of pace and time; None when there is nothing to say.
    """

    accepted: int
    fixed: int
    rejected: int
    skipped: int
    active_seconds: float
    undecided_left: int
    debt_minutes: float | None
    again: int = 0
    returned: int = 0
    probes: ProbeFeedback | None = None
    advice: Advice | None = None


@dataclass(frozen=True, slots=True)
class ReviewState:
    """Everything the review page renders.

    Attributes:
        position: 0-based place of the shown image in its batch, None outside one.
        size: variants in the batch.
        decided: how many of them have a verdict.
        undo_text, redo_text: what undo and redo would take back or do again ("accept", of several
        variants "accept (3)"), else None.
        undoes_skip: undo goes back to a skipped image first.
        upcoming: the next images, to decode ahead.
        revisiting: the image belongs to no open batch; undo came back to it.
        new_since: undecided variants that came in after the batch was planned.
        second_check: the shown image has just been accepted, and a likely flag says to look again.
        alike: how many of the shown one's brief in this batch look like it and wait for a verdict,
        itself among them; 0 where it is alone.
        pace: how the pace compares with the usual one; None while there is no usual one.
        revealed: the finished batch with its models, once that was asked for.
        places: the batch in its planned order.
        best: what was accepted of the brief that ended last, where that is more than one.
        scene: where the step was made that has just been undone; None for any other step.
        defects: those that can be named in this library.
    """

    phase: Phase
    shown: Shown | None = None
    position: int | None = None
    size: int = 0
    decided: int = 0
    undo_text: str | None = None
    redo_text: str | None = None
    undoes_skip: bool = False
    upcoming: tuple[Path, ...] = ()
    revisiting: bool = False
    receipt: Receipt | None = None
    new_since: int = 0
    second_check: bool = False
    alike: int = 0
    pace: PaceState | None = None
    revealed: tuple[Revealed, ...] | None = None
    places: tuple[InBatch, ...] = ()
    best: tuple[VariantId, ...] = ()
    scene: Scene | None = None
    defects: DefectList = DEFAULT_DEFECTS


def blind(card: Card) -> Card:
    """Returns a card whose flags say nothing that tells models apart."""
    if not card.flags:
        return card
    return replace(card, flags=tuple(blind_flag(flag) for flag in card.flags))


def shown_now(card: Card) -> Shown:
    """Returns the card as it is now, blind: a file may have gone since the batch was planned."""
    return replace(blind(card), missing=card.missing or not card.path.exists())


def undo_words(action: Action) -> str:
    """Returns what undo would take back: "accept", or "reject (3)" where it was one of several."""
    verb = action.said or (action.verdict.value if action.verdict else "clear")
    return f"{verb} ({action.variants})" if action.variants > 1 else verb
