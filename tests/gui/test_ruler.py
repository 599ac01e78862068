"""The straight-line tool: angles as on paper, lengths of the image, lines that stay put."""

import pytest
from PySide6.QtCore import QRectF

from curator.gui.ruler import MOST, Ruler, angle_and_length
from curator.gui.viewport import Size

SIZE = Size(1000, 500)
PLACE = QRectF(0, 0, 500, 250)


@pytest.mark.parametrize(
    ("start", "end", "angle", "length"),
    [
        ((0.1, 0.5), (0.5, 0.5), 0.0, 400),
        ((0.5, 0.5), (0.1, 0.5), 0.0, 400),
        ((0.2, 0.8), (0.2, 0.2), 90.0, 300),
        ((0.2, 0.2), (0.2, 0.8), 90.0, 300),
        ((0.0, 0.4), (0.2, 0.0), 45.0, 200 * 2**0.5),
        ((0.0, 0.0), (0.2, 0.4), -45.0, 200 * 2**0.5),
    ],
)
def test_angle_and_length(
    start: tuple[float, float], end: tuple[float, float], angle: float, length: float
) -> None:
    assert angle_and_length(start, end, SIZE) == (pytest.approx(angle), pytest.approx(length))


def draw(ruler: Ruler, start: tuple[float, float], end: tuple[float, float]) -> None:
    ruler.begin(start)
    ruler.move(end)
    ruler.end(PLACE)


def test_a_line_stays_and_a_click_draws_none() -> None:
    ruler = Ruler()
    draw(ruler, (0.1, 0.1), (0.5, 0.1))
    draw(ruler, (0.3, 0.3), (0.303, 0.3))
    assert ruler.lines == (((0.1, 0.1), (0.5, 0.1)),)
    assert ruler.clear()
    assert not ruler.clear()
    for number in range(MOST + 3):
        draw(ruler, (0.0, number / 20), (1.0, number / 20))
    assert len(ruler.lines) == MOST


def test_while_judging_a_length_is_a_share_and_not_a_size() -> None:
    ruler = Ruler()
    line = ((0.1, 0.5), (0.5, 0.5))
    assert ruler.text(line, SIZE) == "0.0°   400 px"
    ruler.in_pixels = False
    assert ruler.text(line, SIZE) == "0.0°   40% of width"
