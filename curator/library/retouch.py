"""The wing of the library for retouch: tickets, what is written on them, versions, timers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import (
    Connection,
    Engine,
    Row,
    and_,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from curator.core.decision import (
    Action,
    ActionKind,
    Decision,
    LoggedDecision,
    Verdict,
    final_decision,
    standing,
)
from curator.core.errors import CuratorError
from curator.core.ticket import Answer, EntryId, EntryKind, TicketState, fold, state_of
from curator.core.variant import BriefId, Generation, Kind, Tier, VariantId
from curator.library import _log, _ticket_rows
from curator.library import engine as engines
from curator.library._leading import lead_of
from curator.library.retouch_tables import retouch_copy, retouch_version, stopwatch, ticket_entry
from curator.library.retouch_values import (
    NewEntry,
    NewVersion,
    Stopwatch,
    Ticket,
    Version,
    WorkingCopy,
)
from curator.library.tables import brief, campaign, evidence, model, variant

AnyRow: TypeAlias = Row[*tuple[Any, ...]]

STALE_AFTER = timedelta(seconds=60)
"""A timer that was not seen for so long has nobody who would hold it."""

_CREDENTIAL = or_(
    exists().where(evidence.c.variant_id == variant.c.id, evidence.c.source.like("C2PA%")),
    func.coalesce(variant.c.warnings, "").like("%C2PA%"),  # it is there and cannot be read
)
_TICKETS = (
    select(
        variant,
        brief.c.name.label("brief"),
        campaign.c.name.label("campaign"),
        model.c.name.label("model"),
        _CREDENTIAL.label("has_credential"),
    )
    .join(brief, brief.c.id == variant.c.brief_id)
    .join(campaign, campaign.c.id == brief.c.campaign_id)
    .join(model, model.c.id == variant.c.model_id)
    .where(variant.c.verdict == Verdict.FIX.value, variant.c.kind == Kind.NORMAL.value)
    .order_by(variant.c.id)
)


_SAID = {
    EntryKind.NOTE: "note on a ticket",
    EntryKind.ESTIMATE: "estimate",
    EntryKind.DEADLINE: "deadline",
    EntryKind.TAKEN: "who works on it",
    EntryKind.WORKED: "minutes",
    EntryKind.MINUTES: "minutes",
    EntryKind.HANDED_BACK: "hand-back",
    EntryKind.ANSWER: "answer",
}
"""What undo would take back."""


class Retouch:
    """Tickets of one library; every method is one short transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ---- tickets --------------------------------------------------------------------------

    def tickets(self) -> tuple[Ticket, ...]:
        """Returns every variant whose verdict is fix, finished ones included, by id."""
        with engines.reading(self._engine) as connection:
            return _tickets(connection, None)

    def ticket(self, variant_id: VariantId) -> Ticket | None:
        """Returns one variant's ticket, None when its verdict is not fix."""
        with engines.reading(self._engine) as connection:
            return next(iter(_tickets(connection, variant_id)), None)

    def waiting(self) -> int:
        """Returns how many versions wait for a word of whoever decides."""
        handed = ticket_entry.alias("handed")
        anything = exists().where(
            handed.c.variant_id == variant.c.id, handed.c.kind == EntryKind.HANDED_BACK.value
        )
        with engines.reading(self._engine) as connection:
            if not connection.execute(select(_TICKETS.where(anything).exists())).scalar_one():
                return 0
            found = _tickets(connection, None)
        return sum(ticket.state is TicketState.LOOK for ticket in found)

    def write(self, entry: NewEntry, now: datetime) -> Action:
        """Writes one line on a ticket, as a step that undo takes back."""
        with engines.writing(self._engine) as connection:
            action = _log.append_action(
                connection,
                entry.author,
                ActionKind.TICKET,
                now,
                variant_id=entry.variant,
                said=_SAID[entry.kind],
            )
            _ticket_rows.append(connection, entry, now, action.id)
        return action

    def answer(self, about: EntryId, answer: Answer, made: Decision, text: str) -> Action:
        """Answers a hand-back with a verdict, both in one step.

        Args:
            about: the hand-back.
            answer: what is said of it.
            made: the verdict that goes with it: with minutes it counts as fixed.
            text: a word to the retoucher.

        Raises:
            CuratorError: it has been answered, taken back or overtaken by a later one.
        """
        now = made.decided_at
        with engines.writing(self._engine) as connection:
            facts = fold(_ticket_rows.entries_of(connection, [made.variant])[made.variant])
            if facts.waiting is None or facts.waiting.id != about:
                raise CuratorError(
                    "This version does not wait for an answer any more.",
                    "Somebody has answered it, or a newer one was handed back. Refresh with F5.",
                )
            action = _log.append_action(
                connection,
                made.reviewer,
                ActionKind.DECIDE,
                now,
                variant_id=made.variant,
                verdict=made.verdict,
                said="" if answer is Answer.REJECT else answer.value,
            )
            _log.append_decisions(connection, action.id, [made])
            line = NewEntry(
                made.variant, EntryKind.ANSWER, made.reviewer, text, about=about, answer=answer
            )
            _ticket_rows.append(connection, line, now, action.id)
            _log.refresh_verdicts(connection, [made.variant], lead_of(connection))
        return action

    # ---- working copies and versions ------------------------------------------------------

    def note_copy(self, copy: WorkingCopy) -> None:
        """Remembers a working copy; whoever opens it again later owns what is saved in it."""
        with engines.writing(self._engine) as connection:
            engines.replace_rows(
                connection,
                retouch_copy,
                ["path"],
                [
                    {
                        "path": copy.path,
                        "variant_id": copy.variant,
                        "author": copy.author,
                        "made_at": copy.made_at,
                    }
                ],
            )

    def copies(self) -> tuple[WorkingCopy, ...]:
        """Returns every working copy, oldest first."""
        with engines.reading(self._engine) as connection:
            rows = connection.execute(select(retouch_copy).order_by(retouch_copy.c.id)).all()
        return tuple(_copy(row) for row in rows)

    def add_version(self, new: NewVersion, now: datetime) -> Version | None:
        """Remembers a version with the minutes worked until now; None when it is known already.

        Bytes that are the original's are no version.
        """
        with engines.writing(self._engine) as connection:
            its_own = select(variant.c.sha256).where(variant.c.id == new.variant)
            if connection.execute(its_own).scalar_one() == new.sha256:
                return None
            known = select(retouch_version.c.id).where(
                retouch_version.c.variant_id == new.variant,
                retouch_version.c.sha256 == new.sha256,
            )
            if connection.execute(known).first() is not None:
                return None
            entries = _ticket_rows.entries_of(connection, [new.variant])[new.variant]
            minutes = fold(entries).minutes
            running = [
                max((now - row.started_at).total_seconds(), 0.0) / 60  # clocks are set back
                for row in connection.execute(
                    select(stopwatch).where(stopwatch.c.variant_id == new.variant)
                )
            ]
            if running:
                minutes = (minutes or 0.0) + sum(running)
            row = {
                "variant_id": new.variant,
                "sha256": new.sha256,
                "path": new.path,
                "size_bytes": new.size_bytes,
                "modified_ns": str(new.modified_ns),
                "saved_at": new.saved_at,
                "noticed_at": now,
                "author": new.author,
                "minutes": minutes,
            }
            number = engines.inserted_id(connection.execute(insert(retouch_version), row))
            found = select(retouch_version).where(retouch_version.c.id == number)
            return _version(connection.execute(found).one())

    def are_versions(self, hashes: Iterable[str]) -> dict[str, VariantId]:
        """Returns which of these contents are versions, and of which variant."""
        found: dict[str, VariantId] = {}
        with engines.reading(self._engine) as connection:
            for some in engines.chunks(hashes):
                rows = connection.execute(
                    select(retouch_version.c.sha256, retouch_version.c.variant_id).where(
                        retouch_version.c.sha256.in_(some)
                    )
                )
                found |= {row.sha256: VariantId(row.variant_id) for row in rows}
        return found

    def saved_states(self) -> dict[Path, tuple[int, int]]:
        """Returns (size in bytes, modification time in ns) of every file that became a version."""
        with engines.reading(self._engine) as connection:
            rows = connection.execute(select(retouch_version).order_by(retouch_version.c.id)).all()
        return {row.path: (row.size_bytes, int(row.modified_ns)) for row in rows}

    # ---- timers ---------------------------------------------------------------------------

    def start_timer(self, variant_id: VariantId, author: str, now: datetime) -> None:
        """Starts a timer, and holds the others of its author: one pair of hands, one ticket."""
        with engines.writing(self._engine) as connection:
            others = and_(stopwatch.c.author == author, stopwatch.c.variant_id != variant_id)
            _stop(connection, others, now)
            row = {
                "variant_id": variant_id,
                "author": author,
                "started_at": now,
                "seen_at": now,
            }
            engines.insert_new(connection, stopwatch, [row])

    def hold_timers(self, author: str, now: datetime) -> None:
        """Holds this author's timers; what they counted is written on their tickets."""
        with engines.writing(self._engine) as connection:
            _stop(connection, stopwatch.c.author == author, now)

    def beat(self, author: str, now: datetime) -> None:
        """Notes that this author's timers run still: after a crash they count until here.

        Where nobody has seen them for long the computer slept, and nobody worked: they count until
        they were last seen, and go on from now.
        """
        mine = stopwatch.c.author == author
        slept = and_(mine, stopwatch.c.seen_at < now - STALE_AFTER)
        with engines.writing(self._engine) as connection:
            rows = connection.execute(select(stopwatch).where(slept)).all()
            _stop(connection, slept, now, until_seen=True)
            again = [
                {"variant_id": row.variant_id, "author": author, "started_at": now, "seen_at": now}
                for row in rows
            ]
            engines.insert_new(connection, stopwatch, again)
            connection.execute(update(stopwatch).where(mine).values(seen_at=now))

    def recover_timers(self, author: str, now: datetime) -> int:
        """Holds timers that nobody held, at the last moment they were seen; returns how many.

        One that was seen a moment ago runs in another window, or goes on after a quick restart.
        """
        stale = and_(stopwatch.c.author == author, stopwatch.c.seen_at < now - STALE_AFTER)
        with engines.writing(self._engine) as connection:
            return _stop(connection, stale, now, until_seen=True)

    def running(self, author: str) -> Stopwatch | None:
        """Returns this author's timer that runs, None without one."""
        with engines.reading(self._engine) as connection:
            row = connection.execute(select(stopwatch).where(stopwatch.c.author == author)).first()
        return None if row is None else _watch(row)


