"""PNGs with a text in the lowest bits of their pixels, written with any of the row filters."""

import gzip
import struct
import zlib

import numpy as np
import numpy.typing as npt

from tests.readers.files import PNG_MAGIC, chunk

Samples = npt.NDArray[np.uint8]


def hide(
    text: str | bytes,
    *,
    mark: str = "stealth_pngcomp",
    size: tuple[int, int] = (64, 48),
    bits: int | None = None,
) -> Samples:
    """A picture (H, W, 4 or 3) with a text in alpha, or in red, green and blue.

    Args:
        text: bytes are taken as they are, a string is packed as the mark says.
        mark: one of the four; its middle says which channels.
        size: width and height.
        bits: the length that is claimed, if another than the true one.
    """
    body = text.encode() if isinstance(text, str) else text
    if isinstance(text, str) and mark.endswith("comp"):
        body = gzip.compress(body)
    message = mark.encode() + struct.pack(">I", 8 * len(body) if bits is None else bits) + body
    hidden = np.unpackbits(np.frombuffer(message, np.uint8))
    in_alpha = "png" in mark
    picture = noise(size, 4 if in_alpha else 3)
    columns = picture.transpose(1, 0, 2).copy()
    samples = columns[:, :, 3].reshape(-1) if in_alpha else columns.reshape(-1)
    samples[: len(hidden)] = samples[: len(hidden)] & 0xFE | hidden
    if in_alpha:
        columns[:, :, 3] = samples.reshape(columns.shape[:2])
    return columns.transpose(1, 0, 2).copy()


def noise(size: tuple[int, int], channels: int) -> Samples:
    """A picture of which no pixel is like its neighbour; the same each time."""
    generator = np.random.default_rng(7)
    return generator.integers(0, 256, (size[1], size[0], channels), np.uint8)


def write_png(picture: Samples, *, row_filter: int = 0, before: bytes = b"") -> bytes:
    """A PNG of 8-bit RGB or RGBA whose rows all use one of the five filters."""
    height, width, channels = picture.shape
    now = picture.astype(np.int32)
    left, up, corner = np.zeros_like(now), np.zeros_like(now), np.zeros_like(now)
    left[:, 1:], up[1:], corner[1:, 1:] = now[:, :-1], now[:-1], now[:-1, :-1]
    distances = [abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)]
    is_left = (distances[0] <= distances[1]) & (distances[0] <= distances[2])
    paeth = np.where(is_left, left, np.where(distances[1] <= distances[2], up, corner))
    predicted = (np.zeros_like(now), left, up, (left + up) // 2, paeth)[row_filter]
    rows = (now - predicted).astype(np.uint8).reshape(height, -1)
    raw = b"".join(bytes([row_filter]) + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 6 if channels == 4 else 2, 0, 0, 0)
    return b"".join(
        [
            PNG_MAGIC,
            chunk(b"IHDR", header),
            before,
            chunk(b"IDAT", zlib.compress(raw, 1)),
            chunk(b"IEND", b""),
        ]
    )
