"""Finding or making the rows that variants hang on: campaigns, briefs, models, takes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, bindparam, insert, select

from curator.core.outcome import OrderSource
from curator.core.variant import Tier
from curator.library import engine as engines
from curator.library.tables import brief, campaign, model, take

_FIND_BRIEF = select(brief.c.id).where(
    brief.c.campaign_id == bindparam("campaign"), brief.c.key == bindparam("key")
)
_FIND_BRIEFS = select(brief.c.id, brief.c.key).where(
    brief.c.campaign_id == bindparam("campaign"),
    brief.c.key.in_(bindparam("keys", expanding=True)),
)
_FIND_TAKE = select(take.c.id).where(
    take.c.brief_id == bindparam("brief"),
    take.c.model_id == bindparam("model"),
    take.c.tier == bindparam("tier"),
    take.c.key == bindparam("key"),
)
_INSERTS = {table.name: insert(table) for table in (campaign, brief, model, take)}
# Built once: an import of ten thousand prompts runs each as often.


@dataclass
class Names:
    """Looks names up once a transaction; a new one becomes a row."""

    connection: Connection
    _campaigns: dict[str, int] = field(default_factory=dict)
    _models: dict[str, int] = field(default_factory=dict)
    _briefs: dict[tuple[int, str], int] = field(default_factory=dict)
    _takes: dict[tuple[int, int, str, str], int] = field(default_factory=dict)
    _looked_up: set[tuple[int, str]] = field(default_factory=set)
    new_briefs: set[int] = field(default_factory=set)
    """The briefs that this transaction has made: nothing hangs on them yet that it did not add."""

    def look_up_briefs(self, campaign_name: str, keys: Iterable[str]) -> None:
        """Finds many briefs of a campaign at once; those that are not there are made when asked."""
        campaign_id = self.campaign(campaign_name)
        for some in engines.chunks(set(keys)):
            rows = self.connection.execute(_FIND_BRIEFS, {"campaign": campaign_id, "keys": some})
            self._briefs |= {(campaign_id, row.key): row.id for row in rows}
            self._looked_up |= {(campaign_id, key) for key in some}

    def campaign(self, name: str) -> int:
        """Returns the row of a campaign; "" is the one of everything that belongs to none."""
        return self._named(self._campaigns, campaign, name)

    def model(self, name: str, usual_tier: Tier | None = None) -> int:
        """Returns the row of a model; what it is usually used for is noted when it is new."""
        tier = usual_tier.value if usual_tier else None
        return self._named(self._models, model, name, usual_tier=tier)

    def brief(self, campaign_name: str, key: str, name: str) -> int:
        """Returns the row of a brief; what its first import called it stays its name."""
        campaign_id = self.campaign(campaign_name)
        full = (campaign_id, key)
        if full not in self._briefs:
            found = None
            if full not in self._looked_up:
                found = self.connection.execute(
                    _FIND_BRIEF, {"campaign": campaign_id, "key": key}
                ).scalar_one_or_none()
            if found is None:
                found = self._insert(
                    brief,
                    campaign_id=campaign_id,
                    key=key,
                    name=name,
                    found_name=name,
                    cancelled=False,
                )
                self.new_briefs.add(found)
            self._briefs[full] = found
        return self._briefs[full]

    def take(self, brief_id: int, model_id: int, tier: str, key: str, *, implied: bool) -> int:
        """Returns the row of a take; a new one is not dated yet."""
        full = (brief_id, model_id, tier, key)
        if full not in self._takes:
            found = None
            if brief_id not in self.new_briefs:
                sought = {"brief": brief_id, "model": model_id, "tier": tier, "key": key}
                found = self.connection.execute(_FIND_TAKE, sought).scalar_one_or_none()
            if found is None:
                found = self._insert(
                    take,
                    brief_id=brief_id,
                    model_id=model_id,
                    tier=tier,
                    key=key,
                    implied=implied,
                    order_source=OrderSource.IMPORT_ORDER.value,
                )
            self._takes[full] = found
        return self._takes[full]

    def _named(self, cache: dict[str, int], table: Table, name: str, **values: object) -> int:
        if name not in cache:
            found = self.connection.execute(
                select(table.c.id).where(table.c.name == name)
            ).scalar_one_or_none()
            cache[name] = found if found is not None else self._insert(table, name=name, **values)
        return cache[name]

    def _insert(self, table: Table, **values: object) -> int:
        return engines.inserted_id(self.connection.execute(_INSERTS[table.name], values))
