"""A dark plate over an image, in both themes: what lies near an image must not change with them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

MARGIN = 12


class Plate(QFrame):
    """A panel that keeps to one corner of what it lies over; its height follows its content.

    Args:
        parent: over which it lies.
        corner: which corner it keeps to.
        width: in device-independent pixels; less where there is less room.
    """

    def __init__(self, parent: QWidget, corner: Qt.Corner, width: int) -> None:
        super().__init__(parent)
        self.setObjectName("plate")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._beneath = parent
        self._corner = corner
        self._wish = width
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 6, 8)
        self.column.setSpacing(2)
        self.hide()
        parent.installEventFilter(self)

    def settle(self) -> None:
        """Takes the size that the content needs, in its corner."""
        area = self._beneath.rect()
        width = min(self._wish, area.width() - 2 * MARGIN)
        self.column.activate()
        height = self.column.totalHeightForWidth(width)
        if height < 0:
            height = self.column.totalSizeHint().height()
        self.resize(width, min(height, area.height() - 2 * MARGIN))
        right = self._corner in {Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner}
        low = self._corner in {Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner}
        self.move(
            area.width() - self.width() - MARGIN if right else MARGIN,
            area.height() - self.height() - MARGIN if low else MARGIN,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its corner when the image's area changes."""
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
