"""The window's fixtures: a dressed application, a reviewer, and no thread left behind."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.gui import theme
from curator.gui.jobs import Jobs
from tests.gui.windows import Reviewer


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    if not qapp.styleSheet():
        theme.apply(qapp, "dark")


@pytest.fixture(autouse=True)
def _no_thread_outlives_its_test() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert left == []


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """The lanes, joined at the end."""
    jobs = Jobs()
    yield jobs
    jobs.shutdown()


@pytest.fixture
def reviewer(qtbot: QtBot, tmp_path: Path) -> Iterator[Reviewer]:
    """Somebody who closes the windows again."""
    reviewer = Reviewer(qtbot, tmp_path / "home")
    yield reviewer
    reviewer.close()
