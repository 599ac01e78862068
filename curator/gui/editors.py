"""Opening a picture in another program: the system's default, or one that a person chose."""

import os
import shlex
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from curator.core.errors import CuratorError
from curator.gui.language import tr

FILE = "{file}"
"""Stands in a command for the picture; without it the picture comes last."""


def open_in_editor(command: str, path: Path) -> None:
    """Starts a program on a picture and lets it live its own life.

    Args:
        command: a program, or a line with arguments; "" is the system's default.
        path: the picture.

    Raises:
        CuratorError: nothing opens it.
    """
    if not command.strip():
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise CuratorError(
                tr("Nothing on this system opens {suffix} files.", suffix=path.suffix),
                tr("Choose a program: Retouch, Choose Editor…"),
            )
        return
    program, arguments = command_line(command, path)
    started, _ = QProcess.startDetached(program, arguments)
    if not started:
        raise CuratorError(
            tr("{program} cannot be started.", program=program),
            tr("Choose another program: Retouch, Choose Editor…"),
        )


def command_line(command: str, path: Path) -> tuple[str, list[str]]:
    """Returns the program and its arguments for a picture.

    The name of a file that is there is a program as a whole, spaces and all.
    """
    command = command.strip()
    if Path(command).exists():
        if command.endswith(".app"):  # a folder: macOS opens it by name
            return "open", ["-a", command, str(path)]
        return command, [str(path)]
    words = shlex.split(command, posix=os.name != "nt")
    words = [word.strip('"') for word in words]
    if any(FILE in word for word in words):
        words = [word.replace(FILE, str(path)) for word in words]
    else:
        words.append(str(path))
    return words[0], words[1:]
