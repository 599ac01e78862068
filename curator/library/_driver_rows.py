"""Rows as the driver gives them, some hundred at a time: a million never become objects at once."""

from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, TypeAlias  # Any: rows of the driver, typed by their query at run time

from sqlalchemy import Connection, Select

Row: TypeAlias = tuple[Any, ...]

AT_ONCE = 500
"""So few rows at a time that no garbage collection looks at them."""

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # times are naive UTC in the database


def driver_rows(connection: Connection, query: Select[*tuple[Any, ...]]) -> Iterator[Sequence[Row]]:
    """Yields the rows of a query, never none at a time."""
    result = connection.execute(query)
    cursor = result.cursor
    try:
        while cursor is not None and (rows := cursor.fetchmany(AT_ONCE)):
            yield rows
    finally:
        result.close()


class Packed:
    """A packed column that is put together at its end.

    Arrays that grow beside each other are moved again and again, which takes longer than to fill
    them.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._pieces: list[bytes] = []

    def add(self, values: Sequence[float]) -> None:
        """Appends numbers, whole ones where the kind of `array` is for these."""
        self._pieces.append(array(self.kind, values).tobytes())

    def joined(self) -> "array[Any]":
        """Returns the column; nothing is added to it any more."""
        whole = b"".join(self._pieces)
        self._pieces.clear()
        return array(self.kind, whole)


def moments(times: Sequence[Any]) -> Sequence[datetime | None]:
    """Returns times in naive UTC, of whatever the driver gives."""
    if any(isinstance(one, str) for one in times):
        return [None if one is None else datetime.fromisoformat(one) for one in times]
    return times


def microseconds(moment: datetime) -> int:
    """Returns a time in naive UTC as microseconds since 1970."""
    since = moment - _EPOCH  # dividing it by a microsecond would take twice as long
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds
