"""The application around the window: dress, log file, and what happens to a bug."""

import gc
import logging
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QPoint, QSettings, QSize, QStandardPaths, QTimer
from PySide6.QtGui import QColorSpace, QIcon, QSurfaceFormat
from PySide6.QtWidgets import QApplication, QWidget

import curator
from curator.core.errors import InvalidSettings
from curator.gui import language, messages, motion, resources, theme
from curator.gui.desk import OPENING
from curator.gui.language import tr
from curator.gui.main_window import MainWindow
from curator.settings import Settings, cache_folder, save_settings, settings_file

COLLECT_AFTER_MS = 3000
"""By then the window is up and its first image is on screen."""

FRAME = QSize(16, 48)
"""Room for a title bar and borders, which no system tells before a window is on screen."""

log = logging.getLogger(__name__)


def run(settings: Settings, library: str | None, faults: Sequence[InvalidSettings] = ()) -> int:
    """Opens the window on a library, the last one, or a welcome; returns the exit code.

    Args:
        settings: one person's choices.
        library: path or URL; None for the last one.
        faults: what was not taken of the stored settings; it is said in the window.
    """
    gc.disable()  # nothing becomes garbage while modules are loaded; saves a tenth of the start
    application = make_application(settings.theme)
    motion.apply(application, reduced=settings.reduced_motion)
    speak(application, settings.language)
    QTimer.singleShot(COLLECT_AFTER_MS, _collect_from_now_on)
    log_file = _log_to_file()
    home = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
        or settings_file().parent
    )
    window = MainWindow(settings, home, save_settings)
    shown = [window]  # the one that is open; another one takes its place with another language
    window.language_chosen.connect(lambda: _open_anew(application, shown, log_file))
    catch_bugs(window, log_file)
    geometry = QSettings(str(settings_file().with_name("window.ini")), QSettings.Format.IniFormat)
    if saved := geometry.value("geometry"):
        window.restoreGeometry(saved)
    fit_screen(window)
    window.strip.show_faults(faults)
    chosen = library or settings.last_library
    if chosen is not None:
        window.welcome.show_opening(tr(OPENING))
    window.show()
    if chosen is not None:
        # Opening makes no library: a name mistyped must not become an empty one.
        QTimer.singleShot(0, window, lambda: window.desk.open(chosen, create=False))
    code = application.exec()
    geometry.setValue("geometry", shown[0].saveGeometry())
    return code


def _open_anew(application: QApplication, shown: list[MainWindow], log_file: Path) -> None:
    """Exchanges the window for one that speaks the language of the settings."""
    before = shown[0]
    settings, workspace = before.desk.settings, before.desk.workspace
    library = workspace.library.name if workspace is not None else None
    application.setQuitOnLastWindowClosed(False)
    before.close()  # joins its lanes: whatever was decided is written
    speak(application, settings.language)
    window = shown[0] = MainWindow(settings, before.desk.home, save_settings)
    window.language_chosen.connect(lambda: _open_anew(application, shown, log_file))
    catch_bugs(window, log_file)
    window.restoreGeometry(before.saveGeometry())
    fit_screen(window)
    if library is not None:
        window.welcome.show_opening(tr(OPENING))
        QTimer.singleShot(0, window, lambda: window.desk.open(library, create=False))
    window.show()
    before.deleteLater()
    application.setQuitOnLastWindowClosed(True)


def speak(application: QApplication, wanted: str) -> str:
    """Makes the window speak a language; returns its code. English loads nothing.

    Args:
        application: the one that shows it.
        wanted: one of `curator.settings.LANGUAGES`.
    """
    return language.install(application, wanted, resources.folder() / "languages")


def first_size(wanted: QSize, available: QSize) -> QSize:
    """Returns how large a window begins that has to fit a screen with its frame."""
    return wanted.boundedTo(available - FRAME)


def fit_screen(window: QWidget) -> None:
    """Makes a window no larger than its screen, and puts it there whole, before it is shown.

    Its place may have been stored on another screen, or at another scale of this one. A screen
    that is too small for what the window is at least makes that less.
    """
    screen = window.screen().availableGeometry()
    window.setMinimumSize(first_size(window.minimumSize(), screen.size()))
    if window.isMaximized() or window.isFullScreen():
        return
    window.resize(first_size(window.size(), screen.size()))
    room = screen.size() - FRAME - window.size()
    most = screen.topLeft() + QPoint(max(room.width(), 0), max(room.height(), 0))
    place = window.pos()
    inside = QPoint(
        max(screen.left(), min(place.x(), most.x())), max(screen.top(), min(place.y(), most.y()))
    )
    if inside != place:
        window.move(inside)


def _collect_from_now_on() -> None:
    """What has been loaded is kept apart, so that later collections are short."""
    gc.freeze()
    gc.enable()


def make_application(theme_name: str) -> QApplication:
    """Returns the application, dressed; the one that exists already where there is one."""
    if sys.platform == "darwin":
        # Pictures are made in sRGB there; said of every window, it is converted for each screen.
        surface = QSurfaceFormat.defaultFormat()
        surface.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        QSurfaceFormat.setDefaultFormat(surface)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("curator")
    application.setApplicationDisplayName("Curator")
    application.setApplicationVersion(curator.__version__)
    application.setDesktopFileName("curator")
    theme.apply(application, theme_name)
    application.setWindowIcon(QIcon(resources.pixmap("curator", "#000000", 128)))
    return application


def catch_bugs(window: MainWindow, log_file: Path) -> None:
    """Sends what nobody caught to the log file and into a calm dialog; the session lives on."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        log.critical("Nobody caught this", exc_info=(kind, error, trace))
        details = "".join(traceback.format_exception(kind, error, trace))
        summary = f"{kind.__name__}: {error}"
        window.jobs.deliver(lambda: messages.show_bug(window, summary, details, log_file), window)

    def caught_in_thread(hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            caught(hook.exc_type, hook.exc_value, hook.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def _log_to_file() -> Path:
    """Warnings and worse go to one small file that starts anew when it has grown.

    Where none can be written they go to the terminal; that is no reason not to start.
    """
    path = cache_folder() / "curator.log"
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > 1_000_000:
            path.replace(path.with_suffix(".log.old"))
        logging.basicConfig(filename=path, level=logging.WARNING, format=form)
    except OSError:
        logging.basicConfig(level=logging.WARNING, format=form)
    return path
