"""A contact sheet of picked variants: which pictures, under which words, written whole or not."""

import time
from pathlib import Path

from curator.core.errors import CuratorError
from curator.exporters.base import replacing
from curator.exporters.client_sheet import SheetImage, client_sheet
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter
from curator.workflow.clock import Clock, utc_now
from curator.workflow.moving import every_item
from curator.workflow.picking import ACCEPTED
from curator.workflow.progress import Progress, Run, Skipped


def sheet_images(
    library: Library, wanted: VariantFilter = ACCEPTED, *, names: bool = True
) -> tuple[SheetImage, ...]:
    """Returns what stands on a sheet: variants by campaign and brief, in the order of import.

    Args:
        library: where they are.
        wanted: which variants; those whose file is missing are left out.
        names: whether the file's name stands below each; without, only its number does.
    """
    items = sorted(
        (item for item in every_item(library, wanted) if not item.missing),
        key=lambda item: (item.campaign, item.brief_id, item.id),
    )
    return tuple(_image(item, names=names) for item in items)


def write_client_sheet(
    images: tuple[SheetImage, ...], heading: str, target: Path, *, clock: Clock = utc_now
) -> Run[int]:
    """Writes the page beside its place and renames it when it is whole.

    Returns:
        How many pictures stand on it.

    Raises:
        CuratorError: the file cannot be written.
    """
    started, now = time.monotonic(), clock()
    failed = done = 0
    number = f"{len(images)} picture" + ("s" if len(images) != 1 else "")
    with replacing(target) as file:
        for piece in client_sheet(heading, f"{number}, {now.day} {now:%B %Y}", images):
            if isinstance(piece, CuratorError):
                yield Skipped(images[min(done, len(images) - 1)].path, piece.message)
                failed += 1
                continue
            file.write(piece.encode())
            if piece.startswith("<figure>"):
                done += 1
                yield Progress(done, len(images), "Making the sheet", time.monotonic() - started)
    return done - failed


def _image(item: GridItem, *, names: bool) -> SheetImage:
    group = f"{item.campaign} · {item.brief}" if item.campaign else item.brief
    return SheetImage(item.path, group, item.path.name if names else "")
