"""One image on neutral grey, painted from prepared pixels.

A plain widget: on machines without a fast GPU this is the quickest way to the screen, and a scaled
RGB32 image is the quickest format (0.3 ms for 1080 × 1080).
"""

import math
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from curator.core.aid import AidMap, HeatMap, Place
from curator.core.artifact import Flag
from curator.gui import theme
from curator.gui.aid_overlay import draw_aid
from curator.gui.colour_badge import draw_badge
from curator.gui.decoding import Picture
from curator.gui.heat_overlay import draw_heat, heat_image, mask_image
from curator.gui.language import tr
from curator.gui.overlay import draw_flags
from curator.gui.picture_painting import paint_picture, paint_problem
from curator.gui.placard import draw_placard
from curator.gui.pyramid import Pyramid
from curator.gui.ruler import Ruler
from curator.gui.viewport import Point, Rect, Size, Viewport, fit_scale

MARGIN = 12
"""Grey around a fitted image, in device-independent pixels."""

HASTE_MS = 120
"""How long after a movement the picture is still moving."""

PATIENCE_SECONDS = 0.006
"""A picture that takes longer to paint well is painted quickly while it moves, for four of them
must fit into a thirtieth of a second."""

LOADING_AFTER_MS = 150
"""A picture that comes sooner shows no "loading" in between."""


