"""How stars, labels and defects are shown: with a word and a shape, so that no colour is alone."""

from collections.abc import Mapping
from typing import Final

from curator.core.fact import LABELS
from curator.gui import theme
from curator.gui.language import later, plural, tr
from curator.gui.vocabulary import heard

STAR, NO_STAR = "★", "☆"

_WORDS: Final[Mapping[str, str]] = {
    "red": later("Red"),
    "yellow": later("Yellow"),
    "green": later("Green"),
    "blue": later("Blue"),
    "purple": later("Purple"),
}
_SHAPES: Final[Mapping[str, str]] = dict(zip(LABELS, "◆▲●■▼", strict=True))
_OTHER_SHAPE = "◇"

_DARK: Final[Mapping[str, str]] = {
    "red": "#f08a82",
    "yellow": "#e6c84d",
    "green": "#7cc98a",
    "blue": "#8ab4f8",
    "purple": "#cda0ee",
}
_LIGHT: Final[Mapping[str, str]] = {
    "red": "#a3241b",
    "yellow": "#6b5600",
    "green": "#1a6a2e",
    "blue": "#1d56ad",
    "purple": "#75399f",
}
"""At least 4.5:1 on every background of the theme; a test computes it."""


def stars_shape(stars: int | None) -> str:
    """Returns as many stars as there are, "" for none."""
    return STAR * (stars or 0)


def stars_word(stars: int | None) -> str:
    """Returns "3 stars", or "No stars"."""
    return plural(stars, "{n} star", "{n} stars") if stars else tr("No stars")


def label_word(label: str | None) -> str:
    """Returns a label's name; another app's own text as it is, "No label" for none."""
    if not label:
        return tr("No label")
    return tr(_WORDS[label]) if label in _WORDS else label


def label_mark(label: str) -> str:
    """Returns shape and word, "◆ Red"."""
    return f"{_SHAPES.get(label, _OTHER_SHAPE)} {label_word(label)}"


def label_colour(label: str | None) -> str:
    """Returns the colour that goes with a label's word and shape, in the theme that is on."""
    chosen = _DARK if theme.colours() is theme.DARK else _LIGHT
    return chosen.get(label or "", theme.colours().muted)


def label_ink(label: str | None) -> str:
    """Returns a label's colour on a dark plate over an image, the same in both themes."""
    return _DARK.get(label or "", theme.DARK.text)


def all_colours() -> dict[str, dict[str, str]]:
    """Returns the labels' colours by theme, "dark" and "light"."""
    return {"dark": dict(_DARK), "light": dict(_LIGHT)}


def defect_word(name: str) -> str:
    """Returns a defect's name: those of the default list in the window's language."""
    return heard(name)
