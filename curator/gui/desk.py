"""Which library lies on the desk: opening it off the GUI thread, importing into it, the demo."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from curator.core.errors import CuratorError
from curator.gui.actions import Do
from curator.gui.jobs import Job, Jobs
from curator.gui.language import later, tr
from curator.settings import Settings, thumbnail_folder, with_library

if TYPE_CHECKING:  # what needs a library is imported with the first one, after the first paint
    from curator.gui.corrections import Word
    from curator.gui.workspace import Workspace
    from curator.library.library import Library
    from curator.workflow.demo import DemoReport

OPENING = later("Opening the library…")

MEASURE_AFTER_MS = 500
"""Measuring waits a moment when a library opens: the first image comes first."""

SMOOTH_AFTER_MS = 5000
"""Old look times become means when the window has long been up."""


class Desk(QObject):
    """One library at a time.

    Args:
        settings: one person's choices; the last library is among them.
        home: the folder of the library that a first drop makes, and of the demo.
        remember: stores changed settings.
        jobs: the lanes.
        actions: the window's actions, for the pages.
        make_executor: makes the pool that measures images; worker processes unless said otherwise.
    """

    opening = Signal(str)
    """A library is being opened, or the demo drawn: a word for a person."""

    opened = Signal(object)
    """A `Workspace` is ready; the one before is gone."""

    failed = Signal(object, object)
    """It could not be opened: the `CuratorError`, and what to call to try again."""

    unstored = Signal(object)
    """Settings hold, but could not be stored: the `CuratorError`."""

    progressed = Signal(object)
    """A `Progress` of what goes on in the background."""

    def __init__(
        self,
        settings: Settings,
        home: Path,
        remember: Callable[[Settings], None],
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        parent: QObject | None = None,
        *,
        make_executor: Callable[[], Executor] | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.home = home
        self.workspace: Workspace | None = None
        self._remember = remember
        self._jobs = jobs
        self._actions = actions
        self._waiting_paths: list[Path] = []
        self._demo: Job | None = None
        self._given_executor = make_executor

    def open(self, name: str | Path, *, create: bool = True) -> None:
        """Opens a library in place of the one that is open."""
        self.close()
        self.opening.emit(tr(OPENING))

        def work() -> "Library":
            import_module("curator.gui.workspace")  # loaded here, off the GUI thread
            from curator.library.library import Library

            return Library.open(name, create=create)

        def failed(error: Exception) -> None:
            if not isinstance(error, CuratorError):
                raise error
            self.failed.emit(error, lambda: self.open(name, create=create))

        self._jobs.ask(work, self._opened, failed, owner=self)

    def add(self, paths: Sequence[Path], word: "Word | None" = None) -> None:
        """Imports files and folders; without a library, into one of its own.

        What is said of them all (`word`) takes an open library.
        """
        if not paths:
            return
        if self.workspace is not None:
            self.workspace.imports.add(paths, word)
            return
        self._waiting_paths += paths
        self.home.mkdir(parents=True, exist_ok=True)
        self.open(self.home / "library.curator")

    def open_demo(self) -> None:
        """Draws, imports and measures the demo where it is not there yet, and opens it."""
        from curator.workflow.demo import build_demo

        def broke(error: Exception) -> None:
            if not isinstance(error, CuratorError):
                raise error
            self.failed.emit(error, self.open_demo)

        def done(report: "DemoReport") -> None:
            self.open(report.library)

        self.close()
        self.opening.emit(tr("Drawing the demo's images…"))
        self._demo = self._jobs.run(
            lambda: build_demo(self.home / "demo", self._make_executor),
            progress=self.progressed.emit,
            then=done,
            failed=broke,
            cancelled=lambda: self.opening.emit(""),
            owner=self,
        )

    def cancel(self) -> None:
        """Ends what goes on in the background; what is done stays."""
        if self._demo is not None:
            self._demo.cancel()
        if self.workspace is not None:
            self.workspace.imports.cancel()

    def remember(self, settings: Settings) -> None:
        """Takes and stores changed settings; if they cannot be stored they hold until the end."""
        self.settings = settings
        try:
            self._remember(settings)
        except CuratorError as error:
            self.unstored.emit(error)

    def review_as(self, name: str) -> None:
        """Takes another reviewer's name; the library opens anew for it.

        What the earlier name was given and has not judged goes back to the pool: it is meant to
        be seen by whoever sits here now.
        """
        before = self.settings.reviewer
        self.remember(replace(self.settings, reviewer=name))
        if self.workspace is None:
            return
        library = self.workspace.library

        def give_back() -> None:
            from curator.workflow.clock import utc_now

            batch = library.open_batch(before)
            if batch is None:
                return
            undecided = [item.position for item in batch.items if item.verdict is None]
            library.queue.drop(batch.id, undecided)
            if len(undecided) == len(batch.items):
                library.close_batch(batch.id, utc_now())

        def go_on(_answer: object) -> None:
            self.open(library.name, create=False)

        # A library that is only read gives nothing back, and opens all the same.
        self._jobs.ask(give_back, go_on, go_on, owner=self)

    def close(self) -> None:
        """Takes the library off the desk; the lane closes it after the decisions under way."""
        if self.workspace is None:
            return
        workspace, self.workspace = self.workspace, None
        workspace.close()
        self._jobs.ask(workspace.library.close, _nothing, _nothing, owner=self)
        workspace.deleteLater()

    def _make_executor(self) -> Executor:
        from curator.workflow.workers import worker_processes

        return (self._given_executor or worker_processes)()

    def _opened(self, library: "Library") -> None:
        from curator.gui.workspace import Workspace
        from curator.workflow.finding import absolute

        chosen = self.settings.retouch_folder
        self.workspace = Workspace(
            library,
            self.settings.reviewer,
            self._jobs,
            self._actions,
            thumbnail_folder(),
            self._make_executor,
            self,
            flags_when=self.settings.flags_shown,
            follows_pace=self.settings.follow_pace,
            editor=self.settings.editor,
            retouch_folder=absolute(Path(chosen)) if chosen else None,
        )
        knows_editor = self.settings.editor_chosen or bool(self.settings.editor)
        self.workspace.retouch.asks_editor = not knows_editor
        self.workspace.follow_changed.connect(self._remember_follow)
        self.workspace.flags_when_changed.connect(self._remember_flags_when)
        imports = self.workspace.imports
        imports.progressed.connect(self.progressed)
        self.opened.emit(self.workspace)
        self.remember(with_library(self.settings, library.name))
        if self._waiting_paths:
            imports.add(self._waiting_paths)
            self._waiting_paths = []
        else:
            QTimer.singleShot(MEASURE_AFTER_MS, imports, imports.analyse)
        QTimer.singleShot(SMOOTH_AFTER_MS, self.workspace, self.workspace.smooth_looks)

    def _remember_follow(self, follows: bool) -> None:  # a signal's
        self.remember(replace(self.settings, follow_pace=follows))

    def _remember_flags_when(self, when: str) -> None:
        self.remember(replace(self.settings, flags_shown=when))


def _nothing(_answer: object) -> None:
    """Nobody waits for the answer."""
