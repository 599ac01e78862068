"""How a measure and its record are said: "measured 3.1 levels", "right 8 of 11 times here"."""

from curator.core.flagging import Precision
from curator.gui.language import digits, later, plural, tr
from curator.workflow.flag_notes import FlagNote

_UNITS = {
    "color_cast": later("CIELAB units"),
    "low_detail": later("times too large"),
    "noise": later("levels"),
    "print_size": later("px"),
    "repetition": later("points"),
}
"""Where a detector's own unit says something to a person; the others are ratios and logarithms."""


def raw_text(artifact: str, raw: float) -> str:
    """Returns a measure with its unit, for example "3.1 levels"."""
    number = digits(raw, ",.0f" if abs(raw) >= 100 else ".2f")
    return f"{number} {tr(_UNITS[artifact])}" if artifact in _UNITS else number


def precision_text(precision: Precision, *, is_muted: bool = False) -> str:
    """Returns how often a detector's flags were right in this library."""
    if not precision.answers:
        return tr("no answers here yet")
    if is_muted:
        return plural(
            precision.answers,
            "muted here: right {right} of {n} time",
            "muted here: right {right} of {n} times",
            right=precision.right,
        )
    return plural(
        precision.answers,
        "right {right} of {n} time here",
        "right {right} of {n} times here",
        right=precision.right,
    )


def record_text(note: FlagNote) -> str:
    """Returns the measure, the version and the record of one flag's detector."""
    measured = tr("version {version}", version=note.version)
    if note.raw is not None:
        measured = tr(
            "measured {raw}, version {version}",
            raw=raw_text(note.artifact, note.raw),
            version=note.version,
        )
    if note.precision is None:
        return measured
    return f"{measured} · {precision_text(note.precision, is_muted=note.is_muted)}"
