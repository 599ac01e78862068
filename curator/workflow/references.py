"""What an image is held against while it is judged: the references of its brief and campaign."""

from dataclasses import dataclass
from pathlib import Path

from curator.core.variant import BriefId
from curator.library.library import Library


@dataclass(frozen=True, slots=True)
class ReferenceImage:
    """One reference, blind: where its picture is, and whose reference it is.

    Attributes:
        path: of the file; never displayed.
        of_brief: it was promoted for this brief; else it is one of the campaign's.
    """

    path: Path
    of_brief: bool


def references_beside(
    library: Library, brief: BriefId, campaign: str
) -> tuple[ReferenceImage, ...]:
    """Returns the references of a brief, then those of its campaign, each picture once."""
    promoted = [one.path for one in library.provenance.references() if one.brief == brief]
    ids = library.likeness.references(campaign)
    cards = library.cards(ids)
    found = {path: ReferenceImage(path, of_brief=True) for path in promoted}
    for number in ids:
        path = cards[number].path
        found.setdefault(path, ReferenceImage(path, of_brief=False))
    return tuple(found.values())
