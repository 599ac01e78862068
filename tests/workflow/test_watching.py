"""A followed folder: every image once, and only when it is whole."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.workflow.watching import (
    PATIENCE_SECONDS,
    Settling,
    has_its_end,
    may_be_image,
    watch_folders,
)
from tests.readers.files import parameters_png

IMAGE = parameters_png("a cat\nSteps: 9, Seed: 1")


class Disk:
    """Files as a settling looks at them."""

    def __init__(self) -> None:
        self.files: dict[Path, tuple[int, int]] = {}
        self.whole = True

    def settling(self) -> Settling:
        return Settling(1.0, self.files.get, lambda _path: self.whole)


A, B = Path("/out/a.png"), Path("/out/b.png")


def test_a_file_is_ready_once_it_has_been_left_alone() -> None:
    disk = Disk()
    settling = disk.settling()
    disk.files[A] = (10, 1)
    settling.touched(A, 0.0)
    assert settling.ready(0.9) == ()
    assert settling.ready(1.0) == (A,)
    assert settling.ready(5.0) == ()


def test_a_file_that_grows_is_waited_for_with_or_without_notice() -> None:
    disk = Disk()
    settling = disk.settling()
    disk.files[A] = (10, 1)
    settling.touched(A, 0.0)
    disk.files[A] = (20, 2)
    assert settling.ready(1.0) == ()  # nobody said that it grew; it was looked at
    disk.files[A] = (30, 3)
    settling.touched(A, 1.5)
    assert settling.ready(2.4) == ()
    assert settling.ready(2.5) == (A,)


def test_a_file_without_its_end_is_waited_for_but_not_for_ever() -> None:
    disk = Disk()
    disk.whole = False
    settling = disk.settling()
    disk.files[A] = (10, 1)
    settling.touched(A, 0.0)
    assert settling.ready(PATIENCE_SECONDS - 0.1) == ()
    assert settling.ready(PATIENCE_SECONDS) == (A,)


def test_a_file_that_goes_is_forgotten_and_one_that_comes_again_is_new() -> None:
    disk = Disk()
    settling = disk.settling()
    for path in (A, B):
        disk.files[path] = (10, 1)
        settling.touched(path, 0.0)
    settling.gone(A)
    del disk.files[B]
    assert settling.ready(2.0) == ()
    disk.files[A] = (10, 1)
    settling.touched(A, 3.0)
    assert settling.ready(4.0) == (A,)


@pytest.mark.parametrize(
    "name",
    [".hidden.png", "a.png.part", "a.part.png", "a.png~", "a.tmp", "notes.txt", "a.crdownload"],
)
def test_names_of_unfinished_and_other_files_are_left_out(name: str) -> None:
    assert not may_be_image(Path("/out") / name)
    assert may_be_image(Path("/out/Image 1.JPEG"))


def test_the_end_of_each_format_is_known(tmp_path: Path) -> None:
    cases = {
        "whole.png": (IMAGE, True),
        "cut.png": (IMAGE[:-8], False),
        "text_after.png": (IMAGE + b"x" * 5000, True),
        "whole.jpg": (b"\xff\xd8\xff\xe0..\xff\xd9", True),
        "cut.jpg": (b"\xff\xd8\xff\xe0..", False),
        "whole.webp": (b"RIFF\x08\0\0\0WEBP....", True),
        "cut.webp": (b"RIFF\xff\0\0\0WEBP....", False),
        "empty.png": (b"", False),
    }
    for name, (content, whole) in cases.items():
        (tmp_path / name).write_bytes(content)
        assert has_its_end(tmp_path / name) is whole, name
    assert not has_its_end(tmp_path / "none.png")


class Watch:
    """A watch on a thread, and what it has found."""

    def __init__(self, *folders: Path) -> None:
        self.found: list[Path] = []
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._run, args=(folders,))
        self.thread.start()
        time.sleep(0.4)  # until the operating system listens

    def _run(self, folders: tuple[Path, ...]) -> None:
        for group in watch_folders(folders, self.stop, settle_seconds=0.3):
            self.found += group

    def wait(self, count: int) -> list[str]:
        end = time.monotonic() + 8
        while len(self.found) < count and time.monotonic() < end:
            time.sleep(0.02)
        return sorted(path.name for path in self.found)


@pytest.fixture
def watches() -> Iterator[list[Watch]]:
    started: list[Watch] = []
    yield started
    for one in started:
        one.stop.set()
        one.thread.join(5)
        assert not one.thread.is_alive()


def test_a_real_folder_is_followed(tmp_path: Path, watches: list[Watch]) -> None:
    (tmp_path / "before.png").write_bytes(IMAGE)
    watches.append(watch := Watch(tmp_path))
    with (tmp_path / "slow.png").open("wb") as slow:
        slow.write(IMAGE[:40])
        slow.flush()
        (tmp_path / "quick.png").write_bytes(IMAGE)
        (tmp_path / "notes.txt").write_text("not an image")
        part = tmp_path / "renamed.png.part"
        part.write_bytes(IMAGE)
        part.rename(tmp_path / "renamed.png")
        (tmp_path / "new folder").mkdir()
        (tmp_path / "new folder" / "deep.png").write_bytes(IMAGE)
        (tmp_path / "gone.png").write_bytes(IMAGE)
        (tmp_path / "gone.png").unlink()
        assert watch.wait(3) == ["deep.png", "quick.png", "renamed.png"]
        slow.write(IMAGE[40:])
    assert watch.wait(4) == ["deep.png", "quick.png", "renamed.png", "slow.png"]


def test_a_folder_that_comes_later_is_waited_for(tmp_path: Path, watches: list[Watch]) -> None:
    watches.append(watch := Watch(tmp_path / "later"))
    (tmp_path / "later").mkdir()
    time.sleep(0.8)
    (tmp_path / "later" / "a.png").write_bytes(IMAGE)
    assert watch.wait(1) == ["a.png"]
