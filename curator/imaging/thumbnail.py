"""Thumbnails: where one lies in the cache, and how it is made.

A thumbnail is named by its picture's content, so it never grows stale and a moved file keeps it.
"""

import tempfile
from pathlib import Path

import cv2

from curator.core.errors import CuratorError
from curator.imaging.decode import Pixels, shrunk_to

SIDE = 256
"""The longer side of a thumbnail, in pixels."""

_QUALITY = 85


def thumbnail_file(folder: Path, sha256: str) -> Path:
    """Returns where a picture's thumbnail lies: two levels of folders, 256 names each.

    A million files then share 65,536 folders, about 15 in each, which every file system likes.

    Args:
        folder: the cache's folder.
        sha256: the picture's content, 64 hexadecimal digits.
    """
    return folder / sha256[:2] / sha256[2:4] / f"{sha256}.jpg"


def write_thumbnail(pixels: Pixels, target: Path, side: int = SIDE) -> None:
    """Writes a JPEG whose longer side is at most `side`; transparent pixels lie over a mid grey.

    The file is written beside its place and renamed, so that a reader never sees half of one, and
    two writers of the same picture do no harm.

    Raises:
        OSError: the folder cannot be written.
        CuratorError: the picture cannot be written as JPEG.
    """
    small = shrunk_to(pixels.flattened(), side)
    options = [cv2.IMWRITE_JPEG_QUALITY, _QUALITY]
    written, encoded = cv2.imencode(".jpg", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), options)
    if not written:
        raise CuratorError(f"The thumbnail {target.name} cannot be written as JPEG.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".part", delete=False) as beside:
        part = Path(beside.name)
        try:
            beside.write(encoded.tobytes())
        except OSError:
            part.unlink(missing_ok=True)
            raise
    part.replace(target)
