"""How things are said: lengths of time, beginnings and ends of sentences."""

import re

from curator.gui.language import tr


def duration(seconds: float) -> str:
    """Returns a length of time as a person says it: "40 s", "12 min", "1 h 5 min"."""
    if seconds < 60:
        return tr("{seconds} s", seconds=round(seconds))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    if minutes:
        return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)
    return tr("{hours} h", hours=hours)


def begun(text: str) -> str:
    """Returns a text with a capital letter at its beginning; its other letters stay."""
    return text[:1].upper() + text[1:]


def spaced(text: str) -> str:
    """Returns a text with a space between each number and its per cent sign."""
    return re.sub(r"(?<=\d)%", " %", text)


def with_f5(hint: str) -> str:
    """Returns what to do about a failure, on a page that F5 reads again."""
    return f"{hint} {tr('F5 tries again.')}".strip()


def unbroken(text: str) -> str:
    """Returns a text in which no line ends between a number and its per cent sign."""
    return text.replace(" %", "\u00a0%")


def shortened(name: str, most: int = 36) -> str:
    """Returns a name of at most so many characters; prompts make long names of briefs."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip(' ,.;')}…"
