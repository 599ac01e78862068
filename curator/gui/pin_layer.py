"""Numbered pins over an image: where its defects are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from curator.core.fact import FactId, Spot
from curator.gui import theme
from curator.gui.image_view import ImageView
from curator.gui.language import plural

HEAD = 11.0
"""Radius of a pin's head, in device-independent pixels."""

_STEM = 26.0
_GRIP = 13.0
_CROSS = 7.0
_DIRECTIONS = ((0.0, -1.0), (0.8, -0.6), (-0.8, -0.6), (0.0, 1.0), (0.8, 0.6), (-0.8, 0.6))
_PLATE, _INK = QColor(20, 20, 20, 235), QColor("#f4f4f4")


@dataclass(frozen=True, slots=True)
class PinShown:
    """A pin as it is drawn.

    Attributes:
        fact: which fact it is.
        number: what stands on its head, from 1.
        name: the defect.
    """

    fact: FactId
    number: int
    name: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class _Place:
    pin: PinShown
    tip: QPointF
    head: QPointF

    @property
    def box(self) -> QRectF:
        return QRectF(self.head.x() - HEAD, self.head.y() - HEAD, 2 * HEAD, 2 * HEAD)

    @property
    def cross(self) -> QPointF:
        return self.head + QPointF(HEAD + 3, -HEAD)

    def is_at(self, at: QPointF) -> bool:
        return _near(at, self.head, HEAD + 2) or _near(at, self.tip, _GRIP / 2)


