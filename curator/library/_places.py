"""Where variants belong: what was found, overlaid by corrections, grouped into takes.

A variant's row holds both: what its import found (`found_brief_id`, ...), and where corrections
put it (`brief_id`, ...). This module alone computes the second from the first, so that a
correction, its undo, a better reader and a second import all lead to the same place.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any  # Any: SQLAlchemy rows are typed by their columns at run time

from sqlalchemy import Connection, bindparam, case, func, select, update

from curator.core.correction import Aspect, Scope
from curator.core.outcome import OrderSource
from curator.core.take import Made, imply_takes
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier, VariantId
from curator.library import engine as engines
from curator.library._names import Names
from curator.library.tables import (
    brief,
    campaign,
    correction,
    correction_variant,
    decision,
    model,
    take,
    variant,
)

IMPLIED = "take"
"""Implied takes are called "take 1", "take 2", ... in the order in which they were asked for."""

Group = tuple[int, int, str]
"""A (brief, model, tier), within which takes are counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an import or a reading found of one variant's place; None is what nobody said."""

    brief: int
    model: int
    tier: str | None
    take: str | None
    parent: int | None = None


@dataclass(slots=True)
class Home:
    """The rows that one variant hangs on, take apart."""

    brief: int
    model: int
    tier: str
    parent: int | None


@dataclass
class Standing:
    """The corrections of whole briefs and models that stand, read once a transaction."""

    connection: Connection
    names: Names
    _merged: dict[int, int] = field(default_factory=dict)
    _aliases: dict[int, int] = field(default_factory=dict)
    _tiers: dict[int, str | None] = field(default_factory=dict)
    _said_tiers: dict[int, str] = field(default_factory=dict)
    _model_names: dict[int, str] = field(default_factory=dict)
    _brief_names: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = self.connection.execute(
            select(correction.c.target_id, correction.c.changes)
            .where(correction.c.scope != Scope.VARIANTS.value, correction.c.stands)
            .order_by(correction.c.id)
        ).all()
        for row in rows:
            for aspect, value in changes_of(row.changes):
                match aspect:
                    case Aspect.BRIEF:
                        self._merged[row.target_id] = int(value)
                    case Aspect.MODEL:
                        self._aliases[row.target_id] = self.names.model(value)
                    case Aspect.TIER:
                        self._said_tiers[row.target_id] = value
                    case _:
                        pass

    def home(self, found: Found, said: Sequence[tuple[Aspect, str]] = ()) -> Home:
        """Returns where a variant belongs, by what was found and what was said of it since.

        Args:
            found: what the import found.
            said: the corrections of this variant that stand, oldest first.
        """
        said_tier: str | None = None
        place = Home(found.brief, found.model, "", found.parent)
        for aspect, value in said:
            match aspect:
                case Aspect.BRIEF:
                    place.brief = int(value)
                case Aspect.CAMPAIGN:
                    place.brief = self._in_campaign(place.brief, value)
                case Aspect.MODEL:
                    place.model = self.names.model(value)
                case Aspect.PARENT:
                    place.parent = int(value) if value else None
                case Aspect.TIER:
                    said_tier = value
                case _:
                    pass
        place.brief = _end_of(self._merged, place.brief)
        place.model = _end_of(self._aliases, place.model)
        place.tier = said_tier or found.tier or self._usual_tier(place)
        return place

    def take_key(self, found: Found, home: Home) -> str | None:
        """Returns the key of a stated take, None for an implied one.

        Two takes called "1" stay two when their briefs or models are merged.
        """
        if found.take is None:
            return None
        key = found.take
        if home.brief != found.brief:
            name = self._name(brief, self._brief_names, found.brief)
            key = f"{key} (of {name})"
        if home.model != found.model:
            name = self._name(model, self._model_names, found.model)
            if name != UNKNOWN_MODEL:
                key = f"{key} (by {name})"
        return key

    def _usual_tier(self, place: Home) -> str:
        if place.parent is not None:
            return Tier.REFINEMENT.value
        if place.model in self._said_tiers:
            return self._said_tiers[place.model]
        if place.model not in self._tiers:
            self._tiers[place.model] = self.connection.execute(
                select(model.c.usual_tier).where(model.c.id == place.model)
            ).scalar_one()
        return self._tiers[place.model] or Tier.PRODUCTION.value

    def _in_campaign(self, brief_id: int, name: str) -> int:
        row = self.connection.execute(
            select(brief.c.key, brief.c.name, campaign.c.name.label("campaign"))
            .join(campaign, campaign.c.id == brief.c.campaign_id)
            .where(brief.c.id == brief_id)
        ).one()
        if row.campaign == name:
            return brief_id
        return self.names.brief(name, row.key, row.name)

    def _name(self, table: Any, cache: dict[int, str], number: int) -> str:
        if number not in cache:
            cache[number] = self.connection.execute(
                select(table.c.name).where(table.c.id == number)
            ).scalar_one()
        return cache[number]


