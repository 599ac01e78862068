"""The wing of the library for the review queue, beside planning and storing batches."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine

from curator.core.batch import Models
from curator.core.variant import BatchId, VariantId
from curator.library import _batches
from curator.library import engine as engines
from curator.library.queue_values import Revealed


class Queue:
    """Turns of models, early ends and reveals of batches; every method one short transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def turns(self, reviewer: str) -> dict[Models, int]:
        """Returns how many blocks of which models this reviewer was given before."""
        with engines.reading(self._engine) as connection:
            return _batches.turns(connection, reviewer)

    def drop(self, batch: BatchId, positions: Sequence[int]) -> None:
        """Gives places of a batch back to the pool; their positions stay on record."""
        with engines.writing(self._engine) as connection:
            _batches.drop(connection, batch, positions)

    def reveal(self, batch: BatchId, now: datetime) -> tuple[Revealed, ...]:
        """Notes that a batch's models are known from now on; returns what was judged in it."""
        with engines.writing(self._engine) as connection:
            return _batches.reveal(connection, batch, now)

    def revealed_among(
        self, reviewer: str, variant_ids: Sequence[VariantId]
    ) -> frozenset[VariantId]:
        """Returns those of some variants whose model this reviewer was told."""
        with engines.reading(self._engine) as connection:
            return _batches.revealed_among(connection, reviewer, variant_ids)
