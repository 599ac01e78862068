"""The text that was read in an image, line by line, beside the words that its prompt quotes.

Of the prompt nothing but those words is shown, so it may be opened while judging blind.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from curator.core.quoted_text import Match, PhraseReading
from curator.core.sighting import TextLine
from curator.gui import theme
from curator.gui.asked_dialog import AskedDialog
from curator.gui.decoding import Picture
from curator.gui.language import digits, later, plural, tr

CAUTION = later(
    "A reading helps the eye. Stylised and half hidden letters are misread at times; nothing is "
    "concluded from it."
)
CROP_WIDTH, CROP_HEIGHT = 300, 44
"""The most that the letters of a line take, in device-independent pixels."""

ROOM = 0.15
"""Share of a line's height that is shown around it."""

HOW_WIDTH = 130
MOST_ROWS = 120
"""A page of small print is not listed to its end."""


class TextReading(AskedDialog):
    """What was read, with the letters beside it; Esc goes back."""

    def __init__(self, parent: QWidget) -> None:
        whole = QWidget()
        super().__init__(tr("Text in the image"), tr("Reading the text…"), whole, parent)
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        caution = QLabel(tr(CAUTION))
        caution.setProperty("role", "small")
        caution.setWordWrap(True)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(whole)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(self.heading)
        column.addWidget(self._scroll, 1)
        column.addWidget(caution)
        self.resize(820, min(620, round(parent.window().height() * 0.9)))

    def show_lines(
        self,
        picture: Picture,
        lines: Sequence[TextLine],
        quoted: Sequence[PhraseReading],
    ) -> None:
        """Shows lines in reading order, and what became of the words that the prompt quotes."""
        if not lines and not quoted:
            self.show_none(
                tr("No text found"), f"{tr('The prompt quotes no words.')} {tr(CAUTION)}"
            )
            return
        unsure = sum(line.is_hard_to_read for line in lines)
        if unsure:
            said = plural(
                len(lines),
                "{n} line of text, {unsure} hard to read",
                "{n} lines of text, {unsure} hard to read",
                unsure=unsure,
            )
        else:
            said = plural(len(lines), "{n} line of text", "{n} lines of text")
        self.heading.setText(said)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, theme.GAP, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(_title(tr("WORDS QUOTED IN THE PROMPT")))
        column.addWidget(self._quoted(quoted))
        column.addSpacing(theme.GAP)
        column.addWidget(_title(tr("WHAT WAS READ")))
        column.addWidget(self._lines(picture.full, lines))
        column.addStretch(1)
        self._scroll.setWidget(body)
        self.show_answer()
        self._scroll.setFocus()

    def texts(self) -> list[str]:
        """Returns every text on screen, from top to bottom, without its dress."""
        body = self._scroll.widget()
        labels = body.findChildren(QLabel) if body is not None else []
        return [name for label in labels if (name := label.accessibleName())]

    def _quoted(self, quoted: Sequence[PhraseReading]) -> QWidget:
        if not quoted:
            return _text(tr("The prompt quotes no words."), muted=True)
        box, grid = _grid()
        for row, reading in enumerate(quoted):
            grid.addWidget(_text(tr("“{name}”", name=reading.phrase), bold=True), row, 0)
            grid.addWidget(_text(_outcome(reading)), row, 1)
            if reading.is_hard_to_read:
                grid.addWidget(_text(tr("hard to read"), muted=True), row, 2)
        return box

    def _lines(self, image: QImage, lines: Sequence[TextLine]) -> QWidget:
        if not lines:
            return _text(tr("No text found."), muted=True)
        box, grid = _grid()
        for row, line in enumerate(lines[:MOST_ROWS]):
            letters = QLabel()
            letters.setPixmap(self._cut_out(image, line))
            grid.addWidget(letters, row, 0)
            grid.addWidget(_text(line.text), row, 1)
            how = digits(line.confidence, ".0%")
            if line.is_hard_to_read:
                how = tr("{share}, hard to read", share=how)
            grid.addWidget(_text(how, muted=not line.is_hard_to_read), row, 2)
        if len(lines) > MOST_ROWS:
            more = _text(
                tr("and {many} more", many=digits(len(lines) - MOST_ROWS, ",")), muted=True
            )
            grid.addWidget(more, MOST_ROWS, 1)
        return box

    def _cut_out(self, image: QImage, line: TextLine) -> QPixmap:
        """The letters of a line, turned upright, at most as large as they are in the image."""
        ratio = self.devicePixelRatioF()
        places = [QPointF(x * image.width(), y * image.height()) for x, y in line.corners]
        outline, width, height = _widened(places)
        factor = min(CROP_WIDTH * ratio / width, CROP_HEIGHT * ratio / height, ratio)
        size = QSize(max(round(width * factor), 1), max(round(height * factor), 1))
        pixmap = QPixmap(size)
        pixmap.fill(theme.colours().surround)
        frame = QPolygonF(QRectF(QPointF(0, 0), QSizeF(size)))
        frame.removeLast()  # a closed one has its first corner twice
        turned = QTransform.quadToQuad(QPolygonF(outline), frame)
        if isinstance(turned, QTransform):  # None for corners without an area
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setTransform(turned)
            painter.drawImage(0, 0, image)
            painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _widened(corners: Sequence[QPointF]) -> tuple[list[QPointF], float, float]:
    """Corners with some room around them, and the length of their sides, in pixels."""
    top_left, top_right, bottom_right, bottom_left = corners
    across, down = QLineF(top_left, top_right), QLineF(top_left, bottom_left)
    width, height = max(across.length(), 1.0), max(down.length(), 1.0)
    room = height * ROOM
    right = QPointF(across.dx(), across.dy()) * (room / width)
    below = QPointF(down.dx(), down.dy()) * (room / height)
    outline = [
        top_left - right - below,
        top_right + right - below,
        bottom_right + right + below,
        bottom_left - right + below,
    ]
    return outline, width + 2 * room, height + 2 * room


def _outcome(reading: PhraseReading) -> str:
    if reading.match is Match.DIFFERENT:
        return tr("{match}: “{text}”", match=tr(reading.match.value), text=reading.read)
    return tr(reading.match.value)


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


def _text(text: str, *, bold: bool = False, muted: bool = False) -> QLabel:
    label = QLabel(escape(text), wordWrap=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAccessibleName(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if bold:
        label.setFont(theme.font(bold=True))
    if muted:
        label.setProperty("role", "muted")
    return label


def _grid() -> tuple[QFrame, QGridLayout]:
    box = QFrame()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(3 * theme.GAP)
    grid.setVerticalSpacing(theme.GAP)
    grid.setColumnMinimumWidth(0, CROP_WIDTH)  # both tables stand in the same columns
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(2, HOW_WIDTH)
    return box, grid
