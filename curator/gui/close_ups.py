"""Every face of an image, pixel for pixel, one after the other in the same place.

What is seen in turn in one place can be compared by blinking; side by side it cannot.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from curator.core.artifact import Region
from curator.core.sighting import Face
from curator.gui import theme
from curator.gui.asked_dialog import AskedDialog
from curator.gui.decoding import Picture
from curator.gui.face_strip import ROOM, FaceStrip
from curator.gui.image_view import ImageView
from curator.gui.language import digits, later, tr
from curator.gui.viewport import Size, Viewport

HANDS = later("Hands: not with what can be installed beside Curator.")
LEAST_SHARE = 0.25
"""Faces lower than this share of the view are enlarged in whole steps."""

LARGEST_STEP = 4
CORNER = 10
"""Length of the marks around a face, in device-independent pixels."""


class CloseUps(AskedDialog):
    """Left and right go to the face before and after, round and round; Esc goes back."""

    def __init__(self, parent: QWidget) -> None:
        whole = QWidget()
        super().__init__(tr("Every face"), tr("Looking for faces…"), whole, parent)
        self.image = _FaceView()
        self.caption = QLabel()
        self.caption.setFont(theme.font(bold=True))
        keys = QLabel(tr("← →  the others     Z  whole image     Esc  back"))
        keys.setProperty("role", "small")
        self.strip = FaceStrip()
        hands = QLabel(tr(HANDS))
        hands.setProperty("role", "small")
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.caption, 1)
        above.addWidget(keys)
        below.addWidget(hands)
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(theme.GAP)
        column.addLayout(above)
        column.addWidget(self.image, 1)
        column.addWidget(self.strip)
        column.addLayout(below)
        self._faces: tuple[Face, ...] = ()
        self._picture: Picture | None = None
        self._aimed: float | None = None
        self.strip.currentRowChanged.connect(self._show)
        self.image.box_changed.connect(self._fit_again)
        window = parent.window().size()
        self.resize(round(window.width() * 0.9), round(window.height() * 0.9))

    def show_faces(self, picture: Picture, faces: tuple[Face, ...]) -> None:
        """Shows the first of the faces, or says that there is none."""
        if not faces:
            self.show_none(
                tr("No face found"),
                tr(
                    "Faces that are small, turned away or lying down are missed at times, so this "
                    "proves nothing."
                )
                + f" {tr(HANDS)}",
            )
            return
        self._picture, self._faces = picture, faces
        self.image.set_picture(picture)
        self.strip.show_faces(picture.full, faces)
        self.strip.setVisible(len(faces) > 1)
        self.show_answer()
        self.strip.setCurrentRow(0)
        self.image.setFocus()
        QTimer.singleShot(0, self.image, self._aim)  # its size is known after the layout

    def step(self, by: int) -> None:
        """Shows the face before (-1) or after (+1); after the last comes the first."""
        if self._faces:
            self.strip.setCurrentRow((self.strip.currentRow() + by) % len(self._faces))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right are the others, Z is the whole image and back."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.step(steps[key])
        elif key is Qt.Key.Key_Z and self.is_answered:
            if self.image.viewport_state.zoom is None:
                self._aim()
            else:
                self.image.set_viewport(Viewport())
        else:
            super().keyPressEvent(event)

    def _show(self, row: int) -> None:
        if row < 0:
            return
        mine = self.image.viewport_state.zoom
        self._aim(keep=mine if mine not in {None, self._aimed} else None)

    def _fit_again(self, _box: QSize) -> None:
        self._aim()

    def _aim(self, keep: float | None = None) -> None:
        """Brings the chosen face into the middle; a zoom that a person has chosen stays."""
        row, size = self.strip.currentRow(), self.image.image_size()
        if row < 0 or size is None:
            return
        face = self._faces[row]
        region, view = face.region, self.image.view_size()
        self._aimed = close_up_zoom(region, size, view)
        zoom = keep or self._aimed
        x, y = region.x + region.width / 2, region.y + region.height / 2
        self.image.face = region
        self.image.set_viewport(Viewport(zoom, x, y).held(size, view))
        which = (
            tr("Face {one} of {many}", one=row + 1, many=len(self._faces))
            if len(self._faces) > 1
            else tr("One face")
        )
        sure = digits(face.confidence, ".0%")
        self.caption.setText(
            tr("{which}  ·  {share} sure  ·  {scale}", which=which, share=sure, scale=_scale(zoom))
        )
        self.image.setAccessibleName(which)


class _FaceView(ImageView):
    """Marks with four corners which face is meant; near a border it cannot stand in the middle."""

    face: Region | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the image, then the corners, outside of the face."""
        super().paintEvent(event)
        whole = self.image_rect()
        if whole is None or self.face is None:
            return
        box = QRectF(
            whole.x() + self.face.x * whole.width(),
            whole.y() + self.face.y * whole.height(),
            self.face.width * whole.width(),
            self.face.height * whole.height(),
        )
        room = (ROOM - 1) / 2
        across, down = box.width() * room, box.height() * room
        box.adjust(-across, -down, across, down)
        painter = QPainter(self)
        for colour, width in (("#000000", 4.0), ("#ffffff", 2.0)):  # seen on any ground
            painter.setPen(QPen(theme.colour(colour, 200), width))
            for corner, right, below in (
                (box.topLeft(), 1, 1),
                (box.topRight(), -1, 1),
                (box.bottomLeft(), 1, -1),
                (box.bottomRight(), -1, -1),
            ):
                painter.drawLine(corner, corner + QPointF(right * CORNER, 0))
                painter.drawLine(corner, corner + QPointF(0, below * CORNER))
        painter.end()


def close_up_zoom(region: Region, image: Size, view: Size) -> float:
    """Returns device pixels for one image pixel: 1 where the face and some room fit the view.

    Less where they do not; whole steps more where the face would be too small to see.
    """
    width, height = region.width * image.width, region.height * image.height
    fits = min(view.width / (width * ROOM), view.height / (height * ROOM))
    if fits < 1:
        return fits
    step = 1
    while step < LARGEST_STEP and height * step < LEAST_SHARE * view.height and step < fits:
        step += 1
    return float(step)


def _scale(zoom: float) -> str:
    return f"{zoom:.0f}:1" if zoom >= 1 and zoom == round(zoom) else digits(zoom, ".0%")
