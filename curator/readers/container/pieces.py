"""What JPEG spreads over several segments, put together again.

JUMBF boxes lie in APP11 (ISO/IEC 19566-5, annex D), long XMP packets in APP1 (XMP specification,
part 3). A box is kept only when no part of it is missing.
"""

from collections import defaultdict

from curator.readers.container.blocks import MAX_FILE_BYTES, BlockKind, Gathering
from curator.readers.container.xmp_packet import keep_xmp

JUMBF_MARK = b"JP"
EXTENDED_XMP_MARK = b"http://ns.adobe.com/xmp/extension/\0"

_GUID_BYTES = 32
_MAX_PARTS = 4096


class Pieces:
    """Gathers the parts of one file; `keep` puts them together at its end."""

    def __init__(self) -> None:
        self._bytes_left = MAX_FILE_BYTES
        self._boxes: defaultdict[bytes, dict[int, bytes]] = defaultdict(dict)
        self._packets: defaultdict[bytes, dict[int, bytes]] = defaultdict(dict)
        self._packet_bytes: dict[bytes, int] = {}

    def add_jumbf(self, data: bytes) -> None:
        """Takes one APP11 segment: mark, box instance, packet number, box header, bytes.

        Every packet repeats the box's header; only the first one's belongs to the box.
        """
        parts = self._boxes[data[2:4]]
        if len(data) >= 16 and self._affords(data, parts):
            parts.setdefault(int.from_bytes(data[4:8], "big"), data[8:])

    def add_extended_xmp(self, data: bytes) -> None:
        """Takes one APP1 segment behind its mark: GUID, whole length, offset, bytes."""
        guid, rest = data[:_GUID_BYTES], data[_GUID_BYTES:]
        parts = self._packets[guid]
        if len(rest) >= 8 and self._affords(rest, parts):
            self._packet_bytes[guid] = int.from_bytes(rest[:4], "big")
            parts.setdefault(int.from_bytes(rest[4:8], "big"), rest[8:])

    def _affords(self, data: bytes, parts: dict[int, bytes]) -> bool:
        """Whether one more part may be kept; what is refused shows as a gap at the end."""
        if len(parts) >= _MAX_PARTS or len(data) > self._bytes_left:
            return False
        self._bytes_left -= len(data)
        return True

    def keep(self, gathering: Gathering) -> None:
        """Keeps every whole box and packet; what has a gap is lost, and said."""
        for parts in self._boxes.values():
            self._keep_box(gathering, parts)
        for guid, parts in self._packets.items():
            data = b"".join(parts[offset] for offset in sorted(parts))
            if len(data) != self._packet_bytes.get(guid):
                gathering.lose("The extended XMP in JPEG APP1 is damaged: a part is missing.")
            else:
                keep_xmp(gathering, data, "JPEG extended XMP")

    def _keep_box(self, gathering: Gathering, parts: dict[int, bytes]) -> None:
        """Keeps the box that these packets make; some writers number them from 0."""
        numbers = sorted(parts)
        first = 0 if 0 in parts else 1
        gap = next((at for at, number in enumerate(numbers) if number != at + first), len(numbers))
        opening = parts.get(first, b"")
        claimed, header = int.from_bytes(opening[:4], "big"), 8
        if claimed == 1:
            claimed, header = int.from_bytes(opening[8:16], "big"), 16
        if opening[header + 4 : header + 8] == b"jumd" and not _is_c2pa(opening[header + 8 :]):
            return
        data = b"".join((opening, *(parts[number][header:] for number in numbers[1:])))
        if gap < len(numbers) or claimed > len(data) or not opening:
            gathering.lose(f"The C2PA data in JPEG APP11 is damaged: part {gap + 1} is missing.")
        elif gathering.affords(len(data), "JPEG APP11"):
            gathering.keep(BlockKind.C2PA, "C2PA", "", "JPEG APP11", data)


def _is_c2pa(kind: bytes) -> bool:
    """Whether a description box's UUID is a manifest store's; JUMBF holds other things too."""
    return kind.startswith(b"c2pa")
