"""The strip at the window's foot: what goes on in the background, and what was done last."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from curator.core.errors import CuratorError
from curator.gui import motion, theme
from curator.gui.actions import Do
from curator.gui.language import digits, plural, tr
from curator.gui.toast import Notice, Toast, Words
from curator.gui.vocabulary import heard
from curator.gui.wording import duration
from curator.workflow.progress import Progress, Skipped

LIBRARY_WIDTH = 260
"""The most that the name of a library's file takes, in device-independent pixels."""

HEIGHT = 38
"""What it is at least, for a toast with its button."""


def progress_text(progress: Progress) -> str:
    """Returns "Reading images  120 / 400 · 85 a second · 4 s left", as far as it is known."""
    count = digits(progress.done, ",")
    if progress.total is not None:
        count += f" / {digits(progress.total, ',')}"
    parts = [f"{heard(progress.label)}  {count}"]
    if progress.rate is not None:
        parts.append(tr("{rate} a second", rate=digits(progress.rate, ".0f")))
    if progress.seconds_left is not None and progress.seconds_left >= 1:
        parts.append(tr("{time} left", time=duration(progress.seconds_left)))
    return "  ·  ".join(parts)


class StatusStrip(QFrame):
    """Always there and always as high, so that nothing above it moves when a run begins or ends.

    Args:
        actions: the window's actions, for the toast's button.
    """

    cancelled = Signal()
    """The run that is shown shall end."""

    faults_wanted = Signal(object)
    """What was not taken of the stored settings shall be listed: a tuple of `CuratorError`."""

    skipped_wanted = Signal(object)
    """The files that the last run skipped shall be listed."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.toast = Toast(actions)
        self.toast.installEventFilter(self)
        self._text = Words()
        self._text.setProperty("role", "small")
        self._text.setFont(theme.font())
        self._text.setAccessibleName(tr("Background work"))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedSize(160, 4)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QPushButton(tr("Cancel"))
        self._skipped = QPushButton()
        self._skipped.setAccessibleName(tr("Skipped files"))
        self._skipped.setToolTip(tr("Lists them, each with its reason."))
        self._enough = QPushButton("✕")
        self._enough.setAccessibleName(tr("Dismiss the skipped files"))
        self._enough.setToolTip(tr("Takes this word away; what was done stays."))
        self._enough.clicked.connect(self.forget_skipped)
        self._not_taken: tuple[CuratorError, ...] = ()
        self._faults = QPushButton(tr("Settings not taken…"))
        self._faults.setToolTip(tr("Lists stored settings that make no sense; defaults hold."))
        self._faults.clicked.connect(self._list_faults)
        self._faults.hide()
        self._reviewer = QPushButton()
        self._reviewer.setToolTip(tr("Under whose name verdicts are stored. A click changes it."))
        if (action := actions.get(Do.REVIEWER)) is not None:
            self._reviewer.clicked.connect(lambda: action.trigger())
        self._library = QLabel()
        self._library.setProperty("role", "small")
        self._library.setAccessibleName(tr("Library's file"))
        self._watched = QLabel()
        self._watched.setProperty("role", "small")
        self._watched.setAccessibleName(tr("Watched folders"))
        self._files: tuple[Skipped, ...] = ()
        for button in (self._cancel, self._skipped, self._enough, self._faults, self._reviewer):
            button.setProperty("kind", "strip")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys go on reaching the image
        self._cancel.setToolTip(tr("Ends the run; what it has done stays."))
        self._cancel.clicked.connect(self.cancelled)
        self._skipped.clicked.connect(lambda: self.skipped_wanted.emit(self._files))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        for widget in (self._bar, self._text, self._cancel, self._skipped, self._enough):
            row.addWidget(widget)
        row.addWidget(self._faults)
        row.addWidget(self.toast)
        row.addStretch(1)
        row.addWidget(self._watched)
        row.addWidget(self._library)
        row.addWidget(self._reviewer)
        self.setFixedHeight(max(HEIGHT, self._cancel.sizeHint().height() + 10))
        self._clear()
        self.forget_skipped()

    def show_reviewer(self, name: str) -> None:
        """Says under whose name decisions are stored."""
        self._reviewer.setText(tr("Reviewing as {name}", name=name))

    def show_faults(self, faults: Sequence[CuratorError]) -> None:
        """Says that stored settings make no sense; each is listed with what holds instead."""
        self._not_taken = tuple(faults)
        self._faults.setVisible(bool(faults))
        self._fit()

    def _list_faults(self) -> None:
        faults = self._not_taken
        self.show_faults(())
        self.faults_wanted.emit(faults)

    def show_library(self, name: str, *, tells_place: bool) -> None:
        """Says which library is open, by its file's name or its URL.

        Args:
            name: what the library is called, "" while none is open.
            tells_place: the whole path is the tooltip. Not while judging: folders are named after
                models.
        """
        room = self._library.fontMetrics()
        text = room.elidedText(Path(name).name, Qt.TextElideMode.ElideMiddle, LIBRARY_WIDTH)
        self._library.setText(text)
        self._library.setToolTip(name if tells_place else "")

    def show_watched(self, folders: Sequence[Path]) -> None:
        """Says which folders are followed; their paths are in the tooltip."""
        if len(folders) == 1:
            said = tr("Watching {folder}", folder=folders[0].name)
        else:
            said = tr("Watching {many} folders", many=len(folders)) if folders else ""
        self._watched.setText(said)
        self._watched.setToolTip("\n".join(str(folder) for folder in folders))

    def show_progress(self, progress: Progress) -> None:
        """Shows how far a run is."""
        self._text.setText(progress_text(progress))
        if progress.total:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
        else:
            motion.show_busy(self._bar)
        for widget in (self._text, self._bar, self._cancel):
            widget.show()
        self._fit()

    def show_report(self, text: str, skipped: Sequence[Skipped] = ()) -> None:
        """Says what a finished run came to.

        Files that were skipped stay listed, whatever runs after it, until somebody dismisses them
        or another import begins.
        """
        self._clear()
        if skipped:
            known = {one.path: one for one in (*self._files, *skipped)}
            self._files = tuple(known.values())
            many = len(self._files)
            self._skipped.setText(plural(many, "{n} file skipped…", "{n} files skipped…"))
            self._skipped.show()
            self._enough.show()
        if text:
            self.toast.tell(Notice(heard(text)))
        self._fit()

    def forget_skipped(self) -> None:
        """Lists skipped files no more: they were seen, or another import begins."""
        self._files = ()
        self._skipped.hide()
        self._enough.hide()
        self._fit()

    def forget(self) -> None:
        """Another library is opened: what was said of the one before is over."""
        self._clear()
        self.forget_skipped()
        self.toast.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A toast that comes or goes takes and gives room."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says less where room is short."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit is left out."""
        return QSize(0, self.height())

    def _clear(self) -> None:
        self._text.clear()
        for widget in (self._text, self._bar, self._cancel):
            widget.hide()
        self._fit()

    def _fit(self) -> None:
        """Who reviews where is left out before what goes on, and that before a toast is cut."""
        aside = (self._reviewer, self._library, self._watched)
        for widget in aside:
            widget.setVisible(bool(widget.text()))
        wanted = self.width() - 32
        listed = (self._skipped, self._enough, self._faults)
        parts = (self._bar, self._text, self._cancel, *listed, self.toast, *aside)
        for widget in aside:
            shown = [part for part in parts if not part.isHidden()]
            if sum(part.sizeHint().width() + 12 for part in shown) <= wanted:
                break
            widget.hide()
