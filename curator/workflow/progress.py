"""What every long run yields."""

from collections.abc import Generator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TypeAlias, TypeVar

R = TypeVar("R")


class Part(Enum):
    """Kinds of thing an operation may have changed; pages re-render the ones they show."""

    VARIANTS = auto()
    MEASUREMENTS = auto()
    DECISIONS = auto()
    SETTINGS = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    Attributes:
        done: files dealt with, skipped ones included.
        total: how many there will be; None while they are still being found.
        label: what is being done, for a person ("Reading images").
        seconds: since the run began.
    """

    done: int
    total: int | None
    label: str
    seconds: float

    @property
    def rate(self) -> float | None:
        """Files a second so far; None in the first moments, when it would be noise."""
        return self.done / self.seconds if self.done and self.seconds >= 0.2 else None

    @property
    def seconds_left(self) -> float | None:
        """Time left at the rate so far; None while it cannot be known."""
        rate = self.rate
        if rate is None or self.total is None:
            return None
        return max(self.total - self.done, 0) / rate


@dataclass(frozen=True, slots=True)
class Skipped:
    """One file that the run went on without, with a plain reason."""

    path: Path
    reason: str


Run: TypeAlias = Generator[Progress | Skipped, None, R]
"""A long run: yields progress and skipped files, returns its report."""


def finish(run: Run[R]) -> R:
    """Runs to the end without listening; returns the run's report."""
    while True:
        try:
            next(run)
        except StopIteration as stop:
            return stop.value
