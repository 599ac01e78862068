"""Colours of plots: those of Okabe and Ito (2008), each with a shape or a pattern beside it."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from curator.gui import theme
from curator.gui.insights_spec import SHAPES, Shape

Name = TypeVar("Name", bound=Hashable)

ON_DARK = ("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#d55e00", "#b0b0b0", "#4a90d9")
ON_LIGHT = ("#0072b2", "#d55e00", "#007a59", "#a8487d", "#8a6d00", "#7a3b00", "#404040", "#1f5fa8")
"""Okabe and Ito's, and for light grounds their darker kin, with 3:1 at least on the surface."""

_STRIPES: tuple[tuple[float, ...], ...] = ((), (0.5,), (0.34, 0.66), (0.25, 0.5, 0.75))


def series_colours() -> tuple[str, ...]:
    """Returns the colours of series in the theme that is on."""
    return ON_DARK if theme.colours() is theme.DARK else ON_LIGHT


def ink_of(number: int) -> str:
    """Returns the colour of a series; that of the text for what belongs to no model."""
    chosen = series_colours()
    return chosen[number % len(chosen)] if number >= 0 else theme.colours().text


def looks_of(shown: Sequence[Name], every: Sequence[Name]) -> Mapping[Name, tuple[int, Shape]]:
    """Returns a colour and a shape for each of some names, the same wherever they are shown.

    No two have both; up to as many as there are colours, no two have the same colour.

    Args:
        shown: the names that are drawn.
        every: all names that could be, in an order that does not depend on what is drawn.
    """
    colours, shapes = len(ON_DARK), len(SHAPES)
    used: set[int] = set()
    looks: dict[Name, tuple[int, Shape]] = {}
    for name in shown:
        place = every.index(name)
        colour = place % colours
        if colour in used and len(shown) <= colours:
            colour = next(number for number in range(colours) if number not in used)
        used.add(colour)
        looks[name] = (colour, SHAPES[(place + place // colours) % shapes])
    return looks


def stripes_of(number: int) -> tuple[float, ...]:
    """Returns where lines lie along a bar of a series, 0..1 of its thickness."""
    return _STRIPES[number % len(_STRIPES)]
