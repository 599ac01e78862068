"""The grid: pages of cells, filters, the loupe, the place that is kept."""

from functools import partial
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from curator.core.artifact import Measurement
from curator.core.decision import Verdict
from curator.core.errors import LibraryUnavailable
from curator.gui.actions import Do
from curator.gui.jobs import Jobs
from curator.gui.library_page import LibraryPage
from curator.gui.variant_list import ITEM, PAGE, VariantList
from curator.library.library import Library
from curator.library.values import Analysed, VariantFilter
from tests.builders import NOON, fill, filled_library, make_decision, make_new
from tests.gui.libraries import measured_library
from tests.gui.windows import MODELS, Reviewer, fill_library


def open_page(reviewer: Reviewer, file: Path) -> LibraryPage:
    window = reviewer.open_window(file)
    window.run(Do.SHOW_LIBRARY)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() > 0)
    return page


def choose(page: LibraryPage, name: str, text: str) -> None:
    (box,) = [box for box in page.findChildren(QComboBox) if box.accessibleName() == name]
    box.setCurrentIndex(box.findText(text))


def test_a_large_library_comes_page_by_page_and_each_variant_once(
    jobs: Jobs, qtbot: QtBot, library_file: Path
) -> None:
    with filled_library(library_file, 2 * PAGE + 30) as library:
        model = VariantList(library, jobs, jobs)
        model.set_filter(VariantFilter())
        root = QModelIndex()
        assert not model.canFetchMore(root)  # a page is on its way already
        for expected in (PAGE, 2 * PAGE, 2 * PAGE + 30):
            qtbot.waitUntil(lambda expected=expected: model.rowCount() == expected)
            model.fetchMore(root)
        assert not model.canFetchMore(root)
        ids = [model.index(row).data(ITEM).id for row in range(model.rowCount())]
        assert len(set(ids)) == len(ids)
        assert ids == sorted(ids)
        jobs.shutdown()


def test_the_model_keeps_qt_s_rules_while_it_grows_and_changes(
    jobs: Jobs, qtbot: QtBot, library_file: Path
) -> None:
    with filled_library(library_file, PAGE + 30) as library:
        model = VariantList(library, jobs, jobs)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        tester = QAbstractItemModelTester(model, fatal)  # it asks for more at any moment
        model.set_filter(VariantFilter())
        qtbot.waitUntil(lambda: model.rowCount() == PAGE)
        model.fetchMore(QModelIndex())
        qtbot.waitUntil(lambda: model.rowCount() == PAGE + 30)
        fill(library, [make_new("new.png", brief="late")])
        model.refresh()
        qtbot.waitUntil(lambda: model.rowCount() == PAGE + 31)
        model.set_filter(VariantFilter(model="model 1"))
        qtbot.waitUntil(lambda: 0 < model.rowCount() < PAGE)
        assert tester.model() is model
        jobs.shutdown()


def test_a_cell_speaks_in_words(jobs: Jobs, qtbot: QtBot, library_file: Path) -> None:
    with filled_library(library_file, 3) as library:
        first = library.page()[0].id
        library.decide([make_decision(first, Verdict.FIX)], NOON)
        model = VariantList(library, jobs, jobs)
        model.set_filter(VariantFilter())
        qtbot.waitUntil(lambda: model.rowCount() == 3)
        role = Qt.ItemDataRole.AccessibleTextRole
        assert model.index(0).data(role) == "0.png, brief 0, To fix"
        assert model.index(1).data(role) == "1.png, brief 1, Undecided"
        jobs.shutdown()


def test_a_refresh_keeps_the_cells_and_appends_what_is_new(
    jobs: Jobs, qtbot: QtBot, library_file: Path
) -> None:
    with filled_library(library_file, 10) as library:
        model = VariantList(library, jobs, jobs)
        model.set_filter(VariantFilter())
        qtbot.waitUntil(lambda: model.rowCount() == 10)
        resets: list[bool] = []
        model.modelReset.connect(lambda: resets.append(True))
        fill(library, [make_new("new.png", brief="late")])
        library.decide([make_decision(model.item(2).id, Verdict.ACCEPT)], NOON)
        model.refresh()
        qtbot.waitUntil(lambda: model.rowCount() == 11)
        assert model.item(2).verdict is Verdict.ACCEPT
        assert not resets
        jobs.shutdown()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("order", [None, "newest", "name"])
