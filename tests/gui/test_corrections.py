"""Saying whose images are, in the library page: with real keys, many at once, undone by one key."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from curator.core.decision import Verdict
from curator.core.variant import Tier, VariantId
from curator.gui.actions import Do
from curator.gui.correction_dialogs import AssignDialog, RegroupDialog, RenameDialog
from curator.gui.facts import as_text, blind_facts
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.gui.raw_dialog import RawDialog
from curator.library.library import Library
from curator.library.values import Card
from curator.readers import base as readers
from curator.workflow.importing import what_is_known
from curator.workflow.progress import finish
from curator.workflow.reporting import statistics_report
from curator.workflow.rereading import reread
from tests.gui.test_library_page import choose, open_page
from tests.gui.windows import MODELS, Reviewer, fill_library
from tests.workflow.pictures import bring_in, draw_with

CONTROL = Qt.KeyboardModifier.ControlModifier


def dialog(reviewer: Reviewer, kind: type) -> object:
    def shown() -> list[object]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    reviewer.wait(lambda: bool(shown()))
    return shown()[0]


def back_to(reviewer: Reviewer, window: MainWindow, page: LibraryPage) -> None:
    """A window system gives the focus back when a dialog closes; this platform has none."""
    window.activateWindow()
    reviewer.wait(window.isActiveWindow)
    page.grid.setFocus()


def say(reviewer: Reviewer, window: MainWindow, model: str, tier: str | None = None) -> None:
    """M, a model's name, Enter."""
    window.run(Do.ASSIGN)
    form = dialog(reviewer, AssignDialog)
    assert isinstance(form, AssignDialog)
    edit = form.model.lineEdit()
    assert edit is not None
    QTest.keyClicks(edit, model)
    if tier:
        form.tier.setCurrentText(tier)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def rows(file: Path) -> dict[tuple[str, str], int]:
    """The statistics as `curator stats` counts them: (model, tier) to variants."""
    with Library.open(file) as library:
        report = statistics_report(library)
    return {(row["model"], row["tier"]): row["variants"] for row in report["rows"]}


@pytest.fixture
def reviewer_library(reviewer: Reviewer, library_file: Path) -> tuple[MainWindow, LibraryPage]:
    fill_library(library_file, 6)
    page = open_page(reviewer, library_file)
    return reviewer.windows[0], page


def test_two_hundred_at_once_count_at_once_survive_everything_and_one_key_takes_them_back(
    reviewer: Reviewer, library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        draw_with(tmp_path / "pictures" / f"{number:03}.png", number)
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "pictures")
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    choose(page, "Model", "No model yet")
    reviewer.wait(lambda: page.model.rowCount() == 200)
    page.grid.setFocus()
    QTest.keyClick(window, Qt.Key.Key_A, CONTROL)
    reviewer.wait(lambda: len(page.arranging.chosen()) == 200)
    say(reviewer, window, "banana ai", "ideation")
    corrected = {("Banana AI", "ideation"): 200}
    reviewer.wait(lambda: rows(library_file) == corrected)

    with Library.open(library_file) as library:
        assert bring_in(library, tmp_path / "pictures").known == 200
        monkeypatch.setattr(readers, "CONTAINER_VERSION", readers.CONTAINER_VERSION + 1)
        assert finish(reread(library, what_is_known(library))).read == 200
    assert rows(library_file) == corrected

    back_to(reviewer, window, page)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    reviewer.wait(lambda: rows(library_file) == {("unknown", "production"): 200})
    reviewer.wait(lambda: Do.REDO in page.commands())
    QTest.keyClick(window, Qt.Key.Key_Y, CONTROL)
    reviewer.wait(lambda: rows(library_file) == corrected)


