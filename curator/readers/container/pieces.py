"""What JPEG spreads over several segments, put together again.

JUMBF boxes lie in APP11 (ISO/IEC 19566-5, annex D), long XMP packets in APP1 (XMP specification,
part 3). A box is kept only when no part of it is missing.
"""

from collections import defaultdict

from curator.readers.container.blocks import BlockKind, Gathering
from curator.readers.container.xmp_packet import keep_xmp

JUMBF_MARK = b"JP"
EXTENDED_XMP_MARK = b"http://ns.adobe.com/xmp/extension/\0"

_GUID_BYTES = 32
_MAX_PARTS = 4096


class Pieces:
    """Gathers the parts of one file; `keep` puts them together at its end."""

    def __init__(self) -> None:
        self._boxes: defaultdict[bytes, dict[int, bytes]] = defaultdict(dict)
        self._packets: defaultdict[bytes, dict[int, bytes]] = defaultdict(dict)
        self._packet_bytes: dict[bytes, int] = {}

    def add_jumbf(self, data: bytes) -> None:
        """Takes one APP11 segment: mark, box instance, packet number, box header, bytes.

        Every packet repeats the box's header; only the first one's belongs to the box.
        """
        if len(data) < 16 or len(self._boxes[data[2:4]]) >= _MAX_PARTS:
            return
        number = int.from_bytes(data[4:8], "big")
        is_long = data[8:12] == b"\0\0\0\1"
        header = 24 if is_long else 16
        self._boxes[data[2:4]].setdefault(number, data[8 if number == 1 else header :])

    def add_extended_xmp(self, data: bytes) -> None:
        """Takes one APP1 segment behind its mark: GUID, whole length, offset, bytes."""
        guid, rest = data[:_GUID_BYTES], data[_GUID_BYTES:]
        if len(rest) < 8 or len(self._packets[guid]) >= _MAX_PARTS:
            return
        self._packet_bytes[guid] = int.from_bytes(rest[:4], "big")
        self._packets[guid].setdefault(int.from_bytes(rest[4:8], "big"), rest[8:])

    def keep(self, gathering: Gathering) -> None:
        """Keeps every whole box and packet; what has a gap is lost, and said."""
        for parts in self._boxes.values():
            numbers = sorted(parts)
            missing = next((n for n, have in enumerate(numbers, 1) if n != have), None)
            data = b"".join(parts[number] for number in numbers)
            claimed = int.from_bytes(data[:4], "big")
            if missing is not None or claimed > len(data):
                part = missing or len(numbers) + 1
                gathering.lose(f"The C2PA data in JPEG APP11 is damaged: part {part} is missing.")
            elif gathering.affords(len(data), "JPEG APP11"):
                gathering.keep(BlockKind.C2PA, "C2PA", "", "JPEG APP11", data)
        for guid, parts in self._packets.items():
            data = b"".join(parts[offset] for offset in sorted(parts))
            if len(data) != self._packet_bytes[guid]:
                gathering.lose("The extended XMP in JPEG APP1 is damaged: a part is missing.")
            else:
                keep_xmp(gathering, data, "JPEG extended XMP")
