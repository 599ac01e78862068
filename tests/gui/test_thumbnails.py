"""Small pictures from the cache on disk, made where they are missing."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from curator.gui import thumbnails
from curator.gui.jobs import Jobs
from curator.gui.thumbnails import Thumbnails
from curator.imaging.thumbnail import thumbnail_file
from tests.gui.pictures import draw, write


def test_a_missing_thumbnail_is_made_stored_and_used_from_then_on(tmp_path: Path) -> None:
    path = write(tmp_path / "large.png", draw(1024, 512))
    digest = sha256(path.read_bytes()).hexdigest()
    cache = tmp_path / "cache"
    made = thumbnails.load(cache, digest, path)
    assert made.size() == QSize(256, 128)
    assert thumbnail_file(cache, digest).exists()
    assert [file for file in cache.rglob("*") if file.suffix == ".new"] == []
    path.unlink()
    assert thumbnails.load(cache, digest, path).size() == QSize(256, 128)


def test_a_damaged_thumbnail_is_made_again(tmp_path: Path) -> None:
    path = write(tmp_path / "picture.png", draw(300, 300))
    digest = sha256(path.read_bytes()).hexdigest()
    stored = thumbnail_file(tmp_path / "cache", digest)
    stored.parent.mkdir(parents=True)
    stored.write_bytes(b"half a file")
    assert not thumbnails.load(tmp_path / "cache", digest, path).isNull()
    assert stored.stat().st_size > 100


def test_what_is_no_picture_gives_a_null_thumbnail_and_stores_nothing(tmp_path: Path) -> None:
    path = tmp_path / "text.png"
    path.write_text("no picture")
    assert thumbnails.load(tmp_path / "cache", "ab" * 32, path).isNull()
    assert not list((tmp_path / "cache").rglob("*.jpg"))


def test_pixmaps_come_later_and_memory_stays_bounded(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    one = 256 * 192 * 4
    cache = Thumbnails(jobs, tmp_path / "cache", jobs, memory_limit=3 * one)
    ready: list[str] = []
    cache.ready.connect(ready.append)
    for number in range(6):
        path = write(tmp_path / f"{number}.png", draw(640, 480))
        assert cache.pixmap(f"{number:064}", path) is None
    qtbot.waitUntil(lambda: len(ready) == 6)
    assert cache.cost <= 3 * one
    last = cache.pixmap(ready[-1], tmp_path / "unused")
    assert last is not None
    assert not last.isNull()
