"""Visual drift for the report: each accepted variant of a campaign against its references."""

from collections.abc import Sequence
from datetime import datetime
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from curator.core.likeness import FEWEST_REFERENCES
from curator.core.stats_sections import CampaignDrift, Drift, DriftPoint, DriftTen
from curator.library.library import Library

if TYPE_CHECKING:  # NumPy loads with them
    from curator.statistics.variants import Variants

TEN = 10
"""The article's measure: the tenth image beside the first."""

_PARTS = ("distance", "palette", "contrast", "light", "texture")


def drift_section(library: Library, variants: "Variants") -> Drift:
    """Returns the drift of every campaign with references, in the order of acceptance.

    Args:
        library: for styles.
        variants: counted ones.
    """
    there = set(variants.campaigns_met())
    return Drift(
        campaigns=[
            _campaign(library, name, variants)
            for name in library.reckoning.campaigns_with_references()
            if name in there
        ],
        references_needed=FEWEST_REFERENCES,
    )


class Accepted(NamedTuple):
    """An accepted image whose style is known."""

    variant: int
    model: str
    accepted_at: datetime
    style: bytes


def _campaign(library: Library, name: str, variants: "Variants") -> CampaignDrift:
    references = [item.style for item in library.likeness.reference_styles(name)]
    found = CampaignDrift(
        campaign=name,
        references=len(references),
        points=[],
        tens=[],
        tenth_beside_first=None,
        reason="",
    )
    if len(references) < FEWEST_REFERENCES:
        found["reason"] = f"{len(references)} measured references; {FEWEST_REFERENCES} are needed"
        return found
    styles: dict[int, bytes] = {
        item.id: item.style for item in library.likeness.campaign_styles(name)
    }
    order = [
        Accepted(number, model, moment, styles[number])
        for number, model, moment in variants.only(campaign=name).acceptances()
        if number in styles
    ]
    if not order:
        found["reason"] = "no accepted image of it is measured"
        return found
    found["points"] = _points(references, order)
    found["tens"] = _tens(found["points"])
    if len(order) >= TEN:
        first, tenth = _numbers(found["points"][0]), _numbers(found["points"][TEN - 1])
        found["tenth_beside_first"] = {part: tenth[part] - first[part] for part in _PARTS}
    return found


def _points(references: Sequence[bytes], order: Sequence[Accepted]) -> list[DriftPoint]:
    from curator.similarity.drift import drifts_from, part_distances

    pictures = [one.style for one in order]
    drifts = drifts_from(references, pictures)
    parts = part_distances(references, pictures)
    return [
        DriftPoint(
            variant=one.variant,
            place=place,
            model=one.model,
            accepted_at=one.accepted_at.isoformat(),
            distance=drift.distance,
            limit=drift.limit,
            palette=part["palette"],
            contrast=part["contrast"],
            light=part["light"],
            texture=part["texture"],
            words=list(drift.words),
        )
        for place, (one, drift, part) in enumerate(zip(order, drifts, parts, strict=True), start=1)
    ]


def _numbers(point: DriftPoint) -> dict[str, float]:
    return {
        "distance": point["distance"],
        "palette": point["palette"],
        "contrast": point["contrast"],
        "light": point["light"],
        "texture": point["texture"],
    }


def _tens(points: Sequence[DriftPoint]) -> list[DriftTen]:
    tens: list[DriftTen] = []
    for start in range(0, len(points), TEN):
        some = points[start : start + TEN]
        rows = [_numbers(point) for point in some]
        middle = {part: median(row[part] for row in rows) for part in _PARTS}
        tens.append(
            DriftTen(
                first=some[0]["place"],
                last=some[-1]["place"],
                distance=middle["distance"],
                palette=middle["palette"],
                contrast=middle["contrast"],
                light=middle["light"],
                texture=middle["texture"],
            )
        )
    return tens
