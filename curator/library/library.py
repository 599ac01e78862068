"""The one door to what is remembered."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine, select

from curator.core.batch import Candidate, PlannedItem
from curator.core.decision import (
    Action,
    ActionKind,
    Decision,
    History,
    LoggedDecision,
)
from curator.core.errors import CuratorError
from curator.core.fatigue import FatiguePolicy
from curator.core.outcome import Outcome
from curator.core.variant import BatchId, VariantId
from curator.library import (
    _adding,
    _batches,
    _locating,
    _log,
    _measuring,
    _outcomes,
    _queries,
    flagging,
    likeness,
)
from curator.library import engine as engines
from curator.library.facts import FactBook
from curator.library.followups import Followups
from curator.library.migrations.upgrade import bring_up_to_date
from curator.library.moves import Moves
from curator.library.pacing import PaceHistory
from curator.library.probes import Probes
from curator.library.provenance import Provenance
from curator.library.queue import Queue
from curator.library.queue_values import BUSY_FOR
from curator.library.reckoning import Reckoning
from curator.library.retouch import Retouch
from curator.library.settling import Settling
from curator.library.tables import setting
from curator.library.values import (
    Added,
    Analysed,
    BatchTotals,
    Card,
    Depth,
    Facets,
    GridItem,
    KnownFile,
    NewVariant,
    OpenBatch,
    PendingFile,
    VariantDetails,
    VariantFilter,
)

EVERYTHING = VariantFilter()


class Library:
    """A library of variants, their measurements, batches and decisions.

    Open one with `Library.open`. Every method is one short transaction and may be called from any
    thread; what a method returns is plain values. Its wings: `provenance` for whose image is whose,
    `flagging` for thresholds and answers to flags, `likeness` for what looks alike; `queue`,
    `followups`, `pace` and `probes` for the review queue, what is judged once more, one's own pace,
    and the planted flaws and repeats that measure the reviewing; `moves` for moved files, `facts`
    for what is said beside the verdict, `reckoning` for statistics, `settling` for kept counts.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.provenance = Provenance(engine)
        self.flagging = flagging.Flagging(engine)
        self.likeness = likeness.Likeness(engine)
        self.queue = Queue(engine)
        self.followups = Followups(engine)
        self.pace = PaceHistory(engine)
        self.probes = Probes(engine)
        self.facts = FactBook(engine)
        self.retouch = Retouch(engine)
        self.reckoning = Reckoning(engine)
        self.settling = Settling(engine)
        self.moves = Moves(engine)
        self._lead = self.reckoning.lead()

    @classmethod
    def open(cls, name: str | Path, *, create: bool = True) -> "Library":
        """Opens the library in a file or behind a database URL, made or upgraded where needed.

        Raises:
            LibraryUnavailable: saying which library, why, and what to do.
        """
        url = engines.library_url(name)
        file = engines.sqlite_file(url)
        if file is not None:
            engines.check_place(file, create=create)
        engine = engines.open_engine(url)
        try:
            bring_up_to_date(engine)
            return cls(engine)
        except BaseException:
            engine.dispose()
            raise

    @property
    def name(self) -> str:
        """What a person calls this library: its file's path, or its URL without the password."""
        file = engines.sqlite_file(self._engine.url)
        return str(file) if file else self._engine.url.render_as_string(hide_password=True)

    def close(self) -> None:
        """Lets go of the database; the object is not used afterwards."""
        self._engine.dispose()

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # ---- variants -------------------------------------------------------------------------

    def add_variants(self, new: Sequence[NewVariant], now: datetime) -> Added:
        """Remembers variants, all or none of them.

        Content that is known is not doubled: its new path is noted, a missing one is found again,
        and where its place was given by a user it moves there.
        """
        with engines.writing(self._engine) as connection:
            return _adding.add(connection, new, now)

    def known_files(self, paths: Sequence[Path]) -> dict[Path, KnownFile]:
        """Returns what is remembered of these paths; paths never seen are left out."""
        with engines.reading(self._engine) as connection:
            return _locating.known_files(connection, paths)

    def mark_present(self, paths: Sequence[Path]) -> None:
        """Notes that known files are where they were."""
        with engines.writing(self._engine) as connection:
            _locating.mark_present(connection, paths)

    def mark_absent(self, root: Path, seen: Iterable[Path]) -> int:
        """Notes which known files under `root` are not among `seen`.

        Returns how many variants have no file left; they keep their decisions and show as missing.
        """
        with engines.writing(self._engine) as connection:
            return _locating.mark_absent(connection, root, seen)

    def page(
        self, wanted: VariantFilter = EVERYTHING, after: VariantId | None = None, limit: int = 200
    ) -> tuple[GridItem, ...]:
        """Returns up to `limit` cells with an id above `after`, by id."""
        with engines.reading(self._engine) as connection:
            return _queries.page(connection, wanted, after, limit, flagging.rules_of(connection))

    def cards(self, variant_ids: Sequence[VariantId]) -> dict[VariantId, Card]:
        """Returns what judging needs of these variants, models left out."""
        with engines.reading(self._engine) as connection:
            return _queries.cards(connection, variant_ids, flagging.rules_of(connection))

    def count(self, wanted: VariantFilter = EVERYTHING) -> int:
        """Returns how many variants a filter lets through."""
        with engines.reading(self._engine) as connection:
            return _queries.count(connection, wanted, flagging.rules_of(connection))

    def ids(self, wanted: VariantFilter = EVERYTHING) -> tuple[VariantId, ...]:
        """Returns every variant that a filter lets through, by id."""
        with engines.reading(self._engine) as connection:
            return _queries.ids(connection, wanted, flagging.rules_of(connection))

    def facets(self) -> Facets:
        """Returns the values that a filter may ask for."""
        with engines.reading(self._engine) as connection:
            return _queries.facets(connection)

    def details(self, variant_id: VariantId) -> VariantDetails:
        """Returns everything known of one variant; KeyError when there is no such variant."""
        with engines.reading(self._engine) as connection:
            found = _queries.details(connection, variant_id, flagging.rules_of(connection))
        if found is None:
            raise KeyError(variant_id)
        return found

    def variants_by_name(self) -> dict[str, VariantId]:
        """Returns every way to name a variant in a decision file: its SHA-256 and its paths."""
        with engines.reading(self._engine) as connection:
            return _locating.by_name(connection)

    def names_of_variants(self) -> dict[VariantId, str]:
        """Returns each variant's SHA-256, or its path where no file has been seen yet."""
        with engines.reading(self._engine) as connection:
            return _locating.names(connection)

    def known_paths(self) -> tuple[Path, ...]:
        """Returns every path at which a variant is believed to be."""
        with engines.reading(self._engine) as connection:
            return _locating.known_paths(connection)

    # ---- measurements ---------------------------------------------------------------------

    def pending(
        self, signature: str, depth: Depth = Depth.QUICK, after: int = 0, limit: int = 200
    ) -> list[PendingFile]:
        """Returns present files not yet analysed with `signature`, with an id above `after`."""
        with engines.reading(self._engine) as connection:
            return _measuring.pending(connection, signature, depth, after, limit)

    def count_pending(self, signature: str, depth: Depth = Depth.QUICK) -> int:
        """Returns how many files are not yet analysed with `signature`."""
        with engines.reading(self._engine) as connection:
            return _measuring.count_pending(connection, signature, depth)

    def store_analyses(
        self,
        results: Sequence[Analysed],
        signature: str,
        depth: Depth = Depth.QUICK,
        artifacts: Collection[str] | None = None,
    ) -> None:
        """Replaces what was measured of these variants.

        Args:
            results: what was found.
            signature: which detectors looked, in which versions.
            depth: whether those were the quick or the thorough ones.
            artifacts: whose measurements are replaced; None for those of the results.
        """
        if artifacts is None:
            artifacts = {item.artifact for result in results for item in result.measurements}
        with engines.writing(self._engine) as connection:
            _measuring.store(connection, results, signature, depth, artifacts)
            looks = {result.id: result.look for result in results if result.look is not None}
            likeness.store_looks(connection, looks)

    # ---- decisions ------------------------------------------------------------------------

    def decide(
        self, decisions: Sequence[Decision], now: datetime, batch: BatchId | None = None
    ) -> Action:
        """Appends one reviewer's verdicts as one action; durable on disk when this returns."""
        reviewer, verdict = decisions[0].reviewer, decisions[0].verdict
        with engines.writing(self._engine) as connection:
            action = _log.append_action(
                connection,
                reviewer,
                ActionKind.DECIDE,
                now,
                variant_id=decisions[0].variant,
                verdict=verdict,
            )
            _log.append_decisions(connection, action.id, decisions, batch)
            touched = [made.variant for made in decisions]
            _log.refresh_verdicts(connection, touched, self._lead)
        return replace(action, variants=len(set(touched)))

    def undecide(
        self, reviewer: str, variant_id: VariantId, now: datetime, *others: VariantId
    ) -> Action | None:
        """Retracts this reviewer's standing decisions on variants; None when there are none."""
        with engines.writing(self._engine) as connection:
            mine = {
                one: _log.standing_of(connection, reviewer, one) for one in (variant_id, *others)
            }
            cleared = [one for one, numbers in mine.items() if numbers]
            if not cleared:
                return None
            action = _log.append_action(
                connection, reviewer, ActionKind.UNDECIDE, now, variant_id=cleared[0]
            )
            _log.retract(
                connection, action.id, [d for numbers in mine.values() for d in numbers], now
            )
            _log.refresh_verdicts(connection, cleared, self._lead)
        return replace(action, variants=len(cleared))

    def undo(self, reviewer: str, now: datetime) -> Action | None:
        """Takes back this reviewer's last action; None when there is nothing to undo."""
        with engines.writing(self._engine) as connection:
            undoable = _log.history_of(connection, reviewer).undoable
            if not undoable:
                return None
            return _log.invert(connection, undoable[-1], ActionKind.UNDO, reviewer, now, self._lead)

    def redo(self, reviewer: str, now: datetime) -> Action | None:
        """Does again what this reviewer undid last; None when there is nothing to redo."""
        with engines.writing(self._engine) as connection:
            redoable = _log.history_of(connection, reviewer).redoable
            if not redoable:
                return None
            return _log.invert(connection, redoable[-1], ActionKind.REDO, reviewer, now, self._lead)

    def history(self, reviewer: str) -> History:
        """Returns what this reviewer can undo and redo."""
        with engines.reading(self._engine) as connection:
            return _log.history_of(connection, reviewer)

    def decision_log(self) -> tuple[LoggedDecision, ...]:
        """Returns the whole log, oldest first, retracted decisions included."""
        with engines.reading(self._engine) as connection:
            return tuple(_log.whole_log(connection))

    def import_decisions(self, log: Sequence[LoggedDecision], now: datetime) -> int:
        """Appends decisions made elsewhere; returns how many were new.

        A decision is known by its variant, reviewer, time and verdict: of a file that is imported
        again only new retractions are added. All are appended in the order of their times.
        """
        with engines.writing(self._engine) as connection:
            return _log.add_log(connection, log, now, self._lead)

    def outcomes(self) -> tuple[Outcome, ...]:
        """Returns one outcome a variant, as statistics count them, in import order."""
        with engines.reading(self._engine) as connection:
            return _outcomes.outcomes(connection, self._lead)

    # ---- batches --------------------------------------------------------------------------

    def begin_session(self, key: str, reviewer: str, now: datetime) -> None:
        """Starts a sitting."""
        with engines.writing(self._engine) as connection:
            _batches.begin_session(connection, key, reviewer, now)

    def end_session(self, key: str, now: datetime) -> None:
        """Ends a sitting."""
        with engines.writing(self._engine) as connection:
            _batches.end_session(connection, key, now)

    def candidates(self, reviewer: str, now: datetime) -> tuple[Candidate, ...]:
        """Returns the undecided variants that a batch may be planned from."""
        busy_since = now - BUSY_FOR
        with engines.reading(self._engine) as connection:
            rules = flagging.rules_of(connection)
            return _batches.candidates(connection, reviewer, busy_since, rules)

    def store_batch(
        self,
        reviewer: str,
        session: str,
        seed: int,
        items: Sequence[PlannedItem],
        now: datetime,
    ) -> BatchId:
        """Stores a plan as this reviewer's open batch."""
        with engines.writing(self._engine) as connection:
            return _batches.store(connection, reviewer, session, seed, items, now)

    def open_batch(self, reviewer: str) -> OpenBatch | None:
        """Returns this reviewer's open batch in its planned order, None when there is none."""
        with engines.reading(self._engine) as connection:
            return _batches.open_batch(connection, reviewer)

    def skip(self, batch: BatchId, variant_id: VariantId) -> None:
        """Counts a skip of one item."""
        with engines.writing(self._engine) as connection:
            _batches.skip(connection, batch, variant_id)

    def unskip(self, batch: BatchId, variant_id: VariantId) -> None:
        """Takes back one skip of one item."""
        with engines.writing(self._engine) as connection:
            _batches.unskip(connection, batch, variant_id)

    def close_batch(self, batch: BatchId, now: datetime) -> None:
        """Closes a batch; what is undecided in it goes back to the pool."""
        with engines.writing(self._engine) as connection:
            _batches.close(connection, batch, now)

    def batch_totals(self, batch: BatchId) -> BatchTotals:
        """Returns what was done in a batch."""
        with engines.reading(self._engine) as connection:
            return _batches.totals(connection, batch)

    def recent_looks(self, reviewer: str) -> tuple[float, ...]:
        """Returns this reviewer's latest look times in seconds, newest first."""
        with engines.reading(self._engine) as connection:
            return _batches.recent_looks(connection, reviewer)

    def count_newer(self, than: VariantId) -> int:
        """Returns how many undecided variants came in after one, for "37 new"."""
        with engines.reading(self._engine) as connection:
            return _queries.count_newer(connection, than)

    # ---- what a team shares ---------------------------------------------------------------

    def setting(self, key: str) -> object:
        """Returns a value stored in the library, None when it was never set."""
        with engines.reading(self._engine) as connection:
            text = connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()
        return None if text is None else json.loads(text)

    def set_setting(self, key: str, value: object) -> None:
        """Stores a JSON value for everyone who uses this library."""
        with engines.writing(self._engine) as connection:
            engines.replace_rows(
                connection, setting, ["key"], [{"key": key, "value": json.dumps(value)}]
            )
        if key == "lead":
            self._lead = value if isinstance(value, str) else None

    def policy(self) -> FatiguePolicy:
        """Returns the library's fatigue policy, the default one until it is changed."""
        stored = self.setting("fatigue_policy")
        return FatiguePolicy(**stored) if isinstance(stored, Mapping) else FatiguePolicy()

    def set_policy(self, policy: FatiguePolicy) -> None:
        """Stores the fatigue policy of everyone who uses this library."""
        self.set_setting("fatigue_policy", asdict(policy))

    def copy_to(self, target: Path) -> None:
        """Writes a consistent copy of a library in a file, while it is in use.

        Raises:
            CuratorError: the library is not in a file; its server makes its own copies.
        """
        if engines.sqlite_file(self._engine.url) is None:
            raise CuratorError(
                f"The library {self.name} is not in a file.", "Let its database server copy it."
            )
        engines.copy_sqlite(self._engine, target)

    def problem(self) -> str | None:
        """Returns what is wrong with the database, None when it is sound."""
        with engines.reading(self._engine) as connection:
            return engines.integrity_problem(connection)
