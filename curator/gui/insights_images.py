"""Which images stand behind a mark, where a filter of the library cannot say it by itself."""

from dataclasses import dataclass, replace
from datetime import date

from curator.library.library import Library
from curator.library.values import VariantFilter

MOST_NAMED = 10_000
"""Of more images than this the library is not asked one by one: all of their model are shown."""


@dataclass(frozen=True, slots=True)
class DecidedIn:
    """Images whose verdict that counts was given on some days, in UTC.

    Attributes:
        images: which images are meant beside that.
        first: the first day.
        end: the day after the last one.
    """

    images: VariantFilter
    first: date
    end: date


def found_in(library: Library, wanted: DecidedIn) -> VariantFilter:
    """Returns the filter that shows just these images; not for the GUI thread."""
    deciding = library.reckoning.deciding(library.reckoning.lead())
    chosen = tuple(
        number
        for number in library.ids(wanted.images)
        if number in deciding and wanted.first <= deciding[number].decided_at.date() < wanted.end
    )
    if not chosen or len(chosen) > MOST_NAMED:
        return wanted.images
    return replace(wanted.images, among=chosen)
