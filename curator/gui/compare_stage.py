"""Champion and challenger in one place: with a divider, in turn, or what differs.

Zoom and place are the champion's; the challenger lies where the same part of it would be seen.
"""

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from curator.gui import theme
from curator.gui.colour_badge import draw_badge
from curator.gui.decoding import OPAQUE, Picture
from curator.gui.difference_map import DifferenceMap, amplify
from curator.gui.language import tr
from curator.gui.linked_views import look_of, viewport_of
from curator.gui.overlay import CASING
from curator.gui.pane import RING, Pane, draw_ring
from curator.gui.picture_painting import paint_picture, paint_problem
from curator.gui.placard import draw_placard
from curator.gui.pyramid import Pyramid
from curator.gui.viewport import Size

GRIP = 9
"""How near to the divider a press takes hold of it, in device-independent pixels."""


class Stage(Enum):
    """What is in the one place."""

    SLIDER = "slider"
    CHAMPION = "champion"
    CHALLENGER = "challenger"
    DIFFERENCE = "difference"


class CompareStage(Pane):
    """One view of two pictures.

    Attributes:
        factor: by how much differences are made brighter.
    """

    divider_moved = Signal()
    """The divider has another place."""

    factor_wanted = Signal(int)
    """Differences shall be brighter (+1) or darker (-1): the wheel was turned with Ctrl."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shift_is_alone = True  # and nothing else is linked here, so Shift changes nothing
        self.factor = 1
        self._stage = Stage.SLIDER
        self._champion: Picture | None = None
        self._challenger: Picture | None = None
        self._pyramids: tuple[Pyramid | None, Pyramid | None] = (None, None)
        self._has_challenger = True
        self._difference: DifferenceMap | None = None
        self._divider = 0.5
        self._divides = False
        self.setMouseTracking(True)

    @property
    def divider(self) -> float:
        """Where the divider stands, 0..1 of the width."""
        return self._divider

    def set_divider(self, place: float) -> None:
        """Moves the divider, 0..1 of the width."""
        self._divider = min(max(place, 0.0), 1.0)
        self.divider_moved.emit()
        self.update()

    def set_stage(self, stage: Stage) -> None:
        """Shows the same two pictures in another way."""
        if stage is not self._stage:
            self._stage = stage
            self._paint_is_news = self._picture is not None
        self._show_cursor()
        self.update()

    def set_pair(
        self,
        champion: Picture | None,
        challenger: Picture | None,
        pyramids: tuple[Pyramid | None, Pyramid | None] = (None, None),
        *,
        has_challenger: bool = True,
    ) -> None:
        """Sets the pictures; None is on its way, or not there if there is no challenger."""
        changed = (champion, challenger) != (self._champion, self._challenger)
        self._champion, self._challenger, self._pyramids = champion, challenger, pyramids
        self._has_challenger = has_challenger
        if changed:
            waits = champion is None or (challenger is None and has_challenger)
            self.set_picture(None if waits else champion)
        self.update()

    @property
    def has_difference(self) -> bool:
        """True when what differs is known."""
        return self._difference is not None

    def set_difference(self, difference: DifferenceMap | None) -> None:
        """Sets what differs; None is being computed."""
        self._difference = difference
        self.update()

    def image_size(self) -> Size | None:
        """Returns the champion's pixels; the challenger's where the champion cannot be shown."""
        for picture in (self._champion, self._challenger):
            if picture is not None and not picture.full.isNull():
                return _size(picture)
        return None

    def rect_of(self, picture: Picture) -> QRectF:
        """Returns where a picture lies, in device-independent pixels."""
        lead = self.image_size()
        size, view = _size(picture), self.view_size()
        seen = self.viewport_state if lead is None else self.seen(lead)
        if lead is not None:
            seen = viewport_of(look_of(seen, lead, view), size, view)
        return self._logical(seen.place(size, view, self.largest_fit()))

    def divider_x(self) -> int:
        """Returns where the divider stands, in device-independent pixels."""
        return round(self._divider * self.width())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms; with Ctrl it changes how bright differences are."""
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._stage is not Stage.DIFFERENCE or not is_ctrl:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            self.factor_wanted.emit(1 if event.angleDelta().y() > 0 else -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the divider, or begins a drag or a click on the image."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._divides = is_left and self._is_on_divider(event.position())
        if not self._divides:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the divider or the image."""
        if self._divides:
            self.set_divider(event.position().x() / max(self.width(), 1))
            return
        super().mouseMoveEvent(event)
        if self._is_on_divider(event.position()):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif not event.buttons():
            self._show_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        if self._divides:
            self._divides = False
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the divider: back to the middle."""
        if self._is_on_divider(event.position()):
            self.set_divider(0.5)
        else:
            super().mouseDoubleClickEvent(event)

    def _is_on_divider(self, at: QPointF) -> bool:
        return self._stage is Stage.SLIDER and abs(at.x() - self.divider_x()) <= GRIP

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the pictures in the way that is chosen; reports the first full paint."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().surround))
        if self._stage is Stage.SLIDER:
            self._paint_slider(painter)
        elif self._stage is Stage.DIFFERENCE:
            self._paint_difference(painter)
        else:
            is_challenger = self._stage is Stage.CHALLENGER
            self._paint_one(painter, self.rect(), is_challenger=is_challenger)
        painter.end()
        self._tell_painted()

    def _tell_painted(self) -> None:
        waits = self._stage is Stage.DIFFERENCE and self._difference is None
        if not waits or self._has_problem or not self._has_challenger:
            super()._tell_painted()

    @property
    def _has_problem(self) -> bool:
        both = (self._champion, self._challenger)
        return any(picture is not None and picture.full.isNull() for picture in both)

    def _paint_one(self, painter: QPainter, seen: QRect, *, is_challenger: bool) -> None:
        picture = self._challenger if is_challenger else self._champion
        pyramid = self._pyramids[1 if is_challenger else 0]
        if picture is None:
            if is_challenger and not self._has_challenger:
                draw_placard(painter, seen, "", tr("No other image"), "")
            elif self._loading_shown:
                draw_placard(painter, seen, "", tr("Loading…"), "")
        elif picture.full.isNull():
            paint_problem(painter, picture, seen)
        else:
            whole, hasty = self.viewport_state.zoom is None, self.is_hasty
            rect = self.rect_of(picture)
            with self.timed():
                paint_picture(painter, picture, pyramid, rect, seen, blend=whole, hasty=hasty)
            if picture.note:
                draw_badge(painter, rect, seen, tr(picture.note))

    def _paint_slider(self, painter: QPainter) -> None:
        x = self.divider_x()
        left = QRect(0, 0, x, self.height())
        right = QRect(x, 0, self.width() - x, self.height())
        self._paint_one(painter, left, is_challenger=False)
        self._paint_one(painter, right, is_challenger=True)
        draw_ring(painter, QRectF(right), is_target=True)
        for colour, width in ((CASING, 4.0), (QColor("#f2f2f2"), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(x, 0, x, self.height())
        grip = QRectF(x - 7, self.height() / 2 - 18, 14, 36)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(20, 20, 20), 1.0))
        painter.setBrush(QColor("#f2f2f2"))
        painter.drawRoundedRect(grip, RING, RING)
        for line in (-2.5, 2.5):
            top = QPointF(x + line, grip.center().y() - 7)
            painter.drawLine(top, top + QPointF(0, 14))

    def _paint_difference(self, painter: QPainter) -> None:
        for picture in (self._champion, self._challenger):
            if picture is not None and picture.full.isNull():
                paint_problem(painter, picture, self.rect())
                return
        if not self._has_challenger:
            draw_placard(painter, self.rect(), "", tr("No other image"), "")
        elif self._champion is None or self._difference is None:
            if self._loading_shown or self._champion is not None:
                draw_placard(painter, self.rect(), "", tr("Comparing…"), "")
        else:
            with self.timed():
                self._paint_map(painter, self._difference, self.rect_of(self._champion))

    def _paint_map(self, painter: QPainter, found: DifferenceMap, rect: QRectF) -> None:
        """The visible part, made brighter on its way to the screen; coarser while it moves."""
        ratio = self.devicePixelRatioF() * (0.5 if self.is_hasty else 1.0)
        seen = rect.intersected(QRectF(self.rect())).toAlignedRect()
        if seen.isEmpty():
            return
        part = QImage(seen.size() * ratio, OPAQUE)
        part.setDevicePixelRatio(ratio)
        part.fill(0)
        level = found.pyramid.at_width(rect.width() * ratio)
        inner = QPainter(part)
        smooth = rect.width() * ratio < 2 * found.pyramid.full.width()
        inner.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        inner.drawImage(rect.translated(-QPointF(seen.topLeft())), level)
        inner.end()
        amplify(part, self.factor)
        painter.setClipRect(rect)
        painter.drawImage(QPointF(seen.topLeft()), part)


def _size(picture: Picture) -> Size:
    return Size(picture.full.width(), picture.full.height())
