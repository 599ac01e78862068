"""The decision log: appending actions, taking them back, and reading it in and out."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import (
    Any,
    TypeAlias,
)  # Any: SQLAlchemy rows and selects are typed by their columns at run time

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    case,
    func,
    insert,
    or_,
    select,
    update,
)

from curator.core.decision import (
    HISTORY_STEPS,
    Action,
    ActionId,
    ActionKind,
    Decision,
    DecisionId,
    History,
    LoggedDecision,
    Pin,
    Verdict,
    final_decision,
    replay,
)
from curator.core.reckoned import Blindness, Deciders
from curator.core.variant import Kind, Tier, VariantId
from curator.library import _facts, _looks, _places
from curator.library._counted import is_counted
from curator.library.engine import chunks, inserted_id
from curator.library.tables import (
    UNBLINDED,
    UNCOUNTED,
    action,
    brief,
    campaign,
    decision,
    retraction,
    variant,
)

Identity: TypeAlias = tuple[VariantId, str, datetime, Verdict]

_INSERT_ACTION = insert(action)
_INSERT_DECISION = insert(decision)
_INSERT_DECISIONS = insert(decision).returning(decision.c.id, sort_by_parameter_order=True)
# Statements of the way from a key to the disk are built once: building one costs more than running
# it.


def append_action(
    connection: Connection,
    reviewer: str,
    kind: ActionKind,
    now: datetime,
    *,
    variant_id: VariantId,
    verdict: Verdict | None = None,
    inverts: ActionId | None = None,
    said: str = "",
) -> Action:
    """Appends one step of a reviewer; the rows that belong to it are appended by the caller."""
    row = {
        "reviewer": reviewer,
        "kind": kind.value,
        "inverts": inverts,
        "variant_id": variant_id,
        "verdict": verdict.value if verdict else None,
        "done_at": now,
        "said": said,
    }
    number = ActionId(inserted_id(connection.execute(_INSERT_ACTION, row)))
    return Action(number, kind, inverts, variant_id, verdict, said=said)


def append_decisions(
    connection: Connection,
    action_id: ActionId,
    decisions: Sequence[Decision],
    batch_id: int | None = None,
    restores: DecisionId | None = None,
) -> list[DecisionId]:
    """Appends decisions to the log; returns their numbers in order."""
    rows = [_row(made, action_id, batch_id, restores) for made in decisions]
    if len(rows) == 1:  # a reviewer waits for it
        return [DecisionId(inserted_id(connection.execute(_INSERT_DECISION, rows[0])))]
    return [
        DecisionId(number)
        for some in chunks(rows)
        for number in connection.execute(_INSERT_DECISIONS, some).scalars()
    ]


def _row(
    made: Decision, action_id: ActionId, batch_id: int | None, restores: DecisionId | None
) -> dict[str, object]:
    return {
        "action_id": action_id,
        "restores": restores,
        "variant_id": made.variant,
        "verdict": made.verdict.value,
        "reviewer": made.reviewer,
        "decided_at": made.decided_at,
        "look_seconds": made.look_seconds,
        "session_id": made.session,
        "batch_id": batch_id,
        "position": made.position,
        "defects": ";".join(made.defects),
        "retouch_minutes": made.retouch_minutes,
        "note": made.note,
        "blind": made.blind,
        "pins": _pins_text(made.pins),
    }


def _pins_text(pins: Sequence[Pin]) -> str:
    if not pins:  # almost always, and this is on the way from a key to the disk
        return "[]"
    return json.dumps([{"defect": pin.defect, "x": pin.x, "y": pin.y} for pin in pins])


def _pins_from(text: str) -> tuple[Pin, ...]:
    if text == "[]":
        return ()
    return tuple(Pin(one["defect"], one["x"], one["y"]) for one in json.loads(text))


def retract(
    connection: Connection, action_id: ActionId, decisions: Iterable[DecisionId], now: datetime
) -> None:
    """Appends retractions of decisions that stand."""
    rows = [
        {"decision_id": number, "action_id": action_id, "retracted_at": now} for number in decisions
    ]
    if rows:
        connection.execute(insert(retraction), rows)


def all_decisions() -> Select[*tuple[Any, ...]]:
    """A query for decisions with what retracted them."""
    return select(
        decision, retraction.c.retracted_at, retraction.c.action_id.label("retracting_action")
    ).outerjoin(retraction, retraction.c.decision_id == decision.c.id)


def logged_from(row: Any) -> LoggedDecision:
    """Returns one row of `all_decisions` as a value."""
    return LoggedDecision(
        id=DecisionId(row.id),
        decision=Decision(
            variant=VariantId(row.variant_id),
            verdict=Verdict(row.verdict),
            reviewer=row.reviewer,
            decided_at=row.decided_at,
            look_seconds=row.look_seconds,
            session=row.session_id,
            position=row.position,
            defects=tuple(reason for reason in row.defects.split(";") if reason),
            retouch_minutes=row.retouch_minutes,
            note=row.note,
            blind=row.blind,
            pins=_pins_from(row.pins),
        ),
        retracted_at=row.retracted_at,
    )


def log_of(connection: Connection, variant_id: VariantId) -> tuple[LoggedDecision, ...]:
    """Returns one variant's part of the log, oldest first."""
    rows = connection.execute(
        all_decisions().where(decision.c.variant_id == variant_id).order_by(decision.c.id)
    )
    return tuple(logged_from(row) for row in rows)


