"""A window with a library in it, and hands to press its keys."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.core.variant import Generation, Variant
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from curator.library.values import NewVariant, Place
from curator.settings import Settings
from curator.workflow.review_state import Phase, ReviewState
from tests.builders import NOON
from tests.gui.pictures import draw, write

MODELS = ("zebrafish-xl", "quokka-v9")


def fill_library(file: Path, pictures: int, *, briefs: int = 2) -> list[Path]:
    """Makes a library of real picture files, named after the models that made them."""
    paths: list[Path] = []
    new: list[NewVariant] = []
    for number in range(pictures):
        model = MODELS[number % 2]
        path = file.parent / model / f"{model}_{number:03}.png"
        write(path, draw(160, 120, f"#{40 + number:02x}6080"))
        paths.append(path)
        new.append(_new(path, model, f"brief {number % briefs}"))
    with Library.open(file) as library:
        library.add_variants(new, NOON)
    return paths


def _new(path: Path, model: str, brief: str) -> NewVariant:
    content = path.read_bytes()
    generation = Generation(model=model, prompt=f"a picture for {brief}")
    variant = Variant(
        path=path,
        sha256=sha256(content).hexdigest(),
        format="png",
        width=160,
        height=120,
        size_bytes=len(content),
        modified_at=NOON,
        generation=generation,
    )
    place = Place(brief_key=f"name:{brief}", brief_name=brief, campaign="spring", model=model)
    return NewVariant(path, place, variant, made_at=NOON, modified_ns=1, generation=generation)


class PatientExecutor(ThreadPoolExecutor):
    """Measures in a thread, and never leaves one behind when a run is cancelled."""

    def __init__(self) -> None:
        super().__init__(1, "measure")

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        super().shutdown(wait=True, cancel_futures=cancel_futures)


class Reviewer:
    """Opens windows and presses keys, as a person would: after having seen the image."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.home = home
        self.windows: list[MainWindow] = []

    def open_window(self, library: Path | None = None) -> MainWindow:
        """A window on screen, with a library's first image painted if there is one to judge."""
        window = MainWindow(
            Settings("ada", theme="dark", editor_chosen=True),
            self.home,
            lambda _settings: None,
            make_executor=PatientExecutor,
        )
        self.windows.append(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        self.wait(window.isActiveWindow)
        if library is not None:
            window.desk.open(library)
            self.qtbot.waitUntil(lambda: self.is_ready(window), timeout=10_000)
        return window

    def state(self, window: MainWindow) -> ReviewState:
        """What the review page shows."""
        assert window.desk.workspace is not None
        state = window.desk.workspace.driver.state
        assert state is not None
        return state

    def is_ready(self, window: MainWindow) -> bool:
        """True once an image can be judged, or the page says something else."""
        workspace = window.desk.workspace
        if workspace is None or workspace.driver.state is None or workspace.driver.is_busy:
            return False
        return workspace.driver.state.phase is not Phase.JUDGING or workspace.driver.is_armed

    def press(
        self,
        window: MainWindow,
        key: Qt.Key | str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """A key event to whatever has the focus; nothing is waited for."""
        QTest.keyClick(window, key, modifier)

    def press_and_see(
        self,
        window: MainWindow,
        key: Qt.Key | str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> ReviewState:
        """A key event, then a wait until what it did is on screen."""
        self.press(window, key, modifier)
        self.wait(lambda: self.is_ready(window))
        return self.state(window)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Waits up to ten seconds."""
        self.qtbot.waitUntil(condition, timeout=10_000)

    def close(self, windows: Iterable[MainWindow] | None = None) -> None:
        """Closes windows: their threads end here."""
        for window in list(windows or self.windows):
            window.close()
            window.deleteLater()
            self.windows.remove(window)


def standing_verdicts(file: Path) -> dict[str, Verdict]:
    """What the library on disk says: file name to verdict, retractions followed."""
    with Library.open(file) as library:
        names = {item.id: item.path.name for item in library.page()}
        log = library.decision_log()
    return {
        names[entry.decision.variant]: entry.decision.verdict
        for entry in log
        if entry.retracted_at is None
    }
