"""Lines of text, read by RapidOCR with the PP-OCRv6 models that its package ships.

Models: PP-OCRv6 small, detection and recognition (Baidu, Apache-2.0), run by ONNX Runtime. On 24
clean and 24 garbled renders the least sure line told them apart without an error.

When it is wrong: lettering of a clean poster was read as "POILNTAL" at .55, and half hidden letters
of a cap as "Bahan" at .93; ornaments are read as single signs. It helps the eye and decides
nothing.
"""

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any  # Any: what the reader answers has no types to speak of

import cv2

from curator.core.errors import CuratorError
from curator.core.sighting import TextLine
from curator.extras.catalogue import TEXT
from curator.imaging.decode import Bytes, as_bytes, load_pixels, shrunk_to

MOST_PIXELS = 2_000_000
"""Larger pictures are shrunk: 9 megapixels take ten seconds and are read no better."""

SMALLEST_SIDE = 16
"""No letters fit into less, and the reader would enlarge a strip of 4 pixels for minutes."""

WIDEST = 12
"""A picture longer than this many times its shorter side is not read, for the same reason."""


def read_text(path: Path) -> tuple[TextLine, ...]:
    """Returns the lines of text in a picture, from top to bottom.

    Raises:
        NotInstalled: the extra `text` is not there.
        UnreadableImage: the file is no picture that can be read.
    """
    TEXT.require()
    return text_in(load_pixels(path).flattened())


def text_in(picture: Bytes) -> tuple[TextLine, ...]:
    """Returns the lines of text in pixels, (height, width, 3) uint8 RGB, from top to bottom."""
    height, width = picture.shape[:2]
    shorter, longer = sorted((height, width))
    if shorter < SMALLEST_SIDE or longer > WIDEST * shorter:
        return ()
    small = shrunk_to(picture, round(longer * min(1.0, (MOST_PIXELS / (height * width)) ** 0.5)))
    answer = _reader()(as_bytes(cv2.cvtColor(small, cv2.COLOR_RGB2BGR)), use_cls=False)
    if answer.boxes is None or not answer.txts:
        return ()
    height, width = small.shape[:2]
    lines = [
        TextLine(str(text), float(score), _corners(box, width, height))
        for box, text, score in zip(answer.boxes, answer.txts, answer.scores, strict=True)
        if text.strip()
    ]
    return in_reading_order(lines)


def in_reading_order(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Returns lines from top to bottom, and from left to right where they stand side by side.

    Lines over one another may be as near as lines in a row where they run uphill, so only those
    that share no column stand side by side.
    """
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=_middle):
        row = rows[-1] if rows else []
        near = row and _middle(line) - _middle(row[0]) < row[0].region.height / 2
        if near and not any(_share_a_column(line, other) for other in row):
            row.append(line)
        else:
            rows.append([line])
    return tuple(line for row in rows for line in sorted(row, key=lambda it: it.region.x))


def _share_a_column(one: TextLine, other: TextLine) -> bool:
    first, second = sorted((one.region, other.region), key=lambda region: region.x)
    return second.x < first.x + first.width - min(first.width, second.width) / 4


def _middle(line: TextLine) -> float:
    return line.region.y + line.region.height / 2


def _corners(box: Any, width: int, height: int) -> tuple[tuple[float, float], ...]:
    return tuple(
        (min(max(float(x) / width, 0.0), 1.0), min(max(float(y) / height, 0.0), 1.0))
        for x, y in box
    )


@functools.cache
def _reader() -> Callable[..., Any]:
    """The models, loaded once a process."""
    try:
        from rapidocr import RapidOCR
    except ImportError as error:
        raise CuratorError(
            f"{TEXT.does} does not start: {error}.", "Run curator doctor."
        ) from error
    # Unsure lines are what is looked for, so none is left out; nothing is written to a terminal.
    return RapidOCR(params={"Global.log_level": "critical", "Global.text_score": 0.0})
