"""From a key to the next image painted, with a durable accept in between.

usage: python -m tests.bench.bench_next_image [COUNT] [SECONDS_APART]
Offscreen, a real window on a real library of 1024 x 1024 PNG. In the same run: a bare fdatasync,
and what showing the next image costs without a decision (look back and forth), as the floor.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CURATOR_CONFIG"] = tempfile.mkdtemp()
os.environ["CURATOR_CACHE"] = tempfile.mkdtemp()

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from curator.gui.actions import Page
from curator.gui.app import make_application
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from curator.settings import Settings
from curator.workflow.analysing import analyse_pending
from curator.workflow.importing import import_paths
from curator.workflow.progress import finish
from curator.workflow.workers import worker_processes
from tests.bench.material import make_pictures, median, percentile


class Stopwatch(QObject):
    """Runs the event loop until the image view says that it has painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        assert window.desk.workspace is not None
        self._window = window
        self._painted_at = 0.0
        self._loop = QEventLoop()
        page = window.desk.workspace.show_page(Page.REVIEW)
        page.judging.seen.connect(self._seen)  # type: ignore[attr-defined]

    def _seen(self) -> None:
        self._painted_at = time.perf_counter()
        self._loop.quit()

    def wait_until_armed(self) -> None:
        """Waits until the image on screen may be judged; before, keys are ignored by design."""
        assert self._window.desk.workspace is not None
        while not self._window.desk.workspace.driver.is_armed:
            wait(0.01)

    def press(self, key: Qt.Key) -> float:
        """Presses a key; returns the milliseconds to the next full paint."""
        self._painted_at = 0.0
        started = time.perf_counter()
        QTest.keyClick(self._window.focusWidget() or self._window, key)
        if not self._painted_at:
            QTimer.singleShot(5000, self._loop, self._loop.quit)
            self._loop.exec()
        if not self._painted_at:
            raise RuntimeError("nothing was painted")
        return 1000 * (self._painted_at - started)


def wait(seconds: float) -> None:
    """Lets the window live for a while, as a person's look does."""
    loop = QEventLoop()  # not QTest.qWait, which keeps the interpreter's lock for its whole time
    QTimer.singleShot(round(1000 * seconds), loop, loop.quit)
    loop.exec()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    apart = float(sys.argv[2]) if len(sys.argv) > 2 else 0.4
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        make_pictures(folder / "pictures", count + 1, drawn=count + 1)
        file = folder / "bench.curator"
        with Library.open(file) as library:
            finish(import_paths(library, [folder / "pictures"]))
            finish(analyse_pending(library, worker_processes))
            library.set_setting("fatigue_policy", {"batch_size": count + 1})
        application = make_application("dark")
        window = MainWindow(Settings("bench"), folder, lambda _: None)
        window.resize(1920, 1080)
        window.show()
        window.desk.open(file)
        while window.desk.workspace is None:
            wait(0.01)
        stopwatch = Stopwatch(window)
        wait(1.5)
        accepts: list[float] = []
        moves: list[float] = []
        for _ in range(count):
            wait(apart)
            stopwatch.wait_until_armed()
            accepts.append(stopwatch.press(Qt.Key.Key_A))
        for _ in range(count // 2):
            wait(apart / 4)
            moves.append(stopwatch.press(Qt.Key.Key_Left))
        syncs = _syncs(folder, 100)
        window.close()
        del application
    print(
        f"accept, next image painted  p50 {median(accepts):.1f} ms  "
        f"p95 {percentile(accepts, 0.95):.1f}  max {max(accepts):.1f}"
    )
    print(
        f"look back, painted          p50 {median(moves):.1f} ms  p95 {percentile(moves, 0.95):.1f}"
    )
    print(f"fdatasync                   p50 {median(syncs):.2f} ms")
    print(f"accept / look back          {median(accepts) / median(moves):.2f}")


def _syncs(folder: Path, count: int) -> list[float]:
    handle = os.open(folder / "page", os.O_RDWR | os.O_CREAT)
    times: list[float] = []
    for _ in range(count):
        started = time.perf_counter()
        os.pwrite(handle, os.urandom(4096), 0)
        os.fdatasync(handle)
        times.append(1000 * (time.perf_counter() - started))
    os.close(handle)
    return times


if __name__ == "__main__":
    main()