def whole_log(connection: Connection) -> Iterator[LoggedDecision]:
    """Yields the whole log, oldest first; what was said of probes is no part of it."""
    counted = all_decisions().where(is_counted(decision.c.variant_id))
    for row in connection.execute(counted.order_by(decision.c.id)):
        yield logged_from(row)


_STANDING = (
    all_decisions()
    .where(
        decision.c.variant_id.in_(bindparam("wanted", expanding=True)),
        retraction.c.decision_id.is_(None),
    )
    .order_by(decision.c.id)
)
_SET_VERDICT = (
    update(variant)
    .where(variant.c.id == bindparam("wanted"))
    .values(verdict=bindparam("said"), look_seconds=_looks.AT_VARIANT)
)


def refresh_verdicts(
    connection: Connection, variant_ids: Iterable[VariantId], lead: str | None
) -> None:
    """Brings the current verdicts in line with the log, by the core's own rule, and the looks."""
    for some in chunks(sorted(set(variant_ids))):
        standing = connection.execute(_STANDING, {"wanted": some})
        finals = final_of(map(logged_from, standing), lead)
        verdicts = {number: final.decision.verdict.value for number, final in finals.items()}
        connection.execute(
            _SET_VERDICT, [{"wanted": number, "said": verdicts.get(number)} for number in some]
        )


def standing_of(
    connection: Connection, reviewer: str, variant_id: VariantId
) -> tuple[DecisionId, ...]:
    """Returns the numbers of this reviewer's decisions on a variant that are not retracted."""
    rows = connection.execute(
        select(decision.c.id)
        .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
        .where(
            decision.c.variant_id == variant_id,
            decision.c.reviewer == reviewer,
            retraction.c.decision_id.is_(None),
        )
        .order_by(decision.c.id)
    ).scalars()
    return tuple(DecisionId(number) for number in rows)


_DECIDED = (
    select(func.count(decision.c.variant_id.distinct()))
    .where(decision.c.action_id == action.c.id)
    .scalar_subquery()
    .label("decided")
)


