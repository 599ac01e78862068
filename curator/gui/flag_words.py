"""What is said of thresholds and flags in sentences."""

from curator.core.artifact import Use, use_of
from curator.core.flagging import TRIAL, Precision
from curator.gui.language import digits, later, plural, tr
from curator.workflow.thresholds import Counted

_USES = {
    Use.ALERT: later("It may flag, and from the second handle on a flag is called likely."),
    Use.MARK: later(
        "A quiet dot and a dashed outline: never likely, never counted among the flags."
    ),
}
_NO_PRINT = later(
    "None of these is for print yet: select variants in the library and choose Print Size."
)
_PRINT = later(
    "Counted are the variants whose brief has a print size. At 0.5 the print needs exactly the "
    "pixels that are there, at 0.8 a third more."
)


def use_words(artifact: str) -> str:
    """Returns what an artifact's measure is good for."""
    text = _PRINT if artifact == "print_size" else _USES.get(use_of(artifact), "")
    return tr(text) if text else ""


def counted_words(artifact: str, counted: Counted) -> str:
    """Returns what a threshold does: "At this setting 34 of 812 are flagged, 9 of them likely."."""
    if counted.measured == 0:
        return tr(_NO_PRINT) if artifact == "print_size" else tr("Nothing is measured here yet.")
    if use_of(artifact) is Use.MARK:
        return tr(
            "At this setting {marked} of {measured} carry a mark.",
            marked=digits(counted.flagged, ","),
            measured=digits(counted.measured, ","),
        )
    return plural(
        counted.flagged,
        "At this setting {n} of {measured} is flagged, {likely} of them likely.",
        "At this setting {n} of {measured} are flagged, {likely} of them likely.",
        measured=digits(counted.measured, ","),
        likely=digits(counted.likely, ","),
    )


def precision_words(precision: Precision, *, is_muted: bool) -> str:
    """Returns how often an artifact's flags were right here, and whether it keeps quiet."""
    if not precision.answers:
        return tr("Nobody has confirmed or dismissed one of these flags yet.")
    right, answers = digits(precision.right, ","), digits(precision.answers, ",")
    if is_muted:
        return tr(
            "Muted: right {right} of {answers} times here. It still shows one flag in {trial}, and "
            "comes back when it recovers.",
            right=right,
            answers=answers,
            trial=TRIAL,
        )
    return tr("Right {right} of {answers} times here.", right=right, answers=answers)
