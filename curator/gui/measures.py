"""How a measure and its record are said: "measured 3.1 levels", "right 8 of 11 times here"."""

from curator.core.flagging import Precision
from curator.workflow.flag_notes import FlagNote

_UNITS = {
    "color_cast": "CIELAB units",
    "low_detail": "times too large",
    "noise": "levels",
    "print_size": "px",
    "repetition": "points",
}
"""Where a detector's own unit says something to a person; the others are ratios and logarithms."""


def raw_text(artifact: str, raw: float) -> str:
    """Returns a measure with its unit, for example "3.1 levels"."""
    number = f"{raw:,.0f}" if abs(raw) >= 100 else f"{raw:.2f}"
    return f"{number} {_UNITS[artifact]}" if artifact in _UNITS else number


def precision_text(precision: Precision, *, is_muted: bool = False) -> str:
    """Returns how often a detector's flags were right in this library."""
    if not precision.answers:
        return "no answers here yet"
    times = "time" if precision.answers == 1 else "times"
    right = f"right {precision.right} of {precision.answers} {times}"
    return f"muted here: {right}" if is_muted else f"{right} here"


def record_text(note: FlagNote) -> str:
    """Returns the measure, the version and the record of one flag's detector."""
    measured = f"version {note.version}"
    if note.raw is not None:
        measured = f"measured {raw_text(note.artifact, note.raw)}, {measured}"
    if note.precision is None:
        return measured
    return f"{measured} · {precision_text(note.precision, is_muted=note.is_muted)}"
