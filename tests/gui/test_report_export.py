"""What the window offers when statistics are exported, and that each of it is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from curator.gui import messages
from curator.gui.actions import Do
from curator.gui.report_export import TABLES, write_export
from curator.library.library import Library
from tests.exporters.full_reports import full_report
from tests.gui.windows import Reviewer, fill_library

STARTS = {
    "html": b"<!DOCTYPE",
    "pdf": b"%PDF",
    "xlsx": b"PK",
    "csv": b"\xef\xbb\xbfmodel",
    "json": b"{",
}


@pytest.mark.parametrize("form", list(STARTS))
def test_each_form_is_written_as_what_it_is(
    qapp: QApplication, library_file: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"report.{form}"
    with Library.open(library_file) as library:
        write_export(library, full_report, target, form)
    assert target.read_bytes().startswith(STARTS[form])
    others = {"report.sceptic.csv"} if form == "csv" else set[str]()
    written = {file.name for file in tmp_path.iterdir() if file.name.startswith(("report", "."))}
    assert written == {target.name, *others}


def test_tables_go_into_a_folder_of_their_own(library_file: Path, tmp_path: Path) -> None:
    fill_library(library_file, 3)
    with Library.open(library_file) as library:
        write_export(library, full_report, tmp_path / "tables", TABLES)
    names = {file.name for file in (tmp_path / "tables").iterdir()}
    assert names == {"decisions.csv", "assets.csv", "models.csv", "sceptic.csv"}


@pytest.mark.parametrize(
    ("name", "form", "file"), [("r.pdf", "pdf", "r.pdf"), ("tables", TABLES, "tables/assets.csv")]
)
def test_the_window_writes_it_beside_the_review_and_says_where(
    reviewer: Reviewer,
    library_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    form: str,
    file: str,
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    for key in "AXAF":
        reviewer.press_and_see(window, key)
    window.run(Do.SHOW_INSIGHTS)
    reviewer.wait(lambda: window.actions_by_name[Do.EXPORT].isEnabled())
    target = tmp_path / name
    monkeypatch.setattr(messages, "ask_export_file", lambda _parent: (target, form))
    window.run(Do.EXPORT)
    reviewer.wait(lambda: str(target) in window.strip.toast.accessibleName())
    assert (tmp_path / file).stat().st_size > 100


@pytest.mark.parametrize(
    ("typed", "form", "name", "chosen"),
    [
        ("report", "pdf", "report.pdf", "pdf"),
        ("report.xlsx", "html", "report.xlsx", "xlsx"),
        ("report.JSON", "html", "report.JSON", "json"),
        ("v1.2", "csv", "v1.2.csv", "csv"),
        ("report.html", TABLES, "report", TABLES),
        ("spring", TABLES, "spring", TABLES),
    ],
)
def test_the_ending_that_was_typed_is_believed_else_the_form_that_was_chosen(
    typed: str, form: str, name: str, chosen: str
) -> None:
    assert messages.export_target(Path("there") / typed, form) == (Path("there") / name, chosen)


def test_the_chooser_offers_every_form_and_its_name_follows_the_form(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        for kind in dialog.nameFilters():
            dialog.selectNameFilter(kind)
            dialog.filterSelected.emit(kind)
            seen.append(Path(dialog.selectedFiles()[0]).name)
        dialog.selectNameFilter(dialog.nameFilters()[1])
        dialog.filterSelected.emit(dialog.nameFilters()[1])
        dialog.accept()

    QApplication.setAttribute(messages.Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QTimer.singleShot(0, answer)
    found = messages.ask_export_file(parent)
    assert seen == [
        "first-takes.html", "first-takes.pdf", "first-takes.xlsx", "first-takes.csv",
        "first-takes", "first-takes.json",
    ]  # fmt: skip
    assert found is not None
    assert (found[0].name, found[1]) == ("first-takes.pdf", "pdf")
