"""A real window on a real X server, as a person starts it: nothing here is offscreen."""

import ctypes
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import tomli_w
from numpy.typing import NDArray
from PIL import Image, ImageGrab

from curator.__main__ import X11_LIBRARIES
from curator.imaging.writing import write_png
from curator.library.library import Library
from curator.workflow.importing import ImportOptions, import_paths
from curator.workflow.placing import PlacingRule
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


EDITOR = Path(__file__).parent / "workflow" / "fake_editor.py"


class Desk:
    """Curator in a window of its own process, and hands on a real keyboard.

    What was done is read from the library's file, as another program would.
    """

    def __init__(self, display: str, library: Path, xdotool: str, folder: Path) -> None:
        self._display, self._library, self._xdotool = display, library, xdotool
        environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
        self._environment = environment | {"DISPLAY": display, "CURATOR_CONFIG": str(folder)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "curator", "open", str(library)],
            env=self._environment,
            cwd=Path(__file__).parents[1],
            stderr=subprocess.PIPE,
            text=True,
        )
        self.wait(lambda: self._search() != "", "no window came")
        self.window = self._search().split()[0]
        self._do("windowfocus", "--sync", self.window)

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, as X names them."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)

    def decisions(self) -> list[tuple[int, str]]:
        """Every decision on disk: variant and verdict, oldest first."""
        with closing(sqlite3.connect(f"file:{self._library}?mode=ro", uri=True)) as file:
            return file.execute("SELECT variant_id, verdict FROM decision ORDER BY id").fetchall()

    def decide(self, key: str, *, patience: float = 15.0) -> tuple[int, str]:
        """Presses a verdict's key until its decision is on disk; returns it.

        A key that comes before the image is painted is not heard, as it should be.
        """
        before = len(self.decisions())
        deadline = time.monotonic() + patience
        while len(self.decisions()) == before:
            assert time.monotonic() < deadline, f"{key} decided nothing"
            self.press(key)
            time.sleep(0.4)
        return self.decisions()[-1]

    def screen(self) -> NDArray[np.uint8]:
        """What is on screen: (H, W, 3)."""
        return np.asarray(ImageGrab.grab(xdisplay=self._display).convert("RGB"))

    def shows(self, colour: tuple[int, int, int], share: float) -> bool:
        """Whether a colour covers at least this share of the screen."""
        return float((self.screen() == colour).all(axis=2).mean()) >= share

    def wait(self, condition: Callable[[], bool], otherwise: str, seconds: float = 30.0) -> None:
        """Waits for something."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert self.process.poll() is None, self.process.communicate()[1]
            assert time.monotonic() < deadline, otherwise
            time.sleep(0.2)

    def close(self) -> None:
        """Closes it; nothing may have gone wrong on the way."""
        self.process.send_signal(signal.SIGTERM)
        _, errors = self.process.communicate(timeout=15)
        assert "Traceback" not in errors

    def _search(self) -> str:
        return self._do("search", "--onlyvisible", "--name", "Curator", check=False)

    def _do(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            [self._xdotool, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=20,
            check=check,
        )
        return done.stdout.strip()


@pytest.fixture
def open_desk(
    display: str, program: Callable[[str], str], tmp_path: Path
) -> Iterator[Callable[[Path], Desk]]:
    """Opens windows on libraries, and closes them again."""
    desks: list[Desk] = []
    xdotool = program("xdotool")

    def open_one(library: Path) -> Desk:
        desks.append(Desk(display, library, xdotool, tmp_path / "config"))
        return desks[-1]

    yield open_one
    for desk in desks:
        desk.close()


def fill(library_file: Path, folder: Path, colours: Sequence[tuple[int, int, int]]) -> None:
    """A library of plain pictures of one brief."""
    folder.mkdir()
    for number, colour in enumerate(colours):
        rgb = np.zeros((300, 400, 3), np.uint8)
        rgb[:] = colour
        rgb[::20, ::20] = number  # so that no two look alike
        write_png(folder / f"{number}.png", rgb, {})
    with Library.open(library_file) as library:
        finish(import_paths(library, [folder], ImportOptions(PlacingRule(brief="poster"))))


COLOURS = [(200, 40, 40), (40, 160, 60), (50, 80, 200), (210, 180, 40)]


def test_the_window_opens_on_a_library_and_shows_its_image(
    open_desk: Callable[[Path], Desk], tmp_path: Path, library_file: Path
) -> None:
    fill(library_file, tmp_path / "in", [(10, 200, 90)])
    desk = open_desk(library_file)
    desk.wait(lambda: desk.shows((10, 200, 90), 0.1), "the image never came on screen")


def test_a_whole_batch_by_keys_an_undo_and_the_receipt(
    open_desk: Callable[[Path], Desk], tmp_path: Path, library_file: Path
) -> None:
    fill(library_file, tmp_path / "in", COLOURS)
    desk = open_desk(library_file)
    desk.wait(lambda: any(desk.shows(one, 0.1) for one in COLOURS), "no image came")
    first = desk.decide("x")
    assert first[1] == "reject"
    desk.press("BackSpace")
    desk.wait(lambda: standing(library_file) == 0, "the undo took nothing back")
    assert desk.decide("a") == (first[0], "accept")
    verdicts = [desk.decide(key)[1] for key in ("f", "x", "p")]
    assert verdicts == ["fix", "reject", "accept"]
    assert len({variant for variant, _ in desk.decisions()}) == 4
    desk.wait(lambda: not any(desk.shows(one, 0.05) for one in COLOURS), "the receipt never came")


def test_a_comparison_by_keys_keeps_its_champion_until_it_is_told(
    open_desk: Callable[[Path], Desk], tmp_path: Path, library_file: Path
) -> None:
    fill(library_file, tmp_path / "in", COLOURS)
    desk = open_desk(library_file)
    desk.wait(lambda: any(desk.shows(one, 0.1) for one in COLOURS), "no image came")

    def shown() -> set[tuple[int, int, int]]:
        return {one for one in COLOURS if desk.shows(one, 0.04)}

    champion = shown()
    desk.press("c")
    desk.wait(lambda: len(shown()) == 2, "no two images stand side by side")
    challengers = set()
    for _ in range(2):
        challengers |= shown() - champion
        before = shown()
        desk.press("Right")
        desk.wait(lambda before=before: len(shown()) == 2 and shown() != before, "no next one")
        assert champion < shown()
    assert len(challengers) == 2
    out = desk.decide("x")
    assert out[1] == "reject"
    desk.wait(lambda: len(shown()) == 2 and champion < shown(), "the champion moved")
    won = desk.decide("a")
    assert won[1] == "accept"
    assert won[0] != out[0]
    desk.wait(lambda: not champion <= shown(), "the winner did not become the champion")


def test_a_ticket_is_opened_saved_in_an_editor_handed_back_and_counted(
    open_desk: Callable[[Path], Desk], tmp_path: Path, library_file: Path
) -> None:
    fill(library_file, tmp_path / "in", COLOURS[:1])
    (tmp_path / "config").mkdir()
    editor = f'"{sys.executable}" "{EDITOR}" in-place'
    (tmp_path / "config" / "settings.toml").write_text(tomli_w.dumps({"editor": editor}), "utf-8")
    desk = open_desk(library_file)
    desk.wait(lambda: desk.shows(COLOURS[0], 0.1), "no image came")
    assert desk.decide("f")[1] == "fix"
    desk.press("ctrl+3")
    desk.wait(lambda: desk.shows(COLOURS[0], 0.005), "the desk shows no ticket")

    def versions() -> int:
        with Library.open(library_file) as library:
            return sum(len(ticket.versions) for ticket in library.retouch.tickets())

    desk.press("ctrl+e")
    desk.wait(lambda: versions() == 1, "what the editor saved was not noticed")
    original = next((tmp_path / "in").iterdir())
    assert np.asarray(Image.open(original).convert("RGB"))[5, 5].tolist() == list(COLOURS[0])

    def looked_at() -> bool:
        desk.press("ctrl+Return")
        time.sleep(0.5)
        desk.press("ctrl+l")
        time.sleep(1.0)
        before = len(desk.decisions())
        desk.press("a")
        time.sleep(1.0)
        return len(desk.decisions()) > before

    desk.wait(looked_at, "the version was never called good")
    assert desk.decisions()[-1][1] == "fix"
    with Library.open(library_file) as library:
        (outcome,) = library.outcomes()
    assert outcome.retouch_minutes is not None


def standing(library_file: Path) -> int:
    """How many decisions stand."""
    with Library.open(library_file) as library:
        return sum(logged.retracted_at is None for logged in library.decision_log())
