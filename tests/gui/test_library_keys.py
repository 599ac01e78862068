"""The library judged by keys: one target or all that are selected, and the focus stays near."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from curator.core.decision import Verdict
from curator.core.fact import Fact, FactKind
from curator.core.variant import VariantId
from curator.gui.actions import Do, View
from curator.gui.key_button import KeyButton
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter
from tests.builders import NOON, fill, make_decision, make_new
from tests.gui.libraries import measured_library
from tests.gui.test_library_page import open_page, texts
from tests.gui.windows import MODELS, Reviewer, fill_library, standing_verdicts
from tests.looks import look_like

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Opened = tuple[MainWindow, LibraryPage]


@pytest.fixture
def opened(reviewer: Reviewer, library_file: Path) -> Opened:
    """Twelve variants of two briefs; the ring is on the first."""
    fill_library(library_file, 12)
    page = open_page(reviewer, library_file)
    page.grid.setFocus()
    boxes = {box.accessibleName(): box for box in page.findChildren(QComboBox)}
    reviewer.wait(lambda: boxes["Model"].count() > 1)  # what can be chosen is read by now
    return reviewer.windows[0], page


def press(
    window: MainWindow,
    keys: str,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Each key where the focus is."""
    for key in keys:
        QTest.keyClick(window.focusWidget() or window, key, modifier)


def select(page: LibraryPage, *rows: int) -> None:
    """A click on the first one, Ctrl and a click on the others."""
    page.grid.go_to(rows[0])
    for row in rows[1:]:
        page.grid.selectionModel().setCurrentIndex(
            page.model.index(row), QItemSelectionModel.SelectionFlag.Select
        )


def row(page: LibraryPage) -> int:
    return page.grid.currentIndex().row()


def current(page: LibraryPage) -> GridItem:
    item = page.grid.current()
    assert item is not None
    return item


def verdicts(page: LibraryPage) -> list[Verdict | None]:
    return [item.verdict for item in page.model.items()]


def settled(page: LibraryPage) -> Callable[[], bool]:
    return lambda: not page.steps.is_busy


def choose(page: LibraryPage, name: str, text: str) -> None:
    (box,) = [box for box in page.findChildren(QComboBox) if box.accessibleName() == name]
    assert box.findText(text) >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(box.findText(text))


def verdict_of(file: Path, variant: VariantId) -> Verdict | None:
    with Library.open(file) as library:
        return library.details(variant).item.verdict


def stars(file: Path) -> dict[str, int | None]:
    with Library.open(file) as library:
        return {item.path.name[-7:-4]: item.stars for item in library.page()}


# ---- one target -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "verdict"),
    [("A", Verdict.ACCEPT), ("P", Verdict.ACCEPT), ("F", Verdict.FIX), ("X", Verdict.REJECT)],
)
def test_a_verdict_key_in_the_grid_is_about_the_ringed_cell_and_stays_there(
    reviewer: Reviewer, opened: Opened, library_file: Path, key: str, verdict: Verdict
) -> None:
    window, page = opened
    page.grid.go_to(4)
    press(window, key)
    assert page.echo.isVisible()  # at once, whatever the disk does
    reviewer.wait(lambda: page.model.item(4).verdict is verdict)
    assert verdicts(page).count(None) == 11
    assert row(page) == 4
    with Library.open(library_file) as library:
        (logged,) = library.decision_log()
    assert (logged.decision.look_seconds, logged.decision.blind) == (None, False)


