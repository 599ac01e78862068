"""What somebody means who hands something over: what is selected, or what the filters show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from curator.gui.language import plural, tr

if TYPE_CHECKING:  # the database is imported with the first library
    from curator.core.variant import VariantId
    from curator.library.values import VariantFilter

MOST_SELECTED = 10_000
"""More are asked for by the filter that they were selected from."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A choice of variants: how a list of choices names it, and the filter that finds it."""

    words: str
    wanted: "VariantFilter"


def meant_in(
    chosen: Sequence["VariantId"], shown: "VariantFilter", everything: "VariantFilter"
) -> tuple[Meant, ...]:
    """Returns what is meant where so many are selected and this filter holds, the nearest first."""
    from curator.library.values import VariantFilter

    found: list[Meant] = []
    if 1 < len(chosen) <= MOST_SELECTED:
        words = plural(len(chosen), "the {n} selected image", "the {n} selected images")
        found.append(Meant(words, VariantFilter(among=tuple(chosen))))
    if shown != everything:
        found.append(Meant(tr("what the filters show"), shown))
    return tuple(found)
