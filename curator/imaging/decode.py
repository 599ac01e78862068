"""File to pixels: one door for every format, and no file that can hurt the program behind it.

The format is chosen by the file's first bytes, never by its name. Three decoders share the work:
kornia_rs for plain 8-bit PNG (less than half the time of any other, but it holds the interpreter's
lock, so it is used only where `load_pixels` is called: in worker processes), OpenCV for other PNG,
JPEG and WebP, Pillow for AVIF, GIF and TIFF and for what OpenCV refuses.
"""

import io
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image as PillowImage
from PIL.Image import Image

from curator.core.errors import UnreadableImage
from curator.imaging.png_stream import (
    SIGNATURE,
    ColourType,
    PngStream,
    essential_png,
    read_png,
    repaired_png,
)

try:
    from kornia_rs.io import decode_image_png_u8
except ImportError:  # no wheel for this platform: OpenCV reads the same pixels in twice the time
    decode_image_png_u8: Callable[..., object] | None = None

log = logging.getLogger(__name__)

T = TypeVar("T")

Bytes = npt.NDArray[np.uint8]

MAX_PIXELS = 200_000_000
"""Larger pictures are refused before anything is allocated; this many are 0.6 GB of RGB."""

MAX_FILE_BYTES = 2**31
"""Longer files are refused before they are read; no picture within `MAX_PIXELS` needs more."""

MATTE = 128
"""The grey that stands behind transparent pixels wherever alpha is not wanted."""

_EXPORT_AGAIN = "Export or download the file again."
_SMALLER = "Export a smaller version of it."
_ORIENTATION_TAG = 0x0112
_TURNS: dict[int, tuple[int | None, int | None]] = {
    2: (None, 1),
    3: (cv2.ROTATE_180, None),
    4: (None, 0),
    5: (cv2.ROTATE_90_CLOCKWISE, 1),
    6: (cv2.ROTATE_90_CLOCKWISE, None),
    7: (cv2.ROTATE_90_COUNTERCLOCKWISE, 1),
    8: (cv2.ROTATE_90_COUNTERCLOCKWISE, None),
}
"""EXIF orientation: how to rotate, then around which axis to flip (Exif 3.0, tag 0x0112)."""

# Pillow warns from its limit on and raises from twice its limit on, as it opens a file; with our
# limit as its own, both mean "too large". The size is checked here again, for a warning may pass.
PillowImage.MAX_IMAGE_PIXELS = MAX_PIXELS


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """A decoded picture, upright.

    Attributes:
        rgb: (H, W, 3) uint8, sRGB as stored; for a grey picture the three channels are equal.
        alpha: (H, W) uint8, 255 is opaque; None where every pixel is.
    """

    rgb: Bytes
    alpha: Bytes | None = None

    @property
    def width(self) -> int:
        """Columns."""
        return self.rgb.shape[1]

    @property
    def height(self) -> int:
        """Rows."""
        return self.rgb.shape[0]

    def flattened(self) -> Bytes:
        """Returns (H, W, 3) uint8: `rgb` itself, or the picture laid over a mid grey."""
        if self.alpha is None:
            return self.rgb
        alpha = cv2.cvtColor(self.alpha, cv2.COLOR_GRAY2RGB)
        lit = cv2.multiply(self.rgb, alpha, scale=1 / 255)
        behind = cv2.convertScaleAbs(cv2.bitwise_not(alpha), alpha=MATTE / 255)
        return as_bytes(cv2.add(lit, behind))


def prepare_worker() -> None:
    """Sets a worker process up: one OpenCV thread, for the pool already uses every core."""
    cv2.setNumThreads(1)


def load_pixels(path: Path) -> Pixels:
    """Returns the upright pixels of a PNG, JPEG, WebP, AVIF, TIFF or GIF file (its first frame).

    For worker processes: the PNG decoder holds the interpreter's lock while it works. 16-bit
    samples become 8-bit ones; a damaged PNG gives its readable rows, and black below them.

    Raises:
        UnreadableImage: with the reason in plain words and, where there is one, a way out.
    """
    return _decode(path, lock_holding=True)


