import io
import sys

import pytest

from curator.core.errors import CuratorError
from curator.exporters.xlsx_workbook import xlsx_workbook
from tests.exporters.reports import make_comparison, make_report, make_row


def test_numbers_are_numbers_and_percent_columns_look_like_it() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    report = make_report(make_row(), comparisons=[make_comparison()])
    book = openpyxl.load_workbook(io.BytesIO(xlsx_workbook(report)))
    assert book.sheetnames == ["Models", "Comparisons", "Words", "Sceptic"]
    models = book["Models"]
    row = {head.value: cell for head, cell in zip(models[1], models[2], strict=True)}
    assert (row["rate"].value, row["rate"].number_format) == (0.75, "0.0%")
    assert (row["eligible"].value, row["order_badge"].value) == (20, None)
    assert models.freeze_panes == "A2"
    assert book["Comparisons"]["A2"].value == "Model A"
    assert book["Sceptic"].max_row > 10


def test_a_name_that_would_run_is_a_text() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    content = xlsx_workbook(make_report(make_row("=1+1\x00")))
    cell = openpyxl.load_workbook(io.BytesIO(content))["Models"]["A2"]
    assert cell.data_type == "s"
    assert cell.value == "=1+1\N{REPLACEMENT CHARACTER}"


def test_without_openpyxl_the_way_to_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(CuratorError) as caught:
        xlsx_workbook(make_report())
    assert caught.value.hint == "pip install openpyxl"
