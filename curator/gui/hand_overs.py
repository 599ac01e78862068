"""Hand-over from the window: picks, search lists, a client's sheet, rejects moved aside."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from curator.core.decision import Verdict
from curator.exporters.handed import Handed
from curator.gui import messages, theme
from curator.gui.actions import Do
from curator.gui.choice_box import ChoiceBox
from curator.gui.file_list import FileLine, lines_of
from curator.gui.hand_over_dialog import HandOverDialog, Planned
from curator.gui.jobs import Jobs
from curator.gui.language import digits, plural, tr
from curator.gui.search_list_dialog import SearchListDialog
from curator.gui.verdicts import verdict_word
from curator.library.library import Library
from curator.library.moves import MoveState
from curator.library.values import VariantFilter
from curator.workflow.moving import MovePlan, move_back, move_files, plan_moves, settle_moves
from curator.workflow.picking import Naming, PickPlan, copy_picks, names_of, plan_picks
from curator.workflow.progress import Part, Run


class HandOvers(QObject):
    """The window's commands for handing over what one library holds.

    Args:
        library: what is handed over.
        reviewer: who does it.
        jobs: the lanes.
        window: the parent of every dialog.
    """

    changed = Signal(object)
    """A hand-over has changed something: a frozenset of `Part`."""

    def __init__(self, library: Library, reviewer: str, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._reviewer = reviewer
        self._jobs = jobs
        self._window = window

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be done while a library is open."""
        return {
            Do.EXPORT_PICKS: partial(self._with_campaigns, self.copy_picks),
            Do.COPY_LIST: partial(self._with_campaigns, self.copy_list),
            Do.MOVE_REJECTS: partial(self._with_campaigns, self.move_rejects),
        }

    def copy_picks(self, campaigns: tuple[str, ...]) -> HandOverDialog:
        """Copies of what was accepted, in a folder."""
        library = self._library
        folder = FolderField(tr("Folder of the copies"))
        chosen = Choosing(campaigns)
        names = ChoiceBox()
        names.addItems([tr("as the files are called"), tr("after their briefs")])
        by_brief = QCheckBox(tr("A folder for each brief"))

        def plan() -> Callable[[], Planned] | None:
            target = folder.folder
            if target is None:
                return None
            wanted = chosen.filter()
            naming = Naming.BRIEF if names.currentIndex() else Naming.ORIGINAL
            apart = by_brief.isChecked()
            return lambda: _planned_picks(
                plan_picks(library, target, wanted, naming=naming, by_brief=apart)
            )

        dialog = HandOverDialog(
            tr("Copy Picks"),
            tr("Copy picks into a folder"),
            tr(
                "Copies hold their originals byte for byte. Nothing is overwritten; what is there "
                "already is left as it is."
            ),
            plan,
            self._jobs,
            self._window,
            verb=tr("Copy Files"),
        )
        chosen.add_to(dialog)
        _add(dialog, tr("Names"), names)
        _add(dialog, "", by_brief)
        _add(dialog, tr("Folder"), folder)
        folder.changed.connect(dialog.look)
        names.currentIndexChanged.connect(dialog.look)
        by_brief.toggled.connect(dialog.look)
        chosen.changed.connect(dialog.look)
        dialog.look()
        dialog.open()
        return dialog

    def copy_list(self, campaigns: tuple[str, ...]) -> SearchListDialog:
        """Names of files, for another app's search box."""
        chosen = Choosing(campaigns)
        dialog = SearchListDialog(self._window)
        chosen.add_to(dialog)

        def look() -> None:
            wanted = chosen.filter()
            self._jobs.ask(
                lambda: names_of(self._library, wanted),
                dialog.show_names,
                self._failed,
                owner=dialog,
            )

        chosen.changed.connect(look)
        look()
        dialog.open()
        return dialog

    def move_rejects(self, campaigns: tuple[str, ...]) -> HandOverDialog:
        """Files of rejected variants to a folder of somebody's choice; or back."""
        library, reviewer = self._library, self._reviewer
        folder = FolderField(tr("Folder that they are moved to"))
        chosen = Choosing(campaigns, verdict=Verdict.REJECT)
        back = QCheckBox(tr("Bring back what was moved last"))

        def plan() -> Callable[[], Planned] | None:
            if back.isChecked():
                return lambda: _planned_return(library)
            target = folder.folder
            if target is None:
                return None
            wanted = chosen.filter()
            return lambda: _planned_moves(library, plan_moves(library, target, wanted), reviewer)

        dialog = HandOverDialog(
            tr("Move Rejects"),
            tr("Move the files of rejected variants"),
            tr(
                "Nothing is deleted and nothing is overwritten. Sidecars go along, and the same "
                "dialog brings everything back."
            ),
            plan,
            self._jobs,
            self._window,
            verb=tr("Move Files"),
            moved=True,
        )
        chosen.add_to(dialog)
        _add(dialog, tr("Folder"), folder)
        _add(dialog, "", back)

        def turn(is_back: bool) -> None:  # a signal's
            folder.setEnabled(not is_back)
            dialog.look()

        back.toggled.connect(turn)
        folder.changed.connect(dialog.look)
        chosen.changed.connect(dialog.look)
        dialog.finished_run.connect(self._moved)
        dialog.look()
        dialog.open()
        return dialog

    def _with_campaigns(self, then: Callable[[tuple[str, ...]], object]) -> None:
        library = self._library

        def found(campaigns: tuple[str, ...]) -> None:
            then(campaigns)

        self._jobs.ask(lambda: library.facets().campaigns, found, self._failed, owner=self)

    def _moved(self, _results: object) -> None:
        self.changed.emit(frozenset({Part.VARIANTS}))

    def _failed(self, error: Exception) -> None:
        messages.show_error(self._window, error)


