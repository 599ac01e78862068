"""Lights out: everything but the images goes dark, first nearly, then wholly.

A dark sheet lies over the window, with holes where images and grids of them are. Nothing beneath it
is hidden or moved, so that an image stays where it is and every key means what it meant.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from curator.gui.image_canvas import ImageCanvas
from curator.gui.language import later, tr

ON, DIMMED, OUT = range(3)
SAID = (later("Lights on"), later("Lights dimmed"), later("Lights out"))

LOOK_MS = 40
"""While lights are out, holes follow images this often: an echo must be seen within 100 ms."""

GRID = "grid"
"""The object name of everything that shows small pictures of variants in rows."""

_OPACITY = {ON: 0, DIMMED: 224, OUT: 255}


class Lights(QWidget):
    """The dark sheet over one window.

    Args:
        window: what is darkened.
        yields: returns whether something lies over the images now that must be read (the sheet of
            keys); the lights come on for as long.
    """

    def __init__(self, window: QWidget, yields: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._yields = yields
        self._level = ON
        self._lit = QRegion()
        self.setObjectName("lights")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.follow)
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    @property
    def level(self) -> int:
        """How dark it is: `ON`, `DIMMED` or `OUT`."""
        return self._level

    def cycle(self) -> str:
        """Goes on from light to dim, to dark, to light; returns what that is called."""
        self._set((self._level + 1) % len(SAID))
        return tr(SAID[self._level])

    def turn_on(self) -> bool:
        """Brings the lights back; returns False when they are on."""
        was_out = self._level != ON
        self._set(ON)
        return was_out

    def follow(self) -> None:
        """Lays the sheet around the images as they lie now; without one there is light."""
        lit = self._lit_now()
        shown = self._level != ON and not lit.isEmpty() and not self._yields()
        if shown:
            self.setGeometry(self._window.rect())
            if lit != self._lit or not self.isVisible():
                self._lit = lit
                dark = QRegion(self.rect()) - lit
                self.setMask(dark)
        if shown != self.isVisible():
            self.setVisible(shown)
        if shown:
            self.raise_()

    def _set(self, level: int) -> None:
        self._level = level
        # What cannot be seen is not clicked by accident.
        through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        self.setAttribute(through, level != OUT)
        if level == ON:
            self._look.stop()
        else:
            self._look.start()
        self.follow()
        self.update()

    def _canvases(self) -> Iterator[ImageCanvas]:
        return (canvas for canvas in self._window.findChildren(ImageCanvas) if canvas.isVisible())

    def _lit_now(self) -> QRegion:
        lit = QRegion()
        for canvas in self._canvases():
            at = canvas.mapTo(self._window, QPoint(0, 0))
            seen = canvas.visibleRegion().boundingRect()
            rect = canvas.image_rect()
            hole = seen if rect is None else seen & rect.toRect()
            lit += hole.translated(at)
            lit += _said_over(canvas, hole).translated(at)
        for grid in self._window.findChildren(QAbstractScrollArea, GRID):
            if grid.isVisible():
                seen = grid.visibleRegion().boundingRect()
                lit += seen.translated(grid.mapTo(self._window, QPoint(0, 0)))
        return lit

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Somebody who goes to a button by Tab sees where that is."""
        if self._level != OUT or now is None or now.window() is not self._window:
            return
        if now.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(now, ImageCanvas):
            self._set(DIMMED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grows with the window."""
        if event.type() is QEvent.Type.Resize and self._level != ON:
            self.follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Neutral black, whatever the theme."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _OPACITY[self._level]))
        painter.end()


def _said_over(canvas: QWidget, image: QRect) -> QRegion:
    """Where words lie over an image, which may reach beyond it; a layer is not a word."""
    said = QRegion()
    for child in canvas.findChildren(QWidget):
        if not child.isVisible():
            continue
        box = QRect(child.mapTo(canvas, QPoint(0, 0)), child.size())
        if not box.contains(image):
            said += box
    return said