def test_there_is_always_one_target_and_hovering_never_moves_it(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    assert row(page) == 0
    assert page.grid.chosen() == []  # nothing is selected by itself
    QTest.mouseMove(page.grid.viewport(), page.grid.visualRect(page.model.index(5)).center())
    press(window, "X")
    reviewer.wait(lambda: page.model.item(0).verdict is Verdict.REJECT)
    assert verdicts(page)[5] is None


def test_the_same_key_again_sets_the_same_and_u_clears_it(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    press(window, "XX")
    reviewer.wait(lambda: page.model.item(0).verdict is Verdict.REJECT and not page.steps.is_busy)
    assert list(standing_verdicts(library_file).values())[-1] is Verdict.REJECT
    press(window, "U")
    reviewer.wait(lambda: page.model.item(0).verdict is None)
    assert row(page) == 0


def test_a_held_x_rejects_one(reviewer: Reviewer, opened: Opened, library_file: Path) -> None:
    window, page = opened
    target = window.focusWidget()
    assert target is not None
    for repeat in range(20):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x", repeat > 0, 1
        )
        QCoreApplication.sendEvent(target, event)
    reviewer.wait(lambda: page.model.item(0).verdict is Verdict.REJECT and not page.steps.is_busy)
    assert verdicts(page).count(Verdict.REJECT) == 1
    with Library.open(library_file) as library:
        assert len(library.decision_log()) == 1


def test_a_missing_file_is_not_judged(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 2)
    with Library.open(library_file) as library:
        library.mark_absent(library_file.parent, [])
    page = open_page(reviewer, library_file)
    page.grid.setFocus()
    press(reviewer.windows[0], "A")
    assert "cannot be seen" in page.echo.accessibleName()
    reviewer.wait(settled(page))
    assert standing_verdicts(library_file) == {}


def test_where_more_reviewers_said_something_else_it_is_told(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 2)
    with Library.open(library_file) as library:
        for who in ("ben", "cleo"):
            library.decide([make_decision(library.ids()[0], Verdict.ACCEPT, who)], NOON)
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    page.grid.setFocus()
    press(window, "U")
    reviewer.wait(lambda: "somebody else's" in page.echo.accessibleName())
    press(window, "X")
    reviewer.wait(lambda: any("another verdict holds" in text for text in texts(page)))
    assert page.model.item(0).verdict is Verdict.ACCEPT


# ---- several ----------------------------------------------------------------------------------


def test_with_two_or_more_selected_a_key_is_about_all_of_them_and_is_one_step(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    select(page, 1, 3, 5)
    names = {button.accessibleName() for button in page.arranging.bar.findChildren(KeyButton)}
    assert {"Reject 3 images", "Fix 3 images", "Accept 3 images"} <= names  # before
    press(window, "X")
    reviewer.wait(lambda: verdicts(page).count(Verdict.REJECT) == 3)
    reviewer.wait(lambda: "Rejected 3 images" in texts(window))  # and after
    assert page.grid.chosen() == [1, 3, 5]
    press(window, "Z", CONTROL)
    reviewer.wait(lambda: verdicts(page).count(None) == 12)
    with Library.open(library_file) as library:
        assert library.history("ada").undoable == ()


def test_one_selected_cell_is_no_selection(reviewer: Reviewer, opened: Opened) -> None:
    window, page = opened
    select(page, 2)
    assert "Reject" in {b.accessibleName() for b in page.arranging.bar.findChildren(KeyButton)}
    page.grid.selectionModel().setCurrentIndex(
        page.model.index(7), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    press(window, "A")
    reviewer.wait(lambda: page.model.item(7).verdict is Verdict.ACCEPT)
    assert page.model.item(2).verdict is None


def test_pick_one_and_reject_the_rest_of_a_selection(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    assert Do.PICK_REST not in page.commands()
    select(page, 1, 3, 5)
    press(window, "P", SHIFT)
    reviewer.wait(lambda: verdicts(page).count(Verdict.REJECT) == 2)
    assert page.model.item(5).verdict is Verdict.ACCEPT  # the ringed one
    reviewer.wait(settled(page))
    press(window, "Z", CONTROL)
    reviewer.wait(lambda: verdicts(page).count(None) == 12)


def test_reject_the_rest_of_what_looks_alike_needs_no_selection(
    reviewer: Reviewer, library_file: Path
) -> None:
    families = {0: (0,), 3: (0, 1), 6: (0, 2)}
    measured_library(
        library_file,
        8,
        lambda n: {"blur": n / 10},
        lambda n: look_like(*families.get(n, (n + 10,))),
    )
    page = open_page(reviewer, library_file)
    page.grid.setFocus()
    page.grid.go_to(3)
    press(reviewer.windows[0], "X", SHIFT)
    reviewer.wait(lambda: verdicts(page).count(Verdict.REJECT) == 2)
    assert [n for n, verdict in enumerate(verdicts(page)) if verdict] == [0, 6]


# ---- focus ------------------------------------------------------------------------------------


def test_the_neighbour_gets_the_focus_when_a_cell_leaves_the_filter_and_undo_returns(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 60)
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    choose(page, "Verdict", "Undecided")
    reviewer.wait(lambda: page.model.rowCount() == 60)
    page.grid.setFocus()
    page.grid.go_to(30)
    reviewer.qtbot.wait(50)
    place = page.grid.verticalScrollBar().value()
    assert place > 0
    gone, follower = page.model.item(30).id, page.model.item(31).id
    press(window, "X")
    reviewer.wait(lambda: page.model.rowCount() == 59)
    reviewer.qtbot.wait(50)
    assert current(page).id == follower
    assert row(page) == 30
    assert page.grid.verticalScrollBar().value() == place
    press(window, "A")  # the next key is about the neighbour
    reviewer.wait(lambda: page.model.rowCount() == 58)
    assert verdict_of(library_file, follower) is Verdict.ACCEPT
    for back in (follower, gone):
        reviewer.wait(settled(page))
        press(window, "Z", CONTROL)
        reviewer.wait(lambda back=back: page.model.row_of(back) is not None)
        reviewer.wait(lambda back=back: current(page).id == back)
    reviewer.qtbot.wait(50)
    assert page.model.row_of(gone) == 30
    assert page.grid.verticalScrollBar().value() == place


def test_the_last_cell_that_goes_gives_the_focus_to_the_one_before(
    reviewer: Reviewer, opened: Opened
) -> None:
    window, page = opened
    choose(page, "Verdict", "Undecided")
    reviewer.wait(lambda: page.model.rowCount() == 12)
    page.grid.go_to(11)
    before = page.model.item(10).id
    press(window, "X")
    reviewer.wait(lambda: page.model.rowCount() == 11)
    assert current(page).id == before


def test_many_that_leave_the_filter_leave_the_focus_beside_them(
    reviewer: Reviewer, opened: Opened
) -> None:
    window, page = opened
    choose(page, "Verdict", "Undecided")
    reviewer.wait(lambda: page.model.rowCount() == 12)
    select(page, 4, 5, 6)
    neighbour = page.model.item(7).id
    press(window, "X")
    reviewer.wait(lambda: page.model.rowCount() == 9)
    reviewer.wait(lambda: current(page).id == neighbour)


def test_where_all_is_read_again_the_neighbour_is_the_same(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    _, page = opened
    page.model.set_filter(VariantFilter(undecided=True))
    reviewer.wait(lambda: page.model.rowCount() == 12)
    select(page, 4, 5, 6)
    gone, neighbour = [page.model.item(row).id for row in (4, 5, 6)], page.model.item(7).id
    with Library.open(library_file) as library:
        library.decide([make_decision(one, Verdict.REJECT) for one in gone], NOON)
    page.model.refresh()
    reviewer.wait(lambda: page.model.rowCount() == 9)
    reviewer.wait(lambda: current(page).id == neighbour)


def test_a_refresh_keeps_the_target_although_nothing_is_selected(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    _, page = opened
    page.grid.go_to(6, select=False)
    target = current(page).id
    with Library.open(library_file) as library:
        library.decide([make_decision(page.model.item(2).id, Verdict.REJECT)], NOON)
    page.commands()[Do.REFRESH]()
    reviewer.wait(lambda: page.model.item(2).verdict is Verdict.REJECT)
    assert current(page).id == target


def test_a_reading_that_was_asked_for_before_a_step_does_not_pull_the_target_back(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    _, page = opened
    with Library.open(library_file) as library:  # the answer will reset the grid
        fill(library, [make_new("new.png", brief="late")])
    choose(page, "Sort", "Newest first")
    reviewer.wait(lambda: page.model.rowCount() == 13)
    with Library.open(library_file) as library:
        fill(library, [make_new("newer.png", brief="late")])
    page.commands()[Do.REFRESH]()
    page.grid.go_to(6)
    target = current(page).id
    reviewer.wait(lambda: page.model.rowCount() == 14)
    assert current(page).id == target


def test_another_filter_keeps_the_target_if_it_is_there_and_selects_nothing(
    reviewer: Reviewer, opened: Opened
) -> None:
    _, page = opened
    page.grid.go_to(5, select=False)
    target = current(page)
    choose(page, "Model", target.model)
    reviewer.wait(lambda: page.model.rowCount() == 6)
    assert current(page).id == target.id
    assert page.grid.chosen() == []


# ---- undo -------------------------------------------------------------------------------------


def test_undo_reaches_back_over_a_restart(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    page.grid.go_to(3)
    press(window, "X")
    reviewer.wait(lambda: page.model.item(3).verdict is Verdict.REJECT)
    reviewer.close()
    page = open_page(reviewer, library_file)
    page.grid.setFocus()
    reviewer.wait(lambda: Do.UNDO in page.commands())
    press(reviewer.windows[0], "Z", CONTROL)
    reviewer.wait(lambda: page.model.item(3).verdict is None and row(page) == 3)
    reviewer.wait(lambda: Do.REDO in page.commands())
    press(reviewer.windows[0], "Y", CONTROL)
    reviewer.wait(lambda: page.model.item(3).verdict is Verdict.REJECT)


def test_what_was_decided_on_the_review_page_is_taken_back_from_here_too(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    window.run(Do.SHOW_REVIEW)
    reviewer.press_and_see(window, "A")
    window.run(Do.SHOW_LIBRARY)
    reviewer.wait(lambda: verdicts(page).count(Verdict.ACCEPT) == 1 and not page.steps.is_busy)
    judged = verdicts(page).index(Verdict.ACCEPT)
    press(window, "Z", CONTROL)
    reviewer.wait(lambda: verdicts(page).count(None) == 4)
    assert row(page) == judged
    window.run(Do.SHOW_REVIEW)
    reviewer.wait(lambda: reviewer.state(window).decided == 0)


# ---- loupe ------------------------------------------------------------------------------------


def test_in_the_loupe_a_verdict_is_about_the_image_shown_and_goes_on(
    reviewer: Reviewer, opened: Opened
) -> None:
    window, page = opened
    select(page, 1, 2, 3)
    press(window, "E")
    assert page.view is View.LOUPE
    at = row(page)
    press(window, "X")  # although three are selected
    assert row(page) == at + 1
    reviewer.wait(lambda: page.model.item(at).verdict is Verdict.REJECT)
    assert verdicts(page).count(None) == 11
    press(window, "U")
    assert row(page) == at + 1
    reviewer.wait(settled(page))
    press(window, "Z", CONTROL)
    reviewer.wait(lambda: page.model.item(at).verdict is None and row(page) == at)
    assert page.in_loupe


def test_the_loupe_skips_nobody_when_the_judged_image_leaves_the_filter(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    choose(page, "Verdict", "Undecided")
    reviewer.wait(lambda: page.model.rowCount() == 12)
    order = [item.id for item in page.model.items()]
    page.grid.setFocus()
    page.grid.go_to(0)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    for number in range(12):
        assert current(page).id == order[number]
        press(window, "AX"[number % 2])
        reviewer.wait(lambda left=11 - number: page.model.rowCount() == left)
    assert not page.in_loupe  # nothing is left to be shown
    with Library.open(library_file) as library:
        assert [entry.decision.variant for entry in library.decision_log()] == order


# ---- stars, labels, notes ---------------------------------------------------------------------


def test_digits_are_stars_and_labels_of_all_that_are_selected_in_one_step(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    select(page, 0, 2)
    press(window, "48")
    reviewer.wait(lambda: [page.model.item(n).label for n in (0, 2)] == ["green", "green"])
    assert [page.model.item(n).stars for n in (0, 1, 2)] == [4, None, 4]
    role = Qt.ItemDataRole.AccessibleTextRole
    said = page.model.index(0).data(role)  # more, once it is measured in the background
    assert said.startswith(f"{MODELS[0]}_000.png, brief 0, Undecided, 4 stars, Label: Green")
    reviewer.wait(settled(page))
    press(window, "Z", CONTROL)
    reviewer.wait(lambda: page.model.item(2).label is None)
    assert page.model.item(2).stars == 4
    reviewer.wait(settled(page))
    press(window, "Z", CONTROL)
    reviewer.wait(lambda: page.model.item(2).stars is None and page.model.item(0).stars is None)


def test_shift_and_a_digit_go_on_to_the_next_cell(reviewer: Reviewer, opened: Opened) -> None:
    window, page = opened
    press(window, "5", SHIFT)
    press(window, "3", SHIFT)
    press(window, "1")
    reviewer.wait(lambda: [page.model.item(n).stars for n in range(3)] == [5, 3, 1])
    assert row(page) == 2


def test_zero_takes_stars_away_and_alt_and_zero_the_label(
    reviewer: Reviewer, opened: Opened
) -> None:
    window, page = opened
    press(window, "26")
    reviewer.wait(lambda: page.model.item(0).label == "red")
    press(window, "0")
    press(window, "0", ALT)
    reviewer.wait(lambda: (page.model.item(0).stars, page.model.item(0).label) == (None, None))


def test_a_note_is_typed_on_the_target_and_typing_fires_nothing(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    page.grid.go_to(2)
    press(window, "N", CONTROL | SHIFT)
    assert page.facts.note.is_open
    QTest.keyClicks(window.focusWidget(), "xaf 3 fix the hand")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    reviewer.wait(settled(page))
    with Library.open(library_file) as library:
        facts = library.facts.of([page.model.item(2).id])[page.model.item(2).id]
    assert facts.note == "xaf 3 fix the hand"
    assert verdicts(page).count(None) == 12
    assert window.focusWidget() is page.grid


def test_a_verdict_takes_along_what_was_said_of_defects(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    press(window, "ED1")
    reviewer.wait(lambda: bool(page.model.item(0).defects) and not page.steps.is_busy)
    press(window, "F")
    reviewer.wait(lambda: page.model.item(0).verdict is Verdict.FIX)
    with Library.open(library_file) as library:
        (logged,) = library.decision_log()
    assert logged.decision.defects == ("hands",)


@pytest.mark.parametrize(
    ("name", "choice", "left"),
    [
        ("Stars", "Unrated", [0, 4, 5]),
        ("Stars", "★★★", [2]),
        ("Stars", "★★★ or more", [2, 3]),
        ("Label", "◆ Red", [1]),
        ("Label", "No label", [0, 2, 3, 4, 5]),
        ("Defect", "hands", [4]),
    ],
)
def test_facts_are_filtered_exactly_at_least_or_for_none(
    reviewer: Reviewer, library_file: Path, name: str, choice: str, left: list[int]
) -> None:
    fill_library(library_file, 6)
    with Library.open(library_file) as library:
        ids = library.ids()
        for at, (kind, value) in {
            1: (FactKind.STARS, "2"), 2: (FactKind.STARS, "3"), 3: (FactKind.STARS, "5"),
            4: (FactKind.DEFECT, "hands"),
        }.items():  # fmt: skip
            library.facts.say([ids[at]], kind, value, "ada", NOON)
        library.facts.say([ids[1]], FactKind.LABEL, "red", "ada", NOON)
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: "6 variants" in texts(page))
    choose(page, name, choice)
    reviewer.wait(lambda: [item.id for item in page.model.items()] == [ids[n] for n in left])
    assert page.filters.facts.text() == "More: 1"
    page.filters.clear()
    reviewer.wait(lambda: page.model.rowCount() == 6)
    assert page.filters.facts.text() == "More"


def test_orders_by_newest_name_and_stars_and_a_star_moves_no_cell_away(
    reviewer: Reviewer, opened: Opened
) -> None:
    window, page = opened
    ids = [item.id for item in page.model.items()]
    choose(page, "Sort", "Newest first")
    reviewer.wait(lambda: [item.id for item in page.model.items()] == ids[::-1])
    choose(page, "Sort", "Folder and name")
    by_name = sorted(page.model.items(), key=lambda item: str(item.path))
    reviewer.wait(lambda: [item.id for item in page.model.items()] == [one.id for one in by_name])
    choose(page, "Sort", "Most stars")
    reviewer.wait(lambda: [item.id for item in page.model.items()] == ids)
    page.grid.setFocus()
    page.grid.go_to(7)
    press(window, "5")
    reviewer.wait(lambda: page.model.item(7).stars == 5)
    assert row(page) == 7  # where it is looked at
    page.commands()[Do.REFRESH]()
    reviewer.wait(lambda: page.model.item(0).stars == 5)


def test_what_another_app_wrote_is_named_with_its_file_and_with_what_it_contradicts(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 2)
    with Library.open(library_file) as library:
        first = library.ids()[0]
        source = "xmp:Rating in hero.jpg"
        there = [
            Fact(first, FactKind.STARS, "5", "", NOON, source=source),
            Fact(first, FactKind.PICK, "reject", "", NOON, source="xmpDM:pick in hero.jpg"),
        ]
        library.facts.add_imported(there, NOON)
        library.decide([make_decision(first, Verdict.ACCEPT)], NOON)
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    page.grid.setFocus()
    page.grid.go_to(0)
    press(window, "I")
    reviewer.wait(lambda: any(source in text for text in texts(page)))
    conflict = "Accepted here, Rejected elsewhere: the verdict here holds"
    assert any(conflict in text for text in texts(page))
    press(window, "2")
    reviewer.wait(lambda: page.model.item(0).stars == 2)
    reviewer.wait(lambda: any("5 stars: does not count" in text for text in texts(page)))


# ---- compare and survey -----------------------------------------------------------------------


def in_compare(reviewer: Reviewer, window: MainWindow, page: LibraryPage) -> None:
    press(window, "C")
    reviewer.wait(lambda: page.view is View.COMPARE and page.deck.compare.compare.is_loaded)


def test_the_target_is_compared_with_the_others_selected(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    select(page, 5, 1, 3)  # the ring is on 3
    items = page.model.items()
    in_compare(reviewer, window, page)
    side = page.deck.compare
    assert [item.id for item in side.shown()] == [items[n].id for n in (3, 1, 5)]
    assert MODELS[1] in side.compare.challenger.header.caption.text()
    assert items[1].path.name in side.compare.challenger.header.caption.text()
    press(window, "X")
    reviewer.wait(lambda: side.duel is not None and side.duel.challenger == items[5].id)
    assert verdict_of(library_file, items[1].id) is Verdict.REJECT
    assert side.duel is not None
    assert side.duel.champion == items[3].id  # it never moves by itself
    press(window, "A")
    reviewer.wait(lambda: side.duel is not None and side.duel.champion == items[5].id)
    assert verdict_of(library_file, items[5].id) is Verdict.ACCEPT
    reviewer.wait(settled(page))
    press(window, "Z", CONTROL)  # back to the pair at which it was said
    reviewer.wait(lambda: side.duel is not None and side.duel.champion == items[3].id)
    assert side.duel.challenger == items[5].id
    assert verdict_of(library_file, items[5].id) is None


def test_compare_moves_by_arrows_swaps_by_tab_and_escape_returns_to_the_cell(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 60)
    page = open_page(reviewer, library_file)
    window = reviewer.windows[0]
    page.grid.setFocus()
    page.grid.go_to(40)
    reviewer.qtbot.wait(50)
    place = page.grid.verticalScrollBar().value()
    assert place > 0
    mine = current(page)
    in_compare(reviewer, window, page)  # with the others of its brief
    side = page.deck.compare
    assert {item.brief for item in side.shown()} == {mine.brief}
    assert len(side.shown()) == 30
    first = side.shown()[1].id
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Right)
    assert side.target is not None
    assert side.target.id == side.shown()[2].id
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Left)
    assert side.target.id == first
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    assert side.target.id == mine.id
    press(window, "M")
    assert side.compare.mode.name == "SLIDER"
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    reviewer.wait(lambda: page.view is View.GRID)
    assert current(page).id == mine.id
    assert page.grid.verticalScrollBar().value() == place
    assert standing_verdicts(library_file) == {}


def test_what_differs_is_listed_with_everything_that_may_be_known_here(
    reviewer: Reviewer, opened: Opened
) -> None:
    window, page = opened
    select(page, 0, 1)
    in_compare(reviewer, window, page)
    press(window, "I")
    table = page.deck.compare.differences
    reviewer.wait(lambda: any(fact.name == "Model" for fact in table.rows))
    assert Do.INFO in page.checked()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert not table.isVisible()
    assert page.view is View.COMPARE


def test_nothing_is_compared_with_one_that_is_alone(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 1)
    page = open_page(reviewer, library_file)
    page.grid.setFocus()
    press(reviewer.windows[0], "C")
    reviewer.wait(lambda: "alone in its brief" in page.echo.accessibleName())
    assert page.view is View.GRID


def test_a_survey_takes_two_to_four_and_refuses_more_with_why(
    reviewer: Reviewer, opened: Opened, library_file: Path
) -> None:
    window, page = opened
    select(page, 0, 1, 2, 3, 4)
    press(window, "N")
    reviewer.wait(lambda: "not 5" in page.echo.accessibleName())
    assert page.view is View.GRID
    select(page, 0, 1, 2)
    press(window, "N")
    reviewer.wait(lambda: page.view is View.SURVEY and page.deck.survey.survey.is_loaded)
    side = page.deck.survey
    items = page.model.items()
    assert side.target is not None
    assert side.target.id == items[2].id
    press(window, "A")
    reviewer.wait(lambda: side.target is not None and side.target.id == items[0].id)
    press(window, "4")
    reviewer.wait(lambda: stars(library_file)[items[0].path.name[-7:-4]] == 4)
    press(window, "X", SHIFT)  # the rest
    both = [Verdict.REJECT] * 2  # of the accepted one a change of mind
    reviewer.wait(lambda: [verdict_of(library_file, items[n].id) for n in (1, 2)] == both)
    assert verdict_of(library_file, items[0].id) is None
    press(window, "G")
    assert page.view is View.GRID
    assert page.grid.chosen() == [0, 1, 2]


def test_from_the_loupe_compare_comes_back_to_the_loupe(reviewer: Reviewer, opened: Opened) -> None:
    window, page = opened
    page.grid.go_to(4)
    press(window, "E")
    in_compare(reviewer, window, page)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert page.view is View.LOUPE
    assert row(page) == 4


def test_the_second_window_follows_the_challenger(reviewer: Reviewer, opened: Opened) -> None:
    window, page = opened
    select(page, 0, 1)
    in_compare(reviewer, window, page)
    target = page.target()
    assert target is not None
    assert target.path == page.model.item(0).path  # the other one is the champion


def test_every_verdict_has_a_button_in_the_same_place_in_grid_and_loupe(
    reviewer: Reviewer, opened: Opened
) -> None:
    window, page = opened

    def places() -> dict[Do, QPoint]:
        buttons = page.arranging.bar.buttons
        wanted = (Do.REJECT, Do.FIX, Do.ACCEPT, Do.UNDECIDE, Do.UNDO)
        assert all(buttons[do].isVisible() for do in wanted)
        return {do: buttons[do].mapTo(window, QPoint(0, 0)) for do in wanted}

    before = places()
    press(window, "E")
    assert places() == before
    QTest.mouseClick(page.arranging.bar.buttons[Do.FIX], Qt.MouseButton.LeftButton)
    reviewer.wait(lambda: page.model.item(0).verdict is Verdict.FIX)
