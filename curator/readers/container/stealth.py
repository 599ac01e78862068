"""The texts that some programs hide in a PNG's pixels, as blocks like those of its chunks."""

import json
import zlib

from curator.imaging.hidden_text import PACKED_MARKS, find_hidden_text
from curator.readers.container.blocks import MAX_BLOCK_BYTES, Block, BlockKind

SOURCE = "PNG pixels (stealth)"
_GZIP = 31


def stealth_blocks(file: bytes) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Returns the texts hidden in a PNG file, and what is there and cannot be read."""
    try:
        hidden = find_hidden_text(file)
        if hidden is None:
            return (), ()
        data = _unpacked(hidden.data) if hidden.mark in PACKED_MARKS else hidden.data
    except ValueError as error:
        return (), (f"The text hidden in the picture cannot be read: {error}.",)
    text = data.decode("utf-8", "replace").rstrip("\0")
    try:
        chunks = json.loads(text)
    except (ValueError, RecursionError):
        chunks = None
    if isinstance(chunks, dict) and all(isinstance(value, str) for value in chunks.values()):
        return tuple(_block(str(key), value) for key, value in chunks.items()), ()
    return (_block("parameters", text),), ()


def _block(key: str, text: str) -> Block:
    return Block(BlockKind.TEXT, key, text, f"{SOURCE} {key}")


def _unpacked(data: bytes) -> bytes:
    inflater = zlib.decompressobj(_GZIP)
    try:
        text = inflater.decompress(data, MAX_BLOCK_BYTES)
    except zlib.error as error:
        raise ValueError("its compression is damaged") from error
    if inflater.unconsumed_tail:
        raise ValueError("it is too large")
    return text
