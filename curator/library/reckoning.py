"""The wing of the library for what statistics ask for beside the outcomes.

Who decided, when and where in which batch; prompts, defects, generation times; looks by sitting;
how batches were laid out. Reviewers stand here by name: whoever makes figures of these rows gives
no name on, and no figure that could be traced to one.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from itertools import groupby

from sqlalchemy import Engine, Select, func, select

from curator.core.batch import ItemKind
from curator.core.decision import Verdict
from curator.core.outcome import TakeColumns
from curator.core.reckoned import (
    Blindness,
    Deciders,
    Deciding,
    Placed,
    SittingColumns,
    Told,
    sitting_of,
)
from curator.core.variant import Kind, Tier, VariantId
from curator.core.variant_columns import VariantColumns
from curator.library import _beside, _log
from curator.library import engine as engines
from curator.library._counted import is_counted
from curator.library._deciding import VOTE, Vote, batch_sizes, place_in_batch, that_counts
from curator.library._periods import asked_since
from curator.library._take_columns import take_columns
from curator.library._variant_columns import variant_columns
from curator.library.tables import (
    batch,
    batch_item,
    brief,
    campaign,
    campaign_reference,
    decision,
    model,
    retraction,
    setting,
    variant,
)


class Reckoning:
    """Rows for statistics; every method is one short transaction and counts no probe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def take_columns(self, lead: str | None, *, with_unblinded: bool = True) -> TakeColumns:
        """Returns what `Library.outcomes` returns with one entry a take, for very many variants.

        Args:
            lead: whose vote decides a tie.
            with_unblinded: mark verdicts given with the model known, too.
        """
        with engines.reading(self._engine) as connection:
            return take_columns(connection, lead, with_unblinded=with_unblinded)

    def moment(self) -> AbstractContextManager[None]:
        """Until its end all that this thread reads of the library is of one moment.

        Whatever others decide meanwhile is in none of it; this thread writes nothing.
        """
        return engines.moment(self._engine)

    def asked_since(self, since: datetime) -> frozenset[int]:
        """Returns the takes of what was first asked for at or after a time."""
        with engines.reading(self._engine) as connection:
            return asked_since(connection, since)

    def deciding(self, lead: str | None) -> dict[VariantId, Deciding]:
        """Returns the decision that counts of each decided variant, by the core's own rule.

        A verdict that got further reasons later keeps the time, sitting and place at which it was
        given first.
        """
        query = (
            select(*VOTE)
            .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
            .where(retraction.c.decision_id.is_(None), is_counted(decision.c.variant_id))
            .order_by(decision.c.variant_id, decision.c.id)
        )
        with engines.reading(self._engine) as connection:
            sizes = batch_sizes(connection)
            rows = map(Vote._make, connection.execute(query))
            return {
                VariantId(number): _deciding(list(votes), sizes, lead)
                for number, votes in groupby(rows, key=lambda row: row.variant_id)
            }

    def variant_columns(
        self, lead: str | None, go_on: Callable[[], None] = lambda: None
    ) -> VariantColumns:
        """Returns what `Library.outcomes` and `deciding` return in columns, for very many variants.

        Args:
            lead: whose vote decides a tie.
            go_on: called every now and then; what it raises ends the reading.
        """
        with engines.reading(self._engine) as connection:
            return variant_columns(connection, lead, go_on)

    def votes(self) -> dict[VariantId, tuple[tuple[str, Verdict], ...]]:
        """Returns the verdicts on each variant that several reviewers judged, one a reviewer."""
        standing = (
            select(decision.c.variant_id, decision.c.reviewer, decision.c.id)
            .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
            .where(retraction.c.decision_id.is_(None), is_counted(decision.c.variant_id))
            .subquery()
        )
        shared = (
            select(standing.c.variant_id)
            .group_by(standing.c.variant_id)
            .having(func.count(standing.c.reviewer.distinct()) > 1)
        )
        latest = (
            select(func.max(standing.c.id))
            .where(standing.c.variant_id.in_(shared))
            .group_by(standing.c.variant_id, standing.c.reviewer)
        )
        query = (
            select(decision.c.variant_id, decision.c.reviewer, decision.c.verdict)
            .where(decision.c.id.in_(latest))
            .order_by(decision.c.variant_id, decision.c.id)
        )
        with engines.reading(self._engine) as connection:
            rows = connection.execute(query)
            return {
                VariantId(number): tuple((row.reviewer, Verdict(row.verdict)) for row in votes)
                for number, votes in groupby(rows, key=lambda row: row.variant_id)
            }

    def count_deciders(self) -> tuple[int, int]:
        """Returns how many reviewers have standing decisions, and how many decisions stand."""
        query = (
            select(func.count(decision.c.reviewer.distinct()), func.count())
            .select_from(decision)
            .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
            .where(retraction.c.decision_id.is_(None), is_counted(decision.c.variant_id))
        )
        with engines.reading(self._engine) as connection:
            reviewers, decisions = connection.execute(query).one()
        return reviewers, decisions

    def blindness(self) -> Blindness:
        """Returns how many standing decisions were made without seeing the model, or do not say."""
        with engines.reading(self._engine) as connection:
            return _log.blindness(connection)

    def deciders_of(
        self, campaign: str | None, tier: Tier | None, takes: Collection[int] | None
    ) -> Deciders:
        """Returns what `count_deciders` and `blindness` do, of a part of the library.

        Args:
            campaign: only this one; None for all.
            tier: only this one; None for all.
            takes: only these; None for all.
        """
        with engines.reading(self._engine) as connection:
            return _log.deciders_of(connection, campaign, tier, takes)

    def newest_decision(self) -> datetime | None:
        """Returns when the latest decision that counts was made, aware UTC; None without one."""
        query = select(func.max(decision.c.decided_at)).where(is_counted(decision.c.variant_id))
        with engines.reading(self._engine) as connection:
            return connection.execute(query).scalar()

    def is_reviewer(self, name: str) -> bool:
        """Returns whether somebody of this name has decided anything."""
        query = select(decision.c.id).where(decision.c.reviewer == name).limit(1)
        with engines.reading(self._engine) as connection:
            return connection.execute(query).first() is not None

    def sittings(self) -> SittingColumns:
        """Returns every decision with its sitting, as they were logged; probes take time too."""
        with engines.reading(self._engine) as connection:
            return _beside.sittings(connection)

    def prompts(self) -> Told[str]:
        """Returns the prompts of variants that have one."""
        with engines.reading(self._engine) as connection:
            return _beside.prompts(connection)

    def estimates(self) -> Told[float]:
        """Returns the minutes of retouch that tickets state, of variants to be fixed."""
        with engines.reading(self._engine) as connection:
            return _beside.estimates(connection)

    def generation_seconds(self) -> dict[VariantId, float]:
        """Returns the generation time of each variant of which it is known."""
        query = select(variant.c.id, variant.c.generation_seconds).where(
            variant.c.kind == Kind.NORMAL.value, variant.c.generation_seconds.is_not(None)
        )
        with engines.reading(self._engine) as connection:
            return {VariantId(row.id): row.generation_seconds for row in connection.execute(query)}

    def defects(self) -> Told[frozenset[str]]:
        """Returns the defects that persons named of variants, by their present names."""
        with engines.reading(self._engine) as connection:
            return _beside.defects(connection)

    def placed(self) -> tuple[Placed, ...]:
        """Returns the planned places of batches in which something was decided.

        Those of follow-ups and probes are left out.
        """
        query = (
            select(
                batch_item.c.batch_id,
                variant.c.brief_id,
                model.c.name,
                batch_item.c.position,
            )
            .join(variant, variant.c.id == batch_item.c.variant_id)
            .join(model, model.c.id == variant.c.model_id)
            .where(
                batch_item.c.kind == ItemKind.NEW.value,
                variant.c.kind == Kind.NORMAL.value,
                batch_item.c.batch_id.in_(_judged_batches()),
            )
            .order_by(batch_item.c.batch_id, batch_item.c.position)
        )
        with engines.reading(self._engine) as connection:
            return tuple(Placed(*row) for row in connection.execute(query))

    def seeds(self, latest: int) -> tuple[int, tuple[str, ...]]:
        """Returns in how many batches something was decided, and the seeds of the latest of them.

        The last one is last.
        """
        query = select(batch.c.seed).where(batch.c.id.in_(_judged_batches())).order_by(batch.c.id)
        with engines.reading(self._engine) as connection:
            found = list(connection.execute(query).scalars())
        return len(found), tuple(found[-latest:])

    def campaigns_with_references(self) -> tuple[str, ...]:
        """Returns the campaigns that have references, by name."""
        query = (
            select(campaign.c.name)
            .where(campaign.c.id.in_(select(campaign_reference.c.campaign_id)))
            .order_by(campaign.c.name)
        )
        with engines.reading(self._engine) as connection:
            return tuple(connection.execute(query).scalars())

    def open_briefs(self) -> tuple[tuple[str, str], ...]:
        """Returns the campaign and name of each brief that is not called off."""
        query = (
            select(campaign.c.name, brief.c.name)
            .join(campaign, campaign.c.id == brief.c.campaign_id)
            .where(~brief.c.cancelled)
            .order_by(campaign.c.name, brief.c.name)
        )
        with engines.reading(self._engine) as connection:
            return tuple((row[0], row[1]) for row in connection.execute(query))

    def lead(self) -> str | None:
        """Returns whose word settles a tie, None where nobody leads."""
        query = select(setting.c.value).where(setting.c.key == "lead")
        with engines.reading(self._engine) as connection:
            text = connection.execute(query).scalar()
        said = None if text is None else json.loads(text)
        return said if isinstance(said, str) else None


def _judged_batches() -> Select[tuple[int | None]]:
    """Batches in which a decision stands: one that was only planned tells nothing of verdicts."""
    return (
        select(decision.c.batch_id)
        .outerjoin(retraction, retraction.c.decision_id == decision.c.id)
        .where(retraction.c.decision_id.is_(None), decision.c.batch_id.is_not(None))
        .distinct()
    )


def _deciding(votes: Sequence[Vote], sizes: Mapping[int | str, int], lead: str | None) -> Deciding:
    """The decision that counts among those that stand of one variant, oldest first."""
    final, first = that_counts(votes, lead)
    return Deciding(
        final.reviewer,
        first.decided_at,
        first.session_id or sitting_of(first.reviewer, first.decided_at),
        place_in_batch(first.batch_id, first.session_id, first.position, sizes),
    )
