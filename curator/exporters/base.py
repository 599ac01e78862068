"""The contract of an exporter, and how every file is written: beside the target, then renamed."""

import hashlib
import os
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EISDIR
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias  # Any: the values of a JSON document

from curator.core.errors import CuratorError
from curator.plugins import Registry

Document: TypeAlias = Mapping[str, Any]
"""A report as plain dicts, lists, texts and numbers: schema `curator.stats/1`."""

Render: TypeAlias = Callable[[Document], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One output format.

    Attributes:
        name: what a person types ("csv").
        suffix: the file ending, with its dot.
        render: from a report's document to the file's bytes; raises CuratorError when something
            that it needs is not installed.
    """

    name: str
    suffix: str
    render: Render


EXPORTERS: Registry[Exporter] = Registry("curator.exporters", group="curator.exporters")
"""Every known format; other distributions add theirs under the entry-point group of the same
name."""


_OWN_MODULES = {"json": "json_document", "csv": "csv_table", "table": "text_table"}
"""Where formats are that a person waits for: found without loading all the others first."""


_LONGEST_NAME = 255
"""In bytes, of a file's name on most file systems."""


_DATABASE = b"SQLite format 3\0"
"""How every SQLite file begins (sqlite.org/fileformat.html, 1.3): each library, and its copies."""

_OF_A_DATABASE = ("-wal", "-shm", "-journal")
"""Endings of what SQLite keeps beside a file; decisions may be there and nowhere else yet."""


def exporter(name: str, suffix: str) -> Callable[[Render], Render]:
    """Returns a decorator that registers a render function as the format `name`."""

    def register(render: Render) -> Render:
        EXPORTERS.register(name, Exporter(name, suffix, render))
        return render

    return register


def find_exporter(name: str) -> Exporter:
    """Returns the exporter of that name.

    Raises:
        CuratorError: when there is none.
    """
    if name in _OWN_MODULES:
        import_module(f"curator.exporters.{_OWN_MODULES[name]}")
        found = EXPORTERS.registered(name)
        if found is not None:
            return found
    if name not in EXPORTERS:
        known = ", ".join(known for known, _ in EXPORTERS.items())
        raise CuratorError(f"There is no format called {name!r}.", f"Use one of {known}.")
    return EXPORTERS[name]


def export(report: Document, path: Path, format_name: str) -> None:
    """Writes a report to a file in the named format, replacing what was there.

    Raises:
        CuratorError: when the format is not known or the file cannot be written.
    """
    content = find_exporter(format_name).render(report)
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """Opens a file that takes the place of `path` when the block ends without an error.

    It lies beside the target until it is complete and on disk, so that nobody ever reads half of it
    and a failure leaves the old file as it was. A library is never replaced, see `refuse_library`.

    Raises:
        CuratorError: when the file cannot be written; the message names it.
    """
    refuse_library(path)
    try:
        if path.is_char_device() or path.is_fifo():  # such a thing is written to, never replaced
            with path.open("wb") as file:
                yield file
            return
        if not path.name:
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        beside = _beside(path)
        try:
            with beside.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise CuratorError(f"{path} cannot be written: {_reason(error)}.", _hint(path)) from error


def refuse_library(path: Path) -> None:
    """Does nothing where a file may be written; no export takes the place of what was decided.

    A library is known by what it holds or by its ending, whichever name or link leads to it.

    Raises:
        CuratorError: `path` is a library, another SQLite file, or what SQLite keeps beside one, or
            a file that cannot be read, so that nobody knows.
    """
    file = Path(os.path.realpath(path))
    other_name = "Give the file another name."
    try:
        if _is_database(file):
            raise CuratorError(f"{path} is a library or another database, and stays.", other_name)
        for ending in _OF_A_DATABASE:
            owner = file.parent / file.name[: -len(ending)]
            if file.name.lower().endswith(ending) and _is_database(owner):
                said = f"{path} is a part of the library {owner.name}, and stays."
                raise CuratorError(said, other_name)
    except OSError as error:
        raise CuratorError(f"{path} cannot be written: {_reason(error)}.", _hint(path)) from error


def _is_database(file: Path) -> bool:
    if not file.is_file():
        return False
    if file.suffix.lower() == ".curator":  # a damaged one may still be mended
        return True
    with file.open("rb") as stream:
        return stream.read(len(_DATABASE)) == _DATABASE


def _beside(path: Path) -> Path:
    """The unfinished file; the process id keeps two programs out of each other's way."""
    whole = f".{path.name}.{os.getpid()}.new"
    if len(os.fsencode(whole)) <= _LONGEST_NAME:
        return path.with_name(whole)
    digest = hashlib.sha256(os.fsencode(path.name)).hexdigest()[:20]
    return path.with_name(f".{digest}.{os.getpid()}.new")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _hint(path: Path) -> str:
    folder = path.parent
    if path.is_dir():
        return "It is a folder; give the name of a file."
    if not folder.exists():
        return f"Make the folder {folder} first."
    if not folder.is_dir():
        return f"{folder} is not a folder."
    if not os.access(folder, os.W_OK):
        return f"Choose a folder that you may write to, or ask for access to {folder}."
    return "Check that the disk has room and that no other program holds the file."
