"""What variants have in common: which look alike, and which stand out among their siblings.

Works on what the analysis has stored of each variant, so no file is opened.
"""

import time
from collections.abc import Collection
from dataclasses import dataclass

from curator.core.errors import CuratorError
from curator.core.likeness import FEWEST_REFERENCES, Drifted
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import CampaignStyle
from curator.workflow.progress import Progress, Run

LABEL = "Comparing images"


def compare_variants(library: Library) -> Run[None]:
    """Places what belongs to no group yet, and measures drift in briefs that have changed."""
    from curator.similarity.drift import VERSION, as_measurement, sibling_drifts

    started = time.monotonic()
    if library.likeness.count_unplaced():
        yield Progress(0, None, LABEL, 0.0)
        place_variants(library)
    stale = library.likeness.stale_drifts(VERSION)
    for done, (brief, state) in enumerate(stale):
        yield Progress(done, len(stale), LABEL, time.monotonic() - started)
        styles = library.likeness.styles(brief)
        drifts = sibling_drifts([packed for _, packed in styles]) or []
        measured = {
            variant: as_measurement(drift)
            for (variant, _), drift in zip(styles, drifts, strict=False)
        }
        library.likeness.store_drift(brief, state, measured)


def place_variants(library: Library) -> None:
    """Finds for each variant without a group the one it belongs to."""
    from curator.similarity.groups import place

    likeness = library.likeness
    likeness.place(place(likeness.prints(), likeness.told_apart(), mirrored=likeness.mirrored))


def tell_apart(library: Library, variants: Collection[VariantId]) -> tuple[tuple[int, int], ...]:
    """Takes variants out of their groups for good; returns what `put_back` needs."""
    pairs = library.likeness.tell_apart(variants)
    place_variants(library)
    return pairs


def put_back(library: Library, pairs: Collection[tuple[int, int]]) -> None:
    """Forgets that variants were told apart."""
    library.likeness.forget_apart(pairs)
    place_variants(library)


@dataclass(frozen=True, slots=True)
class CampaignDrift:
    """A campaign's variants against its references.

    Attributes:
        references: how many there are.
        files: the variants, in the order in which they were made.
        strip: the same from the nearest to the furthest.
        trend: for each in the order made, the median distance of it and of those just before it.
    """

    references: int
    files: tuple[CampaignStyle, ...]
    strip: tuple[Drifted, ...]
    trend: tuple[float, ...]

    def file(self, drifted: Drifted) -> CampaignStyle:
        """Returns the file of one place of the strip."""
        return self.files[drifted.place]


TREND_OF = 9
"""How many variants one point of the trend is the median of."""


def campaign_drift(library: Library, campaign: str) -> CampaignDrift:
    """Returns how far each variant of a campaign lies from the campaign's references.

    Of pictures with other contents the distance says little about style (measured: area under the
    curve 0.5 to 0.7), so it is something to look at, in order, and never a verdict.

    Raises:
        CuratorError: the campaign has too few references, or none of its images is measured.
    """
    from statistics import median

    from curator.similarity.drift import drifts_from

    references = [item.style for item in library.likeness.reference_styles(campaign)]
    if len(references) < FEWEST_REFERENCES:
        raise CuratorError(
            f"{campaign or 'No campaign'} has {len(references)} reference images; "
            f"{FEWEST_REFERENCES} are needed to know its look.",
            "Select images with the wanted look in the library and choose Use as References.",
        )
    files = library.likeness.campaign_styles(campaign)
    if not files:
        raise CuratorError("No image of this campaign is measured yet.", "Measure them first.")
    drifts = drifts_from(references, [item.style for item in files])
    strip = sorted(
        (
            Drifted(item.id, drift, n)
            for n, (item, drift) in enumerate(zip(files, drifts, strict=True))
        ),
        key=lambda drifted: drifted.drift.distance,
    )
    distances = [drift.distance for drift in drifts]
    trend = [median(distances[max(0, n - TREND_OF + 1) : n + 1]) for n in range(len(distances))]
    return CampaignDrift(len(references), files, tuple(strip), tuple(trend))
