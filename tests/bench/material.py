"""Pictures for the benchmarks: 1024 x 1024 PNG of about 1.4 MB, as image generators write them."""

import shutil
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np

from curator.imaging.writing import write_png


def picture(seed: int, side: int = 1024) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """Returns (side, side, 3) uint8: soft shapes, and the grain that makes PNG as large as real."""
    rng = np.random.default_rng(seed)
    coarse = rng.uniform(0, 255, (12, 12, 3)).astype(np.float32)
    scene = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    grain = rng.normal(0, 1.6, (side, side, 3)).astype(np.float32)
    return np.clip(scene + grain, 0, 255).astype(np.uint8)


def make_pictures(folder: Path, count: int, drawn: int = 24, side: int = 1024) -> list[Path]:
    """Writes `count` files of distinct content: `drawn` pictures, each with metadata of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    first = []
    for seed in range(min(drawn, count)):
        path = folder / f"drawn {seed:05}.png"
        write_png(path, picture(seed, side), {})
        first.append(path)
    paths = list(first)
    for number in range(len(first), count):
        source = first[number % len(first)]
        target = folder / f"reused {number:05}.png"
        shutil.copyfile(source, target)
        text = b"parameters\0a vase\nSteps: 20, Seed: %d, Model: alpha" % number
        chunk = b"tEXt" + text
        _insert(target, struct.pack(">I", len(text)) + chunk + struct.pack(">I", zlib.crc32(chunk)))
        paths.append(target)
    return paths


def _insert(path: Path, chunk: bytes) -> None:
    """Puts a chunk before IEND, the last twelve bytes."""
    content = path.read_bytes()
    path.write_bytes(content[:-12] + chunk + content[-12:])


def median(values: list[float]) -> float:
    """Returns the middle value."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def percentile(values: list[float], share: float) -> float:
    """Returns the value that `share` (0..1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
