"""How things are said: verdicts as word and shape, lengths of time, counts."""

from curator.core.decision import Verdict

_WORDS = {
    None: ("○", "Undecided"),
    Verdict.ACCEPT: ("✓", "Accepted"),
    Verdict.FIX: ("✎", "To fix"),
    Verdict.REJECT: ("✕", "Rejected"),
}


def verdict_word(verdict: Verdict | None) -> str:
    """Returns "Accepted", "To fix", "Rejected" or "Undecided"."""
    return _WORDS[verdict][1]


def verdict_shape(verdict: Verdict | None) -> str:
    """Returns the one-letter shape that goes with the word."""
    return _WORDS[verdict][0]


def verdict_mark(verdict: Verdict | None) -> str:
    """Returns shape and word, "✓ Accepted"."""
    return f"{verdict_shape(verdict)}  {verdict_word(verdict)}"


def duration(seconds: float) -> str:
    """Returns a length of time as a person says it: "40 s", "12 min", "1 h 5 min"."""
    if seconds < 60:
        return f"{round(seconds)} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Returns "1 variant", "2 variants", "1,204 variants"."""
    word = singular if number == 1 else plural or f"{singular}s"
    return f"{number:,} {word}"
