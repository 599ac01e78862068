"""PNG files of four pixels a side with chunks of a test's own."""

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

Chunk = tuple[bytes, bytes]


def png_with_chunks(
    path: Path,
    chunks: Sequence[Chunk],
    *,
    pixel: bytes = b"\xcc\x33\x33",
    colour_type: int = 2,
    depth: int = 8,
) -> Path:
    """Writes a picture of one colour; the chunks stand before its pixels."""
    rows = b"".join(b"\0" + pixel * 4 for _ in range(4))
    header = struct.pack(">IIBBBBB", 4, 4, depth, colour_type, 0, 0, 0)
    whole = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in whole))
    return path


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
