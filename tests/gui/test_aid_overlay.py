"""Aids are painted where they are: tints in cells, arrows, wavy chains in colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from curator.core.aid import AidMap, Arrow, CastSample, LightCell, LightMap, LineMap
from curator.gui.aid_overlay import LONG, WAVY, draw_aid


def painted(aid: AidMap, side: int = 200) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    draw_aid(painter, QRectF(0, 0, side, side), aid)
    painter.end()
    return image


def has(image: QImage, ink: str, x: int, y: int) -> bool:
    wanted, found = QColor(ink), image.pixelColor(x, y)
    parts = zip(wanted.getRgb(), found.getRgb(), strict=True)
    return sum(abs(one - other) for one, other in parts) < 60


def test_a_warm_cell_is_tinted_and_a_neutral_one_is_left_clear() -> None:
    warm, neutral = LightCell((190, 128, 70), 0.8), LightCell((128, 128, 128), 0.0)
    image = painted(LightMap(1, 2, (warm, neutral), ()))
    tinted = image.pixelColor(50, 100)
    assert tinted.red() > tinted.blue() + 50
    assert image.pixelColor(150, 100) == QColor("#808080")


def test_an_unknown_cell_is_left_clear_and_an_arrow_is_drawn() -> None:
    image = painted(LightMap(1, 1, (LightCell(None, 0.0),), (Arrow((0.5, 0.5), (1.0, 0.0), 1.0),)))
    assert image.pixelColor(10, 10) == QColor("#808080")
    assert image.pixelColor(100, 100).lightness() > 220


def test_swimming_chains_are_wide_and_coloured_and_long_lines_are_drawn_on() -> None:
    lines = LineMap(
        (((0.1, 0.9), (0.9, 0.9)),),
        (((0.2, 0.3), (0.5, 0.32), (0.8, 0.3)),),
        (((0.4, 0.6), (0.6, 0.6)),),
    )
    image = painted(lines)
    assert has(image, WAVY, 100, 64)
    assert has(image, LONG, 100, 120)
    row = [image.pixelColor(x, 120) for x in range(5, 60)]
    beyond = [colour.blue() > colour.red() + 15 for colour in row]
    assert any(beyond)
    assert not all(beyond)
    faint = image.pixelColor(100, 180)
    assert 128 < faint.lightness() < 250


def test_a_cast_is_told_beside_the_image() -> None:
    image = painted(CastSample(90.0, 12.0, (170, 160, 120), "the greys lean to yellow"))
    assert image.pixelColor(100, 100) == QColor("#808080")
