"""XMP in PNG: an iTXt chunk of a reserved keyword (XMP specification, part 3; W3C PNG)."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from curator.exporters._xmp_scan import MAX_PACKET_BYTES, XmpRefused

MAGIC = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"XML:com.adobe.xmp"
_HEAD = struct.Struct(">I4s")
_CUT_OFF = "it is cut off or damaged"


@dataclass(frozen=True, slots=True)
class _Chunk:
    kind: bytes
    start: int
    end: int

    def body(self, data: bytes) -> bytes:
        return data[self.start + 8 : self.end - 4]


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Every chunk up to IEND; what follows it belongs to nobody and stays."""
    at = len(MAGIC)
    while at + 12 <= len(data):
        length, kind = _HEAD.unpack_from(data, at)
        end = at + 12 + length
        if end > len(data) or not kind.isalpha():
            break
        yield _Chunk(kind, at, end)
        if kind == b"IEND":
            return
        at = end
    raise XmpRefused(_CUT_OFF, "Copy or download it again.")


def _packet_chunk(data: bytes) -> tuple[_Chunk | None, _Chunk]:
    """The chunk with the packet, and the first one of picture data."""
    chunks = list(_chunks(data))
    pixels = next((chunk for chunk in chunks if chunk.kind == b"IDAT"), None)
    if pixels is None:
        raise XmpRefused(_CUT_OFF, "Copy or download it again.")
    found = [
        chunk
        for chunk in chunks
        if chunk.kind == b"iTXt" and chunk.body(data).startswith(_KEYWORD + b"\0")
    ]
    if len(found) > 1:
        raise XmpRefused("it has two XMP packets, and programs do not agree on which counts")
    return (found[0] if found else None), pixels


def has_credential(data: bytes) -> bool:
    """Whether a C2PA manifest store is in it."""
    return any(chunk.kind == b"caBX" for chunk in _chunks(data))


def packet_of(data: bytes) -> bytes | None:
    """Returns the packet, inflated; None where there is none."""
    chunk, _ = _packet_chunk(data)
    if chunk is None:
        return None
    body = chunk.body(data)[len(_KEYWORD) + 1 :]
    compressed = body[:1] == b"\1"
    _, _, rest = body[2:].partition(b"\0")
    _, _, text = rest.partition(b"\0")
    if not compressed:
        return text
    inflater = zlib.decompressobj()
    try:
        text = inflater.decompress(text, MAX_PACKET_BYTES)
    except zlib.error as error:
        raise XmpRefused("its XMP is compressed and damaged") from error
    if not inflater.eof:
        raise XmpRefused("its XMP is cut off, or larger than 16 MB")
    return text


def with_packet(data: bytes, packet: bytes | None) -> bytes:
    """Returns the file with that packet, before the picture data where it is new; None without."""
    chunk, pixels = _packet_chunk(data)
    new = b""
    if packet is not None:
        # Uncompressed: the specification wants it so, that scanners find it.
        body = b"iTXt" + _KEYWORD + b"\0\0\0\0\0" + packet
        new = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    start, end = (chunk.start, chunk.end) if chunk is not None else (pixels.start, pixels.start)
    return data[:start] + new + data[end:]
