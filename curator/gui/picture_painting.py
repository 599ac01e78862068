"""How one picture is painted, from the pixels nearest to its size on screen."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from curator.gui.decoding import Picture
from curator.gui.language import tr
from curator.gui.placard import draw_placard
from curator.gui.pyramid import Pyramid
from curator.gui.vocabulary import heard


def paint_picture(
    painter: QPainter,
    picture: Picture,
    pyramid: Pyramid | None,
    rect: QRectF,
    seen: QRect,
    *,
    blend: bool = False,
    hasty: bool = False,
) -> None:
    """Paints a picture that can be shown.

    Args:
        painter: in device-independent pixels, on a widget or an image.
        picture: what is painted; its fitted pixels are copied where they have the size asked for.
        pyramid: its levels, if they have come.
        rect: where the whole picture lies, on whole device pixels.
        seen: the part of the widget that is painted.
        blend: pixels are blended however large they are. Else they stay squares from 2:1 on, where
            single pixels are what is being looked at.
        hasty: the nearest pixel will do: the picture moves.
    """
    ratio = painter.device().devicePixelRatioF()
    width, height = round(rect.width() * ratio), round(rect.height() * ratio)
    painter.save()
    painter.setClipRect(seen)
    if picture.full.hasAlphaChannel():
        painter.drawTiledPixmap(rect, _checkerboard(), QPointF(0, 0))
    if (picture.fitted.width(), picture.fitted.height()) != (width, height):
        smooth = not hasty and (blend or width < 2 * picture.full.width())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(rect, _level(picture, pyramid, width))
    else:
        painter.drawImage(rect, picture.fitted)
    painter.restore()


def paint_problem(painter: QPainter, picture: Picture, within: QRect) -> None:
    """Says in the middle of a pane why a picture cannot be shown."""
    title = tr(picture.problem.value) if picture.problem else ""
    draw_placard(painter, within, "missing", title, heard(picture.reason))


def _level(picture: Picture, pyramid: Pyramid | None, width: int) -> QImage:
    if width <= picture.fitted.width():
        return picture.fitted
    if pyramid is None or pyramid.full.cacheKey() != picture.full.cacheKey():
        return picture.full
    return pyramid.at_width(width)


def _checkerboard(side: int = 8) -> QPixmap:
    """Two neutral greys under what is transparent."""
    pixmap = QPixmap(2 * side, 2 * side)
    pixmap.fill(QColor("#9a9a9a"))
    painter = QPainter(pixmap)
    for corner in (QPoint(0, 0), QPoint(side, side)):
        painter.fillRect(corner.x(), corner.y(), side, side, QColor("#b4b4b4"))
    painter.end()
    return pixmap
