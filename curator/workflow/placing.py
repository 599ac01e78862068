"""Where an image belongs: campaign, brief, model, tier and take, from the best evidence there is.

A user's word (the manifest, the options of an import) comes first, then what the image states, then
what its folder suggests. What nobody says stays unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from curator.core.brief import BriefName, brief_of_prompt, named_brief
from curator.core.outcome import OrderSource
from curator.core.variant import UNKNOWN_MODEL, Confidence, Evidence, Generation, Tier, Variant
from curator.library.values import NewVariant, Place
from curator.workflow.manifest import ManifestRow


class BriefFrom(Enum):
    """Where a brief comes from when neither a manifest nor a sidecar names it."""

    PROMPT = "prompt"
    FOLDER = "folder"
    MANIFEST = "manifest"


@dataclass(frozen=True, slots=True)
class PlacingRule:
    """What a person said about everything in one import; None leaves it to the evidence."""

    campaign: str | None = None
    tier: Tier | None = None
    brief_from: BriefFrom = BriefFrom.PROMPT


def place_variant(
    path: Path,
    variant: Variant | None,
    row: ManifestRow | None,
    rule: PlacingRule,
    *,
    manifest_name: str = "",
    modified_ns: int | None = None,
    reader_version: int = 0,
) -> NewVariant:
    """Returns what the library is to remember of one image, or of one row without its image."""
    given = _given(row, manifest_name) if row else ()
    evidence = (*given, *(variant.evidence if variant else ()))
    generation = variant.generation if variant else Generation()
    if row is not None:
        generation = replace(
            generation,
            model=row.model or generation.model,
            prompt=row.prompt if row.prompt is not None else generation.prompt,
            seed=row.seed if row.seed is not None else generation.seed,
        )
    requested_at, source = _requested(row, variant)
    brief = _brief(path, generation, evidence, rule)
    place = Place(
        brief_key=brief.key,
        brief_name=brief.name,
        campaign=(row and row.campaign) or rule.campaign or _first(evidence, "campaign") or "",
        model=_model(generation),
        tier=(row and row.tier) or rule.tier or _stated_tier(evidence) or Tier.PRODUCTION,
        take=(row and row.take) or _first(evidence, "take"),
        variant_index=_index(row, evidence),
        requested_at=requested_at if source is OrderSource.REQUESTED else None,
        order_source=source,
        cost=row.cost if row else None,
        generation_seconds=row.generation_seconds if row else None,
        given=row is not None,
    )
    if row is not None:
        place = replace(place, kind=row.kind)
    return NewVariant(
        path=path,
        place=place,
        variant=variant,
        made_at=requested_at,
        modified_ns=modified_ns,
        generation=generation,
        evidence=evidence,
        reader_version=reader_version,
    )


def _given(row: ManifestRow, manifest_name: str) -> tuple[Evidence, ...]:
    source = f"manifest {manifest_name}, line {row.line}"
    stated = {
        "model": row.model,
        "prompt": row.prompt,
        "seed": None if row.seed is None else str(row.seed),
        "campaign": row.campaign,
        "brief": row.brief,
        "tier": row.tier.value if row.tier else None,
        "take": row.take,
        "requested_at": row.requested_at.isoformat() if row.requested_at else None,
        "reference": row.reference,
    }
    return tuple(
        Evidence(field, value, source, Confidence.GIVEN)
        for field, value in stated.items()
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
    path: Path, generation: Generation, evidence: tuple[Evidence, ...], rule: PlacingRule
) -> BriefName:
    named = _first(evidence, "brief")
    if named:
        return named_brief(named)
    if rule.brief_from is BriefFrom.PROMPT and generation.prompt and generation.prompt.strip():
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


def _index(row: ManifestRow | None, evidence: Iterable[Evidence]) -> int | None:
    if row is not None and row.variant_index is not None:
        return row.variant_index
    value = _first(evidence, "variant_index")
    return int(value) if value is not None and value.isdecimal() else None


def _requested(
    row: ManifestRow | None, variant: Variant | None
) -> tuple[datetime | None, OrderSource]:
    """When it was asked for, and how that is known: said, embedded, by the file's date, or not."""
    if row is not None and row.requested_at is not None:
        return row.requested_at, OrderSource.REQUESTED
    if variant is None:
        return None, OrderSource.IMPORT_ORDER
    stated = _moment(_first(variant.evidence, "requested_at"))
    if stated is not None:
        return stated, OrderSource.REQUESTED
    if variant.generation.generated_at is not None:
        return variant.generation.generated_at, OrderSource.EMBEDDED
    return variant.modified_at, OrderSource.FILE_TIME


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