def history_of(connection: Connection, reviewer: str) -> History:
    """Returns what this reviewer can undo and redo now."""
    rows = connection.execute(
        select(action, _DECIDED)
        .where(action.c.reviewer == reviewer, action.c.kind != ActionKind.IMPORT.value)
        .order_by(action.c.id.desc())
        .limit(HISTORY_STEPS)
    ).all()
    variants: dict[int, int] = {}
    stated = _facts.variants_in(connection, [row.id for row in rows if row.said])
    for row in reversed(rows):  # an undo decides nothing itself, it is about what it inverts
        variants[row.id] = stated.get(row.id, row.decided) or variants.get(row.inverts, 1)
    return replay(
        Action(
            id=ActionId(row.id),
            kind=ActionKind(row.kind),
            inverts=row.inverts,
            variant=VariantId(row.variant_id),
            verdict=Verdict(row.verdict) if row.verdict else None,
            variants=variants[row.id],
            said=row.said,
            done_at=row.done_at,
        )
        for row in reversed(rows)
    )


def _first_of(rows: Table) -> ColumnElement[int]:
    """The row that a decision repeats, or itself."""
    return func.coalesce(rows.c.restores, rows.c.id)


def invert(
    connection: Connection,
    inverted: Action,
    kind: ActionKind,
    reviewer: str,
    now: datetime,
    lead: str | None,
) -> Action:
    """Appends the opposite of an action: its decisions retracted, its retractions decided again.

    A decision that comes back is a new row without a look time, for nobody looked again. It knows
    which row it repeats, so that undoing the step that first made the decision takes the repeat
    back.
    """
    step = append_action(
        connection,
        reviewer,
        kind,
        now,
        variant_id=inverted.variant,
        verdict=inverted.verdict,
        inverts=inverted.id,
        said=inverted.said,
    )
    _facts.invert(connection, inverted.id, step.id, now)
    made = connection.execute(
        select(_first_of(decision)).where(decision.c.action_id == inverted.id)
    ).scalars()
    firsts = list(made)
    repeats = decision.c.id.in_(firsts) | decision.c.restores.in_(firsts)
    now_standing = connection.execute(
        all_decisions().where(repeats, retraction.c.decision_id.is_(None)).order_by(decision.c.id)
    ).all()
    taken_back = connection.execute(
        all_decisions().where(retraction.c.action_id == inverted.id).order_by(decision.c.id)
    ).all()
    retract(connection, step.id, [DecisionId(row.id) for row in now_standing], now)
    for row in taken_back:
        again = replace(logged_from(row).decision, decided_at=now, look_seconds=None)
        first = DecisionId(row.restores or row.id)
        append_decisions(connection, step.id, [again], row.batch_id, restores=first)
    touched = {VariantId(row.variant_id) for row in (*now_standing, *taken_back)}
    refresh_verdicts(connection, touched, lead)
    return replace(step, variants=inverted.variants)


def final_of(log: Iterable[LoggedDecision], lead: str | None) -> dict[VariantId, LoggedDecision]:
    """Returns the decision that counts for every variant that occurs in `log` and is decided."""
    logs: defaultdict[VariantId, list[LoggedDecision]] = defaultdict(list)
    for logged in log:
        logs[logged.decision.variant].append(logged)
    finals = {variant_id: final_decision(part, lead) for variant_id, part in logs.items()}
    return {variant_id: final for variant_id, final in finals.items() if final is not None}


def add_log(
    connection: Connection, log: Sequence[LoggedDecision], now: datetime, lead: str | None
) -> int:
    """Appends decisions made elsewhere; see `Library.import_decisions`."""
    here = {_identity(logged.decision): logged for logged in whole_log(connection)}
    news: dict[Identity, LoggedDecision] = {}
    for item in log:
        news.setdefault(_identity(item.decision), item)
    fresh = [item for key, item in news.items() if key not in here]
    fresh.sort(key=lambda item: item.decision.decided_at)  # the last one is the last in the log
    retracted = [item for item in log if item.retracted_at is not None]
    known = {
        here[key].id: item.retracted_at
        for item in retracted
        if (key := _identity(item.decision)) in here and here[key].retracted_at is None
    }
    later = list(known.items())
    if not fresh and not later:
        return 0
    touched = [item.decision.variant for item in (*fresh, *retracted)]
    step = append_action(connection, "", ActionKind.IMPORT, now, variant_id=touched[0])
    numbers = append_decisions(connection, step.id, [item.decision for item in fresh])
    later += [
        (number, item.retracted_at)
        for number, item in zip(numbers, fresh, strict=True)
        if item.retracted_at is not None
    ]
    for number, when in later:
        retract(connection, step.id, [number], when or now)
    refresh_verdicts(connection, touched, lead)
    _places.seen_elsewhere(connection)
    return len(fresh)


