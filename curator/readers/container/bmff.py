"""AVIF and HEIC: ISO base media boxes (ISO/IEC 14496-12) and image items (ISO/IEC 23008-12).

Read are the size of the primary item, its EXIF and XMP items, wherever `iloc` says they lie, in the
file or in the index itself, and C2PA's own box (C2PA 2.1, A.5).
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from curator.readers.container.blocks import (
    BlockKind,
    Container,
    ContainerError,
    Gathering,
)
from curator.readers.container.tiff import keep_exif
from curator.readers.container.xmp_packet import keep_xmp

_C2PA_UUID = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
MAX_BOXES = 4_096
MAX_META_BYTES = 4 * 2**20
_HINT = "Copy or download it again."


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    """Where its content begins."""
    end: int


@dataclass(slots=True)
class _Items:
    """What a meta box says of the file's items."""

    primary: int = 0
    kinds: dict[int, str] = field(default_factory=dict)
    places: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """Where the pieces of an item lie: offsets into the file, or into `data`."""
    inside: set[int] = field(default_factory=set)
    """The items whose pieces lie in `data`."""
    data: bytes = b""
    """What the meta box itself holds for its items (idat)."""
    extents: list[tuple[int, int] | None] = field(default_factory=list)
    properties: dict[int, list[int]] = field(default_factory=dict)

    def extent(self) -> tuple[int, int] | None:
        """The primary item's size; without an association the largest size in the file."""
        for index in self.properties.get(self.primary, []):
            if 0 < index <= len(self.extents) and self.extents[index - 1]:
                return self.extents[index - 1]
        known = [extent for extent in self.extents if extent]
        return max(known, key=lambda extent: extent[0] * extent[1]) if known else None


class _Cursor:
    """Big-endian numbers of one box, one after another; EOFError past its end."""

    def __init__(self, data: bytes, box: _Box) -> None:
        self.data = data
        self.at = box.start
        self.end = box.end

    def number(self, size: int) -> int:
        if self.at + size > self.end:
            raise EOFError
        value = int.from_bytes(self.data[self.at : self.at + size], "big")
        self.at += size
        return value

    def text(self) -> str:
        end = self.data.find(b"\0", self.at, self.end)
        end = self.end if end < 0 else end
        value = self.data[self.at : end].decode("utf-8", "replace")
        self.at = end + 1
        return value


def walk_avif(file: BinaryIO, size: int) -> Container:
    """Returns an AVIF's size and blocks.

    Raises:
        ContainerError: no readable meta box says how large the picture is.
    """
    return _walk(file, size, "avif")


def walk_heic(file: BinaryIO, size: int) -> Container:
    """Returns a HEIC's size and blocks: the same boxes around another codec.

    Raises:
        ContainerError: no readable meta box says how large the picture is.
    """
    return _walk(file, size, "heic")


def _walk(file: BinaryIO, size: int, image_format: str) -> Container:
    name = image_format.upper()
    gathering = Gathering()
    items = _Items()
    indexed = False
    for box in _file_boxes(file, size):
        if box.kind == b"uuid":
            _keep_c2pa(file, gathering, box, f"{name} C2PA")
        elif box.kind == b"meta" and not indexed:
            if box.end - box.start > MAX_META_BYTES:
                raise ContainerError(f"this {name} is damaged: its index is too large")
            file.seek(box.start)
            try:
                _read_meta(items, file.read(box.end - box.start))
            except EOFError:
                gathering.warn(f"The index of the {name} is damaged and was partly read.")
            indexed = True
    extent = items.extent()
    if extent is None:
        raise ContainerError(
            f"this {name} is damaged: it does not say how large its picture is", _HINT
        )
    for item, kind in items.kinds.items():
        if kind in ("Exif", "application/rdf+xml"):
            store = io.BytesIO(items.data) if item in items.inside else file
            limit = len(items.data) if item in items.inside else size
            source = f"{name} {'EXIF' if kind == 'Exif' else 'XMP'}"
            _keep_item(store, limit, gathering, source, items.places.get(item, []))
    return gathering.finish(image_format, *extent)


def _file_boxes(file: BinaryIO, size: int) -> Iterator[_Box]:
    position = 0
    for _ in range(MAX_BOXES):
        file.seek(position)
        head = file.read(16)
        box = _box(head, position, size)
        if box is None:
            return
        yield box
        position = box.end


def _box(head: bytes, position: int, limit: int) -> _Box | None:
    """The box whose first 16 bytes are `head`; None when it cannot be one."""
    if len(head) < 8:
        return None
    length, kind, content = int.from_bytes(head[:4], "big"), head[4:8], 8
    if length == 1:
        length, content = int.from_bytes(head[8:16], "big"), 16
    elif length == 0:
        length = limit - position
    if length < content or position + length > limit:
        return None
    return _Box(kind, position + content, position + length)


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    for _ in range(MAX_BOXES):
        box = _box(data[start : min(start + 16, end)], start, end)
        if box is None:
            return
        yield box
        start = box.end


