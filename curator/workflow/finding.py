"""Finding what to import: files by name, folders all the way down, rows of a manifest."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.workflow.manifest import ManifestRow
from curator.workflow.progress import Skipped
from curator.workflow.working_places import MARK, is_working_place

BESIDE = frozenset({".json", ".txt", ".xmp"})
"""Endings of files that describe an image of the same name and are read together with it."""


_OF_A_LIBRARY = (".curator", ".curator-wal", ".curator-shm", ".curator-journal")
"""What a library beside the images is made of; nobody means to import that."""

COPIED = "it is a copy of an image that is here already, with ratings that Curator wrote into it"
WORKED_ON = "it belongs to a retouch desk: what is saved there is a version, not a new image"
"""Why a working copy that somebody names or drops is left out."""


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read.

    Attributes:
        path: absolute.
        root: the folder that the search began at; the folder rule reads the way from here.
    """

    path: Path
    root: Path


def absolute(path: Path) -> Path:
    """Returns the path from the root of the file system, without "..", links left as they are."""
    # resolve() would follow links, and expanduser() raise where nobody has that name.
    return Path(os.path.abspath(os.path.expanduser(path)))  # noqa: PTH100, PTH111


def find_images(paths: Iterable[Path]) -> Iterator[Found | Skipped]:
    """Yields every file to read, each once, in a stable order.

    Folders are searched all the way down. Names that begin with a dot and folders behind links are
    left out, and so are libraries, the working copies of a retouch desk, and descriptions that lie
    beside their image. What cannot be looked into is a `Skipped`.
    """
    met: set[Path] = set()
    for given in paths:
        start = absolute(given)
        if is_working_place(start):
            yield Skipped(start, WORKED_ON)
        elif start.is_dir():
            for item in _walk(start, start):
                if isinstance(item, Skipped):
                    yield item
                elif item.path not in met:
                    met.add(item.path)
                    yield item
        elif not start.exists():
            yield Skipped(start, "there is no such file or folder")
        elif start not in met:
            met.add(start)
            yield Found(start, start.parent)


def _walk(folder: Path, root: Path) -> Iterator[Found | Skipped]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder, f"the folder cannot be opened: {error.strerror}")
        return
    if any(entry.name == MARK for entry in listed):
        return
    described = {
        name
        for entry in listed
        if Path(entry.name).suffix.lower() not in BESIDE
        for name in (entry.name, Path(entry.name).stem)
    }
    for entry in listed:
        if entry.name.startswith(".") or entry.name.endswith(_OF_A_LIBRARY):
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, root)
        elif entry.is_file():
            beside = path.suffix.lower() in BESIDE and path.stem in described
            if not beside:
                yield Found(path, root)


def resolve_rows(
    rows: Sequence[ManifestRow], manifest: Path, roots: Sequence[Path]
) -> tuple[dict[Path, ManifestRow], list[Skipped]]:
    """Returns the rows by the file that they name, and the rows that name one again.

    A relative name is looked for beside the manifest, then in the folders that are imported; one
    that is nowhere keeps its place beside the manifest.
    """
    folders = [absolute(manifest).parent, *(root for root in roots if root.is_dir())]
    by_path: dict[Path, ManifestRow] = {}
    again: list[Skipped] = []
    for row in rows:
        name = row.file if os.sep == "\\" else row.file.replace("\\", "/")
        places = [absolute(folder / name) for folder in folders]
        path = next((place for place in places if place.is_file()), places[0])
        if path in by_path:
            first = by_path[path].line
            again.append(
                Skipped(
                    path, f"line {row.line} names it again; line {first} is the one that counts"
                )
            )
        else:
            by_path[path] = row
    return by_path, again
