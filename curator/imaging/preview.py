"""A small JPEG of a picture for pages that are sent away: pixels and colour profile, no text."""

import io
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from curator.imaging.decode import load_pixels_beside, shrunk_to

_QUALITY = 82
_COLOUR = frozenset({"RGB", "RGBA", "P"})


@dataclass(frozen=True, slots=True)
class Preview:
    """A small picture: its JPEG file's bytes and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def make_preview(path: Path, max_side: int) -> Preview:
    """Returns a small copy of a picture; its colours keep the profile that they are meant in.

    Args:
        path: the picture.
        max_side: no side of the copy is longer; smaller pictures keep their size.

    Raises:
        UnreadableImage: with the reason in plain words.
    """
    small = Image.fromarray(shrunk_to(load_pixels_beside(path).flattened(), max_side))
    profile = None
    with suppress(OSError, ValueError), Image.open(path) as opened:
        profile = opened.info.get("icc_profile") if opened.mode in _COLOUR else None
    written = io.BytesIO()
    small.save(written, "JPEG", quality=_QUALITY, optimize=True, icc_profile=profile)
    return Preview(written.getvalue(), small.width, small.height)
