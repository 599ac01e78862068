"""The XMP properties in which image programs keep ratings, labels and flags (ISO 16684-1).

A property is called here by its usual prefix, as in the specifications: "xmp:Rating". What counts
in a file is the namespace; the prefix there may be any.
"""

NAMESPACES = {
    "curator": "http://ns.curator.invalid/decision/1.0/",
    "darktable": "http://darktable.sf.net/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "x": "adobe:ns:meta/",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
}
"""Usual prefix to namespace. Curator's own is a name only: `.invalid` is nobody's (RFC 2606)."""

_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}

DIGIKAM_COLORS = {
    "red": "1",
    "orange": "2",
    "yellow": "3",
    "green": "4",
    "blue": "5",
    "purple": "6",
    "grey": "7",
    "black": "8",
    "white": "9",
}
"""Colour to `digiKam:ColorLabel`; digiKam calls its sixth magenta and writes it as Purple."""

DARKTABLE_COLORS = ("red", "yellow", "green", "blue", "purple")
"""The colour of each number in `darktable:colorlabels`."""

PICK_NONE, PICK_REJECTED, PICK_PENDING, PICK_ACCEPTED = "0", "1", "2", "3"
"""The values of `digiKam:PickLabel`."""


def usual_name(uri: str, local: str) -> str:
    """Returns a property's name with its usual prefix; "{uri}local" where none is known here."""
    prefix = _PREFIXES.get(uri)
    return f"{{{uri}}}{local}" if prefix is None else f"{prefix}:{local}"
