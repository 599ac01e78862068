"""Text in the lowest bits of a PNG's pixels ("stealth pnginfo"), where chunks may be lost.

The bits run down each column, from the first column on: of alpha alone, or of red, green and blue.
Fifteen characters say that it is there and how it is packed, four bytes how many bits follow.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from curator.imaging.png_stream import ColourType, PngStream, essential_png, read_png

ALPHA_MARKS = (b"stealth_pnginfo", b"stealth_pngcomp")
COLOUR_MARKS = (b"stealth_rgbinfo", b"stealth_rgbcomp")
PACKED_MARKS = (ALPHA_MARKS[1], COLOUR_MARKS[1])
MARK_BYTES = 15

_LENGTH_BYTES = 4
_HEAD_BITS = 8 * (MARK_BYTES + _LENGTH_BYTES)
_FEWEST_BYTES = 2
"""A low picture's first column shows only the beginning of a mark; one byte of it is too little."""

_MOST_PIXELS = 2**24
"""Larger pictures are not looked into: nothing that hides texts makes them."""

_INFLATE_MOST = 16 * 2**20


@dataclass(frozen=True, slots=True)
class HiddenText:
    """What was found.

    Attributes:
        mark: one of the four marks.
        data: the bytes behind it, still gzipped where the mark is one of `PACKED_MARKS`.
    """

    mark: bytes
    data: bytes


def find_hidden_text(file: bytes) -> HiddenText | None:
    """Returns the text hidden in a PNG file's pixels, None where there is none.

    A look at the first column, for which only the rows' beginnings are needed, decides whether the
    whole picture is decoded. Looked into are 8-bit RGB and RGBA files that are not interlaced.

    Raises:
        ValueError: there is one, but it claims to be longer than the picture can hold.
    """
    try:
        stream = read_png(file)
    except ValueError:
        return None
    is_fit = stream.bit_depth == 8 and not stream.interlaced
    if not is_fit or stream.colour_type not in (ColourType.RGB, ColourType.RGBA):
        return None
    if not 0 < stream.width * stream.height <= _MOST_PIXELS:
        return None
    column = _first_column(stream, 8 * MARK_BYTES)
    if stream.colour_type is ColourType.RGBA and _begins((p[3] for p in column), ALPHA_MARKS):
        return _read(stream, (3,), ALPHA_MARKS)
    if _begins(chain.from_iterable(pixel[:3] for pixel in column), COLOUR_MARKS):
        return _read(stream, (2, 1, 0), COLOUR_MARKS)
    return None


def _first_column(stream: PngStream, rows: int) -> list[bytes]:
    """The first pixel of up to `rows` rows, a byte for each channel.

    In the first column nothing stands to the left, so that every filter adds at most the pixel
    above (PNG specification, 9.2): Paeth takes it whole, Average half of it.
    """
    channels = stream.colour_type.channels
    row_bytes = 1 + stream.width * channels
    need = min(min(rows, stream.height) * row_bytes, _INFLATE_MOST)
    inflater = zlib.decompressobj()
    raw = bytearray()
    try:
        for piece in stream.data:
            raw += inflater.decompress(piece, need - len(raw))
            if len(raw) >= need:
                break
    except zlib.error:
        pass  # a damaged picture is looked at as far as it goes
    column: list[bytes] = []
    above = bytes(channels)
    for start in range(0, len(raw) - channels, row_bytes):
        pixel = raw[start + 1 : start + 1 + channels]
        divisor = {2: 1, 3: 2, 4: 1}.get(raw[start])
        if divisor is not None:
            pixel = bytes(
                (value + up // divisor) & 255 for value, up in zip(pixel, above, strict=True)
            )
        above = bytes(pixel)
        column.append(above)
    return column


def _begins(samples: Iterable[int], marks: tuple[bytes, ...]) -> bool:
    """Whether the lowest bits begin with a mark, as far as one column shows it."""
    bits = "".join(str(sample & 1) for sample in samples)[: 8 * MARK_BYTES]
    size = len(bits) // 8
    seen = int(bits[: 8 * size] or "0", 2).to_bytes(size, "big")
    return size >= _FEWEST_BYTES and any(mark.startswith(seen) for mark in marks)


def _read(
    stream: PngStream, channels: tuple[int, ...], marks: tuple[bytes, ...]
) -> HiddenText | None:
    """The text behind a mark; the channels are counted in OpenCV's order: blue, green, red."""
    # Slow to import, and needed only for a picture that has something to say.
    import cv2
    import numpy as np

    encoded = np.frombuffer(essential_png(stream), np.uint8)
    try:
        decoded = cv2.imdecode(encoded, cv2.IMREAD_UNCHANGED)
    except cv2.error:  # wider than it decodes
        return None
    if decoded is None or decoded.shape[2:] < (max(channels) + 1,):
        return None
    picture = np.asarray(decoded, np.uint8)
    per_column = picture.shape[0] * len(channels)

    def first_bytes(bits: int) -> bytes:
        columns = picture[:, : -(-bits // per_column), list(channels)]
        samples = columns.transpose(1, 0, 2).reshape(-1)[:bits]
        return np.packbits(samples & 1).tobytes()

    head = first_bytes(_HEAD_BITS)
    mark, length = head[:MARK_BYTES], int.from_bytes(head[MARK_BYTES:], "big")
    if mark not in marks or len(head) < MARK_BYTES + _LENGTH_BYTES:
        return None
    if _HEAD_BITS + length > per_column * picture.shape[1]:
        raise ValueError("it claims to be longer than the picture can hold")
    return HiddenText(mark, first_bytes(_HEAD_BITS + length)[MARK_BYTES + _LENGTH_BYTES :])
