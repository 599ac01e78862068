"""Numbers as people round them: what lies in the middle goes up."""

from math import floor

_CLOSE = 1e-9
"""A quotient that misses the middle by less lies in it."""


def half_up(value: float, places: int = 1) -> float:
    """Returns a number of at least 0 rounded to some places: 1.25 to 1.3, which `round` makes 1.2.

    Args:
        value: 0 or more.
        places: behind the decimal point.
    """
    scale = 10**places
    return floor(value * scale + 0.5 + _CLOSE) / scale
