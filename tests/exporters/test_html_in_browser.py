"""The report in a real browser: what it asks for, what it complains of, and how it prints."""

import shutil
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from curator.exporters.html_page import html_page
from tests.exporters.browser import Browser, browsing
from tests.exporters.full_reports import full_report
from tests.exporters.reports import make_report, make_row

EVIL = '<img src="https://evil.example/x.png" onerror="alert(1)"><script>alert(2)</script>'


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Generator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed here")
    with browsing(program, tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def written(folder: Path, report: dict[str, object]) -> Path:
    page = folder / "report.html"
    page.write_bytes(html_page(report))
    return page


def pages_as_text(pdf: bytes, folder: Path, program: Callable[[str], str]) -> list[str]:
    file = folder / "printed.pdf"
    file.write_bytes(pdf)
    command = [program("pdftotext"), "-layout", str(file), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_complains_of_nothing_and_asks_for_nothing_but_itself(
    browser: Browser, tmp_path: Path, dark: bool
) -> None:
    browser.requests.clear()
    browser.complaints.clear()
    page = written(tmp_path, full_report(EVIL, EVIL))
    browser.open(page, dark=dark)
    assert browser.screenshot().startswith(b"\x89PNG")
    assert browser.complaints == []
    assert browser.requests == [page.as_uri()]
    assert browser.value_of("document.querySelectorAll('img, script').length") == 0
    text = browser.value_of("document.body.innerText")
    assert EVIL in text
    paper = browser.value_of("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(29, 31, 34)" if dark else "rgb(251, 251, 250)")


@pytest.mark.parametrize("width", [360, 1100])
def test_nothing_of_the_page_hangs_over_its_edge(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    browser.open(written(tmp_path, full_report("A" * 80, "word " * 40)), width=width)
    assert browser.value_of("document.documentElement.scrollWidth") <= width


def test_a_figure_s_letters_can_be_read_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    browser.open(written(tmp_path, full_report()), width=400)
    sizes = browser.value_of(
        "[...document.querySelectorAll('svg')]"
        ".map(e => 12.5 * e.getBoundingClientRect().width / 720)"
    )
    assert min(sizes) >= 10


def test_letters_stand_out_from_the_paper_in_light_and_dark(
    browser: Browser, tmp_path: Path
) -> None:
    page = written(tmp_path, full_report())
    for dark in (False, True):
        browser.open(page, dark=dark)
        contrast = browser.value_of(
            """(() => {
            const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(v => {
                const s = v / 255; return s <= .03928 ? s / 12.92 : ((s + .055) / 1.055) ** 2.4});
                return .2126 * r + .7152 * g + .0722 * b };
            const paper = light(getComputedStyle(document.body).backgroundColor);
            const ratio = c => { const l = light(c), [a, b] = l > paper ? [l, paper] : [paper, l];
                return (a + .05) / (b + .05) };
            const of = (e, p) => ratio(getComputedStyle(e)[p]);
            return Math.min(...[...document.querySelectorAll('p, td, th, dt, dd, h2, caption')]
                .map(e => of(e, 'color')), ...[...document.querySelectorAll('svg text')]
                .map(e => of(e, 'fill')))})()"""
        )
        assert contrast >= 4.5


def test_it_prints_on_upright_a4_and_every_table_s_header_is_on_the_sheet_of_its_rows(
    browser: Browser, tmp_path: Path, program: Callable[[str], str]
) -> None:
    rows = [make_row(f"Model number {n:03d}") for n in range(90)]
    browser.open(written(tmp_path, make_report(*rows)))
    pdf = browser.printed()
    pages = pages_as_text(pdf, tmp_path, program)
    size = subprocess.run(
        [program("pdfinfo"), str(tmp_path / "printed.pdf")], capture_output=True, check=True
    ).stdout.decode()
    assert "594.9" in size or "595" in size, size
    for number in range(90):
        assert sum(f"Model number {number:03d} " in page for page in pages) >= 1
    with_rows = [page for page in pages if "48 of 80" in page]
    assert len(with_rows) > 1
    assert all("Decided" in page for page in with_rows)
    assert "For the sceptic" in "".join(pages[-2:])


def test_the_report_prints_with_its_figures_and_without_an_empty_sheet(
    browser: Browser, tmp_path: Path, program: Callable[[str], str]
) -> None:
    browser.open(written(tmp_path, full_report()))
    pages = pages_as_text(browser.printed(), tmp_path, program)
    assert 3 <= len(pages) <= 8
    assert all(len(page.split()) > 20 for page in pages)
    assert "Model A needs 1.3 takes per usable image" in pages[0]
    (box,) = (page for page in pages if "For the sceptic" in page)
    assert "Made by" in box, "the box is not torn"
