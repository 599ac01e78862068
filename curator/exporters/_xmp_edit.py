"""Changes to an XMP packet's text, gathered and then made at once; all else stays as it is.

What is new has the prefixes that the packet has: exiv2 (to 0.27), and whoever reads with it, gives
up a whole packet in which one namespace goes by two prefixes.
"""

from dataclasses import dataclass, field

from curator.core.xmp_names import NAMESPACES
from curator.exporters._xmp_scan import Attribute, Node, Property, Scan, XmpRefused

_SPACE = b" \t\r\n"


def escaped(text: str) -> str:
    """Returns the text as XML holds it, in an element or between either kind of quotes."""
    for char, reference in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(char, reference)
    return text.replace("'", "&apos;").replace("\r", "&#xD;").replace("\n", "&#xA;")


@dataclass(slots=True)
class Edits:
    """Changes of one packet.

    Every method asks for one property; none is asked for twice with different wishes.
    """

    anatomy: Scan
    _changes: dict[tuple[int, int], bytes] = field(default_factory=dict[tuple[int, int], bytes])
    _new: dict[str, str] = field(default_factory=dict[str, str])
    _removed: list[Property] = field(default_factory=list[Property])
    _prefixes: dict[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        places = [one.place for one in self.anatomy.properties]
        nodes = [place for place in places if isinstance(place, Node)]
        outer = [self.anatomy.rdf or self.anatomy.root]
        usual = {uri: prefix for prefix, uri in NAMESPACES.items()}
        for node in (*outer, *self.anatomy.blocks, *nodes):
            for prefix, uri in node.scope.items():
                if prefix and uri in usual:
                    self._prefixes.setdefault(uri, prefix)
        taken = set(self._prefixes.values())  # by a namespace that is usually called otherwise
        for uri, prefix in usual.items():
            self._prefixes.setdefault(uri, f"{prefix}_" if prefix in taken else prefix)

    def _raw(self, name: str) -> str:
        """A name with the prefix that its namespace has in this packet."""
        prefix, _, local = name.partition(":")
        return f"{self._prefixes[NAMESPACES[prefix]]}:{local}"

    @property
    def _rdf(self) -> str:
        return self._prefixes[NAMESPACES["rdf"]]

    @property
    def any(self) -> bool:
        """Whether there is any change yet."""
        return bool(self._changes or self._new or self._removed)

    def replace(self, place: tuple[int, int], raw: str) -> None:
        """Puts text, escaped already, in the place of what stands there."""
        self._changes[place] = raw.encode()

    def set_value(self, name: str, value: str | None) -> None:
        """Gives a property one value, in every place where it stands; None takes it away."""
        found = self.anatomy.named(name)
        if value is None:
            self._removed += found
            return
        if not found:
            self._new[name] = escaped(value)
        for one in found:
            place = one.place
            if isinstance(place, Attribute):
                self.replace((place.inner, place.end - 1), escaped(value))
            elif place.is_empty or place.children:
                self._rewrite(place, escaped(value))
            else:
                self.replace((place.inner, place.close), escaped(value))

    def _rewrite(self, node: Node, content: str) -> None:
        """Gives an element other content; its tag keeps its name and its language only."""
        language = node.attribute("xml:lang")
        extra = f' xml:lang="{escaped(language.value)}"' if language is not None else ""
        declared = self._declaration(node)
        element = f"<{node.raw}{declared}{extra}>{content}</{node.raw}>"
        self.replace((node.start, node.end), element)

    def _declaration(self, node: Node) -> str:
        """What a tag itself declares must be declared again when the tag is written anew."""
        tag = self.anatomy.body[node.start : node.inner].decode()
        prefix, colon, _ = node.raw.rpartition(":")
        attribute = f"xmlns:{prefix}" if colon else "xmlns"
        declares = f" {attribute}=" in " ".join(tag.split())
        return f' {attribute}="{escaped(node.scope[prefix])}"' if declares else ""

    def set_list(self, name: str, items: tuple[str, ...]) -> None:
        """Gives a list of Curator's own exactly these items; none takes it away."""
        found = self.anatomy.named(name)
        if items == tuple(item.text for one in found for item in one.items):
            return
        self._removed += found
        if items:
            self._new[name] = self._bag(items)

    def change_list(self, name: str, *, remove: list[str], add: list[str]) -> None:
        """Takes items out of a list that others write too, and adds some at its end.

        Raises:
            XmpRefused: the property is no list.
        """
        found = self.anatomy.named(name)
        if not found:
            self._new[name] = self._bag(tuple(add))
            return
        lists = [one.list_node for one in found]
        items = [item for one in found for item in one.items]
        kept = [item for item in items if item.text.strip() not in remove]
        if not kept and not add:
            self._removed += found
            return
        for item in items:
            if item not in kept:
                self._changes[self._with_space(item.start, item.end)] = b""
        if not add:
            return
        first = next((node for node in lists if node is not None), None)
        place = found[0].place
        if first is None:
            if isinstance(place, Attribute) or place.children or place.text.strip():
                raise XmpRefused(f"its {name} is not a list, so nothing can be added to it")
            bag = self._bag(tuple(add))
            if place.scope.get(self._rdf) != NAMESPACES["rdf"]:
                bag = bag.replace(">", f' xmlns:{self._rdf}="{NAMESPACES["rdf"]}">', 1)
            self._rewrite(place, bag)
        elif first.is_empty:
            self._rewrite(first, "".join(_item(first, text) for text in add))
        else:
            self._append_items(first, add)

    def _append_items(self, node: Node, add: list[str]) -> None:
        """Writes new items as the last one is written."""
        last = node.children[-1] if node.children else None
        at = last.end if last is not None else node.inner
        space = self._space_before(last.start) if last is not None else ""
        self._insert(at, "".join(space + _item(node, text) for text in add))

    def text_place(self, name: str) -> tuple[int, int] | None:
        """Returns where the text of a property in several languages lies: the default one's.

        Returns:
            The span of its raw text, None where the property is not there.

        Raises:
            XmpRefused: it is there in a form that holds no text.
        """
        found = self.anatomy.named(name)
        if not found:
            return None
        place = found[0].place
        if isinstance(place, Attribute):
            return place.inner, place.end - 1
        items = found[0].items
        node = next((one for one in items if _is_default(one)), items[0] if items else place)
        if node.is_empty or node.children:
            raise XmpRefused(f"its {name} has a form to which nothing can be added")
        return node.inner, node.close

    def add_language_text(self, name: str, text: str) -> None:
        """Adds a property in several languages with a default text only."""
        rdf = self._rdf
        item = f'<{rdf}:li xml:lang="x-default">{escaped(text)}</{rdf}:li>'
        self._new[name] = f"<{rdf}:Alt>{item}</{rdf}:Alt>"

    def _bag(self, items: tuple[str, ...]) -> str:
        rdf = self._rdf
        inside = "".join(f"<{rdf}:li>{escaped(text)}</{rdf}:li>" for text in items)
        return f"<{rdf}:Bag>{inside}</{rdf}:Bag>"

    # --------------------------------------------------------------- making them

    def apply(self) -> bytes:
        """Returns the packet's text with all changes made."""
        home = self._home()
        leaves = self._leaving()
        for one in self._removed:
            if one.block not in leaves:
                self._changes[self._with_space(one.place.start, one.place.end)] = b""
        for block in leaves:
            self._changes[self._with_space(block.start, block.end)] = b""
        if self._new:
            self._insert_new(home)
        return self._made()

    def _made(self) -> bytes:
        body, at, pieces = self.anatomy.body, 0, list[bytes]()
        for (start, end), new in sorted(self._changes.items()):
            pieces += (body[at:start], new)
            at = end
        return b"".join((*pieces, body[at:]))

    def _home(self) -> Node | None:
        """The description in which Curator's own properties stand as elements, if any."""
        for one in self.anatomy.properties:
            own = one.name.startswith("curator:") and isinstance(one.place, Node)
            if own:
                return one.block
        return None

    def _leaving(self) -> list[Node]:
        """The descriptions that held Curator's properties, and nothing else any more."""
        home = self._home()
        if home is None or self._new:
            return []
        gone = [one.place for one in self._removed]
        stays = [
            one for one in self.anatomy.properties if one.block is home and one.place not in gone
        ]
        return [] if stays else [home]

    def _insert_new(self, home: Node | None) -> None:
        if home is not None:
            texts = (self._element(name, raw, home.scope) for name, raw in self._new.items())
            self._insert(home.children[-1].end, "".join(f"\n   {text}" for text in texts))
            return
        rdf = self.anatomy.rdf
        scope = (rdf or self.anatomy.root).scope
        block = f"\n  {self._new_block(scope)}"
        if rdf is None:
            name = f"{self._rdf}:RDF"
            declared = f'xmlns:{self._rdf}="{NAMESPACES["rdf"]}"'
            self._fill(self.anatomy.root, f"\n <{name} {declared}>{block}\n </{name}>\n")
        elif rdf.is_empty:
            self._fill(rdf, f"{block}\n ")
        else:
            self._insert(rdf.children[-1].end if rdf.children else rdf.inner, block)

    def _fill(self, node: Node, content: str) -> None:
        """Puts content behind a start tag, or turns an empty tag into two around it."""
        if node.is_empty:
            self.replace((node.inner - 2, node.inner), f">{content}</{node.raw}>")
        else:
            self._insert(node.inner, content)

    def _new_block(self, outer: dict[str, str]) -> str:
        """A description with all new properties; it is about what the others are about."""
        blocks = self.anatomy.blocks
        about = blocks[0].attribute("rdf:about") if blocks else None
        about = about or (blocks[0].attribute("about") if blocks else None)
        text = escaped(about.value) if about is not None else ""
        uris = {NAMESPACES[name.partition(":")[0]] for name in (*self._new, "rdf:about")}
        needed = {self._prefixes[uri]: uri for uri in uris if outer.get(self._prefixes[uri]) != uri}
        declared = "".join(f' xmlns:{prefix}="{needed[prefix]}"' for prefix in sorted(needed))
        scope = {**outer, **needed}
        lines = (self._element(name, raw, scope) for name, raw in self._new.items())
        inside = "".join(f"\n   {line}" for line in lines)
        name = f"{self._rdf}:Description"
        return f'<{name} {self._rdf}:about="{text}"{declared}>{inside}\n  </{name}>'

    def _element(self, name: str, content: str, scope: dict[str, str]) -> str:
        """One property; what its names need and the scope does not declare, it declares itself."""
        needed = [self._raw(name)]
        if f"<{self._rdf}:" in content:
            needed.append(self._raw("rdf:li"))
        declared = ""
        for usual, raw in zip((name, "rdf:li"), needed, strict=False):
            prefix, uri = raw.partition(":")[0], NAMESPACES[usual.partition(":")[0]]
            if scope.get(prefix) != uri:
                declared += f' xmlns:{prefix}="{uri}"'
        return f"<{needed[0]}{declared}>{content}</{needed[0]}>"

    def _insert(self, at: int, text: str) -> None:
        self._changes[at, at] = self._changes.get((at, at), b"") + text.encode()

    def _with_space(self, start: int, end: int) -> tuple[int, int]:
        """A span with the white space before it, which came with it."""
        while start > 0 and self.anatomy.body[start - 1] in _SPACE:
            start -= 1
        return start, end

    def _space_before(self, start: int) -> str:
        return self.anatomy.body[slice(*self._with_space(start, start))].decode()


def _is_default(item: Node) -> bool:
    language = item.attribute("xml:lang")
    return language is not None and language.value.lower() == "x-default"


def _item(parent: Node, text: str) -> str:
    """An item with the prefix that its list has."""
    prefix, colon, _ = parent.raw.rpartition(":")
    raw = f"{prefix}{colon}li"
    return f"<{raw}>{escaped(text)}</{raw}>"
