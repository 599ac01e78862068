"""Where everything stands in an XMP packet, byte for byte, so that a change touches nothing else.

expat says whether the text is sound XML and where each tag begins; the tags' own text says where
their attributes lie. Nothing is ever written back from a parsed tree: that would lose prefixes,
quotes, order and white space of other programs.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from curator.core.errors import CuratorError
from curator.core.xmp_names import NAMESPACES, usual_name

MAX_PACKET_BYTES = 16 * 2**20
"""The longest packet that is looked at; a long one of real files has some hundred kilobytes."""

MAX_DEPTH = 64
MAX_ELEMENTS = 100_000

_SIDECAR_HINT = "Write a sidecar beside the copy instead."


class XmpRefused(CuratorError):
    """A file or packet is left as it is; the message says why, without the path."""


class MalformedXmp(XmpRefused):
    """What is there claims to be XMP and is not sound; a copy of it is worth keeping."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a tag: its usual name, its value, and where both lie.

    Attributes:
        name: with its usual prefix, "rdf:about"; without one where it has no namespace.
        start: where its own name begins.
        inner: where the value begins, behind its quote.
        end: behind the closing quote.
        value: with its references resolved.
    """

    name: str
    start: int
    inner: int
    end: int
    value: str


@dataclass(slots=True, eq=False)
class Node:
    """One element.

    Attributes:
        name: with its usual prefix.
        raw: its name as the file writes it.
        start: where its tag begins.
        inner: behind its start tag.
        close: where its end tag begins; `inner` for `<empty/>`.
        end: behind its end tag.
        attributes: without declarations of namespaces.
        scope: prefix to namespace, as declared on it and around it.
        children: the elements in it.
        text: the text directly in it.
    """

    name: str
    raw: str
    start: int
    inner: int
    attributes: tuple[Attribute, ...]
    scope: dict[str, str]
    close: int = 0
    end: int = 0
    children: list["Node"] = field(default_factory=list["Node"])
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it is one tag, `<empty/>`."""
        return self.end == self.inner

    def attribute(self, name: str) -> Attribute | None:
        """Returns the attribute of that name, or None."""
        return next((one for one in self.attributes if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Property:
    """One top-level property: an attribute or an element of a description."""

    name: str
    block: Node
    place: Attribute | Node

    @property
    def value(self) -> str:
        """Its one value, "" for a list or a structure."""
        if isinstance(self.place, Attribute):
            return self.place.value.strip()
        if not self.place.children:
            return self.place.text.strip()
        inner = next((node for node in _with_value(self.place)), None)
        return inner.text.strip() if inner is not None else ""

    @property
    def list_node(self) -> Node | None:
        """The rdf:Bag, rdf:Seq or rdf:Alt in it, or None."""
        if isinstance(self.place, Attribute):
            return None
        kinds = ("rdf:Bag", "rdf:Seq", "rdf:Alt")
        return next((node for node in self.place.children if node.name in kinds), None)

    @property
    def items(self) -> tuple[Node, ...]:
        """The rdf:li of its list; none where it is no list."""
        found = self.list_node
        if found is None:
            return ()
        return tuple(node for node in found.children if node.name == "rdf:li")


def _with_value(node: Node) -> Iterator[Node]:
    """The rdf:value of a property with qualifiers, with or without a description around it."""
    for child in node.children:
        if child.name == "rdf:value":
            yield child
        elif child.name == "rdf:Description":
            yield from _with_value(child)


@dataclass(frozen=True, slots=True)
class Scan:
    """A packet's anatomy.

    Attributes:
        body: the text in UTF-8, without byte order mark; all places are in it.
        root: x:xmpmeta, or rdf:RDF.
        rdf: the one rdf:RDF, None where the packet has none.
        properties: of all descriptions, in the file's order.
    """

    body: bytes
    root: Node
    rdf: Node | None
    properties: tuple[Property, ...]

    @property
    def blocks(self) -> tuple[Node, ...]:
        """The descriptions."""
        if self.rdf is None:
            return ()
        return tuple(node for node in self.rdf.children if node.name == "rdf:Description")

    def named(self, name: str) -> tuple[Property, ...]:
        """Returns every occurrence of a property."""
        return tuple(one for one in self.properties if one.name == name)


# ------------------------------------------------------------------- the encoding of a packet

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(r"""^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A packet as UTF-8, and how to write it back as it was."""

    body: bytes
    mark: bytes
    encoding: str
    tail: bytes

    def encode(self, body: bytes) -> bytes:
        """Returns a changed body as the packet's own bytes."""
        text = body if self.encoding == "utf-8" else body.decode().encode(self.encoding)
        return self.mark + text + self.tail


def decode(data: bytes) -> Decoded:
    """Returns a packet's text in UTF-8; what stands around it is kept as it is.

    Raises:
        MalformedXmp: it is in no encoding that XMP allows and Curator writes.
        XmpRefused: it is too large.
    """
    if len(data) > MAX_PACKET_BYTES:
        raise XmpRefused("its XMP is larger than 16 MB", _SIDECAR_HINT)
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, b"<\0\0\0", b"\0\0\0<")):
        raise MalformedXmp("its XMP is in UTF-32, which Curator does not write")
    mark, encoding = next(((m, name) for m, name in _MARKS if data.startswith(m)), (b"", ""))
    if not encoding:
        starts = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
        encoding = starts.get(data[:2], "utf-8")
    rest = data[len(mark) :]
    # Some writers pad with NULs behind the packet; they stay, outside of what is parsed.
    body = rest.rstrip(b"\0") if encoding == "utf-8" else rest[: len(rest) & ~1]
    tail = rest[len(body) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise MalformedXmp(f"its XMP is not sound {encoding.upper()}") from error
    declared = _DECLARED.match(text)
    allowed = {"utf-8", "utf8", "utf-16", "us-ascii", "ascii"}
    if declared and declared.group(1).lower() not in allowed:
        raise MalformedXmp(f"its XMP says that it is in {declared.group(1)[:20]}, not in Unicode")
    return Decoded(text.encode(), mark, encoding, tail)


# ------------------------------------------------------------------- the scan

_TAG = re.compile(rb"""<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*+)\s*(/?)>""")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_REFERENCE = re.compile(r"&(#x[0-9a-fA-F]{1,9}|#[0-9]{1,9}|\w+);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def resolve(text: str) -> str:
    """Returns the text with the five entities and all character references resolved."""

    def char(match: re.Match[str]) -> str:
        word = match.group(1)
        if word.startswith("#"):
            number = int("0" + word[1:], 0) if word[1] == "x" else int(word[1:])
            return chr(number) if number < 0x110000 else match.group()
        return _ENTITIES.get(word, match.group())

    return _REFERENCE.sub(char, text)


def scan(body: bytes) -> Scan:
    """Returns where everything stands in a packet's UTF-8 text.

    Raises:
        MalformedXmp: no sound XML, no XMP, or a document type, which may hide entities.
    """
    builder = _Builder(body)
    parser = expat.ParserCreate("utf-8", "\n")
    parser.buffer_text = True
    parser.StartElementHandler = lambda _name, _attributes: builder.start(parser.CurrentByteIndex)
    parser.EndElementHandler = lambda _name: builder.finish(parser.CurrentByteIndex)
    parser.CharacterDataHandler = builder.gather
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(body, True)
    except expat.ExpatError as error:
        raise MalformedXmp(f"its XMP is damaged: {error}") from error
    root = builder.root
    if root is None or root.name not in ("x:xmpmeta", "x:xapmeta", "rdf:RDF"):
        raise MalformedXmp("it is an XML file, but not XMP")
    return _anatomy(body, root)


def _refuse_doctype(*_declared: object) -> None:
    raise MalformedXmp("its XMP declares a document type and is not trusted")


def _anatomy(body: bytes, root: Node) -> Scan:
    found = (
        [root]
        if root.name == "rdf:RDF"
        else [node for node in root.children if node.name == "rdf:RDF"]
    )
    if len(found) > 1:
        raise MalformedXmp("its XMP has more than one rdf:RDF")
    rdf = found[0] if found else None
    properties: list[Property] = []
    for block in rdf.children if rdf is not None else ():
        if block.name != "rdf:Description":
            continue
        properties += (
            Property(attribute.name, block, attribute)
            for attribute in block.attributes
            if ":" in attribute.name and not attribute.name.startswith(("rdf:", "xml:"))
        )
        properties += (Property(node.name, block, node) for node in block.children)
    return Scan(body, root, rdf, tuple(properties))


class _Builder:
    """Builds the tree of nodes while expat walks over the text."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._open: list[Node] = []
        self._texts: list[list[str]] = []
        self._elements = 0
        self.root: Node | None = None

    def start(self, at: int) -> None:
        self._elements += 1
        if len(self._open) >= MAX_DEPTH or self._elements > MAX_ELEMENTS:
            raise MalformedXmp(
                "its XMP is nested more deeply, or longer, than any program makes it"
            )
        match = _TAG.match(self._body, at)
        if match is None:  # expat has read a tag here, so this cannot be
            raise MalformedXmp("its XMP is damaged")
        outer = self._open[-1].scope if self._open else {"xml": NAMESPACES["xml"]}
        attributes, scope = self._attributes(match, outer)
        raw = match.group(1).decode()
        node = Node(_usual(raw, scope, default=True), raw, at, match.end(), attributes, scope)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)
        self._texts.append([])

    def _attributes(
        self, tag: re.Match[bytes], outer: dict[str, str]
    ) -> tuple[tuple[Attribute, ...], dict[str, str]]:
        pieces: list[tuple[str, int, int, int, str]] = []
        declared: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self._body, *tag.span(2)):
            raw = match.group(1).decode()
            value = resolve(re.sub(r"[\t\n\r]", " ", match.group(2)[1:-1].decode()))
            if raw == "xmlns" or raw.startswith("xmlns:"):
                declared[raw[6:]] = value
            else:
                pieces.append((raw, match.start(1), match.start(2) + 1, match.end(), value))
        scope = {**outer, **declared} if declared else outer
        attributes = tuple(
            Attribute(_usual(raw, scope), start, inner, end, value)
            for raw, start, inner, end, value in pieces
        )
        return attributes, scope

    def finish(self, at: int) -> None:
        node = self._open.pop()
        node.text = "".join(self._texts.pop())
        node.close = at
        # Of <empty/> expat says that it ends behind its tag, of others where the end tag begins.
        is_empty = self._body[node.inner - 2 : node.inner] == b"/>"
        node.end = at if is_empty else self._body.index(b">", at) + 1

    def gather(self, text: str) -> None:
        if self._texts:
            self._texts[-1].append(text)


def _usual(raw: str, scope: dict[str, str], *, default: bool = False) -> str:
    prefix, colon, local = raw.rpartition(":")
    if not colon and not default:
        return local
    uri = scope.get(prefix, "")
    return usual_name(uri, local) if uri else local
