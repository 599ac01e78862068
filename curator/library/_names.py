"""Finding or making the rows that variants hang on: campaigns, briefs, models, takes."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Table, exists, insert, select, update

from curator.core.outcome import OrderSource
from curator.core.variant import Tier
from curator.library import engine as engines
from curator.library.tables import brief, campaign, decision, model, take, variant
from curator.library.values import NewVariant, Place

IMPLIED = "take"
"""Implied takes are called "take 1", "take 2", ... in the order in which they began."""


@dataclass(frozen=True, slots=True)
class Home:
    """The rows that one variant hangs on."""

    brief: int
    model: int
    take: int


@dataclass
class Names:
    """Looks names up once a transaction; a new one becomes a row.

    A take that nobody stated is implied: everything of a (brief, model, tier) that arrives before
    any of it was judged is one take; what arrives after that was asked for with knowledge of the
    result and begins the next one.
    """

    connection: Connection
    _campaigns: dict[str, int] = field(default_factory=dict)
    _models: dict[str, int] = field(default_factory=dict)
    _briefs: dict[tuple[int, str], int] = field(default_factory=dict)
    _takes: dict[tuple[int, int, str, str], int] = field(default_factory=dict)
    _implied: dict[tuple[int, int, str], int] = field(default_factory=dict)
    _begun: dict[int, tuple[datetime | None, str]] = field(default_factory=dict)

    def home(self, new: NewVariant) -> Home:
        """Returns the rows for a new variant, made where they were missing."""
        place = new.place
        brief_id = self._brief(place)
        model_id = self._named(self._models, model, place.model)
        if place.take is None:
            take_id = self._implied_take(brief_id, model_id, place.tier)
        else:
            take_id = self._take(brief_id, model_id, place.tier, place.take, implied=False)
        self._begin(take_id, new)
        return Home(brief_id, model_id, take_id)

    def _named(self, cache: dict[str, int], table: Table, name: str) -> int:
        if name not in cache:
            found = self.connection.execute(
                select(table.c.id).where(table.c.name == name)
            ).scalar_one_or_none()
            cache[name] = found if found is not None else self._insert(table, name=name)
        return cache[name]

    def _insert(self, table: Table, **values: object) -> int:
        return engines.inserted_id(self.connection.execute(insert(table).values(**values)))

    def _brief(self, place: Place) -> int:
        campaign_id = self._named(self._campaigns, campaign, place.campaign)
        key = (campaign_id, place.brief_key)
        if key not in self._briefs:
            found = self.connection.execute(
                select(brief.c.id).where(
                    brief.c.campaign_id == campaign_id, brief.c.key == place.brief_key
                )
            ).scalar_one_or_none()
            if found is None:
                found = self._insert(
                    brief,
                    campaign_id=campaign_id,
                    key=place.brief_key,
                    name=place.brief_name,
                    cancelled=False,
                )
            self._briefs[key] = found
        return self._briefs[key]

    def _take(self, brief_id: int, model_id: int, tier: Tier, key: str, *, implied: bool) -> int:
        full = (brief_id, model_id, tier.value, key)
        if full not in self._takes:
            found = self.connection.execute(
                select(take.c.id).where(
                    take.c.brief_id == brief_id,
                    take.c.model_id == model_id,
                    take.c.tier == tier.value,
                    take.c.key == key,
                )
            ).scalar_one_or_none()
            if found is None:
                found = self._insert(
                    take,
                    brief_id=brief_id,
                    model_id=model_id,
                    tier=tier.value,
                    key=key,
                    implied=implied,
                    order_source=OrderSource.IMPORT_ORDER.value,
                )
            self._takes[full] = found
        return self._takes[full]

    def _implied_take(self, brief_id: int, model_id: int, tier: Tier) -> int:
        full = (brief_id, model_id, tier.value)
        if full not in self._implied:
            judged = exists().where(
                decision.c.variant_id == variant.c.id, variant.c.take_id == take.c.id
            )
            rows = self.connection.execute(
                select(take.c.id, judged)
                .where(
                    take.c.brief_id == brief_id,
                    take.c.model_id == model_id,
                    take.c.tier == tier.value,
                    take.c.implied,
                )
                .order_by(take.c.id)
            ).all()
            if rows and not rows[-1][1]:
                self._implied[full] = rows[-1][0]
            else:
                key = f"{IMPLIED} {len(rows) + 1}"
                self._implied[full] = self._take(brief_id, model_id, tier, key, implied=True)
        return self._implied[full]

    def _begin(self, take_id: int, new: NewVariant) -> None:
        """Dates a take by the best evidence: what was stated, else its earliest image."""
        if take_id not in self._begun:
            row = self.connection.execute(
                select(take.c.requested_at, take.c.order_source).where(take.c.id == take_id)
            ).one()
            self._begun[take_id] = (row.requested_at, row.order_source)
        known, source = self._begun[take_id]
        place = new.place
        stated = OrderSource.REQUESTED.value
        if place.requested_at is not None and place.order_source is OrderSource.REQUESTED:
            when, how = place.requested_at, stated
            better = source != stated or known is None or when < known
        else:
            when, how = place.requested_at or new.made_at, place.order_source.value
            better = source != stated and when is not None and (known is None or when < known)
        if better:
            self._begun[take_id] = (when, how)
            self.connection.execute(
                update(take).where(take.c.id == take_id).values(requested_at=when, order_source=how)
            )
