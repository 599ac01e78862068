"""A path becomes a picture that can be painted at once: decoded, sRGB, scaled. For worker threads.

Only `QImageReader.read` on a path is used: it lets other threads run while it decodes, which
`QImage.fromData` does not. What holds the interpreter (colours, formats) is done in bands, so that
the window never waits longer than for one band.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from curator.core.errors import CuratorError, UnreadableImage
from curator.gui.viewport import Size, fit_scale

OPAQUE = QImage.Format.Format_RGB32
TRANSLUCENT = QImage.Format.Format_ARGB32_Premultiplied
BAND_PIXELS = 1_000_000
MEMORY_LIMIT_MIB = 1024
"""Qt refuses to decode a picture that would need more."""

AVIF_SIDE = 8192
"""Formats that Qt does not read come from the imaging room, at most this large."""


class Problem(Enum):
    """Why there is nothing to show; the value is what a person reads."""

    MISSING = "The file is not where it was"
    DAMAGED = "The file cannot be shown"


@dataclass(frozen=True, slots=True)
class Picture:
    """One decoded image.

    Attributes:
        path: where it came from.
        full: every pixel, RGB32 or premultiplied ARGB32, sRGB; null when there is a problem.
        fitted: scaled down to the view's device pixels; null when there is a problem.
        problem: what is wrong, None when nothing is.
        reason: the problem in one plain sentence, without any path.
    """

    path: Path
    full: QImage
    fitted: QImage
    problem: Problem | None = None
    reason: str = ""

    @property
    def cost(self) -> int:
        """Bytes of memory held; an image that fits unscaled shares its pixels."""
        shared = self.full.cacheKey() == self.fitted.cacheKey()
        return self.full.sizeInBytes() + (0 if shared else self.fitted.sizeInBytes())

    def suits(self, box: QSize) -> bool:
        """True when `fitted` is what this box needs, or when there is nothing to fit."""
        return self.problem is not None or self.fitted.size() == fitted_size(self.full.size(), box)


def format_of(head: bytes) -> bytes | None:
    """Returns Qt's name for a format, from a file's first bytes (12 or more); None without one."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if head.startswith(b"\xff\xd8\xff"):
        return b"jpeg"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return b"webp"
    if head[:6] in {b"GIF87a", b"GIF89a"}:
        return b"gif"
    if head[:4] in {b"II*\x00", b"MM\x00*"}:
        return b"tiff"
    return None


def read(path: Path) -> QImage:
    """Returns the picture as it is meant to be seen: upright, sRGB, in a format quick to paint.

    Raises:
        FileNotFoundError: nothing is there.
        UnreadableImage: something is there, and it is no picture that can be shown.
    """
    with path.open("rb") as file:
        head = file.read(16)
    kind = format_of(head)
    if kind is None:
        return _read_elsewhere(path)
    QImageReader.setAllocationLimit(MEMORY_LIMIT_MIB)
    reader = QImageReader(str(path), kind)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise UnreadableImage(path, reader.errorString().rstrip("."))
    return _paintable(image)


def load(path: Path, box: QSize) -> Picture:
    """Returns the picture, fitted into `box` device pixels; a problem is part of the answer."""
    try:
        full = read(path)
    except FileNotFoundError:
        return Picture(path, QImage(), QImage(), Problem.MISSING, "It was moved or renamed.")
    except UnreadableImage as error:
        return Picture(path, QImage(), QImage(), Problem.DAMAGED, f"{error.reason}.")
    except (OSError, CuratorError, MemoryError) as error:
        reason = getattr(error, "strerror", None) or "It does not fit into memory"
        return Picture(path, QImage(), QImage(), Problem.DAMAGED, f"{reason}.")
    return Picture(path, full, fit(full, box))


def fitted_size(image: QSize, box: QSize) -> QSize:
    """Returns the image's size shrunk into `box`: at least 1 × 1, never enlarged.

    Rounded as `Viewport.place` is, so that a fitted picture is copied to the screen as it is.
    """
    scale = fit_scale(Size(image.width(), image.height()), Size(box.width(), box.height()))
    if scale >= 1:
        return image
    return QSize(max(round(image.width() * scale), 1), max(round(image.height() * scale), 1))


def fit(image: QImage, box: QSize) -> QImage:
    """Returns the image scaled down smoothly into `box`, or itself when it fits already."""
    size = fitted_size(image.size(), box)
    if size == image.size():
        return image
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def refit(picture: Picture, box: QSize) -> Picture:
    """Returns the picture scaled for another box, from the pixels it holds."""
    return replace(picture, fitted=fit(picture.full, box))


def _read_elsewhere(path: Path) -> QImage:
    """AVIF and whatever else the imaging room knows."""
    from curator.imaging.decode import decode_preview

    pixels, width, height = decode_preview(path, AVIF_SIDE)
    return QImage(pixels, width, height, width * 4, OPAQUE).copy()


def _paintable(image: QImage) -> QImage:
    target = TRANSLUCENT if image.hasAlphaChannel() else OPAQUE
    space = image.colorSpace()
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if space.isValid() and space != srgb and space.isValidTarget() | bool(space.iccProfile()):
        converted = _banded(image, target, lambda band: band.convertedToColorSpace(srgb, target))
        if converted is not None:
            return converted
    if image.format() == target:
        return image
    result = _banded(image, target, lambda band: band.convertToFormat(target))
    return result if result is not None else image.convertToFormat(target)


def _banded(
    image: QImage, target: QImage.Format, convert: Callable[[QImage], QImage]
) -> QImage | None:
    """Converts band by band; None when a band cannot be converted."""
    rows = max(BAND_PIXELS // max(image.width(), 1), 1)
    if rows >= image.height():
        whole = convert(image)
        return None if whole.isNull() else whole
    result = QImage(image.size(), target)
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    try:
        for top in range(0, image.height(), rows):
            band = convert(image.copy(QRect(0, top, image.width(), rows)))
            if band.isNull():
                return None
            painter.drawImage(0, top, band)
    finally:
        painter.end()
    return result
