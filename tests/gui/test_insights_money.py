"""The money panel takes numbers as people type them, and the table of parts says what is in it."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from curator.core.money import Money
from curator.gui.insights_money import _debt  # pyright: ignore[reportPrivateUsage]
from curator.gui.insights_money_panel import MoneyPanel
from curator.gui.insights_spending import cost_cells, cost_columns, cost_note, cost_title


@pytest.fixture(params=["en_US", "de_DE", "C"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param) if request.param != "C" else QLocale.c())
    yield request.param
    QLocale.setDefault(before)


def typed(panel: MoneyPanel, text: str) -> dict[str, Any]:
    told: list[Any] = []
    panel.changed.connect(told.append)
    panel.hourly_rate.setText(text)
    QTest.keyClick(panel.hourly_rate, Qt.Key.Key_Return)
    panel.changed.disconnect()
    return told[0] if told else {}


@pytest.fixture
def panel(qtbot: QtBot) -> MoneyPanel:
    made = MoneyPanel()
    qtbot.addWidget(made)
    made.show_money(Money(hourly_rate=1.0), ["a"])
    return made


@pytest.mark.parametrize("text", ["75.5", "75,5"])
def test_a_decimal_comma_and_a_decimal_point_are_both_read(
    panel: MoneyPanel, locale: str, text: str
) -> None:
    assert typed(panel, text) == {"hourly_rate": 75.5}, locale


@pytest.mark.parametrize(
    ("language", "text", "value"), [("en_US", "1,250", 1250.0), ("de_DE", "1.250", 1250.0)]
)
def test_thousands_are_grouped_as_the_language_groups_them(
    panel: MoneyPanel, language: str, text: str, value: float
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert typed(panel, text) == {"hourly_rate": value}
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("text", ["much", "1,2,3", "inf", "nan"])
def test_what_is_no_number_is_said(panel: MoneyPanel, text: str) -> None:
    assert typed(panel, text) == {}
    assert typed(panel, "") == {"hourly_rate": None}


def test_what_nobody_stated_is_an_empty_field(panel: MoneyPanel) -> None:
    panel.show_money(Money(), ["a"])
    for field in (panel.currency, panel.hourly_rate, panel.prompt_minutes):
        assert (field.text(), field.placeholderText()) == ("", "not stated")
    told: list[Any] = []
    panel.changed.connect(told.append)
    for text in ("CHF", ""):
        panel.currency.setText(text)
        QTest.keyClick(panel.currency, Qt.Key.Key_Return)
    assert told == [{"currency": "CHF"}, {"currency": None}]


def spent(model: str, total: float | None, **others: Any) -> Any:
    return {
        "model": model, "tier": "production", "accepted": 4, "usable": 6, "generation": 2.0,
        "review": 4.0, "retouch": 0.0, "prompting": None, "total": total,
        "per_accepted": None if total is None else total / 4, "per_accepted_low": None,
        "per_accepted_high": None, "per_usable": None if total is None else total / 6,
        "open_fixes": 2, "still_to_come": 31.5, "missing": ["minutes of prompting"],
        "assumed": ["price of 3 variants"], **others,
    }  # fmt: skip


def test_the_table_of_parts_has_one_number_of_decimals_and_what_is_not_in_it() -> None:
    rows = [spent("a", 609.61), spent("b", 1127.94, per_accepted_low=200.0)]
    first, second = cost_cells(rows)
    assert [cell.text for cell in second] == [
        "b", "2.00", "4.00", "0.00", "–", "1,127.94", "281.99 (200.00 or more)", "187.99", "31.50",
    ]  # fmt: skip
    assert len(first) == len(cost_columns())
    assert first[6].said == "4 accepted images; under 20 briefs there is no range."
    assert second[6].said == "4 accepted images; 200.00 or more, 95 % over briefs."
    rows[1]["assumed"] = []
    note = cost_note(rows)
    assert "4 fixes are open" in note
    assert "in no cost: minutes of prompting." in note
    assert "from the settings: price of 3 variants (a)." in note
    assert cost_title({"currency": None}) == "Spent so far; the currency is not stated."  # type: ignore[typeddict-item]


def test_looking_and_retouch_wait_in_lines_of_their_own_and_a_pick_is_explained() -> None:
    debt = {
        "unreviewed": 40, "review_minutes": 3.0, "unfinished_retouch": 14, "minutes": 222.0,
        "retouch_minutes": 219.0, "enough_variants": 3, "picks_wanted": 1, "picks_in_all": 60,
        "picks_assumed": True, "load": None, "retouch_assumed": False,
    }  # fmt: skip
    lines = _debt({"debt": debt})  # type: ignore[typeddict-item]
    assert lines[0] == "40 images to look at: at this pace 3 min."
    assert lines[1] == "14 images to retouch: at this pace 3 h 39 min."
    assert lines[3].startswith("A pick is an accepted image, one a brief: of 60 briefs 1 has none")
