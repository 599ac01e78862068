"""A dark plate over an image, in both themes: what lies near an image must not change with them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

MARGIN = 12


@dataclass(frozen=True, slots=True)
class KeepOff:
    """What a plate should not cover, in the coordinates of what it lies over.

    Attributes:
        plates: other plates; they come first.
        spots: what it speaks of.
        image: where the image lies; None without one.
    """

    plates: Sequence[QRectF] = ()
    spots: Sequence[QRectF] = ()
    image: QRectF | None = None


class Plate(QFrame):
    """A panel in the corner where it covers least; its height follows its content.

    Args:
        parent: over which it lies.
        corner: which corner it prefers.
        width: in device-independent pixels; less where there is less room.
        least: it is made this narrow to stand beside the image and not on it.
    """

    def __init__(self, parent: QWidget, corner: Qt.Corner, width: int, least: int) -> None:
        super().__init__(parent)
        self.setObjectName("plate")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keep_off: Callable[[], KeepOff] = KeepOff  # asked each time it takes its place
        self._beneath = parent
        self._corners = _order(corner)
        self._wish, self._least = width, least
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 6, 8)
        self.column.setSpacing(2)
        self.hide()
        parent.installEventFilter(self)

    def settle(self) -> None:
        """Takes the size that the content needs, in the corner where it covers least."""
        off = self.keep_off()
        for widget in self.findChildren(QWidget):  # a new text is known to its own row only
            widget.updateGeometry()
        self.column.activate()
        widths = [self._wish]
        if off.image is not None:
            beside = int(min(off.image.left(), self._beneath.width() - off.image.right()))
            if self._least <= beside - 2 * MARGIN < self._wish:
                widths.append(beside - 2 * MARGIN)
        places = [self._place(corner, width) for width in widths for corner in self._corners]
        self.setGeometry(min(places, key=lambda place: _cost(place, off)))

    def _place(self, corner: Qt.Corner, wish: int) -> QRect:
        area = self._beneath.rect()
        width = min(wish, area.width() - 2 * MARGIN)
        height = self.column.totalHeightForWidth(width)
        if height < 0:
            height = self.column.totalSizeHint().height()
        place = QRect(area.topLeft(), QSize(width, min(height, area.height() - 2 * MARGIN)))
        place.translate(MARGIN, MARGIN)
        if corner in {Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner}:
            place.moveLeft(area.width() - width - MARGIN)
        if corner in {Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner}:
            place.moveTop(area.height() - place.height() - MARGIN)
        return place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes its place anew when the image's area changes."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.settle()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click here is none on the image beneath."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The same."""


def plate_label(text: str = "", role: str = "") -> QLabel:
    """Returns a label that wraps, for a plate."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def _order(first: Qt.Corner) -> list[Qt.Corner]:
    """All corners: the preferred one, then the others, the one across it last."""
    left, right = Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner
    above_left, above_right = Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner
    return {
        left: [left, right, above_left, above_right],
        right: [right, left, above_right, above_left],
        above_left: [above_left, above_right, left, right],
        above_right: [above_right, above_left, right, left],
    }[first]


def _cost(place: QRect, off: KeepOff) -> tuple[int, int, int]:
    """Covered area, the worst kind first; of equals the first one asked for is taken."""
    images = [off.image] if off.image is not None else []
    over_plates, over_spots, over_image = (
        round(sum(_area(QRectF(place).intersected(one)) for one in some))
        for some in (off.plates, off.spots, images)
    )
    return over_plates, over_spots, over_image


def _area(box: QRectF) -> float:
    return box.width() * box.height()
