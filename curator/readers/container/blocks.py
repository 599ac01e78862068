"""What every container gives: text blocks, size, warnings, all within one memory budget."""

import zlib
from dataclasses import dataclass, field
from enum import Enum

MAX_BLOCK_BYTES = 16 * 2**20
"""The longest text, inflated, that is kept; the largest real one known is 0.6 MiB."""

MAX_FILE_BYTES = 64 * 2**20
"""All kept blocks of one file together."""

_INFLATE_STEP = 2**16

MAX_WARNINGS = 20
"""More damage than this in one file is only counted."""


class BlockKind(Enum):
    """Where a text was kept, as far as readers care."""

    TEXT = "text"
    EXIF = "EXIF"
    XMP = "XMP"
    C2PA = "C2PA"
    SIDECAR = "sidecar"


@dataclass(frozen=True, slots=True)
class Block:
    """One text that travels with an image, as it was found.

    Attributes:
        kind: which sort of block.
        key: the PNG keyword, the EXIF tag's name, or the sidecar's file name.
        text: the decoded text, without trailing NULs; empty for what is not text.
        source: where it was, for evidence: "PNG tEXt parameters".
        data: the bytes themselves where they are not text, or where decoding them took a guess.
        complete: False when only the beginning could be read; readers are not shown it then.
    """

    kind: BlockKind
    key: str
    text: str
    source: str
    data: bytes = b""
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Container:
    """What a walk found.

    Attributes:
        format: "png", "jpeg", "webp", "avif", "heic", "tiff" or "gif".
        width: pixels as stored; EXIF rotation is ignored.
        height: pixels as stored.
        blocks: in the file's order.
        warnings: plain sentences on damage that did not stop the walk.
        lost: those of them on metadata that is there and could not be read at all.
    """

    format: str
    width: int
    height: int
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...]
    lost: tuple[str, ...] = ()


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
    lost: list[str] = field(default_factory=list)
    bytes_left: int = MAX_FILE_BYTES

    def warn(self, sentence: str) -> None:
        """Keeps a warning once; past `MAX_WARNINGS` only that there are more."""
        if sentence in self.warnings or len(self.warnings) > MAX_WARNINGS:
            return
        full = len(self.warnings) == MAX_WARNINGS
        self.warnings.append("There is more damage of this kind." if full else sentence)

    def lose(self, sentence: str) -> None:
        """Keeps a warning on metadata that is there and could not be read at all.

        Lesser damage, however much of it, does not push such a warning out.
        """
        if sentence in self.lost or len(self.lost) >= MAX_WARNINGS:
            return
        self.lost.append(sentence)
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    def affords(self, size: int, what: str) -> bool:
        """Returns whether `size` more bytes may be kept; warns when not."""
        if size > min(MAX_BLOCK_BYTES, self.bytes_left):
            self.lose(f"The text in {what} is too large and was not read.")
            return False
        return True

    def keep(
        self,
        kind: BlockKind,
        key: str,
        text: str,
        source: str,
        data: bytes = b"",
        *,
        complete: bool = True,
    ) -> None:
        """Keeps one block; the budget shrinks by its size."""
        self.bytes_left -= len(text) + len(data)
        if kind is BlockKind.XMP and "<!DOCTYPE" in text:
            self.lose(f"{source} declares a document type and is not trusted.")
            return
        self.blocks.append(Block(kind, key, text.rstrip("\0"), source, data, complete))

    def inflate(self, data: bytes, what: str) -> tuple[bytes, bool] | None:
        """Returns the inflated bytes and whether they are whole; None with a warning if too large.

        Never makes more than the budget: a megabyte of deflate can claim a gigabyte.
        """
        limit = min(MAX_BLOCK_BYTES, self.bytes_left)
        inflater = zlib.decompressobj()
        parts: list[bytes] = []
        for start in range(0, len(data), _INFLATE_STEP):
            try:
                piece = inflater.decompress(data[start : start + _INFLATE_STEP], max(limit, 1))
            except zlib.error:
                self.warn(f"The compressed text in {what} is damaged; only its start was read.")
                return b"".join(parts), False
            parts.append(piece)
            limit -= len(piece)
            if inflater.unconsumed_tail or limit < 0:
                self.bytes_left -= sum(map(len, parts))  # many bombs cost one budget, not one each
                self.lose(f"The text in {what} is too large and was not read.")
                return None
            if inflater.eof:
                break
        if not inflater.eof:
            self.warn(f"The compressed text in {what} ends too early; its start was read.")
        return b"".join(parts), inflater.eof

    def finish(self, image_format: str, width: int, height: int) -> Container:
        """Returns what was gathered, with the picture's size."""
        if width < 1 or height < 1:
            self.warn(f"A picture of {width} × {height} pixels cannot be shown.")
        return Container(
            image_format, width, height, tuple(self.blocks), tuple(self.warnings), tuple(self.lost)
        )


def decode_utf8(data: bytes) -> tuple[str, bool]:
    """Returns UTF-8 text, bad bytes replaced, and whether there were none."""
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace"), False


def decode_text(data: bytes) -> str:
    """Returns UTF-8 text where the bytes are valid UTF-8, else Latin-1, which always is.

    PNG says that tEXt is Latin-1, and many writers put UTF-8 into it all the same.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
