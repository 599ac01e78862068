"""The parts of a PNG file that make its pixels, and a second chance for damaged ones.

A decoder is handed only what it needs: text, profiles and private chunks are left out (a decoder
that trusts a chunk's stated length can spend seconds on a lie), and checksums are written anew.
Chunk and filter rules: PNG specification, third edition (W3C 2025), sections 5, 8 and 11.
"""

import itertools
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_INFLATE_STEP = 4096
"""Damaged data is inflated in pieces this long, so that a fault costs no more than one of them."""

_LAST_FILTER = 4
"""A row that starts with a larger byte is garbage, and so is everything after it."""

_WORTH_KEEPING = 20
"""Less than one part in so many is no picture; it is more often a header that lies about a size."""

_ADAM7 = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""Each interlacing pass: first column, first row, column step, row step."""


class ColourType(IntEnum):
    """What a PNG's samples are; the values are the file format's."""

    GREY = 0
    RGB = 2
    PALETTE = 3
    GREY_ALPHA = 4
    RGBA = 6

    @property
    def channels(self) -> int:
        """Samples a pixel."""
        return {self.GREY: 1, self.RGB: 3, self.PALETTE: 1, self.GREY_ALPHA: 2}.get(self, 4)


@dataclass(frozen=True, slots=True)
class PngStream:
    """A PNG's header and the chunks that matter to its first image.

    Attributes:
        width: pixels.
        height: pixels.
        bit_depth: bits a sample.
        colour_type: what the samples are.
        interlaced: stored in the seven passes of Adam7.
        palette: the PLTE chunk's content, or empty.
        transparency: the tRNS chunk's content, or empty.
        exif: the eXIf chunk's content, or empty.
        data: the IDAT chunks' contents, in order; the last may be cut short.
    """

    width: int
    height: int
    bit_depth: int
    colour_type: ColourType
    interlaced: bool
    palette: bytes
    transparency: bytes
    exif: bytes
    data: tuple[memoryview, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it is 8-bit grey, RGB or RGBA with nothing to look up."""
        plain = (ColourType.GREY, ColourType.RGB, ColourType.RGBA)
        return self.bit_depth == 8 and self.colour_type in plain and not self.transparency

    def row_lengths(self) -> Iterator[int]:
        """Yields the bytes of each stored row, its filter byte included, pass by pass."""
        for first_x, first_y, step_x, step_y in _ADAM7 if self.interlaced else ((0, 0, 1, 1),):
            columns = -((first_x - self.width) // step_x)
            rows = -((first_y - self.height) // step_y)
            if columns > 0:
                bits = columns * self.bit_depth * self.colour_type.channels
                yield from itertools.repeat(1 + (bits + 7) // 8, rows)


def read_png(file: bytes) -> PngStream:
    """Returns the stream of a PNG file's bytes; checksums are not looked at.

    Raises:
        ValueError: there is no header, or no pixel data; the message says which.
    """
    header: bytes | None = None
    kept: dict[bytes, bytes] = {}
    data: list[memoryview] = []
    for kind, body in _chunks(file):
        if kind == b"IHDR" and header is None:
            header = bytes(body)
        elif kind == b"IDAT":
            data.append(body)
        elif kind in (b"PLTE", b"tRNS", b"eXIf"):
            kept.setdefault(kind, bytes(body))
    if header is None or len(header) != 13:
        raise ValueError("the PNG header is missing or cut off")
    width, height, depth, colour, _compression, _filter, interlaced = struct.unpack(
        ">IIBBBBB", header
    )
    if colour not in tuple(ColourType):
        raise ValueError(f"the PNG header names a colour type that does not exist ({colour})")
    if not any(data):
        raise ValueError("the PNG file holds no pixel data")
    return PngStream(
        width=width,
        height=height,
        bit_depth=depth,
        colour_type=ColourType(colour),
        interlaced=bool(interlaced),
        palette=kept.get(b"PLTE", b""),
        transparency=kept.get(b"tRNS", b""),
        exif=kept.get(b"eXIf", b""),
        data=tuple(data),
    )


def essential_png(stream: PngStream) -> bytes:
    """Returns a PNG file of the stream's pixels alone, with right checksums and an end."""
    return _written(stream, stream.data)


def repaired_png(stream: PngStream) -> bytes:
    """Returns a PNG file whose readable rows are the stream's and whose lost rows are black.

    Raises:
        ValueError: less than a twentieth of the rows can be read; the message says how much.
    """
    length = sum(stream.row_lengths())
    raw = _inflated(stream.data, length)
    readable = 0
    for row in stream.row_lengths():
        if readable >= len(raw) or raw[readable] > _LAST_FILTER:
            break
        readable += row
    if readable < length / _WORTH_KEEPING:
        share = 100 * readable // length
        raise ValueError(f"the PNG file's pixel data is damaged: {share} % of it can be read")
    whole = raw[:readable].ljust(length, b"\0")
    return _written(stream, (memoryview(zlib.compress(whole, level=1)),))


def _chunks(file: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Yields (kind, content) up to IEND or to what is no chunk; the last content may be cut."""
    view = memoryview(file)
    position = len(SIGNATURE)
    while position + 8 <= len(view):
        length = int.from_bytes(view[position : position + 4], "big")
        kind = bytes(view[position + 4 : position + 8])
        if not kind.isalpha() or kind == b"IEND":
            return
        yield kind, view[position + 8 : position + 8 + length]
        position += 12 + length


def _inflated(pieces: Iterable[memoryview], limit: int) -> bytes:
    """As much as can be inflated, at most `limit` bytes; the closing checksum is not asked for."""
    joined = b"".join(pieces)
    if len(joined) < 2 or joined[0] & 15 != 8 or int.from_bytes(joined[:2], "big") % 31:
        return b""
    inflater = zlib.decompressobj(wbits=-15)
    raw = bytearray()
    for start in range(2, len(joined), _INFLATE_STEP):
        step = joined[start : start + _INFLATE_STEP]
        while step and len(raw) < limit:
            try:
                raw += inflater.decompress(step, limit - len(raw))
            except zlib.error:
                return bytes(raw)
            step = inflater.unconsumed_tail
        if inflater.eof or len(raw) >= limit:
            break
    return bytes(raw)


def _written(stream: PngStream, data: Iterable[memoryview]) -> bytes:
    header = struct.pack(
        ">IIBBBBB",
        stream.width,
        stream.height,
        stream.bit_depth,
        stream.colour_type,
        0,
        0,
        stream.interlaced,
    )
    chunks: list[tuple[bytes, bytes | memoryview]] = [(b"IHDR", header)]
    if stream.palette:
        chunks.append((b"PLTE", stream.palette))
    if stream.transparency:
        chunks.append((b"tRNS", stream.transparency))
    chunks += [(b"IDAT", piece) for piece in data]
    chunks.append((b"IEND", b""))
    parts = [SIGNATURE]
    for kind, body in chunks:
        checksum = zlib.crc32(body, zlib.crc32(kind))
        parts += [struct.pack(">I", len(body)), kind, bytes(body), struct.pack(">I", checksum)]
    return b"".join(parts)
