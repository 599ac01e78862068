"""Programs that leave their name in EXIF and little else.

Grok signs (a base64 signature as the description, a number as the artist), Ideogram names itself as
the camera's maker, Black Forest Labs' own code and a few services write Software. None of them says
a prompt, so none is claimed.
"""

import re

from curator.core.variant import Confidence
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.candidates import model_name
from curator.readers.container.blocks import BlockKind

_SIGNATURE = re.compile(r"Signature:\s*[A-Za-z0-9+/=\s]{40,}")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_SOFTWARE = {"recraft": "Recraft", "reve": "Reve", "ideogram": "Ideogram", "leonardo": "Leonardo"}
_FLUX = "ai generated;"


@reader("marks", version=1)
def read_marks(clues: Clues) -> Findings:
    """Returns the program that a file's EXIF names, and a model where its maker wrote one."""
    blocks = {block.key: block for block in reversed(clues.blocks) if block.kind is BlockKind.EXIF}
    text = {key: block.text.strip() for key, block in blocks.items()}

    def program(key: str, name: str, confidence: Confidence) -> Findings:
        source = blocks[key].source
        return Findings((Candidate("generator", name, source, confidence, Origin.C2PA),))

    signed = _SIGNATURE.fullmatch(text.get("ImageDescription", ""))
    if signed and _UUID.fullmatch(text.get("Artist", "")):
        return program("ImageDescription", "Grok", Confidence.DERIVED)
    if text.get("Make", "").casefold() == "ideogram ai":
        return program("Make", "Ideogram", Confidence.STATED)
    software = text.get("Software", "")
    if software.casefold().startswith(_FLUX):
        return _black_forest_labs(clues)
    name = _SOFTWARE.get(software.casefold().partition(".")[0].partition(" ")[0])
    return program("Software", name, Confidence.STATED) if name else Findings()


def _black_forest_labs(clues: Clues) -> Findings:
    blocks = {block.key: block for block in reversed(clues.blocks) if block.kind is BlockKind.EXIF}
    source = blocks["Software"].source
    found = [Candidate("generator", "Black Forest Labs", source, Confidence.DERIVED, Origin.C2PA)]
    named = blocks.get("Model")
    if named and (model := model_name(named.text)):
        found.append(Candidate("model", model, named.source, Confidence.STATED, Origin.C2PA))
    return Findings(tuple(found))
