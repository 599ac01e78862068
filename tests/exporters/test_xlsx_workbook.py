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


def tables_of(sheet: Any) -> list[list[list[Any]]]:
    """Tables that stand below each other, each with its header, without the titles above them."""
    tables: list[list[list[Any]]] = [[]]
    for line in sheet.iter_rows(values_only=True):
        cells = list(line)
        while cells and cells[-1] is None:
            cells.pop()
        if len(cells) > 1:
            tables[-1].append(cells)
        elif tables[-1]:
            tables.append([])
    return [table for table in tables if table]


def table_with(sheet: Any, name: str) -> list[dict[str, Any]]:
    """Rows of the first table of a sheet that has a column of that name."""
    (head, *rows) = next(table for table in tables_of(sheet) if name in table[0])
    return [dict(zip(head, row, strict=False)) for row in rows]


def test_every_part_of_a_report_has_a_sheet_of_its_own() -> None:
    assert opened(full_report()).sheetnames == [
        "Overview", "Models", "Comparisons", "Further tests", "Defects", "Defects by word",
        "Money", "Time and takes", "Efficiency gap", "Trend", "Prompts", "Agreement", "Drift",
        "Definitions", "Sceptic",
    ]  # fmt: skip
    assert opened(make_report(make_row())).sheetnames == [
        "Overview", "Models", "Definitions", "Sceptic",
    ]  # fmt: skip
    assert opened(make_report()).sheetnames == ["Overview", "Models", "Definitions", "Sceptic"]


def test_numbers_are_numbers_percentages_look_like_it_and_dates_are_dates() -> None:
    book = opened(full_report())
    row = row_of(book["Models"], 2)
    assert (row["Rate"].value, row["Rate"].number_format) == (0.75, "0.0%")
    assert (row["First takes"].value, row["Order of takes known by"].value) == (20, None)
    pair = row_of(book["Comparisons"], 2)
    assert (pair["A"].value, pair["Rate of A minus rate of B"].value) == ("Model A", 0.42)
    week = row_of(book["Trend"], 2)
    assert week["Week of"].value == day(2026, 4, 27)
    assert week["Week of"].is_date
    drift = row_of(book["Drift"], 2)
    assert drift["Accepted (UTC)"].value == day(2026, 5, 1, 10)
    assert "Variant" not in drift, "the library's own number means nothing elsewhere"


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


def test_headings_are_words_and_the_definitions_have_their_keys() -> None:
    book = opened(full_report())
    parts = {"Overview", "Definitions", "Sceptic"}
    names = {
        name
        for sheet in book
        if sheet.title not in parts
        for table in tables_of(sheet)
        for name in table[0]
    }
    defined = list(book["Definitions"].iter_rows(min_row=2, values_only=True))
    keys = {word: key for word, _, key in defined if key}
    assert names - set(keys) == set()
    lower = {name for name in names if "_" in name or name[:1].islower()}
    assert {name.split()[0] for name in lower} == {"p"}
    assert keys["Images, as if independent"] == "n_eff"
    assert keys["Cost of an accepted image, EUR"] in ("cost_per_accepted", "per_accepted")
    meanings = {key: meaning for _, meaning, key in defined if key}
    assert meanings["cost_per_accepted"].endswith("in EUR.")
    unsaid = {key for key, meaning in meanings.items() if not meaning}
    assert unsaid <= PLAIN


PLAIN = {
    "model", "models", "tier", "a", "b", "briefs", "briefs_a", "briefs_b", "accepted", "fixed",
    "rejected", "defect", "currency", "time", "takes", "other", "text", "week", "first_takes",
    "artifact", "answers", "campaign", "words", "measure", "row", "degrees", "better",
    "acceptance_low", "acceptance_high", "rate_a", "rate_b", "abandon_low", "abandon_high",
    "rate_low", "rate_high", "per_hour_low", "per_hour_high", "value_low", "value_high",
}  # fmt: skip
"""Columns that say what they hold."""


def test_the_tests_beside_the_comparisons_have_tables_that_count() -> None:
    book = opened(full_report())
    (omnibus,) = table_with(book["Further tests"], "Cochran's Q")
    assert (omnibus["Cochran's Q"], omnibus["Degrees of freedom"], omnibus["p"]) == (
        9.25,
        2,
        0.0098,
    )
    (adjusted,) = table_with(book["Further tests"], "Strata")
    assert (adjusted["Rate of A minus rate of B"], adjusted["Strata"]) == (0.39, 6)
    (apart,) = table_with(book["Further tests"], "Briefs of A")
    assert (apart["B"], apart["95 % to"]) == ("Model C", 0.3339)
    rows = {row["Measure"]: row for row in table_with(book["Agreement"], "Measure")}
    assert (rows["Cohen's κ"]["Value"], rows["Cohen's κ"]["95 % from"]) == (0.61, 0.44)
    assert rows["Accepts that fell at a second look"]["Of them"] == 3
    (word,) = table_with(book["Defects by word"], "Word of prompts")
    assert (word["Share elsewhere"], word["Stands out"]) == (0.1, True)


