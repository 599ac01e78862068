"""A real window on a real X server, as a person starts it: nothing here is offscreen."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import ImageGrab

from curator.__main__ import X11_LIBRARIES
from curator.imaging.writing import write_png
from curator.library.library import Library
from curator.workflow.importing import import_paths
from curator.workflow.progress import finish

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X servers are looked for on Linux")


@pytest.fixture
def display(program: Callable[[str], str]) -> Iterator[str]:
    """The name of an X display of this test's own."""
    for library in X11_LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError:
            pytest.skip(f"{library} is not installed here")
    reading, writing = os.pipe()
    command = [program("Xvfb"), "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        name = f":{answer.readline().strip()}"
    yield name
    server.terminate()
    server.wait(10)


def test_the_window_opens_on_a_library_and_shows_its_image(
    display: str, tmp_path: Path, library_file: Path
) -> None:
    rgb = np.zeros((400, 400, 3), np.uint8)
    rgb[:] = (10, 200, 90)
    write_png(tmp_path / "green.png", rgb, {})
    with Library.open(library_file) as library:
        finish(import_paths(library, [tmp_path / "green.png"]))
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    environment |= {"DISPLAY": display}
    window = subprocess.Popen(
        [sys.executable, "-m", "curator", "open", str(library_file)],
        env=environment,
        cwd=Path(__file__).parents[1],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        share = 0.0
        deadline = time.monotonic() + 30
        while share < 0.1 and window.poll() is None and time.monotonic() < deadline:
            time.sleep(0.2)
            screen = np.asarray(ImageGrab.grab(xdisplay=display).convert("RGB"))
            share = float((screen == (10, 200, 90)).all(axis=2).mean())
        assert share >= 0.1, "the image never came on screen"
    finally:
        window.send_signal(signal.SIGTERM)
        _, errors = window.communicate(timeout=10)
    assert "Traceback" not in errors
