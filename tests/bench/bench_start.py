"""From nothing to a painted window, and to the first image of an existing library.

usage: python -m tests.bench.bench_start [ROUNDS]
Fresh processes, page cache warm, offscreen. In the same rounds: a bare interpreter, and one that
only imports QtWidgets and shows an empty widget, which is the floor for a program in Python and Qt.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from curator.library.library import Library
from curator.workflow.importing import import_paths
from curator.workflow.progress import finish
from tests.bench.material import make_pictures, median

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
class Window(QWidget):
    def paintEvent(self, event):
        print("window", flush=True)
        QTimer.singleShot(0, application.quit)
window = Window()
window.show()
application.exec()
"""

CURATOR = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    said = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.said:
            self.said = True
            QTimer.singleShot(0, lambda: print("window", flush=True))
        return False

import curator.gui.app as app
from curator.gui.main_window import MainWindow
from curator.settings import load_settings
watch = Watch()
show = MainWindow.show
def shown(window):
    QApplication.instance().installEventFilter(watch)
    def opened(workspace):
        from curator.gui.actions import Page
        def painted():
            print("image", flush=True)
            QTimer.singleShot(0, window.close)
        workspace.show_page(Page.REVIEW).judging.seen.connect(painted)
    window.desk.opened.connect(opened)
    show(window)
MainWindow.show = shown
sys.exit(app.run(load_settings(), sys.argv[1]))
"""


def spans(program: str, *arguments: str) -> dict[str, float]:
    """Runs a program; returns the milliseconds from its start to each word that it prints."""
    started = time.perf_counter()
    times: dict[str, float] = {}
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            times.setdefault(line.strip(), 1000 * (time.perf_counter() - started))
    times["end"] = 1000 * (time.perf_counter() - started)
    return times


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["CURATOR_CONFIG"] = tempfile.mkdtemp()
    os.environ["CURATOR_CACHE"] = tempfile.mkdtemp()
    rows: dict[str, list[float]] = {"python": [], "empty window": [], "window": [], "image": []}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        make_pictures(folder / "pictures", 60, drawn=12)
        file = folder / "bench.curator"
        with Library.open(file) as library:
            finish(import_paths(library, [folder / "pictures"]))
        spans(CURATOR, str(file))  # into the page cache
        for _ in range(rounds):
            rows["python"].append(spans("pass")["end"])
            rows["empty window"].append(spans(EMPTY)["window"])
            times = spans(CURATOR, str(file))
            rows["window"].append(times["window"])
            rows["image"].append(times["image"])
    for what, values in rows.items():
        print(f"{what:13} {median(values):6.0f} ms  ({min(values):.0f}-{max(values):.0f})")
    print(f"window / empty window {median(rows['window']) / median(rows['empty window']):.2f}")
    print(f"image / empty window  {median(rows['image']) / median(rows['empty window']):.2f}")


if __name__ == "__main__":
    main()