class PinLayer(QWidget):
    """Draws the pins, and takes those presses of the mouse that are about them.

    A pin's head leans away from outlines, so that neither covers the other. All other presses go to
    the image.

    Args:
        image: over which it lies.
    """

    placed = Signal(object)
    """A spot was clicked while one was asked for: x and y, 0..1."""

    moved = Signal(object, object)
    """A pin was dragged: its fact, and the new spot."""

    removed = Signal(object)
    """The cross of a pin was clicked: its fact."""

    def __init__(self, image: ImageView) -> None:
        super().__init__(image)
        self._image = image
        self._pins: tuple[PinShown, ...] = ()
        self._asks = False
        self._hovered: FactId | None = None
        self._held: PinShown | None = None
        self._pressed_at: QPointF | None = None
        self._drag: Spot | None = None
        self.keep_off: Callable[[], Sequence[QRectF]] = tuple  # outlines, asked at each paint
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(image.rect())
        image.installEventFilter(self)
        image.setMouseTracking(True)
        image.bare_changed.connect(self.update)
        self.lower()  # above the picture, beneath plates
        self.show()  # the image may be on screen already

    @property
    def asks(self) -> bool:
        """True while a click on the image says where a defect is."""
        return self._asks

    def show_pins(self, pins: Sequence[PinShown]) -> None:
        """Shows these and no others."""
        if tuple(pins) != self._pins:
            self._pins, self._held, self._drag = tuple(pins), None, None
            names = ", ".join(f"{pin.number} {pin.name}" for pin in pins)
            self.setAccessibleName(plural(len(pins), "{n} pin", "{n} pins"))
            self.setAccessibleDescription(names)
            self.update()

    def ask_spot(self, *, asks: bool) -> None:
        """Waits for a click that says where something is, or waits no more."""
        if asks != self._asks:
            self._asks = asks
            self._show_cursor(over_pin=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the presses that are about pins before the image does."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._image.rect())
        elif event.type() is QEvent.Type.Leave and self._hovered is not None:
            self._hover(None)
        if not isinstance(event, QMouseEvent) or self._image.is_bare:
            return False
        at, kind = event.position(), event.type()
        if kind is QEvent.Type.MouseMove:
            return self._moved_to(at, held=bool(event.buttons()))
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers():
            return False
        if kind in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            return self._pressed(at)
        return kind is QEvent.Type.MouseButtonRelease and self._released(at)

    def _pressed(self, at: QPointF) -> bool:
        place = self._at(at)
        if place is not None:
            self._held, self._pressed_at, self._drag = place.pin, at, None
            return True
        if self._asks and self._is_on_image(at):
            self._pressed_at = at
            return True
        return False

    def _moved_to(self, at: QPointF, *, held: bool) -> bool:
        if self._held is not None and self._pressed_at is not None and held:
            far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if far or self._drag is not None:
                tip = self._tip(self._held.spot)
                to = self._image.image_place(at if tip is None else tip + at - self._pressed_at)
                self._drag = to
                self.update()
            return True
        if self._asks and self._pressed_at is not None and held:
            return True
        if not held:
            place = self._at(at)
            self._hover(place.pin if place is not None else None)
        return False

    def _hover(self, pin: PinShown | None) -> None:
        hovered = pin.fact if pin is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            self._show_cursor(over_pin=pin is not None)
            self._image.setToolTip(pin.name if pin is not None else "")
            self.update()

    def _released(self, at: QPointF) -> bool:
        held, drag, pressed = self._held, self._drag, self._pressed_at
        self._held = self._drag = self._pressed_at = None
        if held is not None:
            if drag is not None:
                self.moved.emit(held.fact, drag)
            elif any(_near(at, p.cross, _CROSS + 3) for p in self._places() if p.pin is held):
                self.removed.emit(held.fact)
            self.update()
            return True
        if self._asks and pressed is not None:
            spot = self._image.image_place(at)
            if spot is not None and self._is_on_image(at):
                self.placed.emit(spot)
            return True
        return False

    def _at(self, at: QPointF) -> _Place | None:
        for place in reversed(self._places()):
            on_cross = place.pin.fact == self._hovered and _near(at, place.cross, _CROSS + 3)
            if on_cross or place.is_at(at):
                return place
        return None

    def _is_on_image(self, at: QPointF) -> bool:
        rect = self._image.image_rect()
        return rect is not None and rect.contains(at)

    def _tip(self, spot: Spot) -> QPointF | None:
        rect = self._image.image_rect()
        if rect is None:
            return None
        return QPointF(rect.x() + spot[0] * rect.width(), rect.y() + spot[1] * rect.height())

    def _places(self) -> list[_Place]:
        """Where pins are now; a head leans where it covers no line and no other head."""
        seen, lines = QRectF(self.rect()), [edge for box in self.keep_off() for edge in _edges(box)]
        places: list[_Place] = []
        for pin in self._pins:
            is_dragged = self._held is not None and pin.fact == self._held.fact
            tip = self._tip(self._drag if is_dragged and self._drag is not None else pin.spot)
            if tip is None or not seen.contains(tip):
                continue
            taken = [place.box for place in places]
            leaning = [_Place(pin, tip, tip + QPointF(x, y) * _STEM) for x, y in _DIRECTIONS]
            places.append(min(leaning, key=lambda one: _trouble(one, seen, lines, taken)))
        return places

    def _show_cursor(self, *, over_pin: bool) -> None:
        if self._asks and not over_pin:
            self._image.setCursor(Qt.CursorShape.CrossCursor)
        elif over_pin:
            self._image.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._image.set_viewport(self._image.viewport_state)  # which knows its own cursor

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws stems first, heads above them."""
        if not self._pins or self._image.is_bare:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(-0.5, bold=True))
        places = self._places()
        for place in places:
            for ink, width in ((QColor(0, 0, 0, 170), 4.0), (_INK, 1.8)):
                painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawLine(place.tip, place.head)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place.tip, 3.0, 3.0)
        for place in places:
            painter.setPen(QPen(_INK, 1.5))
            painter.setBrush(_PLATE)
            painter.drawEllipse(place.head, HEAD, HEAD)
            painter.drawText(place.box, Qt.AlignmentFlag.AlignCenter, str(place.pin.number))
            if place.pin.fact == self._hovered and self._drag is None:
                _draw_cross(painter, place.cross)
        painter.end()


def _draw_cross(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(_INK, 1.2))
    painter.setBrush(_PLATE)
    painter.drawEllipse(at, _CROSS, _CROSS)
    arm = _CROSS / 2.4
    painter.setPen(QPen(_INK, 1.8))
    for side in (1.0, -1.0):
        painter.drawLine(at - QPointF(arm, side * arm), at + QPointF(arm, side * arm))


def _near(one: QPointF, other: QPointF, distance: float) -> bool:
    by = one - other
    return by.x() ** 2 + by.y() ** 2 <= distance**2


def _edges(box: QRectF, width: float = 6.0) -> list[QRectF]:
    """The four lines of an outline, as wide as they are drawn at most."""
    half = width / 2
    return [
        QRectF(box.left() - half, box.top() - half, box.width() + width, width),
        QRectF(box.left() - half, box.bottom() - half, box.width() + width, width),
        QRectF(box.left() - half, box.top() - half, width, box.height() + width),
        QRectF(box.right() - half, box.top() - half, width, box.height() + width),
    ]


def _trouble(
    place: _Place, seen: QRectF, lines: Sequence[QRectF], taken: Sequence[QRectF]
) -> tuple[bool, int, int]:
    """How bad a place is: outside, on other heads, on lines; of equals the first one is taken."""
    return (
        not seen.contains(place.box),
        sum(place.box.intersects(box) for box in taken),
        sum(place.box.intersects(line) for line in lines),
    )
