"""A person's word about many variants at once: which ones, by whom, made for what."""

from collections.abc import Sequence
from pathlib import Path

from curator.core.correction import Step
from curator.core.errors import CuratorError
from curator.core.variant import Tier, VariantId
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.workflow.clock import Clock, utc_now
from curator.workflow.finding import absolute
from curator.workflow.models import load_models


def find_variants(
    library: Library, names: Sequence[str], wanted: VariantFilter
) -> tuple[VariantId, ...]:
    """Returns the variants that are meant, in import order.

    Args:
        library: where they are.
        names: files, folders (everything below them), or SHA-256; empty for no restriction.
        wanted: narrows them further.

    Raises:
        CuratorError: a name stands for nothing in the library, or nothing is left.
    """
    let_through = library.ids(wanted)
    if names:
        named: set[VariantId] = set()
        for name in names:
            found = _named(library, name)
            if not found:
                raise CuratorError(
                    f"There is no variant at {name} in this library.",
                    "Name a file or folder that was imported, or a SHA-256.",
                )
            named |= found
        let_through = tuple(variant for variant in let_through if variant in named)
    if not let_through:
        raise CuratorError(
            "There are no such variants in this library.", "Ask for fewer things at once."
        )
    return let_through


def _named(library: Library, name: str) -> set[VariantId]:
    path = absolute(Path(name))
    known = library.known_files([path])
    if path in known:
        return {known[path].variant}
    if below := library.ids(VariantFilter(below=path)):
        return set(below)
    return {
        number
        for number, sha256 in library.names_of_variants().items()
        if len(name) >= 8 and sha256.startswith(name.lower())
    }


def assign_variants(
    library: Library,
    reviewer: str,
    variants: Sequence[VariantId],
    *,
    model: str | None = None,
    tier: Tier | None = None,
    campaign: str | None = None,
    clock: Clock = utc_now,
) -> Step:
    """Says of variants whose they are, as one step that one undo takes back.

    A model that Curator knows by another name is called by its canonical one.

    Raises:
        CuratorError: nothing is said, or of no variants.
    """
    card = load_models().registry.card_of(model) if model else None
    return library.provenance.assign(
        reviewer,
        variants,
        clock(),
        model_name=card.name if card else model,
        usual_tier=card.tier if card else None,
        tier=tier,
        campaign_name=campaign,
    )
