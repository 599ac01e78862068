"""XMP in WebP: a chunk of its own, announced by a flag of the VP8X chunk (RFC 9649)."""

import struct
from dataclasses import dataclass

from curator.exporters._xmp_scan import XmpRefused

_HEAD = struct.Struct("<4sI")
_XMP_FLAG, _ALPHA_FLAG = 0x04, 0x10
_HINT = "Copy or download it again."
_DAMAGED = "it is cut off or damaged"


@dataclass(frozen=True, slots=True)
class _Chunk:
    kind: bytes
    start: int
    size: int
    end: int

    def body(self, data: bytes) -> bytes:
        return data[self.start + 8 : self.start + 8 + self.size]


@dataclass(frozen=True, slots=True)
class _Riff:
    chunks: list[_Chunk]
    end: int
    """Where the RIFF ends; what lies behind it belongs to nobody and stays."""

    def first(self, kind: bytes) -> _Chunk | None:
        return next((chunk for chunk in self.chunks if chunk.kind == kind), None)


def _riff(data: bytes) -> _Riff:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise XmpRefused(_DAMAGED, _HINT)
    chunks: list[_Chunk] = []
    at = 12
    while at + 8 <= end:
        kind, size = _HEAD.unpack_from(data, at)
        stop = at + 8 + size + (size & 1)
        if stop > end + 1 or at + 8 + size > end:
            raise XmpRefused(_DAMAGED, _HINT)
        at_end = min(stop, len(data))
        chunks.append(_Chunk(kind, at, size, at_end))
        at = at_end
    if at < end:
        raise XmpRefused(_DAMAGED, _HINT)
    if not any(chunk.kind in (b"VP8 ", b"VP8L", b"ANMF") for chunk in chunks):
        raise XmpRefused(_DAMAGED, _HINT)
    if sum(chunk.kind == b"XMP " for chunk in chunks) > 1:
        raise XmpRefused("it has two XMP packets, and programs do not agree on which counts")
    return _Riff(chunks, at)


def has_credential(data: bytes) -> bool:
    """Whether a C2PA manifest store is in it."""
    return _riff(data).first(b"C2PA") is not None


def packet_of(data: bytes) -> bytes | None:
    """Returns the packet; None where there is none."""
    chunk = _riff(data).first(b"XMP ")
    return None if chunk is None else chunk.body(data)


def with_packet(data: bytes, packet: bytes | None) -> bytes:
    """Returns the file with that packet, at its end where it is new; None without."""
    riff = _riff(data)
    old = riff.first(b"XMP ")
    pieces: list[bytes] = []
    if packet is not None and riff.first(b"VP8X") is None:
        pieces.append(_extended_header(data, riff))
    for chunk in riff.chunks:
        if chunk.kind == b"VP8X":
            pieces.append(_flagged(data, chunk, is_set=packet is not None))
        elif chunk is not old:
            pieces.append(_padded(data[chunk.start : chunk.end], chunk))
        elif packet is not None:
            pieces.append(_xmp_chunk(packet))
    if packet is not None and old is None:
        pieces.append(_xmp_chunk(packet))
    body = b"WEBP" + b"".join(pieces)
    if len(body) > 2**32 - 10:
        raise XmpRefused("it would be larger than a WebP can be")
    return b"RIFF" + struct.pack("<I", len(body)) + body + data[riff.end :]


def _padded(raw: bytes, chunk: _Chunk) -> bytes:
    """A chunk of odd length that ends the file has no padding there; before others it needs it."""
    return raw + b"\0" * (8 + chunk.size + (chunk.size & 1) - len(raw))


def _xmp_chunk(packet: bytes) -> bytes:
    return _HEAD.pack(b"XMP ", len(packet)) + packet + b"\0" * (len(packet) & 1)


def _flagged(data: bytes, chunk: _Chunk, *, is_set: bool) -> bytes:
    if chunk.size < 10:
        raise XmpRefused(_DAMAGED, _HINT)
    raw = bytearray(data[chunk.start : chunk.end])
    raw[8] = raw[8] | _XMP_FLAG if is_set else raw[8] & ~_XMP_FLAG
    return bytes(raw)


def _extended_header(data: bytes, riff: _Riff) -> bytes:
    """The VP8X chunk that a simple file does without: its flags and the canvas."""
    lossless, lossy = riff.first(b"VP8L"), riff.first(b"VP8 ")
    flags = _XMP_FLAG
    if lossless is not None:
        head = lossless.body(data)[:5]
        if len(head) < 5 or head[0] != 0x2F:
            raise XmpRefused(_DAMAGED, _HINT)
        bits = int.from_bytes(head[1:], "little")
        width, height = bits & 0x3FFF, bits >> 14 & 0x3FFF  # both less one, as VP8X has them
        flags |= _ALPHA_FLAG if bits >> 28 & 1 else 0
    else:
        head = lossy.body(data)[:10] if lossy is not None else b""
        width = (int.from_bytes(head[6:8], "little") & 0x3FFF) - 1
        height = (int.from_bytes(head[8:10], "little") & 0x3FFF) - 1
        if len(head) < 10 or head[3:6] != b"\x9d\x01\x2a" or min(width, height) < 0:
            raise XmpRefused(_DAMAGED, _HINT)
    extent = width.to_bytes(3, "little") + height.to_bytes(3, "little")
    return _HEAD.pack(b"VP8X", 10) + bytes([flags, 0, 0, 0]) + extent
