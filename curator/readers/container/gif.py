"""GIF (version 89a): logical screen size and the comments before the first frame."""

from typing import BinaryIO

from curator.readers.container.blocks import BlockKind, Container, Gathering, decode_text

MAX_BLOCKS = 4_096
_EXTENSION, _COMMENT = 0x21, 0xFE


def walk_gif(file: BinaryIO, size: int) -> Container:
    """Returns a GIF's screen size and its comments.

    Raises:
        EOFError: the file is shorter than a GIF's header.
    """
    file.seek(0)
    head = file.read(13)
    if len(head) < 13:
        raise EOFError
    gathering = Gathering()
    palette_bytes = 3 << ((head[10] & 7) + 1) if head[10] & 0x80 else 0
    file.seek(13 + palette_bytes)
    for _ in range(MAX_BLOCKS):
        introducer = file.read(2)
        if len(introducer) < 2 or introducer[0] != _EXTENSION:
            break
        data, whole = _sub_blocks(file, limit=min(size, 2**20))
        if introducer[1] == _COMMENT:
            if not whole:
                gathering.warn("The GIF comment is cut off; only its start was read.")
            text = decode_text(data)
            gathering.keep(BlockKind.TEXT, "comment", text, "GIF comment", complete=whole)
    return gathering.finish(
        "gif", int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    )


def _sub_blocks(file: BinaryIO, limit: int) -> tuple[bytes, bool]:
    """A chain of sub-blocks as one, at most about `limit` bytes, and whether its end was seen."""
    parts: list[bytes] = []
    total = 0
    while total <= limit and (length := file.read(1)):
        if length == b"\0":
            return b"".join(parts), True
        parts.append(file.read(length[0]))
        total += length[0]
    return b"".join(parts), False
