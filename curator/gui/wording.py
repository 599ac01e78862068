"""How things are said: lengths of time, counts."""


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


def unbroken(text: str) -> str:
    """Returns a text in which no line ends between a number and its per cent sign."""
    return text.replace(" %", "\u00a0%")


def shortened(name: str, most: int = 36) -> str:
    """Returns a name of at most so many characters; prompts make long names of briefs."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip(' ,.;')}…"
