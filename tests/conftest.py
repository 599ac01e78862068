"""What every test needs: no display, folders of its own, system programs or a reason."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any test imports Qt
os.environ.pop("QT_SCALE_FACTOR", None)

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "curator",
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


@pytest.fixture
def program() -> Callable[[str], str]:
    """Finds a system program; without it the test skips, or fails where everything must run."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            do_without(f"{name} is not installed here")
        return str(path)

    return find


def do_without(reason: str) -> None:
    """Skips a test for want of something of the system; where everything must run, fails it."""
    if os.environ.get("CURATOR_TEST_ALL"):
        pytest.fail(f"{reason}, and CURATOR_TEST_ALL is set")
    pytest.skip(reason)


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """Where a test's library goes."""
    return tmp_path / "test.curator"
