"""Following a reviewer's pace through sessions, and replaying a log of decisions."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any  # Any: rows and answers in their JSON form

from curator.core.baseline import (
    LEARNT_FROM,
    SESSIONS,
    WARM_UP,
    Baseline,
    SessionMoments,
    Vector,
    baseline_of,
    log_look,
    moments_of,
)
from curator.core.errors import CuratorError
from curator.core.fatigue import SEGMENT_IDLE_SECONDS
from curator.core.pace import Pace, PaceItem, PaceReading, PaceState, read_pace, step_pace


@dataclass(frozen=True, slots=True)
class PacedDecision:
    """One decision, when its image was shown, and in which session.

    Attributes:
        item: what the signals see of it.
        counts: False for what says nothing of pace: the window lost focus, the image was decided
            before, or it was planted.
    """

    session: str
    shown_at: datetime
    decided_at: datetime
    item: PaceItem
    counts: bool = True


class PaceFollower:
    """One reviewer in one way of working: learns from rested sessions, reads the running one.

    Args:
        learnt: what rested sessions before taught, the oldest first.
    """

    def __init__(self, learnt: Iterable[SessionMoments] = ()) -> None:
        self._moments: deque[SessionMoments] = deque(learnt, maxlen=SESSIONS)
        self.baseline: Baseline | None = baseline_of(self._moments)
        self.undo_rate: float | None = None
        self._session: str | None = None
        self._learnt: SessionMoments | None = None
        self._is_rested = True
        self._pace = Pace()
        self._rows: list[Vector] = []
        self._last: datetime | None = None

    def follow(self, made: PacedDecision) -> PaceReading:
        """Takes one decision in and returns what the signals say after it."""
        if made.session != self._session:
            self.end_session()
            self._session = made.session
            self._begin_segment()
        elif self._last is not None and _is_pause(self._last, made.shown_at):
            self._begin_segment()
        if _is_pause(made.shown_at, made.decided_at):
            self._begin_segment()
        elif made.counts:
            self._take(made.item)
        self._last = made.decided_at
        reading = read_pace(self._pace, self.baseline)
        if reading.state is PaceState.ADVISE:
            self._is_rested = False
        return reading

    def rest(self) -> None:
        """A rest was taken: every sum starts again, with a new warm-up."""
        self._begin_segment()

    def end_session(self) -> tuple[SessionMoments | None, bool]:
        """Learns from the session that ends, if it was rested and long enough.

        Returns:
            What it taught, None when it was too short; and whether it was rested.
        """
        taught = self._learnt, self._is_rested
        if self._learnt is not None and self._is_rested:
            self._moments.append(self._learnt)
            self.baseline = baseline_of(self._moments)
        self._learnt, self._is_rested, self._session = None, True, None
        return taught

    def _begin_segment(self) -> None:
        self._pace, self._rows = Pace(), []

    def _take(self, item: PaceItem) -> None:
        is_practice = self._pace.items < WARM_UP
        self._pace = step_pace(self._pace, item, self.baseline, self.undo_rate)
        if self._learnt is None and not is_practice:
            self._rows.append((log_look(item.look_seconds), *item.covariates))
            if len(self._rows) == LEARNT_FROM:
                self._learnt = moments_of(self._rows)


def _is_pause(start: datetime, end: datetime) -> bool:
    return (end - start).total_seconds() >= SEGMENT_IDLE_SECONDS


def replay(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yields what the signals said after each decision of a log, in the JSON form of the CLI.

    Reviewers and ways of working are followed apart; rows of one stand in the order of time.

    Raises:
        CuratorError: a line is no decision; it says which line, and what is wrong.
    """
    followers: dict[tuple[str, str], PaceFollower] = {}
    widths: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        who, made = _read(line, number)
        follower = followers.get(who)
        if follower is None:
            follower = followers[who] = PaceFollower()
            widths[who] = len(made.item.covariates)
        if len(made.item.covariates) != widths[who]:
            raise CuratorError(
                f"Line {number} has {len(made.item.covariates)} covariates, not {widths[who]}.",
                "Every decision of a reviewer needs as many.",
            )
        yield _answer(made, follower.follow(made))


def _read(line: str, number: int) -> tuple[tuple[str, str], PacedDecision]:
    try:
        row: dict[str, Any] = json.loads(line)
        decided_at = datetime.fromisoformat(row["decided_at"])
        shown_at = _shown_at(row, decided_at)
        chance = row.get("p_accept")
        position = row.get("position")
        item = PaceItem(
            position=number - 1 if position is None else int(position),
            look_seconds=(decided_at - shown_at).total_seconds(),
            accepted=row["verdict"] == "accept",
            covariates=tuple(map(float, row.get("x") or ())),
            p_accept=None if chance is None else float(chance),
            undone=row.get("undone"),
        )
        _check(item, shown_at, decided_at)
        session = str(row["session"])
        who = (str(row["reviewer"]), str(row.get("mode") or "single"))
    except _NO_DECISION as error:
        what = f"has no {error}" if isinstance(error, KeyError) else f"is no decision: {error}"
        raise CuratorError(
            f"Line {number} {what}.",
            "Each line is one JSON object with reviewer, session, position, shown_at (or "
            "look_seconds), decided_at and verdict, as curator decisions export --format jsonl "
            "writes them.",
        ) from error
    return who, PacedDecision(session, shown_at, decided_at, item, counts=shown_at < decided_at)


_NO_DECISION = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
"""What reading a line may end in that somebody else has written."""

_MOST = 1e6
"""No covariate is larger: they are shares, counts and standard scores."""


def _check(item: PaceItem, shown_at: datetime, decided_at: datetime) -> None:
    if shown_at.tzinfo is None or decided_at.tzinfo is None:
        raise ValueError("its times have no time zone")
    if not all(abs(value) <= _MOST for value in item.covariates):  # NaN is not either
        raise ValueError("its covariates are no plain numbers")
    if item.p_accept is not None and not 0 <= item.p_accept <= 1:
        raise ValueError("its p_accept is no chance")


def _shown_at(row: dict[str, Any], decided_at: datetime) -> datetime:
    """When the look began; an exported log holds how long it took, or nothing if nobody looked."""
    if "shown_at" not in row and "look_seconds" in row:
        return decided_at - timedelta(seconds=float(row["look_seconds"] or 0.0))
    return datetime.fromisoformat(row["shown_at"])


def _answer(made: PacedDecision, reading: PaceReading) -> dict[str, Any]:
    return {
        "session": made.session,
        "position": made.item.position,
        "state": reading.state.value,
        "signals": {
            name: {
                "value": round(signal.value, 4),
                "threshold": signal.advise if signal.counts else None,
            }
            for name, signal in reading.signals.items()
        },
        "suspect_from": reading.suspect_from,
    }
