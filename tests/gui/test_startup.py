"""What is imported before the first paint, and what the window leaves behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.gui.windows import fill_library

HEAVY = (
    "sqlalchemy",
    "alembic",
    "numpy",
    "cv2",
    "scipy",
    "PIL",
    "kornia_rs",
    "typer",
    "rich",
    "PySide6.QtQml",
    "PySide6.QtOpenGL",
    "PySide6.QtNetwork",
    "pyqtgraph",
)

SCRIPT = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from curator.gui import app
from curator.gui.main_window import MainWindow
from curator.settings import Settings

application = app.make_application("dark")
window = MainWindow(Settings("ada"), Path("."), lambda settings: None)
window.show()
application.processEvents()
print(json.dumps(sorted(sys.modules)))
window.close()
"""


def run(script: str, folder: Path) -> str:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_nothing_heavy_is_imported_before_the_window_is_painted(tmp_path: Path) -> None:
    modules = json.loads(run(SCRIPT, tmp_path))
    assert "curator.gui.main_window" in modules
    assert [name for name in HEAVY if name in modules] == []


def test_the_program_opens_a_library_and_ends_cleanly(tmp_path: Path) -> None:
    library = tmp_path / "test.curator"
    fill_library(library, 3)
    script = f"""
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from curator.gui import app
from curator.settings import Settings, load_settings

def look():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "desk"))
    workspace = window.desk.workspace
    if workspace is None or not workspace.driver.is_armed:
        QTimer.singleShot(20, look)
        return
    print(workspace.driver.state.size)
    window.close()

app.make_application("dark")
QTimer.singleShot(0, look)
code = app.run(Settings("ada", theme="dark"), {str(library)!r})
print(code, load_settings().last_library)
"""
    assert run(script, tmp_path).split() == ["3", "0", str(library)]


MISTYPED = """
import sys
from PySide6.QtCore import QTimer
from curator.gui import app
from curator.gui.main_window import MainWindow
from curator.settings import Settings

show = MainWindow.show

def shown(window):
    def say(word):
        print(word, flush=True)
        QTimer.singleShot(0, window.close)
    window.desk.failed.connect(lambda error, retry: say(error.message))
    window.desk.opened.connect(lambda workspace: say("opened"))
    show(window)

MainWindow.show = shown
sys.exit(app.run(Settings("ada"), sys.argv[1]))
"""


def test_a_mistyped_name_is_said_and_makes_no_library(tmp_path: Path) -> None:
    name = tmp_path / "mistyped.curator"
    script = f"import sys; sys.argv.append({str(name)!r})\n{MISTYPED}"
    said = run(script, tmp_path)
    assert "There is no library" in said
    assert str(name) in said
    assert list(tmp_path.iterdir()) == []