def test_cells_that_are_read_again_are_what_a_whole_reading_gives(
    jobs: Jobs, qtbot: QtBot, library_file: Path, seed: int, order: str | None
) -> None:
    chance = Random(seed)
    with filled_library(library_file, 30) as library:
        model = VariantList(library, jobs, jobs)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        tester = QAbstractItemModelTester(model, fatal)
        wanted = VariantFilter(undecided=True, sorted_by=order)
        model.set_filter(wanted)
        qtbot.waitUntil(lambda: model.rowCount() == 30)
        ids = library.ids()
        for _round in range(6):
            some = chance.sample(ids, chance.randint(1, 12))
            if chance.random() < 0.5:
                library.decide([make_decision(one, Verdict.REJECT) for one in some], NOON)
            else:
                library.undecide("ada", some[0], NOON, *some[1:])
            answers: list[bool] = []
            model.refresh_some(some, partial(answers.append, True))
            qtbot.waitUntil(lambda answers=answers: bool(answers))
            assert model.items() == library.page(wanted)
        assert tester.model() is model
        jobs.shutdown()


def test_an_answer_to_an_older_filter_is_dropped(
    jobs: Jobs, qtbot: QtBot, library_file: Path
) -> None:
    with filled_library(library_file, 12) as library:
        model = VariantList(library, jobs, jobs)
        model.set_filter(VariantFilter())
        model.set_filter(VariantFilter(model="model 1"))
        qtbot.waitUntil(lambda: model.rowCount() > 0)
        qtbot.wait(50)
        assert {model.item(row).model for row in range(model.rowCount())} == {"model 1"}
        jobs.shutdown()


@pytest.mark.parametrize(
    ("name", "choice", "count"),
    [
        ("Verdict", "Accepted", 2),
        ("Verdict", "Undecided", 8),
        ("Model", MODELS[0], 5),
        ("Brief", "brief 1", 5),
        ("Tier", "production", 10),
    ],
)
def test_filters_let_through_what_they_say(
    reviewer: Reviewer, library_file: Path, name: str, choice: str, count: int
) -> None:
    fill_library(library_file, 10)
    with Library.open(library_file) as library:
        for item in library.page()[:2]:
            library.decide([make_decision(item.id, Verdict.ACCEPT)], NOON)
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: "10 variants" in texts(page))
    choose(page, name, choice)
    reviewer.wait(lambda: page.model.rowCount() == count)
    expected = "10 variants" if count == 10 else f"{count} of 10 variants"
    reviewer.wait(lambda: expected in texts(page))


def test_any_score_sorts_page_by_page_and_the_cells_say_it(
    jobs: Jobs, qtbot: QtBot, library_file: Path
) -> None:
    with filled_library(library_file, PAGE + 30) as library:
        for place, one in enumerate(library.ids()):
            if place % 10:  # some are not measured yet
                score = place * 7919 % 997 / 1000
                measured = (Measurement("blur", 1, score, score, None, "soft"),)
                library.store_analyses([Analysed(one, measured)], "test")
        model = VariantList(library, jobs, jobs)
        model.set_filter(VariantFilter(sorted_by="blur"))
        qtbot.waitUntil(lambda: model.rowCount() == PAGE)
        model.fetchMore(QModelIndex())
        qtbot.waitUntil(lambda: model.rowCount() == PAGE + 30)
        scores = [item.measure.score if item.measure else -1 for item in model.items()]
        assert scores == sorted(scores, reverse=True)
        assert len({item.id for item in model.items()}) == PAGE + 30
        text = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert text.endswith(f", {scores[0]:.2f}")
        jobs.shutdown()


