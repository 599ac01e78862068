"""What is said of thresholds and flags in sentences."""

from curator.core.artifact import Use, use_of
from curator.core.flagging import TRIAL, Precision
from curator.workflow.thresholds import Counted

_USES = {
    Use.ALERT: "It may flag, and from the second handle on a flag is called likely.",
    Use.MARK: "A quiet dot and a dashed outline: never likely, never counted among the flags.",
}
_NO_PRINT = "None of these is for print yet: select variants in the library and choose Print Size."
_PRINT = (
    "Counted are the variants whose brief has a print size. At 0.5 the print needs exactly the "
    "pixels that are there, at 0.8 a third more."
)


def use_words(artifact: str) -> str:
    """Returns what an artifact's measure is good for."""
    return _PRINT if artifact == "print_size" else _USES.get(use_of(artifact), "")


def counted_words(artifact: str, counted: Counted) -> str:
    """Returns what a threshold does: "At this setting 34 of 812 are flagged, 9 of them likely."."""
    if counted.measured == 0:
        return _NO_PRINT if artifact == "print_size" else "Nothing is measured here yet."
    if use_of(artifact) is Use.MARK:
        return f"At this setting {counted.flagged:,} of {counted.measured:,} carry a mark."
    verb = "is" if counted.flagged == 1 else "are"
    return (
        f"At this setting {counted.flagged:,} of {counted.measured:,} {verb} flagged, "
        f"{counted.likely:,} of them likely."
    )


def precision_words(precision: Precision, *, is_muted: bool) -> str:
    """Returns how often an artifact's flags were right here, and whether it keeps quiet."""
    if not precision.answers:
        return "Nobody has confirmed or dismissed one of these flags yet."
    right = f"right {precision.right:,} of {precision.answers:,} times here"
    if is_muted:
        return (
            f"Muted: {right}. It still shows one flag in {TRIAL}, and comes back when it recovers."
        )
    return f"{right.capitalize()}."