def changes_of(text: str) -> list[tuple[Aspect, str]]:
    """Returns what one correction said, from its column."""
    return [(Aspect(aspect), value) for aspect, value in json.loads(text).items()]


def _end_of(chain: dict[int, int], start: int) -> int:
    """Follows what was merged into what; a circle ends where it began."""
    seen = {start}
    while (following := chain.get(start)) is not None and following not in seen:
        seen.add(following)
        start = following
    return start


def refresh(connection: Connection, names: Names, variant_ids: Iterable[int]) -> None:
    """Computes anew where these variants belong, and the takes of every group that this touches."""
    standing = Standing(connection, names)
    touched: set[Group] = set()
    for some in engines.chunks(sorted(set(variant_ids))):
        said = _said_of(connection, some)
        changes: list[dict[str, object]] = []
        rows = connection.execute(select(*_PLACE).where(variant.c.id.in_(some))).all()
        for row in rows:
            found = _found(row)
            home = standing.home(found, said.get(row.id, ()))
            touched.add((row.brief_id, row.model_id, row.tier))
            touched.add((home.brief, home.model, home.tier))
            key = standing.take_key(found, home) or f"{IMPLIED} 1"  # implied ones are counted below
            take_id = names.take(home.brief, home.model, home.tier, key, implied=found.take is None)
            changes.append(
                {
                    "row_id": row.id,
                    "brief_id": home.brief,
                    "model_id": home.model,
                    "tier": home.tier,
                    "parent_id": home.parent,
                    "take_id": take_id,
                }
            )
        if changes:
            connection.execute(_PUT, changes)
    for group in touched:
        imply(connection, names, group)
        date_takes(connection, group)


_PLACE = (
    variant.c.id,
    variant.c.brief_id,
    variant.c.model_id,
    variant.c.tier,
    variant.c.found_brief_id,
    variant.c.found_model_id,
    variant.c.found_tier,
    variant.c.found_take,
    variant.c.found_parent_id,
)
_PUT = (
    update(variant)
    .where(variant.c.id == bindparam("row_id"))
    .values(
        brief_id=bindparam("brief_id"),
        model_id=bindparam("model_id"),
        tier=bindparam("tier"),
        parent_id=bindparam("parent_id"),
        take_id=bindparam("take_id"),
    )
)


def _found(row: Any) -> Found:
    return Found(
        row.found_brief_id,
        row.found_model_id,
        row.found_tier,
        row.found_take,
        row.found_parent_id,
    )


def _said_of(
    connection: Connection, variant_ids: Sequence[int]
) -> dict[int, list[tuple[Aspect, str]]]:
    """The corrections that stand, by variant, oldest first."""
    rows = connection.execute(
        select(correction_variant.c.variant_id, correction.c.changes)
        .join(correction, correction.c.id == correction_variant.c.correction_id)
        .where(
            correction_variant.c.variant_id.in_(variant_ids),
            correction.c.scope == Scope.VARIANTS.value,
            correction.c.stands,
        )
        .order_by(correction.c.id)
    )
    said: defaultdict[int, list[tuple[Aspect, str]]] = defaultdict(list)
    for row in rows:
        said[row.variant_id] += changes_of(row.changes)
    return said


# Every import runs these once a group: building a statement costs more than running it.
_IN_GROUP = (
    (variant.c.brief_id == bindparam("brief"))
    & (variant.c.model_id == bindparam("model"))
    & (variant.c.tier == bindparam("tier"))
)
_IMPLIED = _IN_GROUP & variant.c.found_take.is_(None)
_LOOKED_AT = (
    select(variant.c.id, func.min(decision.c.decided_at).label("seen_at"))
    .join(decision, decision.c.variant_id == variant.c.id)
    .where(_IMPLIED)
    .group_by(variant.c.id)
)
_IN_LATER_TAKE = (
    select(variant.c.id)
    .join(take, take.c.id == variant.c.take_id)
    .where(_IMPLIED, take.c.key != f"{IMPLIED} 1")
    .limit(1)
)
_MEMBERS = select(variant.c.id, variant.c.take_id, variant.c.made_at, variant.c.imported_at).where(
    _IMPLIED
)
_MOVE = (
    update(variant).where(variant.c.id == bindparam("row_id")).values(take_id=bindparam("take_id"))
)
_DATED = (
    variant.c.made_at.is_not(None)
    & variant.c.order_source.is_not(None)
    & (variant.c.kind == Kind.NORMAL.value)  # a probe says nothing of when a take was asked for
)
_DATES = (
    select(variant.c.take_id, variant.c.order_source, func.min(variant.c.made_at).label("made_at"))
    .where(_IN_GROUP, _DATED)
    .group_by(variant.c.take_id, variant.c.order_source)
)
_DATES_OF = (
    select(variant.c.take_id, variant.c.order_source, func.min(variant.c.made_at).label("made_at"))
    .where(
        variant.c.take_id.in_(bindparam("takes", expanding=True)),
        _DATED,
    )
    .group_by(variant.c.take_id, variant.c.order_source)
)
_DATE = (
    update(take)
    .where(take.c.id == bindparam("row_id"))
    .values(requested_at=bindparam("requested_at"), order_source=bindparam("order_source"))
)