def _stop(connection: Connection, which: Any, now: datetime, *, until_seen: bool = False) -> int:
    rows = connection.execute(select(stopwatch).where(which)).all()
    for row in rows:
        end = row.seen_at if until_seen else now
        minutes = max((end - row.started_at).total_seconds(), 0.0) / 60
        entry = NewEntry(
            VariantId(row.variant_id), EntryKind.WORKED, row.author, number=round(minutes, 4)
        )
        _ticket_rows.append(connection, entry, now, None)
    connection.execute(delete(stopwatch).where(which))
    return len(rows)


def _tickets(connection: Connection, only: VariantId | None) -> tuple[Ticket, ...]:
    wanted = _TICKETS if only is None else _TICKETS.where(variant.c.id == only)
    rows = connection.execute(wanted).all()
    numbers = [VariantId(row.id) for row in rows]
    logs = _logs(connection, numbers)
    entries = _ticket_rows.entries_of(connection, numbers)
    versions, copies, running = (
        _grouped(connection, table, numbers) for table in (retouch_version, retouch_copy, stopwatch)
    )
    lead = lead_of(connection)
    made: list[Ticket] = []
    for row in rows:
        number = VariantId(row.id)
        final = final_decision(logs[number], lead)
        if final is None:  # the verdict follows from the log in the same transaction
            continue
        facts = fold(entries[number])
        votes = [vote.decision for vote in standing(logs[number])]
        ticket = _ticket(row, final.decision, votes)
        made.append(
            replace(
                ticket,
                facts=facts,
                state=state_of(
                    facts,
                    is_finished=final.decision.retouch_minutes is not None,
                    is_begun=bool(copies[number]),
                ),
                versions=tuple(_version(one) for one in versions[number]),
                copies=tuple(_copy(one) for one in copies[number]),
                running=tuple(_watch(one) for one in running[number]),
            )
        )
    return tuple(made)


