"""Blocks as bytes, for the library: kept word for word, so that a better reader can run again.

The form is a mark with its version, then everything deflated: the length of a JSON list of what the
blocks are, that list, and the blocks' bytes one after another.
"""

import json
import zlib
from collections.abc import Sequence

from curator.readers.container.blocks import MAX_FILE_BYTES, Block, BlockKind

MARK = b"CURB1"
MAX_PACKED_BYTES = 2**20
"""More than this is not kept of one file: manifests with thumbnails in them can be megabytes."""

_HEAD_BYTES = 4


def pack_blocks(blocks: Sequence[Block]) -> tuple[bytes, tuple[Block, ...]]:
    """Returns the blocks as bytes, and those that were left out because they are too large.

    Manifests are left out before texts, large ones before small ones. No blocks are no bytes.
    """
    kept = list(blocks)
    left_out: list[Block] = []
    while True:
        packed = _pack(kept)
        if len(packed) <= MAX_PACKED_BYTES:
            return packed, tuple(left_out)
        largest = max(
            kept,
            key=lambda block: (block.kind is BlockKind.C2PA, len(block.data) + len(block.text)),
        )
        kept.remove(largest)
        left_out.append(largest)


def _pack(blocks: Sequence[Block]) -> bytes:
    if not blocks:
        return b""
    entries: list[list[object]] = []
    payload: list[bytes] = []
    for block in blocks:
        text = block.text.encode("utf-8", "replace")
        entries.append(
            [block.kind.value, block.key, block.source, block.complete, len(text), len(block.data)]
        )
        payload += (text, block.data)
    head = json.dumps(entries).encode("ascii")
    body = b"".join((len(head).to_bytes(_HEAD_BYTES, "big"), head, *payload))
    return MARK + zlib.compress(body, 1)


def unpack_blocks(data: bytes) -> tuple[Block, ...]:
    """Returns the blocks that were packed.

    Raises:
        ValueError: the bytes are damaged, or of a newer version.
    """
    if not data:
        return ()
    if not data.startswith(MARK):
        raise ValueError("these are no packed blocks")
    inflater = zlib.decompressobj()
    try:
        body = inflater.decompress(data[len(MARK) :], 2 * MAX_FILE_BYTES)
    except zlib.error as error:
        raise ValueError("the packed blocks are damaged") from error
    end = _HEAD_BYTES + int.from_bytes(body[:_HEAD_BYTES], "big")
    blocks: list[Block] = []
    try:
        for kind, key, source, complete, text_bytes, data_bytes in json.loads(
            body[_HEAD_BYTES:end]
        ):
            text, end = _take(body, end, text_bytes)
            raw, end = _take(body, end, data_bytes)
            words = text.decode("utf-8")
            blocks.append(
                Block(BlockKind(kind), str(key), words, str(source), raw, complete is True)
            )
    except (TypeError, RecursionError, ValueError) as error:
        raise ValueError("the packed blocks are damaged") from error
    if end != len(body):
        raise ValueError("the packed blocks are damaged")
    return tuple(blocks)


def _take(body: bytes, at: int, size: object) -> tuple[bytes, int]:
    """Returns the next `size` bytes and where they end."""
    if not isinstance(size, int) or not 0 <= size <= len(body) - at:
        raise ValueError("a length cannot be true")
    return body[at : at + size], at + size
