"""What an aid to the eye shows and what it cannot tell, in words beside the image."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QConicalGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.core.aid import Aid, AidMap, CastSample
from curator.gui import theme
from curator.gui.actions import Do, first_key, keys_notice
from curator.gui.language import later, tr
from curator.gui.plate import Plate, plate_label
from curator.gui.vocabulary import heard
from curator.gui.wording import begun

WIDTH, LEAST = 320, 212
_TITLES = {Aid.LIGHT: later("Light"), Aid.LINES: later("Lines"), Aid.COLOUR: later("Colour cast")}
_WORDS = {
    Aid.LIGHT: later(
        "Tints: the colour of the light, part by part, beside the rest of the image. "
        "Arrows point to where it grows lighter."
    ),
    Aid.LINES: later(
        "Orange swims. White and faint is straight. Blue are the longest, drawn on to where "
        "they may meet. Shift and drag draws a straight line."
    ),
    Aid.COLOUR: later("Taken from the quarter of the pixels that is least colourful."),
}
_LIMITS = {
    Aid.LIGHT: later(
        "Light that does not match cannot be judged by measuring: of two images it finds the "
        "faulty one 51 to 62 times in 100, where a guess is right 50 times. So this only helps "
        "your eye."
    ),
    Aid.LINES: later(
        "Warped lines are hard to judge by measuring: of two images it finds the faulty one 66 to "
        "79 times in 100, where a guess is right 50 times. So this only helps your eye."
    ),
    Aid.COLOUR: later(
        "A cast may be meant, a golden hour or a forest. By measuring, of two images the one with "
        "a cast is found 66 to 85 times in 100, where a guess is right 50 times. So this only "
        "helps your eye."
    ),
}
"""The areas under the curve (AUROC) on planted faults, said as what they mean."""


class AidNote(Plate):
    """The note for as long as an aid is on, at the upper left where that covers nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.Corner.TopLeftCorner, WIDTH, LEAST)
        self.setAccessibleName(tr("Aid"))
        self._title = QLabel()
        self._title.setFont(theme.font(bold=True))
        self._dial = _CastDial()
        self.said = plate_label()
        self.limits = plate_label(role="small")
        self._hint = plate_label(role="small")
        keys_notice.changed.connect(self._name_keys)
        self._name_keys()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._dial)
        self.column.setContentsMargins(14, 10, 12, 10)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        for label in (self.said, self.limits, self._hint):
            self.column.addWidget(label)

    def _name_keys(self) -> None:
        key = first_key(Do.AIDS)
        parts = [tr("{key}: next", key=key) if key else "", tr("V held: without")]
        self._hint.setText(" · ".join(filter(None, parts)))

    def show_aid(self, aid: Aid, found: AidMap | None, problem: str = "") -> None:
        """Shows what an aid found; `problem` says instead why there is nothing (yet)."""
        said = tr(_WORDS[aid])
        self._title.setText(tr(_TITLES[aid]))
        self.limits.setText(tr(_LIMITS[aid]))
        is_cast = isinstance(found, CastSample)
        if is_cast:
            self._dial.show_cast(found)
            said = f"{begun(heard(found.message))}. {said}"
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
        self.setAccessibleName(heard(cast.message))
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
        for number, word in enumerate((tr("here"), tr("neutral"))):
            where = QRectF(82 + 42 * number, 52, 44, 18)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, word)
        painter.end()


_RING = ("#e0607e", "#d8793a", "#b99a00", "#6fae3d", "#00ae87", "#1fa3d8", "#7d8fe6", "#c470cf")
"""Hues of CIELAB at one lightness, counter-clockwise from red at 0°."""
