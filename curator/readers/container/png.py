"""PNG chunks (W3C PNG, third edition): text before, between and after the picture data.

Real files break the rules in ways that must not cost their text: a wrong CRC after an editor
touched a chunk, UTF-8 in tEXt, text after IEND. None of these is an error here.
"""

import re
import struct
import zlib
from typing import BinaryIO

from curator.readers.container.blocks import (
    MAX_BLOCK_BYTES,
    BlockKind,
    Container,
    ContainerError,
    Gathering,
    decode_text,
    decode_utf8,
)
from curator.readers.container.photoshop import keep_photoshop
from curator.readers.container.tiff import keep_exif
from curator.readers.container.xmp_packet import XMP_MARK, keep_xmp

MAX_CHUNKS = 200_000
_MAX_LENGTH = 2**31 - 1
_XMP_KEY = "XML:com.adobe.xmp"
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_KEPT = _TEXTS | {b"eXIf", b"caBX"}
_RAW_PROFILE = re.compile(r"Raw profile type (\w+)", re.IGNORECASE)
_CHUNK_HEAD = struct.Struct(">I4s")


def walk_png(file: BinaryIO, size: int) -> Container:
    """Returns a PNG's size and blocks.

    Raises:
        ContainerError: no IHDR, or a chunk's length cannot be true before any picture data came.
    """
    gathering = Gathering()
    position, width, height = _read_header(file, gathering)
    pixels_seen = ended = False
    for _ in range(MAX_CHUNKS):
        file.seek(position)
        head = file.read(8)
        if len(head) < 8:
            break
        length, kind = _CHUNK_HEAD.unpack(head)
        if not kind.isalpha():
            if not ended:
                gathering.warn("The file is damaged after its readable part.")
            break
        if length > _MAX_LENGTH or position + 8 + length > size:
            _cut_off(gathering, kind, length, pixels_seen=pixels_seen, ended=ended)
            if not ended:
                _keep_start(file, gathering, kind)
            pixels_seen |= kind == b"IDAT"
            break
        if kind in _KEPT:
            _keep_chunk(file, gathering, kind, length)
        pixels_seen |= kind == b"IDAT"
        ended |= kind == b"IEND"
        position += 12 + length
    else:
        gathering.warn(f"Only the first {MAX_CHUNKS} chunks were read.")
    if not pixels_seen:
        gathering.warn("There is no picture data in the file.")
    return gathering.finish("png", width, height)


def _read_header(file: BinaryIO, gathering: Gathering) -> tuple[int, int, int]:
    """Returns where the second chunk begins, width and height."""
    file.seek(8)
    chunk = file.read(25)
    if chunk[4:8] == b"CgBI":  # Apple's tool puts a chunk of its own before IHDR
        file.seek(8 + 12 + int.from_bytes(chunk[:4], "big"))
        chunk = file.read(25)
    if len(chunk) < 21 or chunk[4:8] != b"IHDR":
        raise ContainerError("this PNG is truncated: it has no IHDR", "Copy or download it again.")
    if zlib.crc32(chunk[4:21]) != int.from_bytes(chunk[21:25], "big"):
        gathering.warn("The checksum of PNG IHDR is wrong.")
    return file.tell(), int.from_bytes(chunk[8:12], "big"), int.from_bytes(chunk[12:16], "big")


def _cut_off(
    gathering: Gathering, kind: bytes, length: int, *, pixels_seen: bool, ended: bool
) -> None:
    """A chunk reaches past the end of the file: a cut-off download, or a length that lies."""
    name = kind.decode("latin-1")
    if kind == b"IDAT":
        gathering.warn("The file ends inside its picture data.")
    elif length > MAX_BLOCK_BYTES and not pixels_seen:
        raise ContainerError(
            f"this PNG is damaged: its {name} chunk claims {length} bytes, more than the file has",
            "Copy or download it again.",
        )
    elif not ended and kind in (b"eXIf", b"caBX"):
        gathering.lose(f"The file ends inside its {name} chunk, which was not read.")
    elif not ended:
        gathering.warn(f"The file ends inside its {name} chunk; only its start was read.")


def _keep_chunk(file: BinaryIO, gathering: Gathering, kind: bytes, length: int) -> None:
    source = f"PNG {kind.decode('ascii')}"
    if not gathering.affords(length, source):
        return
    data = file.read(length)
    crc = file.read(4)
    if zlib.crc32(data, zlib.crc32(kind)) != int.from_bytes(crc, "big") or len(crc) < 4:
        gathering.warn(f"The checksum of {source} is wrong; it was read all the same.")
    if kind == b"eXIf":
        keep_exif(gathering, data, source)
    elif kind == b"caBX":
        gathering.keep(BlockKind.C2PA, "C2PA", "", source, data)
    else:
        _keep_text(gathering, kind, data, source)


def _keep_start(file: BinaryIO, gathering: Gathering, kind: bytes) -> None:
    """What is there of a text chunk at which the file ends, for a person to look at."""
    source = f"PNG {kind.decode('latin-1')}"
    data = file.read(MAX_BLOCK_BYTES) if kind in _TEXTS else b""
    if data and gathering.affords(len(data), source):
        _keep_text(gathering, kind, data, source, complete=False)


def _keep_text(
    gathering: Gathering, kind: bytes, data: bytes, source: str, *, complete: bool = True
) -> None:
    raw_key, separator, rest = data.partition(b"\0")
    if not separator:
        gathering.warn(f"A {source} chunk has no keyword and was not read.")
        return
    key = raw_key.decode("latin-1")
    source = f"{source} {key[:40]}"
    read = _read_text(gathering, kind, rest, source)
    if read is None:
        return
    data, whole = read
    complete &= whole
    if key == _XMP_KEY:
        keep_xmp(gathering, data, source, complete=complete)
    elif profile := _RAW_PROFILE.fullmatch(key):
        _keep_profile(gathering, profile.group(1).lower(), data, source)
    else:
        text, valid = (decode_text(data), True) if kind != b"iTXt" else decode_utf8(data)
        if not valid:
            gathering.warn(f"The text in {source} is not valid UTF-8; bad bytes were replaced.")
        gathering.keep(BlockKind.TEXT, key, text, source, complete=complete)


def _keep_profile(gathering: Gathering, name: str, data: bytes, source: str) -> None:
    """A block that ImageMagick has written as hexadecimal text: name, length, digits."""
    parts = data.split(None, 2)
    try:
        body = bytes.fromhex(b"".join(parts[2].split()).decode("ascii"))
    except (IndexError, ValueError):
        gathering.lose(f"{source} is damaged and was not read.")
        return
    if name in ("exif", "app1"):
        if body.startswith(XMP_MARK):
            keep_xmp(gathering, body[len(XMP_MARK) :], source)
        else:
            keep_exif(gathering, body, source)
    elif name == "xmp":
        keep_xmp(gathering, body, source)
    elif name in ("iptc", "8bim"):
        keep_photoshop(gathering, body, source)


def _read_text(
    gathering: Gathering, kind: bytes, rest: bytes, source: str
) -> tuple[bytes, bool] | None:
    """The bytes of a chunk's text and whether they are whole; None where they cannot be had."""
    if kind == b"tEXt":
        return rest, True
    if kind == b"zTXt":
        return gathering.inflate(rest[1:], source)
    compressed = rest[:1] == b"\x01"
    _language, _, rest = rest[2:].partition(b"\0")
    _translated, _, body = rest.partition(b"\0")
    return gathering.inflate(body, source) if compressed else (body, True)
