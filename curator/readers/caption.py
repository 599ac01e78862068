"""A text file beside an image, of the same name, that holds nothing but words.

Scripts write the prompt there, and people who prepare training pictures a description; nobody says
which it is. So it is shown as what stands beside the image, and is never claimed to be the prompt.
"""

import re

from curator.core.variant import Confidence
from curator.readers._a1111_text import parse_infotext
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.container.blocks import Block, BlockKind

MAX_CHARACTERS = 20_000

_OTHER = re.compile(
    r"^\s*(#|<|//|\{|\[[\[{\"]|license|copyright|readme|version\b|https?://)|[;\t].*[;\t].*[;\t]",
    re.IGNORECASE,
)


@reader("caption", version=1)
def read_caption(clues: Clues) -> Findings:
    """Returns the words in a text sidecar that seem to be about the image."""
    for block in clues.texts():
        if block.kind is BlockKind.SIDECAR and _is_about_it(block):
            words = block.text.strip()
            return Findings(
                (Candidate("caption", words, block.source, Confidence.DERIVED, Origin.SIDECAR),)
            )
    return Findings()


def _is_about_it(block: Block) -> bool:
    text = block.text.strip()
    if not block.key.lower().endswith(".txt") or not 3 <= len(text) <= MAX_CHARACTERS:
        return False
    letters = sum(character.isalpha() for character in text)
    return (
        letters * 2 >= len(text) and not _OTHER.search(text) and parse_infotext(block.text) is None
    )
