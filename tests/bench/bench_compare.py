"""Frames a second while four large pictures are dragged and zoomed together.

usage: python -m tests.bench.bench_compare [SIDE] [STEPS]
Offscreen, a survey of four PNG of SIDE x SIDE (4096), in windows of three sizes; the largest has
the pixels of a 2560 x 1440 screen at 200 %. Each step is a real mouse or wheel event, and lasts
until all four panes have painted. In the same run: the same without the half sizes, the same panes
in plain grey (what the window itself costs), a slider and a difference map of two of the pictures,
how long they take until they are there, and the memory.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CURATOR_CONFIG"] = tempfile.mkdtemp()
os.environ["CURATOR_CACHE"] = tempfile.mkdtemp()

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from curator.gui.app import make_application
from curator.gui.compare_view import CompareMode, CompareView, Seen
from curator.gui.image_view import ImageView
from curator.gui.jobs import Jobs
from curator.gui.survey_view import SurveyView
from curator.gui.viewport import Viewport
from curator.imaging.writing import write_png
from tests.bench.material import median, percentile, picture

MIB = 2**20
NONE = Qt.KeyboardModifier.NoModifier


def wait(seconds: float) -> None:
    """Lets the window live for a while, without keeping the interpreter's lock."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop, loop.quit)
    loop.exec()


def wait_until(ready: Callable[[], bool]) -> float:
    """Waits for something; returns the seconds that it took."""
    started = time.perf_counter()
    while not ready():
        wait(0.005)
    return time.perf_counter() - started


def resident() -> float:
    """Returns the process' resident memory in MiB."""
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if "VmRSS" in x)
    return int(line.split()[1]) / 1024


def frame(send: Callable[[], object]) -> float:
    """Sends an event and lets everything paint; returns the milliseconds."""
    started = time.perf_counter()
    send()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - started)


def drag(view: ImageView, steps: int) -> list[float]:
    """Drags to and fro; returns the milliseconds of each step."""
    left, centre = Qt.MouseButton.LeftButton, QPointF(view.rect().center())

    def send(kind: QEvent.Type, at: QPointF, held: Qt.MouseButton) -> None:
        event = QMouseEvent(kind, at, view.mapToGlobal(at), left, held, NONE)
        QApplication.sendEvent(view, event)

    send(QEvent.Type.MouseButtonPress, centre, left)
    times: list[float] = []
    for step in range(steps):
        by = 7 * (step % 20) * (1 if step % 40 < 20 else -1)
        at = centre + QPointF(by + 11, by / 2 + 5)
        times.append(frame(lambda at=at: send(QEvent.Type.MouseMove, at, left)))
    send(QEvent.Type.MouseButtonRelease, centre + QPointF(40, 40), left)
    return times


def turn(view: ImageView, steps: int) -> list[float]:
    """Zooms in and out by the wheel; returns the milliseconds of each step."""
    at = QPointF(view.rect().center()) + QPointF(31, 17)
    times: list[float] = []
    for step in range(steps):
        notch = QPoint(0, 60 if step % 32 < 16 else -60)
        event = QWheelEvent(
            at,
            view.mapToGlobal(at),
            QPoint(),
            notch,
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        times.append(frame(lambda event=event: QApplication.sendEvent(view, event)))
    return times


def measure(view: ImageView, go: Callable[[Viewport], None], steps: int) -> list[float]:
    """Drags at four zooms and turns the wheel from fitted; returns all milliseconds."""
    times: list[float] = []
    for zoom in (0.3, 0.7, 1.0, 2.5):
        go(Viewport(zoom, 0.45, 0.55))
        QApplication.processEvents()
        times += drag(view, steps)
    go(Viewport())
    QApplication.processEvents()
    return times + turn(view, steps)


def say(what: str, times: list[float]) -> float:
    """Prints a line of figures; returns the slowest twentieth's milliseconds."""
    slow = percentile(times, 0.95)
    print(
        f"  {what:26} p50 {median(times):6.1f} ms  p95 {slow:6.1f} ms  max {max(times):6.1f} ms"
        f"  {1000 / slow:5.0f} frames a second at p95"
    )
    return slow


def survey(paths: list[Path], size: tuple[int, int], steps: int) -> None:
    """Measures four panes, with and without half sizes."""
    jobs = Jobs()
    before = resident()
    view = SurveyView(jobs)
    view.resize(*size)
    view.show()
    view.show_images([Seen(path, f"Image {n}") for n, path in enumerate(paths, 1)])
    came = wait_until(lambda: view.is_loaded)
    levels = wait_until(lambda: all(view.supply.pyramid(path) for path in paths))
    wait(0.5)
    held = resident() - before
    print(
        f"survey of {len(paths)}, {size[0]} x {size[1]} at {view.devicePixelRatioF():g}: "
        f"there in {came:.2f} s, half sizes {levels:.2f} s later; "
        f"{view.supply.cost / MIB:.0f} MiB of pictures, resident memory grew by {held:.0f} MiB"
    )
    pane = view.frames[0].pane

    def go(viewport: Viewport) -> None:
        view.links.go_to(0, viewport)

    with_levels = say("four panes", measure(pane, go, steps))
    for frame_ in view.frames:
        frame_.pane.set_pyramid(None)
    without = say("without half sizes", measure(pane, go, steps))
    for frame_ in view.frames:
        frame_.pane.set_nothing("")
    grey = say("the floor: grey panes", [frame(view.update) for _ in range(steps)])
    print(f"  without / with: {without / with_levels:.2f}  with / floor: {with_levels / grey:.2f}")
    view.close()
    view.deleteLater()
    jobs.shutdown()


def compare(paths: list[Path], size: tuple[int, int], steps: int) -> None:
    """Measures the slider and the difference map of two pictures."""
    jobs = Jobs()
    view = CompareView(jobs)
    view.resize(*size)
    view.show()
    view.show_pair(Seen(paths[0], "Image 1"), Seen(paths[1], "Image 2"))
    wait_until(lambda: view.is_loaded and all(view.supply.pyramid(path) for path in paths[:2]))
    print(f"two in one place, {size[0]} x {size[1]} at {view.devicePixelRatioF():g}")
    stage = view.stage.view
    for mode in (CompareMode.SLIDER, CompareMode.DIFFERENCE):
        view.set_mode(mode)
        if mode is CompareMode.DIFFERENCE:
            view.change_factor(2)
            took = wait_until(lambda: view.has_difference)
            print(f"  difference there after {1000 * took:.0f} ms")
        wait(0.3)
        say(mode.value, measure(stage, stage.set_viewport, steps))
    print(f"  {view.cost / MIB:.0f} MiB of pictures and the difference")
    view.close()
    view.deleteLater()
    jobs.shutdown()


def main() -> None:
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 4096
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        paths = [Path(name) / f"drawn {seed}.png" for seed in range(4)]
        for seed, path in enumerate(paths):
            write_png(path, picture(seed, side), {})
        application = make_application("dark")
        for size in ((1280, 800), (2560, 1440), (5120, 2880)):
            survey(paths, size, steps)
        compare(paths, (2560, 1440), steps)
        del application


if __name__ == "__main__":
    main()
