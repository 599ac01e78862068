"""Money in a report: what each figure is of, in which currency, and with how many decimals."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from curator.exporters import _money as money
from curator.exporters import wording as say
from curator.exporters.html_page import html_page
from curator.exporters.text_table import text_table
from curator.exporters.xlsx_workbook import xlsx_workbook
from tests.exporters.full_reports import full_report
from tests.exporters.reports import make_row


def economy_of(**others: Any) -> dict[str, Any]:
    return {**full_report()["economy"], **others}


def test_one_table_has_one_number_of_decimals_whatever_the_size() -> None:
    assert say.amount(1127.94) == "1\N{NO-BREAK SPACE}127.94"
    assert money.places([609.61, 1127.94, None, 0.0]) == 2
    assert money.places([609.61, 0.0347]) == 3
    spent, _ = money.costs(economy_of())
    decimals = {
        len(cell.rpartition(".")[2]) for row in spent.rows for cell in row[2:7] if "." in cell
    }
    assert decimals == {2}


def test_both_costs_stand_side_by_side_with_what_they_are_divided_by() -> None:
    _, images = money.costs(economy_of())
    names = [column.name for column in images.columns]
    assert names.index("An accepted image") == names.index("Accepted") + 1
    assert names.index("A usable image") == names.index("Usable") + 1
    assert images.rows[0][3] == "2.42 (1.93 to 3.38)"
    assert images.rows[1][3] == "11.38 (9.10 or more)"
    assert images.rows[2][3] == say.NOTHING
    report = {**full_report(), "sections": ["economy"]}
    for said in (text_table(report), html_page(report).decode()):
        assert money.DIVIDED in said.replace("<span>", "").replace("</span>", "")
        assert "until a brief has an accepted image" in said
        assert "of looking alone" in said


def test_a_currency_that_nobody_stated_has_no_code_anywhere() -> None:
    report = {**full_report(), "sections": ["economy"]}
    report["economy"]["currency"] = None
    report.pop("currency", None)
    for said in (text_table(report), html_page(report).decode()):
        assert "EUR" not in said
        assert "None" not in said
        assert "currency not stated" in said
    book = load_workbook(BytesIO(xlsx_workbook(report)))
    words = {key: said for _, said, key in book["Definitions"].iter_rows(values_only=True)}
    assert words["cost_per_accepted"].endswith("currency not stated.")
    assert "not stated" in {cell.value for row in book["Money"] for cell in row}


def test_the_money_sheet_names_the_settings_in_force_beneath_its_rows() -> None:
    sheet = load_workbook(BytesIO(xlsx_workbook(full_report())))["Money"]
    first = [row[0].value for row in sheet.iter_rows()]
    at = first.index("Money settings in force")
    assert first[at - 1] is None
    assert {"currency: EUR", "an hour of a person: 60 EUR", "prompting: 2 minutes a take"} <= set(
        first[at:]
    )
    assert sheet.auto_filter.ref.endswith(str(at - 1))


@pytest.mark.parametrize("assumed", [0, 3])
def test_a_row_whose_price_is_assumed_says_so(assumed: int) -> None:
    said = say.caveats(make_row(cost_assumed=assumed))
    assert ("price of 3 images assumed" in said) == bool(assumed)
