"""In which colours a decoded picture is meant, and what cannot be known of that.

Embedded ICC profiles go first (in a PNG after cICP, as its specification orders), a picture that
says nothing is meant in sRGB. A PNG whose gAMA alone says 1/2.2 is sRGB as well: the chunk is what
old programs wrote for it, and ImageMagick and the browsers read it so.
"""

from typing import NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColorSpace, QImage

from curator.gui.language import later
from curator.imaging.png_colour import PngColour

SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)

UNREADABLE = later("Colour profile cannot be read: shown as sRGB")
UNKNOWN_CODE = later("HDR colours: shown as sRGB")
NO_CMYK_PROFILE = later("CMYK without a profile: colours are approximate")

_SRGB_GAMMA = 1 / 2.2
_SRGB_PRIMARIES = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
_NEAR = 0.005

_GREY = {QImage.Format.Format_Grayscale8, QImage.Format.Format_Grayscale16}
_PRIMARIES = {
    1: QColorSpace.Primaries.SRgb,
    9: QColorSpace.Primaries.Bt2020,
    12: QColorSpace.Primaries.DciP3D65,
}
_TRANSFERS = {
    1: (QColorSpace.TransferFunction.Bt2020, 0.0),
    4: (QColorSpace.TransferFunction.Gamma, 2.2),
    5: (QColorSpace.TransferFunction.Gamma, 2.8),
    8: (QColorSpace.TransferFunction.Linear, 0.0),
    13: (QColorSpace.TransferFunction.SRgb, 0.0),
    14: (QColorSpace.TransferFunction.Bt2020, 0.0),
}
"""cICP's numbers (ITU-T H.273) that Qt has a curve for and a screen without HDR can show."""


class Meant(NamedTuple):
    """The colours a picture is meant in.

    Attributes:
        space: how its numbers are to be read.
        note: what a person should know of that, to be translated; empty when all is well.
    """

    space: QColorSpace
    note: str = ""


def from_profile(profile: bytes) -> QColorSpace | None:
    """Returns an ICC profile's space, None where Qt cannot make one of it."""
    space = QColorSpace.fromIccProfile(QByteArray(profile))
    return space if space.isValid() else None


def meant_space(image: QImage, png: PngColour | None = None) -> Meant:
    """Returns in which colours a picture is meant.

    Args:
        image: as Qt decoded it, with the space that Qt found.
        png: its colour chunks, where it is a PNG.
    """
    if png is not None and png.code is not None:
        return _by_code(png.code)
    space = image.colorSpace()
    if png is not None:
        return _of_png(image, space, png)
    if space.isValid():
        return Meant(space)
    if not space.iccProfile().isEmpty():
        return Meant(SRGB, UNREADABLE)
    cmyk = image.format() == QImage.Format.Format_CMYK8888
    return Meant(SRGB, NO_CMYK_PROFILE if cmyk else "")


def _of_png(image: QImage, space: QColorSpace, png: PngColour) -> Meant:
    """Qt's decoder drops a profile that it finds odd without a word, so it is looked at again."""
    if png.has_profile:
        if space.isValid():
            return Meant(space)
        again = from_profile(png.profile)
        wants_grey = again is not None and again.colorModel() is QColorSpace.ColorModel.Gray
        if again is None or (wants_grey and image.format() not in _GREY):
            return Meant(SRGB, UNREADABLE)
        return Meant(again)
    if not space.isValid() or png.is_srgb or _is_old_srgb(png):
        return Meant(SRGB)
    return Meant(space)


def _is_old_srgb(png: PngColour) -> bool:
    if png.gamma is None or abs(png.gamma - _SRGB_GAMMA) > _NEAR:
        return False
    primaries = png.primaries or _SRGB_PRIMARIES
    return all(abs(a - b) < _NEAR for a, b in zip(primaries, _SRGB_PRIMARIES, strict=True))


def _by_code(code: tuple[int, ...]) -> Meant:
    primaries, transfer, matrix, full_range = code
    if primaries not in _PRIMARIES or transfer not in _TRANSFERS or (matrix, full_range) != (0, 1):
        return Meant(SRGB, UNKNOWN_CODE)
    if (primaries, transfer) == (1, 13):
        return Meant(SRGB)
    curve, gamma = _TRANSFERS[transfer]
    return Meant(QColorSpace(_PRIMARIES[primaries], curve, gamma))


def can_be_read_in(image: QImage, space: QColorSpace) -> bool:
    """Returns whether Qt converts this picture from that space as it is."""
    model = space.colorModel()
    if image.format() in _GREY:
        return model is QColorSpace.ColorModel.Gray
    if image.format() == QImage.Format.Format_CMYK8888:
        return model is QColorSpace.ColorModel.Cmyk
    return model is QColorSpace.ColorModel.Rgb
