"""Where an image belongs: campaign, brief, model, tier and take, from the best evidence there is.

A user's word (the manifest, the options and rules of an import) comes first, then the job that it
answers, then what the image states, then what its folder suggests. What nobody says stays unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from curator.core.brief import BriefName, brief_of_prompt, named_brief
from curator.core.import_rule import ImportRule, first_places
from curator.core.limits import MOST_WHOLE
from curator.core.model_card import ModelRegistry
from curator.core.outcome import OrderSource
from curator.core.variant import UNKNOWN_MODEL, Confidence, Evidence, Generation, Kind, Tier
from curator.library.values import Job, NewVariant, Place
from curator.workflow.jobs import JobIndex, index_in_job
from curator.workflow.manifest import ManifestRow
from curator.workflow.origin import BriefFrom, Origin, SaidPlace


@dataclass(frozen=True, slots=True)
class PlacingRule:
    """What a person said about everything in one import; None leaves it to the evidence.

    Attributes:
        campaign, tier, brief, model: holds for every image of the import.
        brief_from: where a brief comes from that nobody names.
        rules: patterns of folders and file names; of several that match, the first that says
            something counts, field by field. The words for every image count before them.
    """

    campaign: str | None = None
    tier: Tier | None = None
    brief_from: BriefFrom = BriefFrom.PROMPT
    brief: str | None = None
    model: str | None = None
    rules: tuple[ImportRule, ...] = ()

    def said_of(self, path: Path, root: Path) -> SaidPlace:
        """Returns what is said of one file, found below `root`."""
        said = SaidPlace(self.campaign, self.brief, self.model, self.tier)
        place = first_places(self.rules, path, root) if self.rules else None
        if place is None:
            return said
        return said.over(
            SaidPlace(
                campaign=place.campaign,
                brief=place.brief,
                model=place.model,
                tier=place.tier,
                take=place.take,
                variant_index=place.index,
                source="import rule",
            )
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the files: the models there are, and the jobs that were handed out."""

    models: ModelRegistry
    jobs: JobIndex


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave; all that placing it needs.

    Attributes:
        generation, evidence: what the readers say.
        modified_at: the file's modification time; None when there is no file to ask.
    """

    generation: Generation = field(default_factory=Generation)
    evidence: tuple[Evidence, ...] = ()
    modified_at: datetime | None = None


def place_variant(path: Path, reading: Reading, origin: Origin, known: Known) -> NewVariant:
    """Returns where one image, or one row without its image, belongs."""
    row, said = origin.row, origin.said
    stated = reading.generation
    if row is not None:
        stated = replace(
            stated,
            model=row.model or said.model or stated.model,
            prompt=row.prompt if row.prompt is not None else stated.prompt,
            seed=row.seed if row.seed is not None else stated.seed,
        )
    elif said.model is not None:
        stated = replace(stated, model=said.model)
    given = (*_row_evidence(row, origin.manifest), *_said_evidence(said))
    evidence = (*given, *reading.evidence)
    canonical = known.models.canonical_name(stated.model, stated.model_hash)
    job = known.jobs.job_of(
        path,
        (row.job if row else None) or _first(evidence, "job"),
        stated.prompt,
        canonical or stated.model,
    )
    if job is not None:
        evidence = (*evidence, *_job_evidence(job, names_model=stated.model is None))
        if stated.model is None and stated.model_hash is None:
            canonical = job.model
    card = known.models.card_of(canonical, None) if canonical else None
    requested_at, source = _requested(row, reading, evidence, job)
    brief = _brief(path, stated, evidence, origin, job)
    place = Place(
        brief_key=brief.key,
        brief_name=brief.name,
        campaign=(row and row.campaign)
        or said.campaign
        or (job.campaign if job else None)
        or _first(evidence, "campaign")
        or "",
        model=canonical or _model(stated),
        usual_tier=card.tier if card else None,
        tier=(row and row.tier)
        or said.tier
        or (job.tier if job else None)
        or _stated_tier(evidence),
        take=(row and row.take)
        or said.take
        or (job.key if job else None)
        or _first(evidence, "take"),
        variant_index=_index(path, origin, evidence, job),
        parent=job.reference if job and job.tier is Tier.REFINEMENT else None,
        requested_at=requested_at if source is OrderSource.REQUESTED else None,
        order_source=source,
        cost=row.cost if row else None,
        generation_seconds=row.generation_seconds if row else None,
        kind=row.kind if row else Kind.NORMAL,
        given=origin.is_given,
    )
    return NewVariant(
        path=path,
        place=place,
        made_at=requested_at,
        generation=stated,
        evidence=evidence,
        origin=origin.as_text(),
    )


def _row_evidence(row: ManifestRow | None, manifest_name: str) -> tuple[Evidence, ...]:
    if row is None:
        return ()
    source = f"manifest {manifest_name}, line {row.line}"
    return _given(
        source,
        {
            "model": row.model,
            "prompt": row.prompt,
            "seed": None if row.seed is None else str(row.seed),
            "campaign": row.campaign,
            "brief": row.brief,
            "tier": row.tier.value if row.tier else None,
            "take": row.take,
            "requested_at": row.requested_at.isoformat() if row.requested_at else None,
            "reference": row.reference,
            "job": row.job,
        },
    )


def _said_evidence(said: SaidPlace) -> tuple[Evidence, ...]:
    return _given(
        said.source,
        {
            "model": said.model,
            "campaign": said.campaign,
            "brief": said.brief,
            "tier": said.tier.value if said.tier else None,
            "take": said.take,
            "variant_index": None if said.variant_index is None else str(said.variant_index),
        },
    )


def _job_evidence(job: Job, *, names_model: bool) -> tuple[Evidence, ...]:
    """What follows from the job that an image answers; its model only where nobody states one."""
    values = {"job": job.key, "brief": job.brief_name, "tier": job.tier.value}
    if names_model:
        values["model"] = job.model
    return tuple(
        Evidence(field, value, f"job {job.key}", Confidence.DERIVED)
        for field, value in values.items()
    )


def _given(source: str, values: dict[str, str | None]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(field, value, source, Confidence.GIVEN)
        for field, value in values.items()
        if value is not None
    )


def _first(evidence: Iterable[Evidence], field: str) -> str | None:
    """Returns what somebody says of a field; a guess is not something that is said."""
    for proof in evidence:
        if proof.field == field and proof.confidence is not Confidence.GUESSED and proof.value:
            return proof.value
    return None


def _guess(evidence: Iterable[Evidence], field: str) -> str | None:
    return next((proof.value for proof in evidence if proof.field == field and proof.value), None)


def _brief(
    path: Path,
    generation: Generation,
    evidence: tuple[Evidence, ...],
    origin: Origin,
    job: Job | None,
) -> BriefName:
    said = (origin.row and origin.row.brief) or origin.said.brief
    if said:
        return named_brief(said)
    if job is not None:
        return BriefName(job.brief_key, job.brief_name)
    named = _first(evidence, "brief")
    if named:
        return named_brief(named)
    if origin.brief_from is BriefFrom.PROMPT and generation.prompt and generation.prompt.strip():
        return brief_of_prompt(generation.prompt)
    return named_brief(_guess(evidence, "brief") or path.parent.name or "no brief")


def _model(generation: Generation) -> str:
    """The name that statistics group by; a hash alone groups too, but claims no name."""
    if generation.model:
        return generation.model
    return f"hash {generation.model_hash}" if generation.model_hash else UNKNOWN_MODEL


def _stated_tier(evidence: Iterable[Evidence]) -> Tier | None:
    value = _first(evidence, "tier")
    return next((tier for tier in Tier if tier.value == value), None)


def _index(path: Path, origin: Origin, evidence: Iterable[Evidence], job: Job | None) -> int | None:
    if origin.row is not None and origin.row.variant_index is not None:
        return origin.row.variant_index
    if origin.said.variant_index is not None:
        return origin.said.variant_index
    if job is not None and (index := index_in_job(path, job)) is not None:
        return index
    value = _first(evidence, "variant_index")
    number = int(value) if value is not None and value.isdecimal() else None
    return None if number is None or number > MOST_WHOLE else number


def _requested(
    row: ManifestRow | None, reading: Reading, evidence: Iterable[Evidence], job: Job | None
) -> tuple[datetime | None, OrderSource]:
    """When it was asked for, and how that is known: said, embedded, by the file's date, or not."""
    if row is not None and row.requested_at is not None:
        return row.requested_at, OrderSource.REQUESTED
    stated = _moment(_first(evidence, "requested_at"))
    if stated is not None:
        return stated, OrderSource.REQUESTED
    if job is not None:
        return job.asked_at, OrderSource.REQUESTED
    if reading.generation.generated_at is not None:
        return reading.generation.generated_at, OrderSource.EMBEDDED
    if reading.modified_at is not None:
        return reading.modified_at, OrderSource.FILE_TIME
    return None, OrderSource.IMPORT_ORDER


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
