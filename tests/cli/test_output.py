"""What is printed where nobody can take it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from curator.cli import app
from tests.cli.running import Run

VERSION = [sys.executable, "-m", "curator", "--version"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_behind_stdout_is_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(VERSION, stdout=full, stderr=subprocess.PIPE)
    said = ended.stderr.decode().splitlines()
    assert ended.returncode == 1
    assert said[0].startswith("curator: The output cannot be written: no space left")
    assert len(said) == 2, "and a hint, and nothing of what Python found"


def test_a_reader_who_has_read_enough_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(VERSION, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert ended.stderr == b""


def test_ctrl_c_while_modules_load_is_quiet(curator: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: str | None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "build_app", interrupted)
    assert curator("--version") == (130, "", "")
