"""The wing of the library for what looks alike: groups of near-duplicates, references, drift."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from curator.core.artifact import Measurement
from curator.core.likeness import Prints
from curator.core.variant import BriefId, Kind, VariantId
from curator.library import _measuring
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library.tables import (
    brief,
    campaign,
    campaign_reference,
    look,
    measurement,
    setting,
    take,
    unlike,
    variant,
)
from curator.library.values import CampaignStyle, Look

MIRRORED = "mirror_images_are_alike"


class Likeness:
    """What looks alike in one library; every method is one short transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ---- groups ---------------------------------------------------------------------------

    @property
    def mirrored(self) -> bool:
        """Whether mirror images belong to one group."""
        with engines.reading(self._engine) as connection:
            query = select(setting.c.value).where(setting.c.key == MIRRORED)
            return connection.execute(query).scalar() == "true"

    def set_mirrored(self, mirrored: bool) -> None:
        """Says whether mirror images belong to one group; every variant is placed again."""
        value = {"key": MIRRORED, "value": "true" if mirrored else "false"}
        with engines.writing(self._engine) as connection:
            engines.replace_rows(connection, setting, ["key"], [value])
            connection.execute(update(look).values(group_id=None))

    def count_unplaced(self) -> int:
        """Returns how many variants belong to no group yet, not even to one of their own."""
        query = (
            select(func.count())
            .select_from(look)
            .where(look.c.group_id.is_(None), is_counted(look.c.variant_id))
        )
        with engines.reading(self._engine) as connection:
            return connection.execute(query).scalar_one()

    def prints(self) -> Prints:
        """Returns the fingerprints of all variants, by id."""
        query = (
            select(
                look.c.variant_id,
                look.c.fingerprint,
                look.c.mirrored,
                variant.c.brief_id,
                func.coalesce(look.c.group_id, 0),
            )
            .join(variant, variant.c.id == look.c.variant_id)
            .where(variant.c.kind == Kind.NORMAL.value)
            .order_by(look.c.variant_id)
        )
        with engines.reading(self._engine) as connection:
            return Prints.of([tuple(row) for row in connection.execute(query)])

    def place(self, leaders: Mapping[int, int]) -> None:
        """Notes whose group variants belong to, by variant."""
        rows = [{"number": number, "leader": leader} for number, leader in leaders.items()]
        if rows:
            with engines.writing(self._engine) as connection:
                _update_groups(connection, rows)

    def members(self, variant_id: VariantId) -> tuple[VariantId, ...]:
        """Returns the variants that look like this one, itself included, by id."""
        own = select(look.c.group_id).where(look.c.variant_id == variant_id)
        query = (
            select(look.c.variant_id).where(look.c.group_id.in_(own)).order_by(look.c.variant_id)
        )
        with engines.reading(self._engine) as connection:
            return tuple(VariantId(number) for number in connection.execute(query).scalars())

    def told_apart(self) -> tuple[tuple[int, int], ...]:
        """Returns the pairs that a person called no duplicates, the smaller number first."""
        with engines.reading(self._engine) as connection:
            rows = connection.execute(select(unlike.c.variant_id, unlike.c.other_id))
            return tuple((row.variant_id, row.other_id) for row in rows)

    def tell_apart(self, variant_ids: Collection[VariantId]) -> tuple[tuple[int, int], ...]:
        """Remembers that these are no duplicates of anything in their groups.

        Their groups have to be placed again.

        Returns:
            The pairs that were told apart, for `forget_apart`.
        """
        with engines.writing(self._engine) as connection:
            pairs: set[tuple[int, int]] = set()
            for some in engines.chunks(variant_ids):
                chosen = look.alias("chosen")
                rows = connection.execute(
                    select(chosen.c.variant_id.label("one"), look.c.variant_id.label("other"))
                    .join(look, look.c.group_id == chosen.c.group_id)
                    .where(chosen.c.variant_id.in_(some), look.c.variant_id != chosen.c.variant_id)
                )
                pairs |= {(min(row.one, row.other), max(row.one, row.other)) for row in rows}
            for some in engines.chunks(variant_ids):  # only now: groups span the chunks
                groups = select(look.c.group_id).where(look.c.variant_id.in_(some))
                _clear_groups(connection, groups)
            engines.insert_new(
                connection, unlike, [{"variant_id": one, "other_id": two} for one, two in pairs]
            )
        return tuple(sorted(pairs))

    def forget_apart(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Takes back what `tell_apart` remembered; those variants have to be placed again."""
        with engines.writing(self._engine) as connection:
            rows = [{"one": one, "two": other} for one, other in pairs]
            if not rows:
                return
            connection.execute(
                delete(unlike).where(
                    unlike.c.variant_id == bindparam("one"), unlike.c.other_id == bindparam("two")
                ),
                rows,
            )
            touched = sorted({number for row in rows for number in row.values()})
            for some in engines.chunks(touched):
                own = select(look.c.group_id).where(look.c.variant_id.in_(some))
                _clear_groups(connection, own)

    # ---- drift ----------------------------------------------------------------------------

    def stale_drifts(self, version: int) -> tuple[tuple[BriefId, str], ...]:
        """Returns the briefs whose variants changed since drift was measured in them.

        Returns:
            Each with the state of its variants, to be handed to `store_drift`.
        """
        state = (
            func.count(look.c.variant_id).label("many"),
            func.sum(look.c.variant_id).label("numbers"),
            func.sum(look.c.version).label("versions"),
        )
        query = (
            select(variant.c.brief_id, brief.c.drift_state, *state)
            .join(look, look.c.variant_id == variant.c.id)
            .join(brief, brief.c.id == variant.c.brief_id)
            .where(variant.c.kind == Kind.NORMAL.value)
            .group_by(variant.c.brief_id, brief.c.drift_state)
        )
        stale: list[tuple[BriefId, str]] = []
        with engines.reading(self._engine) as connection:
            for row in connection.execute(query):
                now = f"{version} {row.many} {row.numbers} {row.versions}"
                if now != row.drift_state:
                    stale.append((BriefId(row.brief_id), now))
        return tuple(stale)

    def styles(self, brief_id: BriefId) -> tuple[tuple[VariantId, bytes], ...]:
        """Returns the packed styles of a brief's variants, by id."""
        query = (
            select(variant.c.id, look.c.style)
            .join(look, look.c.variant_id == variant.c.id)
            .where(variant.c.brief_id == brief_id, variant.c.kind == Kind.NORMAL.value)
            .order_by(variant.c.id)
        )
        with engines.reading(self._engine) as connection:
            return tuple((VariantId(row.id), row.style) for row in connection.execute(query))

    def store_drift(
        self, brief_id: BriefId, state: str, measured: Mapping[VariantId, Measurement]
    ) -> None:
        """Replaces what was measured of a brief's variants against each other."""
        inside = select(variant.c.id).where(variant.c.brief_id == brief_id)
        with engines.writing(self._engine) as connection:
            connection.execute(
                delete(measurement).where(
                    measurement.c.artifact == "drift", measurement.c.variant_id.in_(inside)
                )
            )
            rows = [_measuring.row_of(item, number) for number, item in measured.items()]
            if rows:
                connection.execute(insert(measurement), rows)
            connection.execute(
                update(brief).where(brief.c.id == brief_id).values(drift_state=state)
            )

    def references(self, campaign_name: str) -> tuple[VariantId, ...]:
        """Returns the variants that a campaign's look is measured against, by id."""
        query = (
            select(campaign_reference.c.variant_id)
            .where(campaign_reference.c.campaign_id.in_(_campaigns(campaign_name)))
            .order_by(campaign_reference.c.variant_id)
        )
        with engines.reading(self._engine) as connection:
            return tuple(VariantId(number) for number in connection.execute(query).scalars())

    def set_references(self, campaign_name: str, variant_ids: Sequence[VariantId]) -> None:
        """Says which variants a campaign's look is measured against, in place of those before."""
        with engines.writing(self._engine) as connection:
            number = connection.execute(_campaigns(campaign_name)).scalar_one()
            connection.execute(
                delete(campaign_reference).where(campaign_reference.c.campaign_id == number)
            )
            engines.insert_new(
                connection,
                campaign_reference,
                [{"campaign_id": number, "variant_id": one} for one in dict.fromkeys(variant_ids)],
            )

    def campaign_styles(self, campaign_name: str) -> tuple[CampaignStyle, ...]:
        """Returns the styles of a campaign's variants, in the order in which they were made."""
        return self._styles_where(brief.c.campaign_id.in_(_campaigns(campaign_name)))

    def reference_styles(self, campaign_name: str) -> tuple[CampaignStyle, ...]:
        """Returns the styles of a campaign's references, wherever those belong."""
        chosen = select(campaign_reference.c.variant_id).where(
            campaign_reference.c.campaign_id.in_(_campaigns(campaign_name))
        )
        return self._styles_where(variant.c.id.in_(chosen))

    def _styles_where(self, condition: ColumnElement[bool]) -> tuple[CampaignStyle, ...]:
        query = (
            select(variant.c.id, variant.c.path, variant.c.sha256, variant.c.missing, look.c.style)
            .join(look, look.c.variant_id == variant.c.id)
            .join(take, take.c.id == variant.c.take_id)
            .join(brief, brief.c.id == variant.c.brief_id)
            .where(condition, variant.c.kind == Kind.NORMAL.value)
            .order_by(take.c.requested_at.is_(None), take.c.requested_at, variant.c.id)
        )
        with engines.reading(self._engine) as connection:
            return tuple(
                CampaignStyle(VariantId(row.id), row.path, row.sha256, row.missing, row.style)
                for row in connection.execute(query)
            )


def store_looks(connection: Connection, looks: Mapping[VariantId, Look]) -> None:
    """Stores what variants look like; where that has changed, their groups are placed again."""
    for some in engines.chunks(looks.items()):
        query = select(look.c.variant_id, look.c.fingerprint, look.c.mirrored, look.c.group_id)
        before = {
            row.variant_id: row
            for row in connection.execute(
                query.where(look.c.variant_id.in_([number for number, _ in some]))
            )
        }
        rows: list[dict[str, object]] = []
        changed: set[int] = set()
        for number, seen in some:
            old = before.get(number)
            same = old is not None and (old.fingerprint, old.mirrored) == (
                seen.fingerprint,
                seen.mirrored,
            )
            if old is not None and not same and old.group_id is not None:
                changed.add(old.group_id)
            rows.append(
                {
                    "variant_id": number,
                    "version": seen.version,
                    "fingerprint": seen.fingerprint,
                    "mirrored": seen.mirrored,
                    "style": seen.style,
                    "group_id": old.group_id if old is not None and same else None,
                }
            )
        engines.replace_rows(connection, look, ["variant_id"], rows)
        if changed:
            connection.execute(
                update(look).where(look.c.group_id.in_(changed)).values(group_id=None)
            )


def _update_groups(connection: Connection, rows: list[dict[str, int]]) -> None:
    statement = (
        update(look)
        .where(look.c.variant_id == bindparam("number"))
        .values(group_id=bindparam("leader"))
    )
    connection.execute(statement, rows)


def _clear_groups(connection: Connection, groups: Select[tuple[int]]) -> None:
    """The members of these groups belong nowhere until they are placed again."""
    numbers = set(connection.execute(groups.where(look.c.group_id.is_not(None))).scalars())
    for some in engines.chunks(numbers):
        connection.execute(update(look).where(look.c.group_id.in_(some)).values(group_id=None))


def _campaigns(name: str) -> Select[tuple[int]]:
    return select(campaign.c.id).where(campaign.c.name == name)
