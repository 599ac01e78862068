"""The wing of the library for files that are moved at somebody's wish: noted first, undoable.

A row is written before its file is touched and brought up to date after; what a crash leaves in
between is found by its state and settled by looking where the file is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any, NewType  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import Connection, Engine, Row, func, insert, or_, select, update

from curator.core.variant import VariantId
from curator.library import _locating
from curator.library import engine as engines
from curator.library.engine import inserted_id
from curator.library.move_tables import move, moved_file
from curator.library.tables import location, variant

MoveId = NewType("MoveId", int)
MovedFileId = NewType("MovedFileId", int)


class MoveState(Enum):
    """Where a file of a move is."""

    PLANNED = "planned"  # at its source, or on its way to the target
    MOVED = "moved"
    RETURNING = "returning"  # at the target, or on its way back
    RETURNED = "returned"
    LEFT = "left"  # it never went


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """A file to move; `variant` is None for one that only goes along, such as a sidecar."""

    variant: VariantId | None
    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class MovedFile:
    """A file of a move, as the library remembers it."""

    id: MovedFileId
    variant: VariantId | None
    source: Path
    target: Path
    state: MoveState


@dataclass(frozen=True, slots=True)
class Move:
    """One move: who, where to, when, and how many of its files are there now."""

    id: MoveId
    reviewer: str
    folder: Path
    begun_at: datetime
    files: int


class Moves:
    """What was moved; every method is one short transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def places_of(self, variants: Sequence[VariantId]) -> dict[VariantId, tuple[Path, ...]]:
        """Returns every path at which these variants are believed to be."""
        found: dict[VariantId, list[Path]] = {}
        with engines.reading(self._engine) as connection:
            for some in engines.chunks(variants):
                rows = connection.execute(
                    select(location.c.variant_id, location.c.path)
                    .where(location.c.variant_id.in_(some), location.c.present)
                    .order_by(location.c.id)
                )
                for row in rows:
                    found.setdefault(VariantId(row.variant_id), []).append(row.path)
        return {number: tuple(paths) for number, paths in found.items()}

    def begin(
        self, reviewer: str, folder: Path, files: Sequence[PlannedMove], now: datetime
    ) -> tuple[MoveId, tuple[MovedFile, ...]]:
        """Writes a move down before any file is touched."""
        with engines.writing(self._engine) as connection:
            made = connection.execute(
                insert(move), {"reviewer": reviewer, "folder": folder, "begun_at": now}
            )
            number = inserted_id(made)
            for file in files:
                connection.execute(
                    insert(moved_file),
                    {
                        "move_id": number,
                        "variant_id": file.variant,
                        "source": file.source,
                        "target": file.target,
                        "state": MoveState.PLANNED.value,
                    },
                )
            return MoveId(number), _files(connection, MoveId(number))

    def files(self, number: MoveId) -> tuple[MovedFile, ...]:
        """Returns the files of a move, in the order in which they were moved."""
        with engines.reading(self._engine) as connection:
            return _files(connection, number)

    def unsettled(self) -> tuple[MovedFile, ...]:
        """Returns the files that a crash may have left on their way."""
        under_way = (MoveState.PLANNED.value, MoveState.RETURNING.value)
        with engines.reading(self._engine) as connection:
            rows = connection.execute(
                select(moved_file)
                .where(moved_file.c.state.in_(under_way))
                .order_by(moved_file.c.id)
            )
            return tuple(_file(row) for row in rows)

    def note(
        self, file: MovedFile, state: MoveState, *, only_from: MoveState | None = None
    ) -> None:
        """Notes where a file is now; the variant is known at that place from then on.

        Args:
            file: the file.
            state: where it is.
            only_from: notes nothing where another program has noted another state meanwhile.
        """
        row = update(moved_file).where(moved_file.c.id == file.id)
        if only_from is not None:
            row = row.where(moved_file.c.state == only_from.value)
        with engines.writing(self._engine) as connection:
            noted = connection.execute(row.values(state=state.value)).rowcount
            if file.variant is None or not noted:
                return
            if state is MoveState.MOVED:
                _relocate(connection, file.variant, file.source, file.target)
            elif state is MoveState.RETURNED:
                _relocate(connection, file.variant, file.target, file.source)

    def places_away(self) -> frozenset[Path]:
        """Returns every place that a file was moved to and has not come back from."""
        with engines.reading(self._engine) as connection:
            rows = connection.execute(
                select(moved_file.c.target).where(moved_file.c.state == MoveState.MOVED.value)
            )
            return frozenset(rows.scalars())

    def last(self) -> Move | None:
        """Returns the latest move of which files count as moved; None without one."""
        return next(iter(self.standing()), None)

    def standing(self) -> tuple[Move, ...]:
        """Returns every move of which files count as moved, the latest first."""
        there = func.count(moved_file.c.id)
        with engines.reading(self._engine) as connection:
            rows = connection.execute(
                select(*move.c, there.label("there"))
                .join(moved_file, moved_file.c.move_id == move.c.id)
                .where(moved_file.c.state == MoveState.MOVED.value)
                .group_by(*move.c)
                .order_by(move.c.id.desc())
            ).all()
        return tuple(
            Move(MoveId(row.id), row.reviewer, row.folder, row.begun_at, row.there) for row in rows
        )


def _files(connection: Connection, number: MoveId) -> tuple[MovedFile, ...]:
    rows = connection.execute(
        select(moved_file).where(moved_file.c.move_id == number).order_by(moved_file.c.id)
    )
    return tuple(_file(row) for row in rows)


def _file(row: Row[*tuple[Any, ...]]) -> MovedFile:
    return MovedFile(
        id=MovedFileId(row.id),
        variant=None if row.variant_id is None else VariantId(row.variant_id),
        source=row.source,
        target=row.target,
        state=MoveState(row.state),
    )


def _relocate(connection: Connection, variant_id: VariantId, before: Path, after: Path) -> None:
    """A known place has another path now; what was noted of the file there stays.

    Another file may have been known at that path before; it is there no more.
    """
    stands = connection.execute(
        select(location.c.variant_id).where(location.c.path == after)
    ).scalar_one_or_none()
    if stands is not None:
        _locating.leave(connection, stands, after)
    connection.execute(
        update(location)
        .where(location.c.variant_id == variant_id, location.c.path == before)
        .values(path=after, present=True)
    )
    connection.execute(
        update(variant)
        .where(variant.c.id == variant_id, or_(variant.c.path == before, variant.c.missing))
        .values(path=after, missing=False)
    )
