"""What every test needs: no display, folders of its own, system programs or a reason."""

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any test imports Qt
os.environ.pop("QT_SCALE_FACTOR", None)

from hypothesis import HealthCheck, Phase, settings
from sqlalchemy import Engine

from curator.library import engine as engines
from curator.library.migrations import upgrade

settings.register_profile(
    "curator",
    max_examples=50,  # the same ones every time; more of them only cost time
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
settings.load_profile("curator")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and caches of a test never touch those of the person who runs it."""
    folder = tmp_path_factory.mktemp("own")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CURATOR_CONFIG", str(folder / "config"))
        patch.setenv("CURATOR_CACHE", str(folder / "cache"))
        yield


@pytest.fixture(autouse=True, scope="session")
def _new_libraries_are_copies() -> Iterator[None]:
    """Every migration takes 50 ms and more: done once, further new libraries are copies of it."""
    real, lock = upgrade._run_alembic, threading.Lock()
    template: list[sqlite3.Connection] = []

    def make(engine: Engine) -> None:
        if engines.sqlite_file(engine.url) is None or upgrade.revision_of(engine) is not None:
            real(engine)
            return
        with lock, closing(engine.raw_connection()) as pooled:
            made = pooled.driver_connection
            assert isinstance(made, sqlite3.Connection)
            if template:
                template[0].backup(made)
                return
            real(engine)
            template.append(sqlite3.connect(":memory:", check_same_thread=False))
            made.backup(template[0])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upgrade, "_run_alembic", make)
        yield
    for kept in template:
        kept.close()


DURABLE = engines.PRAGMAS


@pytest.fixture(autouse=True, scope="session")
def _nothing_waits_for_the_disk() -> Iterator[None]:
    """A power cut in the middle of a test loses nothing that anybody wants back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "PRAGMAS", (*DURABLE, "synchronous = OFF"))
        yield


@pytest.fixture
def durable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Libraries are opened as they are outside tests."""
    monkeypatch.setattr(engines, "PRAGMAS", DURABLE)


@pytest.fixture
def program() -> Callable[[str], str]:
    """Finds a system program; without it the test is skipped with that reason."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            pytest.skip(f"{name} is not installed here")
        return str(path)

    return find


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything must run (CURATOR_TEST_ALL), a test that was skipped has failed."""
    report = yield
    if report.skipped and os.environ.get("CURATOR_TEST_ALL") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, but CURATOR_TEST_ALL is set: {report.longrepr}"
    return report


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """Where a test's library goes."""
    return tmp_path / "test.curator"
