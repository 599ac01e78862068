"""One image of the batch in the grid: picture, place, verdict; nothing that tells who made it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from curator.gui import resources, theme
from curator.gui.language import tr
from curator.gui.pane import draw_ring
from curator.gui.rating_plate import draw_rating, rating_words
from curator.gui.thumbnails import Thumbnails
from curator.gui.verdicts import verdict_colour, verdict_mark, verdict_word
from curator.workflow.review_state import InBatch

NARROWEST = 164
PADDING = 10


class BatchTile(QWidget):
    """Paints one place of the batch. It takes no focus: the grid has one target.

    Pictures fill the square whatever their size, for how large an image is tells some models apart.
    """

    clicked = Signal(Qt.KeyboardModifier)
    """It was pressed, with these modifiers."""

    opened = Signal()
    """A double click."""

    painted = Signal()
    """It has been painted since it was last set."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._place: InBatch | None = None
        self._size = 0
        self._is_target = self._is_selected = False
        self._is_news = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @staticmethod
    def height_for(width: int, line: int) -> int:
        """Returns how high a tile of this width is, with its line of words."""
        return width + line + PADDING

    def show_place(self, place: InBatch, size: int) -> None:
        """Shows a place of a batch of so many."""
        if (place, size) != (self._place, self._size):
            self._place, self._size = place, size
            self._name()
            self.update()

    def show_picked(self, *, is_target: bool, is_selected: bool) -> None:
        """Shows whether keys mean this one, and whether it is selected."""
        if (is_target, is_selected) != (self._is_target, self._is_selected):
            self._is_target, self._is_selected = is_target, is_selected
            self._name()
            self.update()

    def ask_for_paint(self) -> None:
        """`painted` shall tell when it is on screen."""
        self._is_news = True
        self.update()

    def problem(self) -> bool:
        """True when its file is gone or no picture."""
        place = self._place
        if place is None or place.card.missing or place.card.sha256 is None:
            return True
        pixmap = self._thumbnails.pixmap(place.card.sha256, place.card.path)
        return pixmap is not None and pixmap.isNull()

    def _name(self) -> None:
        if self._place is None:
            return
        parts = [
            tr("{place} of {size}", place=self._place.position + 1, size=self._size),
            verdict_word(self._place.card.verdict),
            *rating_words(self._place.card.facts.stars, self._place.card.facts.label),
        ]
        if self._is_selected:
            parts.append(tr("selected"))
        if self._is_target:
            parts.append(tr("keys mean this one"))
        self.setAccessibleName(", ".join(parts))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press picks at once; nothing waits for the button to be let go."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the image."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def sizeHint(self) -> QSize:
        """A tile of the least width."""
        line = self.fontMetrics().height()
        return QSize(NARROWEST, self.height_for(NARROWEST, line))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints ring, picture, place and verdict."""
        place = self._place
        if place is None:
            return
        chosen = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect())
        if self._is_selected:
            painter.fillRect(whole, QColor(chosen.raised))
        side = self.width() - 2 * PADDING
        square = QRect(PADDING, PADDING, side, side)
        painter.fillRect(square, QColor(chosen.tile))
        self._paint_picture(painter, square, place)
        draw_rating(painter, square, place.card.facts.stars, place.card.facts.label)
        self._paint_words(painter, square, place)
        if self._is_target:
            draw_ring(painter, whole, is_target=True)
        elif self._is_selected:
            painter.setPen(QPen(QColor(chosen.muted), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._is_selected:
            self._paint_tick(painter, square)
        painter.end()
        if self._is_news:
            self._is_news = False
            self.painted.emit()

    def _paint_picture(self, painter: QPainter, square: QRect, place: InBatch) -> None:
        card = place.card
        pixmap = QPixmap()
        if card.sha256 and not card.missing:
            found = self._thumbnails.pixmap(card.sha256, card.path)
            if found is None:
                return  # on its way: the grey square stands for it
            pixmap = found
        if pixmap.isNull():
            ratio = self.devicePixelRatioF()
            mark = resources.pixmap("missing", theme.colours().muted, 32, ratio)
            painter.drawPixmap(square.center() - QPoint(16, 16), mark)
            return
        size = pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(QPoint(0, 0), size)
        target.moveCenter(square.center())
        painter.drawPixmap(target, pixmap)

    def _paint_words(self, painter: QPainter, square: QRect, place: InBatch) -> None:
        chosen = theme.colours()
        line = QRect(square.left(), square.bottom() + 1, square.width(), self.height())
        line.setBottom(self.height() - 4)
        painter.setFont(theme.font(-0.5, bold=place.card.verdict is not None))
        painter.setPen(QColor(verdict_colour(place.card.verdict)))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(middle), verdict_mark(place.card.verdict))
        painter.setFont(theme.font(-0.5))
        painter.setPen(QColor(chosen.muted))
        number = str(place.position + 1)
        painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignRight), number)

    def _paint_tick(self, painter: QPainter, square: QRect) -> None:
        """A mark in a corner, so that being selected is no matter of colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plate = QRect(square.right() - 27, square.top() + 5, 22, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 20, 215))
        painter.drawRoundedRect(plate, 5, 5)
        ratio = self.devicePixelRatioF()
        mark = resources.pixmap("accept", "#f2f2f2", 14, ratio)
        painter.drawPixmap(plate.topLeft() + QPoint(4, 4), mark)
