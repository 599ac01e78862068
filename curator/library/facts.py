"""The wing of the library for facts beside the verdict: stars, labels, defects, pins, notes."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Engine, insert, select

from curator.core.decision import Action, ActionKind, Decision, DecisionId, Pin, Verdict
from curator.core.defects import DefectList, stored_form
from curator.core.errors import CuratorError
from curator.core.fact import (
    Conflict,
    Fact,
    FactId,
    FactKind,
    Facts,
    LoggedFact,
    Spot,
    checked,
    conflicts,
    fact_words,
    holding,
    said_here,
)
from curator.core.variant import VariantId
from curator.library import _facts, _log
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library._fact_queries import DEFECTS, defect_list_of
from curator.library._leading import lead_of
from curator.library.fact_tables import fact
from curator.library.queue_tables import suspect
from curator.library.tables import setting, variant

_REASONS = frozenset({FactKind.DEFECT, FactKind.NOTE})
"""Kinds of facts that a verdict carries with it."""


class FactBook:
    """What is said of one library's variants beside their verdicts.

    Every method is one short transaction. What a reviewer says is one action of the same history
    as verdicts, so the same undo takes it back. A verdict that its reviewer has given already gets
    new reasons by a further decision with the same verdict: statistics read decisions alone.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, variant_ids: Sequence[VariantId]) -> dict[VariantId, Facts]:
        """Returns what holds of these variants; one that nothing was ever said of is left out."""
        with engines.reading(self._engine) as connection:
            logs = _facts.logs_of(connection, variant_ids)
        return {variant_id: holding(log) for variant_id, log in logs.items()}

    def logs_of(self, variant_ids: Sequence[VariantId]) -> dict[VariantId, tuple[LoggedFact, ...]]:
        """Returns all that was said of these variants, taken back or not, oldest first."""
        with engines.reading(self._engine) as connection:
            return _facts.logs_of(connection, variant_ids)

    def all(self) -> dict[VariantId, Facts]:
        """Returns what holds of every variant that counts and that anything was ever said of."""
        with engines.reading(self._engine) as connection:
            logs = _facts.whole_log(connection)
        return {variant_id: holding(log) for variant_id, log in logs.items()}

    # ---- what a reviewer says -------------------------------------------------------------

    def say(
        self,
        variants: Sequence[VariantId],
        kind: FactKind,
        value: str,
        reviewer: str,
        now: datetime,
    ) -> Action | None:
        """States one fact of each of some variants, as one action; None where it changes nothing.

        Args:
            variants: of which; undo returns to the first one.
            kind: about what.
            value: as in `Fact`; "" takes stars, label or note away.
            reviewer: who says it.
            now: when.

        Raises:
            ValueError: a fact of this kind cannot say that.
        """
        wanted = [checked(Fact(one, kind, value, reviewer, now)) for one in dict.fromkeys(variants)]
        with engines.writing(self._engine) as connection:
            logs = _facts.logs_of(connection, variants)
            news = [made for made in wanted if _is_news(made, holding(logs.get(made.variant, ())))]
            if not news:
                return None
            words = fact_words(kind, news[0].value)
            return _step(connection, reviewer, now, news, [], words)

    def pin(
        self, variant_id: VariantId, defect: str, spot: Spot, reviewer: str, now: datetime
    ) -> Action | None:
        """States where a defect is; the same defect without a spot becomes this one."""
        made = checked(Fact(variant_id, FactKind.DEFECT, defect, reviewer, now, spot))
        with engines.writing(self._engine) as connection:
            held = holding(_facts.logs_of(connection, [variant_id]).get(variant_id, ()))
            same = [one for one in held.defect_facts if one.fact.value == made.value]
            if any(one.fact.spot == made.spot for one in same):
                return None
            loose = [one for one in same if one.fact.spot is None and not one.fact.source]
            return _step(connection, reviewer, now, [made], loose, f"pin: {made.value}")

    def move(self, pinned: FactId, spot: Spot, reviewer: str, now: datetime) -> Action | None:
        """States that a defect is at another spot; None where its fact stands no more."""
        with engines.writing(self._engine) as connection:
            found = _standing(connection, [pinned])
            if not found:
                return None
            made = checked(replace(found[0].fact, reviewer=reviewer, stated_at=now, spot=spot))
            if made.spot == found[0].fact.spot:
                return None
            return _step(connection, reviewer, now, [made], found, f"pin: {made.value}")

    def take_back(self, facts: Sequence[FactId], reviewer: str, now: datetime) -> Action | None:
        """Takes back facts that stand, whoever stated them; None where none does."""
        with engines.writing(self._engine) as connection:
            found = _standing(connection, facts)
            if not found:
                return None
            words = f"{fact_words(found[0].fact.kind, found[0].fact.value)} removed"
            return _step(connection, reviewer, now, [], found, words)

    # ---- what other apps wrote ------------------------------------------------------------

    def add_imported(self, facts: Sequence[Fact], now: datetime) -> int:
        """Takes in facts that were made elsewhere, each with its source; returns how many are new.

        Known is what the same source said of the same variant before. Where it says something else
        now, that takes the old one's place; with "" the old one goes.

        Raises:
            ValueError: one has no source, or says what no fact of its kind can say.
        """
        tidy = [checked(replace(made, reviewer="")) for made in facts if made.source]
        if len(tidy) != len(facts):
            raise ValueError("what was made elsewhere has a source")
        with engines.writing(self._engine) as connection:
            logs = _facts.logs_of(connection, [made.variant for made in tidy])
            before: defaultdict[tuple[VariantId, FactKind, str], list[LoggedFact]]
            before = defaultdict(list)
            for logged in (one for log in logs.values() for one in log if not one.retracted_at):
                one = logged.fact
                before[one.variant, one.kind, one.source].append(logged)
            fresh: list[Fact] = []
            gone: list[LoggedFact] = []
            for made in dict.fromkeys(tidy):
                known = before[made.variant, made.kind, made.source]
                if any(_says_the_same(one.fact, made) for one in known):
                    continue
                if made.kind is not FactKind.DEFECT:
                    gone += known
                    known.clear()
                if made.value:
                    fresh.append(made)
            if fresh or gone:
                about = (fresh[0] if fresh else gone[0].fact).variant
                step = _log.append_action(connection, "", ActionKind.IMPORT, now, variant_id=about)
                _facts.retract(connection, step.id, [one.id for one in gone], now)
                _facts.append(connection, step.id, fresh)
                touched = [*fresh, *(one.fact for one in gone)]
                _facts.refresh_ratings(connection, [one.variant for one in touched])
        return len(fresh)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Returns the variants that another app's flag calls otherwise than their verdict here."""
        picked = select(fact.c.variant_id).where(fact.c.kind == FactKind.PICK.value)
        query = select(variant.c.id, variant.c.verdict).where(
            variant.c.verdict.is_not(None), variant.c.id.in_(picked), is_counted(variant.c.id)
        )
        with engines.reading(self._engine) as connection:
            verdicts = {
                VariantId(row.id): Verdict(row.verdict) for row in connection.execute(query)
            }
            logs = _facts.logs_of(connection, list(verdicts))
        return conflicts(verdicts, {one: holding(log) for one, log in logs.items()})

    # ---- the library's list of defects ----------------------------------------------------

    def defect_list(self) -> DefectList:
        """Returns which defects reviewers choose from here, in the order of their digits."""
        with engines.reading(self._engine) as connection:
            return defect_list_of(connection)

    def change_defects(self, change: Callable[[DefectList], DefectList]) -> DefectList:
        """Changes the list for everyone who uses this library; returns it as it is now.

        Raises:
            CuratorError: the list cannot be like that; it says why.
        """
        with engines.writing(self._engine) as connection:
            try:
                changed = change(defect_list_of(connection))
            except ValueError as error:
                raise CuratorError(
                    f"The list of defects cannot be changed: {error}.",
                    "Nothing was stored.",
                ) from error
            value = json.dumps(stored_form(changed))
            engines.replace_rows(connection, setting, ["key"], [{"key": DEFECTS, "value": value}])
        return changed


