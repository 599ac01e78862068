"""A contact sheet for a client: the dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from curator.core.decision import Verdict
from curator.exporters.client_sheet import SheetImage
from curator.exporters.handed import Handed, Status
from curator.gui.choice_box import ChoiceBox
from curator.gui.file_list import FileLine
from curator.gui.hand_over_dialog import HandOverDialog, Planned
from curator.gui.hand_over_fields import Choosing, FolderField, Scope, add_field
from curator.gui.jobs import Jobs
from curator.gui.language import plural, tr
from curator.gui.sheet_painter import paint_sheet
from curator.library.library import Library
from curator.workflow.client_sheets import (
    check_page_target,
    paper_sheet,
    sheet_images,
    write_client_sheet,
)
from curator.workflow.progress import Progress, Run, Skipped
from curator.workflow.sheets import check_sheet_target


def sheet_dialog(library: Library, scope: Scope, jobs: Jobs, window: QWidget) -> HandOverDialog:
    """Returns the dialog: which pictures, under which title, as HTML or PDF."""
    title = QLineEdit(tr("Contact sheet"))
    form = ChoiceBox()
    form.addItems([tr("a page for the browser (HTML)"), tr("pages of paper (PDF)")])
    names = QCheckBox(tr("File names below the pictures"))
    names.setChecked(True)
    chosen = Choosing(scope)
    folder = FolderField(tr("Folder of the sheet"))

    def plan() -> Callable[[], Planned] | None:
        target = folder.folder
        if target is None:
            return None
        heading = title.text().strip() or tr("Contact sheet")
        wanted, with_names = chosen.filter(), names.isChecked()
        file = target / f"contact-sheet{'.pdf' if form.currentIndex() else '.html'}"

        def work() -> Planned:
            along = wanted.verdict is Verdict.ACCEPT
            images = sheet_images(library, wanted, names=with_names, with_finished=along)
            return _planned(library, images, heading, file)

        return work

    dialog = HandOverDialog(
        tr("Contact Sheet for a Client"),
        tr("A contact sheet to send"),
        tr("Pictures only: nothing on it tells the model, the prompt, or where a file lies."),
        plan,
        jobs,
        window,
        verb=tr("Make Sheet"),
    )
    add_field(dialog, tr("Title"), title)
    add_field(dialog, tr("As"), form)
    chosen.add_to(dialog)
    add_field(dialog, "", names)
    add_field(dialog, tr("Folder"), folder)
    title.editingFinished.connect(dialog.look)
    form.currentIndexChanged.connect(dialog.look)
    names.toggled.connect(dialog.look)
    folder.changed.connect(dialog.look)
    chosen.changed.connect(dialog.look)
    dialog.look()
    return dialog


def _planned(library: Library, images: tuple[SheetImage, ...], heading: str, file: Path) -> Planned:
    lines = tuple(FileLine(image.path, "", image.group) for image in images)
    if not images:
        return Planned((), tr("No variant is like that."), tr("Make Sheet"))

    def run() -> Run[tuple[Handed, ...]]:
        file.parent.mkdir(parents=True, exist_ok=True)
        skipped: list[Handed] = []
        if file.suffix == ".pdf":
            paper = paper_sheet(images, heading)
            yield from paint_sheet(paper, check_sheet_target(library, file, paper.pages))
        else:
            check_page_target(library, file)
            yield from _noting(write_client_sheet(images, heading, file), skipped)
        return (*skipped, Handed(file, file, Status.WRITTEN))

    there = tr("The file {file} is replaced.", file=file.name) if file.exists() else ""
    count = plural(len(images), "{n} picture.", "{n} pictures.")
    return Planned(lines, f"{count} {there}".strip(), tr("Make Sheet"), run)


def _noting(run: Run[int], skipped: list[Handed]) -> Run[None]:
    """Goes on past pictures that cannot be read, and keeps them for the result list."""
    for step in run:
        if isinstance(step, Skipped):
            skipped.append(Handed(step.path, None, Status.REFUSED, step.reason))
        elif isinstance(step, Progress):
            yield step
