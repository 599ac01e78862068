"""Near-duplicates in the library: one key shows them, tells them apart, judges them together."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from curator.core.decision import Verdict
from curator.gui.actions import Do
from curator.gui.key_button import KeyButton
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from tests.builders import NOON, make_decision
from tests.gui.libraries import measured_library
from tests.gui.test_corrections import say
from tests.gui.test_library_page import choose, open_page, texts
from tests.gui.windows import MODELS, Reviewer, standing_verdicts
from tests.looks import look_like

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(reviewer: Reviewer, library_file: Path) -> tuple[MainWindow, LibraryPage]:
    """Eight variants: 0, 3 and 6 look alike, 1 and 4 do, the others are alone."""
    families = {0: (0,), 3: (0, 1), 6: (0, 2), 1: (1,), 4: (1, 5)}
    measured_library(
        library_file,
        8,
        lambda n: {"blur": n / 10},
        lambda n: look_like(*families.get(n, (n + 10,))),
    )
    page = open_page(reviewer, library_file)
    page.grid.setFocus()
    return reviewer.windows[0], page


def names(page: LibraryPage) -> list[str]:
    return [item.path.name[-7:-4] for item in page.model.items()]


def show_group(reviewer: Reviewer, window: MainWindow, page: LibraryPage, row: int = 3) -> None:
    """The cell of a row, then G."""
    page.grid.setCurrentIndex(page.model.index(row))
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    reviewer.wait(lambda: page.model.filter.group is not None and page.model.rowCount() > 0)


def select(page: LibraryPage, *rows: int) -> None:
    """A click on the first one, Ctrl and a click on the others."""
    page.grid.setCurrentIndex(page.model.index(rows[0]))
    for row in rows[1:]:
        index = page.model.index(row)
        page.grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def test_a_cell_says_how_many_look_like_it(shown: tuple[MainWindow, LibraryPage]) -> None:
    _, page = shown
    role = Qt.ItemDataRole.AccessibleTextRole
    assert page.model.index(0).data(role) == "zebrafish-xl_000.png, brief 0, Undecided, 3 alike"
    assert page.model.index(2).data(role) == "zebrafish-xl_002.png, brief 0, Undecided"


def test_one_key_shows_what_looks_alike_and_escape_goes_back_to_the_filter(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    choose(page, "Model", MODELS[0])
    reviewer.wait(lambda: names(page) == ["000", "002", "004", "006"])
    show_group(reviewer, window, page, 3)
    assert names(page) == ["000", "003", "006"]  # whatever the filter says
    assert "3 alike" in texts(page)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    reviewer.wait(lambda: names(page) == ["000", "002", "004", "006"])
    assert "3 alike" not in texts(page)
    assert page.model.item(page.grid.chosen()[0]).path.name.endswith("006.png")


def test_what_is_alone_has_no_group_to_show(shown: tuple[MainWindow, LibraryPage]) -> None:
    _, page = shown
    page.grid.setCurrentIndex(page.model.index(2))
    assert Do.ALIKE not in page.commands()
    page.grid.setCurrentIndex(page.model.index(3))
    assert Do.ALIKE in page.commands()


def test_not_a_duplicate_is_only_said_inside_a_group(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    page.grid.setCurrentIndex(page.model.index(0))
    assert Do.TELL_APART not in page.commands()
    show_group(reviewer, window, page)
    assert Do.TELL_APART in page.commands()


def test_one_verdict_for_all_that_are_selected_and_one_undo_takes_all_back(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    show_group(reviewer, window, page)
    select(page, 1, 2)
    QTest.keyClick(window, Qt.Key.Key_X)
    reviewer.wait(lambda: page.model.item(2).verdict is Verdict.REJECT)
    assert set(standing_verdicts(library_file).values()) == {Verdict.REJECT}
    assert len(standing_verdicts(library_file)) == 2
    reviewer.wait(lambda: "Rejected 2 images" in texts(window))
    assert len(page.arranging.chosen()) == 2  # still selected
    select(page, 0)
    QTest.keyClick(window, Qt.Key.Key_A)
    reviewer.wait(lambda: page.model.item(0).verdict is Verdict.ACCEPT)
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    reviewer.wait(lambda: len(standing_verdicts(library_file)) == 2)
    reviewer.wait(lambda: Do.UNDO in page.commands() and page.model.item(0).verdict is None)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    reviewer.wait(lambda: standing_verdicts(library_file) == {})
    reviewer.wait(lambda: Do.REDO in page.commands())
    QTest.keyClick(window, Qt.Key.Key_Y, CONTROL)
    reviewer.wait(lambda: len(standing_verdicts(library_file)) == 2)
    with Library.open(library_file) as library:
        assert {entry.decision.look_seconds for entry in library.decision_log()} == {None}
        assert not any(entry.decision.blind for entry in library.decision_log())


def test_the_review_page_knows_the_verdicts_when_it_is_shown_again(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    show_group(reviewer, window, page)
    select(page, 0, 1, 2)
    QTest.keyClick(window, Qt.Key.Key_F)
    reviewer.wait(lambda: page.model.item(2).verdict is Verdict.FIX)
    window.run(Do.SHOW_REVIEW)
    reviewer.wait(lambda: reviewer.state(window).decided == 3)


def test_a_decision_made_in_between_is_taken_back_first_and_then_this_one(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    show_group(reviewer, window, page)
    select(page, 0)
    QTest.keyClick(window, Qt.Key.Key_X)
    reviewer.wait(lambda: Do.UNDO in page.commands())
    with Library.open(library_file) as library:
        library.decide([make_decision(library.ids()[7], Verdict.ACCEPT)], NOON)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    reviewer.wait(lambda: list(standing_verdicts(library_file).values()) == [Verdict.REJECT])
    reviewer.wait(lambda: Do.UNDO in page.commands())
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    reviewer.wait(lambda: standing_verdicts(library_file) == {})


def test_no_duplicate_leaves_the_group_for_good_and_undo_brings_it_back(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    show_group(reviewer, window, page)
    select(page, 0)  # the one that leads the group
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    reviewer.wait(lambda: names(page) == ["003", "006"])
    with Library.open(library_file) as library:
        ids = library.ids()
        assert library.likeness.members(ids[0]) == (ids[0],)
        assert library.likeness.members(ids[3]) == (ids[3], ids[6])
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    reviewer.wait(lambda: names(page) == ["000", "003", "006"])


def test_a_group_of_which_one_is_left_is_no_group(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage]
) -> None:
    window, page = shown
    show_group(reviewer, window, page, 1)
    assert names(page) == ["001", "004"]
    select(page, 1)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    reviewer.wait(lambda: len(names(page)) == 8)
    assert page.alike.group is None
    assert page.model.item(1).alike == 1
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    reviewer.wait(lambda: page.model.item(1).alike == 2)


def test_corrections_and_verdicts_are_taken_back_in_the_order_they_were_made(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    show_group(reviewer, window, page)
    select(page, 0)
    QTest.keyClick(window, Qt.Key.Key_X)
    reviewer.wait(lambda: len(standing_verdicts(library_file)) == 1)
    say(reviewer, window, "other")
    reviewer.wait(lambda: page.model.item(0).model == "other")
    page.commands()[Do.UNDO]()
    reviewer.wait(lambda: page.model.item(0).model == MODELS[0])
    assert len(standing_verdicts(library_file)) == 1
    reviewer.wait(lambda: Do.UNDO in page.commands())
    page.commands()[Do.UNDO]()
    assert Do.REDO not in page.commands()  # not before the answer
    reviewer.wait(lambda: Do.REDO in page.commands() and page.model.item(0).verdict is None)
    assert standing_verdicts(library_file) == {}
    page.commands()[Do.REDO]()
    reviewer.wait(lambda: page.model.item(0).verdict is Verdict.REJECT)
    assert len(standing_verdicts(library_file)) == 1
    page.commands()[Do.REDO]()
    reviewer.wait(lambda: page.model.item(0).model == "other")


def test_the_buttons_of_the_group_do_what_their_keys_do(
    reviewer: Reviewer, shown: tuple[MainWindow, LibraryPage], library_file: Path
) -> None:
    window, page = shown
    show_group(reviewer, window, page)
    QTest.keyClick(window, Qt.Key.Key_A, CONTROL)
    reviewer.wait(lambda: len(page.arranging.chosen()) == 3)
    buttons = {one.accessibleName(): one for one in page.arranging.bar.findChildren(KeyButton)}
    QTest.mouseClick(buttons["Accept 3 images"], Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: list(standing_verdicts(library_file).values()) == [Verdict.ACCEPT] * 3)
