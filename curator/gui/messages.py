"""Dialogs: the only file that opens message boxes and file choosers."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

import curator
from curator.core.errors import CuratorError
from curator.gui.language import later, plural, tr
from curator.gui.report_export import TABLES
from curator.gui.vocabulary import heard
from curator.workflow.progress import Skipped

_EXPORTS = {
    later("Web page (*.html)"): ("html", ".html"),
    later("PDF (*.pdf)"): ("pdf", ".pdf"),
    later("Workbook (*.xlsx)"): ("xlsx", ".xlsx"),
    later("Table (*.csv)"): ("csv", ".csv"),
    later("Folder with all tables (*)"): (TABLES, ""),
    later("JSON (*.json)"): ("json", ".json"),
}
_LIBRARY = later("Curator library (*.curator)")
_PROFILES = later("Colour profiles (*.icc *.icm);;All files (*)")
_IMAGES = later("Images (*.png *.jpg *.jpeg *.webp *.avif *.tif *.tiff *.gif);;All files (*)")


def show_error(
    parent: QWidget | None, error: Exception, retry: Callable[[], object] | None = None
) -> None:
    """Says what could not be done and what helps; a bug is raised on to the excepthook.

    Args:
        parent: the window.
        error: what happened.
        retry: is called when it shall be tried again; None where that makes no sense.
    """
    if not isinstance(error, CuratorError):
        raise error
    box = QMessageBox(QMessageBox.Icon.Warning, "Curator", heard(error.message), parent=parent)
    box.setInformativeText(heard(error.hint))
    if retry is not None:
        again = box.addButton(tr("Try Again"), QMessageBox.ButtonRole.AcceptRole)
        again.clicked.connect(lambda: retry())
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Close))
    _open(box)


def show_faults(parent: QWidget, faults: Sequence[CuratorError]) -> None:
    """Lists stored settings that were not taken, each with what it should be."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Curator", "", parent=parent)
    box.setText(tr("Some stored settings make no sense. Their defaults hold."))
    each = (f"{heard(fault.message)} {heard(fault.hint)}" for fault in faults)
    box.setInformativeText("\n\n".join(each))
    _open(box)


def show_about(parent: QWidget) -> None:
    """Which version this is, and under which licences it and what it is made with stand."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, tr("About Curator"), "", parent=parent)
    box.setText(f"Curator {curator.__version__}")
    box.setInformativeText(
        tr(
            "For reviewing generated images, and for honest rates of who made them.\n\n"
            "Licence: Apache-2.0.\n"
            "The window is made with Qt {version} and PySide6, used under the LGPL, version 3.",
            version=qVersion(),
        )
    )
    _open(box)


def ask(parent: QWidget, question: str, details: str, yes: str, then: Callable[[], None]) -> None:
    """Asks before something that cannot be undone; `then` is called on yes, never by default."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Curator", question, parent=parent)
    box.setInformativeText(details)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    agree.clicked.connect(lambda: then())
    _open(box)


def show_bug(parent: QWidget | None, summary: str, details: str, log_file: Path) -> None:
    """A calm word on an unexpected error; the session lives on."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(tr("Something went wrong that should not have."))
    box.setInformativeText(
        tr(
            "{summary}\n\nEvery decision so far is stored, and you can go on. The details are in "
            "{file}.",
            summary=summary,
            file=log_file,
        )
    )
    copy = box.addButton(tr("Copy Details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(tr("Go On"), QMessageBox.ButtonRole.AcceptRole)
    copy.clicked.disconnect()  # copying does not close the dialog
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    _open(box)


def show_skipped(parent: QWidget, skipped: Sequence[Skipped], *, others_in: bool = True) -> None:
    """Lists the files that a run went on without, each with its reason.

    Args:
        parent: the window.
        skipped: the files.
        others_in: there were others, which are in the library now.
    """
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Skipped files"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(720, 420)
    all_others = plural(
        len(skipped),
        "{n} file could not be read. All others are in.",
        "{n} files could not be read. All others are in.",
    )
    alone = plural(len(skipped), "{n} file could not be read.", "{n} files could not be read.")
    heading = QLabel(all_others if others_in else alone)
    heading.setWordWrap(True)
    files = QListWidget()
    files.setAccessibleName(tr("Skipped files"))
    files.setWordWrap(True)
    files.addItems(
        [f"{item.path.name}\n{heard(item.reason)}\n{item.path.parent}" for item in skipped]
    )
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton(tr("Copy List"), QDialogButtonBox.ButtonRole.ActionRole)
    text = "\n".join(f"{item.path}\t{item.reason}" for item in skipped)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    buttons.rejected.connect(dialog.close)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    for widget in (heading, files, buttons):
        column.addWidget(widget)
    dialog.open()


def ask_folder(parent: QWidget) -> Path | None:
    """Returns a folder to import, None when the choice was cancelled."""
    chosen = QFileDialog.getExistingDirectory(parent, tr("Import a folder of images"))
    return Path(chosen) if chosen else None


def ask_watched_folder(parent: QWidget) -> Path | None:
    """Returns a folder to follow, None when the choice was cancelled."""
    chosen = QFileDialog.getExistingDirectory(
        parent, tr("Watch the folder that a generator writes to")
    )
    return Path(chosen) if chosen else None


def ask_target_folder(parent: QWidget, title: str) -> Path | None:
    """Returns a folder to write into, None when the choice was cancelled."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def ask_images(parent: QWidget) -> list[Path]:
    """Returns image files to import."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, tr("Import images"), "", tr(_IMAGES))
    return [Path(name) for name in chosen]


def ask_profile(parent: QWidget) -> Path | None:
    """Returns the file of a screen's profile, None when the choice was cancelled."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, tr("Choose the screen's profile"), "", tr(_PROFILES)
    )
    return Path(chosen) if chosen else None


