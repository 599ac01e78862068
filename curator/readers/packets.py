"""XMP packets (ISO 16684-1) as flat properties: what stands under which name, at any depth.

RDF lets a value be an attribute, an element, or an item of a list; readers ask for its name only.
A document type is refused before anything in it is looked at, and so is a nest no writer makes.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from xml.parsers import expat

from curator.readers.container.blocks import Block, BlockKind
from curator.readers.documents import Document, parse_object

MAX_DEPTH = 64
MAX_ELEMENTS = 100_000

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML = "http://www.w3.org/XML/1998/namespace"
_META = "adobe:ns:meta/"
_SILENT = (_RDF, _XML, _META)
_SEPARATOR = "\n"
"""Between a name's namespace and the name; in neither of them."""


@dataclass(frozen=True, slots=True)
class Packet:
    """One XMP packet.

    Attributes:
        block: where it was.
        values: the texts under each name, in order; the name is without its namespace, which
            writers spell in more ways than one.
    """

    block: Block
    values: dict[str, tuple[str, ...]]

    def first(self, *names: str) -> str | None:
        """Returns the first text under the first of these names that has one."""
        return next((self.values[name][0] for name in names if name in self.values), None)


class _Refused(Exception):
    """The packet is not worth its risk; the text says why."""


def find_packets(
    blocks: Iterable[Block],
) -> tuple[tuple[Packet, ...], tuple[str, ...], tuple[str, ...]]:
    """Returns the packets among blocks, warnings, and what of these is lost."""
    packets: list[Packet] = []
    warnings: list[str] = []
    lost: list[str] = []
    for block in blocks:
        if block.kind is not BlockKind.XMP:
            continue
        try:
            values, damage = parse_packet(block.text)
        except _Refused as refusal:
            lost.append(f"The XMP in {block.source} {refusal} and was not read.")
            continue
        if damage:
            warnings.append(f"The XMP in {block.source} is damaged; its start was read.")
        if values:
            packets.append(Packet(block, values))
        elif damage:
            lost.append(warnings[-1])
    return tuple(packets), (*warnings, *lost), tuple(lost)


def documents_in(packets: Iterable[Packet]) -> tuple[Document, ...]:
    """Returns the JSON objects that stand as values in packets."""
    found: list[Document] = []
    for packet in packets:
        for name, texts in packet.values.items():
            for text in texts:
                value = parse_object(text.strip())[0] if text.lstrip().startswith("{") else None
                if value:
                    found.append(Document(packet.block, name, value))
    return tuple(found)


def parse_packet(text: str) -> tuple[dict[str, tuple[str, ...]], bool]:
    """Returns the texts under each name, and whether the packet is damaged after them.

    Raises:
        _Refused: it declares a document type, or is nested too deeply.
    """
    gathered = _Gathered()
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = gathered.start
    parser.EndElementHandler = gathered.end
    parser.CharacterDataHandler = gathered.text
    parser.StartDoctypeDeclHandler = gathered.refuse_doctype
    start = text.find("<")
    try:
        parser.Parse(text[max(start, 0) :].rstrip("\0 \r\n\t"), True)
    except expat.ExpatError:
        return gathered.result(), True
    return gathered.result(), False


class _Gathered:
    """What a parser has met so far."""

    def __init__(self) -> None:
        self._values: defaultdict[str, list[str]] = defaultdict(list)
        self._names: list[str] = []
        self._pieces: list[list[str]] = []
        self._elements = 0

    def result(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(texts) for name, texts in self._values.items()}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if len(self._names) >= MAX_DEPTH:
            raise _Refused("is nested too deeply")
        if self._elements > MAX_ELEMENTS:
            raise _Refused("has too many elements")
        namespace, _, local = name.rpartition(_SEPARATOR)
        # An item of a list stands for the property that the list belongs to.
        inherited = self._names[-1] if self._names else ""
        own = inherited if namespace in _SILENT else local
        self._names.append(own)
        self._pieces.append([])
        for key, value in attributes.items():
            space, _, word = key.rpartition(_SEPARATOR)
            if space == _RDF and word == "resource" and own:
                self._keep(own, value)
            elif space and space not in _SILENT:
                self._keep(word, value)

    def end(self, _name: str) -> None:
        own, pieces = self._names.pop(), self._pieces.pop()
        if own:
            self._keep(own, "".join(pieces))

    def text(self, data: str) -> None:
        if self._pieces:
            self._pieces[-1].append(data)

    def refuse_doctype(self, *_declared: object) -> None:
        raise _Refused("declares a document type")

    def _keep(self, name: str, text: str) -> None:
        if text.strip():
            self._values[name].append(text)
