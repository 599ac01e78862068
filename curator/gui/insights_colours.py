"""Colours of plots: those of Okabe and Ito (2008), each with a shape or a pattern beside it."""

from curator.gui import theme

ON_DARK = ("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#d55e00", "#b0b0b0", "#4a90d9")
ON_LIGHT = ("#0072b2", "#d55e00", "#007a59", "#a8487d", "#8a6d00", "#7a3b00", "#404040", "#1f5fa8")
"""Okabe and Ito's, and for light grounds their darker kin, with 3:1 at least on the surface."""

_STRIPES: tuple[tuple[float, ...], ...] = ((), (0.5,), (0.34, 0.66), (0.25, 0.5, 0.75))


def series_colours() -> tuple[str, ...]:
    """Returns the colours of series in the theme that is on."""
    return ON_DARK if theme.colours() is theme.DARK else ON_LIGHT


def stripes_of(number: int) -> tuple[float, ...]:
    """Returns where lines lie along a bar of a series, 0..1 of its thickness."""
    return _STRIPES[number % len(_STRIPES)]
