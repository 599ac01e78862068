"""Decisions told to other apps as XMP: the dialog."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from curator.exporters.xmp_profiles import Profile
from curator.gui.choice_box import ChoiceBox
from curator.gui.file_list import FileLine, lines_of
from curator.gui.hand_over_dialog import HandOverDialog, Planned
from curator.gui.hand_over_fields import Choosing, FolderField, Scope, add_field, size_words
from curator.gui.jobs import Jobs
from curator.gui.language import later, plural, tr
from curator.library.library import Library
from curator.workflow.speaking_xmp import XmpPlan, plan_xmp_copies, plan_xmp_sidecars, write_xmp

_PROFILES = {
    Profile.LIGHTROOM: later("Lightroom"),
    Profile.BRIDGE: later("Bridge, darktable, Geeqie"),
    Profile.DIGIKAM: later("digiKam"),
    Profile.CAPTURE_ONE: later("Capture One, and every other app"),
}


def xmp_dialog(library: Library, scope: Scope, jobs: Jobs, window: QWidget) -> HandOverDialog:
    """Returns the dialog: for which app, in copies or in sidecars beside the originals."""
    profile = ChoiceBox()
    profile.addItems([tr(name) for name in _PROFILES.values()])
    way = ChoiceBox()
    way.addItems(
        [
            tr("in copies: every app reads them"),
            tr("in sidecars beside the originals: Adobe's apps ignore them"),
        ]
    )
    chosen = Choosing(scope, any_verdict=True)
    folder = FolderField(tr("Folder of the copies"))

    def plan() -> Callable[[], Planned] | None:
        one, wanted = list(_PROFILES)[profile.currentIndex()], chosen.filter()
        if way.currentIndex():
            return lambda: _planned(library, plan_xmp_sidecars(library, one, wanted))
        target = folder.folder
        if target is None:
            return None
        return lambda: _planned(library, plan_xmp_copies(library, target, one, wanted))

    dialog = HandOverDialog(
        tr("Write Ratings for Other Apps"),
        tr("Tell other apps what was decided"),
        tr(
            "Originals are never written. What others wrote stays; what need not change is not "
            "written again. A picture with a Content Credential gets a sidecar, so that the "
            "credential holds."
        ),
        plan,
        jobs,
        window,
        verb=tr("Write Files"),
    )
    add_field(dialog, tr("For"), profile)
    add_field(dialog, tr("How"), way)
    chosen.add_to(dialog)
    add_field(dialog, tr("Folder"), folder)

    def turn(index: int) -> None:
        folder.setEnabled(index == 0)
        dialog.look()

    way.currentIndexChanged.connect(turn)
    profile.currentIndexChanged.connect(dialog.look)
    folder.changed.connect(dialog.look)
    chosen.changed.connect(dialog.look)
    dialog.look()
    return dialog


def _sidecar_words(plan: XmpPlan) -> str:
    count = plural(plan.files, "{n} sidecar.", "{n} sidecars.")
    if plan.profile.reads_sidecars:
        return count
    return f"{count} " + tr("This app reads none beside a PNG or JPEG: choose copies for it.")


def _planned(library: Library, plan: XmpPlan) -> Planned:
    copies = [
        FileLine(pick.source, tr("is there") if pick.is_there else "", str(pick.target))
        for pick in plan.picks
    ]
    sidecars = [FileLine(item.path, "", tr("a sidecar beside it")) for item in plan.items]
    lines = (*lines_of(plan.refused), *copies, *sidecars)
    if not plan.files:
        return Planned(lines, tr("Nothing is decided there yet."), tr("Write Files"))
    return Planned(
        lines,
        plural(
            plan.files,
            "{n} picture, {size}.",
            "{n} pictures, {size}.",
            size=size_words(plan.size_bytes),
        )
        if plan.picks
        else _sidecar_words(plan),
        plural(plan.files, "Write {n} File", "Write {n} Files"),
        partial(write_xmp, library, plan),
    )