def load_pixels_beside(path: Path) -> Pixels:
    """Returns the same as `load_pixels`, for a thread beside a window.

    Every decoder it uses releases the interpreter's lock.

    Raises:
        UnreadableImage: as `load_pixels` does.
    """
    return _decode(path, lock_holding=False)


class Preview(NamedTuple):
    """A picture for a window that cannot read the file's format itself.

    Attributes:
        data: rows of B, G, R, A without padding, which is Qt's ARGB32 on little-endian machines;
            colours are as stored, not multiplied by their alpha.
        width: pixels.
        height: pixels.
        has_alpha: some pixel is not opaque.
        profile: the file's ICC profile; empty without one.
    """

    data: bytes
    width: int
    height: int
    has_alpha: bool
    profile: bytes


def decode_preview(path: Path, max_side: int) -> Preview:
    """Returns a picture with its ICC profile, which is not applied.

    May run on a thread beside the window: every decoder it uses releases the interpreter's lock.

    Args:
        path: the file.
        max_side: no side of the result is longer; smaller pictures keep their size.

    Raises:
        UnreadableImage: as `load_pixels` does.
    """
    pixels = load_pixels_beside(path)
    shown = cv2.cvtColor(shrunk_to(pixels.rgb, max_side), cv2.COLOR_RGB2BGRA)
    if pixels.alpha is not None:
        shown[..., 3] = shrunk_to(pixels.alpha, max_side)
    height, width = shown.shape[:2]
    profile = _peek(path, lambda image: image.info.get("icc_profile") or b"", b"")
    return Preview(shown.tobytes(), width, height, pixels.alpha is not None, profile)


def is_grey_with_alpha(path: Path) -> bool:
    """Returns whether a file holds grey and alpha, of which Qt drops the alpha in a TIFF."""
    return _peek(path, lambda image: image.mode in {"LA", "La", "PA"}, default=False)


def _peek(path: Path, look: Callable[[Image], T], default: T) -> T:
    """What an opened, not yet decoded file tells; the default where Pillow cannot open it."""
    try:
        with PillowImage.open(path) as image:
            return look(image)
    except Exception:  # a damaged file makes Pillow raise nearly anything
        log.debug("Pillow does not open this file", exc_info=True)
        return default


def shrunk_to(picture: Bytes, max_side: int) -> Bytes:
    """Returns the picture, grey or colour, with its longer side at most `max_side`, by area.

    Halving first is exact for area averages and much faster in OpenCV than one step of an uneven
    factor: 1.8 ms against 4.4 from 1216 to 256 pixels. An odd last row or column is given up.
    """
    height, width = picture.shape[:2]
    factor = max_side / max(height, width)
    if factor >= 1:
        return picture
    target = (max(1, round(width * factor)), max(1, round(height * factor)))
    while width >= 2 * target[0] and height >= 2 * target[1]:
        width, height = width // 2, height // 2
        even = picture[: 2 * height, : 2 * width]
        picture = as_bytes(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA))
    if (width, height) == target:
        return picture
    return as_bytes(cv2.resize(picture, target, interpolation=cv2.INTER_AREA))


def as_bytes(array: object) -> Bytes:
    """Returns the array that OpenCV or Pillow hands over, as the uint8 array it is."""
    return np.asarray(array, dtype=np.uint8)


