"""Which images stand behind a mark, where a filter of the library cannot say it by itself."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from curator.core.variant_columns import moment_number
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
    columns = library.reckoning.variant_columns(library.reckoning.lead())
    first, end = (
        moment_number(datetime.combine(day, time(), UTC)) for day in (wanted.first, wanted.end)
    )
    decided = {
        number
        for number, moment in zip(columns.sequence, columns.decided_at, strict=True)
        if first <= moment < end
    }
    chosen = tuple(filter(decided.__contains__, library.ids(wanted.images)))
    if not chosen or len(chosen) > MOST_NAMED:
        return wanted.images
    return replace(wanted.images, among=chosen)
