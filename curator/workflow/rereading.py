"""Reading variants again after the readers have got better, with or without their files."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from curator.core.errors import UnreadableImage
from curator.core.variant import Variant
from curator.library.library import Library
from curator.library.values import KeptText, NewVariant
from curator.readers.base import read_variant, reader_version, reinterpret
from curator.workflow.origin import Origin
from curator.workflow.placing import Known, Reading, place_variant
from curator.workflow.progress import Progress, Run, Skipped

CHUNK = 100
"""Variants in one transaction."""


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What reading again came to.

    Attributes:
        read: how many variants were read again.
        without_file: how many of those from the kept texts alone.
    """

    read: int
    without_file: int


def reread(
    library: Library, known: Known, version: Callable[[], int] = reader_version
) -> Run[RereadReport]:
    """Reads every variant again that was read by other readers than these.

    The file counts where it is there and unchanged; else the texts that were kept of it. What the
    import was told is remembered, and corrections stay in force.

    Yields a `Progress` a chunk, and a `Skipped` for kept texts that are damaged.
    """
    started, current = time.monotonic(), version()
    total = library.provenance.count_stale(current)
    read = without_file = after = 0
    while kept := library.provenance.stale(current, after, CHUNK):
        after = kept[-1].variant
        items: list[tuple[KeptText, NewVariant]] = []
        for item in kept:
            try:
                again = _read(item, known)
            except ValueError:
                yield Skipped(item.path, "its file is gone and the texts kept of it are damaged")
                continue
            without_file += again.variant is None
            items.append((item, replace(again, reader_version=current)))
        library.provenance.read_again([(item.variant, again) for item, again in items])
        read += len(items)
        yield Progress(read, total, "Reading again", time.monotonic() - started)
    return RereadReport(read, without_file)


def _read(item: KeptText, known: Known) -> NewVariant:
    origin = Origin.from_text(item.origin)
    variant = _from_file(item, origin)
    if variant is not None:
        reading = Reading(variant.generation, variant.evidence, variant.modified_at)
        return replace(place_variant(item.path, reading, origin, known), variant=variant)
    meaning = reinterpret(item.path, item.blocks, root=origin.root)
    reading = Reading(meaning.generation, meaning.evidence)
    return place_variant(item.path, reading, origin, known)


def _from_file(item: KeptText, origin: Origin) -> Variant | None:
    try:
        variant = read_variant(item.path, root=origin.root)
    except (UnreadableImage, OSError):
        return None
    return variant if variant.sha256 == item.sha256 else None
