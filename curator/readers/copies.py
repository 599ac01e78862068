"""Copies that Curator has written ratings into: each names the original that it was made of."""

import re

from curator.readers.container.blocks import BlockKind
from curator.readers.container.packing import unpack_blocks

_ORIGINAL = re.compile(r"curator:Original\s*(?:=\s*[\"']|>)\s*([0-9a-f]{64})")


def original_of(raw: bytes) -> str | None:
    """Returns the SHA-256 of the original, None where a file says of none.

    Args:
        raw: the texts found in the file, as `Variant.raw` holds them.
    """
    if not raw:
        return None
    for block in unpack_blocks(raw):
        if block.kind is BlockKind.XMP and (found := _ORIGINAL.search(block.text)):
            return found.group(1)
    return None