class _UnfitError(Exception):
    """Why a file is not decoded, and what the person can do about it."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


def _decode(path: Path, *, lock_holding: bool) -> Pixels:
    try:
        file = _read(path)
        kind = _format_of(file)
        if kind == "png":
            return _decode_png(file, lock_holding=lock_holding)
        return _decode_other(file, kind)
    except _UnfitError as unfit:
        raise UnreadableImage(path, unfit.reason, unfit.hint) from unfit
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnreadableImage(path, f"the file cannot be opened: {reason}") from error


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        if size > MAX_FILE_BYTES:
            raise _UnfitError(
                f"the file has {size / 2**30:.1f} GiB; Curator reads up to 2", _SMALLER
            )
        file.seek(0)
        return file.read()


def _format_of(file: bytes) -> str:
    """The format's name as Pillow calls it in lower case, by the magic bytes."""
    if file.startswith(SIGNATURE):
        return "png"
    if file.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if file.startswith(b"RIFF") and file[8:12] == b"WEBP":
        return "webp"
    brands = file[8 : min(128, int.from_bytes(file[:4], "big"))] if file[4:8] == b"ftyp" else b""
    if b"avif" in brands or b"avis" in brands:
        return "avif"
    if file.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if file.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
        return "tiff"
    if not file:
        raise _UnfitError("the file is empty")
    raise _UnfitError("it is not a PNG, JPEG, WebP, AVIF, TIFF or GIF file", "Export it as PNG.")


def _refuse_size(width: int, height: int) -> None:
    if width <= 0 or height <= 0:
        raise _UnfitError(f"it says it has {width} × {height} pixels", _EXPORT_AGAIN)
    if width * height > MAX_PIXELS:
        size = f"{width} × {height} pixels"
        raise _UnfitError(
            f"it has {size}; Curator reads up to {MAX_PIXELS // 10**6} million", _SMALLER
        )


def _decode_png(file: bytes, *, lock_holding: bool) -> Pixels:
    try:
        stream = read_png(file)
    except ValueError as error:
        raise _UnfitError(str(error), _EXPORT_AGAIN) from error
    _refuse_size(stream.width, stream.height)
    decoded = _by_kornia(file, stream) if lock_holding and stream.is_plain else None
    if decoded is None:
        decoded = _by_opencv(essential_png(stream))
    if decoded is None:
        try:
            decoded = _by_opencv(repaired_png(stream))
        except ValueError as error:
            raise _UnfitError(str(error), _EXPORT_AGAIN) from error
    if decoded is None:
        raise _UnfitError("its pixel data is damaged", _EXPORT_AGAIN)
    return _upright(decoded, _orientation(stream.exif))


def _by_kornia(file: bytes, stream: PngStream) -> Pixels | None:
    """The pixels, or None when kornia_rs is not there or does not like the file."""
    if decode_image_png_u8 is None:
        return None
    mode = {ColourType.GREY: "mono", ColourType.RGB: "rgb"}.get(stream.colour_type, "rgba")
    try:
        decoded = decode_image_png_u8(file, (stream.height, stream.width), mode)
    except Exception:  # it raises nothing finer; the next decoder is asked instead
        log.debug("kornia_rs does not read this PNG", exc_info=True)
        return None
    array = as_bytes(decoded)
    if mode == "mono":
        return Pixels(as_bytes(cv2.cvtColor(array, cv2.COLOR_GRAY2RGB)))
    return Pixels(array) if mode == "rgb" else _split(array, cv2.COLOR_RGBA2RGB)


def _by_opencv(file: bytes, *, plain: bool = False) -> Pixels | None:
    """The pixels of any PNG, JPEG or WebP file, or None when OpenCV gives up.

    Args:
        file: its bytes.
        plain: it is known to have three channels of 8 bits, so they can be decoded in our order.
    """
    flags = cv2.IMREAD_COLOR_RGB | cv2.IMREAD_IGNORE_ORIENTATION if plain else cv2.IMREAD_UNCHANGED
    try:
        decoded = cv2.imdecode(np.frombuffer(file, np.uint8), flags)
    except cv2.error as error:
        log.debug("OpenCV does not read this file: %s", error)
        return None
    if decoded is None:
        return None
    if plain:
        return Pixels(as_bytes(decoded))
    array = _eight_bit(decoded)
    if array.ndim == 2:
        return Pixels(as_bytes(cv2.cvtColor(array, cv2.COLOR_GRAY2RGB)))
    if array.shape[2] == 4:
        return _split(array, cv2.COLOR_BGRA2RGB)
    return Pixels(as_bytes(cv2.cvtColor(array, cv2.COLOR_BGR2RGB)))


