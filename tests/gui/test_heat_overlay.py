"""Heat: nothing is clear, the most is yellow, and a mask is striped."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from curator.core.aid import HeatMap
from curator.gui import theme
from curator.gui.heat_overlay import draw_heat, heat_colour, heat_image, mask_image

STEPS = HeatMap(1, 4, bytes([0, 85, 170, 255]))


def painted(heat: HeatMap, side: int = 200) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    prepared = mask_image(heat) if heat.is_mask else heat_image(heat)
    draw_heat(painter, QRectF(0, 0, side, side), heat, prepared)
    painter.end()
    return image


def test_colours_grow_lighter_and_more_opaque() -> None:
    names = [heat_colour(level).name() for level in range(0, 256, 15)]
    lightness = [theme.contrast(name, "#000000") for name in names]
    assert lightness == sorted(lightness)
    assert heat_colour(0).alpha() == 0
    assert 0 < heat_colour(60).alpha() < heat_colour(255).alpha() < 255


def test_a_map_has_one_pixel_for_each_part() -> None:
    image = heat_image(STEPS)
    assert (image.width(), image.height()) == (4, 1)
    assert image.pixelColor(0, 0).alpha() == 0
    hot = image.pixelColor(3, 0)
    assert hot.red() > 200
    assert hot.green() > 200
    assert hot.blue() < 80


def test_where_nothing_is_the_image_is_untouched_and_the_heat_covers_the_rest() -> None:
    image = painted(STEPS)
    assert image.pixelColor(2, 100) == QColor("#808080")
    hot = image.pixelColor(197, 100)
    assert hot.red() > hot.blue() + 40


def test_a_mask_is_striped_where_it_is_hit_and_nowhere_else() -> None:
    image = painted(HeatMap(1, 2, bytes([0, 255]), is_mask=True))
    left = {image.pixelColor(x, 50).name() for x in range(90)}
    right = {image.pixelColor(x, 50).lightness() for x in range(110, 190)}
    assert left == {"#808080"}
    assert min(right) < 50 < 120 < max(right)
