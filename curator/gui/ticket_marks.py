"""Pins on a ticket's picture: numbered rings, in the window as on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from curator.core.decision import Pin
from curator.core.ticket_crop import Crop
from curator.gui import theme
from curator.gui.image_canvas import ImageCanvas

RADIUS = 11.0
INK = "#f97316"
"""Orange on a white and a black edge: seen on any picture, and it is a ring with a number."""


def numbered(pins: Sequence[Pin]) -> dict[Pin, int]:
    """Returns each pin's number, from 1, in the order of the ticket."""
    return {pin: number for number, pin in enumerate(pins, start=1)}


def draw_marks(painter: QPainter, place: QRectF, crop: Crop, numbers: dict[Pin, int]) -> None:
    """Draws the pins of a crop that is shown in `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(-1.5, bold=True))
    for pin, number in numbers.items():
        if not crop.holds(pin):
            continue
        at = QPointF(
            place.left() + (pin.x - crop.x) / crop.width * place.width(),
            place.top() + (pin.y - crop.y) / crop.height * place.height(),
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ink, thick in (("#101010", 5.0), ("#ffffff", 3.6), (INK, 2.0)):
            painter.setPen(QPen(QColor(ink), thick))
            painter.drawEllipse(at, RADIUS, RADIUS)
        plate = QRectF(at.x() + 6, at.y() - RADIUS - 9, 18, 18)
        if plate.right() > place.right():
            plate.moveRight(at.x() - 6)
        if plate.top() < place.top():
            plate.moveTop(at.y() + RADIUS - 9)
        painter.setPen(QPen(QColor("#ffffff"), 1.2))
        painter.setBrush(QColor("#9a3412"))
        painter.drawEllipse(plate)
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.restore()


class MarkLayer(QWidget):
    """Draws a ticket's pins over an image that is looked at; it takes no clicks.

    Args:
        image: over which it lies.
    """

    def __init__(self, image: ImageCanvas) -> None:
        super().__init__(image)
        self._image = image
        self._numbers: dict[Pin, int] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        image.installEventFilter(self)
        image.bare_changed.connect(self.update)

    def show_pins(self, pins: Sequence[Pin]) -> None:
        """Shows these and no others."""
        self._numbers = numbered(pins)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lies over the whole image, and is painted with it."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._image.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the pins where the image shows their spots."""
        place = self._image.image_rect()
        if place is not None and not self._image.is_bare:
            painter = QPainter(self)
            draw_marks(painter, place, Crop(0.0, 0.0, 1.0, 1.0), self._numbers)
            painter.end()
