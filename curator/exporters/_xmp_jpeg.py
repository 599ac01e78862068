"""XMP in JPEG: one APP1 segment of at most 65,502 bytes (XMP specification, part 3)."""

import struct
from dataclasses import dataclass

from curator.exporters._xmp_scan import XmpRefused

MAGIC = b"\xff\xd8"
MAX_SEGMENT_PACKET = 65_502
"""The bytes of a packet that one segment holds beside its mark."""

_MARK = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENDED = b"http://ns.adobe.com/xmp/extension/\0"
_GUID_BYTES = 32
_APP0, _APP1, _APP2, _APP11, _SCAN, _END = 0xE0, 0xE1, 0xE2, 0xEB, 0xDA, 0xD9
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_DAMAGED = "it is cut off or damaged"


@dataclass(frozen=True, slots=True)
class _Segment:
    marker: int
    start: int
    end: int

    def body(self, data: bytes) -> bytes:
        return data[self.start + 4 : self.end]


def _segments(data: bytes) -> list[_Segment]:
    """Every segment up to the first scan."""
    found: list[_Segment] = []
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker in _BARE:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if marker in (0x00, _END) or length < 2 or end > len(data):
            break
        found.append(_Segment(marker, at, end))
        if marker == _SCAN:
            return found
        at = end
    raise XmpRefused(_DAMAGED, "Copy or download it again.")


def _packet_segment(data: bytes) -> tuple[_Segment | None, int]:
    """The segment with the packet, and where a new one goes: behind JFIF and Exif."""
    segments = _segments(data)
    found = [one for one in segments if one.marker == _APP1 and one.body(data).startswith(_MARK)]
    if len(found) > 1:
        raise XmpRefused("it has two XMP packets, and programs do not agree on which counts")
    if any(one.marker == _APP2 and one.body(data).startswith(b"MPF\0") for one in segments):
        raise XmpRefused(
            "it holds several pictures (MPF), whose places would no longer be true",
            "Write a sidecar instead.",
        )
    at = 2
    for one in segments:
        exif = one.marker == _APP1 and one.body(data).startswith(b"Exif\0")
        if one.marker != _APP0 and not exif:
            break
        at = one.end
    return (found[0] if found else None), at


def has_credential(data: bytes) -> bool:
    """Whether a C2PA manifest store is in it: JUMBF boxes in APP11."""
    return any(
        one.marker == _APP11
        and one.body(data).startswith(b"JP")
        and b"c2pa" in one.body(data)[:256]
        for one in _segments(data)
    )


def packet_of(data: bytes) -> bytes | None:
    """Returns the packet; None where there is none."""
    segment, _ = _packet_segment(data)
    return None if segment is None else segment.body(data)[len(_MARK) :]


def extension_of(data: bytes) -> bytes | None:
    """Returns what a long packet goes on with in segments of its own; it stays as it is.

    Raises:
        XmpRefused: a part of it is missing.
    """
    parts: dict[int, bytes] = {}
    whole = 0
    for one in _segments(data):
        body = one.body(data)
        if one.marker == _APP1 and body.startswith(_EXTENDED):
            rest = body[len(_EXTENDED) + _GUID_BYTES :]
            if len(rest) < 8:
                raise XmpRefused("a part of its extended XMP is damaged")
            whole, offset = struct.unpack_from(">II", rest)
            parts[offset] = rest[8:]
    joined = b"".join(parts[offset] for offset in sorted(parts))
    if len(joined) != whole:
        raise XmpRefused("a part of its extended XMP is missing")
    return joined or None


def with_packet(data: bytes, packet: bytes | None) -> bytes:
    """Returns the file with that packet; None without.

    Raises:
        XmpRefused: the packet is longer than a segment.
    """
    segment, at = _packet_segment(data)
    new = b""
    if packet is not None:
        if len(packet) > MAX_SEGMENT_PACKET:
            packet = _without_padding(packet)
        if len(packet) > MAX_SEGMENT_PACKET:
            raise XmpRefused(
                "its XMP would be longer than a JPEG segment", "Write a sidecar instead."
            )
        body = _MARK + packet
        new = b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    start, end = (segment.start, segment.end) if segment is not None else (at, at)
    return data[:start] + new + data[end:]


def _without_padding(packet: bytes) -> bytes:
    """The packet without the room that its writer left for changes such as this."""
    head, mark, tail = packet.rpartition(b"<?xpacket end=")
    return head.rstrip(b" \t\r\n") + b"\n" + mark + tail if mark else packet