def _is_news(made: Fact, held: Facts) -> bool:
    """Whether stating it changes what holds."""
    if made.kind is FactKind.DEFECT:
        return made.value not in held.defects
    holds = held.of(made.kind)
    return made.value != (holds.fact.value if holds is not None else "")


def _says_the_same(one: Fact, other: Fact) -> bool:
    return (one.value, one.spot) == (other.value, other.spot)


def _standing(connection: Connection, numbers: Iterable[FactId]) -> list[LoggedFact]:
    query = _facts.all_facts().where(fact.c.id.in_(list(numbers))).order_by(fact.c.id)
    found = [_facts.logged_from(row) for row in connection.execute(query)]
    return [logged for logged in found if logged.retracted_at is None]


def _step(
    connection: Connection,
    reviewer: str,
    now: datetime,
    stated: Sequence[Fact],
    taken_back: Sequence[LoggedFact],
    said: str,
) -> Action:
    """Appends one action with its facts, and with new reasons for verdicts that were given."""
    touched = list(
        dict.fromkeys([*(one.variant for one in stated), *(one.fact.variant for one in taken_back)])
    )
    step = _log.append_action(
        connection, reviewer, ActionKind.NOTE, now, variant_id=touched[0], said=said
    )
    _facts.retract(connection, step.id, [one.id for one in taken_back], now)
    _facts.append(connection, step.id, stated)
    _facts.refresh_ratings(connection, touched)
    kinds = {one.kind for one in (*stated, *(gone.fact for gone in taken_back))}
    if kinds & _REASONS:
        for variant_id in touched:
            gone = [one.fact for one in taken_back if one.fact.variant == variant_id]
            _give_reasons(connection, step, variant_id, reviewer, now, gone)
        # New reasons make a vote the latest one, which is what a tie without a lead goes by.
        _log.refresh_verdicts(connection, touched, lead_of(connection))
    return replace(step, variants=len(touched))


