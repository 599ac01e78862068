"""What a PNG file says of its colours, in the chunks before its pixels.

Chunks and which of them comes first: PNG specification, third edition (W3C 2025), section 12.
Numbers of cICP: ITU-T H.273. No pixels are read here, and nothing is converted.
"""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from curator.imaging.png_stream import SIGNATURE

MAX_CHUNKS = 2000
"""Looked at before giving up; writers put colour chunks first."""

MAX_PROFILE_BYTES = 8 * 2**20
"""A longer profile is a bomb; the largest printer profiles take about 4 MB."""

_UNIT = 100_000
"""gAMA and cHRM are stored times this."""

_WANTED = {b"cICP", b"iCCP", b"sRGB", b"gAMA", b"cHRM"}


@dataclass(frozen=True, slots=True)
class PngColour:
    """The colour chunks of one PNG.

    Attributes:
        has_profile: there is an iCCP chunk, readable or not.
        profile: the ICC profile in it, inflated; empty where there is none or it is damaged.
        is_srgb: there is an sRGB chunk.
        gamma: what gAMA says, such as 0.45455; None without one.
        primaries: white x and y, then red, green and blue, from cHRM; None without one.
        code: cICP's primaries, transfer function, matrix and full-range flag; None without one.
    """

    has_profile: bool = False
    profile: bytes = b""
    is_srgb: bool = False
    gamma: float | None = None
    primaries: tuple[float, ...] | None = None
    code: tuple[int, ...] | None = None

    @property
    def says_nothing(self) -> bool:
        """True where no chunk speaks of colours."""
        return self == PngColour()


def png_colour(path: Path) -> PngColour:
    """Returns what a PNG's chunks say; nothing where the file is damaged before its pixels."""
    with path.open("rb") as file:
        if file.read(len(SIGNATURE)) != SIGNATURE:
            return PngColour()
        return _understood(_chunks(file))


def _chunks(file: BinaryIO) -> dict[bytes, bytes]:
    """The first of each chunk that is wanted."""
    found: dict[bytes, bytes] = {}
    for _ in range(MAX_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or head[4:] in {b"IDAT", b"IEND"}:
            break
        (length,), kind = struct.unpack(">I", head[:4]), head[4:]
        if kind in _WANTED and kind not in found and length <= MAX_PROFILE_BYTES:
            found[kind] = file.read(length)
            file.seek(4, 1)
        else:
            file.seek(length + 4, 1)
    return found


def _understood(chunks: dict[bytes, bytes]) -> PngColour:
    gamma = chunks.get(b"gAMA", b"")
    primaries = chunks.get(b"cHRM", b"")
    code = chunks.get(b"cICP", b"")
    return PngColour(
        has_profile=b"iCCP" in chunks,
        profile=_inflated(chunks.get(b"iCCP", b"")),
        is_srgb=b"sRGB" in chunks,
        gamma=struct.unpack(">I", gamma)[0] / _UNIT if len(gamma) == 4 else None,
        primaries=(
            tuple(value / _UNIT for value in struct.unpack(">8I", primaries))
            if len(primaries) == 32
            else None
        ),
        code=tuple(code) if len(code) == 4 else None,
    )


def _inflated(chunk: bytes) -> bytes:
    """An iCCP chunk's profile: a name, a zero, the method 0, then deflated bytes."""
    _name, zero, rest = chunk.partition(b"\0")
    if not zero or rest[:1] != b"\0":
        return b""
    inflate = zlib.decompressobj()
    try:
        profile = inflate.decompress(rest[1:], MAX_PROFILE_BYTES)
    except zlib.error:
        return b""
    return b"" if inflate.unconsumed_tail else profile
