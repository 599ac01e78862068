"""One plot on the insights page, drawn by pyqtgraph from a `Spec`; keys and clicks reach its marks.

pyqtgraph draws axes, lines, bars and symbols; its own mouse handling, menus and buttons are off,
for a plot here is read and opened, never dragged about. Importing this module imports pyqtgraph.
"""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from curator.gui import theme
from curator.gui.insights_drawing import draw
from curator.gui.insights_legend import Legend
from curator.gui.insights_spec import Mark, Spec

HEIGHT, HIGHEST = 300, 420
"""Of a plot without rows, in pixels; the wider it is, the higher."""

ROW_HEIGHT = 34
_NEAR = 22.0
"""So many pixels from a mark a click still means it."""

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class Chart(QWidget):
    """A plot. Arrow keys go from mark to mark, Enter or a click opens the images of one."""

    pointed = Signal(object)
    """Another `Mark` is pointed at, by a key or the mouse; None for none."""

    opened = Signal(object)
    """The images of a mark are wanted: a `VariantFilter`, or a `DecidedIn`."""

    menu_wanted = Signal(object)
    """A right click, or the menu key: a global `QPoint`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._spec: Spec | None = None
        self._at: int | None = None
        self._plot = pg.PlotWidget(self)
        self._plot.setFrameShape(QFrame.Shape.NoFrame)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(False, False)
        self._plot.viewport().setMouseTracking(True)
        self._plot.viewport().installEventFilter(self)
        self._plot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.legend = Legend()
        self._ring = _Ring(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 3, 3, 3)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self._plot, 1)
        self._ring.raise_()

    # ---- what is shown --------------------------------------------------------------------

    @property
    def spec(self) -> Spec | None:
        """What is shown now."""
        return self._spec

    @property
    def mark(self) -> Mark | None:
        """The mark that keys mean."""
        if self._spec is None or self._at is None:
            return None
        return self._spec.steps[self._at]

    def show_spec(self, spec: Spec) -> None:
        """Shows another plot; a mark that says the same stays the one that keys mean."""
        before = self.mark
        self._spec = spec
        same = [n for n, mark in enumerate(spec.steps) if before and mark.said == before.said]
        self._at = same[0] if same else None
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription("\n".join(mark.said for mark in spec.steps))
        self.legend.show_series(spec.series, spec.rules)
        self._plot.setFixedHeight(self._plot_height)
        self._draw()

    @property
    def _plot_height(self) -> int:
        rows = self._spec.rows if self._spec is not None else 0
        return 90 + rows * ROW_HEIGHT if rows else min(max(HEIGHT, self.width() // 4), HIGHEST)

    def place_of(self, mark: Mark) -> QPointF:
        """Returns where a mark lies, in pixels of this widget."""
        view: Any = self._plot.getViewBox()  # pyqtgraph types it as possibly absent
        scene = view.mapViewToScene(QPointF(mark.x, mark.y))
        return QPointF(self._plot.mapTo(self, self._plot.mapFromScene(scene)))

    def mark_at(self, at: QPointF) -> Mark | None:
        """Returns the mark that a place in this widget means, None for none."""
        if self._spec is None or not self._spec.steps:
            return None

        def distance(mark: Mark) -> float:
            place = self.place_of(mark)
            across, down = abs(place.x() - at.x()), abs(place.y() - at.y())
            if self._spec is not None and self._spec.is_rows:
                return down + across / 1000
            if self._spec is not None and self._spec.is_columns:
                return across + down / 1000
            return max(across, down)

        nearest = min(self._spec.steps, key=distance)
        return nearest if distance(nearest) <= _NEAR else None

    # ---- saved ----------------------------------------------------------------------------

    def picture(self, scale: float = 2.0) -> QImage:
        """Returns the plot with its title, without focus and pointer."""
        head = self._head()
        image = QImage(
            round(self.width() * scale),
            round((self.height() + head) * scale),
            QImage.Format.Format_RGB32,
        )
        image.setDevicePixelRatio(scale)
        image.fill(QColor(theme.colours().surface))
        painter = QPainter(image)
        self._paint_whole(painter, head)
        painter.end()
        return image

    def save_svg(self, path: str) -> bool:
        """Writes the plot as SVG; returns False where the file cannot be written."""
        head = self._head()
        writer = QSvgGenerator()
        writer.setFileName(path)
        size = QSize(self.width(), self.height() + head)
        writer.setSize(size)
        writer.setResolution(self.logicalDpiX())  # texts and axes are measured in it
        writer.setViewBox(QRect(0, 0, size.width(), size.height()))
        writer.setTitle(self._spec.title if self._spec is not None else "")
        writer.setDescription(self.accessibleDescription())
        painter = QPainter()
        if not painter.begin(writer):
            return False
        painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(theme.colours().surface))
        self._paint_whole(painter, head)
        return painter.end()

    def _head(self) -> int:
        return 2 * self.fontMetrics().height() + 20

    def _paint_whole(self, painter: QPainter, head: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(theme.font(1.0, bold=True))
        title = self._spec.title if self._spec is not None else ""
        box = QRectF(16, 10, self.width() - 32, head - 10)
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), title)
        view = self._plot.viewport().rect()
        self.legend.paint(painter, QPointF(3, head))
        top = head + self.legend.height()
        self._plot.render(painter, QRectF(3, top, view.width(), view.height()), view)

    def _draw(self) -> None:
        if self._spec is not None:
            draw(self._plot, self._spec)
            self._ring.update()

    # ---- hands ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps through the marks, opens one, lets every other key pass."""
        steps = self._spec.steps if self._spec is not None else ()
        key = Qt.Key(event.key())
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if not steps or not plain:
            super().keyPressEvent(event)
        elif key in _STEPS:
            before = -1 if self._at is None and _STEPS[key] > 0 else self._at or 0
            self._point_at(min(max(before + _STEPS[key], 0), len(steps) - 1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._point_at(0 if key is Qt.Key.Key_Home else len(steps) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.mark)
        elif key is Qt.Key.Key_Menu:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse is heard here, and never by pyqtgraph, which would drag the plot about."""
        kind = event.type()
        if kind is QEvent.Type.Wheel:
            event.ignore()  # the page scrolls
            return True
        if isinstance(event, QMouseEvent):
            at = QPointF(self._plot.viewport().mapTo(self, event.position().toPoint()))
            if kind is QEvent.Type.MouseMove:
                self._hover(self.mark_at(at))
            elif kind is QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
            elif kind is QEvent.Type.MouseButtonRelease and self.rect().contains(at.toPoint()):
                if event.button() is Qt.MouseButton.RightButton:
                    self.menu_wanted.emit(event.globalPosition().toPoint())
                elif event.button() is Qt.MouseButton.LeftButton:
                    self._open(self.mark_at(at))
            return True
        if kind is QEvent.Type.ContextMenu:
            return True
        if kind is QEvent.Type.Leave:
            self.pointed.emit(self.mark if self.hasFocus() else None)
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first mark is the one that keys mean, until another is chosen."""
        super().focusInEvent(event)
        if self._at is None and self._spec is not None and self._spec.steps:
            if event.reason() is not Qt.FocusReason.MouseFocusReason:
                self._point_at(0)
        else:
            self.pointed.emit(self.mark)
        self._ring.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is pointed at from elsewhere."""
        super().focusOutEvent(event)
        self.pointed.emit(None)
        self._ring.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme draws anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._spec is not None:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ring lies over all of it; names of columns find other room."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        if self._plot.height() != self._plot_height:
            self._plot.setFixedHeight(self._plot_height)
        if self._spec is not None and self._spec.is_columns:
            self._draw()

    def _hover(self, mark: Mark | None) -> None:
        opens = mark is not None and mark.images is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self._plot.viewport().setCursor(shape)
        self.pointed.emit(mark or (self.mark if self.hasFocus() else None))

    def _point_at(self, number: int) -> None:
        self._at = number
        self.pointed.emit(self.mark)
        said = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(said)
        self._ring.update()

    def _open(self, mark: Mark | None) -> None:
        if mark is None or self._spec is None:
            return
        self._point_at(self._spec.steps.index(mark))
        if mark.images is not None:
            self.opened.emit(mark.images)


class _Ring(QWidget):
    """Lies over the plot: the frame of the focus, and a ring around the mark that keys mean."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart)
        self._chart = chart
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._chart.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        mark = self._chart.mark
        if mark is not None:
            painter.setPen(QPen(QColor(theme.colours().text), 2))
            painter.drawEllipse(self._chart.place_of(mark), 11, 11)
