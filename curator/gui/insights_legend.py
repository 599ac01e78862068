"""Names of a plot's series and level rules, with how they look, above the plot."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from curator.gui import theme
from curator.gui.insights_colours import ink_of, stripes_of
from curator.gui.insights_spec import Rule, Series, Shape

_SWATCH = 22
_CORNERS = {
    Shape.SQUARE: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    Shape.TRIANGLE: ((0, -1), (1, 1), (-1, 1)),
    Shape.DOWN: ((-1, -1), (1, -1), (0, 1)),
    Shape.DIAMOND: ((0, -1.3), (0.9, 0), (0, 1.3), (-0.9, 0)),
    Shape.HEXAGON: ((0, -1), (0.9, -0.5), (0.9, 0.5), (0, 1), (-0.9, 0.5), (-0.9, -0.5)),
}


class Legend(QWidget):
    """A row of swatches with names, on several lines where one has no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: tuple[Series, ...] = ()
        self._rules: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(self, series: tuple[Series, ...], rules: tuple[Rule, ...] = ()) -> None:
        """Names the series that have a name, and rules; a single series needs no legend."""
        named = tuple(one for one in series if one.name)
        self._series = named if len(named) > 1 else ()
        self._rules = tuple(rule.text for rule in rules if rule.is_level)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer lines."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Names that have no room go to a line of their own."""
        return QSize(120, self.height())

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draws the legend anywhere, for a saved picture too."""
        painter.save()  # a brush that is left behind would fill the frame of the plot
        painter.setFont(theme.font(-0.5))
        for number, place in enumerate(self._places()):
            box = QRectF(at + place, QSize(_SWATCH, self._line()).toSizeF())
            if number < len(self._series):
                one = self._series[number]
                _swatch(painter, box, one, QColor(ink_of(one.colour)))
            else:
                painter.setPen(QPen(QColor(theme.colours().muted), 1.2, Qt.PenStyle.DashLine))
                middle = QPointF(box.left(), box.center().y())
                painter.drawLine(middle, middle + QPointF(_SWATCH, 0))
            painter.setPen(QColor(theme.colours().text))
            words = QRectF(box.right() + 6, box.top(), self.width(), box.height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._names[number])
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws swatches and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QPointF(0, 0))

    @property
    def _names(self) -> list[str]:
        return [*(one.name for one in self._series), *self._rules]

    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    def _places(self) -> list[QPointF]:
        places: list[QPointF] = []
        x, y = 4.0, 0.0
        for name in self._names:
            wide = _SWATCH + 6 + self.fontMetrics().horizontalAdvance(name) + 20
            if x > 4 and x + wide > self.width():
                x, y = 4.0, y + self._line()
            places.append(QPointF(x, y))
            x += wide
        return places

    def _fit(self) -> None:
        places = self._places()
        self.setFixedHeight(round(places[-1].y()) + self._line() if places else 0)


def _swatch(painter: QPainter, box: QRectF, one: Series, ink: QColor) -> None:
    middle = box.center()
    if one.bar:
        bar = QRectF(box.left(), middle.y() - 5, box.width(), 10)
        painter.fillRect(bar, ink)
        painter.setPen(QPen(QColor(theme.colours().surface), 1.4))
        for place in stripes_of(one.colour):
            y = bar.top() + place * bar.height()
            painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y))
        return
    if one.is_line:
        painter.setPen(QPen(ink, 1 if one.is_thin else 2))
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if one.shape in _CORNERS:
        corners = [middle + QPointF(4.5 * x, 4.5 * y) for x, y in _CORNERS[one.shape]]
        painter.drawPolygon(QPolygonF(corners))
    elif one.shape is Shape.CROSS:
        painter.setPen(QPen(ink, 2))
        painter.drawLine(middle + QPointF(-4, -4), middle + QPointF(4, 4))
        painter.drawLine(middle + QPointF(-4, 4), middle + QPointF(4, -4))
    elif one.shape is Shape.STAR:
        painter.setPen(QPen(ink, 2))
        for x, y in ((0, 5), (5, 2), (5, -2)):
            painter.drawLine(middle - QPointF(x, y), middle + QPointF(x, y))
    elif one.shape is not None:
        painter.drawEllipse(middle, 4.8, 4.8)
