"""JPEG segments (ITU-T T.81): size, EXIF, XMP, JUMBF, IPTC, comments, up to the picture data."""

from typing import BinaryIO

from curator.readers.container.blocks import (
    BlockKind,
    Container,
    ContainerError,
    Gathering,
    decode_text,
)
from curator.readers.container.photoshop import PHOTOSHOP_MARK, keep_photoshop
from curator.readers.container.pieces import EXTENDED_XMP_MARK, JUMBF_MARK, Pieces
from curator.readers.container.tiff import keep_exif
from curator.readers.container.xmp_packet import XMP_MARK, keep_xmp

MAX_SEGMENTS = 20_000
_RESYNC_BYTES = 2**16
_EXIF = b"Exif\0\0"
_APP1, _APP11, _APP13, _COMMENT, _SCAN, _END = 0xE1, 0xEB, 0xED, 0xFE, 0xDA, 0xD9
_KEPT = frozenset({_APP1, _APP11, _APP13, _COMMENT})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_HINT = "Copy or download it again."


def walk_jpeg(file: BinaryIO, size: int) -> Container:
    """Returns a JPEG's size and blocks; 0 × 0 when the file ends before its picture begins.

    Raises:
        ContainerError: no frame header says how large the picture is, and there is no block.
    """
    gathering = Gathering()
    pieces = Pieces()
    extent: tuple[int, int] | None = None
    position = 2
    for _ in range(MAX_SEGMENTS):
        marker, position = _next_marker(file, position, gathering)
        if marker in (None, _SCAN, _END):
            break
        if marker in _BARE:
            continue
        length = int.from_bytes(file.read(2), "big")
        if length < 2:
            gathering.warn("A JPEG segment has an impossible length and was skipped.")
            position += 2
            continue
        whole = position + length <= size
        if not whole:
            gathering.warn("The file ends inside a JPEG segment.")
        if marker in _FRAMES and extent is None:
            frame = file.read(5)
            if len(frame) == 5:
                extent = int.from_bytes(frame[3:5], "big"), int.from_bytes(frame[1:3], "big")
        elif marker in _KEPT:
            _keep_segment(gathering, pieces, marker, file.read(length - 2), complete=whole)
        position += length
    pieces.keep(gathering)
    if extent is None:
        if not gathering.blocks:
            raise ContainerError(
                "this JPEG is damaged: it does not say how large its picture is", _HINT
            )
        gathering.warn("There is no picture data in the file.")
    return gathering.finish("jpeg", *(extent or (0, 0)))


def _next_marker(file: BinaryIO, position: int, gathering: Gathering) -> tuple[int | None, int]:
    """Returns the next marker and the place behind it; None at the end or when lost."""
    file.seek(position)
    head = file.read(2)
    if len(head) == 2 and head[0] == 0xFF and head[1] not in (0x00, 0xFF):
        return head[1], position + 2
    window = head + file.read(_RESYNC_BYTES)
    found = 0
    while (found := window.find(b"\xff", found)) >= 0 and found + 1 < len(window):
        if window[found + 1] not in (0x00, 0xFF):
            if window[:found].strip(b"\xff"):
                gathering.warn("There are stray bytes between JPEG segments.")
            file.seek(position + found + 2)
            return window[found + 1], position + found + 2
        found += 1
    return None, position


def _keep_segment(
    gathering: Gathering, pieces: Pieces, marker: int, data: bytes, *, complete: bool
) -> None:
    if marker == _COMMENT:
        if gathering.affords(len(data), "JPEG COM"):
            text = decode_text(data)
            gathering.keep(BlockKind.TEXT, "comment", text, "JPEG COM", complete=complete)
    elif marker == _APP11:
        if data.startswith(JUMBF_MARK):
            pieces.add_jumbf(data)
    elif marker == _APP13:
        if data.startswith(PHOTOSHOP_MARK):
            keep_photoshop(gathering, data[len(PHOTOSHOP_MARK) :], "JPEG APP13")
    elif data.startswith(_EXIF):
        keep_exif(gathering, data, "JPEG EXIF")
    elif data.startswith(XMP_MARK):
        keep_xmp(gathering, data[len(XMP_MARK) :], "JPEG XMP", complete=complete)
    elif data.startswith(EXTENDED_XMP_MARK):
        pieces.add_extended_xmp(data[len(EXTENDED_XMP_MARK) :])