def ask_library(parent: QWidget) -> Path | None:
    """Returns an existing library's file."""
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open a library"), "", tr(_LIBRARY))
    return Path(chosen) if chosen else None


def ask_new_library(parent: QWidget, suggestion: Path) -> Path | None:
    """Returns where a new library shall be."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("New library"), str(suggestion), tr(_LIBRARY)
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".curator")


def ask_export_file(parent: QWidget) -> tuple[Path, str] | None:
    """Returns a file for the report, or a folder for tables, and the form's name.

    The name's ending follows the form that is chosen; an ending that somebody types is believed.
    """
    forms = {tr(text): form for text, form in _EXPORTS.items()}
    dialog = QFileDialog(parent, tr("Export report"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(forms))

    def follow(kind: str) -> None:
        ending = forms[kind][1]
        dialog.setDefaultSuffix(ending)
        chosen = next(iter(map(Path, dialog.selectedFiles())), Path())
        name = "first-takes" if chosen.is_dir() else chosen.stem  # a folder: nothing is typed
        dialog.selectFile(f"{name}{ending}")

    dialog.filterSelected.connect(follow)
    follow(next(iter(forms)))
    try:
        if not dialog.exec() or not dialog.selectedFiles():
            return None
        return export_target(Path(dialog.selectedFiles()[0]), forms[dialog.selectedNameFilter()][0])
    finally:
        dialog.deleteLater()


def export_target(path: Path, form: str) -> tuple[Path, str]:
    """Returns where a report goes and in which form, by the name and the form that were chosen."""
    endings = {ending: known for known, ending in _EXPORTS.values() if ending}
    if form == TABLES:
        return (path.with_suffix("") if path.suffix.lower() in endings else path), form
    if path.suffix.lower() in endings:
        return path, endings[path.suffix.lower()]
    return path.with_name(f"{path.name}.{form}"), form


def ask_picture_file(parent: QWidget, suggestion: str) -> Path | None:
    """Returns a file for a plot: a PNG, or an SVG."""
    png, svg = tr("PNG (*.png)"), tr("SVG (*.svg)")
    chosen, kind = QFileDialog.getSaveFileName(
        parent, tr("Save picture"), f"{suggestion}.png", f"{png};;{svg}"
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in {".png", ".svg"}:
        return path
    return path.with_name(path.name + (".svg" if kind == svg else ".png"))


def ask_table_file(parent: QWidget, suggestion: str) -> Path | None:
    """Returns a file for a table: a CSV."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Save table"), f"{suggestion}.csv", tr("CSV (*.csv)")
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".csv" else path.with_name(f"{path.name}.csv")


def ask_sheet_file(parent: QWidget, suggestion: str) -> Path | None:
    """Returns a file for a sheet of paper: a PDF, or a PNG for each page."""
    pdf, png = tr("PDF (*.pdf)"), tr("PNG, one a page (*.png)")
    chosen, kind = QFileDialog.getSaveFileName(
        parent, tr("Contact sheet"), f"{suggestion}.pdf", f"{pdf};;{png}"
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in {".pdf", ".png"}:
        return path
    return path.with_name(path.name + (".png" if kind == png else ".pdf"))


def ask_program(parent: QWidget) -> Path | None:
    """Returns a program to open pictures with."""
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Choose a program"))
    return Path(chosen) if chosen else None


def _open(box: QMessageBox) -> None:
    """Shown without stopping the program: reviewing goes on behind it."""
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