def test_a_few_are_selected_and_moved_to_a_new_brief(
    reviewer: Reviewer, reviewer_library: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = reviewer_library
    for row in (1, 3):
        index = page.model.index(row)
        page.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    chosen = page.arranging.chosen()
    window.run(Do.REGROUP)
    form = dialog(reviewer, RegroupDialog)
    assert isinstance(form, RegroupDialog)
    assert not form.ok.isEnabled()
    edit = form.brief.lineEdit()
    assert edit is not None
    QTest.keyClicks(edit, "low angle")
    form.ok.click()

    def moved() -> set[int]:
        with Library.open(library_file) as library:
            return {item.id for item in library.page() if item.brief == "low angle"}

    reviewer.wait(lambda: moved() == set(chosen))
    reviewer.wait(lambda: set(page.arranging.chosen()) == set(chosen))
    back_to(reviewer, window, page)
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    reviewer.wait(lambda: moved() == set())


def test_only_what_is_accepted_can_be_promoted(
    reviewer: Reviewer,
    reviewer_library: tuple[MainWindow, LibraryPage],
    library_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, page = reviewer_library
    said: list[str] = []
    monkeypatch.setattr("curator.gui.messages._open", lambda box: said.append(box.text()))
    page.grid.setCurrentIndex(page.model.index(0))
    window.run(Do.PROMOTE)
    reviewer.wait(lambda: bool(said))
    assert "not accepted" in said[0]
    with Library.open(library_file) as library:
        from tests.builders import NOON, make_decision

        library.decide([make_decision(page.arranging.chosen()[0], Verdict.ACCEPT)], NOON)
    window.run(Do.PROMOTE)

    def promoted() -> int:
        with Library.open(library_file) as library:
            return len(library.provenance.references())

    reviewer.wait(lambda: promoted() == 1)


def test_two_selected_variants_show_what_differs_and_only_that(
    reviewer: Reviewer, reviewer_library: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = reviewer_library
    window.run(Do.INFO)
    select = page.grid.selectionModel().select
    for row in (0, 1):
        select(page.model.index(row), QItemSelectionModel.SelectionFlag.Select)

    def titles() -> list[str]:
        labels = page.findChildren(QLabel)
        return [label.text() for label in labels if label.property("role") == "section"]

    reviewer.wait(lambda: "COMPARED" in titles())
    assert "MODEL" in titles()
    assert "BRIEF" in titles()
    assert "PIXELS" not in titles()


def test_the_raw_texts_are_shown_on_demand(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    draw_with(tmp_path / "pictures" / "a.png", 1, "<b>bold</b>\nSteps: 1, Seed: 2")
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "pictures")
    page = open_page(reviewer, library_file)
    page.grid.setCurrentIndex(page.model.index(0))
    reviewer.windows[0].run(Do.INFO)
    page.loupe.info.raw_wanted.emit()
    form = dialog(reviewer, RawDialog)
    assert isinstance(form, RawDialog)
    assert form.findChildren(QPlainTextEdit)[0].toPlainText().startswith("<b>bold</b>\nSteps: 1")
    form.close()


def test_while_judging_none_of_it_names_a_model(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 4)
    with Library.open(library_file) as library:
        ids = [item.id for item in library.page()]
        from tests.builders import NOON

        library.provenance.assign("ada", ids, NOON, model_name="Banana AI")
    window = reviewer.open_window(library_file)
    window.run(Do.INFO)
    texts = [window.windowTitle()]
    for widget in window.page.findChildren(QLabel):
        texts += [widget.text(), widget.toolTip(), widget.accessibleName()]
    seen = " ".join(texts)
    assert "Banana" not in seen
    assert not any(model in seen for model in MODELS)
    given = window.page.commands()
    assert Do.ASSIGN not in given
    assert Do.REGROUP not in given


@pytest.mark.parametrize(
    "prompt",
    ["a carafe --ar 3:2 --v 6.1 --seed 5", "a carafe <lora:some_model_v2:0.8>", "--niji 6"],
)
def test_while_judging_a_prompt_s_switches_do_not_name_a_model_either(prompt: str) -> None:
    card = Card(
        variant=VariantId(1),
        path=Path("a.png"),
        width=1,
        height=1,
        missing=False,
        verdict=None,
        flags=(),
        brief="carafe",
        campaign="",
        tier=Tier.PRODUCTION,
        prompt=prompt,
    )
    said = as_text(blind_facts(card, flags_shown=False))
    assert "a carafe" in said or "PROMPT" not in said
    assert not any(word in said for word in ("6.1", "some_model", "niji"))


def names_of_briefs(file: Path) -> list[str]:
    with Library.open(file) as library:
        return [item.brief for item in library.page()]


def test_a_brief_is_renamed_and_merged_whole(
    reviewer: Reviewer, reviewer_library: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = reviewer_library
    page.grid.setCurrentIndex(page.model.index(0))
    window.run(Do.RENAME)
    form = dialog(reviewer, RenameDialog)
    assert isinstance(form, RenameDialog)
    assert not form.ok.isEnabled()
    form.name.setCurrentText("Carafe, low angle")
    form.ok.click()
    reviewer.wait(lambda: names_of_briefs(library_file)[0] == "Carafe, low angle")
    reviewer.wait(lambda: page.model.item(0).brief == "Carafe, low angle")
    window.run(Do.REGROUP)
    move = dialog(reviewer, RegroupDialog)
    assert isinstance(move, RegroupDialog)
    move.brief.setCurrentText("brief 1")
    move.all.setChecked(True)
    move.ok.click()
    reviewer.wait(lambda: set(names_of_briefs(library_file)) == {"brief 1"})


def test_what_a_generator_writes_into_a_watched_folder_comes_in_by_itself(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 3)
    outputs = tmp_path / "outputs"
    outputs.mkdir()
    window = reviewer.open_window(library_file)
    before = reviewer.state(window)
    workspace = window.desk.workspace
    assert workspace is not None
    workspace.watches.toggle(outputs)
    assert window.actions_by_name[Do.WATCH_FOLDER].isChecked()
    written: list[Path] = []

    def came_in() -> bool:
        """Writes another picture every second: nobody says when the system begins to listen."""
        if time.monotonic() - begun > len(written):
            written.append(draw_with(outputs / f"{len(written)}.png", 500 + len(written)))
        with Library.open(library_file) as library:
            return library.count() > 3

    begun = time.monotonic()
    reviewer.wait(came_in)
    reviewer.wait(lambda: (reviewer.state(window).new_since or 0) >= 1)
    after = reviewer.state(window)
    assert after.shown is not None
    assert before.shown is not None
    assert after.shown.path == before.shown.path, "the open batch is not disturbed"
    assert after.size == before.size
    workspace.watches.toggle(outputs)

    def is_forgotten() -> bool:
        with Library.open(library_file) as library:
            return library.setting("watched_folders") == []

    reviewer.wait(is_forgotten)


def test_a_folder_is_imported_with_a_word_on_whose_it_is(
    reviewer: Reviewer, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 2)
    draw_with(tmp_path / "renders" / "a.png", 900)
    window = reviewer.open_window(library_file)
    window.intake.add_with_word([tmp_path / "renders"])
    form = dialog(reviewer, AssignDialog)
    assert isinstance(form, AssignDialog)
    form.model.setCurrentText("kimg ai")
    form.ok.click()
    reviewer.wait(lambda: ("Kimg AI", "production") in rows(library_file))
