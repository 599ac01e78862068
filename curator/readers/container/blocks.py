"""What every container gives: text blocks, size, warnings, all within one memory budget."""

import zlib
from dataclasses import dataclass, field
from enum import Enum

MAX_BLOCK_BYTES = 16 * 2**20
"""The longest text, inflated, that is kept; the largest real one known is 0.6 MiB."""

MAX_FILE_BYTES = 64 * 2**20
"""All kept blocks of one file together."""

MAX_WARNINGS = 20
"""More damage than this in one file is only counted."""


class BlockKind(Enum):
    """Where a text was kept, as far as readers care."""

    TEXT = "text"
    EXIF = "EXIF"
    XMP = "XMP"
    SIDECAR = "sidecar"


@dataclass(frozen=True, slots=True)
class Block:
    """One text that travels with an image, as it was found.

    Attributes:
        kind: which sort of block.
        key: the PNG keyword, the EXIF tag's name, or the sidecar's file name.
        text: the decoded text, without trailing NULs.
        source: where it was, for evidence: "PNG tEXt parameters".
        data: the bytes themselves where decoding them took a guess (EXIF), else empty.
    """

    kind: BlockKind
    key: str
    text: str
    source: str
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Container:
    """What a walk found.

    Attributes:
        format: "png", "jpeg", "webp", "avif", "tiff" or "gif".
        width: pixels as stored; EXIF rotation is ignored.
        height: pixels as stored.
        blocks: in the file's order.
        warnings: plain sentences on damage that did not stop the walk.
    """

    format: str
    width: int
    height: int
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...]


class ContainerError(Exception):
    """The bytes are not an image that can be shown.

    Attributes:
        reason: what is wrong, in plain words, without the path.
        hint: what a person can do; may be empty.
    """

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


@dataclass(slots=True)
class Gathering:
    """Blocks and warnings while one file is walked, and what may still be read."""

    blocks: list[Block] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    bytes_left: int = MAX_FILE_BYTES

    def warn(self, sentence: str) -> None:
        """Keeps a warning once; past `MAX_WARNINGS` only that there are more."""
        if sentence in self.warnings or len(self.warnings) > MAX_WARNINGS:
            return
        full = len(self.warnings) == MAX_WARNINGS
        self.warnings.append("There is more damage of this kind." if full else sentence)

    def affords(self, size: int, what: str) -> bool:
        """Returns whether `size` more bytes may be kept; warns when not."""
        if size > min(MAX_BLOCK_BYTES, self.bytes_left):
            self.warn(f"The text in {what} is too large and was not read.")
            return False
        return True

    def keep(self, kind: BlockKind, key: str, text: str, source: str, data: bytes = b"") -> None:
        """Keeps one block; the budget shrinks by its size."""
        self.bytes_left -= len(text) + len(data)
        if kind is BlockKind.XMP and "<!DOCTYPE" in text:
            self.warn(f"{source} declares a document type and is not trusted.")
            return
        self.blocks.append(Block(kind, key, text.rstrip("\0"), source, data))

    def inflate(self, data: bytes, what: str) -> bytes | None:
        """Returns the inflated bytes, or None with a warning when broken or too large.

        Never makes more than the budget: a megabyte of deflate can claim a gigabyte.
        """
        limit = min(MAX_BLOCK_BYTES, self.bytes_left)
        inflater = zlib.decompressobj()
        try:
            inflated = inflater.decompress(data, max(limit, 1))
        except zlib.error:
            self.warn(f"The compressed text in {what} is damaged and was not read.")
            return None
        if inflater.unconsumed_tail:
            self.bytes_left -= len(inflated)  # a file of bombs costs one budget, not one each
            self.warn(f"The text in {what} is too large and was not read.")
            return None
        if not inflater.eof:
            self.warn(f"The compressed text in {what} ends too early; its start was read.")
        return inflated

    def finish(self, image_format: str, width: int, height: int) -> Container:
        """Returns what was gathered, with the picture's size."""
        if width < 1 or height < 1:
            self.warn(f"The file says that its picture is {width} × {height} pixels.")
        return Container(image_format, width, height, tuple(self.blocks), tuple(self.warnings))


def decode_text(data: bytes) -> str:
    """Returns UTF-8 text where the bytes are valid UTF-8, else Latin-1, which always is.

    PNG says that tEXt is Latin-1, and many writers put UTF-8 into it all the same.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
