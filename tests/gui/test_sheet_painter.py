"""Sheets as PDF and PNG: what stands on them, and what is never done to other files."""

import subprocess
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage
from pytestqt.qtbot import QtBot

from curator.core.errors import CuratorError
from curator.gui.sheet_painter import paint_sheet
from curator.library.library import Library
from curator.workflow.progress import finish
from curator.workflow.sheets import (
    Arrangement,
    Cell,
    Line,
    Mark,
    Part,
    Sheet,
    SheetPicture,
    Voice,
    check_sheet_target,
)
from tests.gui.pictures import draw, write

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 20


def picture(folder: Path, colour: str = "#2060c0") -> Path:
    path = folder / f"{colour[1:]}.png"
    write(path, draw(300, 200, colour))
    return path


def sheet_of(cells: list[Cell], arrangement: Arrangement = Arrangement.BESIDE) -> Sheet:
    return Sheet("To fix", "a note", "library · today", tuple(cells), arrangement, 1, 4)


def cell(path: Path, *texts: str) -> Cell:
    lines = tuple(Line(text, Voice.BODY, 2) for text in texts)
    return Cell((SheetPicture(path, None, (Mark(0.5, 0.5, "1"),)),), lines)


def text_of(sheet: Path, reader: str) -> str:
    return subprocess.run(
        [reader, "-layout", str(sheet), "-"], capture_output=True, text=True, check=True
    ).stdout


def test_every_page_has_its_number_and_every_cell_its_words(
    qtbot: QtBot, tmp_path: Path, program: Callable[[str], str]
) -> None:
    path = picture(tmp_path)
    target = tmp_path / "sheet.pdf"
    cells = [cell(path, f"Karaffe {n}", "العربية", LONG) for n in range(9)]
    steps = list(paint_sheet(sheet_of(cells), [target]))
    assert len(steps) == 3
    said = text_of(target, program("pdftotext"))
    pages = said.split("\f")[:3]
    assert [f"{n}/3" in page.replace(" ", "") for n, page in enumerate(pages, 1)] == [True] * 3
    assert [said.count(f"Karaffe {n}") for n in range(9)] == [1] * 9
    assert "To fix" in pages[0]
    assert "…" in said  # the long one ends, and says that it does


def test_words_in_japanese_can_be_read_out_of_a_pdf(
    qtbot: QtBot, tmp_path: Path, program: Callable[[str], str]
) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Japanese):
        pytest.skip("no font with Japanese letters is installed here")
    target = tmp_path / "sheet.pdf"
    finish(paint_sheet(sheet_of([cell(picture(tmp_path), "手の向き")]), [target]))
    assert "手の向き" in text_of(target, program("pdftotext"))


def test_a_long_text_takes_no_more_than_its_lines(qtbot: QtBot, tmp_path: Path) -> None:
    path = picture(tmp_path)
    short, long = tmp_path / "short.png", tmp_path / "long.png"
    finish(paint_sheet(sheet_of([cell(path, "x")]), [short]))
    finish(paint_sheet(sheet_of([cell(path, LONG)]), [long]))
    page = QImage(str(long))
    # Beneath two lines of text the paper stays white, right to the edge of the page.
    below = [page.pixelColor(x, 420) for x in range(600, page.width(), 7)]
    assert all(colour == QColor("white") for colour in below)
    beyond = [page.pixelColor(page.width() - 60, y) for y in range(0, 700, 5)]
    assert all(colour == QColor("white") for colour in beyond)


def test_the_picture_and_its_marks_are_on_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "sheet.png"
    finish(paint_sheet(sheet_of([cell(picture(tmp_path), "x")]), [target]))
    page = QImage(str(target))
    assert (page.width(), page.height()) == (1240, 1754)
    seen = {page.pixelColor(x, y).name() for x in range(80, 500, 3) for y in range(150, 560, 3)}
    assert {"#2060c0", "#c2410c"} <= seen


def test_a_crop_shows_its_part_only(qtbot: QtBot, tmp_path: Path) -> None:
    image = draw(200, 200, "#ff0000")
    half = QImage(100, 200, QImage.Format.Format_RGB32)
    half.fill(QColor("#00ff00"))
    from PySide6.QtGui import QPainter

    painter = QPainter(image)
    painter.drawImage(100, 0, half)
    painter.end()
    path = tmp_path / "two.png"
    assert image.save(str(path))
    target = tmp_path / "sheet.png"
    crop = Cell((SheetPicture(path, Part(0.5, 0.0, 0.5, 1.0)),), (Line("x"),))
    finish(paint_sheet(sheet_of([crop]), [target]))
    page = QImage(str(target))
    seen = {page.pixelColor(x, y).name() for x in range(80, 500, 3) for y in range(150, 560, 3)}
    assert "#00ff00" in seen
    assert "#ff0000" not in seen


@pytest.mark.parametrize("suffix", [".pdf", ".png"])
def test_a_picture_that_is_gone_leaves_a_frame_with_its_name(
    qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"sheet{suffix}"
    finish(paint_sheet(sheet_of([cell(tmp_path / "gone.png", "x")]), [target]))
    assert target.stat().st_size > 500


def test_cancelling_writes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    path = picture(tmp_path)
    target = tmp_path / "sheet.pdf"
    run = paint_sheet(sheet_of([cell(path, "x")] * 9), [target])
    next(run)
    run.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == [path.name]


def test_many_small_pictures_stand_in_a_grid(qtbot: QtBot, tmp_path: Path) -> None:
    path = picture(tmp_path)
    grid = Sheet("Picks", "", "", (cell(path, "one"),) * 12, Arrangement.BELOW, 3, 4)
    assert grid.pages == 1
    target = tmp_path / "grid.png"
    finish(paint_sheet(grid, [target]))
    page = QImage(str(target))
    across = [
        sum(a != b and b == "#2060c0" for a, b in pairwise(row))
        for row in (
            [page.pixelColor(x, y).name() for x in range(page.width())]
            for y in range(0, page.height(), 20)
        )
    ]
    assert Counter(across).most_common(2)[1][0] == 3
    assert sum(not a and bool(b) for a, b in pairwise(across)) == 4  # rows of pictures


def test_further_pages_take_nobody_s_place(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.curator") as library:
        files = check_sheet_target(library, tmp_path / "hero.png", 3)
        assert [file.name for file in files] == ["hero-1.png", "hero-2.png", "hero-3.png"]
        (tmp_path / "hero-2.png").write_bytes(b"somebody's")
        with pytest.raises(CuratorError, match=r"hero-2\.png is there already"):
            check_sheet_target(library, tmp_path / "hero.png", 3)
        assert check_sheet_target(library, tmp_path / "hero.png", 1) == (tmp_path / "hero.png",)
        with pytest.raises(CuratorError, match="PDF or a PNG"):
            check_sheet_target(library, tmp_path / "hero.svg", 1)