def _give_reasons(
    connection: Connection,
    step: Action,
    variant_id: VariantId,
    reviewer: str,
    now: datetime,
    gone: Sequence[Fact],
) -> None:
    """A verdict that was given gets the reasons that hold now: no change of mind, nobody looked."""
    mine = _log.standing_of(connection, reviewer, variant_id)
    if not mine:
        return
    before = next(one for one in _log.log_of(connection, variant_id) if one.id == mine[-1])
    log = _facts.logs_of(connection, [variant_id]).get(variant_id, ())
    own = [one for one in said_here(log) if one.fact.reviewer == reviewer]
    if any(one.fact.kind is FactKind.NOTE for one in own):  # also one that was taken away
        decided = replace(before.decision, note=holding(own).note)
    else:
        decided = before.decision
    made = _with_reasons(decided, holding(own), gone, now)
    said, had = ((one.defects, one.pins, one.note) for one in (made, before.decision))
    if said == had:
        return
    (number,) = _log.append_decisions(connection, step.id, [made])
    _keep_suspicion(connection, before.id, number, now)


def _with_reasons(before: Decision, held: Facts, gone: Sequence[Fact], now: datetime) -> Decision:
    """The same verdict with the defects that hold now."""
    names = {one.value for one in gone if one.kind is FactKind.DEFECT}
    kept = [name for name in before.defects if name not in names]
    pins_gone = {
        Pin(one.value, *one.spot)
        for one in gone
        if one.kind is FactKind.DEFECT and one.spot is not None
    }
    pins = [pin for pin in before.pins if pin not in pins_gone]
    return replace(
        before,
        decided_at=now,
        look_seconds=None,
        session=None,  # it belongs to no sitting's pace, and to no place in a batch
        position=None,
        defects=tuple(dict.fromkeys([*kept, *held.defects])),
        pins=tuple(dict.fromkeys([*pins, *held.pins])),
    )


def _keep_suspicion(
    connection: Connection, before: DecisionId, number: DecisionId, now: datetime
) -> None:
    """What was decided while the pace was changing stays so with other reasons."""
    marked = select(suspect.c.decision_id).where(suspect.c.decision_id == before)
    if connection.execute(marked).first() is not None:
        connection.execute(insert(suspect), [{"decision_id": number, "marked_at": now}])
