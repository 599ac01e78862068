"""The composition root: picks a shell, and hands the command line what it needs of the window.

The window's modules are imported only when a window is wanted, and the command line's only when a
command is: both starts stay quick.
"""

import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: the values of a JSON document

from curator.core.errors import CuratorError

if TYPE_CHECKING:
    from curator.workflow.progress import Run
    from curator.workflow.sheets import Sheet

DEBIAN_PACKAGES = "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
X11_LIBRARIES = ("libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4")
DEBIAN_X11_PACKAGES = "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1"


def has_display() -> bool:
    """Tells whether a window could be seen: not on a server, not with Qt's offscreen platform."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _check_x11() -> None:
    """Qt ends the process, without an exception, when a library of its X11 plugin is missing."""
    x11 = sys.platform.startswith("linux") and not os.environ.get("WAYLAND_DISPLAY")
    if not x11 or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return
    import ctypes

    for name in X11_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError as error:
            raise _missing_library(error, f"{DEBIAN_PACKAGES} {DEBIAN_X11_PACKAGES}") from error


def _missing_library(error: Exception, packages: str) -> CuratorError:
    return CuratorError(
        f"The window cannot start, a system library of Qt is missing: {error}.",
        f"On Debian and Ubuntu: sudo apt-get install {packages}",
    )


def open_window(library: str | None) -> int:
    """Opens the window on a library, or on the last one; returns the exit code.

    Raises:
        CuratorError: there is no display, or a system library of Qt is missing.
    """
    if not has_display() and os.environ.get("QT_QPA_PLATFORM") is None:
        raise CuratorError(
            "There is no display to open a window on.",
            "Run it on a desktop, or use the command line: curator --help.",
        )
    if os.environ.get("QT_QPA_PLATFORM") is None:
        _check_x11()
    try:
        from curator.gui.app import run
    except ImportError as error:
        if ".so" in str(error):
            raise _missing_library(error, DEBIAN_PACKAGES) from error
        raise
    from curator.settings import start_settings

    settings, faults = start_settings()
    return run(settings, library, faults)


def take_screenshots(library: Path, folder: Path) -> list[Path]:
    """Renders a library's pages into PNG files, without a display; returns their paths."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from curator.gui.screenshots import take_screenshots as take
    except ImportError as error:
        if ".so" in str(error):
            raise _missing_library(error, DEBIAN_PACKAGES) from error
        raise
    return take(library, folder)


def paint_sheet(sheet: "Sheet", files: "Sequence[Path]") -> "Run[tuple[Path, ...]]":
    """Paints a sheet as PDF or PNG, without a display; returns its files at the end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from curator.gui.sheet_painter import paint_sheet as paint
        from curator.gui.sheet_painter import ready_to_paint
    except ImportError as error:
        if ".so" in str(error):
            raise _missing_library(error, DEBIAN_PACKAGES) from error
        raise
    application = ready_to_paint()
    files = yield from paint(sheet, files)
    del application  # it had to live until here
    return files


def report_pdf(report: "Mapping[str, Any]") -> bytes:
    """Returns the PDF of a report's document, painted without a display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from curator.gui.report_painter import report_pdf as paint
        from curator.gui.sheet_painter import ready_to_paint
    except ImportError as error:
        if ".so" in str(error):
            raise _missing_library(error, DEBIAN_PACKAGES) from error
        raise
    application = ready_to_paint()
    pdf = paint(report)
    del application  # it had to live until here
    return pdf


def _library_to_open(arguments: Sequence[str]) -> tuple[bool, str | None]:
    """Tells whether the arguments plainly ask for the window, and on which library."""
    match list(arguments):
        case [] | ["open"]:
            return True, None
        case ["open", name] if not name.startswith("-"):
            return True, name
        case _:
            return False, None


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs Curator; returns the exit code: 0 done, 1 failed, 2 usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    plain_open, library = _library_to_open(arguments)
    if plain_open:  # the quick way: no command-line library is loaded before the window shows
        try:
            return open_window(library)
        except CuratorError as error:
            sys.stderr.write(f"curator: {error.message}\n")
            if error.hint:
                sys.stderr.write(f"         {error.hint}\n")
            return 1
    from curator.cli.app import Shell, run

    shell = Shell(open_window, take_screenshots, has_display, paint_sheet, report_pdf)
    return run(arguments, shell)


def run() -> None:
    """The console script's entry."""
    multiprocessing.freeze_support()
    sys.exit(main())


if __name__ == "__main__":
    run()
