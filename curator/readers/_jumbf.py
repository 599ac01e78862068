"""JUMBF boxes (ISO/IEC 19566-5): a tree of labelled boxes, here that of a C2PA manifest store."""

from dataclasses import dataclass, field

MAX_DEPTH = 12
"""Real manifests nest five deep."""

MAX_BOXES = 20_000

_SUPERBOX, _DESCRIPTION = b"jumb", b"jumd"
_HAS_LABEL = 2


class JumbfError(ValueError):
    """The bytes are no boxes, or nested beyond reason; the text says which."""


@dataclass(slots=True)
class Superbox:
    """A labelled box.

    Attributes:
        label: "c2pa.claim", "c2pa.actions.v2", ...; "" without one.
        content: (type, bytes) of its plain boxes: b"cbor", b"json", b"bidb", ...
        children: the superboxes in it, in order.
    """

    label: str = ""
    content: list[tuple[bytes, bytes]] = field(default_factory=list)
    children: list["Superbox"] = field(default_factory=list)

    def child(self, *beginnings: str) -> "Superbox | None":
        """Returns the first child whose label begins with one of these."""
        found = (child for child in self.children if child.label.startswith(beginnings))
        return next(found, None)

    def first(self, kind: bytes) -> bytes | None:
        """Returns the bytes of its first plain box of a type."""
        return next((data for box, data in self.content if box == kind), None)


def parse_jumbf(data: bytes) -> Superbox:
    """Returns the first superbox of some bytes.

    Raises:
        JumbfError: no box, a length that cannot be true, or too deep a nest.
    """
    view = memoryview(data)
    kind, start, end = _box(view, 0, len(view))
    if kind != _SUPERBOX:
        raise JumbfError("it does not begin with a box")
    root = Superbox()
    pending = [(root, start, end, 1)]
    boxes = 0
    while pending:
        box, at, stop, depth = pending.pop()
        while at < stop:
            boxes += 1
            if boxes > MAX_BOXES:
                raise JumbfError("it has too many boxes")
            kind, start, end = _box(view, at, stop)
            if kind == _SUPERBOX:
                if depth >= MAX_DEPTH:
                    raise JumbfError("its boxes are nested too deeply")
                child = Superbox()
                box.children.append(child)
                pending.append((child, start, end, depth + 1))
            elif kind == _DESCRIPTION:
                box.label = _label(bytes(view[start:end]))
            else:
                box.content.append((kind, bytes(view[start:end])))
            at = end
    return root


def _box(view: memoryview, at: int, stop: int) -> tuple[bytes, int, int]:
    """A box's type, and where its content begins and ends."""
    if at + 8 > stop:
        raise JumbfError("a box is cut off")
    size, kind, head = int.from_bytes(view[at : at + 4], "big"), bytes(view[at + 4 : at + 8]), 8
    if size == 1 and at + 16 <= stop:
        size, head = int.from_bytes(view[at + 8 : at + 16], "big"), 16
    if size < head:
        raise JumbfError("a box does not say how long it is")
    if at + size > stop:
        raise JumbfError("a box is cut off")
    return kind, at + head, at + size


def _label(description: bytes) -> str:
    """The label of a description box: a UUID, a byte of switches, then text up to a NUL."""
    if len(description) < 18 or not description[16] & _HAS_LABEL:
        return ""
    return description[17:].partition(b"\0")[0].decode("utf-8", "replace")