def _of(group: Group) -> dict[str, object]:
    return dict(zip(("brief", "model", "tier"), group, strict=True))


def imply(connection: Connection, names: Names, group: Group) -> bool:
    """Sorts a group's variants whose take nobody stated into takes, by what had been seen when.

    Returns whether there was anything to sort.
    """
    looked_at = {
        VariantId(row.id): row.seen_at for row in connection.execute(_LOOKED_AT, _of(group))
    }
    if not looked_at and connection.execute(_IN_LATER_TAKE, _of(group)).first() is None:
        return False  # nobody has looked at anything: all is the first take, as it is already
    rows = connection.execute(_MEMBERS, _of(group)).all()
    numbers = imply_takes(
        [Made(VariantId(row.id), _asked_at(row.made_at, row.imported_at)) for row in rows],
        looked_at,
    )
    moves: list[dict[str, int]] = []
    for row in rows:
        key = f"{IMPLIED} {numbers[VariantId(row.id)]}"
        take_id = names.take(*group, key, implied=True)
        if take_id != row.take_id:
            moves.append({"row_id": row.id, "take_id": take_id})
    if moves:
        connection.execute(_MOVE, moves)
    return True


def seen_elsewhere(connection: Connection) -> None:
    """Sorts takes that nobody stated anew, once imported decisions tell what had been seen when.

    Only where it is stated when each picture was asked for: one that came in after looks which were
    imported as well may have been asked for before them.
    """
    for row in connection.execute(_ASKED_AFTER_A_LOOK).all():
        group = (row.brief_id, row.model_id, row.tier)
        if imply(connection, Names(connection), group):
            date_takes(connection, group)


_PLACE_OF = (variant.c.brief_id, variant.c.model_id, variant.c.tier)
_UNSTATED = variant.c.found_take.is_(None)
_ASKED = (
    select(*_PLACE_OF, func.max(variant.c.made_at).label("latest"))
    .where(_UNSTATED)
    .group_by(*_PLACE_OF)
    .having(
        func.sum(case((variant.c.order_source == OrderSource.REQUESTED.value, 0), else_=1)) == 0
    )
    .subquery()
)
_SEEN = (
    select(*_PLACE_OF, func.min(decision.c.decided_at).label("earliest"))
    .join(decision, decision.c.variant_id == variant.c.id)
    .where(_UNSTATED)
    .group_by(*_PLACE_OF)
    .subquery()
)
_ASKED_AFTER_A_LOOK = (
    select(_ASKED.c.brief_id, _ASKED.c.model_id, _ASKED.c.tier)
    .join(
        _SEEN,
        (_SEEN.c.brief_id == _ASKED.c.brief_id)
        & (_SEEN.c.model_id == _ASKED.c.model_id)
        & (_SEEN.c.tier == _ASKED.c.tier),
    )
    .where(_ASKED.c.latest > _SEEN.c.earliest)
)


def _asked_at(made_at: datetime | None, imported_at: datetime) -> datetime:
    """A picture was asked for before it came in, whatever its clock says."""
    return imported_at if made_at is None else min(made_at, imported_at)


def date_takes(connection: Connection, group: Group) -> None:
    """Dates a group's takes by the best evidence: what was stated, else their earliest image."""
    _date(connection, connection.execute(_DATES, _of(group)))


def date_these(connection: Connection, takes: Iterable[int]) -> None:
    """Dates takes like `date_takes`, many at once."""
    for some in engines.chunks(takes):
        _date(connection, connection.execute(_DATES_OF, {"takes": some}))


def _date(connection: Connection, rows: Iterable[Any]) -> None:
    best: dict[int, tuple[bool, datetime, str]] = {}
    for row in rows:
        # Any stated time beats all others; among the others the earliest counts.
        dated = (row.order_source != OrderSource.REQUESTED.value, row.made_at, row.order_source)
        if row.take_id not in best or dated < best[row.take_id]:
            best[row.take_id] = dated
    if best:
        connection.execute(
            _DATE,
            [
                {"row_id": take_id, "requested_at": when, "order_source": source}
                for take_id, (_later, when, source) in best.items()
            ],
        )
