"""Text is read, and garbled letters are told from clean ones."""

from pathlib import Path

import numpy as np
import pytest

from curator.core.quoted_text import Match, compare
from curator.core.sighting import TextLine
from curator.extras.catalogue import Extra
from curator.extras.text import in_reading_order, read_text, text_in
from curator.imaging.decode import Bytes
from curator.imaging.writing import write_png
from tests.extras.pictures import draw_text, garbled

WORDS = ("GRAND OPENING", "Fresh bread, daily", "Market Street 24")


def test_clean_letters_are_read_from_top_to_bottom(text: Extra, tmp_path: Path) -> None:
    write_png(tmp_path / "sign.png", draw_text(WORDS))
    lines = read_text(tmp_path / "sign.png")
    assert [line.text for line in lines] == list(WORDS)
    assert not any(line.is_hard_to_read for line in lines)
    assert all(reading.match is Match.FOUND for reading in compare(WORDS, lines))


def test_a_line_lies_where_it_was_drawn(text: Extra) -> None:
    (line,) = text_in(draw_text(["OPEN DAILY"]))
    region = line.region
    assert region.x == pytest.approx(40 / 700, abs=0.03)
    assert 40 / 330 < region.y + region.height / 2 < 100 / 330


def test_garbled_letters_are_hard_to_read_or_read_differently(text: Extra) -> None:
    lines = text_in(garbled(draw_text(WORDS)))
    assert min(line.confidence for line in lines) < 0.85
    readings = compare(WORDS, lines)
    assert not any(
        reading.match is Match.FOUND and not reading.is_hard_to_read for reading in readings
    )


@pytest.mark.parametrize(
    "picture",
    [
        np.full((300, 400, 3), 200, np.uint8),
        np.zeros((1, 1, 3), np.uint8),
        np.full((4, 3000, 3), 255, np.uint8),
    ],
    ids=["plain", "one pixel", "a strip"],
)
def test_where_no_text_is_none_is_read(text: Extra, picture: Bytes) -> None:
    assert text_in(picture) == ()


def test_lines_side_by_side_are_read_from_left_to_right() -> None:
    def line(text: str, x: float, y: float) -> TextLine:
        return TextLine(text, 1.0, ((x, y), (x + 0.2, y), (x + 0.2, y + 0.1), (x, y + 0.1)))

    lines = [line("d", 0.1, 0.8), line("b", 0.6, 0.21), line("c", 0.1, 0.5), line("a", 0.1, 0.2)]
    assert [each.text for each in in_reading_order(lines)] == ["a", "b", "c", "d"]


def test_lines_that_run_uphill_are_read_one_after_the_other() -> None:
    def uphill(text: str, x: float, y: float) -> TextLine:
        corners = ((x, y + 0.1), (x + 0.3, y), (x + 0.3, y + 0.06), (x, y + 0.16))
        return TextLine(text, 1.0, corners)

    lines = [uphill("below", 0.35, 0.36), uphill("above", 0.4, 0.3)]
    assert [line.text for line in in_reading_order(lines)] == ["above", "below"]
