"""One command line for all its tests."""

import pytest

from curator.__main__ import main
from tests.cli.running import Run


@pytest.fixture
def curator(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command; returns (exit code, stdout, stderr)."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run
