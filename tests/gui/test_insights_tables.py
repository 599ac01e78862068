"""Tables of the insights page: copied, saved, stepped through, and what their words claim."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from curator.core.variant import UNKNOWN_MODEL
from curator.exporters import wording as say
from curator.exporters.csv_table import is_risky, rearm
from curator.gui import messages
from curator.gui.insights_headline import rests_on
from curator.gui.insights_reviewing import agreement_lines
from curator.gui.insights_standing import (
    MOST_COMPARED,
    best_share,
    explained,
    finding_word,
    model_table,
    outlook,
    outlook_words,
    pair_table,
    sure_share,
)
from curator.gui.insights_table import MOST_ROWS, Cell, Column, Table
from curator.gui.insights_table_card import TableCard
from curator.gui.insights_table_text import as_csv, as_tabs
from curator.library.values import VariantFilter
from tests.gui.insights import row

ALPHA = VariantFilter(model="alpha")


def shown(qtbot: QtBot, cells: Sequence[Sequence[Cell]], wide: int = 700) -> TableCard:
    card = TableCard("Rates")
    qtbot.addWidget(card)
    card.resize(wide, 400)
    columns = [Column("Model", "", "Model in full"), *(f"c{n}" for n in range(len(cells[0]) - 1))]
    card.show_rows("What is seen.", columns, cells)
    card.show()
    qtbot.waitExposed(card)
    QTest.qWait(20)
    return card


def figures() -> list[list[Cell]]:
    return [
        [Cell(f"m{n}", images=replace(ALPHA, model=f"m{n}")), Cell(f"{n} %", is_number=True)]
        for n in range(3)
    ]


# ---- as text --------------------------------------------------------------------------------


@given(st.lists(st.lists(st.text(), min_size=1, max_size=4), min_size=1, max_size=4))
def test_nothing_that_is_copied_can_become_a_formula(rows: list[list[str]]) -> None:
    lines = as_tabs(rows).split("\n")
    assert len(lines) == len(rows)
    for line, row_ in zip(lines, rows, strict=True):
        cells = line.split("\t")
        assert len(cells) == len(row_)
        assert not any(is_risky(cell) and not cell.startswith("'") for cell in cells)
        assert [rearm(cell) for cell in cells] == [" ".join(text.split()) for text in row_]


def test_a_saved_table_is_read_back_with_every_column_of_its_own() -> None:
    data = as_csv(["a", "a", "=b"], [["1", "=1+1", "x,y"], ["2", "", '"z']])
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert read == [["a", "a (2)", "'=b"], ["1", "'=1+1", "x,y"], ["2", "", "'\"z"]]


def test_ctrl_c_copies_the_cells_that_are_selected(qtbot: QtBot) -> None:
    card = shown(qtbot, figures())
    table = card.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert (table.currentRow(), table.currentColumn()) == (0, 0)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "0 %\n1 %"
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "m0\t0 %\nm1\t1 %\nm2\t2 %"


def test_the_menu_copies_and_saves(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = shown(qtbot, figures())
    menu = card.menu()
    copy, copy_all, _, save = menu.actions()
    assert not copy.isEnabled()
    copy_all.trigger()
    assert QApplication.clipboard().text().startswith("Model in full\tc0\nm0\t")
    target = tmp_path / "rates.csv"
    monkeypatch.setattr(messages, "ask_table_file", lambda *_: target)
    save.trigger()
    assert target.read_text("utf-8-sig").splitlines()[:2] == ["Model in full,c0", "m0,0 %"]
    target.unlink()
    card.save.click()
    assert target.is_file()


def test_a_table_that_cannot_be_written_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _, error: said.append(error.message))
    shown(qtbot, figures()).write(tmp_path / "no such folder" / "rates.csv")
    (tmp_path / "rates.csv").write_bytes(b"SQLite format 3\0" + bytes(84))
    shown(qtbot, figures()).write(tmp_path / "rates.csv")
    assert len(said) == 2
    assert "cannot be written" in said[0]
    assert "is a library" in said[1]


# ---- hands ----------------------------------------------------------------------------------


def test_enter_and_a_click_open_images_and_a_click_with_ctrl_only_selects(qtbot: QtBot) -> None:
    card = shown(qtbot, figures())
    table = card.table
    opened: list[Any] = []
    table.images_wanted.connect(opened.append)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    at = table.visualRect(table.model().index(2, 0)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(table.viewport(), left, Qt.KeyboardModifier.ControlModifier, at)
    assert [one.model for one in opened] == ["m1"]
    QTest.mouseClick(table.viewport(), left, Qt.KeyboardModifier.NoModifier, at)
    assert [one.model for one in opened] == ["m1", "m2"]


def test_a_right_click_means_the_cell_beneath_it(qtbot: QtBot) -> None:
    card = shown(qtbot, figures())
    table = card.table
    asked: list[QPoint] = []
    table.menu_wanted.disconnect()
    table.menu_wanted.connect(asked.append)
    at = table.visualRect(table.model().index(1, 1)).center()
    table.customContextMenuRequested.emit(at)
    assert len(asked) == 1
    table.copy()
    assert QApplication.clipboard().text() == "1 %"


def test_long_names_give_way_before_the_table_gets_wider_than_its_page(qtbot: QtBot) -> None:
    cells = [
        [Cell("n" * 90), Cell("m" * 60), *(Cell("100 % (90–100 %)", is_number=True),) * 3]
        for _ in range(30)
    ]
    card = shown(qtbot, cells, wide=760)
    table = card.table
    assert table.horizontalHeader().length() <= table.viewport().width()
    for across in (2, 3, 4):
        assert table.columnWidth(across) >= table.sizeHintForColumn(across)


def test_the_cell_that_keys_mean_stays_when_the_figures_come_again(qtbot: QtBot) -> None:
    card = shown(qtbot, figures())
    card.table.setCurrentCell(2, 1)
    card.show_rows("Again.", ["Model", "c0"], figures())
    assert (card.table.currentRow(), card.table.currentColumn()) == (2, 1)


# ---- what is claimed of models --------------------------------------------------------------


def model_row(model: str, successes: int, decided: int, **more: Any) -> dict[str, Any]:
    """A row with everything that the table of models shows."""
    return row(
        model,
        successes,
        decided,
        **{
            "rate_any": 0.5, "rate_lenient": 0.5, "reviewed": decided, "accepted": successes,
            "acceptance": 0.5, "acceptance_low": 0.2, "acceptance_high": 0.8,
            "accepted_per_hour": 300.0, "timed_accepted": 9, "timed_seconds": 90.0,
            "p_best": 0.5, "shrunk": 0.5, "always_low": 0.1, "always_high": 0.9,
            **more,
        },
    )  # fmt: skip


def apart(a: str, b: str) -> dict[str, str]:
    return {"a": a, "b": b, "tier": "production", "group": ""}


def test_the_best_is_named_with_a_chance_that_is_never_sure() -> None:
    rows = [model_row("a", 9, 10, p_best=0.9999), model_row("b", 3, 10, p_best=0.0001)]
    assert [best_share(one, rows, [])[0] for one in rows] == ["over 99 %", "under 1 %"]
    assert sure_share(None) == "–"


@pytest.mark.parametrize(
    ("other", "strange", "why"),
    [
        ({"coverage": 0.6}, [], "under 90 % decided"),
        ({}, [apart("a", "b")], "no decided brief in common"),
        ({"p_best": None}, [], ""),
    ],
)
def test_nobody_is_called_best_while_that_may_not_be_said(
    other: dict[str, Any], strange: list[Any], why: str
) -> None:
    rows = [model_row("a", 9, 10), model_row("b", 3, 10, **other)]
    said = [best_share(one, rows, strange) for one in rows]
    if why:
        assert all(share == "–" and why in words for share, words in said)
    else:
        assert [share for share, _ in said] == ["50 %", "–"]
        assert said[1][1]


def test_under_five_first_takes_nobody_is_called_best() -> None:
    rows = [model_row("a", 3, 4), model_row("b", 3, 10)]
    assert best_share(rows[0], rows, [])[0] == "–"
    columns, cells = model_table([rows[0]], [])
    assert "Best" not in [column.text for column in columns]
    assert cells[0][1].text == "3 of 4"


def test_what_to_know_of_a_row_stands_in_it_and_is_explained_in_words() -> None:
    rows = [
        model_row("a", 9, 10, coverage=0.5, eligible=20, bound_low=0.4, bound_high=0.9),
        model_row("b", 3, 10, order_badge="file time"),
        model_row("c", 3, 10),
        model_row("d", 1, 2),
        model_row(UNKNOWN_MODEL, 3, 10, p_best=None),
    ]
    strange = [apart("a", "c"), apart("b", "c"), apart("c", "d")]
    _, cells = model_table(rows, strange)
    assert [some[-1].text for some in cells] == [
        "not ranked (40–90 %)", "by file time", "unpaired", "too few", "",
    ]  # fmt: skip
    assert "could be 40–90 %" in cells[0][-1].said
    words = explained(rows, strange)
    for word in ("not ranked:", "unpaired:", "too few:", "file time"):
        assert word in words


def pair(a: str, b: str, briefs: int, **more: Any) -> dict[str, Any]:
    return {
        "a": a, "b": b, "briefs": briefs, "only_a": 3, "only_b": 1, "difference": 0.2,
        "low": -0.1, "high": 0.5, "p_mid": 0.2, "e_value": 1.0, "finding": "not yet known",
        "briefs_needed": 0, "briefs_needed_range": [0, 9], "briefs_needed_e": 6,
        "briefs_needed_e_range": [0, 36], "rankable": True, "tier": "production", "group": "",
        "p_ahead": 0.9, **more,
    }  # fmt: skip


def test_comparisons_stand_as_in_a_report_and_say_nothing_of_few_or_no_briefs() -> None:
    pairs = [
        pair("a", "b", 3),
        pair("a", "c", 30),
        pair("b", "c", 20, finding="ahead", p_ahead=0.999),
    ]
    few, open_one, settled, strange = (
        [cell.text for cell in some] for some in pair_table(pairs, [apart("a", "d")])[1]
    )
    assert settled == [
        "b",
        "c",
        "b is ahead",
        "20",
        "+20 points (−10 to +50)",
        "over 99 %",
        "–",
    ]
    assert open_one[2:] == ["not yet known", "30", "+20 points (−10 to +50)", "90 %", "about 6"]
    assert few[2:] == ["too few to say", "3", "–", "–", "2 for a start"]
    assert strange[2:] == ["unpaired", "0", "–", "–", "common briefs"]


def test_of_many_comparisons_the_settled_are_kept_and_a_file_has_no_plus(qtbot: QtBot) -> None:
    many = [pair("a", f"b{n:02}", 30) for n in range(MOST_COMPARED)]
    columns, rows = pair_table([*many, pair("y", "z", 6, finding="ahead")], [])
    assert [some[0].text for some in rows] == ["a"] * (MOST_COMPARED - 1) + ["y"]
    table = Table("Pairs")
    qtbot.addWidget(table)
    table.show_rows(columns, rows)
    assert ",20 points (−10 to +50)," in table.csv().decode("utf-8-sig")


def test_the_cost_of_an_accepted_image_stands_where_it_is_known_and_says_what_is_assumed() -> None:
    rows = [
        model_row("a", 3, 9, cost_per_accepted=1.25, cost_assumed=2),
        model_row("b", 3, 9, cost_per_accepted=None, cost_unknown=1),
    ]
    columns, cells = model_table(rows, [], "EUR")
    at = [column.text for column in columns].index("Cost")
    assert [some[at].text for some in cells] == ["1.25 EUR", "–"]
    assert cells[0][at].said == "For 2 images the price of the settings is assumed."
    assert cells[1][at].said == "The cost of 1 image is not known."
    assert "Cost" not in [column.text for column in model_table(rows[1:], [])[0]]


def test_any_and_lenient_say_each_what_they_mean() -> None:
    columns, _ = model_table([model_row("a", 3, 9)], [])
    said = {column.text: column.meaning for column in columns}
    assert "any image" in said["Any"]
    assert "15 minutes" in said["Lenient"]


def test_what_would_settle_it_goes_by_the_same_measure_as_the_headline() -> None:
    open_one = pair("a", "b", 30, briefs_needed=0, briefs_needed_e=6)
    assert (outlook(open_one), outlook_words(open_one)) == ("about 6", "about 6 (0 to 36)")
    assert "about 6 more briefs would settle it" in say.finding(open_one)
    assert outlook(pair("a", "b", 30, briefs_needed_e=2000)) == "over 1000"
    assert finding_word(pair("a", "b", 30, p_holm=0.045)) == "not yet known; enough for one look"
    assert finding_word(pair("a", "b", 30, p_holm=0.051)) == "not yet known"
    assert outlook(pair("a", "b", 30, rankable=False)) == "decide what is pending"
    outside = pair("a", "b", 30, briefs_needed_e=82, briefs_needed_e_range=[13, 63])
    assert (outlook(outside), outlook_words(outside)) == ("about 82", "")


# ---- what is claimed of reviewing -----------------------------------------------------------


def agreement(images: int, looks: int) -> Any:
    reversals = {"looks": looks, "reversed": 1, "rate": 1 / looks if looks else None,
                 "low": 0.1, "high": 0.4}  # fmt: skip
    return {
        "variants": images, "pairs": images, "raw": 0.75, "raw_low": 0.6, "raw_high": 0.9,
        "kappa": 0.63, "kappa_low": 0.5, "kappa_high": 0.76,
        "alpha": 0.61, "alpha_low": 0.48, "alpha_high": 0.74, "positive": 0.8, "negative": 0.7,
        "reading": "modest: usual for images, conclusions are tentative",
        "second_looks": reversals, "second_looks_random": reversals, "second_readers": reversals,
        "suspect": 2, "decided": 100, "suspect_share": 0.02,
    }  # fmt: skip


def test_agreement_is_named_with_counts_and_not_at_all_below_a_floor() -> None:
    few = "\n".join(agreement_lines(agreement(4, 3)))
    assert "κ 0" not in few
    assert "3 of 4 pairs of verdicts: too few to say" in few
    assert "4 images were judged by several reviewers, 50 are needed" in few
    assert few.count("1 of 3 came out otherwise: too few to say") == 3
    many = "\n".join(agreement_lines(agreement(60, 20)))
    assert "45 of 60 pairs of verdicts, 75 % (60–90 %)" in many
    assert "κ 0.63 (0.50–0.76), α 0.61 (0.48–0.74) on 60 images" in many
    assert "1 of 20 came out otherwise, 5 % (10–40 %)" in many


def test_a_table_is_a_table_for_a_screen_reader(qtbot: QtBot) -> None:
    table = Table("Rates by model")
    qtbot.addWidget(table)
    table.show_rows(["Model"], [[Cell("a", "a, in full")]])
    assert table.accessibleName() == "Rates by model"
    item = table.item(0, 0)
    assert item is not None
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "a, in full"


def test_a_table_that_scrolls_sideways_all_the_same_keeps_its_names_readable(qtbot: QtBot) -> None:
    cells = [[Cell("n" * 24), *(Cell("100 % (90–100 %)", is_number=True),) * 6] for _ in range(3)]
    card = shown(qtbot, cells, wide=500)
    assert card.table.horizontalHeader().length() > card.table.viewport().width()
    assert card.table.columnWidth(0) >= min(card.table.sizeHintForColumn(0), 260)


def test_what_weakens_the_verdicts_stands_under_the_headline_and_only_then() -> None:
    box = {"definition": "strict@1.", "coverage": 1.0, "order_source": {}, "blinded": 1.0,
           "suspect": 0}  # fmt: skip
    document = {"by": "model", "rows": [], "sceptic": box}
    assert rests_on(document, []) == "strict@1."
    unstated = {**document, "sceptic": {**box, "blinded": None, "blind_unstated": 770}}
    assert rests_on(unstated, []) == (
        "strict@1. Of 770 imported decisions it is not stated whether they were blind."
    )
    weak = {**document, "sceptic": {**box, "blinded": 0.8, "suspect": 2}}
    assert rests_on(weak, []) == (
        "strict@1. 80 % of decisions were blind. 2 verdicts were given while a pace was changing."
    )


# ---- room -----------------------------------------------------------------------------------


def test_a_long_table_says_how_many_rows_are_left_and_shows_them_all(qtbot: QtBot) -> None:
    rows = [[Cell(f"m{n}"), Cell(f"{n}", is_number=True)] for n in range(MOST_ROWS + 30)]
    card = shown(qtbot, rows)
    table = card.table
    assert card.more.text() == "30 further rows: show all 50"
    seen = [n for n in range(len(rows)) if not table.isRowHidden(n)]
    assert len(seen) == MOST_ROWS
    assert table.verticalScrollBar().maximum() == 0
    assert table.csv().count(b"\n") == len(rows) + 1
    before = table.height()
    card.more.click()
    assert not any(map(table.isRowHidden, range(len(rows))))
    assert table.height() > 2 * before
    assert table.verticalScrollBar().maximum() == 0
    card.more.click()
    assert table.height() == before


def test_a_few_rows_more_are_shown_all_the_same(qtbot: QtBot) -> None:
    card = shown(qtbot, [[Cell(f"m{n}"), Cell("1")] for n in range(MOST_ROWS + 1)])
    assert card.more.isHidden()
    assert not any(map(card.table.isRowHidden, range(MOST_ROWS + 1)))


def test_where_there_is_no_room_columns_of_less_value_are_left_out_and_named(
    qtbot: QtBot,
) -> None:
    card = TableCard("Rates")
    qtbot.addWidget(card)
    heads = [Column("Model"), Column("Any", yields=1), Column("Lenient", yields=2), Column("Rate")]
    rows = [[Cell("a" * 20), *(Cell("105 of 228, 46 %", is_number=True) for _ in range(3))]]
    card.show_rows("What is seen.", heads, rows)
    card.resize(540, 300)
    card.show()
    qtbot.waitExposed(card)
    qtbot.waitUntil(lambda: card.table.columns_left == ["Lenient"])
    said = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert "No room here for: Lenient. The saved table has them." in said
    assert card.table.horizontalScrollBar().maximum() == 0
    assert b"Lenient" in card.table.csv()
    card.resize(1000, 300)
    qtbot.waitUntil(lambda: card.table.columns_left == [])
