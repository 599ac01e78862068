"""Pictures to files, with text inside: PNG text chunks, EXIF comments in JPEG and WebP."""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

_PNG_HEADER = 8 + 25
"""Bytes of the signature and the IHDR chunk, after which text may stand."""

_EXIF_POINTER, _USER_COMMENT = 0x8769, 0x9286
_LONG, _UNDEFINED = 4, 7


def write_png(path: Path, rgb: NDArray[np.uint8], text: Mapping[str, str] | None = None) -> None:
    """Writes a PNG with text chunks before the pixels, where generators put them.

    Text that Latin-1 can hold becomes tEXt, other text iTXt (PNG specification, third edition,
    11.3.3). Filter and strategy are chosen for speed: level 1 and Huffman coding alone lose nothing
    on pictures with grain.

    Args:
        path: where to; an existing file is replaced.
        rgb: (H, W, 3) uint8 sRGB.
        text: keyword to text; a keyword is 1 to 79 Latin-1 characters.

    Raises:
        ValueError: a keyword is not one.
        OSError: the file cannot be written.
    """
    options = [
        cv2.IMWRITE_PNG_COMPRESSION, 1,
        cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_HUFFMAN_ONLY,
        cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_UP,
    ]  # fmt: skip
    encoded = cv2.imencode(".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), options)[1].tobytes()
    chunks = b"".join(_text_chunk(keyword, value) for keyword, value in (text or {}).items())
    path.write_bytes(encoded[:_PNG_HEADER] + chunks + encoded[_PNG_HEADER:])


def write_jpeg(
    path: Path, rgb: NDArray[np.uint8], user_comment: str | None = None, quality: int = 93
) -> None:
    """Writes a JPEG with full colour resolution; `user_comment` goes into its EXIF block."""
    _save(path, rgb, "JPEG", user_comment, quality=quality, subsampling=0)


def write_webp(
    path: Path, rgb: NDArray[np.uint8], user_comment: str | None = None, quality: int = 92
) -> None:
    """Writes a lossy WebP; `user_comment` goes into its EXIF block."""
    _save(path, rgb, "WEBP", user_comment, quality=quality, method=0)


def exif_comment(text: str) -> bytes:
    """Returns an EXIF block that holds one UserComment: UNICODE and UTF-16, all big-endian.

    Exif 3.0, 4.6.6: an eight-byte character code comes first. This is the form that image
    generators write through piexif.
    """
    comment = b"UNICODE\0" + text.encode("utf-16-be")
    exif_ifd = 8 + 2 + 12 + 4
    comment_at = exif_ifd + 2 + 12 + 4
    return b"".join(
        (
            b"Exif\0\0MM\0\x2a",
            struct.pack(">I", 8),
            struct.pack(">HHHIII", 1, _EXIF_POINTER, _LONG, 1, exif_ifd, 0),
            struct.pack(">HHHIII", 1, _USER_COMMENT, _UNDEFINED, len(comment), comment_at, 0),
            comment,
        )
    )


def _save(
    path: Path, rgb: NDArray[np.uint8], kind: str, user_comment: str | None, **options: int
) -> None:
    exif = b"" if user_comment is None else exif_comment(user_comment)
    Image.fromarray(rgb).save(path, kind, exif=exif, **options)


def _text_chunk(keyword: str, text: str) -> bytes:
    key = keyword.encode("latin-1")
    if not 1 <= len(key) <= 79:
        raise ValueError(f"a PNG keyword has 1 to 79 characters: {keyword!r}")
    try:
        return _chunk(b"tEXt", key + b"\0" + text.encode("latin-1"))
    except UnicodeEncodeError:
        # after the keyword: not compressed, method 0, no language, no translated keyword
        return _chunk(b"iTXt", key + b"\0\0\0\0\0" + text.encode("utf-8"))


def _chunk(kind: bytes, data: bytes) -> bytes:
    crc = zlib.crc32(data, zlib.crc32(kind))
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)
