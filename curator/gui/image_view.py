"""The image under the hands: zoom at the pointer, drag, draw a straight line with Shift.

Held, Space shows the pixels, and V the image without anything over it. Zoom and place are kept for
the next image.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from curator.gui.image_canvas import ImageCanvas
from curator.gui.viewport import STEP, Point, Viewport


class ImageView(ImageCanvas):
    """An `ImageCanvas` that answers the wheel, the mouse, a touchpad's pinch, Space and V."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before_hold: Viewport | None = None
        self._pressed_at: QPointF | None = None
        self._dragged = False

    def toggle_zoom(self) -> None:
        """Pixel for pixel at the pointer, or fitted."""
        self._toggle_at(QPointF(self.mapFromGlobal(self.cursor().pos())))

    def _toggle_at(self, at: QPointF) -> None:
        if not QRectF(self.rect()).contains(at):
            at = QRectF(self.rect()).center()
        image = self.image_size()
        if image is None:
            return
        zoom = 1.0 if self.viewport_state.zoom is None else None
        self.set_viewport(
            self.seen(image).zoomed(
                zoom, self.view_point(at), image, self.view_size(), self.largest_fit()
            )
        )

    def _zoom_by(self, factor: float, at: QPointF) -> None:
        image = self.image_size()
        if image is not None:
            seen, view, largest = self.seen(image), self.view_size(), self.largest_fit()
            now = seen.scale(image, view, largest)
            self.set_viewport(seen.zoomed(now * factor, self.view_point(at), image, view, largest))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms at the pointer."""
        notches = event.angleDelta().y() / 120
        if notches:
            self._zoom_by(STEP**notches, event.position())

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
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and place is not None:
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
        self.set_viewport(self.seen(image).panned(move, image, self.view_size()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that was no drag zooms at the pointer; a line stays."""
        rect = self.image_rect()
        if self.ruler.is_drawing:
            if rect is not None:
                self.ruler.end(rect)
            self.update()
            return
        if self._pressed_at is not None and not self._dragged:
            self._toggle_at(event.position())
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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that is let go elsewhere is not told here."""
        super().focusOutEvent(event)
        self.set_bare(bare=False)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Space or V returns to what was seen before."""
        if event.key() == Qt.Key.Key_V:
            if not event.isAutoRepeat():
                self.set_bare(bare=False)
        elif event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat() and self._before_hold is not None:
            self.set_viewport(self._before_hold)
            self._before_hold = None