def test_the_order_and_the_flags_are_chosen_by_the_names_of_what_is_measured(
    reviewer: Reviewer, library_file: Path
) -> None:
    measured_library(
        library_file,
        6,
        lambda n: {"blur": n / 6, "seam": 1 - n / 6, "warp": 0.9, "print_size": 100.0 * (6 - n)},
    )
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: "seam" in choices(page, "Sort"))
    assert choices(page, "Flag") == ["Flags: all", "Flagged", "blur", "print size", "seam"]
    orders = ["Import order", "Newest first", "Folder and name", "Most stars"]
    sorts = [*orders, "Any flag", "blur", "print size", "seam", "warp"]
    assert choices(page, "Sort") == sorts
    ids = [item.id for item in page.model.items()]

    def order() -> list[int]:
        return [ids.index(item.id) for item in page.model.items()]

    choose(page, "Sort", "blur")
    reviewer.wait(lambda: order() == [5, 4, 3, 2, 1, 0])
    choose(page, "Sort", "print size")  # the fewest pixels first
    reviewer.wait(lambda: page.model.filter.sorted_by == "print_size" and len(order()) == 6)
    assert order() == [5, 4, 3, 2, 1, 0]
    assert page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", 100 px")
    choose(page, "Flag", "seam")
    reviewer.wait(lambda: sorted(order()) == [0, 1, 2, 3])
    page.filters.clear()
    reviewer.wait(lambda: len(order()) == 6)
    assert page.model.filter.sorted_by == "print_size"  # clearing lets all through, in this order


def test_a_mark_is_said_as_a_mark_and_never_as_a_flag(
    reviewer: Reviewer, library_file: Path
) -> None:
    measured_library(library_file, 2, lambda n: {"blur": 0.9 if n else 0.1, "seam": 0.9})
    page = open_page(reviewer, library_file)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert page.model.index(0).data(role).endswith(", marked")
    assert page.model.index(1).data(role).endswith(", flagged")


def test_the_tooltip_of_a_cell_says_what_its_flag_and_its_dot_stand_for(
    reviewer: Reviewer, library_file: Path
) -> None:
    scores = {"seam": 0.9, "repetition": 0.9}
    measured_library(library_file, 2, lambda n: {"blur": 0.9 if n else 0.1, **scores})
    page = open_page(reviewer, library_file)
    first, second = (
        page.model.index(row).data(Qt.ItemDataRole.ToolTipRole).splitlines()[3:] for row in (0, 1)
    )
    assert first == ["Marked: repetition, seam"]
    assert second == ["Flagged: blur", "Marked: repetition, seam"]


def test_no_match_is_told_apart_from_an_empty_library(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 3)
    page = open_page(reviewer, library_file)
    choose(page, "Verdict", "Rejected")
    reviewer.wait(lambda: "Nothing matches" in texts(page))
    page.filters.clear()
    reviewer.wait(lambda: page.model.rowCount() == 3)
    assert "Nothing matches" not in texts(page)


def test_a_library_that_cannot_be_read_says_so_on_the_page(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_library(library_file, 3)
    page = open_page(reviewer, library_file)

    def locked(*_: object, **__: object) -> None:
        raise LibraryUnavailable("The library is locked.", "Close the other program.")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "page", locked)
        page.commands()[Do.REFRESH]()
        reviewer.wait(lambda: "The library is locked." in texts(page))
    page.commands()[Do.REFRESH]()
    reviewer.wait(lambda: "The library is locked." not in texts(page))


def test_the_scroll_place_and_the_choice_survive_a_refresh(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 60)
    page = open_page(reviewer, library_file)
    bar = page.grid.verticalScrollBar()
    reviewer.wait(lambda: bar.maximum() > 300)
    page.grid.setCurrentIndex(page.model.index(30))
    bar.setValue(260)
    chosen = page.model.item(30).id
    library = reviewer.windows[0].desk.workspace.library
    library.decide([make_decision(chosen, Verdict.REJECT)], NOON)
    page.commands()[Do.REFRESH]()
    reviewer.wait(lambda: page.model.item(30).verdict is Verdict.REJECT)
    assert bar.value() == 260
    assert page.grid.currentIndex().row() == 30