class Choosing(QObject):
    """Which variants: by campaign, and by verdict where that is open."""

    changed = Signal()
    """Something else is chosen."""

    def __init__(self, campaigns: tuple[str, ...], *, verdict: Verdict | None = None) -> None:
        super().__init__()
        self._campaigns = campaigns
        self._fixed = verdict
        self.campaign = ChoiceBox()
        self.campaign.addItems([tr("all campaigns"), *(name or tr("none") for name in campaigns)])
        self.verdict = ChoiceBox()
        self.verdict.addItems([verdict_word(one) for one in Verdict])
        for box in (self.campaign, self.verdict):
            box.currentIndexChanged.connect(self.changed)

    def add_to(self, dialog: "HandOverDialog | SearchListDialog") -> None:
        """Puts the fields into a dialog."""
        self.setParent(dialog)
        if self._fixed is None:
            _add(dialog, tr("Verdict"), self.verdict)
        if len(self._campaigns) > 1:
            _add(dialog, tr("Campaign"), self.campaign)

    def filter(self) -> VariantFilter:
        """Returns what is chosen now."""
        row = self.campaign.currentIndex()
        campaign = self._campaigns[row - 1] if row > 0 else None
        verdict = self._fixed or list(Verdict)[self.verdict.currentIndex()]
        return VariantFilter(verdict=verdict, campaign=campaign)


class FolderField(QWidget):
    """A folder: typed, or chosen with a button."""

    changed = Signal()
    """Another folder is named."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.line = QLineEdit()
        self.line.setPlaceholderText(title)
        self.line.setAccessibleName(title)
        self.line.editingFinished.connect(self.changed)
        self.button = QPushButton(tr("Choose…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(tr("Choose a folder"))
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    @property
    def folder(self) -> Path | None:
        """The folder that is named; None without one."""
        text = self.line.text().strip()
        return Path(text).expanduser().absolute() if text else None

    def name(self, folder: Path) -> None:
        """Names a folder."""
        self.line.setText(str(folder))
        self.changed.emit()

    def _choose(self) -> None:
        folder = messages.ask_target_folder(self, self._title)
        if folder is not None:
            self.name(folder)


def _add(dialog: "HandOverDialog | SearchListDialog", title: str, field: QWidget) -> None:
    if title and not field.accessibleName():
        field.setAccessibleName(title)
    dialog.fields.addRow(title, field)


def size_words(size_bytes: int) -> str:
    """Returns a size as a person says it: 830 kB, 41 MB, 1.2 GB."""
    if size_bytes < 1_000_000:
        return tr("{n} kB", n=digits(max(1, round(size_bytes / 1000)), ","))
    if size_bytes < 1_000_000_000:
        return tr("{n} MB", n=digits(round(size_bytes / 1_000_000), ","))
    return tr("{n} GB", n=digits(size_bytes / 1_000_000_000, ".1f"))


def _planned_picks(plan: PickPlan) -> Planned:
    lines = [
        FileLine(pick.item.path, tr("is there already") if pick.is_there else "", str(pick.target))
        for pick in plan.picks
    ]
    new = sum(not pick.is_there for pick in plan.picks)
    refused = lines_of(plan.refused)
    if not new:
        summary = tr("Nothing is to be copied.") if not plan.picks else tr("All are there already.")
        return Planned((*refused, *lines), summary, tr("Copy Files"))
    return Planned(
        (*refused, *lines),
        plural(new, "{n} file, {size}.", "{n} files, {size}.", size=size_words(plan.size_bytes)),
        plural(new, "Copy {n} File", "Copy {n} Files"),
        partial(copy_picks, plan),
    )


def _planned_moves(library: Library, plan: MovePlan, reviewer: str) -> Planned:
    lines = [FileLine(file.source, "", str(file.target)) for file in plan.files]
    shown = (*lines_of(plan.refused), *lines)
    if not plan.files:
        return Planned(shown, tr("There is nothing to move."), tr("Move Files"))

    def run() -> Run[tuple[Handed, ...]]:
        report = yield from move_files(library, plan, reviewer)
        return report.results

    return Planned(
        shown,
        plural(
            plan.pictures,
            "{n} picture, {files} files with sidecars, {size}.",
            "{n} pictures, {files} files with sidecars, {size}.",
            files=digits(len(plan.files), ","),
            size=size_words(plan.size_bytes),
        ),
        plural(len(plan.files), "Move {n} File", "Move {n} Files"),
        run,
    )


def _planned_return(library: Library) -> Planned:
    settle_moves(library)
    last = library.moves.last()
    if last is None:
        return Planned((), tr("No files have been moved."), tr("Bring Back"))
    files = [file for file in library.moves.files(last.id) if file.state is MoveState.MOVED]
    number = last.id

    def run() -> Run[tuple[Handed, ...]]:
        report = yield from move_back(library, number)
        return report.results

    return Planned(
        tuple(FileLine(file.target, "", str(file.source)) for file in files),
        plural(
            len(files),
            "{n} file that was moved to {folder}.",
            "{n} files that were moved to {folder}.",
            folder=last.folder,
        ),
        plural(len(files), "Bring {n} File Back", "Bring {n} Files Back"),
        run,
    )
