"""Image files made byte by byte, so that the readers are not tested against an encoder's habits."""

import io
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from curator.core.variant import Variant
from curator.readers.base import read_variant
from curator.readers.container.blocks import Container
from curator.readers.container.walk import walk

PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
PIXELS = zlib.compress(b"\0" + b"\x80" * 96)


def chunk(kind: bytes, data: bytes, *, good_crc: bool = True) -> bytes:
    crc = zlib.crc32(kind + data) ^ (0 if good_crc else 1)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)


def text_chunk(key: str, text: str | bytes, *, good_crc: bool = True) -> bytes:
    body = text.encode() if isinstance(text, str) else text
    return chunk(b"tEXt", key.encode("latin-1") + b"\0" + body, good_crc=good_crc)


def ztxt_chunk(key: str, text: str | bytes) -> bytes:
    body = text.encode() if isinstance(text, str) else text
    return chunk(b"zTXt", key.encode() + b"\0\0" + zlib.compress(body))


def itxt_chunk(key: str, text: str | bytes, *, compress: bool = False) -> bytes:
    body = text.encode() if isinstance(text, str) else text
    packed = zlib.compress(body) if compress else body
    return chunk(b"iTXt", key.encode() + b"\0" + bytes([compress, 0]) + b"\0\0" + packed)


