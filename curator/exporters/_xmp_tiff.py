"""XMP in TIFF: tag 700 of the first directory (TIFF 6.0; XMP specification, part 3).

A TIFF is full of offsets, so nothing in it is moved: a packet goes to the end of the file, and a
directory that needs one entry more is written anew there. Only an entry, or the one offset in the
header, changes.
"""

import struct
from dataclasses import dataclass

from curator.exporters._xmp_scan import MAX_PACKET_BYTES, XmpRefused

_XMP, _C2PA = 0x02BC, 0xCD41
_BYTE = 1
_BYTE_TYPES = frozenset({1, 2, 6, 7})
_DAMAGED = "it is cut off or damaged"
_HINT = "Copy or download it again."


@dataclass(frozen=True, slots=True)
class _Directory:
    """The first directory: where it lies, its entries of 12 bytes, where the next one lies."""

    order: str
    at: int
    entries: list[bytes]
    following: bytes

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return 6 + 12 * len(self.entries)

    def find(self, tag: int) -> int | None:
        """The index of the one entry with a tag, or None."""
        tags = [struct.unpack_from(f"{self.order}H", entry)[0] for entry in self.entries]
        if tags.count(tag) > 1:
            raise XmpRefused(_DAMAGED, _HINT)
        return tags.index(tag) if tag in tags else None

    def entry(self, tag: int, size: int, offset: int) -> bytes:
        return struct.pack(f"{self.order}HHII", tag, _BYTE, size, offset)


def _directory(data: bytes) -> _Directory:
    order = "<" if data[:2] == b"II" else ">"
    if len(data) < 8:
        raise XmpRefused(_DAMAGED, _HINT)
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    if at < 8 or at + 2 > len(data):
        raise XmpRefused(_DAMAGED, _HINT)
    (count,) = struct.unpack_from(f"{order}H", data, at)
    end = at + 2 + 12 * count
    if not count or end + 4 > len(data):
        raise XmpRefused(_DAMAGED, _HINT)
    entries = [data[start : start + 12] for start in range(at + 2, end, 12)]
    return _Directory(order, at, entries, data[end : end + 4])


def _place(data: bytes, directory: _Directory) -> tuple[int, int] | None:
    """Where the packet lies; None where there is none, or one too short to be one."""
    index = directory.find(_XMP)
    if index is None:
        return None
    kind, size, offset = struct.unpack_from(f"{directory.order}HII", directory.entries[index], 2)
    if kind not in _BYTE_TYPES:
        raise XmpRefused("its XMP is kept in a form that TIFF does not allow")
    if size <= 4:
        return (0, 0)
    if offset < 8 or offset + size > len(data):
        raise XmpRefused(_DAMAGED, _HINT)
    if size > MAX_PACKET_BYTES:
        raise XmpRefused("its XMP is larger than 16 MB", "Write a sidecar instead.")
    return offset, offset + size


def has_credential(data: bytes) -> bool:
    """Whether a C2PA manifest store is in it."""
    return _directory(data).find(_C2PA) is not None


def packet_of(data: bytes) -> bytes | None:
    """Returns the packet; None where there is none."""
    place = _place(data, _directory(data))
    return None if place is None else data[slice(*place)] or None


def with_packet(data: bytes, packet: bytes | None) -> bytes:
    """Returns the file with that packet; None without.

    Raises:
        XmpRefused: the file would be larger than its offsets reach.
    """
    directory = _directory(data)
    place, index = _place(data, directory), directory.find(_XMP)
    if packet is None:
        return data if index is None else _without_entry(data, directory, index)
    # A packet that lies at the very end was put there like this, and is worth no second place.
    kept = data
    if place is not None and _is_last(data, directory, place):
        kept = data[: place[0]]
    kept += b"\0" * (len(kept) & 1)
    entries = list(directory.entries)
    if index is not None:
        entries[index] = directory.entry(_XMP, len(packet), len(kept))
        new = _directory_bytes(directory, entries)
        kept = kept[: directory.at] + new + kept[directory.at + len(new) :]
    else:
        at = len(kept) + directory.size + 12  # the packet stays last: the next one replaces it
        entries.append(directory.entry(_XMP, len(packet), at))
        entries.sort(key=lambda entry: struct.unpack_from(f"{directory.order}H", entry)[0])
        header = kept[:4] + struct.pack(f"{directory.order}I", len(kept))
        kept = header + kept[8:] + _directory_bytes(directory, entries)
    if len(kept) + len(packet) >= 2**32:
        raise XmpRefused("it would be larger than a TIFF can be", "Write a sidecar instead.")
    return kept + packet + b"\0" * (len(packet) & 1)


def _is_last(data: bytes, directory: _Directory, place: tuple[int, int]) -> bool:
    start, end = place
    behind_all = start >= directory.at + directory.size
    return behind_all and end + (end - start & 1) == len(data)


def _directory_bytes(directory: _Directory, entries: list[bytes]) -> bytes:
    count = struct.pack(f"{directory.order}H", len(entries))
    return count + b"".join(entries) + directory.following


def _without_entry(data: bytes, directory: _Directory, index: int) -> bytes:
    """The directory closes up in its own place; the packet's bytes stay where they are, unnamed."""
    entries = [*directory.entries[:index], *directory.entries[index + 1 :]]
    new = _directory_bytes(directory, entries) + b"\0" * 12
    return data[: directory.at] + new + data[directory.at + len(new) :]
