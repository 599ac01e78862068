"""A path becomes a picture that can be painted at once: decoded, in the screen's colours, scaled.

For worker threads. Colours are converted with all the bits that a file has, and reduced after that.

Only `QImageReader.read` on a path is used: it lets other threads run while it decodes, which
`QImage.fromData` does not. What holds the interpreter (colours, formats) is done in bands, so that
the window never waits longer than for one band.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from curator.core.errors import CuratorError, UnreadableImage
from curator.gui import screen_colour
from curator.gui.colour_space import SRGB, Meant, can_be_read_in, from_profile, meant_space
from curator.gui.colour_space import UNREADABLE as UNREADABLE_PROFILE
from curator.gui.language import tr
from curator.gui.screen_colour import FOR_SRGB, ScreenColours
from curator.gui.viewport import Size, fit_scale
from curator.imaging.png_colour import png_colour

OPAQUE = QImage.Format.Format_RGB32
TRANSLUCENT = QImage.Format.Format_ARGB32_Premultiplied
BAND_PIXELS = 1_000_000
"""About 5 ms of one core; tables instead of a matrix take four times as long, so a quarter."""

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
        full: every pixel, RGB32 or premultiplied ARGB32, in the screen's colours; null when there
            is a problem.
        fitted: scaled down to the view's device pixels; null when there is a problem.
        problem: what is wrong, None when nothing is.
        reason: the problem in one plain sentence, without any path.
        note: what a person should know of its colours, to be translated; empty when all is well.
        profile: the name of the profile that the file has; empty without one.
        made_for: the key of the `ScreenColours` that it is made for.
    """

    path: Path
    full: QImage
    fitted: QImage
    problem: Problem | None = None
    reason: str = ""
    note: str = ""
    profile: str = ""
    made_for: str = FOR_SRGB.key

    @property
    def cost(self) -> int:
        """Bytes of memory held; an image that fits unscaled shares its pixels."""
        shared = self.full.cacheKey() == self.fitted.cacheKey()
        return self.full.sizeInBytes() + (0 if shared else self.fitted.sizeInBytes())

    def suits(self, box: QSize, colours: ScreenColours | None = None) -> bool:
        """True when `fitted` is what this box needs, or when there is nothing to fit.

        Args:
            box: device pixels.
            colours: whose colours it has to have; None asks only for the size.
        """
        if colours is not None and colours.key != self.made_for:
            return False
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


class Decoded(NamedTuple):
    """A whole picture in a screen's colours.

    Attributes:
        image: RGB32 or premultiplied ARGB32.
        note: what a person should know of its colours, to be translated; empty when all is well.
        profile: the name of the profile that the file has; empty without one.
    """

    image: QImage
    note: str = ""
    profile: str = ""


def read(path: Path) -> QImage:
    """Returns the picture as it is meant to be seen: upright, sRGB, in a format quick to paint.

    Raises:
        FileNotFoundError: nothing is there.
        UnreadableImage: something is there, and it is no picture that can be shown.
    """
    return decode(path, FOR_SRGB).image


def decode(path: Path, colours: ScreenColours) -> Decoded:
    """Returns the picture upright, in the screen's colours, in a format quick to paint.

    Raises:
        FileNotFoundError: nothing is there.
        UnreadableImage: something is there, and it is no picture that can be shown.
    """
    with path.open("rb") as file:
        head = file.read(16)
    kind = format_of(head)
    if kind is None or (kind == b"tiff" and _loses_alpha(path)):
        return _paintable(*_read_elsewhere(path), colours)
    QImageReader.setAllocationLimit(MEMORY_LIMIT_MIB)
    reader = QImageReader(str(path), kind)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise UnreadableImage(path, reader.errorString().rstrip("."))
    return _paintable(
        image, meant_space(image, png_colour(path) if kind == b"png" else None), colours
    )


