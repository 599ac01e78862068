"""The wing of the library for settled briefs: what is counted of them is kept until it changes.

Statistics count faster by it and say the same without it.
"""

from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy import Engine

from curator.library import _settled
from curator.library import engine as engines
from curator.library._leading import lead_of

AT_ONCE = 1000
"""Briefs that are settled in one writing transaction."""


class Settling:
    """Keeps counts, finds out of which briefs none are kept, and whether those kept are true."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def unsettled(self) -> Sequence[tuple[Sequence[int], int]]:
        """Returns the briefs of which no counts are kept, in groups to be settled at once.

        Each comes with how many variants it has. Where nothing can be kept at all there are none.
        """
        with engines.reading(self._engine) as connection:
            return _settled.unsettled(connection)

    def settle(self, briefs: Sequence[int]) -> None:
        """Keeps what is counted of these briefs, until it changes.

        Whoever writes meanwhile has to wait for a few milliseconds at most.

        Raises:
            LibraryUnavailable: it cannot be written, or somebody else is writing for some time.
        """
        promised = f"promised {uuid4().hex}"
        for some in engines.chunks(briefs, AT_ONCE):
            with engines.writing(self._engine, waits=False) as connection:
                _settled.promise(connection, some, promised)
        with engines.reading(self._engine) as connection:
            packed = _settled.packed_counts(connection, lead_of(connection), briefs)
        for some in engines.chunks(briefs, AT_ONCE):
            with engines.writing(self._engine, waits=False) as connection:
                _settled.keep(connection, {one: packed[one] for one in some}, promised)

    def check(self) -> tuple[int, Sequence[int]]:
        """Returns how many briefs are settled, and those of which something untrue is kept."""
        with engines.reading(self._engine) as connection:
            return _settled.wrong_ones(connection, lead_of(connection))

    def forget(self, briefs: Sequence[int]) -> None:
        """Forgets what is kept of these briefs: it is counted anew."""
        with engines.writing(self._engine) as connection:
            _settled.forget(connection, briefs)
