"""The one place that reads the wall clock; everything below takes the time as an argument."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]


def utc_now() -> datetime:
    """Returns the time now, aware UTC."""
    return datetime.now(UTC)
