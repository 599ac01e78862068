"""A line of text that may be cut."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class ElidedLabel(QLabel):
    """A line that ends with an ellipsis where it does not fit; its text stays the whole one."""

    def __init__(self, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, text: str = "") -> None:
        super().__init__(text, alignment=side | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what fits."""
        painter = QPainter(self)
        end = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), end, self.width())
        painter.drawText(self.rect(), self.alignment(), text)
