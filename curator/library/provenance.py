"""Where variants come from: a wing of the library's door, reached as `Library.provenance`.

Corrections (whose image is this, really), reading again, parents, references and jobs. Everything a
person says here is one step that one undo takes back, and lies over what was found, never in it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Engine, select

from curator.core.brief import named_brief
from curator.core.correction import Aspect, CorrectionHistory, Scope, Step
from curator.core.errors import CuratorError
from curator.core.variant import BriefId, Tier, VariantId
from curator.library import _corrections, _lineage, _rereading
from curator.library import engine as engines
from curator.library._corrections import Said
from curator.library._names import Names
from curator.library.tables import brief, campaign, model, variant
from curator.library.values import Job, KeptText, Lineage, NewVariant, Reference


class Provenance:
    """Corrections and lineage of one library; every method is one short transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ---- what persons say -----------------------------------------------------------------

    def assign(
        self,
        reviewer: str,
        variants: Sequence[VariantId],
        now: datetime,
        *,
        model_name: str | None = None,
        usual_tier: Tier | None = None,
        tier: Tier | None = None,
        campaign_name: str | None = None,
    ) -> Step:
        """Says of variants whose they are: "these 240 are Banana AI, ideation".

        Args:
            reviewer: who says it.
            variants: of which ones, at least one.
            now: aware UTC.
            model_name: by which model; None leaves that as it is.
            usual_tier: what that model is usually used for, if it is new to the library.
            tier: made for what.
            campaign_name: for which campaign; "" for none.

        Raises:
            CuratorError: nothing was said, or of no variants.
        """
        changes: dict[Aspect, str] = {}
        if model_name is not None:
            changes[Aspect.MODEL] = model_name
        if tier is not None:
            changes[Aspect.TIER] = tier.value
        if campaign_name is not None:
            changes[Aspect.CAMPAIGN] = campaign_name
        label = ", ".join(
            f"campaign {value or 'none'}" if aspect is Aspect.CAMPAIGN else value
            for aspect, value in changes.items()
        )
        with engines.writing(self._engine) as connection:
            if model_name is not None:
                Names(connection).model(model_name, usual_tier)
            said = _of_variants(changes, label, variants)
            return _corrections.correct(connection, reviewer, said, now)

    def regroup(
        self, reviewer: str, variants: Sequence[VariantId], into: BriefId | str, now: datetime
    ) -> Step:
        """Moves variants into a brief that is there, or into a new one by its name.

        A new brief belongs to the campaign of the first variant.
        """
        with engines.writing(self._engine) as connection:
            if isinstance(into, str):
                its_campaign = _lineage.campaign_of(connection, variants[0])
                named = named_brief(into)
                number = Names(connection).brief(its_campaign, named.key, named.name)
            else:
                number = into
            name = connection.execute(select(brief.c.name).where(brief.c.id == number)).scalar_one()
            said = _of_variants({Aspect.BRIEF: str(number)}, f"brief {name}", variants)
            return _corrections.correct(connection, reviewer, said, now)

    def merge_briefs(
        self, reviewer: str, merged: BriefId, into: BriefId | str, now: datetime
    ) -> Step:
        """Says that all of one brief, now and later, belongs to another, or to a new one by name.

        Raises:
            CuratorError: both are the same.
        """
        with engines.writing(self._engine) as connection:
            number = into
            if isinstance(into, str):
                named = named_brief(into)
                its_campaign = _lineage.campaign_of_brief(connection, merged)
                number = Names(connection).brief(its_campaign, named.key, named.name)
            if merged == number:
                raise CuratorError("A brief cannot be merged with itself.", "Choose another one.")
            name = connection.execute(select(brief.c.name).where(brief.c.id == number)).scalar_one()
            said = Said(Scope.BRIEF, {Aspect.BRIEF: str(number)}, f"merged into {name}", merged)
            return _corrections.correct(connection, reviewer, said, now)

    def rename_brief(self, reviewer: str, which: BriefId, name: str, now: datetime) -> Step:
        """Says what a brief is called.

        Raises:
            CuratorError: another brief of its campaign is called so.
        """
        text = " ".join(name.split())
        if not text:
            raise CuratorError("A brief needs a name.", "Type one.")
        with engines.writing(self._engine) as connection:
            said = Said(Scope.BRIEF, {Aspect.NAME: text}, f"called {text}", which)
            return _corrections.correct(connection, reviewer, said, now)

    def alias_model(self, reviewer: str, alias: str, name: str, now: datetime) -> Step:
        """Says that everything by one model name, now and later, is by another.

        Raises:
            CuratorError: both names are the same.
        """
        if alias == name:
            raise CuratorError(f"{alias} is {name} already.", "Name two models.")
        with engines.writing(self._engine) as connection:
            number = Names(connection).model(alias)
            Names(connection).model(name)
            said = Said(Scope.MODEL, {Aspect.MODEL: name}, f"{alias} is {name}", number)
            return _corrections.correct(connection, reviewer, said, now)

    def set_usual_tier(self, reviewer: str, name: str, tier: Tier, now: datetime) -> Step:
        """Says what a model is used for wherever nobody says otherwise."""
        with engines.writing(self._engine) as connection:
            number = Names(connection).model(name)
            label = f"{name} is for {tier.value}"
            said = Said(Scope.MODEL, {Aspect.TIER: tier.value}, label, number)
            return _corrections.correct(connection, reviewer, said, now)

    def set_parent(
        self,
        reviewer: str,
        variants: Sequence[VariantId],
        parent: VariantId | None,
        now: datetime,
    ) -> Step:
        """Says of which variant these are refinements; None says of none."""
        if parent in variants:
            raise CuratorError("A variant cannot refine itself.", "Choose another one.")
        label = "stands alone" if parent is None else "refines another variant"
        changes = {Aspect.PARENT: "" if parent is None else str(parent)}
        with engines.writing(self._engine) as connection:
            said = _of_variants(changes, label, variants)
            return _corrections.correct(connection, reviewer, said, now)

    def promote(
        self, reviewer: str, variants: Sequence[VariantId], now: datetime
    ) -> tuple[Step, ...]:
        """Makes accepted variants the references of their briefs' next tier, a step a brief.

        Raises:
            CuratorError: one of them is not accepted.
        """
        with engines.writing(self._engine) as connection:
            by_brief = _lineage.accepted_by_brief(connection, variants)
            return tuple(
                _corrections.correct(
                    connection,
                    reviewer,
                    Said(
                        Scope.BRIEF, {Aspect.REFERENCE: ""}, f"reference of {name}", number, members
                    ),
                    now,
                )
                for (number, name), members in by_brief.items()
            )

    def undo(self, reviewer: str, now: datetime) -> Step | None:
        """Takes back this person's last correction; None when there is nothing to take back."""
        with engines.writing(self._engine) as connection:
            return _corrections.undo(connection, reviewer, now)

    def redo(self, reviewer: str, now: datetime) -> Step | None:
        """Does again what this person took back last; None when there is nothing."""
        with engines.writing(self._engine) as connection:
            return _corrections.redo(connection, reviewer, now)

    def history(self, reviewer: str) -> CorrectionHistory:
        """Returns what this person can take back and do again."""
        with engines.reading(self._engine) as connection:
            return _corrections.history(connection, reviewer)

    def log(self) -> tuple[Step, ...]:
        """Returns every step of everybody, oldest first."""
        with engines.reading(self._engine) as connection:
            return _corrections.log(connection)

    # ---- models, briefs, references, jobs -------------------------------------------------

    def brief_ids(self, name: str, campaign_name: str | None = None) -> tuple[BriefId, ...]:
        """Returns the briefs of a name, in one campaign or in all."""
        query = (
            select(brief.c.id)
            .join(campaign, campaign.c.id == brief.c.campaign_id)
            .where(brief.c.name == name)
            .order_by(brief.c.id)
        )
        if campaign_name is not None:
            query = query.where(campaign.c.name == campaign_name)
        with engines.reading(self._engine) as connection:
            return tuple(BriefId(number) for number in connection.execute(query).scalars())

    def model_names(self) -> tuple[str, ...]:
        """Returns every model name that the library has heard of, sorted."""
        with engines.reading(self._engine) as connection:
            return tuple(connection.execute(select(model.c.name).order_by(model.c.name)).scalars())

    def known_contents(self, hashes: Sequence[str]) -> frozenset[str]:
        """Returns which of these SHA-256 are those of variants in the library."""
        found: set[str] = set()
        with engines.reading(self._engine) as connection:
            for some in engines.chunks(hashes):
                rows = connection.execute(
                    select(variant.c.sha256).where(variant.c.sha256.in_(some))
                )
                found |= set(rows.scalars())
        return frozenset(found)

    def references(self) -> tuple[Reference, ...]:
        """Returns the variants that were promoted, with their briefs, by brief."""
        with engines.reading(self._engine) as connection:
            return _lineage.references(connection)

    def add_jobs(self, jobs: Sequence[Job]) -> None:
        """Remembers jobs that were handed out, so that their results find home."""
        with engines.writing(self._engine) as connection:
            _lineage.add_jobs(connection, jobs)

    def jobs(self) -> tuple[Job, ...]:
        """Returns every job that was handed out, oldest first."""
        with engines.reading(self._engine) as connection:
            return _lineage.jobs(connection)

    # ---- parents --------------------------------------------------------------------------

    def lineage(self, variants: Sequence[VariantId]) -> tuple[Lineage, ...]:
        """Returns what is known of these variants that may tell what they refine."""
        with engines.reading(self._engine) as connection:
            return _lineage.lineage(connection, variants)

    def named(self, stems: Sequence[str]) -> Mapping[str, tuple[VariantId, ...]]:
        """Returns the variants whose files have these names without ending, case folded."""
        with engines.reading(self._engine) as connection:
            return _lineage.named(connection, stems)

    def found_parents(self, parents: Mapping[VariantId, VariantId]) -> None:
        """Notes which variant refines which, by what files say; a person's word stays over it."""
        with engines.writing(self._engine) as connection:
            _lineage.found_parents(connection, parents)

    # ---- reading again --------------------------------------------------------------------

    def count_stale(self, reader_version: int) -> int:
        """Returns how many variants were read by other readers than these."""
        with engines.reading(self._engine) as connection:
            return _rereading.count_stale(connection, reader_version)

    def stale(self, reader_version: int, after: int = 0, limit: int = 100) -> tuple[KeptText, ...]:
        """Returns the kept texts of some of them, by id, above `after`."""
        with engines.reading(self._engine) as connection:
            return _rereading.stale(connection, reader_version, after, limit)

    def kept_text(self, variant_id: VariantId) -> KeptText | None:
        """Returns what was kept of one variant's file; None when no file was ever seen."""
        with engines.reading(self._engine) as connection:
            return _rereading.kept_text(connection, variant_id)

    def read_again(self, items: Sequence[tuple[VariantId, NewVariant]]) -> None:
        """Replaces what readers said of these variants; corrections stay over it."""
        with engines.writing(self._engine) as connection:
            _rereading.read_again(connection, items)


def _of_variants(changes: Mapping[Aspect, str], label: str, variants: Sequence[VariantId]) -> Said:
    if not changes or not variants:
        raise CuratorError(
            "There is nothing to correct.", "Choose variants, and what to say of them."
        )
    return Said(Scope.VARIANTS, changes, label, None, tuple(dict.fromkeys(variants)))
