"""Pictures of the window without a display, taken by driving it as a person would."""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from curator.core.errors import CuratorError
from curator.gui.actions import Do
from curator.gui.app import make_application
from curator.gui.insights_page import InsightsPage
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.settings import Settings
from curator.workflow.review_state import Phase, ReviewState

PATIENCE_SECONDS = 60.0
SETTLE_SECONDS = 0.25
SIZES = ((1280, 800), (2560, 1440))
_VERDICTS = (Do.ACCEPT, Do.ACCEPT, Do.REJECT, Do.FIX, Do.ACCEPT, Do.REJECT, Do.REJECT)


def take_screenshots(
    library: Path, folder: Path, sizes: Sequence[tuple[int, int]] = SIZES, theme: str = "dark"
) -> list[Path]:
    """Returns PNG files of the review page (plain, with flags, receipt), library and insights.

    The receipt needs a finished batch, so everything is done in a copy of the library; the library
    itself is only read.

    Raises:
        CuratorError: there is no such library, or the window does not get there in time.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(theme)
    folder.mkdir(parents=True, exist_ok=True)
    taken: list[Path] = []
    for width, height in sizes:
        with tempfile.TemporaryDirectory(prefix="curator-") as scratch:
            copy = Path(scratch) / "copy.curator"
            with Library.open(library, create=False) as opened:
                opened.copy_to(copy)
            settings = Settings("Ada", theme=theme)
            window = MainWindow(settings, Path(scratch), lambda _settings: None)
            window.resize(width, height)
            window.show()
            try:
                tour = _Tour(application, window, folder, f"{width}x{height}")
                taken += tour.take(copy)
            finally:
                window.close()
                window.deleteLater()
    return taken


_looks = count()


def _unhurried() -> float:
    """A clock for the tour, in seconds: a reviewer looks longer than a program presses keys."""
    asked = next(_looks)
    return 4.3 * asked + asked % 5


class _Tour:
    """One walk through one window."""

    def __init__(
        self, application: QApplication, window: MainWindow, folder: Path, suffix: str
    ) -> None:
        self._application = application
        self._window = window
        self._folder = folder
        self._suffix = suffix

    def take(self, library: Path) -> list[Path]:
        self._window.desk.open(library)
        self._wait(lambda: self._window.desk.workspace is not None)
        if self._window.desk.workspace is not None:
            self._window.desk.workspace.driver.clock = _unhurried
        self._wait(self._is_ready)
        taken = [self._grab("review")]
        self._go_to_a_flagged_image()
        in_review = self._flagged()
        if in_review:
            taken.append(self._flags())
        self._finish_batch()
        taken.append(self._grab("receipt"))
        self._window.run(Do.SHOW_LIBRARY)
        taken.append(self._grab("library"))
        if not in_review and self._open_a_flagged_variant():
            taken.append(self._flags())
        self._window.run(Do.SHOW_INSIGHTS)
        insights = self._window.page
        if isinstance(insights, InsightsPage):
            self._wait(lambda: not insights.counting.is_counting)
        taken.append(self._grab("insights"))
        return taken

    def _go_to_a_flagged_image(self) -> None:
        while self._phase() is Phase.JUDGING and not self._flagged() and not self._is_last():
            self._press(_VERDICTS[self._decided() % len(_VERDICTS)])

    def _open_a_flagged_variant(self) -> bool:
        """In the library's loupe, when this batch had none; False when the library has none."""
        page = self._window.page
        if not isinstance(page, LibraryPage):
            return False
        page.model.set_filter(VariantFilter(flagged=True))
        self._settle(1.0)
        if page.model.rowCount() == 0:
            return False
        page.open_loupe(0)
        return True

    def _flags(self) -> Path:
        self._window.run(Do.FLAGS)
        path = self._grab("flags")
        self._window.run(Do.FLAGS)
        return path

    def _finish_batch(self) -> None:
        while self._phase() is Phase.JUDGING:
            self._press(_VERDICTS[self._decided() % len(_VERDICTS)])

    def _press(self, do: Do) -> None:
        before = self._decided()
        self._window.run(do)
        self._wait(lambda: self._is_ready() and self._decided() > before)

    def _state(self) -> ReviewState | None:
        workspace = self._window.desk.workspace
        return workspace.driver.state if workspace is not None else None

    def _phase(self) -> Phase | None:
        state = self._state()
        return state.phase if state is not None else None

    def _is_ready(self) -> bool:
        workspace = self._window.desk.workspace
        if workspace is None or self._phase() is None:
            return False
        return self._phase() is not Phase.JUDGING or workspace.driver.is_armed

    def _decided(self) -> int:
        state = self._state()
        return state.decided if state is not None else 0

    def _is_last(self) -> bool:
        state = self._state()
        return state is not None and state.decided >= state.size - 1

    def _flagged(self) -> bool:
        state = self._state()
        shown = state.shown if state is not None else None
        return shown is not None and bool(shown.flags)

    def _wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            if time.monotonic() > end:
                raise CuratorError("The window did not get ready for its screenshot in time.")
            self._application.processEvents()
            time.sleep(0.002)

    def _settle(self, seconds: float = SETTLE_SECONDS) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)

    def _still(self) -> QPixmap:
        """Returns the window once nothing in it changes any more: thumbnails come one by one."""
        end = time.monotonic() + PATIENCE_SECONDS
        before = QImage()
        while time.monotonic() < end:
            self._settle()
            shot = self._window.grab()
            image = shot.toImage()
            if image == before:
                return shot
            before = image
        raise CuratorError("The window did not come to rest for its screenshot.")

    def _grab(self, name: str) -> Path:
        path = self._folder / f"{name}-{self._suffix}.png"
        if not self._still().save(str(path)):
            raise CuratorError(f"{path} cannot be written.", "Check the folder.")
        return path
