"""The folders that an open library follows: what is new in them is imported by itself."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from curator.gui.jobs import Job, Jobs
from curator.library.library import Library

SETTING = "watched_folders"
"""The library's setting: the paths of the folders."""


class Watches(QObject):
    """Follows folders while their library is open; which ones is remembered in the library.

    Args:
        library: whose folders.
        jobs: the window's lanes.
        found: called with new images, once they are whole.
    """

    changed = Signal(object)
    """The folders that are followed now: a tuple of paths."""

    failed = Signal(object)
    """A folder cannot be followed: the exception."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        found: Callable[[Sequence[Path]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._found = found
        self._watch: Job | None = None
        self.folders: tuple[Path, ...] = ()
        jobs.ask(lambda: library.setting(SETTING), self._begin, self.failed.emit, owner=self)

    def toggle(self, folder: Path) -> None:
        """Follows a folder, or no longer."""
        if folder in self.folders:
            self._set(tuple(other for other in self.folders if other != folder))
        else:
            self._set((*self.folders, folder))

    def stop(self) -> None:
        """Follows nothing any more; what is remembered stays."""
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    def _begin(self, stored: object) -> None:
        if isinstance(stored, list) and stored:
            self._follow(tuple(Path(name) for name in stored))

    def _set(self, folders: tuple[Path, ...]) -> None:
        names = [str(folder) for folder in folders]
        self._jobs.ask(
            lambda: self._library.set_setting(SETTING, names),
            lambda _nothing: None,
            self.failed.emit,
            owner=self,
        )
        self._follow(folders)

    def _follow(self, folders: tuple[Path, ...]) -> None:
        self.stop()
        self.folders = folders

        def start(job: Job) -> Iterator[tuple[Path, ...]]:
            from curator.workflow.watching import watch_folders

            return watch_folders(folders, job)

        if folders:
            self._watch = self._jobs.watch(start, self._found, self.failed.emit, owner=self)
        self.changed.emit(folders)
