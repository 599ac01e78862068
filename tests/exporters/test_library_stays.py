"""No export takes the place of a library: what was decided is nowhere else."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from curator.core.errors import CuratorError
from curator.exporters.base import replacing


def write(path: Path) -> None:
    with replacing(path) as file:
        file.write(b"a report")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.curator"
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA journal_mode = WAL")
        made.execute("CREATE TABLE decided (what)")
    (tmp_path / "x").mkdir()
    return path


def copied(path: Path) -> Path:
    copy = path.with_name("l.curator.before-0012")
    copy.write_bytes(path.read_bytes())
    return copy


def symbolic(path: Path) -> Path:
    link = path.with_name("report.json")
    link.symlink_to(path)
    return link


def hard(path: Path) -> Path:
    link = path.with_name("report.json")
    os.link(path, link)
    return link


def log_behind_a_link(path: Path) -> Path:
    log = path.with_name("l.curator-wal")
    log.write_bytes(b"decisions")
    link = path.with_name("report.json")
    link.symlink_to(log)
    return link


def damaged(path: Path) -> Path:
    path.write_bytes(b"\0" * 16 + path.read_bytes()[16:])
    return path


NAMES: tuple[Callable[[Path], Path], ...] = (
    lambda path: path,
    lambda path: path.parent / "x" / ".." / "l.curator",
    lambda path: path.with_name("l.curator-wal"),
    lambda path: path.with_name("l.curator-shm"),
    lambda path: path.with_name("l.curator-journal"),
    copied,
    symbolic,
    hard,
    log_behind_a_link,
    damaged,
)


@pytest.mark.parametrize("named", NAMES)
def test_a_library_is_not_replaced_under_any_of_its_names(
    library: Path, named: Callable[[Path], Path]
) -> None:
    target = named(library)
    before = {path: path.read_bytes() for path in library.parent.iterdir() if path.is_file()}
    with pytest.raises(CuratorError) as caught:
        write(target)
    assert str(target) in caught.value.message
    assert caught.value.hint == "Give the file another name."
    after = {path: path.read_bytes() for path in library.parent.iterdir() if path.is_file()}
    assert after == before


@pytest.mark.parametrize("name", ["new.curator-report.json", "other-wal", "-wal", "l.json"])
def test_what_is_no_library_is_replaced(library: Path, name: str) -> None:
    target = library.with_name(name)
    target.write_text("an older report")
    write(target)
    assert target.read_bytes() == b"a report"
