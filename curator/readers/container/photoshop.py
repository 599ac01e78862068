"""Photoshop image resources (8BIM) and the IPTC-IIM records in them (IPTC-NAA 4.2)."""

from curator.readers.container.blocks import BlockKind, Gathering, decode_text

PHOTOSHOP_MARK = b"Photoshop 3.0\0"
"""What stands before the resources in a JPEG segment."""

MAX_RESOURCES = 500
_IPTC = 0x0404
_RECORD = 2
_TEXTS = {
    5: "ObjectName",
    40: "SpecialInstructions",
    80: "By-line",
    105: "Headline",
    110: "Credit",
    115: "Source",
    116: "CopyrightNotice",
    120: "Caption-Abstract",
}
"""Data sets of the application record that hold text worth reading."""


def keep_photoshop(gathering: Gathering, data: bytes, source: str) -> None:
    """Keeps the IPTC texts of image resources, or of a bare IPTC record; damage is a warning."""
    if not data.startswith(b"8BIM"):
        _keep_iptc(gathering, data, source)
        return
    at = 0
    for _ in range(MAX_RESOURCES):
        if data[at : at + 4] != b"8BIM" or at + 12 > len(data):
            return
        kind = int.from_bytes(data[at + 4 : at + 6], "big")
        name = 1 + data[at + 6]
        at += 6 + name + (name & 1)
        size = int.from_bytes(data[at : at + 4], "big")
        if at + 4 + size > len(data):
            gathering.warn(f"The image resources in {source} are cut off.")
            return
        if kind == _IPTC:
            _keep_iptc(gathering, data[at + 4 : at + 4 + size], source)
        at += 4 + size + (size & 1)


def _keep_iptc(gathering: Gathering, data: bytes, source: str) -> None:
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        record, number = data[at + 1], data[at + 2]
        size = int.from_bytes(data[at + 3 : at + 5], "big")
        at += 5
        if size & 0x8000:  # an extended length; no text is that long
            return
        if record == _RECORD and number in _TEXTS:
            key = _TEXTS[number]
            whole = at + size <= len(data)
            if not whole:
                gathering.warn(f"The IPTC record in {source} is cut off.")
            if gathering.affords(size, source):
                text = decode_text(data[at : at + size])
                gathering.keep(BlockKind.TEXT, key, text, f"{source} IPTC {key}", complete=whole)
        at += size
