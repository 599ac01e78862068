"""A heat map over an image: little is dark and nearly clear, much is yellow and covers more.

The colours are those of viridis (van der Walt & Smith 2015): as even in lightness as in hue, and
told apart under the common kinds of colour blindness.
"""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen, QPixmap

from curator.core.aid import HeatMap

_VIRIDIS = ("#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30",
            "#fde725")  # fmt: skip
_MOST = 150
"""Opacity of the hottest part, of 255: the image stays to be seen beneath it."""

_ZEBRA = 8


def heat_colour(level: int) -> QColor:
    """Returns the colour of a level from 0 to 255, with its opacity."""
    place = level / 255 * (len(_VIRIDIS) - 1)
    number = min(int(place), len(_VIRIDIS) - 2)
    low, high = QColor(_VIRIDIS[number]), QColor(_VIRIDIS[number + 1])
    part = place - number
    colour = QColor(
        round(low.red() + part * (high.red() - low.red())),
        round(low.green() + part * (high.green() - low.green())),
        round(low.blue() + part * (high.blue() - low.blue())),
    )
    colour.setAlpha(round(_MOST * min(1.0, level / 128)))
    return colour


def heat_image(heat: HeatMap) -> QImage:
    """Returns one pixel for each part, to be drawn smoothly over the whole image."""
    colours = _bytes_of_colours()
    pixels = b"".join(colours[level] for level in heat.levels)
    image = QImage(
        pixels, heat.columns, heat.rows, heat.columns * 4, QImage.Format.Format_ARGB32_Premultiplied
    )
    return image.copy()  # its own pixels: `pixels` goes with this function


def mask_image(heat: HeatMap) -> QImage:
    """Returns one pixel for each part, opaque where it is hit."""
    return QImage(
        heat.levels, heat.columns, heat.rows, heat.columns, QImage.Format.Format_Alpha8
    ).copy()


def draw_heat(painter: QPainter, image: QRectF, heat: HeatMap, prepared: QImage) -> None:
    """Draws a map over an image; `prepared` is its `heat_image`, or its `mask_image`."""
    painter.save()
    if heat.is_mask:
        _draw_zebra(painter, image, prepared)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(image, prepared)
    painter.restore()


def draw_scale(painter: QPainter, box: QRectF) -> None:
    """Draws the colours from nothing to the most, for a legend."""
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    for number, colour in enumerate(_VIRIDIS):
        gradient.setColorAt(number / (len(_VIRIDIS) - 1), QColor(colour))
    painter.setPen(QPen(QColor(255, 255, 255, 60), 1))
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(box, 2, 2)


def _draw_zebra(painter: QPainter, image: QRectF, mask: QImage) -> None:
    """Stripes where it is hit, as on a camera's screen: seen on white and on black alike."""
    ratio = painter.device().devicePixelRatioF()
    seen = image.intersected(QRectF(painter.viewport()))
    if seen.isEmpty():
        return
    layer = QPixmap((seen.size() * ratio).toSize())
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    inner = QPainter(layer)
    inner.drawImage(image.translated(-seen.topLeft()), mask)
    inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    inner.drawTiledPixmap(QRectF(0, 0, seen.width(), seen.height()), _stripes())
    inner.end()
    painter.drawPixmap(seen.topLeft(), layer)


def _stripes() -> QPixmap:
    side = 2 * _ZEBRA
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor("#1b1b1b"))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#fde725"), _ZEBRA * 0.7))
    for start in (-side, 0, side):
        painter.drawLine(start, side, start + side, 0)
    painter.end()
    return pixmap


@cache
def _bytes_of_colours() -> tuple[bytes, ...]:
    """Of each level, blue, green, red and opacity, multiplied already (little-endian ARGB32)."""
    found: list[bytes] = []
    for level in range(256):
        colour = heat_colour(level)
        part = colour.alpha() / 255
        parts = (colour.blue() * part, colour.green() * part, colour.red() * part, colour.alpha())
        found.append(bytes(round(value) for value in parts))
    return tuple(found)
