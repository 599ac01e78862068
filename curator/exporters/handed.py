"""What became of one file that was handed over, and how a copy is made that overwrites nothing."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

_BLOCK = 1 << 20


class Status(Enum):
    """What became of a file; the value is what a person reads."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Handed:
    """One line of a result list.

    Attributes:
        source: the library's file.
        target: what was written or found; None where nothing could be named.
        status: what became of it.
        reason: why it was refused, or what is worth knowing; "" where nothing is.
    """

    source: Path
    target: Path | None
    status: Status
    reason: str = ""


def hash_of(path: Path, keep_on: Callable[[bytes], object] | None = None) -> str:
    """Returns the SHA-256 of a file's bytes in hexadecimal digits; OSError where it cannot be read.

    Args:
        path: the file.
        keep_on: is given every block as it is read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            if keep_on is not None:
                keep_on(block)
    return digest.hexdigest()


def copy_picture(source: Path, target: Path, sha256: str) -> Handed:
    """Copies a file byte for byte to a name that is not in use.

    The copy is hashed on its way and appears under its name only when it is whole, on disk, and
    holds what the library knows by this hash. An existing file is never written to: one with the
    same content is left as it is, any other refuses the copy.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        if target.exists():
            if target.is_file() and hash_of(target) == sha256:
                return Handed(source, target, Status.UNCHANGED, "It is there already.")
            return Handed(source, target, Status.REFUSED, "Another file has this name.")
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("xb") as file:
                found = hash_of(source, file.write)
                file.flush()
                os.fsync(file.fileno())
            if found != sha256:
                return Handed(
                    source, None, Status.REFUSED, "The file was changed since it was imported."
                )
            return _name_copy(source, beside, target)
        finally:
            beside.unlink(missing_ok=True)
    except FileNotFoundError:
        return Handed(source, None, Status.REFUSED, "The file is not where it was.")
    except OSError as error:
        return Handed(source, None, Status.REFUSED, f"{(error.strerror or str(error))}.")


def _name_copy(source: Path, beside: Path, target: Path) -> Handed:
    """Gives a finished copy its name, in a way that fails where the name has come into use."""
    with suppress(OSError):  # the source's times tell its age; a copy without them is a copy too
        times = source.stat()
        os.utime(beside, ns=(times.st_atime_ns, times.st_mtime_ns))
    try:
        os.link(beside, target)
    except FileExistsError:
        return Handed(source, target, Status.REFUSED, "Another file has this name.")
    except OSError:  # no hard links here (FAT, some shares): the name was free a moment ago
        if target.exists():
            return Handed(source, target, Status.REFUSED, "Another file has this name.")
        beside.rename(target)
    return Handed(source, target, Status.WRITTEN)
