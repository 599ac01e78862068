"""The wing of the library for a reviewer's pace: it belongs to the reviewer and can be erased."""

import json
from collections.abc import Generator
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, delete, func, select

from curator.core.baseline import SESSIONS, SessionMoments
from curator.core.decision import Verdict
from curator.library import _smoothing
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library.queue_tables import pace_session
from curator.library.queue_values import PaceSession, SittingLook
from curator.library.tables import decision, retraction

LEAST_REVIEWERS = 5
LEAST_DECISIONS = 200
"""An aggregate over fewer people or decisions could be traced to one of them."""


class PaceHistory:
    """Sittings and looks of reviewers; methods are short transactions."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def moments(self, reviewer: str, mode: str) -> tuple[SessionMoments, ...]:
        """Returns what the latest rested sittings taught, the oldest first."""
        query = (
            select(pace_session.c.moments)
            .where(
                pace_session.c.reviewer == reviewer,
                pace_session.c.mode == mode,
                pace_session.c.is_rested,
                pace_session.c.moments.is_not(None),
            )
            .order_by(pace_session.c.ended_at.desc())
            .limit(SESSIONS)
        )
        with engines.reading(self._engine) as connection:
            texts = list(connection.execute(query).scalars())
        return tuple(_read_moments(text) for text in reversed(texts))

    def store(self, ended: PaceSession) -> None:
        """Keeps what a sitting taught; again for the same sitting replaces it."""
        row = {
            "session_id": ended.session,
            "mode": ended.mode,
            "reviewer": ended.reviewer,
            "ended_at": ended.ended_at,
            "is_rested": ended.is_rested,
            "moments": None if ended.moments is None else _write_moments(ended.moments),
        }
        with engines.writing(self._engine) as connection:
            engines.replace_rows(connection, pace_session, ["session_id", "mode"], [row])

    def looks(self, reviewer: str, since: datetime) -> tuple[SittingLook, ...]:
        """Returns a reviewer's own looks since a time, in order; for nobody else's eyes."""
        query = (
            select(
                decision.c.session_id,
                decision.c.decided_at,
                decision.c.look_seconds,
                decision.c.verdict,
            )
            .where(
                decision.c.reviewer == reviewer,
                decision.c.decided_at >= since,
                decision.c.look_seconds.is_not(None),
                decision.c.session_id.is_not(None),
                is_counted(decision.c.variant_id),
            )
            .order_by(decision.c.decided_at, decision.c.id)
        )
        found: list[SittingLook] = []
        places: dict[str, int] = {}
        with engines.reading(self._engine) as connection:
            for row in connection.execute(query):
                place = places.get(row.session_id, 0)
                places[row.session_id] = place + 1
                accepted = row.verdict == Verdict.ACCEPT.value
                found.append(
                    SittingLook(row.session_id, place, row.decided_at, row.look_seconds, accepted)
                )
        return tuple(found)

    def decisions_of(self, reviewer: str, latest: int = 2000) -> tuple[int, int]:
        """Returns how many decisions a reviewer has made, and how many were taken back.

        Only the latest so many are counted: it is asked for whenever a sitting begins.
        """
        mine = (
            select(decision.c.id)
            .where(
                decision.c.reviewer == reviewer,
                decision.c.session_id.is_not(None),
                is_counted(decision.c.variant_id),
            )
            .order_by(decision.c.id.desc())
            .limit(latest)
            .subquery()
        )
        query = (
            select(func.count(), func.count(retraction.c.decision_id))
            .select_from(mine)
            .outerjoin(retraction, retraction.c.decision_id == mine.c.id)
        )
        with engines.reading(self._engine) as connection:
            made, taken_back = connection.execute(query).one()
        return made, taken_back

    def accept_share(self, reviewer: str, latest: int = 400) -> float:
        """Returns the share of accepts among a reviewer's latest decisions, never 0 or 1."""
        rows = (
            select(decision.c.verdict)
            .where(decision.c.reviewer == reviewer, is_counted(decision.c.variant_id))
            .order_by(decision.c.id.desc())
            .limit(latest)
        )
        with engines.reading(self._engine) as connection:
            verdicts = list(connection.execute(rows).scalars())
        return (verdicts.count(Verdict.ACCEPT.value) + 1.2) / (len(verdicts) + 4)

    def smooth(self, before: datetime, reviewer: str | None = None) -> int:
        """Replaces single look times by the mean of their batch and model; returns how many.

        Sums stay, and with them every rate per hour; a person's rhythm is gone. Looks at probes are
        in no sum, and are forgotten.

        Args:
            before: looks from before this time.
            reviewer: only this one's; None for everybody's.
        """
        return sum(_smoothing.smoothing(self._engine, before, reviewer, waits=True))

    def smoothing(self, before: datetime) -> Generator[int, None, None]:
        """Does the same to everybody's in steps, and yields how many looks each step changed.

        Others write in between. What is not done when it is stopped, or when another program
        writes for long (`LibraryUnavailable`), is done the next time.
        """
        return _smoothing.smoothing(self._engine, before, None, waits=False)

    def erase(self, reviewer: str, now: datetime) -> None:
        """Erases a reviewer's pace history: what sittings taught, and single look times."""
        with engines.writing(self._engine) as connection:
            connection.execute(delete(pace_session).where(pace_session.c.reviewer == reviewer))
        self.smooth(now, reviewer)

    def team_looks(self, since: datetime) -> tuple[float, ...] | None:
        """Returns look times of everybody, sorted and without names, for an aggregate.

        None where fewer than five reviewers or 200 decisions stand behind them.
        """
        query = select(decision.c.look_seconds).where(*_looked_since(since))
        with engines.reading(self._engine) as connection:
            if _reviewers(connection, since) < LEAST_REVIEWERS:
                return None
            looks = sorted(connection.execute(query).scalars())
        return tuple(looks) if len(looks) >= LEAST_DECISIONS else None


def _reviewers(connection: Connection, since: datetime) -> int:
    query = select(func.count(decision.c.reviewer.distinct())).where(*_looked_since(since))
    return connection.execute(query).scalar_one()


def _looked_since(since: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        decision.c.decided_at >= since,
        decision.c.look_seconds.is_not(None),
        is_counted(decision.c.variant_id),
    )


def _write_moments(moments: SessionMoments) -> str:
    return json.dumps([moments.count, moments.means, moments.squares, moments.lagged])


def _read_moments(text: str) -> SessionMoments:
    count, means, squares, lagged = json.loads(text)
    return SessionMoments(count, tuple(means), _matrix(squares), _matrix(lagged))


def _matrix(rows: list[list[float]]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in rows)