def load(path: Path, box: QSize, colours: ScreenColours | None = None) -> Picture:
    """Returns the picture, fitted into `box` device pixels; a problem is part of the answer.

    Args:
        path: the file.
        box: device pixels.
        colours: whose colours; None is the main window's screen.
    """
    colours = colours or screen_colour.in_force()

    def problem(kind: Problem, reason: str) -> Picture:
        return Picture(path, QImage(), QImage(), kind, reason, made_for=colours.key)

    try:
        full, note, profile = decode(path, colours)
    except FileNotFoundError:
        return problem(Problem.MISSING, tr("It was moved or renamed."))
    except UnreadableImage as error:
        return problem(Problem.DAMAGED, f"{error.reason}.")
    except (OSError, CuratorError, MemoryError) as error:
        reason = getattr(error, "strerror", None) or tr("It does not fit into memory")
        return problem(Problem.DAMAGED, f"{reason}.")
    return Picture(path, full, fit(full, box), note=note, profile=profile, made_for=colours.key)


def for_screen(image: QImage, colours: ScreenColours) -> QImage:
    """Returns an sRGB picture in the screen's colours: itself where that is sRGB too."""
    return image if image.isNull() else _paintable(image, Meant(SRGB), colours).image


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


def _loses_alpha(path: Path) -> bool:
    from curator.imaging.decode import is_grey_with_alpha

    return is_grey_with_alpha(path)


def _read_elsewhere(path: Path) -> tuple[QImage, Meant]:
    """AVIF and whatever else the imaging room knows."""
    from curator.imaging.decode import decode_preview

    data, width, height, has_alpha, profile = decode_preview(path, AVIF_SIDE)
    kind = QImage.Format.Format_ARGB32 if has_alpha else OPAQUE
    image = QImage(data, width, height, width * 4, kind).copy()
    if not profile:
        return image, Meant(SRGB)
    space = from_profile(profile)
    if space is None or not can_be_read_in(image, space):
        return image, Meant(SRGB, UNREADABLE_PROFILE)
    return image, Meant(space)


def _paintable(image: QImage, meant: Meant, colours: ScreenColours) -> Decoded:
    space, note = meant
    kind = TRANSLUCENT if image.hasAlphaChannel() else OPAQUE
    name = "" if space == SRGB else space.description()
    if space != colours.space:
        if not can_be_read_in(image, space):
            image = _in_rgb(image)
        image.setColorSpace(space)
        of_tables = QColorSpace.TransformModel.ElementListProcessing
        slow = of_tables in {space.transformModel(), colours.space.transformModel()}
        converted = _banded(
            image,
            kind,
            lambda band: _in_space(band, colours.space, kind),
            BAND_PIXELS // 4 if slow else BAND_PIXELS,
        )
        if converted is not None:
            return Decoded(converted, note, name)
        note = note or UNREADABLE_PROFILE
    if image.format() == kind:
        return Decoded(image, note, name)
    result = _banded(image, kind, lambda band: band.convertToFormat(kind), BAND_PIXELS)
    return Decoded(result if result is not None else image.convertToFormat(kind), note, name)


def _in_space(band: QImage, space: QColorSpace, kind: QImage.Format) -> QImage:
    """Converts colours without alpha in them.

    Qt 6.11 gives wrong colours where it is to premultiply (or to divide) in the same step.
    """
    if kind == OPAQUE:
        return band.convertedToColorSpace(space, kind)
    straight = QImage.Format.Format_ARGB32
    if band.format() == TRANSLUCENT:
        band = band.convertToFormat(straight)
    elif band.format() == QImage.Format.Format_RGBA64_Premultiplied:
        band = band.convertToFormat(QImage.Format.Format_RGBA64)
    return band.convertedToColorSpace(space, straight).convertToFormat(kind)


def _in_rgb(image: QImage) -> QImage:
    """Grey, palette or CMYK as red, green and blue, with as many bits as before."""
    deep = {QImage.Format.Format_Grayscale16: QImage.Format.Format_RGBX64}
    kind = QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else OPAQUE
    kind = deep.get(image.format(), kind)
    result = _banded(image, kind, lambda band: band.convertToFormat(kind), BAND_PIXELS)
    return result if result is not None else image.convertToFormat(kind)


def _banded(
    image: QImage, target: QImage.Format, convert: Callable[[QImage], QImage], pixels: int
) -> QImage | None:
    """Converts band by band of so many pixels; None when a band cannot be converted."""
    rows = max(pixels // max(image.width(), 1), 1)
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