def _logs(
    connection: Connection, numbers: Sequence[VariantId]
) -> defaultdict[VariantId, list[LoggedDecision]]:
    logs: defaultdict[VariantId, list[LoggedDecision]] = defaultdict(list)
    for some in engines.chunks(numbers):
        for row in connection.execute(
            _log.all_decisions().where(_log.decision.c.variant_id.in_(some))
        ):
            logs[VariantId(row.variant_id)].append(_log.logged_from(row))
    return logs


def _grouped(
    connection: Connection, table: Any, numbers: Sequence[VariantId]
) -> defaultdict[VariantId, list[AnyRow]]:
    found: defaultdict[VariantId, list[AnyRow]] = defaultdict(list)
    order = table.primary_key.columns.values()
    for some in engines.chunks(numbers):
        rows = connection.execute(
            select(table).where(table.c.variant_id.in_(some)).order_by(*order)
        )
        for row in rows:
            found[VariantId(row.variant_id)].append(row)
    return found


def _ticket(row: AnyRow, asked: Decision, votes: Sequence[Decision]) -> Ticket:
    return Ticket(
        variant=VariantId(row.id),
        sha256=row.sha256,
        path=row.path,
        format=row.format,
        width=row.width,
        height=row.height,
        missing=row.missing,
        brief_id=BriefId(row.brief_id),
        brief=row.brief,
        campaign=row.campaign,
        tier=Tier(row.tier),
        model=row.model,
        generation=Generation(
            generator=row.generator,
            model=row.stated_model,
            model_hash=row.model_hash,
            prompt=row.prompt,
            negative_prompt=row.negative_prompt,
            seed=None if row.seed is None else int(row.seed),
            sampler=row.sampler,
            steps=row.steps,
            cfg_scale=row.cfg_scale,
            generated_at=row.generated_at,
        ),
        has_credential=bool(row.has_credential),
        asked=asked,
        asked_by=tuple(vote for vote in votes if vote.verdict is Verdict.FIX),
    )


def _version(row: AnyRow) -> Version:
    return Version(
        id=row.id,
        variant=VariantId(row.variant_id),
        path=row.path,
        sha256=row.sha256,
        size_bytes=row.size_bytes,
        modified_ns=int(row.modified_ns),
        saved_at=row.saved_at,
        noticed_at=row.noticed_at,
        author=row.author,
        minutes=row.minutes,
    )


def _copy(row: AnyRow) -> WorkingCopy:
    return WorkingCopy(VariantId(row.variant_id), row.path, row.author, row.made_at)


def _watch(row: AnyRow) -> Stopwatch:
    return Stopwatch(VariantId(row.variant_id), row.author, row.started_at, row.seen_at)