def test_who_is_ahead_is_said_for_every_day_and_for_one_look() -> None:
    pairs = [
        make_comparison("A", "B", finding="ahead", leader="B", difference=-0.4),
        make_comparison("A", "C", p_holm=0.03, difference=0.2, leader=None),
        make_comparison("B", "C", p_holm=0.3, leader=None),
    ]
    rows = table_with(opened(make_report(make_row(), comparisons=pairs))["Comparisons"], "Finding")
    said = [(row["Ahead, looking every day"], row["Ahead, one planned look"]) for row in rows]
    assert said == [("B", "B"), ("nobody yet", "A"), ("nobody yet", "nobody yet")]


def test_a_chance_of_being_best_is_there_only_where_it_may_be_said() -> None:
    rows = [make_row("A", group="A", p_best=0.9), make_row("B", group="B", p_best=0.1)]
    (first, _) = table_with(opened(make_report(*rows))["Models"], "Chance of being best")
    assert first["Chance of being best"] == 0.9
    assert "Why no chance" not in first
    rows[1]["coverage"] = 0.5
    (first, _) = table_with(opened(make_report(*rows))["Models"], "Chance of being best")
    assert first["Chance of being best"] is None
    assert "under 90 % decided" in first["Why no chance"]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curator.exporters.xlsx_workbook._MOST_STACKED", 3)
    monkeypatch.setattr("curator.exporters.xlsx_workbook._MOST_LINES", 4)
    assert xlsx_workbook(make_report(make_row(), make_row("B")))
    with pytest.raises(CuratorError) as caught:
        xlsx_workbook(make_report(make_row(), make_row("B"), make_row("C")))
    assert caught.value.message == "3 rows of the sheet Models are more than a workbook holds."


def test_below_a_long_table_stands_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    report = make_report(*(make_row(f"m{n}") for n in range(5)))
    assert "Models 2" not in opened(report).sheetnames
    monkeypatch.setattr("curator.exporters.xlsx_workbook._MOST_STACKED", 9)
    book = opened(report)
    assert book.sheetnames[1:4] == ["Models", "Models 2", "Models 3"]
    assert [book[name]["A1"].value or book[name]["A2"].value for name in book.sheetnames[1:4]] == [
        "Model", "Further on the same rows", "What the chart on the overview shows",
    ]  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(xlsx_workbook(report))) as parts:
        assert "'Models 3'!$B$3:$B$7" in parts.read("xl/charts/chart1.xml").decode()


def test_truth_is_typed_and_reads_as_yes_and_no() -> None:
    book = opened(full_report())
    cells = [cell for row in book["Comparisons"].iter_rows() for cell in row]
    (head,) = (cell for cell in cells if cell.value == "Enough decided to rank")
    cell = book["Comparisons"].cell(head.row + 1, head.column)
    assert (cell.data_type, cell.value) == ("b", True)
    assert cell.number_format == '"yes";"yes";"no"'


def test_a_long_sentence_at_the_head_is_seen_whole() -> None:
    report = full_report()
    report["headline"]["text"] = "A rather long sentence on what is better than what. " * 6
    assert opened(report)["Overview"].row_dimensions[1].height == pytest.approx(20 * 5, abs=0.5)


def test_every_sheet_prints_as_wide_as_one_sheet_of_paper_with_its_header_again() -> None:
    book = opened(full_report())
    upright = {"Overview", "Definitions", "Sceptic"}
    for sheet in book:
        side = "portrait" if sheet.title in upright else "landscape"
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, side)
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert not [name for name, one in sheet.column_dimensions.items() if one.hidden]
        assert sheet.title == "Overview" or sheet.print_title_rows


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
    shown = row_of(book["Models"], 2)["Model"].value or ""
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
    assert (first["Model"], first["Rate"], first["First takes decided"]) == ("=1+1", "75%", "20")
    convert("pdf")
    shown = subprocess.run(
        [program("pdftotext"), "-layout", str(tmp_path / "report.pdf"), "-"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert "2026-05-21 14:03" in shown
    assert "First-take success, 95 % intervals, n decided" in shown
    assert "#" not in shown, "no column is too narrow for its numbers"
    assert shown.count("\f") <= 17
