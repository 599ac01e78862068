"""Pictures to bytes as plain as they get: no text, no profile, no thumbnail, no date."""

import io
import random
import struct
import zlib
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

LOSSY = {"jpeg": "jpg", "webp": "webp"}
"""Formats that are kept, with the ending of their files; every other becomes PNG."""

_PNG_LEVEL = 4
_SIGNATURE = 8
_CHUNK = 12
"""Bytes of a PNG chunk beside its data: length, type, checksum."""


def encode_plain(rgb: NDArray[np.uint8], form: str, *, seed: int) -> tuple[bytes, str]:
    """Returns a picture in a format, close to what a generator would have written.

    Args:
        rgb: (H, W, 3) uint8 sRGB.
        form: "jpeg" or "webp" for a lossy file of high quality; all others give a PNG.
        seed: another one gives a PNG other bytes.

    Returns:
        The file's bytes and its ending, without a dot.
    """
    if form not in LOSSY:
        return encode_png(rgb, seed=seed), "png"
    out = io.BytesIO()
    if form == "jpeg":
        Image.fromarray(rgb).save(out, "JPEG", quality=95, subsampling=0)
    else:
        Image.fromarray(rgb).save(out, "WEBP", quality=95, method=3)
    return out.getvalue(), LOSSY[form]


def encode_png(rgb: NDArray[np.uint8], *, seed: int) -> bytes:
    """Returns a PNG whose pixels are exactly these, in bytes that are another seed's no more.

    The compressed stream is cut into chunks at places of chance, which the format leaves open (PNG
    specification, third edition, 11.2.3): the same pixels in a file of another content.
    """
    bgr = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
    plain = cv2.imencode(".png", bgr, [cv2.IMWRITE_PNG_COMPRESSION, _PNG_LEVEL])[1].tobytes()
    stream, head, at = b"", plain[:_SIGNATURE], _SIGNATURE
    while at < len(plain):
        (length,) = struct.unpack_from(">I", plain, at)
        kind, end = plain[at + 4 : at + 8], at + _CHUNK + length
        if kind == b"IHDR":
            head += plain[at:end]
        elif kind == b"IDAT":
            stream += plain[at + 8 : end - 4]
        at = end
    rng = random.Random(seed)
    cuts = sorted(rng.randrange(1, len(stream)) for _ in range(4))
    parts = [stream[one:other] for one, other in pairwise([0, *cuts, len(stream)])]
    return head + b"".join(_chunk(b"IDAT", part) for part in parts) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    crc = zlib.crc32(data, zlib.crc32(kind))
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)
