"""JSON sidecars: what a script or a service wrote beside the image, under the usual names.

`hero.png.json` or `hero.json` with keys such as prompt, model, seed, brief and requested_at, flat
or under one heading ("parameters", "generation"). A sidecar with the text or the graph of a known
generator is read by that generator's reader.
"""

from curator.core.variant import Confidence
from curator.readers._plain_keys import read_plain
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.container.blocks import BlockKind
from curator.readers.documents import JsonObject

_OF_A_GENERATION = frozenset({"prompt", "seed", "steps", "brief", "take", "requested_at"})


@reader("sidecar", version=2)
def read_sidecar(clues: Clues) -> Findings:
    """Returns what the JSON sidecars of an image state.

    A sidecar that has nothing of a generation (no prompt, seed, steps, brief, take or time of a
    request) or something of a camera is another program's, whatever else its keys are called.
    """
    candidates: list[Candidate] = []
    for document in clues.documents:
        if document.block.kind is BlockKind.SIDECAR:
            candidates += _candidates(document.value, document.block.source)
    return Findings(tuple(candidates))


def _candidates(value: JsonObject, source: str) -> list[Candidate]:
    found = read_plain(value)
    if _OF_A_GENERATION.isdisjoint(found):
        return []
    return [
        Candidate(field, made, source, Confidence.STATED, Origin.SIDECAR)
        for field, made in found.items()
    ]
