"""Workbooks, read back by openpyxl and by LibreOffice, which are not what wrote them."""

import csv
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from curator.core.errors import CuratorError
from curator.exporters.xlsx_workbook import xlsx_workbook
from tests.exporters.full_reports import full_report
from tests.exporters.reports import make_comparison, make_report, make_row

EVIL = ("=1+1", "+1", "-1", "@sum(1)", "\t=1", '"=1"', "'=1", '=HYPERLINK("http://e.example","x")')


def opened(report: dict[str, Any]) -> Any:
    return load_workbook(io.BytesIO(xlsx_workbook(report)))


def day(*parts: int) -> datetime:
    """A time as workbooks have it, without a zone."""
    return datetime(*parts)  # noqa: DTZ001  # type: ignore[arg-type]


def row_of(sheet: Any, number: int) -> dict[str, Any]:
    return {head.value: cell for head, cell in zip(sheet[1], sheet[number], strict=True)}


def test_every_part_of_a_report_has_a_sheet_of_its_own() -> None:
    assert opened(full_report()).sheetnames == [
        "Overview", "Models", "Comparisons", "Defects", "Defects by model", "Money", "Time",
        "Takes", "Efficiency gap", "Trend", "Pass at k", "Prompts", "Flags", "Drift",
        "Definitions", "Sceptic", "Chart data",
    ]  # fmt: skip
    assert opened(make_report(make_row())).sheetnames == [
        "Overview", "Models", "Definitions", "Sceptic", "Chart data",
    ]  # fmt: skip
    assert opened(make_report()).sheetnames == ["Overview", "Models", "Definitions", "Sceptic"]


def test_numbers_are_numbers_percentages_look_like_it_and_dates_are_dates() -> None:
    book = opened(full_report())
    row = row_of(book["Models"], 2)
    assert (row["rate"].value, row["rate"].number_format) == (0.75, "0.0%")
    assert (row["eligible"].value, row["order badge"].value) == (20, None)
    pair = row_of(book["Comparisons"], 2)
    assert (pair["a"].value, pair["difference"].value) == ("Model A", 0.42)
    week = row_of(book["Trend"], 2)
    assert week["starts"].value == day(2026, 4, 27)
    assert week["starts"].is_date
    drift = row_of(book["Drift"], 2)
    assert drift["accepted at"].value == day(2026, 5, 1, 10)
    assert "variant" not in drift, "the library's own number means nothing elsewhere"


def test_headers_stay_in_sight_and_filter_and_columns_are_wide_enough() -> None:
    book = opened(full_report("A model with a rather long name"))
    for name in ("Models", "Comparisons", "Trend", "Money", "Drift"):
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
    assert book["Models"].column_dimensions["A"].width >= len("A model with a rather long name")


def test_the_overview_says_the_sentence_the_definition_the_filters_and_has_a_chart() -> None:
    sheet = opened(full_report())["Overview"]
    said = {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2)}
    assert str(sheet["A1"].value).startswith("Model A needs 1.3 takes per usable image")
    assert said["Definition"] == "strict@1: the first image was accepted."
    assert (said["Campaign"], said["Tier"]) == ("Spring", "all")
    assert said["Newest decision (UTC)"] == day(2026, 5, 21, 14, 3, 11)
    with zipfile.ZipFile(io.BytesIO(xlsx_workbook(full_report()))) as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
    assert "<c:errBars>" in chart
    assert "Model A, production, n 20" in chart


def test_a_chart_of_some_rows_says_of_how_many() -> None:
    def chart(rows: int) -> str:
        made = xlsx_workbook(make_report(*(make_row(f"m{n}") for n in range(rows))))
        with zipfile.ZipFile(io.BytesIO(made)) as parts:
            return parts.read("xl/charts/chart1.xml").decode()

    assert "rows" not in chart(24)
    assert "; the first 24 of 25 rows" in chart(25)


def test_the_sceptic_s_box_and_the_words_are_in_it() -> None:
    book = opened(full_report())
    answers = {row[0].value: row[1].value for row in book["Sceptic"].iter_rows(min_row=2)}
    assert answers["Do reviewers agree?"].startswith("κ 0.61, α 0.58")
    assert answers["Made by"] == "Curator 1.2.3"
    words = [row[0].value for row in book["Definitions"].iter_rows(min_row=2)]
    assert {"First take", "e-value", "κ, α"} <= set(words)


PLAIN = {
    "model", "tier", "a", "b", "briefs", "accepted", "fixed", "rejected", "defect", "leader",
    "currency", "time", "takes", "better", "other", "text", "week", "first takes", "artifact",
    "answers", "campaign", "words",
}  # fmt: skip
"""Columns that say what they hold."""