def _identity(made: Decision) -> Identity:
    """What makes a decision the same in two libraries, where its number differs."""
    return (made.variant, made.reviewer, made.decided_at, made.verdict)


def blindness(connection: Connection) -> Blindness:
    """Returns of how many standing decisions it is known that they were blind, or were not."""
    probes = select(variant.c.id).where(UNCOUNTED)

    def how_many(*conditions: ColumnElement[bool]) -> int:
        # All less what was taken back less what is said of probes: these are few, all are many.
        def counted(*further: ColumnElement[bool]) -> int:
            query = select(func.count()).select_from(decision).where(*conditions, *further)
            return connection.execute(query).scalar_one()

        taken_back = decision.c.id.in_(select(retraction.c.decision_id))
        of_probe = decision.c.variant_id.in_(probes)
        return counted() - counted(taken_back) - counted(of_probe, ~taken_back)

    imports, repeated = _imported()
    seen = how_many(UNBLINDED)
    # Of the imported ones the few that were seen are found by their own index, hence the + 0.
    unstated = (
        how_many(decision.c.action_id.in_(imports))
        - how_many((decision.c.action_id + 0).in_(imports), UNBLINDED)
        + how_many(repeated, decision.c.blind)
    )
    return Blindness(how_many() - seen - unstated, seen, unstated)


def _imported() -> tuple[Select[tuple[int]], ColumnElement[bool]]:
    """Steps that brought decisions in, and whether one repeats such a decision.

    A decision file does not say what was seen, and redo only repeats what is there: the first row
    tells.
    """
    imports = select(action.c.id).where(action.c.kind == ActionKind.IMPORT.value)
    first = decision.alias()
    of_import = first.c.id == decision.c.restores, first.c.action_id.in_(imports)
    return imports, decision.c.restores.is_not(None) & select(first.c.id).where(*of_import).exists()


def deciders_of(
    connection: Connection,
    in_campaign: str | None,
    tier: Tier | None,
    takes: Collection[int] | None,
) -> Deciders:
    """Returns who decided on a part of the library; see `Reckoning.deciders_of`."""
    imports, repeated = _imported()
    state = case((UNBLINDED, 1), (or_(decision.c.action_id.in_(imports), repeated), 2), else_=0)
    # Of a period the takes are too many to be named in a query: they are chosen from its rows.
    keys = [decision.c.reviewer, state, *([] if takes is None else [variant.c.take_id])]
    query: Select[*tuple[Any, ...]] = (
        select(func.count(), *keys)
        .select_from(decision)
        .join(variant, variant.c.id == decision.c.variant_id)
        .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
        .where(retraction.c.decision_id.is_(None), variant.c.kind == Kind.NORMAL.value)
        .group_by(*keys)
    )
    if in_campaign is not None:
        briefs = select(brief.c.id).join(campaign, campaign.c.id == brief.c.campaign_id)
        query = query.where(variant.c.brief_id.in_(briefs.where(campaign.c.name == in_campaign)))
    if tier is not None:
        query = query.where(variant.c.tier == tier.value)
    counts, reviewers = [0, 0, 0], set[str]()
    for row in connection.execute(query):
        if takes is None or row.take_id in takes:
            many, reviewer, known = row[:3]
            counts[known] += many
            reviewers.add(reviewer)
    return Deciders(len(reviewers), sum(counts), Blindness(*counts))
