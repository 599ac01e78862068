"""XMP packets (ISO 16684-1) as text: UTF-8 almost always, but UTF-16 or UTF-32 is allowed."""

import codecs

from curator.readers.container.blocks import BlockKind, Gathering, decode_utf8

XMP_MARK = b"http://ns.adobe.com/xap/1.0/\0"
"""What stands before a packet in a JPEG segment."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BEGINNINGS = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def keep_xmp(gathering: Gathering, data: bytes, source: str, *, complete: bool = True) -> None:
    """Keeps a packet as text, decoded by its mark or by how its first character is written."""
    if not gathering.affords(len(data), source):
        return
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        encoding = next((name for start, name in _BEGINNINGS if data.startswith(start)), None)
        if encoding is not None:
            gathering.warn(f"{source} does not say how it is encoded; {encoding} fits.")
    if encoding is not None:
        text = data.decode(encoding, "replace")
    else:
        text, valid = decode_utf8(data)
        if not valid:
            gathering.warn(f"The text in {source} is not valid UTF-8; bad bytes were replaced.")
    gathering.keep(BlockKind.XMP, "XMP", text, source, complete=complete)
