"""The library's money settings: read, and changed for everyone who uses it."""

from dataclasses import replace
from typing import Any  # Any: settings by name

from curator.core.errors import CuratorError
from curator.core.money import HOURLY_RATE, MONEY, Money, from_stored, stored_form
from curator.library.library import Library


def money_of(library: Library) -> Money:
    """Returns the money settings of a library, the defaults until they are changed."""
    return from_stored(library.setting(MONEY), library.setting(HOURLY_RATE))


def change_money(library: Library, **changes: Any) -> Money:
    """Changes some of the settings; returns them as they are now.

    Raises:
        CuratorError: they cannot be like that; it says why, and nothing is stored.
    """
    try:
        money = replace(money_of(library), **changes)
    except ValueError as error:
        raise CuratorError(
            f"The money settings cannot be like that: {error}.", "See `curator money show -l LIB`."
        ) from error
    library.set_setting(MONEY, stored_form(money))
    return money
