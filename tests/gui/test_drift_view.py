"""Campaign drift: a strip in the order of distance, a line over time, and no verdict."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from curator.core.errors import LibraryUnavailable
from curator.gui.actions import Do
from curator.gui.corrections import Word
from curator.gui.drift_strip import words_of_drift
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.gui.variant_list import ITEM
from curator.library.library import Library
from curator.library.likeness import Likeness
from tests.gui.libraries import measured_library
from tests.gui.test_alike import select
from tests.gui.test_corrections import dialog
from tests.gui.test_library_page import open_page, texts
from tests.gui.windows import Reviewer
from tests.looks import look_like, style_of

PICTURES = 14


@pytest.fixture
def shown(reviewer: Reviewer, library_file: Path) -> tuple[MainWindow, LibraryPage]:
    """Fourteen variants of one usual style, of which number 12 is much lighter."""
    measured_library(
        library_file,
        PICTURES,
        lambda _n: {"blur": 0.1},
        lambda n: look_like(n, style=style_of(n, 60.0 if n == 12 else 0.0)),
    )
    page = open_page(reviewer, library_file)
    page.grid.setFocus()
    return reviewer.windows[0], page


def use_references(reviewer: Reviewer, window: MainWindow, page: LibraryPage, many: int) -> None:
    """The first so many, then R."""
    select(page, *range(many))
    QTest.keyClick(window, Qt.Key.Key_R)
    reviewer.wait(lambda: any(text.startswith(f"{many} reference") for text in texts(window)))


def test_too_few_references_say_what_to_do(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    reviewer.wait(lambda: page.in_drift and any("8 are needed" in text for text in texts(page)))
    assert any("Use as References" in text for text in texts(page))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.in_drift
    use_references(reviewer, window, page, 5)
    assert "5 references for spring; 8 or more are wanted" in texts(page.window())


def test_the_strip_is_sorted_and_says_in_words_what_differs(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    use_references(reviewer, window, page, 10)
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    cells = page.drift.strip.cells
    reviewer.wait(lambda: cells.rowCount() == PICTURES)
    items = [cells.index(row).data(ITEM) for row in range(PICTURES)]
    distances = [drifted.drift.distance for drifted, _ in items]
    assert distances == sorted(distances, reverse=True)
    furthest, file = items[0]
    assert file.path.name.endswith("_012.png")
    assert "lighter" in words_of_drift(furthest)
    said = cells.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "lighter" in said
    assert said.startswith("distance ")
    assert "10 references" in texts(page)
    assert any("not a verdict" in text for text in texts(page))


def test_arrow_keys_walk_the_strip_and_the_line_points_at_the_same_variant(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    use_references(reviewer, window, page, 10)
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    strip = page.drift.strip
    reviewer.wait(lambda: strip.cells.rowCount() == PICTURES)
    places: list[int] = []
    strip.chosen.connect(places.append)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert places == [strip.cells.place(1), strip.cells.place(2)]
    plot = page.drift.trend
    assert plot.point_of(0, 0.0).x() < plot.point_of(13, 0.0).x()
    assert plot.point_of(0, 0.0).y() > plot.point_of(0, 1.0).y()
    assert "running median" in plot.accessibleDescription()


def test_undo_brings_back_the_references_before(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown

    def stored() -> int:
        with Library.open(library_file) as library:
            return len(library.likeness.references("spring"))

    use_references(reviewer, window, page, 9)
    use_references(reviewer, window, page, 12)
    assert stored() == 12
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reviewer.wait(lambda: stored() == 9)


def test_variants_of_two_campaigns_are_references_of_none(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    page.arranging.corrections.assign([page.model.item(0).id], Word(campaign="autumn"))
    reviewer.wait(lambda: page.model.rowCount() > 0 and page.model.item(0).campaign == "autumn")
    select(page, 0, 1)
    window.run(Do.REFERENCES)
    box = dialog(reviewer, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "2 campaigns" in box.text()
    box.close()


def test_a_library_that_cannot_be_read_says_so_and_f5_tries_again(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise LibraryUnavailable("The library is locked.", "Close the other program.")

    window, page = shown
    use_references(reviewer, window, page, 10)
    with monkeypatch.context() as patch:
        patch.setattr(Likeness, "reference_styles", locked)
        QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
        reviewer.wait(lambda: "The library is locked." in texts(page))
    QTest.keyClick(window, Qt.Key.Key_F5)
    reviewer.wait(lambda: page.drift.strip.cells.rowCount() == PICTURES)
    assert "The library is locked." not in texts(page)


def test_an_empty_library_has_no_campaign(reviewer: Reviewer, library_file: Path) -> None:
    window = reviewer.open_window(library_file)
    window.run(Do.SHOW_LIBRARY)
    window.run(Do.CAMPAIGN_DRIFT)
    assert isinstance(window.page, LibraryPage)
    page = window.page
    reviewer.wait(lambda: "No campaign yet" in texts(page))
