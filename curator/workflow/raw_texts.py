"""What was kept of a variant's file, word for word, for a person to look at."""

from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.readers.container.blocks import Block
from curator.readers.container.packing import unpack_blocks

MOST_CHARACTERS = 200_000
"""Of one block; a graph of megabytes would only stop the window."""

_CONTROLS = {code: f"\\x{code:02x}" for code in range(32) if chr(code) not in "\n\t"}
_DIRECTIONS = {code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def raw_texts(library: Library, variant: VariantId) -> tuple[tuple[str, str], ...]:
    """Returns (where it was, what stands there) for each text in and beside a variant's file.

    Control characters and those that turn the direction of writing are spelled out. What is not
    text is given as its length.

    Raises:
        CuratorError: nothing was kept, or it is damaged.
    """
    kept = library.provenance.kept_text(variant)
    if kept is None:
        raise CuratorError("No file of this variant has been read yet.", "Import it first.")
    try:
        blocks = unpack_blocks(kept.blocks)
    except ValueError as error:
        raise CuratorError(
            f"The texts kept of {kept.path} are damaged: {error}.", "Import the file again."
        ) from error
    return tuple((_title(block), _text(block)) for block in blocks)


def _title(block: Block) -> str:
    return block.source if block.complete else f"{block.source} (only its beginning)"


def _text(block: Block) -> str:
    if not block.text:
        return f"{len(block.data):,} bytes"
    text = block.text[:MOST_CHARACTERS].translate(_CONTROLS | _DIRECTIONS)
    left = len(block.text) - MOST_CHARACTERS
    return f"{text}\n… {left:,} characters more" if left > 0 else text