def test_every_column_that_does_not_say_it_itself_is_in_the_definitions() -> None:
    book = opened(full_report())
    words = {row[0].value: row[1].value for row in book["Definitions"].iter_rows(min_row=2)}
    parts = {"Overview", "Definitions", "Sceptic", "Chart data"}
    names = {cell.value for sheet in book if sheet.title not in parts for cell in sheet[1]}
    limits = {f"{name} {end}" for name in names for end in ("low", "high")}
    limits |= {"abandon low", "abandon high"}
    assert names - PLAIN - limits <= set(words)
    assert words["cost per accepted"].endswith("in EUR.")


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curator.exporters.xlsx_workbook._MOST_LINES", 3)
    assert xlsx_workbook(make_report(make_row(), make_row("B")))
    with pytest.raises(CuratorError) as caught:
        xlsx_workbook(make_report(make_row(), make_row("B"), make_row("C")))
    assert caught.value.message == "3 rows of the sheet Models are more than a workbook holds."


def test_truth_is_typed_and_reads_as_yes_and_no() -> None:
    cell = row_of(opened(full_report())["Comparisons"], 2)["rankable"]
    assert (cell.data_type, cell.value) == ("b", True)
    assert cell.number_format == '"yes";"yes";"no"'


def test_a_long_sentence_at_the_head_is_seen_whole() -> None:
    report = full_report()
    report["headline"]["text"] = "A rather long sentence on what is better than what. " * 6
    assert opened(report)["Overview"].row_dimensions[1].height == pytest.approx(20 * 5, abs=0.5)


def test_a_wide_table_prints_on_as_many_sheets_as_keep_it_readable() -> None:
    book = opened(full_report())
    assert book["Models"].page_setup.fitToWidth == 2
    assert book["Models"].print_title_cols == "$A:$A"
    assert book["Time"].page_setup.fitToWidth in (None, 1)
    for sheet in book:
        side = "portrait" if sheet.title == "Overview" else "landscape"
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, side)


@pytest.mark.parametrize("name", EVIL)
def test_a_name_that_would_run_is_a_text(name: str) -> None:
    for sheet in opened(full_report(name, name)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", (sheet.title, cell.coordinate)
                assert cell.hyperlink is None


@hypothesis_settings(max_examples=40)
@given(st.text(), st.text(max_size=40))
def test_no_text_in_any_field_is_ever_a_formula_and_every_text_arrives(
    name: str, other: str
) -> None:
    row = make_row(name, tier=other, order_badge=other, note=[name, other])
    book = opened(make_report(row, comparisons=[make_comparison(name, other, finding=other)]))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    shown = row_of(book["Models"], 2)["model"].value or ""
    kept = "".join(char if char.isprintable() else "" for char in name)
    assert [
        char for char in shown if char.isprintable() and char not in " \N{REPLACEMENT CHARACTER}"
    ] == [char for char in kept if char not in " \N{REPLACEMENT CHARACTER}"]


def test_the_same_document_gives_the_same_bytes_in_other_processes_at_other_times() -> None:
    program = (
        "import sys, time; time.time = lambda: float(sys.argv[1]);"
        "from curator.exporters.base import find_exporter;"
        "from tests.exporters.full_reports import full_report;"
        "sys.stdout.buffer.write(b'|'.join(find_exporter(name).render(full_report())"
        " for name in ('json', 'csv', 'html', 'xlsx', 'table')))"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", program, clock],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for clock, seed, zone in (("1e9", "1", "UTC"), ("1.6e9", "2", "Asia/Tokyo"))
    ]
    assert made[0] == made[1]
    assert len(made[0]) > 50_000


def test_libreoffice_reads_the_same_numbers_and_prints_it(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    book = tmp_path / "report.xlsx"
    book.write_bytes(xlsx_workbook(full_report("=1+1")))
    office = [program("soffice"), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]

    def convert(kind: str) -> None:
        command = [*office, "--convert-to", kind, "--outdir", str(tmp_path), str(book)]
        subprocess.run(command, capture_output=True, check=True, timeout=120)

    # Comma, quotes, UTF-8; cells as they are shown; sheet 2 alone.
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2")
    (table,) = tmp_path.glob("report-Models.csv")
    with table.open(encoding="utf-8", newline="") as stream:
        first = next(csv.DictReader(stream))
    assert (first["model"], first["rate"], first["decided"]) == ("=1+1", "75%", "20")
    convert("pdf")
    shown = subprocess.run(
        [program("pdftotext"), "-layout", str(tmp_path / "report.pdf"), "-"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert "2026-05-21 14:03" in shown
    assert "First-take success, 95 % intervals, n decided" in shown
    assert "#" not in shown, "no column is too narrow for its numbers"