def _decode_other(file: bytes, kind: str) -> Pixels:
    """JPEG and WebP by OpenCV with Pillow behind it, the others by Pillow; all sized by Pillow."""
    try:
        with PillowImage.open(io.BytesIO(file), formats=[kind]) as image:
            _refuse_size(image.width, image.height)
            simple = kind in ("jpeg", "webp") and image.mode in ("L", "RGB", "RGBA", "RGBX")
            plain = kind == "jpeg" and image.mode == "RGB"
            decoded = _by_opencv(file, plain=plain) if simple else None
            if decoded is None:
                decoded = _by_pillow(image)
            exif = b"" if kind == "tiff" else image.info.get("exif", b"")
    except (PillowImage.DecompressionBombError, PillowImage.DecompressionBombWarning) as error:
        limit = f"Curator reads up to {MAX_PIXELS // 10**6} million"
        raise _UnfitError(f"it has too many pixels; {limit}", _SMALLER) from error
    except _UnfitError:
        raise
    except Exception as error:  # a damaged file makes a decoder raise nearly anything
        reason = f"its {kind.upper()} data is damaged or incomplete"
        raise _UnfitError(reason, _EXPORT_AGAIN) from error
    return _upright(decoded, _orientation(exif))


def _by_pillow(image: Image) -> Pixels:
    """The first frame's pixels; Pillow turns a TIFF upright by itself."""
    if image.mode.startswith("I;16"):
        grey = _eight_bit(np.asarray(image))
        return Pixels(as_bytes(cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB)))
    if image.mode in ("I", "F"):
        raise _UnfitError(
            "its samples are 32-bit numbers without a known white", "Export it as PNG."
        )
    if image.has_transparency_data:
        return _split(as_bytes(image.convert("RGBA")), cv2.COLOR_RGBA2RGB)
    return Pixels(as_bytes(image.convert("RGB")))


def _eight_bit(samples: object) -> Bytes:
    """8-bit samples as they are, 16-bit ones scaled by 1/257 and rounded."""
    array = np.asarray(samples)
    if array.dtype == np.uint8:
        return as_bytes(array)
    if array.dtype == np.uint16:
        return as_bytes(cv2.convertScaleAbs(array, alpha=1 / 257))
    raise _UnfitError(f"its samples are {array.dtype} numbers", "Export it as PNG.")


def _split(four: Bytes, conversion: int) -> Pixels:
    """Four channels as colour and alpha; an alpha that hides nothing is dropped."""
    alpha = as_bytes(cv2.extractChannel(four, 3))
    opaque = cv2.minMaxLoc(alpha)[0] == 255
    return Pixels(as_bytes(cv2.cvtColor(four, conversion)), None if opaque else alpha)


def _orientation(exif: bytes) -> int:
    """The EXIF orientation, 1..8; 1 (upright) where none can be read."""
    if not exif:
        return 1
    tags = PillowImage.Exif()
    try:
        tags.load(exif)
        value = tags.get(_ORIENTATION_TAG, 1)
    except Exception:  # strange EXIF must not cost the picture
        log.debug("The EXIF orientation cannot be read", exc_info=True)
        return 1
    return value if value in _TURNS else 1


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    if orientation == 1:
        return pixels
    alpha = None if pixels.alpha is None else _turned(pixels.alpha, orientation)
    return Pixels(_turned(pixels.rgb, orientation), alpha)


def _turned(picture: Bytes, orientation: int) -> Bytes:
    rotation, axis = _TURNS[orientation]
    if rotation is not None:
        picture = as_bytes(cv2.rotate(picture, rotation))
    return picture if axis is None else as_bytes(cv2.flip(picture, axis))
