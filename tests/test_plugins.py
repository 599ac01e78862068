"""How plug-ins are found: all of them or a reason, also when several threads ask at once."""

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from curator.plugins import Registry

REGISTRY = """
from curator.plugins import Registry
ROOM = Registry("house_of_test", "house.of.test")
"""
SLOW = """
import time
from house_of_test.base import ROOM
time.sleep(0.05)
ROOM.register("{name}", "{name}")
"""


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry[str]]:
    """A package of slow plug-ins, one of them broken and one private."""
    package = tmp_path / "house_of_test"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "base.py").write_text(REGISTRY)
    for name in ("one", "two", "three"):
        (package / f"{name}.py").write_text(SLOW.format(name=name))
    (package / "broken.py").write_text("raise ValueError('as it was born')")
    (package / "_private.py").write_text("raise AssertionError('never imported')")
    monkeypatch.syspath_prepend(str(tmp_path))
    from house_of_test.base import ROOM  # type: ignore[import-not-found]

    yield ROOM
    for name in [name for name in sys.modules if name.startswith("house_of_test")]:
        del sys.modules[name]


def test_every_thread_sees_every_plug_in(room: Registry[str]) -> None:
    start = threading.Barrier(4)

    def ask() -> list[str]:
        start.wait()
        return [name for name, _ in room.items()]

    with ThreadPoolExecutor(4) as pool:
        answers = [future.result() for future in [pool.submit(ask) for _ in range(4)]]
    assert answers == [["one", "three", "two"]] * 4


def test_a_broken_plug_in_is_reported_and_the_others_work(room: Registry[str]) -> None:
    assert room["one"] == "one"
    assert room.broken == {"house_of_test.broken": "ValueError: as it was born"}
    assert "broken" not in room


def test_two_plug_ins_of_one_name_are_a_mistake(room: Registry[str]) -> None:
    room.load()
    with pytest.raises(ValueError, match="two plug-ins"):
        room.register("one", "again")
