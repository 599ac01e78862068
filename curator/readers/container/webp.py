"""WebP chunks (RFC 9649): size, EXIF, XMP, C2PA. The RIFF header's own length is not believed."""

import struct
from typing import BinaryIO

from curator.readers.container.blocks import (
    BlockKind,
    Container,
    ContainerError,
    Gathering,
)
from curator.readers.container.tiff import keep_exif
from curator.readers.container.xmp_packet import keep_xmp

MAX_CHUNKS = 20_000
_HEAD = struct.Struct("<4sI")


def walk_webp(file: BinaryIO, size: int) -> Container:
    """Returns a WebP's canvas size and blocks; an animation counts as its first frame.

    Raises:
        ContainerError: no chunk says how large the picture is.
    """
    gathering = Gathering()
    extent: tuple[int, int] | None = None
    position = 12
    for _ in range(MAX_CHUNKS):
        file.seek(position)
        head = file.read(8)
        if len(head) < 8:
            break
        kind, length = _HEAD.unpack(head)
        if position + 8 + length > size:
            cut = f"The WebP chunk {kind.decode('latin-1').strip()} is cut off."
            if kind in (b"EXIF", b"XMP ", b"C2PA"):
                gathering.lose(cut)
                break
            gathering.warn(cut)
        if kind in (b"VP8X", b"VP8L", b"VP8 ") and extent is None:
            extent = _extent(kind, file.read(10))
        elif kind == b"EXIF" and gathering.affords(length, "WebP EXIF"):
            keep_exif(gathering, file.read(length), "WebP EXIF")
        elif kind == b"XMP " and gathering.affords(length, "WebP XMP"):
            keep_xmp(gathering, file.read(length), "WebP XMP")
        elif kind == b"C2PA" and gathering.affords(length, "WebP C2PA"):
            gathering.keep(BlockKind.C2PA, "C2PA", "", "WebP C2PA", file.read(length))
        position += 8 + length + (length & 1)
    if extent is None:
        raise ContainerError(
            "this WebP is truncated: it does not say how large its picture is",
            "Copy or download it again.",
        )
    return gathering.finish("webp", *extent)


def _extent(kind: bytes, data: bytes) -> tuple[int, int] | None:
    """Width and height from a VP8X, VP8L or VP8 chunk's beginning; None where it is too short."""
    if kind == b"VP8X" and len(data) >= 10:
        return (
            1 + int.from_bytes(data[4:7], "little"),
            1 + int.from_bytes(data[7:10], "little"),
        )
    if kind == b"VP8L" and len(data) >= 5 and data[0] == 0x2F:
        bits = int.from_bytes(data[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and len(data) >= 10 and data[3:6] == b"\x9d\x01\x2a":
        return (
            int.from_bytes(data[6:8], "little") & 0x3FFF,
            int.from_bytes(data[8:10], "little") & 0x3FFF,
        )
    return None
