"""A ticket's picture in the panel: the whole of it, with its pins."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from curator.core.ticket_crop import WHOLE
from curator.gui import theme
from curator.gui.language import tr
from curator.gui.picture_parts import PictureParts
from curator.gui.placard import draw_placard
from curator.gui.ticket_marks import draw_marks, numbered
from curator.gui.ticket_words import defect_words
from curator.library.retouch_values import Ticket
from curator.workflow.tickets import pins_of

HEIGHT = 168


class TicketPicture(QWidget):
    """Shows where on the image something is wrong.

    Args:
        parts: gives the picture.
    """

    def __init__(self, parts: PictureParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._ticket: Ticket | None = None
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Picture with pins"))
        parts.ready.connect(self.update)

    def show_ticket(self, ticket: Ticket) -> None:
        """Shows another picture."""
        self._ticket = ticket
        self.setAccessibleDescription(defect_words(ticket))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in the middle of a neutral ground, its pins over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme.colours().surround))
        ticket = self._ticket
        if ticket is not None:
            box = round(max(self.width(), HEIGHT) * self.devicePixelRatioF())
            pixmap = self._parts.pixmap(ticket.path, WHOLE, box)
            if pixmap is not None and pixmap.isNull():
                draw_placard(painter, self.rect(), "missing", tr("The file is not there"), "")
            elif pixmap is not None:
                room = QSize(self.width() - 8, self.height() - 8)
                size = pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
                place = QRect(0, 0, size.width(), size.height())
                place.moveCenter(self.rect().center())
                painter.drawPixmap(place, pixmap)
                draw_marks(painter, QRectF(place), WHOLE, numbered(pins_of(ticket)))
        painter.end()
