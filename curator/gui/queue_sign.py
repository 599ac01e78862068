"""The review page without an image: waiting, nothing found, finished, failed, each by itself."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from curator.core.errors import CuratorError
from curator.gui import messages, theme
from curator.gui.actions import COMMANDS, Do, first_key
from curator.gui.key_button import KeyButton
from curator.gui.language import digits, later, plural, tr
from curator.gui.placard import Placard
from curator.gui.status_strip import progress_text
from curator.gui.vocabulary import heard
from curator.workflow.progress import Progress, Skipped
from curator.workflow.review_state import Phase

ENDINGS_NAMED = 5
"""So many kinds of file are named, the commonest first."""

READABLE = later("Curator reads PNG, JPEG, WebP, AVIF, TIFF and GIF.")

_BUTTONS: Mapping[Do, str] = {
    Do.NEXT_BATCH: later("Go On"),
    Do.IMPORT_FOLDER: later("Import Folder"),
    Do.SHOW_INSIGHTS: later("Insights"),
    Do.SHOW_RETOUCH: later("Retouch"),
    Do.EXPORT_PICKS: later("Hand Over"),
}


@dataclass(frozen=True, slots=True)
class Nothing:
    """An import that brought nothing in.

    Attributes:
        roots: the files and folders that were looked at.
        skipped: the files in them, each with why it is no image that can be shown.
    """

    roots: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def endings_text(files: Sequence[Path]) -> str:
    """Returns which kinds of file these are: "8 .psd, 2 .txt, 1 without an ending"."""
    counts = Counter(path.suffix.lower() for path in files)
    named = [
        tr("{n} {ending}", n=digits(n, ","), ending=ending)
        if ending
        else plural(n, "{n} without an ending", "{n} without an ending")
        for ending, n in counts.most_common(ENDINGS_NAMED)
    ]
    rest = sum(counts.values()) - sum(n for _, n in counts.most_common(ENDINGS_NAMED))
    return ", ".join([*named, tr("{n} others", n=digits(rest, ","))] if rest else named)


def nothing_text(nothing: Nothing) -> str:
    """Returns what was looked at in vain; no folder is named, it may be named after a model."""
    if not nothing.skipped:
        return tr("No file was found there.")
    files = [item.path for item in nothing.skipped]
    return plural(
        len(files),
        "No image was found: {n} file was looked at ({endings}).",
        "No image was found: {n} files were looked at ({endings}).",
        endings=endings_text(files),
    )


class QueueSign(Placard):
    """Says why there is no image, and what can be done now, each with its key.

    Args:
        actions: the window's actions, for the buttons.
    """

    cancelled = Signal()
    """The import that is under way shall end."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Do, KeyButton] = {}
        self._retry: Callable[[], object] | None = None
        self._files: tuple[Skipped, ...] = ()
        self.phase: Phase | None = None
        self._nothing: Nothing | None = None
        self._failure: CuratorError | None = None
        self._progress: Progress | None = None
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        for do, word in _BUTTONS.items():
            button = KeyButton(COMMANDS[do], actions[do], with_icon=False)
            button.set_text(tr(word))
            self.buttons[do] = button
            row.addWidget(button)
        self.again = QPushButton(tr("Try Again"))
        self.again.clicked.connect(self._try_again)
        self.list_button = QPushButton(tr("List the Files"))
        self.list_button.clicked.connect(self._list_files)
        self.cancel = QPushButton(tr("Cancel Import"))
        self.cancel.setToolTip(tr("Ends the run; what it has done stays."))
        self.cancel.clicked.connect(self.cancelled)
        for plain in (self.again, self.list_button, self.cancel):
            plain.setMinimumHeight(40)
            row.addWidget(plain)
        holder = QWidget()
        holder.setLayout(row)
        self.add(holder)
        self.show_opening()

    def show_opening(self) -> None:
        """The queue is being opened."""
        self._show("", tr("Opening the queue…"), "")

    def show_unopened(self, error: CuratorError, retry: Callable[[], object]) -> None:
        """The queue could not be opened."""
        self._retry = retry
        self._show("missing", heard(error.message), heard(error.hint), plain=(self.again,))

    def show_phase(self, phase: Phase) -> None:
        """Says why there is no image in this phase."""
        self.phase = phase
        if phase is not Phase.EMPTY_LIBRARY:
            self._nothing = self._failure = self._progress = None
        if phase is Phase.NOTHING_LEFT:
            self._show(
                "accept",
                tr("Everything has a verdict"),
                tr("New images go into the next batch. What can be done now:"),
                (Do.SHOW_INSIGHTS, Do.SHOW_RETOUCH, Do.EXPORT_PICKS),
            )
        elif phase is Phase.STOPPED:
            self._show(
                "stop",
                tr("Stopped here"),
                tr("Everything is stored. Next time the queue opens at the same place."),
                (Do.NEXT_BATCH,),
            )
        else:
            self._show_empty()

    def show_progress(self, progress: Progress) -> None:
        """An import is under way; measuring nothing is not told."""
        if progress.total == 0:
            return
        self._progress, self._nothing, self._failure = progress, None, None
        self._show_again()

    def show_ended(self) -> None:
        """No import is under way any more."""
        self._progress = None
        self._show_again()

    def show_nothing(self, nothing: Nothing) -> None:
        """An import has ended and brought nothing in."""
        self._nothing, self._progress = nothing, None
        self._show_again()

    def show_failure(self, error: CuratorError, retry: Callable[[], object]) -> None:
        """An import could not go on."""
        self._failure, self._retry, self._progress = error, retry, None
        self._show_again()

    def _show_again(self) -> None:
        if self.phase is Phase.EMPTY_LIBRARY:
            self._show_empty()

    def _show_empty(self) -> None:
        folder, no = (Do.IMPORT_FOLDER,), self._nothing
        if self._failure is not None:
            error = self._failure
            self._show(
                "missing", heard(error.message), heard(error.hint), folder, plain=(self.again,)
            )
        elif self._progress is not None:
            text = tr("The first ones can be judged in a moment, while the others are read.")
            self._show("import", progress_text(self._progress), text, plain=(self.cancel,))
        elif no is not None:
            self._files = no.skipped
            names = ", ".join(root.name or str(root) for root in no.roots[:3])
            title = tr("No images in {names}", names=names)
            text = "  ".join([nothing_text(no), tr(READABLE)])
            self._show(
                "missing", title, text, folder, plain=(self.list_button,) if no.skipped else ()
            )
        else:
            text = tr(
                "Drop a folder of images on the window, or import one with {key}.",
                key=first_key(Do.IMPORT_FOLDER),
            )
            self._show("import", tr("This library is empty"), text, folder)

    def _show(
        self,
        icon: str,
        title: str,
        text: str,
        dos: Sequence[Do] = (),
        plain: Sequence[QPushButton] = (),
    ) -> None:
        for do, button in self.buttons.items():
            button.setVisible(do in dos)
            button.set_kind("primary" if do in dos[:1] else "")
        for button in (self.again, self.list_button, self.cancel):
            button.setVisible(button in plain)
        self.say(icon, title, text)

    def _list_files(self) -> None:
        messages.show_skipped(self, self._files, others_in=False)

    def _try_again(self) -> None:
        retry, self._failure = self._retry, None
        if retry is not None:
            self._show_again()
            retry()
