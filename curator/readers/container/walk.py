"""The door of the containers: an open file in, its format, size and text blocks out."""

import io
from collections.abc import Callable
from typing import BinaryIO

from curator.readers.container.blocks import Container, ContainerError
from curator.readers.container.bmff import walk_avif, walk_heic
from curator.readers.container.gif import walk_gif
from curator.readers.container.jpeg import walk_jpeg
from curator.readers.container.png import walk_png
from curator.readers.container.sniff import HEAD_BYTES, sniff
from curator.readers.container.tiff import walk_tiff
from curator.readers.container.webp import walk_webp

CONTAINER_VERSION = 3
"""Raised when a walk finds more than before, so that what older ones found is read again."""

_WALKS: dict[str, Callable[[BinaryIO, int], Container]] = {
    "avif": walk_avif,
    "gif": walk_gif,
    "heic": walk_heic,
    "jpeg": walk_jpeg,
    "png": walk_png,
    "tiff": walk_tiff,
    "webp": walk_webp,
}


def walk(file: BinaryIO) -> Container:
    """Returns what a seekable binary file holds beside its pixels; reads only what it keeps.

    Raises:
        ContainerError: not an image, not a supported one, or too damaged to know its size.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    image_format = sniff(file.read(HEAD_BYTES))
    try:
        return _WALKS[image_format](file, size)
    except EOFError as error:
        raise ContainerError(
            f"the file ends before its picture begins (truncated {image_format.upper()})",
            "Copy or download it again.",
        ) from error
