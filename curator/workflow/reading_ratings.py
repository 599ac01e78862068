"""What other apps wrote into pictures and sidecars, taken in as facts with their source.

Never verdicts: a verdict is somebody's word here. Where another app's flag contradicts one, that is
listed.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from curator.core.fact import Conflict, Fact, FactKind
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter
from curator.readers.ratings import Ratings, Said, read_ratings
from curator.workflow.clock import Clock, utc_now
from curator.workflow.moving import every_item
from curator.workflow.progress import Progress, Run, Skipped

EVERY = VariantFilter()
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class RatingsReport:
    """What reading came to.

    Attributes:
        files: pictures that were looked at.
        rated: pictures of which another app says something.
        new: facts that are new to the library.
        conflicts: variants that an app's flag calls otherwise than their verdict here.
        disagreeing: pictures whose own places contradict each other, with what they say.
    """

    files: int
    rated: int
    new: int
    conflicts: tuple[Conflict, ...]
    disagreeing: tuple[Skipped, ...]


def take_in_ratings(
    library: Library, wanted: VariantFilter = EVERY, *, clock: Clock = utc_now
) -> Run[RatingsReport]:
    """Reads stars, labels and flags of pictures that are there; a second run finds nothing new."""
    started, now = time.monotonic(), clock()
    files = rated = new = 0
    disagreeing: list[Skipped] = []
    total = library.count(wanted)
    waiting: list[Fact] = []
    for item in every_item(library, wanted):
        files += 1
        if not item.path.is_file():
            yield Skipped(item.path, "The file is not where it was.")
            continue
        ratings = read_ratings(item.path)
        rated += not ratings.is_empty
        waiting += _facts(item.id, ratings, now)
        disagreeing += (Skipped(item.path, sentence) for sentence in ratings.conflicts)
        for sentence in ratings.warnings:
            yield Skipped(item.path, sentence)
        if len(waiting) >= _AT_ONCE:
            new += library.facts.add_imported(waiting, now)
            waiting.clear()
        yield Progress(files, total, "Reading ratings", time.monotonic() - started)
    if waiting:
        new += library.facts.add_imported(waiting, now)
    return RatingsReport(files, rated, new, _about(library, wanted), tuple(disagreeing))


def _about(library: Library, wanted: VariantFilter) -> tuple[Conflict, ...]:
    found = library.facts.conflicts()
    if wanted == EVERY or not found:
        return found
    inside = set(library.ids(wanted))
    return tuple(one for one in found if one.variant in inside)


def _facts(variant: VariantId, ratings: Ratings, now: datetime) -> Iterator[Fact]:
    """One fact of a kind: what counts stands first, and a reject anywhere wins already."""
    kinds: tuple[tuple[FactKind, tuple[Said, ...]], ...] = (
        (FactKind.STARS, ratings.stars),
        (FactKind.LABEL, ratings.labels),
        (FactKind.PICK, ratings.picks),
    )
    for kind, said in kinds:
        if said:
            yield Fact(variant, kind, said[0].value, "", now, source=said[0].source)


def names_of_conflicts(
    library: Library, conflicts: tuple[Conflict, ...]
) -> tuple[tuple[GridItem, Conflict], ...]:
    """Returns each conflict beside its variant."""
    wanted = {one.variant: one for one in conflicts}
    items = (library.details(number).item for number in wanted)
    return tuple((item, wanted[item.id]) for item in items)