def png(
    before: Iterable[bytes] = (),
    *,
    between: Iterable[bytes] = (),
    after: Iterable[bytes] = (),
    size: tuple[int, int] = (32, 24),
    pixels: bytes = PIXELS,
) -> bytes:
    """A PNG with chunks before the picture data, after it, and after IEND."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
    return b"".join(
        [
            PNG_MAGIC,
            header,
            *before,
            chunk(b"IDAT", pixels),
            *between,
            chunk(b"IEND", b""),
            *after,
        ]
    )


def parameters_png(text: str) -> bytes:
    return png([text_chunk("parameters", text)])


def user_comment(text: str, encoding: str) -> bytes:
    """A UserComment's bytes; the encoding is a codec's name, or "bare" for no preamble."""
    if encoding == "bare":
        return text.encode()
    preamble = b"UNICODE\0" if encoding.startswith("utf-16") else b"ASCII\0\0\0"
    return preamble + text.encode(encoding)


def exif(
    tags: Mapping[int, bytes] | None = None,
    exif_tags: Mapping[int, bytes] | None = None,
    *,
    order: str = "<",
    next_directory: int = 0,
) -> bytes:
    """A TIFF structure with text tags in the first directory and in the Exif one."""
    tags, exif_tags = dict(tags or {}), dict(exif_tags or {})
    first_size = 2 + 12 * (len(tags) + bool(exif_tags)) + 4
    exif_at = 8 + first_size
    data_at = exif_at + (2 + 12 * len(exif_tags) + 4 if exif_tags else 0)
    store = b""

    def entry(tag: int, value: bytes) -> bytes:
        nonlocal store
        kind = 7 if tag == 0x9286 else 2
        if len(value) <= 4:
            return struct.pack(f"{order}HHI4s", tag, kind, len(value), value)
        packed = struct.pack(f"{order}HHII", tag, kind, len(value), data_at + len(store))
        store += value + b"\0" * (len(value) % 2)
        return packed

    first = [entry(tag, value) for tag, value in sorted(tags.items())]
    if exif_tags:
        first.append(struct.pack(f"{order}HHII", 0x8769, 4, 1, exif_at))
    second = [entry(tag, value) for tag, value in sorted(exif_tags.items())]
    mark = b"II*\0" if order == "<" else b"MM\0*"
    out = mark + struct.pack(f"{order}I", 8)
    out += struct.pack(f"{order}H", len(first)) + b"".join(first)
    out += struct.pack(f"{order}I", next_directory)
    if exif_tags:
        out += struct.pack(f"{order}H", len(second)) + b"".join(second) + b"\0\0\0\0"
    return out + store


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(segments: Iterable[bytes] = (), *, size: tuple[int, int] = (32, 24)) -> bytes:
    frame = segment(0xC0, struct.pack(">BHHB", 8, size[1], size[0], 1) + b"\x01\x11\0")
    scan = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\x34"
    return b"\xff\xd8" + b"".join(segments) + frame + scan + b"\xff\xd9"


def exif_jpeg(data: bytes) -> bytes:
    return jpeg([segment(0xE1, b"Exif\0\0" + data)])


def comment_jpeg(text: str, encoding: str = "utf-16-be", order: str = ">") -> bytes:
    """A JPEG with a UserComment in its Exif directory."""
    return exif_jpeg(exif(exif_tags={0x9286: user_comment(text, encoding)}, order=order))


def riff_chunk(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def vp8x(size: tuple[int, int] = (32, 24)) -> bytes:
    extent = b"".join((side - 1).to_bytes(3, "little") for side in size)
    return riff_chunk(b"VP8X", b"\x08\0\0\0" + extent)


def webp(chunks: Iterable[bytes], *, riff_size: int | None = None) -> bytes:
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body) if riff_size is None else riff_size) + body


def gif(comment: str = "", *, size: tuple[int, int] = (32, 24)) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", *size, 0x80, 0, 0) + b"\0" * 6
    block = b"\x21\xfe" + bytes([len(comment)]) + comment.encode() + b"\0" if comment else b""
    return head + block + b"\x2c" + struct.pack("<HHHHB", 0, 0, *size, 0) + b"\x02\x01\0\0\x3b"


def tiff(size: tuple[int, int] = (32, 24), *, order: str = "<", description: bytes = b"") -> bytes:
    base = exif({0x0100: b"", 0x0101: b"", 0x010E: description}, order=order)
    data = bytearray(base)
    for row, side in enumerate(size):
        struct.pack_into(f"{order}HHI", data, 10 + 12 * row, 0x0100 + row, 4, 1)
        struct.pack_into(f"{order}I", data, 18 + 12 * row, side)
    return bytes(data)


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + kind + body


def avif(
    *,
    size: tuple[int, int] = (32, 24),
    xmp: bytes = b"",
    exif_data: bytes = b"",
    brands: bytes = b"avif\0\0\0\0avifmif1",
) -> bytes:
    """An AVIF with a primary image item whose size is its second property, and text items."""
    items = [(1, b"av01\0", b"")]
    if xmp:
        items.append((2, b"mime\0application/rdf+xml\0", xmp))
    if exif_data:
        items.append((3, b"Exif\0", b"\0\0\0\0" + exif_data))
    infos = [
        box(b"infe", b"\x02\0\0\0", struct.pack(">HH", id_, 0), kind) for id_, kind, _ in items
    ]
    thumbnail = box(b"ispe", b"\0\0\0\0", struct.pack(">II", 999, 999))
    picture = box(b"ispe", b"\0\0\0\0", struct.pack(">II", *size))
    ipma = box(b"ipma", b"\0\0\0\0", struct.pack(">IHBB", 1, 1, 1, 0x80 | 2))

    def meta(start: int) -> bytes:
        places = b""
        for id_, _, data in items[1:]:
            places += struct.pack(">HHHII", id_, 0, 1, start, len(data))
            start += len(data)
        return box(
            b"meta",
            b"\0\0\0\0",
            box(b"pitm", b"\0\0\0\0\0\x01"),
            box(b"iinf", b"\0\0\0\0", struct.pack(">H", len(infos)), *infos),
            box(b"iprp", box(b"ipco", thumbnail, picture), ipma),
            box(b"iloc", b"\0\0\0\0\x44\0", struct.pack(">H", len(items) - 1), places),
        )

    head = box(b"ftyp", brands)
    start = len(head) + len(meta(0)) + 8
    return head + meta(start) + box(b"mdat", *(data for _, _, data in items[1:]))


def look(data: bytes) -> Container:
    """The container walk over bytes."""
    return walk(io.BytesIO(data))


def read(folder: Path, data: bytes, name: str = "image.png") -> Variant:
    """`read_variant` over bytes, by way of a real file."""
    path = folder / name
    path.write_bytes(data)
    return read_variant(path)
