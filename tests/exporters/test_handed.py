"""Copies that overwrite nothing and hold what they should."""

import hashlib
import os
from pathlib import Path

import pytest

from curator.exporters import handed
from curator.exporters.handed import Status, copy_picture


def make(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def test_a_copy_holds_the_same_bytes_and_the_same_time(tmp_path: Path) -> None:
    source = tmp_path / "hero.png"
    known = make(source, b"pixels" * 400_000)
    os.utime(source, ns=(1, 1_700_000_000_123_000_000))
    made = copy_picture(source, tmp_path / "out" / "hero.png", known)
    assert made.status is Status.WRITTEN
    assert made.target is not None
    assert made.target.read_bytes() == source.read_bytes()
    assert made.target.stat().st_mtime_ns == source.stat().st_mtime_ns
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["hero.png"]


def test_a_second_copy_finds_the_first_and_leaves_it_alone(tmp_path: Path) -> None:
    known = make(tmp_path / "hero.png", b"pixels")
    target = tmp_path / "copy.png"
    copy_picture(tmp_path / "hero.png", target, known)
    os.utime(target, ns=(5, 5))
    again = copy_picture(tmp_path / "hero.png", target, known)
    assert again.status is Status.UNCHANGED
    assert target.stat().st_mtime_ns == 5


def test_another_file_of_that_name_is_never_written_over(tmp_path: Path) -> None:
    known = make(tmp_path / "hero.png", b"pixels")
    make(tmp_path / "copy.png", b"somebody's")
    made = copy_picture(tmp_path / "hero.png", tmp_path / "copy.png", known)
    assert made.status is Status.REFUSED
    assert "name" in made.reason
    assert (tmp_path / "copy.png").read_bytes() == b"somebody's"


def test_a_name_that_comes_into_use_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = make(tmp_path / "hero.png", b"pixels")
    target = tmp_path / "copy.png"
    real = os.fsync

    def somebody_is_quicker(number: int) -> None:
        real(number)
        target.write_bytes(b"somebody's")

    monkeypatch.setattr(handed.os, "fsync", somebody_is_quicker)
    assert copy_picture(tmp_path / "hero.png", target, known).status is Status.REFUSED
    assert target.read_bytes() == b"somebody's"


def test_a_file_that_was_changed_since_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    make(tmp_path / "hero.png", b"other pixels")
    made = copy_picture(tmp_path / "hero.png", tmp_path / "out" / "hero.png", "0" * 64)
    assert made.status is Status.REFUSED
    assert "changed" in made.reason
    assert list((tmp_path / "out").iterdir()) == []


def test_a_file_that_is_gone_is_said_so(tmp_path: Path) -> None:
    made = copy_picture(tmp_path / "gone.png", tmp_path / "copy.png", "0" * 64)
    assert (made.status, made.reason) == (Status.REFUSED, "The file is not where it was.")
