"""Labels in XMP and IPTC: where an image says that it was generated, in standard words.

`DigitalSourceType` (IPTC NewsCodes) says what kind of making it was and never by which model; the
IPTC fields of 2025 for AI systems name the program and its prompt; Google's older files have only a
credit; China's label (TC260) is JSON.
"""

from curator.core.variant import Confidence
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.candidates import Value, moment_of, source_type
from curator.readers.container.blocks import Block
from curator.readers.documents import Document

_GENERATED = frozenset({"trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"})
_CREDITS = {"made with google ai": "Google AI"}
"""What a credit says in whole, and the program behind it. An edit is not a making."""

_PRODUCERS = {"dreamina": "Dreamina", "doubao": "Doubao", "jimeng": "Jimeng"}


@reader("xmp", version=2)
def read_xmp(clues: Clues) -> Findings:
    """Returns what labels state of the image's making."""
    found: list[Candidate] = []
    for packet in clues.packets:
        values = packet.values
        kind = source_type(packet.first("DigitalSourceType", "digitalsourcetype"))
        if kind:
            found.append(_stated("digital_source_type", kind, packet.block))
        program = packet.first("AISystemUsed")
        if program:
            found.append(_stated("generator", program, packet.block))
        if prompt := packet.first("AIPromptInformation"):
            found.append(_stated("prompt", prompt, packet.block))
        made = moment_of(packet.first("CreateDate", "DateCreated"))
        if made is not None and (kind in _GENERATED or program):
            found.append(_stated("generated_at", made, packet.block))
        for credit in values.get("Credit", ()):
            found += _credit(credit, packet.block)
    for block in clues.texts():
        if block.key == "Credit":
            found += _credit(block.text, block)
    for document in clues.documents:
        found += _label(document)
    return Findings(tuple(found))


def _stated(field: str, value: Value, block: Block) -> Candidate:
    return Candidate(field, value, block.source, Confidence.STATED, Origin.C2PA)


def _credit(text: str, block: Block) -> list[Candidate]:
    program = _CREDITS.get(text.strip().casefold())
    found = [_stated("provenance", text.strip(), block)] if "Google AI" in text else []
    return [*found, _stated("generator", program, block)] if program else found


def _label(document: Document) -> list[Candidate]:
    """ByteDance's `aigc_info` and the label of TC260: who made it, and no more."""
    value = document.value
    info = value.get("aigc_info")
    if isinstance(info, str) or (info is None and document.label.upper() != "AIGC"):
        return []
    source = info.get("source_info") if isinstance(info, dict) else value.get("ContentProducer")
    if not isinstance(source, str) or not source.strip():
        return []
    program = _PRODUCERS.get(source.strip().casefold(), source.strip())
    generated = isinstance(info, dict) or str(value.get("Label")) in ("1", "2")
    return [_stated("generator", program, document.block)] if generated else []
