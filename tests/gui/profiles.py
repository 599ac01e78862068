"""ICC profiles for tests, and what LittleCMS makes of pictures with them: the outside oracle."""

import io
import struct

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColorSpace

Rgb = npt.NDArray[np.uint8]

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
ADOBE_RGB = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
DISPLAY_P3 = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
SMALL_SCREEN = bytes(
    QColorSpace(
        QPointF(0.3127, 0.329),
        QPointF(0.60, 0.34),
        QPointF(0.33, 0.57),
        QPointF(0.155, 0.09),
        QColorSpace.TransferFunction.Gamma,
        1.8,
    )
    .iccProfile()
    .data()
)
"""An office screen: less than sRGB, and another gamma."""

_grey = QColorSpace(QPointF(0.3127, 0.329), QColorSpace.TransferFunction.Gamma, 1.8)
GREY_18 = bytes(_grey.iccProfile().data())

SWATCHES = (
    (0, 0, 0), (255, 255, 255), (128, 128, 128), (200, 60, 50), (60, 160, 80), (50, 80, 190),
    (230, 200, 60), (180, 80, 170), (70, 170, 190), (240, 210, 190), (40, 30, 25), (90, 110, 60),
)  # fmt: skip
SIDE = 16


def swatches() -> Rgb:
    """(48, 64, 3) uint8 sRGB: twelve squares, four in a row."""
    colours = np.array(SWATCHES, np.uint8).reshape(3, 4, 3)
    return colours.repeat(SIDE, 0).repeat(SIDE, 1)


def converted(pixels: Rgb, of: bytes, to: bytes) -> Rgb:
    """The same colours in another profile's numbers, by LittleCMS, relative colorimetric."""
    made = ImageCms.profileToProfile(
        Image.fromarray(pixels),
        ImageCms.ImageCmsProfile(io.BytesIO(of)),
        ImageCms.ImageCmsProfile(io.BytesIO(to)),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
    )
    assert made is not None
    return np.asarray(made)


def table_profile(of: bytes, points: int = 17) -> bytes:
    """A profile of tables in place of a matrix (lut8Type, ICC.1:2001 6.5.8) that says the same."""
    steps = np.linspace(0, 255, points).round().astype(np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), -1)
    lab = ImageCms.profileToProfile(
        Image.fromarray(np.ascontiguousarray(grid.reshape(points, -1, 3))),
        ImageCms.ImageCmsProfile(io.BytesIO(of)),
        ImageCms.createProfile("LAB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="LAB",
    )
    assert lab is not None
    straight = bytes(range(256)) * 3
    one, none = struct.pack(">i", 0x10000), b"\0" * 4
    matrix = b"".join(one if n % 4 == 0 else none for n in range(9))
    tables = b"mft1" + none + bytes((3, 3, points, 0)) + matrix
    encoded = np.asarray(lab).copy()
    encoded[..., 1:] ^= 0x80  # Pillow's a and b are signed, the profile's begin at -128
    tables += straight + encoded.tobytes() + straight
    text = b"tables\0"
    tags = {
        b"desc": b"desc" + none + struct.pack(">I", len(text)) + text + b"\0" * 78,
        b"wtpt": b"XYZ " + none + struct.pack(">3i", 63190, 65536, 54061),
        b"cprt": b"text" + none + b"none\0",
        b"A2B0": tables,
    }
    directory, content = struct.pack(">I", len(tags)), b""
    begin = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        directory += name + struct.pack(">II", begin + len(content), len(data))
        content += data + b"\0" * (-len(data) % 4)
    header = bytearray(128)
    struct.pack_into(">I4sI4s4s4s", header, 0, begin + len(content), b"none", 0x02400000, b"mntr",
                     b"RGB ", b"Lab ")  # fmt: skip
    header[36:40] = b"acsp"
    struct.pack_into(">3i", header, 68, 63190, 65536, 54061)
    return bytes(header) + directory + content
