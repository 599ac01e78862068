"""What an aid to the eye shows and what it cannot tell, in words beside the image."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QConicalGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.core.aid import Aid, AidMap, CastSample
from curator.gui import theme
from curator.gui.plate import Plate, plate_label

WIDTH, LEAST = 320, 212
_GUESS = "times in 100, where a guess is right 50 times. So this only helps your eye."
_TITLES = {Aid.LIGHT: "Light", Aid.LINES: "Lines", Aid.COLOUR: "Colour cast"}
_WORDS = {
    Aid.LIGHT: "Tints: the colour of the light, part by part, beside the rest of the image. "
    "Arrows point to where it grows lighter.",
    Aid.LINES: "Orange swims. White and faint is straight. Blue are the longest, drawn on to where "
    "they may meet. Shift and drag draws a straight line.",
    Aid.COLOUR: "Taken from the quarter of the pixels that is least colourful.",
}
_LIMITS = {
    Aid.LIGHT: "Light that does not match cannot be judged by measuring: of two images it finds "
    f"the faulty one 51 to 62 {_GUESS}",
    Aid.LINES: "Warped lines are hard to judge by measuring: of two images it finds the faulty one "
    f"66 to 79 {_GUESS}",
    Aid.COLOUR: "A cast may be meant, a golden hour or a forest. By measuring, of two images the "
    f"one with a cast is found 66 to 85 {_GUESS}",
}
"""The areas under the curve (AUROC) on planted faults, said as what they mean."""


class AidNote(Plate):
    """The note for as long as an aid is on, at the upper left where that covers nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.Corner.TopLeftCorner, WIDTH, LEAST)
        self.setAccessibleName("Aid")
        self._title = QLabel()
        self._title.setFont(theme.font(bold=True))
        self._dial = _CastDial()
        self.said = plate_label()
        self.limits = plate_label(role="small")
        self._hint = plate_label("L: next · C held: without", "small")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._dial)
        self.column.setContentsMargins(14, 10, 12, 10)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        for label in (self.said, self.limits, self._hint):
            self.column.addWidget(label)

    def show_aid(self, aid: Aid, found: AidMap | None, problem: str = "") -> None:
        """Shows what an aid found; `problem` says instead why there is nothing (yet)."""
        said = _WORDS[aid]
        self._title.setText(_TITLES[aid])
        self.limits.setText(_LIMITS[aid])
        is_cast = isinstance(found, CastSample)
        if is_cast:
            self._dial.show_cast(found)
            said = f"{found.message[:1].upper()}{found.message[1:]}. {said}"
        self.said.setText(problem or said)
        self._dial.setVisible(is_cast)
        self.show()
        self.settle()
        self.raise_()


class _CastDial(QWidget):
    """A ring of hues, an arrow to where the greys lean, and a swatch of them beside a neutral."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(172, 76)
        self._cast: CastSample | None = None

    def show_cast(self, cast: CastSample) -> None:
        self._cast = cast
        self.setAccessibleName(cast.message)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._cast is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(6, 6, 64, 64)
        hues = QConicalGradient(ring.center(), 0)
        for number in range(9):
            hues.setColorAt(number / 8, QColor(_RING[number % 8]))
        painter.setPen(QPen(hues, 7))
        painter.drawEllipse(ring)
        angle = math.radians(self._cast.hue_degrees)
        reach = 24 * min(1.0, self._cast.chroma / 25)
        tip = ring.center() + QPointF(math.cos(angle), -math.sin(angle)) * max(reach, 2)
        pen = QPen(QColor("#f2f2f2"), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(ring.center(), tip)
        painter.setBrush(QColor("#f2f2f2"))
        painter.drawEllipse(tip, 2.5, 2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, colour in enumerate((QColor(*self._cast.colour), QColor("#9e9e9e"))):
            painter.setBrush(colour)
            painter.drawRect(QRectF(82 + 42 * number, 10, 42, 40))
        painter.setFont(theme.font(-1.5))
        painter.setPen(QColor("#b4b4b4"))
        for number, word in enumerate(("here", "neutral")):
            where = QRectF(82 + 42 * number, 52, 44, 18)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, word)
        painter.end()


_RING = ("#e0607e", "#d8793a", "#b99a00", "#6fae3d", "#00ae87", "#1fa3d8", "#7d8fe6", "#c470cf")
"""Hues of CIELAB at one lightness, counter-clockwise from red at 0°."""