class ImageCanvas(QWidget):
    """Shows one `Picture`, or says why it cannot.

    Attributes:
        fills_box: small images are enlarged to the view as well, and nothing is shown smaller than
            that: how large an image is tells some models apart.
    """

    painted = Signal()
    """The whole of what was set last has been painted for the first time."""

    box_changed = Signal(QSize)
    """The device pixels that a fitted picture may use have changed, and kept for a moment."""

    bare_changed = Signal(bool)
    """What lies over the image is hidden for as long as a key is held (True), or shown again."""

    resized = Signal()
    """The view has another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ruler = Ruler()
        self.fills_box = False
        self.setMinimumSize(200, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Image"))
        self._picture: Picture | None = None
        self._pyramid: Pyramid | None = None
        self._flags: tuple[Flag, ...] = ()
        self._show_flags = False
        self._chosen = -1
        self._heat: tuple[HeatMap, QImage] | None = None
        self._aid: AidMap | None = None
        self._bare = False
        self._viewport = Viewport()
        self._paint_is_news = False
        self._loading_shown = False
        self._loading = QTimer(self, singleShot=True, interval=LOADING_AFTER_MS)
        self._loading.timeout.connect(self._show_loading)
        self._haste = QTimer(self, singleShot=True, interval=HASTE_MS)
        self._haste.timeout.connect(self.update)
        self._well_took = 0.0
        self._settle = QTimer(self, singleShot=True, interval=80)
        self._settle.timeout.connect(lambda: self.box_changed.emit(self.box()))

    def set_picture(self, picture: Picture | None) -> None:
        """Shows a picture; None means that it is on its way."""
        self._picture = picture
        self._pyramid = None
        self._loading_shown = False
        self._paint_is_news = picture is not None
        if picture is None:
            self._loading.start()
        else:
            self._loading.stop()
        said = "" if picture is None else picture.note
        if picture is not None and picture.problem is not None:
            said = tr(picture.problem.value)
        self.setAccessibleDescription(tr(said) if said else "")
        self.update()

    def replace_picture(self, picture: Picture) -> None:
        """Shows the same image in better fitting pixels, without telling anybody."""
        if self._picture is not None and picture.path == self._picture.path:
            self._picture = picture
            self.update()

    def set_pyramid(self, pyramid: Pyramid | None) -> None:
        """Sets the levels of the picture that is shown, which make a large one quick to zoom."""
        self._pyramid = pyramid
        self.update()

    @property
    def shown_path(self) -> Path | None:
        """Which file's picture is shown; None while it is on its way."""
        return self._picture.path if self._picture is not None else None

    def set_flags(self, flags: Sequence[Flag]) -> None:
        """Sets what there is to outline on this picture."""
        if tuple(flags) != self._flags:
            self._flags = tuple(flags)
            self.update()

    def set_flags_shown(self, shown: bool) -> None:
        """Shows or hides the outlines."""
        self._show_flags = shown
        self.update()

    def set_chosen(self, number: int) -> None:
        """Sets which of the flags is meant; -1 is none."""
        if number != self._chosen:
            self._chosen = number
            self.update()

    def set_heat(self, heat: HeatMap | None) -> None:
        """Lays a heat map over the image, in place of the outlines."""
        self._heat = None
        if heat is not None:
            self._heat = (heat, mask_image(heat) if heat.is_mask else heat_image(heat))
        self.update()

    @property
    def heat_is_mask(self) -> bool:
        """True while the map that is shown has nothing in between."""
        return self._heat is not None and self._heat[0].is_mask

    def set_aid(self, aid: AidMap | None) -> None:
        """Lays an aid to the eye over the image."""
        self._aid = aid
        self.update()

    @property
    def is_bare(self) -> bool:
        """True while what lies over the image is hidden, to compare with and without."""
        return self._bare

    def set_bare(self, *, bare: bool) -> None:
        """Hides what lies over the image, or shows it again."""
        if bare != self._bare:
            self._bare = bare
            self.bare_changed.emit(bare)
            self.update()

    @property
    def viewport_state(self) -> Viewport:
        """How much of the image is seen; stays when the picture changes."""
        return self._viewport

    def set_viewport(self, viewport: Viewport) -> None:
        """Shows another part of the image."""
        self._viewport = viewport
        self._show_cursor()
        self.update()

    def hurry(self) -> None:
        """Says that the picture is being moved: where painting it well is slow, it waits."""
        self._haste.start()

    @property
    def is_hasty(self) -> bool:
        """True while the picture moves faster than it can be painted well."""
        return self._haste.isActive() and self._well_took > PATIENCE_SECONDS

    def box(self) -> QSize:
        """Returns the device pixels that a fitted picture may use."""
        view = self.view_size()
        return QSize(int(view.width), int(view.height))

    def image_size(self) -> Size | None:
        """Returns the image's own pixels; None without one."""
        if self._picture is None or self._picture.full.isNull():
            return None
        return Size(self._picture.full.width(), self._picture.full.height())

    def view_size(self) -> Size:
        """Returns the area inside the margin, in device pixels."""
        ratio = self.devicePixelRatioF()
        return Size(
            max(round((self.width() - 2 * MARGIN) * ratio), 1),
            max(round((self.height() - 2 * MARGIN) * ratio), 1),
        )

    def view_point(self, at: QPointF) -> Point:
        """Returns a widget's place as the viewport counts it."""
        ratio = self.devicePixelRatioF()
        return Point((at.x() - MARGIN) * ratio, (at.y() - MARGIN) * ratio)

    def image_place(self, at: QPointF) -> Place | None:
        """Returns a widget's place in 0..1 of the image, held inside it; None without an image."""
        rect = self.image_rect()
        if rect is None:
            return None
        x, y = (at.x() - rect.x()) / rect.width(), (at.y() - rect.y()) / rect.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def image_rect(self) -> QRectF | None:
        """Returns where the whole image lies, in device-independent pixels; None without one."""
        image = self.image_size()
        if image is None:
            return None
        rect = self.seen(image).place(image, self.view_size(), self.largest_fit())
        return self._logical(rect)

    def largest_fit(self) -> float:
        """Returns how many device pixels one of a fitted image may take at most."""
        return math.inf if self.fills_box else self.devicePixelRatioF()

    def seen(self, image: Size) -> Viewport:
        """Returns the viewport as it holds for an image of this size."""
        zoom = self._viewport.zoom
        if zoom is None or not self.fills_box:
            return self._viewport
        return replace(self._viewport, zoom=max(zoom, fit_scale(image, self.view_size())))

    def _logical(self, rect: Rect) -> QRectF:
        """Whole device pixels, so that a fitted picture is copied and not resampled."""
        ratio = self.devicePixelRatioF()
        x, y = round(rect.x + MARGIN * ratio), round(rect.y + MARGIN * ratio)
        width, height = round(rect.width), round(rect.height)
        return QRectF(x / ratio, y / ratio, width / ratio, height / ratio)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the surround, the image, outlines; reports the first full paint."""
        painter = QPainter(self)
        rect = self.image_rect()
        if rect is None or not rect.contains(QRectF(self.rect())):
            painter.fillRect(self.rect(), QColor(theme.colours().surround))
        if self._picture is None:
            if self._loading_shown:
                draw_placard(painter, self.rect(), "", tr("Loading…"), "")
        elif rect is None:
            paint_problem(painter, self._picture, self.rect())
        else:
            self._paint_image(painter, self._picture, rect)
            if not self._bare:
                self._paint_over(painter, rect)
        painter.end()
        self._tell_painted()

    def _tell_painted(self) -> None:
        if self._paint_is_news:
            self._paint_is_news = False
            self.painted.emit()

    def _paint_over(self, painter: QPainter, rect: QRectF) -> None:
        seen, size = QRectF(self.rect()), self.image_size()
        if self._heat is not None:
            draw_heat(painter, rect, *self._heat)
        if self._aid is not None:
            draw_aid(painter, rect, self._aid)
        if self._show_flags and self._heat is None:
            draw_flags(painter, rect, self._flags, seen, self._chosen)
        if self._picture is not None and self._picture.note:
            draw_badge(painter, rect, self.rect(), tr(self._picture.note))
        if size is not None:
            self.ruler.draw(painter, rect, size, seen)

    def _paint_image(self, painter: QPainter, picture: Picture, rect: QRectF) -> None:
        blend = self.fills_box and self._viewport.zoom is None
        with self.timed():
            paint_picture(
                painter, picture, self._pyramid, rect, self.rect(), blend=blend, hasty=self.is_hasty
            )

    @contextmanager
    def timed(self) -> Generator[None]:
        """Measures how long it takes to paint a picture well."""
        started = None if self.is_hasty else perf_counter()
        yield
        if started is not None:
            self._well_took = perf_counter() - started

    def _show_loading(self) -> None:
        self._loading_shown = True
        self.update()

    def _show_cursor(self) -> None:
        zoomed = self._viewport.zoom is not None
        self.setCursor(Qt.CursorShape.OpenHandCursor if zoomed else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Waits until the size has settled before pictures are scaled again."""
        self._settle.start()
        self.resized.emit()
