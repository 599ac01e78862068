"""Copies of what was accepted, in a folder: the dialog."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from curator.core.decision import Verdict
from curator.gui.choice_box import ChoiceBox
from curator.gui.file_list import FileLine, lines_of
from curator.gui.hand_over_dialog import HandOverDialog, Planned
from curator.gui.hand_over_fields import Choosing, FolderField, Scope, add_field, size_words
from curator.gui.jobs import Jobs
from curator.gui.language import plural, tr
from curator.library.library import Library
from curator.workflow.picking import Naming, PickPlan, copy_picks, plan_picks


def picks_dialog(library: Library, scope: Scope, jobs: Jobs, window: QWidget) -> HandOverDialog:
    """Copies of what was accepted, in a folder."""
    folder = FolderField(tr("Folder of the copies"))
    chosen = Choosing(scope)
    names = ChoiceBox()
    names.addItems([tr("as the files are called"), tr("after their briefs")])
    by_brief = QCheckBox(tr("A folder for each brief"))
    finished = QCheckBox(tr("Finished retouches too, as the version that was called good"))
    finished.setChecked(True)

    def plan() -> Callable[[], Planned] | None:
        target = folder.folder
        if target is None:
            return None
        wanted = chosen.filter()
        naming = Naming.BRIEF if names.currentIndex() else Naming.ORIGINAL
        apart = by_brief.isChecked()
        along = finished.isChecked() and wanted.verdict is Verdict.ACCEPT
        return lambda: _planned_picks(
            plan_picks(library, target, wanted, naming=naming, by_brief=apart, with_finished=along)
        )

    dialog = HandOverDialog(
        tr("Copy Picks"),
        tr("Copy picks into a folder"),
        tr(
            "Copies hold their originals byte for byte. Nothing is overwritten; what is there "
            "already is left as it is."
        ),
        plan,
        jobs,
        window,
        verb=tr("Copy Files"),
    )
    chosen.add_to(dialog)
    add_field(dialog, tr("Names"), names)
    add_field(dialog, "", by_brief)
    add_field(dialog, "", finished)
    add_field(dialog, tr("Folder"), folder)
    folder.changed.connect(dialog.look)
    names.currentIndexChanged.connect(dialog.look)
    by_brief.toggled.connect(dialog.look)
    finished.toggled.connect(dialog.look)
    chosen.changed.connect(dialog.look)
    dialog.look()
    return dialog


def _planned_picks(plan: PickPlan) -> Planned:
    lines = [
        FileLine(pick.source, tr("is there already") if pick.is_there else "", str(pick.target))
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
