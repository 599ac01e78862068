"""Where working copies lie: a folder beside the library, one folder in it for each ticket.

A hidden mark in that folder tells imports and watched folders that nothing in it is a new variant.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from curator.core.errors import CuratorError
from curator.workflow.watching import may_be_image
from curator.workflow.working_places import MARK

_IN_THE_MARK = (
    "Working copies of Curator's retouch desk. What is saved here becomes a version of the image\n"
    "that it was made from, and is never imported as a new one.\n"
)

ENDING = ".retouch"
KEPT = ".handed-back"
"""Inside a ticket's folder: versions as they were handed back, whatever is saved over them."""

_UNFINISHED = ".copying.new"
"""What a copy is called until it is whole: short, for names may be as long as a name can be."""

_LAYERED = frozenset(
    {
        ".psd",
        ".psb",
        ".xcf",
        ".kra",
        ".ora",
        ".afphoto",
        ".af",
        ".clip",
        ".pdn",
        ".pxd",
        ".procreate",
    }
)
"""What editors keep layers in; such a file is a version that cannot be shown."""


def retouch_folder(library: str, chosen: Path | None = None) -> Path:
    """Returns where a library's working copies go.

    Args:
        library: the library's name: its file's path, or a database URL.
        chosen: a folder of the person's choice.

    Raises:
        CuratorError: the library is not in a file, so there is no place beside it.
    """
    if "://" in library:
        if chosen is None:
            raise CuratorError(
                "This library is on a server, so there is no folder beside it for working copies.",
                "Choose one: retouch_folder in the settings.",
            )
        return chosen
    file = Path(library)
    name = f"{file.stem}{ENDING}"
    return file.with_name(name) if chosen is None else chosen / name


def may_be_version(path: Path) -> bool:
    """Returns whether a name can be a version's: an image or a file with layers, not hidden."""
    if any(part.startswith(".") for part in path.parts[-2:]):
        return False
    layered = path.suffix.lower() in _LAYERED and not path.name.endswith("~")
    return may_be_image(path) or layered


def can_be_shown(path: Path) -> bool:
    """Returns whether a version's file is one that can be looked at beside the original."""
    return path.suffix.lower() not in _LAYERED


def sha256_of(path: Path) -> str:
    """Returns the lower-case hex SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def make_copy(original: Path, sha256: str | None, folder: Path) -> Path:
    """Copies an original into a folder of its own and returns the copy; its bytes are the same.

    Nothing that is there is ever overwritten: a second `hero.png` goes into `hero 2`.

    Raises:
        CuratorError: the original is not there, is another image by now, or there is no room.
    """
    place: Path | None = None
    is_made = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        mark = folder / MARK
        if not mark.exists():
            mark.write_text(_IN_THE_MARK, "utf-8")
        place = next(_free(folder, original.stem))
        beside = place / _UNFINISHED
        shutil.copyfile(original, beside)
        if sha256 is not None and sha256_of(beside) != sha256:
            raise CuratorError(
                f"{original} is not the image that was reviewed: its bytes are others now.",
                "Import it again; its ticket stays with the image that was judged.",
            )
        target = beside.replace(place / original.name)
        is_made = True
    except FileNotFoundError as error:
        raise CuratorError(
            f"{original} is not where it was, so it cannot be opened.",
            "Bring it back, or import the folder that it is in now.",
        ) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CuratorError(
            f"No working copy of {original} can be made in {folder}: {reason}.",
            "Make room, or choose another folder: retouch_folder in the settings.",
        ) from error
    finally:
        if not is_made and place is not None:  # nothing is left of a copy that was not made
            with suppress(OSError):
                (place / _UNFINISHED).unlink(missing_ok=True)
                place.rmdir()
    return target


def kept_file(version: Path, sha256: str) -> Path:
    """Returns where a version is kept as it was handed back."""
    return version.parent / KEPT / f"{sha256[:16]}{version.suffix.lower()}"


def keep(version: Path, sha256: str) -> None:
    """Keeps a version as it is now, for whoever looks at it later.

    Raises:
        CuratorError: it has been changed or taken away meanwhile, or there is no room.
    """
    target = kept_file(version, sha256)
    if target.exists():
        return
    try:
        target.parent.mkdir(exist_ok=True)
        beside = target.with_name(f"{target.name}.new")
        shutil.copyfile(version, beside)
        is_same = sha256_of(beside) == sha256
        if is_same:
            beside.replace(target)
        else:
            beside.unlink()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CuratorError(
            f"{version.name} cannot be handed back: {reason}.", "Save it again in the editor."
        ) from error
    if not is_same:
        raise CuratorError(
            f"{version.name} has just been saved again.", "Wait a moment, then hand it back."
        )


def _free(folder: Path, stem: str) -> Iterator[Path]:
    """Yields new folders, made; their names differ in more than upper and lower case."""
    number = 1
    while True:
        place = folder / (stem if number == 1 else f"{stem} {number}")
        taken = {one.name.casefold() for one in folder.iterdir()}
        if place.name.casefold() not in taken:
            try:
                place.mkdir()
            except FileExistsError:  # somebody else was quicker
                pass
            else:
                yield place
        number += 1
