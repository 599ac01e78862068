"""A contact sheet of picked variants: which pictures, under which words, written whole or not."""

import time
from pathlib import Path

from curator.core.errors import CuratorError
from curator.exporters.base import replacing
from curator.exporters.client_sheet import SheetImage, client_sheet
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.workflow.clock import Clock, utc_now
from curator.workflow.finding import absolute
from curator.workflow.picking import ACCEPTED, Delivered, delivered
from curator.workflow.progress import Progress, Run, Skipped
from curator.workflow.sheets import Arrangement, Cell, Line, Sheet, SheetPicture, Voice


def sheet_images(
    library: Library,
    wanted: VariantFilter = ACCEPTED,
    *,
    names: bool = True,
    with_finished: bool = False,
) -> tuple[SheetImage, ...]:
    """Returns what stands on a sheet: variants by campaign and brief, in the order of import.

    Args:
        library: where they are.
        wanted: which variants; those whose file is missing are left out.
        names: whether the file's name stands below each; without, only its number does.
        with_finished: finished retouches too, as the version that was called good.
    """
    files = sorted(
        (file for file in delivered(library, wanted, with_finished=with_finished) if file.source),
        key=lambda file: (file.item.campaign, file.item.brief_id, file.item.id),
    )
    return tuple(_image(file, names=names) for file in files)


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
    with replacing(target) as file:
        for piece in client_sheet(heading, f"{_count_of(images)}, {now.day} {now:%B %Y}", images):
            if isinstance(piece, CuratorError):
                yield Skipped(images[min(done, len(images) - 1)].path, piece.message)
                failed += 1
                continue
            file.write(piece.encode())
            if piece.startswith("<figure>"):
                done += 1
                yield Progress(done, len(images), "Making the sheet", time.monotonic() - started)
    return done - failed


def paper_sheet(images: tuple[SheetImage, ...], heading: str, *, clock: Clock = utc_now) -> Sheet:
    """Returns the same pictures as pages of paper, twelve on each."""
    return Sheet(
        title=heading,
        note=_count_of(images),
        foot=f"{clock():%Y-%m-%d}",
        cells=tuple(
            Cell(
                (SheetPicture(image.path),),
                (
                    Line(f"{number}. {image.title}".rstrip(), Voice.BODY),
                    Line(image.group, Voice.SMALL),
                ),
            )
            for number, image in enumerate(images, start=1)
        ),
        arrangement=Arrangement.BELOW,
        columns=3,
        rows=4,
    )


def check_page_target(library: Library, target: Path) -> None:
    """Returns where a page may be written to this file.

    Raises:
        CuratorError: it is no HTML file, or an image of the library lies there.
    """
    if target.suffix.lower() not in {".html", ".htm"}:
        raise CuratorError(
            f"A contact sheet is HTML or PDF, not {target.suffix or 'a name without an ending'}.",
            "Name it sheet.html or sheet.pdf.",
        )
    if library.known_files([absolute(target)]):
        raise CuratorError(f"{target} is an image of this library.", "Choose another name.")


def _count_of(images: tuple[SheetImage, ...]) -> str:
    return f"{len(images)} picture" + ("s" if len(images) != 1 else "")


def _image(file: Delivered, *, names: bool) -> SheetImage:
    item = file.item
    group = f"{item.campaign} · {item.brief}" if item.campaign else item.brief
    return SheetImage(file.source or item.path, group, file.name if names else "")
