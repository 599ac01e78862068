"""How images come in: files, folders, a folder with a word on whose it is, a folder to follow."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from curator.gui import messages
from curator.gui.actions import Do
from curator.gui.desk import Desk
from curator.gui.language import tr

if TYPE_CHECKING:  # what needs a library is imported with the first one
    from curator.gui.corrections import Choices


class Intake:
    """The window's commands for bringing images in.

    Args:
        window: the parent of what asks.
        desk: where the library lies.
    """

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window = window
        self._desk = desk

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be done now; a word and a watch need a library to be kept in."""
        given: dict[Do, Callable[[], object]] = {
            Do.IMPORT_FOLDER: self._folder,
            Do.IMPORT_FILES: lambda: self._desk.add(messages.ask_images(self._window)),
        }
        if self._desk.workspace is not None:
            given |= {Do.IMPORT_AS: self._folder_with_word, Do.WATCH_FOLDER: self._watch}
        return given

    def checked(self) -> frozenset[Do]:
        """Returns which of the switches are on."""
        workspace = self._desk.workspace
        follows = workspace is not None and workspace.watches.folders
        return frozenset({Do.WATCH_FOLDER}) if follows else frozenset()

    def add_with_word(self, paths: list[Path]) -> None:
        """Asks whose these are, then imports them."""
        from curator.gui.correction_dialogs import AssignDialog

        workspace = self._desk.workspace
        if workspace is None or not paths:
            return
        name = paths[0].name if len(paths) == 1 else tr("{many} files and folders", many=len(paths))

        def ask(choices: "Choices") -> None:
            dialog = AssignDialog(0, choices, self._window, folder=name)
            dialog.chosen.connect(partial(self._desk.add, paths))
            dialog.open()

        workspace.corrections.ask_choices(ask)

    def _folder(self) -> None:
        folder = messages.ask_folder(self._window)
        self._desk.add([folder] if folder is not None else [])

    def _folder_with_word(self) -> None:
        folder = messages.ask_folder(self._window)
        self.add_with_word([folder] if folder is not None else [])

    def _watch(self) -> None:
        """Follows a folder; one that is followed already is let go."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        if workspace.watches.folders:
            workspace.watches.toggle(workspace.watches.folders[-1])
        elif (folder := messages.ask_watched_folder(self._window)) is not None:
            workspace.watches.toggle(folder)
