"""Files of rejected variants moved to a folder, and brought back: the dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from curator.core.decision import Verdict
from curator.exporters.handed import Handed
from curator.gui.file_list import FileLine, lines_of
from curator.gui.hand_over_dialog import HandOverDialog, Planned
from curator.gui.hand_over_fields import Choosing, FolderField, Scope, add_field, size_words
from curator.gui.jobs import Jobs
from curator.gui.language import digits, plural, tr
from curator.library.library import Library
from curator.library.moves import MoveState
from curator.library.values import VariantFilter
from curator.workflow.moving import last_move, move_back, move_files, plan_moves, settle_moves
from curator.workflow.progress import Run


def moves_dialog(
    library: Library, scope: Scope, reviewer: str, jobs: Jobs, window: QWidget
) -> HandOverDialog:
    """Files of rejected variants to a folder of somebody's choice; or back."""
    folder = FolderField(tr("Folder that they are moved to"))
    chosen = Choosing(scope, verdict=Verdict.REJECT)
    back = QCheckBox(tr("Bring back what was moved last"))

    def plan() -> Callable[[], Planned] | None:
        if back.isChecked():
            return lambda: _planned_return(library)
        target = folder.folder
        if target is None:
            return None
        wanted = chosen.filter()
        return lambda: _planned_moves(library, target, wanted, reviewer)

    dialog = HandOverDialog(
        tr("Move Rejects"),
        tr("Move the files of rejected variants"),
        tr(
            "Nothing is deleted and nothing is overwritten. Sidecars go along, and the same "
            "dialog brings everything back."
        ),
        plan,
        jobs,
        window,
        verb=tr("Move Files"),
        moved=True,
    )
    chosen.add_to(dialog)
    add_field(dialog, tr("Folder"), folder)
    add_field(dialog, "", back)

    def turn(is_back: bool) -> None:  # a signal's
        folder.setEnabled(not is_back)
        dialog.look()

    back.toggled.connect(turn)
    folder.changed.connect(dialog.look)
    chosen.changed.connect(dialog.look)
    dialog.look()
    return dialog


def _planned_moves(library: Library, folder: Path, wanted: VariantFilter, reviewer: str) -> Planned:
    settle_moves(library)  # what a crash has left on its way is listed where it is
    plan = plan_moves(library, folder, wanted)
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
    last = last_move(library)
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
