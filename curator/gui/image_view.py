"""The image under the hands: zoom at the pointer, drag, draw a straight line with Shift.

Held, Space shows the pixels, and V the image without anything over it. Zoom and place are kept for
the next image.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from curator.gui.image_canvas import ImageCanvas
from curator.gui.viewport import STEP, Point, Viewport

_BY_TAB = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class ImageView(ImageCanvas):
    """An `ImageCanvas` that answers the wheel, the mouse, a touchpad's pinch, Space and V.

    Attributes:
        shift_is_alone: Shift moves this view and not those that are linked with it, in place of
            drawing a line.
    """

    moved = Signal(bool)
    """A person has zoomed or dragged; True while Shift says that only this view is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shift_is_alone = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before_hold: Viewport | None = None
        self._pressed_at: QPointF | None = None
        self._dragged = False
        self._has_ring = False  # keys go here anyway; a ring is for whoever walks about by Tab

    def toggle_zoom(self) -> None:
        """Pixel for pixel at the pointer, or fitted."""
        self._toggle_at(QPointF(self.mapFromGlobal(self.cursor().pos())))

    def clicked_at(self, at: QPointF, *, alone: bool) -> None:
        """Zooms at a click that was no drag; `alone` means this view and no linked one."""
        self._toggle_at(at, alone=alone)

    def _go(self, viewport: Viewport, *, alone: bool = False) -> None:
        self.hurry()
        self.set_viewport(viewport)
        self.moved.emit(alone)

    def _is_alone(self, modifiers: Qt.KeyboardModifier) -> bool:
        return self.shift_is_alone and bool(modifiers & Qt.KeyboardModifier.ShiftModifier)

    def _toggle_at(self, at: QPointF, *, alone: bool = False) -> None:
        if not QRectF(self.rect()).contains(at):
            at = QRectF(self.rect()).center()
        image = self.image_size()
        if image is None:
            return
        zoom = 1.0 if self.viewport_state.zoom is None else None
        seen, view = self.seen(image), self.view_size()
        to = seen.zoomed(zoom, self.view_point(at), image, view, self.largest_fit())
        self._go(to, alone=alone)

    def _zoom_by(self, factor: float, at: QPointF, *, alone: bool = False) -> None:
        image = self.image_size()
        if image is not None:
            seen, view, largest = self.seen(image), self.view_size(), self.largest_fit()
            now = seen.scale(image, view, largest)
            to = seen.zoomed(now * factor, self.view_point(at), image, view, largest)
            self._go(to, alone=alone)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms at the pointer."""
        turned = event.angleDelta()
        alone = self._is_alone(event.modifiers())
        # With Shift some platforms turn the wheel sideways.
        notches = (turned.y() or (turned.x() if alone else 0)) / 120
        if notches:
            self._zoom_by(STEP**notches, event.position(), alone=alone)

    def event(self, event: QEvent) -> bool:
        """Zooms by a pinch on a touchpad."""
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is pinch:
            self._zoom_by(1 + event.value(), event.position())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a drag or a click; with Shift a straight line."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self.image_place(event.position())
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if shift and not self.shift_is_alone and place is not None:
            self.ruler.begin(place)
        else:
            self._pressed_at, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the image, or the end of a line."""
        place = self.image_place(event.position())
        if self.ruler.is_drawing and place is not None:
            self.ruler.move(place)
            self.update()
            return
        image = self.image_size()
        if self._pressed_at is None or image is None:
            return
        by = event.position() - self._pressed_at
        if not self._dragged and by.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged = True
        self._pressed_at = event.position()
        ratio = self.devicePixelRatioF()
        move = Point(by.x() * ratio, by.y() * ratio)
        to = self.seen(image).panned(move, image, self.view_size())
        self._go(to, alone=self._is_alone(event.modifiers()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that was no drag zooms at the pointer; a line stays."""
        rect = self.image_rect()
        if self.ruler.is_drawing:
            if rect is not None:
                self.ruler.end(rect)
            self.update()
            return
        if self._pressed_at is not None and not self._dragged:
            self.clicked_at(event.position(), alone=self._is_alone(event.modifiers()))
        self._pressed_at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space shows the pixels for as long as it is held, V the image without anything on it."""
        if event.key() == Qt.Key.Key_V and not event.modifiers():
            self.set_bare(bare=True)
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and self._before_hold is None:
            self._before_hold = self.viewport_state
            self.toggle_zoom()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by Tab, it says so by a ring."""
        super().focusInEvent(event)
        self._has_ring = event.reason() in _BY_TAB
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the image; the ring is black and white, to be seen on any of them."""
        super().paintEvent(event)
        if self._has_ring:
            painter = QPainter(self)
            for inset, ink in ((0, "#f4f4f4"), (1, "#f4f4f4"), (2, "#111111")):
                painter.setPen(QColor(ink))
                painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is let go elsewhere is not told here."""
        super().focusOutEvent(event)
        if self._has_ring:
            self._has_ring = False
            self.update()
        self.set_bare(bare=False)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Space or V returns to what was seen before."""
        if event.key() == Qt.Key.Key_V:
            if not event.isAutoRepeat():
                self.set_bare(bare=False)
        elif event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat() and self._before_hold is not None:
            self._go(self._before_hold)
            self._before_hold = None