def _read_meta(items: _Items, data: bytes) -> None:
    for box in _boxes(data, 4, len(data)):
        cursor = _Cursor(data, box)
        if box.kind == b"pitm":
            wide = cursor.number(4) >> 24
            items.primary = cursor.number(4 if wide else 2)
        elif box.kind == b"iinf":
            wide = cursor.number(4) >> 24
            cursor.number(4 if wide else 2)
            for entry in _boxes(data, cursor.at, box.end):
                _read_item_info(items, _Cursor(data, entry))
        elif box.kind == b"idat":
            items.data = data[box.start : box.end]
        elif box.kind == b"iloc":
            _read_locations(items, cursor)
        elif box.kind == b"iprp":
            for part in _boxes(data, box.start, box.end):
                if part.kind == b"ipco":
                    items.extents = [
                        _image_extent(data, prop) for prop in _boxes(data, part.start, part.end)
                    ]
                elif part.kind == b"ipma":
                    _read_associations(items, _Cursor(data, part))


def _read_item_info(items: _Items, cursor: _Cursor) -> None:
    version = cursor.number(4) >> 24
    if version < 2:
        return
    item = cursor.number(2 if version == 2 else 4)
    cursor.number(2)
    kind = cursor.number(4).to_bytes(4, "big").decode("latin-1")
    if kind == "mime":
        cursor.text()
        kind = cursor.text()
    items.kinds[item] = kind


def _read_locations(items: _Items, cursor: _Cursor) -> None:
    version = cursor.number(4) >> 24
    sizes, more = cursor.number(1), cursor.number(1)
    offset_size, length_size, base_size = sizes >> 4, sizes & 15, more >> 4
    index_size = more & 15 if version in (1, 2) else 0
    extents_left = MAX_BOXES
    for _ in range(min(cursor.number(4 if version == 2 else 2), MAX_BOXES)):
        item = cursor.number(4 if version == 2 else 2)
        method = cursor.number(2) & 15 if version in (1, 2) else 0
        cursor.number(2)
        base = cursor.number(base_size)
        places: list[tuple[int, int]] = []
        for _ in range(cursor.number(2)):
            extents_left -= 1
            if extents_left < 0:  # a count of fields that are zero bytes wide costs no bytes
                raise EOFError
            cursor.number(index_size)
            places.append((base + cursor.number(offset_size), cursor.number(length_size)))
        if method in (0, 1):  # offsets into the file or into idat; items of items hold no text
            items.places[item] = places
        if method == 1:
            items.inside.add(item)


def _image_extent(data: bytes, prop: _Box) -> tuple[int, int] | None:
    if prop.kind != b"ispe":
        return None
    cursor = _Cursor(data, prop)
    cursor.number(4)
    return cursor.number(4), cursor.number(4)


def _read_associations(items: _Items, cursor: _Cursor) -> None:
    head = cursor.number(4)
    wide_items, wide_indices = head >> 24 > 0, head & 1
    for _ in range(min(cursor.number(4), MAX_BOXES)):
        item = cursor.number(4 if wide_items else 2)
        count = cursor.number(1)
        mask = 0x7FFF if wide_indices else 0x7F
        size = 2 if wide_indices else 1
        items.properties[item] = [cursor.number(size) & mask for _ in range(count)]


def _keep_c2pa(file: BinaryIO, gathering: Gathering, box: _Box, source: str) -> None:
    """Keeps a manifest store: its UUID, a full box's head, a purpose, an offset, then the store."""
    length = box.end - box.start
    file.seek(box.start)
    head = file.read(min(length, 64))
    if not head.startswith(_C2PA_UUID):
        return
    purpose, _, _ = head[20:].partition(b"\0")
    skip = 20 + len(purpose) + 1 + 8
    if purpose == b"manifest" and gathering.affords(length, source):
        file.seek(box.start + skip)
        data = file.read(max(length - skip, 0))
        gathering.keep(BlockKind.C2PA, "C2PA", "", source, data)


def _keep_item(
    file: BinaryIO, size: int, gathering: Gathering, source: str, places: list[tuple[int, int]]
) -> None:
    parts: list[bytes] = []
    for offset, length in places:
        if offset + length > size:
            gathering.lose(f"{source} points outside the file and was not read.")
            return
        if not gathering.affords(length, source):
            return
        file.seek(offset)
        parts.append(file.read(length))
    data = b"".join(parts)
    if source.endswith("EXIF"):
        skip = 4 + int.from_bytes(data[:4], "big")  # ISO/IEC 23008-12, A.2.1: where TIFF begins
        keep_exif(gathering, data[skip:] if skip < len(data) else data, source)
    else:
        keep_xmp(gathering, data, source)
