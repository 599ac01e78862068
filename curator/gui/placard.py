"""A quiet sign where an image would be: nothing yet, missing, damaged."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from curator.gui import resources, theme

_SIDE = 40


def draw_placard(painter: QPainter, within: QRect, icon: str, title: str, reason: str) -> None:
    """Paints an icon, a title and a sentence in the middle of a grey surround.

    The text's strength is chosen against the surround, which is darker than the window in the light
    theme and lighter in the dark one.
    """
    ink = "#f4f4f4" if theme.contrast("#f4f4f4", theme.colours().surround) > 3.4 else "#111111"
    middle = within.center()
    painter.save()
    painter.setPen(QColor(ink))
    top = middle.y() - 46
    if icon:
        ratio = painter.device().devicePixelRatioF()
        pixmap = resources.pixmap(icon, ink, _SIDE, ratio)
        painter.drawPixmap(QPoint(middle.x() - _SIDE // 2, top - _SIDE // 2), pixmap)
    painter.setFont(theme.font(2.0, bold=True))
    side = min(24, within.width() // 12)  # a narrow pane needs its width for the words
    line = QRect(within.left() + side, top + 34, within.width() - 2 * side, 28)
    middle_wrapped = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    room = QRect(line.left(), 0, line.width(), within.height())
    needed = painter.boundingRect(room, middle_wrapped, title).height()
    line.setHeight(max(line.height(), needed))  # a larger font is wider and higher
    painter.drawText(line, middle_wrapped, title)
    painter.setFont(theme.font())
    line = QRect(line.left(), line.bottom() + 6, line.width(), within.bottom() - line.bottom())
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(line, int(flags), reason)
    painter.restore()


class Placard(QWidget):
    """The same sign as a widget, for a page that is loading, empty or broken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setProperty("role", "heading")
        self._title.setWordWrap(True)
        self._title.setFixedWidth(theme.scaled(720, 1000))
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._text.setProperty("role", "muted")
        # A wrapped text knows its height only at a known width.
        self._text.setFixedWidth(theme.scaled(520))
        self._added: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.GAP)
        self._column.addStretch(1)
        self._column.addWidget(self._icon)
        self._column.addSpacing(theme.GAP)
        for label in (self._title, self._text):
            row = QHBoxLayout()  # between stretches: an aligned label is given one line's height
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            self._column.addLayout(row)
        self._column.addStretch(2)

    def add(self, widget: QWidget) -> None:
        """Puts a button or the like beneath the text."""
        if not self._added:
            self._column.insertSpacing(self._column.count() - 1, 2 * theme.GAP)
        self._added.append(widget)
        self._column.insertWidget(
            self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter
        )

    def offer(self, *widgets: QWidget) -> None:
        """Shows these of the buttons that were added, and no others."""
        for widget in self._added:
            widget.setVisible(widget in widgets)

    def say(self, icon: str, title: str, text: str = "") -> None:
        """Shows another sign."""
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        pixmap = resources.pixmap(icon, muted, _SIDE, self.devicePixelRatioF()) if icon else None
        self._icon.setVisible(pixmap is not None)
        if pixmap is not None:
            self._icon.setPixmap(pixmap)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")
