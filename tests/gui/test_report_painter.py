"""The report as a PDF: everything is in it, nothing is cut, the same bytes each time."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.exporters.article import article_of
from curator.gui.report_painter import report_pdf
from curator.gui.report_paper import Strip, paginated
from tests.exporters.full_reports import full_report
from tests.exporters.reports import make_report, make_row

pytestmark = pytest.mark.usefixtures("qapp")


def pages_of(pdf: bytes, folder: Path, program: Callable[[str], str]) -> list[str]:
    file = folder / "report.pdf"
    file.write_bytes(pdf)
    command = [program("pdftotext"), "-layout", str(file), "-"]
    result = subprocess.run(command, capture_output=True, check=True)
    assert not result.stderr, result.stderr
    return result.stdout.decode().replace("\N{NO-BREAK SPACE}", " ").split("\f")[:-1]


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_the_paper_says_all_that_the_article_says(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    pages = pages_of(report_pdf(full_report()), tmp_path, program)
    found = words_of("".join(pages))
    article = article_of(full_report())
    for section in article.sections:
        assert section.title in "".join(pages)
    for said in (article.headline, article.definition, "97 of decisions were blind", "κ 0 61"):
        assert set(words_of(said)) <= set(found)
    assert article.headline.split(";")[0] in pages[0]
    for number, page in enumerate(pages, start=1):
        assert re.search(rf"\b{number}\s*/\s*{len(pages)}\b", page)


def test_foreign_text_of_any_script_arrives_as_text(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    name = "<b>Модель</b> & «Ω»"
    pages = pages_of(report_pdf(full_report(name)), tmp_path, program)
    assert name in "".join(pages)
    assert report_pdf(full_report("模型 مدل \N{ZERO WIDTH JOINER}")).startswith(b"%PDF")


def test_a_long_table_goes_on_under_its_header_and_no_row_is_lost(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    rows = [make_row(f"Model-{n:03d}") for n in range(90)]
    pages = pages_of(report_pdf(make_report(*rows)), tmp_path, program)
    for number in range(90):
        assert f"Model-{number:03d}" in "".join(pages)
    with_rows = [page for page in pages if "48 of 80" in page]
    assert len(with_rows) > 1
    assert all("Decided" in page for page in with_rows)


def test_the_sceptic_s_box_is_on_one_sheet_and_no_percentage_is_broken(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    pages = pages_of(report_pdf(full_report()), tmp_path, program)
    (box,) = (page for page in pages if "For the sceptic" in page)
    assert "Made by" in box
    assert not [line for page in pages for line in page.splitlines() if re.match(r"\s*%", line)]
    info = subprocess.run([program("pdfinfo"), str(tmp_path / "report.pdf")], capture_output=True)
    title = re.search(r"Title: +(.*)", info.stdout.decode())
    assert title is not None
    assert title[1].startswith("First-take success: Spring, all tiers")


def test_an_empty_report_is_a_sheet_that_says_so(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    pages = pages_of(report_pdf(make_report()), tmp_path, program)
    assert "Nothing to count yet." in pages[0]


PROGRAM = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from curator.__main__ import report_pdf
from tests.exporters.full_reports import full_report
sys.stdout.buffer.write(report_pdf(full_report()))
"""


def test_the_same_document_gives_the_same_bytes_in_other_processes_zones_and_years(
    qtbot: QtBot,
) -> None:
    made = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "America/New_York"))
    ]
    assert made[0] == made[1] == report_pdf(full_report())
    dates = set(re.findall(rb"\(D:[^)]*\)", made[0]))
    assert dates == {b"(D:20260521140311Z)"}, "that of the newest decision"


@pytest.mark.parametrize("newest", [None, "2026-05-21T14:03:11+00:00"])
def test_the_file_is_sound_after_its_dates_were_changed(
    tmp_path: Path, program: Callable[[str], str], newest: str | None
) -> None:
    pdf = report_pdf({**full_report(), "newest_decision": newest})
    table = pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref"))
    assert int(pdf.split(b"startxref")[1].split()[0]) == table
    for number, begin in enumerate(re.findall(rb"(\d{10}) \d{5} n", pdf[table:]), start=1):
        assert pdf[int(begin) :].startswith(b"%d 0 obj" % number)
    file = tmp_path / "sound.pdf"
    file.write_bytes(pdf)
    said = subprocess.run([program("pdfinfo"), str(file)], capture_output=True, check=True)
    assert b"A4" in said.stdout
    assert not said.stderr


def strip(height: float, **others: object) -> Strip:
    return Strip(height, lambda _painter, _x, _y: None, **others)  # type: ignore[arg-type]


def test_what_is_kept_together_is_on_one_page_where_it_fits() -> None:
    pages = paginated([strip(60), strip(10, keep=True), strip(40)], 100)
    assert [len(page) for page in pages] == [1, 2]
    pages = paginated([strip(60), strip(10, keep=True), strip(95)], 100)
    assert [len(page) for page in pages] == [2, 1], "together they fit nowhere"


def test_space_above_falls_away_at_the_head_of_a_page() -> None:
    pages = paginated([strip(60), strip(60, before=20)], 100)
    assert [[y for y, _ in page] for page in pages] == [[0.0], [0.0]]