def test_decisions_made_meanwhile_are_there_when_the_page_is_shown_again(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    window.run(Do.SHOW_REVIEW)
    reviewer.press_and_see(window, "A")
    window.run(Do.SHOW_LIBRARY)
    reviewer.wait(
        lambda: [page.model.item(row).verdict for row in range(4)].count(Verdict.ACCEPT) == 1
    )


def test_enter_opens_the_loupe_arrows_step_and_escape_returns(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.model.index(1))
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert page.in_loupe
    seen: list[bool] = []
    page.loupe.image.painted.connect(lambda: seen.append(True))
    QTest.keyClick(page.loupe.image, Qt.Key.Key_Right)
    assert page.grid.currentIndex().row() == 2
    reviewer.wait(lambda: bool(seen))
    QTest.keyClick(page.loupe.image, Qt.Key.Key_Left)
    QTest.keyClick(page.loupe.image, Qt.Key.Key_Left)
    QTest.keyClick(page.loupe.image, Qt.Key.Key_Left)
    assert page.grid.currentIndex().row() == 0
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.in_loupe
    assert page.grid.currentIndex().row() == 0


def test_the_information_panel_says_everything_with_its_source(
    reviewer: Reviewer, library_file: Path
) -> None:
    paths = fill_library(library_file, 2)
    page = open_page(reviewer, library_file)
    page.grid.setCurrentIndex(page.model.index(0))
    page.commands()[Do.INFO]()
    reviewer.wait(lambda: any(MODELS[0] in text for text in texts(page)))
    reviewer.wait(lambda: any(paths[0].name in text for text in texts(page)))
    assert Do.INFO in page.checked()


def test_a_missing_file_has_a_badge_in_words(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 2)
    with Library.open(library_file) as library:
        library.mark_absent(library_file.parent, [])
    page = open_page(reviewer, library_file)
    text = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.endswith("file missing")
    choose(page, "Verdict", "File missing")
    reviewer.wait(lambda: page.model.rowCount() == 2)


def test_cells_share_the_row_evenly_at_any_width(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 12)
    page = open_page(reviewer, library_file)
    for width in (1100, 1400, 2560):
        reviewer.windows[0].resize(width, 800)
        reviewer.qtbot.wait(60)
        rects = [page.grid.visualRect(page.model.index(row)) for row in range(12)]
        first_row = [rect for rect in rects if rect.top() == rects[0].top()]
        gap = page.grid.viewport().width() - max(rect.right() for rect in first_row)
        assert gap < 40
        assert len({rect.width() for rect in rects}) == 1


def choices(page: LibraryPage, name: str) -> list[str]:
    (box,) = [box for box in page.findChildren(QComboBox) if box.accessibleName() == name]
    return [box.itemText(row) for row in range(box.count())]


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_files_are_found_by_a_part_of_their_name_and_cells_say_it(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 8)
    page = open_page(reviewer, library_file)
    said = page.model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(f"{MODELS[1]}_003.png, ")
    facts = page.filters.facts
    reviewer.press(page.window(), "F", Qt.KeyboardModifier.ControlModifier)
    assert facts.panel.isVisible()
    assert facts.name.hasFocus()
    QTest.keyClicks(facts.name, "XL_00")  # of MODELS[0] alone; nothing fires meanwhile
    QTest.keyClick(facts.name, Qt.Key.Key_Return)
    assert not facts.panel.isVisible()
    reviewer.wait(lambda: page.model.rowCount() == 4)
    assert facts.text() == "More: 1"
    assert "XL_00" in facts.accessibleName()
    page.filters.clear()
    reviewer.wait(lambda: page.model.rowCount() == 8)
    assert not facts.name.text()
