"""What stands beside the flags of one image: the measures, a reviewer's answers, how often right.

An answer is a note on a detector, never a verdict on the image. Nothing here tells which model made
the image.
"""

from dataclasses import dataclass, replace

from curator.core.artifact import Flag, Measurement, Severity
from curator.core.flagging import TELLS_SIZE, Precision, blind_flag, raise_flags
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import VariantDetails
from curator.workflow.clock import Clock, utc_now


@dataclass(frozen=True, slots=True)
class FlagNote:
    """One measurement of an image that is, or would be, a flag.

    Attributes:
        raw: the measure in the detector's own unit; None where it would tell the image's size to
            who judges blind.
        version: the detector's.
        answer: what the reviewer said of the flag; None is nothing yet.
        precision: how often this detector's flags were right in this library; None where nobody
            has looked that up.
        is_muted: it keeps quiet for now, because it was mostly wrong.
    """

    artifact: str
    raw: float | None
    score: float
    version: int
    message: str
    answer: bool | None
    precision: Precision | None
    is_muted: bool


@dataclass(frozen=True, slots=True)
class FlagNotes:
    """The notes of one image.

    Attributes:
        variant: whose they are.
        shown: one for each flag, in the flags' order.
        quiet: what is not flagged only because its detector keeps quiet.
    """

    variant: VariantId
    shown: tuple[FlagNote, ...] = ()
    quiet: tuple[FlagNote, ...] = ()

    def of(self, artifact: str) -> FlagNote | None:
        """Returns the note of an artifact's flag."""
        return next((note for note in self.shown if note.artifact == artifact), None)


def plain_notes(details: VariantDetails) -> FlagNotes:
    """Returns what the details of a variant hold of its flags, without answers or records."""
    measured = {item.artifact: item for item in details.measurements}
    return FlagNotes(
        details.item.id,
        tuple(
            _note(flag, measured[flag.artifact])
            for flag in details.flags
            if flag.artifact in measured
        ),
    )


def _note(flag: Flag, item: Measurement) -> FlagNote:
    return FlagNote(
        artifact=flag.artifact,
        raw=item.raw,
        score=flag.score,
        version=item.version,
        message=flag.message,
        answer=None,
        precision=None,
        is_muted=False,
    )


def flag_notes(library: Library, variant: VariantId, reviewer: str) -> FlagNotes:
    """Returns what may be known beside the flags of an image while judging."""
    details = library.details(variant)
    rules = library.flagging.rules()
    answers = library.flagging.answers_on(variant, reviewer)
    precisions = library.flagging.precisions()
    measured = {item.artifact: item for item in details.measurements}

    def note(flag: Flag) -> FlagNote:
        flag = blind_flag(flag)
        plain = _note(flag, measured[flag.artifact])
        return replace(
            plain,
            raw=None if flag.artifact in TELLS_SIZE else plain.raw,
            answer=answers.get(flag.artifact),
            precision=precisions.get(flag.artifact, Precision(0, 0)),
            is_muted=flag.artifact in rules.muted,
        )

    loud = replace(rules, muted=frozenset())
    raised = raise_flags(
        details.measurements, loud, model=details.item.model, variant=variant, limit=len(measured)
    )
    shown = {flag.artifact for flag in details.flags}
    held_back = [f for f in raised if f.artifact in rules.muted and f.artifact not in shown]
    return FlagNotes(
        variant,
        tuple(note(flag) for flag in details.flags if flag.artifact in measured),
        tuple(note(flag) for flag in held_back),
    )


def answer_flag(
    library: Library,
    variant: VariantId,
    artifact: str,
    is_right: bool | None,
    reviewer: str,
    clock: Clock = utc_now,
) -> FlagNotes:
    """Notes whether a flag is right, None takes it back; returns the notes as they are then."""
    library.flagging.answer(variant, artifact, is_right, reviewer, clock())
    return flag_notes(library, variant, reviewer)


def is_worth_a_second_check(
    flags: tuple[Flag, ...], library: Library, variant: VariantId, reviewer: str
) -> bool:
    """Whether an image carries a likely flag that the reviewer has not called wrong."""
    likely = {flag.artifact for flag in flags if flag.severity is Severity.LIKELY}
    if not likely:
        return False
    answers = library.flagging.answers_on(variant, reviewer)
    return any(answers.get(artifact) is not False for artifact in likely)
