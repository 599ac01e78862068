"""TIFF directories (TIFF 6.0; Exif 3.0): the EXIF blocks of every container, and TIFF files."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from curator.readers.container.blocks import (
    BlockKind,
    Container,
    ContainerError,
    Gathering,
    decode_text,
)
from curator.readers.container.photoshop import keep_photoshop
from curator.readers.container.user_comment import decode_user_comment
from curator.readers.container.xmp_packet import keep_xmp

MAX_ENTRIES = 1024
MAX_DIRECTORIES = 8

_WIDTH, _HEIGHT, _EXIF_DIRECTORY, _USER_COMMENT, _XMP = 0x0100, 0x0101, 0x8769, 0x9286, 0x02BC
_IPTC, _PHOTOSHOP = 0x83BB, 0x8649
_WINDOWS_TAGS = {
    0x9C9B: "XPTitle",
    0x9C9C: "XPComment",
    0x9C9D: "XPAuthor",
    0x9C9E: "XPKeywords",
    0x9C9F: "XPSubject",
}
"""What Windows writes, always in UTF-16 of the lower byte first."""

_TEXT_TAGS = _WINDOWS_TAGS | {
    0x010E: "ImageDescription",
    0x010F: "Make",
    0x0110: "Model",
    0x0131: "Software",
    0x0132: "DateTime",
    0x013B: "Artist",
    0x9003: "DateTimeOriginal",
    0x9010: "OffsetTime",
    0x9011: "OffsetTimeOriginal",
    _XMP: "XMP",
    _IPTC: "IPTC",
    _PHOTOSHOP: "Photoshop",
    _USER_COMMENT: "UserComment",
}
_TYPE_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_SHORT = 3


@dataclass(frozen=True, slots=True)
class _View:
    """Random access to a TIFF structure, by offsets from its own beginning."""

    read_at: Callable[[int, int], bytes]
    length: int
    order: str

    def number(self, data: bytes) -> int:
        return int.from_bytes(data, "little" if self.order == "<" else "big")


@dataclass(frozen=True, slots=True)
class _Entry:
    tag: int
    type: int
    count: int
    value: bytes
    """The value's four bytes in the entry: the value itself, or its offset."""

    @property
    def size(self) -> int:
        return _TYPE_BYTES.get(self.type, 0) * self.count


def keep_exif(gathering: Gathering, data: bytes, source: str) -> None:
    """Keeps the text tags of one EXIF block; damage is a warning, never an error.

    Args:
        gathering: where they go.
        data: the block, with or without its "Exif" preamble, which some writers repeat.
        source: where the block was: "PNG eXIf".
    """
    data = data.removeprefix(b"Exif\0\0")
    if data[:4] not in (b"II*\0", b"MM\0*"):
        if data.strip(b"\0"):
            gathering.lose(f"The EXIF data in {source} is damaged and was not read.")
        return
    view = _View(lambda at, size: data[at : at + size], len(data), _order(data))
    _keep_directories(gathering, view, source)


def walk_tiff(file: BinaryIO, size: int) -> Container:
    """Returns a TIFF's size and blocks; of several pages the first is the picture.

    Raises:
        ContainerError: its first directory does not say how large the picture is.
    """

    def read_at(at: int, count: int) -> bytes:
        file.seek(at)
        return file.read(count)

    gathering = Gathering()
    view = _View(read_at, size, _order(read_at(0, 4)))
    extent = _keep_directories(gathering, view, "TIFF")
    if _WIDTH not in extent or _HEIGHT not in extent:
        raise ContainerError("this TIFF is damaged: it does not say how large its picture is")
    return gathering.finish("tiff", extent[_WIDTH], extent[_HEIGHT])


def _order(head: bytes) -> str:
    return "<" if head[:2] == b"II" else ">"


def _keep_directories(gathering: Gathering, view: _View, source: str) -> dict[int, int]:
    """Keeps the text tags of the first directory and of its Exif one; returns the size's tags."""
    extent: dict[int, int] = {}
    pending = [view.number(view.read_at(4, 4))]
    visited: set[int] = set()
    while pending and len(visited) < MAX_DIRECTORIES:
        offset = pending.pop(0)
        if offset in visited:
            continue
        visited.add(offset)
        for entry in _entries(gathering, view, offset, source):
            if entry.tag == _EXIF_DIRECTORY:
                pending.append(view.number(entry.value))
            elif entry.tag in (_WIDTH, _HEIGHT) and entry.tag not in extent and entry.count == 1:
                value = entry.value[:2] if entry.type == _SHORT else entry.value
                extent[entry.tag] = view.number(value)
            elif entry.tag in _TEXT_TAGS:
                _keep_tag(gathering, view, entry, source)
    return extent


def _entries(gathering: Gathering, view: _View, offset: int, source: str) -> list[_Entry]:
    """The entries of one directory, as many as are really there."""
    head = view.read_at(offset, 2) if 8 <= offset <= view.length - 2 else b""
    if len(head) < 2:
        gathering.warn(f"The EXIF data in {source} points outside itself and was partly read.")
        return []
    count = min(view.number(head), MAX_ENTRIES)
    table = view.read_at(offset + 2, 12 * count)
    form = struct.Struct(f"{view.order}HHI4s")
    return [_Entry(*form.unpack_from(table, 12 * row)) for row in range(len(table) // 12)]


def _keep_tag(gathering: Gathering, view: _View, entry: _Entry, source: str) -> None:
    name = _TEXT_TAGS[entry.tag]
    source = f"{source} {name}" if "EXIF" in source else f"{source} EXIF {name}"
    size = entry.size
    offset = view.number(entry.value)
    if size > 4 and offset + size > view.length:
        gathering.lose(f"{source} points outside the file and was not read.")
        return
    if not gathering.affords(size, source):
        return
    data = view.read_at(offset, size) if size > 4 else entry.value[:size]
    if entry.tag == _XMP:
        keep_xmp(gathering, data, source)
        return
    if entry.tag in (_IPTC, _PHOTOSHOP):
        keep_photoshop(gathering, data, source.removesuffix(" IPTC"))
        return
    if entry.tag == _USER_COMMENT:
        text, raw = decode_user_comment(data), data
    elif entry.tag in _WINDOWS_TAGS:
        text, raw = data[: len(data) & ~1].decode("utf-16-le", "replace"), b""
    else:
        text, raw = decode_text(data), b""
    if text.strip("\0 "):
        gathering.keep(BlockKind.EXIF, name, text, source, raw)
